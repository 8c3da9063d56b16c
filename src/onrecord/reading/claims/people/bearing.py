"""Whether a word of harm that stands near a count of people is told of those whom it counts.

Near is not enough: "two men facing murder charges", "the officer had two children", "a shooting with four victims". It is
told of them where it describes them ("six slain victims"), is what they did or underwent ("ten people lost their lives",
"the deaths of ten passengers"), or follows with nothing but little words between.
"""

from collections.abc import Iterable, Sequence

from onrecord.reading.claims.figures.nearby import Spot
from onrecord.reading.forms import forms
from onrecord.reading.tree import Tree

_VICTIMS = frozenset({"victim"})
"""A word for those who came to harm, which does not tell what harm."""
_DESCRIBING = frozenset({"amod", "acl", "compound", "nmod:desc"})
_BORNE = frozenset({"nsubj", "obj", "nmod", "conj", "appos", "obl"})
"""Relations by which people hang on the word for what befell them, or on others whom it befell, too."""
_CHARGES = frozenset("suspicion charge charges charged count counts accused convicted indicted booked".split())
_UP = 3
_LITTLE = ("VB", "RB", "MD", "JJ", "WP", "WDT", "DT", "PRP", "TO")
"""Tags of words that may stand between people and what befell them."""
_BEHIND = 6
_CARE = frozenset({"hospital", "hospitals"})


def bears_on(tree: Tree, spot: Spot, words: Iterable[str]) -> bool:
    """Say whether one of `words`, in dictionary forms, is told of the people whom a figure counts."""
    wanted = [word.split() for word in words if word not in _VICTIMS]
    return any(_begins(tree, i, word) for i in _told_of(tree, spot) if not _is_tried(tree, i) for word in wanted)


def _begins(tree: Tree, at: int, phrase: Sequence[str]) -> bool:
    """Say whether the words from one on are those of a phrase, in dictionary forms: "sought help"."""
    words = tree.words[at : at + len(phrase)]
    return len(words) == len(phrase) and all(part in forms(word) for part, word in zip(phrase, words, strict=True))


def is_only_charged(tree: Tree, spot: Spot, words: Iterable[str]) -> bool:
    """Say whether all that a figure's sentence tells of such harm is a charge: "three were booked on suspicion of murder"."""
    wanted = frozenset(words)
    told = [i for i in range(*tree.spans[tree.sentence[spot.at]]) if not wanted.isdisjoint(forms(tree.words[i]))]
    return bool(told) and all(not _CHARGES.isdisjoint(tree.lower[up] for up in tree.up(i)) for i in told)


def _is_tried(tree: Tree, at: int) -> bool:
    """Say whether a deed was only tried: "the attempted murder of two guards"."""
    return any(tree.lower[i] == "attempted" for i in tree.children[at])


def _told_of(tree: Tree, spot: Spot) -> Sequence[int]:
    described = [i for i in tree.children[spot.at] if tree.rels[i].startswith(tuple(_DESCRIBING))]
    return [*range(spot.first, spot.stop), *described, *_above(tree, spot.at), *_behind(tree, spot)]


def _above(tree: Tree, at: int) -> list[int]:
    """Return the words that people hang on, as far as they may be what befell them."""
    found: list[int] = []
    while len(found) < _UP and tree.bases[at] in _BORNE and not _is_whole(tree, at):
        at = tree.heads[at]
        found.append(at)
    return found


def _is_whole(tree: Tree, at: int) -> bool:
    """Say whether people are only those of whom some are told of, or others beside them: "two of the four victims died", "one dead and five others"."""
    head = tree.heads[at]
    beside = tree.bases[at] == "conj" and not tree.tags[head].startswith(("NN", "CD"))
    return head == at or beside or (tree.bases[at] == "nmod" and (tree.tags[head] == "CD" or tree.lower[head] == "one"))


def _is_done_by_them(tree: Tree, at: int) -> bool:
    """Say whether people are to do something to others: "two boys plotted to kill her"."""
    return tree.tags[at] == "VB" and tree.lower[at - 1] == "to" and tree.child(at, "obj") is not None


def _behind(tree: Tree, spot: Spot) -> list[int]:
    """Return the words right behind a figure up to the first that is no little word."""
    end = tree.spans[tree.sentence[spot.at]][1] if not _is_whole(tree, spot.at) else spot.stop
    found: list[int] = []
    for i in range(spot.stop, min(end, spot.stop + _BEHIND)):
        if tree.lower[i] in _CARE:
            return [*found, i]
        if _is_done_by_them(tree, i) or (not tree.tags[i].startswith(_LITTLE) and tree.lower[i] != "to"):
            break
        found.append(i)
    return found
