"""Find the quantities of a text: numbers with their bounds, ranges, units, money and what they count.

Conventions: an open bound leaves only its own side ("at least 12" has no `high`, "nearly 4,000" no `low`); a vague
count has the floor of its order and no `high` ("dozens": 12; "tens of thousands": 10,000; "several": 2). Two units in
one phrase ("1,587 km (986 miles)") are two quantities. A tally ("fourth launch") has the unit "ordinal"; an age has
the unit "year" and counts "age".
"""

from bisect import bisect_right
from collections.abc import Sequence
from dataclasses import dataclass, replace

from onrecord.record.report import Passage
from onrecord.record.value import Quantity
from onrecord.values import units
from onrecord.values.bounds import Bound, Side, read_after, read_before
from onrecord.values.codes import is_code
from onrecord.values.counted import read_counted
from onrecord.values.lexing import Lexed, lex
from onrecord.values.numerals import HYPHENS, STARTERS, Number, read_number
from onrecord.values.tallies import ORDINAL_WORDS, read_age, read_tally

_ARTICLES = frozenset({"a", "an"})
_BEGINNINGS = STARTERS | _ARTICLES | units.SIGNS | ORDINAL_WORDS | {"mach", "magnitude"}
_JOINERS = HYPHENS | {"to", "—", "or", "till", "until"}
_TIME_UNITS = ("second", "minute", "hour", "day", "week", "month", "year", "decade", "century")
_CHANGES = frozenset(
    {
        "rose", "rise", "rises", "risen", "rising", "increase", "increased", "increases", "increasing", "fell", "fall", "fallen", "falling", "falls",
        "dropped", "drop", "drops", "climbed", "climbing", "climbs", "jumped", "jumps", "up", "down", "raised", "raise", "raising", "revised", "went",
        "go", "goes", "gone", "going", "grew", "grow", "grown", "growing", "cut", "lowered", "soared", "soars", "changed", "moved", "expanded", "reduced",
        "declined", "shrank", "surged", "slipped", "doubled", "tripled", "upgraded", "downgraded", "slashed", "swelled", "corrected", "adjusted",
    }
)  # fmt: skip
_NOT_COUNTED_ONE = frozenset(
    {
        "no",
        "this",
        "that",
        "the",
        "every",
        "any",
        "which",
        "each",
        "another",
        "some",
        "only",
        "last",
        "next",
        "everyone",
    }
)
_FRACTIONS = frozenset(
    {
        "third",
        "thirds",
        "quarter",
        "quarters",
        "fifth",
        "fifths",
        "fourth",
        "fourths",
        "sixths",
        "eighths",
        "tenth",
        "tenths",
        "halves",
    }
)
_POUND_MONEY = frozenset(
    {
        "worth",
        "cost",
        "costs",
        "costing",
        "paid",
        "pay",
        "pays",
        "fine",
        "fined",
        "price",
        "priced",
        "spend",
        "spent",
        "earn",
        "earned",
        "owed",
        "sold",
        "raised",
    }
)


@dataclass(frozen=True, slots=True)
class _Side:
    """One number with its unit: tokens `first` up to `end`."""

    first: int
    end: int
    number: Number
    unit: str | None = None


def find_quantities(text: str, taken: Sequence[Passage]) -> list[tuple[Passage, Quantity]]:
    """Return the quantities of `text` in text order; none that begins inside a passage of `taken` (dates, clock times)."""
    lexed = lex(text)
    found: list[tuple[Passage, Quantity]] = []
    starts = [passage.start for passage in taken]
    index = floor = 0
    while index < len(lexed.words):
        if not _may_begin(lexed, index):
            index += 1
            continue
        at = bisect_right(starts, lexed.starts[index]) - 1
        if at >= 0 and taken[at].end > lexed.starts[index]:
            index += 1
            continue
        first, end, quantity = _read(lexed, index)
        if quantity:
            first = max(first, floor)
            found.append((Passage(lexed.starts[first], lexed.ends[end - 1]), quantity))
            floor = end
        index = max(end, index + 1)
    return found


