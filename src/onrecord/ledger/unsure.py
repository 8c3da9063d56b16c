"""Claims of which it is unsure whose words they are, over all events of a ledger, the last filed first."""

import json
from collections.abc import Iterable
from dataclasses import dataclass
from typing import NamedTuple

from onrecord.ledger.lookups import Lookups

_LATEST = """SELECT unsure.reading, unsure.seq, claims.id AS claim, claims.statement FROM (
SELECT reading, seq FROM unsure_claims JOIN readings ON readings.key = unsure_claims.reading WHERE (reading, seq) < (?, ?)
AND NOT EXISTS (SELECT 1 FROM readings AS later WHERE later.report = readings.report AND later.key > readings.key)
ORDER BY reading DESC, seq DESC LIMIT ?) AS unsure
JOIN claims ON claims.reading = unsure.reading AND claims.seq = unsure.seq ORDER BY unsure.reading DESC, unsure.seq DESC"""
_VOICE = """(SELECT coalesce(hops.party, hops.name) FROM claims JOIN hops
ON hops.reading = claims.reading AND hops.owner = 'claim' AND hops.seq = claims.seq AND hops.hop = claims.origin_hop
WHERE claims.id = {of}.claim LIMIT 1)"""
_ALONE = f"""SELECT ours.claim, positions.event, events.kind, positions.field FROM position_claims AS ours
JOIN positions ON positions.key = ours.position JOIN events ON events.id = positions.event
WHERE ours.claim IN (SELECT value FROM json_each(?))
AND NOT EXISTS (SELECT 1 FROM corrections WHERE corrections.event = positions.event AND corrections.claim = ours.claim)
AND NOT EXISTS (SELECT 1 FROM position_claims AS other WHERE other.position = ours.position
AND NOT EXISTS (SELECT 1 FROM claims JOIN unsure_claims USING (reading, seq) WHERE claims.id = other.claim)
AND {_VOICE.format(of="other")} IS {_VOICE.format(of="ours")})"""  # noqa: S608 - our own expressions
_FIRST = (2**62, 0)  # above every key


class Home(NamedTuple):
    """Where a claim counts: its event, the kind of that, and the field."""

    event: str
    kind: str
    field: str


@dataclass(frozen=True, slots=True)
class Unsure:
    """An unsure claim: its id, the id of the statement that it is of, and its reading and place there, by which a page goes on behind it."""

    claim: str
    statement: str | None
    key: tuple[int, int]


def latest_unsure(lookups: Lookups, after: tuple[int, int] | None, size: int) -> list[Unsure]:
    """Return up to `size` unsure claims behind a key, the last filed first; also those that stand nowhere."""
    rows = lookups.rows(_LATEST, *(after or _FIRST), size)
    return [
        Unsure(
            str(row["claim"]),
            None if row["statement"] is None else str(row["statement"]),
            (int(row["reading"] or 0), int(row["seq"] or 0)),
        )
        for row in rows
    ]


def standing_alone(lookups: Lookups, claims: Iterable[str]) -> dict[str, Home]:
    """Return the event, its kind and the field of each of these claims that nobody decided on and beside which nothing surer gives the value from its voice."""
    rows = lookups.rows(_ALONE, json.dumps(list(claims)))
    return {str(row["claim"]): Home(str(row["event"]), str(row["kind"]), str(row["field"])) for row in rows}
