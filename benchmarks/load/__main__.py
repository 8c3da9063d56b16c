"""`python -m benchmarks.load [--reports N] [--pace N] [--seconds N] LEDGER`: make the ledger where it is not there, and ask a desk over it."""

import argparse
import resource
import subprocess
import sys
import time
import urllib.request
from pathlib import Path

from benchmarks.load.asked import add_meanwhile, ask
from benchmarks.load.made import make

_PORT = 8799


def main() -> None:
    """Print how long each page took."""
    parser = argparse.ArgumentParser()
    parser.add_argument("ledger", type=Path)
    parser.add_argument("--reports", type=int, default=100_000)
    parser.add_argument("--pace", type=float, default=20)
    parser.add_argument("--seconds", type=float, default=120)
    wishes = parser.parse_args()
    if not wishes.ledger.exists():
        begun = time.perf_counter()
        make(wishes.ledger, wishes.reports)
        size = wishes.ledger.stat().st_size / 1e6
        print(f"made {wishes.reports:,} reports in {time.perf_counter() - begun:.0f} s, {size:,.0f} MB", flush=True)
    command = [sys.executable, "-m", "onrecord.cli", "serve", str(wishes.ledger), "--port", str(_PORT)]
    desk = subprocess.Popen(command, stdout=subprocess.DEVNULL)
    try:
        base = f"http://127.0.0.1:{_PORT}"
        _wait(f"{base}/api/health")
        adding = add_meanwhile(wishes.ledger)
        took = ask(base, wishes.ledger, wishes.pace, wishes.seconds)
        adding.terminate()
    finally:
        desk.terminate()
        desk.wait()
    used = resource.getrusage(resource.RUSAGE_CHILDREN)
    asked = sum(len(each.times) for each in took)
    print(f"{'page':28}{'asked':>7}{'median':>9}{'p95':>9}{'worst':>9}{'kB':>7}{'failed':>8}")
    for each in sorted(took, key=lambda each: each.page):
        figures = (each.percentile(0.5), each.percentile(0.95), max(each.times))
        print(
            f"{each.page:28}{len(each.times):7}"
            + "".join(f"{each_:9.0f}" for each_ in figures)
            + f"{each.largest // 1000:7}{each.failed:8}"
        )
    print(
        f"{(used.ru_utime + used.ru_stime) * 1000 / asked:.0f} ms of processor time a request, starting up and filing reports included"
    )


def _wait(health: str) -> None:
    for _ in range(300):
        try:
            urllib.request.urlopen(health, timeout=1).close()  # noqa: S310 - our own desk
        except OSError:
            time.sleep(0.2)
        else:
            return
    sys.exit("the desk did not start")


if __name__ == "__main__":
    main()
