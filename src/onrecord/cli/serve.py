"""`onrecord serve`: the desk in a browser, and an API, over one ledger."""

import os
import tempfile
from importlib import import_module
from importlib.util import find_spec
from pathlib import Path

import click

from onrecord.cli.options import Wishes, reading_options
from onrecord.cli.session import session
from onrecord.errors import MissingExtraError, OnrecordError
from onrecord.ledger.opening import connect, is_ledger
from onrecord.packs.load import load
from onrecord.web.users import read_users

_NEEDED = ("starlette", "uvicorn", "markdown_it")
_TOKEN = "ONRECORD_TOKEN"  # noqa: S105 - the name of the variable that holds it


@click.command("serve")
@reading_options
@click.option("--host", default="127.0.0.1", show_default=True, metavar="HOST", help="The address to listen at.")
@click.option(
    "--port", type=click.IntRange(0, 65535), default=8000, show_default=True, metavar="PORT", help="The port."
)
@click.option(
    "--token-file",
    type=click.Path(path_type=Path),
    metavar="FILE",
    help=f"Whoever asks must give what this file holds; so with the variable {_TOKEN}. Needed off loopback, where there are no --users.",
)
@click.option(
    "--users",
    type=click.Path(path_type=Path),
    metavar="FILE",
    help="Whoever asks must sign in as one of this list, which `onrecord users add` makes; decisions carry the name.",
)
def command(*, wishes: Wishes, host: str, port: int, token_file: Path | None, users: Path | None) -> int:
    """Show a ledger as pages and answer programs, until it is stopped.

    PATH is a ledger, or what `brief` takes: that is read first, into the file that --ledger names, or else into one that is gone
    afterwards. Nothing is written while it serves, and other runs may add to the ledger meanwhile.
    """
    missing = [name for name in _NEEDED if find_spec(name) is None]
    if missing:
        message = f"`onrecord serve` needs {', '.join(missing)}. Install the extra that holds it: pip install 'onrecord[serve]'."
        raise MissingExtraError(message)
    token, people = _token(token_file), read_users(users) if users else {}
    serving = import_module("onrecord.web.serving")
    serving.check_access(host, token, people)
    with tempfile.TemporaryDirectory(prefix="onrecord-") as folder:
        ledger = _ledger(wishes, Path(folder) / "desk.ledger")
        listening = serving.Listening(host, port, token, wishes.workers, people)
        serving.serve(ledger, load(wishes.packs), listening, told=click.echo)
    return 0


def _token(file: Path | None) -> str | None:
    if file is None:
        return os.environ.get(_TOKEN, "").strip() or None
    try:
        token = file.read_text("utf-8").strip()
    except (OSError, UnicodeDecodeError) as error:
        message = f"The token cannot be read from {file}: {error}. Name a text file that holds it alone."
        raise OnrecordError(message) from error
    if not token:
        message = f"The file {file} holds no token. Write one into it, of 16 characters at least, made by chance."
        raise OnrecordError(message)
    return token


def _ledger(wishes: Wishes, spare: Path) -> Path:
    """Return the ledger to serve, brought up to date where it may be written; read what is no ledger into one first."""
    ledgers = [Path(path) for path in wishes.paths if is_ledger(Path(path))]
    if ledgers and len(wishes.paths) > 1:
        message = (
            f"{ledgers[0]} is a ledger. Give it as the only PATH, or as --ledger {ledgers[0]} with reports to add."
        )
        raise click.UsageError(message)
    if ledgers:
        writable = os.access(ledgers[0], os.W_OK) and os.access(ledgers[0].absolute().parent, os.W_OK)
        connect(ledgers[0], write=writable).close()
        return ledgers[0]
    kept = wishes.ledger or spare
    with session(
        Wishes(wishes.paths, wishes.packs, wishes.published, kept, wishes.workers), shows_progress=True
    ) as at_work:
        if at_work.desk.ledger is None:
            message = f"The ledger {kept} cannot be opened, so there is nothing to serve."
            raise OnrecordError(message)
        at_work.desk.brief(at_work.outcomes())
    return kept
