"""Read words that a line of their own gives to a speaker: behind a colon, behind a label, before a signature (see `signed`).

Forms that are each told by its shape alone:

- a lead-in that ends its paragraph with a colon ("The ministry said in full:"): the quotation, the list or the
  paragraph behind it is its content;
- a label at the head of a paragraph ("REYES: We had no warning."), where a report has several such.
"""

from dataclasses import replace

from onrecord.reading.statements.clauses import is_cue_verb, speaker_of
from onrecord.reading.statements.cues import CueBook
from onrecord.reading.statements.heard import Heard, Range, spared
from onrecord.reading.statements.quotations import Quotation
from onrecord.reading.statements.quotations.asides import Asides
from onrecord.reading.statements.quotations.signed import signed
from onrecord.reading.transcripts import labels_in
from onrecord.reading.tree import MARKS, Tree

_BULLETS = frozenset("- – — * • ● ▪ ◦ ·".split())
_SCORE, _LOOSE = 0.7, 0.5
"""Confidence of a content in quotation marks or a list, and of a bare paragraph behind a colon."""


def led(tree: Tree, heard: list[Heard], quotations: list[Quotation], means: tuple[CueBook, Asides]) -> list[Heard]:
    """Return the statements with those that a lead-in, a label or a signature shows; what they hold is theirs alone."""
    book, asides = means
    blocks = tree.blocks
    found = [*signed(tree, quotations, blocks), *_labelled(tree, blocks)]
    body = [block for block in blocks if tree.paragraph[block[0]] not in asides]
    found += _introduced(tree, body, (heard, quotations, book))
    out = heard
    for item in found:
        out = [*(kept for old in out if (kept := spared(old, item)) is not None), item]
    return out


def _labelled(tree: Tree, blocks: list[Range]) -> list[Heard]:
    """Read "NAME: words" at the heads of paragraphs, where two labels or more show that it is a transcript."""
    labels, out = labels_in(tree), []
    for start, stop in blocks:
        label = labels.get(tree.paragraph[start])
        if label is not None and label[1] + 1 < stop:
            out.append(Heard(label, ((label[1], label[1] + 1),), ((label[1] + 1, stop),), _SCORE))
    return out


def _introduced(tree: Tree, blocks: list[Range], means: tuple[list[Heard], list[Quotation], CueBook]) -> list[Heard]:
    """Read what stands behind a paragraph that ends with a colon and has a verb of saying with its speaker."""
    heard, quotations, book = means
    out: list[Heard] = []
    for number, (start, stop) in enumerate(blocks[:-1]):
        if tree.words[stop - 1] != ":":
            continue
        lead = _lead(tree, (start, stop), heard, book)
        if lead is None:
            continue
        contents, score = _behind(tree, blocks[number + 1 :], quotations)
        out.append(replace(lead, contents=contents, score=min(lead.score, score)))
    return out


def _lead(tree: Tree, block: Range, heard: list[Heard], book: CueBook) -> Heard | None:
    """Find who speaks in a lead-in: a statement heard there without a content, else its last verb of saying."""
    low = tree.spans[tree.sentence[block[1] - 1]][0]
    here = [item for item in heard if item.cue and max(low, block[0]) <= item.cue[0][0] < block[1]]
    open_ = [item for item in here if item.speaker and not any(_said(tree, part, block) for part in item.contents)]
    if here:
        return open_[-1] if open_ else None
    for verb in range(block[1] - 1, max(low, block[0]) - 1, -1):
        speaker = speaker_of(tree, verb) if is_cue_verb(tree, verb, book) else None
        if speaker is not None:
            return Heard(speaker, ((verb, verb + 1),), (), _LOOSE)
    return None


def _said(tree: Tree, part: Range, block: Range) -> bool:
    """Say whether a content is something said in the lead-in itself, not "the following" or words behind it."""
    return part[0] < block[1] and any(tree.tags[i].startswith(("VBD", "VBZ", "VBP", "MD")) for i in range(*part))


def _behind(tree: Tree, blocks: list[Range], quotations: list[Quotation]) -> tuple[tuple[Range, ...], float]:
    """Take what a lead-in leads to: a quotation over as many paragraphs as it has, a list, else one paragraph."""
    first = blocks[0]
    if tree.words[first[0]] in MARKS:
        parts = [first]
        for block in blocks[1:]:
            open_ = next((q for q in quotations if q.start == parts[-1][0]), None)
            if open_ is None or not open_.goes_on or tree.words[block[0]] not in MARKS:
                break
            parts.append(block)
        own = [q for q in quotations if q.start == parts[-1][0]]
        parts[-1] = (parts[-1][0], own[0].stop if own else parts[-1][1])
        return tuple(parts), _SCORE
    if _item(tree, first):
        items = []
        for block in blocks:
            if not _item(tree, block):
                break
            items.append((block[0] + 1, block[1]))
        return tuple(items), _SCORE
    return (first,), _LOOSE


def _item(tree: Tree, block: Range) -> bool:
    """Say whether a paragraph is an item of a list, by its mark or number."""
    mark = tree.words[block[0]]
    numbered = mark.rstrip(".)").isdigit() and (mark != mark.rstrip(".)") or tree.words[block[0] + 1] in (".", ")"))
    return block[1] - block[0] > 1 and (mark in _BULLETS or numbered)
