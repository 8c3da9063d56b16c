"""Measure reports a second, start-up, peak memory, the cost of each stage, and other tools beside: `python -m benchmarks [--reports N]`.

With `--linking SIZE...` it measures what linking costs as a ledger grows, and nothing else.
"""

import argparse
import resource
import subprocess
import sys
import tempfile
import time
from dataclasses import dataclass
from pathlib import Path

from benchmarks import beside, linking, reports, stages


@dataclass(frozen=True, slots=True)
class Cost:
    """What a run of the program took, in seconds: by the clock, and of all its processes' processor time.

    Processor time compares where other work goes on beside; the clock does not.
    """

    wall: float
    processor: float


def run(*arguments: str | Path) -> Cost:
    """Run the installed program."""
    program = Path(sys.executable).with_name("onrecord")
    begun, used = time.perf_counter(), _used()
    subprocess.run([program, *arguments], stdout=subprocess.DEVNULL, check=True)
    return Cost(time.perf_counter() - begun, _used() - used)


def _used() -> float:
    """Return the processor time of all processes that have ended."""
    told = resource.getrusage(resource.RUSAGE_CHILDREN)
    return told.ru_utime + told.ru_stime


def whole_program(folder: Path, count: int) -> None:
    """Print start-up, speed and peak memory of `onrecord read` as a process."""
    one = min(folder.iterdir())
    startup = min((run("read", one, "--json") for _ in range(3)), key=lambda cost: cost.wall)
    every = run("read", folder, "--json")
    peak = resource.getrusage(resource.RUSAGE_CHILDREN).ru_maxrss / 1024
    after = max(every.wall - startup.wall, 1e-9)
    print(f"one report, start to end        {startup.wall:8.2f} s, {startup.processor:.2f} s of processor time")
    print(
        f"{count} reports of {reports.WORDS} words        {every.wall:8.2f} s = {count / every.wall:.1f} reports/s, start-up included"
    )
    print(f"    without start-up            {count / after:8.1f} reports/s")
    print(f"    processor time of all processes {1000 * every.processor / count:4.0f} ms a report, start-up included")
    print(f"peak memory of the largest process {peak:5.0f} MB")


def main() -> None:
    """Print every figure."""
    options = argparse.ArgumentParser(description=__doc__)
    options.add_argument("--reports", type=int, default=200)
    options.add_argument(
        "--linking", type=int, nargs="+", metavar="SIZE", help="reports made up and linked, size by size"
    )
    chosen = options.parse_args()
    if chosen.linking:
        linking.show(chosen.linking)
    else:
        _reading(chosen.reports)


def _reading(count: int) -> None:
    with tempfile.TemporaryDirectory() as scratch:
        folder = Path(scratch)
        reports.write(folder, count)
        whole_program(folder, count)
        stages.show(folder, min(count, 64))
        beside.show(stages.taken(folder, min(count, 32)))


if __name__ == "__main__":
    main()
