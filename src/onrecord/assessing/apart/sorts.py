"""Which two counts of things are not of the same: cruise missiles and ballistic ones, schools and houses, drones and "drones and missiles"."""

import re

from onrecord.assessing.apart.phrases import words_of
from onrecord.assessing.case import Testimony
from onrecord.assessing.excusing import is_count
from onrecord.assessing.sides import Side

_AND_MORE = re.compile(r" and (?!others\b|was\b|has\b|is\b|as\b)(?:[a-z-]+ )?[a-z]{3,}s\b")
"""Behind a count of two sorts of things together: "300 drones and missiles"."""
_TOGETHER = "projectiles"
"""The field that counts two sorts by itself."""
_OF_USE = frozenset("school hospital mosque church shop hotel clinic".split())
"""Buildings that are counted apart from houses and from buildings of any sort."""
_FLATS, _HOUSE = "flats", "house"
_ALIKE = dict.fromkeys("apartment apartments high rise storey story multi multistorey multistory".split(), _FLATS)
"""Words of the sort of a building by which reports mean one sort."""
_OF_NO_SORT = frozenset("residential living".split())
_HOUSES = frozenset({"house", "home"})


def other_sort(left: Side, right: Side) -> str:
    """Return why two counts of things are of two sorts, or one of a sort and the other of all; "" where their words do not tell."""
    if not (is_count(left.position.value) and is_count(right.position.value)):
        return ""
    if _counts_both(left) is not _counts_both(right):
        return "one counts things of another sort as well"
    here, there = _sorts(left), _sorts(right)
    if here and there and here.isdisjoint(there):
        return f"they are of two sorts ({min(here)}, {min(there)})"
    uses = left.counted & _OF_USE, right.counted & _OF_USE
    return "one counts buildings of one use" if uses[0] != uses[1] else ""


def _counts_both(side: Side) -> bool:
    """Return whether half of the figures or more count two sorts of things together."""
    return 2 * sum(map(_is_of_both, side.held)) >= len(side.held)


def _is_of_both(testimony: Testimony) -> bool:
    passages = testimony.claim.passages
    if testimony.claim.field == _TOGETHER:
        return False
    return bool(passages) and _AND_MORE.match(testimony.report.text, passages[0].end) is not None


def _sorts(side: Side) -> frozenset[str]:
    """Return the words that tell of what sort the things are; none where a figure has no such word."""
    told = [_sort(testimony) for testimony in side.held]
    return frozenset().union(*told) if all(told) else frozenset()


def _sort(testimony: Testimony) -> frozenset[str]:
    """Return the words of a figure's sort, of which a house is one; a name ("nine Iranian missiles") tells of none."""
    words = testimony.claim.passages[0].of(testimony.report.text) if testimony.claim.passages else ""
    told = {_ALIKE.get(word, word) for word in words_of(testimony) if word in words} - _OF_NO_SORT
    return frozenset(told | ({_HOUSE} if getattr(testimony.claim.value, "counted", None) in _HOUSES else set()))
