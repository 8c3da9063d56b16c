"""Of which time a figure is told to be, where its words name one: "183 were killed in October" counts others than those of a raid in November."""

import re
from bisect import bisect_left
from collections.abc import Sequence
from datetime import date, timedelta

from onrecord.assessing.case import Testimony
from onrecord.assessing.scope import EXTREME, HAPPENING, SENTENCE_START
from onrecord.record.reading import TimeExpression, TimeType
from onrecord.record.value import Moment

_NEAR = timedelta(days=3)
"""A happening that is told of a day before or after is the same one, by another zone or over midnight."""
_REACH = 240
_CLAUSE_END = re.compile(r"[;:—–]|,(?!\d)| - |\b(?:and|but|while|whereas|who|which|where|when)\b")
_ONLY_AND = re.compile(r"\band\b")
_BEFORE = 36
_OPENING = 12
"""Characters before a time with which its sentence opens: "Back in "."""
_BOUND = re.compile(
    r"\b(?:since|until|till|before|after|than|by)(?: the (?:start|end|beginning|middle) of)?(?: (?:about|around|at|in|on|early|late|mid))* $",
    re.IGNORECASE,
)
_IN_WHICH = re.compile(r"\b(?:(?:in|of|during) which|when)$", re.IGNORECASE)
"""How a clause begins that tells of the time before it, be that a bound: "the ninth attack since January, in which 113 died", "since June, when a blast killed 101"."""
_OF_THAT = re.compile(
    rf"\bat the time\b|\bback then\b|\b(?:of|in|by|from|for) that {HAPPENING}\b|^\W*that (?:missile|rocket|satellite|boat|ship|plane|train|{HAPPENING})\b",
    re.IGNORECASE,
)
"""How a sentence goes on with what the one before it tells: "the range of that launch", "it had flown 820 km, Seoul said at the time"."""


def is_of_another_time(testimony: Testimony, when: Moment | None, *, later: bool = False) -> bool:
    """Return whether the words of a figure name a time, and only times, before the happening, which was `when`.

    Those are the times of its clause, else the one with which its sentence opens, else those of the clause that "and" ties behind it; where a sentence
    goes on with what the one before it tells, they are those of that one. What is told of a time after the happening is of it, since tolls rise, unless
    `later` says that such a time is another as well.
    """
    if when is None or when.earliest is None or not testimony.claim.passages:
        return False
    told = _times_of(testimony.claim.passages[0].start, testimony.claim.passages[0].end, testimony)
    published = testimony.report.published.earliest if testimony.report.published else None
    bounds = [date.fromisoformat(each[:10]) for each in (when.earliest, published) if each]
    return bool(told) and all(_ends_before(each, min(bounds)) or (later and _begins_after(each, when)) for each in told)


def _ends_before(time: TimeExpression, day: date) -> bool:
    latest = time.moment.latest if time.moment else None
    return latest is not None and day - date.fromisoformat(latest[:10]) > _NEAR


def _begins_after(time: TimeExpression, when: Moment) -> bool:
    begun = time.moment.earliest if time.moment else None
    ended = when.latest or when.earliest
    return (
        begun is not None
        and ended is not None
        and date.fromisoformat(begun[:10]) - date.fromisoformat(ended[:10]) > _NEAR
    )


def _times_of(start: int, end: int, testimony: Testimony) -> list[TimeExpression]:
    """Return the times that say when what the figure between two offsets counts was."""
    text, times = testimony.report.text, testimony.times
    first, stop = _sentence(start, end, text)
    clause = _clause(start, end, first, stop, text)
    own = _within(times, *clause, text)
    if own:
        return own
    if opens := _IN_WHICH.search(text[first : clause[0]]):
        bounded = [each for each in _among(times, first, start) if _resolves(each)]
        return bounded if opens[0].lower() == "when" or not EXTREME.search(text, first, start) else []
    opening = [each for each in _within(times, first, start, text) if each.passages[0].start - first <= _OPENING]
    if opening:
        return opening
    behind = _CLAUSE_END.search(text, end, stop)
    if behind and _ONLY_AND.fullmatch(behind[0]):
        tied = _within(times, *_clause(behind.end(), behind.end(), behind.end(), stop, text), text)
        if tied:
            return tied
    if not _OF_THAT.search(text[first:stop]):
        return []
    before = _sentence(first - 2, first - 2, text)
    return _within(times, *before, text) if first > 1 else []


def _within(times: Sequence[TimeExpression], first: int, stop: int, text: str) -> list[TimeExpression]:
    """Return the times of a stretch of text that resolve and are no mere bounds."""
    return [each for each in _among(times, first, stop) if _resolves(each) and not _is_bound(each, text)]


def _among(times: Sequence[TimeExpression], first: int, stop: int) -> Sequence[TimeExpression]:
    """Return the times that begin in a stretch of text."""
    starts = [each.passages[0].start for each in times]
    return times[bisect_left(starts, first) : bisect_left(starts, stop)]


def _resolves(time: TimeExpression) -> bool:
    return time.type in {TimeType.DATE, TimeType.TIME} and time.moment is not None and time.moment.latest is not None


def _is_bound(time: TimeExpression, text: str) -> bool:
    return bool(_BOUND.search(text[max(0, time.passages[0].start - _BEFORE) : time.passages[0].start]))


def _clause(start: int, end: int, first: int, stop: int, text: str) -> tuple[int, int]:
    """Return the offsets of the clause around a figure in its sentence."""
    ends = [match.end() for match in _CLAUSE_END.finditer(text, first, start)]
    behind = _CLAUSE_END.search(text, end, stop)
    return (ends[-1] if ends else first), (behind.start() if behind else stop)


def _sentence(start: int, end: int, text: str) -> tuple[int, int]:
    """Return the offsets of the sentence around a figure, 240 characters to both of its sides at most."""
    starts = [match.end() for match in SENTENCE_START.finditer(text, max(0, start - _REACH), start)]
    behind = SENTENCE_START.search(text, end, end + _REACH)
    return (starts[-1] if starts else max(0, start - _REACH)), (
        behind.start() if behind else min(len(text), end + _REACH)
    )
