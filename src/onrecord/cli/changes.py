"""`onrecord changes`: what is on record now and was not before."""

import sys

import click
from rich.console import Console

from onrecord.brief.changes import show_changes
from onrecord.brief.evidence import Shelf
from onrecord.cli.asking import asking_options, earlier_material, material_of
from onrecord.cli.options import Time, Wishes
from onrecord.exports.answers import changes_shape
from onrecord.exports.shapes import dumps
from onrecord.questions.then.changes import list_changes
from onrecord.record.value import Moment


@click.command("changes")
@asking_options
@click.option("--since", type=Time(), required=True, metavar="TIME", help="The time to compare with: its end counts.")
@click.option("--json", "as_json", is_flag=True, help="Print the changes as JSON.")
def command(*, wishes: Wishes, since: Moment, as_json: bool) -> int:
    """Tell what is on record now and was not at an earlier time: events, values, voices, findings.

    On record then is what reports said that were published by the end of TIME. PATH is what `brief` takes: reports in any
    form, folders of them, or one ledger. With --as-of, "now" is that time.
    """
    at_work, sheet, now = material_of(wishes)
    before, cut = earlier_material(at_work, sheet, since)
    changes = list_changes(before, now)
    if as_json:
        click.echo(dumps(changes_shape(changes, cut, now)))
    else:
        show_changes(changes, cut, Shelf.of(sheet.readings, sheet.reports), Console(file=sys.stdout))
    return at_work.exit_code()
