"""Bring what is derived in a ledger up to date with the reports filed since: link and assess what they touch, and nothing else.

    new readings ── Incoming ──▶ Changes ── retold ──▶ events with links ── assess ──▶ rows of these events

All in one transaction: a run that is killed leaves the ledger as it was, and the next one does the same again. `anew` takes everything for
new; both go the same way and give the same rows. Tallies ("the fourth this year") come last, when the calendar holds all events.
"""

from collections.abc import Callable, Mapping

from onrecord.assessing import assess
from onrecord.assessing.calendar import Entry
from onrecord.assessing.dating import actors_of
from onrecord.assessing.findings import tally
from onrecord.ledger import Ledger
from onrecord.ledger.growth import Growth
from onrecord.ledger.near import Near
from onrecord.ledger.retelling import calendar, dates, drop_events, keep_event, tallying
from onrecord.linking.incoming import Incoming, Retold
from onrecord.packs.pack import Pack
from onrecord.record.assessment import Assessment
from onrecord.record.near import Place

Told = Callable[[int, int], None]
"""Told how many events are done, and how many there are."""


def catch_up(ledger: Ledger, pack: Pack, made_by: str, told: Told, *, anew: bool = False) -> Growth:
    """Link and assess what is on file and not yet linked, or everything `anew`; return what that came to.

    `made_by` is the mark of code and packs: what another one linked is linked anew.
    """
    with ledger.growing(made_by, anew=anew) as growth:
        if growth.new:
            _grow(growth, pack, told)
    return growth


def _grow(growth: Growth, pack: Pack, told: Told) -> None:
    near, incoming = growth.near, Incoming(growth.near, pack)
    changes = incoming.whole(growth.new) if growth.whole else incoming.take(growth.new)
    dated = dates(near, changes.gone)
    drop_events(near, changes.gone)
    done = 0
    for retold in incoming.retold(changes.told):
        _write(retold, near, pack, ())
        done += len(retold.linked.events)
        told(done, len(changes.told))
    counted = tallying(near, dated | dates(near, changes.told.keys()))
    _tell_tallies(counted, incoming, near, pack)


def _tell_tallies(events: Mapping[str, Place], incoming: Incoming, near: Near, pack: Pack) -> None:
    """Tell the events that reports count once more, beside the calendar."""
    for retold in incoming.retold(events):
        kinds = {event.kind for event in retold.linked.events}
        others = tuple(Entry(*entry) for entry in calendar(near, kinds))
        drop_events(near, [event.id for event in retold.linked.events])
        _write(retold, near, pack, others)


def _write(retold: Retold, near: Near, pack: Pack, others: tuple[Entry, ...]) -> None:
    brief = assess(retold.linked, retold.readings, retold.reports, pack, others=others)
    events = {event.id: event for event in retold.linked.events}
    mentions = {mention.id: mention for reading in retold.readings for mention in reading.mentions}
    for assessment in brief.assessments:
        event = events[assessment.event]
        actors = actors_of([mentions[key] for key in event.mentions]) if _is_dated(assessment) else None
        tallied = any(standing.field == tally.FIELD for standing in assessment.standings)
        keep_event(near, event, assessment, actors, tallied=tallied)


def _is_dated(assessment: Assessment) -> bool:
    return assessment.when is not None and assessment.when.earliest is not None
