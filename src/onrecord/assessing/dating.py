"""Lay all events on record into one calendar."""

from collections.abc import Iterable, Sequence

from onrecord.assessing.calendar import Calendar, Entry
from onrecord.assessing.case import Case
from onrecord.assessing.findings import tally
from onrecord.assessing.titles import title_of, when_of, where_of
from onrecord.record.reading import Mention, Reality

_TOLD = frozenset({Reality.HAPPENED, Reality.BACKGROUND})


def calendar_of(cases: Sequence[Case], others: Iterable[Entry] = ()) -> Calendar:
    """Return the calendar of all events that happened and whose time is known, of the kinds that a report counts; `others` belong to it, too."""
    kinds = {case.event.kind for case in cases if tally.FIELD in case.fields}
    entries = {entry.event: entry for entry in others if entry.kind in kinds}
    entries |= {entry.event: entry for case in cases if case.event.kind in kinds and (entry := _entry(case))}
    return Calendar(tuple(sorted(entries.values(), key=lambda entry: (entry.when.earliest or "", entry.event))))


def actors_of(mentions: Iterable[Mention]) -> frozenset[str] | None:
    """Return the parties that act in an event with these mentions; None where no mention tells that it happened."""
    told = list(mentions)
    if not any(mention.reality in _TOLD for mention in told):
        return None
    return frozenset(actor.party for mention in told for actor in mention.actors if actor.party)


def _entry(case: Case) -> Entry | None:
    actors = actors_of(mention for mention, _ in case.mentions)
    when = when_of(case)
    if actors is None or when is None or when.earliest is None:
        return None
    return Entry(case.event.id, case.event.kind, title_of(case, when, where_of(case)), when, actors)
