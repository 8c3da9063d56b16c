"""Cut texts into words as the reader does, and lay labels that stand on characters over them."""

from collections.abc import Iterable
from dataclasses import dataclass

import numpy as np
import spacy

from training.corpus import Ints, Text

_english = spacy.blank("en")


@dataclass(frozen=True, slots=True)
class Words:
    """The words of a text with their places in it, in code points; `stops` exclusive."""

    text: str
    words: list[str]
    begins: Ints
    stops: Ints

    def within(self, begin: int, stop: int) -> tuple[int, int]:
        """Give the words, first and one past the last, that share a character with the passage."""
        low = int(np.searchsorted(self.stops, begin, side="right"))
        return low, max(low, int(np.searchsorted(self.begins, stop, side="left")))

    def bare(self) -> Text:
        """Make a training text of them without labels."""
        ends = [0, *self.stops[:-1].tolist()]
        gaps = [self.text[end:begin] for end, begin in zip(ends, self.begins.tolist(), strict=True)]
        breaks = ["\n" in gap or i == 0 for i, gap in enumerate(gaps)]
        return Text.bare(self.words, [bool(gap) or i == 0 for i, gap in enumerate(gaps)], breaks)


def cut(text: str) -> Words:
    """Cut a text into words with spaCy's English tokenizer, blanks left out."""
    tokens = [token for token in _english.make_doc(text) if not token.is_space]
    begins = np.array([token.idx for token in tokens], np.int64)
    return Words(text, [token.text for token in tokens], begins, begins + [len(token) for token in tokens])


def lay_names(words: Words, names: Iterable[tuple[int, int, int]]) -> Ints:
    """Write names, (begin, stop, class) in characters, as BIO ids over words; the first of two that overlap wins."""
    labels = np.zeros(len(words.words), np.int64)
    for begin, stop, kind in names:
        low, high = words.within(begin, stop)
        if low < high and not labels[low:high].any():
            labels[low:high] = 2 * kind + 2
            labels[low] -= 1
    return labels
