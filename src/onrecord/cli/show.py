"""`onrecord show`: one event in full."""

import sys

import click
from rich.console import Console

from onrecord.brief.closeup import show_event
from onrecord.brief.outline import outline
from onrecord.cli.asking import asking_options, material_of
from onrecord.cli.options import Wishes
from onrecord.exports.answers import event_shape
from onrecord.exports.shapes import dumps
from onrecord.questions.events import find_event


@click.command("show")
@click.argument("event", metavar="EVENT")
@asking_options
@click.option("--json", "as_json", is_flag=True, help="Print the event as JSON.")
def command(*, event: str, wishes: Wishes, as_json: bool) -> int:
    """Show one event in full: every position with the sentences that make it, and who passed them on.

    EVENT is its number in `onrecord events`, its id, or the beginning of that. PATH is what `brief` takes: reports in
    any form, folders of them, or one ledger.
    """
    at_work, sheet, material = material_of(wishes)
    found = find_event(material, event)
    if as_json:
        click.echo(dumps(event_shape(found, material)))
    else:
        drawn = outline(sheet.brief, sheet.readings, sheet.reports, sheet.skipped)
        show_event(drawn, found.assessment.event, found.number, Console(file=sys.stdout))
    return at_work.exit_code()
