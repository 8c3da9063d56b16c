"""What linking compares of a text: stems of telling words, sentences as sets of them, and runs of words.

Stems are cut by suffix alone, with no dictionary: they only have to fall together when one report says "killed" and
another "kills", and the same rule must hold on any day and any machine.
"""

import hashlib
import re
import unicodedata
import zlib
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from functools import lru_cache

from onrecord.record.report import Passage

_WORD = re.compile(r"\d+(?:[.,]\d+)*|[^\W\d_]+(?:['’][^\W\d_]+)?")
_SENTENCE = re.compile(r"(?<=[.!?])[\"”’')\]]*\s+(?=[\"“‘'(\[]*[^\W_])|\n+")
_QUOTED = re.compile(r"[\"“][^\"“”\n]{8,}[\"”]")
_SUFFIXES = ("ings", "ing", "ers", "ies", "ed", "es", "er", "ly", "s")
_SHORTEST_STEM = 4
_PRINTED, _WINDOW = 8, 5
"""Words of a run that is hashed, and of how many runs in a row one is kept."""
_FUNCTION_WORDS = frozenset(
    """a about after again all also am an and any are as at be because been before being between both but by can could did do does
    down during each few for from further had has have he her here him his how i if in into is it its itself just me more most
    my no nor not now of off on once only or other our out over own she so some such than that the their them then there these
    they this those through to too under until up very was we were what when where which while who whom why will with would you
    your say says said saying according told tell tells added mr mrs ms""".split()
)


@dataclass(frozen=True, slots=True)
class Sentence:
    """One sentence: where it stands, its telling stems in order, and its words outside quotation marks in order."""

    passage: Passage
    telling: tuple[str, ...]
    outside: tuple[str, ...]

    @property
    def stems(self) -> frozenset[str]:
        """The telling stems as a set."""
        return frozenset(self.telling)

    @property
    def key(self) -> int:
        """What tells the sentence from others: a hash of its telling stems, in 63 bits."""
        return int.from_bytes(hashlib.blake2b(" ".join(sorted(self.stems)).encode(), digest_size=8).digest()) >> 1


@lru_cache(maxsize=65536)
def stem(word: str) -> str:
    """Return `word` without its commonest English ending; numbers lose their separators, names their possessive."""
    if word[0].isdigit():
        return word.replace(",", "").rstrip(".")
    word = re.split("['’]", word, maxsplit=1)[0]
    for suffix in _SUFFIXES:
        if word.endswith(suffix) and len(word) - len(suffix) >= _SHORTEST_STEM:
            return word[: -len(suffix)]
    return word


def fold(text: str) -> str:
    """Return `text` in lower case without accents, so that "Vučić" meets "Vucic"."""
    if text.isascii():
        return text.lower()
    plain = unicodedata.normalize("NFKD", text.lower())
    return "".join(letter for letter in plain if not unicodedata.combining(letter))


def all_words(text: str) -> list[str]:
    """Return the words and numbers of `text` in order, folded."""
    return _WORD.findall(fold(text))


def stems(text: str) -> list[str]:
    """Return the stems of the telling words of `text` in order; function words are left out."""
    return _telling(all_words(text))


def wording(text: str) -> frozenset[str]:
    """Return the stems of the telling words of `text` that are a writer's own: none in quotation marks, no figure, and no name, which has a capital."""
    words = _WORD.findall(_QUOTED.sub(" ", text))
    return frozenset(_telling(fold(word) for word in words if word[0].islower()))


def naming_stems(place: str) -> frozenset[str]:
    """Return the stems that name a place: "Elm Street" and "Oak Street" share what most towns have, and no name."""
    return frozenset(stems(place)) - _SORTS_OF_PLACE


def sentences(text: str, within: Passage) -> tuple[Sentence, ...]:
    """Return the sentences of `text` inside `within`; one without a telling word is left out."""
    found = []
    start = within.start
    body = within.of(text)
    ends = [*((m.start(), m.end()) for m in _SENTENCE.finditer(body)), (len(body), len(body))]
    for end, after in ends:
        words = text[start : within.start + end]
        everything = all_words(words)
        if telling := tuple(_telling(everything)):
            outside = all_words(_QUOTED.sub(" ", words)) if _QUOTED.search(words) else everything
            found.append(Sentence(Passage(start, within.start + end), telling, tuple(outside)))
        start = within.start + after
    return tuple(found)


def shingles(words: Sequence[str], length: int) -> frozenset[tuple[str, ...]]:
    """Return every run of `length` words."""
    return frozenset(tuple(words[i : i + length]) for i in range(len(words) - length + 1))


def sketch(words: Sequence[str], size: int) -> tuple[str, ...]:
    """Return the `size` smallest hashes of the pairs of neighbouring words: texts that share pairs share hashes.

    The bottom-k sketch of Broder (1997), "On the resemblance and containment of documents".
    """
    hashes = {hashlib.blake2b(" ".join(pair).encode(), digest_size=8).hexdigest() for pair in shingles(words, 2)}
    return tuple(sorted(hashes)[:size])


def prints(words: Sequence[str]) -> tuple[int, ...]:
    """Return hashes of runs of words such that any two texts that share a run of twelve share one.

    Of every five runs of eight words that follow one another the one with the smallest hash is taken: the winnowing of Schleimer, Wilkerson and
    Aiken (2003), "Local algorithms for document fingerprinting".
    """
    hashes = [zlib.crc32(" ".join(words[at : at + _PRINTED]).encode()) for at in range(len(words) - _PRINTED + 1)]
    windows = range(max(1, len(hashes) - _WINDOW + 1)) if hashes else ()
    return tuple(sorted({min(hashes[at : at + _WINDOW]) for at in windows}))


def _telling(words: Iterable[str]) -> list[str]:
    return [stem(word) for word in words if word not in _FUNCTION_WORDS]


_SORTS_OF_PLACE = frozenset(
    stems(
        "avenue boulevard building center centre city coast community county district drive east hill hospital house island lake lane "
        "mountain neighborhood neighbourhood north park parkway place plaza province region river road school south square state "
        "station street town valley village west"
    )
)
