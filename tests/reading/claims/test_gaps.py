"""Whose a figure is that stands right behind whoever gives it, without a verb."""

import pytest
from plots import plotted

from onrecord.reading.claims.whose.acts import SAYING
from onrecord.reading.claims.whose.gaps import left_out
from onrecord.reading.draft import Naming
from onrecord.reading.parties.voices import Voices
from onrecord.reading.tree import tree_of
from onrecord.record.reading import Party, PartyKind
from onrecord.record.report import Passage

COUNTED = "police/NN/nsubj/2 counted/VBD/root/0 806/CD/nummod/4 marchers/NNS/obj/2 and/CC/cc/6 Orvel/NNP/conj/4 1,500/CD/flat/6"
PUT = (
    "Police/NN/nsubj/2 put/VBD/root/0 it/PRP/obj/2 at/IN/case/5 806/CD/obl/2 ,/,/punct/7 Orvel/NNP/appos/5"
    " at/IN/case/9 1,500/CD/obl/2"
)
THAT = (
    "Police/NN/nsubj/2 said/VBD/root/0 that/IN/mark/5 806/CD/nsubj/5 came/VBD/ccomp/2 ,/,/punct/7 Orvel/NNP/conj/5"
    " that/IN/mark/10 1,500/CD/nsubj/10 did/VBD/conj/5"
)


def giver(sentence, kind=PartyKind.ORGANISATION, number="1,500"):
    draft = plotted(sentence)
    at = draft.doc.text.index("Orvel")
    draft.parties["party:orvel"] = Party("party:orvel", "Orvel", kind)
    draft.namings.append(Naming(Passage(at, at + len("Orvel")), "party:orvel"))
    tree = tree_of(draft.doc)
    hop = left_out(tree, Voices(draft, tree), tree.words.index(number), SAYING)
    return hop and hop.name


ONE = (
    "Police/NN/nsubj/2 gave/VBD/root/0 a/DT/det/4 figure/NN/obj/2 of/IN/case/6 806/CD/nmod/4 and/CC/cc/11 Orvel/NNP/nsubj/11"
    " a/DT/det/11 smaller/JJR/amod/11 one/NN/conj/2 of/IN/case/13 1,500/CD/nmod/11"
)


@pytest.mark.parametrize("sentence", [COUNTED, PUT, THAT, ONE])
def test_who_stands_before_a_figure_whose_verb_is_left_out_gives_it(sentence):
    assert giver(sentence) == "Orvel"


def test_a_state_does_so_only_before_that():
    assert (giver(PUT, PartyKind.STATE), giver(THAT, PartyKind.STATE)) == (None, "Orvel")


def test_without_a_verb_that_tells_a_number_behind_a_name_is_nobody_s():
    assert giver(COUNTED.replace("counted/VBD", "met/VBD")) is None


def test_what_stands_behind_another_preposition_is_told_of_the_name():
    assert giver(PUT.replace("at/IN/case/9", "of/IN/case/9")) is None


def test_what_stands_behind_the_name_without_a_joint_is_told_of_it():
    assert giver(COUNTED.replace("and/CC/cc/6", "near/IN/case/6")) is None


def test_a_round_number_has_its_article_before_it():
    sentence = COUNTED.replace("1,500/CD/flat/6", "a/DT/det/8 million/CD/flat/6")
    assert giver(sentence, number="million") == "Orvel"
