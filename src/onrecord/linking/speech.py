"""Which sentences of a report are somebody's own words, so that two reports have them from that somebody and not from each other."""

from collections.abc import Sequence
from dataclasses import replace

from onrecord.linking.words import Sentence
from onrecord.record.reading import Mode, Statement
from onrecord.record.report import Passage

_FIRST_PERSON = frozenset("i we my our me mine ours myself ourselves i'm i've i'll we're we've we'll".split())
_POSTED = ("@", "http://", "https://", "twitter.com")
_MOSTLY = 0.5


def without_speech(sentences: Sequence[Sentence], text: str, statements: Sequence[Statement]) -> tuple[Sentence, ...]:
    """Return the sentences, those that are somebody's own words with no word `outside` quotation marks.

    They are: one that direct speech takes up by half or more, also where the marks open and close in others or are lost; one that speaks in the
    first person; and one that shows a post, by its handle or its address.
    """
    spoken = [passage for statement in statements if statement.mode is Mode.DIRECT for passage in statement.content]
    return tuple(replace(s, outside=()) if _is_speech(s, text, spoken) else s for s in sentences)


def _is_speech(sentence: Sentence, text: str, spoken: Sequence[Passage]) -> bool:
    if not _FIRST_PERSON.isdisjoint(word.replace("’", "'") for word in sentence.outside):
        return True
    if any(mark in sentence.passage.of(text) for mark in _POSTED):
        return True
    length = sentence.passage.end - sentence.passage.start
    return sum(_overlap(sentence.passage, each) for each in spoken) >= _MOSTLY * length


def _overlap(one: Passage, other: Passage) -> int:
    return max(0, min(one.end, other.end) - max(one.start, other.start))
