"""Figures that the words around them lay to another time than the main event's: "last year, when 44 were killed", "two have died so far this year".

A report of one shooting tells what went before it, too, by the same words and often without naming another event. A figure in a stretch that
tells of another time (see `bygone`) is of what is told of there. Harm counted over a whole year is of no single event: it goes to another of
its kind, where the report tells of one; not where something is measured by that time: "the deadliest since 2012".
"""

from onrecord.reading.claims.figures.nearby import Spot
from onrecord.reading.claims.fitting.places import HARMS, Place, nearest
from onrecord.reading.scene import Scene
from onrecord.record.value import Moment, Precision

_YEARS = frozenset({Precision.YEAR, Precision.DECADE})
_MEASURING = frozenset({"JJS", "RBS"})
_FIRST = frozenset("first second third fourth fifth sixth".split())
_TALLY = "tally"


def in_its_time(scene: Scene, places: list[Place], spot: Spot, name: str, place: Place) -> Place:
    """Return the mention of a figure: `place`, or another where that is told with the main one and the figure is of another time."""
    if not place.whole.main or name == _TALLY:
        return place
    if told := [p for p in places if spot.at in p.past]:
        return nearest(scene.tree, told, spot)
    if name not in HARMS or not place.mention.main or not _is_of_year(scene, spot, place.mention.when):
        return place
    others = [p for p in places if not p.mention.main and p.kind.id == place.kind.id]
    return nearest(scene.tree, others, spot) if others else place


def _is_of_year(scene: Scene, spot: Spot, when: Moment | None) -> bool:
    """Say whether all times that a figure's sentence names are whole years, and none measures the event."""
    tree = scene.tree
    first, stop = tree.spans[tree.sentence[spot.at]]
    if when is None or when.earliest is None or any(_is_measuring(scene, i) for i in range(first, stop)):
        return False
    here = tree.passage(first, stop)
    within = [time.moment for time in scene.draft.times if here.start <= time.passages[0].start < here.end]
    known = [moment for moment in within if moment is not None and moment.latest is not None]
    return bool(known) and all(each.precision in _YEARS for each in known)


def _is_measuring(scene: Scene, at: int) -> bool:
    """Say whether a word measures the event by another time: "the deadliest", "the third this year"."""
    word = scene.tree.lower[at]
    most = scene.tree.tags[at].startswith("JJ") and word.endswith("est")
    return most or scene.tree.tags[at] in _MEASURING or word in _FIRST
