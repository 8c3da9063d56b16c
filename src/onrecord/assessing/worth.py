"""Which figures are worth a finding of their own, by what they are of: not every number beside a happening is one of it."""

from collections.abc import Iterable, Sequence

from onrecord import values
from onrecord.assessing.case import (
    Case,
    Testimony,
    counts_people,
    is_detail,
    is_plan,
    is_share,
    is_telling,
    is_wide_measure,
)
from onrecord.assessing.excusing import size_of
from onrecord.assessing.scope import tells_of_a_call
from onrecord.assessing.sides import only_singly
from onrecord.record.assessment import Position
from onrecord.record.value import Moment, Quantity, Value

_OF_OTHERS = ("part", "able", "longer", "several", "past", "in_turn", "converted", "total")
"""Marks of `Scope` by which a figure is of some only, of another time or of other happenings."""
_OF_THE_DEAD = frozenset({"killed", "bodies", "casualties"})
"""Fields of which "three others" are some only: where some died, others are all who are hurt or missing."""
_MANY = 10
"""A count of fewer that one report alone gives is mostly of some of those whom it tells of."""
_LEAST = 2
"""Outlets that make a figure more than one writer's."""


def is_worth_telling(position: Position, told: Sequence[Testimony], case: Case) -> bool:
    """Return whether a position's figure is plainly one of the happening: `told` are the testimonies on its field.

    Left out are details by the packs, distances, shares and sums of which nothing tells what they are of, one person, people told of one by one, and what by its words in half of the reports or
    more is of a part, of a longer time, of other happenings, of a mere fear or of what could be, or when somebody was called. Of what one outlet alone gives, so are shares,
    counts of fewer than ten, and numbers without a noun.
    """
    field = told[0].claim.field
    if not is_telling(position.value) or is_wide_measure(field, case) or is_detail(field, case):
        return False
    if only_singly(position.claims, told) or _is_one_person(position.value, field, case):
        return False
    if tellers(position, told) < _LEAST and (is_share(field, case) or _is_bare(position.value)):
        return False
    return is_of_this(position, told, case) and not _is_of_a_call(position, told)


def tellers(position: Position, told: Iterable[Testimony]) -> int:
    """Return how many outlets give a position; a report that names no outlet is one of its own."""
    ours = (each.report for each in told if each.claim.id in position.claims)
    return len({report.outlet.name if report.outlet else report.id for report in ours})


def _is_one_person(value: Value, field: str, case: Case) -> bool:
    """Return whether a value is that it was one person: who that was can be told, how many there were is no question."""
    return isinstance(value, Quantity) and value.low == value.high == 1 and counts_people(field, case)


def _is_of_a_call(position: Position, told: Sequence[Testimony]) -> bool:
    """Return whether half of the times or more are of when somebody was called, came or was told; of one outlet, all that may be of anything around."""
    ours = [each for each in told if each.claim.id in position.claims]
    if tellers(position, told) < _LEAST and all(each.scope.aside for each in ours):
        return True
    return 2 * sum(tells_of_a_call(each.claim, each.report) for each in ours) >= len(ours)


def is_of_this(position: Position, told: Sequence[Testimony], case: Case) -> bool:
    """Return whether less than half of a position's figures are, by their words, of a part, of another time or of other happenings."""
    field = told[0].claim.field
    marks = (*_OF_OTHERS, *(() if is_plan(field, case) else ("ahead",)), *(("more",) if field in _OF_THE_DEAD else ()))
    ours = [each.scope for each in told if each.claim.id in position.claims]
    return 2 * sum(any(getattr(scope, mark) for mark in marks) for scope in ours) < len(ours)


def is_carried(position: Position, others: Iterable[Position]) -> bool:
    """Return whether a figure without a voice is one that readers meet as a fact: two reports or more give it, or one gives it as its only one.

    No time is such a figure, nor "thousands", nor one of several that one report alone gives on the field.
    """
    value = position.value
    if isinstance(value, Moment) or _is_vague(value):
        return False
    if len(position.reports) >= _LEAST:
        return True
    return not any(_share_a_report(position, each) for each in others if each is not position)


def is_greatest(position: Position, others: Iterable[Position], told: Sequence[Testimony], case: Case) -> bool:
    """Return whether no value of this happening that has no voice is greater, so that the figure is of all that the field counts."""
    return not any(
        not other.origins
        and size_of(other.value) > size_of(position.value)
        and values.compare(position.value, other.value).relation is values.Likeness.DIFFER
        and is_of_this(other, told, case)
        for other in others
    )


def _share_a_report(one: Position, other: Position) -> bool:
    return not set(one.reports).isdisjoint(other.reports)


def _is_bare(value: Value) -> bool:
    """Return whether a count is small, or tells of nothing that it counts."""
    if not isinstance(value, Quantity) or value.unit not in {None, "ordinal"}:
        return False
    return size_of(value) < _MANY or not value.counted


def _is_vague(value: Value) -> bool:
    return isinstance(value, Quantity) and value.approximate and value.high is None
