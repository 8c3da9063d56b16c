"""Component: times and dates, resolved against publication time and the zone of the place."""

import re
from bisect import bisect_right
from collections.abc import Callable

from spacy.tokens import Doc, Token

from onrecord.reading.draft import Draft
from onrecord.reading.tree import tree_of
from onrecord.record.reading import TimeExpression
from onrecord.record.report import PartKind
from onrecord.values import Tense, find_times

REQUIRES: tuple[str, ...] = ("doc",)
ASSIGNS: tuple[str, ...] = ("times",)

_FUTURE_WORDS = frozenset({"will", "'ll", "’ll", "shall", "wo"})
_PLANNED = frozenset({"planned", "scheduled", "expected", "plans", "schedules", "expects", "slated", "due", "set"})
_LEADS_AHEAD = re.compile(
    r"\b(?:payable|effective|due|scheduled for|set for|slated for|planned for|as soon as|as early as|completed by|completion by)\s$"
)
_DEEPEST = 40
"""No sentence nests deeper; a damaged tree must not hold the reader up."""
_LEAST_LETTERS = 5
"""A place's name of fewer letters may be a common word, so that it is not looked for in the text."""


def run(draft: Draft) -> None:
    """Fill `draft.times` in text order; text marked as furniture is skipped."""
    report = draft.report
    found = find_times(report.text, report.published, zone_of(draft), _tense_of(draft.doc, report.text))
    draft.times = [time for time in found if not _in_furniture(draft, time)]


def zone_of(draft: Draft) -> str | None:
    """Return the IANA zone that the report's clock times are told in; None where nothing tells, which means UTC.

    The zone of the place of the dateline, or else the one that most place names of the text lie in.
    """
    places = {
        alias.lower(): place.zone for place in draft.pack.places if place.zone for alias in (place.name, *place.aliases)
    }
    told = places.get((draft.report.place or "").lower())
    if told:
        return told
    votes: dict[str, int] = {}
    text = draft.report.text.lower()
    for name, zone in places.items():
        count = text.count(name) if len(name) >= _LEAST_LETTERS else 0
        if zone and count:
            votes[zone] = votes.get(zone, 0) + count
    return max(votes, key=lambda zone: (votes[zone], zone)) if votes else None


def _in_furniture(draft: Draft, time: TimeExpression) -> bool:
    return any(
        part.kind is PartKind.FURNITURE and part.passage.start <= passage.start < part.passage.end
        for part in draft.report.parts
        for passage in time.passages
    )


def _tense_of(doc: Doc, text: str) -> Callable[[int, int], Tense] | None:
    """Return a function that answers for offsets by the verb which governs them; None where the doc has no parse."""
    if not doc.has_annotation("DEP"):
        return None
    starts = tree_of(doc).starts

    def tense(start: int, _end: int) -> Tense:
        if _LEADS_AHEAD.search(text, max(0, start - 24), start):
            return Tense.FUTURE
        index = bisect_right(starts, start) - 1
        verb = _governor(doc[index]) if index >= 0 else None
        return _tense_of_verb(verb) if verb is not None else Tense.UNKNOWN

    return tense


def _governor(token: Token) -> Token | None:
    """Return the nearest verb above `token`; None where there is none."""
    for _ in range(_DEEPEST):
        if token.tag_.startswith("VB"):
            return token
        if token.head.i == token.i:
            return None
        token = token.head
    return None


def _tense_of_verb(verb: Token) -> Tense:
    """Read the tense off a verb's tag and its helpers; an infinitive, and what is planned or due, lies ahead."""
    helpers = [child for child in verb.children if child.dep_.startswith("aux") or child.tag_ == "TO"]
    if verb.text.lower() in _PLANNED or any(child.text.lower() in _FUTURE_WORDS for child in helpers):
        return Tense.FUTURE
    if verb.tag_ in {"VBD", "VBN"} or any(child.tag_ in {"VBD", "VBN"} for child in helpers):
        return Tense.PAST
    if any(child.tag_ in {"MD", "TO"} for child in helpers):
        return Tense.FUTURE
    return Tense.UNKNOWN
