"""What befell whom, and how many that is where no number tells it."""

from plots import plotted

from onrecord.reading import claims, mentions
from onrecord.reading.claims.counting.tolls import tolls
from onrecord.reading.claims.harm.accusing import accused
from onrecord.reading.claims.harm.blows import blows
from onrecord.reading.claims.harm.lots import Lot, lot_named
from onrecord.reading.draft import Figure
from onrecord.reading.scene import scene_of
from onrecord.reading.tree import tree_of
from onrecord.record.reading import Claim, Stance
from onrecord.record.report import Passage
from onrecord.record.value import Quantity
from onrecord.values import find_quantities

FLOOD = "A/DT/det/2 flood/NN/nsubj/3 came/VBD/root/0"
DIED = "A/DT/det/2 boy/NN/nsubj/3 died/VBD/root/0"
HE_DIED = "The/DT/det/2 boy/NN/nsubj/3 died/VBD/root/0"
SHOT = "A/DT/det/2 woman/NN/nsubj:pass/4 was/VBD/aux:pass/4 shot/VBN/root/0"
NOBODY = "No/DT/det/2 one/NN/nsubj:pass/4 was/VBD/aux:pass/4 hurt/VBN/root/0"
FAMILY = "Her/PRP$/nmod:poss/2 husband/NN/nsubj:pass/7 and/CC/cc/5 two/CD/nummod/5 daughters/NNS/conj/2 were/VBD/aux:pass/7 killed/VBN/root/0"
KILLING = "The/DT/det/2 gunman/NN/nsubj/3 shot/VBD/root/0 two/CD/nummod/5 clerks/NNS/obj/3"
TRIED = "He/PRP/nsubj/2 tried/VBD/root/0 to/TO/mark/4 kill/VB/xcomp/2 a/DT/det/6 guard/NN/obj/4"


def befell(*sentences):
    tree = tree_of(plotted(*sentences).doc)
    return [(tree.words[blow.whom], blow.lot) for blow in blows(tree)]


def counts(*sentences):
    draft = plotted(*sentences)
    found = tolls(scene_of(draft))
    return [
        (toll.field, toll.passage.of(draft.report.text), toll.quantity.low) for toll in (*found.told, *found.singles)
    ]


def claimed(*sentences):
    draft = plotted(FLOOD, *sentences)
    mentions.run(draft)
    claims.run(draft)
    return [(claim.field, claim.value.low) for claim in draft.claims]


def test_the_object_of_a_verb_undergoes_it_and_its_subject_does_not():
    assert befell(KILLING) == [("clerks", Lot.HIT)]


def test_the_subject_of_a_passive_and_of_dying_undergoes_it():
    assert befell(DIED, SHOT) == [("boy", Lot.KILLED), ("woman", Lot.HIT)]


def test_the_dead_of_the_next_clause_kill_nobody_in_this_one():
    sentence = "500/CD/nummod/2 people/NNS/nsubj:pass/4 were/VBD/aux:pass/4 injured/VBN/root/0 and/CC/cc/8 44/CD/nsubj/8 are/VBP/cop/8 dead/JJ/conj/4"
    assert befell(sentence) == [("people", Lot.INJURED), ("44", Lot.KILLED)]


def test_a_total_is_of_those_whom_it_counts():
    sentence = "A/DT/det/2 total/NN/nsubj:pass/7 of/IN/case/5 9/CD/nummod/5 clerks/NNS/nmod/2 was/VBD/aux:pass/7 found/VBN/root/0 dead/JJ/xcomp/7"
    draft = plotted(sentence)
    tree = tree_of(draft.doc)
    assert tolls(scene_of(draft)).told_of == {tree.words.index("clerks"): {Lot.KILLED}}


def test_anybody_is_nobody_in_particular():
    assert counts("Anyone/NN/nsubj:pass/3 was/VBD/aux:pass/3 killed/VBN/root/0") == []


def test_what_is_only_tried_befalls_nobody():
    assert befell(TRIED) == []


