"""The outline of a brief: what both the terminal and the page show, numbered, ordered and said in words.

Nothing is judged here: values, origins, relations and findings are the assessment's; this puts them in an editor's order.
"""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, replace

from onrecord.brief.cut import cut_words
from onrecord.brief.dates import day, when
from onrecord.brief.evidence import Shelf
from onrecord.brief.rows import FieldOutline, field_of
from onrecord.brief.speech import Voice, voices
from onrecord.brief.words import one_line, plural, shorten
from onrecord.questions.decided import decided, say_finding
from onrecord.questions.events import most_told_first
from onrecord.questions.material import published
from onrecord.record.assessment import (
    Assessment,
    Brief,
    Finding,
    FindingKind,
    Version,
    Versions,
)
from onrecord.record.decision import Act, State
from onrecord.record.reading import Reading
from onrecord.record.report import Report, Skipped

LOUD = frozenset(
    {
        FindingKind.CONFLICT,
        FindingKind.DENIAL,
        FindingKind.SLIP,
        FindingKind.CONVERSION,
        FindingKind.TOTAL,
        FindingKind.REVISION,
        FindingKind.CORRECTION,
        FindingKind.RETRACTION,
    }
)
"""The findings that an editor must not miss, told on top in the brief's order; the others are told with their event."""

QUIET = frozenset(FindingKind) - LOUD
"""The findings that are told with their event."""

FINDING_WORDS = {
    FindingKind.CONFLICT: "conflict",
    FindingKind.DENIAL: "denial",
    FindingKind.SLIP: "slip",
    FindingKind.CONVERSION: "conversion",
    FindingKind.TOTAL: "total",
    FindingKind.REVISION: "revised",
    FindingKind.CORRECTION: "corrected",
    FindingKind.RETRACTION: "taken back",
    FindingKind.TALLY: "tally",
    FindingKind.ROUNDING: "rounded",
    FindingKind.ECHO: "echo",
    FindingKind.SINGLE_ORIGIN: "one origin",
    FindingKind.VOICELESS: "no named voice",
}

_LONGEST_TITLE = 200
"""Characters of a title: more is not a title, and would push everything else off the page."""


@dataclass(frozen=True, slots=True)
class Entry:
    """A report in the list of reports: its number, its outlet's name, and where and when it was published.

    `version` says which version of the report it is and names the earlier ones, "" where it is the only one; `changes` what it claims
    no more or otherwise than the one before.
    """

    number: int
    report: Report
    name: str
    title: str
    published: str
    place: str
    same_text: tuple[int, ...]
    version: str = ""
    changes: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Note:
    """A finding with its event's anchor and title ("" where it belongs to none) and the numbers of its reports."""

    kind: FindingKind
    text: str
    anchor: str
    event: str
    numbers: tuple[int, ...]


@dataclass(frozen=True, slots=True)
class Card:
    """One event with its fields. `main` are the numbers of the reports that are mainly about it.

    `decided` is what people decided of it, each as a label and a sentence.
    """

    anchor: str
    kind: str
    title: str
    when: str
    where: str
    numbers: tuple[int, ...]
    main: tuple[int, ...]
    fields: tuple[FieldOutline, ...]
    notes: tuple[Note, ...]
    decided: tuple[tuple[str, str], ...] = ()

    @property
    def kind_tells(self) -> bool:
        """Whether the kind says what the title does not."""
        return not self.title.casefold().startswith(self.kind)


@dataclass(frozen=True, slots=True)
class Outline:
    """A whole brief, ready to show. `outlets` counts distinct names, `nameless` the reports that name no outlet;
    `undated` are the reports without a time of publication or a dated dateline; `policy` is the name of the one that picks among
    positions, "" where there is nothing to pick among; `cut` says which time the brief is of, "" for all; `idle` are the decisions that have no effect
    any more, each with the reason."""

    entries: tuple[Entry, ...]
    outlets: int
    nameless: int
    span: str
    undated: tuple[Entry, ...]
    alarms: tuple[Note, ...]
    cards: tuple[Card, ...]
    voices: tuple[Voice, ...]
    copies: tuple[tuple[int, ...], ...]
    skipped: tuple[Skipped, ...]
    shelf: Shelf
    policy: str = ""
    cut: str = ""
    idle: tuple[str, ...] = ()

    @property
    def calm(self) -> str:
        """What to say where there is no finding."""
        if not self.entries:
            return "There is no report to find anything in."
        return "Nothing in these reports contradicts, denies or revises anything else in them."

    @property
    def whence(self) -> str:
        """How many reports there are, and of how many outlets: "16 reports from 11 outlets and 3 that name none"."""
        reports, name = plural(len(self.entries), "report"), "names" if self.nameless == 1 else "name"
        if self.nameless and not self.outlets:
            return f"{reports} that {name} no outlet"
        rest = f" and {self.nameless} that {name} none" if self.nameless else ""
        return f"{reports} from {plural(self.outlets, 'outlet')}{rest}"

    @property
    def passing(self) -> tuple[Card, ...]:
        """The events that no report is mainly about."""
        return tuple(card for card in self.cards if not card.main)

    def named(self, numbers: Iterable[int]) -> tuple[str, ...]:
        """Return the outlets' names of the numbered reports."""
        return tuple(self.entries[number - 1].name for number in numbers)


