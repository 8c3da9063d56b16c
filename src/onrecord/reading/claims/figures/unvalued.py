"""Figures that are no value of any event: ages, calibres, parts of a wording, lengths of time that only say when."""

import re

from onrecord.reading.claims.figures.designations import is_airliner, is_designation
from onrecord.reading.draft import Draft, Figure
from onrecord.record.report import PartKind, Passage
from onrecord.record.value import Quantity
from onrecord.values import units

_TIME = "[time]"
_UNREAD = frozenset({PartKind.FURNITURE, PartKind.BYLINE, PartKind.DATELINE})
_SOME_DAYS = re.compile(r"(?:a )?(?:few|several|couple of) (?:day|week|month|year|decade)s", re.IGNORECASE)
"""A length of time that says no more than that some went by: "the rain of the last few days"."""
_SHIFT = re.compile(r"\s+(?:(?:ago|earlier|previously)\b|(?:before|after)\s*[.,;])")
_OF_A_WEAPON = re.compile(
    r"[\s-]*(?:semi-?automatic |automatic )?(?:caliber|calibre|handgun|pistol|rifle|round|bullet|gun|shell|ammunition|casing)"
)
_AGED = re.compile(
    r"(?:\b(?:die[sd]?|(?<!the )(?<!of )dead|passed away|death) at|\b(?:turn(?:s|ed|ing)?|top)|\bage[sd]?(?: of| between)*(?: \d+(?: and|,| to| or))?)\s+$",
    re.IGNORECASE,
)
_SOME_DAY = re.compile(r"one day\b(?! (?:before|after|earlier|later|ago|of|only|a|per|left))", re.IGNORECASE)
_LASTING = re.compile(
    r"\b(?:in|for|within|after|about|than|just|only|least|most|over|under|by|to|or|and|a|every|per|of|from|with|is|was|be|last\w*|t[ao]k\w+|took|spent|spend|another)\s+$",
    re.IGNORECASE,
)
"""Words before "one day" where it is a length of time; else it is some day: "will one day land", "One day it rained"."""
_ONE_OF = re.compile(r"one of|(?:at least|only|just) one of (?:which|whom)", re.IGNORECASE)
_ONE_SO = re.compile(r"one of (?:them|whom),? (?:seriously|critically|fatally|badly|severely|gravely)\b", re.IGNORECASE)
"""What makes "one of them" a count of one: what befell that one alone."""
_ONE_TOLD = re.compile(
    r"(?:at least |only |just )?one of (?:them|which|whom|the (?:two|three|four|five|six|seven|eight|nine|ten|\d+))\b(?! (?:said|told|asked|added|says|put|recalled|explained|wrote)\b)",
    re.IGNORECASE,
)
"""One of those counted before, told of alone; not who only speaks."""
_ONLY = re.compile(r"\b(?:only|just)\s+$", re.IGNORECASE)
_OF_THE = re.compile(r"(?: of)? the \d")
"""What makes "only one of the 46 people" a count of one."""
_AGE_BEHIND_NAME = re.compile(r"(?:[A-Z][\w.'’]*\s*(?:,|--|—|–|\()|\bages)\s*(?:both |all |ages? |aged )?$")
_ENDS_AGE = re.compile(r"\s*(?:[,;.()]|--|—|–)|\s+and \d{1,2}\s*(?:[,;.)]|--|—|–)")
OLDEST = 110
_DIFFERENCE = re.compile(r"\s+(?:longer|shorter|farther|further|higher|lower|faster|slower|older|younger)\s+than\b")
_PERSON_IS = re.compile(
    r"\b(?:s?he|whom?)(?: (?:the )?\w+(?: \w+)? (?:say|said|says))? (?:is|was)\s+$|\bage (?:was |is )?(?:given|listed|reported) as\s+$",
    re.IGNORECASE,
)
_CITED = re.compile(r"(?<=[^\s\[(]\[)\d{1,3}\]")
"""A note's number behind what it proves, as encyclopedias set it: "were killed.[12]"."""
_YOUNGER = re.compile(
    r"\b(?:younger|older) than\s+$|\b(?:child|children|kids?|boys?|girls?|teens?|minors?|juveniles?|anyone|those) (?:under|over)(?: the age of)?\s+$",
    re.IGNORECASE,
)
_OR_YOUNGER = re.compile(r"\s+(?:years? )?(?:or|and) (?:younger|older|under)\b")
_YEARS_BEHIND = re.compile(r"(?:\s*(?:to|and|or|,|-|–)\s*\d{1,3})+[\s-]+years?[\s-]+old\b")
_YEARS_SHORT = re.compile(r"\d{1,3}[\s-]?(?:y/?oa?|y\.o\.|yrs?\.?[\s-]?old)\b", re.IGNORECASE)
_PHONE = re.compile(r"(?:\d{3}-)?\d{3}-\d{4}\b|911 (?=dispatch|call|operator|tape)")
_AGE_IN_WORDS = re.compile(r", (?:one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve)\s*(?=, )")
_PAIRED = re.compile(r"\d+-(?:,|\s+(?:and|or|to)\b)")
_NUMBERED = re.compile(r"\b(?:image|photo|picture|slide|page|part) (?:\d+ of )?$", re.IGNORECASE)
"""Words before a number that only tells which of several: "Image 7 of 14"."""
_DECADE = re.compile(r"\d0['’]?s\b")
_IN_THEIR = re.compile(r"\b(?:his|her|their|the)(?: early| mid| late|-)*[ -]$")
_LAUNCHER = re.compile(r"multiple[ -](?:(?:launch )?rocket[ -](?:launch|system)|launch\b|warhead)", re.IGNORECASE)
"""What fires or carries several at once: a "multiple rocket launcher" counts none."""
_RASTER = re.compile(r"\d+ ?[x×] ?\d")


