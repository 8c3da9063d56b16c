"""Reports of one length for timing, cut from the project's own examples."""

import json
from collections.abc import Iterator
from pathlib import Path

from onrecord.intake import take_in
from onrecord.record.report import PartKind, Report

WORDS = 600
EXAMPLES = Path(__file__).parents[1] / "examples"


def paragraphs() -> list[str]:
    """Return every paragraph of prose in the examples, in order."""
    found: list[str] = []
    for report in take_in([EXAMPLES]):
        if isinstance(report, Report):
            furniture = [p.passage for p in report.parts if p.kind is PartKind.FURNITURE]
            text = report.text
            for passage in reversed(furniture):
                text = text[: passage.start] + text[passage.end :]
            found += [line for line in text.splitlines() if len(line.split()) > 12]
    return found


def texts(count: int) -> Iterator[str]:
    """Yield `count` different texts of `WORDS` words, each starting at another paragraph."""
    prose = paragraphs()
    for n in range(count):
        words: list[str] = []
        chosen: list[str] = []
        turn = n
        while len(words) < WORDS:
            line = prose[turn % len(prose)]
            left = WORDS - len(words)
            chosen.append(" ".join(line.split()[:left]))
            words += chosen[-1].split()
            turn += 1 + n % 7
        yield "\n\n".join(chosen)


def write(folder: Path, count: int) -> None:
    """Write `count` reports as JSON files into `folder`."""
    for n, text in enumerate(texts(count)):
        told = {"text": text, "outlet": f"Outlet {n % 9}", "published": "2025-02-28T09:00:00+09:00"}
        (folder / f"{n:04}.json").write_text(json.dumps(told), encoding="utf-8")
