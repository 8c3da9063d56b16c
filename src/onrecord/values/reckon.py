"""Compare two quantities: after unit, bound, rounding and blur."""

import math

from onrecord.record.value import Quantity
from onrecord.values import units
from onrecord.values.comparison import Comparison, Likeness
from onrecord.values.spoken import plain

ROUNDED = 0.05
"""Rounding explains a difference of at most this share: 2 hours for 7,507 seconds is 4 %."""
CONVERTED = 0.02
"""Rules of thumb are off by this share at most: 0.62 for miles by kilometres, 1.6 the other way, 2.5 acres a hectare."""
BLURRED = 0.1
"""What "about" allows to each side at most."""
_BLURRED_STEPS = 10
"""What it allows of a figure in many digits: so many times what rounding does, 3 % of "about 157", next to nothing of "about 88.41"."""
NEARLY = 0.8
""""Nearly 4,000" is at least this share of it."""
_COUNTED_EXACTLY = 100
"""Counts below this are not taken as rounded."""
_SPEED_OF_SOUND = 340.3
"""Metres per second in the standard atmosphere at sea level (ISO 2533); Mach numbers are held against speeds with it."""
_TON = 0.105
"""A short ton is 9.3 % less than a metric one, a long ton 1.6 % more; reports do not say which."""


def compare(left: Quantity, right: Quantity, said: tuple[str, str]) -> Comparison:
    """Compare two quantities; `said` are both in words, for the reason."""
    left, right, note = _one_scale(left, right)
    if units.dimension(left.unit) != units.dimension(right.unit):
        return Comparison(Likeness.APART, f"{said[0]} and {said[1]} measure different things")
    if _same(left, right):
        how = "is the same figure as" if left.unit == right.unit else "is, converted,"
        return Comparison(Likeness.AGREE, f"{said[0]} {how} {said[1]}{note}")
    of_two = _closed_figures if _closed(left) and _closed(right) else _open_figures
    return of_two(left, right, said, note)


def _open_figures(left: Quantity, right: Quantity, said: tuple[str, str], note: str) -> Comparison:
    """Compare two figures of which one has an open side."""
    if _turned(left, right) or _turned(right, left):
        return Comparison(
            Likeness.DIFFER, f"one bounds it from below, the other from above: {said[0]} and {said[1]}{note}"
        )
    low, high = _overlap(left, right)
    if low <= high:
        return Comparison(Likeness.COMPATIBLE, f"{said[0]} leaves room for {said[1]}{note}")
    if _by_rule_of_thumb(left, right):
        return Comparison(Likeness.COMPATIBLE, f"{said[0]} and {said[1]} are the same, converted roughly{note}")
    return Comparison(Likeness.DIFFER, f"{said[0]} rules out {said[1]}{note}")


def _one_scale(left: Quantity, right: Quantity) -> tuple[Quantity, Quantity, str]:
    """Bring a Mach number and a speed onto one scale, and say with what."""
    if "mach" not in (left.unit, right.unit) or left.unit == right.unit:
        return left, right, ""
    return _as_speed(left), _as_speed(right), f", with sound at {_SPEED_OF_SOUND} m/s"


def _as_speed(one: Quantity) -> Quantity:
    if one.unit != "mach":
        return one
    low, high = (None if side is None else side * _SPEED_OF_SOUND for side in (one.low, one.high))
    return Quantity(low, high, "metre per second", low, high, approximate=True)


def _closed(one: Quantity) -> bool:
    return one.low is not None and one.high is not None


def _same(left: Quantity, right: Quantity) -> bool:
    sides = ((left.si_low, right.si_low), (left.si_high, right.si_high))
    if any((a is None) != (b is None) for a, b in sides):
        return False
    equal = all(a is None or b is None or math.isclose(a, b, rel_tol=1e-9) for a, b in sides)
    return equal or (left.unit != right.unit and _closed(left) and all(_rounds(left, right, index) for index in (0, 1)))


def _closed_figures(left: Quantity, right: Quantity, said: tuple[str, str], note: str) -> Comparison:
    """Compare two figures without open sides."""
    converted = left.unit != right.unit
    rounded = all(_rounds(left, right, index) for index in (0, 1))
    if converted and not rounded and _cut_off(left, right):
        return Comparison(Likeness.COMPATIBLE, f"{said[0]} and {said[1]} are the same to the whole unit{note}")
    if rounded:
        relation = Likeness.AGREE if converted else Likeness.COMPATIBLE
        return Comparison(relation, f"{said[0]} and {said[1]} are the same after rounding{note}")
    low, high = _overlap(left, right)
    if low <= high:
        within = _inside(left, right) or _inside(right, left)
        relation = Likeness.AGREE if within and converted else Likeness.COMPATIBLE
        return Comparison(relation, f"{said[0]} and {said[1]} overlap{note}")
    if _by_rule_of_thumb(left, right):
        return Comparison(Likeness.COMPATIBLE, f"{said[0]} and {said[1]} are the same, converted roughly{note}")
    gap = _gap(left, right)
    return Comparison(Likeness.DIFFER, f"{said[0]} and {said[1]} cannot both be true: they are {gap} apart{note}")


