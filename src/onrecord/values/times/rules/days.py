"""Rules for days and months that the calendar names: "Feb. 28", "28 February 2025", "2025-02-26", "October 8 and 13"."""

import re
from datetime import date

from onrecord.record.reading import TimeType
from onrecord.values.times import calendar
from onrecord.values.times.nearness import near_year
from onrecord.values.times.rule import Context, Made, Needs, Rule, Tense, Told, rule
from onrecord.values.times.words import (
    DAY,
    EDGE,
    END,
    JUCHE_ZERO,
    MONTH,
    MONTH_NAMES,
    MONTHS,
    ORDINALS,
    WEEKDAY,
    WEEKDAYS,
    YEAR,
    either,
)

_YEARS_ON = {"last": -1, "this": 0, "next": 1}
_DAY_NUMBERS = {word: number for word, number in ORDINALS.items() if number <= 31}
_SPOKEN_DAYS = either(_DAY_NUMBERS)
_COMMON_WORDS = frozenset({"may", "mar", "march", "dec", "jan", "oct"})


def _month_number(match: re.Match[str]) -> int:
    return MONTHS[match["month"].rstrip(".")]


def _printed_name(match: re.Match[str], context: Context) -> bool:
    """Say whether a month that is also a common word is printed as a name."""
    at = match.start("month")
    if context.lowered.startswith("march", at) and context.lowered.endswith("long ", 0, at):
        return False  # the rocket "Long March 9"
    return match["month"] not in _COMMON_WORDS or context.text[at].isupper()


def _full_day(match: re.Match[str], context: Context) -> Made:
    if not _printed_name(match, context):
        return None
    day = calendar.real_day(int(match["year"]), _month_number(match), int(match["day"]))
    return (TimeType.DATE, day.isoformat()) if day else None


def _iso_day(match: re.Match[str], _context: Context) -> Made:
    day = calendar.real_day(int(match["year"]), int(match["mm"]), int(match["day"]))
    return (TimeType.DATE, day.isoformat()) if day else None


def _slashed(match: re.Match[str], _context: Context) -> Made:
    """Read "10/21/2024" and "21.10.2024"; where both orders fit, strokes are American and dots European."""
    first, second, year = int(match["first"]), int(match["second"]), int(match["year"])
    if year < 100:
        year += 1900 if year > 50 else 2000
    month_first = match["stroke"] == "/" and first <= 12
    month, day_number = (first, second) if month_first else (second, first)
    day = calendar.real_day(year, month, day_number) or calendar.real_day(year, day_number, month)
    return (TimeType.DATE, day.isoformat()) if day else None


def _month_day(match: re.Match[str], context: Context) -> Made:
    if not _printed_name(match, context):
        return None
    month, day = _month_number(match), int(match["day"])
    if not calendar.real_day(2024, month, day):
        return None
    year = near_year(context, month, day, match.start(), WEEKDAYS.get(match.groupdict().get("weekday") or ""))
    if year is None or not calendar.real_day(year, month, day):
        return TimeType.DATE, f"XXXX-{month:02}-{day:02}"
    return TimeType.DATE, date(year, month, day).isoformat()


_SUFFIX = re.compile(r"st|nd|rd|th")


def _day_range(match: re.Match[str], context: Context) -> Made:
    """Read "October 8 and 13", "Jan. 5-7, 2024" as two days."""
    if not _printed_name(match, context):
        return None
    month = _month_number(match)
    days = int(match["day"]), int(match["until"])
    year = int(match["year"]) if match["year"] else near_year(context, month, days[0], match.start())
    if days[0] >= days[1] or not calendar.real_day(year or 2024, month, days[1]):
        return None
    values = [f"{year or 'XXXX'}-{month:02}-{day:02}" for day in days]
    suffix = _SUFFIX.match(context.lowered, match.end("day"))
    cut = suffix.end() if suffix else match.end("day")
    return [
        Told(match.start(), cut, TimeType.DATE, values[0]),
        Told(match.start("until"), match.end(), TimeType.DATE, values[1]),
    ]


def _day_of_month(match: re.Match[str], context: Context) -> Made:
    """Read "the 3rd of this month"."""
    if context.today is None:
        return TimeType.DATE, f"XXXX-XX-{int(match['day']):02}"
    month = calendar.add_months(context.today.replace(day=1), _YEARS_ON.get(match["which"], 0))
    day = calendar.real_day(month.year, month.month, int(match["day"]))
    return (TimeType.DATE, day.isoformat()) if day else None


def _day_alone(match: re.Match[str], context: Context) -> Made:
    """Read "on the 26th": the nearest such day, the last one unless the words speak of the future."""
    number = int(match["day"])
    if context.today is None:
        return TimeType.DATE, f"XXXX-XX-{number:02}"
    ahead = context.tense(match.start(), match.end()) is Tense.FUTURE
    months = (calendar.add_months(context.today.replace(day=1), steps) for steps in (-2, -1, 0, 1, 2))
    days = [day for month in months if (day := calendar.real_day(month.year, month.month, number))]
    fitting = [day for day in days if (day >= context.today if ahead else day <= context.today)]
    nearest = min(fitting, key=lambda day: abs((day - (context.today or day)).days), default=None)
    return (TimeType.DATE, nearest.isoformat()) if nearest else None


