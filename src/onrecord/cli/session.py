"""A desk at work for one command, and what to tell of what was skipped and kept."""

import sys
from collections.abc import Iterator
from contextlib import ExitStack, contextmanager
from functools import cached_property
from pathlib import Path
from typing import TYPE_CHECKING

import click

from onrecord.cli.options import Wishes
from onrecord.cli.progress import bar
from onrecord.errors import LedgerError
from onrecord.filing import Filing
from onrecord.packs.load import load
from onrecord.reading.crew import Outcome
from onrecord.record.loading import load_module
from onrecord.record.report import Skipped

if TYPE_CHECKING:
    from onrecord.desk import Desk
    from onrecord.ledger.sql import SqlLedger

SKIPPED = 3


class Session:
    """A desk at work for one command: what was read and skipped on the way, and what to tell of it."""

    def __init__(self, filing: Filing, wishes: Wishes) -> None:
        self.filing = filing
        self.wishes = wishes
        self.skipped: list[Skipped] = []
        self.read = 0

    @cached_property
    def desk(self) -> "Desk":
        """The desk that links and assesses what is filed; what it takes to do so is loaded when it is first asked for."""
        of, wishes = self.filing, self.wishes
        policy = {"policy": wishes.policy} if wishes.policy else {}
        made: Desk = load_module("onrecord.desk").Desk(
            of.pack, of.ledger, of.workers, of.reader, of.made_by, of.progress, of.ignored, as_of=wishes.as_of, **policy
        )
        return made

    def outcomes(self) -> Iterator[Outcome]:
        """Yield what the paths give, naming on standard error whatever is skipped; a ledger is up to date once all is read."""
        stdin = sys.stdin.buffer if "-" in self.wishes.paths else None
        reads = self.desk if self.filing.ledger else self.filing
        for outcome in reads.read(self.wishes.paths, published=self.wishes.published, stdin=stdin):
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
        if self.filing.ledger:
            return (
                f"Stopped after {self.read} reports. All of them are kept in {self.wishes.ledger}:"
                " run the same command again and it goes on from there."
            )
        return f"Stopped after {self.read} reports. Nothing is kept; with --ledger FILE it would be."


def _opened(path: Path) -> "SqlLedger":
    """Open a ledger; the database library is loaded only for it."""
    ledger: SqlLedger = load_module("onrecord.ledger.sql").SqlLedger(path)
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
        filing = Filing(pack, ledger, workers=wishes.workers, progress=progress, ignored=wishes.outputs())
        at_work = Session(filing, wishes)
        if failure:
            at_work.skip(failure)
        try:
            yield at_work
        except KeyboardInterrupt:
            click.echo(f"\nonrecord: {at_work.stopped()}", err=True)
            raise
