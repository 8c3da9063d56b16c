"""Rules for lengths of time: "three days", "a two-week", "the past 48 hours", "several years"."""

import re

from onrecord.record.reading import TimeType
from onrecord.values.times.numbers import read
from onrecord.values.times.rule import Context, Made, Needs, Rule, rule
from onrecord.values.times.words import CLOCK_UNITS, END, NUMBER, UNITS, either

_CODES = {
    "fortnight": ("W", 2),
    "weekend": ("WE", 1),
    "centurie": ("C", 1),
    "century": ("C", 1),
    "decade": ("Y", 10),
    "quarter": ("Q", 1),
    "night": ("D", 1),
}


def span_value(count: float | None, unit: str) -> str:
    """Return the TIMEX3 value of a length of time: (3, "day") is "P3D"; None counts as "X"."""
    code, factor = _CODES.get(unit, (UNITS[unit], 1))
    if count is not None and unit not in {"century", "centurie"}:
        count *= factor
    elif count is None and unit == "decade":
        code = "E"
    if unit in {"century", "centurie"} and count is not None:
        code, count = "Y", count * 100
    if code == "W" and unit == "fortnight" and count is None:
        code = "W"
    number = "X" if count is None else f"{count:g}" if count < 1e6 else f"{count:.0f}"
    if unit == "hour" and number == "0.5":
        return "PT30M"
    if count is not None and count % 1 == 0.5:
        smaller = {"H": (60, "M"), "Y": (12, "M"), "W": None, "D": (24, "H"), "M": None}.get(code)
        if smaller and (unit in CLOCK_UNITS or code == "Y"):
            whole = int(count)
            rest = f"{smaller[0] // 2}{smaller[1]}"
            return f"P{'T' if unit in CLOCK_UNITS else ''}{f'{whole}{code}' if whole else ''}{rest}"
    return f"P{'T' if unit in CLOCK_UNITS else ''}{number}{code}"


def _counted(match: re.Match[str], _context: Context) -> Made:
    unit = match["unit"]
    count = read(match["number"])
    if count is None or unit == "season":
        return None
    if match.groupdict().get("half"):
        count += 0.5
    if match["number"] in {"a", "an"} and not _length_alone(match, _context):
        return None
    if unit == "quarter" and match["number"] == "three" and "-" in match[0]:
        return None
    if unit in {"second", "min", "sec"} and match["number"] in {"a", "an", "one", "half a"} and unit != "min":
        return None
    return TimeType.DURATION, span_value(count, unit)


def _length_alone(match: re.Match[str], context: Context) -> bool:
    """Say whether "a year" is a length: not "times a year", "$5 a day", "a day of", "a quarter of"."""
    if match["unit"] in {"quarter", "second", "night", "season"}:
        return False
    before = context.lowered[max(0, match.start() - 14) : match.start()]
    return (
        re.search(
            r"(?:[a-z]{3}s|\b(?:times|once|twice|percent|miles|kilometers|kilometres|cents|dollars|barrels|tons|people|share|million|billion)|[$\d%]) $",
            before,
        )
        is None
    )


def _uncounted(match: re.Match[str], _context: Context) -> Made:
    if match["unit"] in {"second", "season", "min", "sec"}:
        return None
    return TimeType.DURATION, span_value(None, match["unit"])


def _one(match: re.Match[str], _context: Context) -> Made:
    return TimeType.DURATION, span_value(1, match["unit"])


def _compound(match: re.Match[str], _context: Context) -> Made:
    """Read "2 hours 50 minutes", "a year and three months"."""
    first, second = read(match["number"]), read(match["second"])
    unit, smaller = match["unit"], match["smaller"]
    if first is None or second is None or unit == smaller:
        return None
    if unit in CLOCK_UNITS and smaller in CLOCK_UNITS:
        return TimeType.DURATION, f"PT{first:g}{UNITS[unit]}{second:g}{UNITS[smaller]}"
    if unit not in CLOCK_UNITS and smaller not in CLOCK_UNITS:
        return TimeType.DURATION, f"P{first:g}{UNITS[unit]}{second:g}{UNITS[smaller]}"
    return None


_NAMES = either([*UNITS])
_UNIT = rf"(?P<unit>{_NAMES})"
_MOD = r"(?:(?:just|only|about|around|nearly|almost|some|more than|less than|at least|over|approximately|roughly|exactly|fewer than|up to|no more than|another|an additional|as many as|well over) (?!the |past |last ))*"
_WINDOW = r"(?:(?:the|its|his|her|their|these|those|all) )?(?:(?:past|last|next|coming|previous|first|final|following|preceding|opening|latest|initial) )?"
_SECOND = NUMBER.replace("?P<number>", "?P<second>")
RULES: tuple[Rule, ...] = (
    rule(rf"{_MOD}{NUMBER}[ -](?P<unit>{_NAMES})s?,? (?:and )?{_SECOND}[ -](?P<smaller>{_NAMES})s?{END}", _compound, Needs.UNIT),
    rule(rf"{_MOD}{_WINDOW}{NUMBER}(?P<half> and a half)?(?:-| |- )?(?:or so |more |full |whole |straight |consecutive |long |additional |extra |business |working |fiscal |short |calendar )*{_UNIT}s?(?:-long)?{END}(?![-‐]old| old)", _counted, Needs.UNIT),
    rule(rf"{_MOD}(?P<number>an?) (?P<unit>{_NAMES})(?P<half> and a half){END}", lambda match, _context: (TimeType.DURATION, span_value(1.5, match["unit"])), Needs.UNIT),
    rule(rf"(?:(?:the|these|those) )?(?:(?:past|last|next|coming|previous|first|final|following|recent) )?(?:several|few|a few|many|some|a couple of|couple of|a number of|multiple|dozens of|hundreds of|thousands of) (?:more |long )?{_UNIT}s{END}", _uncounted, Needs.UNIT),
    rule(rf"(?:(?:the|these|those) )?(?:past|last|next|coming|previous|first|final|following) (?:several|few|couple of|many) {_UNIT}s{END}", _uncounted, Needs.UNIT),
    rule(rf"(?<![a-z-])(?:the (?:early |late )?|recent |past |coming )?(?P<unit>hour|day|week|month|year|decade|centurie)s{END}(?!['’]? old| ago)", _uncounted, Needs.UNIT),
    rule(rf"(?P<unit>day|week|month|year|decade|hour)s?-long{END}", lambda match, _context: (TimeType.DURATION, span_value(None if "s-" in match[0] else 1, match["unit"])), Needs.UNIT),
    rule(rf"the (?:past|last|entire|whole|full|fiscal) (?P<unit>year|month|week|decade|day|century){END}", _one, Needs.UNIT),
)  # fmt: skip
