"""`onrecord decisions`: what people decided."""

import sys

import click
from rich.console import Console

from onrecord.brief.review import show_decisions
from onrecord.cli.ledgers import Work, at_work, ledger_options
from onrecord.exports.decisions import decisions_shape
from onrecord.exports.shapes import dumps


@click.command("decisions")
@ledger_options
@click.option("--json", "as_json", is_flag=True, help="Print the decisions as JSON.")
def command(*, work: Work, as_json: bool) -> int:
    """List all that people decided in LEDGER, in order, with who, when and why, and what each comes to now."""
    with at_work(work, write=False) as (desk, ledger):
        outcomes = desk.brief(ledger.filed()).brief.outcomes
    if as_json:
        click.echo(dumps(decisions_shape(outcomes)))
    else:
        show_decisions(outcomes, Console(file=sys.stdout))
    return 0
