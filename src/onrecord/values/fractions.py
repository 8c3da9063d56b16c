"""Read fractions in words: "two thirds", "a quarter of", "three and a fifth", "two point five"."""

from onrecord.values.lexing import HYPHENS, Lexed

_SMALL = {
    word: float(number)
    for number, word in enumerate(
        "one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen".split(),
        start=1,
    )
}
_TENS = {
    word: 10.0 * n for n, word in enumerate("twenty thirty forty fifty sixty seventy eighty ninety".split(), start=2)
}
_PARTS = {
    word: float(number)
    for number, word in enumerate(
        "half third quarter fifth sixth seventh eighth ninth tenth eleventh twelfth".split(), start=2
    )
} | {
    "fourth": 4.0,
    "twentieth": 20.0,
    "hundredth": 100.0,
    "thousandth": 1e3,
    "millionth": 1e6,
    "billionth": 1e9,
    "trillionth": 1e12,
}
_PLURALS = {f"{word}s": size for word, size in _PARTS.items()} | {"halves": 2.0}
_DIGITS = {"zero": "0", "oh": "0", "naught": "0"} | {word: str(int(size)) for word, size in _SMALL.items()}
_HALVES = frozenset(
    "first second third fourth other latter former back front top bottom upper lower left right early late opening closing final better the this that each a and".split()
)
"""Words before "half" that make it one of two, or a part of a number before it."""
_JOINING = frozenset({"that", "and"})
"""Words that may only lead to a share: "said that half of the missiles hit"."""
_SHARED = frozenset("of the its their his her our these those are were have had said say".split())
"""Words behind "half" that make it a share of something."""
_SPANS = frozenset("year century decade month season game week quarter match day term time battle fun way".split())
_BOUNDS = frozenset("more less than nearly almost about over around roughly".split())
_ADDED = frozenset("half quarter third fifth fourth".split())
"""Parts that "and a" adds to a whole number."""
_LONGEST = 12
"""Digits behind "point" at most."""


def read_fraction(lexed: Lexed, index: int) -> tuple[float, int] | None:
    """Return the fraction at token `index` and the token behind it: "two thirds", "one-fifth of"; None where none is.

    One of a part ("a third", "a quarter") is an ordinal as often: it is a fraction only before "of", or where nothing
    that it could count follows.
    """
    if lexed.word(index) == "half":
        return (0.5, index + 1) if _is_half_of(lexed, index) or _is_by_half(lexed, index) else None
    number, at = _numerator(lexed, index)
    if number is None:
        return None
    at += lexed.word(at) in HYPHENS
    word = lexed.word(at)
    if number != 1.0 and word in _PLURALS:
        return number / _PLURALS[word], at + 1
    following = lexed.word(at + 1)
    ends = following == "of" or not (following[:1].isalnum() or following in HYPHENS)
    alone = word in _PARTS and number == 1.0 and ends
    return (1.0 / _PARTS[word], at + 1) if alone and not _is_measure(lexed, at) else None


def _is_half_of(lexed: Lexed, index: int) -> bool:
    """Say whether "half" is a share: "half of the voters", "half the voters", "half are women"; not "the first half of the year"."""
    following = lexed.word(index + 1)
    if following not in _SHARED or not _SPANS.isdisjoint(lexed.words[index + 2 : index + 5]):
        return False
    before = lexed.word(index - 1)
    if before in _JOINING and following == "of":
        return True
    return not (before in _HALVES or before.endswith("ern") or lexed.word(index + 2)[:1].isdigit())


def _is_by_half(lexed: Lexed, index: int) -> bool:
    """Say whether "half" tells how far something fell: "cut by more than half"; as a claim's passage its words stand alone."""
    at = index - 1
    while lexed.word(at) in _BOUNDS:
        at -= 1
    return not lexed.word(index + 1)[:1].isalnum() and (lexed.word(at) == "by" or lexed.words[at + 1 :] == lexed.words)


def _numerator(lexed: Lexed, index: int) -> tuple[float | None, int]:
    word = lexed.word(index)
    if word in {"a", "an"}:
        return 1.0, index + 1
    if word in _SMALL:
        return _SMALL[word], index + 1
    if word not in _TENS:
        return None, index
    at = index + 1 + (lexed.word(index + 1) in HYPHENS)
    one = _SMALL.get(lexed.word(at), 10.0)
    return (_TENS[word] + one, at + 1) if one < 10.0 else (_TENS[word], index + 1)


def _is_measure(lexed: Lexed, at: int) -> bool:
    """Say whether "half" or "quarter" is a time or a place: "a half an hour", "in the quarter"."""
    return lexed.word(at) in {"half", "quarter"} and lexed.word(at + 1) != "of" and lexed.word(at + 1) != ""


def read_addend(lexed: Lexed, index: int) -> tuple[float, int] | None:
    """Return the fraction that "and" adds to a whole number, and the token behind it: "and a half", "and three fifths"."""
    tied = _tied_addend(lexed, index)
    if tied or lexed.word(index) != "and":
        return tied
    if lexed.word(index + 1) == "a" and lexed.word(index + 2) in _ADDED:
        return 1.0 / _PARTS[lexed.words[index + 2]], index + 3
    return read_fraction(lexed, index + 1) if lexed.word(index + 1) not in {"a", "an", "one"} else None


def _tied_addend(lexed: Lexed, index: int) -> tuple[float, int] | None:
    """Read the "-and-a-half" of "an 11-and-a-half hour flight"."""
    hyphens, words = lexed.words[index : index + 6 : 2], lexed.words[index + 1 : index + 6 : 2]
    tied = len(hyphens) == len(words) == 3 and HYPHENS.issuperset(hyphens)
    if not tied or words[:2] != ("and", "a") or words[2] not in _ADDED:
        return None
    return 1.0 / _PARTS[words[2]], index + 6


def read_point(lexed: Lexed, index: int) -> tuple[float, int] | None:
    """Return the decimals behind a number in words and the token behind them: "point zero three", "point seventy-one", "-point-four"."""
    at = index + (lexed.word(index) in HYPHENS)
    if lexed.word(at) != "point":
        return None
    at, digits = at + 1 + (lexed.word(at + 1) in HYPHENS), ""
    while lexed.word(at) in _DIGITS and len(digits) < _LONGEST:
        digits += _DIGITS[lexed.word(at)]
        at += 1
    if not digits and lexed.word(at) in _TENS:
        number, at = _numerator(lexed, at)
        digits = str(int(number or 0))
    return (float(f"0.{digits}"), at) if digits else None
