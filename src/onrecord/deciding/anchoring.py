"""Where the subject of a decision stands in the reading that counts now: another model or pack may have moved it."""

from collections.abc import Iterable

from onrecord.record.decision import Subject, SubjectType
from onrecord.record.reading import Claim, Mention, Reading
from onrecord.record.report import Passage


class Anchors:
    """The mentions and claims of a set of readings, to be found by report, passage, and kind or field."""

    def __init__(self, readings: Iterable[Reading]) -> None:
        self._readings = {reading.report: reading for reading in readings}
        self._found: dict[Subject, str | None] = {}

    def find(self, subject: Subject) -> str | None:
        """Return the id of what now stands where `subject` stood: what overlaps its passage most; None where nothing does."""
        if subject not in self._found:
            self._found[subject] = self._find(subject)
        return self._found[subject]

    def missing(self, subject: Subject) -> str:
        """Say what is not there any more, as a clause."""
        if subject.report not in self._readings:
            return f"the report {subject.report} is not among those that are looked at"
        noun = "mention" if subject.type is SubjectType.MENTION else "claim"
        return f"where “{subject.exact}” stands in {subject.report}, no {noun} of {subject.name} is read any more"

    def _find(self, subject: Subject) -> str | None:
        reading = self._readings.get(subject.report)
        if reading is None:
            return None
        if subject.type is SubjectType.REPORT:
            return reading.report
        standing = [(each, _overlap(each, subject)) for each in _named(subject, reading)]
        near = [(each, overlap) for each, overlap in standing if overlap > 0]
        return min(near, key=lambda pair: (-pair[1], *_place(pair[0])))[0].id if near else None


def _named(subject: Subject, reading: Reading) -> Iterable[Claim | Mention]:
    if subject.type is SubjectType.CLAIM:
        return (claim for claim in reading.claims if claim.field == subject.name)
    return (mention for mention in reading.mentions if mention.kind == subject.name)


def _overlap(each: Claim | Mention, subject: Subject) -> float:
    """Return how much of both passages is common to them, 0..1."""
    if not each.passages or subject.passage is None:
        return 0.0
    here, there = each.passages[0], subject.passage
    common = min(here.end, there.end) - max(here.start, there.start)
    return max(common, 0) / max(_length(here), _length(there), 1)


def _length(passage: Passage) -> int:
    return passage.end - passage.start


def _place(each: Claim | Mention) -> tuple[int, str]:
    return (each.passages[0].start, each.id)
