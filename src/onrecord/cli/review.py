"""`onrecord review`: what a person had better look at."""

import sys

import click
from rich.console import Console

from onrecord.brief.evidence import Shelf
from onrecord.brief.review import show_review
from onrecord.cli.ledgers import Work, at_work, ledger_options
from onrecord.exports.decisions import review_shape
from onrecord.exports.shapes import dumps
from onrecord.questions.doubts import SORTS
from onrecord.questions.doubts.review import review

_MOST = 20


@click.command("review")
@ledger_options
@click.option("--sort", type=click.Choice(SORTS), help="List this sort of doubt alone.")
@click.option("--json", "as_json", is_flag=True, help="Print the queue as JSON.")
@click.option("--all", "everything", is_flag=True, help="Leave nothing out.")
def command(*, work: Work, sort: str | None, as_json: bool, everything: bool) -> int:
    """List what in LEDGER is doubtful and not decided, with its evidence and the commands that decide it.

    Doubtful are weak links of events and of origins, unsure claims that carry weight, and conflicts, denials, slips,
    conversions and totals. What most reports hang on comes first.
    """
    with at_work(work, write=False) as (desk, ledger):
        sheet = desk.brief(ledger.filed())
    doubts = tuple(each for each in review(sheet.material(desk.pack)) if sort in {None, each.sort})
    if as_json:
        click.echo(dumps(review_shape(doubts)))
    else:
        shelf = Shelf.of(sheet.readings, sheet.reports)
        show_review(doubts, shelf, str(work.ledger), None if everything else _MOST, Console(file=sys.stdout))
    return 0
