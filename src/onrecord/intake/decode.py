"""Bytes to text: byte order marks, UTF-8, what a page declares, and a guess where nothing is declared.

A byte order mark says how the text is encoded and is no part of the text: it is left out.
"""

import codecs
import re
from dataclasses import dataclass

from charset_normalizer import from_bytes

_MARKS = (
    (codecs.BOM_UTF8, "utf-8"),
    (codecs.BOM_UTF32_LE, "utf-32-le"),  # before UTF-16: its mark begins with UTF-16's
    (codecs.BOM_UTF32_BE, "utf-32-be"),
    (codecs.BOM_UTF16_LE, "utf-16-le"),
    (codecs.BOM_UTF16_BE, "utf-16-be"),
)
_GUESS_ON = 200_000  # bytes: enough to tell an encoding, and a bound on the time the guess takes
_OF_THE_WEB = [
    *(f"cp{number}" for number in (866, 874, *range(1250, 1259))),
    *(f"iso8859_{number}" for number in (2, 3, 4, 5, 6, 7, 8, 10, 13, 14, 15, 16)),
    *("koi8_r", "koi8_u", "gb18030", "big5", "euc_jp", "iso2022_jp", "shift_jis", "cp949", "euc_kr", "mac_roman"),
]
"""The encodings of the WHATWG standard: what pages and newsrooms have used."""
_STRAY = "ÿþ"  # the bytes FF and FE: far more often damage than letters
_RARE = 0.15  # share of characters beyond ASCII: Vietnamese in Latin letters has more, Czech 0.13, French 0.04
_WESTERN = 0.06  # up to this share cp1252 is tried before any guess: a few accents are too few to guess by
_TYPOGRAPHIC = "‘’‚“”„–—…•€«»°£§©®™ ·´×½¼¾¡¿"
_ODD = re.compile(rf"[^\x00-\x7f\w\s{_TYPOGRAPHIC}]|[\x80-\x9f]")
_REPLACEMENT = "\N{REPLACEMENT CHARACTER}"


@dataclass(frozen=True, slots=True)
class Decoded:
    """Text, and how many bytes or characters of it could not be read: each stands as U+FFFD."""

    text: str
    lost: int = 0


def decode(data: bytes, declared: str | None = None) -> Decoded:
    """Return `data` as text; `declared` is the encoding that a page names, tried before any guess.

    Never raises: what fits no encoding is read as UTF-8 with U+FFFD for each stretch that cannot be read, counted.
    """
    for mark, encoding in _MARKS:
        if data.startswith(mark):
            return _replaced(data[len(mark) :], encoding)
    for candidate in (_bare_utf16(data), "utf-8", declared):
        if candidate and (text := _strictly(data, candidate)) is not None:
            return Decoded(text)
    if declared and _known(declared) and codecs.lookup(declared).name != "utf-8":
        return _replaced(data, declared)
    broken = _replaced(data, "utf-8")
    if _is_broken_utf8(broken):
        return broken
    return _guessed(data) or broken


def _strictly(data: bytes, encoding: str) -> str | None:
    if not _known(encoding):
        return None
    try:
        return data.decode(encoding)
    except (UnicodeDecodeError, ValueError):
        return None


def _known(encoding: str) -> bool:
    try:
        return codecs.lookup(encoding)._is_text_encoding  # noqa: SLF001 - base64 and the like are codecs too
    except (LookupError, ValueError):
        return False


def _replaced(data: bytes, encoding: str) -> Decoded:
    text = data.decode(encoding, "replace")
    genuine = data.count(_REPLACEMENT.encode(encoding))
    return Decoded(text, max(0, text.count(_REPLACEMENT) - genuine))


def _bare_utf16(data: bytes) -> str | None:
    """Return the UTF-16 of a text in a Latin script without a mark: every second byte is NUL."""
    head = data[:1000]
    if len(head) < 4 or head.count(0) < len(head) * 0.4:
        return None
    return "utf-16-le" if head[1::2].count(0) > head[::2].count(0) else "utf-16-be"


def _is_broken_utf8(replaced: Decoded) -> bool:
    """Tell a UTF-8 text with damage from a text in another encoding: most of what is not ASCII is sound."""
    beyond_ascii = sum(char > "\x7f" for char in replaced.text)
    return beyond_ascii - replaced.lost > replaced.lost


def _guessed(data: bytes) -> Decoded | None:
    """Return `data` in the encoding that fits best, or None where the guess gives odd characters."""
    western = _strictly(data, "cp1252")
    if western is not None and _beyond_ascii(western) < _WESTERN and _looks_western(western):
        return Decoded(western)
    best = from_bytes(data[:_GUESS_ON], cp_isolation=_OF_THE_WEB).best()
    if best is None or best.encoding in {"utf_8", "ascii"}:
        return None
    text = _strictly(data, best.encoding)
    if text is None:
        return None
    sound = _looks_western(text) if _beyond_ascii(text) < _RARE else not _is_odd(text)
    return Decoded(text) if sound else None


def _looks_western(text: str) -> bool:
    """Tell whether what is not ASCII is rare, and is accents within words or printers' marks, as in European prose."""
    beyond = [found.start() for found in re.finditer(r"[^\x00-\x7f]", text[:_GUESS_ON])]
    letters = [position for position in beyond if text[position] not in _TYPOGRAPHIC]
    if _beyond_ascii(text) >= _RARE or not all(_is_in_word(text, position) for position in letters):
        return False
    beside_ascii = sum(any(char.isascii() for char in _letters_around(text, position)) for position in letters)
    return beside_ascii >= 0.7 * len(letters)


def _is_in_word(text: str, position: int) -> bool:
    """Tell a letter among letters, and no capital after a small one."""
    if not text[position].isalpha() or text[position] in _STRAY or not _letters_around(text, position):
        return False
    return not (text[position].isupper() and text[max(0, position - 1)].islower())


def _letters_around(text: str, position: int) -> str:
    around = text[max(0, position - 1) : position] + text[position + 1 : position + 2]
    return "".join(char for char in around if char.isalpha())


def _beyond_ascii(text: str) -> float:
    """Return the share of characters beyond ASCII, in 0..1."""
    sample = text[:_GUESS_ON]
    return sum(char > "\x7f" for char in sample) / len(sample)


def _is_odd(text: str) -> bool:
    sample = text[:_GUESS_ON]
    beyond = sum(char > "\x7f" for char in sample)
    return len(_ODD.findall(sample)) > 0.1 * beyond
