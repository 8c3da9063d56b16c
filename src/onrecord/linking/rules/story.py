"""A report follows the story of the most alike report that was published before it, where the two are alike enough.

Alike is the cosine of the words' weights: how often a stem stands in the report, by how rare it is in a fixed collection of news,
half as much again where it stands in the title; the 64 heaviest stems of each. Reports published weeks apart, or whose main happenings lie on different days or in different places, count as less
alike; reports whose main happenings fall on one day as more. Who comes in between changes nothing between two others, and
the order in which reports come in changes nothing at all.
"""

import math
from collections.abc import Mapping
from dataclasses import dataclass

from onrecord.linking.background import weight
from onrecord.linking.telling import Telling
from onrecord.linking.times import When, to_the_day, when
from onrecord.linking.words import naming_stems, stems
from onrecord.record.link import Evidence, Relation
from onrecord.record.near import Place

RELATION = Relation.SAME_STORY
NAME = "story"

_ALIKE = 0.195  # 42 development reports: from 0.19 up; 343 reports of 65 events and 500 of shootings: best up to 0.19
_IN_TITLE = 1.5
_HEAVIEST = 64
_KEYS = 24
_WORTH_TIMING = 0.08  # what is less alike is under _ALIKE whatever the times
_SAME_DAY, _OTHER_DAY = 1.2, 0.4
_PUBLISHED = ((7.0, 1.0), (30.0, 0.9), (math.inf, 0.5))
_NEAR_DAYS, _FAR_DAYS = 1.0, 3.0
_ELSEWHERE = 0.8
_LAST = "9999"


@dataclass(frozen=True, slots=True)
class Outline:
    """A report by its heaviest words, heaviest first (a vector of length 1), its publication, and the times and places of its main happenings."""

    place: Place
    weights: Mapping[str, float]
    published: When
    times: tuple[tuple[str, When], ...]
    places: frozenset[str]

    @property
    def id(self) -> str:
        """The report's id."""
        return self.place[1]


def place_of(telling: Telling) -> Place:
    """Return where a report stands in the order of publication; those that nobody dates come last."""
    published = telling.report.published
    return ((published.earliest if published else None) or _LAST, telling.id)


def outline(telling: Telling) -> Outline:
    """Return the report's outline."""
    title = set(stems(telling.report.title or ""))
    raw = {
        word: (1 + math.log(count)) * weight(word) * (_IN_TITLE if word in title else 1.0)
        for word, count in telling.counts.items()
    }
    heaviest = sorted(raw, key=lambda word: (-raw[word], word))[:_HEAVIEST]
    length = math.sqrt(math.fsum(raw[word] ** 2 for word in heaviest)) or 1.0
    times = tuple((m.kind, when(m.when)) for m in telling.mains if to_the_day(m.when))
    weights = {word: round(raw[word] / length, 6) for word in heaviest}
    places = frozenset(word for m in telling.mains if m.where for word in naming_stems(m.where.name))
    return Outline(place_of(telling), weights, when(telling.report.published), times, places)


def keys(item: Outline) -> tuple[str, ...]:
    """Return the stems under which the report meets others: its heaviest."""
    return tuple(item.weights)[:_KEYS]


def compare(left: Outline, right: Outline) -> Evidence | None:
    """Return the evidence that the two follow one story, or None where they are too unlike."""
    common = {word: left.weights[word] * right.weights[word] for word in left.weights.keys() & right.weights.keys()}
    alike = math.fsum(common.values())
    if alike < _WORTH_TIMING:
        return None
    factor, reason = _factor(left, right)
    likeness = round(alike * factor, 6)
    if likeness < _ALIKE:
        return None
    telling = sorted(common, key=lambda word: (-common[word], word))[:6]
    return Evidence(
        round(min(1.0, likeness), 4), f"alike by {likeness:.2f} in words such as {', '.join(telling)}{reason}"
    )


def _factor(left: Outline, right: Outline) -> tuple[float, str]:
    """Return what times and places make of a likeness, and in words what told so."""
    published = left.published.apart(right.published) or 0.0
    factor = next(value for limit, value in _PUBLISHED if published <= limit)
    by_day, reason = _days(left, right)
    if left.places and right.places and left.places.isdisjoint(right.places):
        return factor * by_day * _ELSEWHERE, f"{reason}; but their main happenings have different places"
    return factor * by_day, reason


def _days(left: Outline, right: Outline) -> tuple[float, str]:
    gaps = [a.apart(b) for kind, a in left.times for other, b in right.times if kind == other]
    days = min((days for days in gaps if days is not None), default=None)
    if days is None or _NEAR_DAYS < days <= _FAR_DAYS:
        return 1.0, ""
    if days <= _NEAR_DAYS:
        return _SAME_DAY, "; their main happenings fall on one day"
    return _OTHER_DAY, f"; but their main happenings lie {days:.0f} days apart"