def test_who_is_dead_in_a_clause_of_its_own_did_not_die_of_the_shots_before():
    people = (
        "Four/CD/nummod/2 people/NNS/nsubj:pass/4 were/VBD/aux:pass/4 shot/VBN/root/0 and/CC/cc/8 three/CD/nsubj/8 "
        "are/VBP/cop/8 dead/JJ/conj/4"
    )
    assert befell(people) == [("people", Lot.HIT), ("three", Lot.KILLED)]


def test_who_has_shot_at_something_was_not_hit():
    shooter = "He/PRP/nsubj/3 has/VBZ/aux/3 shot/VBN/root/0 at/IN/case/6 a/DT/det/6 home/NN/obl/3"
    assert befell(shooter) == []


def test_those_who_are_accused_are_known_as_such():
    tree = tree_of(plotted("Police/NNS/nsubj/2 charged/VBD/root/0 two/CD/nummod/4 men/NNS/obj/2").doc)
    assert [tree.words[at] for at in accused(tree)] == ["men"]


def test_a_deed_tells_how_many_it_befell_and_no_casualties_are_none():
    triple = "A/DT/det/3 triple/JJ/amod/3 homicide/NN/nsubj/4 shook/VBD/root/0 town/NN/obj/4"
    assert counts(triple) == [("killed", "triple homicide", 3)]
    assert counts("No/DT/det/2 casualties/NNS/nsubj/3 occurred/VBD/root/0") == [("casualties", "No casualties", 0)]
    assert counts("No/DT/det/3 further/JJ/amod/3 injuries/NNS/nsubj/4 occurred/VBD/root/0") == []


def test_a_word_that_names_those_counted_tells_their_lot():
    assert (lot_named("wounded"), lot_named("buses")) == (Lot.INJURED, None)


def test_a_person_told_of_alone_counts_one():
    assert counts(DIED) == [("killed", "A boy", 1)]


def test_nobody_hurt_counts_none():
    assert counts(NOBODY) == [("injured", "No one", 0)]


def test_several_joined_in_one_phrase_are_counted_together():
    assert counts(FAMILY) == [("killed", "Her husband and two daughters", 3)]


def test_who_was_shot_counts_as_hurt_while_nobody_says_that_she_died():
    assert counts(SHOT) == [("injured", "A woman", 1)]
    assert counts(SHOT, "She/PRP/nsubj/2 died/VBD/root/0")[0][0] == "killed"


def test_the_boy_already_told_of_is_not_one_more():
    assert claimed(DIED, HE_DIED) == [("killed", 1)]


def test_those_shot_count_as_hurt_where_nobody_died():
    def claim(field, number):
        value = Quantity(number, number, None, number, number)
        return Claim(field, "m", field, value, None, (), Stance.ASSERTS, (Passage(0, 1),))

    from_shot = [claim("shot", 4.0)]
    assert [one.field for one in claims.settled(from_shot)] == ["injured"]
    assert [one.field for one in claims.settled([*from_shot, claim("killed", 1.0)])] == ["shot", "killed"]


def test_the_object_behind_two_verbs_is_of_both():
    both = "Police/NNS/nsubj/2 shot/VBD/root/0 and/CC/cc/4 killed/VBD/conj/2 the/DT/det/6 driver/NN/obj/2"
    assert befell(both) == [("driver", Lot.HIT), ("driver", Lot.KILLED)]


def test_whom_only_a_pronoun_tells_of_is_no_second_person_of_the_dead():
    girl = "A/DT/det/2 girl/NN/nsubj/3 died/VBD/root/0"
    assert claimed(girl, "He/PRP/nsubj/2 died/VBD/root/0") == [("killed", 1)]


def test_a_number_that_its_parts_follow_is_no_sum_with_them():
    others = (
        "Two/CD/nummod/2 men/NNS/nsubj:pass/9 including/VBG/case/5 a/DT/det/5 guard/NN/nmod/2 and/CC/cc/7 driver/NN/conj/2 "
        "were/VBD/aux:pass/9 hurt/VBN/root/0"
    )
    assert counts(others) == []


def test_victims_of_whom_nobody_is_told_to_have_died_are_not_counted_as_dead():
    victims = (
        "The/DT/det/2 victims/NNS/nsubj:pass/8 ,/,/punct/5 three/CD/nummod/5 men/NNS/appos/2 ,/,/punct/5 were/VBD/aux:pass/8 "
        "shot/VBN/root/0"
    )
    assert "killed" not in [name for name, _ in claimed(victims)]


