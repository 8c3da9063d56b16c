"""Read a number with its unit: "1,587 km", "$71.4 million", "Mach 5", "6m people"."""

from collections.abc import Callable, Collection
from dataclasses import replace
from functools import lru_cache

from onrecord.record.frozen import frozen
from onrecord.values import units
from onrecord.values.counted import read_counted, singular
from onrecord.values.lexing import HYPHENS, Lexed
from onrecord.values.numerals import ONES, STARTERS, Number, read_number
from onrecord.values.tallies import ORDINAL_WORDS

_SIGNED = frozenset({"degree", "degree Celsius", "degree Fahrenheit", "percent"})
_FOLDS = {"twice": 2.0, "double": 2.0, "triple": 3.0, "thrice": 3.0}
_QUAKES = frozenset({"quake", "earthquake", "tremor", "temblor", "aftershock"})
_AMOUNTS = frozenset("of in at amount number figure total rate level sum price cost share for from by and".split())
"""What may stand behind "double that" where "that" is an amount; "a double that won the game" is none."""
INDEFINITE = frozenset({"a", "an"})
_FEET, _INCH_MARKS = frozenset("'’′"), (('"',), ("”",), ("″",), ("'", "'"), ("’", "’"))
_INCHES = 12
"""Inches of a foot."""
_BEGINNINGS = STARTERS | INDEFINITE | units.SIGNS | ORDINAL_WORDS | {"mach", "magnitude", *_FOLDS}
_POUNDS = frozenset({"pound", "pounds"})
_FUNDS = frozenset(
    (
        "money cash damage damages debt debts funding funds aid investment investments savings loss losses cuts tax taxes taxpayer taxpayers public "
        "income sales revenue assets profit profits compensation spending loans help support grants fines government state private new extra"
    ).split()
)
"""What pounds are of where they are money: "30 million pounds of damage", "of public money"."""

_POUND_MONEY = frozenset(
    ("worth cost costs costing paid pay pays fine fined price priced spend spent earn earned owed sold raised").split()
)


@frozen
class Term:
    """One number with its unit: tokens `first` up to, not including, `end`."""

    first: int
    end: int
    number: Number
    unit: str | None = None


def beginnings(lexed: Lexed) -> list[int]:
    """List the tokens with which a quantity may begin: a quick look before the reading."""
    return [index for index in range(len(lexed.words)) if may_begin(lexed, index)]


def may_begin(lexed: Lexed, index: int) -> bool:
    """Say whether a quantity may begin with the token at `index`."""
    word = lexed.words[index]
    if word in _BEGINNINGS or word[0].isdigit():
        return True
    following = lexed.word(index + 1)
    return (word == "all" and following == "but") or (following in HYPHENS and lexed.word(index + 2) == "long")


@lru_cache(maxsize=16)  # a share and the number itself begin at one token
def read_term(lexed: Lexed, index: int) -> Term | None:
    """Read a number with the unit before or behind it."""
    word = lexed.words[index]
    for words, read in _OPENED:
        if word in words:
            return read(lexed, index)
    number = read_number(lexed, index)
    if number is None:
        return None
    money = _money_before(lexed, index) if number.digits else None
    if money:
        scaled = _scaled(lexed, number)
        return Term(money[0], scaled.end, scaled, money[1])
    return _with_unit(lexed, _million(lexed, number))


def _money_before(lexed: Lexed, index: int) -> tuple[int, str] | None:
    """Return where the code or abbreviation of a currency before token `index` begins, and the code: "NIS 40 million", "Rs. 500"."""
    at = index - 1 - (lexed.word(index - 1) == "." and lexed.word(index - 2) in units.BEFORE)
    printed = lexed.printed(at)
    code = units.BEFORE.get(printed.lower()) if printed[:1].isupper() else None
    if code is None and at == index - 1 and printed.isupper() and printed in units.CODES:
        code = printed
    return (at, code) if code else None


