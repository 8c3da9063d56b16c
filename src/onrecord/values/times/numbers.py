"""Read the small numbers that times are counted in."""

import re

from onrecord.values.times.words import NUMBERS


def read(words: str) -> float | None:
    """Return the number that `words` in lower case tell: "3", "1,000", "2 1/2", "twenty-four", "a dozen", "half an"; None where none."""
    words = words.strip()
    if words[:1].isdigit():
        whole, _, fraction = words.replace(",", "").partition(" ")
        value = float(whole)
        return value + int(fraction[0]) / int(fraction[2]) if re.fullmatch(r"\d/[1-9]", fraction) else value
    if words in {"half an", "half a", "a half"}:
        return 0.5
    if words == "half a dozen":
        return 6.0
    total = 0.0
    for word in re.split(r"[ -]", words):
        if word not in NUMBERS:
            return None
        total = (
            max(total, 1.0) * 100
            if word == "hundred"
            else max(total, 1.0) * 12
            if word == "dozen"
            else total + NUMBERS[word]
        )
    return total
