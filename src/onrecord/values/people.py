"""Read how many people a phrase without a number tells of: "a boy" is one, "her husband and two daughters" three, "nobody" none.

A phrase is what stands between a determiner and a noun, or several such phrases joined by commas and "and". Its parts
count one each where they are singular, and what they say where they have a number. A plural without a number tells
nothing, and neither does a phrase that holds one.
"""

import re
from collections.abc import Sequence
from functools import lru_cache

from onrecord.record.value import Quantity
from onrecord.values.counted import is_plural
from onrecord.values.quantities import find_quantities

NOBODY = frozenset({"nobody", "none", "no-one"})
BOTH = frozenset({"both"})
_PARTS = re.compile(r"\s*[,;]\s+(?:and\s+)?|\s+and\s+|\s+as well as\s+|\s+along with\s+|\s*&\s*")
_AGE = re.compile(
    r"(?:both |all |(?:both |all )?(?:ages?|aged) )?\d+|\d+[- ](?:year|month|week|day)s?[- ]old", re.IGNORECASE
)
_OLD = re.compile(r"\d+[- ]+(?:year|month|week|day)s?[- ]+old", re.IGNORECASE)
_WORD = re.compile(r"[^\W\d_][\w'’.]*")
_NAME = re.compile(r"(?:[A-Z][\w'’.-]*\s*)+")
_NUMBER = r"(?:\d{1,3}|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|thirteen|fourteen|fifteen|sixteen|seventeen|eighteen|nineteen)"
_AGES_TOLD = re.compile(
    rf",?\s*\b(?:both |all )?age[sd](?: between)? {_NUMBER}(?:(?:,? and |, | to |-){_NUMBER}\b)*", re.IGNORECASE
)
"""What only tells how old those counted are: "20 children, ages six and seven, and six teachers"."""
_HOME = re.compile(r"(?:both |all )?of (?:[A-Z][\w'’.-]*\s*)+")
"""A part of a list that only tells where the one before it is from: "Ari Holm, 23, of Lakewood, and Bo Lund, 31, of Eastlake"."""
_SHORT_AGE = re.compile(r"\b\d{1,3}[- ]?(?:yo|y/o)\b", re.IGNORECASE)
_AGED_ONE = re.compile(r"(?<=\band )(?=\d+[- ](?:year|month|week)s?[- ]old\b)", re.IGNORECASE)
"""What stands before somebody told of by age alone: the 3-year-old of "a girl and 3-year-old"."""
_APPOSED = re.compile(
    r"(?<= and )((?:his|her|their) [a-z]+), (?:[A-Z][\w'’.-]*\s*)+$|\b((?:his|her|their) [a-z]+), (?:[A-Z][\w'’.-]*\s*)+(?=,(?: \d{1,3},)? and (?:his|her|their|an?) )"
)
"""A name that tells who somebody of a list is: "Ari Holm and her daughter, Bo Holm", "her baby, Cy, and her husband"."""
FOLDS = {"double": 2, "triple": 3, "quadruple": 4, "quintuple": 5}
"""How many a deed befell by the word before it: "a triple homicide"."""
_FOLD = re.compile(
    r"\b(double|triple|quadruple|quintuple)[ -](?:fatal )?(?:homicide|murder|murders|slaying|slayings|killing|killings|shooting|stabbing|drowning|fatality)\b",
    re.IGNORECASE,
)
_ANYBODY = frozenset("people persons individuals victims others".split())
"""Words for people of any age and sex, who may be told of once more behind."""
_UNBORN = "unborn"
"""Who is not counted beside those who were: "five adults and an unborn child" are five."""
_KEPT = 64  # phrases: each is asked about again as claims are added up, set apart and held against their words
_PLURAL_PRONOUNS = frozenset("they them their themselves we us those these who others victims".split())


@lru_cache(maxsize=_KEPT)
def read_people(words: str) -> Quantity | None:
    """Return the number of people that `words` tell of, with the last noun as what is counted; None where they tell none."""
    lowered = words.lower().split()
    if not lowered:
        return None
    if lowered[0] == "no" or lowered[0] in NOBODY:
        return _counted(0, None)
    if lowered[0] in BOTH:
        return _counted(2, None)
    fold = _FOLD.search(words)
    return _counted(FOLDS[fold[1].lower()], None) if fold else _counted_each(words)


def makes(value: object, passages: Sequence[str]) -> bool:
    """Say whether the people that several phrases tell of make a number: all of them, or those of the first without the others."""
    told = [read_people(words) for words in passages]
    numbers = [people.low for people in told if people is not None and people.low is not None]
    if not isinstance(value, Quantity) or len(numbers) < len(passages):
        return False
    first, *rest = numbers
    return value.low == value.high and value.low in {first + sum(rest), first - sum(rest)}


def _counted_each(words: str) -> Quantity | None:
    """Count the parts of a list."""
    total = int(_OLD.fullmatch(words.strip()) is not None)
    words = _AGED_ONE.sub("a ", words)
    words = _SHORT_AGE.sub("", _APPOSED.sub(_unnamed, _AGES_TOLD.sub("", words)))
    parts = [
        part for part in _PARTS.split(words) if not (_AGE.fullmatch(part.strip()) or _HOME.fullmatch(part.strip()))
    ]
    if named := _named_after(parts):
        return _counted(named, None)
    for part in parts:
        number = _part(part)
        if number is None:
            return None
        total += number
    return _counted(total, None) if total else None


def _unnamed(apposed: re.Match[str]) -> str:
    """Return somebody of a list without the name that only tells who it is."""
    return apposed[1] or apposed[2]


def _named_after(parts: list[str]) -> int | None:
    """Return how many the first of several parts tells of where the others only tell who they are; None for other lists.

    Those are as many names ("the two bailiffs, Ari Holm and Bo Lund"), or people who make as many ("four people, a man and three boys").
    """
    whole = _part(parts[0]) if len(parts) > 2 else None
    if whole is None:
        return None
    if all(_NAME.fullmatch(part.strip()) for part in parts[1:]):
        return whole if whole == len(parts) - 1 else None
    rest = [_part(part) for part in parts[1:]]
    anybody = parts[0].split()[-1].lower() in _ANYBODY
    return whole if anybody and whole == sum(number or 0 for number in rest) and None not in rest else None


def _part(words: str) -> int | None:
    """Return how many one part tells of: its number, or one where its last word is singular."""
    if _UNBORN in words.lower().split():
        return 0
    numbers = [quantity for _, quantity in find_quantities(words, ()) if quantity.unit is None]
    if numbers:
        low, high = numbers[0].low, numbers[0].high
        return int(low) if len(numbers) == 1 and low is not None and low == high == int(low) else None
    found = _WORD.findall(words)
    if not found or found[-1].lower() in _PLURAL_PRONOUNS:
        return None
    last = found[-1]
    return None if is_plural(last.lower()) and not last[0].isupper() else 1


def _counted(number: int, noun: str | None) -> Quantity:
    return Quantity(float(number), float(number), None, float(number), float(number), counted=noun)
