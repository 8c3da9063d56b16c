"""Each miss of the scoring program's on a folder in the layout of the house set, with its passage.

    python -m floors.misses ../shared/data FOLDER [figures quotes conflicts origins]

`figures`: values not found, in another field, or laid to another voice; `quotes`: statements not found, or laid to another speaker; `conflicts`:
those that no finding names, and findings that no label knows; `origins`: fields whose independent voices are counted otherwise.
What counts as right is the program's own judgement.
"""

import argparse
import json
import tempfile
from collections.abc import Iterator, Mapping
from pathlib import Path
from types import ModuleType
from typing import Any

from floors.scoring import scorer
from floors.shipped import brief, readings

Told = dict[str, Any]
SORTS = ("figures", "quotes", "conflicts", "origins")
_ROUND = 110
"""So many characters on either side of a miss are shown."""


def main() -> None:
    """Print what the command line asks for."""
    options = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    options.add_argument("data", type=Path, help="the folder of the corpora; the scoring program stands beside it")
    options.add_argument(
        "folder", type=Path, help="reports, gold and events, as floors.invented and floors.happenings lay them out"
    )
    options.add_argument("sorts", nargs="*", help=f"of {', '.join(SORTS)}; without any, all")
    given = options.parse_args()
    wanted = given.sorts or SORTS
    program = scorer(given.data)
    with tempfile.TemporaryDirectory() as scratch:
        read = _by_name(readings(given.folder / "reports", Path(scratch) / "readings.jsonl"))
        told = json.loads(brief(given.folder / "reports", Path(scratch) / "brief.json").read_text(encoding="utf-8"))
    if "figures" in wanted or "quotes" in wanted:
        for name, gold, text in _labelled(given.folder):
            reading = read.get(name, {"claims": [], "statements": []})
            lines = [*(figures(program, gold, text, reading) if "figures" in wanted else [])]
            lines += [*(quotes(program, gold, text, reading) if "quotes" in wanted else [])]
            print(*(f"{name} {line}" for line in lines), sep="\n", end="\n" if lines else "")
    if "conflicts" in wanted:
        print(*conflicts(program, given.folder, told), sep="\n")
    if "origins" in wanted:
        print(*origins(program, given.folder, told), sep="\n")


def figures(program: ModuleType, gold: Told, text: str, reading: Told) -> Iterator[str]:
    """Yield a line for each labelled figure that is not found, or found in another field or of another voice."""
    used: set[int] = set()
    for figure in gold["figures"]:
        if figure["field"].endswith("_time") and figure["field"] != "flight_time_s":
            continue
        at = text.find(figure["anchor"])
        span = (at, at + len(figure["anchor"]))
        wanted = f"{figure['field']} {_ends(figure)} of {figure['origin']!r}"
        claims = [(i, claim) for i, claim in enumerate(reading["claims"]) if isinstance(claim.get("value"), dict)]
        here = [(i, claim) for i, claim in claims if i not in used and _touches(claim["passages"], span)]
        hit = next(((i, claim) for i, claim in here if program.figure_match(figure, claim)), None)
        if hit is None:
            others = "; ".join(f"{claim['field']} {_ends(claim['value'])}" for _, claim in here)
            yield f"NOT FOUND {wanted}, there: {others or 'nothing'} | {_around(text, span)}"
            continue
        used.add(hit[0])
        claim = hit[1]
        voice = (claim.get("origin") or {}).get("name")
        if figure["field"] in program.FIELDS and not _fields(program, figure["field"]) & _words(
            program, claim["field"]
        ):
            yield f"FIELD {wanted}, got {claim['field']} | {_around(text, span)}"
        if not program.same_party(figure["origin"], voice):
            yield f"VOICE {wanted}, got {voice!r} | {_around(text, span)}"


def quotes(program: ModuleType, gold: Told, text: str, reading: Told) -> Iterator[str]:
    """Yield a line for each labelled statement that is not found, or laid to another speaker."""
    for quote in gold["quotes"]:
        at = text.find(quote["first_words"])
        span = (at, at + len(quote["first_words"]))
        hits = [statement for statement in reading["statements"] if _touches(_all_of(statement), span)]
        names = [(statement.get("speaker") or {}).get("name") for statement in hits]
        if not hits:
            yield f"QUOTE NOT FOUND of {quote['speaker']!r} | {_around(text, span)}"
        elif not any(program.same_party(quote["speaker"], name) for name in names):
            yield f"SPEAKER {quote['speaker']!r}, got {names} | {_around(text, span)}"


