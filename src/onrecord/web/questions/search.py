"""Search over everything: events, parties, kinds and fields by their names, reports by all their words."""

import re
from dataclasses import dataclass

from onrecord.brief.words import clean
from onrecord.ledger.listing import EventLine, ReportLine, events_named, kinds, reports_named
from onrecord.ledger.lookups import Lookups
from onrecord.ledger.search import PartyName, find_events, find_parties, find_reports, words_of
from onrecord.web.cursors import number, write_cursor
from onrecord.web.params import PAGE, Given, Param, Takes
from onrecord.web.room import Room

PARAMS = (
    Param("q", "Words that must all occur; the last may be the beginning of one."),
    Param("size", "How many reports an answer holds at most.", Takes.WHOLE, usual=PAGE),
    Param("cursor", "Where to go on among the reports: `next` of the answer before.", Takes.CURSOR),
)
_MARGIN = 110  # characters shown on either side of the first word that is found
_FEW = 8


@dataclass(frozen=True, slots=True)
class Hit:
    """A report that was found, with the words around the first of those that were looked for."""

    line: ReportLine
    before: str
    exact: str
    after: str


@dataclass(frozen=True, slots=True)
class Search:
    """What was found. `kinds` are kinds of event, `fields` names of fields with a kind that declares them, both by their titles."""

    query: str
    events: tuple[EventLine, ...]
    parties: tuple[PartyName, ...]
    kinds: tuple[str, ...]
    hits: tuple[Hit, ...]
    next: str | None


def ask(room: Room, given: Given) -> Search:
    """Return what has all the words that are asked for; nothing where none is."""
    query, size = given.text("q") or "", given.size()
    if not words_of(query):
        return Search(query, (), (), (), (), None)
    found = find_reports(room.lookups, query, number(given), size + 1)
    more = write_cursor(found[size - 1][0]) if len(found) > size else None
    first = given.places() is None
    return Search(
        query,
        events_named(room.lookups, find_events(room.lookups, query, _FEW)) if first else (),
        tuple(find_parties(room.lookups, query, _FEW)) if first else (),
        _kinds(room, query) if first else (),
        _hits(room.lookups, [report for _, report in found[:size]], words_of(query)),
        more,
    )


def _kinds(room: Room, query: str) -> tuple[str, ...]:
    words = [word.casefold() for word in words_of(query)]
    declared = {kind.id: f"{kind.title} {' '.join(field.title for field in kind.fields)}" for kind in room.pack.kinds}
    told = {kind: f"{kind.replace('_', ' ')} {declared.get(kind, '')}".casefold() for kind in kinds(room.lookups)}
    return tuple(kind for kind, text in told.items() if all(word in text for word in words))


def _hits(lookups: Lookups, ids: list[str], words: tuple[str, ...]) -> tuple[Hit, ...]:
    texts = {key: report.text for key, report in lookups.reports(ids).items()}
    return tuple(Hit(line, *_around(texts[line.id], words)) for line in reports_named(lookups, ids))


def _around(text: str, words: tuple[str, ...]) -> tuple[str, str, str]:
    """Return the words around the first that any of `words` begins: what stands before, the word, what stands after."""
    begun = "|".join(map(re.escape, words))
    found = re.search(rf"(?<!\w)(?:{begun})\w*", text, re.IGNORECASE)
    start, end = found.span() if found else (0, 0)
    before, after = text[max(0, start - _MARGIN) : start], text[end : end + _MARGIN]
    if start > _MARGIN:
        before = "…" + before.partition(" ")[2]
    if end + _MARGIN < len(text):
        after = after.rpartition(" ")[0] + "…"
    return _shown(before), _shown(text[start:end]), _shown(after)


def _shown(words: str) -> str:
    return clean(words).replace("\n", " ")
