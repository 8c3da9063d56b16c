"""Find the quantities of a text: numbers with their bounds, ranges, units, money and what they count.

Conventions: an open bound leaves only its own side ("at least 12" has no `high`, "nearly 4,000" no `low`); a vague
count has the floor of its order and no `high` ("dozens": 12; "tens of thousands": 10,000; "several": 2). Two units in
one phrase ("1,587 km (986 miles)") are two quantities. A tally ("fourth launch") has the unit "ordinal"; an age has
the unit "year" and counts "age".
"""

from bisect import bisect_right
from collections.abc import Sequence
from dataclasses import replace

from onrecord.record.report import Passage
from onrecord.record.value import Quantity
from onrecord.values import units
from onrecord.values.bounds import Bound, Side, read_after, read_before
from onrecord.values.codes import is_code, is_wording, joined
from onrecord.values.counted import is_plural, read_compounded, read_counted
from onrecord.values.lexing import HYPHENS, Lexed, lex
from onrecord.values.numerals import SCALES, Number
from onrecord.values.ranges import TIME_UNITS, read_compound, read_span
from onrecord.values.scores import read_score
from onrecord.values.sharing import with_shared_units
from onrecord.values.tallies import read_age, read_tally
from onrecord.values.terms import INDEFINITE, Term, beginnings, may_begin, read_term, unit_behind

_ALSO_LETTERS = (None, "metre", "degree Celsius", "degree Fahrenheit")
"""Units of which a number with a letter behind it may be a name instead: "400m", "seat 12C"."""
_NOT_COUNTED_ONE = frozenset(("no this that the every any which each another some last next everyone").split())
_WAS, _LISTING = frozenset({"was", "is", "has"}), frozenset({",", ";", "and", "but", "while", "with"})
_BEFELL = frozenset(
    (
        "killed injured hurt wounded rescued found missing dead hospitalised hospitalized arrested charged convicted "
        "sentenced jailed detained released freed acquitted"
    ).split()
)
"""What befell one of several, told in turn: "six had minor injuries but one was seriously hurt"."""
_TELLING = frozenset("said says say adding told insists maintains believes believe shows show showed".split())
_ONLY = frozenset({"only", "just"})
_DEFINITE = frozenset({"the", "not"})
_WERE = _WAS | frozenset({"had", "remains", "remained"})
_OUT_OF = (("in",), ("out", "of"), ("of", "every"), ("in", "every"))
_WHOLE = 100  # "one in 2019" is none
_TENTHS = frozenset({10.0, 100.0})
"""Wholes of which several are a share: "nine in ten trains"."""
_JOINTS = frozenset({"by", "to", "and", "or", "plus", "on"})
"""What hyphens tie two numbers with, and no noun: "8-by-12 feet"."""
_PLACES = frozenset(
    "region city town village district province state country county area neighbourhood neighborhood".split()
)
"""What something flies or is shot down over: "over six regions" bounds nothing."""
_SINGLES = {word: word for word in TIME_UNITS} | {
    "mile": "mile", "kilometre": "kilometre", "kilometer": "kilometre", "tonne": "tonne", "ton": "tonne", "acre": "acre", "hectare": "hectare",
}  # fmt: skip
"""Units that reports give one of: "more than a mile"."""
_TELLS = frozenset("reports reported says said writes wrote landed flew took touched carried was is has had".split())
"""What an outlet or an aircraft whose name ends with "One" may do."""
_FRACTIONS = frozenset(
    ("third thirds quarter quarters fifth fifths fourth fourths sixths eighths tenth tenths halves").split()
)


def find_quantities(text: str, taken: Sequence[Passage]) -> list[tuple[Passage, Quantity]]:
    """Return the quantities of `text` in text order; none that begins inside a passage of `taken` (dates, clock times)."""
    lexed = lex(text)
    found: list[tuple[Passage, Quantity]] = []
    behind = floor = 0
    for index in beginnings(lexed):
        if index < behind or _is_taken(taken, lexed.starts[index]):
            continue
        score = read_score(lexed, index)
        if score:
            found += score
            behind = floor = index + 3
            continue
        rest = _all_but(lexed, index) or _one_in_five(lexed, index)
        if rest:
            bound, share = _bounded(lexed, index, floor, rest[1])
            found.append((Passage(lexed.starts[bound], lexed.ends[rest[0] - 1]), share))
            behind = floor = rest[2]
            continue
        first, behind, quantity = _read(lexed, index, floor)
        if quantity:
            found.append((Passage(lexed.starts[first], lexed.ends[behind - 1]), quantity))
            floor = behind
    return with_shared_units(text, found)