def outline(
    brief: Brief, readings: Iterable[Reading], reports: Mapping[str, Report], skipped: Sequence[Skipped] = ()
) -> Outline:
    """Return the outline of `brief`; `reports` by id, numbered in order of publication, the undated ones last."""
    shelf = Shelf.of(readings, reports)
    copies = tuple(group for group in (shelf.numbers(ids) for ids in brief.copies) if len(group) > 1)
    told = {each.latest: each for each in brief.versions}
    entries = tuple(_versioned(_entry(shelf, report, copies), told.get(report.id)) for report in shelf.reports)
    titles = {each.event: shorten(each.title, _LONGEST_TITLE) for each in brief.assessments}
    return Outline(
        entries=entries,
        outlets=len({report.outlet.name for report in shelf.reports if report.outlet is not None}),
        nameless=sum(report.outlet is None for report in shelf.reports),
        span=_span(shelf.reports),
        undated=tuple(entry for entry in entries if not entry.published),
        alarms=tuple(_note(finding, titles, shelf) for finding in brief.findings if finding.kind in LOUD),
        cards=_foremost(_card(each, shelf, titles) for each in brief.assessments),
        voices=voices(shelf, copies),
        copies=copies,
        skipped=tuple(skipped),
        shelf=shelf,
        policy=_policy(brief),
        cut=cut_words(brief.cut) if brief.cut else "",
        idle=tuple(one_line(f"{e.decision.id}: {e.why}") for e in brief.outcomes if e.state is State.IDLE),
    )


def _policy(brief: Brief) -> str:
    standings = (standing for each in brief.assessments for standing in each.standings if len(standing.positions) > 1)
    return next((standing.view.policy for standing in standings if standing.view), "")


def _entry(shelf: Shelf, report: Report, copies: tuple[tuple[int, ...], ...]) -> Entry:
    number = shelf.number(report.id)
    same = tuple(n for group in copies if number in group for n in group if n != number)
    return Entry(
        number=number,
        report=report,
        name=shelf.name(report.id),
        title=shorten(report.title or "", _LONGEST_TITLE),
        published=_published(report),
        place=one_line(report.path or report.url or ""),
        same_text=same,
    )


def _versioned(entry: Entry, versions: Versions | None) -> Entry:
    if versions is None:
        return entry
    earlier = ", ".join(_named_version(each) for each in versions.earlier)
    version = f"version {len(versions.earlier) + 1}; before it {one_line(earlier)}"
    return replace(entry, version=version, changes=tuple(map(one_line, versions.changes)))


def _named_version(version: Version) -> str:
    place = version.path or version.report
    return f"{place} ({when(version.published)})" if version.published else place


def _published(report: Report) -> str:
    """Return when a report was published, else when its dateline says that it was filed; "" where nothing tells."""
    told = published(report)
    if told is None:
        return ""
    return when(told) if told is report.published else f"filed {when(told)}"


def _span(reports: Sequence[Report]) -> str:
    """Return the first and the last day of publication in words, "" where no report has a date."""
    known = [moment for moment in map(published, reports) if moment is not None]
    if not known:
        return ""
    first, last = (f"{day(moment)} {(moment.timex or moment.earliest or '')[:4]}" for moment in (known[0], known[-1]))
    return first if first == last else f"{first} to {last}"


def _note(finding: Finding, titles: Mapping[str, str], shelf: Shelf) -> Note:
    title = titles.get(finding.event or "", "")
    return Note(
        finding.kind, one_line(say_finding(finding)), finding.event or "", title, shelf.numbers(finding.reports)
    )


def _card(assessment: Assessment, shelf: Shelf, titles: Mapping[str, str]) -> Card:
    quiet = (finding for finding in assessment.findings if finding.kind in QUIET)
    corrected = frozenset(each.claim for each in assessment.corrections if each.act is Act.CORRECT)
    return Card(
        anchor=assessment.event,
        kind=assessment.kind.replace("_", " "),
        title=titles[assessment.event],
        when=when(assessment.when),
        where=one_line(assessment.where.name) if assessment.where else "",
        numbers=shelf.numbers(assessment.reports),
        main=shelf.numbers(assessment.main),
        fields=tuple(field_of(each, shelf, corrected) for each in most_told_first(assessment.standings)),
        notes=tuple(_note(finding, titles, shelf) for finding in quiet),
        decided=tuple((label, one_line(text)) for label, text in decided(assessment)),
    )


def _foremost(cards: Iterable[Card]) -> tuple[Card, ...]:
    """Return the events that some report is mainly about, then those told in passing, each in the order given."""
    return tuple(sorted(cards, key=lambda card: not card.main))
