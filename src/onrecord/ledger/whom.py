"""Who is whom in a ledger, as people decided and linking took it: under which id a party counts, and what else is read as it."""

import json
from collections.abc import Iterable, Mapping, Sequence

from onrecord.ledger.lookups import Lookups
from onrecord.record.decided import Identity, Parties, Unlike
from onrecord.record.flat import Row, unflat

_READ_AS = "SELECT * FROM party_identities WHERE party IN (SELECT value FROM json_each(?)) ORDER BY rowid"
_BECOMING = "SELECT * FROM party_identities WHERE becomes = ? ORDER BY rowid"
_UNLIKE = """SELECT * FROM unlike_parties WHERE "left" IN (SELECT value FROM json_each(?1))
OR "right" IN (SELECT value FROM json_each(?1)) ORDER BY rowid"""
_NAMING = """SELECT readings.report, parties.rowid AS key FROM parties JOIN readings ON readings.key = parties.reading
WHERE parties.id = ? AND NOT EXISTS (SELECT 1 FROM readings AS later WHERE later.report = readings.report AND later.key > readings.key)
ORDER BY parties.rowid DESC LIMIT ?"""
_NAMED = """SELECT DISTINCT becomes FROM party_identities WHERE becomes = ?1 AND name <> ''
OR name = ?1 COLLATE NOCASE AND name <> '' ORDER BY becomes"""


def parties_among(lookups: Lookups, read: Iterable[str]) -> Parties:
    """Return what people decided of parties that are read under these ids, and of those as which they count."""
    ids = list(dict.fromkeys(read))
    with lookups.sound():
        identities = tuple(unflat(Identity, row) for row in lookups.rows(_READ_AS, json.dumps(ids)))
        counting = json.dumps([*ids, *dict.fromkeys(each.becomes for each in identities)])
        return Parties(identities, tuple(unflat(Unlike, row) for row in lookups.rows(_UNLIKE, counting)))


def counts_as(lookups: Lookups, parties: Iterable[str]) -> dict[str, str]:
    """Return the id under which each of these counts in whatever report, by its id."""
    ids = list(dict.fromkeys(parties))
    everywhere = parties_among(lookups, ids).everywhere
    return {key: everywhere[key].becomes if key in everywhere else key for key in ids}


def read_under(lookups: Lookups, party: str) -> tuple[str, ...]:
    """Return the ids under which a party that counts under this one may be read, its own first."""
    return tuple(dict.fromkeys((party, *(str(row["party"]) for row in lookups.rows(_BECOMING, party)))))


def split_from(lookups: Lookups, parties: Sequence[str]) -> Mapping[str, str]:
    """Return those that people split off any of these, by the ids under which they count, with what to call them."""
    return {each.becomes: each.name for each in parties_among(lookups, parties).identities if each.name}


def called(lookups: Lookups, name: str) -> tuple[str, ...]:
    """Return the ids of the parties that people split off others and called by this name, whatever its case, or whose id it is."""
    return tuple(str(row["becomes"]) for row in lookups.rows(_NAMED, name))


def naming(lookups: Lookups, party: str, size: int) -> tuple[str, ...]:
    """Return the ids of up to `size` reports that name the party under one of the ids under which it may be read, the last filed first."""
    rows = [row for key in read_under(lookups, party) for row in lookups.rows(_NAMING, key, size)]
    last = sorted(rows, key=lambda row: -int(row["key"] or 0))
    return tuple(dict.fromkeys(str(row["report"]) for row in last))[:size]


def told_of(lookups: Lookups, party: str) -> Parties:
    """Return what people decided of the party that counts under this id: who else is read as it, and of whom they say that it is another."""
    with lookups.sound():
        identities = tuple(unflat(Identity, row) for row in lookups.rows(_BECOMING, party))
        rows: list[Row] = lookups.rows(_UNLIKE, json.dumps([party]))
        return Parties(identities, tuple(unflat(Unlike, row) for row in rows))
