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
    """Return how much of two quotations is the same, 0 to 1; one that only shortens the other is the same."""
    here, there = (re.findall(r"\w+", quotes(spoken).casefold()) for spoken in (one, other))
    shared = SequenceMatcher(None, here, there, autojunk=False)
    in_order = sum(block.size for block in shared.get_matching_blocks())
    return 1.0 if in_order >= _SHORTENED * min(len(here), len(there)) else shared.ratio()


def short(spoken: Spoken) -> str:
    """Return the quotation, cut where it is long."""
    words = quotes(spoken)
    return words if len(words) <= _LONGEST else f"{words[: _LONGEST - 3]}..."
