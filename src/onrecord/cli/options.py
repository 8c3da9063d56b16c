"""The argument and the options of the commands that read, and what they say."""

from collections.abc import Callable
from dataclasses import dataclass
from functools import wraps
from pathlib import Path
from typing import Any

import click

from onrecord.intake import read_time
from onrecord.record.value import Moment

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
    """What the options say; `page` is the file that the brief is written to, `policy` picks among positions, None is the usual one."""

    paths: tuple[str, ...]
    packs: tuple[str, ...] = ()
    published: Moment | None = None
    ledger: Path | None = None
    workers: int | None = None
    page: Path | None = None
    policy: str | None = None
    as_of: Moment | None = None

    def outputs(self) -> frozenset[Path]:
        """Return the files that the run writes: they may lie among the reports, but are none."""
        ledgers = [self.ledger.with_name(self.ledger.name + end) for end in ("", "-wal", "-shm")] if self.ledger else []
        return frozenset(path.resolve() for path in (*ledgers, self.page) if path)


def reading_options(command: Callable[..., Any]) -> Callable[..., Any]:
    """Give a command the argument and the options that say what is read, and how: it gets them as one, `wishes`."""

    @wraps(command)
    def gathered(
        *,
        paths: tuple[str, ...],
        packs: tuple[str, ...],
        published: Moment | None,
        ledger: Path | None,
        workers: int | None,
        **others: Any,  # noqa: ANN401 - the command's own options
    ) -> Any:  # noqa: ANN401
        """Call the command with what is to be read as one."""
        return command(wishes=Wishes(paths, packs, published, ledger, workers), **others)

    return decorated(
        gathered,
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
            help="Processes that read; with `serve`, that answer, too. Without it, as many as pay off.",
        ),
    )


def decorated(command: Callable[..., Any], *decorators: Callable[[Callable[..., Any]], Any]) -> Callable[..., Any]:
    """Return `command` with the decorators, the first one outermost."""
    for decorate in reversed(decorators):
        command = decorate(command)
    return command
