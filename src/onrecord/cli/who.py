"""`onrecord who`: all that one party says."""

import sys

import click
from rich.console import Console

from onrecord.brief.evidence import Shelf
from onrecord.brief.profile import show_party
from onrecord.cli.asking import asking_options, material_of
from onrecord.cli.options import Wishes
from onrecord.exports.answers import party_shape
from onrecord.exports.shapes import dumps
from onrecord.questions.parties import ask_who


@click.command("who")
@click.argument("party", metavar="PARTY")
@asking_options
@click.option("--json", "as_json", is_flag=True, help="Print the answer as JSON.")
def command(*, party: str, wishes: Wishes, as_json: bool) -> int:
    """Tell all that PARTY says, in order of time: stance, words, who passed them on, and the values it gave.

    PARTY is a name that it goes by, or its id. PATH is what `brief` takes: reports in any form, folders of them, or one
    ledger.
    """
    at_work, sheet, material = material_of(wishes)
    record = ask_who(material, party)
    if as_json:
        click.echo(dumps(party_shape(record)))
    else:
        show_party(record, Shelf.of(sheet.readings, sheet.reports), Console(file=sys.stdout))
    return at_work.exit_code()
