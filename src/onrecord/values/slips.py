"""Tell how one figure may be a slip of another: a factor of ten or a thousand, swapped digits, a wrong unit."""

import math
from itertools import pairwise

from onrecord.record.value import Quantity
from onrecord.values import units

_FACTORS = {10.0: "ten", 100.0: "a hundred", 1e3: "a thousand", 1e6: "a million"}
_TELLING_DIGITS = 2
"""A round number of one digit (100 against 1,000) is as likely another count as a slip."""


def of_numbers(left: Quantity, right: Quantity, said: tuple[str, str]) -> str | None:
    """Return a sentence on digits: a factor, a decimal point for the thousands, swapped digits; None where none fits."""
    if units.dimension(left.unit) != units.dimension(right.unit):
        return None
    pairs = [(a, b) for a, b in ((left.si_low, right.si_low), (left.si_high, right.si_high)) if a and b]
    if not pairs or any((a is None) != (b is None) for a, b in ((left.low, right.low), (left.high, right.high))):
        return None
    return _factor(left, right, pairs, said) or _swapped(left, right, said)


def _factor(left: Quantity, right: Quantity, pairs: list[tuple[float, float]], said: tuple[str, str]) -> str | None:
    for factor, word in _FACTORS.items():
        if not all(math.isclose(max(a, b), factor * min(a, b), rel_tol=1e-6) for a, b in pairs):
            continue
        small = left if pairs[0][0] < pairs[0][1] else right
        if _telling(small.low if small.low is not None else small.high) < _TELLING_DIGITS:
            return None
        if factor == 1e3 and _has_three_decimals(small) and left.unit == right.unit:
            return f"{said[0]} and {said[1]} are a thousand apart: a decimal point stands for the thousands separator"
        return f"{said[0]} and {said[1]} are the same digits, a factor of {word} apart"
    return None


def _telling(value: float | None) -> int:
    """Return how many digits a number has without leading and trailing zeros."""
    return len(f"{value or 0.0:.9f}".rstrip("0").replace(".", "").strip("0"))


def _has_three_decimals(one: Quantity) -> bool:
    value = one.low if one.low is not None else one.high
    return value is not None and value != int(value) and math.isclose(value * 1000, round(value * 1000), rel_tol=1e-9)


def _swapped(left: Quantity, right: Quantity, said: tuple[str, str]) -> str | None:
    if left.unit != right.unit or left.low != left.high or right.low != right.high:
        return None
    a, b = (f"{one.low:.6f}".rstrip("0").rstrip(".") if one.low else "" for one in (left, right))
    if len(a) != len(b) or len(a) < 3:
        return None
    wrong = [index for index, (x, y) in enumerate(zip(a, b, strict=True)) if x != y]
    swapped = any(wrong == [i, j] and a[i] == b[j] and a[j] == b[i] for i, j in pairwise(wrong))
    return (
        f"{said[0]} and {said[1]} have two neighbouring digits swapped"
        if swapped and wrong[1] == wrong[0] + 1
        else None
    )


def of_units(left: Quantity, right: Quantity, said: tuple[str, str]) -> str | None:
    """Return a sentence on units: the same number with another unit of the same dimension; None where it is not so."""
    if left.unit == right.unit or left.unit is None or right.unit is None:
        return None
    if units.dimension(left.unit) != units.dimension(right.unit) or (left.low, left.high) != (right.low, right.high):
        return None
    return f"{said[0]} and {said[1]} are the same number: one unit stands for the other"
