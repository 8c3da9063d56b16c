"""The history of a figure: what each origin gave, by when the report was published."""

from collections import defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import UTC, datetime
from itertools import pairwise
from math import floor, log10

from onrecord.brief.words import one_line, shorten
from onrecord.questions.material import Material, Told, published
from onrecord.record.assessment import Position, Standing
from onrecord.record.value import Quantity
from onrecord.values import say

WIDTH, HEIGHT = 760, 210
NAMES = 240  # beside the drawing, for the names of the origins
_LEFT, _TOP, _BOTTOM = 64, 14, 30
_DOTS = 80  # in a chart; of more reports, those that change nothing are left out
_SERIES = 6  # origins that are told apart by colour; the others are one
_OTHERS = "others"
_NOBODY = "no named voice"
_NAME = 60
_TICKS = 4
_HEADROOM = 0.08  # of the range, above and below


@dataclass(frozen=True, slots=True)
class Dot:
    """A figure in a report: its place, the ends of its range (equal for a single figure), and what a reader is told of it."""

    x: float
    y: float
    low: float
    high: float
    report: str
    told: str


@dataclass(frozen=True, slots=True)
class Series:
    """What one origin gave, in order of time; `steps` are the points of the line that joins it, `y` where its name stands.

    Of several figures of one time the line goes through the highest: the others count a part, or something else.
    """

    name: str
    nth: int
    dots: tuple[Dot, ...]
    steps: str
    y: float


@dataclass(frozen=True, slots=True)
class Tick:
    """A mark on an axis: its place along it, and its words."""

    at: float
    words: str


@dataclass(frozen=True, slots=True)
class History:
    """A chart of one field. `unit` is what its figures count, "" for nothing that has a name; `left_out` reports only repeat a figure."""

    series: tuple[Series, ...]
    times: tuple[Tick, ...]
    figures: tuple[Tick, ...]
    unit: str
    told: str
    left_out: int


@dataclass(frozen=True, slots=True)
class _Point:
    origin: str
    at: datetime
    low: float
    high: float
    report: str
    told: str


def history(standing: Standing, material: Material) -> History | None:
    """Return the chart of a field's figures; None where fewer than two figures of different times or values are dated."""
    told = sorted(_points(standing, material), key=lambda p: (p.at, p.origin, p.low))
    points = told if len(told) <= _DOTS else _changes(told)
    if len({p.at for p in points}) < 2 or len({(p.low, p.high) for p in points}) < 2:
        return None
    scale = _Scale.of(points)
    names = _names(points)
    groups: defaultdict[str, list[_Point]] = defaultdict(list)
    for point in points:
        groups[point.origin if point.origin in names else _OTHERS].append(point)
    series = _spread(
        [_series(name, nth, groups[name], scale) for nth, name in enumerate([*names, _OTHERS]) if groups[name]]
    )
    units = {value.unit for value in _quantities(standing.positions) if value.unit} or {""}
    unit = _plural(units.pop()) if len(units) == 1 else "SI units"
    words = f"{standing.field.replace('_', ' ')} over time: {len(points)} figures of {len(groups)} voices"
    return History(series, scale.times(), scale.figures(), unit, words, len(told) - len(points))


def _plural(unit: str) -> str:
    return f"{unit}s" if unit.islower() and unit not in {"percent", "hertz", ""} else unit


def _quantities(positions: Iterable[Position]) -> list[Quantity]:
    return [each.value for each in positions if isinstance(each.value, Quantity)]


def _points(standing: Standing, material: Material) -> Iterable[_Point]:
    mixed = len({value.unit for value in _quantities(standing.positions) if value.unit}) > 1
    for position in standing.positions:
        if not isinstance(position.value, Quantity):
            continue
        voices = {origin.party: one_line(origin.name) for origin in position.origins}
        for told in material.told(position.claims):
            known = published(told.report)
            low, high = _ends(position.value, mixed=mixed)
            if known and known.earliest and low is not None and high is not None:
                at = datetime.fromisoformat(known.earliest).astimezone(UTC)
                yield _Point(_voice(told, voices), at, low, high, told.report.id, one_line(say(position.value)))


