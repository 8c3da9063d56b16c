"""Lay all events on record into one calendar."""

from collections.abc import Iterable

from onrecord.assessing.calendar import Calendar, Entry
from onrecord.assessing.case import Case
from onrecord.assessing.titles import title_of, when_of, where_of
from onrecord.record.reading import Reality

_TOLD = frozenset({Reality.HAPPENED, Reality.BACKGROUND})


def calendar_of(cases: Iterable[Case]) -> Calendar:
    """Return the calendar of all events that happened and whose time is known."""
    entries = (_entry(case) for case in cases if any(m.reality in _TOLD for m, _ in case.mentions))
    known = [entry for entry in entries if entry is not None]
    return Calendar(tuple(sorted(known, key=lambda entry: (entry.when.earliest or "", entry.event))))


def _entry(case: Case) -> Entry | None:
    when = when_of(case)
    if when is None or when.earliest is None:
        return None
    actors = frozenset(actor.party for mention, _ in case.mentions for actor in mention.actors if actor.party)
    return Entry(case.event.id, case.event.kind, title_of(case, when, where_of(case)), when, actors)
