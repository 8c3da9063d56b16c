"""Speaker, cue and content on PolNeAR's development split, through the whole shipped pipeline."""

from glob import escape
from pathlib import Path
from types import ModuleType

from floors.corpora import unpacked
from floors.figures import Part, Parts
from floors.scoring import Counts, checked, counted, linked, one_by_one, scorer
from floors.shipped import readings

_SPLIT = "dev"


def measure(data: Path, scratch: Path) -> dict[str, float]:
    """Return token and exact-span F1 of speaker, cue and content, and how many statements were found and tied right."""
    root, program = scratch / "polnear", scorer(data)
    unpacked(data / "attribution" / "polnear-dev.tar.xz", root / "data")
    read = readings(root / "data" / _SPLIT / "text", scratch / "polnear.jsonl")
    told = program.polnear(str(read), str(root), _SPLIT)
    return checked(_parts(program, root, read, scratch / "polnear-alone"), told)


def _parts(program: ModuleType, root: Path, read: Path, scratch: Path) -> list[Parts]:
    parts = []
    for name, alone in one_by_one(read, scratch):
        source, corpus = root / "data" / _SPLIT, scratch / name
        linked(source / "text" / f"{name}.txt", corpus / "data" / _SPLIT / "text" / f"{name}.txt")
        for file in (source / "attributions").glob(f"{escape(name)}_*.ann"):
            linked(file, corpus / "data" / _SPLIT / "attributions" / file.name)
        parts.append(_shares(counted(program, lambda: program.polnear(str(alone), str(corpus), _SPLIT))))  # noqa: B023 - called at once
    return parts


def _shares(counts: Counts) -> Parts:
    tokens, spans, links = counts
    shares: dict[str, Part] = {}
    for role in ("Source", "Cue", "Content"):
        for name, one in ((f"{role} token F1", tokens), (f"{role} exact span F1", spans)):
            shares[name] = (2 * one[role, "tp"], 2 * one[role, "tp"] + one[role, "fp"] + one[role, "fn"])
    return shares | {
        "statements found (content overlap >= 0.5)": (links["content"], links["gold"]),
        "speaker right, of found": (links["speaker"], links["content"]),
    }
