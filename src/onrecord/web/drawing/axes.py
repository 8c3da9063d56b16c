"""Scales and axes of the charts, by leather: where a value lies, which values are marked, and how an axis is drawn.

Its own scale of time is left: it lays months one too late and steps by seven or eleven hours; `Calendar` marks whole hours, days, months
and years in its place. How an axis looks is taken away, so that the style sheet says it, in light, in dark and on paper.
"""

from collections.abc import Callable, Sequence
from datetime import UTC, datetime, timedelta
from decimal import ROUND_CEILING, ROUND_FLOOR, Decimal
from functools import lru_cache
from math import floor, log10
from typing import Any, Protocol, TypeVar
from xml.etree import ElementTree as ET

from leather import Axis
from leather.scales import Linear, Ordinal
from markupsafe import Markup

LARGEST = 1e15
"""Figures from here on are not drawn: their marks could not be told apart."""

_MARKS = 5  # on an axis of time, at most
_STEPS_IN = 300  # the least number that each step of 1 to 25 goes into that leather may take: ranges so far apart have like marks
_LARGE = 1.5  # a narrow page has larger words, against the chart that it shows smaller
_LOOKS = ("fill", "stroke", "stroke-width", "font-family", "font-size")
_MONTH = timedelta(days=30)  # roughly: no more is asked for than how many there are
_MINUTES = [timedelta(minutes=n) for n in (1, 5, 15, 30)]
_HOURS = [timedelta(hours=n) for n in (1, 3, 6, 12)]
_DAYS = [timedelta(days=n) for n in (1, 2, 7, 14)]
_MONTHS = (1, 3, 6, 12, 24, 60, 120, 300, 600, 1200, 6000, 12000, 60000)


Marked_contra = TypeVar("Marked_contra", contravariant=True)


class Scale(Protocol[Marked_contra]):
    """What an axis is drawn from, whatever its values are."""

    def ticks(self) -> Sequence[object]:
        """Return the values that are marked."""

    def format_tick(self, value: Marked_contra, nth: int, count: int) -> str:
        """Return the words of a mark."""


class Figures:
    """A scale of numbers that begins and ends with a mark."""

    def __init__(self, low: float, high: float) -> None:
        """Make a scale that holds `low` and the higher `high`, both of which lie below `LARGEST`."""
        unit = Decimal(10) ** (floor(log10(high - low)) - 1)  # ten to a hundred of it are in the range
        first = int((Decimal(repr(low)) / unit).to_integral_value(ROUND_FLOOR))
        last = int((Decimal(repr(high)) / unit).to_integral_value(ROUND_CEILING))
        grid = 2 if last - first < 20 else 5
        start, end = first // grid * grid, -(-last // grid) * grid
        base = max(start, 0) // _STEPS_IN * _STEPS_IN
        self._marks = [float((each + base) * unit) for each in _marks(start - base, end - base)]

    def ticks(self) -> list[float]:
        """Return the numbers that are marked."""
        return self._marks

    def project(self, value: float, start: float, end: float) -> float:
        """Return where a number lies between two ends."""
        first, last = self._marks[0], self._marks[-1]
        return round(start + (end - start) * ((value - first) / (last - first)), 1)

    def format_tick(self, value: float, nth: int, count: int) -> str:  # noqa: ARG002 - the axis tells more
        """Return the words of a mark."""
        return f"{value:,.10g}"


class Calendar:
    """A scale of time from the `first` to the `last` moment, marked where hours, days, months or years begin, in UTC."""

    def __init__(self, first: datetime, last: datetime) -> None:
        self._first, self._last = first, last
        steps: list[timedelta | int] = [*_MINUTES, *_HOURS, *_DAYS, *_MONTHS]
        self._step = next((each for each in steps if (last - first) / _length(each) <= _MARKS), steps[-1])

    def ticks(self) -> list[datetime]:
        """Return the moments that are marked."""
        return _steps(self._first, self._last, self._step)

    def project(self, value: datetime, start: float, end: float) -> float:
        """Return where a moment lies between two ends."""
        return round(start + (end - start) * ((value - self._first) / (self._last - self._first)), 1)

    def format_tick(self, value: datetime, nth: int, count: int) -> str:  # noqa: ARG002 - the axis tells more
        """Return the words of a mark, as fine as the marks are; those behind the first one leave out what it says for all."""
        if isinstance(self._step, int):
            return value.strftime("%Y" if self._step >= 12 else "%b %Y")
        if self._step >= timedelta(days=1):
            return value.strftime("%-d %b" if nth else "%-d %b %Y")
        clock = "%H:%M" if value.hour or value.minute else "%-d %b"
        return value.strftime(clock if nth else "%-d %b, %H:%M")


class Slots:
    """A scale of names that each have as much room as the others, in percent of the axis."""

    def __init__(self, names: Sequence[str], marked: Sequence[str], say: Callable[[str], str]) -> None:
        self._scale, self._marked, self._say = Ordinal(list(names)), marked, say

    def ticks(self) -> Sequence[str]:
        """Return the names that are marked."""
        return self._marked

    def project(self, value: str, start: float, end: float) -> str:  # noqa: ARG002 - it is a share, however long the axis
        """Return where the middle of a name's room lies."""
        return f"{float(self._scale.project(value, 0, 100)):.2f}%"

    def room(self, value: str) -> tuple[float, float]:
        """Return where a name's room begins and ends, less a gap to its neighbours."""
        start, end = self._scale.project_interval(value, 0, 100)
        return round(float(start), 2), round(float(end), 2)

    def format_tick(self, value: str, nth: int, count: int) -> str:  # noqa: ARG002 - the axis tells more
        """Return the words of a mark."""
        return self._say(value)


def room_for(scale: Scale[Any], side: str) -> float:
    """Return how many pixels the words of an axis take beside the chart, also in large print; `side` is "left" or "bottom"."""
    return _LARGE * float(Axis().estimate_label_margin(scale, side))


def axis(scale: Scale[Any], side: str, width: float, height: float) -> Markup:
    """Return an axis on one side of a chart of this size as SVG, its upper left corner at the origin."""
    drawn = Axis().to_svg(width, height, scale, side)
    for each in drawn.iter():
        for look in _LOOKS:
            each.attrib.pop(look, None)
    return Markup(ET.tostring(drawn, encoding="unicode"))  # noqa: S704 - made of our own numbers and words, and escaped


@lru_cache(4096)
def _marks(first: int, last: int) -> tuple[Decimal, ...]:
    """Return the marks of a range of ten to a hundred; kept, since leather tries many for two milliseconds, and few such ranges differ."""
    return tuple(Linear(first, last).ticks())


def _length(step: timedelta | int) -> timedelta:
    return _MONTH * step if isinstance(step, int) else step


def _steps(first: datetime, last: datetime, step: timedelta | int) -> list[datetime]:
    """Return the moments between two, both inclusive, at which a step begins: of hours from midnight, of months from year 0."""
    if isinstance(step, int):
        months = range(-(-(first.year * 12 + first.month - 1) // step) * step, last.year * 12 + last.month, step)
        found = [datetime(n // 12, n % 12 + 1, 1, tzinfo=UTC) for n in months if n // 12 <= last.year]
    else:
        midnight = first.replace(hour=0, minute=0, second=0, microsecond=0)
        found = [midnight + n * step for n in range((last - midnight) // step + 1)]
    return [each for each in found if first <= each <= last]
