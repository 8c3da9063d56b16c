"""Figures, origins, quotations, events, copies and conflicts on labelled real reports."""

import importlib.util
from pathlib import Path
from types import ModuleType

from floors.shipped import brief, readings


def scorer(data: Path) -> ModuleType:
    """Load the scoring program that stands beside the corpora."""
    spec = importlib.util.spec_from_file_location("score", data.parent / "tools" / "score.py")
    if spec is None or spec.loader is None:
        message = f"no tools/score.py beside {data}"
        raise FileNotFoundError(message)
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


def measure(data: Path, scratch: Path) -> dict[str, float]:
    """Return every figure that the scoring program prints for the labelled reports under `data`."""
    house = data / "house"
    read = readings(house / "reports", scratch / "house.jsonl")
    told = brief(house / "reports", scratch / "house-brief.json")
    return dict(scorer(data).house(str(read), str(told), str(house)))
