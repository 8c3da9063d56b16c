"""Read whom a line of its own names as having told the paragraph before: "Source: Ana Reyes, head of Orvel, on Facebook"."""

from onrecord.reading.statements.heard import Heard, trimmed
from onrecord.reading.tree import Tree, covered

_LABELS = frozenset({"source", "sources"})
_STOPS = frozenset(", ( on in at during via .".split())
"""What ends the name: behind it stands what the one named is, and where they said it."""
_SCORE = 0.5


def find_sourced(tree: Tree, heard: list[Heard]) -> list[Heard]:
    """List the statements of paragraphs of which nothing was heard and whose teller the line behind them names."""
    labels = [i for i in tree.standing(_LABELS) if tree.words[i + 1 : i + 2] == [":"]]
    if not labels:
        return []
    said = covered((part for item in heard for part in (*item.contents, *item.cue)), len(tree.words))
    openings = {start: number for number, (start, _) in enumerate(tree.blocks)}
    numbers = [openings[label] for label in labels if openings.get(label, 0) > 0]
    found = [_sourced(tree, number) for number in numbers if not any(said[slice(*tree.blocks[number - 1])])]
    return [item for item in found if item is not None]


def _sourced(tree: Tree, number: int) -> Heard | None:
    """Read the paragraph before the line with a number in `blocks` as told by whom that line names."""
    start, stop = tree.blocks[number]
    name = start + 2
    end = next((i for i in range(name, stop) if tree.lower[i] in _STOPS), stop)
    content = trimmed(tree, *tree.blocks[number - 1])
    if content is None or name >= end or not any(tree.is_name(i) for i in range(name, end)):
        return None
    return Heard((name, end), ((start, name),), (content,), _SCORE)
