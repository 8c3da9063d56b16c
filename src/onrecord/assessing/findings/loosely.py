"""Loosely told: two voices give not the same time, count or measure, and one of them only with "around" or as a bound, so that both can hold."""

from collections.abc import Iterable, Iterator
from datetime import datetime, timedelta

from onrecord.assessing.case import (
    Assessed,
    Relation,
    counts_damage,
    declared,
    field_title,
    is_amount,
    is_settled,
    is_toll,
    is_wide_measure,
    parties,
)
from onrecord.assessing.excusing import is_count, size_of
from onrecord.assessing.saying import capital, said
from onrecord.assessing.sides import only_singly, share_words
from onrecord.assessing.worth import is_of_this, is_worth_telling
from onrecord.record.assessment import Agreement, Finding, FindingKind, Position, Standing
from onrecord.record.value import Moment, Precision, Quantity, Value

KIND = FindingKind.ROUNDING

_NEAR = timedelta(minutes=15)
"""Clocks that are so near each other may be of one launch; "around 9:40" leaves no more room."""
_BY_CLOCK = frozenset({Precision.MINUTE, Precision.SECOND})
_FAR = 2
"""A number that is more than so many times a bound from below is hardly what is bounded."""
_SAME, _FARTHEST, _LEAST = 0.01, 1.3, 1.0
"""Two numbers nearer than the first are one in two units, further apart than the second hardly one told loosely."""
_OF_A_ROW = frozenset({"ordinal", "percent", "magnitude"})
"""Units of places in a row, shares, and scales of their own, of which no two values are near."""
_ROUNDED_FROM, _ROUNDED = 10, 0.1
"""A round number so much below another one, of ten or more, is that one rounded."""


def find(assessed: Assessed) -> Iterator[Finding]:
    """Return one finding for each field on which a named voice gives a time or a count loosely, and another one exactly and not the same: both can hold.

    "Around 9:40" beside 9:42, or beside "around 9:42", is such a time, "at least two missiles" beside three such a count. A toll, and damage, of which more becomes known, is so only where one report
    sets both side by side. Of details, and of what is no plain figure of the happening, nothing is told; nor of a count that may be but rounded, and of a field on which others
    are in conflict.
    """
    for standing in assessed.standings:
        relations = assessed.relations[standing.field]
        if is_amount(standing.field, assessed.case) or any(
            each.agreement is Agreement.CONTRADICTED for each in relations
        ):
            continue
        grows = _grows(standing.field, assessed)
        pairs = [pair for each in relations if (pair := _loose(each)) and (not grows or _share_a_report(*pair))]
        told = [pair for pair in pairs if _are_worth(pair, standing, assessed)]
        if told:
            yield _finding(standing, told, assessed)


def _grows(field: str, assessed: Assessed) -> bool:
    case = assessed.case
    return not is_settled(field, case) and (is_toll(field, case) or counts_damage(field, case))


def _share_a_report(one: Position, other: Position) -> bool:
    return not set(one.reports).isdisjoint(other.reports)


def _loose(relation: Relation) -> tuple[Position, Position] | None:
    """Return the exact and the loose one of two positions that can both hold; None where nothing sets one voice or report against another."""
    left, right = relation.left, relation.right
    if relation.agreement is not Agreement.COMPATIBLE:
        return None
    near = _are_near_figures(left.value, right.value) or _is_loose_clock(left.value, right.value)
    if near and _are_told_apart(left, right):
        return (right, left) if getattr(left.value, "approximate", False) else (left, right)
    if not left.origins or not right.origins:
        return None
    pairs = ((left, right), (right, left))
    return next(
        (pair for pair in pairs if _is_loose_beside(pair[1].value, pair[0].value) and _is_anothers(*pair)), None
    )


def _are_told_apart(one: Position, other: Position) -> bool:
    """Return whether two positions are of voices that have nobody in common, or stand in reports none of which gives both."""
    voices = parties(one), parties(other)
    return (all(voices) and voices[0].isdisjoint(voices[1])) or not _share_a_report(one, other)


def _are_near_figures(one: Value, other: Value) -> bool:
    """Return whether two numbers of one unit are not the same, and near enough to be one told loosely: "about 300" and "about 350", "at least 12,000" and "about 11,000"."""
    if not (isinstance(one, Quantity) and isinstance(other, Quantity)) or one.unit in _OF_A_ROW:
        return False
    few, many = sorted((one, other), key=size_of)
    open_sides = few.high is None or many.low is None or few.low is None
    if open_sides or (many.high is None and not few.approximate):
        return False
    return _LEAST <= size_of(few) <= (1 - _SAME) * size_of(many) and size_of(many) <= size_of(few) * _FARTHEST


def _is_anothers(exact: Position, loose: Position) -> bool:
    """Return whether a voice gives only the loose one of two positions."""
    return not parties(loose) <= parties(exact)


def _is_loose_clock(one: Value, other: Value) -> bool:
    """Return whether two clocks are some minutes apart, and one of them is told with "around"."""
    if not (isinstance(one, Moment) and isinstance(other, Moment)):
        return False
    return (one.approximate or other.approximate) and _are_near_clocks(one, other)


def _is_loose_beside(loose: Value, exact: Value) -> bool:
    bound = isinstance(loose, Quantity) and loose.high is None and not loose.approximate
    return bound and _is_number(exact) and is_count(loose) and _is_little_above(loose, exact)


def _is_number(value: Value) -> bool:
    return isinstance(value, Quantity) and is_count(value) and value.low == value.high and not value.approximate


def _is_little_above(bound: Value, exact: Value) -> bool:
    few, many = size_of(bound), size_of(exact)
    return few < many <= _FAR * few and (many < _ROUNDED_FROM or many - few > _ROUNDED * many or _is_sharp(few))


def _is_sharp(number: float) -> bool:
    """Return whether a number is not a round one."""
    return number % 10 != 0


def _are_near_clocks(one: Moment, other: Moment) -> bool:
    """Return whether two moments are told to the minute or the second, and are some minutes apart."""
    if not {one.precision, other.precision} <= _BY_CLOCK or not one.earliest or not other.earliest:
        return False
    apart = abs(datetime.fromisoformat(one.earliest) - datetime.fromisoformat(other.earliest))
    return timedelta(0) < apart <= _NEAR


def _are_worth(pair: tuple[Position, Position], standing: Standing, assessed: Assessed) -> bool:
    """Return whether both are plain figures of the happening; of two that are near each other one shows that the other is, where the field or their words tell that they are of one thing."""
    told, case = assessed.case.fields[standing.field], assessed.case
    if not _are_near_figures(pair[0].value, pair[1].value):
        return declared(standing.field, case) and all(is_worth_telling(side, told, case) for side in pair)
    if not all(is_of_this(side, told, case) and not only_singly(side.claims, told) for side in pair):
        return False
    of_one = declared(standing.field, case) and not is_wide_measure(standing.field, case)
    one, other = ([each for each in told if each.claim.id in side.claims] for side in pair)
    return of_one or share_words(one, other)


def _finding(standing: Standing, pairs: Iterable[tuple[Position, Position]], assessed: Assessed) -> Finding:
    case = assessed.case
    told = list(dict.fromkeys(side for pair in pairs for side in pair))
    clauses = "; ".join(said(side, case.reports) for side in told)
    return Finding(
        kind=KIND,
        event=case.event.id,
        field=standing.field,
        text=f"{capital(field_title(standing.field, case))}: {clauses}. Told loosely, both can hold.",
        reports=tuple(dict.fromkeys(report for side in told for report in side.reports)),
        claims=tuple(claim for side in told for claim in side.claims),
    )
