"""Say the sides of a quantity: one number, a range, a bound, with its blur."""

from collections.abc import Callable

from onrecord.record.value import Quantity


def in_sides(value: Quantity, number: Callable[[float], str]) -> str:
    """Return the sides of `value` in words, each number printed by `number`."""
    low, high = value.low, value.high
    if low is None and high is None:
        return "an unknown number of"
    if low is not None and high is not None:
        told = number(low) if low == high else f"{number(low)}–{number(high)}"
        return f"about {told}" if value.approximate else told
    if high is not None:
        return f"{'nearly' if value.approximate else 'up to'} {number(high)}"
    return f"{number(low or 0.0)} or more" if value.approximate else f"at least {number(low or 0.0)}"
