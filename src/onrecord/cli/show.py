"""`onrecord show`: one event in full."""

import sys
from pathlib import Path

import click
from rich.console import Console

from onrecord.brief.closeup import show_event
from onrecord.brief.outline import outline
from onrecord.cli.asking import material_of
from onrecord.cli.options import Wishes, reading_options
from onrecord.exports.answers import event_shape
from onrecord.exports.shapes import dumps
from onrecord.questions.events import find_event
from onrecord.record.value import Moment


@click.command("show")
@click.argument("event", metavar="EVENT")
@reading_options
@click.option("--json", "as_json", is_flag=True, help="Print the event as JSON.")
def command(  # noqa: PLR0913 - click hands over each option by its name
    *,
    event: str,
    paths: tuple[str, ...],
    packs: tuple[str, ...],
    published: Moment | None,
    ledger: Path | None,
    workers: int | None,
    as_json: bool,
) -> int:
    """Show one event in full: every position with the sentences that make it, and who passed them on.

    EVENT is its number in `onrecord events`, its id, or the beginning of that. PATH is what `brief` takes: reports in
    any form, folders of them, or one ledger.
    """
    at_work, sheet, material = material_of(Wishes(paths, packs, published, ledger, workers))
    found = find_event(material, event)
    if as_json:
        click.echo(dumps(event_shape(found, material)))
    else:
        drawn = outline(sheet.brief, sheet.readings, sheet.reports, sheet.skipped)
        show_event(drawn, found.assessment.event, found.number, Console(file=sys.stdout))
    return at_work.exit_code()
