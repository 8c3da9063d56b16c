"""The ledger in SQLite: a file that opens in any SQLite tool, one transaction a report."""

import json
import sqlite3
from collections import defaultdict
from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from contextlib import contextmanager
from functools import cache, partial
from itertools import islice
from pathlib import Path
from types import TracebackType
from typing import Self

from sqlalchemy import (
    Connection,
    CursorResult,
    Engine,
    Insert,
    StaticPool,
    column,
    create_engine,
    delete,
    event,
    func,
    insert,
    select,
    table,
)
from sqlalchemy.exc import DBAPIError

from onrecord.errors import LedgerError
from onrecord.ledger.growth import Growth
from onrecord.ledger.kept import Kept
from onrecord.ledger.near import Near
from onrecord.ledger.opening import connect, told
from onrecord.record.assessment import Brief
from onrecord.record.decision import Decision
from onrecord.record.derived import derived_rows, view_rows
from onrecord.record.flat import Row, Scalar
from onrecord.record.ids import digest
from onrecord.record.link import Linked
from onrecord.record.reading import Reading
from onrecord.record.report import Report
from onrecord.record.rows import decision_of, decision_rows, reading_of, reading_rows, report_of, report_rows

# Tables whose rows belong to one report or one reading, in the order of their references, each with its own order.
REPORT_TABLES = {"parts": ("seq",), "credits": ("seq",), "authors": ("seq",)}
READING_TABLES = {
    "parties": ("seq",),
    "names": ("seq", "nth"),
    "statements": ("seq",),
    "mentions": ("seq",),
    "actors": ("seq", "nth"),
    "claims": ("seq",),
    "times": ("seq",),
    "hops": ("owner", "seq", "hop"),
    "passages": ("owner", "seq", "role", "hop", "nth"),
}
DERIVED_TABLES = (
    "links", "copies", "stories",
    "events", "event_mentions", "event_reports",
    "standings", "positions", "position_origins", "position_reports", "position_claims", "position_relays",
    "grade_steps",
    "findings", "finding_reports", "finding_claims",
    "corrections", "dismissed_findings", "event_decisions", "party_identities", "unlike_parties",
)  # fmt: skip
SHOWN_TABLES = ("views",)  # derived for whoever looks, and no part of the digest
NEAR_TABLES = (
    "outlines", "outline_keys", "sentence_keys", "accounts", "link_homes", "prints", "calendar", "tallies",
    "held_parts", "held_events", "withheld_links", "heeded", "stands",
)  # fmt: skip
_AT_ONE_ADDRESS = """SELECT 1 FROM (SELECT reports.id, substr(url, 1, instr(url || '#', '#') - 1) AS base FROM readings
JOIN reports ON reports.id = readings.report WHERE readings.key > ? AND url IS NOT NULL) AS new
WHERE EXISTS (SELECT 1 FROM reports AS other WHERE other.id <> new.id
AND (other.url = base OR (other.url >= base || '#' AND other.url < base || '$'))) LIMIT 1"""
_INTEGERS = 2**63
_TOGETHER = 100  # readings fetched by one query; SQLite allows 999 and more parameters


