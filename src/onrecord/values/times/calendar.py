"""Reckon with days, weeks, months, quarters, seasons and years, in TIMEX3 values."""

import calendar as _calendar
from collections.abc import Callable
from datetime import date, timedelta

_SEASON_MONTHS = {"SP": 3, "SU": 6, "FA": 9, "WI": 12}


def week_of(day: date) -> str:
    """Return the ISO week of `day`: "2025-W09"."""
    year, week, _ = day.isocalendar()
    return f"{year}-W{week:02}"


def quarter_of(day: date) -> str:
    """Return the quarter of `day`: "2025-Q1"."""
    return f"{day.year}-Q{(day.month + 2) // 3}"


def add_months(day: date, months: int) -> date:
    """Return `day` moved by `months`, cut to the last day of a shorter month; the years 1 and 9999 are the ends."""
    count = min(max(day.year * 12 + day.month - 1 + months, 12), 9999 * 12 + 11)
    year, month = divmod(count, 12)
    return date(year, month + 1, min(day.day, _calendar.monthrange(year, month + 1)[1]))


def add_days(day: date, days: int) -> date:
    """Return `day` moved by `days`; the years 1 and 9999 are the ends."""
    try:
        return day + timedelta(days=days)
    except OverflowError:
        return date.min if days < 0 else date.max


_SIZED: dict[str, Callable[[date, int], str]] = {
    "day": lambda day, steps: add_days(day, steps).isoformat(),
    "night": lambda day, steps: add_days(day, steps).isoformat(),
    "week": lambda day, steps: week_of(add_days(day, 7 * steps)),
    "fortnight": lambda day, steps: week_of(add_days(day, 14 * steps)),
    "weekend": lambda day, steps: week_of(add_days(day, 7 * steps)) + "-WE",
    "month": lambda day, steps: add_months(day, steps).isoformat()[:7],
    "quarter": lambda day, steps: quarter_of(add_months(day, 3 * steps)),
    "decade": lambda day, steps: _year(day.year + 10 * steps)[:3],
    "century": lambda day, steps: _year(day.year + 100 * steps)[:2],
    "centurie": lambda day, steps: _year(day.year + 100 * steps)[:2],
}


def _year(year: int) -> str:
    return f"{min(max(year, 1), 9999):04}"


def away(unit: str, day: date, steps: int) -> str:
    """Return the stretch of a unit's size that lies `steps` units from `day`: ("month", 2025-02-28, -1) is "2025-01".

    A unit that is not told apart (a season, a semester) is taken for a year.
    """
    sized = _SIZED.get(unit)
    return sized(day, steps) if sized else _year(day.year + steps)


def unknown(unit: str) -> str:
    """Return the value of a unit nobody can place: "XXXX-WXX" for a week."""
    return {
        "day": "XXXX-XX-XX", "night": "XXXX-XX-XX", "week": "XXXX-WXX", "fortnight": "XXXX-WXX", "weekend": "XXXX-WXX-WE", "month": "XXXX-XX",
        "quarter": "XXXX-QX", "decade": "XXXX", "century": "XX",
    }.get(unit, "XXXX")  # fmt: skip


def weekday_near(day: date, weekday: int, direction: int, *, strict: bool) -> date:
    """Return the nearest such weekday from `day` on (`direction` 1) or back (-1); `strict` leaves out `day` itself."""
    distance = ((weekday - day.weekday()) * direction) % 7
    if distance == 0 and strict:
        distance = 7
    return add_days(day, distance * direction)


def season_bounds(year: int, season: str) -> tuple[date, date]:
    """Return the first day of a northern season by months, and the first day behind it; winter begins in December."""
    first = date(year, _SEASON_MONTHS[season], 1)
    return first, add_months(first, 3)


def easter(year: int) -> date:
    """Return Western Easter Sunday of `year`, by the anonymous Gregorian computus (Meeus, Jones, Butcher)."""
    a, b, c = year % 19, year // 100, year % 100
    h = (19 * a + b - b // 4 - (b - (b + 8) // 25 + 1) // 3 + 15) % 30
    k = (32 + 2 * (b % 4) + 2 * (c // 4) - h - c % 4) % 7
    m = (a + 11 * h + 22 * k) // 451
    month, day = divmod(h + k - 7 * m + 114, 31)
    return date(year, month, day + 1)


def nth_weekday(year: int, month: int, weekday: int, nth: int) -> date:
    """Return the `nth` such weekday of a month; -1 is the last."""
    if nth < 0:
        last = date(year, month, _calendar.monthrange(year, month)[1])
        return weekday_near(last, weekday, -1, strict=False)
    return add_days(weekday_near(date(year, month, 1), weekday, 1, strict=False), 7 * (nth - 1))


def real_day(year: int, month: int, day: int) -> date | None:
    """Return the day, or None where the calendar has none such."""
    try:
        return date(year, month, day)
    except ValueError:
        return None
