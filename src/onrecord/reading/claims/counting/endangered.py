"""Those of a few hurt people who are in danger: counted apart where their report tells of more of the hurt.

"Nine were injured, one in critical condition" tells of nine hurt, not of one. Where nobody tells of more, those "in critical
condition" are all the hurt there are, as far as the report knows.
"""

from collections.abc import Sequence
from dataclasses import replace

from onrecord.reading.claims.counting.patients import CRITICAL, clause_of, is_in_danger
from onrecord.reading.claims.harm.lots import Lot
from onrecord.record.reading import Claim
from onrecord.record.value import Quantity

_WHY = "in danger, beside more of the hurt"


def with_endangered_apart(text: str, claims: Sequence[Claim]) -> list[Claim]:
    """Lay to a field of their own the hurt who are told to be in danger, and are fewer than the hurt of the same event."""
    most: dict[str, float] = {}
    for claim in claims:
        most[claim.mention] = max(most.get(claim.mention, 0.0), _exact(claim))
    return [_apart(text, claim) if 0 < _exact(claim) < most[claim.mention] else claim for claim in claims]


def _exact(claim: Claim) -> float:
    """Return how many hurt a claim tells of exactly; 0 for any other claim."""
    value = claim.value
    hurt = claim.field == str(Lot.INJURED) and isinstance(value, Quantity) and value.low == value.high
    return (value.low or 0.0) if hurt and isinstance(value, Quantity) else 0.0


def _apart(text: str, claim: Claim) -> Claim:
    endangered = len(claim.passages) == 1 and is_in_danger(clause_of(claim.passages[0], text))
    return replace(claim, field=CRITICAL, why=_WHY) if endangered else claim
