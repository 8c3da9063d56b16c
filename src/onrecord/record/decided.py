"""What decisions come to for one set of readings: what must be one event, what must not, which claims are corrected."""

from dataclasses import dataclass

from onrecord.record.decision import Act, Decision, Outcome
from onrecord.record.value import Name, Value


@dataclass(frozen=True, slots=True)
class Ruling:
    """A decision on which mentions are one event: those of `left` and of `right` are (`one`), or must not be.

    Ids are of mentions; in a split, `reports` are those that do not tell of what the mentions of `right` tell of.
    """

    decision: Decision
    left: tuple[str, ...]
    right: tuple[str, ...]
    one: bool
    reports: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Parting:
    """What a split keeps apart: none of the mentions `left` is one event with any of `right`, nor tells a report of `reports` of it."""

    decision: Decision
    left: frozenset[str]
    right: frozenset[str]
    reports: frozenset[str] = frozenset()


@dataclass(frozen=True, slots=True)
class Correction:
    """A claim as a person corrected, confirmed or dismissed it, beside what the report's reading gives.

    `value` and `origin` are the original's, which stays on record as superseded; `origin` is None where nobody is named.
    `text` is the sentence that says who decided what, when and why.
    """

    claim: str
    mention: str
    field: str
    act: Act
    value: Value
    origin: Name | None
    decision: str
    text: str


@dataclass(frozen=True, slots=True)
class Judged:
    """A decision on a finding, with the ids of the claims and mentions that now stand where its subjects stood."""

    decision: Decision
    claims: frozenset[str]
    mentions: frozenset[str]


@dataclass(frozen=True, slots=True)
class Decided:
    """What all decisions come to: rulings in the order of deciding, corrections of claims, judgements of findings, and each outcome."""

    rulings: tuple[Ruling, ...] = ()
    corrections: tuple[Correction, ...] = ()
    judged: tuple[Judged, ...] = ()
    outcomes: tuple[Outcome, ...] = ()


UNDECIDED = Decided()
"""Where nobody decided anything."""
