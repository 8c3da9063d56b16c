"""Join what was found apart: clock and date, the clocks of two zones, a clock alone and the day it must mean."""

import re
from dataclasses import replace
from datetime import datetime, timedelta

from onrecord.record.reading import TimeType
from onrecord.values.times.rule import Context, Told

_PART_OF_DAY = re.compile(r"\d{4}-\d\d-\d\dT(?:MO|AF|EV|NI)")
_TO_DATE = re.compile(r",? ?(?:(?:local time|time),? )?(?:on |of |late |early )?(?:the )?")
_TO_CLOCK = re.compile(r",? ?(?:at |from |around |about |at about |at around |by |, at )?\(?")
_TO_OTHER_CLOCK = re.compile(r",? ?[(/;]? ?(?:or )?")


def joined_times(tolds: list[Told], context: Context) -> list[Told]:
    """Join clock and date, and the clocks of two zones, into one time each; give a clock alone the day it must mean."""
    for pair in (_zoned_clock_and_day, _pair):
        joined: list[Told] = []
        for told in tolds:
            both = pair(joined[-1], told, context) if joined else None
            if both:
                joined[-1] = both
            else:
                joined.append(told)
        tolds = joined
    return _dated(tolds, context)


def _is_day(told: Told) -> bool:
    return told.type is TimeType.DATE and re.fullmatch(r"[\dX]{4}-[\dXW]{2,3}-[\dX]{1,2}", told.value) is not None


def _zoned_clock_and_day(left: Told, right: Told, context: Context) -> Told | None:
    """Join "2300 GMT Tuesday": the day stands in the clock's own zone."""
    gap = context.lowered[left.end : right.start]
    if left.floating and left.offset is not None and _is_day(right) and _TO_DATE.fullmatch(gap):
        return replace(left, end=right.end, value=right.value + left.value, floating=False)
    return None


def _pair(left: Told, right: Told, context: Context) -> Told | None:
    """Return one time for two that stand side by side and belong together; None where they do not."""
    gap = context.lowered[left.end : right.start]
    if len(gap) > 16:
        return None
    if left.floating and _is_day(right) and _TO_DATE.fullmatch(gap.removeprefix(")")):
        return replace(left, end=right.end, value=right.value + left.value, floating=False)
    if left.floating and _PART_OF_DAY.fullmatch(right.value) and _TO_DATE.fullmatch(gap.removeprefix(")")):
        return replace(left, end=right.end, value=right.value[:10] + left.value, floating=False)
    clock = right.type is TimeType.TIME and ":" in right.value
    dated = _is_day(left) or _PART_OF_DAY.fullmatch(left.value)
    if dated and clock and right.floating and _TO_CLOCK.fullmatch(gap):
        return replace(right, start=left.start, value=left.value.partition("T")[0] + right.value, floating=False)
    two = clock and left.type is TimeType.TIME and ":" in left.value and _TO_OTHER_CLOCK.fullmatch(gap)
    return (
        _two_clocks(left, right, context) if two and left.offset != right.offset and right.offset is not None else None
    )


def _two_clocks(left: Told, right: Told, context: Context) -> Told:
    """Take "8 am (2300 GMT Tuesday)" as one instant: the distance of the clocks is the local zone.

    The local day is the one named beside the local clock, else the one that the other clock's day comes to.
    """
    minutes = _minutes(left.value) - _minutes(right.value) + round((right.offset or 0.0) * 60)
    minutes = (minutes + 11 * 60) % (24 * 60) - 11 * 60
    end = right.end + (context.lowered[right.end : right.end + 1] == ")")
    day, clock = left.value[:10] if left.value[0] != "T" else "", "T" + left.value.partition("T")[2]
    if not day and right.value[:4].isdigit():
        instant = datetime.fromisoformat(right.value[:16]) - timedelta(hours=right.offset or 0.0)
        day = (instant + timedelta(minutes=minutes)).date().isoformat()
    approximate = left.approximate or right.approximate
    return Told(left.start, end, TimeType.TIME, day + clock, minutes / 60, floating=not day, approximate=approximate)


def _minutes(value: str) -> int:
    hours, minutes = value.partition("T")[2].split(":")[:2]
    return int(hours) * 60 + int(minutes)


def _dated(tolds: list[Told], context: Context) -> list[Told]:
    """Give each clock time without a date the day named last before it, or the day of publication."""
    day = context.today.isoformat() if context.today else "XXXX-XX-XX"
    dated: list[Told] = []
    for told in tolds:
        if told.floating:
            told = replace(told, value=day + told.value, floating=False)  # noqa: PLW2901
        elif told.type in (TimeType.DATE, TimeType.TIME) and re.match(r"\d{4}-\d\d-\d\d(?:T|$)", told.value):
            day = told.value[:10]
        dated.append(_settled(told))
    return dated


def _settled(told: Told) -> Told:
    """Turn 24:00 into 00:00 of the day after."""
    if not told.value.endswith("T24:00"):
        return told
    day = told.value[:10]
    if "X" in day:
        return replace(told, value=day + "T00:00")
    return replace(told, value=(datetime.fromisoformat(day) + timedelta(days=1)).date().isoformat() + "T00:00")
