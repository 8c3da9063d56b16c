"""Find the trees of a window: a head for every word, one root a sentence, no cycles."""

import numpy as np
import numpy.typing as npt

from onrecord.reading.reader.network import Floats

Ints = npt.NDArray[np.int64]
NEVER = np.float32(-1e9)


def find_heads(arcs: Floats, opens: npt.NDArray[np.bool_]) -> Ints:
    """Give every word its head's index, a root its own; shapes (W, W) and (W,) to (W,).

    `opens` says where sentences begin. Each word takes its best head within its sentence; the root is the word that
    gains most by being one. Where that leaves a cycle, the word of it that loses least is hung elsewhere: nearly
    always what the maximum spanning tree does, at a fraction of the cost (cycles are rare after training).
    """
    sentence = np.cumsum(opens)
    scores = np.where(sentence[:, None] == sentence[None, :], arcs, NEVER)
    roots = np.diagonal(scores).copy()
    np.fill_diagonal(scores, NEVER)
    best = scores.argmax(axis=1)
    gains = roots - scores.max(axis=1)
    heads = best
    for start, stop in zip(*_edges(opens), strict=True):
        root = start + int(gains[start:stop].argmax())
        heads[root] = root
    return _without_cycles(heads, scores)


def _edges(opens: npt.NDArray[np.bool_]) -> tuple[list[int], list[int]]:
    marks = np.flatnonzero(opens).tolist()
    starts = marks if marks[:1] == [0] else [0, *marks]
    return starts, [*starts[1:], len(opens)]


def _without_cycles(heads: Ints, scores: Floats) -> Ints:
    """Break cycles one by one: each pass hangs at least one more word under a root."""
    while len(lost := np.flatnonzero(~_grounded(heads))):
        ring = _ring(heads, int(lost[0]))
        sound = _grounded(heads)
        options = np.where(sound[None, :], scores[ring], 2 * NEVER)
        loss = scores[ring, heads[ring]] - options.max(axis=1)
        at = int(loss.argmin())
        heads[ring[at]] = int(options[at].argmax())
    return heads


def _grounded(heads: Ints) -> npt.NDArray[np.bool_]:
    """Say which words reach a root, by doubling the steps up until they are longer than any path."""
    above = heads
    for _ in range(len(heads).bit_length()):
        above = above[above]
    reached: npt.NDArray[np.bool_] = heads[above] == above
    return reached


def _ring(heads: Ints, word: int) -> Ints:
    """Give the cycle that a word leads into."""
    seen: list[int] = []
    while word not in seen:
        seen.append(word)
        word = int(heads[word])
    return np.array(seen[seen.index(word) :])
