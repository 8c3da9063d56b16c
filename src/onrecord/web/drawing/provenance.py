"""Where the values of an event come from: origins on the left, those who passed them on between, the reports on the right.

Where boxes stand in their column is found by fast-sugiyama. Reports that carry one text stand in one box. Where more than fit stand in a column, the rest is one box that counts them.
"""

from collections import defaultdict
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from itertools import pairwise

from fast_sugiyama import from_edges

from onrecord.brief.evidence import Shelf
from onrecord.brief.words import one_line, plural, shorten
from onrecord.linking.rules.copy import whole_copies
from onrecord.questions.material import Material
from onrecord.record.assessment import Assessment, Position
from onrecord.record.reading import HopRole

HIGH = 24
_WIDE, _SLIM = 230, 190  # of a box: the wide ones fit a page up to four columns
_ROW, _GAP, _EDGE = 32, 64, 4  # five columns fit a page
_MOST = 12  # boxes in a column
_LONGEST = 80  # characters of a name, more than any box shows
NOBODY = "no named voice"


@dataclass(frozen=True, slots=True)
class Box:
    """A party or a report: its place, its name, and the address that it leads to, "" for none; `more` is what stands in the box with it, "" for nothing.

    A name that is too long for the box is cut where it is drawn: only there it is known how wide letters are.
    """

    x: float
    y: float
    words: str
    more: str
    href: tuple[str, str]
    look: str


@dataclass(frozen=True, slots=True)
class Line:
    """A way that values took between two boxes, as an SVG path; `weight` is 1 to 3 by how many values took it."""

    path: str
    weight: int


@dataclass(frozen=True, slots=True)
class Provenance:
    """The drawing, with its size, the width of its boxes, and a sentence that tells it."""

    boxes: tuple[Box, ...]
    lines: tuple[Line, ...]
    box: int
    width: int
    height: int
    told: str


Node = tuple[int, str]
"""A column (0 origins, then relays, -1 reports) and what stands there."""

Stop = tuple[int, Node, bool]
"""The place of a column from the left, a box, and whether it stands there, or ways that come from it pass there."""

Place = tuple[float, float]


@dataclass(frozen=True, slots=True)
class _Sign:
    """What a box tells, and where it leads."""

    words: str
    href: tuple[str, str] = ("", "")
    more: str = ""


def provenance(assessment: Assessment, material: Material, shelf: Shelf) -> Provenance | None:
    """Return the drawing of where the values of an event come from; None where no value has a claim on file."""
    homes = _homes(assessment, material, shelf)
    ways: defaultdict[tuple[Node, Node], int] = defaultdict(int)
    names: dict[Node, _Sign] = {}
    for standing in assessment.standings:
        for position in standing.positions:
            for steps in _chains(position, material, homes, names):
                for pair in pairwise(steps):
                    ways[pair] += 1
    if not ways:
        return None
    return _drawn(dict(ways), names)


def _homes(assessment: Assessment, material: Material, shelf: Shelf) -> dict[str, _Sign]:
    """Return for each report what the box tells that it stands in; it leads to the first report of its copies."""
    found = {}
    whole = whole_copies(material.linked)
    for key in assessment.reports:
        copies = next((group for group in whole if key in group), (key,))
        here = [each for each in assessment.reports if each in copies] or [key]
        more = f"+ {plural(len(here) - 1, 'copy', 'copies')}" if len(here) > 1 else ""
        found[key] = _Sign(shelf.name(here[0]), ("report", here[0]), more)
    return found


def _chains(
    position: Position,
    material: Material,
    homes: Mapping[str, _Sign],
    names: dict[Node, _Sign],
) -> Iterable[list[Node]]:
    voices = {origin.party: one_line(origin.name) for origin in position.origins}
    for told in material.told(position.claims):
        claim = told.claim
        party = claim.origin.party if claim.origin else None
        name = voices.get(party or "") or (next(iter(voices.values())) if claim.origin and voices else NOBODY)
        first: Node = (0, name)
        names[first] = _Sign(name, ("party", party) if party and name != NOBODY else ("", ""))
        steps = [first]
        relays = [hop for hop in claim.chain if hop.role is HopRole.RELAY and one_line(hop.name) != name]
        for nth, hop in enumerate(relays[:3], start=1):
            node: Node = (nth, one_line(hop.name))
            names[node] = _Sign(one_line(hop.name), ("party", hop.party) if hop.party else ("", ""))
            steps.append(node)
        home = homes[told.report.id]
        last: Node = (-1, home.href[1])
        names[last] = home
        yield [*steps, last]


