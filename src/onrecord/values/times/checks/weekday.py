"""Check a weekday against the date beside it: "Wednesday, 26 February 2025" was one, "Tuesday, 26 February 2025" was not."""

import re
from collections.abc import Iterator
from datetime import date
from itertools import pairwise

from onrecord.record.report import Passage
from onrecord.record.value import Moment
from onrecord.values.times import calendar
from onrecord.values.times.find import told_apart
from onrecord.values.times.nearness import CLOSE
from onrecord.values.times.rule import Told
from onrecord.values.times.words import MONTH, WEEKDAY, WEEKDAYS

_DAYS = ("Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday")
_ALSO_WORDS = frozenset({"sun", "sat", "wed"})
"""Short weekdays that are also other words: "The Sun, 3 March 2024" names no weekday."""
_BESIDE = re.compile(r" ?,? ?\(?(?:which (?:was|is|fell on) )?(?:on )?(?:the |an? )?")
_BARE = re.compile(rf"(?:last |this |next )?{WEEKDAY}(?: (?:night|morning|afternoon|evening))?")
_DAY = re.compile(r"\d{4}-\d\d-\d\d")
_YEAR = re.compile(r"\d{4}")


def weekdays_apart(text: str, reference: Moment | None = None) -> Iterator[tuple[Passage, str]]:
    """Yield each passage of `text` whose weekday and date contradict each other, with how, in text order.

    A date without a year is held to the year next to `reference` where it is close to it; else it must be that weekday in no
    year around it.
    """
    tolds = told_apart(text, reference)
    alone = [(told, told) for told in tolds]
    beside = [pair for left, right in pairwise(tolds) if (pair := _weekday_and_day(left, right, text))]
    for named, dated in sorted(alone + beside, key=lambda pair: pair[0].start):
        end = max(named.end, dated.end)
        closes = "(" in text[min(named.end, dated.end) : end] and text.startswith(")", end)
        passage = Passage(min(named.start, dated.start), end + closes)
        if said := _contradiction(named, dated, text, reference):
            yield passage, f'"{passage.of(text)}": {said}'


def weekday_apart(words: str, reference: Moment | None = None) -> str | None:
    """Return how the first weekday of `words` and its date contradict each other, in words; None where they agree or are not two."""
    return next((said for _, said in weekdays_apart(words, reference)), None)


def _contradiction(named: Told, dated: Told, text: str, reference: Moment | None) -> str | None:
    weekday = _weekday_in(text[named.start : named.end], needs_date=named is dated)
    days = _days(dated, text, reference) if weekday is not None else []
    if not days or any(day.weekday() == weekday for day in days):
        return None
    return f"{days[0].day} {days[0]:%B} {days[0].year} is a {_DAYS[days[0].weekday()]}"


def _weekday_and_day(left: Told, right: Told, words: str) -> tuple[Told, Told] | None:
    """Return which of two neighbours names the weekday and which the day; None where they do not belong together."""
    if not _BESIDE.fullmatch(words[left.end : right.start].lower()):
        return None
    a, b = (words[told.start : told.end].lower() for told in (left, right))
    if _BARE.fullmatch(a) and not re.search(WEEKDAY, b):
        return left, right
    return (right, left) if _BARE.fullmatch(b) and not re.search(WEEKDAY, a) else None


def _weekday_in(told: str, *, needs_date: bool) -> int | None:
    """Return the weekday that words name, beside a month or a number where it `needs_date`."""
    found = re.search(rf"\b{WEEKDAY}", told.lower())
    rest = told.lower()[found.end() :] if found else ""
    dated = re.search(MONTH, rest) or re.search(r"\d", rest)
    if not found or found["weekday"] in _ALSO_WORDS or (needs_date and not dated):
        return None
    return WEEKDAYS[found["weekday"]]


def _days(dated: Told, words: str, reference: Moment | None) -> list[date]:
    """Return the days that a date may mean, the likeliest first; [] where it names no day of a month."""
    told = words[dated.start : dated.end].lower()
    found = _DAY.match(dated.value)
    if not found or not (re.search(MONTH, told) or re.search(r"\d[-/.]\d", told)):
        return []
    day = date.fromisoformat(found[0])
    if _YEAR.search(told):
        return [day]
    published = _DAY.match((reference and (reference.timex or reference.earliest)) or "")
    if published and abs((day - date.fromisoformat(published[0])).days) <= CLOSE:
        return [day]
    years = (day.year, day.year - 1, day.year + 1)
    return [one for year in years if (one := calendar.real_day(year, day.month, day.day))]
