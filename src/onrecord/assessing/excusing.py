"""Values at odds that are no contradiction when all positions are looked at: parts, slips, and figures of one report."""

from collections.abc import Sequence
from dataclasses import replace

from onrecord.assessing.case import Relation, parties, slipped
from onrecord.record.assessment import Agreement, Position
from onrecord.record.value import Moment, Quantity, Value


def excuse(relations: Sequence[Relation]) -> tuple[Relation, ...]:
    """Return `relations` with those contradictions taken back that are none."""
    slips, parts = slipped(relations), _parts(relations)
    return tuple(_excused(relation, slips, parts) for relation in relations)


def _excused(relation: Relation, slips: set[tuple[str, ...]], parts: set[tuple[str, ...]]) -> Relation:
    if relation.agreement is not Agreement.CONTRADICTED or relation.slip:
        return relation
    sides = {relation.left.claims, relation.right.claims}
    if sides & slips:
        return replace(relation, agreement=Agreement.COMPATIBLE, reason="one of the two is likely a slip")
    if sides & parts:
        reason = "one of the two is a part of a larger figure of the same voice"
        return replace(relation, agreement=Agreement.SCOPE_DIFFERS, reason=reason)
    if not _independent(relation.left, relation.right):
        return replace(
            relation, agreement=Agreement.SCOPE_DIFFERS, reason="one report gives both, so they do not count the same"
        )
    return relation


def _independent(left: Position, right: Position) -> bool:
    """Return whether two positions rest on different voices; where one has none, on different reports."""
    if parties(left) and parties(right):
        return parties(left).isdisjoint(parties(right))
    return not set(left.reports) & set(right.reports)


def _parts(relations: Sequence[Relation]) -> set[tuple[str, ...]]:
    """Return the claims of positions that are a part of another: of several figures of one voice in one report the largest counts.

    Of several times that one report gives without a voice none does.
    """
    found: set[tuple[str, ...]] = set()
    for relation in relations:
        left, right = relation.left, relation.right
        mute = not left.origins and not right.origins and bool(set(left.reports) & set(right.reports))
        if mute and isinstance(left.value, Moment):
            found |= {left.claims, right.claims}
        elif mute or (relation.agreement is Agreement.SCOPE_DIFFERS and parties(left) & parties(right)):
            found.add(min(left, right, key=lambda position: _size(position.value)).claims)
    return found


def _size(value: Value) -> float:
    return max(value.si_low or 0.0, value.si_high or 0.0) if isinstance(value, Quantity) else 0.0
