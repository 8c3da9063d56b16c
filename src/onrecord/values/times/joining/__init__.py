"""Join what was found apart: clock and date, the clocks of two zones, a clock alone and the day it must mean."""

import re
from dataclasses import replace
from datetime import date, datetime, timedelta
from itertools import pairwise, zip_longest

from onrecord.record.reading import TimeType
from onrecord.values.times.calendar import add_days
from onrecord.values.times.joining.halves import clock_on
from onrecord.values.times.joining.ordering import months_in_order
from onrecord.values.times.rule import Context, Tense, Told
from onrecord.values.times.words import END, MONTH, PARTS, WEEKDAY, ZONES, either

_PART_OF_DAY = re.compile(r"\d{4}-\d\d-\d\dT(?:MO|AF|EV|NI)")
_OF_WEEK = re.compile(r"XXXX-WXX-\d|P1D")
_MONTH_NAMED = re.compile(rf"(?:\d{{1,2}} )?{MONTH}")
_WEEKDAY_LAST = re.compile(rf"\b{WEEKDAY}$")
_YEARED = re.compile(r"(?:\d{4}|XXXX)-(?:\d\d(?:-\d\d)?|SP|SU|FA|WI)")
_SPOKEN_YEARS = ("nineteen ", "twenty ", "the year ", "two thousand")
_DAY_NEXT = re.compile(r"\bday (before|after)$")
_TO_DATE = re.compile(r",? ?(?:(?:local time|time),? )?(?:on |of |late |early )?(?:the )?")
_TO_CLOCK = re.compile(r",? ?(?:at |@ ?|from |around |about |at about |at around |by |, at )?\(?")
_TO_OTHER_CLOCK = re.compile(r",? ?[(/;]? ?(?:or )?")


def joined_times(tolds: list[Told], context: Context) -> list[Told]:
    """Join clock and date, and the clocks of two zones, into one time each; give a clock alone the day it must mean."""
    tolds = [_part_of(told, context) for told in tolds]
    for pair in (_zoned_clock_and_day, _pair):
        joined: list[Told] = []
        for told in tolds:
            both = pair(joined[-1], told, context) if joined else None
            if both:
                joined[-1] = both
            else:
                joined.append(told)
        tolds = joined
    return _dated(_in_order(months_in_order(_in_one_year(tolds, context), context), context), context)


_BARE_WEEKDAY = re.compile(rf"(?:{WEEKDAY})(?:[ -](?:night|morning|afternoon|evening))?")
_WEEK = 7


def _in_order(tolds: list[Told], context: Context) -> list[Told]:
    """Let a range of weekdays end behind its begin: "from Friday to Sunday", told on a Saturday, ends tomorrow; so do "Saturday and Sunday" where Saturday is to come."""
    for n, (left, right) in enumerate(pairwise(tolds)):
        joined = _YEARLESS_RANGE.fullmatch(context.lowered, left.end, right.start)
        days = [_DAY_VALUE.match(told.value) for told in (left, right)]
        if not joined or not all(days) or not _BARE_WEEKDAY.fullmatch(context.lowered, right.start, right.end):
            continue
        gap = (date.fromisoformat(right.value[:10]) - date.fromisoformat(left.value[:10])).days
        listed = context.lowered.startswith((" and", " or"), left.end)
        if -_WEEK < gap < 0 and (not listed or _is_to_come(left, context)):
            tolds[n + 1] = replace(right, value=_moved_day(right.value[:10], _WEEK) + right.value[10:])
    return tolds


def _is_to_come(told: Told, context: Context) -> bool:
    return context.today is not None and told.value[:10] > context.today.isoformat()


_YEARLESS_RANGE = re.compile(r" ?(?:to|and|or|until|till|through|-|–) ?")
_DAY_VALUE = re.compile(r"\d{4}-\d\d-\d\d")
_YEAR_PRINTED = re.compile(r"\b\d{4}\b|[a-z]\.? (?:last|this|next) year\b")
_YEAR_MEANT = re.compile(rf"\b(?:last|past|this|next|coming|same|ago|earlier|today|yesterday|tomorrow|{WEEKDAY})\b")
_MONTHED = re.compile(r"(\d{4})(-\d\d(?:-\d\d)?)")


