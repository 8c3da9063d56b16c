"""`onrecord relink`: make all that is derived from the readings of a ledger once more."""

from pathlib import Path

import click

from onrecord.cli.progress import bar
from onrecord.desk import Desk
from onrecord.ledger.sql import SqlLedger
from onrecord.packs.load import load


@click.command("relink")
@click.argument("ledger", type=click.Path(path_type=Path))
@click.option("--pack", "packs", multiple=True, metavar="NAME", help="A domain pack, by name or as a .toml file.")
def command(*, ledger: Path, packs: tuple[str, ...]) -> int:
    """Link and assess all readings of LEDGER once more, and write events, links, positions and findings over.

    Nothing is read again. The same readings give the same events, whatever came in first: relink says whether they did.
    """
    pack = load(packs)
    with bar(shown=True) as progress, SqlLedger(ledger) as opened:
        differs = Desk(pack, progress=progress).rebuild(opened)
        counts = ", ".join(f"{number} {name}" for name, number in opened.counts().items())
    click.echo(f"{counts}: {'not what the last run had derived.' if differs else 'the same as before.'}")
    return 0
