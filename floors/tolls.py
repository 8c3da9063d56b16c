"""Killed and injured as local reports of shootings tell them, against what a table of the incidents says.

    python -m floors.tolls DATA [--held] [--errors]

What a report says in the end is read off its claims alone: of those of a field on the event that the report is mainly
about, the number that most claims give, the greater where two are given as often; a bound counts as its one side, and
"nobody" as none. A report *states* a figure where its claims give a number, or where its text has a word of dying (of
being hurt) and the table's number: in digits, in words, or as the one person that a text without a number tells of. So
a claim without ground counts against the reading as much as a figure that it missed. A report older than the last
count, or of another incident than its label says, cannot be right: `text has it` says how many reports that state
a figure have the table's number in their text, which is the most that any reader could get right.

The table seems to count an attacker who dies, or who is hurt, with the others: so in the cases that were read. The rules were written on the first 500 reports
of the set; of the next 300 only the shares were looked at, three times.
"""

import json
import lzma
import re
import sys
import tempfile
from collections import Counter
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from itertools import islice
from pathlib import Path
from typing import Any

from floors.shipped import readings

DEVELOPED, HELD = 500, 300
WHERE = "stories/gun-violence-reports.jsonl.xz"
TOLD_BY = {
    "killed": re.compile(
        r"\b(?:kill|dead|death|die[ds]\b|dying|fatal|murder|homicide|slain|deceased|lost (?:his|her) life)",
        re.IGNORECASE,
    ),
    "injured": re.compile(r"\b(?:injur|wound|hurt|hospital|shot|struck|hit|critical|surgery|treated)", re.IGNORECASE),
}
_WORDS = "no one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen".split()


@dataclass(frozen=True, slots=True)
class Case:
    """One report with what the table says of its incident."""

    text: str
    gold: Mapping[str, int]


def read(data: Path, first: int, number: int) -> list[tuple[dict[str, str], Case]]:
    """Return `number` reports from the `first` on, those without an incident in the table left out."""
    stories = data / "stories"
    told = {each["incident"]: each for each in read_lines(stories / "gun-violence-incidents.jsonl.xz")}
    found = []
    for report in islice(read_lines(stories / "gun-violence-reports.jsonl.xz"), first, first + number):
        incident = told.get(report["incident"])
        if incident:
            found.append((report, Case(report["text"], {field: incident[field] for field in TOLD_BY})))
    return found


def read_lines(path: Path) -> Iterator[dict[str, Any]]:
    """Yield the rows of a compressed JSON Lines file."""
    with lzma.open(path, "rt", encoding="utf-8") as file:
        yield from map(json.loads, file)


def stated(reading: Mapping[str, Any], field: str) -> int | None:
    """Return the number that a reading's claims give for a field, None where they give none.

    Claims on the main event come first; where it has none of the field (a report mainly of an arrest), those on the others.
    """
    main = {mention["id"] for mention in reading["mentions"] if mention["main"]}
    told = [
        (claim["mention"] in main, number)
        for claim in reading["claims"]
        if (number := number_of(claim, field)) is not None
    ]
    held = any(is_main for is_main, _ in told)
    given = Counter(number for is_main, number in told if is_main or not held)
    return max(given, key=lambda number: (given[number], number), default=None)


def number_of(claim: Mapping[str, Any], field: str) -> int | None:
    """Return the number that a claim gives for a field, its one side for a bound; None where it gives none."""
    return number(claim["value"]) if claim["field"] == field else None


def number(value: object) -> int | None:
    """Return the number of a value, its one side for a bound; None for what is no number."""
    if not isinstance(value, dict):
        return None
    side = value.get("low") if value.get("low") is not None else value.get("high")
    return int(side) if isinstance(side, int | float) else None


def has_it(case: Case, field: str) -> bool:
    """Say whether a text has the table's number: one that is no case of nobody."""
    number = case.gold[field]
    if not number or not TOLD_BY[field].search(case.text):
        return False
    word = _WORDS[number] if number < len(_WORDS) else str(number)
    return number == 1 or re.search(rf"\b(?:{number}|{word})\b", case.text, re.IGNORECASE) is not None


def measure(data: Path, scratch: Path, *, held: bool = False, errors: bool = False) -> dict[str, float]:
    """Return for killed and injured the share of reports that state it whose number is the table's."""
    cases = read(data, DEVELOPED, HELD) if held else read(data, 0, DEVELOPED)
    folder = scratch / ("tolls-held" if held else "tolls")
    folder.mkdir(exist_ok=True)
    for n, (report, _) in enumerate(cases):
        kept = {key: report[key] for key in ("text", "title", "url", "published")}
        (folder / f"{n:05}.json").write_text(json.dumps(kept), encoding="utf-8")
    out = readings(folder, folder.with_suffix(".jsonl"))
    shapes = [json.loads(line) for line in out.read_text(encoding="utf-8").splitlines()]
    told = {Path(str(shape["report"]["path"])).stem: shape for shape in shapes}
    figures: dict[str, float] = {}
    for field in TOLD_BY:
        counts = Counter[str]()
        for n, (report, case) in enumerate(cases):
            number = stated(told[f"{n:05}"], field) if f"{n:05}" in told else None
            counts += _counted(case, field, number)
            if errors and (number or 0) != case.gold[field] and (number is not None or has_it(case, field)):
                print(f"{field}: {number} for {case.gold[field]} | {report['title']}")
        figures |= _shares(counts, field)
    return figures


def measure_held(data: Path, scratch: Path) -> dict[str, float]:
    """Measure on the reports that were not looked at."""
    return measure(data, scratch, held=True)


def _counted(case: Case, field: str, number: int | None) -> Counter[str]:
    """Count what one report adds: whether it states the field, whether its text has the number, whether it is right."""
    right, has = (number or 0) == case.gold[field], has_it(case, field)
    states = has or number is not None
    return Counter(
        states=states,
        has=has,
        right=states and right,
        found=has and right,
        given=number is not None,
        held=right and number is not None,
    )


def _shares(counts: Counter[str], field: str) -> dict[str, float]:
    return {
        f"{field}: exactly right, of reports that state it": counts["right"] / max(1, counts["states"]),
        f"{field}: exactly right, of those whose text has the table's number": counts["found"] / max(1, counts["has"]),
        f"{field}: exactly right, of those with a claim": counts["held"] / max(1, counts["given"]),
        f"{field}: text has the table's number, of reports that state it": counts["has"] / max(1, counts["states"]),
    }


def main() -> None:
    """Print the figures on the corpora that the command line names."""
    with tempfile.TemporaryDirectory() as scratch:
        found = measure(Path(sys.argv[1]), Path(scratch), held="--held" in sys.argv, errors="--errors" in sys.argv)
    for name, value in found.items():
        print(f"{value:.4f}  {name}")


if __name__ == "__main__":
    main()
