"""What of people's decisions was taken into account last, and which reports and events a change of that touches.

Every method runs in the transaction of its caller.
"""

import json
from collections.abc import Collection, Mapping, Sequence

from onrecord.ledger.near import Near
from onrecord.record.decided import Identity, Parties, Unlike
from onrecord.record.derived import party_rows
from onrecord.record.flat import Row, unflat

_IN = "IN (SELECT value FROM json_each(?1))"
_NAMED = """SELECT EXISTS (SELECT 1 FROM parties WHERE id = ?1) OR EXISTS (SELECT 1 FROM hops WHERE party = ?1)
OR EXISTS (SELECT 1 FROM actors WHERE party = ?1)"""
_NAMING = f"""SELECT report FROM readings WHERE key IN (
SELECT reading FROM parties WHERE id {_IN} UNION SELECT reading FROM parties WHERE family {_IN}
UNION SELECT reading FROM hops WHERE party {_IN} UNION SELECT reading FROM actors WHERE party {_IN}
UNION SELECT reading FROM claims WHERE value_party {_IN})"""  # noqa: S608 - our own words
_TELLING_OF_BOTH = """SELECT event FROM event_reports WHERE report IN (SELECT value FROM json_each(?))
INTERSECT SELECT event FROM event_reports WHERE report IN (SELECT value FROM json_each(?))"""
_HOME = "parties"


class Heeded:
    """The tables that tell what was decided of claims, findings and parties when reports and events were told last."""

    def __init__(self, near: Near) -> None:
        self._near = near

    def notes(self) -> Mapping[str, str]:
        """Return what was decided of claims and findings, each under its name."""
        return {str(what): str(body) for what, body in self._near.rows("SELECT what, body FROM heeded")}

    def note(self, notes: Mapping[str, str]) -> None:
        """Keep what was decided of claims and findings, in place of all before."""
        before = self.notes()
        gone = json.dumps(sorted(key for key, body in before.items() if notes.get(key) != body))
        self._near.rows(f"DELETE FROM heeded WHERE what {_IN}", gone)  # noqa: S608 - our own words
        new: list[Row] = [{"what": key, "body": body} for key, body in sorted(notes.items()) if before.get(key) != body]
        self._near.write("heeded", new)

    def stands(self) -> Mapping[tuple[str, int], str]:
        """Return what stands where the subjects of decisions stood, as text, by the decision and the place of the subject there."""
        rows = self._near.rows("SELECT decision, seq, body FROM stands")
        return {(str(decision), int(str(seq))): str(body) for decision, seq, body in rows}

    def keep_stands(self, stands: Mapping[tuple[str, int], str]) -> None:
        """Keep what stands where the subjects of further decisions stood."""
        rows: list[Row] = [{"decision": key, "seq": seq, "body": body} for (key, seq), body in sorted(stands.items())]
        self._near.write("stands", rows)

    def homes(self, claims: Collection[str]) -> Mapping[str, str]:
        """Return the mention of each of these claims."""
        query = f"SELECT id, mention FROM claims WHERE id {_IN}"  # noqa: S608 - our own words
        return {str(claim): str(mention) for claim, mention in self._near.rows(query, _json(claims))}

    def parties(self) -> Parties:
        """Return who is whom."""
        return Parties(
            tuple(unflat(Identity, row) for row in self._all("party_identities", Identity.__slots__)),
            tuple(unflat(Unlike, row) for row in self._all("unlike_parties", Unlike.__slots__)),
        )

    def keep_parties(self, parties: Parties) -> None:
        """Keep who is whom, in place of what was."""
        self._near.drop(_HOME)
        for name in ("party_identities", "unlike_parties"):
            self._near.rows(f"DELETE FROM {name}")  # noqa: S608 - our own names
        if rows := party_rows(parties):
            self._near.keep(_HOME, rows)

    def is_named(self, party: str) -> bool:
        """Return whether any report names the party with this id."""
        return bool(self._near.rows(_NAMED, party)[0][0])

    def naming(self, parties: Collection[str]) -> set[str]:
        """Return the reports that name any of these parties, as they are read."""
        return {str(row[0]) for row in self._near.rows(_NAMING, _json(parties))} if parties else set()

    def events_of(self, mentions: Collection[str]) -> set[str]:
        """Return the events that have any of these mentions."""
        query = f"SELECT DISTINCT event FROM event_mentions WHERE mention {_IN}"  # noqa: S608 - our own words
        return {str(row[0]) for row in self._near.rows(query, _json(mentions))}

    def events_with_both(self, left: Collection[str], right: Collection[str]) -> set[str]:
        """Return the events of which a report of the left and one of the right tell."""
        return {str(row[0]) for row in self._near.rows(_TELLING_OF_BOTH, _json(left), _json(right))}

    def _all(self, name: str, columns: Sequence[str]) -> list[Row]:
        told = ", ".join(f'"{column}"' for column in columns)
        rows = self._near.rows(f"SELECT {told} FROM {name} ORDER BY rowid")  # noqa: S608 - our own names
        return [dict(zip(columns, row, strict=True)) for row in rows]  # type: ignore[arg-type]


def _json(values: Collection[str]) -> str:
    return json.dumps(sorted(values))