def _in_one_year(tolds: list[Told], context: Context) -> list[Told]:
    """Give an end of a range that has no year the year of the other: "from June 3 to June 5, 2024" is all in 2024."""
    for n, (left, right) in enumerate(pairwise(tolds)):
        gap = context.lowered[left.end : right.start]
        ends = [_MONTHED.fullmatch(told.value) for told in (left, right)]
        years = [_YEAR_PRINTED.search(context.lowered, told.start, told.end) for told in (left, right)]
        bare = right if years[0] else left
        if not _YEARLESS_RANGE.fullmatch(gap) or not all(ends) or bool(years[0]) == bool(years[1]):
            continue
        if _YEAR_MEANT.search(context.lowered, bare.start, bare.end):
            continue
        tolds[n], tolds[n + 1] = _same_year(left, right, printed_last=bool(years[1]))
    return tolds


def _same_year(left: Told, right: Told, *, printed_last: bool) -> tuple[Told, Told]:
    year = int((right if printed_last else left).value[:4])
    turns = left.value[4:] > right.value[4:]  # "from Nov. 3 to Jan. 5, 2025" begins in 2024
    first, last = (year - turns, year) if printed_last else (year, year + turns)
    return replace(left, value=f"{first:04}{left.value[4:]}"), replace(right, value=f"{last:04}{right.value[4:]}")


_PART_BEFORE = re.compile(r"\b(?:the )?(?P<part>night|morning|afternoon|evening) of (?:the )?$")
_LONGEST_PART = 24
"""Letters of "the afternoon of the "."""


def _part_of(told: Told, context: Context) -> Told:
    """Narrow the day of "the night of Feb. 25" down to its night; its value stays the day's, as the corpora have it."""
    if not _is_day(told):
        return told
    part = _PART_BEFORE.search(context.lowered, max(0, told.start - _LONGEST_PART), told.start)
    return replace(told, leads_to=f"{told.value}T{PARTS[part['part']]}") if part else told


def _is_day(told: Told) -> bool:
    return told.type is TimeType.DATE and re.fullmatch(r"[\dX]{4}-[\dXW]{2,3}-[\dX]{1,2}", told.value) is not None


def _zoned_clock_and_day(left: Told, right: Told, context: Context) -> Told | None:
    """Join "2300 GMT Tuesday", "11 p.m. Tuesday GMT": the day stands in the clock's own zone."""
    gap = context.lowered[left.end : right.start]
    if not left.floating or not _is_day(right) or not _TO_DATE.fullmatch(gap):
        return None
    joined = _in_zone_behind(replace(left, end=right.end, value=right.value + left.value, floating=False), context)
    return joined if joined.offset is not None else None


_ZONE_BEHIND = re.compile(rf",? \(?(?P<zone>{either(ZONES)}){END}\)?")


def _in_zone_behind(told: Told, context: Context) -> Told:
    """Give the clock of "11:36 p.m. Wednesday GMT" the zone told behind its day, where it has none yet."""
    behind = _ZONE_BEHIND.match(context.lowered, told.end)
    if told.offset is not None or told.named_zone or not behind:
        return told
    end = behind.end() - (behind[0].endswith(")") and "(" not in behind[0])
    return replace(told, end=end, offset=ZONES[behind["zone"]])


def _pair(left: Told, right: Told, context: Context) -> Told | None:
    """Return one time for two that stand side by side and belong together; None where they do not."""
    gap = context.lowered[left.end : right.start]
    if len(gap) > 16:
        return None
    named = (
        _set_and_clock(left, right, gap)
        or _weekday_and_day(left, right, gap, context)
        or _with_year(left, right, gap, context)
        or _next_to_day(left, right, gap, context)
    )
    if named:
        return named
    placed = _is_day(right) or _PART_OF_DAY.fullmatch(right.value)
    if left.floating and placed and _TO_DATE.fullmatch(gap.removeprefix(")")):
        return replace(left, end=right.end, value=clock_on(right.value, left, context.lowered), floating=False)
    clock = right.type is TimeType.TIME and ":" in right.value
    dated = _is_day(left) or _PART_OF_DAY.fullmatch(left.value)
    if dated and clock and right.floating and _TO_CLOCK.fullmatch(gap):
        return replace(right, start=left.start, value=clock_on(left.value, right, context.lowered), floating=False)
    two = clock and left.type is TimeType.TIME and ":" in left.value and _TO_OTHER_CLOCK.fullmatch(gap)
    return (
        _two_clocks(left, right, context) if two and left.offset != right.offset and right.offset is not None else None
    )


