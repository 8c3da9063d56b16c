"""Whose number a bare number is told to be: "the toll is 27", "bringing the number of the injured to 197", "before they fixed it at 2,053"."""

from onrecord.reading.claims.figures.nearby import Spot
from onrecord.reading.claims.harm.lots import Lot, lot_named
from onrecord.reading.tree import Tree

_TOTALS = frozenset({"total", "number", "all", "group"})
_TOLL = "toll"
_TOLLS = frozenset({"toll", "tolls", "number", "numbers", "count", "figure", "figures"})
_OF_THE_DEAD = frozenset({"body", "demise", "fatality"})
"""What a count is of that is a toll: "the body count"."""
_COMING = frozenset(
    "rise rises rose risen climb climbs climbed jump jumps jumped grow grows grew grown go goes went gone increase increased soar soared reach reaches reached"
    " ascend ascends ascended swell swells swelled swollen surge surged mount mounted stand stands stood pass passed fall fell fallen drop dropped".split()
)
_NUMBERING = frozenset("number numbers numbered total totals totalled totaled".split())
_LEADING = frozenset("to at past above beyond least about around nearly almost some more than over".split())
"""What stands between a verb of rising and the number that it leads to."""
_NAMED_WITHIN, _CLOSE = 7, 3
_REACHED = frozenset({"obl", "obj", "xcomp"})
_IT = frozenset({"it", "that", "this", "them"})
_TYING = frozenset({"and", "or"})
_EITHER = 8
"""Words before a count within which two verbs may be tied whom both it counts."""
_LOT_OF_VERB = {
    **dict.fromkeys(("killed", "killing"), Lot.KILLED),
    **dict.fromkeys(("injured", "wounded", "hurt", "injuring", "wounding"), Lot.INJURED),
}


def total_given(tree: Tree, spot: Spot) -> Lot | None:
    """Return the lot whose number is brought to a bare number, or put at it; None where none is."""
    return _brought_to(tree, spot.first) or _put_at(tree, spot.at) or _summed_behind(tree, spot.stop)


def risen_to(tree: Tree, spot: Spot) -> Lot | None:
    """Return the lot whose number is told to have come to a count: "the toll has risen to 137 persons", "the number of people killed has gone up to 52"; None where none is."""
    verb = tree.heads[spot.at]
    subject = tree.child(verb, "nsubj") if tree.lower[verb] in _COMING and tree.bases[spot.at] in _REACHED else None
    if subject is None or tree.lower[subject] not in _TOLLS:
        return _come_by_order(tree, spot)
    of_the_dead = tree.lower[subject].startswith(_TOLL) or tree.lower[subject - 1] in _OF_THE_DEAD
    return _named_in(tree, subject) or (Lot.KILLED if of_the_dead else None)


def _come_by_order(tree: Tree, spot: Spot) -> Lot | None:
    """Read a rising toll off the order of the words, where the tree has lost its subject: "the dead numbered 17", "the number of people hurt when the roof came down climbed to 19"; None elsewhere."""
    begin = tree.spans[tree.sentence[spot.at]][0]
    verb = next((i for i in range(spot.first - 1, begin, -1) if tree.lower[i] not in _LEADING), begin)
    if tree.lower[verb] in _NUMBERING and tree.lower[verb - 2 : verb - 1] == ["the"]:
        return lot_named(tree.lower[verb - 1])
    if tree.lower[verb] not in _COMING:
        return None
    first = begin + (tree.lower[begin] == "the")
    summed = tree.lower[first] in _TOLLS and tree.lower[first + 1] == "of"
    near = (lot_named(word) for word in tree.lower[first + 2 : min(first + _NAMED_WITHIN, verb)])
    return next((lot for lot in near if lot), None) if summed else None


def _summed_behind(tree: Tree, stop: int) -> Lot | None:
    """Return the lot whose sum stands right behind a number: "rises to 41 the toll of the dead"; None where none does."""
    if tree.lower[stop : stop + 1] != ["the"] or tree.lower[stop + 1] not in _TOLLS | {"balance"}:
        return None
    near = (lot_named(word) for word in tree.lower[stop + 2 : stop + 2 + _CLOSE])
    return next((lot for lot in near if lot), None)


def is_of_either(tree: Tree, spot: Spot) -> bool:
    """Say whether a count is of people killed and hurt together: "killed and injured hundreds"."""
    before = range(max(0, spot.first - _EITHER), spot.first - 2)
    ties = (i for i in before if tree.lower[i + 1] in _TYING)
    return any(
        {_LOT_OF_VERB.get(tree.lower[i]), _LOT_OF_VERB.get(tree.lower[i + 2])} == {Lot.KILLED, Lot.INJURED}
        for i in ties
    )


def _put_at(tree: Tree, at: int) -> Lot | None:
    """Return the lot whose number is put at a bare number by "it", told as a toll before: "gave numbers of dead, before they fixed it at 2,053"; None where none is."""
    verb = tree.heads[at]
    told = tree.child(verb, "obj")
    by = tree.bases[at] == "obl" and any(tree.lower[i] == "at" for i in tree.children[at])
    if not by or told is None or tree.lower[told] not in _IT:
        return lot_named(tree.lower[told]) if by and told is not None else None
    begin = tree.spans[max(0, tree.sentence[at] - 1)][0]
    toll = next((i for i in range(verb, begin, -1) if tree.lower[i] in _TOLLS), None)
    named = None if toll is None else _named_in(tree, toll)
    return Lot.KILLED if named is None and toll is not None and tree.lower[toll] == _TOLL else named


def _named_in(tree: Tree, total: int) -> Lot | None:
    """Return the lot that the words of a total name, None where they name none."""
    named = (lot_named(tree.lower[i]) for i in range(tree.first[total], tree.last[total] + 1))
    return next((lot for lot in named if lot), None)


def total_of(tree: Tree, at: int) -> Lot | None:
    """Return the lot of whose number a bare number is told to be: "the number of missing people is 27", "the toll is 27"; None where none is named."""
    subject = tree.child(at, "nsubj") if tree.child(at, "cop") is not None else None
    if subject is None or tree.lower[subject] not in _TOTALS | {_TOLL}:
        return None
    named = (lot_named(tree.lower[i]) for i in range(subject, tree.last[subject] + 1))
    return next((lot for lot in named if lot), Lot.KILLED if tree.lower[subject] == _TOLL else None)


def _brought_to(tree: Tree, first: int) -> Lot | None:
    """Return the lot whose number is brought to a bare number: "the number of the injured to 197", "bringing the toll of the blast to 3"; None where none is."""
    if first < 2 or tree.lower[first - 1] != "to":
        return None
    if tree.tags[first - 2].startswith(("NN", "JJ", "VB")) and (named := lot_named(tree.lower[first - 2])):
        return named
    verb = tree.heads[first]
    toll = next((i for i in tree.children[verb] if tree.lower[i] == _TOLL and verb < i < first), None)
    return None if toll is None else _counted_in(tree, toll)


def _counted_in(tree: Tree, total: int) -> Lot:
    """Return the lot whose number a toll is: "the toll of injured", "the death toll"; the dead where none is named."""
    return _named_in(tree, total) or Lot.KILLED
