"""Who is told to have died by a rescue that failed: "did not survive", "could not be saved", "did not make it"."""

from onrecord.reading.claims.harm.undergoers import is_negated, subjects
from onrecord.reading.tree import Tree

_SAVING = frozenset("save saved revive revived resuscitate resuscitated".split())
_SURVIVING = frozenset("survive survived".split())
_MAKING = frozenset({"make"})
RESCUES = _SAVING | _SURVIVING | _MAKING
"""Words that tell of a death where they are negated."""
_ELSEWHERE = frozenset("to into through past out home back in on clear".split())
"""Words behind "make it" by which it tells of a way: "did not make it to the door"."""


def lost(tree: Tree, at: int) -> list[int]:
    """Return the words for whom a word of rescue tells to have died; none where it is not negated."""
    if tree.lower[at] in _SAVING:
        return _unsaved(tree, at)
    if not is_negated(tree, at) or (tree.lower[at] in _MAKING and not _is_surviving(tree, at)):
        return []
    survived = tree.child(at, "obj") if tree.lower[at] in _SURVIVING else None
    return subjects(tree, at, passive=False) if survived is None else []


def _unsaved(tree: Tree, at: int) -> list[int]:
    """Read "could not be saved" and "doctors were unable to save him"."""
    if not (is_negated(tree, at) or _is_beyond(tree, at)):
        return []
    objects = [i for i in tree.children[at] if tree.bases[i] == "obj"]
    return objects or subjects(tree, at, passive=True)


def _is_beyond(tree: Tree, at: int) -> bool:
    """Say whether nobody is able to do what a verb tells."""
    above = tree.heads[at]
    unable = tree.lower[above] == "unable" or (tree.lower[above] == "able" and is_negated(tree, above))
    return unable and tree.bases[at] in {"xcomp", "advcl", "ccomp", "acl"}


def _is_surviving(tree: Tree, at: int) -> bool:
    """Say whether "make it" tells of staying alive: nothing behind it says where to."""
    words = tree.lower[at + 1 : at + 3]
    return words[:1] == ["it"] and _ELSEWHERE.isdisjoint(words[1:])
