"""What linking costs as a ledger grows: `python -m benchmarks --linking 1000 4000`.

Reports and readings are made up, with overlap that is set: stories of 1 to 12 reports share the words of their happening, one report in
five copies the one before it, and all draw on one stock of common words. No reader is run. Each size has a process of its own, so that its
peak memory is its own; what is counted is processor time.
"""

import json
import math
import random
import resource
import subprocess
import sys
import tempfile
import time
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from pathlib import Path

from benchmarks.deciding import decisions
from onrecord.growing import catch_up
from onrecord.ledger.sql import SqlLedger
from onrecord.packs.load import load
from onrecord.packs.pack import Pack
from onrecord.record.decision import Decision
from onrecord.record.ids import digest
from onrecord.record.reading import Claim, Hop, HopRole, Mention, Mode, Party, PartyKind, Reading, Stance, Statement
from onrecord.record.report import Outlet, Passage, Report
from onrecord.record.value import Moment, Name, Precision, Quantity

ADDED = 20  # reports added one by one once a ledger is full
_START = datetime(2024, 1, 1, tzinfo=UTC)
_MADE_BY = "made up"
_COMMON = 4000  # words that any story may use, the first ones most
_KINDS = ("earthquake", "flood", "protest", "missile_launch")
_SYLLABLES = ("ba", "do", "fi", "gru", "ka", "lem", "mo", "nar", "pel", "qui", "ros", "sto", "tur", "vas", "wen", "zil")


@dataclass(frozen=True, slots=True)
class Cost:
    """Seconds to file and to link `size` reports, milliseconds for each one more, and for a decision of each sort, and the peak of memory in MB."""

    size: int
    filing: float
    linking: float
    one_more: list[float]
    decided: list[float]
    peak: float
    events: int


def show(sizes: Sequence[int]) -> None:
    """Print the cost of each size, measured in a process of its own, and how it grows."""
    print("\nlinking and assessing in a ledger, reports made up, one process of one thread, processor time")
    before: Cost | None = None
    for size in sizes:
        told = subprocess.run(
            [sys.executable, "-m", "benchmarks.linking", str(size)], check=True, capture_output=True, text=True
        )
        cost = Cost(**json.loads(told.stdout))
        grows = "" if before is None else f"  exponent {_exponent(before, cost):.2f}"
        print(
            f"    {size:7} reports: {1000 * cost.linking / size:6.1f} ms a report ({cost.events} events), filing {1000 * cost.filing / size:.1f} ms,"
            f" peak {cost.peak:.0f} MB{grows}"
        )
        print(f"            one more: {_median(cost.one_more):.0f} ms, at most {max(cost.one_more):.0f} ms of {ADDED}")
        print(
            f"            one decision: {_median(cost.decided):.0f} ms, at most {max(cost.decided):.0f} ms of {len(cost.decided)} sorts"
        )
        before = cost


