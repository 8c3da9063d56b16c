"""Sentences of sport and fiction tell of no event, unless a word calls them back."""

from plots import laid

from onrecord.packs.pack import Setting
from onrecord.reading.settings import Worlds
from onrecord.reading.tree import tree_of

SPORT = Setting("sport", "Sport", ("striker", "second half"), ("police", "kill"))
SHOT = "The/DT/det/2 striker/NN/nsubj/3 shot/VBD/root/0 wide/RB/advmod/3"
PLAIN = "A/DT/det/2 man/NN/nsubj/3 shot/VBD/root/0 twice/RB/advmod/3"


def held(*sentences, settings=(SPORT,)):
    worlds = Worlds(tree_of(laid(*sentences)), settings)
    return [worlds.hold(n) for n in range(len(sentences))]


def test_a_noun_of_sport_sets_its_sentence_in_sport():
    assert held(SHOT, PLAIN) == [True, False]


def test_a_phrase_does_so_too():
    assert held("He/PRP/nsubj/2 shot/VBD/root/0 in/IN/case/5 the/DT/det/6 second/JJ/amod/6 half/NN/obl/2") == [True]


def test_a_word_calls_a_sentence_back():
    assert held("Police/NNS/nsubj/2 found/VBD/root/0 the/DT/det/4 striker/NN/obj/2") == [False]


def test_a_verb_of_that_form_sets_nothing():
    assert held("They/PRP/nsubj/2 striker/VBP/root/0") == [False]


def test_in_a_report_about_sport_every_sentence_must_be_called_back():
    killed = "A/DT/det/2 man/NN/nsubj:pass/4 was/VBD/aux:pass/4 killed/VBN/root/0"
    assert held(SHOT, SHOT, PLAIN, killed) == [True, True, True, False]
    assert held(SHOT, PLAIN, PLAIN, PLAIN) == [True, False, False, False]


def test_without_settings_nothing_is_held():
    assert held(SHOT, settings=()) == [False]


def test_who_is_named_by_such_a_noun_sets_nothing():
    named = "Leader/NN/nsubj/4 Pak/NNP/appos/1 Striker/NNP/flat/2 came/VBD/root/0"
    assert held(named, SHOT) == [False, True]
