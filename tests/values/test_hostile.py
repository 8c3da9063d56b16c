"""Any text: nothing raises, passages keep to the text and to each other, values keep to their words, time stays linear."""

import time

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from onrecord.record.value import Moment, Precision
from onrecord.values import compare, find_quantities, find_times, ranges, say, slip, weekdays_apart, yields

PUBLISHED = Moment("2025-02-28T00:00:00Z", "2025-03-01T00:00:00Z", Precision.DAY, timex="2025-02-28")
PIECES = st.sampled_from(
    (
        "at least|more than|about|up to|nearly|between|and|from|to|or so|some|several|few|a|an|the|half|dozen|hundred|thousand|million|hundreds|of|tens|"
        "twenty|three|one|first|fourth|twenty-third|1,587|7.507|10.000|1, 500|12|2025|0700|8|45|999999999999|$|€|km|miles|seconds|hours|years|year|percent|"
        "-|–|,|.|:|/|(|)|+|’s|soldiers|people|dead|missiles|launch|Mach|magnitude|won|pounds|m|bn|am|p.m.|GMT|KST|o'clock|Jan.|May|February|Wednesday|Sun|"
        "last|next|early|week|month|quarter|ago|earlier|later|day|the same day|century|decade|1990s|yesterday|noon|midnight|Easter|summer|-year-old|aged|\n"
    ).split("|")
)
TEXTS = st.one_of(
    st.text(max_size=60), st.lists(PIECES, max_size=14).map(" ".join), st.lists(PIECES, max_size=10).map("".join)
)


@settings(max_examples=300, deadline=None, derandomize=True)
@given(TEXTS)
def test_quantities_keep_to_their_words_and_apart_from_each_other(text):
    end = 0
    for passage, quantity in find_quantities(text):
        assert end <= passage.start < passage.end <= len(text)
        end = passage.end
        assert quantity.low is not None or quantity.high is not None
        assert yields(quantity, passage.of(text)), passage.of(text)
        assert say(quantity)


@settings(max_examples=300, deadline=None, derandomize=True)
@given(TEXTS, st.sampled_from([None, PUBLISHED]), st.sampled_from([None, "Asia/Seoul", "Nowhere/At_All"]))
def test_times_keep_apart_and_end_after_they_begin(text, reference, zone):
    end = 0
    for told in find_times(text, reference, zone):
        (passage,) = told.passages
        assert end <= passage.start < passage.end <= len(text)
        end = passage.end
        if told.moment:
            assert told.moment.earliest < told.moment.latest
            assert say(told.moment)


@settings(max_examples=200, deadline=None, derandomize=True)
@given(TEXTS, st.sampled_from([None, PUBLISHED]))
def test_ranges_and_contradictions_lie_in_the_text_and_say_themselves(text, reference):
    for told in ranges(text, find_times(text, reference)):
        assert 0 <= told.passage.start < told.passage.end <= len(text)
        assert told.moment.earliest < told.moment.latest
        assert say(told.moment)
    for passage, said in weekdays_apart(text, reference):
        assert 0 <= passage.start < passage.end <= len(text)
        assert said


@settings(max_examples=150, deadline=None, derandomize=True)
@given(TEXTS, TEXTS)
def test_any_two_quantities_can_be_compared_either_way_round(left, right):
    for _, a in find_quantities(left):
        for _, b in find_quantities(right):
            assert compare(a, b).relation is compare(b, a).relation
            assert (slip(a, b) is None) == (slip(b, a) is None)


@pytest.mark.parametrize(
    "piece",
    [
        "1,",
        "a ",
        "twenty ",
        "9",
        "1 to ",
        "more than ",
        "early ",
        "the first ",
        "Jan. 1 ",
        "8 am ",
        "1-",
        "last ",
        "(0700 GMT) ",
        " ",
        "1, 234 ",
        "two hundred and ",
        "the year ",
        "two to three ",
        "days or weeks ",
        "quarter past ",
        "fiscal ",
        "in the morning ",
        "two days after 6 May ",
        "between 3 and 5 p.m. from ",
        "2019-2021 ",
        "on the 26th, ",
        "the night of Feb. 25 to ",
        "next week Monday ",
        "Tuesday, Feb. 26 (",
        "The Six Day ",
        "Q3 2024 ",
        "the Daily ",
        "8 : 30 a . m . , ",
        " , ",
        "from 7 to 9 on Friday night ",
        "Monday and Tuesday nights ",
        "2024 New Year's Eve ",
        "Monday to Sunday to ",
    ],
)
def test_ten_times_the_text_takes_about_ten_times_as_long(piece):
    def cost(times):
        begin = time.process_time()
        find_quantities(piece * times, ())
        text = piece * times
        list(ranges(text, find_times(text, PUBLISHED)))
        list(weekdays_apart(text, PUBLISHED))
        return time.process_time() - begin

    cost(10)
    assert cost(10_000) < 40 * cost(1000) + 0.5
