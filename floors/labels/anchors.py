"""Anchors: exact words of a text that say where a label stands, so that nobody counts characters.

`A … B` runs from A through the next B after it; `#2` at the end takes the second place where the anchor stands;
`||` joins stretches that belong together. A word's anchor stands only at whole words.
"""

import re
from collections.abc import Sequence

from floors.labels.shape import Span, Spans

NONE = "-"
_ORDINAL = re.compile(r"^(.*?)\s*#(\d+)$", re.DOTALL)
_SHOWN = 3  # how many of an ambiguous anchor's places are told


class AnchorError(ValueError):
    """An anchor that stands nowhere, or in several places with nothing to tell which."""


def places(anchor: str, text: str) -> list[Span]:
    """Return all places where one stretch of words (`A` or `A … B`) stands in `text`."""
    first, _, last = (part.strip() for part in anchor.partition("…"))
    if not last:
        return [found.span() for found in _whole(anchor.strip()).finditer(text)]
    ends = [found.end() for found in _whole(last).finditer(text)]
    spans = []
    for found in _whole(first).finditer(text):
        end = next((end for end in ends if end - len(last) >= found.end()), None)
        if end is not None:
            spans.append((found.start(), end))
    return spans


def _whole(words: str) -> re.Pattern[str]:
    """Return a pattern for words that no letter or digit touches; blanks match as many as the text has."""
    pattern = r"\s+".join(re.escape(word) for word in words.split())
    before = r"(?<!\w)" if words[:1].isalnum() else ""
    after = r"(?!\w)" if words[-1:].isalnum() else ""
    return re.compile(before + pattern + after)


def located(anchor: str, text: str, near: Spans = ()) -> Spans:
    """Return where `anchor` stands in `text`, () for "-".

    With `near`, of several places the one nearest to it counts (and none inside it, where there is another);
    without, an anchor in several places needs its "#n". Raises AnchorError.
    """
    if anchor.strip() in (NONE, ""):
        return ()
    return tuple(_one(stretch.strip(), text, near) for stretch in anchor.split("||"))


def _one(stretch: str, text: str, near: Spans) -> Span:
    numbered = _ORDINAL.match(stretch)
    words, turn = (numbered[1], int(numbered[2])) if numbered else (stretch, 0)
    found = places(words, text)
    if not found:
        raise AnchorError(f"{words!r} stands nowhere in the text{_hint(words, text)}")  # noqa: EM102, TRY003
    if turn > len(found):
        raise AnchorError(f"{words!r} stands in {len(found)} places, there is no #{turn}")  # noqa: EM102, TRY003
    if turn:
        return found[turn - 1]
    if near:
        return min(found, key=lambda span: (_inside(span, near), _distance(span, near), span))
    if len(found) > 1:
        told = "; ".join(f"#{n} …{_around(span, text)}…" for n, span in enumerate(found[:_SHOWN], 1))
        raise AnchorError(f"{words!r} stands in {len(found)} places, say which with #n: {told}")  # noqa: EM102, TRY003
    return found[0]


def _hint(words: str, text: str) -> str:
    """Return how much of the anchor's beginning the text does hold, for one who looks for the slip."""
    parts = words.partition("…")[0].split()
    for count in range(len(parts), 1, -1):
        begun = " ".join(parts[:count])
        if _whole(begun).search(text):
            return f" (though {begun!r} does)"
    return ""


def _around(span: Span, text: str) -> str:
    return " ".join(text[max(0, span[0] - 25) : span[1] + 15].split())


def _inside(span: Span, near: Spans) -> bool:
    return any(start <= span[0] and span[1] <= end for start, end in near)


def _distance(span: Span, near: Spans) -> int:
    return min(max(start - span[1], span[0] - end, 0) for start, end in near)


def joined(spans: Sequence[Span]) -> Span:
    """Return one stretch from the first span's start to the last one's end."""
    return min(start for start, _ in spans), max(end for _, end in spans)
