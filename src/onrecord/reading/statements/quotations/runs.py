"""Give a quotation that runs over sentences or paragraphs one voice: "“A. ¶ “B. ¶ “C,” she said" is all hers, and so is "“A. B,” she said".

Where each paragraph opens with a mark and only the last one closes, it is one quotation. Its speaker is named before
its first paragraph, or behind its last.
"""

from collections.abc import Iterator
from dataclasses import replace

from onrecord.reading.statements.heard import Heard, Range
from onrecord.reading.statements.quotations import Quotation
from onrecord.reading.statements.quotations.asides import Asides, between
from onrecord.reading.tree import Tree

_ENDS = frozenset({".", "?", "!", "…", "..."})
"""Marks that end a sentence: a paragraph that ends with a name is signed by it."""


def joined(tree: Tree, heard: list[Heard], quotations: list[Quotation], asides: Asides) -> list[Heard]:
    """Return the statements, a running quotation joined to the one that names who speaks it."""
    out = heard
    body = [quotation for quotation in quotations if tree.paragraph[quotation.start] not in asides]
    for run in _runs(tree, body, asides):
        first, last = _named_at(tree, out, run[0]), _named_at(tree, out, run[-1])
        if first is None and last is not None:
            out = _given(out, last, run[:-1])
        elif (own := first or _holder(out, run[0])) is not None:
            out = _given(out, own, run[1:] if last in (None, own) else run[1:-1])
    for quotation in body:
        if quotation.closed and tree.sentence[quotation.start] != tree.sentence[quotation.stop - 1]:
            out = _undivided(tree, out, quotation)
    return [_to_its_end(tree, item, body) for item in out]


def _to_its_end(tree: Tree, item: Heard, quotations: list[Quotation]) -> Heard:
    """Let contents that open a quotation of several lines go on to its end, where they end with one of these lines."""
    if item.speaker is None or not item.cue:
        return item
    contents = [_whole(tree, item, content, quotations) or content for content in item.contents]
    kept = tuple(c for c in contents if not any(o != c and o[0] <= c[0] and c[1] <= o[1] for o in contents))
    return replace(item, contents=tuple(dict.fromkeys(kept))) if kept != item.contents else item


def _whole(tree: Tree, item: Heard, content: Range, quotations: list[Quotation]) -> Range | None:
    """Return the whole quotation of several lines that a content opens; None where it ends within a line, or a cue is inside."""
    start, stop = content
    whole = next((each for each in quotations if each.start == start and stop < each.stop), None)
    if whole is None or tree.paragraph[stop - 1] == tree.paragraph[whole.stop - 1]:
        return None
    at_end = all(tree.words[i] in _ENDS or not tree.words[i].strip() for i in _line(tree, stop))
    inside = any(start <= cue < whole.stop for cue, _ in item.cue)
    return (start, whole.stop) if at_end and not inside else None


def _line(tree: Tree, at: int) -> range:
    """Return the words from an index on that stand in the line of the word before it."""
    stop = at
    while stop < len(tree.words) and tree.paragraph[stop] == tree.paragraph[at - 1]:
        stop += 1
    return range(at, stop)


def _undivided(tree: Tree, heard: list[Heard], quotation: Quotation) -> list[Heard]:
    """Give all sentences of one quotation to whoever is named in the sentence that it ends in, else in the one that it begins in."""
    for sentence in (tree.sentence[quotation.stop - 1], tree.sentence[quotation.start]):
        named = next((item for item in heard if _names_beside(tree, item, quotation, sentence)), None)
        if named is not None:
            return _given(heard, named, [quotation])
    return heard


def _names_beside(tree: Tree, item: Heard, quotation: Quotation, sentence: int) -> bool:
    """Say whether a statement names, outside of a quotation and in a sentence of it, who speaks a part of it."""
    if item.speaker is None or not item.cue or quotation.start <= item.cue[0][0] < quotation.stop:
        return False
    return tree.sentence[item.cue[0][0]] == sentence and _begins_in(item, quotation)


def _runs(tree: Tree, quotations: list[Quotation], asides: Asides) -> Iterator[list[Quotation]]:
    """Yield the quotations of which each goes on with the next, from the first that nothing closes on."""
    run: list[Quotation] = []
    for quotation in quotations:
        if run and between(asides, tree.paragraph[run[-1].start], tree.paragraph[quotation.start]) > 1:
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
        if outside and _begins_in(item, quotation):
            return item
    return None


def _holder(heard: list[Heard], quotation: Quotation) -> Heard | None:
    """Find the statement with a speaker that holds a quotation without any of its own words for the cue."""
    parts = ((quotation.start, quotation.stop),)
    return next((h for h in heard if h.speaker and _begins_in(h, quotation) and not _inner(h, parts)), None)


def _begins_in(item: Heard, quotation: Quotation) -> bool:
    """Say whether a content of a statement begins in a quotation."""
    return any(quotation.start <= start < quotation.stop for start, _ in item.contents)


def _given(heard: list[Heard], named: Heard, run: list[Quotation]) -> list[Heard]:
    """Give the quotations of a run to the statement that names their speaker, and take them from all others."""
    parts = tuple((quotation.start, quotation.stop) for quotation in run)
    out: list[Heard] = []
    for item in heard:
        kept = tuple(p for p in item.contents if not any(start <= p[0] and p[1] <= stop for start, stop in parts))
        if item is named:
            out.append(replace(item, contents=tuple(sorted((*parts, *kept)))))
        elif kept or item.cue or kept == item.contents:
            out.append(replace(item, contents=kept) if kept != item.contents and not _inner(item, parts) else item)
    return out


def _inner(item: Heard, parts: tuple[Range, ...]) -> bool:
    """Say whether a statement stands wholly inside a quotation, its cue too: it is told within."""
    return any(start <= item.cue[0][0] < stop for start, stop in parts) if item.cue else False
