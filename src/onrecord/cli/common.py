"""What `read` and `brief` share: their options, the desk that they open, and how they tell of what was skipped."""

import sys
from collections.abc import Callable, Iterator
from contextlib import ExitStack, contextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import click

from onrecord.cli.progress import bar
from onrecord.desk import Desk
from onrecord.errors import LedgerError
from onrecord.intake import read_time
from onrecord.ledger.sql import SqlLedger
from onrecord.packs.load import load
from onrecord.reading.crew import Outcome
from onrecord.record.report import Skipped
from onrecord.record.value import Moment

SKIPPED = 3
_FORMS = "Give a day or a time with its zone: 2025-02-28, 2025-02-28T09:30+09:00 or 28 February 2025."


class Time(click.ParamType[Moment]):
    """A publication time on the command line."""

    name = "time"

    def convert(self, value: Any, param: click.Parameter | None, ctx: click.Context | None) -> Moment:  # noqa: ANN401
        """Return the moment that the words name; fail with the forms that are allowed."""
        moment = value if isinstance(value, Moment) else read_time(value)
        if moment is None:
            self.fail(f"{value!r} names no time. {_FORMS}", param, ctx)
        return moment


@dataclass(frozen=True, slots=True)
class Wishes:
    """What the options say."""

    paths: tuple[str, ...]
    packs: tuple[str, ...]
    published: Moment | None
    ledger: Path | None
    workers: int | None


def reading_options(command: Callable[..., Any]) -> Callable[..., Any]:
    """Give a command the argument and the options that say what is read, and how."""
    decorators = (
        click.argument("paths", nargs=-1, required=True, metavar="PATH..."),
        click.option(
            "--ledger",
            type=click.Path(path_type=Path),
            metavar="FILE",
            help="Keep reports and readings in this SQLite file; what is in it already is not read again.",
        ),
        click.option(
            "--published",
            type=Time(),
            metavar="TIME",
            help="When reports were published that do not say so themselves.",
        ),
        click.option(
            "--pack",
            "packs",
            multiple=True,
            metavar="NAME",
            help="A domain pack, by name or as a .toml file; may be given again. Without it, all that come along.",
        ),
        click.option(
            "--workers",
            type=click.IntRange(min=1),
            metavar="N",
            help="Processes that read. Without it, as many as pay off.",
        ),
    )
    for decorate in reversed(decorators):
        command = decorate(command)
    return command


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


@contextmanager
def session(wishes: Wishes, *, shows_progress: bool) -> Iterator[Session]:
    """Open the desk, and the ledger if one is wished for; a ledger that cannot be opened is named as skipped."""
    pack = load(wishes.packs)
    with ExitStack() as stack:
        progress = stack.enter_context(bar(shown=shows_progress))
        ledger, failure = None, None
        if wishes.ledger:
            try:
                ledger = stack.enter_context(SqlLedger(wishes.ledger))
            except LedgerError as error:
                failure = Skipped(str(wishes.ledger), f"nothing is kept. {error}")
        at_work = Session(Desk(pack, ledger, workers=wishes.workers, progress=progress), wishes)
        if failure:
            at_work.skip(failure)
        try:
            yield at_work
        except KeyboardInterrupt:
            click.echo(f"\nonrecord: {at_work.stopped()}", err=True)
            raise
