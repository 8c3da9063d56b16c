"""Take what the model heard as statements, and mend what it left out."""

from typing import Protocol

from spacy.tokens import Span

from onrecord.reading.cues import CueBook
from onrecord.reading.statements.clauses import at_verb, speaker_of
from onrecord.reading.statements.heard import Heard, Range
from onrecord.reading.tree import Tree


class Tie(Protocol):
    """A speaker, a cue and the contents that belong together, as the reader leaves them in `doc.user_data["ties"]`."""

    @property
    def speaker(self) -> Span | None:
        """None where nobody is named."""

    @property
    def cue(self) -> Span | None:
        """None where a content stands without a cue."""

    @property
    def contents(self) -> tuple[Span, ...]:
        """In text order; empty where none was found."""

    @property
    def score(self) -> float:
        """0..1."""


def heard_from(tree: Tree, tie: Tie, book: CueBook) -> Heard | None:
    """Make a statement of a tie; None where it has neither content nor a clause that could be one."""
    speaker = _range(tree, tie.speaker)
    cue = _range(tree, tie.cue)
    contents = tuple(found for span in tie.contents if (found := _range(tree, span)) is not None)
    if contents and speaker:
        return Heard(speaker, (cue,) if cue else (), contents, tie.score)
    if cue is None:
        return Heard(None, (), contents, tie.score) if contents else None
    return _mended(tree, Heard(speaker, (cue,), contents, tie.score), book)


def _mended(tree: Tree, item: Heard, book: CueBook) -> Heard | None:
    """Look in the tree for the speaker or the content that a cue lacks."""
    verbs = [i for i in item.cue_words() if tree.tags[i].startswith("VB")]
    speaker, contents = item.speaker, item.contents
    held = set(item.content_words())
    for verb in reversed(verbs):
        clause = at_verb(tree, verb, book)
        if not contents and clause:
            contents = clause.contents
        if speaker is None:
            found = clause.speaker if clause else speaker_of(tree, verb)
            speaker = found if found and not held & set(range(*found)) else None
    if not contents:
        return None
    return Heard(speaker, item.cue, contents, item.score)


def _range(tree: Tree, span: Span | None) -> Range | None:
    """Give a span as a range, blanks cut off its ends."""
    if span is None:
        return None
    start, stop = span.start, span.end
    while stop > start and not tree.words[stop - 1].strip():
        stop -= 1
    while start < stop and not tree.words[start].strip():
        start += 1
    return (start, stop) if start < stop else None
