"""Which positions count a part: their reports tell of more in the same voice, or of some before those "others"."""

import re
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence

from onrecord import values
from onrecord.assessing.case import Testimony, published
from onrecord.assessing.excusing import is_count, size_of
from onrecord.assessing.scope import Scope
from onrecord.assessing.sides import Side
from onrecord.record.value import Quantity

_LEAST_SHARE, _LEAST_OF_MOST = 1 / 3, 1 / 2
"""Shares of the reports that give a figure, since one of many may tell an older count first; the second is for one that counts most of the greater."""

_DAY = len("2025-01-01")
_PAIR, _TELLING = 2, 10
_SENTENCE = 160
_SENTENCE_END = re.compile(r"[.!?][\"”’)]*\s+(?=[\"“‘(]*(?:[A-Z]|$))|\n")

_STRUCTURES = frozenset("building house home block apartment school shop mosque church".split())

_OfReports = Mapping[str, Sequence[Testimony]]


def parts_among(sides: Sequence[Side]) -> frozenset[tuple[str, ...]]:
    """Return the claims of each position that a third of its reports or more show to be a part of a greater count, or that with the
    others of its sentence makes a count that another report gives, or that stands within the words of a greater one.

    A report shows it by giving both as they are now, in its own words or by one voice: "four people were hurt … the other
    three were sent home". "Five others" beside a dead one are all the injured, where none of them is told of before in the sentence.
    """
    told = [testimony for side in sides for testimony in side.held]
    summed = {each.claim.id for parts, _ in sums(told) for each in parts}
    twice, of_reports = _told_twice(told), _by_report(told)
    return frozenset(
        side.position.claims
        for side in sides
        if _is_part(side, of_reports)
        or _is_rest(side, of_reports)
        or _is_within(side, of_reports)
        or all(each.claim.id in summed for each in side.held)
        or len({each.report.id for each in side.held if each.claim.id in twice}) >= _LEAST_SHARE * len(side.reports)
    )


def sums(told: Iterable[Testimony]) -> Iterator[tuple[Sequence[Testimony], Sequence[Testimony]]]:
    """Yield the counts that one voice gives in one sentence and that make a count of other reports, with those who give that.

    Two counts that make less than ten may do so by chance; they are left out, and so is what is told as a part ("including 2").
    """
    told = list(told)
    given: defaultdict[float | None, list[Testimony]] = defaultdict(list)
    for each in told:
        given[exact(each)].append(each)
    for parts in enumerations(told):
        if any(each.scope.part or is_other(each.scope) for each in parts) or _is_broken_down(parts):
            continue
        total = sum(exact(each) or 0.0 for each in parts)
        whole = [each for each in given[total] if each.report.id != parts[0].report.id]
        own = len(whole) < len(given[total])
        if whole and not own and (len(parts) > _PAIR or total >= _TELLING):
            yield parts, whole


def _is_broken_down(counts: Sequence[Testimony]) -> bool:
    """Return whether the first of some counts is what the others make: "three others, two men and a woman"."""
    first, *rest = (exact(each) or 0.0 for each in counts)
    return len(rest) > 1 and first == sum(rest)


def _told_twice(told: Iterable[Testimony]) -> frozenset[str]:
    """Return the ids of the claims whose number their sentence gives twice: of two groups ("killed two here and two there")."""
    runs = enumerations(told)
    return frozenset(
        each.claim.id
        for run in runs
        for each in run
        if sum(exact(other) == exact(each) for other in run) > 1 and not is_other(each.scope)
    )


def enumerations(told: Iterable[Testimony]) -> Iterator[Sequence[Testimony]]:
    """Yield the exact counts that one voice gives in one sentence of a report, two or more, in their order."""
    placed = [each for each in told if exact(each) is not None and each.claim.passages]
    placed.sort(key=lambda each: (each.report.id, each.claim.passages[0].start, each.claim.id))
    run: list[Testimony] = []
    for each in [*placed, None]:
        if run and (each is None or not (_one_voice(run[-1], each) and _stand_together(run[-1], each))):
            if len(run) > 1:
                yield tuple(run)
            run = []
        if each is not None:
            run.append(each)


