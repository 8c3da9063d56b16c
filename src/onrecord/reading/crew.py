"""Reports read by several processes at once, with the readings in the order of the reports.

Two processes of one thread each read more than one process of two threads. A report on which the reader fails, or on
which a process dies, is named as skipped; the rest goes on.
"""

import multiprocessing
import signal
import sys
import threading
from collections.abc import Callable, Iterable, Iterator, Sequence
from contextlib import contextmanager, suppress
from dataclasses import dataclass
from itertools import islice
from multiprocessing import get_context
from multiprocessing.connection import Connection, wait
from multiprocessing.process import BaseProcess
from typing import Any

from onrecord.errors import OnrecordError
from onrecord.packs.pack import Pack
from onrecord.record.reading import Reading
from onrecord.record.report import Report, Skipped

CHUNK = 2  # reports handed over at once: more make the processes end unevenly, and each handing over costs a message
_AHEAD = 12  # chunks a process may be ahead of the one whose turn it is, so that memory stays bounded

Reader = Callable[[Iterable[Report], Pack], Iterable[Reading]]
Outcome = tuple[Report, Reading] | Skipped
Prepare = Callable[[], object]
Item = Report | Outcome  # what is read already, or was skipped before, keeps its place in the order


def nothing() -> None:
    """Prepare nothing."""


def read_all(
    items: Iterable[Item], pack: Pack, *, reader: Reader, workers: int = 1, prepare: Prepare = nothing
) -> Iterator[Outcome]:
    """Yield each report of `items` with its reading, in their order, or a `Skipped` where `reader` fails on it.

    Items that are no reports pass as they are. `prepare` loads what the reader needs: it is called where processes begin as
    copies of this one. With more than one worker, `reader` must be a function of a module,
    and the caller's main module one that can be imported without effect (as `multiprocessing` asks). Raises
    `OnrecordError` where the reader does, and where its processes die as soon as they start.
    """
    chunks = _chunks(items)
    if workers <= 1:
        for chunk in chunks:
            yield from _merged(chunk, _read(_unread(chunk), pack, reader))
        return
    crew = _Crew(pack, reader, workers, prepare)
    try:
        yield from crew.read(chunks)
    finally:
        crew.dismiss()


def _chunks(items: Iterable[Item]) -> Iterator[list[Item]]:
    pending = iter(items)
    while chunk := list(islice(pending, CHUNK)):
        yield chunk


def _unread(chunk: Sequence[Item]) -> list[Report]:
    return [item for item in chunk if isinstance(item, Report)]


def _merged(chunk: Sequence[Item], outcomes: Sequence[Reading | Skipped]) -> Iterator[Outcome]:
    """Put the outcomes in the places of the reports that they are of."""
    pending = iter(outcomes)
    for item in chunk:
        if not isinstance(item, Report):
            yield item
            continue
        outcome = next(pending)
        yield outcome if isinstance(outcome, Skipped) else (item, outcome)


def _read(reports: list[Report], pack: Pack, reader: Reader) -> list[Reading | Skipped]:
    """Read some reports; where that fails, read them one by one, so that only those at fault are skipped."""
    try:
        return list(reader(reports, pack))
    except OnrecordError:
        raise
    except Exception as error:  # noqa: BLE001 - one report must not end the run; what failed is named
        if len(reports) == 1:
            return [_skipped(reports[0], f"could not be read: {type(error).__name__}: {error}")]
        return [outcome for report in reports for outcome in _read([report], pack, reader)]


def _skipped(report: Report, reason: str) -> Skipped:
    return Skipped(report.path or report.id, reason)


@dataclass(eq=False)
class _Worker:
    """A process that reads, the line to it, and the chunk that it has in hand with its number.

    It has one chunk at a time: were a second one sent while it answers, both ends could wait for each other for ever.
    """

    process: BaseProcess
    line: Connection
    number: int = 0
    chunk: Sequence[Item] = ()

    def give(self, number: int, chunk: Sequence[Item]) -> None:
        """Hand over a chunk; where the process has died, hearing it tells."""
        self.number, self.chunk = number, chunk
        try:
            self.line.send(_unread(chunk))
        except OSError:
            return

    def hear(self) -> list[Reading | Skipped] | None:
        """Return the outcomes of the reports in hand, or None where the process died on them."""
        try:
            answer: list[Reading | Skipped] | OnrecordError = self.line.recv()
        except (EOFError, OSError):
            return None
        if isinstance(answer, OnrecordError):
            raise answer
        return answer

    def end(self) -> None:
        """End the process, whatever it does."""
        self.line.close()
        self.process.terminate()
        self.process.join()


