"""Tell from a few words nearby whether a time lies ahead: used where no parse answers."""

import re
from collections.abc import Callable

from onrecord.values.times.rule import Tense

_AHEAD = re.compile(
    r"\b(?:will|won['’]t|shall|['’]ll|is to|are to|was to|were to|to be|scheduled|plan|plans|planned|planning|expected|expects?|due|upcoming|set to|going to|intends?|"
    r"hopes?|payable|effective|as (?:soon|early) as|starting|deadline|would (?:be|meet|hold|travel|visit|begin|start|arrive|leave)|to (?:join|leave|meet|close|begin|open|expire|visit|hold|start|vote))\b"
)
_BEHIND = re.compile(
    r"\b(?:said|was|were|had|has|did|told|(?!expected|scheduled|planned|need)[a-z]{3,}ed|came|took|went|began|fell|rose|made|since|met|flew|sent|gave|saw|held|won|lost|"
    r"left|became|stood|struck|shot|led|put|hit)\b"
)
_BREAK = re.compile(r"(?:[!?;]|(?<!\b[ap]\.m)\.) ")
"""What ends a sentence; the stop of "4 p.m." does not."""


def tense_by_words(lowered: str) -> Callable[[int, int], Tense]:
    """Return a function that answers for offsets of `lowered`: the nearest telling word in the sentence decides."""

    def tense(start: int, end: int) -> Tense:
        """Return the tense of the time from `start` to `end` (exclusive): by the last telling word before it, else the first behind."""
        before = lowered[max(0, start - 80) : start]
        before = _BREAK.split(before)[-1]
        behind = [match.end() for match in _BEHIND.finditer(before)]
        ahead = [match.end() for match in _AHEAD.finditer(before)]
        if ahead and ahead[-1] > (behind[-1] if behind else -1):
            return Tense.FUTURE
        if behind:
            return Tense.PAST
        after = re.split(r"[.!?;]", lowered[end : end + 80])[0]
        first_ahead, first_behind = _AHEAD.search(after), _BEHIND.search(after)
        if first_ahead and (not first_behind or first_ahead.start() < first_behind.start()):
            return Tense.FUTURE
        return Tense.PAST if first_behind else Tense.UNKNOWN

    return tense
