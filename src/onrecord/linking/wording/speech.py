"""Which sentences of a report are not its writer's own, so that two reports have them from somebody else and not from each other."""

import re
from collections.abc import Collection, Sequence
from dataclasses import replace

from onrecord.linking.wording.words import Sentence
from onrecord.record.reading import Mode, Stance, Statement
from onrecord.record.report import Passage

_FIRST_PERSON = frozenset("i we my our me mine ours myself ourselves i'm i've i'll we're we've we'll".split())
_POSTED = ("@", "http://", "https://", "twitter.com")
_ASKED, _TO_CALL = frozenset({"anyone", "anybody"}), frozenset({"call", "contact", "phone", "ring"})
_DIGITS = re.compile(r"\d{3}")
_NUMBER_TO_CALL = re.compile(
    r"(?<![\w$£€.,-])\(?\d{3,5}\)?[ .-]{1,2}\d{3,4}[ .-]?\d{3,4}\b|\b1-8\d\d-|\b8\d\d-(?:\d{3}-)?[A-Z]"
)
"""Such as "217-555-0134", "(216) 555 0134", "0845 555 0134", "1-800-…"."""
_IN_WRITING = frozenset({"statement", "release", "briefing", "conference", "advisory"})
_MOSTLY = 0.5


def without_speech(sentences: Sequence[Sentence], text: str, statements: Sequence[Statement]) -> tuple[Sentence, ...]:
    """Return the sentences, those that are somebody's own words with no word `outside` quotation marks.

    They are: one that direct speech takes up by half or more, also where the marks open and close in others or are lost; one that speaks in the
    first person; one that shows a post, by its handle or its address; and an appeal to call.
    """
    spoken = [passage for statement in statements if statement.mode is Mode.DIRECT for passage in statement.content]
    return tuple(replace(s, outside=()) if _is_speech(s, text, spoken) else s for s in sentences)


def handed_out(
    sentences: Sequence[Sentence], statements: Sequence[Statement], bodies: Collection[str]
) -> tuple[Sentence, ...]:
    """Return the sentences that tell what is given to whoever asks, in the same words.

    They are those that are, by half or more, what one of `bodies` (by their ids) says, what anybody says in a statement, a release or to the press, or of
    what somebody is charged.
    """
    given = [passage for statement in statements if _is_given(statement, bodies) for passage in statement.content]
    voiced = [passage for statement in statements if statement.speaker for passage in statement.content]
    return tuple(s for s in sentences if _mostly(s, given) or (_is_in_writing(s) and _mostly(s, voiced)))


def _is_in_writing(sentence: Sentence) -> bool:
    return not _IN_WRITING.isdisjoint(sentence.outside)


def _is_given(statement: Statement, bodies: Collection[str]) -> bool:
    if statement.speaker is None:
        return statement.stance is Stance.ALLEGES
    return statement.speaker.party in bodies


def _is_speech(sentence: Sentence, text: str, spoken: Sequence[Passage]) -> bool:
    if not _FIRST_PERSON.isdisjoint(word.replace("’", "'") for word in sentence.outside):
        return True
    words = sentence.passage.of(text)
    return any(mark in words for mark in _POSTED) or _is_appeal(sentence, words) or _mostly(sentence, spoken)


def _is_appeal(sentence: Sentence, words: str) -> bool:
    """Return whether a sentence asks whoever reads it to call, or gives a number to call."""
    if not _ASKED.isdisjoint(sentence.outside) and not _TO_CALL.isdisjoint(sentence.outside):
        return True
    return bool(_DIGITS.search(words) and _NUMBER_TO_CALL.search(words))


def _mostly(sentence: Sentence, passages: Sequence[Passage]) -> bool:
    length = sentence.passage.end - sentence.passage.start
    return sum(_overlap(sentence.passage, each) for each in passages) >= _MOSTLY * length


def _overlap(one: Passage, other: Passage) -> int:
    return max(0, min(one.end, other.end) - max(one.start, other.start))
