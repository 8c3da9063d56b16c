"""Figures, origins, quotations, events, copies and conflicts on labelled real reports."""

import json
from pathlib import Path
from types import ModuleType

from floors.figures import Measured, Parts
from floors.scoring import checked, counted, linked, one_by_one, scorer
from floors.shipped import brief, readings

# The scoring program's names of figures, and of the counts that they are shares of.
_SHARES = {
    "figures: value found": ("value", "figures"),
    "figures: origin right, of found": ("origin", "value"),
    "figures: origin right, of found and attributed": ("attributed_ok", "attributed"),
    "figures: field right, of found": ("field_ok", "fielded"),
    "figures: field and origin right, of all": ("whole", "figures_fielded"),
    "figures: claims out per gold figure": ("claims_out", "figures"),
    "quotes: found": ("quote_found", "quotes"),
    "quotes: speaker right, of found": ("quote_speaker", "quote_found"),
}
_NO_REPORT = {"figures": [], "quotes": [], "happening": "0"}  # the program needs one report that is no look-alike


def measure(data: Path, scratch: Path) -> Measured:
    """Return every figure that the scoring program prints for the house set under `data`."""
    return measure_folder(data, data / "house", scratch / "house")


def measure_folder(data: Path, labelled: Path, scratch: Path) -> Measured:
    """Return the same for any `labelled` folder in the layout of the house set; the program stands beside `data`."""
    scratch.mkdir(parents=True, exist_ok=True)
    program = scorer(data)
    read = readings(labelled / "reports", scratch / "readings.jsonl")
    told = brief(labelled / "reports", scratch / "brief.json")
    parts = _parts(program, labelled, read, scratch / "apart")
    return checked(parts, program.house(str(read), str(told), str(labelled)))


def _parts(program: ModuleType, house: Path, read: Path, scratch: Path) -> list[Parts]:
    parts: list[Parts] = []
    for name, alone in one_by_one(read, scratch):
        corpus = scratch / name
        for folder in ("gold", "reports"):
            linked(house / folder / f"{name}.json", corpus / folder / f"{name}.json")
            (corpus / folder / "none.json").write_text(json.dumps(_NO_REPORT | {"text": ""}), encoding="utf-8")
        empty = scratch / "brief.json"
        empty.write_text("{}", encoding="utf-8")
        counts = counted(program, lambda: program.house(str(alone), str(empty), str(corpus)))[0]  # noqa: B023 - called at once
        parts.append({share: (counts[one], counts[of]) for share, (one, of) in _SHARES.items()})
    return parts
