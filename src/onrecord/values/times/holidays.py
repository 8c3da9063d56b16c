"""Rules for days that have names: "Christmas Eve", "last Thanksgiving". Their dates are the American and Western ones."""

import re
from collections.abc import Callable
from datetime import date

from onrecord.record.reading import TimeType
from onrecord.values.times import calendar
from onrecord.values.times.rule import Context, Made, Needs, Rule, rule
from onrecord.values.times.words import END, YEAR

_HOLIDAYS: dict[str, Callable[[int], date]] = {
    "thanksgiving(?: day)?": lambda year: calendar.nth_weekday(year, 11, 3, 4),
    "christmas(?: day)?": lambda year: date(year, 12, 25),
    "christmas eve": lambda year: date(year, 12, 24),
    "new year['’]s eve": lambda year: date(year, 12, 31),
    "new year['’]s(?: day)?": lambda year: date(year, 1, 1),
    "independence day": lambda year: date(year, 7, 4),
    "labou?r day": lambda year: calendar.nth_weekday(year, 9, 0, 1),
    "memorial day": lambda year: calendar.nth_weekday(year, 5, 0, -1),
    "halloween": lambda year: date(year, 10, 31),
    "valentine['’]s day": lambda year: date(year, 2, 14),
    "easter(?: sunday)?": calendar.easter,
    "good friday": lambda year: calendar.add_days(calendar.easter(year), -2),
    "palm sunday": lambda year: calendar.add_days(calendar.easter(year), -7),
    "may day": lambda year: date(year, 5, 1),
    "boxing day": lambda year: date(year, 12, 26),
    "columbus day": lambda year: calendar.nth_weekday(year, 10, 0, 2),
    "veterans day": lambda year: date(year, 11, 11),
    "election day": lambda year: calendar.add_days(calendar.nth_weekday(year, 11, 0, 1), 1),
}


def _holiday(day_in: Callable[[int], date]) -> Callable[[re.Match[str], Context], Made]:
    def build(match: re.Match[str], context: Context) -> Made:
        today = context.today
        if match["year"]:
            return TimeType.DATE, day_in(int(match["year"])).isoformat()
        if today is None:
            return TimeType.DATE, "XXXX-XX-XX"
        days = [day_in(year) for year in (today.year - 1, today.year, today.year + 1) if 1 < year < 9998]
        past = [day for day in days if day < today]
        if "last" in match[0] and past:
            return TimeType.DATE, past[-1].isoformat()
        return TimeType.DATE, min(days, key=lambda day: abs((day - today).days)).isoformat()

    return build


RULES: tuple[Rule, ...] = (
    *(rule(rf"(?:last |this |next )?{pattern}{END}(?:,? {YEAR})?", _holiday(day_in), Needs.WORD) for pattern, day_in in _HOLIDAYS.items()),
)  # fmt: skip
