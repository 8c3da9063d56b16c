"""Tell of two figures on a field that no pack declares whether they are of one thing: called by the same words, in sentences with words in common.

A field of that sort takes its name from the noun that is counted, so that two figures on it may be of anything called so: the two boats that attacked,
and the three that came to help. They are held against each other only where nothing in their words parts them.
"""

import re

from onrecord.assessing.case import Testimony
from onrecord.assessing.excusing import is_count
from onrecord.assessing.sides import NUMBER, Side, words_around

_WORD = re.compile(r"[^\W\d_]+")
_BOUNDS = frozenset(
    "at least about some around more than over up to nearly almost only just as many an estimated approximately roughly fewer less the all of".split()
)
"""Words around a number that say nothing of what is counted."""
_SHARED = 2
"""Longer words that the sentences of two figures have in common."""
_FAR = 3
"""A count that is so many times another is hardly of the same things."""


def of_one_phrase(left: Side, right: Side) -> bool:
    """Return whether two sides of a field are counts of one thing, as far as their words tell.

    No report gives both, both call what they count by the same noun with the same words before it, two of the
    longer words or more stand in the sentences of both, and none is three times the other.
    """
    small, great = sorted((left.size, right.size))
    apart = left.reports.isdisjoint(right.reports)
    return apart and is_count(left.position.value) and great < _FAR * small and _told_alike(left, right)


def _told_alike(left: Side, right: Side) -> bool:
    return any(
        _phrase(here) == _phrase(there) is not None and len(words_around(here) & words_around(there)) >= _SHARED
        for here in left.held
        for there in right.held
    )


def _phrase(testimony: Testimony) -> tuple[str, ...] | None:
    """Return the words of a figure but its number and bounds: ("boat",) for "at least two boats"; None where they are of no noun."""
    claim = testimony.claim
    noun = getattr(claim.value, "counted", None)
    if noun is None or len(claim.passages) != 1:
        return None
    return (*words_of(testimony), noun) if "-" not in claim.passages[0].of(testimony.report.text) else None


def words_of(testimony: Testimony) -> tuple[str, ...]:
    """Return the words between a figure's number and its noun, in small letters: ("cruise",) for "over 30 cruise missiles"."""
    claim = testimony.claim
    if len(claim.passages) != 1:
        return ()
    words = _WORD.findall(NUMBER.sub(" ", claim.passages[0].of(testimony.report.text).lower()))
    return tuple(word for word in words[:-1] if word not in _BOUNDS)