def _is_taken(taken: Sequence[Passage], start: int) -> bool:
    at = bisect_right(taken, start, key=lambda passage: passage.start) - 1
    return at >= 0 and taken[at].end > start


def _read(lexed: Lexed, index: int, floor: int) -> tuple[int, int, Quantity | None]:
    """Read the expression at `index`: its first token, the token behind it, and its quantity, None where it is none."""
    age = read_age(lexed, index)
    if age:
        return max(age[0], floor), age[1], _quantity(age[2], age[2], age[3], counted="age")
    tally = read_tally(lexed, index)
    if tally:
        first, end, number, noun = tally
        return first, end, Quantity(number, number, "ordinal", number, number, counted=noun) if number else None
    side = read_term(lexed, index)
    if side is None:
        single = _single_unit(lexed, index, floor)
        return single or (index, index + 1, None)
    if _is_compounded(lexed, side) or _excluded(lexed, side):
        return index, side.end, None
    return _complete(lexed, side, floor)


def _all_but(lexed: Lexed, index: int) -> tuple[int, Quantity, int] | None:
    """Read "all but two of the 181 people" as 179 people: the token behind, the quantity, and where the 181 stands."""
    if lexed.words[index] != "all" or lexed.word(index + 1) != "but":
        return None
    without = read_term(lexed, index + 2) if index + 2 < len(lexed.words) and may_begin(lexed, index + 2) else None
    if without is None or lexed.words[without.end : without.end + 2] != ("of", "the") or without.number.high is None:
        return None
    at = without.end + 2
    whole = read_term(lexed, at) if at < len(lexed.words) and may_begin(lexed, at) else None
    if whole is None or whole.number.high is None or whole.unit or without.number.low >= whole.number.low:
        return None
    counted = _counted(lexed, whole.end, whole.number.low)
    rest = whole.number.low - without.number.low
    noun, end = counted or (None, whole.end)
    return end, _quantity(rest, rest, None, counted=noun), at


def _one_in_five(lexed: Lexed, index: int) -> tuple[int, Quantity, int] | None:
    """Read "one in five people" as a share: the token behind, the quantity, and where to go on; not "3 in 10 days"."""
    part = read_term(lexed, index)
    if part is None or part.unit or part.number.high is None or _is_last_of_score(lexed, index):
        return None
    at = next((part.end + len(tie) for tie in _OUT_OF if lexed.words[part.end : part.end + len(tie)] == tie), None)
    whole = read_term(lexed, at) if at is not None and at < len(lexed.words) and may_begin(lexed, at) else None
    if whole is None or whole.unit or whole.number.high is None or not part.number.low < whole.number.low <= _WHOLE:
        return None
    if part.number.low > 1 and lexed.words[part.end : part.end + 1] == ("in",) and whole.number.low not in _TENTHS:
        return None  # "killed two in three attacks"
    noun = _of_all(lexed, whole.end) or read_counted(lexed, whole.end, single=False)
    if noun is None or lexed.word(part.first - 1) in _NOT_COUNTED_ONE:
        return None
    if not is_plural(lexed.word(noun[1] - 1)) and lexed.word(noun[1] - 1) != "population":
        return None
    share = round(100 * part.number.low / whole.number.low, 6)
    return noun[1], _quantity(share, share, "percent", counted=None), noun[1]


def _is_last_of_score(lexed: Lexed, index: int) -> bool:
    """Say whether a numeral ends a tied row: "50-32-1 in five seasons"."""
    return lexed.touches(index) and lexed.word(index - 1) in HYPHENS and lexed.word(index)[:1].isdigit()


def _of_all(lexed: Lexed, end: int) -> tuple[str, int] | None:
    """Read "of the total population" behind "one in four"; None where that does not follow."""
    words = lexed.words[end : end + 4]
    if words[:2] != ("of", "the") or "population" not in words:
        return None
    return "population", end + words.index("population") + 1


