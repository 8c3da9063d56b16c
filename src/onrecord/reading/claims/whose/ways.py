"""How far a place lies from another, which a report adds for its readers within what somebody says: "in Tarn, some 40 km (25 miles) north of Brod"."""

from onrecord.reading.circumstances import words_in
from onrecord.reading.tree import Tree
from onrecord.record.report import Passage

_LENGTHS = frozenset(
    "km kilometre kilometres kilometer kilometers mile miles metre metres meter meters foot feet".split()
)
_ABOUT = frozenset(
    "about some around over only nearly almost roughly at least most more less than just up to approximately under".split()
)
_WAYS = frozenset(
    "north south east west northeast northwest southeast southwest north-east north-west south-east south-west northern southern eastern"
    " western away from outside inland".split()
)
_LEADING = frozenset({"near", "from"})
_PLACES = frozenset("capital area town village city border district province region base port camp island".split())


def is_way_to(tree: Tree, passage: Passage) -> bool:
    """Say whether a figure, or the one that it stands in brackets to, tells behind a comma how far the place named before it lies from another."""
    first, stop = words_in(tree, passage)
    low, high = tree.spans[tree.sentence[first]] if first < stop else (0, 0)
    start = _bracketed(tree, first, low) if tree.lower[first - 1 : first] == ["("] else first
    while start > low and tree.lower[start - 1] in _ABOUT:
        start -= 1
    comma = start - 1
    if comma <= low or tree.words[comma] != "," or _LENGTHS.isdisjoint(tree.lower[first:stop]):
        return False
    end = next((i for i in range(stop, high) if tree.lower[i] in _WAYS), high)
    within = all(
        tree.tags[i] in ("CD", "TO", "DT", "-LRB-", "-RRB-", "IN") or tree.lower[i] in _LENGTHS
        for i in range(stop, end)
    )
    told = tree.lower[end - 1] == "the" or _leads_there(tree, comma, low)
    named = tree.tags[comma - 1].startswith("NNP") or tree.lower[comma - 1] in _PLACES
    return end < high and within and named and not told


def _leads_there(tree: Tree, comma: int, low: int) -> bool:
    """Say whether "near" or "from" leads to the place before a comma: how far that lies tells where it was, and is said."""
    at = comma - 1
    while at > low and (tree.tags[at].startswith(("NN", "JJ", "DT")) or tree.lower[at] == "of"):
        at -= 1
    return tree.lower[at] in _LEADING


def _bracketed(tree: Tree, first: int, low: int) -> int:
    """Return where the figure begins that stands before the bracket that opens at a word."""
    at = first - 2
    while at > low and tree.tags[at] != "CD":
        at -= 1
    return at
