"""Read numbers in digits and in words: "1,587", "1.2 million", "two hundred and six", "tens of thousands"."""

import re
from dataclasses import dataclass
from functools import lru_cache

from onrecord.record.frozen import frozen
from onrecord.values.fractions import read_addend, read_fraction, read_point
from onrecord.values.lexing import HYPHENS, Lexed

ONES = {
    word: float(number)
    for number, word in enumerate(
        "zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen "
        "seventeen eighteen nineteen".split()
    )
}
TENS = {
    word: 10.0 * number
    for number, word in enumerate("twenty thirty forty fifty sixty seventy eighty ninety".split(), start=2)
}
SCALES = {"thousand": 1e3, "million": 1e6, "billion": 1e9, "trillion": 1e12}
SHORT_SCALES = {
    "k": 1e3, "mn": 1e6, "mln": 1e6, "bn": 1e9, "bln": 1e9, "tn": 1e12, "tln": 1e12, "trn": 1e12, "crore": 1e7, "lakh": 1e5,
}  # fmt: skip
"""Scales that stand right behind digits; "m" and "b" are read by `quantities`, where the unit tells them apart."""
_INDIAN = {word: SHORT_SCALES[word] for word in ("crore", "lakh")}
"""Those of them that words lead, too: "one lakh people"."""
PLURAL_SCALES = {
    "dozens": 12.0, "hundreds": 100.0, "thousands": 1e3, "lakhs": 1e5, "millions": 1e6, "crores": 1e7, "billions": 1e9, "trillions": 1e12,
}  # fmt: skip
VAGUE = {"several": 2.0, "multiple": 2.0, "few": 2.0, "couple": 2.0, "handful": 2.0}
"""More than one, nobody says how many: the floor is two."""
ORDINALS = {
    word: number
    for number, word in enumerate(
        "first second third fourth fifth sixth seventh eighth ninth tenth eleventh twelfth thirteenth fourteenth "
        "fifteenth sixteenth seventeenth eighteenth nineteenth twentieth".split(),
        start=1,
    )
}
FRACTION_SIGNS = {"½": 0.5, "¼": 0.25, "¾": 0.75, "⅓": 1 / 3, "⅔": 2 / 3}
_FEW_DIGITS = frozenset("1 2 3 4 5 6 7 8 9 10".split())
STARTERS = frozenset(
    [
        *ONES,
        *TENS,
        *SCALES,
        *PLURAL_SCALES,
        *VAGUE,
        "hundred",
        "dozen",
        "half",
        "tens",
        "scores",
        "pair",
        "quarter",
        "single",
        *FRACTION_SIGNS,
    ]
)
"""Words that a number can begin with; "a" and "an" are looked for before them."""

_LAUNCHERS = (("rocket", "launcher"), ("rocket", "launchers"), ("launch", "rocket"), ("rocket", "systems"))
"""What "multiple" is a part of the name of: "a multiple rocket launcher", "a multiple-warhead missile"."""
_HARMED = frozenset("killed injured wounded dead hurt missing feared trapped homeless".split())
_HALVED = frozenset("hour minute day mile year century kilometre kilometer tonne ton".split())
_MEASURED = frozenset("day week month year hour minute second night mile kilometre kilometer point digit".split())
"""What "a single" says nothing of but that it was short."""
_GROUPED = re.compile(r"\d{1,3}(?:[,\u00a0\u202f\u2009] ?\d{3})+(\.\d+)?")
_LISTED = re.compile(r"\d{1,2}(?:,\d{1,2}){2,}")  # "exercises 22,24,26,31" are four numbers
_DOTTED = re.compile(r"\d{1,3}(?:\.\d{3}){2,}(,\d+)?|\d{1,3}(?:\.\d{3})+,\d+")


@frozen
class Number:
    """A number and the tokens it takes: from `first` up to, not including, `end`.

    `high` is None for vague counts ("dozens"), whose `low` is the floor of their order. `scale` is the factor that a
    scale word gave (1.0 without one); `digits` is the printed numeral, or "" for numbers in words;
    `part` says that it is a fraction ("two thirds").
    """

    first: int
    end: int
    low: float
    high: float | None
    approximate: bool = False
    scale: float = 1.0
    digits: str = ""
    part: bool = False


