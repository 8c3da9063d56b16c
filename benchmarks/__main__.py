"""Measure reports a second, start-up, peak memory, the cost of each stage, and other tools beside: `python -m benchmarks [--reports N]`.

With `--linking SIZE...` it measures what linking costs as a ledger grows, and nothing else.
"""

import argparse
import resource
import subprocess
import sys
import tempfile
import time
from pathlib import Path

from benchmarks import beside, linking, reports, stages


def run(*arguments: str | Path) -> float:
    """Run the installed program and return its wall time in seconds."""
    program = Path(sys.executable).with_name("onrecord")
    begun = time.perf_counter()
    subprocess.run([program, *arguments], stdout=subprocess.DEVNULL, check=True)
    return time.perf_counter() - begun


def whole_program(folder: Path, count: int) -> None:
    """Print start-up, speed and peak memory of `onrecord read` as a process."""
    one = min(folder.iterdir())
    startup = min(run("read", one, "--json") for _ in range(3))
    wall = run("read", folder, "--json")
    peak = resource.getrusage(resource.RUSAGE_CHILDREN).ru_maxrss / 1024
    print(f"one report, start to end        {startup:8.2f} s")
    print(
        f"{count} reports of {reports.WORDS} words        {wall:8.2f} s = {count / wall:.1f} reports/s, start-up included"
    )
    print(f"    without start-up            {count / max(wall - startup, 1e-9):8.1f} reports/s")
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
