"""Take what the model heard as statements, and mend what it left out."""

from collections.abc import Iterable
from dataclasses import replace
from typing import Protocol

from spacy.tokens import Span

from onrecord.reading.cues import CueBook
from onrecord.reading.statements.clauses import at_verb, contents_of, speaker_of
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


def heard_in(tree: Tree, ties: Iterable[Tie], book: CueBook) -> list[Heard]:
    """Make statements of a report's ties.

    A cue that was tied to no content joins the statement of the same speaker in its sentence ("said", "in a letter");
    without one it stays as a statement of no content, which is how silence is heard ("declined to comment").
    """
    made = [item for tie in ties if (item := _heard(tree, tie, book)) is not None]
    whole = [item for item in made if item.contents]
    for item in made:
        if item.contents:
            continue
        host = _host(tree, item, whole)
        if host is not None:
            whole[host] = replace(whole[host], cue=tuple(sorted({*whole[host].cue, *item.cue})))
        elif item.speaker is not None:
            whole.append(_filled(tree, item, whole, book))
    return whole


def _filled(tree: Tree, item: Heard, whole: list[Heard], book: CueBook) -> Heard:
    """Look in the tree for the content that a cue lacks; words that are another's content stay there."""
    taken = {i for other in whole for i in other.content_words()}
    for verb in (i for i in item.cue_words() if tree.tags[i].startswith("VB")):
        contents = contents_of(tree, verb, book.lemma(tree.lower[verb]), item.speaker or (verb, verb))
        if contents and not taken & {i for part in contents for i in range(*part)}:
            return replace(item, contents=tuple(contents))
    return item


def _host(tree: Tree, item: Heard, whole: list[Heard]) -> int | None:
    """Find the statement that a cue without content belongs to: same sentence, same speaker."""
    sentence = tree.sentence[item.cue[0][0]]
    for number, other in enumerate(whole):
        if other.speaker is not None and other.speaker == item.speaker and tree.sentence[other.speaker[0]] == sentence:
            return number
    return None


def _heard(tree: Tree, tie: Tie, book: CueBook) -> Heard | None:
    """Make a statement of a tie; None where it has neither content nor cue."""
    speaker = _range(tree, tie.speaker)
    cue = _range(tree, tie.cue)
    contents = tuple(found for span in tie.contents if (found := _range(tree, span)) is not None)
    if cue is None:
        return Heard(speaker, (), contents, tie.score) if contents else None
    item = Heard(speaker, (cue,), contents, tie.score)
    return item if contents and speaker else _mended(tree, item, book)


def _mended(tree: Tree, item: Heard, book: CueBook) -> Heard:
    """Look in the tree for the speaker that a cue lacks."""
    if item.speaker is not None:
        return item
    held = set(item.content_words())
    for verb in reversed([i for i in item.cue_words() if tree.tags[i].startswith("VB")]):
        clause = at_verb(tree, verb, book)
        found = clause.speaker if clause else speaker_of(tree, verb)
        if found and not held & set(range(*found)):
            return replace(item, speaker=found)
    return item


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
