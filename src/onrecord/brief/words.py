"""Text made fit to show: no character that steers a screen, one line where one is wanted, cuts at word bounds."""

import re
import unicodedata
from bisect import bisect_left, bisect_right

from onrecord.record.report import Passage

_UNSAFE_CATEGORIES = {"Cc", "Cs", "Zl", "Zp"}
"""Unicode categories that steer a terminal or break a line: controls (ESC among them), lone surrogates, separators."""

_BIDI = {*range(0x202A, 0x202F), *range(0x2066, 0x206A), 0x061C, 0x200E, 0x200F}
"""Embeddings, overrides, isolates and marks that turn the order of the text around (Unicode Standard Annex 9)."""

_REPLACEMENT = "\ufffd"
_ELLIPSIS = "…"
_SENTENCE_END = re.compile(  # begins with the marks themselves, so that it is tried at few places: ten times as fast
    r"[.!?…\n](?:(?<=\n)\n*"
    r"|(?<!\b[A-Za-z].)(?<!\b(?:Mr|Ms|Dr|St).)(?<!\b(?:Mrs|Gen|Sen|Rep|Jan|Feb|Mar|Apr|Aug|Sep|Oct|Nov|Dec).)(?<!\bSept.)"
    r"[\"”’')\]]*\s+(?=[\"“‘'(\[]?[A-Z0-9]))"
)


def _is_unsafe(character: str) -> bool:
    return unicodedata.category(character) in _UNSAFE_CATEGORIES or ord(character) in _BIDI


def clean(text: str) -> str:
    """Return `text` with every steering character replaced by "\ufffd"; line ends and tabs stay, and so do all offsets."""
    if text.isascii() and text.isprintable():
        return text
    return "".join(c if c in "\n\t" or not _is_unsafe(c) else _REPLACEMENT for c in text.replace("\r", "\n"))


def one_line(text: str) -> str:
    """Return `text` cleaned, on one line, each run of white space as one blank."""
    return " ".join(clean(text).split())


def shorten(text: str, limit: int) -> str:
    """Return `text` on one line and at most `limit` characters long, cut at a word's end and marked by an ellipsis.

    A single word longer than `limit` is cut inside.
    """
    line = one_line(text)
    if len(line) <= limit:
        return line
    head = line[: limit - 1]
    at_word = head.rpartition(" ")[0] if line[limit - 1] != " " else head
    return (at_word or head).rstrip(" ,;:–—-") + _ELLIPSIS


def sentence_starts(text: str) -> tuple[int, ...]:
    """Return the offsets at which sentences of `text` start, and its length last; a rule for showing, not for reading.

    A sentence ends at a full stop before a capital letter, or at a line's end; initials and common titles do not end one.
    """
    return (0, *(match.end() for match in _SENTENCE_END.finditer(text)), len(text))


def sentence(text: str, starts: tuple[int, ...], passage: Passage) -> Passage:
    """Return the sentence, or the run of sentences, of `text` that holds `passage`; `starts` as of `sentence_starts`."""
    start = starts[max(0, bisect_right(starts, passage.start) - 1)]
    end = starts[min(len(starts) - 1, bisect_left(starts, passage.end))]
    stretch = text[start:end]
    return Passage(start + len(stretch) - len(stretch.lstrip()), end - len(stretch) + len(stretch.rstrip()))


def plural(number: int, one: str, many: str | None = None) -> str:
    """Return "1 report", "3 reports"; `many` is the plural where it is not made by "s"."""
    return f"{number:,} {one if number == 1 else many or one + 's'}"


def listed(names: tuple[str, ...], limit: int | None) -> str:
    """Return the names with commas; beyond `limit` (None: all of them), how many more there are."""
    shown = names if limit is None or len(names) <= limit else names[:limit]
    rest = len(names) - len(shown)
    return ", ".join(shown) + (f" and {rest} more" if rest else "")
