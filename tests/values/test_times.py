"""Times of a text, resolved against Friday 28 February 2025."""

import pytest

from onrecord.record.reading import TimeModifier, TimeType
from onrecord.record.value import Moment, Precision
from onrecord.values import Setting, Tense, clocks_apart, find_times, weekday_apart, weekdays_apart, yields

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
        ("It flew on Lunar New Year.", "2025-01-29"),
        ("It flew on Black Friday.", "2024-11-29"),
        ("It flew on Friday the 14th.", "2025-02-14"),
        ("It will fly this coming Sunday, March 9.", "2025-03-09"),
        ("Filed 2015/08/12.", "2015-08-12"),
        ("Filed 21-04-2016.", "2016-04-21"),
        ("It flew on Lunar New Year's Eve.", "2025-01-28"),
        ("It flew in Juche 113 (2024).", "2024"),
        ("It flew earlier this month.", "2025-02"),
        ("It flew in June last year.", "2024-06"),
        ("It will fly this September.", "2025-09"),
        ("It flew on January eighth.", "2025-01-08"),
        ("It flew in the winter of nineteen ninety-four.", "1994-WI"),
        ("It flew the day before last Tuesday.", "2025-02-24"),
        ("It fell for the year.", "2025"),
        ("It fell in the latest fiscal year.", "2024"),
        ("It fell in the fiscal first quarter.", "2025-Q1"),
        ("It fell in last year's third quarter.", "2024-Q3"),
        ("It fell in the same period last year.", "2024"),
        ("It fell in the first half of last year.", "2024-H1"),
        ("It fell for the week.", "2025-W09"),
        ("It is the current leader.", "PRESENT_REF"),
        ("It helps in the long term.", "FUTURE_REF"),
        ("It may one day fly.", "FUTURE_REF"),
        ("It flies now.", "PRESENT_REF"),
        ("It flies right now.", "PRESENT_REF"),
        ("It flew on Feb . 26 , 2024 .", "2024-02-26"),
        ("It flew on Sept.7, 2024.", "2024-09-07"),
        ("It flew in September Juche 101.", "2012-09"),
        ("It rained over the summer.", "2024-SU"),
        ("It opens around Nov. 1, 2024.", "2024-11-01"),
        ("It ends at the end of the budget year.", "2025"),
        ("It begins in the new fiscal year.", "2026"),
        ("It grew in the 2023 second quarter.", "2023-Q2"),
        ("It grew in Q3 2024.", "2024-Q3"),
        ("It grew in 2024 H1.", "2024-H1"),
        ("It grew in FY2024.", "2024"),
        ("It flew on the 26th, they said.", "2025-02-26"),
        ("It flew on the 3rd of this month.", "2025-02-03"),
        ("It will fly on the 15th of next month.", "2025-03-15"),
        ("It flew on Tuesday of last week.", "2025-02-18"),
        ("It will fly next week on Tuesday.", "2025-03-04"),
        ("It flew a week ago Tuesday.", "2025-02-18"),
        ("It flew the week before last.", "2025-W07"),
        ("It will fly the year after next.", "2027"),
        ("It flew on July 4th of 1995.", "1995-07-04"),
        ("the 2018 September 19 agreement", "2018-09-19"),
        ("It flew on the 26th last month.", "2025-01-26"),
        ("It flew on Feb. 20, Thursday.", "2025-02-20"),
        ("Filed 05-Aug-2016.", "2016-08-05"),
        ("It flew over Labor Day weekend.", "2024-W35-WE"),
        ("It flew on Easter Monday.", "2024-04-01"),
        ("It flew on Mother's Day.", "2024-05-12"),
        ("the 2015 New Year's Eve attacks", "2015-12-31"),
        ("It will fly on the fourth of July, 1995.", "1995-07-04"),
        ("It flew in 2017 April.", "2017-04"),
        ("Filed in Dec-2018.", "2018-12"),
        ("It rose in its third quarter of 2024.", "2024-Q3"),
        ("The 1969 season ended.", "1969"),
        ("It flew recently.", "PAST_REF"),
        ("It slowed in the early part of last year.", "2024"),
        ("It fell in the last quarter of 2023.", "2023-Q4"),
        ("It opened two and a half years ago.", "2022-08"),
        ("It opened a year and a half ago.", "2023-08"),
        ("It opened half a century ago.", "1975"),
        ("It opened a quarter-century ago.", "2000"),
        ("It cooled some 13.8 billion years ago.", "PAST_REF"),
        ("It cooled 370,000 years ago.", "PAST_REF"),
        ("They lived a few hundred years ago.", "PAST_REF"),
        ("They lived millions of years ago.", "PAST_REF"),
        ("It flew on the last day of January.", "2025-01-31"),
        ("It flew on the first Monday in February.", "2025-02-03"),
        ("It flew on the last Thursday of last month.", "2025-01-30"),
        ("It flew on the second day of 2024.", "2024-01-02"),
        ("It flew on the weekend of Feb. 15.", "2025-W07-WE"),
        ("It flew over the July Fourth weekend.", "2024-W27-WE"),
        ("It held shares at year-end 2023.", "2023-12-31"),
        ("It will fly by mid-year.", "2025"),
        ("It will fly midweek.", "2025-W09"),
        ("Nothing was the same after 9/11.", "2001-09-11"),
        ("It changed after the Sept. 11 attacks.", "2001-09-11"),
        ("Our goal for 2025 is peace.", "2025"),
        ("They moved two or three months ago.", "2024-12"),
        ("She left a week prior.", "2025-02-21"),
        ("They lent it in 2010-11.", "2010"),
        ("They flew in the last week of 2023.", "2023-W52"),
        ("They flew in the first week of 2024.", "2024-W01"),
        ("They live in the present day.", "PRESENT_REF"),
        ("It rose from the prior-year quarter.", "2024"),
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
        ("a half-hour flight", "PT30M"),
        ("It lasted a quarter of an hour.", "PT15M"),
        ("It lasted a minute and a half.", "PT1M30S"),
        ("It lasted two and a half years.", "P2Y6M"),
        ("It lasted a couple of weeks.", "P2W"),
        ("It lasted two thousand years.", "P2000Y"),
        ("It lasted two to three weeks.", "P2W"),
        ("It lasted days or weeks.", "PXD"),
        ("in the weeks ahead", "PXW"),
        ("It lasted two days and six hours.", "P2DT6H"),
        ("Weeks later it flew.", "PXW"),
        ("It lasted 48 hours.", "PT48H"),
        ("It lasted two hours and 50 minutes.", "PT2H50M"),
        ("a two-week exercise", "P2W"),
        ("It lasted several months.", "PXM"),
        ("over the past two decades", "P20Y"),
        ("a 10 - year sentence", "P10Y"),
        ("the fourth straight day of rain", "P4D"),
        ("It fell seconds after take-off.", "PTXS"),
        ("It takes a month or two.", "P1M"),
        ("in recent quarters", "PXQ"),
        ("a yearlong probe", "P1Y"),
        ("the decades-long war", "PXE"),
        ("a multi-year deal", "PXY"),
        ("nearly a quarter century", "P25Y"),
        ("It lasted 80 million years.", "P80000000Y"),
        ("It lasted hundreds of years.", "PXY"),
        ("a five- to 10-year sentence", "P5Y"),
        ("between two and three years", "P2Y"),
        ("It fell within minutes.", "PTXM"),
        ("It rained all week long.", "P1W"),
        ("an 11-and-a-half hour journey", "PT11H30M"),
    ],
)
def test_a_length_of_time_is_a_duration(text, value):
    time = only(text)
    assert (time.type, time.value, time.moment) == (TimeType.DURATION, value, None)


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("each July", "XXXX-07"),
        ("every winter", "XXXX-WI"),
        ("every week", "P1W"),
        ("daily", "P1D"),
        ("every two years", "P2Y"),
        ("on Mondays", "XXXX-WXX-1"),
        ("on Friday mornings", "XXXX-WXX-5TMO"),
        ("on weekends", "XXXX-WXX-WE"),
        ("every Tuesday at 9 a.m.", "XXXX-WXX-2T09:00"),
        ("9 p.m. on Mondays", "XXXX-WXX-1T21:00"),
        ("daily at 8 am", "XXXX-XX-XXT08:00"),
        ("every weekend", "XXXX-WXX-WE"),
        ("every few weeks", "PXW"),
        ("every other Friday", "XXXX-WXX-5"),
        ("the second Tuesday of each month", "P1M"),
    ],
)
def test_what_comes_again_is_a_set(text, value):
    time = only(text)
    assert (time.type, time.value) == (TimeType.SET, value)


