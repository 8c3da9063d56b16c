"""What the subjects of decisions are: as readings tell, or as was told of them before, where each report is read but once."""

from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass
from typing import Protocol

from onrecord.record.decision import Subject, SubjectType


class Anchored(Protocol):
    """Tells what stands now where a subject stood."""

    @property
    def some(self) -> bool:
        """Whether there may be more than is known here."""

    def find(self, subject: Subject) -> str | None:
        """Return the id of what now stands where `subject` stood; None where nothing does."""

    def party(self, subject: Subject) -> str | None:
        """Return the id of the party that `subject` means; None where nobody is there any more."""

    def named_at(self, subject: Subject) -> Iterable[tuple[str, str]]:
        """Return the report of `subject` and the id of the party that stands at its passage now, or nothing."""

    def said_at(self, subject: Subject) -> Iterable[tuple[str, str, str]]:
        """Return the report of `subject` with the ids of each statement and claim at its passage now, and of the party that says it first."""

    def missing(self, subject: Subject) -> str:
        """Say what is not there any more, as a clause."""


@dataclass(frozen=True, slots=True)
class Stand:
    """What was told of one subject: what is found, and who is named and what is said there if it is a party."""

    found: str | None
    named: tuple[tuple[str, str], ...] = ()
    said: tuple[tuple[str, str, str], ...] = ()


def stand(subject: Subject, anchors: Anchored) -> Stand:
    """Return what `anchors` tell of a subject."""
    if subject.type is SubjectType.PARTY:
        return Stand(None, tuple(anchors.named_at(subject)), tuple(anchors.said_at(subject)))
    return Stand(anchors.find(subject))


@dataclass(frozen=True, slots=True)
class Known:
    """What was told of all subjects before, and whether any reading names a party, by its id."""

    stands: Mapping[Subject, Stand]
    is_named: Callable[[str], bool]
    some: bool = False

    def find(self, subject: Subject) -> str | None:
        """Return the id of what stands where `subject` stood; None where nothing does."""
        return self.stands[subject].found

    def party(self, subject: Subject) -> str | None:
        """Return the id of the party that `subject` means: its own where any report names it so, else that which stands at its passage."""
        if self.is_named(subject.name):
            return subject.name
        return next((party for _, party in self.stands[subject].named), None)

    def named_at(self, subject: Subject) -> Iterable[tuple[str, str]]:
        """Return the report of `subject` and the id of the party that stands at its passage, or nothing."""
        return self.stands[subject].named

    def said_at(self, subject: Subject) -> Iterable[tuple[str, str, str]]:
        """Return the report of `subject` with the ids of each statement and claim at its passage, and of the party that says it first."""
        return self.stands[subject].said

    def missing(self, subject: Subject) -> str:
        """Say what is not there any more, as a clause."""
        return f"nothing of {subject.name} stands in {subject.report} any more"