def measure(size: int) -> Cost:
    """Return what it costs to file and link `size` reports, and one more at a time after that."""
    pack = load()
    with tempfile.TemporaryDirectory() as scratch, SqlLedger(Path(scratch) / "made-up.ledger") as ledger:
        held = set(random.Random(size).sample(range(size + ADDED), ADDED))  # noqa: S311 - no secret
        late: list[tuple[Report, Reading]] = []
        subjects: list[tuple[Report, Reading]] = []
        begun = time.process_time()
        for n, pair in enumerate(pairs(size + ADDED)):
            if n % (size // 10) == 0:
                subjects.append(pair)
            if n in held:
                late.append(pair)
            else:
                ledger.file(*pair)
        filed = time.process_time()
        _catch_up(ledger, pack)
        linked = time.process_time()
        one_more = [_one_more(ledger, pack, pair) for pair in late]
        decided = [_one_decision(ledger, pack, each) for each in decisions(subjects)]
        peak = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024
        return Cost(size, filed - begun, linked - filed, one_more, decided, peak, ledger.counts()["events"])


def pairs(count: int) -> Iterator[tuple[Report, Reading]]:
    """Yield `count` reports with their readings, story by story."""
    done = story = 0
    while done < count:
        chance = random.Random(story)  # noqa: S311 - no secret
        happening = _happening(story, chance)
        before: list[str] = []
        for nth in range(min(chance.choice((1, 2, 3, 4, 5, 6, 8, 12)), count - done)):
            lines = before if before and chance.random() < 0.2 else _lines(happening, chance)
            yield _pair(f"{story}-{nth}", happening, lines, chance)
            before = lines
            done += 1
        story += 1


@dataclass(frozen=True, slots=True)
class _Happening:
    kind: str
    place: str
    at: datetime
    words: list[str]
    party: str
    killed: int


def _happening(story: int, chance: random.Random) -> _Happening:
    words = [_word(f"{story} {n}") for n in range(18)]
    at = _START + timedelta(hours=6 * (story % 1460), minutes=story % 300)
    party = f"party:{_word(f'body {story % 300}')}"
    return _Happening(chance.choice(_KINDS), words[0].title(), at, words, party, 3 + story % 90)


def _lines(happening: _Happening, chance: random.Random) -> list[str]:
    def line() -> str:
        told = chance.sample(happening.words, 5) + [_common(chance) for _ in range(9)]
        chance.shuffle(told)
        return " ".join(told).capitalize() + "."

    return [line() for _ in range(9)]


def _pair(name: str, happening: _Happening, lines: Sequence[str], chance: random.Random) -> tuple[Report, Reading]:
    outlet = f"Outlet {chance.randrange(200)}"
    figure = happening.killed + chance.choice((0, 0, 0, 1, 2))
    said = f"At least {figure} were killed at {happening.place}, the {happening.party.partition(':')[2]} said."
    text = "\n".join([f"{name} {happening.place}", *lines[:4], said, *lines[4:], f"All rights reserved by {outlet}."])
    report = Report(
        f"report-{digest(text)[:16]}",
        text,
        digest(text),
        outlet=Outlet(outlet),
        title=text.split("\n", maxsplit=1)[0],
        published=_moment(happening.at + timedelta(hours=chance.randrange(1, 72)), Precision.MINUTE),
    )
    return report, _reading(report, happening, said, figure)


def _reading(report: Report, happening: _Happening, said: str, figure: int) -> Reading:
    at = report.text.index(said)
    voice = Hop(happening.party, happening.party.partition(":")[2], HopRole.SPEAKER)
    number = at + said.index(str(figure))
    words = Passage(number, number + len(str(figure)))
    main = Mention(
        f"mention-{report.id}-0",
        happening.kind,
        (Passage(at, at + 9),),
        _moment(happening.at.replace(hour=0, minute=0), Precision.DAY),
        Name(happening.place),
        main=True,
    )
    aside = Mention(f"mention-{report.id}-1", "statement", (Passage(0, 5),), None, None)
    spoken = Statement(
        f"statement-{report.id}", voice, (), (Passage(at, at + len(said)),), Mode.INDIRECT, Stance.ASSERTS, (voice,)
    )
    claims = tuple(
        Claim(
            f"claim-{report.id}-{n}",
            main.id,
            field,
            Quantity(figure + n, figure + n, None, figure + n, figure + n, counted="person"),
            voice,
            (voice,),
            Stance.ASSERTS,
            (words,),
            spoken.id,
        )
        for n, field in enumerate(("killed", "injured"))
    )
    party = Party(happening.party, voice.name, PartyKind.ORGANISATION, (voice.name,))
    return Reading(report.id, _MADE_BY, (spoken,), (main, aside), claims, (party,))


def _moment(at: datetime, precision: Precision) -> Moment:
    end = at + (timedelta(days=1) if precision is Precision.DAY else timedelta(minutes=1))
    return Moment(f"{at:%Y-%m-%dT%H:%M}:00Z", f"{end:%Y-%m-%dT%H:%M}:00Z", precision, timex=f"{at:%Y-%m-%d}")


def _common(chance: random.Random) -> str:
    return _word(f"common {int(_COMMON * chance.random() ** 3)}")


def _word(seed: str) -> str:
    told = int(digest(seed)[:12], 16)
    return "".join(_SYLLABLES[(told >> (4 * n)) % 16] for n in range(3 + told % 2))


def _catch_up(ledger: SqlLedger, pack: Pack) -> None:
    catch_up(ledger, pack, _MADE_BY, lambda *_: None)


def _one_more(ledger: SqlLedger, pack: Pack, pair: tuple[Report, Reading]) -> float:
    """Return the milliseconds that linking takes for one report more, its filing not counted."""
    ledger.file(*pair)
    begun = time.process_time()
    _catch_up(ledger, pack)
    return 1000 * (time.process_time() - begun)


def _one_decision(ledger: SqlLedger, pack: Pack, decision: Decision) -> float:
    """Return the milliseconds that it takes to keep a decision and to tell what it touches."""
    begun = time.process_time()
    ledger.decide(decision)
    _catch_up(ledger, pack)
    return 1000 * (time.process_time() - begun)


def _exponent(small: Cost, large: Cost) -> float:
    return math.log(large.linking / small.linking) / math.log(large.size / small.size)


def _median(values: Sequence[float]) -> float:
    return sorted(values)[len(values) // 2]


if __name__ == "__main__":
    cost = measure(int(sys.argv[1]))
    print(json.dumps({name: getattr(cost, name) for name in Cost.__slots__}))