@pytest.mark.parametrize(
    "text",
    [
        "He fought in the Six Day War of his people.",
        'He spoke on "60 Minutes" of what he had seen.',
        'He spoke on "This Week" of what he had seen.',
        "She was chosen Hero of the Year by readers.",
        "He told USA Today that nothing had changed.",
        "They live in today's world.",
        "The daily Haaretz told of it.",
        "The People's Daily told of it.",
        "It lies three million light years away.",
        "They named the firm Orion 1980.",
        "a pre-dawn raid",
        "It became the main current.",
        "He told the 9/11 Commission of it.",
        "The Long March 9 rocket stood there.",
        "They live in Sunrise Street.",
        "A woman in her mid-20's was hurt.",
        "They had zero days of warning.",
        "It fell to its quarter-century low.",
        "A man in his early twenties was hurt.",
        "He is 18 to 25 years of age.",
        "She is no Johnny-come-lately.",
        "He saw Fahrenheit 9/11 there.",
        "Call during business hours.",
        "She was named player of the year.",
    ],
)
def test_a_name_or_a_manner_of_speaking_tells_no_time(text):
    assert find_times(text, PUBLISHED) == []


def test_a_headline_of_capitals_tells_its_times():
    assert [time.value for time in find_times("Two Shot Dead Last Week In Rome", PUBLISHED)] == ["2025-W08"]


