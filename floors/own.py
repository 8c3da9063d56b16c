"""The shipped package beside the project's own labels: statements, times, figures and events of many fields of news."""

import json
from collections import Counter
from collections.abc import Iterator, Mapping
from pathlib import Path

from floors.agreement import FIGURES, Known, Sides, Told, Verdict, judged
from floors.figures import Measured, Part
from floors.labels import store
from floors.labels.drawing import Drawn, draw
from floors.labels.shape import HOME
from floors.shipped import readings
from onrecord.packs.load import load


def seen(data: Path, scratch: Path) -> Measured:
    """Measure on the half that is developed on."""
    return _measure(data, scratch, "seen")


def unseen(data: Path, scratch: Path) -> Measured:
    """Measure on the half that nobody looks at."""
    return _measure(data, scratch, "unseen")


def where(half: str) -> str:
    """Return the folder of a half's labels: what the figures belong to."""
    return str(HOME / half)


def _measure(data: Path, scratch: Path, half: str) -> Measured:
    return Measured(parts(verdicts) for _, verdicts in judgements(data, scratch, half))


def parts(verdicts: list[Verdict]) -> dict[str, Part]:
    """Return for each figure how many of one report's verdicts are right, and how many there are."""
    right = Counter(verdict.figure for verdict in verdicts if verdict.right)
    count = Counter(verdict.figure for verdict in verdicts)
    return {figure: (right[figure], count[figure]) for figure in FIGURES}


def judgements(data: Path, scratch: Path, half: str) -> Iterator[tuple[Drawn, list[Verdict]]]:
    """Yield each labelled report of a half with what is right and wrong in its reading."""
    labelled = list(store.labelled(report for report in draw(data) if report.half == half))
    if not labelled:
        return
    told = _readings([report for report, _ in labelled], scratch / half)
    known = known_to_packs()
    for report, labels in labelled:
        yield report, judged(Sides(report.text, labels, told[report.name], known))


def known_to_packs() -> Known:
    """Return what the packs that come with the package know."""
    pack = load()
    fields = [*pack.fields, *(field for kind in pack.kinds for field in kind.fields)]
    return Known(
        {party.id: (party.name, *party.aliases) for party in pack.parties},
        frozenset(field.id for field in fields),
        frozenset(kind.id for kind in pack.kinds),
    )


def _readings(reports: list[Drawn], scratch: Path) -> Mapping[str, Told]:
    """Return each report's reading by its name; raises ValueError where the text read is not the text labelled."""
    folder = scratch / "reports"
    folder.mkdir(parents=True, exist_ok=True)
    for report in reports:
        page = {"text": report.text} | report.particulars
        (folder / f"{report.name}.json").write_text(json.dumps(page), encoding="utf-8")
    lines = readings(folder, scratch / "readings.jsonl").read_text(encoding="utf-8").splitlines()
    told = {Path(each["report"]["path"]).stem: each for each in map(json.loads, lines)}
    for report in reports:
        if told.get(report.name, {"report": {"sha256": ""}})["report"]["sha256"] != report.sha256:
            message = f"{report.half}/{report.name} was not read as it was labelled: its offsets would not hold"
            raise ValueError(message)
    return told
