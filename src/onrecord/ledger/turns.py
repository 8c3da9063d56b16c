"""Let processes take turns: one at a time, and a turn ends with its process, however that ends."""

import sqlite3
from collections.abc import Iterator
from contextlib import closing, contextmanager
from pathlib import Path

_LONGEST = 3600.0  # seconds that a process waits for its turn: longer than any ledger takes to be linked anew


@contextmanager
def turn(path: Path) -> Iterator[None]:
    """Wait until no other process is in its turn at `path`, a file that is made for this and holds nothing; raises `sqlite3.Error`."""
    with closing(sqlite3.connect(path, timeout=_LONGEST, isolation_level=None)) as connection:
        connection.execute("BEGIN EXCLUSIVE")
        yield
