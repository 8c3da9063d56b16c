"""Figures that are no value of any event: ages, calibres, parts of a wording, lengths of time that only say when."""

import re

from onrecord.reading.claims.designations import is_airliner, is_designation
from onrecord.reading.draft import Draft, Figure
from onrecord.record.value import Quantity

_SHIFT = re.compile(r"\s+(?:(?:later|ago|earlier|previously)\b|(?:before|after)\s*[.,;])")
_OF_A_WEAPON = re.compile(
    r"[\s-]*(?:semi-?automatic |automatic )?(?:caliber|calibre|handgun|pistol|rifle|round|bullet|gun|shell|ammunition|casing)"
)
_AGED = re.compile(
    r"(?:\b(?:die[sd]?|dead|passed away|death) at|\bage[sd]?(?: of| between)*(?: \d+(?: and|,| to| or))?)\s+$",
    re.IGNORECASE,
)
_ONE_OF = re.compile(r"one of|(?:at least|only|just) one of (?:which|whom)", re.IGNORECASE)
_AGE_BEHIND_NAME = re.compile(r"(?:[A-Z][\w.'’]*\s*(?:,|--|—|–|\()|\bages)\s*(?:both |all |ages? |aged )?$")
_ENDS_AGE = re.compile(r"\s*(?:[,;.)]|--|—|–)|\s+and \d{1,2}\s*(?:[,;.)]|--|—|–)")
OLDEST = 110
_DIFFERENCE = re.compile(r"\s+(?:longer|shorter|farther|further|higher|lower|faster|slower|older|younger)\s+than\b")
_PERSON_IS = re.compile(r"\b(?:s?he|who) (?:is|was)\s+$", re.IGNORECASE)
_YOUNGER = re.compile(r"\b(?:younger|older) than\s+$", re.IGNORECASE)
_YEARS_BEHIND = re.compile(r"(?:\s*(?:to|and|or|,|-|–)\s*\d{1,3})+[\s-]+years?[\s-]+old\b")
_PHONE = re.compile(r"(?:\d{3}-)?\d{3}-\d{4}\b")
_PAIRED = re.compile(r"\d+-\s+(?:and|or|to)\b")
_RASTER = re.compile(r"\d+ ?[x×] ?\d")


def is_bare(quantity: Quantity) -> bool:
    """Say whether a quantity is a whole number alone, without unit and without what it counts."""
    whole = quantity.low is None or quantity.low == int(quantity.low)
    return quantity.unit is None and quantity.counted is None and whole


def is_no_value(draft: Draft, figure: Figure) -> bool:
    """Say whether a figure is none: "one of the protesters", "12 minutes later", "five minutes longer than", "call 555-0142", "a 9mm handgun", "dies at 75", "400x150"."""
    text, quantity = draft.report.text, figure.quantity
    if quantity.unit == "millimetre" and _OF_A_WEAPON.match(text, figure.passage.end):
        return True
    before = text[max(0, figure.passage.start - 24) : figure.passage.start]
    if (is_bare(quantity) and _AGED.search(before)) or _RASTER.match(text, figure.passage.start):
        return True
    if is_bare(quantity) and (_is_age(text, figure) or is_designation(text, figure.passage)):
        return True
    if quantity.unit is None and is_airliner(text, figure.passage.start):
        return True
    if quantity.unit is None and any(told.match(text, figure.passage.start) for told in (_PAIRED, _PHONE)):
        return True
    partitive = _ONE_OF.match(text, figure.passage.start) is not None
    shifted = quantity.unit is not None and _SHIFT.match(text, figure.passage.end) is not None
    differs = quantity.unit is not None and _DIFFERENCE.match(text, figure.passage.end) is not None
    return shifted or differs or (partitive and quantity.low == 1)


def _is_age(text: str, figure: Figure) -> bool:
    """Say whether a number in digits is an age: "who was 24", "younger than 12", or behind a name, shut in by commas or dashes ("Ari Holm, 35; Bo Lund -- 19 and 17 --")."""
    if _YEARS_BEHIND.match(text, figure.passage.end):
        return True
    words = figure.passage.of(text)
    if not words.isdigit() or not 0 < int(words) <= OLDEST:
        return False
    before = text[max(0, figure.passage.start - 40) : figure.passage.start]
    if _PERSON_IS.search(before) or _YOUNGER.search(before):
        return True
    return bool(_AGE_BEHIND_NAME.search(before) and _ENDS_AGE.match(text, figure.passage.end))