def test_midnight_may_be_told_as_zero_hours():
    assert only("It flew on Feb. 25 at 00:10 a.m.").value == "2025-02-25T00:10"


def test_a_weekday_between_a_date_and_its_clock_parts_them_not():
    assert only("It flew on Feb. 20, Thursday, 5:00 PM.").value == "2025-02-20T17:00"


def test_both_nights_of_two_weekdays_come_again():
    text = "Flights leave on Monday and Tuesday nights."
    assert [time.value for time in find_times(text, PUBLISHED)] == ["XXXX-WXX-1TNI", "XXXX-WXX-2TNI"]


def test_a_possessive_is_no_part_of_its_quarter():
    text = "It rose in its third quarter of 2024."
    assert only(text).passages[0].of(text) == "third quarter of 2024"


def test_a_quarter_once_named_is_still_meant_a_thousand_letters_later():
    text = f"In the third quarter net rose. {'They made more of it. ' * 50}In the quarter it rose from a year earlier."
    assert find_times(text, PUBLISHED)[-1].value == "2023-Q3"


def test_two_looks_back_are_told_from_the_same_year():
    text = "In 2024 net rose from a year earlier. Sales fell from a year earlier."
    assert [time.value for time in find_times(text, PUBLISHED)] == ["2024", "2023", "2023"]


def test_beside_nine_months_a_year_earlier_is_no_quarter():
    text = "In the third quarter net rose from a year earlier. In the nine months it fell from a year earlier."
    assert [time.value for time in find_times(text, PUBLISHED)] == ["2024-Q3", "2023-Q3", "P9M", "2024"]


