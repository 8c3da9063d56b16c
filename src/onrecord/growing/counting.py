"""Readings of a ledger as they count, by what people decided: of all decisions together, and then report by report."""

import json
from collections import defaultdict
from collections.abc import Callable, Collection, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from functools import cached_property

from onrecord.deciding import decide
from onrecord.record.decided import UNDECIDED, Decided, Judged
from onrecord.record.decision import Act, Decision, State, SubjectType
from onrecord.record.reading import Reading
from onrecord.record.report import Report

Read = Callable[[Collection[str]], Iterable[tuple[Report, Reading]]]
"""Gives reports by their ids with what was read out of them."""

CLAIMS, FINDING = "claims ", "finding "
"""What notes on the claims of a report, and on a finding that was decided on, begin with."""


@dataclass(frozen=True)  # without slots: what it reckons once is kept
class Counting:
    """All decisions with what they come to, over readings as they were read.

    `decided.parties.read_as` fills as reports are read. `homes` has the mention of each claim in a report that a decision is about.
    """

    decisions: Sequence[Decision]
    decided: Decided
    as_read: Read
    homes: Mapping[str, str]

    @classmethod
    def of(cls, decisions: Sequence[Decision], as_read: Read, is_named: Callable[[str], bool]) -> "Counting":
        """Return what decisions come to; `is_named` tells whether any reading names a party, by its id."""
        if not decisions:
            return cls((), UNDECIDED, as_read, {})
        pairs = list(as_read({subject.report for each in decisions for subject in each.subjects}))
        reports, readings = {report.id: report for report, _ in pairs}, [reading for _, reading in pairs]
        _, decided = decide(decisions, readings, reports, is_named=is_named)
        homes = {claim.id: claim.mention for reading in readings for claim in reading.claims}
        return cls(decisions, replace(decided, parties=replace(decided.parties, read_as={})), as_read, homes)

    def read(self, reports: Collection[str]) -> list[tuple[Report, Reading]]:
        """Return these reports with their readings as they count."""
        pairs = list(self.as_read(reports))
        if not self.decisions:
            return pairs
        told = {report.id: report for report, _ in pairs}
        on = [each for each in self._on_claims if any(subject.report in told for subject in each.subjects)]
        counting, decided = decide(on, [reading for _, reading in pairs], told, parties=self.decided.parties)
        self.decided.parties.read_as.update(decided.parties.read_as)  # type: ignore[attr-defined] # a dict, made above
        return [(told[reading.report], reading) for reading in counting]

    def judged_in(self, reports: Collection[str]) -> tuple[Judged, ...]:
        """Return the decisions on findings that rest on any of these reports."""
        return tuple(each for each in self.decided.judged if not _reports(each.decision).isdisjoint(reports))

    def giving(self, parties: Collection[str]) -> set[str]:
        """Return the reports of which a claim was given one of these parties as its origin."""
        ours = (each for each in self._on_claims if each.origin is not None and each.origin.id in parties)
        return {report for each in ours for report in _reports(each)}

    @cached_property
    def notes(self) -> dict[str, str]:
        """What is decided of the claims of each report, and of each finding, as text under its name."""
        claims: defaultdict[str, list[str]] = defaultdict(list)
        for each in self._on_claims:
            for report in sorted(_reports(each)):
                claims[report].append(each.id)
        found = {f"{CLAIMS}{report}": json.dumps(ids) for report, ids in claims.items()}
        return found | {f"{FINDING}{each.decision.id}": self._note(each) for each in self.decided.judged}

    def _note(self, judged: Judged) -> str:
        mentions = {*judged.mentions, *(self.homes[claim] for claim in judged.claims)}
        return json.dumps([sorted(mentions), sorted(_reports(judged.decision))])

    @cached_property
    def _on_claims(self) -> Sequence[Decision]:
        """The decisions on claims that count, in the order of deciding; of those on one claim the last is for `decide` to tell."""
        counting = (each.decision for each in self.decided.outcomes if each.state in {State.IN_FORCE, State.OVERRULED})
        return [each for each in counting if _is_on_claims(each)]


def _is_on_claims(decision: Decision) -> bool:
    if decision.finding is not None or decision.act is Act.UNDO:
        return False
    return any(each.type is SubjectType.CLAIM for each in decision.subjects)


def _reports(decision: Decision) -> set[str]:
    return {subject.report for subject in decision.subjects}


def mentions_and_reports(note: str) -> Iterator[list[str]]:
    """Yield the mentions, then the reports, that a note on a finding names."""
    yield from json.loads(note)