def _changes(points: Sequence[_Point]) -> list[_Point]:
    """Return the points at which an origin first gives a figure, the latest of them where even those are many."""
    firsts: dict[tuple[str, float, float], _Point] = {}
    for point in points:
        firsts.setdefault((point.origin, point.low, point.high), point)
    return list(firsts.values())[-_DOTS:]


def _voice(told: Told, voices: dict[str, str]) -> str:
    party = told.claim.origin.party if told.claim.origin else None
    if party in voices:
        return voices[party or ""]
    return next(iter(voices.values())) if told.claim.origin and voices else _NOBODY


def _ends(value: Quantity, *, mixed: bool) -> tuple[float | None, float | None]:
    low, high = (value.si_low, value.si_high) if mixed else (value.low, value.high)
    return (high if low is None else low, low if high is None else high)


def _names(points: Sequence[_Point]) -> list[str]:
    often: defaultdict[str, int] = defaultdict(int)
    for point in points:
        often[point.origin] += 1
    ranked = sorted(often, key=lambda name: (name == _NOBODY, -often[name], name))
    return ranked if len(ranked) <= _SERIES else ranked[: _SERIES - 1]


@dataclass(frozen=True, slots=True)
class _Scale:
    first: datetime
    last: datetime
    low: float
    high: float

    @classmethod
    def of(cls, points: Sequence[_Point]) -> "_Scale":
        low, high = min(p.low for p in points), max(p.high for p in points)
        room = (high - low or abs(high) or 1) * _HEADROOM
        floor_ = 0.0 if 0 <= low < (high - low) / 2 else low - room
        return cls(points[0].at, points[-1].at, floor_, high + room)

    def x(self, at: datetime) -> float:
        share = (at - self.first) / (self.last - self.first)
        return round(_LEFT + 8 + share * (WIDTH - _LEFT - NAMES - 16), 1)

    def y(self, figure: float) -> float:
        share = (figure - self.low) / (self.high - self.low)
        return round(HEIGHT - _BOTTOM - share * (HEIGHT - _TOP - _BOTTOM), 1)

    def figures(self) -> tuple[Tick, ...]:
        rough = (self.high - self.low) / _TICKS
        step = next(m * 10.0 ** floor(log10(rough)) for m in (1, 2, 5, 10) if m * 10.0 ** floor(log10(rough)) >= rough)
        start = -(-self.low // step)
        numbers = [(start + n) * step for n in range(_TICKS + 2)]
        return tuple(Tick(self.y(n), f"{n:,.10g}") for n in numbers if self.low <= n <= self.high)

    def times(self) -> tuple[Tick, ...]:
        whole = (self.last - self.first).days >= 3
        words = "%-d %b %Y" if whole else "%-d %b, %H:%M"
        middle = self.first + (self.last - self.first) / 2
        return tuple(Tick(self.x(at), at.strftime(words)) for at in (self.first, middle, self.last))


def _series(name: str, nth: int, points: list[_Point], scale: _Scale) -> Series:
    dots = tuple(_dot(point, scale) for point in points)
    last = list({dot.x: dot for dot in sorted(dots, key=lambda dot: (dot.x, -dot.y))}.values())
    steps = [f"{last[0].x},{last[0].y}"]
    for before, dot in pairwise(last):
        steps += [f"{dot.x},{before.y}", f"{dot.x},{dot.y}"]
    return Series(
        shorten(name, _NAME), nth, dots, " ".join(steps if name not in {_NOBODY, _OTHERS} else ()), dots[-1].y
    )


def _dot(point: _Point, scale: _Scale) -> Dot:
    told = f"{point.told}, {point.origin}, {point.at:%-d %b %Y %H:%M} UTC"
    middle = scale.y((point.low + point.high) / 2)
    return Dot(scale.x(point.at), middle, scale.y(point.low), scale.y(point.high), point.report, told)


def _spread(series: list[Series]) -> tuple[Series, ...]:
    """Return the series with their names far enough apart to be read."""
    placed: list[Series] = []
    for each in sorted(series, key=lambda s: (s.y, s.nth)):
        y = max(each.y, placed[-1].y + 15) if placed else max(each.y, _TOP)
        placed.append(Series(each.name, each.nth, each.dots, each.steps, y))
    over = max(0.0, placed[-1].y - (HEIGHT - _BOTTOM))
    return tuple(Series(s.name, s.nth, s.dots, s.steps, s.y - over) for s in placed)
