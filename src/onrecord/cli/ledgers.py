"""What the commands share that work on one ledger and read no reports."""

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass, replace
from functools import wraps
from pathlib import Path
from typing import Any

import click

from onrecord.cli.progress import bar
from onrecord.desk import Desk
from onrecord.ledger.sql import SqlLedger
from onrecord.packs.load import load


@dataclass(frozen=True, slots=True)
class Work:
    """The ledger to work on, and the packs to work with."""

    ledger: Path
    packs: tuple[str, ...] = ()


def ledger_options(command: Callable[..., Any]) -> Callable[..., Any]:
    """Give a command the argument LEDGER, last of its arguments, and the option --pack: it gets both as `work`."""

    @wraps(command)
    def gathered(*, ledger: Path, packs: tuple[str, ...], **others: Any) -> Any:  # noqa: ANN401 - the command's own
        return command(work=Work(ledger, packs), **others)

    gathered = click.option(
        "--pack", "packs", multiple=True, metavar="NAME", help="A domain pack, by name or as a .toml file."
    )(gathered)
    return click.argument("ledger", type=click.Path(path_type=Path))(gathered)


@contextmanager
def at_work(work: Work, *, write: bool) -> Iterator[tuple[Desk, SqlLedger]]:
    """Open the ledger and give a desk that works on it; one that is only read is left as it is. Raises `LedgerError`."""
    pack = load(work.packs)
    with bar(shown=True) as progress, SqlLedger(work.ledger, write=write) as ledger:
        desk = Desk(pack, progress=progress)
        yield (replace(desk, ledger=ledger) if write else replace(desk, decisions=ledger.decisions())), ledger
