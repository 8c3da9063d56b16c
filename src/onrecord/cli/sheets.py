"""The sheet that a command works on: of what the paths give, or of a ledger that is the only path."""

import os
from dataclasses import replace
from pathlib import Path

import click

from onrecord.cli.options import Wishes
from onrecord.cli.session import Session, session
from onrecord.desk import Sheet
from onrecord.ledger.opening import is_ledger
from onrecord.ledger.sql import SqlLedger


def sheet_of(wishes: Wishes) -> tuple[Session, Sheet]:
    """Return the session, done, and the sheet of what `wishes` name.

    A ledger as the only path is brought up to date where it may be. Raises `click.UsageError` for one among other paths.
    """
    alone = _alone(wishes.paths, wishes.ledger)
    if alone:
        wishes = replace(wishes, paths=(), ledger=_writable(alone))
    with session(wishes, shows_progress=True) as at_work:
        return at_work, _sheet(at_work, alone)


def _sheet(at_work: Session, alone: Path | None) -> Sheet:
    """Return the brief of what the paths give, or of the ledger `alone`."""
    desk = at_work.desk
    if alone and not desk.ledger:
        with SqlLedger(alone, write=False) as ledger:
            sheet = replace(desk, decisions=ledger.decisions()).brief(ledger.filed())
    else:
        sheet = desk.brief(() if alone else at_work.outcomes())
    return replace(sheet, skipped=at_work.skipped)


def _alone(paths: tuple[str, ...], ledger: Path | None) -> Path | None:
    """Return the ledger that is the only path; None where the paths are to be read."""
    ledgers = [Path(path) for path in paths if is_ledger(Path(path))]
    if not ledgers:
        return None
    if len(paths) > 1 or ledger:
        message = (
            f"{ledgers[0]} is a ledger. Give it as the only PATH, or as --ledger {ledgers[0]} with reports to add."
        )
        raise click.UsageError(message)
    return ledgers[0]


def _writable(ledger: Path | None) -> Path | None:
    """Return the ledger where it can be brought up to date; what may not be written is only read."""
    if ledger and os.access(ledger, os.W_OK) and os.access(ledger.absolute().parent, os.W_OK):
        return ledger
    return None
