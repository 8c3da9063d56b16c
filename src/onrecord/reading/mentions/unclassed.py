"""What a report is about where no pack has a word for it: the happening that its first sentence tells.

A figure that somebody gives belongs on record whether or not a pack knows the kind of event: such a happening takes the
fields that all kinds share, and goes by its report's title.
"""

from onrecord.reading.forms import forms
from onrecord.reading.mentions.triggers import Hit
from onrecord.reading.scene import Scene
from onrecord.reading.statements.cues import REPORTING
from onrecord.reading.tree import Tree

_OPENING = 5  # sentences of the beginning that are looked into
_DEEPEST = 4  # "said that it had learned that …"
_CONTENT = ("ccomp", "parataxis")


def opening_hit(scene: Scene, lead: int, kind: str) -> Hit | None:
    """Return the verb that the report's first sentence tells its news by, as a hit of `kind`, beneath who says so; None where it has none."""
    tree = scene.tree
    for first, stop in tree.spans[lead : lead + _OPENING]:
        at = _told(tree, first, stop)
        if at is not None and at not in scene.closed:
            return Hit(kind, at, at, at)
    return None


def _told(tree: Tree, first: int, stop: int) -> int | None:
    at = next((i for i in range(first, stop) if tree.heads[i] == i), None)
    for _ in range(_DEEPEST):
        if at is None or not forms(tree.words[at]) & REPORTING:
            break
        at = tree.child(at, *_CONTENT)
    return at if at is not None and tree.tags[at].startswith("VB") else None
