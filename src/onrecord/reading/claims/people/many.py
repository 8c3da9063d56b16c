"""Several people of an event told of without their number: "the victims were taken to a hospital"."""

from onrecord.reading.tree import Tree
from onrecord.values import singular

_THEY = frozenset({"they", "them"})
_MEANT = frozenset("the these those several multiple many some all his her their other more".split())
"""Words before a plural for people of the event, however many: "the victims", "several boys"."""
_TIMELESS = frozenset({"VB", "VBG", "VBP"})


def is_many(tree: Tree, at: int) -> bool:
    """Say whether a word tells of several people without their number: "the victims were taken to a hospital"."""
    if any(tree.bases[i] == "nummod" for i in tree.children[at]):
        return False
    return tree.lower[at] in _THEY or (_is_plural(tree, at) and not _is_anybody(tree, at))


def _is_plural(tree: Tree, at: int) -> bool:
    """Say whether a noun is a plural, and one of people whom the report has in mind: "the victims", "several boys", not "minors died from accidents"."""
    word = tree.lower[at]
    meant = word == "others" or any(tree.lower[i] in _MEANT for i in tree.children[at] if i < at)
    return tree.tags[at] == "NNS" and meant and (word.endswith("s") or word != singular(word))


def _is_anybody(tree: Tree, at: int) -> bool:
    """Say whether a plural means no people of the event: what a verb that tells of no past does to a bare noun ("they start shooting people"), or who always die ("every year many children die")."""
    bare = tree.bases[at] == "obj" and not any(i < at for i in tree.children[at])
    dying = tree.bases[at] == "nsubj" and tree.tags[tree.heads[at]] == "VBP" and tree.lower[tree.heads[at]] == "die"
    return dying or (bare and tree.tags[tree.heads[at]] in _TIMELESS)
