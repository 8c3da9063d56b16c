"""The course of a count over its reports: the longest row of figures of which each follows on the last."""

from dataclasses import replace

import newsroom
from onrecord.assessing import case
from onrecord.assessing.rising import course
from onrecord.record.assessment import Origin
from onrecord.record.value import Moment, Precision


def told(number, when, by=None, words="The river killed so many"):
    """Return a figure of a report of a time, such as "25T09:00"; the month is January 2025 unless it is told."""
    when = when if len(when) > len("25T09:00") else f"2025-01-{when}"
    text, name = f"{number} people. {words}", f"{when} {by} {number}"
    published = Moment(f"{when}:00Z", f"{when}:59Z", Precision.MINUTE)
    report = replace(newsroom.report(text, name=name, outlet=name), published=published)
    claim = newsroom.claim(name, "m", "killed", newsroom.quantity(number), by=by, at=(0, len(str(number))))
    return case.Testimony(claim, report, Origin(by, by) if by else None)


def run(*figures, falling=False, apart=()):
    def are_apart(one, other):
        return {one.claim.value.low, other.claim.value.low} == set(apart)

    return [int(each.claim.value.low) for each in course(figures, are_apart, falling=falling)]


def test_an_odd_figure_at_the_beginning_does_not_hide_the_course():
    assert run(told(40, "25T09:00"), told(11, "26T09:00"), told(14, "27T09:00"), told(30, "28T09:00")) == [11, 14, 30]


def test_of_rows_as_long_that_which_changes_least_is_told():
    assert run(told(11, "25T09:00"), told(80, "26T09:00"), told(14, "26T10:00")) == [11, 14]


def test_others_are_a_step_only_where_they_are_all_whom_the_field_counts():
    later = told(14, "26T09:00")
    figures = [told(11, "25T09:00"), replace(later, report=replace(later.report, text="14 others were hurt."))]
    assert len(course(figures, lambda *_: False)) == 1
    assert len(course(figures, lambda *_: False, besides=True)) == 2


def test_a_count_may_grow_within_a_day():
    assert run(told(11, "25T09:00"), told(14, "25T13:00")) == [11, 14]
    assert len(run(told(11, "25T09:00"), told(14, "25T10:00"))) == 1


def test_what_one_voice_gives_later_follows_by_however_little():
    assert run(told(11, "25T09:00", "Town Hall"), told(14, "25T10:00", "Town Hall")) == [11, 14]


def test_nobody_is_a_count_from_which_a_toll_may_rise():
    assert run(told(0, "25T09:00"), told(2, "26T09:00")) == [0, 2]
    assert len(run(told(0, "25T09:00"), told(30, "26T09:00"))) == 1


def test_what_is_told_months_later_is_no_later_stage():
    assert len(run(told(11, "25T09:00"), told(14, "2025-09-26T09:00"))) == 1


def test_a_happening_of_last_week_is_another_one():
    ago = told(30, "26T09:00")
    text = "30 people, many of them children, were killed last week."
    ago = replace(ago, report=replace(ago.report, text=text))
    assert len(run(told(11, "25T09:00"), ago)) == 1


def test_figures_that_are_not_of_the_same_people_stand_in_no_row():
    figures = told(11, "25T09:00"), told(14, "26T09:00"), told(16, "27T09:00")
    assert run(*figures, apart=(11, 14)) == [14, 16]