class SqlLedger:
    """A `Ledger` in a SQLite file. With `write=False` the file is never touched."""

    def __init__(self, path: Path, *, write: bool = True) -> None:
        """Open the ledger at `path`, or make it; raises `LedgerError`."""
        self.path = path
        self._opened = connect(path, write=write)
        self._engine = _engine(self._opened)

    def __enter__(self) -> Self:
        """Return the open ledger."""
        return self

    def __exit__(self, kind: type[BaseException] | None, error: BaseException | None, at: TracebackType | None) -> None:
        """Close the file; what was filed stays."""
        self._engine.dispose()
        self._opened.close()

    def reading(self, report: str, made_by: str) -> Reading | None:
        """Return what `made_by` read out of the report with this id; None where that is not on file."""
        with self._transaction() as connection:
            key = _key(connection, report, made_by)
            return None if key is None else self._restored(connection, [key])[key]

    def file(self, report: Report, reading: Reading) -> None:
        """Keep a report and a reading of it in one transaction; what is on file already stays as it is."""
        with self._transaction(write=True) as connection:
            if _key(connection, report.id, reading.made_by) is not None:
                return
            if not _exists(connection, "reports", id=report.id):
                of_report = report_rows(report)
                for name in ("reports", *REPORT_TABLES):
                    _add(connection, name, of_report[name])
            of_reading = reading_rows(reading, report.text)
            key = _last(connection, "readings") + 1
            _add(connection, "readings", [{"key": key, **of_reading["readings"][0]}])
            for name in READING_TABLES:
                _add(connection, name, [{"reading": key, **row} for row in of_reading.get(name, ())])

    def filed(self, made_by: str | None = None) -> Iterator[tuple[Report, Reading]]:
        """Yield every report once, in the order of filing, with its reading by `made_by`, or else its latest."""
        chosen: dict[str, tuple[bool, int]] = {}
        for row in self._all("readings"):
            rank = (row["made_by"] == made_by, int(row["key"]))  # type: ignore[arg-type]
            chosen[str(row["report"])] = max(rank, chosen.get(str(row["report"]), rank))
        yield from self._pairs([(report, key) for report, (_, key) in chosen.items()])

    def kept(self) -> Iterator[Kept]:
        """Yield every reading ever filed with its report and its rows of `passages`, for rechecking."""
        places = [(str(row["report"]), int(row["key"])) for row in self._all("readings")]  # type: ignore[arg-type]
        for (report, reading), (_, key) in zip(self._pairs(places), places, strict=True):
            with self._transaction() as connection:
                rows = _fetch(connection, "passages", "reading", [key], READING_TABLES["passages"])
            yield Kept(report, reading, rows)

    def check(self) -> None:
        """Raise `LedgerError` where the file is damaged, or rows point to others that are not there."""
        with self._transaction() as connection:
            found = [str(row[0]) for row in connection.exec_driver_sql("PRAGMA quick_check")]
            lost = [str(row[0]) for row in connection.exec_driver_sql("PRAGMA foreign_key_check")]
        if found != ["ok"] or lost:
            what = found[0] if found != ["ok"] else f"{len(lost)} rows point nowhere, the first in {lost[0]}"
            message = (
                f"The ledger {self.path} is damaged: {what}. Take a backup, or read the reports into a new ledger."
            )
            raise LedgerError(message)

    def derive(self, linked: Linked, brief: Brief, *, anew: bool = False) -> bool:
        """Replace all that is derived; where it is on file already, nothing is written unless `anew`.

        Return whether it differs from what the last run derived.
        """
        rows = derived_rows(linked, brief)
        mark: Row = {"digest": digest(json.dumps(rows, sort_keys=True))}
        with self._transaction(write=True) as connection:
            differs = not _exists(connection, "derived", **mark)
            mark["readings"] = _last(connection, "readings")
            if not anew and _exists(connection, "derived", **mark):
                return False
            for name in (*SHOWN_TABLES, *reversed(DERIVED_TABLES), "derived"):
                connection.execute(delete(table(name)))
            for name in DERIVED_TABLES:
                _add(connection, name, rows.get(name, ()))
            _add(connection, "views", [row for each in brief.assessments for row in view_rows(each)])
            _add(connection, "derived", [mark])
        return differs

    def grows(self) -> bool:
        """Return whether what is derived can be brought up to date report by report: each report was read once, no two stand at one address."""
        with self._transaction() as connection:
            reach = connection.exec_driver_sql("SELECT readings FROM derived WHERE made_by IS NOT NULL").scalar() or 0
            if connection.exec_driver_sql(_AT_ONE_ADDRESS, (reach,)).first():
                return False
            reports, readings = (
                connection.execute(select(func.count()).select_from(table(name))).scalar()
                for name in ("reports", "readings")
            )
        return bool(reports == readings)

    def linked_by(self) -> str | None:
        """Return the mark of who linked what is derived, report by report; None where nothing is, or all was in one go."""
        with self._transaction() as connection:
            made_by = connection.exec_driver_sql("SELECT made_by FROM derived").scalar()
        return None if made_by is None else str(made_by)

    def counts(self) -> dict[str, int]:
        """Return how many reports are linked (of versions of one text the last), and how many events, links and findings are on file."""
        tables = {"reports": "stories", "events": "events", "links": "links", "findings": "findings"}
        with self._transaction() as connection:
            return {
                told: int(connection.execute(select(func.count()).select_from(table(name))).scalar() or 0)
                for told, name in tables.items()
            }

    @contextmanager
    def growing(self, made_by: str, *, anew: bool = False) -> Iterator[Growth]:
        """Give what is not linked yet, all of it `anew` or where another mark than `made_by` linked it; keep what becomes of it, or nothing."""
        with self._transaction(write=True) as connection:
            growth = self._growth(connection, made_by, anew=anew)
            if growth.whole:
                for name in (*SHOWN_TABLES, *reversed(DERIVED_TABLES), *NEAR_TABLES):
                    connection.execute(delete(table(name)))
            yield growth
            if growth.due or growth.whole:
                growth.close()
                connection.execute(delete(table("derived")))
                mark: Row = {"digest": growth.digest, "readings": _last(connection, "readings"), "made_by": made_by}
                _add(connection, "derived", [{**mark, "decisions": len(growth.decisions)}])

    def _growth(self, connection: Connection, made_by: str, *, anew: bool) -> Growth:
        state = connection.execute(select("*").select_from(table("derived"))).mappings().first()
        before = str(state["digest"]) if state else None
        known = state if state and state["made_by"] == made_by and state["readings"] and not anew else None
        later = "SELECT report FROM readings WHERE key > ? ORDER BY key"
        reach = int(known["readings"]) if known else 0
        new = [str(row[0]) for row in connection.exec_driver_sql(later, (reach,))]
        heeded = int(known["decisions"] or 0) if known else None
        near = Near(self._opened, partial(self._counting, connection))
        return Growth(near, new, self._decided(connection), before, heeded=heeded)

    def _counting(self, connection: Connection, reports: Collection[str]) -> list[tuple[Report, Reading]]:
        """Return the reports with the readings that count."""
        found = _fetch(connection, "readings", "report", [*reports], ("key",))
        keys = {str(row["report"]): int(str(row["key"])) for row in found}
        kept, readings = self._reports(connection, [*keys]), self._restored(connection, [*keys.values()])
        return [(kept[report], readings[key]) for report, key in keys.items()]

    def decide(self, decision: Decision) -> None:
        """Keep a decision in one transaction; one that is on file already stays as it is."""
        with self._transaction(write=True) as connection:
            if _exists(connection, "decisions", id=decision.id):
                return
            rows = decision_rows(decision)
            key = _last(connection, "decisions") + 1
            _add(connection, "decisions", [{"key": key, **rows["decisions"][0]}])
            _add(connection, "decision_subjects", [{"decision": key, **row} for row in rows["decision_subjects"]])

    def decisions(self) -> tuple[Decision, ...]:
        """Return all decisions in the order in which they were filed."""
        with self._transaction() as connection:
            return self._decided(connection)

    def _decided(self, connection: Connection) -> tuple[Decision, ...]:
        rows = _rows(connection.execute(select("*").select_from(table("decisions")).order_by(column("key"))))
        keys = [row["key"] for row in rows]
        subjects = _grouped(connection, "decision_subjects", "decision", keys, ("seq",)) if rows else {}
        with self._sound():
            return tuple(decision_of({"decisions": [row], "decision_subjects": subjects[row["key"]]}) for row in rows)

    @contextmanager
    def _transaction(self, *, write: bool = False) -> Iterator[Connection]:
        """Give a connection within a transaction: all that is done in it is kept, or nothing."""
        how = "BEGIN IMMEDIATE" if write else "BEGIN"
        with (
            told(self.path),
            _unwrapped(),
            self._engine.connect() as connection,
            connection.execution_options(begin=how).begin(),
        ):
            yield connection

    def _all(self, name: str) -> list[Row]:
        with self._transaction() as connection:
            return _rows(connection.execute(select("*").select_from(table(name)).order_by(column("key"))))

    def _pairs(self, places: Iterable[tuple[str, int]]) -> Iterator[tuple[Report, Reading]]:
        """Yield the report and the reading of each (report id, reading key), fetched some at a time."""
        pending = iter(places)
        while some := list(islice(pending, _TOGETHER)):
            with self._transaction() as connection:
                reports = self._reports(connection, [report for report, _ in some])
                readings = self._restored(connection, [key for _, key in some])
            yield from ((reports[report], readings[key]) for report, key in some)

    def _reports(self, connection: Connection, ids: Sequence[str]) -> dict[str, Report]:
        rows = {name: _grouped(connection, name, "report", ids, order) for name, order in REPORT_TABLES.items()}
        found = _fetch(connection, "reports", "id", ids, ("id",))
        with self._sound():
            return {
                str(row["id"]): report_of({"reports": [row], **{name: rows[name][row["id"]] for name in rows}})
                for row in found
            }

    def _restored(self, connection: Connection, keys: Sequence[int]) -> dict[int, Reading]:
        rows = {name: _grouped(connection, name, "reading", keys, order) for name, order in READING_TABLES.items()}
        found = _fetch(connection, "readings", "key", keys, ("key",))
        with self._sound():
            return {
                int(row["key"]): reading_of({"readings": [row], **{name: rows[name][row["key"]] for name in rows}})  # type: ignore[arg-type]
                for row in found
            }

    @contextmanager
    def _sound(self) -> Iterator[None]:
        """Turn rows that make no record into a `LedgerError`: somebody else has written there."""
        try:
            yield
        except (KeyError, ValueError, TypeError) as error:
            message = (
                f"The ledger {self.path} holds a row that onrecord did not write: {error!r}."
                " Take a backup, or read the reports into a new ledger."
            )
            raise LedgerError(message) from error


