"""The path on one page: take in, read, link, assess, file. The only module that knows all stages.

    paths ── take_in ──▶ Report ── read ──▶ Reading ── decide, link ──▶ Linked ── assess ──▶ Brief
                                     └──────────────── ledger ────────────────┘

Nothing here decides anything about a text: it carries what one stage hands on to the next, keeps the ledger, and
counts what was skipped.
"""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace
from functools import partial
from pathlib import Path
from typing import BinaryIO

from onrecord.assessing import assess
from onrecord.assessing.policies import DEFAULT
from onrecord.assessing.versions import tell_versions
from onrecord.deciding import decide
from onrecord.filing import Filing
from onrecord.growing import catch_up
from onrecord.growing.marks import mark_of, reader_of
from onrecord.ledger import Ledger
from onrecord.ledger.growth import Growth
from onrecord.linking import link
from onrecord.linking.versions import versions
from onrecord.packs.pack import Pack
from onrecord.questions.material import Material
from onrecord.questions.then.history import on_record
from onrecord.reading.crew import Outcome
from onrecord.record.assessment import Brief, Cut
from onrecord.record.decision import Decision
from onrecord.record.link import Linked
from onrecord.record.reading import Reading
from onrecord.record.report import Report, Skipped
from onrecord.record.value import Moment


@dataclass(frozen=True, slots=True)
class Desk(Filing):
    """What one run works with: a filing that links and assesses, too.

    `policy` is the name of the one that picks from the positions on each field. Briefs are of what was on record `as_of` that time, or of all.
    `decisions` are those that count where no ledger is open for writing; one that is has its own.
    """

    policy: str = DEFAULT
    as_of: Moment | None = None
    decisions: tuple[Decision, ...] = ()

    def read(
        self, paths: Sequence[str | Path], *, published: Moment | None = None, stdin: BinaryIO | None = None
    ) -> Iterator[Outcome]:
        """Yield what `Filing.read` does; what the ledger derives is up to date once all is read."""
        yield from Filing.read(self, paths, published=published, stdin=stdin)  # `super` knows no slotted dataclass
        self.catch_up()

    def catch_up(self) -> None:
        """Bring what the ledger derives up to date with what is filed and decided, where that can be done report by report."""
        if self.ledger and self.ledger.grows():
            self._catch_up(self.ledger, self.made_by(self.pack))

    def brief(self, outcomes: Iterable[Outcome]) -> "Sheet":
        """Return the brief of all that was read; with a ledger, of all that is on file there, and keep it there.

        A brief of an earlier time is not kept: it is no more than a part of what is on file.
        """
        skipped, read = _sorted_out(outcomes)
        if self.ledger:
            read = {report.id: (report, reading) for report, reading in self.ledger.filed(self._mark(read))}
        filed = Filed.of(read.values(), self._decisions(self.ledger))
        if self.as_of:
            earlier, _ = self.earlier(filed, self.as_of)
            return replace(earlier, skipped=skipped)
        sheet = self._sheet(filed)
        if self.ledger and self.ledger.grows():
            self.catch_up()
        elif self.ledger:
            self.ledger.derive(sheet.linked, sheet.brief)
        return replace(sheet, skipped=skipped)

    def relink(self, ledger: Ledger) -> "tuple[Sheet, bool]":
        """Link and assess all that is on file once more and write it over; return that, and whether it differs from before."""
        sheet = self._sheet(Filed.of(ledger.filed(), self._decisions(ledger)))
        return sheet, ledger.derive(sheet.linked, sheet.brief, anew=True)

    def rebuild(self, ledger: Ledger) -> bool:
        """Make all that is derived of what is on file once more, a story at a time; return whether it differs from before."""
        if not ledger.grows():
            return self.relink(ledger)[1]
        return self._catch_up(ledger, self.made_by(self.pack), anew=True).differs

    def decide(self, decision: Decision, ledger: Ledger) -> None:
        """Keep a decision in the ledger, and bring up to date what is derived there: what the decision touches, where that can be told.

        Nothing is read for it: what linked the ledger, with this pack, is taken to be what tells it, so that no model is loaded.
        """
        ledger.decide(decision)
        if not ledger.grows():
            self.relink(ledger)
        elif not self.settle(ledger):
            self._catch_up(ledger, self.made_by(self.pack))

    def settle(self, ledger: Ledger) -> bool:
        """Bring what the ledger derives up to date, and return True; or False where that takes a model, or all in one go."""
        linked_by = reader_of(ledger.linked_by(), self.pack) if ledger.grows() else None
        if linked_by:
            self._catch_up(ledger, linked_by)
        return linked_by is not None

    def _catch_up(self, ledger: Ledger, made_by: str, *, anew: bool = False) -> Growth:
        return catch_up(ledger, self.pack, mark_of(made_by), partial(self.progress, "linking"), anew=anew)

    def earlier(self, filed: "Filed", at: Moment) -> "tuple[Sheet, Cut]":
        """Return what was on record at a time, the reports published by then linked anew, and what that leaves out."""
        then, cut = filed.at(at)
        sheet = self._sheet(then)
        return replace(sheet, brief=replace(sheet.brief, cut=cut)), cut

    def _sheet(self, filed: "Filed") -> "Sheet":
        self.progress("linking", 0, None)
        groups = versions(filed.reports.values())
        replaced = {key: group[-1] for group in groups for key in group[:-1]}
        reports = {key: report for key, report in filed.reports.items() if key not in replaced}
        latest = [reading for reading in filed.readings if reading.report not in replaced]
        readings, decided = decide(filed.decisions, latest, reports, replaced)
        linked = link(readings, reports, self.pack, decided.rulings, decided.parties)
        self.progress("assessing", 0, None)
        brief = assess(linked, readings, reports, self.pack, policy=self.policy, decided=decided)
        told = tell_versions(groups, {each.report: each for each in filed.readings}, filed.reports)
        return Sheet(replace(brief, versions=told), readings, reports, linked=linked, filed=filed)

    def _decisions(self, ledger: Ledger | None) -> tuple[Decision, ...]:
        return ledger.decisions() if ledger else self.decisions

    def _mark(self, read: Mapping[str, tuple[Report, Reading]]) -> str | None:
        """Return the mark of what was just read; None where nothing was, so that each report's latest reading counts."""
        return self.made_by(self.pack) if read else None


