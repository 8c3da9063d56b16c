"""Which things are linked: the links of given things, and the reports that carry one text or stand at one address."""

import json
from collections import defaultdict
from collections.abc import Iterable

from onrecord.ledger.lookups import Lookups
from onrecord.record.decision import Decision
from onrecord.record.flat import Row, unflat
from onrecord.record.link import Link
from onrecord.record.rows import decision_of

_LINKS = """SELECT * FROM links WHERE "left" IN (SELECT value FROM json_each(?1))
AND "right" IN (SELECT value FROM json_each(?1)) ORDER BY key"""
_COPIES = """SELECT seq, report FROM copies WHERE seq IN
(SELECT seq FROM copies WHERE report IN (SELECT value FROM json_each(?))) ORDER BY seq, report"""
_DECISIONS = """WITH RECURSIVE meant (id) AS (
SELECT decisions.id FROM decision_subjects JOIN decisions ON decisions.key = decision_subjects.decision
WHERE decision_subjects.report IN (SELECT value FROM json_each(?1))
UNION SELECT decisions.id FROM decision_subjects JOIN decisions ON decisions.key = decision_subjects.decision
WHERE ?3 AND decision_subjects.type = 'party'
UNION SELECT decisions.id FROM decisions JOIN meant ON decisions.undoes = meant.id)
SELECT decisions.* FROM decisions JOIN meant USING (id) WHERE signature_time < ?2 ORDER BY decisions.key"""
_SUBJECTS = "SELECT * FROM decision_subjects WHERE decision IN (SELECT value FROM json_each(?)) ORDER BY decision, seq"
_VERSIONS = "SELECT id FROM reports WHERE url = (SELECT url FROM reports WHERE id = ?) ORDER BY rowid LIMIT 100"
_EVENTS = """SELECT event_reports.event FROM event_reports JOIN events ON events.id = event_reports.event
WHERE event_reports.report = ? ORDER BY event_reports.main DESC, events.seq, events.id"""
_SHARED = """SELECT event_reports.event FROM event_reports JOIN event_reports AS other USING (event)
JOIN events ON events.id = event_reports.event
WHERE event_reports.report = ? AND other.report = ? ORDER BY min(event_reports.main, other.main) DESC, events.seq, events.id"""
_STORIES = "SELECT seq, report FROM stories WHERE report IN (SELECT value FROM json_each(?)) ORDER BY seq, report"
_ALONG = """SELECT other.report FROM event_reports JOIN event_reports AS other USING (event)
WHERE event_reports.report = ?1 AND other.report <> ?1 GROUP BY other.report
ORDER BY max(min(event_reports.main, other.main)) DESC, count(*) DESC, other.report LIMIT ?2"""


def decisions_on(
    lookups: Lookups, reports: Iterable[str], before: str | None = None, *, parties: bool = False
) -> tuple[Decision, ...]:
    """Return the decisions about things in these reports, and those that undo them, in the order of deciding.

    `before` is a time, exclusive, ISO 8601 UTC; None for all that were ever made. With `parties`, all on parties are among them, whatever
    the report.
    """
    rows = lookups.rows(_DECISIONS, json.dumps(list(reports)), before or "9", parties)
    subjects: defaultdict[object, list[Row]] = defaultdict(list)
    for row in lookups.rows(_SUBJECTS, json.dumps([row["key"] for row in rows])):
        subjects[row["decision"]].append(row)
    with lookups.sound():
        return tuple(decision_of({"decisions": [row], "decision_subjects": subjects[row["key"]]}) for row in rows)


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


def stories_among(lookups: Lookups, reports: Iterable[str]) -> tuple[tuple[str, ...], ...]:
    """Return these reports in groups that follow one happening each; the other reports of a group are left out."""
    groups: defaultdict[object, list[str]] = defaultdict(list)
    for row in lookups.rows(_STORIES, json.dumps(list(reports))):
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


def told_along(lookups: Lookups, report: str, size: int) -> tuple[str, ...]:
    """Return the ids of up to `size` reports that tell of events that this one tells of, first those that both are mainly about."""
    return tuple(str(row["report"]) for row in lookups.rows(_ALONG, report, size))
