"""Rules for years, decades and centuries: "2025", "the 1990s", "the 20th century", "nineteen ninety-six"."""

import re

from onrecord.record.reading import TimeType
from onrecord.values.times.numbers import read
from onrecord.values.times.rule import Context, Made, Needs, Rule, Told, rule
from onrecord.values.times.words import EDGE, END, JUCHE_ZERO, ORDINALS, YEAR, either

_BEFORE_YEAR = re.compile(
    r"(?:\b(?:in|of|since|by|from|until|till|to|during|throughout|before|after|late|early|mid|fiscal|through|between|and|circa|the year|year|than|for|as of|back in|around|say)[ -]|[(\[,/–-] ?)$"
)
_AFTER_YEAR_COUNTED = re.compile(
    r" (?!(?:is|was|has|does|its|his|as|this|us|plus|versus)\b)(?:[a-z]+s|[a-z]*(?:children|people|men))\b"
)


_NO_YEAR_BEFORE = re.compile(r"[$€£#@:.\d]\s?$|\d[,:]$|no\.? $|[a-z]-$|-\d+-$")
_YEAR_BEFORE_ALL_THE_SAME = re.compile(r"\b(?:mid|post|pre)-$|[a-z]\. $")
_NO_YEAR_BEHIND = re.compile(
    r" ?(?:percent|%|km|hours?|people|gmt|utc|hrs|p\.?m|a\.?m|[ap]m)\b|:\d|,\d{3}|[-–]year|\.\d|-odd|-strong|/\d\d"
)
_OWNED = re.compile(r"(?:\b(?:the|an?|its|his|her|their|our|due|both|predicting|trimmed)|['’]s) $")
_PLAIN = re.compile(r"['’]s\b|[,.;:)\]?!\"”]|$|\n| [a-z]+(?:ed|tion|ing|al)\b|-\d\d")
_OF_ITS_YEAR = re.compile(r" (?:season|election|war|campaign)")
_NAME_BEFORE = re.compile(
    r"(?<![.!?\n]\s)(?<!\n)\b(?!(?:January|February|March|April|May|June|July|August|September|October|November|December|Spring|Summer|Autumn|Fall|Winter|Juche)\b)[A-Z][a-z]+ $"
)
_NAMED = re.compile(r" [A-Z][a-z]{3}")


def _year_alone(match: re.Match[str], context: Context) -> Made:
    start, end = match.span()
    before, after = context.lowered[max(0, start - 12) : start], context.lowered[end : end + 16]
    if not 1500 <= int(match["year"]) <= 2100 or _is_no_year(before, after):
        return None
    if match[0].startswith("fiscal"):
        return Told(start, end, TimeType.DATE, match["year"], unplaced=True)
    if _BEFORE_YEAR.search(before):
        counted = _AFTER_YEAR_COUNTED.match(after) and re.search(r"\b(?:than|for|to|and|about|of|around) $", before)
        return None if counted else (TimeType.DATE, match["year"])
    return (TimeType.DATE, match["year"]) if _stands_as_year(match, context, before, after) else None


def _years(match: re.Match[str], context: Context) -> Made:
    """Read "2019-2021" as two years."""
    first, last = int(match["year"]), int(match["until"])
    before = context.lowered[max(0, match.start() - 12) : match.start()]
    if not 1500 <= first < last <= 2100 or _NO_YEAR_BEFORE.search(before):
        return None
    return [
        Told(match.start(), match.end("year"), TimeType.DATE, match["year"]),
        Told(match.start("until"), match.end(), TimeType.DATE, match["until"]),
    ]


def _season(match: re.Match[str], context: Context) -> Made:
    """Read "2010-11", "the 2012-13 season" as the year in which it begins: nobody knows its day."""
    before = context.lowered[max(0, match.start() - 12) : match.start()]
    follows = (int(match["year"]) + 1) % 100 == int(match["next"])
    if not follows or _NO_YEAR_BEFORE.search(before):
        return None
    return Told(match.start(), match.end(), TimeType.DATE, match["year"], unplaced=True)


def _is_no_year(before: str, after: str) -> bool:
    if _NO_YEAR_BEFORE.search(before) and not _YEAR_BEFORE_ALL_THE_SAME.search(before):
        return True
    return _NO_YEAR_BEHIND.match(after) is not None


def _stands_as_year(match: re.Match[str], context: Context, before: str, after: str) -> bool:
    """Say whether four digits without a preposition are a year: "his 1996 defeat", "the 2000 Olympics", "2024 was hot"."""
    year = int(match["year"])
    if not 1900 <= year <= 2050:
        return False
    if _OWNED.search(before) and (year % 100 or _NAMED.match(context.text, match.end())):
        return True
    if _OF_ITS_YEAR.match(after):
        return not before.endswith(" a ")
    named = _NAME_BEFORE.search(context.text, max(0, match.start() - 20), match.start()) is not None
    return _PLAIN.match(after) is not None and not before.endswith(" a ") and not named


