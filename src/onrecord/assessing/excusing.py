"""Values at odds that are no contradiction when all positions are looked at: parts, slips, and figures of one report."""

from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import replace

from onrecord.assessing.case import Relation, parties, slipped
from onrecord.record.assessment import Agreement, Position
from onrecord.record.value import Moment, Quantity, Value

_FAR = 10
"""From this factor on two measures are plainly of two things, so that a report which gives both still gives but one of each."""
_LEAST = 3
"""Values on one field of which the usual one can be told from two that stand beside it."""


Givers = Mapping[tuple[str, ...], frozenset[tuple[str, str]]]
"""Who gives each position, by its claims: the report and the voice, "" for the report's own."""


def excuse(relations: Sequence[Relation], shown: frozenset[tuple[str, ...]], givers: Givers) -> tuple[Relation, ...]:
    """Return `relations` with those contradictions taken back that are none; `shown` are the claims of positions known as parts."""
    several = _one_of_several(relations, givers)
    slips, parts = slipped(relations), _parts(relations, several) | shown
    aside = _beside_leader(relations, parts)
    kept = (_of_each(_unrevised(each, shown), several) for each in relations)
    kept = (_of_others(each, aside) for each in kept)
    return tuple(_with_part(_excused(each, slips, parts, givers), shown) for each in kept)


def _with_part(relation: Relation, shown: frozenset[tuple[str, ...]]) -> Relation:
    """Return the relation with that side which is known as a part, of two the smaller."""
    ours = [side for side in (relation.left, relation.right) if side.claims in shown]
    few = min(ours, key=lambda position: size_of(position.value), default=None)
    return replace(relation, part=few.claims) if few else relation


def _unrevised(relation: Relation, shown: frozenset[tuple[str, ...]]) -> Relation:
    """Return the relation, no revision where the smaller is known as a part and is half of the other or less."""
    few, many = sorted((relation.left, relation.right), key=lambda position: size_of(position.value))
    part = few.claims in shown and 2 * size_of(few.value) <= size_of(many.value)
    if relation.agreement is Agreement.REVISED and part:
        return replace(relation, agreement=Agreement.SCOPE_DIFFERS, reason="one of the two counts a part")
    return relation


def _of_each(relation: Relation, several: set[tuple[str, ...]]) -> Relation:
    """Return the relation, no revision of shares that reports give side by side: each candidate's votes are of one count."""
    shares = isinstance(relation.left.value, Quantity) and relation.left.value.unit == "percent"
    if relation.agreement is Agreement.REVISED and shares and {relation.left.claims, relation.right.claims} <= several:
        return replace(relation, agreement=Agreement.SCOPE_DIFFERS, reason="reports give both kinds side by side")
    return relation


def _beside_leader(relations: Sequence[Relation], parts: set[tuple[str, ...]]) -> set[tuple[str, ...]]:
    """Return the claims of positions that stand beside the value that most reports give: each of their reports gives that as well, and the two do not count the same.

    What is known as a part (`parts`) is nobody's usual value.
    """
    taken = {side.claims: side for each in relations for side in (each.left, each.right)}
    ranked = sorted(taken.values(), key=lambda side: -len(side.reports))
    if len(ranked) < _LEAST or len(ranked[0].reports) == len(ranked[1].reports) or ranked[0].claims in parts:
        return set()
    first = ranked[0]
    pairs = [each for each in relations if first in (each.left, each.right)]
    others = {(each.right if each.left is first else each.left).claims: each.agreement for each in pairs}
    return {
        claims
        for claims, agreement in others.items()
        if agreement is Agreement.SCOPE_DIFFERS and set(taken[claims].reports) <= set(first.reports)
    }


def _of_others(relation: Relation, aside: set[tuple[str, ...]]) -> Relation:
    """Return the relation, no contradiction of two values that both stand beside the one that most reports give."""
    if (
        relation.agreement is not Agreement.CONTRADICTED
        or relation.slip
        or not {relation.left.claims, relation.right.claims} <= aside
    ):
        return relation
    reason = "the reports of both give the usual value beside them, and they do not count the same"
    return replace(relation, agreement=Agreement.SCOPE_DIFFERS, reason=reason)


