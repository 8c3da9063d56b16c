"""Speaker, cue and content on PolNeAR's development split, through the whole shipped pipeline."""

from pathlib import Path

from floors.corpora import unpacked
from floors.house import scorer
from floors.shipped import readings


def measure(data: Path, scratch: Path) -> dict[str, float]:
    """Return token and exact-span F1 of speaker, cue and content, and how many statements were found and tied right."""
    root = scratch / "polnear"
    unpacked(data / "attribution" / "polnear-dev.tar.xz", root / "data")
    read = readings(root / "data" / "dev" / "text", scratch / "polnear.jsonl")
    return dict(scorer(data).polnear(str(read), str(root), "dev"))