def test_what_is_shot_down_is_no_person():
    sentence = "15/CD/nsubj:pass/3 were/VBD/aux:pass/3 shot/VBN/root/0 down/RP/compound:prt/3"
    assert befell(sentence) == []


def test_hundreds_of_people_are_people_and_hundreds_of_things_are_not():
    draftees = "Hundreds/NNS/nsubj:pass/5 of/IN/case/3 draftees/NNS/nmod/1 were/VBD/aux:pass/5 killed/VBN/root/0"
    drones = draftees.replace("draftees", "drones").replace("killed", "hit")
    assert ("killed", 100.0) in counted_of("Hundreds of draftees", 100.0, draftees)
    assert ("killed", 100.0) not in counted_of("Hundreds of drones", 100.0, drones)


def counted_of(words, number, *sentences):
    draft = plotted(FLOOD, *sentences)
    start = draft.doc.text.index(words)
    noun = words.rpartition(" ")[2].removesuffix("s")
    draft.figures.append(
        Figure(Passage(start, start + len(words)), Quantity(number, None, None, number, None, counted=noun))
    )
    mentions.run(draft)
    claims.run(draft)
    return [(claim.field, claim.value.low) for claim in draft.claims]


def test_harm_done_to_somebody_is_his():
    sentence = "It/PRP/nsubj/2 caused/VBD/root/0 injuries/NNS/obj/2 to/IN/case/6 ten/CD/nummod/6 men/NNS/obl/2"
    assert befell(sentence) == [("men", Lot.TREATED)]


def test_who_could_not_be_saved_or_did_not_survive_has_died():
    saved = "The/DT/det/2 girl/NN/nsubj:pass/6 could/MD/aux/6 not/RB/advmod/6 be/VB/aux:pass/6 saved/VBN/root/0"
    survived = "He/PRP/nsubj/4 did/VBD/aux/4 not/RB/advmod/4 survive/VB/root/0"
    unable = (
        "Doctors/NNS/nsubj/3 were/VBD/cop/3 unable/JJ/root/0 to/TO/mark/5 save/VB/xcomp/3 the/DT/det/7 boy/NN/obj/5"
    )
    assert befell(saved, survived, unable) == [("girl", Lot.KILLED), ("He", Lot.KILLED), ("boy", Lot.KILLED)]


def test_who_did_not_make_it_has_died_unless_it_is_told_where_to():
    made = "She/PRP/nsubj/4 did/VBD/aux/4 not/RB/advmod/4 make/VB/root/0 it/PRP/obj/4"
    assert befell(made) == [("She", Lot.KILLED)]
    assert befell(f"{made} to/IN/case/8 the/DT/det/8 door/NN/obl/4") == []


def test_names_in_a_row_without_and_are_no_sum():
    row = "Ari/NNP/nsubj:pass/5 ,/,/punct/3 Bo/NNP/conj/1 was/VBD/aux:pass/5 killed/VBN/root/0"
    assert ("killed", "Ari , Bo", 2.0) not in counts(row)


def test_the_second_of_a_list_undergoes_its_own_word():
    left = (
        "It/PRP/nsubj/2 left/VBD/root/0 a/DT/det/4 woman/NN/obj/2 dead/JJ/xcomp/2 and/CC/cc/8 five/CD/nummod/8 others/NNS/conj/5 "
        "injured/VBN/conj/5"
    )
    assert befell(left) == [("woman", Lot.KILLED), ("others", Lot.INJURED)]


def test_a_participle_is_of_the_noun_before_it_whatever_hangs_below():
    killed = (
        "The/DT/det/2 girl/NN/nsubj:pass/8 killed/VBN/acl/2 two/CD/nummod/5 blocks/NNS/obj/3 from/IN/case/7 home/NN/obl/3 "
        "named/VBN/root/0"
    )
    assert ("girl", Lot.KILLED) in befell(killed)


def test_died_tells_of_a_death_whatever_the_tree_takes_it_for():
    assert befell("The/DT/det/2 boy/NN/nsubj/4 has/VBZ/aux/4 died/NN/root/0") == [("boy", Lot.KILLED)]


