"""Look things up in a ledger one page at a time, through its indexes: nothing here reads a whole table.

A `Lookups` is for one thread. It never writes, and sees what other runs add as soon as they have added it. Within `snapshot` all
that is looked up is of one moment.
"""

import json
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping
from contextlib import contextmanager
from pathlib import Path

from onrecord.errors import LedgerError
from onrecord.ledger.opening import connect, told
from onrecord.record.flat import Row, Scalar
from onrecord.record.reading import Reading
from onrecord.record.report import Report
from onrecord.record.rows import reading_of, report_of

_OF_REPORTS = {
    "reports": "SELECT id AS home, * FROM reports WHERE id IN (SELECT value FROM json_each(?))",
    "parts": "SELECT report AS home, * FROM parts WHERE report IN (SELECT value FROM json_each(?)) ORDER BY report, seq",
    "credits": "SELECT report AS home, * FROM credits WHERE report IN (SELECT value FROM json_each(?)) ORDER BY report, seq",
    "authors": "SELECT report AS home, * FROM authors WHERE report IN (SELECT value FROM json_each(?)) ORDER BY report, seq",
}
_OF_READINGS = {
    name: f"SELECT reading AS home, * FROM {name} WHERE reading IN (SELECT value FROM json_each(?)) ORDER BY {order}"  # noqa: S608 - our own names
    for name, order in {
        "parties": "reading, seq",
        "names": "reading, seq, nth",
        "statements": "reading, seq",
        "mentions": "reading, seq",
        "actors": "reading, seq, nth",
        "claims": "reading, seq",
        "times": "reading, seq",
        "hops": "reading, owner, seq, hop",
        "passages": "reading, owner, seq, role, hop, nth",
    }.items()
}
_READINGS = 'SELECT key AS home, * FROM readings WHERE "key" IN (SELECT value FROM json_each(?))'
_NEWEST = (
    "SELECT report, max(key) AS key FROM readings WHERE report IN (SELECT value FROM json_each(?)) GROUP BY report"
)


class Lookups:
    """A ledger that is only looked things up in; raises `LedgerError` where its file fails."""

    def __init__(self, path: Path) -> None:
        """Open the ledger at `path` for reading; raises `LedgerError`."""
        self.path = path
        self._opened = connect(path, write=False)

    def close(self) -> None:
        """Close the file."""
        self._opened.close()

    @contextmanager
    def snapshot(self) -> Iterator[None]:
        """Let all that is looked up within be of one moment, whatever is added meanwhile."""
        with told(self.path):
            self._opened.execute("BEGIN")
            try:
                yield
            finally:
                self._opened.execute("COMMIT")

    def rows(self, query: str, *values: Scalar) -> list[Row]:
        """Return the rows of a query, each by the names of its columns; `values` fill its question marks in order."""
        with told(self.path):
            cursor = self._opened.execute(query, values)
            names = [each[0] for each in cursor.description]
            return [dict(zip(names, _words(row), strict=True)) for row in cursor]

    def one(self, query: str, *values: Scalar) -> Row | None:
        """Return the first row of a query; None where it has none."""
        return next(iter(self.rows(query, *values)), None)

    def reports(self, ids: Iterable[str]) -> dict[str, Report]:
        """Return the reports with these ids, in the order given; an id that is not on file is left out."""
        wanted = list(dict.fromkeys(ids))
        rows = {name: self._by_home(query, json.dumps(wanted)) for name, query in _OF_REPORTS.items()}
        with self.sound():
            return {
                key: report_of({name: rows[name][key] for name in rows}) for key in wanted if key in rows["reports"]
            }

    def readings(self, reports: Iterable[str]) -> dict[str, Reading]:
        """Return the newest reading of each of these reports, by the report's id."""
        keys = self.reading_keys(reports)
        if not keys:
            return {}
        wanted = json.dumps(list(keys.values()))
        heads = self._by_home(_READINGS, wanted)
        rows = {name: self._by_home(query, wanted) for name, query in _OF_READINGS.items()}
        with self.sound():
            return {
                report: reading_of({"readings": heads[key], **{name: rows[name][key] for name in rows}})
                for report, key in keys.items()
            }

    def reading_keys(self, reports: Iterable[str]) -> dict[str, int]:
        """Return the key of the newest reading of each of these reports."""
        found = self.rows(_NEWEST, json.dumps(list(dict.fromkeys(reports))))
        return {str(row["report"]): int(row["key"]) for row in found if row["key"] is not None}

    @contextmanager
    def sound(self) -> Iterator[None]:
        """Turn rows that make no record into a `LedgerError`: somebody else has written there."""
        try:
            yield
        except (KeyError, ValueError, TypeError) as error:
            message = f"The ledger {self.path} holds a row that onrecord did not write: {error!r}. Take a backup."
            raise LedgerError(message) from error

    def _by_home(self, query: str, wanted: str) -> Mapping[Scalar, list[Row]]:
        groups: defaultdict[Scalar, list[Row]] = defaultdict(list)
        for row in self.rows(query, wanted):
            groups[row["home"]].append(row)
        return groups


def _words(row: tuple[Scalar | bytes, ...]) -> Iterable[Scalar]:
    """Return values as they were filed: text with half a character in it is kept as bytes."""
    if bytes not in map(type, row):
        return row  # type: ignore[return-value] # none of them is bytes
    return [value.decode("utf-8", "surrogatepass") if isinstance(value, bytes) else value for value in row]
