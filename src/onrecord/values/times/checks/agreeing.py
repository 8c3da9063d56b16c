"""Check two clocks of one phrase against each other: "3:17 a.m. KST (1817 GMT)" is one instant, "(1718 GMT)" is not."""

import re
from datetime import date, datetime, timedelta
from itertools import pairwise

from onrecord.record.reading import TimeType
from onrecord.record.value import Moment
from onrecord.values.times.find import told_apart
from onrecord.values.times.interval import zone_of
from onrecord.values.times.joining import clock_distance
from onrecord.values.times.rule import Told
from onrecord.values.times.words import LOCAL_TIME

_LIKE_ONE = 2
_LIKE_ONE_ABOUT = 30
"""Minutes that two clocks may differ by and still tell one instant; an "about" allows more."""
_HALF_DAY, _DAY = 12 * 60, 24 * 60
_BETWEEN = re.compile(r",? ?[(/;]? ?(?:or )?|[^.()]{0,24}\(")
_IN_USE = frozenset(
    {60 * hours for hours in range(-12, 15)} | {-570, -210, 210, 270, 330, 345, 390, 525, 570, 630, 765}
)
"""Distances of local clocks from UTC in minutes, as the tz database has them in force."""


def clocks_apart(words: str, reference: Moment | None = None, zone: str | None = None) -> str | None:
    """Return how two clocks of one phrase contradict each other, in words; None where they agree or are not two.

    The second clock names its zone; the first one's is named, or `zone` (IANA) where that is known; else it is enough that the
    two are as far apart as some local clock is from UTC.
    """
    clocks = [one for one in told_apart(words, reference) if one.type is TimeType.TIME and ":" in one.value]
    for left, right in pairwise(clocks):
        if right.offset is None or not _BETWEEN.fullmatch(words[left.end : right.start]):
            continue
        gap = _gap(left, right, reference, zone)
        if gap >= (_LIKE_ONE_ABOUT if left.approximate or right.approximate else _LIKE_ONE):
            pair = f'"{words[left.start : left.end]}" and "{words[right.start : right.end]}"'
            own = zone or left.named_zone not in (None, LOCAL_TIME) or left.offset is not None
            return f"{pair} are {_said(gap)} apart" if own else f"{pair} are one instant in no time zone"
    return None


def _gap(left: Told, right: Told, reference: Moment | None, zone: str | None) -> int:
    """Return by how many minutes two clocks miss each other, 0 where they tell one instant."""
    distance = clock_distance(left, right)
    own = _own_distance(left, reference, zone)
    expected = _IN_USE if own is None else (own,)
    gaps = (abs((distance - each + _HALF_DAY) % _DAY - _HALF_DAY) for each in expected)
    return min(gaps)


def _own_distance(left: Told, reference: Moment | None, zone: str | None) -> int | None:
    """Return how far the first clock's own zone is from UTC in minutes, in force on its day; None where nothing tells."""
    if left.offset is not None:
        return round(left.offset * 60)
    name = zone if left.named_zone in (None, LOCAL_TIME) else left.named_zone
    day = re.match(r"\d{4}-\d\d-\d\d", left.value) or re.match(
        r"\d{4}-\d\d-\d\d", (reference and reference.earliest) or ""
    )
    if not name or not day:
        return None
    hours, minutes = left.value.partition("T")[2].split(":")[:2]
    instant = datetime.combine(date.fromisoformat(day[0]), datetime.min.time()) + timedelta(
        hours=int(hours), minutes=int(minutes)
    )
    apart = instant.replace(tzinfo=zone_of(name)).utcoffset()
    return round(apart.total_seconds() / 60) if apart is not None else None


def _said(minutes: int) -> str:
    hours, rest = divmod(minutes, 60)
    parts = [
        f"{count} {unit}{'' if count == 1 else 's'}" for count, unit in ((hours, "hour"), (rest, "minute")) if count
    ]
    return " and ".join(parts)
