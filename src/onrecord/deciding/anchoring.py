"""Where the subject of a decision stands in the reading that counts now: another model or pack may have moved it, or named it otherwise."""

from collections.abc import Iterable, Iterator, Mapping

from onrecord.record.decision import Subject, SubjectType
from onrecord.record.reading import Claim, Hop, Mention, Reading, Statement
from onrecord.record.report import Passage, Report


class Anchors:
    """The mentions and claims of a set of readings, to be found by report, passage, and kind or field."""

    def __init__(
        self,
        readings: Iterable[Reading],
        reports: Mapping[str, Report],
        replaced: Mapping[str, str],
        *,
        some: bool = False,
    ) -> None:
        """Take what may be found; of `some` readings of many, a party that they do not name is taken to be named elsewhere."""
        self.some = some
        self._readings = {reading.report: reading for reading in readings}
        self._reports, self._replaced = reports, replaced
        self._found: dict[Subject, str | None] = {}
        self._named: frozenset[str] | None = None

    def find(self, subject: Subject) -> str | None:
        """Return the id of what now stands where `subject` stood: what overlaps its passage most; None where nothing does.

        In a later version of the report the passage has moved: there it is what has the same words, nearest to where they stood.
        """
        if subject not in self._found:
            self._found[subject] = self._find(subject)
        return self._found[subject]

    def party(self, subject: Subject) -> str | None:
        """Return the id of the party that `subject` means: its own where any report names it so, else that which stands at its passage now."""
        if self.some or subject.name in self._parties():
            return subject.name
        return next((party for _, party in self.named_at(subject)), None)

    def named_at(self, subject: Subject) -> Iterator[tuple[str, str]]:
        """Yield the report of `subject` and the id of the party that stands at its passage now, else its own where the report names it so."""
        reading = self._reading(subject)
        if reading is None:
            return
        at = [(hop.party, each) for hop in _hops(reading) for each in hop.passages if hop.party]
        standing = [(self._nearness(each, subject, reading), party) for party, each in at]
        near = [(nearness, party) for nearness, party in standing if nearness is not None]
        named = subject.name if subject.name in named_in(reading) else None
        party = min(near)[1] if near else named
        if party is not None:
            yield reading.report, party

    def said_at(self, subject: Subject) -> Iterator[tuple[str, str, str]]:
        """Yield the report of `subject` with the ids of each statement and claim at its passage now, and of the party that says it first."""
        reading = self._reading(subject)
        if reading is None:
            return
        near = []
        for key, first, hop in _said(reading):
            nearness = self._nearness(first, subject, reading) if first else None
            if nearness is not None and hop is not None and hop.party:
                near.append((nearness, key, hop.party))
        if near:
            who = min(near)[2]
            yield from ((reading.report, key, party) for _, key, party in sorted(near) if party == who)

    def missing(self, subject: Subject) -> str:
        """Say what is not there any more, as a clause."""
        if subject.report not in self._readings and subject.report not in self._replaced:
            return f"the report {subject.report} is not among those that are looked at"
        if subject.type is SubjectType.PARTY:
            return f"no report names {subject.name} any more, nor anybody where “{subject.exact}” stands in {subject.report}"
        noun = "mention" if subject.type is SubjectType.MENTION else "claim"
        return f"where “{subject.exact}” stands in {subject.report}, no {noun} of {subject.name} is read any more"

    def _reading(self, subject: Subject) -> Reading | None:
        return self._readings.get(self._replaced.get(subject.report, subject.report))

    def _parties(self) -> frozenset[str]:
        if self._named is None:
            self._named = frozenset(party for each in self._readings.values() for party in named_in(each))
        return self._named

    def _nearness(self, passage: Passage, subject: Subject, reading: Reading) -> tuple[float, int] | None:
        """Return how near a passage is to that of `subject`, the less the nearer; None where it is another one."""
        if subject.passage is None:
            return None
        if subject.report in self._replaced:
            same = passage.of(self._reports[reading.report].text) == subject.exact
            return (abs(passage.start - subject.passage.start), passage.start) if same else None
        overlap = _common(passage, subject.passage)
        return (-overlap, passage.start) if overlap > 0 else None

    def _find(self, subject: Subject) -> str | None:
        reading = self._reading(subject)
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
    return _common(each.passages[0], subject.passage)


def _common(here: Passage, there: Passage) -> float:
    common = min(here.end, there.end) - max(here.start, there.start)
    return max(common, 0) / max(_length(here), _length(there), 1)


def _said(reading: Reading) -> Iterator[tuple[str, Passage | None, Hop | None]]:
    """Yield the id of each statement and claim with its first passage and its first voice."""
    for each in reading.statements:
        yield each.id, next(iter(each.content), None), each.speaker
    for claim in reading.claims:
        yield claim.id, next(iter(claim.passages), None), claim.origin


def _hops(reading: Reading) -> Iterator[Hop]:
    said: tuple[Statement | Claim, ...] = (*reading.statements, *reading.claims)
    for each in said:
        first = each.speaker if isinstance(each, Statement) else each.origin
        yield from (*((first,) if first else ()), *each.chain)


def named_in(reading: Reading) -> set[str]:
    """Return the ids of all parties that a reading names."""
    named = {party.id for party in reading.parties} | {hop.party for hop in _hops(reading) if hop.party}
    return named | {actor.party for mention in reading.mentions for actor in mention.actors if actor.party}


def _length(passage: Passage) -> int:
    return passage.end - passage.start


def _place(each: Claim | Mention) -> tuple[int, str]:
    return (each.passages[0].start, each.id)