class _Crew:
    """Processes that read chunks, and what came of each chunk until it is its turn."""

    def __init__(self, pack: Pack, reader: Reader, workers: int, prepare: Prepare = nothing) -> None:
        self._pack = pack
        self._reader = reader
        self._prepare = prepare
        self._most = workers
        self._workers: list[_Worker] = []
        self._done: dict[int, list[Outcome]] = {}
        self._answered = False

    def read(self, chunks: Iterator[list[Item]]) -> Iterator[Outcome]:
        """Yield what comes of every chunk, in order."""
        numbered = enumerate(chunks)
        turn = 0
        while self._hand_out(numbered, turn + _AHEAD * self._most) or self._done:
            self._hear()
            self._hand_out(numbered, turn + _AHEAD * self._most)  # they read on while the caller takes what is there
            while turn in self._done:
                yield from self._done.pop(turn)
                turn += 1

    def dismiss(self) -> None:
        """End all processes that are still there."""
        for worker in self._workers:
            worker.end()

    def _hire(self) -> _Worker:
        """Start a process: as a copy of this one, prepared, where that can be, or else anew."""
        line, far_end = multiprocessing.Pipe()
        given: tuple[Any, ...] = (far_end, self._pack, self._reader)
        if _can_be_copied():
            self._prepare()
            held = [*(worker.line for worker in self._workers), line]
            process: BaseProcess = get_context("fork").Process(target=_serve, args=(*given, held), daemon=True)
        else:
            process = get_context("spawn").Process(target=_serve, args=given, daemon=True)
        with _deaf_to_interrupts():
            process.start()
        far_end.close()
        return _Worker(process, line)

    def _hand_out(self, numbered: Iterator[tuple[int, list[Item]]], limit: int) -> bool:
        """Give each idle worker a chunk, none numbered beyond `limit`; return whether any is at work."""
        newest = max([*self._done, *(worker.number for worker in self._busy())], default=-1)
        while newest < limit and len(self._busy()) < self._most:
            newest, chunk = next(numbered, (newest, []))
            if not chunk:
                break
            if _unread(chunk):
                self._idle().give(newest, chunk)
            else:
                self._done[newest] = list(_merged(chunk, ()))
        return bool(self._busy())

    def _busy(self) -> list[_Worker]:
        return [worker for worker in self._workers if worker.chunk]

    def _idle(self) -> _Worker:
        """Return a worker with nothing in hand; it is hired when there is first need of it."""
        for worker in self._workers:
            if not worker.chunk:
                return worker
        self._workers.append(self._hire())
        return self._workers[-1]

    def _hear(self) -> None:
        """Wait for answers, and keep what came of each chunk under its number."""
        busy = self._busy()
        ready = wait([worker.line for worker in busy]) if busy else []
        for worker in busy:
            if worker.line in ready:
                outcomes = worker.hear()
                if outcomes is None:
                    outcomes = self._replace(worker)
                self._answered = True
                self._done[worker.number] = list(_merged(worker.chunk, outcomes))
                worker.chunk = ()

    def _replace(self, dead: _Worker) -> list[Reading | Skipped]:
        """Put another process in place of one that died, and read what it died on one by one."""
        dead.end()
        outcomes = [self._alone(report) for report in _unread(dead.chunk)]
        if not self._answered and all(isinstance(outcome, Skipped) for outcome in outcomes):
            code = dead.process.exitcode
            message = (
                f"The processes that read reports die as soon as they start (exit code {code})."
                " Read with one worker: it says what is wrong."
            )
            raise OnrecordError(message)
        self._workers[self._workers.index(dead)] = self._hire()
        return outcomes

    def _alone(self, report: Report) -> Reading | Skipped:
        """Read one report in a process of its own."""
        worker = self._hire()
        worker.give(0, [report])
        outcomes = worker.hear()
        worker.end()
        if outcomes is None:
            code = worker.process.exitcode
            return _skipped(report, f"could not be read: its process died (exit code {code}); is memory short?")
        return outcomes[0]


def _can_be_copied() -> bool:
    """Say whether a new process can begin as a copy of this one, with all loaded: a second of processor time less than anew.

    A copy has none of the other threads, and what they held stays held: where there are any, processes begin anew.
    """
    return sys.platform == "linux" and threading.active_count() == 1


@contextmanager
def _deaf_to_interrupts() -> Iterator[None]:
    """Ignore Ctrl-C for as long as it takes to start a process, which inherits that: it is the caller's to hear."""
    if threading.current_thread() is not threading.main_thread():
        yield
        return
    before = signal.signal(signal.SIGINT, signal.SIG_IGN)
    try:
        yield
    finally:
        signal.signal(signal.SIGINT, before)


def _serve(line: Connection, pack: Pack, reader: Reader, held: Sequence[Connection] = ()) -> None:
    """Answer each list of reports with what came of them, until the other end closes or its process is killed.

    `held` are the caller's own ends, of which a copy of it has copies: while one is open, no end is heard.
    """
    for other in held:
        other.close()
    with suppress(EOFError, BrokenPipeError, ConnectionResetError):
        while True:
            line.send(_answer(line.recv(), pack, reader))


def _answer(reports: list[Report], pack: Pack, reader: Reader) -> list[Reading | Skipped] | OnrecordError:
    try:
        return _read(reports, pack, reader)
    except OnrecordError as error:
        return error
