"""What people decided, beside what the rules made of a ledger: the events that decisions touch, the links they withhold, and whom they name.

A *part* is a set of events that hang together by decisions and by reports; it is made and taken back as a whole. Its key is a hash of all
that it rests on, so that a part with a known key need not be made again. Every method runs in the transaction of its caller.
"""

import json
from collections.abc import Collection, Mapping, Sequence

from onrecord.ledger.near import Near
from onrecord.record.derived import link_rows
from onrecord.record.flat import unflat
from onrecord.record.link import Link, Relation
from onrecord.record.near import Part

_IN = "IN (SELECT value FROM json_each(?))"
_COLUMNS = 'key, relation, "left", "right", rule, evidence_score, evidence_reason'
_RULES = f"""SELECT {_COLUMNS} FROM links WHERE "left" {_IN} AND "right" {_IN} AND relation = '{Relation.SAME_EVENT}' AND rule <> ?
UNION SELECT {_COLUMNS} FROM withheld_links WHERE "left" {_IN} AND "right" {_IN} ORDER BY key"""  # noqa: S608 - our own names


class HeldParts:
    """The tables that decisions on events go by."""

    def __init__(self, near: Near) -> None:
        self._near = near

    def homes(self, mentions: Collection[str]) -> Mapping[str, str]:
        """Return the report of each of these mentions."""
        query = (
            f"SELECT mentions.id, report FROM mentions JOIN readings ON readings.key = reading WHERE mentions.id {_IN}"  # noqa: S608
        )
        return {str(mention): str(report) for mention, report in self._near.rows(query, _json(mentions))}

    def links(self, mentions: Collection[str], deciding: str) -> list[Link]:
        """Return the links by rules among these mentions, those withheld, too; `deciding` is the rule of links by decision."""
        ids = _json(mentions)
        rows = self._near.rows(_RULES, ids, ids, deciding, ids, ids)
        names = ("key", "relation", "left", "right", "rule", "evidence_score", "evidence_reason")
        return [unflat(Link, dict(zip(names, row, strict=True))) for row in rows]  # type: ignore[arg-type]

    def parts(self) -> set[str]:
        """Return the keys of all parts."""
        return {str(row[0]) for row in self._near.rows("SELECT DISTINCT part FROM held_parts")}

    def parts_on(self, events: Collection[str]) -> set[str]:
        """Return the keys of the parts that rest on any of these events of the rules."""
        query = f"SELECT DISTINCT part FROM held_parts WHERE event {_IN}"  # noqa: S608
        return {str(row[0]) for row in self._near.rows(query, _json(events))}

    def covered(self, events: Collection[str]) -> set[str]:
        """Return those of these events of the rules that are not shown as the rules have them."""
        query = f"SELECT event FROM held_parts WHERE covered AND event {_IN}"  # noqa: S608
        return {str(row[0]) for row in self._near.rows(query, _json(events))}

    def bodies(self, events: Collection[str]) -> Mapping[str, str]:
        """Return those of these events that a part has instead of the rules', as text."""
        query = f"SELECT event, body FROM held_events WHERE event {_IN}"  # noqa: S608
        return {str(event): str(body) for event, body in self._near.rows(query, _json(events))}

    def keep(self, part: Part, withheld: Collection[Link], decided: Sequence[Link]) -> None:
        """Keep a part, withhold these links of the rules, and write those by decision."""
        self._near.write(
            "held_parts",
            [
                {"event": each, "part": part.key, "touched": each in part.touched, "covered": each in part.covered}
                for each in sorted(part.rests_on)
            ],
        )
        self._near.write(
            "held_events", [{"event": key, "part": part.key, "body": body} for key, body in sorted(part.events.items())]
        )
        self._withhold(part.key, withheld)
        if decided:
            self._near.keep(_home(part.key), {"links": link_rows(decided)})

    def loosen(self, part: str) -> tuple[set[str], set[str]]:
        """Take a part back; return the events that it had instead of the rules', and those of the rules that it touched or covered."""
        self._near.drop(_home(part))
        self._near.rows(f"INSERT INTO links ({_COLUMNS}) SELECT {_COLUMNS} FROM withheld_links WHERE part = ?", part)  # noqa: S608
        self._near.rows("DELETE FROM withheld_links WHERE part = ?", part)
        events = self._near.rows("DELETE FROM held_events WHERE part = ? RETURNING event", part)
        rested = self._near.rows("DELETE FROM held_parts WHERE part = ? RETURNING event, touched OR covered", part)
        return {str(row[0]) for row in events}, {str(event) for event, told in rested if told}

    def _withhold(self, part: str, links: Collection[Link]) -> None:
        keys = json.dumps(sorted(int(str(row["key"])) for row in link_rows(links)))
        copied = f"INSERT INTO withheld_links (part, {_COLUMNS}) SELECT ?, {_COLUMNS} FROM links WHERE key {_IN}"  # noqa: S608
        self._near.rows(copied, part, keys)
        self._near.rows(f"DELETE FROM links WHERE key {_IN}", keys)  # noqa: S608


def _home(part: str) -> str:
    return f"held {part}"


def _json(values: Collection[str]) -> str:
    return json.dumps(sorted(values))
