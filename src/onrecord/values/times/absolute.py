"""Rules for times that the calendar names: days with a month, months, years, quarters, seasons, decades, holidays."""

import re
from collections.abc import Callable
from datetime import date, timedelta

from onrecord.record.reading import TimeType
from onrecord.values.times import calendar
from onrecord.values.times.numbers import read
from onrecord.values.times.rule import Context, Made, Needs, Rule, Tense, Told, rule
from onrecord.values.times.words import (
    DAY,
    EDGE,
    END,
    MONTH,
    MONTHS,
    ORDINALS,
    SEASON,
    SEASONS,
    WEEKDAY,
    YEAR,
    either,
)

_BEFORE_YEAR = re.compile(
    r"(?:\b(?:in|of|since|by|from|until|till|to|during|before|after|late|early|mid|fiscal|through|between|and|circa|the year|year|than|for|as of|back in|around|say)[ -]|[(\[,/–-] ?)$"
)
_AFTER_YEAR_COUNTED = re.compile(r" [a-z]+s\b")
_COMMON_WORDS = frozenset({"may", "mar", "march", "dec", "jan", "oct"})


def _month_number(match: re.Match[str]) -> int:
    return MONTHS[match["month"].rstrip(".")]


def _printed_name(match: re.Match[str], context: Context) -> bool:
    """Say whether a month that is also a common word is printed as a name."""
    return match["month"] not in _COMMON_WORDS or context.text[match.start("month")].isupper()


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


def near_year(context: Context, month: int, day: int, start: int) -> int | None:
    """Return the year that a day without one is in: the nearest by tense, by distance where no tense tells."""
    today = context.today
    if today is None:
        return None
    tense = context.tense(start, start)
    candidates = [
        date(year, month, 1) + timedelta(days=day - 1)
        for year in (today.year - 1, today.year, today.year + 1)
        if 1 < year < 9998
    ]
    past = [candidate for candidate in candidates if candidate <= today]
    coming = [candidate for candidate in candidates if candidate >= today.replace(day=1)]
    if tense is Tense.FUTURE and coming:
        return coming[0].year
    if tense is Tense.PAST and past and (today - past[-1]).days < 330:
        return past[-1].year
    return min(candidates, key=lambda candidate: abs((candidate - today).days)).year if candidates else today.year


def _month_day(match: re.Match[str], context: Context) -> Made:
    if not _printed_name(match, context):
        return None
    month, day = _month_number(match), int(match["day"])
    if not calendar.real_day(2024, month, day):
        return None
    year = near_year(context, month, day, match.start())
    if year is None or not calendar.real_day(year, month, day):
        return TimeType.DATE, f"XXXX-{month:02}-{day:02}"
    return TimeType.DATE, date(year, month, day).isoformat()


def _day_range(match: re.Match[str], context: Context) -> Made:
    """Read "October 8 and 13", "Jan. 5-7, 2024" as two days."""
    if not _printed_name(match, context):
        return None
    month = _month_number(match)
    days = int(match["day"]), int(match["until"])
    year = int(match["year"]) if match["year"] else near_year(context, month, days[0], match.start())
    if days[0] >= days[1] or not calendar.real_day(2024, month, days[1]):
        return None
    values = [f"{year or 'XXXX'}-{month:02}-{day:02}" for day in days]
    cut = match.end("day")
    return [
        Told(match.start(), cut, TimeType.DATE, values[0]),
        Told(match.start("until"), match.end(), TimeType.DATE, values[1]),
    ]


def _month_year(match: re.Match[str], context: Context) -> Made:
    if not _printed_name(match, context):
        return None
    return TimeType.DATE, f"{match['year']}-{MONTHS[match['month']]:02}"


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