HIMSELF = "A/DT/det/2 man/NN/nsubj/3 shot/VBD/root/0 two/CD/nummod/5 clerks/NNS/obj/3 before/IN/mark/7 killing/VBG/advcl/3 himself/PRP/obj/7"
LEFT = "The/DT/det/2 fire/NN/nsubj/3 left/VBD/root/0 one/CD/nummod/5 guest/NN/obj/3 dead/JJ/xcomp/3 and/CC/cc/6 nine/CD/nummod/9 clerks/NNS/nsubj/6 injured/JJ/acl/9"


def test_who_kills_himself_is_dead():
    assert ("man", Lot.KILLED) in befell(HIMSELF)


def test_each_of_those_left_dead_and_injured_is_told_of_by_the_word_behind_it():
    assert befell(LEFT) == [("guest", Lot.KILLED), ("clerks", Lot.INJURED)]


def test_two_things_left_are_told_of_each_by_its_own_word():
    sentence = "It/PRP/nsubj/2 left/VBD/root/0 a/DT/det/4 cook/NN/obj/2 dead/JJ/xcomp/2 and/CC/cc/9 two/CD/nummod/8 clerks/NNS/obj/2 wounded/VBD/conj/5"
    assert befell(sentence) == [("cook", Lot.KILLED), ("clerks", Lot.INJURED)]


def test_fatally_kills_whatever_the_tree_makes_of_it():
    assert befell("He/PRP/nsubj/3 fatally/VBZ/dep/3 shot/VBD/root/0 two/CD/nummod/5 clerks/NNS/obj/3") == [
        ("clerks", Lot.KILLED)
    ]


def test_an_attempted_murder_kills_nobody():
    assert (
        befell(
            "He/PRP/nsubj/2 denied/VBD/root/0 attempted/VBN/amod/4 murder/NN/obj/2 of/IN/case/7 two/CD/nummod/7 guards/NNS/nmod/4"
        )
        == []
    )


def test_the_dead_told_of_behind_another_number_are_not_those_who_were_shot():
    assert ("4", Lot.KILLED) not in befell("4/CD/nummod/2 shot/NN/root/0 ,/,/punct/2 1/CD/appos/2 dead/JJ/amod/2")


def test_who_fights_for_his_life_is_hurt():
    assert befell(
        "A/DT/det/2 cook/NN/nsubj/4 is/VBZ/aux/4 fighting/VBG/root/0 for/IN/case/7 his/PRP$/nmod:poss/7 life/NN/obl/4"
    ) == [("cook", Lot.INJURED)]


def test_they_who_died_where_they_were_taken_are_the_dead_and_not_the_hurt():
    sentence = (
        "A/DT/det/2 man/NN/nsubj:pass/7 and/CC/cc/5 a/DT/det/5 woman/NN/conj/2 were/VBD/aux:pass/7 taken/VBN/root/0 to/IN/case/10 a/DT/det/10 "
        "hospital/NN/obl/7 where/WRB/advmod/13 they/PRP/nsubj/13 died/VBD/advcl/7"
    )
    assert counts(sentence) == [("killed", "A man and a woman", 2.0)]


def test_they_of_the_next_sentence_are_those_counted_in_the_one_before():
    found = "Two/CD/nummod/2 cooks/NNS/nsubj:pass/4 were/VBD/aux:pass/4 found/VBN/root/0 there/RB/advmod/4"
    died = "They/PRP/nsubj/2 died/VBD/root/0 later/RB/advmod/2"
    tree = tree_of(plotted(found, died).doc)
    draft = plotted(found, died)
    assert tolls(scene_of(draft)).told_of == {tree.words.index("cooks"): {Lot.KILLED}}


def test_people_told_of_without_a_number_are_left_to_the_number_that_counts_them():
    four = "Four/CD/nummod/2 cooks/NNS/nsubj:pass/4 were/VBD/aux:pass/4 hurt/VBN/root/0"
    both = "Both/DT/nsubj:pass/3 were/VBD/aux:pass/3 hurt/VBN/root/0"
    draft = plotted(FLOOD, four, both)
    draft.figures = [Figure(draft_passage(draft, "Four cooks"), Quantity(4.0, 4.0, None, 4.0, 4.0, counted="cook"))]
    mentions.run(draft)
    claims.run(draft)
    assert [(claim.field, claim.value.low) for claim in draft.claims] == [("injured", 4.0)]


