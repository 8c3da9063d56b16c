from plots import laid

from onrecord.reading.statements.clauses.cited import uncited
from onrecord.reading.statements.heard import Heard
from onrecord.reading.tree import tree_of

ACTIVE = (
    "The/DT/det/2 agency/NN/nsubj/3 cited/VBD/root/0 the/DT/det/5 ministry/NN/obj/3 as/IN/mark/7 saying/VBG/advcl/3"
    " 130/CD/nummod/9 people/NNS/nsubj:pass/10 died/VBN/ccomp/7"
)
PASSIVE = (
    "Twelve/CD/nsubj/2 died/VBD/root/0 ,/,/punct/2 the/DT/det/5 minister/NN/nsubj:pass/7 was/VBD/aux:pass/7"
    " quoted/VBN/parataxis/2 by/IN/case/10 the/DT/det/10 agency/NN/obl:agent/7 as/IN/mark/12 saying/VBG/advcl/7"
)


def words(tree, parts):
    return [" ".join(tree.words[slice(*part)]) for part in parts]


def test_words_cited_as_saying_are_those_of_the_cited():
    tree = tree_of(laid(ACTIVE))
    made = uncited(tree, Heard((0, 2), ((2, 3),), ((3, 10),), 0.8))
    assert words(tree, [made.speaker, *made.contents]) == ["the ministry", "130 people died"]


def test_who_was_quoted_by_an_agency_said_what_stands_before():
    tree = tree_of(laid(PASSIVE))
    made = uncited(tree, Heard((8, 10), ((5, 7),), ((0, 5),), 0.8))
    assert words(tree, [made.speaker, *made.contents]) == ["the minister", "Twelve died"]


def test_citing_without_saying_stays_with_whoever_cites():
    tree = tree_of(laid("The/DT/det/2 agency/NN/nsubj/3 cited/VBD/root/0 90/CD/nummod/5 deaths/NNS/obj/3"))
    heard = Heard((0, 2), ((2, 3),), ((3, 5),), 0.8)
    assert uncited(tree, heard) is heard
