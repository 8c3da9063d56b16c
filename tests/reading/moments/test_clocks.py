import pytest
from plots import plotted

from onrecord.reading.moments.clocks import in_range, is_clock, on_day, whole_times
from onrecord.record.reading import TimeExpression, TimeType
from onrecord.record.report import Passage
from onrecord.record.value import Moment, Precision
from onrecord.values import TimeRange

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


def test_a_range_of_clocks_moves_with_both_ends():
    clock = Moment(
        "2025-02-28T06:00:00Z", "2025-02-28T08:01:00Z", Precision.HOUR, timex="2025-02-28T15:00/2025-02-28T17:00"
    )
    day = Moment("2025-02-25T15:00:00Z", "2025-02-26T15:00:00Z", Precision.DAY, timex="2025-02-26")
    moved = on_day(clock, day)
    assert (moved.earliest, moved.latest) == ("2025-02-26T06:00:00Z", "2025-02-26T08:01:00Z")
    assert moved.timex == "2025-02-26T15:00/2025-02-26T17:00"


def test_the_two_ends_of_a_range_are_one_time():
    draft = plotted(
        "It/PRP/nsubj/2 flew/VBD/root/0 from/IN/case/4 3/CD/obl/2 to/IN/case/6 5/CD/obl/2 and/CC/cc/8 today/NN/conj/6"
    )
    moment = Moment("2025-02-28T06:00:00Z", "2025-02-28T08:01:00Z", Precision.HOUR)
    first, last, other = (
        TimeExpression((Passage(*span),), TimeType.TIME, "") for span in ((13, 14), (18, 19), (24, 29))
    )
    draft.times, draft.ranges = [first, last, other], [TimeRange(Passage(8, 19), moment)]
    assert [time.passages for time in whole_times(draft)] == [(Passage(8, 19),), (Passage(24, 29),)]
    assert in_range(draft, last).moment == moment
    assert in_range(draft, other) == other


def test_the_clock_of_another_zone_moves_to_where_its_instant_is_on_that_day():
    clock = Moment("2025-01-28T23:00:00Z", "2025-01-28T23:01:00Z", Precision.MINUTE, timex="2025-01-28T23:00Z")
    assert on_day(clock, DAY).earliest == "2025-01-24T23:00:00Z"


def test_a_local_clock_moves_to_the_local_day_of_an_instant_told_in_utc():
    instant = Moment("2025-01-27T22:04:00Z", "2025-01-27T22:05:00Z", Precision.MINUTE, timex="2025-01-27T22:04Z")
    assert on_day(CLOCK, instant).timex == "2025-01-28T16:00"
    assert on_day(CLOCK, instant).earliest == "2025-01-28T07:00:00Z"
