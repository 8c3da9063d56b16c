"""Where events were, as precisely as it is told and no more: a point where the pack knows the place's, else the country, else nothing.

Degrees are those of `static/world.svg`: x is longitude + 180, y is 90 - latitude.
"""

from collections import defaultdict
from collections.abc import Iterable
from dataclasses import dataclass
from functools import cache
from importlib import resources
from xml.etree import ElementTree as ET

from onrecord.brief.words import plural, shorten
from onrecord.ledger.listing import EventLine
from onrecord.packs.pack import KnownPlace, Pack
from onrecord.record.reading import PartyKind

WIDE, HIGH = 360.0, 150.0
_LEAST = 70.0  # degrees shown across at least: less of outlines this rough says nothing
_ROUND = 14.0  # degrees around what is marked
_PATH = "{http://www.w3.org/2000/svg}path"


@dataclass(frozen=True, slots=True)
class Spot:
    """A point at which events were, with the place by which they are listed."""

    x: float
    y: float
    place: str
    told: str


@dataclass(frozen=True, slots=True)
class Shape:
    """A country somewhere in which events were: its outline as an SVG path, and the place by which they are listed."""

    path: str
    place: str
    told: str


@dataclass(frozen=True, slots=True)
class World:
    """A map of events: what is seen of the world (left, top, width, height), and how many events have no place that is known."""

    spots: tuple[Spot, ...]
    shapes: tuple[Shape, ...]
    view: tuple[float, float, float, float]
    radius: float
    unknown: int


def world(lines: Iterable[EventLine], pack: Pack) -> World | None:
    """Return the map of the events of `lines`; None where no place of theirs is known."""
    atlas = _Atlas(pack)
    spots: defaultdict[tuple[float, float], list[EventLine]] = defaultdict(list)
    shapes: defaultdict[str, list[EventLine]] = defaultdict(list)
    unknown = 0
    for line in lines:
        point, country = atlas.find(line.where.name) if line.where else (None, None)
        if point:
            spots[point].append(line)
        elif country:
            shapes[country].append(line)
        else:
            unknown += 1
    if not spots and not shapes:
        return None
    view = _view([*spots, *(corner for country in shapes for corner in _corners(_shapes()[country]))])
    return World(
        tuple(Spot(*at, _place(found), _told(found, f"at {_place(found)}")) for at, found in spots.items()),
        tuple(
            Shape(_shapes()[country], _place(found), _told(found, f"somewhere in {country}"))
            for country, found in shapes.items()
        ),
        view,
        round(view[2] / 130, 2),
        unknown,
    )


class _Atlas:
    """The places and states of a pack by name: a point, or the name of a country that has a shape."""

    def __init__(self, pack: Pack) -> None:
        states = [party for party in pack.parties if party.kind is PartyKind.STATE]
        named = {party.id: next((n for n in (party.name, *party.aliases) if n in _shapes()), None) for party in states}
        self._found: dict[str, tuple[tuple[float, float] | None, str | None]] = {}
        for party in states:
            for name in (party.name, *party.aliases):
                self._found.setdefault(_plain(name), (None, named[party.id]))
        for place in pack.places:
            for name in (place.name, *place.aliases):
                self._found[_plain(name)] = (_point(place), named.get(place.state or ""))

    def find(self, name: str) -> tuple[tuple[float, float] | None, str | None]:
        return self._found.get(_plain(name), (None, None))


def _plain(name: str) -> str:
    return name.casefold().removeprefix("the ")


def _point(place: KnownPlace) -> tuple[float, float] | None:
    if place.latitude is None or place.longitude is None:
        return None
    return (round(place.longitude + 180, 2), round(90 - place.latitude, 2))


@cache
def _shapes() -> dict[str, str]:
    """Return the outlines of countries, by name."""
    drawing = ET.fromstring((resources.files("onrecord.web") / "static/world.svg").read_text("utf-8"))  # noqa: S314 - our own file
    return {path.get("id", ""): path.get("d", "") for path in drawing.iter(_PATH)}


def _corners(path: str) -> list[tuple[float, float]]:
    """Return the corners of the box around the largest part of an outline: islands far away do not count."""
    parts = [part.rstrip("z").split("L") for part in path.split("M") if part]
    points = [tuple(map(float, pair.split())) for pair in max(parts, key=len)]
    xs, ys = [x for x, _ in points], [y for _, y in points]
    return [(min(xs), min(ys)), (max(xs), max(ys))]


def _view(points: list[tuple[float, float]]) -> tuple[float, float, float, float]:
    left, right = min(x for x, _ in points) - _ROUND, max(x for x, _ in points) + _ROUND
    top, bottom = min(y for _, y in points) - _ROUND, max(y for _, y in points) + _ROUND
    width = min(WIDE, max(right - left, (bottom - top) * 2, _LEAST))
    height = min(HIGH, max(bottom - top, width / 2.4))
    x, y = (left + right - width) / 2, (top + bottom - height) / 2
    return (round(_within(x, WIDE - width), 1), round(_within(y, HIGH - height), 1), round(width, 1), round(height, 1))


def _within(at: float, most: float) -> float:
    return max(0.0, min(at, most))


def _place(found: list[EventLine]) -> str:
    return found[0].where.name if found[0].where else ""


def _told(found: list[EventLine], where: str) -> str:
    titles = "; ".join(shorten(each.title, 60) for each in found[:3])
    return f"{plural(len(found), 'event')} {shorten(where, 60)}: {titles}"
