"""Join each report to the most alike one published before it, met through keys, never by a scan.

Under each of its keys a report meets the last `WINDOW` reports before it in the order of publication; what it meets under two
keys at least is compared. So a key that everybody has costs no more than a rare one, and who meets whom depends on the reports alone,
not on the order in which they came in: a report that comes late, but was published early, is met by those right behind it.
"""

from bisect import bisect_left
from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from typing import Protocol

from onrecord.linking.rules import story
from onrecord.linking.rules.story import Outline
from onrecord.record.link import Evidence, Link
from onrecord.record.near import Place

WINDOW = 16
SHARED = 2


class Shelf(Protocol):
    """Where outlines stand by their keys."""

    def before(self, key: str, place: Place) -> Sequence[str]:
        """Return the ids of the last `WINDOW` reports under the key that stand before the place."""

    def outlines(self, reports: Iterable[str]) -> Mapping[str, Outline]:
        """Return the outlines of the reports with these ids."""


class Shelves:
    """A `Shelf` in memory."""

    def __init__(self, outlines: Iterable[Outline]) -> None:
        """Put every outline under its keys."""
        self._outlines: dict[str, Outline] = {}
        self._places: defaultdict[str, list[Place]] = defaultdict(list)
        for outline in sorted(outlines, key=lambda each: each.place):
            self._outlines[outline.id] = outline
            for key in story.keys(outline):
                self._places[key].append(outline.place)

    def before(self, key: str, place: Place) -> Sequence[str]:
        """Return the ids of the last `WINDOW` reports under the key that stand before the place."""
        places = self._places.get(key, [])
        end = bisect_left(places, place)
        return [report for _, report in places[max(0, end - WINDOW) : end]]

    def outlines(self, reports: Iterable[str]) -> Mapping[str, Outline]:
        """Return the outlines of the reports with these ids."""
        return {report: self._outlines[report] for report in reports}


@dataclass(frozen=True, slots=True)
class Joined:
    """The earlier report that a report was joined to, and why."""

    earlier: str
    evidence: Evidence

    def link(self, report: str) -> Link:
        """Return the link between `report` and the earlier one."""
        left, right = sorted((report, self.earlier))
        return Link(story.RELATION, left, right, story.NAME, self.evidence)


def nearest(outline: Outline, shelf: Shelf) -> Joined | None:
    """Return the most alike report before this one, of equals the earliest; None where none is alike enough."""
    met = Counter(report for key in story.keys(outline) for report in shelf.before(key, outline.place))
    others = shelf.outlines(report for report, times in met.items() if times >= SHARED)
    alike = ((other, story.compare(outline, other)) for other in others.values())
    found = [(-evidence.score, other.place, evidence) for other, evidence in alike if evidence]
    if not found:
        return None
    _, (_, earlier), evidence = min(found, key=lambda each: each[:2])
    return Joined(earlier, evidence)
