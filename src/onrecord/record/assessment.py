"""What is made of the links: positions taken on each field of an event, and what an editor should see."""

from dataclasses import dataclass
from enum import StrEnum

from onrecord.record.decided import Correction
from onrecord.record.decision import Outcome
from onrecord.record.reading import Stance
from onrecord.record.value import Moment, Name, Value


class Agreement(StrEnum):
    """How the positions on one field stand to each other."""

    SINGLE = "single"
    AGREE = "agree"
    COMPATIBLE = "compatible"
    REVISED = "revised"
    SCOPE_DIFFERS = "scope_differs"
    DENIED = "denied"
    CONTRADICTED = "contradicted"


class FindingKind(StrEnum):
    """The sorts of finding, what matters most first."""

    CONFLICT = "conflict"
    DENIAL = "denial"
    RETRACTION = "retraction"
    CORRECTION = "correction"
    SLIP = "slip"
    CONVERSION = "conversion"
    TOTAL = "total"
    REVISION = "revision"
    TALLY = "tally"
    ROUNDING = "rounding"
    ECHO = "echo"
    SINGLE_ORIGIN = "single_origin"
    VOICELESS = "voiceless"


@dataclass(frozen=True, slots=True)
class Origin:
    """An independent first voice behind a position; `reason` tells what was merged into it and why."""

    party: str
    name: str
    reason: str = ""


@dataclass(frozen=True, slots=True)
class Grade:
    """How far a position may be relied on, in the two axes of the Admiralty code, with the sum shown.

    `reliability` is the letter of the most reliable origin, "A" to "F"; `credibility` the number of what is said, 1 to 6;
    `steps` are sentences that tell how both came about, in order.
    """

    reliability: str
    credibility: int
    steps: tuple[str, ...]

    @property
    def code(self) -> str:
        """Letter and number together, as in "B2"."""
        return f"{self.reliability}{self.credibility}"


@dataclass(frozen=True, slots=True)
class Position:
    """One value of one event's field, with all claims that support it.

    `origins` are the independent origins, none for a value without a voice; `reports` the ids of reports that carry
    it, `claims` the claims' ids, `through` the names of relays and outlets that passed it on; `stance` the strongest.
    `grade` is None where nobody graded it. `part` says why the value counts only some of those whom others of the field count,
    "" where nothing says so.
    """

    value: Value
    origins: tuple[Origin, ...]
    reports: tuple[str, ...]
    claims: tuple[str, ...]
    stance: Stance
    through: tuple[str, ...] = ()
    grade: Grade | None = None
    part: str = ""


@dataclass(frozen=True, slots=True)
class View:
    """What a named policy picks from the positions on a field; the others all stay on record beside it.

    `best`, `low` and `high` are each the whole value of one of the positions, or None where the policy picks none: `low`
    and `high` are of quantities only. `reason` says which origins and reports stand behind the picks, and what was passed over.
    """

    policy: str
    best: Value | None
    low: Value | None
    high: Value | None
    reason: str


@dataclass(frozen=True, slots=True)
class Standing:
    """The positions on one event's field, and how they stand to each other; `view` is what the chosen policy picks, if any."""

    field: str
    positions: tuple[Position, ...]
    relation: Agreement
    reason: str = ""
    view: View | None = None


@dataclass(frozen=True, slots=True)
class Finding:
    """Something an editor should see. `text` is a sentence with the values, names and outlets it rests on.

    `decision` is the id of the decision that confirms or dismisses it, None where nobody decided; `note` says who did, when and why.
    """

    kind: FindingKind
    event: str | None
    field: str | None
    text: str
    reports: tuple[str, ...]
    claims: tuple[str, ...] = ()
    decision: str | None = None
    note: str = ""


@dataclass(frozen=True, slots=True)
class Assessment:
    """What is on record of one event.

    What people decided of it: `corrections` of its claims, `dismissed` findings, which are not among `findings`, and `decided`, a
    sentence for each merge and split.
    """

    event: str
    kind: str
    title: str
    when: Moment | None
    where: Name | None
    reports: tuple[str, ...]
    main: tuple[str, ...]
    standings: tuple[Standing, ...]
    findings: tuple[Finding, ...] = ()
    corrections: tuple[Correction, ...] = ()
    dismissed: tuple[Finding, ...] = ()
    decided: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Cut:
    """What a brief of an earlier time leaves out: so many reports published `later` than `time`, and so many `undated`.

    A time stands for the whole of its interval. Undated are those, too, of which only a day is known, and that day is not over
    at `time`.
    """

    time: Moment
    later: int
    undated: int


@dataclass(frozen=True, slots=True)
class Version:
    """An earlier version of a report: its id, where it was read from, and when it was published; None where that is not known."""

    report: str
    path: str | None
    published: Moment | None


@dataclass(frozen=True, slots=True)
class Versions:
    """A report of which earlier versions are on file: only the `latest` counts; the `earlier` ones are from the first to the last.

    `changes` are sentences on the claims of the version before that are no longer there, or are now otherwise.
    """

    latest: str
    earlier: tuple[Version, ...]
    changes: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Brief:
    """The assessments of a whole set of reports: events in time order, groups of copies, and the findings of all.

    `cut` tells the time that the brief is of; None where it is of all reports. `outcomes` is what each decision on record comes
    to, in the order of deciding; `versions` are the reports of which earlier versions are on file, which count no more.
    """

    assessments: tuple[Assessment, ...]
    copies: tuple[tuple[str, ...], ...]
    findings: tuple[Finding, ...]
    cut: Cut | None = None
    outcomes: tuple[Outcome, ...] = ()
    versions: tuple[Versions, ...] = ()

    @property
    def dismissed(self) -> tuple[Finding, ...]:
        """The findings that people dismissed."""
        return tuple(finding for each in self.assessments for finding in each.dismissed)