def _excused(relation: Relation, slips: set[tuple[str, ...]], parts: set[tuple[str, ...]], givers: Givers) -> Relation:
    if relation.agreement is not Agreement.CONTRADICTED or relation.slip:
        return relation
    sides = {relation.left.claims, relation.right.claims}
    if sides & slips:
        return replace(relation, agreement=Agreement.COMPATIBLE, reason="one of the two is likely a slip")
    if sides & parts:
        reason = "one of the two is a part of a larger figure of the same voice"
        return replace(relation, agreement=Agreement.SCOPE_DIFFERS, reason=reason)
    if not _independent(relation.left, relation.right, givers):
        return replace(
            relation, agreement=Agreement.SCOPE_DIFFERS, reason="one report gives both, so they do not count the same"
        )
    return relation


def _independent(left: Position, right: Position, givers: Givers) -> bool:
    """Return whether two positions rest on different voices; where one has none, mostly on different reports, or on two media of one."""
    if parties(left) and parties(right):
        return parties(left).isdisjoint(parties(right))
    both = {report for report in set(left.reports) & set(right.reports) if not _set_apart(left, right, report, givers)}
    return 2 * len(both) < min(len(left.reports), len(right.reports))


def _set_apart(left: Position, right: Position, report: str, givers: Givers) -> bool:
    """Return whether a report gives one of two positions by one voice and the other by another."""
    here, there = ({voice for where, voice in givers[side.claims] if where == report} for side in (left, right))
    return "" not in here | there and here.isdisjoint(there)


def _parts(relations: Sequence[Relation], several: set[tuple[str, ...]]) -> set[tuple[str, ...]]:
    """Return the claims of positions that are a part of another: of several figures of one voice in one report the largest counts.

    Of `several` times or measures that one report gives none does.
    """
    found = set(several)
    for relation in relations:
        left, right = relation.left, relation.right
        mute = not left.origins and not right.origins and bool(set(left.reports) & set(right.reports))
        if _is_many_a_time(left.value):
            continue
        if mute or (relation.agreement is Agreement.SCOPE_DIFFERS and parties(left) & parties(right)):
            found.add(min(left, right, key=lambda position: size_of(position.value)).claims)
    return found


def _one_of_several(relations: Sequence[Relation], givers: Givers) -> set[tuple[str, ...]]:
    """Return the claims of the times and measures that only reports give that give another as well: call, arrival, each party's votes.

    Two measures of two voices are no such pair where one of them stands in several reports, or each voice gives but one of those of a report: they set one voice against
    the other. Nor are two that are so far apart that nobody takes them for one.
    """
    given = Counter(giver for of in givers.values() for giver in of)
    several: dict[tuple[str, ...], set[str]] = {}
    for relation in relations:
        left, right = relation.left, relation.right
        at_odds = relation.agreement is not Agreement.COMPATIBLE and _is_many_a_time(left.value)
        if not at_odds or _of_two_voices(left, right) or _is_far_apart(left.value, right.value):
            continue
        for report in set(left.reports) & set(right.reports):
            lone = all(
                given[giver] == 1 for side in (left, right) for giver in givers[side.claims] if giver[0] == report
            )
            if not (lone and _is_measure(left.value) and _set_apart(left, right, report, givers)):
                several.setdefault(left.claims, set()).add(report)
                several.setdefault(right.claims, set()).add(report)
    reports = {side.claims: set(side.reports) for each in relations for side in (each.left, each.right)}
    return {claims for claims, shared in several.items() if shared >= reports[claims]}


def _is_measure(value: Value) -> bool:
    """Return whether a value is a measure, no share: of those each voice may give another's."""
    return isinstance(value, Quantity) and value.unit != "percent"


def _is_far_apart(one: Value, other: Value) -> bool:
    small, great = sorted((size_of(one), size_of(other)))
    return isinstance(one, Quantity) and small * _FAR <= great


def _of_two_voices(left: Position, right: Position) -> bool:
    """Return whether two measures, one of them in several reports, are of named voices that have nobody in common."""
    if not (isinstance(left.value, Quantity) and isinstance(right.value, Quantity)):
        return False
    voiced = bool(parties(left)) and bool(parties(right)) and parties(left).isdisjoint(parties(right))
    return voiced and max(len(left.reports), len(right.reports)) > 1


def _is_many_a_time(value: Value) -> bool:
    """Return whether a value is of a sort that one report mostly gives of several things; an earthquake has one magnitude."""
    return isinstance(value, Moment) or (isinstance(value, Quantity) and value.unit not in {None, "magnitude"})


def size_of(value: Value) -> float:
    """Return the greatest number of a quantity, in SI where it has a unit; 0 for what is none."""
    return max(value.si_low or 0.0, value.si_high or 0.0) if isinstance(value, Quantity) else 0.0


def is_count(value: Value) -> bool:
    """Return whether a value is a plain count."""
    return isinstance(value, Quantity) and value.unit is None
