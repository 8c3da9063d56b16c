"""Rules for days and weeks told by their place in a longer time: "the first Monday in May", "the last day of the month", "the week ended March 16"."""

import re
from datetime import date

from onrecord.record.reading import TimeType
from onrecord.values.times import calendar
from onrecord.values.times.nearness import near_year
from onrecord.values.times.rule import Context, Made, Needs, Rule, Tense, Told, rule
from onrecord.values.times.words import DAY, END, MONTH, MONTHS, ORDINALS, WEEKDAY, WEEKDAYS, YEAR, either

_LAST = frozenset({"last", "final"})
_YEARS_ON = {"last": -1, "past": -1, "this": 0, "the": 0, "next": 1}
_MONTH = 31
"""The days of the longest month."""
_MIDDLE = 15
"""The day of a month by which its year is told."""


def _nth(match: re.Match[str]) -> int:
    """Return which one of its sort is told, counted from 1; -1 for the last."""
    word = match["nth"]
    return -1 if word in _LAST else ORDINALS.get(word) or int(re.sub(r"\D", "", word))


def _bounds(match: re.Match[str], context: Context) -> tuple[date, date] | None:
    """Return the first day of the month or year that is named, and the day behind it; None where nothing tells which it is."""
    groups = match.groupdict()
    today = context.today
    if groups.get("month"):
        month = MONTHS[groups["month"].rstrip(".")]
        year = int(groups["year"]) if groups["year"] else near_year(context, month, _MIDDLE, match.start())
        first = date(year, month, 1) if year else None
        return (first, calendar.add_months(first, 1)) if first else None
    if groups.get("whole"):
        return date(int(groups["whole"]), 1, 1), date(int(groups["whole"]) + 1, 1, 1)
    if today is None:
        return None
    steps, months = _YEARS_ON[groups["which"]], 1 if groups["unit"] == "month" else 12
    first = calendar.add_months(today.replace(day=1, month=today.month if months == 1 else 1), steps * months)
    return first, calendar.add_months(first, months)


def _nth_day(match: re.Match[str], context: Context) -> Made:
    """Read "the last day of February", "the first day of the year"."""
    bounds, nth = _bounds(match, context), _nth(match)
    if bounds is None:
        return TimeType.DATE, "XXXX-XX-XX"
    day = calendar.add_days(bounds[0], nth - 1) if nth > 0 else calendar.add_days(bounds[1], -1)
    return (TimeType.DATE, day.isoformat()) if day < bounds[1] else None


def _nth_weekday(match: re.Match[str], context: Context) -> Made:
    """Read "the first Monday in May", "the last Thursday of the month"; what is to come is in next month where this month's has been."""
    bounds, weekday = _bounds(match, context), WEEKDAYS[match["weekday"]]
    if bounds is None:
        return TimeType.DATE, f"XXXX-WXX-{weekday + 1}"
    day = _weekday_within(bounds, weekday, _nth(match))
    today = context.today if match["which"] == "the" else None
    if today and day < today and context.tense(match.start(), match.end()) is Tense.FUTURE:
        day = _weekday_within((bounds[1], calendar.add_months(bounds[1], 1)), weekday, _nth(match))
    return TimeType.DATE, day.isoformat()


def _weekday_within(bounds: tuple[date, date], weekday: int, nth: int) -> date:
    """Return the `nth` such weekday from the first of two days on; of -1, the last before the second."""
    if nth < 0:
        return calendar.weekday_near(bounds[1], weekday, -1, strict=True)
    return calendar.add_days(calendar.weekday_near(bounds[0], weekday, 1, strict=False), 7 * (nth - 1))


def _every_month(_match: re.Match[str], _context: Context) -> Made:
    """Read "the second Tuesday of each month"."""
    return TimeType.SET, "P1M"


