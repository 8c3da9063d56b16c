"""People that a phrase tells of without a number."""

import pytest

from onrecord.record.value import Quantity
from onrecord.values import find_quantities, read_people, yields, yields_together


@pytest.mark.parametrize(
    ("words", "number"),
    [
        ("a boy", 1),
        ("Another man", 1),
        ("a 15-year-old girl", 1),
        ("Mara Holt", 1),
        ("himself", 1),
        ("her husband and two daughters", 3),
        ("a clerk, a guard and three shoppers", 5),
        ("Ilo Ren, 31, and Sam Ren, 7", 2),
        ("Ilo Ren, 31; Sam Ren, 7; and Bo Lund, 26", 3),
        ("The two bailiffs, Ilo Ren, 61, and Sam Lund", 2),
        ("four people, a man and three boys", 4),
        ("three men, two women and a boy", 6),
        ("triple homicide", 3),
        ("triple-murder", 3),
        ("Ilo Ren, 23, of Lakewood, and Sam Lund, 31, of East Holm", 2),
        ("20 children, ages six and seven, as well as six teachers", 26),
        ("her baby, Sam, and her husband", 2),
        ("his wife, Mara Holt, 34, and their son", 2),
        ("both", 2),
        ("nobody", 0),
        ("No one", 0),
    ],
)
def test_a_phrase_without_a_number_tells_how_many_people_it_names(words, number):
    quantity = read_people(words)
    assert quantity is not None
    assert (quantity.low, quantity.high) == (number, number)


@pytest.mark.parametrize("words", ["the victims", "they", "", "about 30 or 40 people"])
def test_a_plural_or_a_vague_number_tells_no_number_of_people(words):
    assert read_people(words) is None


def test_the_words_for_one_person_yield_one_and_no_other_number():
    one, two = (Quantity(n, n, None, n, n) for n in (1.0, 2.0))
    assert yields(one, "a boy")
    assert not yields(two, "a boy")
    assert yields(two, "a man and a woman")


@pytest.mark.parametrize(
    ("text", "ages"),
    [
        ("three men, ages 26, 27 and 34, were hurt", [26, 27, 34]),
        ("A man, 22, suffered burns", [22]),
        ("Two men, 19 and 20, were hurt", [19, 20]),
        ("an 18 and 15 year old", [18, 15]),
        ("They range in age from 31 to 56, she said", [31, 56]),
        ("a 10-month-old boy", [10]),
        ("Mara Holt, 3, was hurt", [3]),
    ],
)
def test_ages_of_people_are_no_counts(text, ages):
    assert [q.low for _, q in find_quantities(text) if q.counted == "age"] == ages
    assert all(q.low not in ages for _, q in find_quantities(text) if q.counted != "age")


@pytest.mark.parametrize(
    "text", ["in the 2100 block of Elm Street", "at 2222 Harbour Drive", "They called 911.", "Picture 1 / 6"]
)
def test_addresses_and_places_in_a_series_are_no_counts(text):
    assert find_quantities(text) == []


def test_all_but_some_of_a_number_are_the_rest():
    [(_, rest), (_, whole)] = find_quantities("All but two of the 90 passengers died.")
    assert (rest.low, rest.high, whole.low) == (88, 88, 90)


def test_an_age_alone_is_one_person():
    found = read_people("7-year-old")
    assert found is not None
    assert found.low == 1


def test_several_phrases_yield_what_they_make_together_and_nothing_else():
    def seven(*phrases):
        return yields_together(Quantity(7, 7, None, 7, 7), phrases)

    assert seven("a boy", "Ilo Ren", "five others")
    assert seven("eight people", "one person")
    assert not seven("a boy", "five others")
    assert not seven("five others", "some more people")
    assert not seven()
