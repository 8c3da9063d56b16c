"""Who speaks where the model heard whoever passes the words on as the speaker of both verbs."""

from plots import laid

from onrecord.packs.load import load
from onrecord.reading.statements.cues import book_of
from onrecord.reading.statements.heard import Heard
from onrecord.reading.statements.ties.righted import own_voice
from onrecord.reading.tree import tree_of

BOTH = (
    "It/PRP/nsubj/2 fell/VBD/ccomp/6 ,/,/punct/2 Ana/NNP/nsubj/6 Reyes/NNP/flat/4 said/VBD/ccomp/10 ,/,/punct/10"
    " state/NN/compound/9 media/NN/nsubj/10 reported/VBD/root/0 today/NN/obl/10"
)
SHORT = (
    "It/PRP/nsubj/2 fell/VBD/ccomp/8 ,/,/punct/2 Orvel/NNP/nsubj/8 (/-LRB-/punct/6 ORV/NNP/appos/4 )/-RRB-/punct/6"
    " said/VBD/ccomp/12 ,/,/punct/12 the/DT/det/11 agency/NN/nsubj/12 reports/VBZ/root/0"
)
ONE = "It/PRP/nsubj/2 fell/VBD/ccomp/4 ,/,/punct/2 said/VBD/root/0 ,/,/punct/4 Ana/NNP/nsubj/4 Reyes/NNP/flat/6 wrote/VBD/conj/4"


def voice(sentence, heard):
    tree = tree_of(laid(sentence))
    made = own_voice(tree, heard, book_of(load()))
    return [" ".join(tree.words[slice(*part)]) for part in (made.speaker, *made.cue, *made.contents)]


def test_who_stands_right_before_a_verb_of_saying_speaks_by_it():
    assert voice(BOTH, Heard((7, 9), ((5, 6),), ((0, 5),), 0.8)) == ["Ana Reyes", "said", "It fell"]


def test_an_acronym_may_stand_between_the_speaker_and_its_verb():
    assert voice(SHORT, Heard((9, 11), ((7, 8),), ((0, 2),), 0.8)) == ["Orvel", "said", "It fell"]


def test_a_speaker_behind_a_verb_without_another_subject_stays():
    assert voice(ONE, Heard((5, 7), ((3, 4),), ((0, 2),), 0.8)) == ["Ana Reyes", "said", "It fell"]
