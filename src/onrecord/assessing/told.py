"""The claims of a report as they are compared: numbers on a scale bear its name, and each knows the figures that are told before it."""

from collections.abc import Iterator
from dataclasses import replace
from itertools import chain

from onrecord.packs.pack import Pack
from onrecord.record.reading import Claim, Reading
from onrecord.record.value import Quantity

_SCALE = "magnitude"
"""The unit of numbers that reports give with and without a word for it: "magnitude 6.4", "measured 6.4"."""
_FEW = 3
"""So many claims before one are looked at for the whole of which it is a part."""


def told_in(reading: Reading, pack: Pack) -> Iterator[tuple[Claim, tuple[Claim, ...]]]:
    """Yield the claims of a report in the order of its text, each with the last few before it.

    A bare number on a field of magnitudes is one: two agencies that give 6.4 and "a magnitude of 6.6" measure one thing.
    """
    fields = chain(pack.fields, *(kind.fields for kind in pack.kinds))
    scaled = frozenset(field.id for field in fields if field.unit == _SCALE)
    placed = sorted(reading.claims, key=lambda claim: (_start(claim), claim.id))
    for at, claim in enumerate(placed):
        yield _on_scale(claim, scaled), tuple(placed[max(0, at - _FEW) : at])


def _on_scale(claim: Claim, scaled: frozenset[str]) -> Claim:
    value = claim.value
    if claim.field not in scaled or not isinstance(value, Quantity) or value.unit or value.counted:
        return claim
    return replace(claim, value=replace(value, unit=_SCALE))


def _start(claim: Claim) -> int:
    return claim.passages[0].start if claim.passages else -1