_TO_SET = re.compile(r",? ?(?:on )?")


def _set_and_clock(left: Told, right: Told, gap: str) -> Told | None:
    """Join "every Monday at 4 p.m.", "9 a.m. on Tuesdays": a clock of no single day."""
    for often, clock, between in ((left, right, _TO_CLOCK), (right, left, _TO_SET)):
        weekly = often.type is TimeType.SET and _OF_WEEK.fullmatch(often.value)
        if weekly and clock.floating and between.fullmatch(gap):
            return replace(
                clock,
                start=left.start,
                end=right.end,
                type=TimeType.SET,
                value=often.value.replace("P1D", "XXXX-XX-XX") + clock.value,
                floating=False,
            )
    return None


def _weekday_and_day(left: Told, right: Told, gap: str, context: Context) -> Told | None:
    """Join "this coming Sunday, March 8" and "March 8, Sunday": the date tells which Sunday it is."""
    behind = _BARE_WEEKDAY.fullmatch(context.lowered, right.start, right.end)
    if behind and _is_day(left) and gap == ", " and _MONTH_NAMED.match(context.lowered, left.start):
        return replace(left, end=right.end)
    named = _is_day(left) and _is_day(right) and gap in {", ", " "} and _MONTH_NAMED.match(context.lowered, right.start)
    if not named or not _WEEKDAY_LAST.search(context.lowered[left.start : left.end]):
        return None
    return replace(right, start=left.start)


def _with_year(left: Told, right: Told, gap: str, context: Context) -> Told | None:
    """Join a month or season with a year that is spoken in words: "the winter of nineteen ninety-four"."""
    spoken = context.lowered.startswith(_SPOKEN_YEARS, right.start) and re.fullmatch(r"\d{4}", right.value)
    if (
        not spoken
        or gap not in {" ", " of ", ", "}
        or left.type is not TimeType.DATE
        or not _YEARED.fullmatch(left.value)
    ):
        return None
    return replace(left, end=right.end, value=right.value + left.value[4:], days=None)


def _next_to_day(left: Told, right: Told, gap: str, context: Context) -> Told | None:
    """Join "the day before" and "overnight" with the day that follows: "the day before last Tuesday", "overnight into Monday"."""
    words = context.lowered[left.start : left.end]
    if (
        words == "overnight"
        and gap in {" into ", " to ", " ", " on "}
        and re.fullmatch(r"\d{4}-\d\d-\d\d", right.value)
    ):
        night = add_days(date.fromisoformat(right.value), -1 if gap.strip() in {"into", "to"} else 0)
        return replace(left, end=right.end, value=f"{night.isoformat()}TNI")
    way = _DAY_NEXT.search(words)
    if not way or gap != " " or not re.fullmatch(r"\d{4}-\d\d-\d\d", right.value):
        return None
    day = add_days(date.fromisoformat(right.value), 1 if way[1] == "after" else -1)
    return replace(left, end=right.end, value=day.isoformat())


def _two_clocks(left: Told, right: Told, context: Context) -> Told:
    """Take "8 am (2300 GMT Tuesday)" as one instant: the distance of the clocks is the local zone.

    The local day is the one named beside the local clock, else the one that the other clock's day comes to.
    """
    minutes = clock_distance(left, right) if left.offset is None else round(left.offset * 60)
    end = right.end + (context.lowered[right.end : right.end + 1] == ")")
    day, clock = left.value[:10] if left.value[0] != "T" else "", "T" + left.value.partition("T")[2]
    if not day and right.value[:4].isdigit():
        instant = datetime.fromisoformat(right.value[:16]) - timedelta(hours=right.offset or 0.0)
        day = (instant + timedelta(minutes=minutes)).date().isoformat()
    approximate = left.approximate or right.approximate
    return Told(left.start, end, TimeType.TIME, day + clock, minutes / 60, floating=not day, approximate=approximate)


