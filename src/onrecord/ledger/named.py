"""What an id names in a ledger, whole or by its beginning: the one thing, and where that is at home."""

from dataclasses import dataclass

from onrecord.ledger.lookups import Lookups
from onrecord.record.flat import unflat
from onrecord.record.link import Link

_ANY = """SELECT DISTINCT id FROM {table} WHERE id >= ?1 AND id < ?1 || '~' ORDER BY id LIMIT 2"""
_BEGINNING = {name: _ANY.format(table=f"{name}s") for name in ("event", "claim", "decision")}
_AT = "SELECT id FROM events ORDER BY when_earliest IS NULL, when_earliest, id LIMIT 1 OFFSET ?"
_CLAIMED = """SELECT DISTINCT event_mentions.event FROM claims JOIN event_mentions ON event_mentions.mention = claims.mention
WHERE claims.id = ?"""
_SAYING = """SELECT readings.report FROM statements JOIN readings ON readings.key = statements.reading WHERE statements.id = ?1
UNION SELECT readings.report FROM claims JOIN readings ON readings.key = claims.reading WHERE claims.id = ?1"""
_ROOT = """WITH RECURSIVE root (key, undoes) AS (SELECT key, undoes FROM decisions WHERE id = ?
UNION SELECT decisions.key, decisions.undoes FROM decisions JOIN root ON decisions.id = root.undoes)
SELECT DISTINCT report FROM decision_subjects WHERE decision IN (SELECT key FROM root)"""


@dataclass(frozen=True, slots=True)
class FindingTold:
    """What makes a finding the one it is: its sort, its event (None for one of no event), its field and its words."""

    kind: str
    event: str | None
    field: str | None
    text: str


def one_with(lookups: Lookups, noun: str, beginning: str) -> str | None:
    """Return the id of the one event, claim or decision (its `noun`) that begins so; None where none does, or several do."""
    found = lookups.rows(_BEGINNING[noun], beginning)
    ids = [str(row["id"]) for row in found]
    return beginning if beginning in ids else ids[0] if len(ids) == 1 else None


def event_at(lookups: Lookups, number: int) -> str | None:
    """Return the id of the event with a number in order of time, from 1; None where there are fewer."""
    found = lookups.one(_AT, number - 1) if number > 0 else None
    return str(found["id"]) if found else None


def event_claimed(lookups: Lookups, claim: str) -> str | None:
    """Return the id of the event that a claim is of; None where it is of none, or of several."""
    found = lookups.rows(_CLAIMED, claim)
    return str(found[0]["event"]) if len(found) == 1 else None


def reports_saying(lookups: Lookups, said: str) -> tuple[str, ...]:
    """Return the ids of the reports in which a statement or a claim was read."""
    return tuple(str(row["report"]) for row in lookups.rows(_SAYING, said))


def reports_decided(lookups: Lookups, decision: str) -> tuple[str, ...]:
    """Return the ids of the reports that a decision is about, or those that the decision which it undoes is about."""
    return tuple(str(row["report"]) for row in lookups.rows(_ROOT, decision))


def findings_told(lookups: Lookups) -> list[FindingTold]:
    """Return all findings on file."""
    with lookups.sound():
        return [unflat(FindingTold, row) for row in lookups.rows("SELECT kind, event, field, text FROM findings")]


def links_told(lookups: Lookups) -> list[Link]:
    """Return all links on file."""
    with lookups.sound():
        return [unflat(Link, row) for row in lookups.rows("SELECT * FROM links")]