def _with_unit(lexed: Lexed, number: Number) -> Term:
    """Add the unit that stands behind a number; "of" parts them where the number is vague ("hundreds of miles")."""
    first = number.first
    tall = _in_feet_and_inches(lexed, number)
    if tall:
        return tall
    unit, end = unit_behind(lexed, number.end, number.low)
    if unit is None and number.high is None and lexed.word(number.end) == "of":
        unit, end = unit_behind(lexed, number.end + 1, number.low)
        end = end if unit else number.end
    if unit is None and "." in number.digits and singular(lexed.word(number.end)) in _QUAKES and number.low < 10:
        return Term(first, number.end + 1, number, "magnitude")
    if unit is None and number.digits and _is_seconds(lexed, number):
        return Term(first, number.end + 1, number, "second")
    if (
        unit in {None, "metre"}
        and lexed.printed(number.end) == "M"
        and lexed.word(number.end + 1) in _QUAKES
        and number.low < 10
    ):
        return Term(first, number.end + 1, number, "magnitude")
    if unit is None and number.digits:
        number = _european(lexed, number)
    if number.digits and number.high is not None and _is_negative(lexed, first):
        return _negative(lexed, Term(first, end, number, unit))
    return Term(first, end, number, unit)


def _in_feet_and_inches(lexed: Lexed, number: Number) -> Term | None:
    """Read 6'3" and 6' 3" as inches: how tall somebody is; None for others."""
    at = number.end + 1
    inches = lexed.word(at)
    marked = lexed.word(number.end) in _FEET and lexed.touches(number.end) and number.digits.isdigit()
    if not marked or not inches.isdigit() or int(inches) >= _INCHES:
        return None
    end = next((at + 1 + len(mark) for mark in _INCH_MARKS if lexed.words[at + 1 : at + 1 + len(mark)] == mark), None)
    if end is None or not lexed.touches(at + 1):
        return None
    value = number.low * _INCHES + int(inches)
    return Term(number.first, end, replace(number, low=value, high=value), "inch")


def _is_seconds(lexed: Lexed, number: Number) -> bool:
    """Read "4,415s" as seconds; "1990s" and "20s", without comma or point, are years and ages."""
    glued = lexed.printed(number.end) == "s" and lexed.touches(number.end)
    return glued and not lexed.printed(number.first).isdigit()


def _fold(lexed: Lexed, index: int) -> Term | None:
    """Read "twice as large", "double the number" as so many times; "a double room" and "to double" tell no number."""
    word, following = lexed.words[index], lexed.word(index + 1)
    is_pronoun = following != "that" or not lexed.word(index + 2).isalpha() or lexed.word(index + 2) in _AMOUNTS
    if word == "twice" or (following in {"the", "that", "its", "their", "our", "his", "her", ""} and is_pronoun):
        number = Number(index, index + 1, _FOLDS[word], _FOLDS[word])
        return Term(index, index + 1, number, "times")
    return None


def _is_negative(lexed: Lexed, index: int) -> bool:
    """Say whether "minus" or a sign of its own stands before a number: "-5", but not "10-5"."""
    return _is_minus(lexed, index) or (
        lexed.word(index - 1) in {"-", "−"} and lexed.touches(index) and not lexed.touches(index - 1)
    )


def _is_minus(lexed: Lexed, index: int) -> bool:
    """Say whether the word "minus" stands before a number, tied or not: "minus 20", "minus-20"; not the one of "plus or minus"."""
    at = index - 1 - (lexed.word(index - 1) in HYPHENS and lexed.touches(index))
    return lexed.word(at) == "minus" and lexed.word(at - 1) != "or"


def _negative(lexed: Lexed, term: Term) -> Term:
    """Return a number below zero; what "minus" alone tells ("minus 20") is a temperature, and a sign tells nothing of a bare number."""
    told = _is_minus(lexed, term.first)
    counts = term.unit is None and read_counted(lexed, term.end, single=False) is not None
    if counts or (term.unit not in _SIGNED and not (told and term.unit is None)):
        return term
    first = term.first - 1 - (told and lexed.word(term.first - 1) in HYPHENS)
    return Term(
        first, term.end, replace(term.number, low=-term.number.low, high=-term.number.low), term.unit or "degree"
    )


def _money(lexed: Lexed, index: int) -> Term | None:
    behind = lexed.word(index + 1) if lexed.touches(index + 1) and lexed.printed(index + 1).isupper() else ""
    at = index + 1 + (behind in units.SIGN_PREFIXES)
    number = read_number(lexed, at) if lexed.word(at)[:1].isdigit() else None
    if number is None:
        return None
    number = _scaled(lexed, number)
    prefix = lexed.word(index - 1)
    first, unit = index, units.CURRENCIES[lexed.words[index]]
    if at > index + 1 and unit == "USD":
        unit = units.SIGN_PREFIXES[behind]
    if lexed.touches(index) and prefix in units.SIGN_PREFIXES and unit == "USD":
        first, unit = index - 1, units.SIGN_PREFIXES[prefix]
    end = number.end + (lexed.word(number.end) in {"dollars", "usd"})
    return Term(first, end, number, unit)


