"""Restore single claims, mentions and statements of a ledger, without the rest of their readings."""

import json
from collections import defaultdict
from collections.abc import Iterable

from onrecord.ledger.lookups import Lookups
from onrecord.record.flat import Row
from onrecord.record.reading import Reading
from onrecord.record.rows import reading_of

_FIND = {
    "claim": "SELECT reading, seq FROM claims WHERE id IN (SELECT value FROM json_each(?))",
    "mention": "SELECT reading, seq FROM mentions WHERE id IN (SELECT value FROM json_each(?))",
    "statement": "SELECT reading, seq FROM statements WHERE id IN (SELECT value FROM json_each(?))",
}
_HEADS = 'SELECT * FROM readings WHERE "key" IN (SELECT value FROM json_each(?)) ORDER BY "key"'
_PLACES = """WITH places AS MATERIALIZED (
SELECT json_extract(value, '$[0]') AS reading, json_extract(value, '$[1]') AS owner, json_extract(value, '$[2]') AS seq
FROM json_each(?))
"""
_ROWS = {
    name: f"{_PLACES} SELECT {name}.* FROM places JOIN {name} USING (reading, {key}) {only} ORDER BY reading, {order}"  # noqa: S608 - our own names
    for name, key, only, order in (
        ("hops", "owner, seq", "", "owner, seq, hop"),
        ("passages", "owner, seq", "", "owner, seq, role, hop, nth"),
        ("claims", "seq", "WHERE places.owner = 'claim'", "seq"),
        ("mentions", "seq", "WHERE places.owner = 'mention'", "seq"),
        ("statements", "seq", "WHERE places.owner = 'statement'", "seq"),
        ("actors", "seq", "WHERE places.owner = 'mention'", "seq, nth"),
    )
}
_PARTIES = "SELECT * FROM parties WHERE reading IN (SELECT value FROM json_each(?)) ORDER BY reading, seq"

Place = tuple[int, str, int]
"""The key of a reading, what its row is of ("claim", "mention", "statement"), and the row's seq."""


def partial_readings(
    lookups: Lookups, *, claims: Iterable[str] = (), mentions: Iterable[str] = (), statements: Iterable[str] = ()
) -> dict[str, Reading]:
    """Return readings that hold no more than the things with these ids, and the parties, by the id of their report.

    Of a report that was read several times the newest reading counts in which any of them stands.
    """
    wanted = {"claim": claims, "mention": mentions, "statement": statements}
    places = [
        (int(row["reading"] or 0), owner, int(row["seq"] or 0))
        for owner, ids in wanted.items()
        for row in lookups.rows(_FIND[owner], json.dumps(list(dict.fromkeys(ids))))
    ]
    return restored(lookups, places)


def restored(lookups: Lookups, places: Iterable[Place]) -> dict[str, Reading]:
    """Return readings that hold no more than what stands at `places`, and the parties, by the id of their report."""
    sought = list(places)
    keys = json.dumps(sorted({key for key, _, _ in sought}))
    newest = {str(row["report"]): row for row in lookups.rows(_HEADS, keys)}
    heads = {row["key"]: row for row in newest.values()}
    at = json.dumps([place for place in sought if place[0] in heads])
    rows = {name: _grouped(lookups.rows(query, at)) for name, query in _ROWS.items()}
    rows["parties"] = _grouped(lookups.rows(_PARTIES, json.dumps(list(heads))))
    with lookups.sound():
        return {
            str(head["report"]): reading_of({"readings": [head], **{name: rows[name][key] for name in rows}})
            for key, head in heads.items()
        }


def _grouped(rows: Iterable[Row]) -> defaultdict[object, list[Row]]:
    groups: defaultdict[object, list[Row]] = defaultdict(list)
    for row in rows:
        groups[row["reading"]].append(row)
    return groups
