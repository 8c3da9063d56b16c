"""Let a range of months without a year end behind its begin: "from August to October", told in September, has begun."""

import re
from dataclasses import replace
from datetime import date
from itertools import pairwise

from onrecord.values.times.rule import Context, Told
from onrecord.values.times.words import MONTH

_TO = re.compile(r" ?(?:to|until|till|through|-|–) ?")
_BARE = re.compile(rf"(?:(?:early|late|mid)[ -])?{MONTH}(?: \d{{1,2}}(?:st|nd|rd|th)?)?")
_VALUE = re.compile(r"\d{4}-\d\d(?:-\d\d)?")


def months_in_order(tolds: list[Told], context: Context) -> list[Told]:
    """Return `tolds` in which each range of months or days without a year that would run back lies next to publication."""
    for n, (left, right) in enumerate(pairwise(tolds)):
        if context.today and _runs_back(left, right, context.lowered):
            tolds[n], tolds[n + 1] = _next_to(context.today, left, right)
    return tolds


def _runs_back(left: Told, right: Told, lowered: str) -> bool:
    joined = _TO.fullmatch(lowered, left.end, right.start)
    bare = all(
        _BARE.fullmatch(lowered, told.start, told.end) and _VALUE.fullmatch(told.value) for told in (left, right)
    )
    return joined is not None and bare and left.value > right.value


def _next_to(today: date, left: Told, right: Told) -> tuple[Told, Told]:
    """Return the range with its begin moved back, or its end forward: whichever lies nearer to `today`."""
    earlier = (_moved(left, _years_over(left, right)), right)
    later = (left, _moved(right, -_years_over(left, right)))
    return min(earlier, later, key=lambda ends: _distance(today, *ends))


def _years_over(left: Told, right: Told) -> int:
    """Return by how many years, as a negative number, the begin must move to lie before the end."""
    return int(right.value[:4]) - int(left.value[:4]) - (left.value[4:] > right.value[4:])


def _moved(told: Told, years: int) -> Told:
    return replace(told, value=f"{int(told.value[:4]) + years:04}{told.value[4:]}")


def _distance(today: date, left: Told, right: Told) -> int:
    """Return how many months a range is away from `today`; 0 where it holds it."""
    months = [int(told.value[:4]) * 12 + int(told.value[5:7]) for told in (left, right)]
    now = today.year * 12 + today.month
    return max(months[0] - now, now - months[1], 0)
