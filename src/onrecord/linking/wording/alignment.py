"""Lay the sentences of one report beside those of another, in order, by the telling words they share."""

import math
from collections import defaultdict
from collections.abc import Sequence
from dataclasses import dataclass

from onrecord.linking.wording import background


@dataclass(frozen=True, slots=True)
class Pair:
    """Two sentences, by number in their reports, and how alike they are in 0..1 (weighted Jaccard of stems)."""

    left: int
    right: int
    likeness: float


@dataclass(frozen=True, slots=True)
class Alignment:
    """The pairs in order, and the share of the shorter report's weight that they cover, each pair by its likeness."""

    share: float
    pairs: tuple[Pair, ...]


def align(left: Sequence[frozenset[str]], right: Sequence[frozenset[str]], least: float) -> Alignment:
    """Return the best ordered alignment of the sentences of two reports, each by the stems that count of it, of pairs alike by `least` or more."""
    here = [background.total(words) for words in left]
    there = [background.total(words) for words in right]
    shorter = min(math.fsum(here), math.fsum(there))
    if not shorter:
        return Alignment(0.0, ())
    likeness = {(i, j): shared / (here[i] + there[j] - shared) for (i, j), shared in _shared(left, right).items()}
    alike = {pair: score for pair, score in likeness.items() if score >= least}
    gain = {(i, j): score * (here[i] + there[j]) / 2 for (i, j), score in alike.items()}
    pairs = _best_order(gain, len(left), len(right))
    share = math.fsum(gain[pair] for pair in pairs) / shorter
    return Alignment(min(1.0, share), tuple(Pair(i, j, round(alike[i, j], 4)) for i, j in pairs))


def _shared(left: Sequence[frozenset[str]], right: Sequence[frozenset[str]]) -> dict[tuple[int, int], float]:
    where: dict[str, list[int]] = defaultdict(list)
    for j, words in enumerate(right):
        for word in words:
            where[word].append(j)
    common: dict[tuple[int, int], list[float]] = defaultdict(list)
    for i, words in enumerate(left):
        for word in words:
            for j in where.get(word, ()):
                common[i, j].append(background.weight(word))
    return {pair: math.fsum(weights) for pair, weights in common.items()}


def _best_order(gain: dict[tuple[int, int], float], rows: int, columns: int) -> list[tuple[int, int]]:
    best = [[0.0] * (columns + 1) for _ in range(rows + 1)]
    for i in range(rows):
        for j in range(columns):
            taken = best[i][j] + gain.get((i, j), 0.0)
            best[i + 1][j + 1] = max(best[i][j + 1], best[i + 1][j], taken)
    pairs = []
    i, j = rows, columns
    while i and j:
        if best[i][j] == best[i - 1][j]:
            i -= 1
        elif best[i][j] == best[i][j - 1]:
            j -= 1
        else:
            i, j = i - 1, j - 1
            pairs.append((i, j))
    return pairs[::-1]
