"""Keep the subject of "he is believed to have fled" and "the pass appears blocked" with what is said of it.

Such a subject speaks no word: somebody who is not named holds something of it. So it is the beginning of the content,
not the speaker.
"""

from dataclasses import replace

from onrecord.reading.statements.heard import Heard
from onrecord.reading.tree import Tree

SEEM = frozenset("seem seems seemed seeming appear appears appeared appearing look looks looked".split())
"""Verbs whose subject does not speak: somebody else holds something of it."""
_BE = frozenset("is are was were be been being 's 're".split())
_NOBODY = frozenset("it there that this".split())
_HEARERS = frozenset(
    "asked told quoted cited informed briefed questioned pressed reminded warned advised urged ordered".split()
)
"""Passive verbs whose subject hears, or is the one quoted: what is said is not said of it."""


def is_raised(tree: Tree, subject: int) -> bool:
    """Say whether a word is the subject of a verb that tells what others hold of it."""
    verb = tree.heads[subject]
    if verb == subject or not tree.bases[subject].startswith("nsubj") or tree.lower[verb] in _HEARERS:
        return False
    if tree.lower[verb] in SEEM or _by(tree, verb) is not None:
        return tree.lower[verb] in SEEM
    passive = tree.rels[subject] == "nsubj:pass" or any(tree.rels[i] == "aux:pass" for i in tree.children[verb])
    return passive or (tree.tags[verb] == "VBN" and any(tree.lower[i] in _BE for i in tree.children[verb]))


def _by(tree: Tree, verb: int) -> int | None:
    """Find the "by" of a passive verb's agent."""
    return next(
        (j for i in tree.children[verb] if tree.bases[i] == "obl" for j in tree.children[i] if tree.lower[j] == "by"),
        None,
    )


def with_subject(tree: Tree, item: Heard) -> Heard:
    """Give a statement of nobody named the subject that it is about, where it stands before the cue and was left out."""
    if item.speaker is not None or not item.cue or not item.contents:
        return item
    cue = item.cue[0]
    subject = next(
        (i for at in range(*cue) for i in tree.children[at] if i < cue[0] and is_raised(tree, i)),
        None,
    )
    if subject is None or tree.lower[subject] in _NOBODY or item.contents[0][0] < cue[0]:
        return item
    part = (tree.first[subject], min(tree.last[subject] + 1, cue[0]))
    return replace(item, contents=(part, *item.contents))
