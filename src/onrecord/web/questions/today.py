"""What is newest: the events that the latest reports tell of, what is found on them, and what came since one last looked."""

import json
from collections.abc import Iterator
from dataclasses import dataclass

from onrecord.assessing import FINDINGS
from onrecord.ledger.assessed import findings_of
from onrecord.ledger.listing import EventLine, ReportLine, events_named, report_page, reports_named
from onrecord.questions.then.since import Since, since
from onrecord.record.assessment import Finding, FindingKind
from onrecord.web.params import Given, Param, Takes
from onrecord.web.room import Room

PARAMS = (
    Param(
        "seen",
        "The number of the last report that was seen before: what was filed later is told.",
        Takes.WHOLE,
        low=0,
        high=2**62,
    ),
)
LATEST = 120
"""The latest reports that are looked at: a day of a busy desk."""
SHOWN = 12
LOUDEST = 8
_LAST = "SELECT coalesce(max(key), 0) AS key, count(*) AS n FROM report_keys"
_NEW = "SELECT report FROM report_keys WHERE key > ? ORDER BY key DESC LIMIT ?"
_HOW_MANY = "SELECT count(*) AS n FROM report_keys WHERE key > ?"
_MAINLY = """SELECT event_reports.event, event_reports.report FROM event_reports
WHERE event_reports.main AND event_reports.report IN (SELECT value FROM json_each(?))"""
_ORDER = tuple(finder.KIND for finder in FINDINGS)  # what matters most first
_OF_THEMSELVES = frozenset({FindingKind.ROUNDING, FindingKind.SINGLE_ORIGIN, FindingKind.VOICELESS})


@dataclass(frozen=True, slots=True)
class Today:
    """The newest events, findings on them, and the newest reports.

    `last` is the number of the report that was filed last, of `filed`; `new` is how many were filed after `seen`, `since` the events that the
    latest of them (`LATEST` at most) are mainly about with what they brought, none where nothing was seen before.
    """

    events: tuple[EventLine, ...]
    findings: tuple[Finding, ...]
    reports: tuple[ReportLine, ...]
    last: int
    filed: int
    seen: int | None
    new: int
    since: tuple[tuple[EventLine, Since], ...]


def ask(room: Room, given: Given) -> Today:
    """Return what is newest in the ledger."""
    seen = given.whole("seen")
    newest = report_page(room.lookups, None, (None, None), None, LATEST)
    events = _events(room, [each.id for each in newest])
    last = room.lookups.one(_LAST) or {}
    new = [str(row["report"]) for row in room.lookups.rows(_NEW, seen, LATEST)] if seen is not None else []
    return Today(
        events=events,
        findings=_findings(room, events),
        reports=reports_named(room.lookups, [each.id for each in newest[:SHOWN]]),
        last=int(last.get("key") or 0),
        filed=int(last.get("n") or 0),
        seen=seen,
        new=int((room.lookups.one(_HOW_MANY, seen) or {}).get("n") or 0) if seen is not None else 0,
        since=tuple(_since(room, new)),
    )


def _events(room: Room, reports: list[str]) -> tuple[EventLine, ...]:
    """Return the events that these reports are mainly about, in the order of the reports."""
    rank = {report: n for n, report in enumerate(reports)}
    first: dict[str, int] = {}
    for row in room.lookups.rows(_MAINLY, json.dumps(reports)):
        event, place = str(row["event"]), rank[str(row["report"])]
        first[event] = min(place, first.get(event, place))
    return events_named(room.lookups, sorted(first, key=lambda event: (first[event], event))[:SHOWN])


def _since(room: Room, new: list[str]) -> Iterator[tuple[EventLine, Since]]:
    events = _events(room, new)
    brought = {each.event: each for each in since(room.lookups, [each.id for each in events], new)}
    yield from ((event, brought[event.id]) for event in events if event.id in brought)


def _findings(room: Room, events: tuple[EventLine, ...]) -> tuple[Finding, ...]:
    found = findings_of(room.lookups, [each.id for each in events])
    told = [each for event in events for each in found.get(event.id, ()) if each.kind not in _OF_THEMSELVES]
    return tuple(sorted(told, key=lambda each: _ORDER.index(each.kind))[:LOUDEST])
