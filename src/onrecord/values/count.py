"""Counts and tallies: "at least 12", "about 107,000", "4th"."""

from onrecord.record.value import Quantity, Value
from onrecord.values import reckon, slips
from onrecord.values.comparison import Comparison
from onrecord.values.reparse import gives
from onrecord.values.sides import in_sides
from onrecord.values.spoken import number, ordinal


def handles(value: Value) -> bool:
    """Say whether `value` is a plain count or a tally."""
    return isinstance(value, Quantity) and value.unit in (None, "ordinal")


def say(value: Quantity) -> str:
    """Return the count in words."""
    return in_sides(value, ordinal if value.unit == "ordinal" else number)


def compare(left: Quantity, right: Quantity) -> Comparison:
    """Compare two counts, or two tallies."""
    return reckon.compare(left, right, (say(left), say(right)))


def slip(left: Quantity, right: Quantity) -> str | None:
    """Return how one count may be a slip of the other, or None."""
    return slips.of_numbers(left, right, (say(left), say(right)))


yields = gives