def _drawn(ways: dict[tuple[Node, Node], int], names: Mapping[Node, _Sign]) -> Provenance:
    ways, rest = _gathered(ways)
    columns = sorted({node[0] for pair in ways for node in pair}, key=lambda column: (column < 0, column))
    hops = _hops(ways, {column: at for at, column in enumerate(columns)})
    box = _WIDE if len(columns) < 5 else _SLIM
    places = {stop: (2 + stop[0] * (box + _GAP), _EDGE + row) for stop, row in _rows(hops).items()}
    signs = {**names, **{node: _Sign(f"and {n} more") for node, n in rest.items()}}
    boxes = tuple(_box(stop[1], places[stop], signs[stop[1]]) for stop in sorted(places) if not stop[2])
    lines = tuple(_line(places[a], places[b], box, passing=b[2], weight=n) for (a, b), n in sorted(hops.items()))
    nodes = [stop[1] for stop in places if not stop[2]]
    origins = sum(node[0] == 0 and node[1] != NOBODY for node in nodes)
    told = f"{plural(origins, 'origin')}, {plural(sum(n[0] == -1 for n in nodes), 'report')} that carry their values"
    height = round(max(y for _, y in places.values()) + HIGH + _EDGE)
    return Provenance(boxes, lines, box, 4 + len(columns) * box + (len(columns) - 1) * _GAP, height, told)


def _hops(ways: Mapping[tuple[Node, Node], int], at: Mapping[int, int]) -> dict[tuple[Stop, Stop], int]:
    """Return the ways from column to column; those that come from one box pass a column between in one bundle."""
    hops: defaultdict[tuple[Stop, Stop], int] = defaultdict(int)
    for (left, right), n in ways.items():
        first, last = at[left[0]], at[right[0]]
        passed = [(between, left, True) for between in range(first + 1, last)]
        for hop in pairwise([(first, left, False), *passed, (last, right, False)]):
            hops[hop] += n
    return dict(hops)


def _rows(hops: Iterable[tuple[Stop, Stop]]) -> dict[Stop, float]:
    """Return how far down each stop stands, by Sugiyama's method: few crossings, straight ways; what does not hang together one below the other."""
    ways = list(hops)
    stops = sorted({stop for way in ways for stop in way})
    number = {stop: n for n, stop in enumerate(stops)}
    parts = from_edges(sorted((number[a], number[b]) for a, b in ways), vertex_spacing=_ROW, transpose=True)
    rows: dict[Stop, float] = {}
    for part in sorted(sorted(places) for places, *_ in parts):
        top = max(rows.values(), default=-_ROW) + _ROW - min(across for _, (across, _) in part)
        rows |= {stops[int(n)]: round(top + across, 1) for n, (across, _) in part}
    return rows


def _gathered(ways: dict[tuple[Node, Node], int]) -> tuple[dict[tuple[Node, Node], int], dict[Node, int]]:
    """Return the ways with the boxes that do not fit into a column made one, and how many are in each that is such."""
    often: defaultdict[Node, int] = defaultdict(int)
    for (left, right), n in ways.items():
        often[left] += n
        often[right] += n
    into: dict[Node, Node] = {}
    counts: dict[Node, int] = {}
    for column in {node[0] for node in often}:
        ranked = sorted((node for node in often if node[0] == column), key=lambda node: (-often[node], node))
        if len(ranked) > _MOST:
            rest: Node = (column, "\x00rest")
            counts[rest] = len(ranked) - _MOST + 1
            into.update(dict.fromkeys(ranked[_MOST - 1 :], rest))
    found: defaultdict[tuple[Node, Node], int] = defaultdict(int)
    for (left, right), n in ways.items():
        found[into.get(left, left), into.get(right, right)] += n
    return dict(found), counts


def _box(node: Node, place: tuple[float, float], sign: _Sign) -> Box:
    look = "nobody" if node == (0, NOBODY) else {0: "origin", -1: "carrier"}.get(node[0], "relay")
    return Box(*place, shorten(sign.words, _LONGEST), sign.more, sign.href, look)


def _line(start: Place, end: Place, box: int, *, passing: bool, weight: int) -> Line:
    """Return the way from the right edge of a box to the left edge of the next, or past it; both places are those of upper corners."""
    x1, y1, x2, y2 = start[0] + box, start[1] + HIGH / 2, end[0], end[1] + HIGH / 2
    bend = _GAP * 0.6
    path = f"M{x1:g} {y1:g}C{x1 + bend:g} {y1:g} {x2 - bend:g} {y2:g} {x2:g} {y2:g}"
    return Line(path + (f"h{box}" if passing else ""), 1 if weight == 1 else 2 if weight < 5 else 3)
