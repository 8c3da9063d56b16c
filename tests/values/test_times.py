"""Times of a text, resolved against Friday 28 February 2025."""

import pytest

from onrecord.record.reading import TimeType
from onrecord.record.value import Moment, Precision
from onrecord.values import Tense, find_times, yields

PUBLISHED = Moment("2025-02-28T00:00:00Z", "2025-03-01T00:00:00Z", Precision.DAY, timex="2025-02-28")


def only(text, reference=PUBLISHED, zone="Asia/Seoul", tense=None):
    found = find_times(text, reference, zone, tense)
    assert len(found) == 1, [(time.passages[0].of(text), time.value) for time in found]
    return found[0]


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("It flew on Feb. 26.", "2025-02-26"),
        ("It flew on 28 February 2024.", "2024-02-28"),
        ("It flew on the 3rd of March, 2024.", "2024-03-03"),
        ("Filed 2025-02-26.", "2025-02-26"),
        ("Filed 10/21/2024.", "2024-10-21"),
        ("Filed 21.10.2024.", "2024-10-21"),
        ("It flew on Wednesday.", "2025-02-26"),
        ("It flew on Friday.", "2025-02-28"),
        ("It flew last Friday.", "2025-02-21"),
        ("It will fly on Monday.", "2025-03-03"),
        ("It will fly next Tuesday.", "2025-03-04"),
        ("It flew yesterday.", "2025-02-27"),
        ("It flew last week.", "2025-W08"),
        ("It flew two weeks ago.", "2025-W07"),
        ("It flew three days ago.", "2025-02-25"),
        ("It flew last year.", "2024"),
        ("It flew in June.", "2024-06"),
        ("It flew in January.", "2025-01"),
        ("It flew in March 2024.", "2024-03"),
        ("It flew in 2019.", "2019"),
        ("It flew in the 1990s.", "199"),
        ("It flew in the 20th century.", "19"),
        ("It flew last summer.", "2024-SU"),
        ("It flew at the end of 2024.", "2024"),
        ("It flew in the third quarter of 2024.", "2024-Q3"),
        ("It flew over the weekend.", "2025-W08-WE"),
        ("It flew on Christmas Eve.", "2024-12-24"),
        ("It flies now.", "PRESENT_REF"),
        ("It flew recently.", "PAST_REF"),
    ],
)
def test_a_date_resolves_against_publication(text, value):
    time = only(text)
    assert (time.type, time.value) == (TimeType.DATE, value)


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("It lasted three days.", "P3D"),
        ("It lasted half an hour.", "PT30M"),
        ("It lasted 48 hours.", "PT48H"),
        ("It lasted two hours and 50 minutes.", "PT2H50M"),
        ("a two-week exercise", "P2W"),
        ("It lasted several months.", "PXM"),
        ("over the past two decades", "P20Y"),
    ],
)
def test_a_length_of_time_is_a_duration(text, value):
    time = only(text)
    assert (time.type, time.value, time.moment) == (TimeType.DURATION, value, None)


@pytest.mark.parametrize(
    ("text", "value"),
    [("every week", "P1W"), ("daily", "P1D"), ("every two years", "P2Y"), ("on Mondays", "XXXX-WXX-1")],
)
def test_what_comes_again_is_a_set(text, value):
    time = only(text)
    assert (time.type, time.value) == (TimeType.SET, value)


def test_two_clocks_of_one_phrase_are_one_instant():
    time = only("It was launched at around 8am (2300 GMT Tuesday) over the sea.")
    assert time.value == "2025-02-26T08:00"
    assert time.moment.earliest == "2025-02-25T23:00:00Z"
    assert time.moment.approximate


def test_the_other_clock_gives_the_zone_where_none_is_known():
    time = only("It was launched at around 4 p.m. (0700 GMT) on Saturday.", zone=None)
    assert time.value == "2025-02-22T16:00"
    assert time.moment.earliest == "2025-02-22T07:00:00Z"


