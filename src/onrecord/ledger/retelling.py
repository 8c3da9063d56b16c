"""Replace what is derived of single events, and keep the calendar that tallies are set beside."""

import json
from collections.abc import Collection, Iterable

from onrecord.ledger.near import Near
from onrecord.record.assessment import Assessment
from onrecord.record.derived import event_rows, view_rows
from onrecord.record.flat import Row, unflat
from onrecord.record.link import Event
from onrecord.record.value import Moment

_IN = "IN (SELECT value FROM json_each(?))"
_OF_POSITIONS = ("grade_steps", "position_origins", "position_reports", "position_claims", "position_relays")
_OF_FINDINGS = ("finding_reports", "finding_claims")
_OF_EVENTS = (
    "views", "findings", "positions", "standings", "event_reports", "event_mentions", "calendar", "tallies",
    "corrections", "dismissed_findings", "event_decisions",
)  # fmt: skip
_CALENDAR = """SELECT events.id, events.kind, events.title, events.when_earliest, events.when_latest, events.when_precision,
events.when_approximate, events.when_timex, calendar.actors FROM events JOIN calendar ON calendar.event = events.id"""


def drop_events(near: Near, events: Collection[str]) -> None:
    """Take all out that is derived of these events."""
    ids = json.dumps(sorted(events))
    for name in _OF_POSITIONS:
        near.rows(f"DELETE FROM {name} WHERE position IN (SELECT key FROM positions WHERE event {_IN})", ids)  # noqa: S608 - our own names
    for name in _OF_FINDINGS:
        near.rows(f"DELETE FROM {name} WHERE finding IN (SELECT key FROM findings WHERE event {_IN})", ids)  # noqa: S608
    for name in _OF_EVENTS:
        near.rows(f"DELETE FROM {name} WHERE event {_IN}", ids)  # noqa: S608
    near.rows(f"DELETE FROM events WHERE id {_IN}", ids)  # noqa: S608
    for event in events:
        near.drop(f"event {event}")


def keep_event(
    near: Near, event: Event, assessment: Assessment, actors: Iterable[str] | None, *, tallied: bool
) -> None:
    """Write what is derived of an event; `actors` are None where it does not stand in the calendar; `tallied` where a report counts it."""
    near.keep(f"event {event.id}", event_rows(event, assessment))
    near.write("views", view_rows(assessment))
    if actors is None:
        return
    near.write("calendar", [{"event": event.id, "actors": json.dumps(sorted(actors))}])
    if tallied and assessment.when and assessment.when.earliest:
        near.write("tallies", [{"event": event.id, "kind": event.kind, "until": assessment.when.earliest}])


def dates(near: Near, events: Collection[str]) -> set[tuple[str, str]]:
    """Return kind and time of those of the events that stand in the calendar."""
    query = f"SELECT kind, when_earliest FROM events JOIN calendar ON event = id WHERE id {_IN}"  # noqa: S608
    return {(str(kind), str(time)) for kind, time in near.rows(query, json.dumps(sorted(events)))}


def tallying(near: Near, dated: Iterable[tuple[str, str]]) -> dict[str, tuple[str, str]]:
    """Return the events whose tallies may count an event of such a kind and time, each with the place of its first report."""
    first: dict[str, str] = {}
    for kind, time in dated:
        first[kind] = min(time, first.get(kind, time))
    found = [
        str(row[0])
        for kind, time in sorted(first.items())
        for row in near.rows("SELECT event FROM tallies WHERE kind = ? AND until >= ?", kind, time)
    ]
    return dict.fromkeys(found, ("", ""))


def calendar(near: Near, kinds: Collection[str]) -> list[tuple[str, str, str, Moment, frozenset[str]]]:
    """Return the events of these kinds that stand in the calendar: id, kind, title, when, and the parties that act in them."""
    names = ("earliest", "latest", "precision", "approximate", "timex")
    found = []
    for event, kind, title, *when, actors in near.rows(
        f"{_CALENDAR} WHERE events.kind {_IN}", json.dumps(sorted(kinds))
    ):
        row: Row = dict(zip(names, when, strict=True))  # type: ignore[arg-type]
        found.append((str(event), str(kind), str(title), unflat(Moment, row), frozenset(json.loads(str(actors)))))
    return found
