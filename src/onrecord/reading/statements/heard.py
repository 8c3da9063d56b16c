"""A statement while it is being made out: word ranges instead of passages and parties."""

from collections.abc import Set as AbstractSet
from dataclasses import replace

from onrecord.reading.tree import Tree
from onrecord.record.frozen import frozen

Range = tuple[int, int]
"""Words from the first up to, not including, the second."""

_EDGES = frozenset({",", ";", ":", "-", "–", "—"})


@frozen
class Heard:
    """Speaker, cue and contents as word ranges; `speaker` is None where no words name one.

    `party` is a speaker known from the words around instead, with its own range in `speaker`. `score` is in 0..1.
    """

    speaker: Range | None
    cue: tuple[Range, ...]
    contents: tuple[Range, ...]
    score: float
    carried: bool = False

    def content_words(self) -> list[int]:
        """List the words of the contents."""
        return [i for start, stop in self.contents for i in range(start, stop)]

    def cue_words(self) -> list[int]:
        """List the words of the cue."""
        return [i for start, stop in self.cue for i in range(start, stop)]

    @property
    def place(self) -> Range:
        """The first word of any of its parts and one past the last."""
        parts = [*self.contents, *self.cue, *([self.speaker] if self.speaker else [])]
        return min(start for start, _ in parts), max(stop for _, stop in parts)


def trimmed(tree: Tree, start: int, stop: int) -> Range | None:
    """Cut commas, dashes and blanks off both ends of a range; None where nothing is left."""
    while start < stop and (tree.words[start] in _EDGES or not tree.words[start].strip()):
        start += 1
    while stop > start and (tree.words[stop - 1] in _EDGES or not tree.words[stop - 1].strip()):
        stop -= 1
    return (start, stop) if start < stop else None


def without(whole: Range, hole: Range) -> list[Range]:
    """Cut a hole out of a range: what stands before it, and what stands after."""
    return [
        part for part in ((whole[0], min(whole[1], hole[0])), (max(whole[0], hole[1]), whole[1])) if part[0] < part[1]
    ]


def spared(old: Heard, new: Heard) -> Heard | None:
    """Take from a statement what another one holds; None where it is the same, or where nothing but that was known of it."""
    if old.cue and new.cue and old.cue[0] == new.cue[0]:
        return None
    start, stop = new.contents[0][0], new.contents[-1][1]
    if old.cue and start <= old.cue[0][0] < stop:
        return old
    kept = tuple(part for part in old.contents if part[1] <= start or part[0] >= stop)
    if kept == old.contents:
        return old
    return replace(old, contents=kept) if kept or old.cue else None


def parts_of(item: Heard) -> list[Range]:
    """List the ranges of a statement's contents, cues and speaker."""
    return [*item.contents, *item.cue, *([item.speaker] if item.speaker else [])]


def is_clear(item: Heard, marks: list[bool], spoken: AbstractSet[Range | None]) -> bool:
    """Say whether a statement stands clear of words taken by others (`marks`); a speaker may have said something else as well.

    `spoken` are the words of those who did: "the ministry put the dead at 40, and said that …".
    """
    own = [*item.contents, *item.cue] if item.speaker in spoken else parts_of(item)
    return not any(marks[i] for part in own for i in range(*part))
