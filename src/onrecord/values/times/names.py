"""Say whether words that would tell a time are a part of a name: the "Six Day War", CBS's "60 Minutes", "USA Today"."""

import re

_LAST = re.compile(
    r"\b(?:Seconds?|Minutes?|Hours?|Days?|Nights?|Weeks?|Weekends?|Months?|Years?|Decades?|Noon|Today|Tomorrow)$"
)
"""Words that a report begins with a small letter where they tell a time."""
_IN_CAPITALS = re.compile(r"USA TODAY\Z")
"""A paper that prints its name so."""
_NAME_BEFORE = re.compile(r"\b(?:[A-Z][a-z]+|[A-Z]{2,}|\d+) $")
_SAID_WITHOUT_NUMBER = frozenset({"Today", "Tomorrow", "Noon"})
_PLAIN_WORD = re.compile(
    r"\b(?!(?:from|with|after|into|over|amid|near|that|this|were|will|have|been|than|says|said)\b)[a-z]{4,}"
)
_AROUND = 60
"""Letters on each side in which a text of small letters shows itself: in a headline every word has a capital."""


def is_name(text: str, start: int, end: int) -> bool:
    """Say whether the words at `start` to `end` (exclusive) are capitalised as a name in a text that is not, a headline is none."""
    words = text[start:end]
    if _IN_CAPITALS.search(text, max(0, start - 4), end):
        return True
    if not _LAST.search(words) or not _has_plain_words(text, start, end):
        return False
    if words in _SAID_WITHOUT_NUMBER and text[max(0, start - 2) : start - 1].isdigit():
        return False
    return " " in words or "-" in words or _NAME_BEFORE.search(text, max(0, start - 20), start) is not None


def _has_plain_words(text: str, start: int, end: int) -> bool:
    before = text[max(0, start - _AROUND) : start].rpartition("\n")[2]
    behind = text[end : end + _AROUND].partition("\n")[0]
    return _PLAIN_WORD.search(f"{before} {behind}") is not None
