"""Give a speaker to quotations in which nobody was heard."""

from onrecord.reading.statements.clauses import at_verb, is_cue_verb, speaker_of
from onrecord.reading.statements.cues import CueBook
from onrecord.reading.statements.heard import Heard, Range
from onrecord.reading.statements.quotations import Quotation
from onrecord.reading.statements.quotations.asides import Asides
from onrecord.reading.statements.quotations.marks import begins_anew
from onrecord.reading.tree import MARKS, Tree

_LEAST = 4
"""Words from which a quotation is speech, not a name or a word held at arm's length."""
_WHOLE = 0.55
_NEAR, _CARRIED = 0.5, 0.4
"""Confidence of a speaker found in the quotation's sentence, and of one carried on from before."""


def unheard(tree: Tree, quotations: list[Quotation], heard: list[Heard]) -> list[Quotation]:
    """List the quotations that are speech and that no content covers."""
    held = [False] * len(tree.words)
    for item in heard:
        for i in item.content_words():
            held[i] = True
    out = []
    for quotation in quotations:
        words = range(quotation.start, quotation.stop)
        if sum(held[i] for i in words) <= (1 - _WHOLE) * len(words) and _is_speech(tree, quotation):
            out.append(quotation)
    return out


def _is_speech(tree: Tree, quotation: Quotation) -> bool:
    """Tell speech from titles and words held at arm's length: some length, and a verb or a sentence's end."""
    inner = range(quotation.start + 1, quotation.stop - quotation.closed)
    words = [i for i in inner if tree.words[i][:1].isalnum() or "'" in tree.lower[i][:2]]
    if len(words) < _LEAST:
        return False
    verb = any(tree.tags[i].startswith(("VB", "MD")) for i in words)
    capitals = sum(tree.words[i][:1].isupper() for i in words)
    return verb and capitals < 0.6 * len(words)


def attribute(tree: Tree, quotation: Quotation, heard: list[Heard], means: tuple[CueBook, Asides]) -> Heard | None:
    """Find a quotation's speaker: a verb of saying in its sentence, the clause it stands in, else whoever spoke before."""
    book, asides = means
    content: Range = (quotation.start, quotation.stop)
    beside = _beside(tree, quotation, book)
    if beside is not None:
        return Heard(beside[0], (beside[1],), (content,), _NEAR)
    before = _speaker_before(tree, quotation, heard, asides)
    if before is not None:
        return Heard(before, (), (content,), _CARRIED, carried=True)
    return None


def _beside(tree: Tree, quotation: Quotation, book: CueBook) -> tuple[Range, Range] | None:
    """Find a verb of saying, with its speaker, in the sentences that the quotation touches, outside of it."""
    low = tree.spans[tree.sentence[quotation.start]][0]
    high = tree.spans[tree.sentence[quotation.stop - 1]][1]
    around = [*range(quotation.stop, high), *range(quotation.start - 1, low - 1, -1)]
    for i in around:
        if is_cue_verb(tree, i, book):
            found = at_verb(tree, i, book)
            speaker = found.speaker if found else speaker_of(tree, i)
            if speaker and not quotation.start <= speaker[0] < quotation.stop:
                return speaker, found.cue[0] if found else (i, i + 1)
    return _governor(tree, quotation, low)


def _governor(tree: Tree, quotation: Quotation, low: int) -> tuple[Range, Range] | None:
    """Find the verb that a quoted part hangs on: "the mayor urged people to act 'in a calm manner'"."""
    head = tree.head_of(quotation.start + 1, quotation.stop)
    for above in tree.up(head):
        if low <= above < quotation.start and tree.tags[above].startswith("VB"):
            speaker = speaker_of(tree, above)
            if speaker is not None and tree.lower[above] not in ("is", "was", "are", "were", "be", "has", "had"):
                return speaker, (above, above + 1)
    return None


def _speaker_before(tree: Tree, quotation: Quotation, heard: list[Heard], asides: Asides) -> Range | None:
    """Carry on the last speaker to a quotation that is a sentence of its own, in the same or the next paragraph.

    Who speaks in a caption or another of the `asides` speaks there alone.
    """
    opens = quotation.start == tree.spans[tree.sentence[quotation.start]][0]
    if not opens and not begins_anew(tree, quotation.start):
        return None
    apart = tree.paragraph[quotation.start] in asides
    before = [
        item
        for item in heard
        if item.speaker and item.place[0] < quotation.start and (tree.paragraph[item.place[0]] in asides) == apart
    ]
    last = max(before, key=lambda item: item.place[0], default=None)
    if last is None or not _goes_on(tree, _end(last, quotation.start), quotation.start, asides):
        return None
    return last.speaker


def _end(item: Heard, before: int) -> int:
    """Give the last word of a statement, contents behind a place left out."""
    return max([item.place[0], *(stop - 1 for _, stop in item.contents if stop <= before)])


def _goes_on(tree: Tree, last: int, start: int, asides: Asides) -> bool:
    """Say whether every paragraph between two words opens with a quotation mark: nobody else has begun to tell."""
    at = start - 1
    while at > last and tree.paragraph[last] < tree.paragraph[at]:
        opens = tree.paragraph[at] != tree.paragraph[at - 1] and tree.paragraph[at] not in asides
        if opens and tree.paragraph[at] != tree.paragraph[start] and tree.words[at] not in MARKS:
            return False
        at -= 1
    return True
