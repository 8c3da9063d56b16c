"""What "it was the deadliest quake in decades" goes on with: the happening of the sentence before, be it one that the report only looks back on."""

from collections.abc import Iterable

from onrecord.reading.mentions.telling import Telling
from onrecord.reading.mentions.triggers import Hit
from onrecord.reading.tree import Tree

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
