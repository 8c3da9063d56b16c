"""Rules for lengths of time: "three days", "a two-week", "the past 48 hours", "two to three weeks", "several years"."""

import re
from datetime import datetime, timedelta

from onrecord.record.reading import TimeType
from onrecord.values.times.numbers import read
from onrecord.values.times.rule import Context, Made, Needs, Rule, Told, rule
from onrecord.values.times.words import CLOCK_UNITS, END, NUMBER, ORDINALS, UNITS, either

_CODES = {
    "fortnight": ("W", 2),
    "weekend": ("WE", 1),
    "centurie": ("Y", 100),
    "century": ("Y", 100),
    "decade": ("Y", 10),
    "quarter": ("Q", 1),
    "night": ("D", 1),
}
"""Lengths that TimeML counts in other units, where they are counted at all: two decades are "P20Y", decades are "PXE"."""
_SMALLER = {"H": (60, "M"), "Y": (12, "M"), "M": (60, "S")}
"""What a fraction of a unit is told in: half an hour is thirty minutes, half a year six months; half a month stays."""


_PART_YEARS = frozenset({6, 9})
"""Months that companies report on: beside "nine months", "a year earlier" is no quarter."""


def span_value(count: float | None, unit: str) -> str:
    """Return the TIMEX3 value of a length of time: (3, "day") is "P3D", (1.5, "hour") is "PT1H30M"; None counts as "X"."""
    prefix = "PT" if unit in CLOCK_UNITS else "P"
    if count is None:
        return f"{prefix}X{'W' if unit == 'fortnight' else UNITS[unit]}"
    code, factor = _CODES.get(unit, (UNITS[unit], 1))
    count *= factor
    whole, rest = int(count), count % 1
    size, smaller = _SMALLER.get(code, (0, "")) if unit != "month" else (0, "")
    if rest and size and (size * rest).is_integer():
        return f"{prefix}{f'{whole}{code}' if whole else ''}{int(size * rest)}{smaller}"
    return f"{prefix}{f'{count:g}' if count < 1e6 else f'{count:.0f}'}{code}"


def _counted(match: re.Match[str], context: Context) -> Made:
    """Read a number and a unit; before a hyphen ("the two-week truce") the determiner is not the time's."""
    unit, number = match["unit"], match["number"]
    count = read(number)
    if not count or unit == "season":
        return None
    if match.groupdict().get("half"):
        count += 0.5
    single = number in {"a", "an"}
    if single and not _length_alone(match, context):
        return None
    if unit == "quarter" and number == "three" and "-" in match[0]:
        return None
    if unit in {"second", "sec"} and (single or number in {"one", "half a"}):
        return None
    if unit == "month" and count in _PART_YEARS:
        context.forget_quarter()
    attributive = (match["joint"] or "").startswith("-") and re.fullmatch(
        r"(?:the|its|his|her|their|these|those|all) ", match["window"]
    )
    start = match.start("number") if attributive else match.start()
    return Told(
        start,
        match.end(),
        TimeType.DURATION,
        span_value(count, unit),
        stretch=_stretch(match["window"], count, unit, context),
    )


_LENGTHS = {
    "minute": timedelta(minutes=1),
    "hour": timedelta(hours=1),
    "day": timedelta(days=1),
    "week": timedelta(days=7),
}
_LONGEST = timedelta(days=7)
"""What lasts longer tells when things used to be, not when one happened."""


def _stretch(window: str, count: float, unit: str, context: Context) -> tuple[datetime, datetime] | None:
    """Return the time that "the past 24 hours" or "the next three days" covers; None for another length, or a long one."""
    now, size = context.reference, _LENGTHS.get(unit)
    if now is None or size is None or not 0 < count * size.total_seconds() <= _LONGEST.total_seconds():
        return None
    if re.search(r"\b(?:past|last) $", window):
        return now - count * size, now
    return (now, now + count * size) if re.search(r"\b(?:next|coming) $", window) else None


def _length_alone(match: re.Match[str], context: Context) -> bool:
    """Say whether "a year" is a length: not "times a year", "$5 a day", "a day of", "a quarter of", "a year-earlier loss"."""
    if match["unit"] in {"quarter", "second", "night", "season"}:
        return False
    if context.lowered.startswith(("-earlier", "-ago"), match.end()):
        return False
    before = context.lowered[max(0, match.start() - 14) : match.start()]
    return (
        re.search(
            r"(?:[a-z]{3}s|\b(?:times|once|twice|percent|miles|kilometers|kilometres|cents|dollars|barrels|tons|people|share|million|billion)|[$\d%]) $",
            before,
        )
        is None
    )


