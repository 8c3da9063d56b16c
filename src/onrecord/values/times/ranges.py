"""Put the two ends of a range together: "between 3 and 5 p.m.", "from Monday to Wednesday", "June 3-5"."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta
from itertools import pairwise

from onrecord.record.reading import TimeExpression, TimeType
from onrecord.record.report import Passage
from onrecord.record.value import Moment, Precision
from onrecord.values.times.rule import lower

_TO = re.compile(r" ?(?:to|until|till|through|[-–]) ?(?:about |around |the )?")
_AND = re.compile(r" and (?:about |around |the )?")
_BETWEEN = re.compile(r"\bbetween (?:about |around |the )?$")
_FROM = re.compile(r"\bfrom (?:about |around |the )?$")
_MOVED = re.compile(
    r"\b(?:moved|postponed|delayed|rescheduled|pushed|shifted|changed|brought|extended|compared|up|down|rose|fell|grew)\b[^.;]{0,40}\bfrom $"
)
"""What goes from one time to another without having filled the time between."""
_LEAD = 60
_CLOCKS = frozenset({Precision.SECOND, Precision.MINUTE, Precision.HOUR})
_DATES = frozenset(
    {Precision.DAY, Precision.PART_OF_DAY, Precision.WEEK, Precision.MONTH, Precision.SEASON, Precision.YEAR}
)
_WIDTHS = (
    (timedelta(days=7), Precision.WEEK),
    (timedelta(days=31), Precision.MONTH),
    (timedelta(days=186), Precision.SEASON),
    (timedelta(days=366), Precision.YEAR),
)
"""How finely a range of days is known: as the first unit that is as wide."""


@dataclass(frozen=True, slots=True)
class TimeRange:
    """The words of a range, and its moment: from the begin of its first end to the end of its last."""

    passage: Passage
    moment: Moment


def ranges(text: str, times: Sequence[TimeExpression]) -> Iterator[TimeRange]:
    """Yield the ranges that neighbours among the `times` of `text` are the ends of, in text order."""
    lowered = lower(text)
    for left, right in pairwise(times):
        start = _start(lowered, left, right)
        moment = _between(left, right) if start is not None else None
        if start is not None and moment:
            yield TimeRange(Passage(start, right.passages[-1].end), moment)


def _start(lowered: str, left: TimeExpression, right: TimeExpression) -> int | None:
    """Return where the words of a range begin, with its "between" or "from"; None where two times are not its ends."""
    start = left.passages[0].start
    gap = lowered[left.passages[-1].end : right.passages[0].start]
    before = max(0, start - _LEAD)
    if _AND.fullmatch(gap):
        between = _BETWEEN.search(lowered, before, start)
        return between.start() if between else None
    if not _TO.fullmatch(gap) or _MOVED.search(lowered, before, start):
        return None
    led = _FROM.search(lowered, before, start)
    return led.start() if led else start


def _between(left: TimeExpression, right: TimeExpression) -> Moment | None:
    """Return the moment of a range; None where its ends are not of one sort, not resolved, or not in order."""
    first, last = left.moment, right.moment
    if not _are_points(left, right) or not first or not last or not first.earliest or not last.latest:
        return None
    width = datetime.fromisoformat(last.latest) - datetime.fromisoformat(first.earliest)
    if width <= timedelta(0) or not first.latest or last.latest <= first.latest:
        return None
    precision = Precision.HOUR if first.precision in _CLOCKS else _precision(width)
    approximate = first.approximate or last.approximate
    return Moment(first.earliest, last.latest, precision, approximate, f"{left.value}/{right.value}")


def _are_points(left: TimeExpression, right: TimeExpression) -> bool:
    if {left.type, right.type} - {TimeType.DATE, TimeType.TIME} or not left.moment or not right.moment:
        return False
    sorts = {_sort(left.moment.precision), _sort(right.moment.precision)}
    return len(sorts) == 1 and Precision.UNKNOWN not in sorts


def _sort(precision: Precision) -> Precision:
    return Precision.HOUR if precision in _CLOCKS else Precision.DAY if precision in _DATES else precision


def _precision(width: timedelta) -> Precision:
    return next((precision for most, precision in _WIDTHS if width <= most), Precision.DECADE)