def clock_distance(left: Told, right: Told) -> int:
    """Return how far the clock of `left` is ahead of UTC in minutes, from -11 to 13 hours, as the clock of `right` has it."""
    minutes = _minutes(left.value) - _minutes(right.value) + round((right.offset or 0.0) * 60)
    return (minutes + 11 * 60) % (24 * 60) - 11 * 60


def _minutes(value: str) -> int:
    hours, minutes = value.partition("T")[2].split(":")[:2]
    return int(hours) * 60 + int(minutes)


def _dated(tolds: list[Told], context: Context) -> list[Told]:
    """Give each clock time without a date the day named last before it, or the day of publication."""
    days = [context.today.isoformat() if context.today else "XXXX-XX-XX"]
    dated: list[Told] = []
    for told, behind in zip_longest(tolds, tolds[1:]):
        if told.floating:
            told = _zoned(told, behind, context)  # noqa: PLW2901
            before = dated[-1] if dated else None
            day = _day_of(told, (before, behind), _last_day(days, told, context), context)
            told = replace(told, value=day + told.value, floating=False)  # noqa: PLW2901
        elif told.type in (TimeType.DATE, TimeType.TIME) and re.match(r"\d{4}-\d\d-\d\d(?:T|$)", told.value):
            days.append(told.value[:10])
        dated.append(_settled(told))
    return dated


_STAMP = re.compile(r"\b(?:updated?|posted|published)(?: at| @|,|:)? ?$")
"""What leads to the clock time of a page itself: "Update, 2:17 p.m."."""
_STAMP_LEAD = 16


def _last_day(days: list[str], told: Told, context: Context) -> str:
    """Return the day named last that a clock time may lie on: what has been was on none to come; a page's stamp is of publication.

    `days` begins with the day of publication, and goes on with those named, in text order.
    """
    if _STAMP.search(context.lowered, max(0, told.start - _STAMP_LEAD), told.start):
        return days[0]
    if context.today is None or context.tense(told.start, told.end) is not Tense.PAST:
        return days[-1]
    latest = add_days(context.today, int(context.overnight)).isoformat()
    return next((day for day in reversed(days) if day <= latest), days[0])


_RANGE = re.compile(r" ?(?:to|and|until|till|through|-|–) ?")


def _day_of(told: Told, beside: tuple[Told | None, Told | None], day: str, context: Context) -> str:
    """Return the day of a clock time without one: that of the other end of its range, over midnight where the clock runs back.

    "Between 10 p.m. and 2 a.m. on Monday" begins on Sunday; "10 p.m. on Monday to 2 a.m." ends on Tuesday. Else it is `day`.
    """
    before, behind = beside
    if behind and _is_clock_of_day(behind) and _RANGE.fullmatch(context.lowered[told.end : behind.start]):
        return _moved_day(behind.value[:10], -1 if told.value[1:6] > behind.value[11:16] else 0)
    if before and _is_clock_of_day(before) and _RANGE.fullmatch(context.lowered[before.end : told.start]):
        return _moved_day(before.value[:10], 1 if told.value[1:6] < before.value[11:16] else 0)
    return day


def _zoned(told: Told, behind: Told | None, context: Context) -> Told:
    """Give a clock time the zone of the other end of its range: "from 1 p.m. to 4 p.m. ET"."""
    if not behind or told.offset is not None or told.named_zone or "T" not in behind.value:
        return told
    if not _RANGE.fullmatch(context.lowered[told.end : behind.start]):
        return told
    return replace(told, offset=behind.offset, named_zone=behind.named_zone)


def _is_clock_of_day(told: Told) -> bool:
    return re.match(r"\d{4}-\d\d-\d\dT\d\d:\d\d", told.value) is not None


def _moved_day(day: str, days: int) -> str:
    return add_days(date.fromisoformat(day), days).isoformat()


def _settled(told: Told) -> Told:
    """Turn 24:00 into 00:00 of the day after."""
    if not told.value.endswith("T24:00"):
        return told
    day = told.value[:10]
    if "X" in day:
        return replace(told, value=day + "T00:00")
    return replace(told, value=_moved_day(day, 1) + "T00:00")
