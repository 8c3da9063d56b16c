"""The lines of a text as people see them: one line a paragraph, or, in hard-wrapped text, one block a paragraph."""

import re
from dataclasses import dataclass
from itertools import pairwise

_LINE = re.compile(r"[^\r\n\u2028\u2029\x0b\x0c\x85]+")
_BLOCK = re.compile(r"\S(?:[^\r\n]|\r?\n(?![ \t]*\r?(?:\n|$)))*")
_STOP = re.compile(r"""[.!?…]["'”’»)\]]*$|[.!?…]["'”’»]*\s*\(?[A-Z]{2,}\)?$""")
_BLANKS = "\r\n\t\xa0"
_LONGEST_END = 24  # characters after which a line's end has nothing more to do with its last stop
_WRAP = (40, 100)
"""Lengths between which the lines of hard-wrapped text lie, in characters."""


@dataclass(frozen=True, slots=True)
class Line:
    """A paragraph without the space around it: `words` is `text[start:end]` with each line break as a space."""

    start: int
    end: int
    words: str
    ends_sentence: bool
    """The line ends like a sentence: with a stop and closing marks, or an agency after them."""
    word_count: int


def lines_of(text: str) -> list[Line]:
    """Return the paragraphs of `text` in order; empty lines are left out."""
    found = [line for match in _LINE.finditer(text) if (line := _line(match.start(), match[0]))]
    if not _is_wrapped(text, found):
        return found
    return [line for match in _BLOCK.finditer(text) if (line := _line(match.start(), match[0]))]


def _line(start: int, words: str) -> Line | None:
    stripped = words.strip()
    if not stripped:
        return None
    start += words.index(stripped[0])
    end = start + len(stripped)
    for blank in _BLANKS:
        stripped = stripped.replace(blank, " ")
    return Line(start, end, stripped, bool(_STOP.search(stripped[-_LONGEST_END:])), len(stripped.split()))


def _is_wrapped(text: str, lines: list[Line]) -> bool:
    """Tell hard-wrapped text: most lines that another follows at once are of one length and end within a sentence."""
    inner = [line for line, below in pairwise(lines) if text.count("\n", line.end, below.start) <= 1]
    if len(inner) < 4:
        return False
    broken = sum(_WRAP[0] <= len(line.words) <= _WRAP[1] and not line.ends_sentence for line in inner)
    return broken > 0.6 * len(inner)
