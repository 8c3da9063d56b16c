"""Which positions count a part: their reports tell of more in the same voice, or of some before those "others"."""

import re
from collections.abc import Iterable, Sequence

from onrecord import values
from onrecord.assessing.case import Testimony
from onrecord.assessing.excusing import is_count, size_of
from onrecord.assessing.scope import Scope
from onrecord.assessing.sides import Side

_LEAST_SHARE = 1 / 3  # of the reports that give the figure: one of many may tell an older count first

_SENTENCE = 160
_SENTENCE_END = re.compile(r"[.!?]\s|\n")

Told = tuple[Testimony, Scope]


def parts_among(sides: Sequence[Side]) -> frozenset[tuple[str, ...]]:
    """Return the claims of each position that a third of its reports or more show to be a part of a greater count.

    A report shows it by giving both as they are now, in its own words or by one voice: "four people were hurt … the other
    three were sent home". "Five others" beside a dead one are all the injured, where none of them is told of before in the sentence.
    """
    told = [(testimony, scope) for side in sides for testimony, scope in zip(side.held, side.scopes, strict=True)]
    return frozenset(side.position.claims for side in sides if _is_part(side, told) or _is_rest(side, told))


def is_other(scope: Scope) -> bool:
    """Return whether a figure is not of what is known now of this happening alone."""
    return scope.earlier or scope.longer or scope.several or scope.ahead or scope.total


def _is_part(side: Side, told: Iterable[Told]) -> bool:
    if not is_count(side.position.value):
        return False
    wider = [many for many, scope in told if not is_other(scope) and _is_greater(many, side)]
    shown = {
        few.report.id
        for few, scope in zip(side.held, side.scopes, strict=True)
        if not (scope.earlier or scope.more) and any(_one_voice(few, many) for many in wider)
    }
    return bool(shown) and len(shown) >= _LEAST_SHARE * len(side.reports)


def _is_rest(side: Side, told: Sequence[Told]) -> bool:
    """Return whether half of the figures or more count those beside others of one sentence: "two are in surgery, five others at home"."""
    pairs = zip(side.held, side.scopes, strict=True)
    rest = [few for few, scope in pairs if scope.more and any(_stand_together(first, few) for first, _ in told)]
    return 2 * len(rest) >= len(side.held) and bool(rest)


def _stand_together(first: Testimony, few: Testimony) -> bool:
    """Return whether a figure stands before another in one sentence."""
    if first.report.id != few.report.id or not first.claim.passages or not few.claim.passages:
        return False
    between = few.report.text[first.claim.passages[0].end : few.claim.passages[0].start]
    return bool(between) and len(between) <= _SENTENCE and not _SENTENCE_END.search(between)


def _is_greater(many: Testimony, side: Side) -> bool:
    value = side.position.value
    if not is_count(many.claim.value) or size_of(many.claim.value) <= size_of(value):
        return False
    return values.compare(many.claim.value, value).relation is values.Likeness.DIFFER


def _one_voice(few: Testimony, many: Testimony) -> bool:
    if few.report.id != many.report.id:
        return False
    return (few.origin and few.origin.party) == (many.origin and many.origin.party)