def _month_year(match: re.Match[str], context: Context) -> Made:
    if not _printed_name(match, context):
        return None
    return TimeType.DATE, f"{match['year']}-{_month_number(match):02}"


def _month_of_juche(match: re.Match[str], context: Context) -> Made:
    """Read "September Juche 101 (2012)"."""
    if not _printed_name(match, context):
        return None
    return TimeType.DATE, f"{JUCHE_ZERO + int(match['juche'])}-{_month_number(match):02}"


def _iso_month(match: re.Match[str], _context: Context) -> Made:
    if (int(match["year"]) + 1) % 100 == int(match["mm"]):
        return None  # "in 2010-11"
    return TimeType.DATE, f"{match['year']}-{match['mm']}"


def _month_of_year(match: re.Match[str], context: Context) -> Made:
    """Read "June last year", "March 5 of this year", "April next year"."""
    if not _printed_name(match, context):
        return None
    year = f"{context.today.year + _YEARS_ON[match['which']]:04}" if context.today else "XXXX"
    day = f"-{int(match['day']):02}" if match["day"] else ""
    if day and not calendar.real_day(2024 if year == "XXXX" else int(year), _month_number(match), int(match["day"])):
        return None
    return TimeType.DATE, f"{year}-{_month_number(match):02}{day}"


def _spoken_day(match: re.Match[str], context: Context) -> Made:
    """Read "March eighth", "the first of May"."""
    if not _printed_name(match, context):
        return None
    month, day = _month_number(match), _DAY_NUMBERS[match["nth"]]
    told = match.groupdict().get("year")
    year = int(told) if told else near_year(context, month, day, match.start())
    if year is None or not calendar.real_day(year, month, day):
        return (TimeType.DATE, f"XXXX-{month:02}-{day:02}") if calendar.real_day(2024, month, day) else None
    return TimeType.DATE, date(year, month, day).isoformat()


def _weekday_the_nth(match: re.Match[str], context: Context) -> Made:
    """Read "Friday the 11th": the nearest month in which that day is that weekday."""
    if context.today is None or len(match["weekday"]) < 6:
        return None
    weekday, number = WEEKDAYS[match["weekday"]], int(match["nth"])
    months = (calendar.add_months(context.today.replace(day=1), steps) for steps in range(-6, 7))
    days = (calendar.real_day(month.year, month.month, number) for month in months)
    fitting = [day for day in days if day and day.weekday() == weekday]
    nearest = min(fitting, key=lambda day: abs((day - (context.today or day)).days), default=None)
    return (TimeType.DATE, nearest.isoformat()) if nearest else None


def _month_alone(match: re.Match[str], context: Context) -> Made:
    word = match["month"]
    start = match.start("month")
    if not context.text[start].isupper() or (len(word) < 4 and word != "may"):
        return None
    if word in {"may", "march"} and not _governed(context, match.start()) and match.start() == start:
        return None
    month = _month_number(match)
    year = _month_year_near(context, match, month)
    return TimeType.DATE, f"{year or 'XXXX'}-{month:02}"


def _month_year_near(context: Context, match: re.Match[str], month: int) -> int | None:
    today = context.today
    which = (match.groupdict().get("which") or "").strip()
    if today is None:
        return None
    if which in {"last", "past", "this past"}:
        return today.year if month < today.month else today.year - 1
    if which == "this":
        return today.year
    if which in {"next", "coming"}:
        return today.year if month > today.month else today.year + 1
    return near_year(context, month, 1, match.start())


def _governed(context: Context, start: int) -> bool:
    """Say whether a preposition or an edge stands before, so that "May" and "March" are months."""
    before = context.lowered[max(0, start - 12) : start]
    return (
        re.search(
            r"\b(?:in|of|since|by|from|until|till|to|during|before|after|late|early|through|between|last|next|this|and)\s$",
            before,
        )
        is not None
    )


_ATTACKS = "2001-09-11"


def _attacks(match: re.Match[str], context: Context) -> Made:
    """Read "9/11" and the day of "the Sept. 11 attacks", once they had been."""
    named = re.compile(r" [A-Z]").match(context.text, match.end())  # "the 9/11 Commission"
    after = context.today is None or context.today.isoformat() >= _ATTACKS
    return (TimeType.DATE, _ATTACKS) if after and not named else None


