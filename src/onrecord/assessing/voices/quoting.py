"""Quotations as they are compared across reports: the words in quotation marks, and how alike two of them are."""

import re
from difflib import SequenceMatcher

from onrecord.assessing.case import Spoken
from onrecord.record.reading import Mode

SAME = 0.85
"""Likeness from which on two quotations are one."""

_QUOTE = re.compile(r"[\"“]([^\"“”\n]+)[\"”]")
_LEAST_WORDS = 6
_SHORTENED = 0.95  # of the shorter one's words; what is cut or left out at its edges is no other saying
_RUN = 2  # words in a row that two quotations share by more than chance
_LONGEST = 160


def quotes(spoken: Spoken) -> str:
    """Return the words in quotation marks of a direct statement; "" where they are too few to compare."""
    if spoken.statement.mode is not Mode.DIRECT or not spoken.statement.content:
        return ""
    start, end = spoken.statement.content[0].start, spoken.statement.content[-1].end
    around = spoken.report.text[max(0, start - 1) : end + 1]
    words = " ".join(" ".join(quote.split()).strip(",") for quote in _QUOTE.findall(around))
    return words if len(words.split()) >= _LEAST_WORDS else ""


def alike(one: Spoken, other: Spoken) -> float:
    """Return how much of two quotations is the same, 0 to 1; one that only cuts the other short at its edges is the same."""
    here, there = (re.findall(r"\w+", quotes(spoken).casefold()) for spoken in (one, other))
    shared = SequenceMatcher(None, here, there, autojunk=False)
    in_order = sum(block.size for block in shared.get_matching_blocks())
    if in_order >= _SHORTENED * min(len(here), len(there)):
        return 1.0
    within = _within(here, there, shared)
    return within if within >= SAME else shared.ratio()


def _within(here: list[str], there: list[str], shared: "SequenceMatcher[str]") -> float:
    """Return how alike two quotations are without what only one of them has before or behind all that they share."""
    runs = [block for block in shared.get_matching_blocks() if block.size >= _RUN]
    if not runs:
        return 0.0
    first, last = runs[0], runs[-1]
    before = min(first.a, first.b)
    behind = min(len(here) - last.a, len(there) - last.b) - last.size
    ours = here[first.a - before : last.a + last.size + behind]
    theirs = there[first.b - before : last.b + last.size + behind]
    return SequenceMatcher(None, ours, theirs, autojunk=False).ratio()


def short(spoken: Spoken) -> str:
    """Return the quotation, cut where it is long."""
    words = quotes(spoken)
    return words if len(words) <= _LONGEST else f"{words[: _LONGEST - 3]}..."
