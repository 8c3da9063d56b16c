"""What is doubtful over all events of a ledger, a page at a time: weak links, events that stand near each other, and who is an origin where."""

import json
from collections import defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from onrecord.ledger.listing import Cursor
from onrecord.ledger.lookups import Lookups
from onrecord.record.assessment import Origin
from onrecord.record.flat import Scalar, unflat
from onrecord.record.link import Link, Relation

WEAKEST = 0.8
"""No link from this score on is looked up as weak: the index holds those below."""

_AT = "coalesce(when_earliest, '')"
_WEAK = """SELECT * FROM links WHERE relation = ?1 AND evidence_score < 0.8 AND evidence_score < ?2
AND (evidence_score, key) > (CAST(?3 AS REAL), ?4) ORDER BY evidence_score, key LIMIT ?5"""
_LATEST = f"SELECT {_AT} AS at, id FROM events WHERE ({_AT}, id) < (?, ?) ORDER BY {_AT} DESC, id DESC LIMIT ?"  # noqa: S608 - our own expression
_NEAR = """SELECT later.id AS later, earlier.id AS earlier FROM events AS later JOIN events AS earlier
ON earlier.kind = later.kind
AND coalesce(earlier.when_earliest, '') >= strftime('%Y-%m-%dT%H:%M:%SZ', later.when_earliest, ?2)
AND (coalesce(earlier.when_earliest, ''), earlier.id) < (later.when_earliest, later.id)
WHERE later.id IN (SELECT value FROM json_each(?1)) LIMIT 4000"""
_TOGETHER = """WITH mine AS MATERIALIZED (SELECT DISTINCT event_reports.event, stories.seq FROM event_reports
JOIN stories ON stories.report = event_reports.report
WHERE event_reports.main AND event_reports.event IN (SELECT value FROM json_each(?1)))
SELECT DISTINCT mine.event AS later, other.event AS earlier FROM mine
CROSS JOIN stories ON stories.seq = mine.seq
CROSS JOIN event_reports AS other ON other.report = stories.report AND other.main
CROSS JOIN events AS later ON later.id = mine.event
CROSS JOIN events AS earlier ON earlier.id = other.event AND earlier.kind = later.kind
WHERE (coalesce(earlier.when_earliest, ''), earlier.id) < (coalesce(later.when_earliest, ''), later.id) LIMIT 4000"""
_MARKS = {
    "place": "SELECT id AS event, lower(where_name) AS mark FROM events WHERE where_name IS NOT NULL AND id IN (SELECT value FROM json_each(?))",
    "parties": """SELECT DISTINCT event_mentions.event, coalesce((SELECT becomes FROM party_identities AS whom
WHERE whom.party = actors.party AND whom.said IS NULL AND (whom.report IS NULL OR whom.report = readings.report)
ORDER BY whom.report IS NULL LIMIT 1), actors.party) AS mark FROM event_mentions
JOIN mentions ON mentions.id = event_mentions.mention
JOIN actors ON actors.reading = mentions.reading AND actors.seq = mentions.seq
JOIN readings ON readings.key = mentions.reading
WHERE actors.party IS NOT NULL AND event_mentions.event IN (SELECT value FROM json_each(?))""",
    "figures": """SELECT event, field || ' ' || coalesce(value_si_low, '') || ' ' || coalesce(value_si_high, '') AS mark FROM positions
WHERE value_type = 'quantity' AND (value_unit IS NOT NULL OR max(coalesce(value_low, 0), coalesce(value_high, 0)) >= 10)
AND event IN (SELECT value FROM json_each(?))""",
    "story": """SELECT DISTINCT event_reports.event, stories.seq AS mark FROM event_reports JOIN stories USING (report)
WHERE event_reports.main AND event_reports.event IN (SELECT value FROM json_each(?))""",
}
_REPORTS = "SELECT DISTINCT report FROM event_reports WHERE event IN (SELECT value FROM json_each(?))"
_TOLD = "SELECT DISTINCT event FROM event_mentions WHERE event IN (SELECT value FROM json_each(?))"
_ORIGINS = """SELECT DISTINCT positions.event, position_origins.party, position_origins.name FROM positions
JOIN position_origins ON position_origins.position = positions.key
WHERE positions.event IN (SELECT value FROM json_each(?)) ORDER BY positions.event, position_origins.party, position_origins.name"""


@dataclass(frozen=True, slots=True)
class Weak:
    """A weak link, with the key by which a page goes on behind it."""

    link: Link
    key: int


def weak_links(
    lookups: Lookups, relation: Relation, below: float, after: tuple[str, int] | None, size: int
) -> list[Weak]:
    """Return up to `size` links of a relation that score under `below` (at most `WEAKEST`), the weakest first, behind a score and a key."""
    score, key = after or ("-1", 0)
    rows = lookups.rows(_WEAK, relation.value, below, score, key, size)
    with lookups.sound():
        return [Weak(unflat(Link, row), int(row["key"] or 0)) for row in rows]


def latest_events(lookups: Lookups, after: Cursor | None, size: int) -> list[Cursor]:
    """Return the times and ids of up to `size` events, the latest first and those without a time last, behind a time and an id."""
    return [(str(row["at"]), str(row["id"])) for row in lookups.rows(_LATEST, *(after or ("~", "")), size)]


def near_events(lookups: Lookups, events: Sequence[str], days: float) -> list[tuple[str, str]]:
    """Return these events each with those of its kind that begin up to so many days before it, or that its own story tells of, too."""
    ids = json.dumps(list(events))
    rows = [*lookups.rows(_NEAR, ids, f"-{days:g} days"), *lookups.rows(_TOGETHER, ids)]
    return list(dict.fromkeys((str(row["later"]), str(row["earlier"])) for row in rows))


def marks_of(lookups: Lookups, events: Iterable[str]) -> dict[str, frozenset[tuple[str, Scalar]]]:
    """Return what each of these events may share with another: its place, parties, figures and stories; only of those that words tell of."""
    ids = json.dumps(list(events))
    found: dict[str, set[tuple[str, Scalar]]] = {str(row["event"]): set() for row in lookups.rows(_TOLD, ids)}
    for sort, query in _MARKS.items():
        for row in lookups.rows(query, ids):
            if str(row["event"]) in found:
                found[str(row["event"])].add((sort, row["mark"]))
    return {event: frozenset(marks) for event, marks in found.items()}


def reports_of(lookups: Lookups, events: Sequence[str]) -> list[str]:
    """Return the ids of the reports that tell of any of these events."""
    return [str(row["report"]) for row in lookups.rows(_REPORTS, json.dumps(list(events)))]


def origins_in(lookups: Lookups, events: Iterable[str]) -> dict[str, list[Origin]]:
    """Return the origins of the values of each of these events, each once."""
    found: defaultdict[str, list[Origin]] = defaultdict(list)
    for row in lookups.rows(_ORIGINS, json.dumps(list(events))):
        found[str(row["event"])].append(Origin(str(row["party"]), str(row["name"])))
    return dict(found)
