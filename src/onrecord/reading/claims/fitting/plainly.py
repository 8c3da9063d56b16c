"""The field that a figure and the words right around it tell by themselves, whatever else stands near: how many live in a place, were aboard, or came to a crowd."""

from onrecord.packs.pack import Field, Kind
from onrecord.reading.claims.figures.ellipses import is_in_place, is_present
from onrecord.reading.claims.figures.nearby import Spot
from onrecord.reading.claims.figures.unvalued import is_bare
from onrecord.reading.claims.fitting.choosing import best_for
from onrecord.reading.claims.fitting.flying import flying_as
from onrecord.reading.claims.fitting.lengths import FLOWN, length_as
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
from onrecord.values import singular

_CROWD, _GATHERING, _MANY, _MOST = "crowd_size", "protest", 100, 1000
"""The field of those who gathered, and the kind of event that is a gathering; so many make a crowd where they are told to have been there, and so many whatever is told of them."""
_ATTENDANCE, _SOME = "attendance", 20
"""The field of those who were there when something happened, and how many they are at least."""
CAPACITY = "capacity"
"""The field of how many something is made or allowed to hold, who need not have been there."""
_FIT = frozenset("licensed licenced built designed meant made approved registered certified room space".split())
_CRUSHES = frozenset("stampede stampedes crush crushes surge surges".split())
"""Words for accidents of a crowd."""
_FLYING = frozenset("object projectile rocket missile vehicle satellite warhead".split())
_FLIGHT_TIME = "flight_time"
"""The field that takes how long after its launch something came down: "fell ten minutes later"."""


def plainly(draft: Draft, tree: Tree, places: list[Place], figure: Figure, spot: Spot) -> str | None:
    """Return the field that a figure and the words right around it tell by themselves, None where they tell none."""
    if is_elapsed(tree, figure.quantity, spot):
        place, field = best_for(draft, tree, places, figure, spot)
        flies = _is_told_of_what_flies(tree, spot) and any(each.id == _FLIGHT_TIME for each in place.kind.fields)
        return _FLIGHT_TIME if flies or (field and field.id == _FLIGHT_TIME) else ELAPSED
    length = length_as(tree, nearest(tree, places, spot).kind, figure.quantity, spot)
    if length:
        return length
    counted = _of_count(tree, spot) if figure.quantity.unit is None else None
    return counted or _of_number(tree, figure, spot) or _of_people(tree, figure, spot)


def _is_told_of_what_flies(tree: Tree, spot: Spot) -> bool:
    """Say whether what came so long after was of what was launched: "four minutes later the object was seen in pieces"."""
    subjects = (tree.child(i, "nsubj") for i in (spot.at, *tree.up(spot.at)))
    return any(singular(tree.words[i]) in _FLYING for i in subjects if i is not None)


def flown(kind: Kind) -> str | None:
    """Return the field of how far something flew, which is what a length tells of a launch where no word near by tells more; None for other kinds."""
    return next((field.id for field in kind.fields if field.id == FLOWN and not field.detail), None)


def gathered(tree: Tree, places: list[Place], figure: Figure, spot: Spot) -> tuple[Place, Field] | None:
    """Return the mention of what people gathered for, and its field, where nothing but their number or their being there is told of them; None for others."""
    crowds = {id(place): field for place in places if (field := crowd_of(tree, place))}
    number = figure.quantity.low or figure.quantity.high or 0
    if not crowds or number < _MANY or not is_human(figure.quantity.counted or ""):
        return None
    place = nearest(tree, [place for place in places if id(place) in crowds], spot)
    there = is_present(tree, spot) or (number >= _MOST and place is nearest(tree, places, spot))
    return (place, crowds[id(place)]) if there else None


def there(draft: Draft, tree: Tree, places: list[Place], figure: Figure, spot: Spot) -> tuple[Place, Field] | None:
    """Return the nearest mention and the field of those who were there when it happened, where people are told to have been in a place where many meet: "300 people were in the building"; None for others."""
    number = figure.quantity.low or figure.quantity.high or 0
    if number < _SOME or not is_human(figure.quantity.counted or "") or not is_in_place(tree, spot):
        return None
    field = next((field for field in draft.pack.fields if field.id == _ATTENDANCE), None)
    return (nearest(tree, places, spot), field) if field else None


def crowd_of(tree: Tree, place: Place) -> Field | None:
    """Return the field of those who gathered for what a mention tells; of accidents only a crush has one."""
    field = next((field for field in place.kind.fields if field.id == _CROWD), None)
    if field is None or place.kind.id == _GATHERING:
        return field
    return field if any(tree.lower[i] in _CRUSHES for hits in place.hits.values() for i in hits) else None


def _of_count(tree: Tree, spot: Spot) -> str | None:
    """Return the field of a count by how it stands: how many live in a place, are stationed there, or were shot down."""
    if is_stationed(tree, spot):
        return TROOPS
    return POPULATION if is_population(tree, spot) else flying_as(tree, spot)


def _of_number(tree: Tree, figure: Figure, spot: Spot) -> str | None:
    """Return the field of a number alone: by how much something is more than another, how many a place is made for, or a side of a result."""
    if not is_bare(figure.quantity):
        return None
    if is_factor(tree, spot):
        return FACTOR
    if tree.lower[spot.first - 1 : spot.first] == ["for"] and tree.lower[spot.first - 2] in _FIT:
        return CAPACITY
    return result_of(tree, spot) if is_side(tree, spot) else None


def _of_people(tree: Tree, figure: Figure, spot: Spot) -> str | None:
    """Return the field of people by what is told right beside them: they have no home, are searched for, or were aboard."""
    if not (is_bare(figure.quantity) or is_human(figure.quantity.counted or "")):
        return None
    return left_as(tree, spot.at) or (FIELD if is_aboard(tree, spot) else None)
