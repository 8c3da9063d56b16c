"""Read two numbers as one: a range ("7,961 to 7,973 seconds") or a compound ("2 hours 50 minutes")."""

from dataclasses import replace

from onrecord.values import units
from onrecord.values.bounds import read_before
from onrecord.values.counted import read_counted
from onrecord.values.lexing import HYPHENS, Lexed
from onrecord.values.numerals import STARTERS
from onrecord.values.terms import Term, may_begin, read_term

TIME_UNITS = ("second", "minute", "hour", "day", "week", "month", "year", "decade", "century")
_SMALLER: dict[str, tuple[str, ...]] = {
    "minute": ("second",),
    "hour": ("minute", "second"),
    "day": ("hour",),
    "week": ("day",),
    "year": ("month", "week", "day"),
    "foot": ("inch",),
    "pound": ("ounce",),
}
"""Which units may follow which in one measure."""
_JOINERS = HYPHENS | {"to", "—", "or", "till", "until"}
_CHANGES = frozenset(
    (
        "rose rise rises risen rising increase increased increases increasing fell fall fallen falling falls dropped "
        "drop drops climbed climbing climbs jumped jumps up down raised raise raising revised went go goes gone going "
        "grew grow grown growing cut lowered soared soars changed moved expanded reduced declined shrank surged "
        "slipped doubled tripled upgraded downgraded slashed swelled corrected adjusted"
    ).split()
)


def read_span(lexed: Lexed, side: Term) -> tuple[float, float | None, int, str | None]:
    """Return low, high, end and unit of a range that begins with `side`, or of `side` alone."""
    other = _range_end(lexed, side)
    if other:
        low = side.number.low
        if side.number.scale == 1.0 and other.number.scale > 1.0 and low < other.number.low / other.number.scale:
            low *= other.number.scale
        if _shares_thousand(lexed, side, other):
            low *= 1000
        if _three_decimals(side.number.digits) and _three_decimals(other.number.digits) and other.number.low >= 1000:
            low *= 1000  # "1.000 to 2.000 soldiers": the noun behind the second number tells how both are printed
        return low, other.number.high, other.end, other.unit or side.unit
    compound = read_compound(lexed, side)
    return compound or (side.number.low, side.number.high, side.end, side.unit)


def _shares_thousand(lexed: Lexed, side: Term, other: Term) -> bool:
    """Say whether "5-6,000" goes from 5,000: one digit or two, right before round thousands that are more."""
    tied = lexed.word(side.end) in HYPHENS and lexed.touches(side.end) and lexed.touches(side.end + 1)
    round_ = other.number.digits.endswith(",000") and other.number.scale == 1.0
    return tied and round_ and side.number.digits.isdigit() and side.number.low * 1000 < other.number.low


def _three_decimals(digits: str) -> bool:
    return "," not in digits and len(digits.partition(".")[2]) == 3


def _range_end(lexed: Lexed, side: Term) -> Term | None:
    """Return the second number of a range; None where "to" tells of a change, or the numbers do not rise."""
    at = side.end + _is_tied_to(lexed, side.end)
    joiner = lexed.word(at)
    opener = lexed.word(read_before(lexed, side.first).first - 1)
    if joiner not in _JOINERS and not (joiner == "and" and opener == "between"):
        return None
    other = _second_term(lexed, at + 1 + (at > side.end))
    if other is None or other.number.high is None or side.number.high is None:
        return None
    if other.unit != side.unit and side.unit is not None and other.unit is not None:
        return None
    if side.unit is not None and other.unit is None and side.unit not in units.CODES:
        return None
    top = other.number.low
    rises = side.number.low < top and (joiner != "or" or top <= 2 * side.number.low + 2)
    changes = (opener == "from" and _tells_change(lexed, side.first)) or _is_size_of_change(opener, side, other)
    is_score = at == side.end and _is_score(lexed, side, other)
    return other if rises and not changes and not is_score else None


def _is_tied_to(lexed: Lexed, at: int) -> bool:
    """Say whether hyphens tie the ends of a range: "six-to-seven"."""
    return lexed.word(at) in HYPHENS and lexed.word(at + 1) in {"to", "or"} and lexed.word(at + 2) in HYPHENS


def _is_size_of_change(opener: str, side: Term, other: Term) -> bool:
    """Say whether "to" leads from how far something moved to where it came, each in its unit: "fell $11 billion to $106 billion"."""
    return opener in _CHANGES and side.unit is not None and other.unit is not None


def _second_term(lexed: Lexed, index: int) -> Term | None:
    at = index
    while lexed.word(at) in {"about", "around", "some", "roughly", "approximately", "even"} and at < index + 2:
        at += 1
    if at >= len(lexed.words) or not may_begin(lexed, at):
        return None
    return read_term(lexed, at)


def _is_score(lexed: Lexed, side: Term, other: Term) -> bool:
    """Say whether "0-2" is a result: joined by a hyphen, below 100, with neither unit nor noun."""
    joined = lexed.word(side.end) in HYPHENS
    decimal = "." in side.number.digits and "." in other.number.digits
    return (
        joined
        and not decimal
        and other.number.low < 10
        and other.unit is None
        and read_counted(lexed, other.end, single=False) is None
    )


def _tells_change(lexed: Lexed, index: int) -> bool:
    return bool(_CHANGES & set(lexed.words[max(0, index - 7) : index]))


def read_compound(lexed: Lexed, side: Term) -> tuple[float, float, int, str] | None:
    """Read "2 hours 50 minutes", "5 feet 2 inches" as one measure, in the smaller unit."""
    if side.unit not in _SMALLER or side.number.high is None:
        return None
    tied = lexed.word(side.end) in HYPHENS and lexed.touches(side.end)
    at = side.end + (tied or lexed.word(side.end) in {"and", ","})
    other = read_term(lexed, at) if lexed.word(at)[:1].isdigit() or lexed.word(at) in STARTERS else None
    if other is not None and tied and side.unit == "foot" and other.unit is None:
        other = replace(other, unit="inch")  # "6-foot-5"
    if other is None or other.unit not in _SMALLER[side.unit] or other.number.high is None:
        return None
    ratio = (units.to_si(1.0, side.unit) or 0.0) / (units.to_si(1.0, other.unit) or 1.0)
    value = round(side.number.low * ratio + other.number.low, 6)
    return value, value, other.end, other.unit
