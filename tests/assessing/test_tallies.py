"""Which tallies are held against each other: those of one time and of one sort."""

import pytest

from floods import brief_of


def kinds(*told):
    """Return the kinds of finding on tallies, each of a report and a voice of its own: its number, and the sentence that has it."""
    voices = ("Town Hall", "River Authority", "Rescue Union")
    said = [
        {"value": number, "unit": "ordinal", "by": by, "report": by, "words": words, "at_words": at}
        for by, (number, at, words) in zip(voices, told, strict=False)
    ]
    return [each.kind for each in brief_of(said, "tally").findings if each.kind != "single_origin"]


@pytest.mark.parametrize(
    "words",
    [
        "It was the third launch this year",
        "That made it the third since the beginning of the year",
        "It was the third launch since January",
        "It was the third of 2025",
        "It was the third time this year that a rocket rose",
        "This year it was the third launch",
    ],
)
def test_two_tallies_of_one_year_are_at_odds(words):
    at = "third launch" if "third launch" in words else "third"
    assert kinds((3, at, words), (4, "fourth launch", "It was the fourth launch of the year")) == ["conflict"]


@pytest.mark.parametrize(
    ("at", "words"),
    [
        ("third launch", "It was the third launch this month"),
        ("third launch", "It was the third launch since the harvest"),
        ("third launch", "It was the third launch"),
        ("third ICBM launch", "It was the third ICBM launch this year"),
        ("third launch", "It was the third launch of cruise missiles this year"),
    ],
)
def test_tallies_of_other_times_and_sorts_are_not(at, words):
    assert kinds((3, at, words), (4, "fourth launch", "It was the fourth launch of the year")) == []


def test_tallies_of_one_sort_are_at_odds_however_it_is_told():
    behind = (3, "third launch", "It was the third launch of cruise missiles this year")
    before = (2, "second cruise missile launch", "It was the second cruise missile launch of the year")
    assert kinds(behind, before) == ["conflict"]
