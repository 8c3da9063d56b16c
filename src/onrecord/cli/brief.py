"""`onrecord brief`: what happened, who says so, and what does not fit together."""

import os
import sys
from dataclasses import replace
from pathlib import Path

import click
from rich.console import Console

from onrecord.brief.outline import outline
from onrecord.brief.page import render
from onrecord.brief.terminal import EVERYTHING, Limits, show_outline
from onrecord.cli.options import Wishes, reading_options
from onrecord.cli.session import Session, session
from onrecord.desk import Sheet
from onrecord.errors import OnrecordError
from onrecord.exports.brief import brief_shape
from onrecord.exports.shapes import dumps
from onrecord.ledger.opening import is_ledger
from onrecord.ledger.sql import SqlLedger
from onrecord.record.value import Moment


@click.command("brief")
@reading_options
@click.option("--json", "as_json", is_flag=True, help="Print the brief as JSON.")
@click.option("--all", "everything", is_flag=True, help="Leave nothing out of the printed brief.")
@click.option(
    "--html", type=click.Path(path_type=Path), metavar="FILE", help="Write the brief as one self-contained page, too."
)
def command(  # noqa: PLR0913 - click hands over each option by its name
    *,
    paths: tuple[str, ...],
    packs: tuple[str, ...],
    published: Moment | None,
    ledger: Path | None,
    workers: int | None,
    as_json: bool,
    everything: bool,
    html: Path | None,
) -> int:
    """Say what happened, who says so, through whom, and what does not fit together.

    PATH is a text file, a saved page, JSON, JSON Lines, a folder of any mixture of these, or - for standard input.
    A ledger as the only PATH gives the brief of all that is on file in it. With --ledger the brief is of all that is
    on file after reading.
    """
    alone = _alone(paths, ledger)
    wishes = Wishes(() if alone else paths, packs, published, ledger or _writable(alone), workers, html)
    with session(wishes, shows_progress=True) as at_work:
        sheet = _sheet(at_work, alone)
    if html:
        _write(html, render(sheet.brief, sheet.readings, sheet.reports, sheet.skipped))
    if as_json:
        click.echo(dumps(brief_shape(sheet.brief, sheet.reports.values(), sheet.skipped)))
    else:
        drawn = outline(sheet.brief, sheet.readings, sheet.reports, sheet.skipped)
        show_outline(drawn, Console(file=sys.stdout), EVERYTHING if everything else Limits())
    return at_work.exit_code()


def _sheet(at_work: Session, alone: Path | None) -> Sheet:
    """Return the brief of what the paths give, or of the ledger `alone`."""
    desk = at_work.desk
    if alone and not desk.ledger:
        with SqlLedger(alone, write=False) as ledger:
            sheet = desk.brief(ledger.filed())
    else:
        sheet = desk.brief(() if alone else at_work.outcomes())
    return replace(sheet, skipped=at_work.skipped)


def _alone(paths: tuple[str, ...], ledger: Path | None) -> Path | None:
    """Return the ledger that is the only path; None where the paths are to be read."""
    ledgers = [Path(path) for path in paths if is_ledger(Path(path))]
    if not ledgers:
        return None
    if len(paths) > 1 or ledger:
        message = (
            f"{ledgers[0]} is a ledger. Give it as the only PATH, or as --ledger {ledgers[0]} with reports to add."
        )
        raise click.UsageError(message)
    return ledgers[0]


def _writable(ledger: Path | None) -> Path | None:
    """Return the ledger where it can be brought up to date; what may not be written is only read."""
    if ledger and os.access(ledger, os.W_OK) and os.access(ledger.absolute().parent, os.W_OK):
        return ledger
    return None


def _write(path: Path, page: str) -> None:
    try:
        path.write_text(page, encoding="utf-8", errors="replace")
    except OSError as error:
        message = f"The page {path} cannot be written: {error.strerror}. Name a file in a folder that you may write."
        raise OnrecordError(message) from error
