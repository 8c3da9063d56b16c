"""Pages of events, reports and findings: a line's worth of each, in an order that an index gives."""

import json
from collections import defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from onrecord.ledger.assessed import restored_findings
from onrecord.ledger.lookups import Lookups
from onrecord.record.assessment import Finding
from onrecord.record.flat import Row, Scalar, unflat
from onrecord.record.report import Outlet
from onrecord.record.value import Moment, Name

Cursor = tuple[str, str]
"""Where a page ends: the time of its last line, and its id."""

_AT_EVENT = "coalesce(when_earliest, '')"
_BEYOND = "~"  # sorts behind all times and ids
_AT_REPORT = "coalesce(published_earliest, dated_earliest, '')"
_COLUMNS = """id, path, url, outlet_name, outlet_domain, title, published_earliest, published_latest, published_precision,
published_approximate, published_timex, dated_earliest, dated_latest, dated_precision, dated_approximate, dated_timex"""
_COUNTED = f"""SELECT count(*) AS n FROM events WHERE {_AT_EVENT} BETWEEN ? AND ?
AND ({_AT_EVENT}, id) > (?, ?) AND ({_AT_EVENT}, id) <= (?, ?)"""  # noqa: S608 - our own expression; the plain bounds are for the index
_PARTS = {
    "reports": "SELECT event, count(*) AS n FROM event_reports WHERE event IN (SELECT value FROM json_each(?)) GROUP BY event",
    "origins": """SELECT event, max(seq) + 1 AS n FROM (SELECT positions.event, position_origins.seq FROM positions
JOIN position_origins ON position_origins.position = positions.key WHERE positions.event IN (SELECT value FROM json_each(?)))
GROUP BY event""",
}
_FIELDS = """SELECT standings.event, standings.field, standings.relation, count(*) AS n FROM standings
JOIN positions ON positions.event = standings.event AND positions.field = standings.field
WHERE standings.event IN (SELECT value FROM json_each(?)) GROUP BY standings.event, standings.field ORDER BY standings.event, standings.field"""
_DOUBTFUL = """SELECT * FROM findings WHERE kind IN ('slip', 'conversion', 'total', 'conflict', 'denial') AND decision IS NULL AND key > ?
ORDER BY key LIMIT ?"""
_FOUND = "SELECT event, kind, count(*) AS n FROM findings WHERE event IN (SELECT value FROM json_each(?)) GROUP BY event, kind ORDER BY min(key)"


@dataclass(frozen=True, slots=True)
class EventWish:
    """Which events are asked for; None asks for all. `parties` are ids, any of which must act or be an origin there; `read` those under
    which reports may name them.

    `since` and `until` are ISO 8601 UTC: an event must end after the one and begin before the other. `origins` is how many
    independent origins one of its values must have at least, `finding` a kind of finding that it must have.
    """

    kind: str | None = None
    parties: tuple[str, ...] | None = None
    read: tuple[str, ...] = ()
    place: str | None = None
    since: str | None = None
    until: str | None = None
    origins: int | None = None
    finding: str | None = None


@dataclass(frozen=True, slots=True)
class EventLine:
    """An event in a list: its number in order of time from 1, how many reports tell of it, and the most origins that a value has.

    `fields` are names with their relation and the number of positions, `findings` kinds with how many there are.
    """

    id: str
    number: int
    kind: str
    title: str
    when: Moment | None
    where: Name | None
    reports: int
    origins: int
    fields: tuple[tuple[str, str, int], ...]
    findings: tuple[tuple[str, int], ...]


@dataclass(frozen=True, slots=True)
class ReportLine:
    """A report in a list, without its text."""

    id: str
    path: str | None
    url: str | None
    outlet: Outlet | None
    title: str | None
    published: Moment | None
    dated: Moment | None


def event_page(lookups: Lookups, wish: EventWish, after: Cursor | None, size: int) -> tuple[EventLine, ...]:
    """Return up to `size` events, the latest first and those without a time last; `after` is where the page before ended."""
    conditions, values = _conditions(wish, after)
    where = f"WHERE {' AND '.join(conditions)}" if conditions else ""
    query = f"SELECT * FROM events {where} ORDER BY {_AT_EVENT} DESC, id DESC LIMIT ?"  # noqa: S608 - values are bound, the rest is ours
    return event_lines(lookups, lookups.rows(query, *values, size))


