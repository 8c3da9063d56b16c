"""Sentences that are set in a world of which nothing is reported: sport, film, books.

A sentence is set there by a noun of that world ("quarterback", "novel") where no word calls it back ("police"). Where
a third of a report's sentences have such nouns, the report is about that world, and every sentence needs a word that
calls it back to tell of an event at all.
"""

from functools import lru_cache
from itertools import chain

from onrecord.packs.pack import Setting
from onrecord.reading.forms import forms, noun_forms
from onrecord.reading.tree import Tree

_SHARE = 1 / 3
_FEW = 4  # sentences below which a share says nothing

Phrases = dict[str, tuple[tuple[int, tuple[str, ...]], ...]]


class Worlds:
    """Which of a report's sentences are set elsewhere; asked sentence by sentence, since few have a word of an event."""

    def __init__(self, tree: Tree, settings: tuple[Setting, ...]) -> None:
        """Go through the report once and note the sentences that have a noun of each world."""
        self._tree = tree
        self._back = tuple(_by_first((setting.unless,)) for setting in settings)
        self._there = _noted(tree, _by_first(tuple(setting.words for setting in settings)), len(settings))
        count = len(tree.spans)
        self._about = [count >= _FEW and len(there) >= _SHARE * count for there in self._there]
        self._known: dict[int, bool] = {}

    def hold(self, sentence: int) -> bool:
        """Say whether a sentence is set in one of the worlds."""
        if sentence not in self._known:
            self._known[sentence] = any(
                (about or sentence in there) and not self._is_called_back(sentence, back)
                for about, there, back in zip(self._about, self._there, self._back, strict=True)
            )
        return self._known[sentence]

    def _is_called_back(self, sentence: int, back: Phrases) -> bool:
        return any(
            _stands(self._tree, at, phrase)
            for at in range(*self._tree.spans[sentence])
            for form in forms(self._tree.words[at])
            for _, phrase in back.get(form, ())
        )


@lru_cache(maxsize=32)
def _by_first(lists: tuple[tuple[str, ...], ...]) -> Phrases:
    """Lay out phrases by their first word, each with the number of its list."""
    found: dict[str, list[tuple[int, tuple[str, ...]]]] = {}
    for number, phrases in enumerate(lists):
        for phrase in phrases:
            words = tuple(phrase.replace("-", " - ").split())
            found.setdefault(words[0], []).append((number, words))
    return {first: tuple(rest) for first, rest in found.items()}


def _noted(tree: Tree, words: Phrases, count: int) -> list[set[int]]:
    """Return for each of `count` worlds the sentences that have one of its nouns."""
    there: list[set[int]] = [set() for _ in range(count)]
    known = {
        word: found
        for word in set(tree.words)
        if (found := [words[form] for form in noun_forms(word) if form in words])
    }
    for at, word in enumerate(tree.words):
        if word not in known or not tree.tags[at].startswith(("NN", "JJ")) or tree.bases[at] == "flat":
            continue  # "flat" joins what is somebody's name: who is called Song does not sing
        for number, phrase in chain.from_iterable(known[word]):
            if _stands(tree, at, phrase):
                there[number].add(tree.sentence[at])
    return there


def _stands(tree: Tree, at: int, phrase: tuple[str, ...]) -> bool:
    """Say whether a phrase goes on from a word that is its first."""
    return len(phrase) == 1 or (
        at + len(phrase) <= len(tree.words)
        and all(word in forms(tree.words[at + n]) for n, word in enumerate(phrase[1:], 1))
    )