@dataclass(frozen=True, slots=True)
class Filed:
    """What a brief is made of: readings as they were read, their reports by id, and all decisions in the order of deciding."""

    readings: list[Reading] = field(default_factory=list)
    reports: dict[str, Report] = field(default_factory=dict)
    decisions: tuple[Decision, ...] = ()

    @classmethod
    def of(cls, read: Iterable[tuple[Report, Reading]], decisions: tuple[Decision, ...]) -> "Filed":
        """Return what is made of reports with their readings; the same report twice counts once."""
        kept = {report.id: (report, reading) for report, reading in read}
        reports = {key: report for key, (report, _) in kept.items()}
        return cls([reading for _, reading in kept.values()], reports, decisions)

    def at(self, time: Moment) -> "tuple[Filed, Cut]":
        """Return what of it there was at a time, to the end of its interval: published and decided by then; and what that leaves out."""
        told, cut = on_record(self.reports, time)
        reports = {key: report for key, report in self.reports.items() if key in told}
        readings = [each for each in self.readings if each.report in told]
        decisions = tuple(each for each in self.decisions if each.signature.time < (time.latest or ""))
        return Filed(readings, reports, decisions), cut


@dataclass(frozen=True, slots=True)
class Sheet:
    """A brief with all that it stands on: its readings with what people decided of them, their reports by id, what was skipped on
    the way, the links, and what all this was made of."""

    brief: Brief
    readings: list[Reading] = field(default_factory=list)
    reports: dict[str, Report] = field(default_factory=dict)
    skipped: list[Skipped] = field(default_factory=list)
    linked: Linked = field(default_factory=lambda: Linked((), (), ()))
    filed: Filed = field(default_factory=Filed)

    def material(self, pack: Pack) -> Material:
        """Return what questions are asked of."""
        return Material.of(self.brief, self.readings, self.reports, self.linked, pack)


def _sorted_out(outcomes: Iterable[Outcome]) -> tuple[list[Skipped], dict[str, tuple[Report, Reading]]]:
    """Return what was skipped and what was read, by report id: the same report under two paths is one."""
    skipped: list[Skipped] = []
    read: dict[str, tuple[Report, Reading]] = {}
    for outcome in outcomes:
        if isinstance(outcome, Skipped):
            skipped.append(outcome)
        else:
            read.setdefault(outcome[0].id, outcome)
    return skipped, read