def event_days(lookups: Lookups, wish: EventWish) -> tuple[tuple[str, int], ...]:
    """Return how many of the events that are asked for begin on each day (UTC) that any of them begins on, in order."""
    conditions, values = _conditions(wish, None)
    where = " AND ".join([*conditions, "when_earliest IS NOT NULL"])
    query = f"SELECT substr(when_earliest, 1, 10) AS day, count(*) AS n FROM events WHERE {where} GROUP BY 1 ORDER BY 1"  # noqa: S608 - values are bound
    return tuple((str(row["day"]), int(row["n"] or 0)) for row in lookups.rows(query, *values))


def events_named(lookups: Lookups, ids: Sequence[str]) -> tuple[EventLine, ...]:
    """Return the events with these ids, in the order given."""
    rows = lookups.rows("SELECT * FROM events WHERE id IN (SELECT value FROM json_each(?))", json.dumps(list(ids)))
    found = {row["id"]: row for row in rows}
    return event_lines(lookups, [found[key] for key in ids if key in found])


def event_lines(lookups: Lookups, rows: Sequence[Row]) -> tuple[EventLine, ...]:
    """Return the lines of events that `rows` of the table `events` are of, in their order."""
    ids = json.dumps([row["id"] for row in rows])
    counts = {name: {row["event"]: row["n"] for row in lookups.rows(query, ids)} for name, query in _PARTS.items()}
    fields, findings = _grouped(lookups.rows(_FIELDS, ids)), _grouped(lookups.rows(_FOUND, ids))
    numbers = _numbers(lookups, rows)
    with lookups.sound():
        return tuple(
            unflat(
                EventLine,
                row | {"number": numbers[row["id"]]} | {name: int(counts[name].get(row["id"]) or 0) for name in counts},
                fields=tuple((str(f["field"]), str(f["relation"]), int(f["n"] or 0)) for f in fields[row["id"]]),
                findings=tuple((str(f["kind"]), int(f["n"] or 0)) for f in findings[row["id"]]),
            )
            for row in rows
        )


def number_of(lookups: Lookups, event: str) -> int:
    """Return the number of an event in order of time, from 1; raises KeyError where it is not on file."""
    return _numbers(lookups, lookups.rows("SELECT id, when_earliest FROM events WHERE id = ?", event))[event]


def _numbers(lookups: Lookups, rows: Iterable[Row]) -> dict[Scalar, int]:
    """Return the number of each event in order of time, from 1; those without a time come last."""
    dated = [(str(row["when_earliest"]), str(row["id"])) for row in rows if row["when_earliest"] is not None]
    undated = [("", str(row["id"])) for row in rows if row["when_earliest"] is None]
    numbers: dict[Scalar, int] = {}
    done, last = 0, ("", _BEYOND)
    for place in sorted(dated):
        done += _between(lookups, last, place)
        numbers[place[1]], last = done, place
    done = _between(lookups, ("", _BEYOND), (_BEYOND, "")) if undated else 0
    last = ("", "")
    for place in sorted(undated):
        done += _between(lookups, last, place)
        numbers[place[1]], last = done, place
    return numbers


def _between(lookups: Lookups, after: Cursor, up_to: Cursor) -> int:
    """Return how many events stand between two places in the order of time, the second one with them."""
    return int(lookups.rows(_COUNTED, after[0], up_to[0], *after, *up_to)[0]["n"] or 0)


def kinds(lookups: Lookups) -> tuple[str, ...]:
    """Return the kinds of all events on record, sorted; one step over the index for each."""
    query = """WITH RECURSIVE told (kind) AS (SELECT min(kind) FROM events
UNION ALL SELECT (SELECT min(kind) FROM events WHERE kind > told.kind) FROM told WHERE told.kind IS NOT NULL)
SELECT kind FROM told WHERE kind IS NOT NULL"""
    return tuple(str(row["kind"]) for row in lookups.rows(query))


def report_page(
    lookups: Lookups, outlet: str | None, span: tuple[str | None, str | None], after: Cursor | None, size: int
) -> tuple[ReportLine, ...]:
    """Return up to `size` reports, the latest first and the undated last, of one outlet and between two times where told."""
    since, until = span
    conditions = {
        "outlet_name = ? COLLATE NOCASE": (outlet,) if outlet else None,
        f"{_AT_REPORT} >= ?": (since,) if since else None,
        f"{_AT_REPORT} < ? AND {_AT_REPORT} <> ''": (until,) if until else None,
        f"({_AT_REPORT}, id) < (?, ?)": after,
    }
    kept = {words: values for words, values in conditions.items() if values}
    where = f"WHERE {' AND '.join(kept)}" if kept else ""
    query = f"SELECT {_COLUMNS} FROM reports {where} ORDER BY {_AT_REPORT} DESC, id DESC LIMIT ?"  # noqa: S608 - values are bound
    return report_lines(lookups, lookups.rows(query, *(value for values in kept.values() for value in values), size))


