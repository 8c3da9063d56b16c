"""Measure the shipped package on labelled reports and hold it to its floors: `python -m floors DATA [--pin]`."""

import argparse
import sys
import tempfile
from collections.abc import Callable, Mapping
from pathlib import Path

from floors import (
    attribution,
    coreference,
    datetimes,
    gate,
    happenings,
    house,
    incidents,
    invented,
    korea,
    own,
    parties,
    quantities,
    stories,
    tables,
    tempeval,
    tolls,
)
from floors.corpora import digest
from floors.figures import Measured

# Measured only where floors are pinned, or by name.
HIDDEN = frozenset(
    {
        "own-unseen",
        "gun-violence-tolls-held",
        *(f"happenings-{part}" for part in happenings.NOT_LOOKED_AT),
        *(f"invented-{part}" for part in invented.NOT_LOOKED_AT),
    }
)
MEASURES: dict[str, tuple[Callable[[Path, Path], Mapping[str, float]], str]] = {
    "house": (house.measure, "house"),
    "polnear-dev": (attribution.measure, "attribution/polnear-dev.tar.xz"),
    "tempeval3-train": (tempeval.measure, "times/tempeval3-train.tar.xz"),
    "giveme5w1h": (stories.giveme5w1h, "stories/giveme5w1h-65-events.jsonl.xz"),
    "gun-violence-first-500": (stories.gun_violence, "stories/gun-violence-reports.jsonl.xz"),
    "own-seen": (own.seen, own.where("seen")),
    "own-unseen": (own.unseen, own.where("unseen")),
    **{f"happenings-{part}": (happenings.measured(part), happenings.where(part)) for part in happenings.PARTS},
    **{f"invented-{part}": (invented.measured(part), invented.where(part)) for part in invented.PARTS},
    "parties-gum": (parties.measure_gum, parties.GUM.as_posix()),
    "parties-ecbplus": (parties.measure_ecb, parties.ECB.as_posix()),
    "events-ecbplus-dev": (coreference.measure, coreference.WHERE.as_posix()),
    "gun-violence-tolls": (tolls.measure, tolls.WHERE),
    "gun-violence-tolls-held": (tolls.measure_held, tolls.WHERE),
    "gun-violence-incidents": (incidents.measure, tolls.WHERE),
    "korea": (korea.measure, korea.WHERE),
    "recognizers-datetime": (datetimes.measure, "times/recognizers-datetime-english.tar.xz"),
    "recognizers-number": (quantities.measure, "quantities/recognizers-number-english.tar.xz"),
}


def main() -> int:
    """Print every figure beside its floor; return 1 where one has sunk below it."""
    options = argparse.ArgumentParser(description=__doc__)
    options.add_argument("data", type=Path, help="the folder of the corpora")
    options.add_argument(
        "--pin",
        action="store_true",
        help="write the figures down, in the documentation too; raise the floors that were passed, if none sank",
    )
    options.add_argument("--only", choices=sorted(MEASURES), help="measure one corpus")
    chosen = options.parse_args()
    results, sunk = {}, 0
    with tempfile.TemporaryDirectory() as scratch:
        for corpus, (measure, where) in MEASURES.items():
            if chosen.only == corpus or (chosen.only is None and (chosen.pin or corpus not in HIDDEN)):
                results[corpus] = (digest(chosen.data / where), measure(chosen.data, Path(scratch)))
                sunk += report(corpus, *results[corpus])
    if chosen.pin:
        tables.keep(results)
        tables.write()
    if chosen.pin and not sunk:
        gate.pin(results)
    return 1 if sunk else 0


def report(corpus: str, corpus_digest: str, measured: Mapping[str, float]) -> int:
    """Print one corpus's figures; return how many are below their floors."""
    print(f"\n{corpus} ({corpus_digest[:12]})")
    verdicts = gate.judge(corpus, corpus_digest, measured)
    intervals = measured.intervals() if isinstance(measured, Measured) else {}
    for verdict in verdicts:
        floor = "   none" if verdict.floor is None else f"{verdict.floor:7.4f}"
        low, high = intervals.get(verdict.name, (None, None))
        between = "" if low is None else f"[{low:.3f}, {high:.3f}]"
        told = f"{between:14}  {counted(measured, verdict.name):>13}" if intervals else ""
        print(f"  {verdict.measured:7.4f}  floor {floor}  {told}  {'' if verdict.holds else 'BELOW '}{verdict.name}")
    return sum(not verdict.holds for verdict in verdicts)


def counted(measured: Mapping[str, float], name: str) -> str:
    """Return a share's numerator and denominator, "" for a figure that is none."""
    one, of = measured.totals.get(name, (0, 0)) if isinstance(measured, Measured) else (0, 0)
    return f"{one:g} of {of:g}" if of else ""


if __name__ == "__main__":
    sys.exit(main())
