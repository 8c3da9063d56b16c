"""How quantities are read here and by quantulum3, on the same cases in one run; nothing else needs quantulum3.

    pip install quantulum3==0.10.0
    python -m floors.beside DATA

Without quantulum3 the own figures are printed alone. Three sets: the English cases of Recognizers-Text by sort,
quantulum3's own test cases, and the numbers in digits of MeasEval's training texts. A case is right where a quantity that
overlaps its words has its value as a side (both sides, of a range); units are left out, since each names them its own
way. quantulum3 runs without its classifier, as it comes.
"""

import importlib
import importlib.util
import json
import re
import sys
import tarfile
from collections import Counter
from collections.abc import Callable, Iterator
from functools import lru_cache
from pathlib import Path, PurePosixPath

from floors.quantities import ARCHIVE, Case, Found, close, is_read, own, read

QUANTULUM = Path("quantities") / "quantulum3-tests.tar.xz"
MEASEVAL = Path("quantities") / "measeval-train.tar.xz"
_DIGITS = re.compile(r"[-−]?\d{1,3}(?:,\d{3})+(?:\.\d+)?|[-−]?\d+(?:\.\d+)?")
_PLACES = 8  # digits behind the point up to which a side of quantulum3's, a middle less an uncertainty, is exact

Finder = Callable[[str], list[Found]]
Told = tuple[str, int, int, tuple[float, ...]]
"""A labelled quantity by its place: the text, start and end (exclusive) of its words, its sides."""


def quantulum3() -> Finder | None:
    """Return quantulum3's finder, None where it is not installed."""
    if importlib.util.find_spec("quantulum3") is None:
        return None
    parse = importlib.import_module("quantulum3.parser").parse

    @lru_cache(maxsize=4096)
    def find(text: str) -> tuple[Found, ...]:
        found = []
        for one in parse(text):
            doubt = one.uncertainty or 0.0
            sides = {round(one.value - doubt, _PLACES), round(one.value + doubt, _PLACES)}
            start, end = one.span
            found.append(Found(start, end, tuple(sides), one.unit.name == "percentage"))
        return tuple(found)

    return lambda text: list(find(text))


def told_by_quantulum(archive: Path) -> Iterator[Told]:
    """Yield quantulum3's own test cases; of words that stand in a text twice, the first place."""
    with tarfile.open(archive) as tar:
        file = tar.extractfile("quantities.json")
        cases = json.load(file) if file else []
    for case in cases:
        for one in case["res"]:
            at = case["req"].find(one["surface"])
            doubt = one.get("uncertainty") or 0.0
            sides = {float(one["value"] - doubt), float(one["value"] + doubt)}
            if at >= 0:
                yield case["req"], at, at + len(one["surface"]), tuple(sorted(sides))


def told_by_measeval(archive: Path) -> Iterator[Told]:
    """Yield the first number in digits of each quantity of MeasEval's training texts; those in words have no value there."""
    texts: dict[str, str] = {}
    tables: dict[str, str] = {}
    with tarfile.open(archive) as tar:
        for member in tar.getmembers():
            path = PurePosixPath(member.name)
            file = tar.extractfile(member) if path.suffix in {".txt", ".tsv"} else None
            if file:
                (texts if path.suffix == ".txt" else tables)[path.stem] = file.read().decode("utf-8")
    for name in sorted(tables):
        for line in tables[name].splitlines()[1:]:
            _, _, kind, start, end, _, words, *_ = line.split("\t")
            number = _DIGITS.search(words)
            if kind == "Quantity" and number and name in texts:
                yield texts[name], int(start), int(end), (float(number[0].replace(",", "").replace("−", "-")),)


def is_right(told: Told, find: Finder) -> bool:
    """Say whether a finder's quantities that overlap a labelled one have all its sides."""
    text, start, end, sides = told
    near = [side for one in find(text) if one.start < end and one.end > start for side in one.sides]
    return all(any(close(side, value) for side in near) for value in sides)


def shares(data: Path, find: Finder) -> dict[str, float]:
    """Return for each set, and each sort of it, the share of its cases that a finder reads."""
    cases: Counter[str] = Counter()
    hits: Counter[str] = Counter()

    def count(name: str, *, right: bool) -> None:
        cases[name] += 1
        hits[name] += right

    for case in read(data / ARCHIVE):
        count(f"Recognizers, {case.sort}", right=_is_read(case, find))
    for name, all_told in (
        ("quantulum3's tests", told_by_quantulum(data / QUANTULUM)),
        ("MeasEval train, numbers in digits", told_by_measeval(data / MEASEVAL)),
    ):
        for told in all_told:
            count(name, right=is_right(told, find))
    return {f"{name} ({cases[name]})": hits[name] / cases[name] for name in cases}


def _is_read(case: Case, find: Finder) -> bool:
    return is_read(case, find(case.text))


def main() -> None:
    """Print the shares of both on the folder of corpora that the command line names."""
    data = Path(sys.argv[1])
    theirs = quantulum3()
    ours = shares(data, own)
    others = shares(data, theirs) if theirs else {}
    print("  here   quantulum3" if theirs else "  here   (quantulum3 is not installed)")
    for name, value in ours.items():
        print(f"{value:.4f}   {f'{others[name]:.4f}' if others else '     -'}   {name}")


if __name__ == "__main__":
    main()
