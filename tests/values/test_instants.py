"""What instants times mean beyond their TIMEX3 value, from Friday 28 February 2025, noon in Seoul."""

import pytest

from onrecord.record.value import Moment, Precision
from onrecord.values import Tense, find_times, say

PUBLISHED = Moment("2025-02-28T03:00:00Z", "2025-02-28T03:01:00Z", Precision.MINUTE, timex="2025-02-28T12:00")


def only(text, tense=None):
    (found,) = find_times(text, PUBLISHED, "Asia/Seoul", tense)
    return found


@pytest.mark.parametrize(
    ("text", "value", "said"),
    [
        ("It flew on the night of Feb. 25.", "2025-02-25", "25 Feb 2025, night"),
        ("It flew on the morning of 26 February.", "2025-02-26", "26 Feb 2025, morning"),
        ("in the past 24 hours", "PT24H", "27 Feb 2025, 12:00 to 28 Feb 2025, 12:00 (UTC+9)"),
        ("over the next three days", "P3D", "28 Feb 2025, 12:00 to 3 Mar 2025, 12:00 (UTC+9)"),
        ("two weeks from tomorrow", "P2W", "15 Mar 2025"),
        ("over the weekend", "2025-W08-WE", "weekend of 22 Feb 2025"),
    ],
)
def test_words_mean_an_instant_that_their_value_does_not_hold(text, value, said):
    found = find_times(text, PUBLISHED, "Asia/Seoul")[0]
    assert (found.value, say(found.moment)) == (value, said)


@pytest.mark.parametrize("text", ["over the past five years", "a 24-hour strike", "the first three days"])
def test_a_long_time_or_one_that_publication_does_not_bound_means_none(text):
    assert only(text).moment is None


def test_in_two_weeks_leads_to_a_day_where_the_words_speak_of_the_future():
    def ahead(_start, _end):
        return Tense.FUTURE

    def behind(_start, _end):
        return Tense.PAST

    assert say(only("It opens in two weeks.", ahead).moment) == "14 Mar 2025"
    assert only("It was built in two weeks.", behind).moment is None
    assert only("It opens in the past two years.", ahead).moment is None
    assert only("It will be ready within two weeks.", ahead).moment is None
    assert only("It would be the third such flight in two weeks.", ahead).moment is None
    assert only("It will be the worst drought in two years.", ahead).moment is None
    assert say(only("The first guests will come in two weeks.", ahead).moment) == "14 Mar 2025"


@pytest.mark.parametrize(
    ("text", "begins"),
    [
        ("from 1 p.m. to 4 p.m. ET", "2025-02-28T18:00:00Z"),
        ("from 1 p.m. to 4 p.m. Eastern on Wednesday", "2025-02-26T18:00:00Z"),
        ("between 8:10 and 8:15 a.m. KST", "2025-02-27T23:10:00Z"),
    ],
)
def test_a_zone_at_the_end_of_a_range_holds_for_its_begin(text, begins):
    assert find_times(text, PUBLISHED, "Asia/Seoul")[0].moment.earliest == begins


@pytest.mark.parametrize(
    ("text", "instant"),
    [
        ("2025-02-26T07:50:00+09:00", "2025-02-25T22:50:00Z"),
        ("2025-02-26T07:50Z", "2025-02-26T07:50:00Z"),
        ("2025-02-26 07:50", "2025-02-25T22:50:00Z"),
    ],
)
def test_a_stamp_is_one_instant(text, instant):
    assert only(text).moment.earliest == instant


def test_a_stamp_of_a_day_that_the_calendar_has_not_is_none():
    assert not any("02-30" in time.value for time in find_times("2025-02-30T07:50Z", PUBLISHED))