def _year_alone(match: re.Match[str], context: Context) -> Made:
    start, end = match.span()
    before = context.lowered[max(0, start - 12) : start]
    after = context.lowered[end : end + 16]
    year = int(match["year"])
    if not 1500 <= year <= 2100 or (
        re.search(r"[$€£#@:.\d]\s?$|\d[,:]$|no\.? $|[a-z]-$|-\d+-$", before)
        and not re.search(r"\b(?:mid|post|pre)-$|[a-z]\. $", before)
    ):
        return None
    if re.match(
        r" ?(?:percent|%|km|hours?|people|gmt|utc|hrs|p\.?m|a\.?m|[ap]m)\b|:\d|,\d{3}|[-–]year|\.\d|-odd|-strong|/\d\d",
        after,
    ):
        return None
    if _BEFORE_YEAR.search(before):
        counted = _AFTER_YEAR_COUNTED.match(after) and re.search(r"\b(?:than|for|to|and|about|of|around) $", before)
        return None if counted else (TimeType.DATE, match["year"])
    if not 1900 <= year <= 2050:
        return None
    if re.search(r"(?:\b(?:the|an?|its|his|her|their|our|due|both|predicting|trimmed)|['’]s) $", before) and year % 100:
        return TimeType.DATE, match["year"]
    plain = re.match(r"['’]s\b|[,.;:)\]?!\"”]|$|\n| [a-z]+(?:ed|tion|ing|al)\b| season| election| war|-\d\d", after)
    return (TimeType.DATE, match["year"]) if plain and not before.endswith(" a ") else None


def _decade(match: re.Match[str], context: Context) -> Made:
    digits = match["digits"]
    before = context.lowered[max(0, match.start() - 6) : match.start()]
    if len(digits) == 2 and ("'" not in match[0] and "’" not in match[0]) and (not match[0].startswith("the ") or before.endswith(("his ", "her ", "in "))):
        return None
    decade = digits if len(digits) == 4 else "19" + digits
    return TimeType.DATE, decade[:3]


def _decade_word(match: re.Match[str], _context: Context) -> Made:
    tens = {
        "twenties": 2,
        "thirties": 3,
        "forties": 4,
        "fifties": 5,
        "sixties": 6,
        "seventies": 7,
        "eighties": 8,
        "nineties": 9,
    }[match["tens"]]
    return TimeType.DATE, f"19{tens}"


def _century(match: re.Match[str], _context: Context) -> Made:
    word = match["ordinal"]
    number = ORDINALS.get(word) or int(re.sub(r"\D", "", word) or 0)
    return (TimeType.DATE, f"{number - 1:02}") if 0 < number < 100 else None


def _quarter(match: re.Match[str], context: Context) -> Made:
    """Read "the third quarter (of 1990)", "fourth-quarter", "this year's second quarter"; alone it is the nearest one."""
    number = {"first": 1, "second": 2, "third": 3, "fourth": 4, "final": 4, "1st": 1, "2nd": 2, "3rd": 3, "4th": 4}[
        match["nth"]
    ]
    today = context.today
    groups = match.groupdict()
    if groups.get("year"):
        year = int(groups["year"])
    elif today is None:
        return TimeType.DATE, f"XXXX-Q{number}"
    else:
        year = _quarter_year(today, number, groups.get("which"))
    value = f"{year}-Q{number}"
    context.name_quarter(value, match.end())
    return TimeType.DATE, value


def _quarter_ended(match: re.Match[str], context: Context) -> Made:
    """Read "the (fiscal first) quarter ended Sept. 30" as the quarter that its last day lies in; the day is told by itself."""
    month = _month_number(match)
    year = int(match["year"]) if match["year"] else near_year(context, month, int(match["day"]), match.start())
    if year is None:
        return None
    value = f"{year}-Q{(month + 2) // 3}"
    context.name_quarter(value, match.start())
    return Told(match.start(), match.end("name"), TimeType.DATE, value)


def _quarter_of_year(match: re.Match[str], context: Context) -> Made:
    """Read "the 1988 quarter", "the 1988 period": that year's like of the quarter named before."""
    quarter = context.recent_quarter(match.start())
    return TimeType.DATE, match["year"] + (quarter[4:] if quarter else "")


def _edge_of_unit(match: re.Match[str], context: Context) -> Made:
    """Read "the end of the month", "the beginning of this year"."""
    return TimeType.DATE, calendar.away(match["unit"], context.today, 0) if context.today else calendar.unknown(match["unit"])


def _spoken_year(match: re.Match[str], _context: Context) -> Made:
    """Read "nineteen ninety-six", "the year two thousand"."""
    if not match["tens"]:
        return TimeType.DATE, "2000"
    rest = read(match["tens"].replace("-", " "))
    return (TimeType.DATE, f"{19 if match['century'] == 'nineteen' else 20}{int(rest):02}") if rest is not None and rest < 100 else None


