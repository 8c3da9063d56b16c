"""Give a quotation that runs over paragraphs to whoever is named behind its last one: "“A. ¶ “B. ¶ “C,” she said".

Each paragraph opens with a mark and only the last one closes, so that it is one quotation with one voice.
"""

from collections.abc import Iterator
from dataclasses import replace

from onrecord.reading.statements.heard import Heard
from onrecord.reading.statements.quotations import Quotation
from onrecord.reading.tree import Tree

_ENDS = frozenset({".", "?", "!", "…", "..."})
"""Marks that end a sentence: a paragraph that ends with a name is signed by it."""


def joined(tree: Tree, heard: list[Heard], quotations: list[Quotation]) -> list[Heard]:
    """Return the statements, those of a running quotation joined where only its last paragraph says who speaks."""
    out = heard
    for run in _runs(tree, quotations):
        named = _named_at(tree, out, run[-1])
        if named is not None and _named_at(tree, out, run[0]) is None:
            out = _given(out, named, run)
    return out


def _runs(tree: Tree, quotations: list[Quotation]) -> Iterator[list[Quotation]]:
    """Yield the quotations that stand one behind the other in paragraphs, from the first that nothing closes on."""
    run: list[Quotation] = []
    for quotation in quotations:
        if run and (quotation.start < 1 or tree.paragraph[quotation.start] - tree.paragraph[run[-1].stop - 1] != 1):
            run = []
        if quotation.goes_on and tree.words[quotation.stop - 1] in _ENDS:
            run.append(quotation)
        elif run:
            yield [*run, quotation]
            run = []


def _named_at(tree: Tree, heard: list[Heard], quotation: Quotation) -> Heard | None:
    """Find the statement that a quotation's own paragraph gives a speaker and a cue, both outside of the marks."""
    paragraph = tree.paragraph[quotation.start]
    for item in heard:
        if item.speaker is None or not item.cue or tree.paragraph[item.cue[0][0]] != paragraph:
            continue
        outside = not quotation.start <= item.cue[0][0] < quotation.stop
        if outside and any(quotation.start <= start < quotation.stop for start, _ in item.contents):
            return item
    return None


def _given(heard: list[Heard], named: Heard, run: list[Quotation]) -> list[Heard]:
    """Give all but the last of a run to the statement that names its speaker, and take it from all others."""
    parts = tuple((quotation.start, quotation.stop) for quotation in run[:-1])
    out: list[Heard] = []
    for item in heard:
        kept = tuple(p for p in item.contents if not any(start <= p[0] and p[1] <= stop for start, stop in parts))
        if item is named:
            out.append(replace(item, contents=tuple(sorted((*parts, *kept)))))
        elif kept or item.cue or kept == item.contents:
            out.append(replace(item, contents=kept) if kept != item.contents and not _inner(item, parts) else item)
    return out


def _inner(item: Heard, parts: tuple[tuple[int, int], ...]) -> bool:
    """Say whether a statement stands wholly inside a quotation, its cue too: it is told within."""
    return any(start <= item.cue[0][0] < stop for start, stop in parts) if item.cue else False
