"""Yes or no."""

from onrecord.record.value import Moment, Truth, Value
from onrecord.values.comparison import Comparison, Likeness


def handles(value: Value) -> bool:
    """Say whether `value` is a yes or no."""
    return isinstance(value, Truth)


def say(value: Truth) -> str:
    """Return "yes" or "no"."""
    return "yes" if value.holds else "no"


def compare(left: Truth, right: Truth) -> Comparison:
    """Compare two answers."""
    if left.holds == right.holds:
        return Comparison(Likeness.AGREE, f"both say {say(left)}")
    return Comparison(Likeness.DIFFER, "one says yes, the other no")


def slip(_left: Truth, _right: Truth) -> str | None:
    """Return None: a yes is no slip of a no."""
    return None


def yields(_value: Truth, words: str, _reference: Moment | None = None, _zone: str | None = None) -> bool:
    """Say whether there are words at all: what they answer is for the reader of the statement to judge."""
    return bool(words.strip())