def test_three_days_before_at_the_end_of_a_clause_is_a_day():
    assert [time.value for time in find_times("It broke on Feb. 20. It had flown three days before.", PUBLISHED)] == [
        "2025-02-20",
        "2025-02-17",
    ]


def test_a_season_in_the_past_tense_has_been():
    assert only("They dug it in winter.", tense=lambda _start, _end: Tense.PAST).value == "2024-WI"
    assert only("They dig it in spring.", tense=lambda _start, _end: Tense.UNKNOWN).value == "2025-SP"
    assert only("They dug it in spring.", tense=lambda _start, _end: Tense.PAST).value == "2024-SP"


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


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("It has risen since year-end.", "2024-12-31"),
        ("It rose a tenth at year-end.", "2024-12-31"),
        ("They wanted it to have ended by year-end.", "2025-12-31"),
        ("It will rise by year-end.", "2025-12-31"),
    ],
)
def test_the_end_of_a_year_is_the_last_one_in_what_has_been(text, value):
    assert only(text, tense=lambda start, _end: Tense.FUTURE if "will" in text[:start] else Tense.PAST).value == value


def test_what_ended_has_been_though_it_be_nearly_a_year_ago():
    assert [time.value for time in find_times("It lost in the year ended March 3.", PUBLISHED)] == ["P1Y", "2024-03-03"]


@pytest.mark.parametrize("text", ["shortly after midnight on Feb. 25", "two minutes after midnight on Feb. 25"])
def test_what_comes_after_midnight_begins_the_day(text):
    assert find_times(text, PUBLISHED)[-1].value == "2025-02-25T00:00"


def test_that_quarter_is_the_one_named_last():
    text = "It lost in the third quarter of 2023. Costs of that quarter rose."
    assert find_times(text, PUBLISHED)[-1].value == "2023-Q3"


def test_the_middle_of_the_day_is_of_any_day():
    assert find_times("He was shot in the middle of the day.", PUBLISHED) == []


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


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("Its two-week truce held.", "two-week"),
        ("They fear for their third-quarter profit.", "third-quarter"),
        ("A year-earlier loss was larger.", "year-earlier"),
        ("It took only five hours.", "five hours"),
        ("It took about five hours.", "about five hours"),
        ("It may fly as soon as Tuesday.", "Tuesday"),
        ("It flew later this week.", "later this week"),
    ],
)
def test_an_extent_leaves_out_what_belongs_to_the_words_around(text, words):
    assert only(text).passages[0].of(text) == words


@pytest.mark.parametrize(
    ("text", "mod"),
    [
        ("in early October", TimeModifier.START),
        ("in mid-March", TimeModifier.MID),
        ("late last week", TimeModifier.END),
        ("early on Saturday", TimeModifier.START),
        ("in the early hours of Sunday", TimeModifier.START),
        ("around Tuesday", TimeModifier.APPROX),
        ("two weeks or so", TimeModifier.APPROX),
        ("at least three days", TimeModifier.EQUAL_OR_MORE),
        ("no more than three days", TimeModifier.EQUAL_OR_LESS),
        ("more than three days", TimeModifier.MORE_THAN),
        ("nearly three days", TimeModifier.LESS_THAN),
        ("more than two years ago", TimeModifier.BEFORE),
        ("shortly after noon", TimeModifier.AFTER),
        ("no later than Friday", TimeModifier.ON_OR_BEFORE),
        ("over the weekend", None),
        ("on Friday", None),
    ],
)
def test_a_time_keeps_how_it_is_meant(text, mod):
    assert only(text).mod is mod


