"""Tell from a time's own words that a report looks back: a day that the news is compared with, a year named where no date of the report is known."""

import re
from datetime import date

from onrecord.reading.scene import Scene
from onrecord.record.reading import TimeExpression
from onrecord.record.value import Moment, Precision

_LEAD = 4  # the title and the sentences that open a report
_WEEKDAY = re.compile(r"XXXX-WXX-(\d)")
_COMPARED = re.compile(r"\bthan (?:(?:it |they |that )?(?:was|were|did|had) )?(?:(?:on|in|at|back in|during) )?$")
_REACH = 24


def why_before(scene: Scene, at: int, time: TimeExpression, when: Moment | None) -> str:
    """Return why a time near the word `at` is of what went before the news; "" where its words do not say so.

    A report whose date is not known and that opens with "on Thursday" tells its news by the weekday: a month or a year that it
    names further on ("in May 2010", "December 5, 2019") is of something else, unless the day is that weekday.
    """
    if is_compared(scene, time) and scene.tree.starts[at] > time.passages[0].start:
        return "the news is compared with it"
    return "a year named in a report that tells its news by the weekday" if _has_its_year(scene, time, when) else ""


def is_compared(scene: Scene, time: TimeExpression) -> bool:
    """Say whether something is measured by what was at a time: "more than on 31 January"."""
    start = time.passages[0].start
    return bool(_COMPARED.search(scene.draft.report.text[max(0, start - _REACH) : start]))


def _has_its_year(scene: Scene, time: TimeExpression, when: Moment | None) -> bool:
    if scene.draft.report.published is not None or when is None or when.earliest is None:
        return False
    weekdays = _weekdays(scene)
    return bool(weekdays) and time.passages[0].start >= _end_of_lead(scene) and not _on_one(when, weekdays)


def _weekdays(scene: Scene) -> set[int]:
    """Return the weekdays by which the beginning of a report tells when its news was, Monday 1 to Sunday 7."""
    end = _end_of_lead(scene)
    told = (time for time in scene.draft.times if time.passages[0].start < end)
    return {int(found[1]) for time in told if (found := _WEEKDAY.match(time.value))}


def _end_of_lead(scene: Scene) -> int:
    """Return the offset one past the last of the sentences that open the report."""
    first, last = scene.tree.spans[:_LEAD][-1]
    return scene.tree.ends[max(first, last - 1)]


def _on_one(when: Moment, weekdays: set[int]) -> bool:
    """Say whether a moment is a day that falls on one of the weekdays, by its own calendar where it tells one."""
    if when.precision in {Precision.MONTH, Precision.YEAR} or when.earliest is None:
        return False
    try:
        day = date.fromisoformat((when.timex or "")[:10])
    except ValueError:
        day = date.fromisoformat(when.earliest[:10])
    return day.isoweekday() in weekdays