def _quarter_year(today: date, number: int, which: str | None) -> int:
    if which:
        return today.year + {"last": -1, "this": 0, "next": 1}[which]
    middles = [
        date(year, 3 * number - 1, 15) for year in (today.year - 1, today.year, today.year + 1) if 1 < year < 9998
    ]
    return min(middles, key=lambda middle: abs((middle - today).days)).year if middles else today.year


def _half_year(match: re.Match[str], context: Context) -> Made:
    year = match["year"] or (str(context.today.year) if context.today else "XXXX")
    return TimeType.DATE, f"{year}-H{1 if match['nth'] == 'first' else 2}"


def _season(match: re.Match[str], context: Context) -> Made:
    season = SEASONS[match["season"]]
    which = match["which"] or ""
    before = context.lowered[max(0, match.start() - 8) : match.start()]
    if not (which or match["year"] or match["edge"] or re.search(r"\b(?:in|since|by|of|until|and|or|during|before|after|for) $", before)):
        return None
    today = context.today
    if match["year"]:
        return TimeType.DATE, f"{match['year']}-{season}"
    if today is None:
        return TimeType.DATE, f"XXXX-{season}"
    years = [year for year in (today.year - 1, today.year, today.year + 1) if 1 < year < 9998]
    if "last" in which or "past" in which:
        years = [year for year in years if calendar.season_bounds(year, season)[1] <= today]
        return TimeType.DATE, f"{years[-1] if years else today.year}-{season}"
    if "next" in which:
        years = [year for year in years if calendar.season_bounds(year, season)[0] > today]
        return TimeType.DATE, f"{years[0] if years else today.year}-{season}"
    if "this" in which:
        return TimeType.DATE, f"{today.year}-{season}"
    nearest = min(years, key=lambda year: abs((calendar.season_bounds(year, season)[0] - today).days))
    return TimeType.DATE, f"{nearest}-{season}"


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


def _weekday_of_week(match: re.Match[str], context: Context) -> Made:
    """Read "the week of March 6" as its week."""
    made = _month_day(match, context)
    if not isinstance(made, tuple) or "X" in made[1]:
        return TimeType.DATE, "XXXX-WXX"
    return TimeType.DATE, calendar.week_of(date.fromisoformat(made[1]))


def _nth_week(match: re.Match[str], context: Context) -> Made:
    """Read "the first week of February" as its seven days, the last one as the month's last seven."""
    month = _month_number(match)
    year = int(match["year"]) if match["year"] else _month_year_near(context, match, month)
    if year is None:
        return TimeType.DATE, f"XXXX-{month:02}"
    first = date(year, month, 1)
    nth = {
        "first": 1,
        "second": 2,
        "third": 3,
        "fourth": 4,
        "last": 0,
        "final": 0,
        "1st": 1,
        "2nd": 2,
        "3rd": 3,
        "4th": 4,
    }[match["nth"]]
    begin = first + timedelta(days=7 * (nth - 1)) if nth else calendar.add_days(calendar.add_months(first, 1), -7)
    return Told(
        match.start(), match.end(), TimeType.DATE, f"{year}-{month:02}", days=(begin, calendar.add_days(begin, 7))
    )


