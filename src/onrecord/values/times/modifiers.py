"""Say in which way a time is meant: "early", "about", "at least", "no later than" (the attribute `mod` of TIMEX3)."""

import re

from onrecord.record.reading import TimeModifier, TimeType

_EDGES = (
    (TimeModifier.START, r"(?:the )?(?:early|earliest|start|beginning|dawn|opening)\b(?! (?:as|than))"),
    (TimeModifier.MID, r"(?:the )?(?:mid|middle|midst)\b"),
    (TimeModifier.END, r"(?:the )?(?:late|end|close|final (?:days|weeks|hours))\b(?! (?:as|than))"),
)
_ABOUT = r"(?:about|around|approximately|roughly|circa|ca\.|some)\b"
_LENGTHS = (
    (TimeModifier.EQUAL_OR_MORE, r"(?:at least|no less than|not less than)\b"),
    (TimeModifier.EQUAL_OR_LESS, r"(?:at most|no more than|not more than|up to|as many as|as much as)\b"),
    (TimeModifier.MORE_THAN, r"(?:(?:well |just |a little |little )?(?:more than|over)|upwards? of)\b"),
    (TimeModifier.LESS_THAN, r"(?:less than|fewer than|under|nearly|almost|barely|not quite)\b"),
    (TimeModifier.APPROX, _ABOUT),
)
_POINTS = (
    (
        TimeModifier.BEFORE,
        r"(?:(?:well |just |a little |little )?(?:more than|over)|(?:just|shortly|sometime|some time) before)\b",
    ),
    (TimeModifier.AFTER, r"(?:less than|fewer than|nearly|almost|(?:just|shortly|sometime|some time) after)\b"),
    (TimeModifier.APPROX, _ABOUT),
    *_EDGES,
)
"""A point more than two years ago lies before the one two years ago; a length of more than two years is longer."""
_LEAD = 18
"""How many letters before a time may still tell of it: "the early hours of "."""


_OF_LENGTHS, _OF_POINTS = (tuple((mod, re.compile(words)) for mod, words in table) for table in (_LENGTHS, _POINTS))
_BEFORE = (
    (TimeModifier.ON_OR_BEFORE, re.compile(r"\b(?:no|not) later than $")),
    (TimeModifier.ON_OR_AFTER, re.compile(r"\b(?:no|not) (?:earlier|sooner) than $")),
    (TimeModifier.APPROX, re.compile(r"\b(?:about|around|approximately|roughly|circa) $")),
    (TimeModifier.START, re.compile(r"\b(?:early|early on|(?:early|small|wee) hours of|start of|beginning of) $")),
    (TimeModifier.END, re.compile(r"\b(?:late|late on|late hours of|end of|close of) $")),
)
"""The same right before a time, where they are no part of its extent."""
_LOOSE_END = re.compile(r"\bor (?:so|thereabouts)\b")
_MORE_END = re.compile(r"\bor (?:more|longer)$")
_LESS_END = re.compile(r"\bor (?:less|shorter)$")


def modifier_of(lowered: str, start: int, end: int, sort: TimeType) -> TimeModifier | None:
    """Return how the time at `start` to `end` (exclusive) of a text in lower case is meant; None where it is meant plainly.

    The words that say so stand at its head, or right before it where the corpora leave them out ("around noon").
    """
    words, before = lowered[start:end], lowered[max(0, start - _LEAD) : start]
    length = sort in (TimeType.DURATION, TimeType.SET)
    for mod, inside in _OF_LENGTHS if length else _OF_POINTS:
        if inside.match(words):
            return mod
    for mod, outside in _BEFORE:
        if outside.search(before):
            return mod
    if _LOOSE_END.search(words):
        return TimeModifier.APPROX
    if length and _MORE_END.search(words):
        return TimeModifier.EQUAL_OR_MORE
    return TimeModifier.EQUAL_OR_LESS if length and _LESS_END.search(words) else None