def _vast(match: re.Match[str], _context: Context) -> Made:
    """Read "65 million years", "a few hundred years", "thousands of years"."""
    number = match["number"]
    count = read(number) if number else None
    if match["unit"] in CLOCK_UNITS:
        return None
    return TimeType.DURATION, span_value(count * _SCALES[match["scale"]] if count else None, match["unit"])


def _ranged(match: re.Match[str], _context: Context) -> Made:
    """Read "two to three weeks", "five or six days": the lower bound is the value, as the corpora have it."""
    low, high = read(match["number"]), read(match["second"])
    if low is None or high is None or low >= high or match["unit"] == "season":
        return None
    return TimeType.DURATION, span_value(low, match["unit"])


_HOURS_OF_DAY = re.compile(
    r"\b(?:early|late|small|wee|night|evening|morning|daylight|office|business|working|opening|visiting|school|trading|market|rush|peak|after) hours$"
)


def _uncounted(match: re.Match[str], context: Context) -> Made:
    """Read "several months", "the years"; "the early hours of Monday" are a part of a day and no length."""
    if match["unit"] in {"second", "season", "min", "sec"}:
        return None
    if match["unit"] == "hour" and _HOURS_OF_DAY.search(context.lowered, max(0, match.start() - 12), match.end()):
        return None
    return TimeType.DURATION, span_value(None, match["unit"])


def _uncounted_clock(match: re.Match[str], _context: Context) -> Made:
    return TimeType.DURATION, span_value(None, match["unit"])


def _nth_running(match: re.Match[str], _context: Context) -> Made:
    """Read "the fourth straight day" as the four days that it ends."""
    count = ORDINALS.get(match["ordinal"]) or int(match["ordinal"][:-2])
    return (TimeType.DURATION, span_value(count, match["unit"])) if count else None


def _one(match: re.Match[str], _context: Context) -> Made:
    return TimeType.DURATION, span_value(1, match["unit"])


def _of_hour(match: re.Match[str], _context: Context) -> Made:
    """Read "a quarter of an hour", "three quarters of an hour"."""
    return TimeType.DURATION, "PT45M" if match["three"] else "PT15M"


def _and_a_half(match: re.Match[str], _context: Context) -> Made:
    return TimeType.DURATION, span_value(1.5, match["unit"])


def _compound(match: re.Match[str], _context: Context) -> Made:
    """Read "2 hours 50 minutes", "a year and three months", "two days and six hours"."""
    first, second = read(match["number"]), read(match["second"])
    unit, smaller = match["unit"], match["smaller"]
    if match["second"] in {"a", "an"} and not match["and"]:
        return None  # "seven days a week"
    if first is None or second is None or unit == smaller or {unit, smaller} & {"season", "quarter", "weekend"}:
        return None
    left, right = span_value(first, unit), span_value(second, smaller)
    if (unit in CLOCK_UNITS) == (smaller in CLOCK_UNITS):
        return TimeType.DURATION, left + right[2 if unit in CLOCK_UNITS else 1 :]
    return (TimeType.DURATION, left + right[1:]) if smaller in CLOCK_UNITS else None


