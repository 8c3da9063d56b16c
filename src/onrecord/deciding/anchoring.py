"""Where the subject of a decision stands in the reading that counts now: another model or pack may have moved it."""

from collections.abc import Iterable, Mapping

from onrecord.record.decision import Subject, SubjectType
from onrecord.record.reading import Claim, Mention, Reading
from onrecord.record.report import Passage, Report


class Anchors:
    """The mentions and claims of a set of readings, to be found by report, passage, and kind or field."""

    def __init__(self, readings: Iterable[Reading], reports: Mapping[str, Report], replaced: Mapping[str, str]) -> None:
        self._readings = {reading.report: reading for reading in readings}
        self._reports, self._replaced = reports, replaced
        self._found: dict[Subject, str | None] = {}

    def find(self, subject: Subject) -> str | None:
        """Return the id of what now stands where `subject` stood: what overlaps its passage most; None where nothing does.

        In a later version of the report the passage has moved: there it is what has the same words, nearest to where they stood.
        """
        if subject not in self._found:
            self._found[subject] = self._find(subject)
        return self._found[subject]

    def missing(self, subject: Subject) -> str:
        """Say what is not there any more, as a clause."""
        if subject.report not in self._readings and subject.report not in self._replaced:
            return f"the report {subject.report} is not among those that are looked at"
        noun = "mention" if subject.type is SubjectType.MENTION else "claim"
        return f"where “{subject.exact}” stands in {subject.report}, no {noun} of {subject.name} is read any more"

    def _find(self, subject: Subject) -> str | None:
        reading = self._readings.get(self._replaced.get(subject.report, subject.report))
        if reading is None:
            return None
        if subject.type is SubjectType.REPORT:
            return reading.report
        if subject.report in self._replaced:
            return self._find_words(subject, reading)
        standing = [(each, _overlap(each, subject)) for each in _named(subject, reading)]
        near = [(each, overlap) for each, overlap in standing if overlap > 0]
        return min(near, key=lambda pair: (-pair[1], *_place(pair[0])))[0].id if near else None

    def _find_words(self, subject: Subject, reading: Reading) -> str | None:
        text = self._reports[reading.report].text
        same = [
            each for each in _named(subject, reading) if each.passages and each.passages[0].of(text) == subject.exact
        ]
        stood = subject.passage.start if subject.passage else 0
        return min(same, key=lambda each: (abs(each.passages[0].start - stood), each.id)).id if same else None


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
