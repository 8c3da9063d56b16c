"""How some of a few hurt people are: counted apart where their report tells of more of the hurt.

"Nine were injured, one in critical condition and seven in good condition" tells of nine hurt, not of one or of seven. Where
nobody tells of more, those "in critical condition" are all the hurt there are, as far as the report knows.
"""

import re
from collections.abc import Sequence
from dataclasses import replace

from onrecord.reading.claims.lots import Lot
from onrecord.reading.claims.patients import CRITICAL, clause_of, is_in_danger
from onrecord.record.reading import Claim
from onrecord.record.value import Quantity

SOME = "some_of_the_injured"
_WHY = "told by how they are, beside more of the hurt"
_STATE = re.compile(
    r"\b(?:serious|stable|fair|good|guarded|satisfactory)(?: but \w+)? (?:condition|shape)\b|\blife[- ]threatening\b"
    r"|\b(?:seriously|critically|gravely|slightly)\b"
    r"|\b(?:critical|serious|stable|fair|good)\s*$",
    re.IGNORECASE,
)


_OF_ALL = re.compile(r"\s+(?:more )?of (?:the|those|them|these|whom)\b")
"""What follows a number of some of those told of: "three of the patients", "two of them"."""
_HOME = re.compile(r"[^.!?\n]{0,60}\b(?:treated|discharged) and (?:since |later )?(?:released|sent home|discharged)\b")


def with_states_apart(text: str, claims: Sequence[Claim]) -> list[Claim]:
    """Lay to fields of their own the hurt who are counted by how they are, and are fewer than the hurt of the same event."""
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
    passage = claim.passages[0]
    clause = clause_of(passage, text)
    part = _OF_ALL.match(text, passage.end) or _HOME.match(text, passage.end) or _STATE.search(clause)
    if len(claim.passages) > 1 or not (is_in_danger(clause) or part):
        return claim
    return replace(claim, field=CRITICAL if is_in_danger(clause) else SOME, why=_WHY)
