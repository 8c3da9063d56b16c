import pytest
from plots import plotted

from onrecord.reading.claims.figures.nearby import Spot
from onrecord.reading.claims.whose.credits import credited
from onrecord.reading.draft import Naming
from onrecord.reading.parties.voices import Voices
from onrecord.reading.tree import tree_of
from onrecord.record.reading import Party, PartyKind
from onrecord.record.report import Passage

FARTHER = "It/PRP/nsubj/2 flew/VBD/root/0 farther/RBR/advmod/2 than/IN/case/6 90/CD/nummod/6 miles/NNS/obl/3 given/VBN/acl/6 by/IN/case/9 Orvel/NNP/obl:agent/7"
CAME = "A/DT/det/2 toll/NN/nsubj/5 of/IN/case/4 90/CD/nmod/2 came/VBD/root/0 from/IN/case/7 Orvel/NNP/obl/5"


def giver(sentence, first, last=None):
    draft = plotted(sentence)
    start = draft.doc.text.index("Orvel")
    draft.parties["party:orvel"] = Party("party:orvel", "Orvel", PartyKind.ORGANISATION)
    draft.namings.append(Naming(Passage(start, start + len("Orvel")), "party:orvel"))
    tree = tree_of(draft.doc)
    begin, end = tree.words.index(first), tree.words.index(last or first) + 1
    hop = credited(tree, Voices(draft, tree), Spot(begin, end, tree.head_of(begin, end)))
    return hop and hop.party


@pytest.mark.parametrize("first", ["90", "farther"])
def test_a_measure_given_by_somebody_is_that_one_s(first):
    assert giver(FARTHER, first, "miles") == "party:orvel"


def test_goods_given_by_somebody_are_no_figure_of_his():
    assert giver(FARTHER.replace("miles/NNS", "tents/NNS"), "90", "tents") is None


def test_people_reported_by_somebody_are_a_figure_of_his():
    assert giver(FARTHER.replace("miles/NNS", "dead/NNS").replace("given/", "reported/"), "90", "dead") == "party:orvel"


def test_a_measure_in_brackets_is_of_whoever_gives_the_one_before_it():
    sentence = (
        "It/PRP/nsubj/2 flew/VBD/root/0 90/CD/nummod/4 miles/NNS/obl/2 145/CD/nummod/6 kilometres/NNS/appos/4"
        " given/VBN/acl/4 by/IN/case/9 Orvel/NNP/obl:agent/7"
    )
    assert giver(sentence, "145", "kilometres") == "party:orvel"


def test_a_toll_that_came_from_somebody_is_his():
    assert giver(CAME, "90") == "party:orvel"


@pytest.mark.parametrize("change", [("toll/NN", "convoy/NN"), ("came/", "drew/"), ("from/", "before/")])
def test_what_came_that_is_no_toll_and_what_drew_or_came_before_is_nobody_s(change):
    assert giver(CAME.replace(*change), "90") is None


BRACKETED = "They/PRP/nsubj/3 were/VBD/cop/3 8,800/CD/root/0 (/-LRB-/punct/5 Orvel/NNP/appos/3 )/-RRB-/punct/5 there/RB/advmod/3"
COLON = "9,000/CD/nsubj/2 marched/VBD/root/0 (/-LRB-/punct/6 Orvel/NNP/dep/6 :/:/punct/6 3,100/CD/parataxis/2 )/-RRB-/punct/6"


@pytest.mark.parametrize(("sentence", "first"), [(BRACKETED, "8,800"), (COLON, "3,100")])
def test_a_figure_is_the_body_s_that_stands_in_brackets_with_it(sentence, first):
    assert giver(sentence, first) == "party:orvel"


def test_what_stands_in_brackets_with_more_beside_it_gives_no_figure():
    assert giver(BRACKETED.replace("Orvel/NNP/appos/3 )", "Orvel/NNP/compound/6 road/NN/appos/3 )"), "8,800") is None
    assert giver(COLON, "9,000") is None


def test_letters_in_brackets_behind_a_noun_are_short_for_it():
    counted = "They/PRP/nsubj/2 saw/VBD/root/0 40/CD/nummod/4 boats/NNS/obj/2 (/-LRB-/punct/6 Orvel/NNP/appos/4 )/-RRB-/punct/6"
    assert giver(counted, "40", "boats") is None
