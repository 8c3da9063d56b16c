"""Rules for quarters, halves and seasons: "the third quarter", "the 1988 period", "last spring"."""

import re
from datetime import date

from onrecord.record.reading import TimeType
from onrecord.values.times import calendar
from onrecord.values.times.nearness import likely_distance, near_year
from onrecord.values.times.rule import Context, Made, Needs, Rule, Tense, Told, rule
from onrecord.values.times.words import DAY, EDGE, END, MONTH, MONTHS, SEASON, SEASONS, YEAR

_NTH = {"first": 1, "second": 2, "third": 3, "fourth": 4, "final": 4, "last": 4, "1st": 1, "2nd": 2, "3rd": 3, "4th": 4}
_WHICH = {"last": -1, "this": 0, "next": 1}


def _quarter(match: re.Match[str], context: Context) -> Made:
    """Read "the third quarter (of 1990)", "fourth-quarter", "this year's second quarter"; alone it is the nearest one.

    Before a hyphen ("the third-quarter profit") the article is not the time's, nor ever is a possessive ("its third quarter").
    """
    number = _NTH[match["nth"]]
    today = context.today
    groups = match.groupdict()
    fiscal = "fiscal" in match[0]
    if groups.get("year"):
        year = int(groups["year"])
    elif today is None:
        return TimeType.DATE, f"XXXX-Q{number}"
    else:
        year = _quarter_year(today, number, groups.get("which") or ("this" if fiscal else None))
    value = f"{year}-Q{number}"
    context.name_quarter(value, match.end())
    owner = groups.get("owner")
    attributive = owner and (owner != "the " or re.search(r"[a-z\d]-quarter", match[0]))
    return Told(
        match.end("owner") if attributive else match.start(), match.end(), TimeType.DATE, value, unplaced=fiscal
    )


def _quarter_year(today: date, number: int, which: str | None) -> int:
    if which:
        return today.year + _WHICH[which]
    middles = [
        date(year, 3 * number - 1, 15) for year in (today.year - 1, today.year, today.year + 1) if 1 < year < 9998
    ]
    return min(middles, key=lambda middle: likely_distance(middle, today)).year if middles else today.year


def _quarter_ended(match: re.Match[str], context: Context) -> Made:
    """Read "the (fiscal first) quarter ended Sept. 30": its three months; the day is told by itself.

    A number is the company's own, whose year need not be the calendar's; without one the value is the calendar quarter
    that holds the middle.
    """
    month = MONTHS[match["month"].rstrip(".")]
    year = int(match["year"]) if match["year"] else near_year(context, month, int(match["day"]), match.start("month"))
    last = calendar.real_day(year, month, int(match["day"])) if year else None
    if last is None:
        return None
    middle = calendar.add_days(last, -45)
    value = f"{last.year}-Q{_NTH[match['nth']]}" if match["nth"] else calendar.quarter_of(middle)
    context.name_quarter(value, match.start())
    behind = calendar.add_days(last, 1)
    return Told(match.start(), match.end("name"), TimeType.DATE, value, days=(calendar.add_months(behind, -3), behind))


def _period_of(match: re.Match[str], context: Context) -> Made:
    """Read "last year's quarter", "the same period last year": that year's like of the quarter named before, or the year."""
    groups = match.groupdict()
    steps = _WHICH[groups.get("which") or "last"]
    year = groups.get("year") or (f"{context.today.year + steps:04}" if context.today else "XXXX")
    quarter = context.recent_quarter(match.start())
    return TimeType.DATE, year + (quarter[4:] if quarter else "")


def _quarter_of_year(match: re.Match[str], context: Context) -> Made:
    """Read "the 1988 quarter", "the 1988 period": that year's like of the quarter named before."""
    quarter = context.quarter_before(match.start())
    told = f"-Q{_NTH[match['nth']]}" if match["nth"] else quarter[4:] if quarter else ""
    return TimeType.DATE, match["year"] + told


def _edge_of_unit(match: re.Match[str], context: Context) -> Made:
    """Read "the end of the month", "the beginning of this year"; "in the middle of the day" is of any day."""
    if match["unit"] == "day" and "middle" in match[0]:
        return None
    return TimeType.DATE, calendar.away(match["unit"], context.today, 0) if context.today else calendar.unknown(
        match["unit"]
    )


def _short_quarter(match: re.Match[str], context: Context) -> Made:
    """Read "Q3 2024", "2024 H1", "Q3": alone it is the nearest one."""
    part = match["part"].upper()
    year = match["year"] or match["later"]
    if not year and part[0] == "H":
        return None
    if not year:
        year = f"{_quarter_year(context.today, int(part[1]), None):04}" if context.today else "XXXX"
    value = f"{year}-{part}"
    if part[0] == "Q":
        context.name_quarter(value, match.end())
    return TimeType.DATE, value


def _half_year(match: re.Match[str], context: Context) -> Made:
    this = f"{context.today.year + _WHICH[match['which'] or 'this']:04}" if context.today else "XXXX"
    return TimeType.DATE, f"{match['year'] or this}-H{1 if match['nth'] == 'first' else 2}"


