"""Reckon where a length of time leads that the words count from a day: "two days after 6 February" is 8 February."""

import re
from collections.abc import Iterator
from dataclasses import replace
from datetime import date
from itertools import zip_longest

from onrecord.record.reading import TimeType
from onrecord.values.times import calendar
from onrecord.values.times.rule import Context, Told

_COUNTS = re.compile(r" (after|before) (?:the )?")
_LENGTH = re.compile(r"P(\d+)([DWMY])")
_DAY = re.compile(r"\d{4}-\d\d-\d\d")
_ONLY_BOUNDS = re.compile(r"\b(?:for|in|over|within|during|than|least|most|to|under) $")
"""Words before a length by which it only bounds or lasts: "within two days after 6 February"."""
_UNITS = {"D": "day", "W": "week", "M": "month", "Y": "year"}


def led(tolds: list[Told], context: Context) -> Iterator[Told]:
    """Yield `tolds` with the day put to each length that is counted from the day told right behind it.

    Days and weeks lead to a day, months to a month, years to a year: nobody means the very day.
    """
    for told, behind in zip_longest(tolds, tolds[1:]):
        lead = _lead(told, behind, context) if told.type is TimeType.DURATION and behind else None
        yield replace(told, leads_to=lead) if lead else told


def _lead(told: Told, behind: Told, context: Context) -> str | None:
    length, day = _LENGTH.fullmatch(told.value), _DAY.match(behind.value)
    way = _COUNTS.fullmatch(context.lowered, told.end, behind.start)
    if not length or not day or not way or behind.type not in (TimeType.DATE, TimeType.TIME):
        return None
    if _ONLY_BOUNDS.search(context.lowered, max(0, told.start - 8), told.start):
        return None
    count = int(length[1]) * (1 if way[1] == "after" else -1)
    if abs(count) > _FARTHEST:
        return None
    unit = _UNITS[length[2]]
    return (
        calendar.away("day", date.fromisoformat(day[0]), 7 * count)
        if unit == "week"
        else calendar.away(unit, date.fromisoformat(day[0]), count)
    )


_FARTHEST = 5000
"""A count of more units leads out of any calendar that a report could mean."""