@pytest.mark.parametrize(
    ("text", "values"),
    [
        ("between 10 p.m. and 2 a.m. on Monday", ["2025-02-23T22:00", "2025-02-24T02:00"]),
        ("from 11 p.m. on Tuesday to 4 a.m.", ["2025-02-25T23:00", "2025-02-26T04:00"]),
        ("from 1 p.m. to 4 p.m. on Tuesday", ["2025-02-25T13:00", "2025-02-25T16:00"]),
        ("between 9 and 10:30 p.m. on Tuesday", ["2025-02-25T21:00", "2025-02-25T22:30"]),
        ("from 11 to 1 p.m. on Tuesday", ["2025-02-25T11:00", "2025-02-25T13:00"]),
    ],
)
def test_a_range_of_clock_times_runs_over_midnight(text, values):
    assert [time.value for time in find_times(text, PUBLISHED, None)] == values


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("at half past eight p.m.", "2025-02-28T20:30"),
        ("at a quarter to nine", "2025-02-28T08:45"),
        ("at 4 in the morning", "2025-02-28T04:00"),
        ("at 10:30 at night", "2025-02-28T22:30"),
        ("by mid-afternoon yesterday", "2025-02-27TAF"),
        ("On 12 February it flew; in the morning", "2025-02-12TMO"),
        ("It fell overnight.", "2025-02-27TNI"),
        ("It will fall overnight.", "2025-02-28TNI"),
        ("overnight into Monday", "2025-02-23TNI"),
    ],
)
def test_a_time_of_day_may_be_told_in_words(text, value):
    assert find_times(text, PUBLISHED, None)[-1].value == value


@pytest.mark.parametrize(
    ("text", "day"), [("two days after 6 February", "2025-02-08"), ("a week before last Tuesday", "2025-02-18")]
)
def test_a_length_counted_from_a_day_leads_to_a_day(text, day):
    length, _ = find_times(text, PUBLISHED, None)
    assert (length.type, length.moment.timex) == (TimeType.DURATION, day)


@pytest.mark.parametrize(
    "text", ["two days after the quake", "within two days after 6 February", "the day after the quake"]
)
def test_where_a_length_leads_stays_open_where_nothing_tells(text):
    assert find_times(text, PUBLISHED, None)[0].moment is None


def test_a_quarter_that_ends_on_a_day_is_the_three_months_before():
    quarter, _ = find_times("in the fiscal first quarter ended July 31, 2024", PUBLISHED, None)
    assert (quarter.value, quarter.moment.earliest, quarter.moment.latest) == (
        "2024-Q1", "2024-05-01T00:00:00Z", "2024-08-01T00:00:00Z",
    )  # fmt: skip


@pytest.mark.parametrize("text", ["in fiscal 2024", "in the fiscal second quarter"])
def test_nobody_knows_when_a_fiscal_year_begins(text):
    assert only(text).moment is None


def test_local_time_is_that_of_the_happening_and_not_of_the_report():
    text = "It struck at 10 a.m. local time on Monday; the agency spoke at 10 a.m. on Tuesday."
    struck, spoke = find_times(text, PUBLISHED, "America/New_York", setting=Setting("Asia/Yangon"))
    assert (struck.moment.earliest, spoke.moment.earliest) == ("2025-02-24T03:30:00Z", "2025-02-25T15:00:00Z")


def test_daylight_saving_counts_where_it_is_in_force():
    winter, summer = find_times("at 10 a.m. ET on 7 March 2024 and at 10 a.m. ET on 17 March 2024", PUBLISHED, None)
    assert (winter.moment.earliest[11:13], summer.moment.earliest[11:13]) == ("15", "14")


@pytest.mark.parametrize(
    ("words", "zone"),
    [
        ("3:17 a.m. KST (1817 GMT)", None),
        ("5 p.m. ET (2200 GMT)", None),
        ("8 am (2300 GMT)", None),
        ("8 am (2300 GMT)", "Asia/Tokyo"),
        ("12:50 p.m. local time (0620 GMT)", "Asia/Yangon"),
        ("4 p.m. on Saturday (0700 GMT)", "Asia/Seoul"),
        ("about 8 am (2310 GMT)", "Asia/Tokyo"),
        ("10 p.m. and 2 a.m. GMT", None),
        ("on Tuesday", None),
    ],
)
def test_clocks_that_tell_one_instant_are_not_apart(words, zone):
    assert clocks_apart(words, PUBLISHED, zone) is None


