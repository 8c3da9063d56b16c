"""Readings of a ledger as they count, by what people decided: of all decisions together, and then report by report."""

import json
from collections import defaultdict
from collections.abc import Callable, Collection, Iterable, Iterator, Mapping, Sequence
from dataclasses import astuple, dataclass, field, replace
from functools import cached_property

from onrecord.deciding import Anchors, Known, Stand, decide, decide_by, stand
from onrecord.ledger.heeded import Heeded
from onrecord.record.decided import UNDECIDED, Correction, Decided, Judged
from onrecord.record.decision import Act, Decision, State, Subject, SubjectType
from onrecord.record.reading import Reading
from onrecord.record.report import Report

Read = Callable[[Collection[str]], Iterable[tuple[Report, Reading]]]
"""Gives reports by their ids with what was read out of them."""

CLAIMS, FINDING, RULINGS = "claims ", "finding ", "rulings"
"""What notes on the claims of a report, and on a finding that was decided on, begin with, and the name of that on events."""


@dataclass(frozen=True)  # without slots: what it reckons once is kept
class Counting:
    """All decisions with what they come to, over readings as they were read.

    Of `decided`, who is read as whom, and of `corrections` those by claim and decision, fill as reports are read. `homes` has the mention
    of each claim that a decision on a finding is about.
    """

    decisions: Sequence[Decision]
    decided: Decided
    as_read: Read
    homes: Mapping[str, str]
    corrections: dict[tuple[str, str], Correction] = field(default_factory=dict)

    @classmethod
    def of(cls, decisions: Sequence[Decision], as_read: Read, heeded: Heeded) -> "Counting":
        """Return what decisions come to; of the ledger that `heeded` is of, only reports are read that new ones are about."""
        if not decisions:
            return cls((), UNDECIDED, as_read, {})
        _, decided = decide_by(Known(_stands(decisions, as_read, heeded), heeded.is_named), decisions)
        homes = heeded.homes({claim for each in decided.judged for claim in each.claims})
        return cls(decisions, replace(decided, parties=replace(decided.parties, read_as={})), as_read, homes)

    def read(self, reports: Collection[str]) -> list[tuple[Report, Reading]]:
        """Return these reports with their readings as they count."""
        pairs = list(self.as_read(reports))
        if not self.decisions:
            return pairs
        told = {report.id: report for report, _ in pairs}
        on = [each for each in self._on_claims if not _reports(each).isdisjoint(told)]
        counting, decided = decide(on, [reading for _, reading in pairs], told, parties=self.decided.parties)
        self.decided.parties.read_as.update(decided.parties.read_as)  # type: ignore[attr-defined] # a dict, made above
        self.corrections.update({(each.claim, each.decision): each for each in decided.corrections})
        return [(told[reading.report], reading) for reading in counting]

    def decided_in(self, reports: Collection[str]) -> Decided:
        """Return what is decided, of findings only that which rests on any of these reports, all of which were read."""
        judged = (each for each in self.decided.judged if not _reports(each.decision).isdisjoint(reports))
        return replace(self.decided, judged=tuple(judged), corrections=tuple(self.corrections.values()))

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
        found |= {f"{FINDING}{each.decision.id}": self._note(each) for each in self.decided.judged}
        ruled = [each.decision.id for each in self.decided.rulings]
        return found | ({RULINGS: json.dumps(ruled)} if ruled else {})

    def _note(self, judged: Judged) -> str:
        mentions = {*judged.mentions, *(self.homes[claim] for claim in judged.claims)}
        return json.dumps([sorted(mentions), sorted(_reports(judged.decision))])

    @cached_property
    def _on_claims(self) -> Sequence[Decision]:
        """The decisions on claims that count, in the order of deciding; of those on one claim the last is for `decide` to tell."""
        counting = (each.decision for each in self.decided.outcomes if each.state in {State.IN_FORCE, State.OVERRULED})
        return [each for each in counting if _is_on_claims(each)]


def _stands(decisions: Iterable[Decision], as_read: Read, heeded: Heeded) -> dict[Subject, Stand]:
    """Return what stands where the subjects of decisions stood; a report is read but once, so that this stays."""
    known = heeded.stands()
    new = [each for each in decisions if each.subjects and (each.id, 0) not in known]
    pairs = list(as_read(set[str]().union(*map(_reports, new)))) if new else []
    anchors = Anchors([reading for _, reading in pairs], {report.id: report for report, _ in pairs}, {})
    found = {(each.id, seq): stand(subject, anchors) for each in new for seq, subject in enumerate(each.subjects)}
    heeded.keep_stands({key: json.dumps(astuple(each)) for key, each in found.items()})
    found |= {key: _stand_of(body) for key, body in known.items()}
    return {subject: found[each.id, seq] for each in decisions for seq, subject in enumerate(each.subjects)}


def _stand_of(body: str) -> Stand:
    found, named, said = json.loads(body)
    return Stand(
        found, tuple((report, party) for report, party in named), tuple((r, key, party) for r, key, party in said)
    )


def _is_on_claims(decision: Decision) -> bool:
    if decision.finding is not None or decision.act is Act.UNDO:
        return False
    return any(each.type is SubjectType.CLAIM for each in decision.subjects)


def _reports(decision: Decision) -> set[str]:
    return {subject.report for subject in decision.subjects}


def mentions_and_reports(note: str) -> Iterator[list[str]]:
    """Yield the mentions, then the reports, that a note on a finding names."""
    yield from json.loads(note)
