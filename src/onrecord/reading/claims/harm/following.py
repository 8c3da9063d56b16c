"""Whom a verb of harm befalls by the order of words alone: "killed a man and wounded four people".

Behind the second of two verbs that share a subject the tree often goes astray: it takes the verb for a noun, or gives all who
are counted to the first verb. English leaves no doubt there: who is counted right behind a verb that is done to somebody is whom it was done to.
"""

from collections.abc import Collection, Iterator

from onrecord.reading.claims.figures.nearby import ROUND
from onrecord.reading.claims.harm.lots import Lot, lot_named
from onrecord.reading.tree import Tree

_JOINTS = frozenset({"and", "but", "while", ",", ";"})
_ADVERBS = frozenset({"RB", "RBR"})
_BOUNDS = frozenset(
    "at least most more than fewer less about around some nearly almost over approximately roughly up to as many another an estimated close a further".split()
)
"""Words that may open a count: "wounded at least four"."""
_LONGEST_BOUND = 4
_LEAVING = frozenset({"left", "leave", "leaves", "leaving"})
_LONGEST_LEFT = 9
"""Words that a count between "left" and what befell those counted takes at most."""
_MORE = frozenset({"other", "others", "more"})
_THE = frozenset({"the", "those"})
_BE = frozenset({"was", "were", "is", "are"})
_LONGEST_NOUN = 5


def counted_by_order(tree: Tree, at: int, verbs: Collection[str]) -> int | None:
    """Return the word for those whom one of `verbs` befell by the order of words, None where that does not tell."""
    found = (counted_behind(tree, at, verbs), counted_left(tree, at), counted_of(tree, at))
    return next((people for people in found if people is not None), None)


def counted_before(tree: Tree, at: int) -> int | None:
    """Return the noun counted right before a participle, which describes it whatever the tree hangs it on: "spoke of 80 people hurt"; None where none is."""
    bare = tree.tags[at] == "VBN" and not any(tree.bases[i] in {"nsubj", "aux", "obj"} for i in tree.children[at])
    people = at - 1
    counted = (
        people >= 0 and tree.tags[people] == "NNS" and any(tree.bases[i] == "nummod" for i in tree.children[people])
    )
    alone = tree.bases[people] != "conj" and tree.bases[at] not in {
        "acl",
        "conj",
    }  # not "left two men and a woman hurt"
    return people if bare and counted and alone else None


def counted_behind(tree: Tree, at: int, verbs: Collection[str]) -> int | None:
    """Return the word for those counted right behind the second of two of `verbs`, None where it is none or nobody is counted so."""
    if not _goes_on(tree, at, verbs):
        return None
    number = _number_behind(tree, at)
    return None if number is None else _people_of(tree, number)


def counted_left(tree: Tree, at: int) -> int | None:
    """Return the word for those counted between "left" and an adjective: the people of "left at least 15 people dead"; None where nobody is."""
    begin = max(tree.spans[tree.sentence[at]][0], at - _LONGEST_LEFT)
    verb = next((i for i in range(at - 1, begin - 1, -1) if tree.lower[i] in _LEAVING), None)
    number = None if verb is None else _number_behind(tree, verb)
    people = None if number is None else _people_of(tree, number)
    return people if people == at - 1 else None


def counted_of(tree: Tree, at: int) -> int | None:
    """Return the word for those of whom some are told of, right before what befell all: "18 of the 27 people hurt"; None where none are."""
    people = at - 1
    number = people if tree.tags[people] == "CD" else people - 1
    whole = tree.tags[number] == "CD" and tree.lower[number - 2 : number] == ["of", "the"]
    return people if whole and tree.tags[people] in {"CD", "NNS"} else None


def _goes_on(tree: Tree, at: int, verbs: Collection[str]) -> bool:
    """Say whether a verb goes on with what another did: not "killed and wounded 30", where both were done to all."""
    before = at - 1
    while before > 0 and tree.tags[before] in _ADVERBS:
        before -= 1
    return before > 0 and tree.lower[before] in _JOINTS and tree.lower[before - 1] not in verbs


def _number_behind(tree: Tree, at: int) -> int | None:
    """Return the first number behind a verb, past the words of its bound; None where another word comes first."""
    behind = range(at + 1, min(at + 2 + _LONGEST_BOUND, len(tree.words)))
    first = next((i for i in behind if tree.tags[i] == "CD" or tree.lower[i] not in _BOUNDS), None)
    return first if first is not None and (tree.tags[first] == "CD" or tree.lower[first] in ROUND) else None


def _people_of(tree: Tree, number: int) -> int:
    """Return the noun for those whom a number counts, the number where it has none."""
    stop = number + 1
    while stop < min(number + _LONGEST_NOUN, len(tree.words)) and (
        tree.tags[stop].startswith(("NN", "JJ", "CD")) or tree.lower[stop] in _MORE
    ):
        stop += 1
    named = [i for i in range(number + 1, stop) if tree.tags[i].startswith("NN") or tree.lower[i] in _MORE]
    if not named:
        return number
    return number if tree.lower[named[-1]] == "more" else named[-1]


def counted_among(tree: Tree, at: int) -> Iterator[tuple[Lot, int]]:
    """Read what befell those counted behind "among the injured were", and the word for them."""
    end = tree.spans[tree.sentence[at]][1]
    lot = lot_named(tree.lower[at + 2]) if at + 2 < end and tree.lower[at + 1] in _THE else None
    verb = next((i for i in range(at + 3, end) if tree.lower[i] in _BE), None) if lot else None
    if lot and verb is not None:
        yield from _counted_as(tree, verb, lot)


def counted_included(tree: Tree, verb: int) -> Iterator[tuple[Lot, int]]:
    """Read what befell those counted behind "the dead included", and the word for them."""
    subject = tree.child(verb, "nsubj")
    lot = lot_named(tree.lower[subject]) if subject is not None else None
    if lot:
        yield from _counted_as(tree, verb, lot)


def _counted_as(tree: Tree, verb: int, lot: Lot) -> Iterator[tuple[Lot, int]]:
    number = _number_behind(tree, verb)
    if number is not None:
        yield lot, _people_of(tree, number)
