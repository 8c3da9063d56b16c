"""Several processes read as one does, in order, and a report that ends one of them ends no other."""

import multiprocessing
import os
import signal
import subprocess
import sys
import textwrap
import threading
from pathlib import Path

import pytest

from onrecord.errors import PackError
from onrecord.reading.crew import CHUNK, _serve, read_all
from onrecord.record.report import Skipped
from samples import PACK, make_report, read


def refuse(_reports, _pack):
    """Raise what a wrong pack raises."""
    message = "pack test, key kinds: wrong"
    raise PackError(message)


def die(_reports, _pack):
    """End the process at once."""
    os._exit(9)


def reports(*texts):
    return [make_report(text, path=f"{n}.txt", parts=()) for n, text in enumerate(texts)]


def names(outcomes):
    """Return the path of each report that was read, and of each that was skipped with a mark."""
    return [f"!{each.path}" if isinstance(each, Skipped) else each[0].path for each in outcomes]


@pytest.mark.parametrize("workers", [1, 2])
def test_readings_come_in_the_order_of_the_reports(workers):
    items = reports(*(f"{n} km" for n in range(3 * CHUNK + 1)))
    outcomes = list(read_all(items, PACK, reader=read, workers=workers))
    assert [report for report, _ in outcomes] == items
    assert [reading.claims[0].value.low for _, reading in outcomes] == list(range(3 * CHUNK + 1))


def test_beside_other_threads_processes_begin_anew_and_read_the_same():
    ended, prepared = threading.Event(), []
    other = threading.Thread(target=ended.wait)
    other.start()
    outcomes = list(read_all(reports("1 km"), PACK, reader=read, workers=2, prepare=lambda: prepared.append(1)))
    ended.set()
    other.join()
    assert (names(outcomes), prepared) == (["0.txt"], [])


@pytest.mark.skipif(sys.platform != "linux", reason="processes begin as copies on Linux alone")
def test_what_the_reader_needs_is_loaded_before_processes_begin_as_copies():
    prepared = []
    outcomes = list(read_all(reports("1 km"), PACK, reader=read, workers=2, prepare=lambda: prepared.append(1)))
    assert (names(outcomes), prepared) == (["0.txt"], [1])


@pytest.mark.parametrize("workers", [1, 2])
def test_what_is_no_report_keeps_its_place(workers):
    known = (make_report("known", path="known"), next(read([make_report("known")], PACK)))
    items = [known, *reports("1 km"), Skipped("x.bin", "an image"), *reports("2 km"), known]
    outcomes = list(read_all(items, PACK, reader=read, workers=workers))
    assert names(outcomes) == ["known", "0.txt", "!x.bin", "0.txt", "known"]


@pytest.mark.parametrize("workers", [1, 2])
def test_a_report_that_the_reader_fails_on_is_named_and_the_rest_is_read(workers):
    outcomes = list(read_all(reports("1 km", "unreadable", "3 km"), PACK, reader=read, workers=workers))
    assert names(outcomes) == ["0.txt", "!1.txt", "2.txt"]
    assert outcomes[1].reason == "could not be read: ValueError: this one is too hard"


def test_a_report_that_a_process_dies_on_is_named_and_the_rest_is_read():
    texts = ["1 km"] * CHUNK + ["deadly", "3 km"]
    outcomes = list(read_all(reports(*texts), PACK, reader=read, workers=2))
    assert names(outcomes) == [*(f"{n}.txt" for n in range(CHUNK)), f"!{CHUNK}.txt", f"{CHUNK + 1}.txt"]
    assert "its process died (exit code -9)" in outcomes[CHUNK].reason


@pytest.mark.parametrize("workers", [1, 2])
def test_an_error_with_a_way_out_ends_the_run(workers):
    with pytest.raises(PackError, match="key kinds"):
        list(read_all(reports("1 km"), PACK, reader=refuse, workers=workers))


def test_processes_that_cannot_even_start_end_the_run():
    with pytest.raises(Exception, match="die as soon as they start"):
        list(read_all(reports("1 km", "2 km"), PACK, reader=die, workers=2))


def test_reports_are_taken_in_only_as_they_are_needed():
    taken = []

    def endless():
        for report in iter(lambda: make_report("1 km"), None):
            taken.append(report)
            yield report

    outcomes = read_all(endless(), PACK, reader=read, workers=2)
    next(outcomes)
    outcomes.close()
    assert len(taken) <= 10 * CHUNK


def test_no_process_is_started_for_what_is_known_already():
    known = (make_report("known"), next(read([make_report("known")], PACK)))
    assert list(read_all([known] * 3, PACK, reader=die, workers=2)) == [known] * 3


@pytest.mark.parametrize("copied", [True, False])
def test_no_process_outlives_a_caller_that_is_killed(tmp_path, copied):
    script = f"""
        import os, signal, sys
        sys.path.insert(0, {str(Path(__file__).parents[1])!r})
        from samples import PACK, make_report, read
        from onrecord.reading import crew
        if __name__ == "__main__":
            crew._can_be_copied = lambda: {copied}
            team = crew._Crew(PACK, read, 2)
            team._workers += [team._hire()]
            team._workers += [team._hire()]
            print("at work", flush=True)
            os.kill(os.getpid(), signal.SIGKILL)
    """
    program = tmp_path / "program.py"
    program.write_text(textwrap.dedent(script))
    # The worker shares the program's output: waiting for its end is waiting for the worker's.
    killed = subprocess.run([sys.executable, program], check=False, capture_output=True, timeout=30)  # noqa: S603 - our own script
    assert (killed.returncode, killed.stdout) == (-signal.SIGKILL, b"at work\n")


def test_a_process_whose_caller_was_killed_ends_quietly():
    here, there = multiprocessing.Pipe()
    with there:
        here.send([make_report()])
        here.close()
        assert _serve(there, PACK, read) is None
