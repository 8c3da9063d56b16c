"""How a ledger file is opened: what it must be, and what to do where it is not."""

import sqlite3
from collections.abc import Iterator
from contextlib import closing, contextmanager
from importlib import resources
from pathlib import Path

from onrecord.errors import LedgerError

APPLICATION = int.from_bytes(b"ORec")  # SQLite's application_id: tells a ledger from any other SQLite file
_HEADER = b"SQLite format 3\x00"
_WAIT = 10.0  # seconds that a run waits for another one that is writing

_WAYS_OUT = {
    "SQLITE_NOTADB": "It is not a ledger. Name another file; this one was left as it is.",
    "SQLITE_CORRUPT": "The file is damaged. Take a backup, or read the reports into a new ledger.",
    "SQLITE_CANTOPEN": "The file cannot be opened. Check that its folder exists and that you may write there.",
    "SQLITE_READONLY": "You may not write it. Give yourself write permission, or name another file.",
    "SQLITE_PERM": "You may not write it. Give yourself write permission, or name another file.",
    "SQLITE_BUSY": "Another run is writing it. Wait until that is done, then run this again: it goes on where it stopped.",
    "SQLITE_LOCKED": "Another run is writing it. Wait until that is done, then run this again: it goes on where it stopped.",
    "SQLITE_FULL": "The disk is full. Make room and run this again: it goes on where it stopped.",
    "SQLITE_IOERR": "The disk failed, or is full. Check it and run this again: it goes on where it stopped.",
}


def migrations() -> list[str]:
    """Return the SQL scripts that shape a ledger, in order; a ledger's `user_version` says how many it has had."""
    folder = resources.files("onrecord.ledger") / "migrations"
    scripts = sorted((each for each in folder.iterdir() if each.name.endswith(".sql")), key=lambda each: each.name)
    return [script.read_text("utf-8") for script in scripts]


def is_ledger(path: Path) -> bool:
    """Return whether `path` is a SQLite file that carries the mark of a ledger; False for what cannot be read."""
    try:
        with path.open("rb") as file:
            head = file.read(100)
    except OSError:
        return False
    # The application id stands at byte 68 of the header: https://www.sqlite.org/fileformat.html#application_id
    return head.startswith(_HEADER) and head[68:72] == APPLICATION.to_bytes(4)


@contextmanager
def told(path: Path) -> Iterator[None]:
    """Turn SQLite's errors into a `LedgerError` that names the ledger at `path` and the way out."""
    try:
        yield
    except sqlite3.Error as error:
        code = getattr(error, "sqlite_errorname", "")
        way = next((text for name, text in _WAYS_OUT.items() if code.startswith(name)), f"SQLite says: {error}.")
        message = f"The ledger {path} failed. {way}"
        raise LedgerError(message) from error


def connect(path: Path, *, write: bool) -> sqlite3.Connection:
    """Open the file at `path` as a ledger of the present shape; for writing it is made, or brought up to date.

    Statements take effect at once unless the caller begins a transaction. Raises `LedgerError`.
    """
    _check_place(path, write=write)
    with told(path):
        connection = _connection(path, "rwc") if write else _readable(path)
        try:
            _prepare(connection, path, write=write)
        except BaseException:
            connection.close()
            raise
    return connection


def _check_place(path: Path, *, write: bool) -> None:
    if path.is_dir():
        message = f"The ledger {path} is a folder. Name a file, for example {path / 'news.ledger'}."
        raise LedgerError(message)
    if not path.exists() and not write:
        message = f"There is no ledger at {path}. `onrecord read PATH --ledger {path}` makes one."
        raise LedgerError(message)
    if not path.absolute().parent.is_dir():
        message = f"The ledger {path} cannot be made: there is no folder {path.parent}. Make it first."
        raise LedgerError(message)


def _readable(path: Path) -> sqlite3.Connection:
    """Return a connection that only reads.

    It may still finish what a killed run left beside the file. Where nothing may be written there at all, a file with
    nothing beside it is read as it is.
    """
    connection = _connection(path, "rw")
    try:
        connection.execute("PRAGMA query_only = ON")
        connection.execute("SELECT count(*) FROM sqlite_master")
    except sqlite3.OperationalError as error:
        connection.close()
        log = path.with_name(path.name + "-wal")
        if not error.sqlite_errorname.startswith(("SQLITE_CANTOPEN", "SQLITE_READONLY")) or log.exists():
            raise
        return _connection(path, "ro&immutable=1")
    return connection


def _prepare(connection: sqlite3.Connection, path: Path, *, write: bool) -> None:
    connection.execute("PRAGMA foreign_keys = ON")
    _shape(connection, path, write=write)
    if write:
        # A write-ahead log lets others read meanwhile, and a killed run loses at most the report it was filing. It
        # comes after the shape, so that the file itself carries the ledger's mark from the first moment.
        connection.execute("PRAGMA journal_mode = WAL")
        connection.execute("PRAGMA synchronous = NORMAL")


def _connection(path: Path, mode: str) -> sqlite3.Connection:
    return sqlite3.connect(f"{path.absolute().as_uri()}?mode={mode}", uri=True, timeout=_WAIT, isolation_level=None)


def _shape(connection: sqlite3.Connection, path: Path, *, write: bool) -> None:
    scripts = migrations()
    version = _version(connection, path)
    if version > len(scripts):
        message = (
            f"The ledger {path} was written by a newer onrecord (its shape is {version}, this one knows up to"
            f" {len(scripts)}). Update onrecord, or name another file."
        )
        raise LedgerError(message)
    if version == len(scripts):
        return
    if not write:
        state = "is empty" if version == 0 else f"has the older shape {version}"
        message = f"The ledger {path} {state}. `onrecord read PATH --ledger {path}` brings it up to date."
        raise LedgerError(message)
    _migrate(connection, path, scripts)


def _version(connection: sqlite3.Connection, path: Path) -> int:
    """Return how many migrations the file has had, 0 for an empty one; raise where it is something else's database."""
    mark = connection.execute("PRAGMA application_id").fetchone()[0]
    tables = connection.execute("SELECT count(*) FROM sqlite_master").fetchone()[0]
    if mark != APPLICATION and (mark or tables):
        message = f"{path} is a database, but not a ledger. Name another file; this one was left as it is."
        raise LedgerError(message)
    return int(connection.execute("PRAGMA user_version").fetchone()[0])


def _migrate(connection: sqlite3.Connection, path: Path, scripts: list[str]) -> None:
    """Apply the scripts that the ledger has not had, all or none."""
    with closing(connection.cursor()) as cursor:
        cursor.execute("BEGIN IMMEDIATE")
        # Another run may have done it while this one waited for its turn.
        for script in scripts[_version(connection, path) :]:
            for statement in _statements(script):
                cursor.execute(statement)
        cursor.execute(f"PRAGMA application_id = {APPLICATION}")
        cursor.execute(f"PRAGMA user_version = {len(scripts)}")
        cursor.execute("COMMIT")


def _statements(script: str) -> Iterator[str]:
    pending = ""
    for line in script.splitlines(keepends=True):
        pending += line
        if sqlite3.complete_statement(pending):
            yield pending
            pending = ""
