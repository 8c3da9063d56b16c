"""People whom a report tells of as what a vehicle carries: "a boat with more than 120 people", "a jet carrying 181"."""

from onrecord.reading.claims.nearby import Spot
from onrecord.reading.tree import Tree
from onrecord.values import singular

FIELD = "on_board"
_VEHICLES = frozenset(
    "boat ferry ship vessel bus minibus coach train plane aircraft airliner jet helicopter flight truck lorry van car tram canoe dinghy"
    " yacht carriage airplane aeroplane minivan".split()
)

_SUMS = frozenset({"number", "total"})
_ABOARD = frozenset({"board", "aboard", "onboard"})
_IN = frozenset({"in", "on", "inside", "aboard"})


def is_aboard(tree: Tree, spot: Spot) -> bool:
    """Say whether the people that a figure counts are told of only as those with a vehicle, not by what befell them."""
    if _is_inside(tree, spot.at) or _is_number_aboard(tree, spot.at):
        return True
    loads = [i for i in tree.children[spot.at] if tree.lower[i] == "with" and tree.bases[i] == "case"]
    return tree.bases[spot.at] == "nmod" and any(i and singular(tree.words[i - 1]) in _VEHICLES for i in loads)


def _is_inside(tree: Tree, at: int) -> bool:
    """Say whether people are told to have been in or on a vehicle, and no more: "56 people were in the dinghy"."""
    vehicle = tree.heads[at]
    told = tree.bases[at] == "nsubj" and tree.child(vehicle, "cop") is not None
    return (
        told
        and singular(tree.words[vehicle]) in _VEHICLES
        and any(tree.lower[i] in _IN for i in tree.children[vehicle])
    )


def _is_number_aboard(tree: Tree, at: int) -> bool:
    """Say whether a number is told as that of those aboard: "the number of passengers on board appears to be 200"."""
    subjects = (tree.child(verb, "nsubj") for verb in (at, tree.heads[at]))
    sums = [i for i in subjects if i is not None and tree.lower[i] in _SUMS]
    return any(not _ABOARD.isdisjoint(tree.lower[i : tree.last[i] + 1]) for i in sums)


def is_whole_aboard(tree: Tree, spot: Spot) -> bool:
    """Say whether a figure counts all on board, of whom another is a part: the 166 of "eight of the 166 people on board"."""
    before, behind = tree.lower[max(0, spot.first - 2) : spot.first], tree.lower[spot.stop : spot.stop + 2]
    part = spot.first > 2 and tree.tags[spot.first - 3] in {"CD", "NNS", "DT"}
    return part and before == ["of", "the"] and (behind == ["on", "board"] or behind[:1] in (["aboard"], ["onboard"]))
