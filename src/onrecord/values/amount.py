"""Amounts of money, each in its own currency: no rate of exchange is known here."""

from onrecord.record.value import Quantity, Value
from onrecord.values import reckon, slips, units
from onrecord.values.comparison import Comparison
from onrecord.values.reparse import gives
from onrecord.values.sides import in_sides
from onrecord.values.spoken import number


def handles(value: Value) -> bool:
    """Say whether `value` is an amount of money."""
    return isinstance(value, Quantity) and value.unit in units.CODES


def say(value: Quantity) -> str:
    """Return the amount in words: "71.4 million USD"."""
    return f"{in_sides(value, number)} {value.unit}"


def compare(left: Quantity, right: Quantity) -> Comparison:
    """Compare two amounts; of different currencies nothing follows."""
    return reckon.compare(left, right, (say(left), say(right)))


def slip(left: Quantity, right: Quantity) -> str | None:
    """Return how one amount may be a slip of the other, or None."""
    return slips.of_numbers(left, right, (say(left), say(right))) if left.unit == right.unit else None


yields = gives
