"""The prose of two expert tables of launches, read as reports, beside the tables' own columns, and the tables beside each other.

    python -m floors.korea DATA [--errors]

One table (CNS/NTI) has date, time, distance, apogee and outcome of each launch in columns and tells of it in prose; launches of
one day often share their prose, which is read once. Its experts chose each cell among what states and media gave, so a
cell is right where a claim of that field gives its number; a launch failed where a claim says that it did. `of those told`
leaves out cells that the prose does not tell: its number, or its day by month and day, does not stand there. The other
table (CSIS) has a day and prose alone.

A row of the first meets its row in the second where both prose texts are mainly of one event in one brief of all. Its row
there is any on missiles, satellites or rockets of the same day, a day before or after: the tables count days by different zones.
"""

import csv
import json
import re
import sys
import tempfile
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import date, datetime, timedelta
from pathlib import Path
from typing import Any

from floors.figures import Measured, Part
from floors.shipped import brief, readings

WHERE = "korea"
LAUNCHES = frozenset({"missile_launch", "satellite_launch"})
_KILOMETRES = {"kilometre": 1.0, "mile": 1.609344, "metre": 0.001, "nautical mile": 1.852}
_OF_LAUNCHES = re.compile(r"missile|satellite|rocket|mlrs|mlanuch", re.IGNORECASE)
_COPY = re.compile(r"\s*\(\d+ of \d+\)\s*$")
_KOREA = timedelta(hours=9)
_NEAR = 0.006  # cells are rounded: 7,687.5 km stand as 7687


@dataclass(frozen=True, slots=True)
class Launch:
    """One row: the days that its launch may have had on the spot, and its cells; None where a cell is empty or unknown."""

    days: tuple[date, ...]
    distance: float | None
    apogee: float | None
    failed: bool | None


@dataclass(frozen=True, slots=True)
class Prose:
    """One text of a table with the rows that it tells of, and the day after which it was written."""

    table: str
    text: str
    rows: tuple[Launch, ...]
    published: date

    @property
    def days(self) -> frozenset[date]:
        """Return all days that its launches may have had."""
        return frozenset(day for row in self.rows for day in row.days)


def proses(data: Path) -> list[Prose]:
    """Return the texts of both tables that have a day, each once."""
    return [*_launch_table(data / WHERE), *_provocations(data / WHERE)]


def _launch_table(folder: Path) -> Iterator[Prose]:
    years = json.loads((folder / "cns-missile-tests-to-2024.json").read_text(encoding="utf-8"))
    told: dict[str, list[Launch]] = {}
    for row in (row for year in years for row in year["data"]):
        launch = _launch(row)
        if launch.days and (text := _COPY.sub("", row["description"])):
            told.setdefault(text, []).append(launch)
    for text, rows in told.items():
        yield Prose("cns", text, tuple(rows), max(day for row in rows for day in row.days) + timedelta(days=1))


def _launch(row: Mapping[str, str]) -> Launch:
    outcome = {"success": False, "failure": True}.get(row["outcome"])
    return Launch(_days(row["date"], row["time"]), _number(row["distance"]), _number(row["apogee"]), outcome)


def _days(day: str, clock: str) -> tuple[date, ...]:
    """Return the day on the spot; both that it may be where the table has a day in UTC without a time, none for a month alone."""
    if len(day) < len("2024-01-01"):
        return ()
    if re.match(r"\d\d:\d\d", clock):
        return ((datetime.fromisoformat(f"{day}T{clock[:5]}") + _KOREA).date(),)
    return (date.fromisoformat(day), date.fromisoformat(day) + timedelta(days=1))


def _number(cell: str | int) -> float | None:
    return float(cell) if re.fullmatch(r"\d+(?:\.\d+)?", str(cell)) else None


def _provocations(folder: Path) -> Iterator[Prose]:
    with (folder / "csis-provocations-to-2024.csv").open(encoding="utf-8") as file:
        for row in csv.DictReader(file):
            if _OF_LAUNCHES.search(row["event"]) and row["description"]:
                day = date.fromisoformat(row["date"])
                days = tuple(day + timedelta(days=n) for n in (-1, 0, 1))
                yield Prose("csis", row["description"], (Launch(days, None, None, None),), day)


def measure(data: Path, scratch: Path, *, errors: bool = False) -> Measured:
    """Return the shares of cells and days that the reading has right, and how rows of the one table meet those of the other."""
    texts = proses(data)
    folder = scratch / WHERE
    folder.mkdir(exist_ok=True)
    for n, prose in enumerate(texts):
        page = {"text": prose.text, "published": prose.published.isoformat(), "outlet": prose.table}
        (folder / f"{n:05}.json").write_text(json.dumps(page), encoding="utf-8")
    lines = readings(folder, scratch / "korea.jsonl").read_text(encoding="utf-8").splitlines()
    told = {Path(shape["report"]["path"]).stem: shape for shape in map(json.loads, lines)}
    parts = [_parts(prose, told[f"{n:05}"], errors=errors) for n, prose in enumerate(texts) if f"{n:05}" in told]
    shape = json.loads(brief(folder, scratch / "korea-brief.json").read_text(encoding="utf-8"))
    return Measured([*parts, *_meetings(texts, shape)])


