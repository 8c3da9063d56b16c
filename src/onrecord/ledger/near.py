"""What linking goes by, in a ledger: outlines and sentences by their keys, stories, accounts, and the links of each part.

A *home* is a part of what is derived that is replaced as a whole: a story, the accounts of a kind and day, an event. Each home's digest
is kept, so that the digest of all is at hand however large the ledger is. Every method runs in the transaction of its caller.
"""

import json
import sqlite3
from collections import defaultdict
from collections.abc import Callable, Collection, Iterable, Mapping, Sequence
from typing import Any

from onrecord.record.derived import group_rows, link_rows
from onrecord.record.flat import Row
from onrecord.record.ids import digest
from onrecord.record.link import Link
from onrecord.record.near import AccountRow, Cell, Place
from onrecord.record.reading import Reading
from onrecord.record.report import Report

Restore = Callable[[Collection[str]], Iterable[tuple[Report, Reading]]]

_DIGITS = 32


class Near:
    """The tables that linking goes by; `restore` gives reports with the readings that count."""

    def __init__(self, connection: sqlite3.Connection, restore: Restore) -> None:
        self._connection = connection
        self.read = restore
        self.change = 0  # what has been added to the sum of all digests, less what was taken away

    def put(self, place: Place, body: str, keys: Iterable[str], sentences: Iterable[int]) -> None:
        """Keep the outline of a report with the keys and sentences that it is met by."""
        published, report = place
        self._run("INSERT INTO outlines (report, published, body) VALUES (?, ?, ?)", report, published, body)
        self._many("INSERT INTO outline_keys VALUES (?, ?, ?)", [(key, published, report) for key in keys])
        self._many("INSERT INTO sentence_keys VALUES (?, ?)", [(key, report) for key in sorted(sentences)])

    def reshape(self, report: str, body: str) -> None:
        """Keep another outline of a report, whose place and keys are the same."""
        self._run("UPDATE outlines SET body = ? WHERE report = ?", body, report)

    def before(self, key: str, place: Place, most: int) -> Sequence[Place]:
        """Return the last places under the key that stand before `place`, `most` at most, in order."""
        query = "SELECT published, report FROM outline_keys WHERE key = ? AND (published, report) < (?, ?)"
        return self._run(f"{query} ORDER BY published DESC, report DESC LIMIT ?", key, *place, most)[::-1]

    def after(self, key: str, place: Place, most: int) -> Sequence[Place]:
        """Return the first places under the key that stand after `place`, `most` at most, in order."""
        query = "SELECT published, report FROM outline_keys WHERE key = ? AND (published, report) > (?, ?)"
        return self._run(f"{query} ORDER BY published, report LIMIT ?", key, *place, most)

    def bodies(self, reports: Collection[str]) -> Mapping[str, tuple[str, str]]:
        """Return when each report was published, as text that sorts, and its outline as text."""
        rows = self._run(
            "SELECT report, published, body FROM outlines WHERE report IN (SELECT value FROM json_each(?))",
            _json(reports),
        )
        return {report: (published, body) for report, published, body in rows}

    def join(self, report: str, earlier: str | None, score: float | None, reason: str | None) -> None:
        """Keep which earlier report a report joins and why; None where it begins a story."""
        self._run(
            "UPDATE outlines SET earlier = ?, score = ?, reason = ? WHERE report = ?", earlier, score, reason, report
        )

    def joins(self, reports: Collection[str]) -> Mapping[str, tuple[str | None, float | None, str | None]]:
        """Return which earlier report each joins, and why."""
        rows = self._run(
            "SELECT report, earlier, score, reason FROM outlines WHERE report IN (SELECT value FROM json_each(?))",
            _json(reports),
        )
        return {report: (earlier, score, reason) for report, earlier, score, reason in rows}

    def stories(self, reports: Collection[str]) -> Mapping[str, str]:
        """Return the story of each report; reports that have none yet are left out."""
        query = (
            "SELECT report, story FROM outlines WHERE report IN (SELECT value FROM json_each(?)) AND story IS NOT NULL"
        )
        return dict(self._run(query, _json(reports)))

    def members(self, stories: Collection[str]) -> Collection[str]:
        """Return the reports that follow these stories."""
        return [
            row[0]
            for row in self._run(
                "SELECT report FROM outlines WHERE story IN (SELECT value FROM json_each(?))", _json(stories)
            )
        ]

    def move(self, story: str, reports: Collection[str]) -> None:
        """Let the reports follow a story."""
        self._run(
            "UPDATE outlines SET story = ? WHERE report IN (SELECT value FROM json_each(?))", story, _json(reports)
        )

    def common(self, keys: Collection[int], members: Collection[str]) -> frozenset[int]:
        """Return which of these sentences reports beside `members` have."""
        query = """SELECT keys.value FROM json_each(?) AS keys WHERE EXISTS (SELECT 1 FROM sentence_keys
WHERE key = keys.value AND report NOT IN (SELECT value FROM json_each(?)))"""
        return frozenset(row[0] for row in self._run(query, _json(keys), _json(members)))

    def once(self, keys: Collection[int], new: Collection[str]) -> Collection[str]:
        """Return the stories that, beside `new` reports, alone have one of these sentences."""
        query = """SELECT DISTINCT story FROM sentence_keys JOIN outlines USING (report)
WHERE key = ? AND report NOT IN (SELECT value FROM json_each(?)) LIMIT 2"""
        beside = _json(new)
        found = (self._run(query, key, beside) for key in sorted(keys))
        return {rows[0][0] for rows in found if len(rows) == 1}

    def accounts(self, stories: Collection[str]) -> Sequence[AccountRow]:
        """Return the accounts of these stories."""
        return self._accounts("story IN (SELECT value FROM json_each(?))", _json(stories))

    def accounts_in(self, cell: Cell) -> Sequence[AccountRow]:
        """Return the accounts of one kind and day."""
        return self._accounts("kind = ? AND day = ?", *cell)

    def accounts_of(self, events: Collection[str]) -> Sequence[AccountRow]:
        """Return the accounts of these events."""
        return self._accounts("event IN (SELECT value FROM json_each(?))", _json(events))

    def drop_stories(self, stories: Collection[str]) -> None:
        """Forget the accounts of these stories, their members, copies and links."""
        self._run("DELETE FROM accounts WHERE story IN (SELECT value FROM json_each(?))", _json(stories))
        for story in stories:
            self.drop(f"story {story}")

    def drop_cells(self, cells: Collection[Cell]) -> None:
        """Forget the links between accounts of these kinds and days."""
        for cell in cells:
            self.drop(f"cell {'|'.join(cell)}")

    def keep_account(self, account: AccountRow) -> None:
        """Keep an account, in place of the one with its id."""
        told = (account.id, account.story, account.kind, account.day, account.event, account.body)
        self._run("INSERT OR REPLACE INTO accounts VALUES (?, ?, ?, ?, ?, ?)", *told)

    def lay(self, account: str, event: str) -> None:
        """Lay an account to an event."""
        self._run("UPDATE accounts SET event = ? WHERE id = ?", event, account)

    def keep_story(
        self, story: str, members: Sequence[str], copies: Sequence[Sequence[str]], links: Sequence[Link]
    ) -> None:
        """Keep a story's members, copies and links."""
        self._run("DELETE FROM stories WHERE report IN (SELECT value FROM json_each(?))", _json(members))
        self._run("DELETE FROM copies WHERE report IN (SELECT value FROM json_each(?))", _json(members))
        rows = {"stories": group_rows([members]), "copies": group_rows(copies), "links": link_rows(links)}
        self.keep(f"story {story}", rows)

    def keep_cell(self, cell: Cell, links: Sequence[Link]) -> None:
        """Keep the links between accounts of one kind and day, in place of those that were."""
        self.drop_cells((cell,))
        if links:
            self.keep(f"cell {'|'.join(cell)}", {"links": link_rows(links)})

    def copies(self, reports: Collection[str]) -> Sequence[Sequence[str]]:
        """Return the groups of copies that any of these reports is in, whole."""
        query = "SELECT seq, report FROM copies WHERE seq IN (SELECT seq FROM copies WHERE report IN (SELECT value FROM json_each(?))) ORDER BY 1, 2"
        groups: defaultdict[int, list[str]] = defaultdict(list)
        for seq, report in self._run(query, _json(reports)):
            groups[seq].append(report)
        return list(groups.values())

    def drop(self, home: str) -> None:
        """Forget a home's links and its digest."""
        self._run("DELETE FROM links WHERE key IN (SELECT link FROM link_homes WHERE home = ?)", home)
        self._run("DELETE FROM link_homes WHERE home = ?", home)
        for row in self._run("DELETE FROM prints WHERE home = ? RETURNING digest", home):
            self.change -= int(row[0], 16)

    def keep(self, home: str, rows: Mapping[str, Sequence[Row]]) -> None:
        """Write a home's rows, and its digest; `links` among them are noted as its own."""
        for name, some in rows.items():
            self.write(name, some)
        self._many("INSERT INTO link_homes VALUES (?, ?)", [(home, row["key"]) for row in rows.get("links", ())])
        told = digest(json.dumps([home, rows], sort_keys=True))[:_DIGITS]
        self._run("INSERT INTO prints VALUES (?, ?)", home, told)
        self.change += int(told, 16)

    def write(self, name: str, rows: Sequence[Row]) -> None:
        """Write rows into a table."""
        if rows:
            columns = ", ".join(f'"{column}"' for column in rows[0])
            marks = ", ".join("?" * len(rows[0]))
            self._many(f"INSERT INTO {name} ({columns}) VALUES ({marks})", [tuple(row.values()) for row in rows])  # noqa: S608 - our own names

    def digest(self, before: str) -> str:
        """Return the digest of all that is derived, the sum of its homes': what it was `before`, and what changed since."""
        return f"{(int(before, 16) + self.change) % 16**_DIGITS:0{_DIGITS}x}"

    def rows(self, query: str, *values: object) -> list[tuple[object, ...]]:
        """Return what a query of the ledger's own gives."""
        return self._run(query, *values)

    def _accounts(self, where: str, *values: object) -> Sequence[AccountRow]:
        query = f"SELECT id, story, kind, day, event, body FROM accounts WHERE {where} ORDER BY id"  # noqa: S608 - values are bound
        return [AccountRow(*row) for row in self._run(query, *values)]

    def _run(self, query: str, *values: object) -> list[tuple[Any, ...]]:
        return self._connection.execute(query, values).fetchall()

    def _many(self, query: str, values: Sequence[tuple[Any, ...]]) -> None:
        self._connection.executemany(query, values)


def _json(values: Collection[object]) -> str:
    return json.dumps(sorted(values))