def conflicts(program: ModuleType, folder: Path, told: Told) -> Iterator[str]:
    """Yield a line for each labelled conflict that no finding names, then each finding of a field without such a label."""
    names = _names(told)
    findings = [
        (finding, {names.get(i, i) for i in finding.get("reports", [])}) for finding in told.get("findings", [])
    ]
    for event in _events(folder):
        reports = set(event["reports"])
        near = [(finding, where) for finding, where in findings if where & reports]
        for conflict in event["conflicts"]:
            wanted = _fields(program, conflict["field"])
            if not any(_words(program, finding.get("field")) & wanted for finding, _ in near):
                yield f"{event['happening']} NO FINDING {conflict['field']} {conflict['values']} ({conflict['kind']}) {conflict.get('note', '')}"
        labelled = set[str]().union(*(_fields(program, conflict["field"]) for conflict in event["conflicts"]))
        for finding, where in near:
            if not _words(program, finding.get("field")) & labelled:
                yield f"{event['happening']} UNLABELLED {finding['kind']} {finding.get('field')} {sorted(where)}: {finding.get('sentence')}"


def origins(program: ModuleType, folder: Path, told: Told) -> Iterator[str]:
    """Yield a line for each field of a happening whose independent voices are counted otherwise than labelled."""
    names = _names(told)
    for event in _events(folder):
        reports = set(event["reports"])
        held = max(
            told["events"],
            key=lambda each: len({names.get(i, i) for i in each.get("main") or each["reports"]} & reports),
            default={},
        )
        for what, wanted in event["independent_origins"].items():
            if what not in program.FIELDS or not wanted:
                continue
            accepted = set(program.FIELDS[what].split())
            got = {
                origin.get("party") or origin.get("name"): _values(position)
                for key, field in held.get("fields", {}).items()
                if key in accepted
                for position in field.get("positions", [])
                for origin in position.get("origins", [])
            }
            if len(got) != wanted:
                labels = sorted(
                    {f"{figure['origin']} {_ends(figure)}" for figure in _main_figures(folder, event, what)}
                )
                yield f"{event['happening']} {what}: {wanted} wanted, got {len(got)}: {got}; labelled: {labels}"


def _main_figures(folder: Path, event: Told, what: str) -> Iterator[Told]:
    for name in event["reports"]:
        gold = json.loads((folder / "gold" / f"{name}.json").read_text(encoding="utf-8"))
        yield from (figure for figure in gold["figures"] if figure["field"] == what and figure["about_main_event"])


def _values(position: Told) -> str:
    return str(position.get("text") or position.get("value"))


def _labelled(folder: Path) -> Iterator[tuple[str, Told, str]]:
    for file in sorted((folder / "gold").glob("*.json")):
        report = json.loads((folder / "reports" / file.name).read_text(encoding="utf-8"))
        yield file.stem, json.loads(file.read_text(encoding="utf-8")), report["text"]


def _events(folder: Path) -> Iterator[Told]:
    for file in sorted((folder / "events").glob("*.json")):
        yield json.loads(file.read_text(encoding="utf-8"))


def _by_name(read: Path) -> dict[str, Told]:
    told = map(json.loads, read.read_text(encoding="utf-8").splitlines())
    return {Path(reading["report"]["path"]).stem: reading for reading in told}


def _names(told: Told) -> Mapping[str, str]:
    return {report["id"]: Path(report["path"]).stem for report in told.get("reports", [])}


def _fields(program: ModuleType, what: str) -> set[str]:
    return _words(program, program.FIELDS.get(what, what))


def _words(program: ModuleType, field: str | None) -> set[str]:
    return set(program.words((field or "").replace("_", " ")))


def _all_of(statement: Told) -> list[list[int]]:
    parts = (statement.get(part) or {} for part in ("content", "cue", "speaker"))
    return [passage for part in parts for passage in part.get("passages") or []]


def _touches(passages: list[list[int]], span: tuple[int, int]) -> bool:
    return any(start < span[1] and end > span[0] for start, end in passages)


def _ends(value: Told) -> str:
    low, high = (value.get(f"si_{end}", value.get(end)) for end in ("low", "high"))
    return f"{low}..{high}"


def _around(text: str, span: tuple[int, int]) -> str:
    before, after = text[max(0, span[0] - _ROUND) : span[0]], text[span[1] : span[1] + _ROUND]
    return " ".join(f"{before}[[{text[span[0] : span[1]]}]]{after}".split())


if __name__ == "__main__":
    main()
