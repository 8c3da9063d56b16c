"""Cut text into the words, numbers and signs that the finders of quantities and times look at."""

import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from functools import lru_cache

_TOKEN = re.compile(
    r"[a-z]\w*(?:['’][a-z]+)?"  # most words: none of the others begins with a small letter
    r"|\d{1,3}(?:, ?\d{3})+(?!\d)(?:\.\d+)?"  # 1,587 and the broken "1, 587"
    r"|\d{1,3}(?:[\u00a0\u202f\u2009]\d{3})+(?!\d)"
    r"|(?<![\d.,+-])\d{1,3}(?: \d{3}){2,}(?![\d-])"  # 1 414 021 100
    r"|(?<![\d.,+-])[1-9]\d{0,2} \d{3}(?= (?:[a-z]+ )?(?:people|persons|deaths|cases|infections|dead|injured|wounded|missing|homeless|homes|houses|buildings|families|households|troops"
    r"|soldiers|children|residents|inhabitants|hectares|tonnes|tons|kilomet(?:er|re)s?|km|met(?:er|re)s?|miles?|feet|degrees|dollars|euros|roubles|rubles|protesters|demonstrators|participants"
    r"|victims|survivors|refugees|migrants|rescuers|firefighters|police|officers|passengers|civilians|fighters|missiles|rockets|drones|shells|flights|tents|acres|kN)\b|(?<! 7[0-8]7)s\b)"  # 9 900 injured
    r"|\d+(?:[.,]\d+)*"
    r"|(?:USD|EUR|GBP|JPY|KRW|NIS|CHF|PKR|INR|ILS|SEK|AUD|CAD|RMB|Rs|Tk|RM|Rp)(?=\d)"
    r"|[RNP](?=\d+(?:[.,]\d+)*[ -]?(?:bn|m|million|billion|trillion)\b|\d{1,3}(?:[ ,]\d{3})+\b)"  # R4bn, R1,500, N750,000, P20,000
    r"|(?<=\$)(?:US|A|C|HK|NZ|S)(?=\d)"  # $US6,500
    r"|[^\W\d_]\w*(?:['’][a-z]+)?"
    r"|[^\w\s]"
)
_NUMBERED = re.compile(
    r"(?:(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]*\.?|mach|magnitude|page|no\.)\s*$", re.IGNORECASE
)
_GOES_ON = re.compile(r" (?:and|or) \d+\b(?!, ?\d)")
_GAPPED = re.compile(r"(\d+)(,?) ([\d, ]+(?:\.\d+)?)")
_MEASURED = re.compile(r"s\b| (?:kN|km)\b")
_GROUPED = re.compile(r"\d,\d{3}(?!\d)")


HYPHENS = frozenset("-‐‑–")
_KEPT = 8  # texts whose tokens are kept: a passage is cut again and again while its claim is held against it


@dataclass(frozen=True, slots=True, eq=False)
class Lexed:
    """A text with its tokens: `words` in lower case, `starts` and `ends` as offsets in `text`, `ends` exclusive.

    `word` returns the token at an index in lower case, or "" outside the text. Told apart as objects, so that what is
    read at a token can be kept for it.
    """

    text: str
    words: tuple[str, ...]
    starts: tuple[int, ...]
    ends: tuple[int, ...]
    word: Callable[[int], str]

    def printed(self, index: int) -> str:
        """Return the token at `index` as printed, or "" outside the text."""
        return self.text[self.starts[index] : self.ends[index]] if 0 <= index < len(self.words) else ""

    def touches(self, index: int) -> bool:
        """Say whether the token at `index` follows the one before it without a gap."""
        return 0 < index < len(self.words) and self.starts[index] == self.ends[index - 1]


@lru_cache(maxsize=_KEPT)
def lex(text: str) -> Lexed:
    """Cut `text` into tokens in linear time."""
    found = [(match[0], match.start()) for match in _TOKEN.finditer(text)]
    if any(" " in token for token, _ in found):
        found = list(_parted(text, found))
    words = tuple([token.lower() for token, _ in found])
    starts = tuple([start for _, start in found])
    ends = tuple([start + len(token) for token, start in found])
    return Lexed(text, words, starts, ends, _Words(enumerate(words)).__getitem__)


def _parted(text: str, found: list[tuple[str, int]]) -> Iterator[tuple[str, int]]:
    """Yield tokens with their offsets, those parted at a gap that are two numbers, not one printed with it."""
    printed_whole = _GROUPED.search(text) is not None
    for token, start in found:
        is_apart = " " in token and (
            (printed_whole and not _is_whole(text, token, start + len(token)))
            or _stand_apart(text, start, start + len(token))
        )
        apart = _GAPPED.fullmatch(token) if is_apart else None
        if apart is None:
            yield token, start
        else:
            yield from ((apart[part], start + apart.start(part)) for part in (1, 2, 3) if apart[part])


def _is_whole(text: str, token: str, end: int) -> bool:
    """Say whether a number printed with a gap is one, whatever others look like: "19 000", "4 748s", "1 971 kN"."""
    return "," not in token and (token.endswith(" 000") or _MEASURED.match(text, end) is not None)


class _Words(dict[int, str]):
    """Tokens by their index, with "" for any other: a look-up of Python's own is a quarter of a call's time."""

    def __missing__(self, index: int) -> str:
        """Return what stands outside the text."""
        return ""


def _stand_apart(text: str, start: int, end: int) -> bool:
    """Say whether "5, 200" of "On Jan. 5, 200 people" are two numbers, not one printed with a gap.

    Rewriting machines print "1, 500 km" throughout: in a text that has a number like "1,500" too, they always are two.
    """
    listed = text[end : end + 2] == ", " or text[max(0, start - 2) : start] == ", " or _GOES_ON.match(text, end)
    return bool(listed) or _NUMBERED.search(text[max(0, start - 12) : start]) is not None
