"""Soldiers counted where they stand, to whom nothing need have happened: "a base that is home to 2,200 American troops"."""

from onrecord.reading.claims.figures.nearby import Spot
from onrecord.reading.tree import Tree
from onrecord.values import singular

TROOPS = "troops"
"""The field of soldiers, whatever a report calls them."""
_SOLDIERS = frozenset("troop soldier serviceman servicewoman servicemember paratrooper infantryman".split())
_STANDING = frozenset("stationed based deployed garrisoned housed hosted".split())
_HOUSING = frozenset("house houses housed housing host hosts hosted hosting".split())
_MEMBERS = frozenset({"personnel", "member"})
_MILITARY = frozenset("service military army navy air force american us u.s. coalition".split())


def is_soldiers(noun: str, before: str = "") -> bool:
    """Say whether a noun in lower case is one for soldiers, by itself or by the word before it ("service members")."""
    one = singular(noun)
    return one in _SOLDIERS or (one in _MEMBERS and before in _MILITARY)


def is_stationed(tree: Tree, spot: Spot) -> bool:
    """Say whether a figure counts soldiers by where they stand: "home to 2,200 troops", "the 28,500 American troops stationed there", "housed about 2,200 troops"."""
    noun = spot.stop - 1
    home = tree.lower[max(0, spot.first - 2) : spot.first] == ["home", "to"]
    if not is_soldiers(tree.lower[noun], tree.lower[noun - 1]) and not (
        home and singular(tree.words[noun]) in _MEMBERS
    ):
        return False
    behind = tree.lower[spot.stop : spot.stop + 2]
    kept = tree.bases[spot.at] == "obj" and tree.lower[tree.heads[spot.at]] in _HOUSING
    return home or kept or not _STANDING.isdisjoint(behind)
