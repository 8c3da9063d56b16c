"""Hold a quantity against the words of its passage, which must yield it when read again."""

import math

from onrecord.record.value import Moment, Quantity
from onrecord.values.counted import singular
from onrecord.values.lexing import lex
from onrecord.values.numerals import read_ordinal
from onrecord.values.people import read_people
from onrecord.values.quantities import find_quantities

_POUNDS = frozenset({"pound", "GBP"})
"""Whether pounds weigh or cost may be told by words outside the passage."""


def gives(value: Quantity, words: str, _reference: Moment | None = None, _zone: str | None = None) -> bool:
    """Say whether `words`, read again, yield `value`: same sides, same unit, and what it counts among the words.

    People without a number are told of too: "a boy" is one. An ordinal without a noun ("the fifth that it has launched
    this year") stands for itself.
    """
    told = any(_equal(value, found) for _, found in find_quantities(words, ()))
    if not told and not _is_people(value, words) and not _is_ordinal(value, words):
        return False
    if value.counted in (None, "age") or any(singular(word) == value.counted for word in lex(words).words):
        return True
    return "-" in value.counted and value.counted in words.lower()  # "seven AK-47s"


def _is_people(value: Quantity, words: str) -> bool:
    found = read_people(words)
    return found is not None and _equal(value, found)


def _is_ordinal(value: Quantity, words: str) -> bool:
    found = read_ordinal(lex(words), 0)
    return value.unit == "ordinal" and found is not None and found[0] == value.low


def _equal(value: Quantity, found: Quantity) -> bool:
    same_unit = (
        value.unit == found.unit
        or {value.unit, found.unit} == _POUNDS
        or (value.counted == "age" and found.unit is None)
    )
    return (
        same_unit
        and _close(value.low, found.low)
        and _close(value.high, found.high)
        and value.approximate == found.approximate
    )


def _close(left: float | None, right: float | None) -> bool:
    return left is right if left is None or right is None else math.isclose(left, right, rel_tol=1e-9)
