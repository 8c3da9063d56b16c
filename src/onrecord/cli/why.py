"""`onrecord why`: how two things came to be linked."""

import sys

import click
from rich.console import Console

from onrecord.brief.ties import show_tie
from onrecord.cli.asking import asking_options, material_of
from onrecord.cli.options import Wishes
from onrecord.exports.answers import tie_shape
from onrecord.exports.shapes import dumps
from onrecord.questions.why import ask_why


@click.command("why")
@click.argument("left", metavar="A")
@click.argument("right", metavar="B")
@asking_options
@click.option("--json", "as_json", is_flag=True, help="Print the answer as JSON.")
def command(*, left: str, right: str, wishes: Wishes, as_json: bool) -> int:
    """Explain step by step how A and B came to be linked, or say plainly that nothing links them.

    A and B are reports (path, file name or id), events (as for `show`), or anything else by its id. PATH is what `brief`
    takes: reports in any form, folders of them, or one ledger.
    """
    at_work, _, material = material_of(wishes)
    tie = ask_why(material, left, right)
    if as_json:
        click.echo(dumps(tie_shape(tie, material)))
    else:
        show_tie(tie, material, Console(file=sys.stdout))
    return at_work.exit_code()
