"""Read statements in headline form: "No threat to the South: embassy", "Embassy: no threat", "…, says minister"."""

from onrecord.reading.statements.heard import Heard, trimmed
from onrecord.reading.tree import Tree

_LONGEST = 6
"""Words that a speaker before or after a headline's colon may have."""
_SCORE = 0.5
_LABELS = frozenset(
    "photo caption source sources details background update watch read video live breaking related file by image credit updated previously note editor"
    " reporting contact tags category location date time published here why how what analysis opinion explainer exclusive key".split()
)


def in_headline(tree: Tree, start: int, stop: int, names: list[bool]) -> Heard | None:
    """Read one line; `names` marks the words that lie in a party's naming. None where the line is no such headline."""
    words = [i for i in range(start, stop) if tree.words[i].strip()]
    if len(words) < 5 or tree.words[words[-1]] in (".", "?", "!", '"', "”"):
        return None
    colons = [i for i in words if tree.words[i] == ":"]
    if len(colons) != 1:
        return None
    colon = colons[0]
    left, right = trimmed(tree, words[0], colon), trimmed(tree, colon + 1, words[-1] + 1)
    if left is None or right is None:
        return None
    if right[1] - right[0] <= _LONGEST and _voice(tree, right, names) and left[1] - left[0] > right[1] - right[0]:
        return Heard(right, (), (left,), _SCORE)
    if left[1] - left[0] <= _LONGEST and _voice(tree, left, names) and right[1] - right[0] > left[1] - left[0]:
        return Heard(left, (), (right,), _SCORE)
    return None


def _voice(tree: Tree, part: tuple[int, int], names: list[bool]) -> bool:
    """Say whether a few words can be a speaker: their head is named as a party, no verb among them, no label."""
    if any(tree.tags[i].startswith(("VB", "MD")) or tree.lower[i] in _LABELS for i in range(*part)):
        return False
    return names[tree.head_of(*part)] or names[part[1] - 1]
