"""Reports follow one story where they are alike in their telling words and their times can be of one happening.

Alike is the cosine of the words' weights: how often a stem stands in the report, by how rare it is among all reports. Reports
published weeks apart, or whose main happenings lie on different days, count as less alike; reports whose main happenings
fall on one day as more. The two most alike groups become one for as long as their reports are alike on average.
"""

import math
from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from onrecord.linking.groups import average_linkage, connected, positions
from onrecord.linking.telling import Ground, Telling
from onrecord.linking.times import When, to_the_day, when
from onrecord.record.link import Evidence, Link, Relation

RELATION = Relation.SAME_STORY
NAME = "story"
SHARED = 2

_ALIKE = (
    0.12  # mean likeness; best on 42 development reports (0.10 to 0.12) and near it on 343 reports of 65 events (0.14)
)
_KEYS = 24
_MOST_TOGETHER, _STRONGER = 3000, 0.03
_BLOCK = 4096
_WORTH_TIMING = 0.04  # what is less alike weighs so little in a mean that no time changes it
_SAME_DAY, _OTHER_DAY = 1.2, 0.4
_PUBLISHED = ((7.0, 1.0), (30.0, 0.9), (math.inf, 0.5))
_NEAR_DAYS, _FAR_DAYS = 1.0, 3.0


@dataclass(frozen=True, slots=True)
class Outline:
    """A report by its weighted words (a vector of length 1), its publication and the times of its main happenings."""

    id: str
    weights: Mapping[str, float]
    published: When
    times: tuple[tuple[str, When], ...]


def items(telling: Telling, ground: Ground) -> Iterable[Outline]:
    """Return the report's outline."""
    raw = {word: (1 + math.log(count)) * ground.weight(word) for word, count in telling.counts.items()}
    length = math.sqrt(math.fsum(value * value for value in raw.values())) or 1.0
    times = tuple((m.kind, when(m.when)) for m in telling.mains if to_the_day(m.when))
    weights = {word: value / length for word, value in sorted(raw.items())}
    yield Outline(telling.id, weights, when(telling.report.published), times)


def keys(item: Outline, ground: Ground) -> Iterable[str]:
    """Return the heaviest stems that another report has too."""
    shared = (word for word in item.weights if ground.frequency[word] > 1)
    return sorted(shared, key=lambda word: (-item.weights[word], word))[:_KEYS]


def compare(left: Outline, right: Outline, ground: Ground) -> Evidence | None:  # noqa: ARG001 - every rule takes the ground
    """Return the evidence that the two follow one story, or None where they are too unlike."""
    common = {word: left.weights[word] * right.weights[word] for word in left.weights.keys() & right.weights.keys()}
    factor, reason = _times(left, right)
    likeness = math.fsum(common.values()) * factor
    if likeness < _ALIKE:
        return None
    telling = sorted(common, key=lambda word: (-common[word], word))[:6]
    return Evidence(
        round(min(1.0, likeness), 4), f"alike by {likeness:.2f} in words such as {', '.join(telling)}{reason}"
    )


def gather(items: Mapping[str, Outline], links: Sequence[Link], ground: Ground) -> Iterable[Iterable[str]]:  # noqa: ARG001 - every rule takes the ground
    """Return the stories, singles included: average linkage within whatever the links join."""
    for component in _components(sorted(items), links, _ALIKE):
        yield from _stories([items[member] for member in component])


def _components(members: Sequence[str], links: Iterable[Link], least: float) -> Iterator[tuple[str, ...]]:
    """Yield what the links join; what would be too large to compare by pairs is taken apart by ever stronger links."""
    strong = [link for link in links if link.evidence.score >= least]
    for component in connected(members, strong):
        if len(component) <= _MOST_TOGETHER or least >= 1.0:
            yield component
        else:
            inside = set(component)
            yield from _components(component, [link for link in strong if link.left in inside], least + _STRONGER)


def _stories(outlines: Sequence[Outline]) -> Iterator[list[str]]:
    if len(outlines) == 1:
        yield [outlines[0].id]
        return
    for group in average_linkage(_likeness(outlines), _ALIKE):
        yield [outlines[row].id for row in group]


def _likeness(outlines: Sequence[Outline]) -> NDArray[np.float64]:
    likeness = _cosines(outlines)
    for row, column in zip(*np.nonzero(np.tril(likeness, -1) > _WORTH_TIMING), strict=True):
        factor, _ = _times(outlines[row], outlines[column])
        likeness[row, column] *= factor
        likeness[column, row] = likeness[row, column]
    return np.round(likeness, 6)


def _cosines(outlines: Sequence[Outline]) -> NDArray[np.float64]:
    """Return how alike every two outlines are, a block of words at a time: memory grows with the reports, not with their words."""
    shared = Counter(word for outline in outlines for word in outline.weights)
    words = sorted(word for word, reports in shared.items() if reports > 1)
    likeness = np.zeros((len(outlines), len(outlines)))
    for start in range(0, len(words), _BLOCK):
        columns = positions(words[start : start + _BLOCK])
        block = np.zeros((len(outlines), len(columns)))
        for row, outline in enumerate(outlines):
            for word in outline.weights.keys() & columns.keys():
                block[row, columns[word]] = outline.weights[word]
        likeness += block @ block.T
    return likeness


def _times(left: Outline, right: Outline) -> tuple[float, str]:
    published = left.published.apart(right.published) or 0.0
    factor = next(value for limit, value in _PUBLISHED if published <= limit)
    gaps = [a.apart(b) for kind, a in left.times for other, b in right.times if kind == other]
    days = min((days for days in gaps if days is not None), default=None)
    if days is None or _NEAR_DAYS < days <= _FAR_DAYS:
        return factor, ""
    if days <= _NEAR_DAYS:
        return factor * _SAME_DAY, "; their main happenings fall on one day"
    return factor * _OTHER_DAY, f"; but their main happenings lie {days:.0f} days apart"