def read_digits(printed: str) -> float:
    """Return the number that a printed numeral stands for; European "10.000.000" and "1.234,5" where nothing else fits."""
    if _GROUPED.fullmatch(printed):
        return float(re.sub(r"[,\u00a0\u202f\u2009 ]", "", printed))
    if _DOTTED.fullmatch(printed):
        return float(printed.replace(".", "").replace(",", "."))
    if printed.count(",") == 1 and "." not in printed:
        return float(printed.replace(",", "."))
    plain = re.sub(r"[,.](?=.*[,.])", "", printed).replace(",", "")
    return float(plain)


@lru_cache(maxsize=64)  # ages, tallies, shares and terms each ask at one token after the other
def read_number(lexed: Lexed, index: int) -> Number | None:
    """Return the number that begins at token `index`, as long as it goes; None where there is none."""
    word = lexed.word(index)
    if word[:1].isdigit():
        return _digits(lexed, index)
    fraction = read_fraction(lexed, index)
    if fraction or word in FRACTION_SIGNS:
        part, end = fraction or (FRACTION_SIGNS[word], index + 1)
        return Number(index, end, part, part, part=fraction is not None)
    if word in {"a", "an"}:
        return _after_article(lexed, index)
    if word in {"half", "quarter", "single"}:
        return _single(lexed, index) if word == "single" else _half(lexed, index)
    if word in VAGUE or word in PLURAL_SCALES or word in {"tens", "scores", "pair"}:
        return _vague(lexed, index, index)
    return _words(lexed, index)


def _digits(lexed: Lexed, index: int) -> Number | None:
    printed = lexed.words[index]
    if not printed.isascii():
        printed = re.sub(r"[\u00a0\u202f\u2009]", ",", printed)
    printed = printed.replace(" ", "") if "," not in printed else printed
    if not printed.isascii() or len(printed) > 24:
        return None
    if (printed.count(".") > 1 or _LISTED.fullmatch(printed)) and not _DOTTED.fullmatch(printed):
        return None
    fraction, after = _fraction(lexed, index + 1)
    value = read_digits(printed) + fraction
    end, scale = _scale(lexed, after)
    if scale == 1e3 and value >= 1e3:
        scale = 1.0  # "100,000 thousand" is a misprint; nobody counts thousands of thousands
    value = round(value * scale, 6)
    rest, end = _tied_rest(lexed, end, scale)
    return Number(index, end, value + rest, value + rest, scale=scale, digits=printed)


def _tied_rest(lexed: Lexed, end: int, scale: float) -> tuple[float, int]:
    """Return the digits that hyphens tie to a number behind its scale, and the token behind them: the 800 of "13-thousand-800"; 0.0 for none."""
    signs, rest = lexed.words[max(0, end - 2) : end + 1 : 2], lexed.word(end + 1)
    tied = len(signs) > 1 and HYPHENS.issuperset(signs) and lexed.touches(end) and lexed.touches(end + 1)
    return (float(rest), end + 2) if tied and rest.isdigit() and 0 < float(rest) < scale else (0.0, end)


def _scale(lexed: Lexed, index: int) -> tuple[int, float]:
    """Return the token behind a scale at `index` and its factor; `index` and 1.0 where there is no scale."""
    at = index + 1 if lexed.word(index) in HYPHENS else index
    word = lexed.word(at)
    if word in SCALES or word == "hundred":
        return _scale_again(lexed, at + 1, SCALES.get(word, 100.0))
    if at == index and word in SHORT_SCALES and (lexed.touches(index) or len(word) > 1):
        return index + 1, SHORT_SCALES[word]
    if word in {"dozen", "dozens"}:
        return at + 1, 12.0
    return index, 1.0


def _scale_again(lexed: Lexed, index: int, scale: float) -> tuple[int, float]:
    """Read the second scale of "3 hundred thousand"."""
    if lexed.word(index) in SCALES and SCALES[lexed.word(index)] > scale:
        return index + 1, scale * SCALES[lexed.word(index)]
    return index, scale


