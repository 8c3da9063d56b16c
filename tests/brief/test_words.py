import pytest

from onrecord.brief.words import clean, listed, one_line, plural, sentence, sentence_starts, shorten
from onrecord.record.report import Passage


@pytest.mark.parametrize("character", ["\x1b", "\x07", "\u202e", "\u2066", "\u2028", "\ud800", "\x9b"])
def test_what_steers_a_screen_is_replaced_and_every_offset_stays(character):
    shown = clean(f"ab{character}cd")
    assert shown == "ab\ufffdcd"


def test_letters_of_any_script_and_line_ends_stay():
    text = "Путин, 김정은, “quoted”\n\tשלום 👩‍🚒"
    assert clean(text) == text


def test_carriage_returns_cannot_overwrite_a_line():
    assert clean("good\rbad") == "good\nbad"
    assert one_line("good\rbad") == "good bad"


def test_long_text_is_cut_at_a_words_end():
    assert shorten("the missiles flew for two hours", 20) == "the missiles flew…"


def test_text_that_fits_is_not_touched():
    assert shorten("the missiles flew", 17) == "the missiles flew"


def test_a_giant_word_is_cut_inside():
    assert shorten("W" * 50, 10) == "W" * 9 + "…"


def told(text, words):
    start = text.index(words)
    return sentence(text, sentence_starts(text), Passage(start, start + len(words))).of(text)


def test_a_passage_is_shown_in_its_own_sentence():
    assert told("It rained. The flood killed 12 people. Nobody came.", "12") == "The flood killed 12 people."


def test_initials_titles_and_decimals_end_no_sentence():
    text = "The U.S. Geological Survey and Mr. Kim put it at 7.7 on Friday. More came."
    assert told(text, "7.7") == "The U.S. Geological Survey and Mr. Kim put it at 7.7 on Friday."


def test_a_line_end_ends_a_sentence():
    assert told("A title without a stop\n\nThe text 12 follows.", "12") == "The text 12 follows."


def test_a_passage_over_two_sentences_is_shown_in_both():
    assert told("One. It shook. It fell. Two.", "shook. It") == "It shook. It fell."


def test_a_passage_at_the_very_end_has_a_sentence():
    assert told("Nobody came 12", "12") == "Nobody came 12"


def test_names_beyond_the_limit_are_counted():
    assert listed(("A", "B", "C"), 2) == "A, B and 1 more"
    assert listed(("A", "B", "C"), None) == "A, B, C"


def test_one_is_not_many():
    assert [plural(n, "report has", "reports have") for n in (1, 2)] == ["1 report has", "2 reports have"]
