"""Read words that a name behind them signs.

Forms that are each told by its shape alone:

- a signature behind a quotation: "“We had no warning.” ― Ana Reyes";
- a post that was set into a report, signed with a handle, on its own line or the next: "We had no warning. — Ana Reyes (@reyes)";
- a post whose page says who shared it: "We had no warning. A post shared by Ana Reyes (@reyes) on May 3".
"""

from onrecord.reading.statements.heard import Heard, Range
from onrecord.reading.statements.quotations import Quotation
from onrecord.reading.statements.quotations.marks import DASHES
from onrecord.reading.tree import Tree

_LEAST, _SIGNED = 4, 10
"""Words that a quotation or a post has at least, and its signature at most."""
_SCORE = 0.7
_SMALL = frozenset({"de", "of", "the", ",", ".", "-"})
"""What stands in a signature beside names."""
_POSTS = frozenset({"post", "photo", "video"})
_SHARED_BY = (["shared", "by"], ["posted", "by"])


def signed(tree: Tree, quotations: list[Quotation], blocks: list[Range]) -> list[Heard]:
    """List what a name behind it signs; `blocks` are the paragraphs without the blanks at their ends."""
    found = [_quotation(tree, quotation) for quotation in quotations if quotation.words >= _LEAST]
    found += [_post(tree, blocks, number) for number in range(len(blocks))]
    found += [_shared(tree, block) for block in blocks]
    return [item for item in found if item is not None]


def _quotation(tree: Tree, quotation: Quotation) -> Heard | None:
    """Read a signature that ends the line behind a quotation; it holds only the one right before it."""
    glued = tree.words[quotation.stop - 1][1:] in DASHES
    dash = quotation.stop - glued
    if dash >= len(tree.words) or not (glued or tree.words[dash] in DASHES):
        return None
    start = dash + 1
    while start < len(tree.words) and not tree.words[start].strip() and tree.paragraph[start] == tree.paragraph[dash]:
        start += 1
    end = start
    while end < len(tree.words) and tree.paragraph[end] == tree.paragraph[dash] and tree.words[end].strip():
        end += 1
    named = all(_is_capital(tree, i) or tree.lower[i] in _SMALL for i in range(start, end))
    if not (start < end <= start + _SIGNED and named and _is_capital(tree, start)):
        return None
    return Heard((start, end), ((dash, dash + 1),), ((quotation.start, min(quotation.stop, dash)),), _SCORE)


def _post(tree: Tree, blocks: list[Range], number: int) -> Heard | None:
    """Read a paragraph with a dash, a name and a handle at its end, or one of nothing else below the post."""
    start, stop = blocks[number]
    handle = _handle(tree, start + 2, stop)
    if handle is None:
        return None
    dash = next((i for i in range(handle - 2, max(start - 1, handle - _SIGNED), -1) if tree.words[i] in DASHES), None)
    if dash is None or dash + 1 >= handle - 1:
        return None
    content = (start, dash) if dash > start else _above(tree, blocks, number)
    if content is None or content[1] - content[0] < _LEAST:
        return None
    return Heard((dash + 1, handle - 1), ((dash, dash + 1),), (content,), _SCORE)


def _above(tree: Tree, blocks: list[Range], number: int) -> Range | None:
    """Give the paragraph above a signature of a line of its own; None where it leads in something else."""
    above = blocks[number - 1] if number else None
    return above if above is not None and tree.words[above[1] - 1] != ":" else None


def _shared(tree: Tree, block: Range) -> Heard | None:
    """Read "words A post shared by Name (@handle) on a day"."""
    start, stop = block
    for i in range(start + _LEAST + 1, stop - 3):
        if tree.lower[i] in _POSTS and tree.lower[i + 1 : i + 3] in _SHARED_BY:
            name, handle = i + 3, _handle(tree, i, stop)
            if handle is None or not name < handle - 1 <= name + _SIGNED:
                return None
            cue = (i - (tree.lower[i - 1] == "a"), name)
            return Heard((name, handle - 1), (cue,), ((start, cue[0]),), _SCORE)
    return None


def _handle(tree: Tree, start: int, stop: int) -> int | None:
    """Find the first handle in brackets among some words: the word that begins with "@"; None where there is none."""
    return next((i for i in range(start, stop) if tree.words[i].startswith("@") and tree.words[i - 1] == "("), None)


def _is_capital(tree: Tree, at: int) -> bool:
    return tree.words[at][:1].isupper()
