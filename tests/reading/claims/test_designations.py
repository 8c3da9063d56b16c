"""Numbers that count nobody: of a house, a road, a station or a picture, a telephone, an age."""

import pytest
from plots import plotted

from onrecord.reading.claims.figures.designations import is_airliner, is_designation
from onrecord.reading.claims.figures.unvalued import is_no_value
from onrecord.reading.draft import Figure
from onrecord.record.report import Passage
from onrecord.record.value import Quantity


def passage_of(text, words):
    return Passage(text.index(words), text.index(words) + len(words))


@pytest.mark.parametrize(
    ("text", "number"),
    [
        ("She was carried out of 533 Linden.", "533"),
        ("It broke out at 13200 Memorial at noon.", "13200"),
        ("The store at 2700 West was closed.", "2700"),
        ("He told FOX 4 that he ran.", "4"),
        ("Image 4 of 10 shows the house.", "4"),
        ("He was shot outside 12-14 Holm Street on Sunday.", "12-14"),
        ("They met on the block of WCR 20 Sunday.", "20"),
    ],
)
def test_a_number_that_tells_one_of_several_apart_is_a_designation(text, number):
    assert is_designation(text, passage_of(text, number))


@pytest.mark.parametrize(
    ("text", "number"),
    [
        ("The toll rose to 245 Tuesday.", "245"),
        ("Gunmen killed 12 West Africans.", "12"),
        ("The toll rose to 97 in Orlen.", "97"),
        ("The fire killed 4 of 10 guests.", "4"),
    ],
)
def test_a_number_that_counts_is_no_designation(text, number):
    assert not is_designation(text, passage_of(text, number))


@pytest.mark.parametrize(
    ("text", "number", "is_one"),
    [
        ("It lifts a laden 737 jet.", "737", True),
        ("It weighs more than a 747.", "747", True),
        ("The Boeing 777 took off.", "777", True),
        ("It sold 737 cars.", "737", False),
        ("It sold 18 Boeing jets.", "18", False),
        ("It lost a 737,000 dollar order.", "737", False),
    ],
)
def test_a_number_that_names_a_type_of_airliner_counts_none(text, number, is_one):
    assert is_airliner(text, text.index(number)) is is_one


@pytest.mark.parametrize(
    ("tree", "words", "value"),
    [
        ("He/PRP/nsubj/3 was/VBD/cop/3 14/CD/root/0", "14", 14.0),
        ("a/DT/det/2 boy/NN/root/0 younger/JJR/amod/2 than/IN/case/5 12/CD/obl/3", "12", 12.0),
        (
            "They/PRP/nsubj/3 are/VBP/cop/3 20/CD/root/0 to/IN/case/5 35/CD/nmod/3 years/NNS/obl/3 old/JJ/dep/3",
            "20",
            20.0,
        ),
        ("call/VB/root/0 555-0142/CD/obj/1", "555-0142", 555.0),
        ("the/DT/det/4 100-/CD/nummod/4 and/CC/cc/4 champion/NN/root/0", "100-", 100.0),
    ],
)
def test_ages_telephones_and_halves_of_a_pair_are_no_value(tree, words, value):
    draft = plotted(tree)
    figure = Figure(passage_of(draft.report.text, words), Quantity(value, value, None, value, value))
    assert is_no_value(draft, figure)


@pytest.mark.parametrize(
    ("tree", "is_one"),
    [
        ("It/PRP/nsubj/2 lasted/VBD/root/0 one/CD/nummod/4 day/NN/obj/2", False),
        ("It/PRP/nsubj/5 will/MD/aux/5 one/CD/nummod/4 day/NN/obl/5 land/VB/root/0", True),
    ],
)
def test_one_day_is_no_length_of_time_where_it_is_some_day(tree, is_one):
    draft = plotted(tree)
    day = Figure(passage_of(draft.report.text, "one day"), Quantity(1.0, 1.0, "day", 86400.0, 86400.0))
    assert is_no_value(draft, day) is is_one
