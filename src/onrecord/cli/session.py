"""A desk at work for one command, and what to tell of what was skipped and kept."""

import sys
from collections.abc import Iterator
from contextlib import ExitStack, contextmanager
from importlib import import_module
from pathlib import Path
from typing import TYPE_CHECKING

import click

from onrecord.cli.options import Wishes
from onrecord.cli.progress import bar
from onrecord.desk import Desk
from onrecord.errors import LedgerError
from onrecord.packs.load import load
from onrecord.reading.crew import Outcome
from onrecord.record.report import Skipped

if TYPE_CHECKING:
    from onrecord.ledger.sql import SqlLedger

SKIPPED = 3


class Session:
    """A desk at work for one command: what was read and skipped on the way, and what to tell of it."""

    def __init__(self, desk: Desk, wishes: Wishes) -> None:
        self.desk = desk
        self.wishes = wishes
        self.skipped: list[Skipped] = []
        self.read = 0

    def outcomes(self) -> Iterator[Outcome]:
        """Yield what the paths give, naming on standard error whatever is skipped."""
        stdin = sys.stdin.buffer if "-" in self.wishes.paths else None
        for outcome in self.desk.read(self.wishes.paths, published=self.wishes.published, stdin=stdin):
            if isinstance(outcome, Skipped):
                self.skip(outcome)
            else:
                self.read += 1
            yield outcome

    def skip(self, skipped: Skipped) -> None:
        """Name what was skipped on standard error, and remember it."""
        self.skipped.append(skipped)
        click.echo(f"onrecord: skipped {skipped.path}: {skipped.reason}", err=True)

    def exit_code(self) -> int:
        """Return 3 where something was skipped, or else 0."""
        return SKIPPED if self.skipped else 0

    def stopped(self) -> str:
        """Say what is kept of a run that was stopped."""
        if self.desk.ledger:
            return (
                f"Stopped after {self.read} reports. All of them are kept in {self.wishes.ledger}:"
                " run the same command again and it goes on from there."
            )
        return f"Stopped after {self.read} reports. Nothing is kept; with --ledger FILE it would be."


def _opened(path: Path) -> "SqlLedger":
    """Open a ledger; the database library is loaded only for it."""
    ledger: SqlLedger = import_module("onrecord.ledger.sql").SqlLedger(path)
    return ledger


@contextmanager
def session(wishes: Wishes, *, shows_progress: bool) -> Iterator[Session]:
    """Open the desk, and the ledger if one is wished for; a ledger that cannot be opened is named as skipped."""
    pack = load(wishes.packs)
    with ExitStack() as stack:
        progress = stack.enter_context(bar(shown=shows_progress))
        ledger, failure = None, None
        if wishes.ledger:
            try:
                ledger = stack.enter_context(_opened(wishes.ledger))
            except LedgerError as error:
                failure = Skipped(str(wishes.ledger), f"nothing is kept. {error}")
        desk = Desk(
            pack,
            ledger,
            workers=wishes.workers,
            progress=progress,
            ignored=wishes.outputs(),
            policy=wishes.policy,
            as_of=wishes.as_of,
        )
        at_work = Session(desk, wishes)
        if failure:
            at_work.skip(failure)
        try:
            yield at_work
        except KeyboardInterrupt:
            click.echo(f"\nonrecord: {at_work.stopped()}", err=True)
            raise
