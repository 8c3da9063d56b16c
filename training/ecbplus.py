"""Read ECB+ reports as prose, with the names and who says what in them, as labelled for this recipe.

ECB+ has tokens and sentences, no blanks and no paragraphs: `prose` joins its tokens as print would. The labels stand
off in that prose, as `begin-stop` in code points (stop exclusive), each row behind its report and the first twelve
digits of the SHA-256 of its prose. `labels/ecbplus-statements.tsv` has one attribution a row: speaker, cue and content,
pieces joined by `;`; a row without spans says that the report was read and holds none. `labels/ecbplus-names.tsv` has
one name a row: class and place.
"""

import csv
import hashlib
import re
import tarfile
from collections import defaultdict
from collections.abc import Iterable, Iterator
from dataclasses import replace
from pathlib import Path
from xml.etree import ElementTree as ET

import numpy as np

from onrecord.reading.reader.labels import KINDS
from training.corpus import NEITHER, Ints, Span, Text
from training.words import Words, cut, lay_names

LABELS = Path(__file__).parent / "labels"
STATEMENTS, NAMES = LABELS / "ecbplus-statements.tsv", LABELS / "ecbplus-names.tsv"
HELD_OUT = 15
"""Every fifteenth labelled report, in the order of names, is kept for measuring."""
_MARKS = {"``": "“", "''": "”"}
_RUNS_ON = 3  # sentences that an open quotation may go on for: a mark that never closes swallows no more
_CLOSES = re.compile(r" (?=[,.;:!?%)\]’”](?:\s|$))")
_OPENS = re.compile(r"(?:(?<=\s)|^)([(\[“$‘#]) ")
_POSSESSIVE = re.compile(r"(?<=\w) ?(['’]) ?(?=(?:s|S|t|re|ve|ll|d|m)\b)")
_PLURAL = re.compile(r"(?<=s) (?=['’] )")
_HYPHEN = re.compile(r"(?<=\w) - (?=\w)")
_CLOCK = re.compile(r"(?<=\d) ([:.,]) (?=\d)")


def texts(archive: Path) -> dict[str, str]:
    """Return each report's prose by its name in the archive, such as `1/1_10ecb.xml`, in the order of names."""
    with tarfile.open(archive) as tar:
        names = sorted(name for name in tar.getnames() if name.endswith(".xml"))
        return {name: prose(_content(tar, name)) for name in names}


def _content(tar: tarfile.TarFile, name: str) -> bytes:
    stored = tar.extractfile(name)
    return stored.read() if stored else b"<none/>"


def prose(page: bytes) -> str:
    """Join the tokens of an ECB+ page as print would, a sentence a line, but quotations whole; addresses are left out."""
    told: dict[int, list[str]] = defaultdict(list)
    for token in ET.fromstring(page).iter("token"):  # noqa: S314 - a corpus on disk
        told[int(token.get("sentence", "0"))].append(token.text or "")
    lines = [_joined(words) for _, words in sorted(told.items())]
    return "\n".join(_paragraphs(line for line in lines if not line.startswith(("http", "www"))))


def _paragraphs(lines: Iterable[str]) -> Iterator[str]:
    """Yield a line a paragraph: a sentence, and behind one that leaves a quotation open up to three more."""
    held: list[str] = []
    for line in lines:
        held.append(line)
        if len(held) > _RUNS_ON or not _open(" ".join(held)):
            yield " ".join(held)
            held = []
    if held:
        yield " ".join(held)


def _open(words: str) -> bool:
    return words.count('"') % 2 == 1 or words.count("“") > words.count("”")


def _joined(words: list[str]) -> str:
    line = _quoted(" ".join(_MARKS.get(word, word) for word in words))
    for pattern, with_ in (
        (_CLOCK, r"\1"),
        (_HYPHEN, "-"),
        (_PLURAL, ""),
        (_POSSESSIVE, r"\1"),
        (_OPENS, r"\1"),
        (_CLOSES, ""),
    ):
        line = pattern.sub(with_, line)
    return line


def _quoted(line: str) -> str:
    """Set straight quotation marks beside what they hold: they open and close by turns."""
    parts = line.split('"')
    held = [f'"{part.strip()}"' if n % 2 and n + 1 < len(parts) else part for n, part in enumerate(parts)]
    return "".join(held)


def read(archive: Path) -> tuple[list[Text], list[Text]]:
    """Read the labelled reports, in the order of their names: those to train on, and those held out.

    Raises ValueError where a report is not the one that was labelled.
    """
    held = texts(archive)
    statements, names = _rows(STATEMENTS, held), _rows(NAMES, held)
    read_ = [_labelled(cut(held[key]), statements[key], names.get(key)) for key in sorted(statements)]
    return [text for i, text in enumerate(read_) if (i + 1) % HELD_OUT], read_[HELD_OUT - 1 :: HELD_OUT]


def _rows(path: Path, held: dict[str, str]) -> dict[str, list[list[str]]]:
    """Read a table of labels: the cells behind a report's name and fingerprint, by report."""
    rows: dict[str, list[list[str]]] = defaultdict(list)
    with path.open(encoding="utf-8") as file:
        for key, digest, *cells in csv.reader(file, delimiter="\t"):
            if digest != fingerprint(held[key]):
                message = f"{key} is not the report that was labelled: {fingerprint(held[key])} instead of {digest}"
                raise ValueError(message)
            rows[key].append(cells)
    return rows


def fingerprint(text: str) -> str:
    """Return the first twelve hexadecimal digits of a text's SHA-256."""
    return hashlib.sha256(text.encode()).hexdigest()[:12]


def _labelled(words: Words, attributions: list[list[str]], names: list[list[str]] | None) -> Text:
    spans = [
        Span(role, *words.within(*_place(place)), frozenset({number}))
        for number, parts in enumerate(attributions)
        for role, part in enumerate(parts)
        for place in part.split(";")
        if place
    ]
    text = replace(words.bare(), spans=tuple(sorted(_shared(spans), key=lambda span: span.start)))
    return text if names is None else replace(text, names=_named(words, names))


def _place(told: str) -> tuple[int, int]:
    begin, stop = told.split("-")
    return int(begin), int(stop)


def _shared(spans: list[Span]) -> list[Span]:
    """Make one span of those that stand at the same words in the same role: two cues may share a speaker."""
    ties: dict[tuple[int, int, int], frozenset[int]] = defaultdict(frozenset)
    for span in spans:
        if span.start < span.stop:
            ties[span.role, span.start, span.stop] |= span.ties
    return [Span(*place, numbers) for place, numbers in ties.items()]


def _named(words: Words, names: list[list[str]]) -> Ints:
    """Lay names over words, the longer of two that overlap; other words in capitals may be names of another class."""
    places = sorted(((*_place(place), KINDS.index(kind)) for kind, place in names if kind), key=lambda n: n[0] - n[1])
    labels = lay_names(words, places)
    big = np.array([word[:1].isupper() for word in words.words], bool)
    return np.where((labels == 0) & big, NEITHER, labels)
