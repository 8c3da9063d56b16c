"""Printed dates become moments, as fine as they are and no finer."""

import pytest

from onrecord.intake.published import find_time, read_time
from onrecord.record.value import Precision


@pytest.mark.parametrize(
    ("words", "earliest", "latest", "precision", "timex"),
    [
        ("2025-02-28", "2025-02-28T00:00:00Z", "2025-03-01T00:00:00Z", Precision.DAY, "2025-02-28"),
        ("20250228", "2025-02-28T00:00:00Z", "2025-03-01T00:00:00Z", Precision.DAY, "2025-02-28"),
        (
            "2025-02-28T09:30+09:00",
            "2025-02-28T00:30:00Z",
            "2025-02-28T00:31:00Z",
            Precision.MINUTE,
            "2025-02-28T09:30",
        ),
        (
            "2025-02-28 09:30:05.123 +0900",
            "2025-02-28T00:30:05Z",
            "2025-02-28T00:30:06Z",
            Precision.SECOND,
            "2025-02-28T09:30:05",
        ),
        (
            "Fri, 28 Feb 2025 09:30:00 +0900",
            "2025-02-28T00:30:00Z",
            "2025-02-28T00:30:01Z",
            Precision.SECOND,
            "2025-02-28T09:30:00",
        ),
        ("February 28, 2025", "2025-02-28T00:00:00Z", "2025-03-01T00:00:00Z", Precision.DAY, "2025-02-28"),
        ("28th Feb, 2025", "2025-02-28T00:00:00Z", "2025-03-01T00:00:00Z", Precision.DAY, "2025-02-28"),
        (
            "Feb. 28, 2025 at 9:30 p.m. GMT",
            "2025-02-28T21:30:00Z",
            "2025-02-28T21:31:00Z",
            Precision.MINUTE,
            "2025-02-28T21:30",
        ),
        (1740735000, "2025-02-28T09:30:00Z", "2025-02-28T09:30:01Z", Precision.SECOND, "2025-02-28T09:30:00"),
        (1740735000000, "2025-02-28T09:30:00Z", "2025-02-28T09:30:01Z", Precision.SECOND, "2025-02-28T09:30:00"),
    ],
)
def test_a_date_spans_what_its_words_name(words, earliest, latest, precision, timex):
    moment = read_time(words)
    assert (moment.earliest, moment.latest, moment.precision, moment.timex) == (earliest, latest, precision, timex)
    assert not moment.approximate


def test_a_time_without_zone_is_taken_as_utc_and_marked_as_approximate():
    moment = read_time("2025-02-28T09:30:00")
    assert (moment.earliest, moment.approximate) == ("2025-02-28T09:30:00Z", True)


def test_midnight_is_the_day_in_its_zone():
    assert read_time("2017-12-30T00:00:00") == read_time("2017-12-30T00:00:00Z") == read_time("2017-12-30")
    moment = read_time("2017-12-30T00:00:00+09:00")
    assert (moment.earliest, moment.latest, moment.timex) == (
        "2017-12-29T15:00:00Z",
        "2017-12-30T15:00:00Z",
        "2017-12-30",
    )


@pytest.mark.parametrize(
    "words",
    ["", "yesterday", "10/11/2024", "Feb 28", "2025-02-30", "0000-00-00", "28", 28, -5, 1e30, "x" * 500, "9999-12-31"],
)
def test_what_names_no_day_for_sure_is_none(words):
    assert read_time(words) is None


def test_a_date_is_found_within_a_line_with_its_place():
    line = "Staff, Monday, 21 October 2024, 09:44"
    moment, start, end = find_time(line)
    assert (moment.timex, line[start:end]) == ("2024-10-21T09:44", "Monday, 21 October 2024, 09:44")