_SCALES = {"hundred": 1e2, "thousand": 1e3, "million": 1e6, "billion": 1e9, "trillion": 1e12}
_NAMES = either([*UNITS])
VAST = rf"(?:{NUMBER}[- ](?P<scale>million|billion|trillion)|(?:a few|few|several|many|some) {either(_SCALES)}|(?:(?:tens|hundreds) of )?(?:dozens|hundreds|thousands|millions|billions) of)"
"""What counts times that no calendar holds, or nobody counts: "65 million", "a few hundred", "tens of thousands of"."""
_UNIT = rf"(?P<unit>{_NAMES})"
_MOD = r"(?:(?:about|around|nearly|almost|some|more than|less than|at least|over|approximately|roughly|exactly|fewer than|up to|no more than|another|an additional|as many as|well over) (?!the |past |last )|(?:at least|more than|nearly|almost|much of|most of) (?=the (?:past|last) ))*"
_WINDOW = r"(?P<window>(?:(?:the|its|his|her|their|these|those|all) )?(?:(?:past|last|next|coming|previous|first|final|following|preceding|opening|latest|initial) )?)"
_SECOND = NUMBER.replace("?P<number>", "?P<second>")
_OR_SO = r"(?: or (?:so|more|less)(?![a-z]))?"
_KINDS = r"(?:or so |more |full |whole |straight |consecutive |long |additional |extra |business |working |fiscal |short |calendar |trading |school )"
_ORDINARY = "(?:past|last|next|coming|previous|first|final|following)"
RULES: tuple[Rule, ...] = (
    rule(rf"{_MOD}{NUMBER}[ -](?P<unit>{_NAMES})s?,? (?P<and>and )?{_SECOND}[ -](?P<smaller>{_NAMES})s?{END}", _compound, Needs.UNIT),
    rule(rf"{_MOD}{_WINDOW}{NUMBER}(?P<half>[ -]and[ -]a[ -]half)?(?P<joint>-| |- )?{_KINDS}*{_UNIT}s?(?:-long)?{_OR_SO}{END}(?! ?[-‐–]old| old| of age)", _counted, Needs.UNIT),
    rule(rf"{_MOD}{_WINDOW}{NUMBER}(?:-? (?:to|or) |-to-|-or-| ?[-–] ?){_SECOND}[ -]{_KINDS}?{_UNIT}s?{_OR_SO}{END}(?! ?[-‐–]old| old| of age)", _ranged, Needs.UNIT),
    rule(rf"(?<=between ){NUMBER} and {_SECOND}[ -]{_KINDS}?{_UNIT}s?{END}(?! ?[-‐–]old| old| of age)", _ranged, Needs.UNIT),
    rule(rf"{_MOD}an? quarter[- ]century{END}", lambda _match, _context: (TimeType.DURATION, "P25Y"), Needs.UNIT),
    rule(rf"{_MOD}{VAST} {_UNIT}s?{END}", _vast, Needs.UNIT),
    rule(rf"{_MOD}(?:an?|one) (?P<unit>hour|day|week|month|year|decade) or (?:two|so){END}", _one, Needs.UNIT),
    rule(rf"{_MOD}(?:an?|one) {_UNIT} and (?:a )?half{END}", _and_a_half, Needs.UNIT),
    rule(rf"{_MOD}one and (?:a )?half {_UNIT}s?{END}", _and_a_half, Needs.UNIT),
    rule(rf"{_MOD}(?:an? |(?P<three>three )|three-)quarters? of an hour{END}", _of_hour, Needs.UNIT),
    rule(rf"(?:(?:the|these|those) )?(?:(?:past|last|next|coming|previous|first|final|following|recent) )?(?:several|few|a few|many|some|a number of|multiple) (?:more |long )?{_UNIT}s{END}", _uncounted, Needs.UNIT),
    rule(rf"(?:(?:the|these|those) )?{_ORDINARY} (?:several|few|many) {_UNIT}s{END}", _uncounted, Needs.UNIT),
    rule(rf"(?<![a-z-])(?<!light )(?<!zero )(?:the (?:early |late |coming |recent |first |last |final |opening |closing )?|recent |past |coming )?(?P<unit>hour|day|week|month|year|decade|centurie)s(?: (?:ahead|to come))?{END}(?!['’]? old| of age| ago|-long)", _uncounted, Needs.UNIT),
    rule(r"(?:(?:several|a few|many|some|recent|coming|the past) )?(?P<unit>minute|hour|day|week|month|year)s (?:or|and|or even) (?:even )?(?:minute|hour|day|week|month|year|decade)s(?![a-z])(?! ago)", _uncounted, Needs.UNIT),
    rule(rf"(?:recent|past|coming) (?P<unit>quarter)s{END}", _uncounted, Needs.UNIT),
    rule(r"(?P<unit>minute|second)s(?= (?:before|after|later|earlier)\b)", _uncounted_clock, Needs.UNIT),
    rule(rf"(?:(?<=within )|(?<=\bin ))(?P<unit>minute|second)s{END}", _uncounted_clock, Needs.UNIT),
    rule(rf"(?P<unit>day|week|month|year|decade|hour)long{END}", _one, Needs.UNIT),
    rule(rf"multi-?(?P<unit>day|week|month|year|decade){END}", _uncounted, Needs.UNIT),
    rule(rf"another (?P<unit>hour|day|week|month|year|decade){END}", _one, Needs.UNIT),
    rule(rf"all (?P<unit>week|month|year) long{END}", _one, Needs.UNIT),
    rule(rf"(?P<ordinal>{either(list(ORDINALS)[1:])}|\d{{1,2}}(?:nd|rd|th|st)) (?:straight|consecutive|successive) (?P<unit>day|week|month|quarter|year){END}", _nth_running, Needs.UNIT),
    rule(rf"(?P<unit>day|week|month|year|decade|hour)s?-long{END}", lambda match, _context: (TimeType.DURATION, span_value(None if "s-" in match[0] else 1, match["unit"])), Needs.UNIT),
    rule(rf"several-(?P<unit>day|week|month|year|hour|decade){END}", _uncounted, Needs.UNIT),
    rule(rf"the (?:past|last|entire|whole) (?P<unit>year|month|week|decade|day|century){END}", _one, Needs.UNIT),
)  # fmt: skip
