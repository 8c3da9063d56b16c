"""What the claims of one report settle for one another: those shot are hurt where nobody died, and a part is left to its whole."""

from collections.abc import Collection
from dataclasses import replace

from onrecord.reading.claims.harm.lots import Lot
from onrecord.record.reading import Claim
from onrecord.record.report import Passage
from onrecord.record.value import Quantity, Value


def settled(claims: list[Claim]) -> list[Claim]:
    """Lay those who were shot to the injured where the report tells of nobody who died of the same event."""
    deadly = {claim.mention for claim in claims if claim.field == str(Lot.KILLED) and _is_any(claim.value)}
    hurt = {(claim.mention, claim.passages) for claim in claims if claim.field == str(Lot.INJURED)}
    return [
        replace(claim, field=str(Lot.INJURED), why="shot, and nobody is told to have died")
        if claim.field == str(Lot.HIT) and claim.mention not in deadly
        else claim
        for claim in claims
        if claim.field != str(Lot.HIT) or (claim.mention, claim.passages) not in hurt
    ]


def without_parts(claims: list[Claim], passages: Collection[Passage]) -> list[Claim]:
    """Leave out what phrases without a number ("both", "a man and a boy") tell of fewer than a number, or those added up, of the same event and field.

    `passages` are those of such phrases.
    """
    most: dict[tuple[str, str], float] = {}
    for claim in claims:
        if len(claim.passages) > 1 or claim.passages[0] not in passages:
            key = (claim.mention, claim.field)
            most[key] = max(most.get(key, 0.0), _least(claim.value))
    return [
        claim
        for claim in claims
        if len(claim.passages) > 1
        or claim.passages[0] not in passages
        or not 0 < _least(claim.value) < most.get((claim.mention, claim.field), 0.0)
    ]


def _least(value: Value) -> float:
    return (value.low or 0.0) if isinstance(value, Quantity) else 0.0


def is_none(value: Value) -> bool:
    """Say whether a value counts nobody: "no one inside was hurt" may be of some only."""
    return isinstance(value, Quantity) and value.low == value.high == 0


def _is_any(value: Value) -> bool:
    return isinstance(value, Quantity) and (value.low or value.high or 0) > 0
