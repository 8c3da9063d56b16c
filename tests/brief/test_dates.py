from dataclasses import replace

import pytest

from onrecord.brief.dates import beside, day, short, when
from onrecord.record.value import Moment, Precision

LAUNCH = Moment("2025-02-25T23:00:00Z", "2025-02-25T23:01:00Z", Precision.MINUTE, timex="2025-02-26T08:00")
WEDNESDAY = Moment("2025-02-25T15:00:00Z", "2025-02-26T15:00:00Z", Precision.DAY, timex="2025-02-26")


def test_a_clock_time_is_told_in_local_time_and_in_utc_with_the_other_day():
    assert when(LAUNCH) == "Wed 26 Feb 2025, 08:00 (UTC+9; 25 Feb 23:00 UTC)"


def test_half_hours_and_western_zones_have_their_sign():
    quake = Moment("2025-03-28T06:20:00Z", "2025-03-28T06:21:00Z", Precision.MINUTE, timex="2025-03-28T12:50")
    assert when(quake) == "Fri 28 Mar 2025, 12:50 (UTC+6:30; 06:20 UTC)"
    west = replace(quake, timex="2025-03-28T02:20")
    assert "(UTC-4; 06:20 UTC)" in when(west)


def test_without_a_local_time_utc_is_told_alone():
    assert when(replace(LAUNCH, timex=None)) == "Tue 25 Feb 2025, 23:00 UTC"


def test_beside_a_local_clock_stands_utc_and_beside_no_other_time():
    assert beside(LAUNCH) == "25 Feb 23:00 UTC"
    assert [beside(each) for each in (WEDNESDAY, replace(LAUNCH, timex=None), replace(LAUNCH, earliest=None))] == [
        ""
    ] * 3


def test_a_local_time_that_no_zone_has_is_not_believed():
    assert when(replace(LAUNCH, timex="2025-03-09T08:00")) == "Tue 25 Feb 2025, 23:00 UTC"


def test_a_day_is_the_local_day():
    assert when(WEDNESDAY) == "Wed 26 Feb 2025"
    assert when(replace(WEDNESDAY, timex=None)) == "Wed 26 Feb 2025"


@pytest.mark.parametrize(
    ("precision", "timex", "words"),
    [
        (Precision.MONTH, "2025-02", "Feb 2025"),
        (Precision.YEAR, "2025", "2025"),
        (Precision.WEEK, "2025-W06", "Sat 1 Feb to Fri 28 Feb 2025"),
        (Precision.PART_OF_DAY, "2025-02-26TMO", "Wed 26 Feb 2025, morning"),
    ],
)
def test_each_precision_is_told_as_wide_as_it_is(precision, timex, words):
    assert when(Moment("2025-02-01T00:00:00Z", "2025-03-01T00:00:00Z", precision, timex=timex)) == words


def test_what_is_not_resolved_says_so():
    assert when(Moment(None, None, timex="XXXX-WXX-3")) == "Wednesday (date unresolved)"
    assert when(None) == ""


def test_what_is_about_is_told_so():
    assert when(replace(WEDNESDAY, approximate=True)).startswith("about ")


def test_short_forms_leave_out_the_year():
    assert (day(LAUNCH), short(LAUNCH), short(WEDNESDAY), day(None)) == ("26 Feb", "26 Feb 08:00", "26 Feb", "")


def test_a_part_of_a_day_falls_on_its_own_local_day():
    morning = Moment("2024-10-30T21:00:00Z", "2024-10-31T03:00:00Z", Precision.PART_OF_DAY, timex="2024-10-31TMO")
    assert day(morning) == "31 Oct"