def _may_begin(lexed: Lexed, index: int) -> bool:
    word = lexed.words[index]
    return word in _BEGINNINGS or word[0].isdigit()


def _read(lexed: Lexed, index: int) -> tuple[int, int, Quantity | None]:
    """Read the expression at `index`: its first token, the token behind it, and its quantity, None where it is none."""
    age = read_age(lexed, index)
    if age:
        return age[0], age[1], _quantity(age[2], age[2], "year", counted="age")
    tally = read_tally(lexed, index)
    if tally:
        first, end, number, noun = tally
        return first, end, Quantity(number, number, "ordinal", number, number, counted=noun) if number else None
    side = _read_side(lexed, index)
    if side is None:
        single = _single_unit(lexed, index)
        return single or (index, index + 1, None)
    if _excluded(lexed, side):
        return index, side.end, None
    return _complete(lexed, side)


def _complete(lexed: Lexed, side: _Side) -> tuple[int, int, Quantity]:
    """Add what stands around the first number: range, compound, bounds, the noun counted."""
    low, high, end, unit = _span(lexed, side)
    bound = _bound(lexed, side, unit, ranged=end != side.end)
    after = read_after(lexed, end)
    if after:
        end = after[0]
        bound = replace(
            bound, side=after[1] if bound.side is Side.BOTH else bound.side, approximate=bound.approximate or after[2]
        )
        if unit is None:
            unit, end = _unit_behind(lexed, end, low)
    counted = None if unit else _counted(lexed, end, low)
    if counted:
        end = counted[1]
    single = side.number.high is not None and low == high
    quantity = _quantity(
        None if single and bound.side is Side.HIGH else low,
        None if single and bound.side is Side.LOW else high,
        unit,
        counted=counted[0] if counted else None,
    )
    return bound.first, end, replace(quantity, approximate=bound.approximate or side.number.approximate)


def _quantity(low: float | None, high: float | None, unit: str | None, *, counted: str | None) -> Quantity:
    return Quantity(low, high, unit, units.to_si(low, unit), units.to_si(high, unit), counted=counted)


def _bound(lexed: Lexed, side: _Side, unit: str | None, *, ranged: bool) -> Bound:
    bound = read_before(lexed, side.first)
    if ranged:
        opener = lexed.word(bound.first - 1)
        first = bound.first - 1 if opener in {"between", "from"} else bound.first
        return Bound(first, Side.BOTH, bound.approximate)
    if unit in _TIME_UNITS and bound.side is Side.BOTH and lexed.word(bound.first - 1) == "within":
        return Bound(bound.first - 1, Side.HIGH, bound.approximate)
    return bound


def _read_side(lexed: Lexed, index: int) -> _Side | None:
    """Read a number with the unit before or behind it."""
    word = lexed.words[index]
    if word in units.SIGNS:
        return _money(lexed, index)
    if word in {"mach", "magnitude"}:
        return _named_scale(lexed, index)
    number = read_number(lexed, index)
    if number is None:
        return None
    first = index
    code = lexed.word(index - 1).upper()
    if code in units.CODES and lexed.printed(index - 1).isupper() and number.digits:
        return _Side(index - 1, _scaled(lexed, number).end, _scaled(lexed, number), code)
    number = _million(lexed, number)
    unit, end = _unit_behind(lexed, number.end, number.low)
    if unit is None and number.digits:
        number = _european(lexed, number)
    return _Side(first, end, number, unit)


def _money(lexed: Lexed, index: int) -> _Side | None:
    number = read_number(lexed, index + 1) if lexed.word(index + 1)[:1].isdigit() else None
    if number is None:
        return None
    number = _scaled(lexed, number)
    prefix = lexed.word(index - 1)
    first, unit = index, units.CURRENCIES[lexed.words[index]]
    if lexed.touches(index) and prefix in units.SIGN_PREFIXES and unit == "USD":
        first, unit = index - 1, units.SIGN_PREFIXES[prefix]
    end = number.end + (lexed.word(number.end) in {"dollars", "usd"})
    return _Side(first, end, number, unit)


