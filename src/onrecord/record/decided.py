"""What decisions come to for one set of readings: what must be one event, what must not, which claims are corrected."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from types import MappingProxyType

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
class Identity:
    """Whom a party that reports name is, as people decided.

    `party` is its id as it is read, `becomes` the id under which it counts. `report` is that of the one in which it is so, None for all;
    `said` the id of the one statement or claim there of which it is so, None for all. `name` is what to call who it becomes, "" where reports
    tell. `text` is the sentence that says who decided so, when and why.
    """

    party: str
    becomes: str
    decision: str
    text: str
    report: str | None = None
    said: str | None = None
    name: str = ""


@dataclass(frozen=True, slots=True)
class Unlike:
    """Two parties, by the ids under which they count, that a person says are two; `left` sorts before `right`."""

    left: str
    right: str
    decision: str
    text: str


@dataclass(frozen=True, slots=True)
class Parties:
    """What decisions on parties come to: who is whom, which two are two, and what each decision comes to.

    `read_as` has the id as it was read of each first voice that counts under another, by the id of its statement or claim.
    """

    identities: tuple[Identity, ...] = ()
    unlike: tuple[Unlike, ...] = ()
    outcomes: tuple[Outcome, ...] = ()
    read_as: Mapping[str, str] = field(default_factory=lambda: MappingProxyType({}))

    @property
    def everywhere(self) -> dict[str, Identity]:
        """Whom parties are in whatever report, by their ids as they are read."""
        return {each.party: each for each in self.identities if each.report is None}

    @property
    def names(self) -> dict[str, str]:
        """What people called the parties that they split off, by the ids under which those count."""
        return {each.becomes: each.name for each in self.identities if each.name}


AS_READ = Parties()
"""Where nobody decided anything on parties."""


@dataclass(frozen=True, slots=True)
class Decided:
    """What all decisions come to: rulings in the order of deciding, corrections of claims, judgements of findings, who is whom, and each outcome."""

    rulings: tuple[Ruling, ...] = ()
    corrections: tuple[Correction, ...] = ()
    judged: tuple[Judged, ...] = ()
    outcomes: tuple[Outcome, ...] = ()
    parties: Parties = AS_READ


UNDECIDED = Decided()
"""Where nobody decided anything."""
