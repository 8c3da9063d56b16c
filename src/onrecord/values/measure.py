"""Measures: lengths, times, masses, speeds, energies, percentages, magnitudes."""

import re

from onrecord.record.value import Quantity, Value
from onrecord.values import reckon, slips, units
from onrecord.values.comparison import Comparison
from onrecord.values.reparse import gives
from onrecord.values.sides import in_sides
from onrecord.values.spoken import plain, unit_word

_NAMED_FIRST = {"mach": "Mach", "magnitude": "magnitude"}
"""Units that stand before their number, behind the bound: "at least Mach 5"."""


def handles(value: Value) -> bool:
    """Say whether `value` is a measure with a unit other than money."""
    return isinstance(value, Quantity) and value.unit not in (None, "ordinal") and value.unit not in units.CODES


def say(value: Quantity) -> str:
    """Return the measure in words: "1,587 km", "7,961–7,973 seconds", "at least Mach 5"."""
    sides = in_sides(value, plain)
    if value.unit in _NAMED_FIRST:
        return re.sub(r"(?=\d)", f"{_NAMED_FIRST[value.unit]} ", sides, count=1)
    is_one = value.high == 1 and value.low in (None, 1)
    is_one_at_least = value.low == 1 and value.high is None and not value.approximate  # but "1 or more days"
    return f"{sides} {unit_word(value.unit or '', 1 if is_one or is_one_at_least else None)}"


def compare(left: Quantity, right: Quantity) -> Comparison:
    """Compare two measures after conversion and rounding."""
    return reckon.compare(left, right, (say(left), say(right)))


def slip(left: Quantity, right: Quantity) -> str | None:
    """Return how one measure may be a slip of the other (digits or unit), or None."""
    said = say(left), say(right)
    return slips.of_units(left, right, said) or slips.of_numbers(left, right, said)


yields = gives
