"""How far a ledger has come: as long as this is the same, so is every answer from it."""

from dataclasses import dataclass

from onrecord.ledger.lookups import Lookups

_STATE = """SELECT (SELECT max(key) FROM report_keys) AS reports, (SELECT max(key) FROM readings) AS readings,
(SELECT max(key) FROM decisions) AS decisions, (SELECT digest FROM derived) AS derived"""
_PRINT = """SELECT digest FROM prints WHERE home = 'event ' || ?
AND EXISTS (SELECT 1 FROM derived WHERE made_by IS NOT NULL)"""  # what is derived in one go leaves older prints behind


@dataclass(frozen=True, slots=True)
class State:
    """The numbers of the report, the reading and the decision that were filed last, 0 for none, and the digest of all that is derived, "" for nothing."""

    reports: int
    readings: int
    decisions: int
    derived: str


def state_of(lookups: Lookups) -> State:
    """Return how far the ledger has come."""
    row = lookups.one(_STATE) or {}
    reports, readings, decisions = (int(row.get(name) or 0) for name in ("reports", "readings", "decisions"))
    return State(reports, readings, decisions, str(row.get("derived") or ""))


def print_of(lookups: Lookups, event: str) -> str | None:
    """Return the digest of what is derived of one event; None where all was derived in one go, and only all has one."""
    row = lookups.one(_PRINT, event)
    return str(row["digest"]) if row else None
