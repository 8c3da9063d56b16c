"""Counts of people that cannot both hold, but are not of the same people: some of them, patients, ages, with or without who did it."""

from collections.abc import Callable, Mapping

from onrecord.assessing.sides import Side
from onrecord.record.value import Quantity

BODIES = "bodies"
_DEAD = "killed"
_FEW = 10
"""Fewer than this are mostly some of those whom their report tells of as well, whoever counts them."""


def other_people(left: Side, right: Side, greatest: Mapping[str, float], dead: Mapping[str, frozenset[float]]) -> str:
    """Return why two counts are not of the same people, "" where nothing says so.

    `greatest` is the greatest count that each report gives, by whatever voice, `dead` are the numbers of dead that it gives.
    """
    few, many = sorted((left, right), key=lambda side: side.size)
    grounds: tuple[tuple[Callable[[], bool], str], ...] = (
        (lambda: is_addition(few, many), "one counts those beside others"),
        (lambda: _with_dead(few, many, dead), "one counts the dead as well"),
        (lambda: few.goes_on, "one goes on to tell of one more"),
        (lambda: few.counts_patients and not many.counts_patients, "one counts those who came to one hospital"),
        (lambda: _is_at_hospital(few, many), "one counts those at one hospital"),
        (lambda: many.singly, "the greater is only read off people who are told of one by one"),
        (lambda: _has_attacker(few, many), "one counts the attacker who died"),
        (lambda: _is_beside_more(few, greatest), "each report that gives the smaller tells of more as well"),
        (lambda: _is_one_alone(few), "one report tells of one, without naming anybody"),
        (lambda: _is_vague(few) or _is_vague(many), "one is told of as several only"),
        (
            lambda: is_elsewhere(few, many) or is_elsewhere(many, few),
            "one is of a place that is named there only",
        ),
    )
    return next((why for holds, why in grounds if holds()), "")


def is_addition(few: Side, many: Side) -> bool:
    """Return whether the smaller of two counts is of those who came on top, and the greater is not so told throughout."""
    return (few.mostly("more") and not many.mostly("more")) or (few.all("more") and not many.all("more"))


def _with_dead(few: Side, many: Side, dead: Mapping[str, frozenset[float]]) -> bool:
    """Return whether a report of the smaller count of hurt people gives as many dead as the greater one has more, and the greater is not told beside the dead."""
    more = many.size - few.size
    return few.field != _DEAD and not many.beside_dead and any(more in dead.get(report, ()) for report in few.reports)


def _is_at_hospital(few: Side, many: Side) -> bool:
    """Return whether two counts of bodies have no voice in common, and one is of those at a hospital or a morgue."""
    apart = few.field == BODIES and few.parties.isdisjoint(many.parties)
    return apart and (few.at_hospital or many.at_hospital)


def _has_attacker(few: Side, many: Side) -> bool:
    """Return whether two counts of dead are one apart, and a report tells that the attacker died by his own hand."""
    return few.field == _DEAD and many.size - few.size == 1 and (few.by_own_hand or many.by_own_hand)


def _is_beside_more(few: Side, greatest: Mapping[str, float]) -> bool:
    return few.size < _FEW and all(greatest.get(report, 0.0) > few.size for report in few.reports)


def _is_one_alone(few: Side) -> bool:
    return few.size == 1 and not few.parties and len(few.reports) == 1


def _is_vague(side: Side) -> bool:
    """Return whether a count is of "a few" or "several"."""
    value = side.position.value
    return isinstance(value, Quantity) and value.approximate and value.high is None and (value.low or 0.0) < _FEW


def is_elsewhere(side: Side, other: Side) -> bool:
    """Return whether half of the figures or more are beside a place that no report of the other side names: "in Strelsau, eight were hurt"."""
    named = {place: not any(place in text for text in other.texts) for place in set(side.places) - {""}}
    return 2 * sum(named.get(place, False) for place in side.places) >= len(side.places)
