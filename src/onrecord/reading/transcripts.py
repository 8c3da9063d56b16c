"""Find the labels in capitals by which a transcript says who speaks: "REYES: We had no warning."."""

from collections import Counter

from onrecord.reading.tree import QUOTES, Tree

_LONGEST = 4
"""Words that a label has at most."""
_FEWEST = 2
"""Labels that a report must have to be a transcript, and times that one stands there that is named nowhere else."""
_OF_THE_PAGE = frozenset(
    "read more watch video photo photos gallery related recall update updated also see listen latest breaking exclusive correction editor note advertisement live"
    " background previously story stories click here map poll".split()
)
"""Words of labels by which a page points elsewhere, and nobody speaks: "RECALL: Seven hurt in shooting", "WATCH: …"."""


def labels_in(tree: Tree) -> dict[int, tuple[int, int]]:
    """Return by paragraph the words of the label at its head, up to, not including, its colon; empty where there are few."""
    found: dict[int, tuple[int, int]] = {}
    for colon in tree.places.get(":", ()):
        if (start := _head(tree, colon)) is not None:
            found.setdefault(tree.paragraph[colon], (start, colon))
    voices = _voices(tree, found)
    return voices if len(voices) >= _FEWEST else {}


def _voices(tree: Tree, found: dict[int, tuple[int, int]]) -> dict[int, tuple[int, int]]:
    """Keep the labels that somebody speaks behind: who speaks again, or is named elsewhere; not what heads an item of a list."""
    said = {number: tuple(tree.words[start:colon]) for number, (start, colon) in found.items()}
    times, named = Counter(said.values()), set(tree.words)
    return {
        number: found[number] for number, label in said.items() if times[label] >= _FEWEST or label[-1].title() in named
    }


def _head(tree: Tree, colon: int) -> int | None:
    """Find where a label begins that ends before a colon; None where the paragraph begins with anything else."""
    start = colon
    while start > 0 and colon - start <= _LONGEST and tree.paragraph[start - 1] == tree.paragraph[colon]:
        start -= 1
    start += tree.words[start] in QUOTES
    words = [word for word in tree.words[start:colon] if word != "."]
    heads = start == 0 or tree.paragraph[start - 1] != tree.paragraph[colon] or tree.words[start - 1] in QUOTES
    named = bool(words) and all(word.isupper() and word.isalpha() and len(word) > 1 for word in words)
    named = named and not {word.lower() for word in words} <= _OF_THE_PAGE
    goes_on = colon + 1 < len(tree.words) and tree.paragraph[colon + 1] == tree.paragraph[colon]
    return start if heads and named and goes_on else None