@pytest.mark.parametrize(
    ("words", "zone", "said"),
    [
        ("3:17 a.m. KST (1718 GMT)", None, '"3:17 a.m. KST" and "1718 GMT" are 59 minutes apart'),
        ("8 am (2200 GMT)", "Asia/Tokyo", '"8 am" and "2200 GMT" are 1 hour apart'),
        ("8 am (2340 GMT)", None, '"8 am" and "2340 GMT" are one instant in no time zone'),
    ],
)
def test_clocks_that_contradict_each_other_are_told(words, zone, said):
    assert clocks_apart(words, PUBLISHED, zone) == said


def test_the_last_day_of_the_calendar_has_no_interval():
    assert only("Filed 12/31/9999.").moment is None
    assert only("at midnight on 12/31/9999").value == "9999-12-31T00:00"


@pytest.mark.parametrize(
    "words",
    [
        "Wednesday, 26 February 2025",
        "Wednesday (Feb. 26)",
        "Feb. 26, a Wednesday",
        "The Sun, 3 March 2024",
        "Friday, Oct. 11",
        "on Tuesday and on Feb. 26",
        "late on Tuesday night, on Wednesday Feb. 26, 2025",
        "on Tuesday",
        "Tuesday 200 people came",
    ],
)
def test_a_weekday_that_fits_the_date_beside_it_is_no_contradiction(words):
    assert weekday_apart(words, PUBLISHED) is None


@pytest.mark.parametrize(
    ("words", "said"),
    [
        ("Tuesday, 26 February 2025", '"Tuesday, 26 February 2025": 26 February 2025 is a Wednesday'),
        ("on Tuesday (Feb. 26) it flew", '"Tuesday (Feb. 26)": 26 February 2025 is a Wednesday'),
        ("Feb. 26, a Tuesday", '"Feb. 26, a Tuesday": 26 February 2025 is a Wednesday'),
        ("Tuesday night, Feb. 26", '"Tuesday night, Feb. 26": 26 February 2025 is a Wednesday'),
        ("Monday, Oct. 11", '"Monday, Oct. 11": 11 October 2024 is a Friday'),
    ],
)
def test_a_weekday_that_does_not_fit_the_date_beside_it_is_told(words, said):
    assert weekday_apart(words, PUBLISHED) == said


def test_a_day_of_a_far_month_lies_in_the_year_in_which_it_is_the_weekday_beside_it():
    assert only("Saturday, Oct. 11: the fair").value == "2025-10-11"
    assert only("Friday, Oct. 11: the fair").value == "2024-10-11"
    assert only("Monday, Oct. 11: the fair").value == "2024-10-11"


def test_every_contradiction_of_a_text_is_told_where_it_stands():
    text = "It flew on Tuesday, Feb. 26, 2025. It fell on Friday, Feb. 28, 2025. It burnt on Monday, March 1, 2025."
    assert [passage.of(text) for passage, _ in weekdays_apart(text)] == [
        "Tuesday, Feb. 26, 2025",
        "Monday, March 1, 2025",
    ]


def test_the_day_after_publication_is_meant_where_it_had_begun():
    told = "The dam was lost on Saturday morning."
    assert only(told).value == "2025-02-22TMO"
    assert [time.value for time in find_times(told, PUBLISHED, "Asia/Seoul", setting=Setting(overnight=True))] == [
        "2025-03-01TMO"
    ]