def _scaled(lexed: Lexed, number: Number) -> Number:
    """Read "m" and "b" behind an amount of money as million and billion."""
    size = {"m": 1e6, "b": 1e9, "t": 1e12}.get(lexed.word(number.end))
    if not size or number.scale != 1.0:
        return number
    return replace(number, end=number.end + 1, low=number.low * size, high=number.low * size, scale=size)


def _million(lexed: Lexed, number: Number) -> Number:
    """Read "6m people" as six million: a noun in the plural follows, so that no metre is meant."""
    letter = lexed.word(number.end)
    if (
        letter not in {"m", "b"}
        or not lexed.touches(number.end)
        or number.scale != 1.0
        or number.end - number.first > 1
    ):
        return number
    money = units.read_currency(lexed, number.end + 1)
    return _scaled(lexed, number) if money or read_counted(lexed, number.end + 1, single=False) else number


def _named_scale(lexed: Lexed, index: int) -> _Side | None:
    """Read "Mach 5", "magnitude 7.8", "magnitude of 7.8"."""
    at = index + 1 + (lexed.word(index + 1) in HYPHENS or lexed.word(index + 1) == "of")
    number = read_number(lexed, at) if lexed.word(at)[:1].isdigit() else None
    return _Side(index, number.end, number, lexed.words[index]) if number and number.low < 100 else None


def _unit_behind(lexed: Lexed, end: int, value: float) -> tuple[str | None, int]:
    """Return the unit behind a number that ends before token `end`, and the token behind it; None where there is none."""
    at = end + (lexed.word(end) in HYPHENS and lexed.touches(end) and lexed.touches(end + 1))
    measure = units.read_measure(lexed, at)
    if measure and not (measure[0] == "pound" and at == end and _is_money(lexed, end, value)):
        return measure
    money = units.read_currency(lexed, at)
    if measure:
        return "GBP", measure[1]
    return money if money and not (money[0] == "KRW" and lexed.word(at) == "won" and value < 100) else (None, end)


def _is_money(lexed: Lexed, end: int, value: float) -> bool:
    """Say whether "pounds" is money here: millions of them, or a word of paying shortly before."""
    return value >= 1e6 or bool(_POUND_MONEY & set(lexed.words[max(0, end - 8) : end]))


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
    if not read_counted(lexed, number.end, single=False):
        return number
    value = float(whole + decimals)
    return replace(number, low=value, high=value)


def _span(lexed: Lexed, side: _Side) -> tuple[float, float | None, int, str | None]:
    """Return low, high, end and unit of a range that begins with `side`, or of `side` alone."""
    other = _range_end(lexed, side)
    if other:
        low = side.number.low
        if side.number.scale == 1.0 and other.number.scale > 1.0 and low < other.number.low / other.number.scale:
            low *= other.number.scale
        return low, other.number.high, other.end, other.unit or side.unit
    compound = _compound(lexed, side)
    return compound or (side.number.low, side.number.high, side.end, side.unit)


def _range_end(lexed: Lexed, side: _Side) -> _Side | None:
    """Return the second number of a range; None where "to" tells of a change, or the numbers do not rise."""
    joiner = lexed.word(side.end)
    opener = lexed.word(read_before(lexed, side.first).first - 1)
    if joiner not in _JOINERS and not (joiner == "and" and opener == "between"):
        return None
    other = _second_side(lexed, side.end + 1)
    if other is None or other.number.high is None or side.number.high is None:
        return None
    if other.unit != side.unit and side.unit is not None and other.unit is not None:
        return None
    if side.unit is not None and other.unit is None and side.unit not in units.CODES:
        return None
    top = other.number.low
    rises = side.number.low < top and (joiner != "or" or top <= 2 * side.number.low + 2)
    if not rises or (opener == "from" and _tells_change(lexed, side.first)) or _is_score(lexed, side, other):
        return None
    return other