def _engine(opened: sqlite3.Connection) -> Engine:
    """Return an engine on the one open connection, in which a transaction begins only where it is said to."""
    engine = create_engine("sqlite://", creator=lambda: opened, poolclass=StaticPool)

    @event.listens_for(engine, "begin")
    def begin(connection: Connection) -> None:
        connection.exec_driver_sql(connection.get_execution_options().get("begin", "BEGIN"))

    return engine


@contextmanager
def _unwrapped() -> Iterator[None]:
    """Let SQLite's own error out of SQLAlchemy's, so that one place knows what each means."""
    try:
        yield
    except DBAPIError as error:
        if isinstance(error.orig, sqlite3.Error):
            raise error.orig from error
        raise


def _key(connection: Connection, report: str, made_by: str) -> int | None:
    wanted = (column("report") == report, column("made_by") == made_by)
    found = connection.execute(select(column("key")).select_from(table("readings")).where(*wanted)).scalar()
    return None if found is None else int(found)


def _last(connection: Connection, name: str) -> int:
    """Return the highest key of a table, 0 for an empty one."""
    highest = connection.execute(select(func.max(column("key"))).select_from(table(name))).scalar()
    return int(highest or 0)


def _exists(connection: Connection, name: str, **wanted: Scalar) -> bool:
    conditions = [column(key) == value for key, value in wanted.items()]
    return connection.execute(select(1).select_from(table(name)).where(*conditions)).first() is not None