def _fraction(lexed: Lexed, index: int) -> tuple[float, int]:
    """Return the fraction behind a whole number ("10 1/2", "2½", "2 and a half") and the token behind it; 0.0 for none."""
    added = read_addend(lexed, index)
    if added:
        return added
    pointed = read_point(lexed, index) if lexed.word(index) in HYPHENS else None
    if pointed:
        return pointed  # "96-point-four", as broadcasters write for the voice
    if lexed.word(index) in FRACTION_SIGNS:
        return FRACTION_SIGNS[lexed.word(index)], index + 1
    over, under = lexed.word(index), lexed.word(index + 2)
    printed = lexed.word(index + 1) == "/" and lexed.touches(index + 1) and lexed.touches(index + 2)
    if (
        printed
        and over in _FEW_DIGITS
        and under in _FEW_DIGITS
        and int(over) < int(under)
        and not lexed.touches(index + 3)
    ):
        return int(over) / int(under), index + 3
    return 0.0, index


def _after_article(lexed: Lexed, index: int) -> Number | None:
    following = lexed.word(index + 1)
    if following in {"hundred", "dozen"} or following in SCALES:
        return _words(lexed, index)
    if following in {"few", "couple", "handful", "pair"}:
        return _vague(lexed, index, index + 1)
    if following in {"half", "quarter"} and (lexed.word(index + 2) == "dozen" or lexed.word(index + 2) in SCALES):
        return _half(lexed, index + 1)
    return None


def _half(lexed: Lexed, index: int) -> Number | None:
    """Read "half a million", "a quarter million", "half-dozen", "half-a-dozen", "half an hour" (as 0.5, ending before the unit)."""
    part = 0.5 if lexed.words[index] == "half" else 0.25
    first = index - (lexed.word(index - 1) in {"a", "an"})
    at = index + 1
    at += lexed.word(at) in HYPHENS
    if lexed.word(at) in {"a", "an"}:
        at += 1 + (lexed.word(at + 1) in HYPHENS)
    word = lexed.word(at)
    size = 12.0 if word == "dozen" else SCALES.get(word)
    if size:
        return Number(first, at + 1, part * size, part * size, scale=size)
    return Number(index, at, 0.5, 0.5) if part == 0.5 and word in _HALVED else None


def _single(lexed: Lexed, index: int) -> Number | None:
    """Read "a single missile" as one; "not a single missile" is none, "a single-seat jet" and "in a single day" count nothing."""
    counts = lexed.word(index - 1) == "a" and lexed.word(index - 2) not in {"not", "without"}
    behind = lexed.word(index + 1)
    return Number(index, index + 1, 1.0, 1.0) if counts and behind[:1].isalpha() and behind not in _MEASURED else None


def _vague(lexed: Lexed, first: int, index: int) -> Number | None:
    """Read counts whose order alone is known; `first` is the article's token where there is one."""
    word = lexed.words[index]
    if word == "pair":
        return Number(first, index + 1, 2.0, 2.0) if lexed.word(index + 1) in {"of", ""} else None
    if word in {"tens", "scores"} and lexed.word(index + 1) != "of" and not _is_of_people(lexed, index):
        return None
    if (
        word == "few"
        and first == index
        and lexed.word(index - 1) in {"the", "very", "these", "those", "so", "too", "as", "no"}
    ):
        return None
    if word == "multiple" and (lexed.word(index + 1) in HYPHENS or lexed.words[index + 1 : index + 3] in _LAUNCHERS):
        return None
    floor = VAGUE.get(word) or PLURAL_SCALES.get(word) or {"tens": 10.0, "scores": 20.0}[word]
    end = index + 1
    if lexed.word(end) == "of" and lexed.word(end + 1) in PLURAL_SCALES and word not in VAGUE:
        floor, end = floor * PLURAL_SCALES[lexed.word(end + 1)], end + 2
    elif word in VAGUE:
        end, scale = _scale(lexed, end)
        floor *= scale
    return Number(first, end, floor, None, approximate=True)


