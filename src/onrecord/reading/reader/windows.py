"""Cut a report's words into windows that the reader model can take, and lay each out as model input.

Training and running both use this module, so that the model always meets what it was trained on.

A word is one or more sub-tokens of an uncased WordPiece vocabulary; what the vocabulary loses (case, and whether a
blank stands before the word) comes back as the *type* of each sub-token. A paragraph break is a sub-token of its own.
"""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from functools import lru_cache
from itertools import chain, pairwise
from pathlib import Path

import numpy as np
import numpy.typing as npt
from tokenizers import Tokenizer

Ints = npt.NDArray[np.int64]
Flags = npt.NDArray[np.bool_]

LIMIT = 240
"""Sub-tokens a window holds at most, paragraph breaks included, the two end marks not."""
MAX_PIECES = 6
"""Sub-tokens kept of one word: a longer one (an address, a row of a table) would crowd out the rest."""
MAX_KNOWN = 100_000
"""Words kept in the cache of sub-tokens before it is emptied: some 20 MB."""
SHAPES = 5
TYPES = 2 * SHAPES
"""Sub-token types: five shapes of a word, each with and without a blank before it."""
BREAK_MARK = "[unused1]"
STOPS = frozenset({".", "!", "?", "…", "...", '."', ".”", '?"', "?”", '!"', "!”"})
CLOSERS = frozenset({'"', "”", "''", "'", "’", ")", "]", "»"})


@dataclass(frozen=True, slots=True)
class Layout:
    """A whole report as sub-tokens, from which windows are cut."""

    ids: Ints
    """Sub-token ids, paragraph breaks included; shape (sub-tokens,)."""
    types: Ints
    """Shape and blank of the word each sub-token belongs to; shape (sub-tokens,)."""
    edges: Ints
    """Where each word's sub-tokens begin, its break mark included, and the end; shape (words + 1,)."""
    firsts: Ints
    """Each word's first own sub-token; shape (words,)."""


@dataclass(frozen=True, slots=True)
class Window:
    """Model input for the words `start` up to, not including, `stop`."""

    start: int
    stop: int
    ids: Ints
    types: Ints
    firsts: Ints


class Pieces:
    """Words to sub-token ids, remembered up to `MAX_KNOWN` words."""

    def __init__(self, tokenizer: Tokenizer) -> None:
        tokenizer.no_padding()
        tokenizer.no_truncation()
        self._tokenizer = tokenizer
        self._known: dict[str, tuple[int, ...]] = {}
        self.start, self.end, self.unknown, self.break_mark = (
            _id(tokenizer, mark) for mark in ("[CLS]", "[SEP]", "[UNK]", BREAK_MARK)
        )

    @classmethod
    def read(cls, path: Path) -> "Pieces":
        """Read a `tokenizer.json`."""
        return cls(Tokenizer.from_file(str(path)))

    def of(self, words: Iterable[str]) -> list[tuple[int, ...]]:
        """Give each word one to `MAX_PIECES` sub-token ids."""
        if len(self._known) > MAX_KNOWN:
            self._known.clear()
        known = self._known
        return [known.get(word) or self._learn(word) for word in words]

    def _learn(self, word: str) -> tuple[int, ...]:
        ids = self._tokenizer.encode(word, add_special_tokens=False).ids[:MAX_PIECES]
        self._known[word] = pieces = tuple(ids) or (self.unknown,)
        return pieces


def _id(tokenizer: Tokenizer, mark: str) -> int:
    found = tokenizer.token_to_id(mark)
    if found is None:
        msg = f"the tokenizer has no {mark}: it is not the one this model was trained with"
        raise ValueError(msg)
    return int(found)


@lru_cache(maxsize=MAX_KNOWN)
def shape(word: str) -> int:
    """Class a word's case: 0 none or lower, 1 Title, 2 UPPER, 3 one capital, 4 mixed."""
    if word.islower() or not (word[:1].isalpha() or word.upper() != word.lower()):
        return 0
    if word.isupper():
        return 3 if len(word) == 1 else 2
    return 1 if word[:1].isupper() and word[1:].islower() else 4


def lay_out(words: Sequence[str], spaced: Flags, breaks: Flags, pieces: Pieces) -> Layout:
    """Lay words out as sub-tokens.

    `spaced` says which words have a blank before them, `breaks` which ones open a paragraph; both have shape (words,).
    """
    found = pieces.of(words)
    sizes = np.fromiter(map(len, found), np.int64, len(found))
    edges = np.concatenate(([0], np.cumsum(sizes + breaks)))
    firsts = edges[:-1] + breaks
    total = int(edges[-1])
    own = np.ones(total, bool)
    own[edges[:-1][breaks]] = False
    ids = np.full(total, pieces.break_mark, np.int64)
    ids[own] = np.fromiter(chain.from_iterable(found), np.int64, int(sizes.sum()))
    types = np.zeros(total, np.int64)
    kinds = np.fromiter(map(shape, words), np.int64, len(found)) * 2 + spaced
    types[own] = np.repeat(kinds, sizes)
    return Layout(ids=ids, types=types, edges=edges, firsts=firsts)


def pack(words: Sequence[str], breaks: Flags, edges: Ints, limit: int = LIMIT) -> list[tuple[int, int]]:
    """Share out words to windows of at most `limit` sub-tokens: (start, stop) pairs that cover every word once.

    A window is filled with whole paragraphs, in order; a paragraph longer than a window is cut after what looks like
    the end of a sentence, and a sentence longer than a window wherever the window is full.
    """
    cuts: list[int] = [0]
    marks = [*np.flatnonzero(breaks).tolist(), len(words)]
    for start, stop in pairwise([0, *(mark for mark in marks if mark > 0)]):
        if edges[stop] - edges[cuts[-1]] <= limit:
            continue
        if start > cuts[-1]:
            cuts.append(start)
        while edges[stop] - edges[cuts[-1]] > limit:
            cuts.append(_cut(words, edges, cuts[-1], limit))
    return [(a, b) for a, b in pairwise([*cuts, len(words)]) if a < b]


def _cut(words: Sequence[str], edges: Ints, start: int, limit: int) -> int:
    """Find where to end a window that begins at `start`: after a sentence if one ends in its second half."""
    last = int(np.searchsorted(edges, edges[start] + limit, side="right")) - 1
    last = max(last, start + 1)
    for at in range(last, (start + last) // 2, -1):
        if words[at - 1] in STOPS or (words[at - 1] in CLOSERS and words[at - 2] in STOPS):
            return at
    return last


def cut_window(layout: Layout, start: int, stop: int, pieces: Pieces) -> Window:
    """Cut the words `start` to `stop` out of a layout and put the end marks around them."""
    low, high = int(layout.edges[start]), int(layout.edges[stop])
    return Window(
        start=start,
        stop=stop,
        ids=np.concatenate(([pieces.start], layout.ids[low:high], [pieces.end])),
        types=np.concatenate(([0], layout.types[low:high], [0])),
        firsts=layout.firsts[start:stop] - low + 1,
    )
