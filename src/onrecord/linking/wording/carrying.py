"""Sentences that one report has from another: long runs of the same words that are nobody's speech."""

from collections.abc import Collection, Sequence
from dataclasses import dataclass

from onrecord.linking.wording.words import Sentence

RUN = 5
"""Words of the shortest run that counts."""
_LEAST = 18
"""Words of one sentence that must stand in such runs. Labelled reports: wire text from 20 up; one press statement told by two reporters up to 16, and up to 24 where both translate one."""


@dataclass(frozen=True, slots=True)
class Carried:
    """A sentence and how many of its words stand in runs that the other report has, too."""

    sentence: Sentence
    words: int


def carried(sentences: Sequence[Sentence], runs: Collection[tuple[str, ...]]) -> list[Carried]:
    """Return the sentences of which enough words stand in `runs`, those of `RUN` words that both reports have, most words first."""
    if RUN * len(runs) < _LEAST:
        return []
    found = [Carried(sentence, _shared(sentence.outside, runs)) for sentence in sentences]
    return sorted((each for each in found if each.words >= _LEAST), key=lambda each: -each.words)


def _shared(words: Sequence[str], runs: Collection[tuple[str, ...]]) -> int:
    """Return how many words stand in runs that are among `runs`."""
    shared, until = 0, 0
    for at in range(len(words) - RUN + 1):
        if tuple(words[at : at + RUN]) in runs:
            shared += at + RUN - max(at, until)
            until = at + RUN
    return shared
