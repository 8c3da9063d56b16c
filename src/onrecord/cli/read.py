"""`onrecord read`: what each report says."""

import sys
from collections.abc import Iterator

import click

from onrecord.cli.digest import digest
from onrecord.cli.options import Wishes, reading_options
from onrecord.cli.output import say
from onrecord.cli.session import Session, session
from onrecord.exports.readings import reading_shape
from onrecord.exports.shapes import dumps
from onrecord.record.report import Skipped


@click.command("read")
@reading_options
@click.option("--json", "as_json", is_flag=True, help="Print JSON Lines, one reading a report, in the order of input.")
def command(*, wishes: Wishes, as_json: bool) -> int:
    """Say what each report says: who said what, and what is claimed.

    PATH is a text file, a saved page, JSON, JSON Lines, a folder of any mixture of these, or - for standard input.
    """
    # On a terminal the readings themselves show how far it is.
    with session(wishes, shows_progress=not sys.stdout.isatty()) as at_work:
        say(_lines(at_work, as_json=as_json))
    return at_work.exit_code()


def _lines(at_work: Session, *, as_json: bool) -> Iterator[str]:
    for outcome in at_work.outcomes():
        if isinstance(outcome, Skipped):
            continue
        if as_json:
            yield dumps(reading_shape(*outcome))
        else:
            yield from digest(*outcome)
