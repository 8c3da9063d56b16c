"""How the positions on one field stand to each other: the strongest disagreement of two names the standing."""

from collections.abc import Sequence

from onrecord.assessing.case import Relation
from onrecord.record.assessment import Agreement, Position, Standing

_WEIGHT = (
    Agreement.SINGLE,
    Agreement.AGREE,
    Agreement.COMPATIBLE,
    Agreement.SCOPE_DIFFERS,
    Agreement.REVISED,
    Agreement.DENIED,
    Agreement.CONTRADICTED,
)


def stand(name: str, positions: Sequence[Position], relations: Sequence[Relation]) -> Standing:
    """Return the standing of the field `name`, by its `positions` (one at least) and how every two of them relate."""
    if not relations:
        return _alone(name, positions[0])
    worst = strongest(relations)
    return Standing(name, tuple(positions), worst.agreement, worst.reason)


def strongest(relations: Sequence[Relation]) -> Relation:
    """Return the relation that disagrees most (of one at least), the first of several."""
    return max(relations, key=lambda relation: _WEIGHT.index(relation.agreement))


def _alone(name: str, position: Position) -> Standing:
    if len(position.origins) > 1:
        reason = f"{len(position.origins)} independent origins give one value"
        return Standing(name, (position,), Agreement.AGREE, reason)
    reason = "only one origin gives a value" if position.origins else "nobody is named for the value"
    return Standing(name, (position,), Agreement.SINGLE, reason)
