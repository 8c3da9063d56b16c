"""What a number fills that has neither a unit nor a noun, and of which no word near by tells what it counts: "about 3,000 had been under study"."""

import re
from dataclasses import replace

from onrecord.reading.claims.figures.course import SUMS, Course
from onrecord.reading.claims.figures.ellipses import UNNAMED, counts_alone, is_crowd
from onrecord.reading.claims.figures.nearby import Spot
from onrecord.reading.claims.figures.plurals import plural
from onrecord.reading.claims.figures.unvalued import is_bare, is_one_told
from onrecord.reading.claims.fitting.choosing import best_for
from onrecord.reading.claims.fitting.naming import beside, by_clause
from onrecord.reading.claims.fitting.places import HARMS, Place, nearest, nearness
from onrecord.reading.claims.fitting.plainly import crowd_of
from onrecord.reading.claims.people.persons import is_human
from onrecord.reading.draft import Figure
from onrecord.reading.scene import Scene
from onrecord.reading.tree import Tree
from onrecord.record.value import Quantity

_FIRST = frozenset({"count", "troops"})
_MAGNITUDE, _ON_SCALE = "magnitude", re.compile(r"[2-9]\.\d")


def alone(
    scene: Scene, places: list[Place], figure: Figure, spot: Spot, course: Course[Place]
) -> tuple[Place, str | None] | None:
    """Return the mention and the field of a number alone; None where it is none.

    It is a magnitude where an earthquake is told of, a crowd, what its clause tells, people where a field of theirs is told of near by, what
    was counted before, or else what an event of its report is a number of.
    """
    tree = scene.tree
    scaled = _on_scale(tree, places, figure.quantity, spot)
    if scaled or not is_bare(figure.quantity):
        return scaled
    if is_crowd(tree, spot):
        return _of_people(scene, places, figure, spot) or (nearest(tree, places, spot), "people")
    clause = by_clause(tree, spot)
    if clause and clause not in SUMS:
        return nearest(tree, places, spot), clause
    return _as_before(scene, places, figure, spot, course) if counts_alone(tree, spot, figure.quantity) else None


def _as_before(
    scene: Scene, places: list[Place], figure: Figure, spot: Spot, course: Course[Place]
) -> tuple[Place, str]:
    """Return the mention and the field of a number of which its own clause tells nothing."""
    tree, people = scene.tree, _of_people(scene, places, figure, spot)
    if people and people[1] not in HARMS:
        return people
    before = course.before(tree, spot, figure.quantity, HARMS)
    if before:
        return before.place, before.name
    firsts = {id(place): name for place in places if (name := _first_of(tree, place))}
    place = nearest(tree, [place for place in places if id(place) in firsts] or places, spot)
    return place, firsts.get(id(place), UNNAMED)


def _first_of(tree: Tree, place: Place) -> str | None:
    """Return the field of what an event is a number of: missiles fired, soldiers sent, people who came."""
    field = next((field for field in place.kind.fields if field.id in _FIRST), None) or crowd_of(tree, place)
    return field.id if field else None


def one_of_them(text: str, figure: Figure, course: Course[Place]) -> tuple[Place, str] | None:
    """Return the mention and the field of one of those counted before, told apart from all of them: "fired three missiles, and one of them fell"; None for others, and for people, who are told by what befell them."""
    whole, noun = course.counted, None
    if whole and figure.quantity.high == 1 and is_one_told(text, figure):
        noun = whole.figure.quantity.counted
    return (whole.place, beside(plural(noun))) if whole and noun and not is_human(noun) else None


def _of_people(scene: Scene, places: list[Place], figure: Figure, spot: Spot) -> tuple[Place, str] | None:
    counting = replace(figure, quantity=replace(figure.quantity, counted="person"))
    place, field = best_for(scene.draft, scene.tree, places, counting, spot)
    return (place, field.id) if field else None


def _on_scale(tree: Tree, places: list[Place], quantity: Quantity, spot: Spot) -> tuple[Place, str] | None:
    """Return the earthquake and its magnitude where a number with one decimal is told of one: "the institute gave it as 7.2", "had it at 5.8"."""
    if quantity.unit or quantity.counted or not _ON_SCALE.fullmatch(tree.words[spot.at]):
        return None
    rated = [(place, field.id) for place in places for field in place.kind.fields if field.unit == _MAGNITUDE]
    return max(rated, key=lambda entry: nearness(tree, entry[0], spot), default=None)
