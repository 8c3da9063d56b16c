"""What claims are about: each kind of value says itself, compares itself, and knows whether words yield it.

`VALUES` is the seam: one module a kind, asked in order which of them handles a value. `find_quantities` and `find_times`
read values from text.
"""

from collections.abc import Sequence
from typing import Any, Protocol

from onrecord.record.reading import TimeType
from onrecord.record.report import Passage
from onrecord.record.value import Moment, Quantity, Value
from onrecord.values import amount, count, measure, moment, name, quantities, truth
from onrecord.values.comparison import Comparison, Likeness
from onrecord.values.counted import PEOPLES, singular
from onrecord.values.given import read_given
from onrecord.values.moment import own_zone
from onrecord.values.people import FOLDS, makes, read_people
from onrecord.values.times.checks.agreeing import clocks_apart
from onrecord.values.times.checks.weekday import weekday_apart, weekdays_apart
from onrecord.values.times.find import find_times, local_publication
from onrecord.values.times.interval import zone_of as zone_named
from onrecord.values.times.ranges import TimeRange, ranges
from onrecord.values.times.rule import Setting, Tense

__all__ = [
    "FOLDS",
    "PEOPLES",
    "VALUES",
    "Comparison",
    "Likeness",
    "Setting",
    "Tense",
    "TimeRange",
    "clocks_apart",
    "compare",
    "find_quantities",
    "find_times",
    "local_publication",
    "own_zone",
    "ranges",
    "read_given",
    "read_people",
    "say",
    "singular",
    "slip",
    "weekday_apart",
    "weekdays_apart",
    "yields",
    "yields_together",
    "zone_named",
]


class Kind(Protocol):
    """What a module of a kind of value offers; the values that it is given are those that it handles."""

    def handles(self, value: Value) -> bool:
        """Say whether the module is for this value."""

    def say(self, value: Any) -> str:  # noqa: ANN401 - each module narrows it to its own kind
        """Return the value in short words."""

    def compare(self, left: Any, right: Any) -> Comparison:  # noqa: ANN401
        """Return how two values stand to each other, with the reason."""

    def slip(self, left: Any, right: Any) -> str | None:  # noqa: ANN401
        """Return a sentence on how one may be a slip of the other, or None."""

    def yields(self, value: Any, words: str, reference: Moment | None = None, zone: str | None = None) -> bool:  # noqa: ANN401
        """Say whether `words`, read again, yield the value."""


VALUES: tuple[Kind, ...] = (count, amount, measure, moment, name, truth)


def find_quantities(text: str, taken: Sequence[Passage] | None = None) -> list[tuple[Passage, Quantity]]:
    """Return the quantities of `text` in text order, each with the passage that yields it.

    Nothing inside a passage of `taken` (dates and clock times, in text order) is a quantity; None looks for them first.
    """
    if taken is None:
        dated = (TimeType.DATE, TimeType.TIME, TimeType.SET)
        taken = [passage for time in find_times(text, None) if time.type in dated for passage in time.passages]
    return quantities.find_quantities(text, taken)


def kind_of(value: Value) -> Kind:
    """Return the module that handles `value`; raises `TypeError` for what is no value."""
    for kind in VALUES:
        if kind.handles(value):
            return kind
    message = f"No kind of value handles {value!r}; a value is a Quantity, a Moment, a Name or a Truth."
    raise TypeError(message)


def say(value: Value) -> str:
    """Return `value` in short words: "7,961–7,973 seconds", "at least 12", "26 Feb 2025, 08:00 (UTC+9)"."""
    return kind_of(value).say(value)


def compare(left: Value, right: Value) -> Comparison:
    """Return how two values stand to each other, with the reason; values of different types are apart."""
    if type(left) is not type(right):
        return Comparison(Likeness.APART, f"{say(left)} and {say(right)} are of different kinds")
    return kind_of(left).compare(left, right) if kind_of(left) is kind_of(right) else _across(left, right)


def _across(left: Value, right: Value) -> Comparison:
    """Compare quantities of two kinds: a count and a measure say nothing of each other."""
    return Comparison(Likeness.APART, f"{say(left)} and {say(right)} measure different things")


def slip(left: Value, right: Value) -> str | None:
    """Return a sentence on how one value may be a slip of the other (a factor of a thousand, swapped digits, a wrong unit), or None."""
    if kind_of(left) is not kind_of(right):
        return None
    return kind_of(left).slip(left, right)


def yields(value: Value, words: str, *, reference: Moment | None = None, zone: str | None = None) -> bool:
    """Say whether the words of a passage, read again by themselves, yield `value`: the verbatim guarantee.

    `reference` is the report's publication time and `zone` the IANA zone of its clock times, for moments.
    """
    return kind_of(value).yields(value, words, reference, zone)


def yields_together(value: Value, passages: Sequence[str], *, reference: Moment | None = None) -> bool:
    """Say whether the words of a claim's passages yield its value: the first alone, or the people that all tell of, as one number.

    That is their sum ("a boy", "two others"), or those of the first without the others ("eight people", "one"). Without passages nothing is yielded.
    """
    if not passages:
        return False
    return yields(value, passages[0], reference=reference) or (len(passages) > 1 and makes(value, passages))
