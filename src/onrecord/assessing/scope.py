"""What a figure is said to cover, where the words beside it narrow it: a part, an addition, an earlier time, a plan."""

import re
from dataclasses import dataclass

from onrecord.record.reading import Claim
from onrecord.record.report import Passage, Report

_REACH = 60
_CLAUSE_END = re.compile(r"[.;:!?\n](?!\d)|,(?!\d)|\b(?:and|but|while|whereas)\b")
_PART = re.compile(
    r"\b(?:outside|elsewhere|includ(?:es?|ing)|among (?:them|the dead|the injured)|of (?:them|these|those|whom|which)|alone|each|apiece|buried|identified|"
    r"per (?:day|hour|person)|a day|in (?:other|nearby|neighbou?ring) \w+|at least one of)\b",
    re.IGNORECASE,
)
_MORE = re.compile(
    r"\b(?:another|additional|additionally|further|(?<!no )more(?! than| or less)|extra|in addition|as well as)\b",
    re.IGNORECASE,
)
_EARLIER = re.compile(
    r"\b(?:earlier|previous(?:ly)?|before(?:,| that|hand)|initial(?:ly)?|at first|until now|so far this|up from|down from|last (?:week|month|year)|"
    r"had (?:put|said|reported|announced|given|estimated)|used to|originally|correct(?:ing|ed)|first reported)\b",
    re.IGNORECASE,
)
_AHEAD = re.compile(
    r"\b(?:will|would|could|may|might|plans?|planned|planning|prepar(?:es?|ed|ing)|aims?|intends?|expect(?:s|ed)|decided to|by (?:december|the end)|"
    r"fear(?:s|ed)?|projected|predict(?:s|ed)|ready to|about to)\b",
    re.IGNORECASE,
)


@dataclass(frozen=True, slots=True)
class Scope:
    """What the words beside a figure say of its reach; all false where they say nothing."""

    part: bool = False
    more: bool = False
    earlier: bool = False
    ahead: bool = False


def scope_of(claim: Claim, report: Report) -> Scope:
    """Return what the clause around the figure says of its reach."""
    if not claim.passages:
        return Scope()
    clause = _clause(claim.passages[0], report.text)
    return Scope(
        part=bool(_PART.search(clause)),
        more=bool(_MORE.search(clause)),
        earlier=bool(_EARLIER.search(clause)),
        ahead=bool(_AHEAD.search(clause)),
    )


def _clause(passage: Passage, text: str) -> str:
    before = text[max(0, passage.start - _REACH) : passage.start]
    after = text[passage.end : passage.end + _REACH]
    starts = [match.end() for match in _CLAUSE_END.finditer(before)]
    end = _CLAUSE_END.search(after)
    return before[starts[-1] if starts else 0 :] + passage.of(text) + (after[: end.start()] if end else after)
