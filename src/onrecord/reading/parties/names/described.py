"""Find where a body's description begins behind which letters stand for it: "the UN mission in Ruritania (MINURU)", "the Front for the Help of Brod (FHB)"."""

from onrecord.reading.parties.nouns import BODIES, STATES, singular
from onrecord.reading.tree import Tree

_REACH = 12
"""Words between a description's noun and its letters."""
_INSIDE = frozenset("of for the and in to on".split())
_BEFORE = ("NN", "JJ", "HYPH", "VBG")
"""Tags of words that stand before a description's noun and belong to it."""
_NEVER = STATES | {"state", "media", "press"}


def described_before(tree: Tree, bracket: int) -> int | None:
    """Find the first word of the description that ends before a bracket: a noun for a body, with "of" or "in" and names behind it; None where there is none."""
    noun = _noun(tree, bracket)
    if noun is None:
        return None
    low, start = max(tree.spans[tree.sentence[bracket]][0], noun - _REACH), noun
    while start > low and tree.tags[start - 1].startswith(_BEFORE) and tree.words[start - 1][:1].isalpha():
        start -= 1
    return start


def _noun(tree: Tree, bracket: int) -> int | None:
    """Find the noun for a body behind which nothing but names and small words stands before a bracket."""
    low = max(tree.spans[tree.sentence[bracket]][0], bracket - _REACH)
    for at in range(bracket - 2, low - 1, -1):
        noun = singular(tree.lower[at])
        if noun in BODIES - _NEVER and tree.tags[at].startswith("NN") and tree.lower[at + 1] in _INSIDE:
            return at
        if not (tree.words[at + 1][:1].isupper() or tree.lower[at + 1] in _INSIDE):
            return None
    return None
