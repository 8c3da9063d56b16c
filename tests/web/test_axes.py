"""Marks of an axis stand where a reader expects them, whatever the figures and the times are."""

from datetime import UTC, datetime

import pytest
from hypothesis import assume, given
from hypothesis import strategies as st

from onrecord.web.drawing.axes import LARGEST, Calendar, Figures, axis

NUMBERS = st.floats(min_value=-LARGEST, max_value=LARGEST, exclude_min=True, exclude_max=True)
TIMES = st.datetimes(timezones=st.just(UTC))


def marks(first, last):
    scale = Calendar(datetime.fromisoformat(first), datetime.fromisoformat(last))
    return [scale.format_tick(each, nth, 0) for nth, each in enumerate(scale.ticks())]


@pytest.mark.parametrize(
    ("first", "last", "told"),
    [
        (
            "2025-03-28T06:40Z",
            "2025-03-28T11:05Z",
            ["28 Mar, 07:00", "08:00", "09:00", "10:00", "11:00"],
        ),
        ("2025-03-28T06:40Z", "2025-03-29T20:00Z", ["28 Mar, 12:00", "29 Mar", "12:00"]),
        ("2025-03-28T06:40Z", "2025-04-01T20:00Z", ["29 Mar 2025", "30 Mar", "31 Mar", "1 Apr"]),
        ("2024-12-15T00:00Z", "2025-03-03T00:00Z", ["Jan 2025", "Feb 2025", "Mar 2025"]),
        ("2019-02-01T00:00Z", "2026-01-01T00:00Z", ["2020", "2022", "2024", "2026"]),
    ],
)
def test_times_are_marked_where_hours_days_months_and_years_begin(first, last, told):
    assert marks(first, last) == told


@given(TIMES, TIMES)
def test_whatever_the_times_are_their_marks_lie_between_them_and_are_few(one, other):
    assume(one != other)
    scale = Calendar(min(one, other), max(one, other))
    assert len(scale.ticks()) <= 7
    assert all(0 <= scale.project(each, 0, 100) <= 100 for each in scale.ticks())


@given(NUMBERS, NUMBERS)
def test_whatever_the_figures_are_their_scale_holds_them_between_its_first_and_last_mark(one, other):
    assume(one != other)
    low, high = sorted((one, other))
    scale = Figures(low, high)
    assert 0 <= scale.project(low, 0, 100) <= scale.project(high, 0, 100) <= 100
    assert scale.project(scale.ticks()[-1], 0, 100) == 100


def test_an_axis_brings_no_looks_of_its_own():
    drawn = axis(Figures(912, 3703), "left", 500, 160)
    assert [word for word in ("fill", "stroke", "font", "style") if word in drawn] == []
    assert "1,000" in drawn


@pytest.mark.parametrize(
    ("low", "high", "told"),
    [
        (0.0, 3703.0, ["0", "1,000", "2,000", "3,000", "4,000"]),
        (7961.0, 7973.0, ["7,960", "7,965", "7,970", "7,975"]),
        (6.4, 7.9, ["6", "6.5", "7", "7.5", "8"]),
        (-3.0, 9.0, ["-5", "0", "5", "10"]),
    ],
)
def test_figures_are_marked_at_round_numbers(low, high, told):
    scale = Figures(low, high)
    assert [scale.format_tick(each, 0, 0) for each in scale.ticks()] == told