_EDGED = rf"(?:{EDGE}[ -](?:in )?|around |about )?"
_DATED = rf"(?:{WEEKDAY}\.?,? (?:the )?)?"
_MONTH_SHORT = either(name for name in MONTHS if len(name) == 3)
_TO_DAY = r"(?: |(?<=\.))"
"""What parts a month from its day: "Sept. 7", and "Sept.7" where the blank was lost."""
RULES: tuple[Rule, ...] = (
    rule(r"(?<!fahrenheit )9/11(?![\d/-])", _attacks, Needs.DIGIT),
    rule(r"sept(?:\.|ember)? 11(?:th)?(?=,? (?:terror(?:ist)? attack|attacks|hijack))", _attacks, Needs.MONTH),
    rule(r"(?P<year>[12]\d{3})-(?P<mm>0[1-9]|1[0-2])-(?P<day>[0-3]\d)(?!\d)", _iso_day, Needs.DIGIT),
    rule(r"(?P<year>[12]\d{3})/(?P<mm>0?[1-9]|1[0-2])/(?P<day>[0-3]?\d)(?![\d/])", _iso_day, Needs.DIGIT),
    rule(r"(?P<first>0[1-9]|[12]\d|3[01])(?P<stroke>-)(?P<second>0[1-9]|1[0-2])-(?P<year>[12]\d{3})(?![\d-])", _slashed, Needs.DIGIT),
    rule(rf"{WEEKDAY},? (?:the )?(?P<nth>[12]?\d|3[01])(?:st|nd|rd|th){END}(?! (?:of|{MONTH_NAMES})\b)", _weekday_the_nth, Needs.WEEKDAY),
    rule(r"(?P<first>\d{1,2})(?P<stroke>[/.])(?P<second>\d{1,2})[/.](?P<year>\d{4}|\d\d)(?![\d/.-]\d|\d)", _slashed, Needs.DIGIT),
    rule(rf"{_EDGED}(?:(?:last|this) )?{_DATED}{MONTH}{_TO_DAY}(?:the )?{DAY}(?:,? |, ?| of | in ){YEAR}", _full_day, Needs.MONTH),
    rule(rf"{_EDGED}{_DATED}(?:the )?{DAY}(?: of)? {MONTH}(?:,| of| in)? {YEAR}", _full_day, Needs.MONTH),
    rule(rf"{DAY}[-/](?P<month>{_MONTH_SHORT})[-/]{YEAR}", _full_day, Needs.MONTH),
    rule(rf"(?:the )?{DAY}(?: day)?(?: of)? (?P<which>last|this|next|the same) month{END}", _day_of_month, Needs.UNIT),
    rule(r"(?<=on )(?:the )?(?P<day>[12]?\d|3[01])(?:st|nd|rd|th)(?= ?(?:[.,;:)\"”]|$|(?:and|in|at|with|after|by|for|that|from|when|local) ))", _day_alone, Needs.DIGIT),
    rule(rf"{_EDGED}{_DATED}{MONTH} {DAY} ?(?:-|–|to|and|through|until) ?(?P<until>[12]\d|3[01]|0?[1-9])(?:st|nd|rd|th)?(?![\d:]|[.,]\d|[a-z%])(?:,? {YEAR})?", _day_range, Needs.MONTH),
    rule(rf"{_EDGED}{_DATED}(?:the )?{DAY} ?(?:-|–|to|and|through) ?(?P<until>[12]\d|3[01]|0?[1-9])(?:st|nd|rd|th)? (?:of )?{MONTH}(?:,? {YEAR})?", _day_range, Needs.MONTH),
    rule(rf"{_EDGED}(?:(?P<which>last|this past|this|next) )?{_DATED}{MONTH}{_TO_DAY}(?:the )?{DAY}", _month_day, Needs.MONTH),
    rule(rf"{_EDGED}{_DATED}(?:the )?{DAY}(?: of)? {MONTH}", _month_day, Needs.MONTH),
    rule(rf"{_EDGED}{MONTH}(?:,? (?:of )?|-){YEAR}", _month_year, Needs.MONTH),
    rule(rf"{YEAR} {MONTH}(?! \d)", _month_year, Needs.MONTH),
    rule(rf"{YEAR},? {MONTH} {DAY}", _full_day, Needs.MONTH),
    rule(r"(?P<year>20\d\d)-(?P<mm>0[1-9]|1[0-2])(?![\d/-])(?!:)", _iso_month, Needs.DIGIT),
    rule(rf"{_EDGED}{MONTH},? juche (?P<juche>[1-9]\d{{0,2}}){END}", _month_of_juche, Needs.MONTH),
    rule(rf"{_EDGED}{MONTH}(?: {DAY})?,? (?:of )?(?P<which>last|this|next) year{END}", _month_of_year, Needs.MONTH),
    rule(rf"{_EDGED}{_DATED}{MONTH} (?:the )?(?P<nth>{_SPOKEN_DAYS}){END}(?! (?:quarter|half|week|time)\b)(?:,? {YEAR})?", _spoken_day, Needs.MONTH),
    rule(rf"{_EDGED}(?:the )?(?P<nth>{_SPOKEN_DAYS}) of {MONTH}(?:,? (?:of )?{YEAR})?", _spoken_day, Needs.MONTH),
    rule(rf"(?:{EDGE}[ -])?(?:(?P<which>last|past|this past|this|next|coming) )?{MONTH}", _month_alone, Needs.MONTH),
)  # fmt: skip
