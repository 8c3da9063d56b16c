"""Tell from a time's own words that it is not that of the news: a day compared with, a year counted over, a year named where the report has no date."""

import re

from onrecord.reading.circumstances import is_bounding, lies_within, words_in
from onrecord.reading.scene import Scene
from onrecord.record.reading import TimeExpression
from onrecord.record.value import Moment, Precision
from onrecord.values.tallies import ORDINAL_WORDS

_LEAD = 4  # the title and the sentences that open a report
_WEEKDAY, _MONTH = re.compile(r"XXXX-WXX-\d"), re.compile(r"XXXX-\d\d$")
_COMPARED = re.compile(r"\bthan (?:(?:it |they |that )?(?:was|were|did|had) )?(?:(?:on|in|at|back in|during) )?$")
_REACH = 24
_LONG = frozenset({Precision.MONTH, Precision.YEAR})
_NUMBERED = re.compile(r"\d+(?:st|nd|rd|th)")


def why_before(scene: Scene, at: int, time: TimeExpression, when: Moment | None) -> str:
    """Return why a time near the word `at` is of what went before the news; "" where its words do not say so.

    A report whose date is not known and that opens with "on Thursday" tells its news by the weekday: a month or a year that it
    names further on ("in May 2010") is of something else. A day with its year may be the date of the news, told at last.
    """
    if is_compared(scene, time) and scene.tree.starts[at] > time.passages[0].start:
        return "the news is compared with it"
    return "a year named in a report that tells its news by the weekday" if _has_its_year(scene, time, when) else ""


def month_before(scene: Scene, at: int) -> TimeExpression | None:
    """Return the month without a year that the sentence of the word at `at` names of what went before; None without one.

    A report of no known date that tells its news by the weekday tells by the month ("in September") what lies farther back. A sentence that has a
    weekday as well tells of the news.
    """
    tree = scene.tree
    if not _tells_by_weekday(scene) or tree.starts[at] < _end_of_lead(scene):
        return None
    own = [each for each in scene.draft.times if scene.sentence_of(each.passages[0]) == tree.sentence[at]]
    if any(_WEEKDAY.match(each.value) for each in own):
        return None
    return next((each for each in own if _MONTH.match(each.value) and not _only_bounds(scene, each)), None)


def _only_bounds(scene: Scene, time: TimeExpression) -> bool:
    """Say whether a time is a mere bound: "the strongest since September"."""
    first, stop = words_in(scene.tree, time.passages[0])
    return is_bounding(scene.tree, first, scene.tree.head_of(first, stop))


def why_undated(scene: Scene, time: TimeExpression) -> str:
    """Return why a month or year that a report of no known date names is of what went before its news; "" where it may be the news'.

    Further on in a report that tells its news by the weekday, or by nothing, a year is another than that of the news.
    """
    if time.passages[0].start < _end_of_lead(scene) or not _tells_no_date(scene):
        return ""
    named = time.moment is not None and time.moment.precision in _LONG and time.moment.earliest is not None
    return "long before what is told by the weekday" if named or _MONTH.match(time.value) else ""


def is_compared(scene: Scene, time: TimeExpression) -> bool:
    """Say whether something is measured by what was at a time: "more than on 31 January"."""
    start = time.passages[0].start
    return bool(_COMPARED.search(scene.draft.report.text[max(0, start - _REACH) : start]))


def is_counted_over(scene: Scene, at: int, when: Moment | None) -> bool:
    """Say whether a time is that over which the happening at the word `at` is counted: "the sixth such firing this year" was on one day of it."""
    published = scene.draft.report.published
    if when is None or when.precision not in _LONG or not lies_within(published, when):
        return False
    return any(_is_ordinal(scene.tree.lower[child]) for child in scene.tree.children[at])


def _is_ordinal(word: str) -> bool:
    return word.partition("-")[0] in ORDINAL_WORDS or bool(_NUMBERED.fullmatch(word))


def _has_its_year(scene: Scene, time: TimeExpression, when: Moment | None) -> bool:
    """Say whether a time is a month or year told behind the beginning of a report of no known date, whose news has a weekday."""
    if when is None or when.precision not in _LONG or not _tells_by_weekday(scene):
        return False
    return when.earliest is not None and time.passages[0].start >= _end_of_lead(scene)


def _tells_by_weekday(scene: Scene) -> bool:
    """Say whether a report has no known date and opens with a weekday."""
    if scene.draft.report.published is not None:
        return False
    end = _end_of_lead(scene)
    return any(_WEEKDAY.match(each.value) for each in scene.draft.times if each.passages[0].start < end)


def _tells_no_date(scene: Scene) -> bool:
    """Say whether a report has no known date and opens without one."""
    if scene.draft.report.published is not None:
        return False
    end = _end_of_lead(scene)
    opening = [each for each in scene.draft.times if each.passages[0].start < end]
    return not any(_MONTH.match(each.value) or (each.moment and each.moment.earliest) for each in opening)


def _end_of_lead(scene: Scene) -> int:
    """Return the offset one past the last of the sentences that open the report."""
    first, last = scene.tree.spans[:_LEAD][-1]
    return scene.tree.ends[max(first, last - 1)]
