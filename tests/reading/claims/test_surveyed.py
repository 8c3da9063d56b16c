import pytest
from plots import plotted

from onrecord.reading.claims.figures.nearby import Spot
from onrecord.reading.claims.whose.surveyed import survey_of
from onrecord.reading.parties.voices import Voices
from onrecord.reading.tree import tree_of

FOUND = "A/DT/det/3 Lipnik/NNP/compound/3 poll/NN/nsubj/4 came/VBD/root/0 out/RP/compound:prt/4 ././punct/4"
SHARE = (
    "Some/DT/advmod/2 64/CD/nummod/3 percent/NN/nsubj/4 considered/VBD/root/0 it/PRP/obj/4 late/JJ/xcomp/4 ././punct/4"
)
RESPONDENTS = (
    "But/CC/cc/6 55/CD/nummod/3 percent/NN/nsubj/6 of/IN/case/5 respondents/NNS/nmod/3 agreed/VBD/root/0 ././punct/6"
)
SAMPLE = "The/DT/det/2 poll/NN/nsubj/6 of/IN/case/5 1,000/CD/nummod/5 people/NNS/nmod/2 gave/VBD/root/0 a/DT/det/10 3.1/CD/nummod/9 percent/NN/compound/10 margin/NN/obj/6 ././punct/6"
WORKS = "Some/DT/advmod/2 64/CD/nummod/3 percent/NN/nsubj/4 work/VBP/root/0 at/IN/case/6 home/NN/obl/4 ././punct/4"


def given_by(figure, *sentences):
    draft = plotted(*sentences)
    tree = tree_of(draft.doc)
    first = tree.words.index(figure)
    hop = survey_of(tree, Voices(draft, tree), Spot(first, first + 2, first + 1))
    return hop and hop.name


@pytest.mark.parametrize("sentence", [SHARE, RESPONDENTS])
def test_a_share_of_those_asked_is_given_by_the_survey_before_it(sentence):
    assert given_by(sentence.split("/CD")[0].split()[-1], FOUND, sentence) == "Lipnik poll"


def test_a_survey_that_the_shares_lead_to_gives_them():
    assert given_by("64", SHARE, FOUND) == "Lipnik poll"


def test_shares_run_on_over_a_sentence_of_those_asked():
    assert given_by("64", FOUND, RESPONDENTS, SHARE) == "Lipnik poll"


def test_a_survey_gives_how_many_it_asked_and_how_far_off_it_may_be():
    assert given_by("1,000", SAMPLE) == given_by("3.1", SAMPLE) == "poll"


def test_a_share_that_thinks_nothing_is_no_surveys():
    assert given_by("64", FOUND, WORKS) is None


def test_a_share_that_a_sentence_parts_from_a_survey_is_not_its():
    assert given_by("64", FOUND, WORKS.replace("64", "12"), SHARE) is None


def test_a_survey_of_land_asks_nobody():
    assert given_by("64", FOUND.replace("Lipnik/NNP", "geological/JJ").replace("poll", "survey"), SHARE) is None
