"""By whose account the clause of a figure is told."""

import pytest
from plots import plotted

from onrecord.reading.claims.whose.accounts import accorded, attributed, by_account
from onrecord.reading.draft import Naming
from onrecord.reading.parties.voices import Voices
from onrecord.reading.tree import tree_of
from onrecord.record.reading import Party, PartyKind
from onrecord.record.report import Passage

POSSESSED = "40/CD/nummod/2 people/NNS/nsubj/3 marched/VBD/root/0 by/IN/case/7 Orvel/NNP/nmod:poss/7 's/POS/case/5 count/NN/obl/3"
OF = "By/IN/case/3 the/DT/det/3 reckoning/NN/obl/8 of/IN/case/5 Orvel/NNP/nmod/3 40/CD/nummod/7 people/NNS/nsubj/8 marched/VBD/root/0"
WITHIN = (
    "It/PRP/nsubj/2 struck/VBD/root/0 by/IN/case/6 Orvel/NNP/nmod:poss/6 's/POS/case/4 account/NN/obl/2"
    " killing/VBG/acl/6 40/CD/obj/7"
)
OTHERS = (
    "The/DT/det/2 march/NN/nsubj/6 called/VBN/acl/2 by/IN/case/5 40/CD/obl/3 drew/VBD/root/0 many/JJ/obj/6"
    " by/IN/case/11 Orvel/NNP/nmod:poss/11 's/POS/case/9 count/NN/obl/6"
)
ACCORDING = "There/EX/expl/2 are/VBP/root/0 40/CD/nummod/4 people/NNS/nsubj/2 according/VBG/case/7 to/IN/fixed/5 Orvel/NNP/obl/2"


def whose(read, sentence):
    draft = plotted(sentence)
    at = draft.doc.text.index("Orvel")
    draft.parties["party:orvel"] = Party("party:orvel", "Orvel", PartyKind.ORGANISATION)
    draft.namings.append(Naming(Passage(at, at + len("Orvel")), "party:orvel"))
    tree = tree_of(draft.doc)
    hop = read(tree, Voices(draft, tree), tree.words.index("40"))
    return hop and hop.name


@pytest.mark.parametrize("sentence", [POSSESSED, OF, WITHIN])
def test_by_whose_count_a_clause_is_told_gives_its_figures(sentence):
    assert whose(by_account, sentence) == "Orvel"


def test_a_figure_of_another_clause_is_not_told_so():
    assert whose(by_account, OTHERS) is None


def test_who_does_something_by_other_means_gives_no_figure():
    assert whose(by_account, POSSESSED.replace("count/NN", "bridge/NN")) is None


def test_according_to_whom_a_clause_is():
    assert whose(accorded, ACCORDING) == "Orvel"
    assert whose(accorded, POSSESSED) is None


SUMMED = (
    "It/PRP/nsubj/2 killed/VBD/root/0 40/CD/nummod/4 people/NNS/obj/2 ,/,/punct/6 numbers/NNS/parataxis/2 it/PRP/nsubj/8"
    " attributed/VBD/acl:relcl/6 to/IN/case/11 the/DT/det/11 Orvel/NNP/obl/8"
)
BLAMED = (
    "It/PRP/nsubj/2 killed/VBD/root/0 40/CD/nummod/4 people/NNS/obj/2 ,/,/punct/7 a/DT/det/7 failure/NN/parataxis/2"
    " attributed/VBN/acl/7 to/IN/case/10 Orvel/NNP/obl/8"
)


def test_a_figure_goes_to_whom_the_noun_that_sums_it_up_is_attributed():
    assert whose(attributed, SUMMED) == "Orvel"
    assert whose(attributed, BLAMED) is None
