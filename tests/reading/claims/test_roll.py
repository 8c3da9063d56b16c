"""Those whom one event killed or hurt, told of apart, added up."""

from plots import plotted

from onrecord.reading import claims, mentions, verbatim
from onrecord.reading.draft import Figure
from onrecord.values import find_quantities

FLOOD = "A/DT/det/2 flood/NN/nsubj/3 came/VBD/root/0"
BOY = "A/DT/det/2 boy/NN/nsubj:pass/4 was/VBD/aux:pass/4 hurt/VBN/root/0"
ANOTHER = "Another/DT/det/2 boy/NN/nsubj:pass/4 was/VBD/aux:pass/4 hurt/VBN/root/0"
TWO = "Two/CD/nummod/2 men/NNS/nsubj:pass/4 were/VBD/aux:pass/4 hurt/VBN/root/0"
OTHERS = TWO.replace("Two", "Five").replace("men", "others")
THE_OTHERS = "The/DT/det/3 other/JJ/amod/3 two/CD/nsubj:pass/5 were/VBD/aux:pass/5 hurt/VBN/root/0"
SHOT = "Eight/CD/nummod/2 people/NNS/nsubj:pass/4 were/VBD/aux:pass/4 shot/VBN/root/0"
DIED = "One/CD/nummod/2 person/NN/nsubj/3 died/VBD/root/0"
HIMSELF = "He/PRP/nsubj/2 killed/VBD/root/0 himself/PRP/obj/2"


def told(*sentences):
    draft = plotted(FLOOD, *sentences)
    text = draft.report.text
    draft.figures = [Figure(passage, quantity) for passage, quantity in find_quantities(text)]
    mentions.run(draft)
    claims.run(draft)
    verbatim.run(draft)
    assert draft.withheld == 0
    return {(claim.field, claim.value.low, tuple(p.of(text) for p in claim.passages)) for claim in draft.claims}


def test_two_people_told_of_one_by_one_are_two_and_both_are_shown():
    assert told(BOY, ANOTHER) == {("injured", 2, ("A boy", "Another boy"))}


def test_a_group_beside_others_comes_to_them():
    assert ("injured", 7, ("Two men", "Five")) in told(TWO, OTHERS)


def test_a_greater_number_that_the_report_tells_stands():
    nine = TWO.replace("Two", "Nine")
    assert 7 not in {number for _, number, _ in told(nine, BOY.replace("boy", "girl"), TWO, OTHERS)}


def test_the_other_two_are_of_those_told_of_before():
    assert {number for _, number, _ in told(TWO, THE_OTHERS)} == {2}


def test_of_those_shot_the_ones_who_did_not_die_are_hurt():
    assert ("injured", 7, ("Eight people", "One person")) in told(SHOT, DIED)


def test_one_who_died_by_his_own_hand_need_not_be_of_those_shot():
    assert "injured" not in {field for field, _, _ in told(SHOT, DIED, HIMSELF)}


def test_who_was_also_hurt_is_somebody_else():
    also = "A/DT/det/2 boy/NN/nsubj:pass/5 was/VBD/aux:pass/5 also/RB/advmod/5 hurt/VBN/root/0"
    assert told(BOY, also) == {("injured", 2, ("A boy", "A boy"))}


def test_of_several_people_told_of_far_apart_the_first_counts_and_another_is_told_apart():
    flood = "It/PRP/nsubj/2 rained/VBD/root/0"
    girl = BOY.replace("boy", "girl")
    assert told(BOY, flood, flood, girl) == {("injured", 1, ("A boy",)), ("girls_injured", 1, ("A girl",))}


def test_the_hurt_among_whom_the_dead_are_counted_are_casualties():
    four = TWO.replace("Two", "Four")
    other = "Three/CD/nummod/3 other/JJ/amod/3 men/NNS/nsubj:pass/5 were/VBD/aux:pass/5 hurt/VBN/root/0"
    died = DIED.replace("One", "A").replace("CD/nummod", "DT/det")
    found = {(field, number) for field, number, _ in told(four, died, other)}
    assert found == {("casualties", 4), ("killed", 1), ("injured", 3)}


FOUND = "Two/CD/nummod/2 cooks/NNS/nsubj:pass/4 were/VBD/aux:pass/4 taken/VBN/root/0 to/IN/case/7 a/DT/det/7 hospital/NN/obl/4"
ONE_DIED = "A/DT/det/2 cook/NN/nsubj/3 died/VBD/root/0"


def test_those_taken_to_a_hospital_of_whom_one_died_and_one_is_hurt_are_both():
    girl = "Another/DT/det/2 cook/NN/nsubj:pass/4 was/VBD/aux:pass/4 hurt/VBN/root/0"
    found = told(FOUND, ONE_DIED, girl)
    assert {(name, number) for name, number, _ in found} == {("casualties", 2), ("killed", 1), ("injured", 1)}


def test_a_double_shooting_holds_who_is_told_of_beside_it():
    hurt = "A/DT/det/2 boy/NN/nsubj:pass/4 was/VBD/aux:pass/4 hurt/VBN/root/0 in/IN/case/8 a/DT/det/8 double/JJ/amod/8 shooting/NN/obl/4"
    assert 3 not in {number for _, number, _ in told(hurt)}
