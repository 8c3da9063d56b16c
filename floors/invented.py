"""Figures, origins, quotations, events and conflicts of happenings that were invented, reports and labels, for this project.

Each file of `labels/invented` tells one happening, modelled on how real reports tell such happenings; persons, days, figures and quotations are
made up. `happening Title` begins it; then, each report:

    report 1 | OUTLET | 2024-05-03T10:00:00Z or - | TITLE
    paragraphs, a line each
    ---
    figure | FIELD | 12, 10..12, ~12, >=12 or <=12 | UNIT or - | ORIGIN | RELAY; RELAY or - | main or other | ANCHOR
    quote | SPEAKER | direct, indirect or mixed | RELAY; RELAY or - | FIRST WORDS
    copies | 2; 3

`report d1` begins a look-alike. An anchor is the text's own words, where they first stand. Behind `together`:

    family | PARTY | the party that it is one with
    conflict | FIELD | KIND | VALUE; VALUE | note

`lay_out` writes all in the layout that the scoring program reads:

    python -m floors.invented build/invented [--part FOLDER]  # reports and labels of the looked-at half, or of a folder, as files
    python -m floors.invented --check FILE...                 # name the flaws of files
"""

import argparse
import json
import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from functools import partial
from pathlib import Path
from typing import Any

from floors import house
from floors.figures import Measured
from floors.labels.shape import HOME

Told = dict[str, Any]

LOOKED_AT = ("seen", "more-seen", "third-seen")
NOT_LOOKED_AT = ("unseen", "more-unseen", "third-unseen")
PARTS = (*LOOKED_AT, *NOT_LOOKED_AT)
"""Parts that are developed on, and such as nobody looks at."""
_KINDS = ("true disagreement", "revision over time", "transcription error", "rounding/unit conversion")
_HOW = ("direct", "indirect", "mixed")
_NOBODY = "unattributed"
_VALUE = re.compile(r"(?P<mark>~|>=|<=)?(?P<low>\d+(?:\.\d+)?)(?:\.\.(?P<high>\d+(?:\.\d+)?))?$")
_IN_SI = {
    "km": 1.0, "m": 0.001, "mile": 1.609344, "nautical mile": 1.852, "foot": 0.0003048,
    "second": 1.0, "minute": 60.0, "hour": 3600.0, "day": 86400.0,
}  # fmt: skip
"""What one of a unit is in the scoring program's kilometres and seconds; other units stand for themselves."""


@dataclass
class Report:
    """One report, with the lines of its labels, cut into cells."""

    name: str
    outlet: str
    published: str | None
    title: str
    paragraphs: list[str] = field(default_factory=list)
    labels: list[list[str]] = field(default_factory=list)

    @property
    def main(self) -> bool:
        """Whether it tells of the happening; a look-alike does not."""
        return not self.name.startswith("d")

    @property
    def text(self) -> str:
        """The text as it is read."""
        return "\n\n".join(self.paragraphs)

    def those(self, sort: str) -> Iterator[list[str]]:
        """Yield the cells of its labels of a sort, without the sort."""
        return (cells[1:] for cells in self.labels if cells[0] == sort)


@dataclass
class Happening:
    """A happening with its reports, and what is labelled of all of them together."""

    title: str
    reports: list[Report] = field(default_factory=list)
    families: dict[str, str] = field(default_factory=dict)
    conflicts: list[Told] = field(default_factory=list)


def measured(part: str) -> Callable[[Path, Path], Measured]:
    """Return what measures on a part, given the folder of the corpora and one to work in."""
    return partial(_measure, part)


def where(part: str) -> str:
    """Return the folder of a part: what the figures belong to."""
    return str(HOME / "invented" / part)


def _measure(part: str, data: Path, scratch: Path) -> Measured:
    folder = scratch / f"invented-{part}"
    lay_out(Path(where(part)), folder)
    return house.measure_folder(data, folder, scratch / f"invented-{part}-told")


def lay_out(part: Path, folder: Path) -> None:
    """Write reports, labels and happenings of a part under `folder`; raises ValueError that names the place of a flaw."""
    for number, file in enumerate(sorted(part.glob("*.txt")), start=1):
        happening = parsed(file)
        _write(folder / "events" / f"{number}.json", _together(number, happening))
        for report in happening.reports:
            name = _name(number, report.name)
            _write(folder / "reports" / f"{name}.json", _readable(name, report))
            _write(folder / "gold" / f"{name}.json", _gold(number, report))


def parsed(file: Path) -> Happening:
    """Read a file; raises ValueError that names the line of a flaw."""
    happening = Happening("")
    labels = together = False
    for number, line in enumerate(file.read_text(encoding="utf-8").splitlines(), start=1):
        cells = [cell.strip() for cell in line.split("|")]
        try:
            if line.startswith("happening "):
                happening.title = line.removeprefix("happening ").strip()
            elif line.strip() == "together":
                together = True
            elif together and line.strip():
                _add(happening, cells)
            elif line.startswith("report ") and len(cells) == 4:
                name, outlet, published, title = cells
                happening.reports.append(
                    Report(name.split()[1], outlet, None if published == "-" else published, title)
                )
                labels = False
            elif line.strip() == "---":
                labels = True
            elif line.strip() and labels:
                happening.reports[-1].labels.append(_checked(cells, happening.reports[-1]))
            elif line.strip():
                happening.reports[-1].paragraphs.append(line.strip())
        except (ValueError, IndexError, KeyError) as flaw:
            message = f"{file}:{number}: {flaw}"
            raise ValueError(message) from None
    return happening


