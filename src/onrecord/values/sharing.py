"""Numbers that share the unit of the one that they are tied to: "flew 350 and 400 kilometres", "1.5 by 3 kilometres"."""

from dataclasses import replace

from onrecord.record.report import Passage
from onrecord.record.value import Quantity
from onrecord.values import units

_TIES = frozenset({" and ", " and of ", " and at ", " or ", " by ", " x ", " × ", "-by-", "-and-", "-or-"})
_LISTING = ", "
_TOLD_EACH = frozenset({*units.CODES, "ordinal", "times", "mach", "magnitude"})
"""Units that are told with each number of them."""

Found = list[tuple[Passage, Quantity]]


def with_shared_units(text: str, found: Found) -> Found:
    """Give a bare number the unit of the one behind "and"; of a list ("100, 200 and 300 km") all have the last one's.

    The number's passage then reaches to that unit, so that it alone yields the value. `found` is in text order.
    """
    told = list(found)
    tied = False
    for n in range(len(told) - 2, -1, -1):
        tied = _shares(text, told[n], told[n + 1], listed=tied)
        if tied:
            told[n] = _shared(told[n], told[n + 1])
    return told


def _shares(text: str, left: tuple[Passage, Quantity], right: tuple[Passage, Quantity], *, listed: bool) -> bool:
    (here, bare), (there, full) = left, right
    if bare.unit is not None or bare.counted is not None or full.counted is not None:
        return False
    if full.unit is None or full.unit in _TOLD_EACH or not _alike(here.of(text), there.of(text)):
        return False
    between = text[here.end : there.start]
    return between in _TIES or (listed and between == _LISTING)


def _alike(one: str, other: str) -> bool:
    """Say whether two numbers are both printed in digits, or both in words."""
    return one[:1].isdigit() == other[:1].isdigit()


def _shared(left: tuple[Passage, Quantity], right: tuple[Passage, Quantity]) -> tuple[Passage, Quantity]:
    (here, bare), (there, full) = left, right
    low, high = units.to_si(bare.low, full.unit), units.to_si(bare.high, full.unit)
    return Passage(here.start, there.end), replace(bare, unit=full.unit, si_low=low, si_high=high)
