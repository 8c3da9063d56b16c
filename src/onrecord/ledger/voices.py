"""What a party said, as people decided who is whom, the last filed first: where it speaks, and how the values that it gave stand."""

import json
from collections.abc import Sequence
from dataclasses import dataclass

from onrecord.ledger.lookups import Lookups
from onrecord.ledger.parts import Place
from onrecord.ledger.whom import counts_as, read_under
from onrecord.record.flat import Row

_HEARD = """SELECT hops.rowid AS key, hops.reading, hops.owner, hops.seq, coalesce(statements.stance, claims.stance) AS stance,
readings.report, claims.id AS claim, claims.statement FROM hops
JOIN readings ON readings.key = hops.reading
LEFT JOIN statements ON hops.owner = 'statement' AND statements.reading = hops.reading AND statements.seq = hops.seq
LEFT JOIN claims ON hops.owner = 'claim' AND claims.reading = hops.reading AND claims.seq = hops.seq
WHERE hops.party = ?1 AND hops.rowid < ?2 AND hops.hop = coalesce(statements.speaker_hop, claims.origin_hop)
AND coalesce((SELECT becomes FROM party_identities AS whom WHERE whom.party = ?1 AND whom.report = readings.report
AND (whom.said IS NULL OR whom.said = coalesce(statements.id, claims.id)) ORDER BY whom.said IS NULL LIMIT 1), ?3) = ?4
AND NOT EXISTS (SELECT 1 FROM readings AS later WHERE later.report = readings.report AND later.key > readings.key)
ORDER BY hops.rowid DESC LIMIT ?5"""
_STANDS = """SELECT position_claims.claim, positions.key AS position, positions.event, events.kind, positions.field, positions.seq, standings.relation,
(SELECT count(*) FROM position_origins WHERE position = positions.key) AS origins FROM position_claims
JOIN positions ON positions.key = position_claims.position
JOIN standings ON standings.event = positions.event AND standings.field = positions.field
JOIN events ON events.id = positions.event
WHERE position_claims.claim IN (SELECT value FROM json_each(?))"""
_FIRST = 2**62  # above every key


@dataclass(frozen=True, slots=True)
class Heard:
    """Where a party speaks: the place of a statement or a claim, its report, and its stance; `claim` is None for a statement."""

    key: int
    place: Place
    report: str
    stance: str
    claim: str | None


@dataclass(frozen=True, slots=True)
class Stood:
    """How a claim's position stands: its event and the kind of that, its field, its place there from 0, the field's relation, and how many origins it has."""

    claim: str
    event: str
    kind: str
    field: str
    seq: int
    relation: str
    origins: int


def heard(lookups: Lookups, party: str, before: int | None, size: int) -> tuple[Heard, ...]:
    """Return up to `size` statements and claims of which the party is the first voice, the last filed first, below the key `before`.

    `party` is the id under which it counts, whatever it is read under.
    """
    read = read_under(lookups, party)
    counting = counts_as(lookups, read)
    below = _FIRST if before is None else before
    rows = [row for key in read for row in lookups.rows(_HEARD, key, below, counting[key], party, size)]
    return tuple(sorted(map(_heard, rows), key=lambda each: -each.key)[:size])


def stood(lookups: Lookups, claims: Sequence[str]) -> dict[str, Stood]:
    """Return how the position of each of these claims stands, by the claim's id; a claim in no position is left out."""
    rows = lookups.rows(_STANDS, json.dumps(list(claims)))
    return {
        str(row["claim"]): Stood(
            str(row["claim"]),
            str(row["event"]),
            str(row["kind"]),
            str(row["field"]),
            int(row["seq"] or 0),
            str(row["relation"]),
            int(row["origins"] or 0),
        )
        for row in rows
    }


def _heard(row: Row) -> Heard:
    place = (int(row["reading"] or 0), str(row["owner"]), int(row["seq"] or 0))
    claim = None if row["claim"] is None else str(row["claim"])
    return Heard(int(row["key"] or 0), place, str(row["report"]), str(row["stance"]), claim)
