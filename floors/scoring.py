"""The scoring program that stands beside the corpora, run on one report at a time for each report's part of a figure.

The program prints shares over all reports and counts in `Counter`s of its own. Here it is given one report and a
`Counter` that is kept, so that the very counts behind each share come out; `checked` holds that they add up to what
it says of all reports at once.
"""

import importlib.util
import json
from collections import Counter
from collections.abc import Callable, Iterator, Mapping
from pathlib import Path
from types import ModuleType
from typing import Any

from floors.figures import Measured, Parts

Counts = list["Counter[Any]"]
_TOLERANCE = 1e-9


def scorer(data: Path) -> ModuleType:
    """Load the scoring program; raises FileNotFoundError where there is none."""
    spec = importlib.util.spec_from_file_location("score", data.parent / "tools" / "score.py")
    if spec is None or spec.loader is None:
        message = f"no tools/score.py beside {data}"
        raise FileNotFoundError(message)
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


def counted(program: ModuleType, score: Callable[[], object]) -> Counts:
    """Return the counters that `score`, a call of `program`, makes, in the order of their making."""
    made: Counts = []

    def kept() -> "Counter[Any]":
        made.append(Counter())
        return made[-1]

    program.Counter = kept  # type: ignore[attr-defined]
    try:
        score()
    finally:
        program.Counter = Counter  # type: ignore[attr-defined]
    return made


def one_by_one(read: Path, folder: Path) -> Iterator[tuple[str, Path]]:
    """Yield each report's name and a file under `folder` with its reading alone, from the readings in `read`."""
    folder.mkdir(parents=True, exist_ok=True)
    for line in read.read_text(encoding="utf-8").splitlines():
        name = Path(json.loads(line)["report"]["path"]).name.removesuffix(".txt").removesuffix(".json")
        alone = folder / "reading.jsonl"
        alone.write_text(line + "\n", encoding="utf-8")
        yield name, alone


def linked(source: Path, target: Path) -> None:
    """Let `target`, in a folder that is made, be the same file as `source`."""
    target.parent.mkdir(parents=True, exist_ok=True)
    target.symlink_to(source.resolve())


def checked(parts: list[Parts], told: Mapping[str, float]) -> Measured:
    """Return figures with their parts; raises ValueError where the parts do not add up to what the program told."""
    measured = Measured(parts, told)
    for name, (one, of) in measured.totals.items():
        if abs(told[name] - one / max(1.0, of)) > _TOLERANCE:
            message = f"{name} is {told[name]} over all reports, and {one} of {of} report by report"
            raise ValueError(message)
    return measured
