"""Quantities on the English cases of Recognizers-Text, by sort: percentages, money, dimensions, ages, temperatures, ranges, numbers.

    python -m floors.quantities ARCHIVE [--errors]

A case counts where a quantity that overlaps its words has its value as one of its sides. Many of the plain numbers are
none that reports print ("five eighths", "1.1^23", "10G"); they are measured all the same.
"""

import json
import re
import sys
import tarfile
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from onrecord.values import find_quantities

ARCHIVE = Path("quantities") / "recognizers-number-english.tar.xz"
SORTS = {
    "Number/PercentModel.json": "percentages",
    "Number/NumberModel.json": "numbers",
    "NumberWithUnit/CurrencyModel.json": "amounts of money",
    "NumberWithUnit/DimensionModel.json": "dimensions",
    "NumberWithUnit/AgeModel.json": "ages",
    "NumberWithUnit/TemperatureModel.json": "temperatures",
}
_NUMBER = re.compile(r"-?\d+(?:\.\d+)?(?:E-?\d+)?")


@dataclass(frozen=True, slots=True)
class Case:
    """One labelled quantity: its sort, the text it stands in, its words, its value."""

    sort: str
    text: str
    words: str
    value: float


def read(archive: Path) -> Iterator[Case]:
    """Yield the cases that have a value."""
    with tarfile.open(archive) as tar:
        for member in sorted(tar.getmembers(), key=lambda one: one.name):
            sort = next((sort for name, sort in SORTS.items() if member.name.endswith(name)), None)
            file = tar.extractfile(member) if sort else None
            if sort and file:
                yield from _cases(sort, json.loads(file.read().decode("utf-8-sig")))


def _cases(sort: str, specs: list[dict[str, object]]) -> Iterator[Case]:
    for spec in specs:
        for result in spec["Results"]:  # type: ignore[attr-defined]
            value = _NUMBER.match(str((result.get("Resolution") or {}).get("value")))
            if value:
                yield Case(sort, str(spec["Input"]), result["Text"], float(value[0]))


@dataclass(frozen=True, slots=True)
class Found:
    """A quantity that was found: its place, end exclusive, its sides, and whether they are percents."""

    start: int
    end: int
    sides: tuple[float, ...]
    percent: bool = False


def own(text: str) -> list[Found]:
    """Return the quantities that are read here, dates and clock times not taken out."""
    return [
        Found(
            passage.start,
            passage.end,
            tuple(side for side in (one.low, one.high) if side is not None),
            one.unit == "percent",
        )
        for passage, one in find_quantities(text, ())
    ]


def close(side: float, value: float) -> bool:
    """Say whether two numbers are one but for what computing with fractions leaves."""
    return abs(side - value) <= 1e-6 * max(1.0, abs(value))


def is_read(case: Case, found: list[Found]) -> bool:
    """Say whether the case's value is found where its words stand."""
    start = max(0, case.text.lower().find(case.words.lower()))
    end = start + len(case.words)
    return any(
        close(side / (100.0 if one.percent and case.sort == "numbers" else 1.0), case.value)
        for one in found
        if one.start < end and one.end > start
        for side in one.sides
    )


def measure(data: Path, _scratch: Path, *, errors: bool = False) -> dict[str, float]:
    """Return for each sort the share of its cases whose value is read, on the corpora under `data`."""
    cases: Counter[str] = Counter()
    hits: Counter[str] = Counter()
    for case in read(data / ARCHIVE if data.is_dir() else data):
        right = is_read(case, own(case.text))
        cases[case.sort] += 1
        hits[case.sort] += right
        if errors and not right:
            print(f"{case.sort}: {case.words!r} {case.value:g} | {case.text[:100]!r}")
    return {f"quantities: {sort} read": hits[sort] / cases[sort] for sort in sorted(cases)}


def main() -> None:
    """Print the figures on the archive, or the folder of corpora, that the command line names."""
    for name, value in measure(Path(sys.argv[1]), Path(), errors="--errors" in sys.argv).items():
        print(f"{value:.4f}  {name}")


if __name__ == "__main__":
    main()
