"""Find reports, events and parties by words, by the ledger's own full-text index."""

import re
from dataclasses import dataclass

from onrecord.ledger.lookups import Lookups
from onrecord.ledger.whom import counts_as, split_from
from onrecord.record.flat import Row

_WORD = re.compile(r"[^\W_]+")
_MOST_WORDS = 12  # of a query: more narrow nothing down
_REPORTS = """SELECT report_keys.key, report_keys.report FROM report_words JOIN report_keys ON report_keys.key = report_words.rowid
WHERE report_words MATCH ? AND report_words.rowid < ? ORDER BY report_words.rowid DESC LIMIT ?"""
_EVENTS = """SELECT event_keys.event FROM event_words JOIN event_keys ON event_keys.key = event_words.rowid
WHERE event_words MATCH ? ORDER BY bm25(event_words), event_words.rowid DESC LIMIT ?"""
_PARTIES = """SELECT party, (SELECT name FROM party_names WHERE party_names.party = found.party ORDER BY key LIMIT 1) AS name
FROM (SELECT party_names.party, party_names.name FROM party_words JOIN party_names ON party_names.key = party_words.rowid
WHERE party_words MATCH ? ORDER BY bm25(party_words) LIMIT 200) AS found
GROUP BY party ORDER BY min(length(found.name)), party LIMIT ?"""
_NAMED = "SELECT DISTINCT party FROM party_names WHERE name = ? COLLATE NOCASE ORDER BY party"
_NAMES = "SELECT name FROM party_names WHERE party = ? ORDER BY key LIMIT 40"
_FIRST = 2**62  # above every key


@dataclass(frozen=True, slots=True)
class PartyName:
    """A party by its id, with one of its names."""

    party: str
    name: str


def words_of(query: str) -> tuple[str, ...]:
    """Return the words of a query as the index knows words: letters and digits, without what stands between."""
    return tuple(_WORD.findall(query))[:_MOST_WORDS]


def find_reports(lookups: Lookups, query: str, before: int | None, size: int) -> list[tuple[int, str]]:
    """Return keys and ids of up to `size` reports that have all words of `query`, the last filed first, below the key `before`."""
    if not words_of(query):
        return []
    rows = lookups.rows(_REPORTS, _match(query), _FIRST if before is None else before, size)
    return [(int(row["key"] or 0), str(row["report"])) for row in rows]


def find_events(lookups: Lookups, query: str, size: int) -> list[str]:
    """Return the ids of up to `size` events whose title, kind or place has all words of `query`, the best match first."""
    rows = lookups.rows(_EVENTS, _match(query), size) if words_of(query) else []
    return [str(row["event"]) for row in rows]


def find_parties(lookups: Lookups, query: str, size: int) -> list[PartyName]:
    """Return up to `size` parties of which a name has all words of `query`, those with short names first."""
    rows = lookups.rows(_PARTIES, _match(query), size) if words_of(query) else []
    return _as_they_count(lookups, [_named(row) for row in rows])


def _as_they_count(lookups: Lookups, found: list[PartyName]) -> list[PartyName]:
    """Return each party once under the id under which it counts, and behind them those that people split off them."""
    read = [each.party for each in found]
    counting, split = counts_as(lookups, read), split_from(lookups, read)
    kept = {counting[each.party]: PartyName(counting[each.party], each.name) for each in reversed(found)}
    once = [kept.pop(key) for each in found if (key := counting[each.party]) in kept]
    return once + [PartyName(key, name) for key, name in split.items() if key not in counting.values()]


def parties_named(lookups: Lookups, name: str) -> tuple[str, ...]:
    """Return the ids of the parties that go by exactly this name, whatever its case, or whose id it is."""
    by_id = lookups.one("SELECT party FROM party_names WHERE party = ? LIMIT 1", name)
    return (name,) if by_id else tuple(str(row["party"]) for row in lookups.rows(_NAMED, name))


def names_of(lookups: Lookups, party: str) -> tuple[str, ...]:
    """Return up to forty names of the party with this id, in the order in which they were first read; none where nobody names it."""
    return tuple(str(row["name"]) for row in lookups.rows(_NAMES, party))


def _match(query: str) -> str:
    """Return the words as FTS5 takes them: each a string of its own, so that none is an operator; the last may go on."""
    return " ".join(f'"{word}"' for word in words_of(query)) + "*"


def _named(row: Row) -> PartyName:
    return PartyName(str(row["party"]), str(row["name"]))
