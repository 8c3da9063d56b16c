"""`onrecord events`: which events are on record."""

import sys

import click
from rich.console import Console

from onrecord.brief.listing import show_listing
from onrecord.cli.asking import asking_options, material_of
from onrecord.cli.options import Time, Wishes
from onrecord.cli.output import say
from onrecord.exports.answers import events_shape
from onrecord.exports.event_table import event_table
from onrecord.exports.shapes import dumps
from onrecord.questions.events import Wanted, lines, list_events
from onrecord.record.value import Moment


@click.command("events")
@asking_options
@click.option("--kind", metavar="KIND", help="Only events of this kind: missile_launch, earthquake, ...")
@click.option("--party", metavar="PARTY", help="Only events in which this party acts or speaks: a name, or its id.")
@click.option("--since", type=Time(), metavar="TIME", help="Only events that end after this time begins.")
@click.option("--until", type=Time(), metavar="TIME", help="Only events that begin before this time is over.")
@click.option("--json", "as_json", is_flag=True, help="Print the list as JSON.")
@click.option("--csv", "as_csv", is_flag=True, help="Print the event table as CSV: one row a position.")
def command(  # noqa: PLR0913 - click hands over each option by its name
    *,
    wishes: Wishes,
    kind: str | None,
    party: str | None,
    since: Moment | None,
    until: Moment | None,
    as_json: bool,
    as_csv: bool,
) -> int:
    """List the events on record, in order of time: id, date, title, fields with their positions, reports, findings.

    PATH is what `brief` takes: reports in any form, folders of them, or one ledger.
    """
    if as_json and as_csv:
        message = "--json and --csv exclude each other. Give one of them."
        raise click.UsageError(message)
    at_work, _, material = material_of(wishes)
    listing = list_events(material, Wanted(kind, party, since, until))
    if as_csv:
        say(event_table(line for event in listing.events for line in lines(event, material)))
    elif as_json:
        click.echo(dumps(events_shape(listing)))
    else:
        show_listing(listing, Console(file=sys.stdout))
    return at_work.exit_code()
