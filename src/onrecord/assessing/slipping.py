"""How one of two values may be a slip of the other: by its digits or unit, or because a copy does not give the figure of the text that it carries."""

import re
from collections.abc import Iterable
from dataclasses import replace

from onrecord import values
from onrecord.assessing.case import UNKNOWN_TIME, Case, published
from onrecord.assessing.saying import label
from onrecord.assessing.sides import Side
from onrecord.record.value import Moment, Quantity

_HALF = re.compile(r"\b[ap]\.?m\b|\b(?:0\d|1[3-9]|2[0-3])[:.]\d\d", re.IGNORECASE)
_LEAST = 10
"""A bound below it is mostly read off words without a number: "missiles", "a drone"."""
_OPEN = ({(False, True)}, {(True, False)})
"""Which of the two ends are missing, where both of two values are bounds from one side."""


def slip_of(left: Side, right: Side, copies: Iterable[frozenset[str]], case: Case) -> str | None:
    """Return how one of two values may be a slip of the other; `copies` are groups of reports that share a text and give but one value each."""
    if _are_apart(left, right):
        return None
    return values.slip(left.position.value, right.position.value) or _unfaithful(left, right, copies, case)


def slip_of_bounds(left: Side, right: Side, copies: Iterable[frozenset[str]], case: Case) -> str | None:
    """Return how one of two bounds from one side may be a slip of the other: "more than 60" beside "more than 600" in sentences that tell the same.

    Of a toll more becomes known, so that it is not to be asked of one.
    """
    here, there = left.position.value, right.position.value
    if not (isinstance(here, Quantity) and isinstance(there, Quantity)):
        return None
    if {(here.low is None, here.high is None), (there.low is None, there.high is None)} not in _OPEN:
        return None
    alike = 2 * len(left.words & right.words) >= min(len(left.words), len(right.words)) > 0
    if not alike or _are_apart(left, right):
        return None
    told = values.slip(_closed(here), _closed(there))
    return told or (_unfaithful(left, right, copies, case) if min(left.size, right.size) >= _LEAST else None)


def _closed(bound: Quantity) -> Quantity:
    """Return the number of a bound that is open on one side as a plain value."""
    low, high = (bound.high, bound.high) if bound.low is None else (bound.low, bound.low)
    si = bound.si_high if bound.low is None else bound.si_low
    return replace(bound, low=low, high=high, si_low=si, si_high=si)


def _are_apart(left: Side, right: Side) -> bool:
    """Return whether two sides are of voices that have nobody in common, or of one report, or too little alike to be one with a slip."""
    here, there = left.parties, right.parties
    return bool((here and there and here.isdisjoint(there)) or left.reports & right.reports) or _not_alike(left, right)


def _not_alike(left: Side, right: Side) -> bool:
    """Return whether two values are too little alike in what is told of them to be one with a slip.

    Two clocks half a day apart are, unless both say which half they mean; so are measures whose sentences share no word, and what counts nothing.
    """
    if left.counts_nothing is not right.counts_nothing:
        return True
    if isinstance(left.position.value, Moment) and isinstance(right.position.value, Moment):
        if left.position.value.timex == right.position.value.timex:
            return True
        return not all(any(_HALF.search(words) for words in side.printed) for side in (left, right))
    measured = isinstance(left.position.value, Quantity) and left.position.value.unit is not None
    return measured and bool(left.words and right.words) and not left.words & right.words


def _unfaithful(left: Side, right: Side, copies: Iterable[frozenset[str]], case: Case) -> str | None:
    """Return how one side only copies the other's text and gets its one figure wrong; a copy of a later day may be an update.

    The figures must stand in one sentence of that text: half of the words around the one are around the other, too.
    """
    odd, usual = sorted((left, right), key=lambda side: (len(side.reports), repr(side.position.value)))
    if 2 * len(odd.words & usual.words) < min(len(odd.words), len(usual.words)):
        return None
    for group in copies:
        whole = sorted(usual.reports & group)
        if whole and odd.reports <= group:
            days = {published(case.reports[report]) for report in (whole[0], *odd.reports)}
            if len(days) == 1 or UNKNOWN_TIME in days:
                return f"one carries the text of {label(case.reports[whole[0]])}, but not its figure"
    return None