def _is_of_people(lexed: Lexed, index: int) -> bool:
    """Say whether "scores" without a noun are people: "scores injured", "scores were killed", "injured scores", but not "test scores were low"."""
    alone = index + 1 == len(lexed.words)  # as it stands in a claim's passage
    harmed = lexed.word(index - 1) in _HARMED or not _HARMED.isdisjoint(lexed.words[index + 1 : index + 4])
    return lexed.word(index) == "scores" and (alone or harmed)


@dataclass(slots=True)
class _Sum:
    """A number in words on its way: what stands before the last scale, and what has come since."""

    total: float = 0.0
    current: float = 0.0
    scale: float = 1.0

    def add(self, word: str, *, opened: bool) -> bool:
        """Add one number word; False where it cannot follow. `opened` says that a number word stands before it."""
        size = SCALES.get(word) or _INDIAN.get(word)
        if word in ONES and self._has_room(ONES[word]):
            self.current += ONES[word]
        elif word in TENS and self.current % 100 == 0:
            self.current += TENS[word]
        elif word == "hundred" and self.current < 100 and opened:
            self.current, self.scale = max(self.current, 1.0) * 100, 100.0
        elif size and (not self.total or size < self.scale):
            self.total, self.current, self.scale = self.total + max(self.current, 1.0) * size, 0.0, size
        elif word in {"dozen", "dozens"} and opened:
            self.current, self.scale = max(self.current, 1.0) * 12, 12.0
        else:
            return False
        return True

    def _has_room(self, one: float) -> bool:
        return self.current % 100 == 0 or (self.current % 10 == 0 and self.current % 100 >= 20 and 0 < one < 10)


def _words(lexed: Lexed, index: int) -> Number | None:
    """Read a number in words; hyphens may stand between its words, "and" only behind a hundred or more."""
    told = _Sum()
    indefinite = lexed.word(index) in {"a", "an"}
    end = index + indefinite
    while True:
        at = _joint(lexed, end, told.total + told.current)
        word = lexed.word(at)
        if word in ONES and told.current and not _fits(lexed, at, end, told.current):
            break
        if not told.add(word, opened=end > index or word == lexed.word(index) != "dozens"):
            break
        end = at + 1
    if end == index + indefinite:
        return None
    value = told.total + told.current
    added = read_addend(lexed, end) or read_point(lexed, end)
    if added:
        end, scale = _scale(lexed, added[1])
        tail = added[0] * (told.scale if lexed.words[added[1] - 2 : added[1]] == ("a", "half") else 1.0)
        value = value + tail if scale == 1.0 else (value + added[0]) * scale
        told.scale = max(scale, told.scale)
    rest, end = _tied_rest(lexed, end, told.scale)
    return Number(index, end, value + rest, value + rest, scale=told.scale)


def _fits(lexed: Lexed, at: int, end: int, current: float) -> bool:
    """Say whether a small number may follow: "twenty-three", "two hundred and six", but not "twenty, three"."""
    return at == end or lexed.word(end) in HYPHENS or (lexed.word(end) == "and" and current >= 100)


def _joint(lexed: Lexed, at: int, value: float) -> int:
    """Step over a hyphen, or an "and" behind a hundred or more, where a number word follows."""
    if not value:
        return at
    word = lexed.word(at)
    following = lexed.word(at + 1)
    goes_on = following in ONES or following in TENS or following in SCALES or following in {"hundred", "dozen"}
    if goes_on and (word in HYPHENS or (word == "and" and value >= 100 and (following in ONES or following in TENS))):
        return at + 1
    return at


def read_ordinal(lexed: Lexed, index: int) -> tuple[int, int] | None:
    """Return the ordinal at token `index` and the token behind it: "fourth", "4th", "twenty-third"; None where none is."""
    word = lexed.word(index)
    if word in ORDINALS:
        return ORDINALS[word], index + 1
    if word in TENS and lexed.word(index + 1) in HYPHENS and ORDINALS.get(lexed.word(index + 2), 10) < 10:
        return int(TENS[word]) + ORDINALS[lexed.word(index + 2)], index + 3
    if word.isdecimal() and word.isascii() and len(word) < 4 and lexed.touches(index + 1):
        return (int(word), index + 2) if lexed.word(index + 1) in {"st", "nd", "rd", "th"} else None
    return None
