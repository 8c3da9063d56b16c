"""Say what a training text is: words, and whatever of the labels its corpus has."""

from dataclasses import dataclass, replace

import numpy as np
import numpy.typing as npt

Ints = npt.NDArray[np.int64]
Flags = npt.NDArray[np.bool_]

UNKNOWN = -1
"""A label that the corpus does not give: the word trains no head that would need it."""
NEITHER = -2
"""Among names: a word of no person, organisation or place, but maybe of a name that the corpus does not mark."""


@dataclass(frozen=True, slots=True)
class Span:
    """Words `start` to `stop` (not included) with a role, in the attributions numbered `ties`."""

    role: int
    start: int
    stop: int
    ties: frozenset[int]


@dataclass(frozen=True, slots=True)
class Text:
    """One text in words; every label array has shape (words,) and holds ids, or `UNKNOWN`."""

    words: list[str]
    spaced: Flags
    breaks: Flags
    names: Ints
    starts: Ints
    tags: Ints
    heads: Ints
    """Index of the head word; a root is its own head."""
    relations: Ints
    spans: tuple[Span, ...] | None = None
    """Attribution spans; None where the corpus has none, empty where it says that there is nothing."""
    trust: float = 1.0
    """What its names count in training, beside those that people marked (1)."""

    @classmethod
    def bare(cls, words: list[str], spaced: list[bool], breaks: list[bool]) -> "Text":
        """Make a text without labels."""
        none = [np.full(len(words), UNKNOWN, np.int64) for _ in range(5)]
        return cls(words, np.array(spaced, bool), np.array(breaks, bool), *none)

    def keep(self, kept: Ints) -> "Text":
        """Give the text of these words only (ascending indices): what pointed outside becomes unknown or is cut."""
        place = np.full(len(self.words) + 1, UNKNOWN, np.int64)
        place[kept] = np.arange(len(kept))
        heads = np.where(self.heads[kept] == UNKNOWN, UNKNOWN, place[self.heads[kept]])
        return replace(
            self,
            words=[self.words[i] for i in kept],
            spaced=self.spaced[kept],
            breaks=_carried(self.breaks, kept),
            names=self.names[kept],
            starts=_carried_labels(self.starts, kept),
            tags=self.tags[kept],
            heads=heads,
            relations=np.where(heads == UNKNOWN, UNKNOWN, self.relations[kept]),
            spans=None if self.spans is None else _kept_spans(self.spans, kept),
        )

    def role_labels(self) -> Ints:
        """Write the spans as BIO ids: the shorter of two that overlap wins."""
        labels = np.zeros(len(self.words), np.int64)
        if self.spans is None:
            return labels + UNKNOWN
        for span in sorted(self.spans, key=lambda span: span.start - span.stop):
            labels[span.start : span.stop] = 2 * span.role + 2
            labels[span.start] = 2 * span.role + 1
        return labels


def _carried(flags: Flags, kept: Ints) -> Flags:
    """Hand a dropped word's flag on to the next word that is kept."""
    sums = np.concatenate(([0], np.cumsum(flags)))
    before = np.concatenate(([kept[0] if len(kept) else 0], kept[:-1] + 1))
    carried: Flags = sums[kept + 1] > sums[before]
    return carried


def _carried_labels(labels: Ints, kept: Ints) -> Ints:
    return np.where(labels[kept] == UNKNOWN, UNKNOWN, _carried(labels == 1, kept).astype(np.int64))


def _kept_spans(spans: tuple[Span, ...], kept: Ints) -> tuple[Span, ...]:
    moved = [
        replace(span, start=int(np.searchsorted(kept, span.start)), stop=int(np.searchsorted(kept, span.stop)))
        for span in spans
    ]
    return tuple(span for span in moved if span.start < span.stop)
