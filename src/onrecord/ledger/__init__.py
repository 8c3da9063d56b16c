"""Where reports, their readings and what was made of them are kept.

`Ledger` says what a place to keep them must do; `sql` keeps them in SQLite; `verify` rechecks every passage.
"""

from collections.abc import Iterator
from contextlib import AbstractContextManager
from types import TracebackType
from typing import Protocol, Self

from onrecord.ledger.growth import Growth
from onrecord.ledger.kept import Kept
from onrecord.record.assessment import Brief
from onrecord.record.decision import Decision
from onrecord.record.link import Linked
from onrecord.record.reading import Reading
from onrecord.record.report import Report


class Ledger(Protocol):
    """A place to keep what is on record; every method may raise `LedgerError`.

    Reports, readings and decisions are only ever added. What is derived from them is replaced, as a whole or
    event by event.
    """

    def __enter__(self) -> Self:
        """Return the open ledger."""

    def __exit__(self, kind: type[BaseException] | None, error: BaseException | None, at: TracebackType | None) -> None:
        """Close the ledger; all that was filed stays, whatever was raised."""

    def reading(self, report: str, made_by: str) -> Reading | None:
        """Return what `made_by` read out of the report with this id; None where that is not on file."""

    def file(self, report: Report, reading: Reading) -> None:
        """Keep a report and a reading of it, both or neither; what is on file already stays as it is."""

    def filed(self, made_by: str | None = None) -> Iterator[tuple[Report, Reading]]:
        """Yield every report once, in the order of filing, with its reading by `made_by`, or else its latest."""

    def kept(self) -> Iterator[Kept]:
        """Yield every reading ever filed, for rechecking."""

    def check(self) -> None:
        """Raise `LedgerError` where what is kept is damaged."""

    def decide(self, decision: Decision) -> None:
        """Keep a decision; one that is on file already stays as it is. Raises `LedgerError` where it undoes one that is not on file."""

    def decisions(self) -> tuple[Decision, ...]:
        """Return all decisions in the order in which they were filed."""

    def derive(self, linked: Linked, brief: Brief, *, anew: bool = False) -> bool:
        """Replace all that is derived by what linking and assessing made of the reports on file.

        Where the same is on file already it may be left as it is, unless `anew`. Return whether it differs from what was derived before.
        """

    def grows(self) -> bool:
        """Return whether what is derived can be brought up to date report by report: each report was read once, no two stand at one address."""

    def linked_by(self) -> str | None:
        """Return the mark of who linked what is derived, report by report; None where nothing is, or all was in one go."""

    def growing(self, made_by: str, *, anew: bool = False) -> AbstractContextManager[Growth]:
        """Give what is not linked yet and what was decided, all of it `anew` or where another mark than `made_by` linked it; keep what becomes of it, or nothing."""
