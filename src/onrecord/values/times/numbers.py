"""Read the small numbers that times are counted in."""

import re

from onrecord.values.times.words import NUMBERS

_HALVES = frozenset({"half", "half an", "half a", "a half"})
_COUPLES = frozenset({"couple", "couple of", "a couple", "a couple of"})
_FACTORS = {"dozen": 12, "hundred": 100, "thousand": 1000}


def read(words: str) -> float | None:
    """Return the number that `words` in lower case tell: "3", "1,000", "2 1/2", "twenty-four", "a dozen", "half an", "a couple of"; None where none."""
    words = words.strip()
    if words[:1].isdigit():
        whole, _, fraction = words.replace(",", "").partition(" ")
        value = float(whole)
        return value + int(fraction[0]) / int(fraction[2]) if re.fullmatch(r"\d/[1-9]", fraction) else value
    if words in _HALVES:
        return 0.5
    if words in _COUPLES:
        return 2.0
    if words == "half a dozen":
        return 6.0
    total = 0.0
    for word in re.split(r"[ -]", words):
        if word not in NUMBERS:
            return None
        total = max(total, 1.0) * _FACTORS[word] if word in _FACTORS else total + NUMBERS[word]
    return total
