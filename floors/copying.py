"""A check on copy links: how much of the shorter of two reports stands word for word in the longer.

Containment (Broder, 1997) over runs of five words; half or more is the line from which a pair is taken for a copy. True wire copies
that were edited share less: so what is linked below the line need not be wrong, and what is not linked above it is worth a look.
Texts of fewer than `FEWEST` words are left out: most of those that are alike are what a site says instead of a report.
"""

import re
from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping
from itertools import combinations

WORDS = 5
CONTAINED = 0.5
FEWEST = 80
_WORD = re.compile(r"[^\W_]+(?:['’]\w+)?")

Pair = frozenset[str]


def copying(texts: Mapping[str, str], copies: Iterable[Iterable[str]]) -> dict[str, float]:
    """Return how many of the linked pairs are contained, and how many of the contained are linked; texts and copies by name."""
    long = {name: text for name, text in texts.items() if len(_WORD.findall(text)) >= FEWEST}
    linked = {frozenset(pair) for group in copies for pair in combinations(sorted(set(group) & set(long)), 2)}
    alike = contained(long)
    both = len(linked & alike)
    return {
        "copies: linked pairs that are half contained": both / max(1, len(linked)),
        "copies: half contained pairs that are linked": both / max(1, len(alike)),
    }


def contained(texts: Mapping[str, str]) -> set[Pair]:
    """Return the pairs of texts of which the shorter has at least `CONTAINED` of its runs of words in the longer."""
    runs = {name: _runs(text) for name, text in texts.items()}
    holders: defaultdict[tuple[str, ...], list[str]] = defaultdict(list)
    for name, own in runs.items():
        for run in own:
            holders[run].append(name)
    shared = Counter(pair for names in holders.values() for pair in combinations(names, 2))
    return {
        frozenset(pair) for pair, count in shared.items() if count >= CONTAINED * min(len(runs[name]) for name in pair)
    }


def _runs(text: str) -> set[tuple[str, ...]]:
    words = _WORD.findall(text.lower())
    return {tuple(words[at : at + WORDS]) for at in range(len(words) - WORDS + 1)}
