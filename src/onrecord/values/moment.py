"""Moments: intervals in UTC with a local reading."""

import re
from dataclasses import replace
from datetime import datetime, timedelta

from onrecord.record.reading import TimeExpression
from onrecord.record.value import Moment, Precision, Value
from onrecord.values.comparison import Comparison, Likeness
from onrecord.values.times.find import find_times
from onrecord.values.times.ranges import ranges
from onrecord.values.times.rule import Tense

_AROUND = timedelta(minutes=30)
"""What "around 8 am" allows to each side."""
_PARTS = {"MO": "morning", "AF": "afternoon", "EV": "evening", "NI": "night", "DT": "daytime"}
_MONTHS = ("", "Jan", "Feb", "Mar", "Apr", "May", "June", "July", "Aug", "Sept", "Oct", "Nov", "Dec")
_DAYS = ("", "Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday")
_UNPLACED = re.compile(
    r"XXXX-(?:WXX(?:-([1-7]))?|XX-XX|(0[1-9]|1[0-2])-(\d\d))(?:T(\d\d:\d\d|MO|AF|EV|NI|DT))?(?:[:+-].*|Z)?"
)
_SEASONS = {"SP": "spring", "SU": "summer", "FA": "autumn", "WI": "winter"}
_DAY_ALONE = re.compile(r"[0-3]?\d")
"""The second day of "October 8 and 13"."""
_CONTEXTUAL = re.compile(
    r"\b(?:same|that|earlier|later|before|after|following|previous|next|hours?|then|day|ago|period|quarter)\b",
    re.IGNORECASE,
)


def handles(value: Value) -> bool:
    """Say whether `value` is a moment."""
    return isinstance(value, Moment)


def say(value: Moment) -> str:
    """Return the moment in words, local where that is known: "26 Feb 2025, 08:00 (UTC+9)", "week of 24 Feb 2025".

    Where no date is known, what the words tell: "Saturday, 16:00 (date unresolved)".
    """
    told = (
        _say_range(value)
        or _say_timex(value)
        or (_say_utc(value.earliest) if value.earliest else _say_unplaced(value.timex or ""))
    )
    if not told:
        return "at an unknown time"
    return f"around {told}" if value.approximate else told


def _say_utc(instant: str) -> str:
    told = datetime.fromisoformat(instant)
    return f"{_day(told)}, {told:%H:%M} UTC"


def _day(day: datetime) -> str:
    return f"{day.day} {_MONTHS[day.month]} {day.year}"


def _say_timex(value: Moment) -> str | None:
    timex = value.timex or ""
    if value.earliest and (value.precision is Precision.WEEK or timex.endswith("-WE")):
        first = _day(datetime.fromisoformat(value.earliest) + timedelta(hours=12))
        return f"{'weekend' if timex.endswith('-WE') else 'week'} of {first}"
    if re.fullmatch(r"\d{4}", timex):
        return timex
    if re.fullmatch(r"\d{4}-\d\d", timex):
        return f"{_MONTHS[int(timex[5:])]} {timex[:4]}"
    if re.match(r"\d{4}-\d\d-\d\d", timex):
        return _say_day(value, timex)
    season = re.fullmatch(r"(\d{4})-(SP|SU|FA|WI|Q\d|H\d)", timex)
    if season:
        return f"{_SEASONS.get(season[2], season[2])} {season[1]}"
    return f"{timex[:3]}0s" if re.fullmatch(r"\d{3}X?", timex) else None


def _say_range(value: Moment) -> str | None:
    """Return both ends of a range: "26 Feb 2025, 15:00 to 17:00 (UTC+9)", "24 Feb 2025 to 26 Feb 2025"; None for no range."""
    first, _, last = (value.timex or "").partition("/")
    begin = _say_timex(replace(value, timex=first, precision=Precision.UNKNOWN))
    end = _say_timex(replace(value, timex=last, precision=Precision.UNKNOWN, earliest=None))
    if not begin or not end:
        return None
    zone = f" {_zone(replace(value, timex=first))}" if first[10:] else ""
    day = f"{_day(datetime.fromisoformat(first[:10]))}, " if zone and first[:10] == last[:10] else ""
    return f"{begin.removesuffix(zone)} to {end.removeprefix(day)}{zone if zone not in end else ''}".rstrip()


def _say_day(value: Moment, timex: str) -> str:
    day = _day(datetime.fromisoformat(timex[:10]))
    clock = timex[11:]
    if not clock:
        return day
    if clock in _PARTS:
        return f"{day}, {_PARTS[clock]}"
    to_the_second = clock[5:6] == ":"
    return f"{day}, {clock[: 8 if to_the_second else 5]} {'UTC' if timex.endswith('Z') else _zone(value)}".rstrip()


def _say_unplaced(timex: str) -> str:
    """Return what a TIMEX3 value without its year tells, as in "XXXX-WXX-6T16:00" or "XXXX-01-28TMO"; "" for nothing."""
    parts = _UNPLACED.fullmatch(timex)
    weekday, month, day, clock = parts.groups() if parts else (None, None, None, None)
    date = _DAYS[int(weekday)] if weekday else f"{int(day)} {_MONTHS[int(month)]}" if month and day else ""
    told = ", ".join(filter(None, [date, _PARTS.get(clock or "", clock)]))
    return f"{told} (date unresolved)" if told else ""


def _zone(value: Moment) -> str:
    """Return the distance of the local reading from UTC: "(UTC+9)", or "" where it is unknown."""
    zone = own_zone(value)
    if not zone:
        return ""
    hours, minutes = int(zone[1:3]), zone[4:]
    return "UTC" if zone.endswith("00:00") else f"(UTC{zone[0]}{hours}{'' if minutes == '00' else ':' + minutes})"