def _by_rule_of_thumb(left: Quantity, right: Quantity) -> bool:
    """Say whether two figures in two units, not of time, are as near as a rough conversion leaves them."""
    if units.dimension(left.unit) == units.dimension("second"):
        return False
    small, great = sorted(max(one.si_low or 0.0, one.si_high or 0.0) for one in (left, right))
    return left.unit != right.unit and great - small <= CONVERTED * great


def _turned(left: Quantity, right: Quantity) -> bool:
    """Say whether two bounds open to opposite sides of one number: "more than 15,000" and "up to 15,000"."""
    apart = left.si_low is not None and left.si_high is None and right.si_low is None and right.si_high is not None
    return apart and math.isclose(left.si_low or 0.0, right.si_high or 0.0, rel_tol=1e-9)


def _cut_off(left: Quantity, right: Quantity) -> bool:
    """Say whether two lengths of time differ by less than one of the greater unit, and little: "73 minutes" for 73 min 35 s."""
    if units.dimension(left.unit) != units.dimension("second"):
        return False
    step = max(units.to_si(1.0, one.unit) or 0.0 for one in (left, right))
    pairs = ((left.si_low or 0.0, right.si_low or 0.0), (left.si_high or 0.0, right.si_high or 0.0))
    return all(abs(a - b) < min(step, ROUNDED * max(a, b)) for a, b in pairs)


def _gap(left: Quantity, right: Quantity) -> str:
    """Return how far two figures lie apart, as a share of the larger or a factor."""
    small, large = sorted(((left.si_low or 0.0), (right.si_low or 0.0)))
    if small <= 0:
        return plain(round(large - small, 3))
    factor = large / small
    return f"a factor of {plain(round(factor, 1))}" if factor >= 2 else f"{plain(round(100 * (factor - 1), 1))} percent"


def _inside(left: Quantity, right: Quantity) -> bool:
    """Say whether `left` lies in `right`."""
    a, b = _widened(left), _widened(right)
    return b[0] <= a[0] and a[1] <= b[1]


def _overlap(left: Quantity, right: Quantity) -> tuple[float, float]:
    """Return the larger low and the smaller high; the first exceeds the second where nothing fits both."""
    a, b = _widened(left), _widened(right)
    slack = 1e-9 * max(abs(a[0]) if math.isfinite(a[0]) else 0.0, abs(b[0]) if math.isfinite(b[0]) else 0.0, 1e-12)
    return max(a[0], b[0]), min(a[1], b[1]) + slack


def _widened(one: Quantity) -> tuple[float, float]:
    """Return the interval that a figure allows, with its blur and its rounding."""
    low, high = one.si_low, one.si_high
    if low is None and high is not None and one.approximate:
        low = NEARLY * high
    blur = _blur(one) if one.approximate and _closed(one) else _TON if one.unit == "tonne" else 0.0
    slack = max(
        blur, min(_rounding(one, 0), ROUNDED) if _closed(one) and one.low == one.high and _may_be_rounded(one) else 0.0
    )
    return (
        -math.inf if low is None else low - slack * abs(low),
        math.inf if high is None else high + slack * abs(high),
    )


def _blur(one: Quantity) -> float:
    """Return what "about" allows to each side of a figure, as a share of it."""
    return min(BLURRED, _BLURRED_STEPS * max(_rounding(one, 0), _rounding(one, 1)))


def _may_be_rounded(one: Quantity) -> bool:
    return (one.unit is not None and one.unit != "ordinal") or one.approximate or (one.low or 0.0) >= _COUNTED_EXACTLY


def _rounding(one: Quantity, index: int) -> float:
    """Return half the unit of the last printed digit as a share of the figure: 0.038 for 130, 0.0003 for 1,587."""
    value = (one.low, one.high)[index]
    if not value:
        return 0.0
    digits = f"{abs(value):.6f}".rstrip("0").rstrip(".")
    if "." in digits:
        step = 10.0 ** -len(digits.partition(".")[2])
    else:
        step = 10.0 ** (len(digits) - len(digits.rstrip("0")))
    return step / 2 / abs(value)


def _rounds(left: Quantity, right: Quantity, index: int) -> bool:
    """Say whether the coarser of two figures is the finer one rounded."""
    if not (_may_be_rounded(left) and _may_be_rounded(right)):
        return False
    a, b = ((one.si_low, one.si_high)[index] for one in (left, right))
    if a is None or b is None:
        return a is b
    share = min(max(_rounding(left, index), _rounding(right, index)), ROUNDED)
    return abs(a - b) <= share * max(abs(a), abs(b)) * (1 + 1e-9)
