"""Component: times and dates, resolved against publication time and the zone of the place."""

import re
from bisect import bisect_right
from collections.abc import Callable, Mapping

from spacy.tokens import Doc, Token

from onrecord.reading.draft import Draft
from onrecord.reading.tree import tree_of
from onrecord.record.reading import TimeExpression
from onrecord.record.report import PartKind
from onrecord.values import Tense, find_times

REQUIRES: tuple[str, ...] = ("doc",)
ASSIGNS: tuple[str, ...] = ("times",)

_MODALS = frozenset({"MD", "TO"})
_PLANNED = frozenset({"planned", "scheduled", "expected", "plans", "schedules", "expects", "slated", "due"})
_PRESENT = frozenset({"VBZ", "VBP"})
_STANDING = frozenset(
    "is are am be 's ’s 're ’re has have 've ’ve do does say says think thinks know knows report reports believe believes".split()
)
"""Verbs whose present is no plan, even beside a day: "it is worth less than in October", "the agency says on Monday"."""
_OWNED = frozenset({"nmod:poss", "compound", "amod"})
"""How a time hangs on a noun that it only names: "Monday's ruling" is past whatever is to be done with it."""
_LEADS_AHEAD = re.compile(
    r"\b(?:payable|effective|due|scheduled for|set for|slated for|planned for|as soon as|as early as|no later than|completed by|completion by"
    r"|(?:postponed|extended|delayed|adjourned|suspended|deadline|remanded|closed) (?:it |them )?(?:until|till|to)"
    r"|(?:until|till|by|starting at|beginning at|effective) (?:noon|midnight|\d{1,2}(?::\d\d)?(?: ?[ap]\.?m\.?)?)(?: [A-Z]{2,4})?(?: on)?)\s$"
)
_LEAD = 32
"""How many letters before a time may tell its direction."""
_LEADS_BACK = re.compile(r"\b(?:since|ever since)\s$")
_DEEPEST = 40
"""No sentence nests deeper; a damaged tree must not hold the reader up."""
_LOCATING = re.compile(
    r"\b(?:in|near|off|over|outside|across|at|hits?|struck|strikes?) (?:the )?(?:[a-z]{2,9}(?:ern|ral) )?"
)
_LEAD_LETTERS = 800
_LEAD_WEIGHT = 4
"""How much of a report is its lead, and how many more mentions a place counts for where the lead has something happen there."""
_LEAST_LETTERS = 5
"""A place's name of fewer letters may be a common word, so that it is not looked for in the text."""


def run(draft: Draft) -> None:
    """Fill `draft.times` in text order; text marked as furniture is skipped."""
    report = draft.report
    known = _zones(draft)
    there = _zone_of_happening(draft, known)
    here = known.get((report.place or "").lower()) or there
    found = find_times(report.text, report.published, here, _tense_of(draft.doc, report.text), there=there)
    draft.times = [time for time in found if not _in_furniture(draft, time)]


def zone_of(draft: Draft) -> str | None:
    """Return the IANA zone that the report's clock times are told in; None where nothing tells, which means UTC.

    The zone of the place of the dateline, or else of the happening.
    """
    known = _zones(draft)
    return known.get((draft.report.place or "").lower()) or _zone_of_happening(draft, known)


def _zones(draft: Draft) -> dict[str, str]:
    """Return the zones of the pack's places by their names in lower case."""
    return {
        alias.lower(): place.zone for place in draft.pack.places if place.zone for alias in (place.name, *place.aliases)
    }


def _zone_of_happening(draft: Draft, known: Mapping[str, str]) -> str | None:
    """Return the zone that most place names of the text lie in; where something is said to be, up front, counts most.

    "In", "near" or "off" a place of the headline or the lead tells where the report's event was; a place anywhere else may
    be where somebody spoke.
    """
    text = f"{draft.report.title or ''}\n{draft.report.text}".lower()
    lead = text[:_LEAD_LETTERS]
    located = [match.end() for match in _LOCATING.finditer(lead)]
    votes: dict[str, int] = {}
    for name, zone in known.items():
        count = text.count(name) if len(name) >= _LEAST_LETTERS else 0
        if count:
            told_there = any(lead.startswith(name, at) for at in located)
            votes[zone] = votes.get(zone, 0) + count + _LEAD_WEIGHT * told_there
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
        before = max(0, start - _LEAD)
        if _LEADS_AHEAD.search(text, before, start):
            return Tense.FUTURE
        if _LEADS_BACK.search(text, before, start):
            return Tense.PAST
        index = bisect_right(starts, start) - 1
        verb = _governor(doc[index]) if index >= 0 else None
        return _tense_of_verb(verb) if verb is not None else Tense.UNKNOWN

    return tense


def _governor(token: Token) -> Token | None:
    """Return the nearest verb above `token`; None where there is none, or where the time only names a noun."""
    for _ in range(_DEEPEST):
        if token.tag_.startswith("VB"):
            return token
        if token.head.i == token.i or token.dep_ in _OWNED:
            return None
        token = token.head
    return None


def _tense_of_verb(verb: Token) -> Tense:
    """Read the tense off a verb's tag and its helpers.

    An infinitive, and what is planned or due, lies ahead, unless it had been so. A present beside a day is a plan ("the
    court sits Monday"), but not the present of those who report.
    """
    helpers = [child for child in verb.children if child.dep_.startswith("aux") or child.tag_ == "TO"]
    words = {child.text.lower() for child in helpers}
    done = "have" in words
    if verb.text.lower() in _PLANNED:
        return Tense.PAST if "had" in words else Tense.FUTURE
    if any(child.tag_ in _MODALS for child in helpers) and not done:
        return Tense.UNKNOWN if "could" in words else Tense.FUTURE
    if verb.tag_ in {"VBD", "VBN"} or any(child.tag_ in {"VBD", "VBN"} for child in helpers):
        return Tense.PAST
    if verb.tag_ in _PRESENT and not helpers and verb.text.lower() not in _STANDING:
        return Tense.FUTURE
    return Tense.UNKNOWN