_EDGED = rf"(?:{EDGE}[ -](?:in )?)?"
_DATED = rf"(?:{WEEKDAY}\.?,? (?:the )?)?"
RULES: tuple[Rule, ...] = (
    rule(r"(?P<year>[12]\d{3})-(?P<mm>0[1-9]|1[0-2])-(?P<day>[0-3]\d)(?!\d)", _iso_day, Needs.DIGIT),
    rule(r"(?P<first>\d{1,2})(?P<stroke>[/.])(?P<second>\d{1,2})[/.](?P<year>\d{4}|\d\d)(?![\d/.-]\d|\d)", _slashed, Needs.DIGIT),
    rule(rf"{_EDGED}{_DATED}{MONTH} (?:the )?{DAY}(?:,? |, ?){YEAR}", _full_day, Needs.MONTH),
    rule(rf"{_EDGED}{_DATED}(?:the )?{DAY}(?: of)? {MONTH},? {YEAR}", _full_day, Needs.MONTH),
    rule(rf"{_EDGED}{_DATED}{MONTH} {DAY} ?(?:-|–|to|and|through|until) ?(?P<until>[12]\d|3[01]|0?[1-9])(?:st|nd|rd|th)?(?![\d:]|[.,]\d|[a-z%])(?:,? {YEAR})?", _day_range, Needs.MONTH),
    rule(rf"{_EDGED}{_DATED}(?:the )?{DAY} ?(?:-|–|to|and|through) ?(?P<until>[12]\d|3[01]|0?[1-9])(?:st|nd|rd|th)? (?:of )?{MONTH}(?:,? {YEAR})?", _day_range, Needs.MONTH),
    rule(rf"{_EDGED}(?:(?P<which>last|this past|this|next) )?{_DATED}{MONTH} (?:the )?{DAY}", _month_day, Needs.MONTH),
    rule(rf"{_EDGED}{_DATED}(?:the )?{DAY}(?: of)? {MONTH}", _month_day, Needs.MONTH),
    rule(rf"(?:the )?week of {MONTH} {DAY}", _weekday_of_week, Needs.MONTH),
    rule(rf"(?:the )?(?P<nth>first|second|third|fourth|last|final|1st|2nd|3rd|4th) week (?:of|in) {MONTH}(?:,? {YEAR})?", _nth_week, Needs.MONTH),
    rule(rf"{_EDGED}{MONTH},? (?:of )?{YEAR}", _month_year, Needs.MONTH),
    rule(rf"(?:{EDGE}[ -])?(?:(?P<which>last|past|this past|this|next|coming) )?{MONTH}", _month_alone, Needs.MONTH),
    rule(rf"(?:{EDGE}[ -]|(?:the )?(?:fiscal )?(?:year )|fiscal )?{YEAR}", _year_alone, Needs.DIGIT),
    rule(rf"(?:{EDGE}[ -])?(?:the )?(?:(?:early|late|mid)[ -])?['’]?(?P<digits>1[0-9]\d0|20\d0|[2-9]0)['’]?s{END}", _decade, Needs.DIGIT),
    rule(rf"(?:the )?(?:(?:early|late|mid)[ -])?(?P<tens>twenties|thirties|forties|fifties|sixties|seventies|eighties|nineties){END}", _decade_word, Needs.WORD),
    rule(rf"(?:{EDGE}[ -])?(?:the )?(?:(?:early|late|mid)[ -])?(?P<ordinal>{either(ORDINALS)}|\d{{1,2}}(?:st|nd|rd|th))[ -]century{END}", _century, Needs.UNIT),
    rule(
        rf"(?:(?:the |its |their )?(?:fiscal )?|(?P<which>last|this|next) year['’]s )(?:fiscal )?(?P<nth>first|second|third|fourth|final|1st|2nd|3rd|4th)[ -](?:fiscal )?quarter(?:,? (?:of |of fiscal )?{YEAR})?{END}",
        _quarter,
        Needs.UNIT,
    ),
    rule(rf"(?:the )?(?P<nth>first|second) half of (?:{YEAR}|the year|this year){END}", _half_year, Needs.WORD),
    rule(rf"(?:{EDGE}[ -])?(?:(?P<which>last|this past|this|next|the|early|late|mid|that)[ -])?{SEASON}(?:,? (?:of )?{YEAR})?{END}", _season, Needs.SEASON),
    rule(rf"(?P<name>(?:the |its )?(?:(?:fiscal[ -])?(?:first|second|third|fourth)[ -])?quarter) (?:ended|ending|that ended) {MONTH} {DAY}(?:,? {YEAR})?", _quarter_ended, Needs.UNIT),
    rule(rf"the {YEAR} (?:quarter|period|(?:first|second|third|fourth)[ -]quarter){END}", _quarter_of_year, Needs.UNIT),
    rule(rf"(?:the |at |by )?(?:start|end|beginning|middle|close) of (?:the|this) (?P<unit>day|week|month|year|decade|century){END}", _edge_of_unit, Needs.UNIT),
    rule(r"(?:the year )?(?:(?P<century>nineteen|twenty) (?P<tens>(?:ten|eleven|twelve|thirteen|fourteen|fifteen|sixteen|seventeen|eighteen|nineteen|twenty|thirty|forty|fifty|sixty|seventy|eighty|ninety)(?:[- ](?:one|two|three|four|five|six|seven|eight|nine))?)|(?<=the year )two thousand)(?![a-z]| (?:percent|thousand|million|hundred|people|minutes|hours|days|weeks|months|years))", _spoken_year, Needs.WORD),
    *(rule(rf"(?:last |this |next )?{pattern}{END}(?:,? {YEAR})?", _holiday(day_in), Needs.WORD) for pattern, day_in in _HOLIDAYS.items()),
)  # fmt: skip