def _add(connection: Connection, name: str, rows: Sequence[Row]) -> None:
    if rows:
        kept = [{key: _stored(value) for key, value in row.items()} for row in rows]
        connection.execute(_insertion(name, tuple(rows[0])), kept)


@cache
def _insertion(name: str, columns: tuple[str, ...]) -> Insert:
    return insert(table(name, *(column(each) for each in columns)))


def _grouped(
    connection: Connection, name: str, owner: str, keys: Sequence[Scalar], order: Sequence[str]
) -> Mapping[Scalar, list[Row]]:
    groups: defaultdict[Scalar, list[Row]] = defaultdict(list)
    for row in _fetch(connection, name, owner, keys, order):
        groups[row[owner]].append(row)
    return groups


def _fetch(connection: Connection, name: str, owner: str, keys: Sequence[Scalar], order: Sequence[str]) -> list[Row]:
    query = select("*").select_from(table(name)).where(column(owner).in_(keys))
    return _rows(connection.execute(query.order_by(*(column(each) for each in order))))


def _rows(found: CursorResult[tuple[object, ...]]) -> list[Row]:
    return [{key: _restored_words(value) for key, value in row.items()} for row in found.mappings()]


def _stored(value: Scalar) -> Scalar | bytes:
    """Return `value` as SQLite can keep it.

    Text with half a character in it (a lone surrogate) goes as bytes, a whole number beyond 64 bits as a double.
    """
    if isinstance(value, int) and abs(value) >= _INTEGERS:
        return float(value)
    if isinstance(value, str) and not value.isascii():
        try:
            value.encode()
        except UnicodeEncodeError:
            return value.encode("utf-8", "surrogatepass")
    return value


def _restored_words(value: Scalar | bytes) -> Scalar:
    return value.decode("utf-8", "surrogatepass") if isinstance(value, bytes) else value
