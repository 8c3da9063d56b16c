"""Soldiers counted where they stand, to whom nothing need have happened: "a base that is home to 2,200 American troops"."""

from collections.abc import Collection

from onrecord.reading.claims.figures.nearby import Spot
from onrecord.reading.tree import Tree
from onrecord.values import singular

TROOPS = "troops"
"""The field of soldiers, whatever a report calls them."""
_SOLDIERS = frozenset("troop soldier serviceman servicewoman servicemember paratrooper infantryman peacekeeper".split())
_STANDING = frozenset("stationed based deployed garrisoned housed hosted".split())
_HOUSING = frozenset("house houses housed housing host hosts hosted hosting".split())
_MEMBERS = frozenset({"personnel", "member"})
_CROWDS = frozenset({"crowd_size", "attendance", "participants"})
"""Fields of those who came to something."""
_ARMED = frozenset({"personnel", "fighter", "force", "marine"})
_FORCES = frozenset("mission force army contingent brigade battalion division corps garrison".split())
_HAVING = frozenset({"has", "have", "had", "with", "counts", "counted"})
_OWNED_BY = 6
"""Words before its members within which a force is named: "the UN mission in the country, with 14,000 members"."""
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


def as_troops(tree: Tree, spot: Spot, name: str, noun: str | None, fields: Collection[str]) -> str:
    """Return the field of those who came to something, or belong to it, which are troops where they are soldiers or nothing but soldiers come to it ("in 2023, 17,600 took part"); any other name as it is.

    `fields` are those of the kind of event that they are counted for.
    """
    if name in _CROWDS:
        soldiers = noun is not None and (is_soldiers(noun, tree.lower[spot.at - 1]) or singular(noun) in _ARMED)
        return TROOPS if soldiers or _is_of_soldiers_only(noun, fields) else name
    if name != "members":
        return name
    had = tree.lower[max(0, spot.first - 2) : spot.stop]
    before = tree.lower[max(tree.spans[tree.sentence[spot.at]][0], spot.first - _OWNED_BY) : spot.first]
    return TROOPS if not _HAVING.isdisjoint(had) and not _FORCES.isdisjoint(before) else name


def _is_of_soldiers_only(noun: str | None, fields: Collection[str]) -> bool:
    """Say whether those who came to an event with these fields are soldiers, as nobody else is counted there."""
    return (
        TROOPS in fields and "crowd_size" not in fields and noun in {None, "participant", "other", "person", "people"}
    )
