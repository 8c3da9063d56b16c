"""Which two tallies do not count the same: "the third launch this year" and "the second this month", "the fourth ICBM test" and "the tenth of its kind"."""

import re

from onrecord.assessing.case import Testimony
from onrecord.assessing.scope import SENTENCE_START
from onrecord.assessing.sides import Side
from onrecord.record.value import Quantity, Value

_YEAR = "year"
_PERIOD = re.compile(
    r"\b(?:[Tt]his|of the|in a|the current) (year|month|week)\b|\bsince the (?:start|beginning) of (?:the|this) (year|month|week)\b"
    r"|\b(?:of|in) ((?:19|20)\d\d)\b|\bsince (January)\b(?! \d)|\bsince ((?:[a-z]+ ){0,4}[A-Z]?\w+)",
)
_REACH = 120
"""Characters on either side of a tally in which its period may stand."""
_KIND = re.compile(
    r" (?:of|involving|with|using|to involve) (?!(?:the |this )?(?:year|month|week|\d))(?:an? |its |the |their )?((?:[\w-]+ ){0,2}?[\w-]+)(?= this| since| of the| in |[,.;:\n]| that|$)"
)
"""Behind the noun of a tally it tells of what sort are those counted: "the fourth launch of cruise missiles this year"."""
_OF_ANY_SORT = frozenset(
    "such kind sort type time times round rounds series missile missiles rocket weapon weapons ballistic projectile technology launch launches test tests testing "
    "firing firings action provocation provocations event incident attack day known reported confirmed".split()
)
_WORD = re.compile(r"[^\W\d_]{3,}")


def is_tally(value: Value) -> bool:
    """Return whether a value is a place in a row of like events."""
    return isinstance(value, Quantity) and value.unit == "ordinal"


def other_tally(left: Side, right: Side) -> str:
    """Return why two tallies do not count the same, "" where both tell of one period and of one sort."""
    since = _periods(left), _periods(right)
    if not all(since) or since[0].isdisjoint(since[1]):
        return "not both count over one time"
    of = _sorts(left), _sorts(right)
    return "" if of[0] & of[1] else "they do not count events of one sort"


def _periods(side: Side) -> frozenset[str]:
    return frozenset(period for testimony in side.held if (period := _period(testimony)))


def _period(testimony: Testimony) -> str:
    """Return the time over which a tally counts, "" where its sentence tells of none; "since January" is the year."""
    if not testimony.claim.passages:
        return ""
    passage, text = testimony.claim.passages[0], testimony.report.text
    behind = SENTENCE_START.split(text[passage.end : passage.end + _REACH])[0]
    before = SENTENCE_START.split(text[max(0, passage.start - _REACH) : passage.start])[-1]
    found = _PERIOD.search(behind) or _PERIOD.search(before)
    if found is None:
        return ""
    named = next(filter(None, found.groups()))
    return _YEAR if named.isdigit() or named == "January" else named.lower()


def _sorts(side: Side) -> frozenset[frozenset[str]]:
    return frozenset(map(_sort, side.held))


def _sort(testimony: Testimony) -> frozenset[str]:
    """Return the words by which a tally counts only some events of its kind: "ICBM", "cruise"."""
    if not testimony.claim.passages:
        return frozenset()
    passage, text = testimony.claim.passages[0], testimony.report.text
    behind = _KIND.match(text[passage.end : passage.end + _REACH])
    words = f"{passage.of(text)} {(behind and behind[1]) or ''}".lower().split(" ", 1)[-1]
    return frozenset(word.rstrip("s") for word in _WORD.findall(words) if word not in _OF_ANY_SORT)
