"""Rules for times counted from another: "two weeks ago", "a day earlier", "half a century later", "millions of years ago"."""

import re
from datetime import date, timedelta

from onrecord.record.reading import TimeType
from onrecord.values.times import calendar
from onrecord.values.times.numbers import read
from onrecord.values.times.rule import Context, Made, Needs, Rule, Told, rule
from onrecord.values.times.rules.spans import VAST, span_value
from onrecord.values.times.words import CLOCK_UNITS, END, NUMBER, UNITS, either

_COUNTED_AS = {"decade": ("year", 10), "century": ("year", 100), "centurie": ("year", 100)}
"""A decade ago is a year, not a decade."""
_AHEAD = frozenset({"later", "after", "from now", "hence", "afterward", "afterwards"})
_COARSE = re.compile(r"\d{4}(?:-\d\d)?")
_FROM_NOW = frozenset({"ago", "from now", "hence", "back"})


def _steps_away(match: re.Match[str], context: Context) -> Made:
    """Read "two weeks ago", "a day earlier", "two and a half years later", "two days after"."""
    count = read(match["number"])
    if count is None:
        return None
    return _away(match, context, match["unit"].removesuffix("s"), count + 0.5 * bool(match["half"]))


def _range_away(match: re.Match[str], context: Context) -> Made:
    """Read "two or three months ago" as its nearer end, as the lengths are."""
    low, high = read(match["number"]), read(match["second"])
    return _away(match, context, match["unit"], low) if low and high and low < high else None


def _half_more_away(match: re.Match[str], context: Context) -> Made:
    """Read "a year and a half ago"."""
    return _away(match, context, match["unit"], 1.5)


def _quarter_century_away(match: re.Match[str], context: Context) -> Made:
    return _away(match, context, "year", 25)


def _away(match: re.Match[str], context: Context, unit: str, count: float) -> Made:
    """Return the time that lies `count` units before or after publication, or the time named last; half a year is six months."""
    way = match["way"].strip()
    sign, from_now = 1 if way in _AHEAD else -1, way in _FROM_NOW
    if unit in CLOCK_UNITS:
        return _clock_away(unit, sign * count, context) if from_now else None
    quarter = context.recent_quarter(match.start())
    if unit == "year" and count == 1 and quarter and sign < 0:
        return TimeType.DATE, f"{int(quarter[:4]) - 1}{quarter[4:]}"
    unit, factor = _COUNTED_AS.get(unit, (unit, 1))
    size, steps = ("month", 12 * count) if unit == "year" and (count * factor) % 1 else (unit, count * factor)
    if steps % 1:
        return None
    value = _counted_off(size, sign * int(steps), context, from_now=from_now)
    return Told(match.start(), match.end(), TimeType.DATE, value, aside=unit == "year" and sign < 0)


def _counted_off(unit: str, steps: int, context: Context, *, from_now: bool) -> str:
    """Return the stretch of a unit's size that lies `steps` off; "PAST_REF" for what lies before the calendar."""
    base = context.today if from_now else _base(unit, context, ahead=steps > 0)
    if base is None:
        return calendar.unknown(unit)
    if unit == "year" and base.year + steps < 1:
        return "PAST_REF"
    if unit == "week" and not from_now:
        return calendar.away("day", base, 7 * steps)
    return calendar.away(unit, base, steps)


def _base(unit: str, context: Context, *, ahead: bool) -> date | None:
    """Return the day that a step from what was told last counts from; None where nothing tells it.

    It lies in the month or year that the text named last where the unit is no finer: "in October 2002 … two months later". Of finer ones
    ("two days later") nobody can tell, and what followed something long ago did not follow publication.
    """
    anchor = context.anchor or ""
    if not _COARSE.fullmatch(anchor) or (context.today and context.today.isoformat().startswith(anchor)):
        return context.anchor_day
    if unit == "year" or (unit == "month" and len(anchor) > len("2002")):
        return date.fromisoformat(f"{anchor}-01-01"[: len("2002-10-01")])
    return None if ahead else context.anchor_day


def _clock_away(unit: str, count: float, context: Context) -> Made:
    if context.reference is None:
        return TimeType.TIME, "XXXX-XX-XXTXX:XX"
    seconds = {"h": 3600.0, "m": 60.0, "s": 1.0}[unit[0]]
    try:
        instant = context.reference + timedelta(seconds=count * seconds)
    except OverflowError:
        return None
    return TimeType.TIME, instant.strftime("%Y-%m-%dT%H:%M")


def _vague_away(match: re.Match[str], _context: Context) -> Made:
    """Read "several years ago" as the past; "days later", "weeks earlier" only tell a distance from what was told."""
    if match["way"] == "ago":
        return TimeType.DATE, "PAST_REF"
    return TimeType.DURATION, span_value(None, match["unit"])


_UNITS = rf"(?P<unit>{either([*UNITS])})s?"
_MOD = r"(?:(?:about |around |nearly |almost |some |more than |less than |at least |over |approximately |roughly |exactly |barely |little more than |a little over )*)"
_WAY = r"(?P<way>ago|earlier|later|from now|hence|back|afterwards?|beforehand|prior(?! to)|before(?= ?[.,;:)]|$))"
_VAGUE_WAY = r"(?P<way>ago|earlier|later)"
RULES: tuple[Rule, ...] = (
    rule(rf"{_MOD}{NUMBER}(?: or | to |-to-|-){NUMBER.replace('number', 'second', 1)}[ -]{_UNITS} {_WAY}{END}", _range_away, Needs.UNIT),
    rule(rf"{_MOD}{NUMBER}(?P<half>[ -]and[ -]a[ -]half)?[ -](?:more )?{_UNITS}['’]? (?:or so )?{_WAY}{END}", _steps_away, Needs.UNIT),
    rule(rf"{_MOD}(?:an?|one) {_UNITS} and a half {_WAY}{END}", _half_more_away, Needs.UNIT),
    rule(rf"{_MOD}a quarter[- ](?:of a )?century {_WAY}{END}", _quarter_century_away, Needs.UNIT),
    rule(rf"(?:(?:many|several|some|a few|a couple of|few|just) )*{_UNITS} {_VAGUE_WAY}{END}", _vague_away, Needs.UNIT),
    rule(rf"{_MOD}{VAST} {_UNITS} {_VAGUE_WAY}{END}", _vague_away, Needs.UNIT),
)  # fmt: skip
