"""The field that a figure and the words right around it tell by themselves, whatever else stands near: how many live in a place, were aboard, or came to a crowd."""

from onrecord.packs.pack import Field
from onrecord.reading.claims.figures.ellipses import is_present
from onrecord.reading.claims.figures.nearby import Spot
from onrecord.reading.claims.figures.unvalued import is_bare
from onrecord.reading.claims.fitting.choosing import best_for
from onrecord.reading.claims.fitting.flying import flying_as
from onrecord.reading.claims.fitting.naming import ELAPSED, FACTOR, is_elapsed, is_factor
from onrecord.reading.claims.fitting.places import Place, nearest
from onrecord.reading.claims.fitting.results import is_side, result_of
from onrecord.reading.claims.people.aboard import FIELD, is_aboard
from onrecord.reading.claims.people.befell import left_as
from onrecord.reading.claims.people.persons import is_human
from onrecord.reading.claims.people.population import POPULATION, is_population
from onrecord.reading.claims.people.soldiers import TROOPS, is_stationed
from onrecord.reading.draft import Draft, Figure
from onrecord.reading.tree import Tree

_CROWD, _MANY = "crowd_size", 100
"""The field of those who gathered; so many make a crowd whatever is told of them."""
_FLIGHT_TIME = "flight_time"
"""The field that takes how long after its launch something came down: "fell ten minutes later"."""


def plainly(draft: Draft, tree: Tree, places: list[Place], figure: Figure, spot: Spot) -> str | None:
    """Return the field that a figure and the words right around it tell by themselves, None where they tell none."""
    if is_elapsed(tree, figure.quantity, spot):
        _, field = best_for(draft, tree, places, figure, spot)
        return _FLIGHT_TIME if field and field.id == _FLIGHT_TIME else ELAPSED
    counted = _of_count(tree, spot) if figure.quantity.unit is None else None
    return counted or _of_number(tree, figure, spot) or _of_people(tree, figure, spot)


def gathered(tree: Tree, places: list[Place], figure: Figure, spot: Spot) -> tuple[Place, Field] | None:
    """Return the mention of what people gathered for, and its field, where they are told only to have been there; None for others."""
    crowds = {id(place): field for place in places for field in place.kind.fields if field.id == _CROWD}
    many = (figure.quantity.low or figure.quantity.high or 0) >= _MANY and is_human(figure.quantity.counted or "")
    if not crowds or not many or not is_present(tree, spot):
        return None
    place = nearest(tree, [place for place in places if id(place) in crowds], spot)
    return place, crowds[id(place)]


def _of_count(tree: Tree, spot: Spot) -> str | None:
    """Return the field of a count by how it stands: how many live in a place, are stationed there, or were shot down."""
    if is_stationed(tree, spot):
        return TROOPS
    return POPULATION if is_population(tree, spot) else flying_as(tree, spot)


def _of_number(tree: Tree, figure: Figure, spot: Spot) -> str | None:
    """Return the field of a number alone: by how much something is more than another, or a side of a result."""
    if not is_bare(figure.quantity):
        return None
    if is_factor(tree, spot):
        return FACTOR
    return result_of(tree, spot) if is_side(tree, spot) else None


def _of_people(tree: Tree, figure: Figure, spot: Spot) -> str | None:
    """Return the field of people by what is told right beside them: they have no home, are searched for, or were aboard."""
    if not (is_bare(figure.quantity) or is_human(figure.quantity.counted or "")):
        return None
    return left_as(tree, spot.at) or (FIELD if is_aboard(tree, spot) else None)
