"""Read the gold coreference of GUM's texts: each with the mentions of its entities."""

import re
from collections import defaultdict
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from training.archive import members

NEWS = ("GUM_news", "GUM_interview")
"""Beginnings of the names of texts that are only measured on."""
_PIECE = re.compile(r"\([^()]*\)?|[^()]*\)")


@dataclass(frozen=True, slots=True)
class Gold:
    """A labelled mention: offsets (end exclusive), the offset of its head word, and what its entity is called."""

    start: int
    end: int
    head: int
    entity: str


@dataclass(frozen=True, slots=True)
class Page:
    """A text with its labelled mentions in text order."""

    name: str
    text: str
    mentions: tuple[Gold, ...]


def gum(path: Path) -> tuple[list[Page], list[Page]]:
    """Read GUM's texts by name: those to learn from, and the news and interviews, which are only measured on."""
    pages = [_page(name, text) for name, text in sorted(members(path)) if name.endswith(".conllu")]
    news = [page for page in pages if page.name.startswith(NEWS)]
    return [page for page in pages if page not in news], news


def _page(name: str, conllu: str) -> Page:
    """Lay out one text's words, paragraphs apart, with its entities over them."""
    text, base = "", 0
    rows: list[list[str]] = []
    places: list[tuple[int, int]] = []
    heads: list[int] = []
    for line in conllu.splitlines():
        if line.startswith("# newpar") and not line.startswith("# newpar_"):
            text = text.rstrip() + "\n\n" if text else ""
        elif line.startswith("# sent_id"):
            base = len(rows)
        row = line.split("\t")
        if len(row) < 10 or not row[0].isdigit():
            continue
        places.append((len(text), len(text) + len(row[1])))
        heads.append(base + int(row[6]) - 1 if int(row[6]) else -1)
        rows.append(row)
        text += row[1] + ("" if "SpaceAfter=No" in row[9] else " ")
    mentions = [
        Gold(places[low][0], places[high][1], places[_head(heads, low, high)][0], entity)
        for low, high, entity in _entities(rows)
    ]
    return Page(Path(name).stem, text, tuple(sorted(mentions, key=lambda one: (one.start, -one.end))))


def _entities(rows: list[list[str]]) -> Iterator[tuple[int, int, str]]:
    """Read the bracket notation of the last column: first word, last word, entity."""
    opened: dict[str, list[int]] = defaultdict(list)
    for at, row in enumerate(rows):
        marks = next((part[7:] for part in row[9].split("|") if part.startswith("Entity=")), "")
        for piece in _PIECE.findall(marks):
            entity = re.split(r"[-\[)]", piece.lstrip("("))[0]
            if piece.startswith("("):
                opened[entity].append(at)
            if piece.endswith(")") and opened[entity]:
                yield opened[entity].pop(), at, entity


def _head(heads: list[int], low: int, high: int) -> int:
    return next((i for i in range(low, high + 1) if not low <= heads[i] <= high), low)