_BEFORE_SEASON = re.compile(r"\b(?:in|since|by|of|until|and|or|during|before|after|for|over|into|through|throughout) $")


_FELL = re.compile(r"\b(?:fell|fallen|falls|falling|tumbl|slipp|plung|dropp|toppl|tripp|climb|ledge|balcony|cliff)")
_FALL_REACH = 800
"""How many letters before "the fall" may tell of somebody who fell."""
_NO_SEASON = re.compile(
    r" (?:wheat|barley|olympics?|paralympics?|games|sports|coats?|jackets?|clothes|clothing|boots|tyres|tires|onions?|rolls?|water|guy|apart|short|victim)\b"
)
"""What a season only names: "winter wheat", "a fall guy"."""


def _season(match: re.Match[str], context: Context) -> Made:
    """Read "last spring", "the winter of 1999", "in summer"; "to fall" and "spring up" are verbs, the fall of who fell is none."""
    season, which = SEASONS[match["season"]], match["which"] or ""
    before = context.lowered[max(0, match.start() - 12) : match.start()]
    fell = match["season"] == "fall" and _FELL.search(
        context.lowered, max(0, match.start() - _FALL_REACH), match.start()
    )
    if not match["year"] and (_NO_SEASON.match(context.lowered, match.end()) or (fell and which in {"", "the"})):
        return None
    if not (which or match["year"] or match["edge"] or _BEFORE_SEASON.search(before)):
        return None
    past = context.tense(match.start(), match.end()) is Tense.PAST
    told = _season_year(context.today, season, which, past=past) if context.today else "XXXX"
    return TimeType.DATE, f"{match['year'] or told}-{season}"


def _season_year(today: date, season: str, which: str, *, past: bool) -> int:
    """Return the year that a season without one begins in; in the `past` it is the last that has begun."""
    years = [year for year in range(today.year - 2, today.year + 2) if 1 < year < 9998]
    bounds = {year: calendar.season_bounds(year, season) for year in years}
    if "last" in which or "past" in which:
        return max((year for year in years if bounds[year][1] <= today), default=today.year)
    if "next" in which:
        return min((year for year in years if bounds[year][0] > today), default=today.year)
    if "this" in which:
        return today.year
    told = [year for year in years if not past or bounds[year][0] <= today]
    return min(told, key=lambda year: abs((bounds[year][0] - today).days), default=today.year)


RULES: tuple[Rule, ...] = (
    rule(
        rf"(?:(?P<owner>the |its |their |his |her )?|(?P<which>last|this|next) year['’]s )(?:fiscal[ -])?(?P<nth>first|second|third|fourth|final|1st|2nd|3rd|4th)[ -](?:fiscal )?quarter(?:,? (?:of |of fiscal )?{YEAR})?{END}",
        _quarter,
        Needs.QUARTER,
    ),
    rule(rf"(?P<owner>the |its )?(?P<nth>last) quarter (?:of |of fiscal ){YEAR}{END}", _quarter, Needs.QUARTER),
    rule(rf"(?P<which>last|this|next) year['’]s (?:comparable |same )?(?:quarter|period){END}", _period_of, Needs.QUARTER),
    rule(rf"the (?:same|corresponding|comparable|like|similar|equivalent) (?:quarter|period|time|months?|week) (?:of |in |from )?(?:(?P<which>last) year|a year (?:ago|earlier|before)|{YEAR}){END}", _period_of, Needs.UNIT),
    rule(rf"(?:the )?(?P<nth>first|second|last|latter)[ -]half of (?:(?:fiscal )?{YEAR}|the year|(?P<which>this|last|next) year){END}", _half_year, Needs.WORD),
    rule(rf"(?:the )?(?:{EDGE}[ -])?(?:(?P<which>last|this past|this|next|the|early|late|mid|that)[ -])?{SEASON}(?:,? (?:of )?{YEAR})?{END}", _season, Needs.SEASON),
    rule(rf"(?P<name>(?:the |its |their |a )?(?:(?:fiscal[ -])?(?P<nth>first|second|third|fourth)[ -])?(?:fiscal[ -])?quarter) (?:ended|ending|that ended) {MONTH} {DAY}(?:,? {YEAR})?", _quarter_ended, Needs.QUARTER),
    rule(rf"(?:{YEAR}[ -])?(?P<part>q[1-4]|h[12])(?:[ -](?:of )?(?P<later>20\d\d))?{END}", _short_quarter, Needs.SHORT),
    rule(rf"the {YEAR} (?:quarter|period|(?P<nth>first|second|third|fourth)[ -]quarter){END}", _quarter_of_year, Needs.QUARTER),
    rule(rf"(?:the |at |by )?(?:start|end|beginning|middle|close) of (?:the|this) (?:fiscal |financial |budget |calendar |school |current )?(?P<unit>day|week|month|year|decade|century){END}", _edge_of_unit, Needs.UNIT),
)  # fmt: skip
