"""Roughen training windows as the real world does: other quotation marks, lost marks, lost stops, other cases."""

from dataclasses import dataclass, replace

import numpy as np

from training.corpus import Flags, Text

_CURLY_TO_STRAIGHT = {"“": '"', "”": '"', "‘": "'", "’": "'", "``": '"', "''": '"'}
_DOUBLE = frozenset({'"', "“", "”", "``", "''"})


@dataclass(frozen=True, slots=True)
class Noise:
    """How often each roughening befalls a text; shares of texts or windows, 0..1."""

    quotes_swapped: float = 0.35
    quotes_dropped: float = 0.04
    stops_dropped: float = 0.08
    case_lost: float = 0.03
    case_raised: float = 0.02


def roughen(text: Text, noise: Noise, chance: np.random.Generator) -> Text:
    """Roughen a text by what chance says; labels follow their words."""
    draws = chance.random(5)
    if draws[0] < noise.quotes_swapped:
        text = replace(text, words=_swapped(text))
    dropped = np.zeros(len(text.words), bool)
    if draws[1] < noise.quotes_dropped:
        dropped |= np.array([word in _DOUBLE for word in text.words])
    if draws[2] < noise.stops_dropped:
        dropped |= _last_stops(text)
    if dropped.any() and not dropped.all():
        text = text.keep(np.flatnonzero(~dropped))
    if draws[3] < noise.case_lost:
        return replace(text, words=[word.lower() for word in text.words])
    if draws[4] < noise.case_raised:
        return replace(text, words=[word.upper() for word in text.words])
    return text


def _swapped(text: Text) -> list[str]:
    """Make curly marks straight, or straight ones curly where there are no curly ones."""
    if any(mark in word for word in text.words for mark in "“”’"):
        return [_CURLY_TO_STRAIGHT.get(word) or word.replace("’", "'") for word in text.words]
    return [_curled(word, blank=bool(blank)) for word, blank in zip(text.words, text.spaced, strict=True)]


def _curled(word: str, *, blank: bool) -> str:
    if word in ('"', "``", "''"):
        return "“" if word == "``" or (blank and word == '"') else "”"
    return word.replace("'", "’")


def _last_stops(text: Text) -> Flags:
    """Find the full stops that end a paragraph."""
    ends = np.append(text.breaks[1:], True)
    last: Flags = ends & np.array([word == "." for word in text.words])
    return last
