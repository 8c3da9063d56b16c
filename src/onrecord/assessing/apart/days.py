"""Of which day a figure is told to be, where its words name one: "1.12 million marched on January 19" counts another march than the last."""

import re
from calendar import month_name
from datetime import date, timedelta

from onrecord.assessing.case import Testimony
from onrecord.assessing.scope import clause_of
from onrecord.record.report import Passage, Report
from onrecord.record.value import Moment

_MONTHS = tuple(month_name[1:])
_MONTH = rf"(?:{'|'.join(f'{month[:3]}(?:{month[3:]})?' for month in _MONTHS)})"
_ON_A_DAY = re.compile(
    rf"\bon (?:(?P<month>{_MONTH})\.? (?P<day>\d{{1,2}})\b|(?:the )?(?P<first>\d{{1,2}})(?:st|nd|rd|th)?(?: of)? (?P<then>{_MONTH})\b"
    r"|the (?P<bare>\d{1,2})(?:st|nd|rd|th)\b)"
)
_LEAD = 240
_NEAR = timedelta(days=3)
"""A happening that is told of a day before or after is the same one, by another zone or over midnight."""


def is_of_another_day(testimony: Testimony, when: Moment | None) -> bool:
    """Return whether the clause of a figure names a day that is not near the day of the happening, `when`; a bare "the 31st" is of the month named before it."""
    if when is None or when.earliest is None or not testimony.claim.passages:
        return False
    day = _day_of(testimony.claim.passages[0], testimony.report)
    return day is not None and abs(day - date.fromisoformat(when.earliest[:10])) > _NEAR


def _day_of(passage: Passage, report: Report) -> date | None:
    """Return the day that the clause of a figure names: the last such day up to publication; None where it names none or nobody can tell the year."""
    published = report.published.earliest if report.published else None
    found = _ON_A_DAY.search(clause_of(passage, report.text))
    if found is None or published is None:
        return None
    month = found["month"] or found["then"] or _month_before(passage, report.text)
    number = int(found["day"] or found["first"] or found["bare"])
    return _last(month, number, date.fromisoformat(published[:10])) if month else None


def _month_before(passage: Passage, text: str) -> str | None:
    found = re.findall(rf"\b({_MONTH})\.? \d", text[max(0, passage.start - _LEAD) : passage.start])
    return found[-1] if found else None


def _last(month: str, number: int, latest: date) -> date | None:
    """Return the last day of that month and number up to `latest`, None where no calendar has it."""
    index = next(n for n, name in enumerate(_MONTHS, start=1) if name.startswith(month[:3]))
    try:
        found = date(latest.year, index, number)
        return found if found <= latest else found.replace(year=latest.year - 1)
    except ValueError:
        return None