def _bounded(lexed: Lexed, index: int, floor: int, quantity: Quantity) -> tuple[int, Quantity]:
    """Put the bound before a share to it ("more than one in ten people"); returns where it begins, and the quantity."""
    bound = read_before(lexed, index)
    if bound.first < floor or bound.first == index:
        return index, quantity
    low, high = None if bound.side is Side.HIGH else quantity.low, None if bound.side is Side.LOW else quantity.high
    told = _quantity(low, high, quantity.unit, counted=quantity.counted)
    return bound.first, replace(told, approximate=bound.approximate)


def _complete(lexed: Lexed, side: Term, floor: int) -> tuple[int, int, Quantity]:
    """Add what stands around the first number: range, compound, bounds, the noun counted."""
    if side.number.part and (lexed.word(side.end) == "of" or lexed.words[side.first] == "half"):
        side = _share(lexed, side)
    low, high, end, unit = read_span(lexed, side)
    bound = _bound(lexed, side, unit, ranged=high is not None and low != high)
    if bound.first < floor:
        bound = Bound(side.first)
    after = read_after(lexed, end)
    if after:
        end = after[0]
        bound = replace(
            bound, side=after[1] if bound.side is Side.BOTH else bound.side, approximate=bound.approximate or after[2]
        )
        if unit is None:
            unit, end = unit_behind(lexed, end, low)
    aged = unit == "year" and lexed.word(end) == "old"
    counted = ("age", end + 1) if aged else None if unit else _counted(lexed, end, low)
    if counted:
        end = counted[1]
        spread = units.read_measure(lexed, end)
        if spread and spread[0].startswith("per "):
            unit, end = spread
    if counted and counted[0] in _PLACES and lexed.word(bound.first) == "over" and bound.first + 1 == side.first:
        bound = Bound(side.first)
    single = side.number.high is not None and low == high
    quantity = _quantity(
        None if single and bound.side is Side.HIGH else low,
        None if single and bound.side is Side.LOW else high,
        unit,
        counted=counted[0] if counted else None,
    )
    return bound.first, end, replace(quantity, approximate=bound.approximate or side.number.approximate)


def _share(lexed: Lexed, side: Term) -> Term:
    """Return a fraction of something as its share: "a quarter of the seats" is 25 percent, "a quarter of a million" a number."""
    number = side.number
    scale = SCALES.get(lexed.word(side.end + 2)) if lexed.word(side.end + 1) == "a" else None
    if scale:
        value = round(number.low * scale, 6)
        return Term(side.first, side.end + 3, replace(number, low=value, high=value, scale=scale, part=False))
    measure = units.read_measure(lexed, side.end + 2) if lexed.word(side.end + 1) in INDEFINITE else None
    if measure and number.low < 1:
        return Term(side.first, measure[1], replace(number, part=False), measure[0])
    share = round(100 * number.low, 6)
    end = side.end + (lexed.word(side.end) == "of")
    return Term(side.first, end, replace(number, low=share, high=share), "percent")


def _quantity(low: float | None, high: float | None, unit: str | None, *, counted: str | None) -> Quantity:
    return Quantity(low, high, unit, units.to_si(low, unit), units.to_si(high, unit), counted=counted)


def _bound(lexed: Lexed, side: Term, unit: str | None, *, ranged: bool) -> Bound:
    bound = read_before(lexed, side.first)
    if ranged:
        opener = lexed.word(bound.first - 1)
        first = bound.first - 1 if opener in {"between", "from"} else bound.first
        return Bound(first, Side.BOTH, bound.approximate)
    if unit in TIME_UNITS and bound.side is Side.BOTH and lexed.word(bound.first - 1) == "within":
        return Bound(bound.first - 1, Side.HIGH, bound.approximate)
    return bound


def _single_unit(lexed: Lexed, index: int, floor: int) -> tuple[int, int, Quantity] | None:
    """Read "more than an hour", "a mile and a half": one of a unit, where a bound or a fraction makes it a measure."""
    long = _unit_long(lexed, index, floor)
    unit = _SINGLES.get(lexed.word(index + 1)) if lexed.words[index] in INDEFINITE else None
    if long or unit is None:
        return long
    number = Number(index, index + 1, 1.0, 1.0)
    if lexed.words[index + 2 : index + 5] == ("and", "a", "half"):
        side = Term(index, index + 5, replace(number, low=1.5, high=1.5), unit)
        return _complete(lexed, side, floor)
    side = Term(index, index + 2, number, unit)
    bounded = read_before(lexed, index).first != index or lexed.word(index - 1) == "within"
    return _complete(lexed, side, floor) if bounded or read_compound(lexed, side) else None


