"""Tell which paragraphs only stand between those of the report: pictures' captions, links, headings, lines of the page.

Whoever speaks before such a line goes on behind it: a quotation over paragraphs is not cut by the picture set into it.
"""

from collections.abc import Iterable
from itertools import pairwise

from onrecord.reading.circumstances import words_begun_in
from onrecord.reading.tree import Tree
from onrecord.record.report import Part, PartKind

Asides = frozenset[int]
"""Paragraphs by their number."""

NONE: Asides = frozenset()
_APART = (PartKind.FURNITURE, PartKind.BYLINE, PartKind.CAPTION, PartKind.TITLE)
_ENDS = frozenset({".", "?", "!", "…", "...", "....", ":", ";", ",", "-", "–", "—"})
"""Marks with which a paragraph ends that is finished, or that another goes on with."""
_CLOSING = frozenset({'"', "”", "“", "''", "’", "'", "»", ")", "]"})
"""Marks behind a stop; an opening one is printed for the closing one, too."""
_STOPS = (".", "?", "!", "…")
_MOST = 0.1
"""Share of the paragraphs that may begin with a small letter where each is a line of its own."""


def asides_of(tree: Tree, parts: Iterable[Part]) -> Asides:
    """Return the paragraphs that are marked as no body, and those within it that end without a stop.

    Where lines begin amid a sentence, the text is not printed a paragraph a line, and no such end tells anything.
    """
    marked = {tree.paragraph[i] for i in words_begun_in(tree, (p.passage for p in parts if p.kind in _APART))}
    ends = {tree.paragraph[stop - 1]: stop - 1 for _, stop in tree.blocks if tree.paragraph[stop - 1] not in marked}
    unfinished = {number for number, last in ends.items() if not _is_finished(tree, last)}
    unfinished -= _listed(tree, ends, unfinished)
    if _is_wrapped(tree, len(ends)):
        return frozenset(marked)
    return frozenset(marked | unfinished - {min(ends, default=0), max(ends, default=0)})


def between(asides: Asides, before: int, after: int) -> int:
    """Count the steps from one paragraph to a later one, those over asides left out."""
    return after - before - sum(number in asides for number in range(before + 1, after))


def _listed(tree: Tree, ends: dict[int, int], unfinished: set[int]) -> set[int]:
    """Return the unfinished paragraphs in a row behind one that ends with a colon: what it leads to."""
    out: set[int] = set()
    led = False
    for number, last in ends.items():
        led = tree.words[last] == ":" or (led and number in unfinished)
        if led and number in unfinished:
            out.add(number)
    return out


def _is_wrapped(tree: Tree, paragraphs: int) -> bool:
    """Say whether lines are broken within sentences: more than a few begin with a small letter."""
    heads = [i for i, (before, here) in enumerate(pairwise(tree.paragraph), start=1) if before != here]
    return sum(tree.words[i][:1].islower() for i in heads) > _MOST * paragraphs


def _is_finished(tree: Tree, last: int) -> bool:
    """Say whether a paragraph ends like a sentence or leads on to the next, marks that close left out."""
    at = last
    while at > 0 and tree.words[at] in _CLOSING and tree.paragraph[at - 1] == tree.paragraph[at]:
        at -= 1
    return tree.words[at] in _ENDS or tree.words[at].endswith(_STOPS)