def _parts(prose: Prose, told: Mapping[str, Any], *, errors: bool) -> dict[str, Part]:
    """Return for each figure how many cells of a text's rows are right, and how many there are."""
    found: dict[str, list[int]] = {}
    for row in prose.rows:
        for name, right, stands in _judged(prose, row, told):
            for figure in (name, f"{name}, of those told")[: 1 + stands]:
                counts = found.setdefault(f"{prose.table}: {figure}", [0, 0])
                counts[0] += right
                counts[1] += 1
            if errors and stands and not right:
                print(f"{prose.table} {name}: {row} | {prose.text}\n    {_said(told)}")
    return {name: (float(one), float(of)) for name, (one, of) in found.items()}


def _judged(prose: Prose, row: Launch, told: Mapping[str, Any]) -> Iterator[tuple[str, bool, bool]]:
    """Yield for each cell its name, whether the reading has it, and whether the prose tells it."""
    launches = {m["id"] for m in told["mentions"] if m["kind"] in LAUNCHES}
    claims = [claim for claim in told["claims"] if claim["mention"] in launches]
    yield "day right", _has_day(told, row), any(_spells(prose.text, day) for day in row.days)
    for name, field, cell in (("distance right", "distance", row.distance), ("apogee right", "altitude", row.apogee)):
        if cell is not None:
            given = any(claim["field"] == field and _is(claim["value"], cell) for claim in claims)
            yield name, given, _tells(prose.text, cell)
    if row.failed is not None:
        yield "outcome right", row.failed == any(map(_is_failure, claims)), True


def _has_day(told: Mapping[str, Any], row: Launch) -> bool:
    """Say whether the main launch of a reading, or the first where the main event is another, is told as of the row's day."""
    launches = [m for m in told["mentions"] if m["kind"] in LAUNCHES]
    launches = [m for m in launches if m["main"]] or launches[:1]
    stamp = (launches[0]["when"] or {}).get("earliest") if launches else None
    return bool(stamp) and (datetime.fromisoformat(stamp) + _KOREA).date() in row.days


def _spells(text: str, day: date) -> bool:
    month = rf"{day:%b}(?:{day:%B})?[a-z]*\.?"
    return re.search(rf"\b{month}\s*{day.day}\b|\b{day.day}\s+{month}\b", text) is not None


def _tells(text: str, cell: float) -> bool:
    return re.search(rf"(?<![\d.,]){cell:,.0f}(?![\d])|(?<![\d.,]){cell:.0f}(?![\d])", text) is not None


def _is(value: Mapping[str, Any], cell: float) -> bool:
    """Say whether a measure gives a cell in kilometres: as its number, as its bound, or within its range."""
    scale = _KILOMETRES.get(str(value.get("unit")))
    if value["type"] != "quantity" or scale is None:
        return False
    sides = [side * scale for side in (value["low"], value["high"]) if side is not None]
    return any(abs(side - cell) <= _NEAR * cell for side in sides) or (len(sides) > 1 and sides[0] <= cell <= sides[1])


def _is_failure(claim: Mapping[str, Any]) -> bool:
    return claim["field"] == "failed" and claim["value"].get("holds") is True


def _said(told: Mapping[str, Any]) -> list[str]:
    mentions = [f"{m['kind']} {m['main']} {(m['when'] or {}).get('timex')}" for m in told["mentions"]]
    return [*mentions, *(f"{c['field']} {c['value'].get('low')} {c['value'].get('unit')}" for c in told["claims"])]


def _meetings(texts: list[Prose], shape: Mapping[str, Any]) -> Iterator[dict[str, Part]]:
    """Yield for each text of the first table whether it shares its event with its rows of the second, and with others."""
    number = {each["id"]: int(Path(str(each["path"])).stem) for each in shape["reports"]}
    together: dict[int, set[int]] = {}
    for event in shape["events"]:
        members = {number[report] for report in event["main"]}
        for member in members:
            together.setdefault(member, set()).update(members - {member})
    others = [n for n, prose in enumerate(texts) if prose.table == "csis"]
    for n, prose in enumerate(texts):
        if prose.table == "cns":
            its = {other for other in others if texts[other].days & prose.days}
            met = together.get(n, set()) & set(others)
            rows = len(prose.rows)
            yield {
                "rows of one table that meet their row in the other": (rows * bool(its & met), rows * bool(its)),
                "rows of the other that are met and are its own": (len(met & its), len(met)),
            }


def main() -> None:
    """Print the figures on the corpora that the command line names."""
    with tempfile.TemporaryDirectory() as scratch:
        found = measure(Path(sys.argv[1]), Path(scratch), errors="--errors" in sys.argv)
    for name, value in found.items():
        one, of = found.totals[name]
        print(f"{value:.4f}  {one:g} of {of:g}  {name}")


if __name__ == "__main__":
    main()
