"""What people decide of what is on record: each decision with its person, time and reason; only ever added, never changed.

A decision names what it is about by what survives another reading: the report, the words, and which kind or field stands there.
"""

from dataclasses import dataclass
from enum import StrEnum

from onrecord.record.ids import content_id
from onrecord.record.reading import Party
from onrecord.record.report import Passage
from onrecord.record.value import Value


class Act(StrEnum):
    """What a decision does."""

    MERGE = "merge"
    SPLIT = "split"
    CORRECT = "correct"
    CONFIRM = "confirm"
    DISMISS = "dismiss"
    UNDO = "undo"


class SubjectType(StrEnum):
    """What stands at the passage that a decision is about; a report is meant as a whole, a party wherever it is named."""

    MENTION = "mention"
    CLAIM = "claim"
    REPORT = "report"
    PARTY = "party"


@dataclass(frozen=True, slots=True)
class Subject:
    """One thing that a decision is about.

    `name` is the kind of a mention, the field of a claim or the id of a party, "" for a report. `passage` is its first passage and
    `exact` the words there, None and "" for a report; of a party it is one where the report names it, None where no words do. Of a party
    that is split off in a report not named as a whole, it is what it says there. `side` tells what is merged with, or split from, what:
    0 for the one, 1 for the other.
    """

    type: SubjectType
    report: str
    name: str = ""
    passage: Passage | None = None
    exact: str = ""
    side: int = 0


@dataclass(frozen=True, slots=True)
class Signature:
    """Who decides, when (ISO 8601 in UTC), and why, in the person's own words."""

    person: str
    time: str
    reason: str


@dataclass(frozen=True, slots=True)
class Decision:
    """One decision. `id` is a content hash.

    A correction has the new `value` or `origin`, or is `unvoiced`: nobody is named for the claim. `finding` is the sort of the
    finding that is confirmed or dismissed (a `FindingKind`), with its `field` and its sentence as `text`; None for another
    decision. Of a party that is split off, `text` is what to call it. `undoes` is the id of the decision that is undone.
    """

    id: str
    act: Act
    signature: Signature
    subjects: tuple[Subject, ...] = ()
    value: Value | None = None
    origin: Party | None = None
    unvoiced: bool = False
    finding: str | None = None
    field: str | None = None
    text: str = ""
    undoes: str | None = None

    @classmethod
    def make(cls, act: Act, signature: Signature, subjects: tuple[Subject, ...] = (), **more: object) -> "Decision":
        """Return a decision under the id that its content gives; `more` are the other fields."""
        told = [f"{name}={more[name]!r}" for name in sorted(more)]
        key = content_id("decision", act.value, signature, subjects, *told)
        return cls(key, act, signature, subjects, **more)  # type: ignore[arg-type] # the fields' own types

    def side(self, number: int) -> tuple[Subject, ...]:
        """Return the subjects of one side."""
        return tuple(each for each in self.subjects if each.side == number)

    def told(self, deed: str) -> str:
        """Return who did what, when and why: "A. Reyes corrected the value on 2025-03-03 14:05 UTC: a misprint"."""
        return f"{self.signature.person} {deed} on {self.day}: {self.signature.reason}"

    @property
    def day(self) -> str:
        """When it was decided, in words: "2025-03-03 14:05 UTC"."""
        return f"{self.signature.time[:16].replace('T', ' ')} UTC"


class State(StrEnum):
    """What a decision comes to as things stand."""

    IN_FORCE = "in force"
    UNDONE = "undone"
    OVERRULED = "overruled"
    IDLE = "without effect"


@dataclass(frozen=True, slots=True)
class Outcome:
    """A decision with what it comes to, and why where it is not plainly in force."""

    decision: Decision
    state: State
    why: str = ""
