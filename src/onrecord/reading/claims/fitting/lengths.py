"""What a length is of, by the words right beside it: how far something flew, how deep a vehicle fell, how far a way leads."""

from onrecord.packs.pack import Kind
from onrecord.reading.claims.figures.nearby import Spot, measure_of
from onrecord.reading.claims.fitting.fields import DIMENSIONS
from onrecord.reading.tree import Tree
from onrecord.record.value import Quantity
from onrecord.values import units

FLOWN, DEPTH = "distance", "depth"
"""Fields of how far something flew or went, and of how deep something lies or fell."""
_MEASURES = frozenset("altitude apogee height depth distance width range peak length".split())
_STOPS = frozenset({",", ";", ":", "—", "–", "("})
_BEFORE = 6
"""Words before a length within which the noun stands that it is the measure of: "put the distance flown at more than 300 km"."""
_FALLING = frozenset(
    "fall fell fallen falling plunge plunged plunges plunging roll rolled rolling rolls drop dropped dropping tumble tumbled tumbling"
    " plummet plummeted plummeting slide slid fly flew crash crashed hurtle hurtled careen careened careered".split()
)
_CHASMS = frozenset(
    "cliff precipice ravine gorge abyss canyon chasm gully drop slope embankment hillside pit crevasse".split()
)
"""What somebody falls down, so that its size is how deep: "a cliff of 80 metres"."""
_DOWN = frozenset({"down", "deep"})
_HIGH_UP = frozenset("plane aircraft jet airliner helicopter airplane balloon missile rocket drone glider".split())
"""What falls from the height that it flew at."""
_CLOSE = 4
_WAYS = frozenset("trip journey drive trek march voyage ride walk crossing detour".split())
"""What is as long as the way that it leads: "a trip of 230 kilometres"."""
_LEADING = frozenset({"of", "over", "through"})
_LYING = frozenset("is are was were lies lie lay sits stands".split())
_BOUNDS = frozenset("about around some roughly approximately nearly almost more or less than over only just".split())
_FAR_OFF = 1000.0
"""Metres from which on a place that "is at" them is told of as so far away."""


def length_as(tree: Tree, kind: Kind, quantity: Quantity, spot: Spot) -> str | None:
    """Return the field of a length by the noun that it is the measure of, or by a fall; None where the words beside it tell neither."""
    if not is_length(quantity):
        return None
    own = {field.id: field for field in kind.fields}
    if DEPTH in own and _is_fallen(tree, spot):
        return DEPTH
    flown = own.get(FLOWN)
    return FLOWN if flown and not flown.detail and measured_before(tree, spot) == FLOWN else None


def is_length(quantity: Quantity) -> bool:
    """Say whether a quantity is a length."""
    return quantity.unit is not None and units.dimension(quantity.unit) == DIMENSIONS["metre"]


def measured_before(tree: Tree, spot: Spot) -> str | None:
    """Return the noun that a length is the measure of: the one it hangs on, or the last such before it in its clause; None where there is none."""
    above = measure_of(tree, spot)
    if above:
        return above
    for i in range(spot.first - 1, max(tree.spans[tree.sentence[spot.at]][0], spot.first - _BEFORE) - 1, -1):
        if tree.tags[i] == "CD" or tree.lower[i] in _STOPS:
            return None
        if tree.lower[i] in _MEASURES:
            return tree.lower[i]
    return None


def _is_fallen(tree: Tree, spot: Spot) -> bool:
    """Say whether a length is how deep something fell: "rolled 150 metres down the slope", "a cliff of 80 metres", "fell from a height of 90 metres"."""
    begin, end = tree.spans[tree.sentence[spot.at]]
    close = tree.lower[max(begin, spot.first - _CLOSE) : spot.first]
    if not _CHASMS.isdisjoint(close):
        return True
    falls = any(tree.lower[i] in _FALLING for i in tree.up(spot.at))
    down = not _DOWN.isdisjoint((*close, *tree.lower[spot.stop : spot.stop + 1]))
    high = "height" in close and _HIGH_UP.isdisjoint(tree.lower[begin:end])
    return falls and (down or high)


def is_way(tree: Tree, quantity: Quantity, spot: Spot) -> bool:
    """Say whether a length is how far a way leads or a place lies: "a journey of 230 km", "the city is at 90 km"."""
    begin = tree.spans[tree.sentence[spot.at]][0]
    close = range(max(begin, spot.first - _CLOSE), spot.first)
    way = next((i for i in close if tree.lower[i] in _WAYS), spot.stop)
    if not _LEADING.isdisjoint(tree.lower[way : spot.stop]):
        return True
    at = next((i for i in range(spot.first - 1, begin, -1) if tree.lower[i] not in _BOUNDS), begin)
    lies = tree.lower[at - 1 : at] and tree.lower[at - 1] in _LYING
    there = lies or tree.lower[spot.stop : spot.stop + 1] == ["of"]
    return tree.lower[at] == "at" and bool(there) and max(quantity.si_low or 0.0, quantity.si_high or 0.0) >= _FAR_OFF