def _scaled(lexed: Lexed, number: Number) -> Number:
    """Read "m" and "b" behind an amount of money as million and billion."""
    size = {"m": 1e6, "b": 1e9, "t": 1e12}.get(lexed.word(number.end))
    if not size or number.scale != 1.0:
        return number
    return replace(number, end=number.end + 1, low=number.low * size, high=number.low * size, scale=size)


def _million(lexed: Lexed, number: Number) -> Number:
    """Read "6m people", "7.5M lb" as millions: money, a unit or a noun in the plural follows, so that no metre is meant."""
    letter = lexed.word(number.end)
    if (
        letter not in {"m", "b"}
        or not lexed.touches(number.end)
        or number.scale != 1.0
        or number.end - number.first > 1
    ):
        return number
    unit = units.read_currency(lexed, number.end + 1) or units.read_measure(lexed, number.end + 1)
    return _scaled(lexed, number) if unit or read_counted(lexed, number.end + 1, single=False) else number


def _named_scale(lexed: Lexed, index: int) -> Term | None:
    """Read "Mach 5", "magnitude 7.8", "magnitude of 7.8", "magnitude at 7.8", "Magnitude: 7.8"."""
    at = index + 1 + (lexed.word(index + 1) in HYPHENS or lexed.word(index + 1) in {"of", "at", ":"})
    worded = lexed.words[index] == "mach" and lexed.word(at) in ONES
    number = read_number(lexed, at) if worded or lexed.word(at)[:1].isdigit() else None
    return Term(index, number.end, number, lexed.words[index]) if number and number.low < 100 else None


def unit_behind(lexed: Lexed, end: int, value: float) -> tuple[str | None, int]:
    """Return the unit behind a number that ends before token `end`, and the token behind it; None where there is none."""
    at = end + (lexed.word(end) in HYPHENS and _is_tied(lexed, end))
    measure = units.read_measure(lexed, at)
    if measure and not (measure[0] == "pound" and at == end and _is_money(lexed, end, value)):
        return measure
    money = units.read_currency(lexed, at)
    if measure:
        return "GBP", measure[1]
    return money if money and not (money[0] == "KRW" and lexed.word(at) == "won" and value < 100) else (None, end)


def _is_tied(lexed: Lexed, hyphen: int) -> bool:
    """Say whether a hyphen ties a unit to its number; one with blanks around does where the unit is singular: "a 10 - year term"."""
    if lexed.touches(hyphen):
        return lexed.touches(hyphen + 1)
    return lexed.word(hyphen) == "-" and lexed.word(hyphen + 1) in units.EXPRESSIONS


def _is_money(lexed: Lexed, end: int, value: float) -> bool:
    """Say whether "pounds" is money here: millions of them but of a matter ("a million pounds of cargo"), or a word of paying shortly before."""
    if lexed.word(end) not in _POUNDS:
        return False
    of = lexed.word(end + 2) if lexed.word(end + 1) == "of" else None
    large = value >= 1e6 and (of is None or of in _FUNDS)
    return large or bool(_POUND_MONEY & set(lexed.words[max(0, end - 8) : end]))


def _european(lexed: Lexed, number: Number) -> Number:
    """Read "10.000 soldiers" as ten thousand: nobody counts soldiers to three decimals."""
    whole, _, decimals = number.digits.partition(".")
    if (
        len(decimals) != 3
        or number.scale != 1.0
        or "," in number.digits
        or not 0 < len(whole) < 4
        or whole.startswith("0")
    ):
        return number
    counts = decimals.endswith("0") or read_counted(lexed, number.end, single=False)
    if lexed.word(number.end) in HYPHENS or not counts:
        return number
    value = float(whole + decimals)
    return replace(number, low=value, high=value)


_OPENED: tuple[tuple[Collection[str], Callable[[Lexed, int], Term | None]], ...] = (
    (units.SIGNS, _money),
    (frozenset({"mach", "magnitude"}), _named_scale),
    (_FOLDS, _fold),
)
"""Words that tell the unit before the number, or the number with the unit, and what reads them."""