def reports_named(lookups: Lookups, ids: Sequence[str]) -> tuple[ReportLine, ...]:
    """Return the reports with these ids, in the order given."""
    query = f"SELECT {_COLUMNS} FROM reports WHERE id IN (SELECT value FROM json_each(?))"  # noqa: S608 - our own columns
    found = {row["id"]: row for row in lookups.rows(query, json.dumps(list(ids)))}
    return report_lines(lookups, [found[key] for key in ids if key in found])


def report_lines(lookups: Lookups, rows: Iterable[Row]) -> tuple[ReportLine, ...]:
    """Return the lines of reports that `rows` are of."""
    with lookups.sound():
        return tuple(unflat(ReportLine, row) for row in rows)


def finding_page(lookups: Lookups, kind: str | None, after: int | None, size: int) -> list[tuple[int, Finding]]:
    """Return up to `size` findings with their keys, what matters most first; `after` is the key of the last one before."""
    where = "WHERE kind = ? AND key > ?" if kind else "WHERE key > ?"
    values: tuple[Scalar, ...] = (kind,) if kind else ()
    query = f"SELECT * FROM findings {where} ORDER BY key LIMIT ?"  # noqa: S608 - values are bound
    rows = lookups.rows(query, *values, -1 if after is None else after, size)
    return list(zip([int(row["key"] or 0) for row in rows], restored_findings(lookups, rows), strict=True))


def doubtful_page(lookups: Lookups, after: int | None, size: int) -> list[tuple[int, Finding]]:
    """Return up to `size` findings that somebody should decide on and nobody did, with their keys, what matters most first."""
    rows = lookups.rows(_DOUBTFUL, -1 if after is None else after, size)
    return list(zip([int(row["key"] or 0) for row in rows], restored_findings(lookups, rows), strict=True))


def _conditions(wish: EventWish, after: Cursor | None) -> tuple[list[str], list[Scalar]]:
    parties, read = json.dumps(wish.parties), json.dumps(wish.read)
    plain: dict[str, tuple[Scalar, ...] | None] = {
        "kind = ?": (wish.kind,) if wish.kind else None,
        "where_name = ? COLLATE NOCASE": (wish.place,) if wish.place else None,
        "when_latest > ?": (wish.since,) if wish.since else None,
        f"when_earliest < ? AND {_AT_EVENT} < ?": (wish.until, wish.until) if wish.until else None,
        _WITH_PARTY: (parties, read, parties) if wish.parties is not None else None,
        _WITH_FINDING: (wish.finding,) if wish.finding else None,
        _WITH_ORIGINS: (wish.origins - 1,) if wish.origins else None,
        f"({_AT_EVENT}, id) < (?, ?)": after,
    }
    kept = {words: values for words, values in plain.items() if values is not None}
    return list(kept), [value for values in kept.values() for value in values]


_WITH_PARTY = """id IN (
SELECT positions.event FROM position_origins JOIN positions ON positions.key = position_origins.position
WHERE position_origins.party IN (SELECT value FROM json_each(?))
UNION SELECT event_mentions.event FROM actors
JOIN mentions ON mentions.reading = actors.reading AND mentions.seq = actors.seq
JOIN event_mentions ON event_mentions.mention = mentions.id JOIN readings ON readings.key = actors.reading
WHERE actors.party IN (SELECT value FROM json_each(?)) AND coalesce((SELECT becomes FROM party_identities AS whom
WHERE whom.party = actors.party AND whom.said IS NULL AND (whom.report IS NULL OR whom.report = readings.report)
ORDER BY whom.report IS NULL LIMIT 1), actors.party) IN (SELECT value FROM json_each(?)))"""
_WITH_FINDING = "EXISTS (SELECT 1 FROM findings WHERE findings.kind = ? AND findings.event = events.id)"
_WITH_ORIGINS = """EXISTS (SELECT 1 FROM positions JOIN position_origins ON position_origins.position = positions.key
WHERE positions.event = events.id AND position_origins.seq >= ?)"""


def _grouped(rows: Iterable[Row]) -> defaultdict[Scalar, list[Row]]:
    groups: defaultdict[Scalar, list[Row]] = defaultdict(list)
    for row in rows:
        groups[row["event"]].append(row)
    return groups
