"""Bring what is derived in a ledger up to date with the reports filed and the decisions made since: tell what they touch, and nothing else.

    decisions ── Counting ──▶ readings as they count ── Incoming ──▶ Changes ── retold ──▶ events with links ── assess ──▶ rows of these events

All in one transaction: a run that is killed leaves the ledger as it was, and the next one does the same again. `anew` takes everything for
new; both go the same way and give the same rows. Tallies ("the fourth this year") come last, when the calendar holds all events.
"""

from collections.abc import Callable, Mapping
from dataclasses import dataclass

from onrecord.assessing import assess
from onrecord.assessing.calendar import Entry
from onrecord.assessing.dating import actors_of
from onrecord.assessing.findings import tally
from onrecord.growing.counting import Counting
from onrecord.growing.touching import heed
from onrecord.ledger import Ledger
from onrecord.ledger.growth import Growth
from onrecord.ledger.heeded import Heeded
from onrecord.ledger.held import HeldParts
from onrecord.ledger.near import Near
from onrecord.ledger.retelling import calendar, dates, drop_events, keep_event, tallying
from onrecord.linking.keeping.incoming import Incoming, Retold
from onrecord.packs.pack import Pack
from onrecord.record.assessment import Assessment
from onrecord.record.near import Place

Told = Callable[[int, int], None]
"""Told how many events are done, and how many there are."""


def catch_up(ledger: Ledger, pack: Pack, made_by: str, told: Told, *, anew: bool = False) -> Growth:
    """Link and assess what is on file and not yet linked, and what was decided since, or everything `anew`; return what that came to.

    `made_by` is the mark of code and packs: what another one linked is linked anew.
    """
    with ledger.growing(made_by, anew=anew) as growth:
        if growth.due:
            _grow(growth, pack, told)
    return growth


def _grow(growth: Growth, pack: Pack, told: Told) -> None:
    near, heeded = growth.near, Heeded(growth.near)
    counting = Counting.of(growth.decisions, near.read, heeded)
    touched = heed(counting, heeded, growth.new)
    incoming = Incoming(near, HeldParts(near), counting.read, pack, counting.decided)
    writing = _Writing(near, counting, incoming, pack)
    if growth.whole:
        changes = incoming.whole(growth.new)
    else:
        changes = incoming.take(growth.new, touched.reports, ruled=touched.ruled)
    dated = dates(near, changes.gone)
    drop_events(near, changes.gone)
    besides = touched.events(heeded)
    dated |= dates(near, besides)
    drop_events(near, besides)
    events = changes.told | dict.fromkeys(besides, ("", ""))
    writing.tell(events, told)
    writing.tell_tallies(tallying(near, dated | dates(near, events)))


@dataclass(frozen=True, slots=True)
class _Writing:
    """Assesses events and writes what is derived of them."""

    near: Near
    counting: Counting
    incoming: Incoming
    pack: Pack

    def tell(self, events: Mapping[str, Place], told: Told) -> None:
        done = 0
        for retold in self.incoming.retold(events):
            self._write(retold, ())
            done += len(retold.linked.events)
            told(done, len(events))

    def tell_tallies(self, events: Mapping[str, Place]) -> None:
        """Tell the events that reports count once more, beside the calendar."""
        for retold in self.incoming.retold(events):
            kinds = {event.kind for event in retold.linked.events}
            others = tuple(Entry(*entry) for entry in calendar(self.near, kinds))
            drop_events(self.near, [event.id for event in retold.linked.events])
            self._write(retold, others)

    def _write(self, retold: Retold, others: tuple[Entry, ...]) -> None:
        decided = self.counting.decided_in(retold.reports)
        judged = {subject.report for each in decided.judged for subject in each.decision.subjects}
        beside = self.counting.read(judged - retold.reports.keys())
        readings = [*retold.readings, *(reading for _, reading in beside)]
        reports = retold.reports | {report.id: report for report, _ in beside}
        brief = assess(retold.linked, readings, reports, self.pack, decided=decided, others=others)
        events = {event.id: event for event in retold.linked.events}
        mentions = {mention.id: mention for reading in retold.readings for mention in reading.mentions}
        for assessment in brief.assessments:
            event = events[assessment.event]
            actors = actors_of([mentions[key] for key in event.mentions]) if _is_dated(assessment) else None
            tallied = any(standing.field == tally.FIELD for standing in assessment.standings)
            keep_event(self.near, event, assessment, actors, tallied=tallied)


def _is_dated(assessment: Assessment) -> bool:
    return assessment.when is not None and assessment.when.earliest is not None