def _nth_week(match: re.Match[str], context: Context) -> Made:
    """Read "the first week of February" as its seven days, the last one as the month's last seven."""
    bounds, nth = _bounds(match, context), _nth(match)
    if bounds is None:
        return TimeType.DATE, f"XXXX-{MONTHS[match['month'].rstrip('.')]:02}" if match["month"] else "XXXX-WXX"
    if (bounds[1] - bounds[0]).days > _MONTH:
        return TimeType.DATE, _week_of_year(bounds[0].year, nth)
    begin = calendar.add_days(bounds[0], 7 * (nth - 1)) if nth > 0 else calendar.add_days(bounds[1], -7)
    value = f"{bounds[0].year:04}-{bounds[0].month:02}"
    return Told(match.start(), match.end(), TimeType.DATE, value, days=(begin, calendar.add_days(begin, 7)))


def _week_of_year(year: int, nth: int) -> str:
    """Return the `nth` week of a year, -1 for the last; by ISO the first holds 4 January, the last 28 December."""
    first, last = date(year, 1, 4), date(year, 12, 28)
    return calendar.week_of(calendar.add_days(first, 7 * (nth - 1)) if nth > 0 else last)


def _named_day(match: re.Match[str], context: Context) -> date | None:
    month, day = MONTHS[match["month"].rstrip(".")], int(match["day"])
    told = match.groupdict().get("year")
    year = int(told) if told else near_year(context, month, day, match.start("month"))
    return calendar.real_day(year, month, day) if year else None


def _week_of(match: re.Match[str], context: Context) -> Made:
    """Read "the week of March 6", "the weekend of March 9"."""
    day = _named_day(match, context)
    ended = "-WE" if match["end"] else ""
    return TimeType.DATE, (calendar.week_of(day) if day else "XXXX-WXX") + ended


def _holiday_weekend(match: re.Match[str], context: Context) -> Made:
    """Read "the July 4 weekend", "the July Fourth weekend": the one that the day lies in or next to."""
    month, day = MONTHS[match["month"].rstrip(".")], int(match["day"] or ORDINALS[match["nth"]])
    year = near_year(context, month, day, match.start())
    named = calendar.real_day(year, month, day) if year else None
    if named is None:
        return TimeType.DATE, "XXXX-WXX-WE"
    back = 7 if named.weekday() < 2 else 0
    return TimeType.DATE, f"{calendar.week_of(calendar.add_days(named, -back))}-WE"


def _bounded_week(match: re.Match[str], context: Context) -> Made:
    """Read "the week" of "the week ended March 16": seven days up to that day, or from it on; the day is told by itself."""
    day = _named_day(match, context)
    first = calendar.add_days(day, -6) if day and match["way"].startswith("end") else day
    days = (first, calendar.add_days(first, 7)) if first else None
    return Told(match.start(), match.end("name"), TimeType.DURATION, "P1W", days=days)


_NTH = rf"(?P<nth>last|final|{either(ORDINALS)}|\d{{1,2}}(?:st|nd|rd|th))"
_FEW = r"(?P<nth>first|second|third|fourth|fifth|last|final|1st|2nd|3rd|4th)"
_IN = rf"(?:of|in) (?:{MONTH}(?:,? (?:of )?{YEAR})?|(?P<which>the|this|last|next) (?P<unit>month|year)|(?P<whole>1[5-9]\d\d|20\d\d))"
RULES: tuple[Rule, ...] = (
    rule(rf"(?:the )?{_NTH} day {_IN}{END}", _nth_day, Needs.UNIT),
    rule(rf"(?:the )?{_FEW} {WEEKDAY} {_IN}{END}", _nth_weekday, Needs.WEEKDAY),
    rule(rf"(?:the )?{_FEW} (?:{WEEKDAY}|day) of (?:each|every) month{END}", _every_month, Needs.UNIT),
    rule(rf"(?:the )?{_FEW} week {_IN}{END}", _nth_week, Needs.UNIT),
    rule(rf"(?:the )?week(?P<end>end)? of {MONTH} {DAY}(?:,? {YEAR})?", _week_of, Needs.MONTH),
    rule(rf"(?:the )?{MONTH} (?:{DAY}|(?P<nth>{either(ORDINALS)})) weekend{END}", _holiday_weekend, Needs.MONTH),
    rule(rf"(?P<name>the week) (?P<way>ended|ending|beginning|starting|commencing) (?:on )?{MONTH} {DAY}(?:,? {YEAR})?", _bounded_week, Needs.MONTH),
)  # fmt: skip
