"""Find statements by their words and speakers without going through all of them: long reports have thousands."""

from collections.abc import Iterable

from onrecord.reading.statements.heard import Heard, Range

_WIDTH = 32
"""Words a bucket: about a sentence, so that a content lies in few and few lie in one."""


class Holders:
    """Statements by number, found by where their contents lie and by who speaks.

    What is added stays, so `near` may name some that lie there no more: whoever asks looks at the statement itself.
    """

    def __init__(self, items: Iterable[Heard]) -> None:
        self._near: dict[int, set[int]] = {}
        self._first: dict[Range, int] = {}
        for number, item in enumerate(items):
            self.add(number, item)

    def add(self, number: int, item: Heard) -> None:
        """Take in a statement, or one whose contents have changed."""
        for start, stop in item.contents:
            for bucket in range(start // _WIDTH, (stop - 1) // _WIDTH + 1):
                self._near.setdefault(bucket, set()).add(number)
        if item.speaker is not None:
            self._first.setdefault(item.speaker, number)

    def near(self, words: Range) -> list[int]:
        """Return the numbers, in order, of all whose contents may lie in a range of words."""
        start, stop = words
        buckets = range(start // _WIDTH, (stop - 1) // _WIDTH + 1)
        return sorted({number for bucket in buckets for number in self._near.get(bucket, ())})

    def first_of(self, speaker: Range) -> int | None:
        """Return the first statement of a speaker named by these very words; None where there is none."""
        return self._first.get(speaker)
