import pytest

from onrecord.reading.clocks import is_clock, on_day
from onrecord.record.value import Moment, Precision

CLOCK = Moment("2025-01-26T07:00:00Z", "2025-01-26T07:01:00Z", Precision.MINUTE, timex="2025-01-26T16:00")
DAY = Moment("2025-01-24T15:00:00Z", "2025-01-25T15:00:00Z", Precision.DAY, timex="2025-01-25")


@pytest.mark.parametrize(
    ("words", "clock"),
    [("around 4 p.m.", True), ("4 p.m. on Saturday", False), ("2300 GMT Tuesday", False), ("0700 on 3 May", False)],
)
def test_a_clock_time_without_a_day_is_told_from_one_with(words, clock):
    assert is_clock(CLOCK, words) is clock


def test_a_clock_time_moves_by_whole_days():
    moved = on_day(CLOCK, DAY)
    assert (moved.earliest, moved.latest, moved.timex) == (
        "2025-01-25T07:00:00Z",
        "2025-01-25T07:01:00Z",
        "2025-01-25T16:00",
    )


def test_a_clock_time_stays_where_no_single_day_is_known():
    assert on_day(CLOCK, Moment(None, None, Precision.MONTH, timex="2025-01")) == CLOCK
    assert on_day(CLOCK, None) == CLOCK
