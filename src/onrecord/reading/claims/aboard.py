"""People whom a report tells of as what a vehicle carries: "a boat with more than 120 people", "a jet carrying 181"."""

from onrecord.reading.claims.nearby import Spot
from onrecord.reading.tree import Tree
from onrecord.values import singular

FIELD = "on_board"
_VEHICLES = frozenset(
    "boat ferry ship vessel bus minibus coach train plane aircraft airliner jet helicopter flight truck lorry van car tram canoe dinghy"
    " yacht carriage airplane aeroplane minivan".split()
)


def is_aboard(tree: Tree, spot: Spot) -> bool:
    """Say whether the people that a figure counts are told of only as those with a vehicle, not by what befell them."""
    loads = [i for i in tree.children[spot.at] if tree.lower[i] == "with" and tree.bases[i] == "case"]
    return tree.bases[spot.at] == "nmod" and any(i and singular(tree.words[i - 1]) in _VEHICLES for i in loads)


def is_whole_aboard(tree: Tree, spot: Spot) -> bool:
    """Say whether a figure counts all on board, of whom another is a part: the 166 of "eight of the 166 people on board"."""
    before, behind = tree.lower[max(0, spot.first - 2) : spot.first], tree.lower[spot.stop : spot.stop + 2]
    part = spot.first > 2 and tree.tags[spot.first - 3] in {"CD", "NNS", "DT"}
    return part and before == ["of", "the"] and (behind == ["on", "board"] or behind[:1] in (["aboard"], ["onboard"]))
