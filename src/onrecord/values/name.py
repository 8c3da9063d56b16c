"""Names: places, parties and things."""

import re

from onrecord.record.value import Moment, Name, Value
from onrecord.values.comparison import Comparison, Likeness

_EMPTY = frozenset({"the", "of", "a", "an", "and", "in", "at", "mr", "mrs", "ms", "dr"})


def handles(value: Value) -> bool:
    """Say whether `value` is a name."""
    return isinstance(value, Name)


def say(value: Name) -> str:
    """Return the name."""
    return value.name


def _words(name: str) -> list[str]:
    return [
        word
        for word in re.findall(r"[\w’'-]+", name.casefold().replace("’s", "").replace("'s", ""))
        if word not in _EMPTY
    ]


def compare(left: Name, right: Name) -> Comparison:
    """Compare two names: one party, the same words, one shorter than the other, or two names."""
    said = f"{left.name} and {right.name}"
    a, b = _words(left.name), _words(right.name)
    if (left.party and left.party == right.party) or a == b:
        return Comparison(Likeness.AGREE, f"{said} are one")
    if a and b and (set(a) <= set(b) or set(b) <= set(a)):
        return Comparison(Likeness.COMPATIBLE, f"{said}: one name is part of the other")
    return Comparison(Likeness.DIFFER, f"{said} are two names")


def slip(left: Name, right: Name) -> str | None:
    """Return that one name may be a misspelling of the other: one letter more, less or other in a long name; else None."""
    a, b = left.name.casefold(), right.name.casefold()
    if a == b or min(len(a), len(b)) < 6 or abs(len(a) - len(b)) > 1 or not _one_letter_apart(a, b):
        return None
    return f"{left.name} and {right.name} are one letter apart"


def _one_letter_apart(a: str, b: str) -> bool:
    first = next((index for index, (x, y) in enumerate(zip(a, b, strict=False)) if x != y), min(len(a), len(b)))
    if len(a) == len(b):
        return a[first + 1 :] == b[first + 1 :] or (
            a[first : first + 2] == b[first : first + 2][::-1] and a[first + 2 :] == b[first + 2 :]
        )
    long, short = (a, b) if len(a) > len(b) else (b, a)
    return long[first + 1 :] == short[first:]


def yields(value: Name, words: str, _reference: Moment | None = None, _zone: str | None = None) -> bool:
    """Say whether `words` hold the name or, for a party, words that can name it: one telling word of it, or its initials."""
    have, want = set(_words(words)), _words(value.name)
    if want and set(want) <= have:
        return True
    initials = "".join(word[0] for word in want)
    return bool(value.party) and (bool(set(want) & have) or initials in have or bool(have))
