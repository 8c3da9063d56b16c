"""What counts as right beside a case of what people say to a calendar."""

import pytest
from floors.datetimes import Case, is_right

from onrecord.record.report import Passage


def case(sort, text, words, **value):
    start = text.index(words)
    return Case(sort, text, "2025-02-28T12:00:00", Passage(start, start + len(words)), ({"timex": "", **value},))


@pytest.mark.parametrize(
    ("text", "words", "value"),
    [
        ("They met yesterday.", "yesterday", {"type": "date", "value": "2025-02-27"}),
        ("They met at 3 p.m.", "3 p.m.", {"type": "time", "value": "15:00:00"}),
        ("It took an hour and a half.", "an hour and a half", {"type": "duration", "value": "5400"}),
        ("They met last month.", "last month", {"type": "daterange", "start": "2025-01-01", "end": "2025-02-01"}),
        (
            "They met from 3 to 5 p.m.",
            "from 3 to 5 p.m.",
            {"type": "timerange", "start": "15:00:00", "end": "17:00:00"},
        ),
    ],
)
def test_a_case_is_right_where_a_time_at_its_words_is_one_that_it_allows(text, words, value):
    assert is_right(case("", text, words, **value))


@pytest.mark.parametrize(
    ("text", "words", "value"),
    [
        ("They met yesterday.", "yesterday", {"type": "date", "value": "2025-02-26"}),
        ("They met yesterday in Rome.", "Rome", {"type": "date", "value": "2025-02-27"}),
        ("It took an hour.", "an hour", {"type": "duration", "value": "5400"}),
        ("They met last month.", "last month", {"type": "daterange", "start": "2025-01-01", "end": "2025-01-15"}),
    ],
)
def test_another_time_or_one_at_other_words_is_wrong(text, words, value):
    assert not is_right(case("", text, words, **value))
