"""Figures that are a part of one told right before them: "received 52 complaints, 19 of which …", "at 17,204, of whom 5,604 …".

The parse hangs such a clause on any word before it; that it goes on with what was said shows in "of whom" and in the comma before.
"""

from onrecord.reading.tree import Tree

_RELATIVES = frozenset({"whom", "which"})
_JOINTS = frozenset({",", "–", "—", "("})
_ROUNDING = 3
"""Words that may round a part: "of whom at least about 40"."""


def whole_before(tree: Tree, first: int, stop: int) -> int | None:
    """Return the last word of the phrase of which the figure from `first` up to, not including, `stop` is a part; None where it is of none."""
    low = tree.spans[tree.sentence[first]][0]
    start = first
    if tree.lower[stop : stop + 1] != ["of"] or _RELATIVES.isdisjoint(tree.lower[stop + 1 : stop + 2]):
        ahead = (i for i in range(first - 1, max(first - 2 - _ROUNDING, low), -1) if tree.lower[i] in _RELATIVES)
        start = next((i - 1 for i in ahead if tree.lower[i - 1] == "of"), low)
    joint = next((i for i in range(start - 1, max(start - 1 - _ROUNDING, low), -1) if tree.words[i] in _JOINTS), low)
    return joint - 1 if joint > low and tree.sentence[joint - 1] == tree.sentence[first] else None