def test_a_weekday_tomorrow_without_a_verb_is_tomorrow_but_a_possessive_has_been():
    assert only("A fair Saturday").value == "2025-03-01"
    assert only("After Saturday's fair").value == "2025-02-22"


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("It is to fall at 2:36 a.m. Moscow time (11:36 p.m. Thursday GMT).", "2025-02-28T02:36"),
        ("It is expected at 8:47 p.m. (1147 GMT on Friday).", "2025-02-28T20:47"),
        ("It will rise at 4 a.m. local time (7 p.m. Thursday UTC).", "2025-02-28T04:00"),
    ],
)
def test_a_weekday_in_the_brackets_of_a_clock_is_the_nearest_whatever_the_tense(text, value):
    assert only(text).value == value


def test_a_zone_may_stand_behind_the_day_of_a_clock():
    time = only("It broke at 11:36 p.m. Wednesday GMT.")
    assert (time.value, time.moment.earliest) == ("2025-02-26T23:36Z", "2025-02-26T23:36:00Z")


def test_a_clock_of_what_was_lies_on_no_day_to_come():
    times = find_times("It broke on Wednesday. The vote will be on Tuesday. The wall fell at 8 a.m.", PUBLISHED)
    assert [time.value for time in times] == ["2025-02-26", "2025-03-04", "2025-02-26T08:00"]


def test_a_stamp_of_the_page_is_of_the_day_of_publication():
    times = find_times("It broke on Wednesday. Update, 2:17 p.m. The wall holds.", PUBLISHED)
    assert [time.value for time in times] == ["2025-02-26", "2025-02-28T14:17"]


def test_a_month_takes_the_year_of_the_one_it_stands_with():
    assert [time.value for time in find_times("It broke in April and July last year.", PUBLISHED)] == [
        "2024-04",
        "2024-07",
    ]


@pytest.mark.parametrize("text", ["Ana Reyes, USA TODAY", "0:43 Raw video of the dam"])
def test_names_and_lengths_of_films_tell_no_time(text):
    assert find_times(text, PUBLISHED) == []


PASTS = {"told": Tense.PAST, "coming": Tense.FUTURE}


@pytest.mark.parametrize(
    ("tense", "values"),
    [("told", ["2025-02-26", "2025-02-28", "2025-02-27"]), ("coming", ["2025-03-05", "2025-02-28", "2025-03-01"])],
)
def test_what_has_been_the_next_day_was_not_after_publication(tense, values):
    text = "It broke Wednesday. They spoke today. The next day they sang."
    found = find_times(text, PUBLISHED, tense=lambda _start, _end: PASTS[tense])
    assert [time.value for time in found] == values


@pytest.mark.parametrize(("tense", "value"), [(Tense.PAST, "2015-W01-WE"), (Tense.FUTURE, "2015-W02-WE")])
def test_the_weekend_told_of_early_in_a_week_is_the_one_gone_by_where_something_was(tense, value):
    tuesday = Moment("2015-01-06T00:00:00Z", "2015-01-07T00:00:00Z", Precision.DAY, timex="2015-01-06")
    [time] = find_times("Five were hurt this weekend.", tuesday, tense=lambda _start, _end: tense)
    assert time.value == value


@pytest.mark.parametrize(
    "text",
    [
        "He fell off a wall and was hurt in the fall.",
        "They sowed winter wheat.",
        "A survey of 1709 schoolchildren",
        "It is out of touch with today's music.",
    ],
)
def test_falls_crops_counts_and_what_is_of_today_tell_no_time(text):
    assert find_times(text, PUBLISHED) == []


def test_two_days_to_come_of_a_list_follow_each_other():
    found = find_times("A fair on Saturday and Sunday", PUBLISHED)
    assert [time.value for time in found] == ["2025-03-01", "2025-03-02"]


