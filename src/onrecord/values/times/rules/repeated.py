"""Rules for sets of times: "daily", "every week", "twice a month", "on Mondays"."""

import re

from onrecord.record.reading import TimeType
from onrecord.values.times.numbers import read
from onrecord.values.times.rule import Context, Made, Needs, Rule, Told, rule
from onrecord.values.times.rules.spans import span_value
from onrecord.values.times.words import END, MONTH, MONTHS, NUMBER, PARTS, SEASON, SEASONS, UNITS, WEEKDAYS, either

_ADVERBS = {
    "daily": "P1D",
    "nightly": "P1D",
    "weekly": "P1W",
    "biweekly": "P2W",
    "fortnightly": "P2W",
    "monthly": "P1M",
    "yearly": "P1Y",
    "annually": "P1Y",
    "hourly": "PT1H",
}


_WORD_BEFORE = re.compile(r"[\w’'] ")
_NAME_BEHIND = re.compile(r" [A-Z]")


def _adverb(match: re.Match[str], context: Context) -> Made:
    """Read "daily"; before a name, or in one, it is a newspaper ("the daily Haaretz", the "People's Daily")."""
    named = context.text[match.start()].isupper() and _WORD_BEFORE.match(context.text, max(0, match.start() - 2))
    if named or _NAME_BEHIND.match(context.text, match.end()):
        return None
    return TimeType.SET, _ADVERBS[match["word"]]


def _every(match: re.Match[str], _context: Context) -> Made:
    groups = match.groupdict()
    if groups.get("weekday"):
        return TimeType.SET, f"XXXX-WXX-{WEEKDAYS[match['weekday']] + 1}"
    if groups.get("part"):
        return TimeType.SET, "XXXX-XX-XXT" + PARTS[match["part"]]
    count = read(match["number"]) if groups.get("number") else 2 if groups.get("other") else 1
    if match["unit"] == "weekend" and count == 1:
        return TimeType.SET, "XXXX-WXX-WE"
    return TimeType.SET, span_value(None if groups.get("few") else count, match["unit"])


def _every_month(match: re.Match[str], _context: Context) -> Made:
    return TimeType.SET, f"XXXX-{MONTHS[match['month'].rstrip('.')]:02}"


def _every_season(match: re.Match[str], _context: Context) -> Made:
    return TimeType.SET, f"XXXX-{SEASONS[match['season']]}"


_HOW_OFTEN = re.compile(r"\b(?:times|once|twice|percent|miles|kilometers|kilometres|people|days|hours) $")


def _rate(match: re.Match[str], context: Context) -> Made:
    """Read "twice a month"; in "$5 million a year" the corpora take the unit for a part of the price."""
    told = _HOW_OFTEN.search(context.lowered, max(0, match.start() - 14), match.start())
    return (TimeType.SET, span_value(1, match["unit"])) if told else None


def _weekday_parts(match: re.Match[str], _context: Context) -> Made:
    """Read "Friday mornings", "on Monday and Tuesday nights" as both."""
    part = PARTS[match["part"]]
    last = Told(match.start("weekday"), match.end(), TimeType.SET, f"XXXX-WXX-{WEEKDAYS[match['weekday']] + 1}T{part}")
    if not match["other"]:
        return last
    value = f"XXXX-WXX-{WEEKDAYS[match['other']] + 1}T{part}"
    return [Told(match.start("other"), match.end("other"), TimeType.SET, value), last]


def _weekends(_match: re.Match[str], _context: Context) -> Made:
    return TimeType.SET, "XXXX-WXX-WE"


def _weekdays(match: re.Match[str], _context: Context) -> Made:
    return TimeType.SET, f"XXXX-WXX-{WEEKDAYS[match['weekday']] + 1}"


_UNIT = rf"(?P<unit>{either([*UNITS])})"
_FULL_DAYS = either([name for name in WEEKDAYS if len(name) > 5])
RULES: tuple[Rule, ...] = (
    rule(rf"(?P<word>{either(_ADVERBS)}){END}", _adverb, Needs.WORD),
    rule(rf"(?:every|each) {_UNIT}{END}", _every, Needs.UNIT),
    rule(rf"every (?P<other>other|second) {_UNIT}{END}", _every, Needs.UNIT),
    rule(rf"every {NUMBER} {_UNIT}s{END}", _every, Needs.UNIT),
    rule(rf"every (?P<few>few|several) {_UNIT}s{END}", _every, Needs.UNIT),
    rule(rf"(?:every|each)(?: other)? (?P<weekday>{_FULL_DAYS}){END}", _every, Needs.WEEKDAY),
    rule(rf"(?:every|each) {MONTH}", _every_month, Needs.MONTH),
    rule(rf"(?:every|each) {SEASON}", _every_season, Needs.SEASON),
    rule(rf"(?:every|each) (?P<part>{either(PARTS)}){END}", _every, Needs.PART),
    rule(rf"(?:an?|per) {_UNIT}{END}", _rate, Needs.UNIT),
    rule(rf"(?:(?P<other>{_FULL_DAYS}) and )?(?P<weekday>{_FULL_DAYS}) (?P<part>morning|afternoon|evening|night)s{END}", _weekday_parts, Needs.WEEKDAY),
    rule(rf"(?<=on |at )weekends{END}", _weekends, Needs.UNIT),
    rule(rf"(?P<weekday>{_FULL_DAYS})s{END}", _weekdays, Needs.WEEKDAY),
)  # fmt: skip