def is_read(draft: Draft, passage: Passage) -> bool:
    """Say whether a passage stands in what is read: not in furniture, byline or dateline."""
    return not any(p.kind in _UNREAD and p.passage.start <= passage.start < p.passage.end for p in draft.report.parts)


def is_bare(quantity: Quantity) -> bool:
    """Say whether a quantity is a whole number alone, without unit and without what it counts."""
    whole = quantity.low is None or quantity.low == int(quantity.low)
    return quantity.unit is None and quantity.counted is None and whole


def is_no_value(draft: Draft, figure: Figure) -> bool:
    """Say whether a figure is none: "one of the protesters", "12 minutes earlier", "five minutes longer than", "call 555-0142", "a 9mm handgun", "dies at 75", "400x150", "will one day return"."""
    text, quantity = draft.report.text, figure.quantity
    if any(told.match(text, figure.passage.start) for told in (_RASTER, _YEARS_SHORT, _CITED, _LAUNCHER)):
        return True
    if quantity.unit is not None:
        return _is_no_measure(text, figure)
    return _is_no_count(text, figure) or (is_bare(quantity) and _is_no_number(text, figure))


def _is_no_measure(text: str, figure: Figure) -> bool:
    """Say whether a measure tells a weapon, when something was, or some day to come: "a 9mm handgun", "12 minutes earlier", "will one day return"."""
    before, end = _before(text, figure), figure.passage.end
    if figure.quantity.unit == "millimetre" and _OF_A_WEAPON.match(text, end):
        return True
    some_day = _SOME_DAY.match(text, figure.passage.start) and not _LASTING.search(before)
    if _SOME_DAYS.fullmatch(figure.passage.of(text)):
        return True
    timed = units.dimension(figure.quantity.unit) == _TIME
    return bool(some_day or (timed and _SHIFT.match(text, end)) or _DIFFERENCE.match(text, end))


def _is_no_count(text: str, figure: Figure) -> bool:
    """Say whether a number with or without a noun counts none: "in their 20s", "call 555-0142", "a laden 737 jet", "one of the protesters"."""
    start = figure.passage.start
    if _DECADE.match(text, start) and _IN_THEIR.search(_before(text, figure)):
        return True
    if _PAIRED.match(text, start) or _PHONE.match(text, start) or is_airliner(text, start):
        return True
    one = figure.quantity.low == 1 and _ONE_OF.match(text, start) is not None and not _ONE_SO.match(text, start)
    if one and is_one_told(text, figure):
        return False
    return one and not (_ONLY.search(_before(text, figure)) and _OF_THE.match(text, figure.passage.end))


def is_one_told(text: str, figure: Figure) -> bool:
    """Say whether a figure is one of those counted before, of whom something is told alone: "one of them fell", not "all but one of them"."""
    return _ONE_TOLD.match(text, figure.passage.start) is not None and not _before(text, figure).endswith("but ")


def _is_no_number(text: str, figure: Figure) -> bool:
    """Say whether a number alone is an age or only tells one of several apart: "dies at 75", "at 533 Linden"."""
    before = _before(text, figure)
    aged = _AGED.search(before) or _NUMBERED.search(before)
    return aged is not None or _is_age(text, figure) or is_designation(text, figure.passage)


def _before(text: str, figure: Figure) -> str:
    return text[max(0, figure.passage.start - 24) : figure.passage.start]


def _is_age(text: str, figure: Figure) -> bool:
    """Say whether a number in digits is an age: "who was 24", "younger than 12", or behind a name, shut in by commas or dashes ("Ari Holm, 35; Bo Lund -- 19 and 17 --")."""
    if _YEARS_BEHIND.match(text, figure.passage.end):
        return True
    if _AGE_IN_WORDS.match(text, figure.passage.start - 2):
        return _AGE_BEHIND_NAME.search(text[max(0, figure.passage.start - 40) : figure.passage.start]) is not None
    words = figure.passage.of(text).removeprefix("under ").removeprefix("over ")
    if not words.isdigit() or not 0 < int(words) <= OLDEST:
        return False
    before = text[max(0, figure.passage.start - 40) : figure.passage.end - len(words)]
    if _PERSON_IS.search(before) or _YOUNGER.search(before) or _OR_YOUNGER.match(text, figure.passage.end):
        return True
    return bool(_AGE_BEHIND_NAME.search(before) and _ENDS_AGE.match(text, figure.passage.end))
