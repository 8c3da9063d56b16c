import pytest
from plots import plotted

from onrecord.reading.claims.figures.ability import is_ability
from onrecord.reading.tree import tree_of


def told(*sentences):
    """Return whether the word "km" of the sentences is told as what could be."""
    tree = tree_of(plotted(*sentences).doc)
    return is_ability(tree, tree.words.index("km"))


@pytest.mark.parametrize(
    "sentence",
    [
        "It/PRP/nsubj/3 can/MD/aux/3 fly/VB/root/0 900/CD/nummod/5 km/NNS/obj/3",
        "It/PRP/nsubj/4 would/MD/aux/4 have/VB/aux/4 flown/VBN/root/0 900/CD/nummod/6 km/NNS/obj/4",
        "It/PRP/nsubj/2 has/VBZ/root/0 the/DT/det/4 potential/NN/obj/2 to/TO/mark/6 fly/VB/acl/4 900/CD/nummod/8 km/NNS/obj/6",
        "It/PRP/nsubj/3 is/VBZ/cop/3 capable/JJ/root/0 of/IN/mark/5 flying/VBG/advcl/3 900/CD/nummod/7 km/NNS/obj/5",
    ],
)
def test_what_could_be_is_an_ability(sentence):
    assert told(sentence)


@pytest.mark.parametrize(
    "sentence",
    [
        "It/PRP/nsubj/2 flew/VBD/root/0 900/CD/nummod/4 km/NNS/obj/2",
        "It/PRP/nsubj/4 may/MD/aux/4 have/VB/aux/4 flown/VBN/root/0 900/CD/nummod/6 km/NNS/obj/4",
        "He/PRP/nsubj/3 could/MD/aux/3 say/VB/root/0 it/PRP/nsubj/5 flew/VBD/ccomp/3 900/CD/nummod/7 km/NNS/obj/5",
    ],
)
def test_what_was_or_may_have_been_is_none(sentence):
    assert not told(sentence)
