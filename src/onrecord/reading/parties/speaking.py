"""Find who may be speaking by the tree alone: subjects of verbs of saying, and whoever is cited."""

from collections.abc import Iterator

from onrecord.reading.cues import REPORTING, CueBook
from onrecord.reading.tree import Tree

_CITING = frozenset("citing quoting cited quoted cites quotes".split())


def voices_in(tree: Tree, book: CueBook) -> Iterator[int]:
    """Yield the head words of subjects of verbs of saying, of "by" and "according to" phrases, and of the cited."""
    for at, word in enumerate(tree.lower):
        if word in _CITING:
            yield from (i for i in tree.children[at] if tree.bases[i] in ("obj", "obl", "nsubj"))
        elif word == "according" and tree.bases[at] == "case":
            yield tree.heads[at]
        elif tree.tags[at].startswith("VB") and book.lemma(word) in REPORTING:
            yield from (i for i in tree.children[at] if tree.rels[i] in ("nsubj", "obl:agent") or _by(tree, i))


def _by(tree: Tree, at: int) -> bool:
    """Say whether a word is the head of a "by" phrase."""
    return tree.bases[at] == "obl" and any(tree.lower[i] == "by" for i in tree.children[at])