def test_a_week_that_ends_on_a_day_is_the_seven_days_up_to_it():
    week, day = find_times("in the week ended Feb. 15", PUBLISHED, None)
    assert (week.value, week.moment.earliest, week.moment.latest) == (
        "P1W", "2025-02-09T00:00:00Z", "2025-02-16T00:00:00Z",
    )  # fmt: skip
    assert day.value == "2025-02-15"


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("It flew on 12 February. They left in 2010. That day she sang.", "2025-02-12"),
        ("It broke in 2012. That night she sang.", "2012-XX-XXTNI"),
        ("It broke in 2012. She left that season.", "2012"),
        ("It flew on 12 February. The night before she sang.", "XXXX-XX-XXTNI"),
        ("It flew on 12 February. She had sung the night before.", "2025-02-11TNI"),
        ("It flew on 12 February. She sang that same morning.", "2025-02-12TMO"),
        ("It flew on 12 February, in the early morning hours.", "2025-02-12TMO"),
    ],
)
def test_that_day_is_the_one_named_last_or_one_of_the_year_named(text, value):
    assert find_times(text, PUBLISHED, None)[-1].value == value


def test_following_before_a_possessive_weekday_is_no_part_of_it():
    assert only("Following Wednesday's vote they left.").value == "2025-02-26"


def test_every_day_of_a_week_is_no_length_of_days_and_a_week():
    assert [time.value for time in find_times("They work seven days a week.", PUBLISHED)] == ["P7D", "P1W"]


def test_a_clock_behind_an_at_sign_belongs_to_its_day():
    assert only("Updated: Tuesday, November 8, 2024 @ 11:29 AM").value == "2024-11-08T11:29"


@pytest.mark.parametrize(
    ("text", "values"),
    [
        ("It will run from January to March.", ["2025-01", "2025-03"]),
        ("It will run from March to January.", ["2025-03", "2026-01"]),
        ("It ran from November to January.", ["2024-11", "2025-01"]),
        ("They sang between Jan 2024 and today.", ["2024-01", "2025-02-28"]),
        ("It ran 2014 to 2018.", ["2014", "2018"]),
        ("They were off February 9th through 17th.", ["2025-02-09", "2025-02-17"]),
    ],
)
def test_the_ends_of_a_range_of_dates_are_in_order(text, values):
    assert [time.value for time in find_times(text, PUBLISHED)] == values


def test_the_first_friday_of_the_month_is_next_months_where_this_months_has_been():
    text = "on the first Friday of the month"
    assert only(text, tense=lambda _start, _end: Tense.FUTURE).value == "2025-03-07"
    assert only(text, tense=lambda _start, _end: Tense.PAST).value == "2025-02-07"


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("around 11:30 Tuesday night", "2025-02-25T23:30"),
        ("Tuesday evening at 7:30", "2025-02-25T19:30"),
        ("at 2:00 Tuesday morning", "2025-02-25T02:00"),
        ("at 12:30 Tuesday night", "2025-02-26T00:30"),
        ("9:30 p.m. last night", "2025-02-27T21:30"),
        ("at 16:05 this afternoon", "2025-02-28T16:05"),
        ("at 3 o'clock in the afternoon", "2025-02-28T15:00"),
        ("shortly after midnight on Sunday", "2025-02-23T00:00"),
        ("at midnight Sunday", "2025-02-24T00:00"),
    ],
)
def test_the_part_of_a_day_tells_the_half_of_a_clock(text, value):
    assert only(text, tense=lambda _start, _end: Tense.PAST).value == value


@pytest.mark.parametrize(
    ("step", "value"),
    [
        ("Two days later they left.", "XXXX-XX-XX"),
        ("Two months later they left.", "2002-12"),
        ("Two years later they left.", "2004"),
        ("It fell a day earlier.", "2025-02-27"),
    ],
)
def test_what_came_later_than_a_month_of_long_ago_did_not_come_after_publication(step, value):
    times = find_times(f"They came in October 2002. {step}", PUBLISHED, "Asia/Seoul")
    assert times[-1].value == value
