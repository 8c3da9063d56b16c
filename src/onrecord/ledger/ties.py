"""Which things are linked: the links of given things, and the reports that carry one text or stand at one address."""

import json
from collections import defaultdict
from collections.abc import Iterable

from onrecord.ledger.lookups import Lookups
from onrecord.record.flat import unflat
from onrecord.record.link import Link

_LINKS = """SELECT * FROM links WHERE "left" IN (SELECT value FROM json_each(?1))
AND "right" IN (SELECT value FROM json_each(?1)) ORDER BY key"""
_COPIES = """SELECT seq, report FROM copies WHERE seq IN
(SELECT seq FROM copies WHERE report IN (SELECT value FROM json_each(?))) ORDER BY seq, report"""
_VERSIONS = "SELECT id FROM reports WHERE url = (SELECT url FROM reports WHERE id = ?) ORDER BY rowid LIMIT 100"
_EVENTS = """SELECT event_reports.event FROM event_reports JOIN events ON events.id = event_reports.event
WHERE event_reports.report = ? ORDER BY event_reports.main DESC, events.seq"""
_SHARED = """SELECT event_reports.event FROM event_reports JOIN event_reports AS other USING (event)
JOIN events ON events.id = event_reports.event
WHERE event_reports.report = ? AND other.report = ? ORDER BY min(event_reports.main, other.main) DESC, events.seq"""


def links_among(lookups: Lookups, ids: Iterable[str]) -> tuple[Link, ...]:
    """Return the links of which both ends are among these ids."""
    rows = lookups.rows(_LINKS, json.dumps(list(ids)))
    with lookups.sound():
        return tuple(unflat(Link, row) for row in rows)


def copies_among(lookups: Lookups, reports: Iterable[str]) -> tuple[tuple[str, ...], ...]:
    """Return the groups of reports that carry one text, of which one at least is among these."""
    groups: defaultdict[object, list[str]] = defaultdict(list)
    for row in lookups.rows(_COPIES, json.dumps(list(reports))):
        groups[row["seq"]].append(str(row["report"]))
    return tuple(tuple(group) for group in groups.values())


def versions_of(lookups: Lookups, report: str) -> tuple[str, ...]:
    """Return the ids of the reports at the address of this one, itself among them, in the order of filing; none without an address."""
    return tuple(str(row["id"]) for row in lookups.rows(_VERSIONS, report))


def events_of(lookups: Lookups, report: str) -> tuple[str, ...]:
    """Return the ids of the events that a report tells of, those that it is mainly about first."""
    return tuple(str(row["event"]) for row in lookups.rows(_EVENTS, report))


def shared_events(lookups: Lookups, left: str, right: str) -> tuple[str, ...]:
    """Return the ids of the events that both reports tell of, those that both are mainly about first."""
    return tuple(str(row["event"]) for row in lookups.rows(_SHARED, left, right))