def _bounds(value: Moment) -> tuple[datetime, datetime] | None:
    if not value.earliest or not value.latest:
        return None
    first, behind = datetime.fromisoformat(value.earliest), datetime.fromisoformat(value.latest)
    if value.approximate and value.precision in (Precision.MINUTE, Precision.SECOND, Precision.HOUR):
        first, behind = first - _AROUND, behind + _AROUND
    return first, behind


def compare(left: Moment, right: Moment) -> Comparison:
    """Compare two moments as intervals: the same, one that leaves room for the other, or two that cannot be one."""
    said = say(left), say(right)
    a, b = _bounds(left), _bounds(right)
    if a is None or b is None:
        same = left.timex is not None and left.timex == right.timex
        return Comparison(
            Likeness.AGREE if same else Likeness.APART, f"{said[0]} and {said[1]} cannot be placed in time"
        )
    if (left.earliest, left.latest) == (right.earliest, right.latest):
        return Comparison(Likeness.AGREE, f"{said[0]} is the same time as {said[1]}")
    if max(a[0], b[0]) < min(a[1], b[1]):
        return Comparison(Likeness.COMPATIBLE, f"{said[0]} leaves room for {said[1]}")
    gap = max(a[0], b[0]) - min(a[1], b[1])
    return Comparison(Likeness.DIFFER, f"{said[0]} and {said[1]} are {_say_gap(gap)} apart")


def _say_gap(gap: timedelta) -> str:
    if gap >= timedelta(days=2):
        return f"{gap.days} days"
    if gap >= timedelta(hours=2):
        return f"{round(gap.total_seconds() / 3600)} hours"
    return f"{max(1, round(gap.total_seconds() / 60))} minutes"


def slip(left: Moment, right: Moment) -> str | None:
    """Return how one moment may be a slip of the other: GMT for local time, am for pm, another year; None where none fits."""
    a, b = left.timex or "", right.timex or ""
    if (
        "/" in a + b
        or left.earliest == right.earliest
        or not (re.match(r"\d{4}-\d\d-\d\d", a) and re.match(r"\d{4}-\d\d-\d\d", b))
    ):
        return None
    if re.match(r".{10}T\d\d:", a) and re.match(r".{10}T\d\d:", b):
        return _clock_slip(a, b, (say(left), say(right)))
    if a[4:] == b[4:] and a[:4] != b[:4]:
        return f"{say(left)} and {say(right)} are the same day of different years"
    if (a[5:7], a[8:10]) == (b[8:10], b[5:7]) and a[:4] == b[:4]:
        return f"{say(left)} and {say(right)} have day and month swapped"
    return None


def _clock_slip(a: str, b: str, said: tuple[str, str]) -> str | None:
    hours = [int(one[11:13]) for one in (a, b)]
    if a[13:16] != b[13:16] or hours[0] % 12 != hours[1] % 12:
        return None
    if a.endswith("Z") != b.endswith("Z"):
        return f"{said[0]} and {said[1]} have the same clock: one takes GMT for local time"
    if a[:10] == b[:10] and hours[0] != hours[1]:
        return f"{said[0]} and {said[1]} are twelve hours apart: am stands for pm"
    return None


def yields(value: Moment, words: str, reference: Moment | None = None, zone: str | None = None) -> bool:
    """Say whether `words` yield `value` when resolved again, whatever tense the words around them had.

    What leans on a time named before ("the same day", a clock time alone) is held to its own part: the clock, the precision.
    """
    if _DAY_ALONE.fullmatch(words) and (value.timex or "")[8:10] == f"{int(words):02}":
        return True
    zone = zone or own_zone(value)
    for told in (words, f"in {words}"):
        for tense in Tense:
            found = find_times(told, reference, zone, lambda _start, _end, tense=tense: tense)  # type: ignore[misc]
            if any(_is_told(value, time, words) for time in found):
                return True
            if any(_is_range(value, one.moment, words) for one in ranges(told, found)):
                return True
    return False


def own_zone(value: Moment) -> str | None:
    """Return the distance from UTC of a moment's local day or clock time ("+09:00"); None where it has none such."""
    local = re.match(r"\d{4}-\d\d-\d\d(?:T\d\d:\d\d(?::\d\d)?(?!.*Z))?", value.timex or "")
    if not local or not value.earliest or ((value.timex or "")[10:11] == "T" and len(local[0]) < 16):
        return None
    apart = datetime.fromisoformat(local[0]) - datetime.fromisoformat(value.earliest).replace(tzinfo=None)
    minutes = round(apart.total_seconds() / 60)
    if abs(minutes) >= 24 * 60:
        return None
    return f"{'-' if minutes < 0 else '+'}{abs(minutes) // 60:02}:{abs(minutes) % 60:02}"


def _is_told(value: Moment, time: TimeExpression, words: str) -> bool:
    if time.moment and (time.moment.earliest, time.moment.latest) == (value.earliest, value.latest):
        return True
    return time.value == value.timex or _leans(value, time.value, words)


def _is_range(value: Moment, told: Moment, words: str) -> bool:
    """Say whether a range told is the value, or one of the same clocks on a day that the words leave open."""
    if told.timex == value.timex or (told.earliest, told.latest) == (value.earliest, value.latest):
        return True
    clocks = [re.findall(r"T([\d:]+)", each.timex or "") for each in (told, value)]
    return clocks[0] == clocks[1] != [] and not re.search(r"\d{4}-", words)


def _leans(value: Moment, told: str, words: str) -> bool:
    clock = told.partition("T")[2].rstrip("Z")
    if clock and not re.search(r"\d{4}-", words):
        return clock == (value.timex or "").partition("T")[2].rstrip("Z")
    return bool(_CONTEXTUAL.search(words)) and len(told) == len(value.timex or "")