_OF_AN_AGE = re.compile(r"\b(?:his|her|their|your|our|my) (?:(?:early|late|mid)[ -])?$")


def _decade(match: re.Match[str], context: Context) -> Made:
    digits = match["digits"]
    before = context.lowered[max(0, match.start() - 12) : match.start()]
    marked = "'" in match[0] or "’" in match[0]
    named = marked or (match[0].startswith("the ") and not before.endswith("in "))
    if len(digits) == 2 and (not named or _OF_AN_AGE.search(before)):
        return None
    decade = digits if len(digits) == 4 else "19" + digits
    return TimeType.DATE, decade[:3]


def _decade_word(match: re.Match[str], context: Context) -> Made:
    if _OF_AN_AGE.search(context.lowered, max(0, match.start() - 12), match.start()):
        return None
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


def _spoken_year(match: re.Match[str], _context: Context) -> Made:
    """Read "nineteen ninety-six", "the year two thousand"."""
    if not match["tens"]:
        return TimeType.DATE, "2000"
    rest = read(match["tens"].replace("-", " "))
    return (
        (TimeType.DATE, f"{19 if match['century'] == 'nineteen' else 20}{int(rest):02}")
        if rest is not None and rest < 100
        else None
    )


def _fiscal_short(match: re.Match[str], _context: Context) -> Made:
    """Read "FY2024", "FY24": a year that begins when somebody says."""
    digits = match["digits"]
    return Told(match.start(), match.end(), TimeType.DATE, digits if len(digits) == 4 else f"20{digits}", unplaced=True)


def _juche(match: re.Match[str], _context: Context) -> Made:
    """Read "Juche 113": North Korean reckoning, whose first year is 1912."""
    year = f"{JUCHE_ZERO + int(match['number']):04}"
    printed = match["printed"]
    return (TimeType.DATE, year) if printed in {None, year} else None


RULES: tuple[Rule, ...] = (
    rule(rf"fy[ '’]?(?P<digits>20\d\d|[0-4]\d){END}", _fiscal_short, Needs.SHORT),
    rule(r"(?P<year>1[89]\d\d|20\d\d)[-–/](?P<next>\d\d)(?![\d-]|[./]\d|[a-z%])", _season, Needs.DIGIT),
    rule(r"juche (?P<number>[1-9]\d{0,2})(?: ?\((?P<printed>\d{4})\))?(?!\d)", _juche, Needs.WORD),
    rule(r"(?P<year>1[89]\d\d|20\d\d) (?:to|through|until) (?P<until>1[89]\d\d|20\d\d)(?![\d%-]|[.,]\d|[a-z]| (?:people|percent|miles|feet|meters|kilometers)\b)", _years, Needs.DIGIT),
    rule(r"(?P<year>1[5-9]\d\d|20\d\d) ?[-–] ?(?P<until>1[5-9]\d\d|20\d\d)(?![\d%-]|[.,]\d|[a-z])", _years, Needs.DIGIT),
    rule(rf"(?:{EDGE}[ -]|(?:the )?(?:fiscal )?(?:year )|fiscal )?{YEAR}", _year_alone, Needs.DIGIT),
    rule(rf"(?:{EDGE}[ -])?(?:the )?(?:(?:early|late|mid)[ -])?['’]?(?P<digits>1[1-9]\d0|20\d0|[2-9]0)['’]?s{END}", _decade, Needs.DIGIT),
    rule(rf"(?:the )?(?:(?:early|late|mid)[ -])?(?P<tens>twenties|thirties|forties|fifties|sixties|seventies|eighties|nineties){END}", _decade_word, Needs.WORD),
    rule(rf"(?:{EDGE}[ -])?(?:the )?(?:(?:early|late|mid)[ -])?(?P<ordinal>{either(ORDINALS)}|\d{{1,2}}(?:st|nd|rd|th))[ -]century{END}", _century, Needs.UNIT),
    rule(r"(?:the year )?(?:(?P<century>nineteen|twenty) (?P<tens>(?:ten|eleven|twelve|thirteen|fourteen|fifteen|sixteen|seventeen|eighteen|nineteen|twenty|thirty|forty|fifty|sixty|seventy|eighty|ninety)(?:[- ](?:one|two|three|four|five|six|seven|eight|nine))?)|(?<=the year )two thousand)(?![a-z]| (?:percent|thousand|million|hundred|people|minutes|hours|days|weeks|months|years))", _spoken_year, Needs.WORD),
)  # fmt: skip
