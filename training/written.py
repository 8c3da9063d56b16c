"""Read the news reports that were written for this recipe, with who says what and the names marked by their writers.

Each file of `labels/written` holds reports, a paragraph a line. `### key` begins one; marks in the text tell its
attributions by number, `{s1 The mayor}` a speaker, `{c1 said}` a cue, `{q1 the road was shut}` a content or one of its
pieces (`{s1,2 She}` is the speaker of two); behind `--- names` stands one name a line, its class and its words, for all
places where they stand (`Paris #2` or `Paris #1,3`: for these only; a longer name wins over one inside it).
"""

import re
from collections import Counter, defaultdict
from collections.abc import Iterator
from dataclasses import dataclass, replace
from pathlib import Path
from typing import NamedTuple

import numpy as np

from onrecord.reading.reader.decoding import CONTENT, CUE, SPEAKER
from onrecord.reading.reader.labels import KINDS
from training.corpus import NEITHER, Span, Text
from training.words import cut, lay_names

WRITTEN = Path(__file__).parent / "labels/written"
HELD_OUT = 15
"""Every fifteenth report is kept for measuring."""
ROLE_LETTERS = "scq"
"""Speaker, cue and content, in the order of the reader's roles."""
_HEAD = re.compile(r"^### +", re.MULTILINE)
_NAMES = "--- names"
_MARK = re.compile(r"\{([scq])(\d+(?:,\d+)*) |\}")
_TURNS = re.compile(r"^(.*?) #(\d+(?:,\d+)*)$")


class Piece(NamedTuple):
    """A marked place: `begin` to `stop` (exclusive) in code points, a role, and the attributions that it is part of."""

    begin: int
    stop: int
    role: int
    numbers: frozenset[int]


@dataclass(frozen=True, slots=True)
class Report:
    """A written report: its prose, what is marked in it, and its names by place (ends exclusive)."""

    key: str
    prose: str
    pieces: list[Piece]
    names: list[tuple[int, int, str]]


def read(folder: Path = WRITTEN) -> tuple[list[Text], list[Text]]:
    """Read every report of a folder, in the order of files: those to train on, and those held out.

    Raises ValueError that names the report with a flaw.
    """
    files = sorted(folder.glob("*.txt"))
    texts = [as_text(report) for file in files for report in reports(file.read_text(encoding="utf-8"))]
    return [text for i, text in enumerate(texts) if (i + 1) % HELD_OUT], texts[HELD_OUT - 1 :: HELD_OUT]


def reports(file: str) -> Iterator[Report]:
    """Yield the reports of a file's content; raises ValueError at the first with a flaw."""
    for block in _HEAD.split(file)[1:]:
        yield report(block)


def report(block: str) -> Report:
    """Read one report, from its key on; raises ValueError that names it where its marks or names do not fit."""
    key, _, body = block.partition("\n")
    told, _, names = body.partition(_NAMES)
    try:
        prose, pieces = _unmarked(told.strip())
        _check(pieces)
        return Report(key.strip(), prose, pieces, list(_named(names, prose)))
    except ValueError as flaw:
        message = f"{key.strip()}: {flaw}"
        raise ValueError(message) from flaw


def _unmarked(told: str) -> tuple[str, list[Piece]]:
    """Take the marks out: the prose and the marked places in it."""
    prose, read_to, pieces = "", 0, []
    opened: Piece | None = None
    for mark in _MARK.finditer(told):
        prose, read_to = prose + told[read_to : mark.start()], mark.end()
        if (opened is None) != bool(mark[1]):
            message = f"a mark within another or never opened, near {told[mark.start() : mark.start() + 40]!r}"
            raise ValueError(message)
        if opened is None:
            opened = Piece(len(prose), 0, ROLE_LETTERS.index(mark[1]), frozenset(map(int, mark[2].split(","))))
        else:
            pieces.append(opened._replace(stop=len(prose)))
            opened = None
    prose += told[read_to:]
    if opened or "{" in prose:
        message = "a mark that never closes or is none"
        raise ValueError(message)
    return prose, pieces


def _check(pieces: list[Piece]) -> None:
    """Hold every attribution to one speaker and one cue at most, and to a content."""
    if any(piece.begin == piece.stop for piece in pieces):
        message = "an empty mark"
        raise ValueError(message)
    roles: dict[int, Counter[int]] = defaultdict(Counter)
    for piece in pieces:
        for number in piece.numbers:
            roles[number][piece.role] += 1
    for number, had in roles.items():
        if had[SPEAKER] > 1 or had[CUE] > 1 or not had[CONTENT]:
            message = f"attribution {number} needs a content, and at most one speaker and one cue"
            raise ValueError(message)


def _named(listed: str, prose: str) -> Iterator[tuple[int, int, str]]:
    for line in filter(None, map(str.strip, listed.splitlines())):
        kind, tab, name = line.partition("\t")
        turns = _TURNS.match(name)
        places = _places(turns[1] if turns else name, prose)
        wanted = [int(turn) - 1 for turn in turns[2].split(",")] if turns else range(len(places))
        if not tab or kind not in KINDS or not places or max(wanted) >= len(places):
            message = f"no such name: {line!r}"
            raise ValueError(message)
        yield from ((*places[turn], kind) for turn in wanted)


def _places(name: str, prose: str) -> list[tuple[int, int]]:
    return [found.span() for found in re.finditer(rf"(?<!\w){re.escape(name)}(?!\w)", prose)]


def as_text(report_: Report) -> Text:
    """Make a training text of a report; words in capitals that no name holds may be names of another class."""
    words = cut(report_.prose)
    spans = [Span(role, *words.within(begin, stop), numbers) for begin, stop, role, numbers in report_.pieces]
    places = sorted(((a, b, KINDS.index(kind)) for a, b, kind in report_.names), key=lambda name: name[0] - name[1])
    labels = lay_names(words, places)
    big = np.array([word[:1].isupper() for word in words.words], bool)
    named = np.where((labels == 0) & big, NEITHER, labels)
    return replace(words.bare(), spans=tuple(sorted(spans, key=lambda span: span.start)), names=named)