def exact(testimony: Testimony) -> float | None:
    """Return the number of a count that is told exactly; None for another value."""
    value = testimony.claim.value
    if not isinstance(value, Quantity) or value.unit is not None or value.approximate or value.low != value.high:
        return None
    return value.low


def is_other(scope: Scope) -> bool:
    """Return whether a figure is not of what is known now of this happening alone."""
    return scope.earlier or scope.longer or scope.several or scope.ahead or scope.total


def _by_report(told: Iterable[Testimony]) -> _OfReports:
    found: defaultdict[str, list[Testimony]] = defaultdict(list)
    for each in told:
        found[each.report.id].append(each)
    return found


def _is_part(side: Side, told: _OfReports) -> bool:
    if not is_count(side.position.value):
        return False
    shown = [
        few
        for few in side.held
        if not (few.scope.earlier or few.scope.more)
        and any(_tells_more(many, few, side) for many in told[few.report.id])
        and not _was_all(few, side, told)
    ]
    least = _LEAST_OF_MOST if all(_counts_most(few, side, told) for few in shown) else _LEAST_SHARE
    return bool(shown) and len({few.report.id for few in shown}) >= least * len(side.reports)


def _counts_most(few: Testimony, side: Side, told: _OfReports) -> bool:
    """Return whether a figure is more than half of each greater one that its voice gives in its report."""
    more = [many for many in told[few.report.id] if _tells_more(many, few, side)]
    return all(size_of(many.claim.value) < 2 * size_of(few.claim.value) for many in more)


def _was_all(few: Testimony, side: Side, told: _OfReports) -> bool:
    """Return whether its voice gave the count of `few` in a report of an earlier day, and no greater one there: that was all, and the greater came later."""
    return few.origin is not None and any(
        _one_origin(one, few)
        and published(one.report)[:_DAY] < published(few.report)[:_DAY]
        and not any(_tells_more(many, one, side) for many in told[one.report.id])
        for one in side.held
    )


def _one_origin(one: Testimony, other: Testimony) -> bool:
    return one.voice == other.voice


def _tells_more(many: Testimony, few: Testimony, side: Side) -> bool:
    """Return whether a testimony gives in the same voice a greater count, as it is now, than `few` does, which holds `side`."""
    return (
        _one_voice(few, many)
        and not is_other(many.scope)
        and _is_greater(many, side)
        and not _are_told_apart(many, few)
    )


def _are_told_apart(many: Testimony, few: Testimony) -> bool:
    """Return whether two counts are of buildings called otherwise, neither a part of the other: "41 apartment blocks and 118 houses"."""
    nouns = {getattr(each.claim.value, "counted", None) for each in (many, few)}
    return len(nouns) > 1 and nouns <= _STRUCTURES


def _is_rest(side: Side, told: _OfReports) -> bool:
    """Return whether half of the figures or more count those beside others of one sentence: "two are in surgery, five others at home"."""
    rest = [
        few for few in side.held if few.scope.more and any(_stand_together(first, few) for first in told[few.report.id])
    ]
    return 2 * len(rest) >= len(side.held) and bool(rest)


def _is_within(side: Side, told: _OfReports) -> bool:
    """Return whether half of the figures or more stand within the words of a greater count, or are told as a part: ten of "10 guests and two pilots"."""
    within = [
        few for few in side.held if any(_holds(many, few) and _is_greater(many, side) for many in told[few.report.id])
    ]
    return bool(within) and 2 * len([few for few in side.held if few in within or few.scope.part]) >= len(side.held)


def _holds(many: Testimony, few: Testimony) -> bool:
    """Return whether the words of a figure stand within those of another."""
    if not many.claim.passages or not few.claim.passages:
        return False
    outer, inner = many.claim.passages[0], few.claim.passages[0]
    return outer.start <= inner.start and inner.end <= outer.end and outer != inner


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
    return _one_origin(few, many)