def joined(one, other):
    draft = plotted(
        FLOOD, f"4/CD/nummod/2 {one}/NNS/nsubj/6 and/CC/cc/5 3/CD/nummod/5 {other}/NNS/conj/2 died/VBD/root/0"
    )
    draft.figures = [Figure(*found) for found in find_quantities(draft.report.text)]
    mentions.run(draft)
    claims.run(draft)
    return sorted((claim.field, claim.value.low) for claim in draft.claims)


def test_groups_joined_in_one_phrase_are_told_by_themselves_and_together():
    assert joined("clerks", "nurses") == [("killed", 3), ("killed", 4), ("killed", 7)]
    assert joined("men", "women") == [("killed", 7)]


def draft_passage(draft, words):
    start = draft.report.text.index(words)
    return Passage(start, start + len(words))


def test_a_mother_of_three_tells_of_nobody_else():
    draft = plotted(
        FLOOD, "A/DT/det/2 mother/NN/nsubj:pass/6 of/IN/case/4 three/CD/nmod/2 was/VBD/aux:pass/6 killed/VBN/root/0"
    )
    draft.figures = [Figure(draft_passage(draft, "three"), Quantity(3.0, 3.0, None, 3.0, 3.0))]
    mentions.run(draft)
    claims.run(draft)
    assert [(claim.field, claim.value.low) for claim in draft.claims] == [("killed", 1.0)]


STABLE = "He/PRP/nsubj/5 is/VBZ/cop/5 in/IN/case/5 critical/JJ/amod/5 condition/NN/root/0"


def test_who_is_expected_to_survive_is_hurt():
    assert befell(
        "A/DT/det/2 cook/NN/nsubj:pass/4 is/VBZ/aux:pass/4 expected/VBN/root/0 to/TO/mark/6 survive/VB/xcomp/4"
    ) == [("cook", Lot.INJURED)]


def test_who_survived_being_shot_was_shot():
    assert befell("A/DT/det/2 cook/NN/nsubj/3 survived/VBD/root/0 being/VBG/aux:pass/5 shot/VBN/xcomp/3") == [
        ("cook", Lot.HIT)
    ]


def test_who_is_in_a_critical_condition_is_none_of_the_dead():
    assert counts(DIED, STABLE) == [("killed", "A boy", 1.0), ("injured", "He", 1.0)]


def test_one_of_his_friends_is_somebody_else():
    friend = (
        "One/CD/nsubj:pass/6 of/IN/case/4 his/PRP$/nmod:poss/4 friends/NNS/nmod/1 was/VBD/aux:pass/6 shot/VBN/root/0"
    )
    assert {(name, number) for name, _, number in counts(DIED, friend)} == {("killed", 1.0), ("injured", 1.0)}


def test_the_other_is_not_whom_the_report_told_of_last():
    other = "The/DT/det/3 other/JJ/amod/3 victim/NN/nsubj:pass/5 was/VBD/aux:pass/5 hurt/VBN/root/0"
    another = DIED.replace("A/DT", "Another/DT")
    assert {(name, number) for name, _, number in counts(another, other)} == {("killed", 1.0), ("injured", 1.0)}


def test_both_victims_are_two():
    both = "Both/DT/det/2 victims/NNS/nsubj:pass/4 were/VBD/aux:pass/4 hurt/VBN/root/0"
    assert counts(both) == [("injured", "Both", 2.0)]


def test_they_were_shot_does_not_keep_the_one_who_was_hurt_from_being_told_where_somebody_died():
    they = "They/PRP/nsubj:pass/3 were/VBD/aux:pass/3 shot/VBN/root/0"
    hurt = "A/DT/det/2 girl/NN/nsubj:pass/4 was/VBD/aux:pass/4 hurt/VBN/root/0"
    assert ("injured", 1) in claimed(DIED, they, hurt)
