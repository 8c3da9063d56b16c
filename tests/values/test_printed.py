"""Texts whose marks stand apart from their words, as corpora of tokens have them; from Friday 28 February 2025."""

import pytest

from onrecord.record.value import Moment, Precision
from onrecord.values import find_times, weekdays_apart
from onrecord.values.times.printed import printed

PUBLISHED = Moment("2025-02-28T00:00:00Z", "2025-03-01T00:00:00Z", Precision.DAY, timex="2025-02-28")


@pytest.mark.parametrize(
    ("text", "words", "value"),
    [
        ("It began at 8 : 30 a . m . Monday , they said .", "8 : 30 a . m . Monday", "2025-02-24T08:30"),
        ("It began on Wednesday , Jan . 28 , 2012 .", "Wednesday , Jan . 28 , 2012", "2012-01-28"),
        ("It was a two - day trip , they said .", "two - day", "P2D"),
        ("It began in mid - January , they said .", "mid - January", "2025-01"),
        ("at 5 : 26 pm", "5 : 26 pm", "2025-02-28T17:26"),
        ("Wednesday 's vote , they said , failed .", "Wednesday", "2025-02-26"),
    ],
)
def test_marks_that_stand_apart_do_not_part_a_time(text, words, value):
    (found,) = find_times(text, PUBLISHED)
    assert (found.passages[0].of(text), found.value) == (words, value)


def test_an_age_is_no_time_however_its_marks_stand():
    assert find_times("A 19 - year - old man , they said , fell .", PUBLISHED) == []


def test_the_tense_is_asked_at_the_offsets_of_the_text_given():
    asked = []
    text = "They said , in short , that it flew on Monday ."
    find_times(text, PUBLISHED, None, lambda start, _end: asked.append(start))
    assert asked == [text.index("Monday")]


def test_a_contradiction_is_told_where_it_stands():
    text = "It flew , they said , on Tuesday , Feb . 26 , 2025 ."
    ((passage, _),) = weekdays_apart(text, PUBLISHED)
    assert passage.of(text) == "Tuesday , Feb . 26 , 2025"


def test_a_stop_that_stands_apart_is_no_part_of_a_time():
    text = "It began , they said , at 9 a . m ."
    (found,) = find_times(text, PUBLISHED)
    assert found.passages[0].of(text) == "9 a . m"


def test_a_text_of_ordinary_marks_stays_as_it_is():
    text = "It flew, they said, at 8:30 a.m. - and all is well."
    assert printed(text).text is text