def _add(happening: Happening, cells: list[str]) -> None:
    match cells:
        case ["family", party, family]:
            happening.families[party] = family
        case ["conflict", what, kind, values, *note]:
            if kind not in _KINDS:
                message = f"a conflict is one of {', '.join(_KINDS)}, not {kind!r}"
                raise ValueError(message)
            told = {"field": what, "values": _split(values), "kind": kind, "note": " ".join(note)}
            happening.conflicts.append(told)
        case _:
            message = f"neither a family nor a conflict, or with a cell too few or too many: {cells}"
            raise ValueError(message)


def _checked(cells: list[str], report: Report) -> list[str]:
    """Return the cells of a label; raises ValueError where they do not fit the report."""
    match cells:
        case ["figure", _, value, _, _, _, "main" | "other", anchor]:
            _fitting(value)
        case ["quote", _, how, _, anchor] if how in _HOW:
            pass
        case ["copies", _]:
            return cells
        case _:
            message = f"no label, or with a cell too few or too many: {cells}"
            raise ValueError(message)
    if anchor not in report.text:
        message = f"not in the text of report {report.name}: {anchor!r}"
        raise ValueError(message)
    return cells


def _fitting(value: str) -> re.Match[str]:
    """Return a value's parts; raises ValueError where it is none."""
    found = _VALUE.match(value)
    if found is None:
        message = f"not a value: {value!r}"
        raise ValueError(message)
    return found


def _readable(name: str, report: Report) -> Told:
    told = {"url": f"https://{name}.example/", "outlet": report.outlet, "published": report.published}
    return told | {"title": report.title, "text": report.text}


def _gold(number: int, report: Report) -> Told:
    figures = [_figure(cells) for cells in report.those("figure")]
    quotes = [
        {"speaker": speaker, "kind": how, "relays": _split(relays), "first_words": anchor}
        for speaker, how, relays, anchor in report.those("quote")
    ]
    copies = [_name(number, other) for (cell,) in report.those("copies") for other in _split(cell)]
    return {
        "happening": number if report.main else "distractor",
        "figures": figures,
        "quotes": quotes,
        "copies_of": copies,
    }


def _figure(cells: list[str]) -> Told:
    what, value, unit, origin, relays, about, anchor = cells
    found = _fitting(value)
    low = float(found["low"])
    high = float(found["high"]) if found["high"] else low
    ends = [None if found["mark"] == "<=" else low, None if found["mark"] == ">=" else high]
    scale = _IN_SI.get(unit, 1.0)
    return {
        "field": what,
        "low": ends[0],
        "high": ends[1],
        "approx": found["mark"] == "~",
        "unit": unit,
        "value_si": [None if end is None else end * scale for end in ends],
        "origin": origin,
        "relays": _split(relays),
        "about_main_event": about == "main",
        "anchor": anchor,
    }


def _together(number: int, happening: Happening) -> Told:
    names = [_name(number, report.name) for report in happening.reports]
    return {
        "happening": number,
        "reports": [name for name in names if not name.startswith("d")],
        "distractors": [name for name in names if name.startswith("d")],
        "conflicts": happening.conflicts,
        "independent_origins": _independent(happening),
    }


def _independent(happening: Happening) -> dict[str, int]:
    """Return how many independent origins each field of the happening has; a figure that nobody gives counts none."""
    voices: dict[str, set[str]] = {}
    for report in happening.reports:
        for what, _, _, origin, _, about, _ in report.those("figure"):
            if report.main and about == "main":
                voices.setdefault(what, set()).update({happening.families.get(origin, origin)} - {_NOBODY})
    return {what: len(found) for what, found in voices.items()}


def _name(number: int, report: str) -> str:
    """Return a report's name as the scoring program takes it; a look-alike's begins with d."""
    return f"d{number}-{report[1:]}" if report.startswith("d") else f"{number}-{report}"


def _split(cell: str) -> list[str]:
    return [] if cell == "-" else [each.strip() for each in cell.split(";") if each.strip()]


def _write(file: Path, told: Told) -> None:
    file.parent.mkdir(parents=True, exist_ok=True)
    file.write_text(json.dumps(told, ensure_ascii=False), encoding="utf-8")


def main() -> None:
    """Lay a part out under a folder, or tell the flaws of files."""
    options = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    options.add_argument("folder", type=Path, nargs="?", help="where reports, labels and happenings are written")
    options.add_argument("--part", type=Path, default=Path(where(PARTS[0])), help="the folder of happenings")
    options.add_argument(
        "--check", type=Path, nargs="+", default=[], metavar="FILE", help="tell what each file holds, or its flaw"
    )
    given = options.parse_args()
    for file in given.check:
        try:
            happening = parsed(file)
        except ValueError as flaw:
            print(flaw)
            continue
        print(f"{file}: {len(happening.reports)} reports, {_counted(happening)}, {len(happening.conflicts)} conflicts")
    if given.folder:
        lay_out(given.part, given.folder)


def _counted(happening: Happening) -> str:
    labels = [cells[0] for report in happening.reports for cells in report.labels]
    words = sum(len(report.text.split()) for report in happening.reports)
    return f"{words} words, {labels.count('figure')} figures, {labels.count('quote')} quotes"


if __name__ == "__main__":
    main()
