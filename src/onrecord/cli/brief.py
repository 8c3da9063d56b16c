"""`onrecord brief`: what happened, who says so, and what does not fit together."""

import sys
from dataclasses import replace
from pathlib import Path

import click
from rich.console import Console

from onrecord.brief.outline import outline
from onrecord.brief.page import render
from onrecord.brief.terminal import EVERYTHING, Limits, show_outline
from onrecord.cli.asking import asking_options
from onrecord.cli.options import Wishes
from onrecord.cli.sheets import sheet_of
from onrecord.errors import OnrecordError
from onrecord.exports.brief import brief_shape
from onrecord.exports.shapes import dumps


@click.command("brief")
@asking_options
@click.option("--json", "as_json", is_flag=True, help="Print the brief as JSON.")
@click.option("--all", "everything", is_flag=True, help="Leave nothing out of the printed brief.")
@click.option(
    "--html", type=click.Path(path_type=Path), metavar="FILE", help="Write the brief as one self-contained page, too."
)
def command(*, wishes: Wishes, as_json: bool, everything: bool, html: Path | None) -> int:
    """Say what happened, who says so, through whom, and what does not fit together.

    PATH is a text file, a saved page, JSON, JSON Lines, a folder of any mixture of these, or - for standard input.
    A ledger as the only PATH gives the brief of all that is on file in it. With --ledger the brief is of all that is
    on file after reading.
    """
    at_work, sheet = sheet_of(replace(wishes, page=html))
    if html:
        _write(html, render(sheet.brief, sheet.readings, sheet.reports, sheet.skipped))
    if as_json:
        click.echo(dumps(brief_shape(sheet.brief, sheet.reports.values(), sheet.skipped)))
    else:
        drawn = outline(sheet.brief, sheet.readings, sheet.reports, sheet.skipped)
        show_outline(drawn, Console(file=sys.stdout), EVERYTHING if everything else Limits())
    return at_work.exit_code()


def _write(path: Path, page: str) -> None:
    try:
        path.write_text(page, encoding="utf-8", errors="replace")
    except OSError as error:
        message = f"The page {path} cannot be written: {error.strerror}. Name a file in a folder that you may write."
        raise OnrecordError(message) from error