def _unit_long(lexed: Lexed, index: int, floor: int) -> tuple[int, int, Quantity] | None:
    """Read "a mile-long street", "the roughly hour-long talks" as one of a unit; not the end of "two-hour-long"."""
    unit = _SINGLES.get(lexed.words[index])
    tied = unit and lexed.word(index + 1) in HYPHENS and lexed.touches(index + 1) and lexed.word(index + 2) == "long"
    if not tied or (lexed.touches(index) and lexed.word(index - 1) in HYPHENS):
        return None
    bound = read_before(lexed, index)
    quantity = replace(_quantity(1.0, 1.0, unit, counted=None), approximate=bound.approximate)
    return (bound.first if bound.first >= floor and bound.approximate else index), index + 3, quantity


def _counted(lexed: Lexed, end: int, value: float) -> tuple[str | None, int] | None:
    if lexed.word(end) in HYPHENS and lexed.touches(end):
        return None if lexed.word(end + 1) in _JOINTS else read_compounded(lexed, end)
    return read_counted(lexed, end, single=value == 1.0)


def _is_compounded(lexed: Lexed, side: Term) -> bool:
    """Say whether a number in words is the end of another word: "figure-eight patterns"."""
    first = side.number.first
    tied = lexed.word(first - 1) in HYPHENS and lexed.touches(first) and lexed.touches(first - 1)
    return tied and lexed.word(first - 2).isalpha() and not side.number.digits


def _excluded(lexed: Lexed, side: Term) -> bool:
    """Say whether the number is none: a code, a score, a fraction, a pronoun."""
    number = side.number
    if number.part:
        shared = lexed.word(side.end) == "of" or lexed.words[side.first] == "half"
        return side.unit is None and not shared and lexed.word(side.end)[:1].isalpha()
    coded = number.digits and side.unit in _ALSO_LETTERS and is_code(lexed, number.first, number.end)
    if coded or is_wording(lexed, number.first):
        return True
    if number.digits and joined(lexed, number.end - 1) and read_span(lexed, side)[2] == side.end:
        return True
    at = number.end + (lexed.word(number.end) in HYPHENS)
    if lexed.word(at) in _FRACTIONS and (at > number.end or lexed.word(at).endswith("s")):
        return True
    if lexed.word(number.first) != "one" or number.end > number.first + 1 or read_span(lexed, side)[2] > side.end:
        return False
    return _is_called_one(lexed, number.first) or (
        side.unit is None and (_is_pronoun(lexed, number.first - 1) or not _counts_one(lexed, number.end))
    )


def _is_pronoun(lexed: Lexed, before: int) -> bool:
    """Say whether the word before "one" makes a pronoun of it: "that one guard", but not "repeated that one guard was hurt"."""
    teller = lexed.word(before - 1)
    clause = lexed.word(before) == "that" and (teller in _TELLING | {"and", "but"} or teller.endswith("ed"))
    return lexed.word(before) in _NOT_COUNTED_ONE and not clause


def _is_called_one(lexed: Lexed, index: int) -> bool:
    """Say whether "One" ends a name: "Defense One", "Air Force One"."""
    if lexed.printed(index) != "One" or not lexed.printed(index - 1)[:1].isupper():
        return False
    apart = lexed.text[lexed.ends[index - 1] : lexed.starts[index]]
    return (apart == " " and read_counted(lexed, index + 1, single=True) is None) or lexed.word(index + 1) in _TELLS


def _counts_one(lexed: Lexed, end: int) -> bool:
    following = lexed.word(end)
    if following in _WERE and lexed.word(end - 2) in _ONLY and lexed.word(end - 3) not in _DEFINITE:
        return True  # "only one was fired"
    if following in _WAS and (lexed.word(end - 2) in _LISTING or lexed.word(end + 1) in _BEFELL):
        return not _BEFELL.isdisjoint(lexed.words[end + 1 : end + 4])
    return following in {"of", "person", "at", "in", ""} or (
        following != "another" and read_counted(lexed, end, single=True) is not None
    )
