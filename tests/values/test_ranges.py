"""Ranges of times, resolved against Friday 28 February 2025."""

import pytest

from onrecord.record.value import Moment, Precision
from onrecord.values import compare, find_times, ranges, say, yields
from onrecord.values.comparison import Likeness

PUBLISHED = Moment("2025-02-28T00:00:00Z", "2025-03-01T00:00:00Z", Precision.DAY, timex="2025-02-28")
ZONE = "Asia/Seoul"


def told(text):
    return list(ranges(text, find_times(text, PUBLISHED, ZONE)))


@pytest.mark.parametrize(
    ("text", "words", "said"),
    [
        (
            "It flew between 3 and 5 p.m. on Wednesday.",
            "between 3 and 5 p.m. on Wednesday",
            "26 Feb 2025, 15:00 to 17:00 (UTC+9)",
        ),
        (
            "It ran between 10 p.m. and 2 a.m. on Monday.",
            "between 10 p.m. and 2 a.m. on Monday",
            "23 Feb 2025, 22:00 to 24 Feb 2025, 02:00 (UTC+9)",
        ),
        (
            "It fell between 7 and 9:30 last night.",
            "between 7 and 9:30 last night",
            "27 Feb 2025, 19:00 to 21:30 (UTC+9)",
        ),
        (
            "It fell between 3 and 5 in the afternoon on Wednesday.",
            "between 3 and 5 in the afternoon on Wednesday",
            "26 Feb 2025, 15:00 to 17:00 (UTC+9)",
        ),
        ("It runs from Friday to Sunday.", "from Friday to Sunday", "28 Feb 2025 to 2 Mar 2025"),
        ("It ran from Monday to Wednesday.", "from Monday to Wednesday", "24 Feb 2025 to 26 Feb 2025"),
        ("It ran Feb. 3-5.", "Feb. 3-5", "3 Feb 2025 to 5 Feb 2025"),
        ("It ran from June 3 to June 5, 2024.", "from June 3 to June 5, 2024", "3 June 2024 to 5 June 2024"),
        ("It ran from Nov. 3 to Jan. 5, 2025.", "from Nov. 3 to Jan. 5, 2025", "3 Nov 2024 to 5 Jan 2025"),
        ("It ran from January through March 2024.", "from January through March 2024", "Jan 2024 to Mar 2024"),
        ("It ran from 2019 to 2024.", "from 2019 to 2024", "2019 to 2024"),
        ("the war of 2019-2021", "2019-2021", "2019 to 2021"),
    ],
)
def test_a_range_runs_from_the_begin_of_its_first_end_to_the_end_of_its_last(text, words, said):
    (found,) = told(text)
    assert found.passage.of(text) == words
    assert say(found.moment) == said


@pytest.mark.parametrize(
    "text",
    [
        "It flew on Monday and Tuesday.",
        "They postponed it from Tuesday to Thursday.",
        "Sales rose from 2019 to 2024.",
        "It ran from 2024 to 2019.",
        "It flew on Monday, to the joy of all on Tuesday.",
        "It fell between 10 and 2 last night.",
        "between October 2024 and 5 people",
    ],
)
def test_two_times_that_do_not_bound_one_are_no_range(text):
    assert told(text) == []


@pytest.mark.parametrize("text", ["between 3 and 5 p.m. on Wednesday", "from Monday to Wednesday", "from 2019 to 2024"])
def test_the_words_of_a_range_yield_it_again(text):
    (found,) = told(text)
    assert yields(found.moment, text, reference=PUBLISHED)
    assert not yields(found.moment, "between 4 and 6 p.m. on Tuesday", reference=PUBLISHED)


def test_a_clock_within_a_range_leaves_room_for_it_and_one_outside_does_not():
    (found,) = told("between 3 and 5 p.m. on Wednesday")
    inside, outside = (find_times(f"at {hour} p.m. on Wednesday", PUBLISHED, ZONE)[0].moment for hour in (4, 6))
    assert compare(found.moment, inside).relation is Likeness.COMPATIBLE
    assert compare(found.moment, outside).relation is Likeness.DIFFER


def test_a_range_of_clocks_is_known_to_the_hour_and_one_of_days_to_the_first_unit_as_wide():
    texts = "between 3 and 5 p.m.", "from Monday to Wednesday", "from January to March 2024", "from 2019 to 2024"
    assert [told(text)[0].moment.precision for text in texts] == [
        Precision.HOUR,
        Precision.WEEK,
        Precision.SEASON,
        Precision.DECADE,
    ]


def test_an_end_that_tells_its_year_in_words_takes_no_other():
    text = "between October 2023 and this past November"
    assert [time.value for time in find_times(text, PUBLISHED)] == ["2023-10", "2024-11"]
