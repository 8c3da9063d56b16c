"""The first half of the path: take reports in, read them, keep both.

What only reads loads nothing of what links and assesses; `desk` goes on from here.
"""

import os
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass
from functools import partial
from itertools import chain, filterfalse
from pathlib import Path
from typing import BinaryIO

from onrecord.intake import take_in
from onrecord.ledger import Ledger
from onrecord.packs.pack import Pack
from onrecord.reading import made_by, read
from onrecord.reading.crew import Item, Outcome, Reader, read_all
from onrecord.record.report import Report, Skipped
from onrecord.record.value import Moment

MUCH = 100_000  # characters to read from which on further processes are worth their start: some 27 reports of 600 words
LOOKED_INTO = 200  # items looked into to see how much there is to read
MOST_WORKERS = 4  # each holds a model of its own; four stay within a laptop's memory

Progress = Callable[[str, int, int | None], None]
"""Told of each step: the stage, how many are done, how many there are (None where that is not known)."""


def no_progress(stage: str, done: int, total: int | None) -> None:
    """Say nothing."""


@dataclass(frozen=True, slots=True)
class Filing:
    """What one run reads with.

    `ledger` is open, or None to keep nothing. `workers` is the number of processes that read, None for as many as pay
    off. `reader` and `made_by` are the reading stage: what reads, and the mark of all that it reads with a pack. `ignored`
    are files that are never taken in, such as those that the run itself writes; absolute, without symbolic links.
    """

    pack: Pack
    ledger: Ledger | None = None
    workers: int | None = 1
    reader: Reader = read
    made_by: Callable[[Pack], str] = made_by
    progress: Progress = no_progress
    ignored: frozenset[Path] = frozenset()

    def read(
        self, paths: Sequence[str | Path], *, published: Moment | None = None, stdin: BinaryIO | None = None
    ) -> Iterator[Outcome]:
        """Yield each report of `paths` with its reading, in order, and what was skipped.

        With a ledger, each pair is on file before it is yielded, and what is on file already is not read again.
        `published` is the publication time of reports that tell none; "-" among the paths reads `stdin`.
        """
        taken = filterfalse(self._is_ignored, take_in(paths, published=published, stdin=stdin))
        workers, items = _workers(self.workers, map(self._known, taken))
        ready = partial(self.made_by, self.pack)  # to say by what, all of it is loaded
        outcomes = read_all(items, self.pack, reader=self.reader, workers=workers, prepare=ready)
        for done, outcome in enumerate(outcomes, start=1):
            if self.ledger and not isinstance(outcome, Skipped):
                self.ledger.file(*outcome)
            self.progress("reading", done, None)
            yield outcome

    def _is_ignored(self, item: Report | Skipped) -> bool:
        return bool(self.ignored) and item.path is not None and Path(item.path).resolve() in self.ignored

    def _known(self, item: Report | Skipped) -> Item:
        """Return a report with its reading where that is on file, or the item as it is."""
        if not self.ledger or isinstance(item, Skipped):
            return item
        reading = self.ledger.reading(item.id, self.made_by(self.pack))
        return item if reading is None else (item, reading)


def _workers(wanted: int | None, items: Iterable[Item]) -> tuple[int, Iterable[Item]]:
    """Return the number of processes to read with, and all the items: looked into where nobody said how many."""
    if wanted is not None:
        return wanted, items
    pending = iter(items)
    first: list[Item] = []
    unread = 0
    for item in pending:
        first.append(item)
        unread += len(item.text) if isinstance(item, Report) else 0
        if unread > MUCH or len(first) == LOOKED_INTO:
            return min(_processors(), MOST_WORKERS), chain(first, pending)
    return 1, first


def _processors() -> int:
    """Return how many processors this process may use; not every system tells."""
    return len(os.sched_getaffinity(0)) if hasattr(os, "sched_getaffinity") else os.cpu_count() or 1
