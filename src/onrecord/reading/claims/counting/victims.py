"""Whether those whom a report calls victims are dead: it may tell of wounds, or of no harm to anybody's life."""

from onrecord.reading.claims.counting.tolls import DEADLY, HURT, Tolls
from onrecord.reading.claims.figures.nearby import Spot
from onrecord.reading.claims.harm.lots import Lot, lot_named
from onrecord.reading.tree import Tree

_SHOTS = frozenset("shooting shootings stabbing stabbings gunfire gunshot gunshots shots".split())


def is_of_wounds(told: Tolls, tree: Tree) -> bool:
    """Say whether the report tells of people who were shot or hurt, or of shots, so that its victims may be alive."""
    return any(not lots.isdisjoint(HURT) for lots in told.told_of.values()) or not _SHOTS.isdisjoint(tree.lower)


def is_of_deaths(told: Tolls, tree: Tree) -> bool:
    """Say whether the report tells of anybody's death, without which its victims may be of anything."""
    dies = any(Lot.KILLED in lots for lots in told.told_of.values())
    return dies or any(lot_named(word) is Lot.KILLED or word in DEADLY for word in tree.lower)


def is_only_of_victims(told: Tolls, tree: Tree, spot: Spot) -> bool:
    """Say whether a figure's sentence calls people victims, and tells of nobody's death: "the victims, three men and one woman"."""
    here = tree.sentence[spot.at]
    words = range(*tree.spans[here])
    dead = any(Lot.KILLED in lots and tree.sentence[at] == here for at, lots in told.told_of.items())
    dead = dead or any(lot_named(tree.lower[i]) is Lot.KILLED or tree.lower[i] in DEADLY for i in words)
    return not dead and any(tree.lower[i] in {"victim", "victims"} for i in words)
