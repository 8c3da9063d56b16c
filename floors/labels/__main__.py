"""The project's own labels: `python -m floors.labels compile DRAFT… | show NAME… | check | errors [SORT]`."""

import argparse
import sys
from pathlib import Path

from rich.console import Console

from floors.labels import store
from floors.labels.drawing import HALVES, Drawn, draw
from floors.labels.errors import errors
from floors.labels.notation import DraftError, compiled, heading
from floors.labels.show import show

UNSEEN = "this report is of the unseen half: who develops the reading does not look at it"


def main(arguments: list[str] | None = None) -> int:
    """Run one of the commands; return 1 where something is wrong with a draft or with labels."""
    options = argparse.ArgumentParser(prog="python -m floors.labels", description=__doc__)
    options.add_argument("--data", type=Path, default=Path("../shared/data"), help="the folder of the corpora")
    commands = options.add_subparsers(dest="command", required=True)
    compiling = commands.add_parser("compile", help="make drafts into labels")
    compiling.add_argument("drafts", type=Path, nargs="+")
    compiling.add_argument("--dry", action="store_true", help="tell the faults, write nothing")
    showing = commands.add_parser("show", help="print a report with its labels")
    showing.add_argument("names", nargs="+", help="as in seen/kcna-00, or kcna-00 for the seen half")
    telling = commands.add_parser("errors", help="print each miss on the seen half, by sort")
    telling.add_argument("sort", nargs="?", default="", help="only sorts whose name holds these words")
    commands.add_parser("check", help="tell whether all labels fit their texts")
    chosen = options.parse_args(arguments)
    if chosen.command == "errors":
        for line in errors(chosen.data, chosen.sort):
            print(line)
        return 0
    reports = draw(chosen.data)
    match chosen.command:
        case "compile":
            return sum(compile_draft(file, reports, dry=chosen.dry) for file in chosen.drafts) and 1
        case "show":
            return sum(show_report(name, reports) for name in chosen.names) and 1
        case _:
            return check(reports)


def compile_draft(file: Path, reports: list[Drawn], *, dry: bool) -> int:
    """Make one draft into labels, or print each of its faults; return 1 where there are any."""
    lines = file.read_text(encoding="utf-8").splitlines()
    try:
        corpus, key = heading(lines)
    except DraftError as headless:
        print(f"{file}:1: {headless}")
        return 1
    meant = [one for one in reports if (one.corpus, one.key) == (corpus, key)]
    if len(meant) > 1:  # some corpora cut their keys short: then the draft's own name says which
        meant = [one for one in meant if (one.half, one.name) == (file.parent.name, file.stem)]
    if len(meant) != 1:
        print(
            f"{file}:1: {corpus}:{key} is none of the {len(reports)} reports drawn, or several (name the file HALF/NAME.draft)"
        )
        return 1
    report = meant[0]
    labels, faults = compiled(lines, report)
    for fault in faults:
        print(f"{file}:{fault}")
    if not faults:
        counts = ", ".join(
            f"{len(getattr(labels, what))} {what}" for what in ("statements", "times", "values", "events")
        )
        where = "fits" if dry else str(store.write(report, labels))
        print(f"{file}: {where}: {counts}")
    return 1 if faults else 0


def show_report(name: str, reports: list[Drawn]) -> int:
    """Print one report with its labels; return 1 where there is no such report."""
    half, _, bare = name.rpartition("/")
    report = next((one for one in reports if (one.half, one.name) == (half or HALVES[0], bare)), None)
    if report is None:
        print(f"{name} is none of: {', '.join(f'{one.half}/{one.name}' for one in reports)}")
        return 1
    console = Console(highlight=False)
    if report.half != HALVES[0]:
        console.print(f"Warning: {UNSEEN}", style="bold red")
    show(report, store.read(store.path(report)) if store.path(report).exists() else None, console)
    return 0


def check(reports: list[Drawn]) -> int:
    """Print how many reports of each half have labels, and each one whose labels do not fit; return 1 for those."""
    faults = 0
    for half in HALVES:
        of_half = [one for one in reports if one.half == half]
        kept = [one for one in of_half if store.path(one).exists()]
        print(f"{half}: {len(kept)} of {len(of_half)} reports have labels")
        for report in kept:
            if fault := store.misfit(report, store.read(store.path(report))):
                print(f"{store.path(report)}: {fault}")
                faults += 1
    return 1 if faults else 0


if __name__ == "__main__":
    sys.exit(main())
