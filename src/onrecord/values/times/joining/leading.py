"""Reckon where a length of time leads that the words count from a day: "two days after 6 February" is 8 February."""

import re
from collections.abc import Iterator
from dataclasses import replace
from datetime import date
from itertools import zip_longest

from onrecord.record.reading import TimeType
from onrecord.values.times import calendar
from onrecord.values.times.rule import Context, Tense, Told
from onrecord.values.times.words import ORDINALS, either

_COUNTS = re.compile(r" (after|before|from) (?:the )?")
_LENGTH = re.compile(r"P(\d+)([DWMY])")
_DAY = re.compile(r"\d{4}-\d\d-\d\d")
_ONLY_BOUNDS = re.compile(r"\b(?:for|in|over|within|during|than|least|most|to|under) $")
"""Words before a length by which it only bounds or lasts: "within two days after 6 February"."""
_IN = re.compile(r"\bin $")
_WITHIN = re.compile(r"(?:less|more|under|over|the|at|up) ")
"""Heads of a length that tell no point: "in the past two days", "in less than a week"."""
_RANKED = re.compile(
    rf"\b(?:{either(ORDINALS)}|\d+(?:st|nd|rd|th)|last|only|most|least|worst|best|[a-z]{{3,}}est)(?: (?!(?:will|would|shall|is|are|be|due|to) )[\w'’-]+){{0,5}} in $"
)
"""What comes before a length over which something is ranked or counted: "its first such test in 83 days"."""
_REACH = 60
_UNITS = {"D": "day", "W": "week", "M": "month", "Y": "year"}


def led(tolds: list[Told], context: Context) -> Iterator[Told]:
    """Yield `tolds` with the day put to each length that is counted from the day told right behind it, or from publication.

    Days and weeks lead to a day, months to a month, years to a year: nobody means the very day.
    """
    for told, behind in zip_longest(tolds, tolds[1:]):
        length = told.type is TimeType.DURATION
        lead = _lead(told, behind, context) if length and behind else None
        lead = lead or (_in_time(told, context) if length else None)
        yield replace(told, leads_to=lead) if lead else told


def _lead(told: Told, behind: Told, context: Context) -> str | None:
    length, day = _LENGTH.fullmatch(told.value), _DAY.match(behind.value)
    way = _COUNTS.fullmatch(context.lowered, told.end, behind.start)
    if not length or not day or not way or behind.type not in (TimeType.DATE, TimeType.TIME):
        return None
    if _ONLY_BOUNDS.search(context.lowered, max(0, told.start - 8), told.start):
        return None
    count = int(length[1]) * (-1 if way[1] == "before" else 1)
    return _away(date.fromisoformat(day[0]), count, length[2])


def _in_time(told: Told, context: Context) -> str | None:
    """Return the value of the time that "in two days" leads to where the words speak of the future."""
    length = _LENGTH.fullmatch(told.value)
    led_in = _IN.search(context.lowered, max(0, told.start - 4), told.start)
    ahead = led_in is not None and context.tense(told.start, told.end) is Tense.FUTURE
    plain = length and context.lowered[told.start].isalnum() and not _WITHIN.match(context.lowered, told.start)
    if not (ahead and plain) or _RANKED.search(context.lowered, max(0, told.start - _REACH), told.start):
        return None
    return _away(context.today, int(length[1]), length[2]) if length and context.today else None


def _away(day: date, count: int, unit: str) -> str | None:
    if abs(count) > _FARTHEST:
        return None
    size, factor = ("day", 7) if unit == "W" else (_UNITS[unit], 1)
    return calendar.away(size, day, factor * count)


_FARTHEST = 5000
"""A count of more units leads out of any calendar that a report could mean."""
