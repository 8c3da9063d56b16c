"""Rules for days that have names: "Christmas Eve", "last Thanksgiving". Their dates are the American and Western ones."""

import re
from collections.abc import Callable
from datetime import date

from onrecord.record.reading import TimeType
from onrecord.values.times import calendar
from onrecord.values.times.nearness import CLOSE
from onrecord.values.times.rule import Context, Made, Needs, Rule, Tense, rule
from onrecord.values.times.words import END, YEAR

_LUNAR_NEW_YEARS = dict(
    enumerate(
        "0127 0215 0204 0123 0210 0131 0219 0207 0128 0216 0205 0124 0212 0201 0122 0209 0129 0218 0207 0126 0214 "
        "0203 0123 0210 0131 0219 0208 0128 0216 0205 0125 0212 0201 0122 0210 0129 0217 0206 0126 0213 0203".split(),
        start=1990,
    )
)
"""Month and day of the Lunar New Year as China, Korea and Vietnam keep it, 1990 to 2030."""


def _lunar_new_year(year: int) -> date | None:
    told = _LUNAR_NEW_YEARS.get(year)
    return date(year, int(told[:2]), int(told[2:])) if told else None


_HOLIDAYS: dict[str, Callable[[int], date | None]] = {
    "(?:the )?(?:lunar|chinese) new year(?:['’]s day)?(?!['’])|seollal|tet(?= (?:holiday|festival|offensive))": _lunar_new_year,
    "(?:the )?(?:lunar|chinese) new year['’]s eve": lambda year: (
        (day := _lunar_new_year(year)) and calendar.add_days(day, -1)
    ),
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
    "easter monday": lambda year: calendar.add_days(calendar.easter(year), 1),
    "ash wednesday": lambda year: calendar.add_days(calendar.easter(year), -46),
    "mother['’]s day": lambda year: calendar.nth_weekday(year, 5, 6, 2),
    "father['’]s day": lambda year: calendar.nth_weekday(year, 6, 6, 3),
    "(?:st\\.?|saint) patrick['’]?s day": lambda year: date(year, 3, 17),
    "earth day": lambda year: date(year, 4, 22),
    "good friday": lambda year: calendar.add_days(calendar.easter(year), -2),
    "palm sunday": lambda year: calendar.add_days(calendar.easter(year), -7),
    "may day": lambda year: date(year, 5, 1),
    "black friday": lambda year: calendar.add_days(calendar.nth_weekday(year, 11, 3, 4), 1),
    "cyber monday": lambda year: calendar.add_days(calendar.nth_weekday(year, 11, 3, 4), 4),
    "martin luther king(?:,? jr\\.?)? day": lambda year: calendar.nth_weekday(year, 1, 0, 3),
    "presidents['’]? day": lambda year: calendar.nth_weekday(year, 2, 0, 3),
    "juneteenth": lambda year: date(year, 6, 19),
    "bastille day": lambda year: date(year, 7, 14),
    "anzac day": lambda year: date(year, 4, 25),
    "(?:remembrance|armistice) day": lambda year: date(year, 11, 11),
    "international women['’]s day": lambda year: date(year, 3, 8),
    "boxing day": lambda year: date(year, 12, 26),
    "columbus day": lambda year: calendar.nth_weekday(year, 10, 0, 2),
    "veterans day": lambda year: date(year, 11, 11),
    "election day": lambda year: calendar.add_days(calendar.nth_weekday(year, 11, 0, 1), 1),
}


def _days_of(name: str) -> Callable[[int], date | None]:
    return next(day_in for pattern, day_in in _HOLIDAYS.items() if re.fullmatch(pattern, name))


def _holiday(match: re.Match[str], context: Context) -> Made:
    """Take the holiday of the year told, the last one for "last" and in the past tense, else the nearest to publication."""
    today, day_in = context.today, _days_of(match["name"])
    if year := match.groupdict().get("year") or match.groupdict().get("before"):
        told = day_in(int(year))
        return TimeType.DATE, told.isoformat() if told else f"{year}-XX-XX"
    years = [year for year in (today.year - 1, today.year, today.year + 1) if 1 < year < 9998] if today else []
    days = [day for day in map(day_in, years) if day]
    if today is None or not days:
        return TimeType.DATE, "XXXX-XX-XX"
    nearest = min(days, key=lambda day: abs((day - today).days))
    if "last" in match[0]:
        nearest = max((day for day in days if day < today), default=nearest)
    elif abs((nearest - today).days) > CLOSE and context.tense(match.start(), match.end()) is Tense.PAST:
        nearest = max((day for day in days if day <= today), default=nearest)
    return TimeType.DATE, nearest.isoformat()


def _weekend(match: re.Match[str], context: Context) -> Made:
    """Read "Labor Day weekend", "over the Easter weekend": the one that the holiday touches or lies nearest to."""
    made = _holiday(match, context)
    if not isinstance(made, tuple) or "X" in made[1]:
        return TimeType.DATE, "XXXX-WXX-WE"
    day = date.fromisoformat(made[1])
    back = 7 if day.weekday() < 2 else 0
    return TimeType.DATE, f"{calendar.week_of(calendar.add_days(day, -back))}-WE"


_NAMES = "|".join(sorted(_HOLIDAYS, key=lambda name: not name.endswith(("eve", "monday"))))
"""The eves first: "Christmas Eve" is not Christmas."""
RULES: tuple[Rule, ...] = (
    rule(rf"(?:the |last |this |next )?(?P<name>{_NAMES}) weekend{END}", _weekend, Needs.HOLIDAY),
    rule(rf"(?P<before>19\d\d|20\d\d) (?P<name>{_NAMES}){END}", _holiday, Needs.HOLIDAY),
    rule(rf"(?:last |this |next )?(?P<name>{_NAMES}){END}(?:,? {YEAR})?", _holiday, Needs.HOLIDAY),
)
