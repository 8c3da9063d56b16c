"""The history of a figure: what each origin gave, by when the report was published."""

from collections import defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import UTC, datetime
from itertools import pairwise

from markupsafe import Markup

from onrecord.brief.words import one_line, shorten
from onrecord.questions.material import Material, Told, published
from onrecord.record.assessment import Position, Standing
from onrecord.record.value import Quantity
from onrecord.values import say
from onrecord.web.drawing.axes import LARGEST, Calendar, Figures, axis, room_for

WIDTH, HEIGHT = 760, 210
NAMES = 240  # beside the drawing, for the names of the origins
_TOP, _LOWEST = 14, 30  # pixels from the edges that no name passes
_DOTS = 80  # in a chart; of more reports, those that change nothing are left out
_SERIES = 6  # origins that are told apart by colour; the others are one
_OTHERS = "others"
_NOBODY = "no named voice"
_NAME = 60
_EARLIEST, _LATEST = datetime.min.replace(tzinfo=UTC), datetime.max.replace(tzinfo=UTC)
_ROOM = 0.03  # of the time from the first report to the last, before and after them


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
class History:
    """A chart of one field, whose `axes` are drawn from the point `corner` on.

    `unit` is what its figures count, "" for nothing that has a name; `left_out` reports only repeat a figure.
    """

    series: tuple[Series, ...]
    axes: Markup
    corner: tuple[float, float]
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
    """Return the chart of a field's figures; None where fewer than two figures of different times or values are dated, or one is `LARGEST`."""
    told = sorted(_points(standing, material), key=lambda p: (p.at, p.origin, p.low))
    points = told if len(told) <= _DOTS else _changes(told)
    if len({p.at for p in points}) < 2 or len({(p.low, p.high) for p in points}) < 2:
        return None
    plot = _Plot.of(points)
    names = _names(points)
    groups: defaultdict[str, list[_Point]] = defaultdict(list)
    for point in points:
        groups[point.origin if point.origin in names else _OTHERS].append(point)
    series = _spread(
        [_series(name, nth, groups[name], plot) for nth, name in enumerate([*names, _OTHERS]) if groups[name]]
    )
    units = {value.unit for value in _quantities(standing.positions) if value.unit} or {""}
    unit = _plural(units.pop()) if len(units) == 1 else "SI units"
    words = f"{standing.field.replace('_', ' ')} over time: {len(points)} figures of {len(groups)} voices"
    return History(series, plot.axes(), (plot.left, _TOP), unit, words, len(told) - len(points))


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
            if known and known.earliest and low is not None and high is not None and max(-low, high) < LARGEST:
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
class _Plot:
    """Where the chart's two scales lie within the drawing, less what their words and the names take."""

    times: Calendar
    figures: Figures
    left: float
    width: float
    height: float

    @classmethod
    def of(cls, points: Sequence[_Point]) -> "_Plot":
        low, high = min(p.low for p in points), max(p.high for p in points)
        figures = Figures(0.0 if 0 <= low < (high - low) / 2 else low, high)
        first, last = points[0].at, points[-1].at
        room = (last - first) * _ROOM
        times = Calendar(first - min(room, first - _EARLIEST), last + min(room, _LATEST - last))
        left = room_for(figures, "left")
        return cls(times, figures, left, WIDTH - NAMES - left, HEIGHT - _TOP - room_for(times, "bottom"))

    def x(self, at: datetime) -> float:
        return round(self.left + self.times.project(at, 0, self.width), 1)

    def y(self, figure: float) -> float:
        return round(_TOP + self.figures.project(figure, self.height, 0), 1)

    def axes(self) -> Markup:
        sides = ((self.figures, "left"), (self.times, "bottom"))
        return Markup().join(axis(scale, side, self.width, self.height) for scale, side in sides)


def _series(name: str, nth: int, points: list[_Point], plot: _Plot) -> Series:
    dots = tuple(_dot(point, plot) for point in points)
    last = list({dot.x: dot for dot in sorted(dots, key=lambda dot: (dot.x, -dot.y))}.values())
    steps = [f"{last[0].x},{last[0].y}"]
    for before, dot in pairwise(last):
        steps += [f"{dot.x},{before.y}", f"{dot.x},{dot.y}"]
    return Series(
        shorten(name, _NAME), nth, dots, " ".join(steps if name not in {_NOBODY, _OTHERS} else ()), dots[-1].y
    )


def _dot(point: _Point, plot: _Plot) -> Dot:
    told = f"{point.told}, {point.origin}, {point.at:%-d %b %Y %H:%M} UTC"
    middle = plot.y((point.low + point.high) / 2)
    return Dot(plot.x(point.at), middle, plot.y(point.low), plot.y(point.high), point.report, told)


def _spread(series: list[Series]) -> tuple[Series, ...]:
    """Return the series with their names far enough apart to be read."""
    placed: list[Series] = []
    for each in sorted(series, key=lambda s: (s.y, s.nth)):
        y = max(each.y, placed[-1].y + 15) if placed else max(each.y, _TOP)
        placed.append(Series(each.name, each.nth, each.dots, each.steps, y))
    over = max(0.0, placed[-1].y - (HEIGHT - _LOWEST))
    return tuple(Series(s.name, s.nth, s.dots, s.steps, s.y - over) for s in placed)
