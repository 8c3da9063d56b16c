"""What was on record at a time: what the reports said that were published by then."""

from collections.abc import Iterable, Mapping
from enum import Enum, auto

from onrecord.questions.material import published
from onrecord.record.assessment import Cut
from onrecord.record.report import Report
from onrecord.record.value import Moment


class _Age(Enum):
    BY_THEN = auto()
    LATER = auto()
    UNDATED = auto()


def on_record(reports: Mapping[str, Report], at: Moment) -> tuple[frozenset[str], Cut]:
    """Return the ids of the reports published by `at`, to the end of its interval, and what that leaves out.

    A report counts by its time of publication, else its dateline's; one whose interval is not over by then may have
    been published later, and is left out as undated, unless it begins later anyway.
    """
    ages = {key: _age(report, at) for key, report in reports.items()}
    told = frozenset(key for key, age in ages.items() if age is _Age.BY_THEN)
    return told, Cut(at, _count(ages.values(), _Age.LATER), _count(ages.values(), _Age.UNDATED))


def _age(report: Report, at: Moment) -> _Age:
    known, end = published(report), at.latest or ""
    if known is None or known.earliest is None or known.latest is None:
        return _Age.UNDATED
    if known.latest <= end:
        return _Age.BY_THEN
    return _Age.LATER if known.earliest >= end else _Age.UNDATED


def _count(ages: Iterable[_Age], wanted: _Age) -> int:
    return sum(age is wanted for age in ages)