def _second_side(lexed: Lexed, index: int) -> _Side | None:
    at = index
    while lexed.word(at) in {"about", "around", "some", "roughly", "approximately", "even"} and at < index + 2:
        at += 1
    if at >= len(lexed.words) or not _may_begin(lexed, at):
        return None
    return _read_side(lexed, at)


def _is_score(lexed: Lexed, side: _Side, other: _Side) -> bool:
    """Say whether "0-2" is a result: joined by a hyphen, below 100, with neither unit nor noun."""
    joined = lexed.word(side.end) in HYPHENS
    return (
        joined and other.number.low < 10 and other.unit is None and read_counted(lexed, other.end, single=False) is None
    )


def _tells_change(lexed: Lexed, index: int) -> bool:
    return bool(_CHANGES & set(lexed.words[max(0, index - 7) : index]))


def _compound(lexed: Lexed, side: _Side) -> tuple[float, float, int, str] | None:
    """Read "2 hours 50 minutes", "an hour and 20 minutes" as one length of time, in the smaller unit."""
    if side.unit not in _TIME_UNITS[1:5] or side.number.high is None:
        return None
    at = side.end + (lexed.word(side.end) in {"and", ","})
    other = _read_side(lexed, at) if lexed.word(at)[:1].isdigit() or lexed.word(at) in STARTERS else None
    if other is None or other.unit not in _TIME_UNITS[:4] or other.number.high is None:
        return None
    if _TIME_UNITS.index(other.unit) >= _TIME_UNITS.index(side.unit):
        return None
    ratio = (units.to_si(1.0, side.unit) or 0.0) / (units.to_si(1.0, other.unit) or 1.0)
    value = side.number.low * ratio + other.number.low
    return value, value, other.end, other.unit


def _single_unit(lexed: Lexed, index: int) -> tuple[int, int, Quantity] | None:
    """Read "more than an hour", "an hour and a half": one of a unit of time, where a bound or a fraction makes it a measure."""
    if lexed.words[index] not in _ARTICLES or lexed.word(index + 1) not in _TIME_UNITS:
        return None
    unit = lexed.words[index + 1]
    number = Number(index, index + 1, 1.0, 1.0)
    if lexed.words[index + 2 : index + 5] == ("and", "a", "half"):
        side = _Side(index, index + 5, replace(number, low=1.5, high=1.5), unit)
        return _complete(lexed, side)
    side = _Side(index, index + 2, number, unit)
    bounded = read_before(lexed, index).first != index or lexed.word(index - 1) == "within"
    return _complete(lexed, side) if bounded or _compound(lexed, side) else None


def _counted(lexed: Lexed, end: int, value: float) -> tuple[str, int] | None:
    if lexed.word(end) in HYPHENS and lexed.touches(end):
        return None
    return read_counted(lexed, end, single=value == 1.0)


def _excluded(lexed: Lexed, side: _Side) -> bool:
    """Say whether the number is none: a code, a fraction, a pronoun."""
    number = side.number
    if number.digits and side.unit in (None, "metre") and is_code(lexed, number.first, number.end):
        return True
    at = number.end + (lexed.word(number.end) in HYPHENS)
    if lexed.word(at) in _FRACTIONS and (at > number.end or lexed.word(at).endswith("s")):
        return True
    if lexed.word(number.first) != "one" or number.end > number.first + 1:
        return False
    return side.unit is None and (
        lexed.word(number.first - 1) in _NOT_COUNTED_ONE or not _counts_one(lexed, number.end)
    )


def _counts_one(lexed: Lexed, end: int) -> bool:
    following = lexed.word(end)
    return following in {"of", "person", "at", "in"} or (
        following != "another" and read_counted(lexed, end, single=True) is not None
    )
