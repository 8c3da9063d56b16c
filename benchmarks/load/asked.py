"""Ask a desk for its pages at a steady pace, whatever it answers, and tell how long each took; another process files reports meanwhile."""

import asyncio
import multiprocessing
import sqlite3
import time
from collections import defaultdict
from collections.abc import Iterator
from contextlib import closing
from dataclasses import dataclass
from pathlib import Path
from random import Random
from urllib.parse import quote

import httpx2

from benchmarks.load.made import World, happenings
from onrecord.ledger.sql import SqlLedger


@dataclass(frozen=True, slots=True)
class Took:
    """How long answers took, in milliseconds, and the largest answer in bytes; `failed` counts those that were none."""

    page: str
    times: tuple[float, ...]
    largest: int
    failed: int

    def percentile(self, share: float) -> float:
        """Return the time within which this share of the answers came."""
        return sorted(self.times)[min(len(self.times) - 1, int(len(self.times) * share))]


def ask(base: str, ledger: Path, pace: float, seconds: float) -> list[Took]:
    """Return how long each page took at `pace` requests a second, in turns, each of something drawn by chance."""
    return asyncio.run(_ask(base, list(_addresses(ledger, int(pace * seconds))), pace))


async def _ask(base: str, addresses: list[tuple[str, str]], pace: float) -> list[Took]:
    times: defaultdict[str, list[float]] = defaultdict(list)
    sizes: defaultdict[str, list[int]] = defaultdict(list)
    failed: defaultdict[str, int] = defaultdict(int)
    async with httpx2.AsyncClient(base_url=base, timeout=60) as client:

        async def one(page: str, address: str) -> None:
            begun = time.perf_counter()
            answer = await client.get(address)
            times[page].append((time.perf_counter() - begun) * 1000)
            sizes[page].append(len(answer.content))
            failed[page] += answer.status_code != 200

        begun = time.perf_counter()
        running = []
        for nth, (page, address) in enumerate(addresses):
            await asyncio.sleep(max(0.0, begun + nth / pace - time.perf_counter()))
            running.append(asyncio.create_task(one(page, address)))
        await asyncio.gather(*running)
    return [Took(page, tuple(times[page]), max(sizes[page]), failed[page]) for page in times]


def _addresses(ledger: Path, count: int) -> Iterator[tuple[str, str]]:
    """Yield a page and an address of it, the pages in turns."""
    random = Random(2)  # noqa: S311 - the same each time is what is wanted
    with closing(sqlite3.connect(f"file:{ledger}?mode=ro", uri=True)) as connection:
        drawn = {name: _drawn(connection, name, random) for name in ("events", "reports", "hops")}
        largest = [
            row[0]
            for row in connection.execute(
                "SELECT event FROM event_reports GROUP BY event ORDER BY count(*) DESC LIMIT 20"
            )
        ]
        pair = connection.execute("SELECT report FROM event_reports WHERE event = ? LIMIT 2", (largest[0],)).fetchall()
        last = connection.execute("SELECT max(key) FROM report_keys").fetchone()[0]
        words = [row[0].split() for row in connection.execute("SELECT title FROM reports LIMIT 400")]
    pages = {
        "today": lambda: "/",
        "today, since a visit": lambda: f"/?seen={random.randint(last - 120, last - 1)}",
        "review": lambda: "/review",
        "review, one event or two": lambda: "/review?sort=one-event",
        "review, two events or one": lambda: "/review?sort=two-events",
        "review, one party or two": lambda: "/review?sort=one-party",
        "review, two parties or one": lambda: "/review?sort=two-parties",
        "events": lambda: "/events",
        "events, filtered": lambda: random.choice([
            "/events?kind=flood&origins=2", f"/events?party={quote(random.choice(drawn['hops']), safe='')}",
            "/events?since=2024-06-01&until=2024-06-30&finding=conflict",
        ]),
        "event": lambda: f"/events/{random.choice(drawn['events'])}",
        "event, of the 20 largest": lambda: f"/events/{random.choice(largest)}",
        "findings": lambda: "/findings",
        "reports": lambda: "/reports",
        "report": lambda: f"/reports/{random.choice(drawn['reports'])}",
        "party": lambda: f"/parties/{quote(random.choice(drawn['hops']), safe='')}",
        "search": lambda: f"/search?q={quote(' '.join(random.sample(random.choice(words), 2)))}",
        "compare": lambda: f"/compare?left={pair[0][0]}&right={pair[1][0]}",
        "how it decides": lambda: "/how",
    }  # fmt: skip
    for nth in range(count):
        page = [*pages][nth % len(pages)]
        yield page, pages[page]()


def _drawn(connection: sqlite3.Connection, name: str, random: Random) -> list[str]:
    """Return ids of events, reports or parties, a party as often as it speaks."""
    column = "party" if name == "hops" else "id"
    last = connection.execute(f"SELECT max(rowid) FROM {name}").fetchone()[0]
    found = (
        connection.execute(f"SELECT {column} FROM {name} WHERE rowid = ?", (random.randint(1, last),)).fetchone()
        for _ in range(400)
    )
    return [row[0] for row in found if row and row[0]]


def add_meanwhile(ledger: Path) -> multiprocessing.Process:
    """Start a process that files a report four times a second, and return it."""
    process = multiprocessing.Process(target=_add, args=(ledger,), daemon=True)
    process.start()
    return process


def _add(ledger: Path) -> None:
    with SqlLedger(ledger) as opened:
        for each in happenings(World(seed=9), 100_000):
            opened.file(each.report, each.reading)
            time.sleep(0.25)
