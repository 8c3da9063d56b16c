"""What words go on with: "it was the deadliest quake in decades" with the happening of the sentence before, "another boat went down" with none.

What brings in one of its own has its own day or place: "another boat went down off the coast on Monday", "in the valley, where a flood killed 137 on
Thursday"; "another blast followed" goes on with what was told.
"""

from collections.abc import Iterable

from onrecord.reading.mentions.telling import Telling
from onrecord.reading.mentions.triggers import Hit
from onrecord.reading.scene import Scene
from onrecord.reading.tree import Tree

ANEW = frozenset({"new", "fresh", "another", "further", "second", "more", "additional", "renewed"})
"""Words that say that something is one more."""
_OTHER = frozenset({"another", "separate"})
_ONE = frozenset({"a", "an"})
_CLAUSE_STEPS = 4
_CLAUSES = frozenset({"acl", "advcl", "parataxis"})
_IT = frozenset({"it", "that", "this"})


def pointed_at(tree: Tree, tellings: Iterable[Telling], hit: Hit) -> Telling | None:
    """Return the last telling of the hit's kind in the sentence before, where the hit says what "it" was; None where it does not."""
    if not _says_what_it_was(tree, hit.at):
        return None
    before = tree.sentence[hit.at] - 1
    own = [telling for telling in tellings if telling.kind.id == hit.kind]
    told = {each.at: telling for telling in own for each in telling.hits if tree.sentence[each.at] == before}
    return told[max(told)] if told else None


def _says_what_it_was(tree: Tree, at: int) -> bool:
    subject = tree.child(at, "nsubj")
    return subject is not None and tree.lower[subject] in _IT and tree.child(at, "cop") is not None


def is_another(scene: Scene, telling: Telling, told: Telling, hit: Hit) -> bool:
    """Return whether what a hit tells is another happening than `telling`: "another boat", or "a flood" of another place, each with its day or place."""
    tree = scene.tree
    earlier = any(tree.sentence[each.at] < tree.sentence[hit.at] for each in telling.hits)
    if not earlier or not (told.when or told.places):
        return False
    return _is_of_another(tree, hit.at) or (told.when is not None and _is_elsewhere(tree, hit.at))


def is_brought_in(tree: Tree, at: int) -> bool:
    """Say whether a noun brings something in that was not told of before: "a flood"."""
    return tree.tags[at].startswith("NN") and any(tree.lower[i] in _ONE for i in tree.children[at])


def _is_of_another(tree: Tree, at: int) -> bool:
    """Say whether "another boat" does or undergoes what a verb tells."""
    if not tree.tags[at].startswith("VB"):
        return False
    subjects = (i for i in tree.children[at] if tree.bases[i] == "nsubj")
    return any(tree.lower[i] in _OTHER for subject in subjects for i in tree.children[subject])


def _is_elsewhere(tree: Tree, at: int) -> bool:
    """Say whether a noun brings something in, "a flood", in a clause about another place: "the valley, where a flood killed 137"."""
    if not is_brought_in(tree, at):
        return False
    for n, above in enumerate(tree.up(at)):
        if n >= _CLAUSE_STEPS:
            return False
        if tree.bases[above] in _CLAUSES:
            return any(tree.lower[i] == "where" for i in tree.children[above])
    return False