@pytest.mark.parametrize(
    ("text", "earliest"),
    [
        ("at 8 a.m. on January 25", "2025-01-24T23:00:00Z"),
        ("on Tuesday at 16:05", "2025-02-25T07:05:00Z"),
        ("at 2300 GMT on Tuesday", "2025-02-25T23:00:00Z"),
        ("at 4 o'clock GMT on Tuesday", None),
        ("noon Tuesday", "2025-02-25T03:00:00Z"),
        ("at 3am on Tuesday morning", "2025-02-24T18:00:00Z"),
        ("Tuesday morning at 3am", "2025-02-24T18:00:00Z"),
        ("8 a.m. Eastern time on Tuesday", "2025-02-25T13:00:00Z"),
        ("5 p.m. ET on Tuesday", "2025-02-25T22:00:00Z"),
    ],
)
def test_a_clock_time_is_an_instant_in_its_zone(text, earliest):
    moment = find_times(text, PUBLISHED, "Asia/Seoul")[0].moment
    assert moment.precision is Precision.MINUTE
    assert earliest is None or moment.earliest == earliest


def test_a_clock_alone_is_on_the_day_named_last():
    text = "On 12 February the guns fell silent. At 16:05 they spoke again."
    assert find_times(text, PUBLISHED, None)[1].value == "2025-02-12T16:05"


def test_a_day_earlier_counts_from_the_day_named_last():
    text = "It flew on 12 February. A day earlier the talks had failed. On the same day the envoy left."
    values = [time.value for time in find_times(text, PUBLISHED, None)]
    assert values == ["2025-02-12", "2025-02-11", "2025-02-11"]


def test_the_first_week_of_a_month_is_its_seven_days():
    time = only("They were moved in the first week of February.", zone=None)
    assert (time.moment.earliest, time.moment.latest) == ("2025-02-01T00:00:00Z", "2025-02-08T00:00:00Z")
    assert time.moment.precision is Precision.WEEK


def test_two_days_of_one_month_are_two_times():
    values = [time.value for time in find_times("Between October 8 and 13 ships came.", PUBLISHED, None)]
    assert values == ["2024-10-08", "2024-10-13"]


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("It flew on Wednesday.", "XXXX-WXX-3"),
        ("It flew yesterday.", "XXXX-XX-XX"),
        ("It flew on Feb. 26.", "XXXX-02-26"),
        ("It flew at 8 a.m.", "XXXX-XX-XXT08:00"),
        ("It flew last year.", "XXXX"),
    ],
)
def test_without_publication_time_what_depends_on_it_stays_open(text, value):
    time = only(text, reference=None)
    assert (time.value, time.moment) == (value, None)


def test_a_full_date_needs_no_publication_time():
    assert only("It flew on 26 February 2025.", reference=None).moment.earliest == "2025-02-25T15:00:00Z"


def test_the_tense_decides_which_monday():
    text = "on Monday"
    assert only(text, tense=lambda _start, _end: Tense.PAST).value == "2025-02-24"
    assert only(text, tense=lambda _start, _end: Tense.FUTURE).value == "2025-03-03"


def test_a_publication_minute_is_taken_to_the_local_day():
    late = Moment("2025-02-27T21:16:00Z", "2025-02-27T21:17:00Z", Precision.MINUTE)
    assert only("It flew today.", reference=late).value == "2025-02-28"


@pytest.mark.parametrize(
    "text",
    [
        "2,000 people may march",
        "They have 2019 tanks on hand",
        "a sun and a sat nav",
        "Mar the wall",
        "The second man fell",
    ],
)
def test_common_words_and_counts_are_no_times(text):
    assert [time.value for time in find_times(text, PUBLISHED, None)] == []


def test_a_night_runs_into_the_next_morning():
    moment = only("on Wednesday night", zone=None).moment
    assert (moment.earliest, moment.latest) == ("2025-02-26T18:00:00Z", "2025-02-27T05:00:00Z")


@pytest.mark.parametrize("words", ["Wednesday", "8am (2300 GMT Tuesday)", "the first week of February", "last year"])
def test_the_words_of_a_moment_yield_it_again(words):
    moment = only(f"It flew {words}.").moment
    assert yields(moment, words, reference=PUBLISHED, zone="Asia/Seoul")


def test_other_words_do_not_yield_it():
    moment = only("It flew on Wednesday.").moment
    assert not yields(moment, "Thursday", reference=PUBLISHED, zone="Asia/Seoul")
    assert not yields(moment, "the sea", reference=PUBLISHED, zone="Asia/Seoul")
