"""Give a clock time without a day the day of the happening that it tells of, not the one that some other date left behind."""

import re
from collections.abc import Mapping
from dataclasses import dataclass, replace
from itertools import zip_longest

from onrecord.reading.circumstances import words_in
from onrecord.reading.moments.clocks import has_day, is_clock, on_day
from onrecord.reading.moments.tenses import tense_of
from onrecord.reading.scene import Scene
from onrecord.record.reading import TimeExpression
from onrecord.record.value import Moment
from onrecord.values import Tense

_JOINS = re.compile(r",? (?:and|or) |, ")


@dataclass(frozen=True, slots=True)
class Days:
    """The days of happenings: by the number of a sentence that tells of one, and of what the report is about (None where unknown)."""

    told: Mapping[int, Moment]
    main: Moment | None


def on_their_days(scene: Scene, days: Days) -> list[TimeExpression]:
    """Return the times of a report, each bare clock time on the day of the happening of its sentence, else of the main one.

    A day that the words themselves lead up to holds: one named before in the paragraph, or in the sentence before, or with the clock that this
    one is joined to. So does that of what is to come.
    """
    tense = tense_of(scene.draft.doc, scene.draft.report.text)
    moved: list[TimeExpression] = []
    named = (-1, -1)  # the sentence and the paragraph that named a day last
    for time, behind in zip_longest(scene.draft.times, scene.draft.times[1:]):
        at = _place(scene, time)
        if _is_bare(scene, time) and behind and _is_joined(scene, time, behind):
            time = _on(time, behind.moment)  # noqa: PLW2901
        elif not _is_bare(scene, time):
            named = at if has_day(time.moment) else named
        elif tense is None or tense(time.passages[0].start, time.passages[-1].end) is not Tense.FUTURE:
            time = _on(time, _day_for(at, named, days))  # noqa: PLW2901
        moved.append(time)
    return moved


def _is_joined(scene: Scene, time: TimeExpression, behind: TimeExpression) -> bool:
    """Return whether a bare clock shares the day of the clock that it is joined to: "at 8:50 and 8:54 a.m. January 17"."""
    between = scene.draft.report.text[time.passages[-1].end : behind.passages[0].start]
    return bool(_JOINS.fullmatch(between)) and not _is_bare(scene, behind) and is_clock(behind.moment, "")


def _day_for(at: tuple[int, int], named: tuple[int, int], days: Days) -> Moment | None:
    """Return the day of a clock time's happening; None where the day that was `named` before leads up to it."""
    (sentence, paragraph), (before, its_paragraph) = at, named
    if before == sentence:
        return None
    led = before == sentence - 1 or its_paragraph == paragraph
    return days.told.get(sentence) or (None if led else days.main)


def _is_bare(scene: Scene, time: TimeExpression) -> bool:
    return is_clock(time.moment, time.passages[0].of(scene.draft.report.text))


def _place(scene: Scene, time: TimeExpression) -> tuple[int, int]:
    """Return the numbers of a time's sentence and paragraph; (-2, -2) where it holds no word."""
    first, stop = words_in(scene.tree, time.passages[0])
    return (scene.tree.sentence[first], scene.tree.paragraph[first]) if first < stop else (-2, -2)


def _on(time: TimeExpression, day: Moment | None) -> TimeExpression:
    """Return a clock time on the local day of `day`; as it is where that is None."""
    if time.moment is None:
        return time
    moment = on_day(time.moment, day)
    return replace(time, moment=moment, value=moment.timex or time.value)
