"""A wrong weekday for its date: "Tuesday, 26 February 2025" was a Wednesday."""

import re
from collections.abc import Iterator
from datetime import date, timedelta

from onrecord import values
from onrecord.assessing.case import Assessed
from onrecord.assessing.saying import label
from onrecord.record.assessment import Finding, FindingKind
from onrecord.record.report import PartKind, Passage, Report

KIND = FindingKind.SLIP

_NEAR = re.compile(
    r"\b(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)(?:day)?\b[^\n]{0,24}\d|\d[^\n]{0,24}\b(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day\b",
    re.IGNORECASE,
)
"""Where a weekday and a number are near enough to be one date: most texts need no closer look."""
_AROUND = 40
_YEAR = re.compile(r"\d{4}")
_TWO_MONTHS = timedelta(days=61)


def find(assessed: Assessed) -> Iterator[Finding]:
    """Return one finding for each date of a report on this event whose weekday it is not, as far as the year is told or near.

    It is told once in each report, with the event that the report is mainly about.
    """
    case = assessed.case
    for report in (case.reports[each] for each in case.event.main if each in case.home):
        for said in dict.fromkeys(_wrong_days(report)):
            yield Finding(
                kind=KIND,
                event=case.event.id,
                field="date",
                text=f"{label(report)} gives a date that is not that weekday: {said}.",
                reports=(report.id,),
            )


def _wrong_days(report: Report) -> Iterator[str]:
    for passage in _stretches(report.text):
        if _is_furniture(passage, report):
            continue
        words = passage.of(report.text)
        for at, said in values.weekdays_apart(words, report.published):
            if _YEAR.search(at.of(words)) or _is_near(at, words, report):
                yield said


def _is_near(at: Passage, words: str, report: Report) -> bool:
    """Return whether a date lies within two months of the report: of a date far off, nobody can tell the year that is meant."""
    published = report.published.earliest if report.published else None
    moments = (
        time.moment
        for time in values.find_times(words, report.published)
        if any(at.start <= p.start < at.end for p in time.passages)
    )
    days = [moment.earliest[:10] for moment in moments if moment and moment.earliest]
    return bool(published and days) and all(
        abs(date.fromisoformat(day) - date.fromisoformat((published or "")[:10])) <= _TWO_MONTHS for day in days
    )


def _stretches(text: str) -> Iterator[Passage]:
    """Yield the stretches of a text around its weekdays with numbers, in order, without overlap."""
    end = 0
    for match in _NEAR.finditer(text):
        start = max(end, text.rfind("\n", 0, match.start()) + 1, match.start() - _AROUND)
        stop = text.find("\n", match.end())
        end = min(match.end() + _AROUND, len(text) if stop < 0 else stop)
        if start < end:
            yield Passage(start, end)


def _is_furniture(passage: Passage, report: Report) -> bool:
    """Return whether a stretch lies in what the page says of itself or of other reports."""
    furniture = (part.passage for part in report.parts if part.kind is PartKind.FURNITURE)
    return any(each.start <= passage.start < each.end for each in furniture)
