from plots import FLOOD, LAUNCH, laid

from onrecord.packs.pack import Kind
from onrecord.reading.mentions.triggers import find_hits
from onrecord.reading.tree import tree_of

KINDS = (LAUNCH, FLOOD)


def told(*sentences, kinds=KINDS, idioms=()):
    doc = laid(*sentences)
    return [(hit.kind, doc[hit.first : hit.last + 1].text) for hit in find_hits(tree_of(doc), kinds, idioms)]


def test_a_phrase_names_an_event():
    assert told("The/DT/det/3 missile/NN/compound/3 launch/NN/nsubj/4 failed/VBD/root/0") == [
        ("launch", "missile launch")
    ]


def test_a_phrase_is_found_in_the_tree_when_its_words_stand_apart():
    sentence = "The/DT/det/2 launch/NN/nsubj/6 of/IN/case/5 two/CD/nummod/5 missiles/NNS/nmod/2 failed/VBD/root/0"
    assert told(sentence) == [("launch", "launch")]


def test_a_head_without_its_modifier_names_nothing():
    assert told("The/DT/det/3 book/NN/compound/3 launch/NN/nsubj/4 failed/VBD/root/0") == []


def test_a_verb_counts_with_its_object():
    assert told("They/PRP/nsubj/2 fired/VBD/root/0 three/CD/nummod/4 missiles/NNS/obj/2") == [("launch", "fired")]


def test_a_verb_without_its_object_is_talk():
    assert told("They/PRP/nsubj/2 fired/VBD/root/0 the/DT/det/4 coach/NN/obj/2") == []


def test_the_subject_of_a_passive_counts_as_object():
    assert told("Missiles/NNS/nsubj:pass/3 were/VBD/aux:pass/3 fired/VBN/root/0") == [("launch", "fired")]


def test_a_noun_that_a_participle_describes_counts_as_object():
    assert told("Missiles/NNS/nsubj/3 launched/VBN/acl/1 fell/VBD/root/0") == [("launch", "launched")]


def test_a_verb_without_a_subject_of_its_own_shares_the_one_before():
    sentence = "The/DT/det/2 missiles/NNS/nsubj/3 rose/VBD/root/0 and/CC/cc/5 flew/VBD/conj/3 on/RB/advmod/5"
    assert told(sentence) == [("launch", "flew")]


def test_what_is_counted_stands_behind_thousands_of():
    sentence = "They/PRP/nsubj/2 fired/VBD/root/0 a/DT/det/4 barrage/NN/obj/2 of/IN/case/6 rockets/NNS/nmod/4"
    assert told(sentence) == [("launch", "fired")]


def test_a_word_that_rules_a_kind_out_does_so_in_its_sentence_only():
    with_word = "They/PRP/nsubj/2 fired/VBD/root/0 missiles/NNS/obj/2 near/IN/case/6 a/DT/det/6 satellite/NN/obl/2"
    without = "They/PRP/nsubj/2 fired/VBD/root/0 missiles/NNS/obj/2"
    assert told(with_word, without) == [("launch", "fired")]


def test_a_bare_noun_goes_on_with_what_was_told_before():
    first = "The/DT/det/3 missile/NN/compound/3 launch/NN/nsubj/4 failed/VBD/root/0"
    again = "The/DT/det/2 launch/NN/nsubj/3 ended/VBD/root/0"
    assert told(first, again) == [("launch", "missile launch"), ("launch", "launch")]
    assert told(again) == []


def test_the_longer_phrase_wins():
    storm = Kind(id="storm", title="Storm", triggers=("storm",))
    surge = Kind(id="surge", title="Surge", triggers=("ice storm",))
    assert told("An/DT/det/3 ice/NN/compound/3 storm/NN/nsubj/4 came/VBD/root/0", kinds=(storm, surge)) == [
        ("surge", "ice storm")
    ]


def test_words_of_an_idiom_name_nothing():
    sentence = "A/DT/det/2 flood/NN/nsubj/5 of/IN/case/4 complaints/NNS/nmod/2 came/VBD/root/0"
    assert told(sentence, idioms=("flood of complaint",)) == []
    assert told(sentence, idioms=("flood of tear",)) == [("flood", "flood")]


def test_one_word_may_stand_between_the_words_of_an_idiom():
    sentence = "A/DT/det/2 flood/NN/nsubj/6 of/IN/case/5 angry/JJ/amod/5 complaints/NNS/nmod/2 came/VBD/root/0"
    assert told(sentence, idioms=("flood of complaint",)) == []


def test_no_article_stands_between_the_words_of_an_idiom():
    sentence = "They/PRP/nsubj/2 joined/VBD/root/0 in/IN/case/5 the/DT/det/5 flood/NN/obl/2"
    assert told(sentence, idioms=("in flood",)) == [("flood", "flood")]


def test_an_idiom_elsewhere_in_the_sentence_leaves_the_event_alone():
    sentence = "The/DT/det/2 flood/NN/nsubj/3 came/VBD/root/0 under/IN/case/5 fire/NN/obl/3"
    assert told(sentence, idioms=("under fire",)) == [("flood", "flood")]


def test_a_noun_that_only_says_what_sort_another_is_names_nothing():
    assert told("The/DT/det/3 flood/NN/compound/3 insurance/NN/nsubj/4 rose/VBD/root/0") == []
    assert told("The/DT/det/3 flood/NN/compound/3 victims/NNS/nsubj/4 left/VBD/root/0") == [("flood", "flood")]


def test_what_is_acted_on_may_make_it_something_else():
    shooting = Kind(
        id="shooting", title="Shooting", verbs=("shoot *",), triggers=("attack",), not_objects=("film", "democracy")
    )
    film = "They/PRP/nsubj/2 shot/VBD/root/0 a/DT/det/4 film/NN/obj/2"
    man = "They/PRP/nsubj/2 shot/VBD/root/0 a/DT/det/4 man/NN/obj/2"
    speech = "An/DT/det/2 attack/NN/nsubj/5 on/IN/case/4 democracy/NN/nmod/2 began/VBD/root/0"
    assert told(film, man, speech, kinds=(shooting,)) == [("shooting", "shot")]


def test_what_is_counted_stands_behind_a_measure():
    spill = Kind(id="spill", title="Spill", verbs=("leak",), objects=("oil",))
    sentence = "900/CD/nummod/2 litres/NNS/nsubj/5 of/IN/case/4 oil/NN/nmod/2 leaked/VBD/root/0"
    assert told(sentence, kinds=(spill,)) == [("spill", "leaked")]


def test_a_phrase_that_rules_out_counts_wherever_it_stands():
    flood = Kind(id="flood", title="Flood", triggers=("flood",), unless=("dry season",))
    sentence = "Dry/JJ/amod/2 land/NN/nsubj/3 saw/VBD/root/0 a/DT/det/5 flood/NN/obj/3 in/IN/case/8 dry/JJ/amod/8 season/NN/obl/3"
    assert told(sentence, kinds=(flood,)) == []


SEARCH = Kind("search", "Search", deeds=("search",), doers=("police",))
BREAK_IN = Kind("break_in", "Break-in", triggers=("break-in",))
ATTACK = Kind("attack", "Attack", verbs=("shoot *",), not_objects=("bill",))


def test_a_deed_counts_where_its_doer_does_it():
    sentence = "Police/NNS/nsubj/2 searched/VBD/root/0 the/DT/det/4 woods/NNS/obj/2"
    assert told(sentence, kinds=(SEARCH,)) == [("search", "searched")]


def test_a_deed_does_not_count_where_it_is_done_to_its_doer():
    sentence = "Police/NNS/nsubj:pass/3 were/VBD/aux:pass/3 searched/VBN/root/0"
    assert told(sentence, kinds=(SEARCH,)) == []


def test_a_deed_whose_object_is_a_clause_only_says_something():
    sentence = "Police/NNS/nsubj/2 searched/VBD/root/0 what/WP/obj/5 they/PRP/nsubj/5 knew/VBD/ccomp/2"
    assert told(sentence, kinds=(SEARCH,)) == []


def test_a_particle_that_a_hyphen_ties_is_part_of_the_word():
    sentence = "The/DT/det/2 break/NN/nsubj/5 -/HYPH/punct/2 in/RP/compound:prt/2 failed/VBD/root/0"
    assert told(sentence, kinds=(BREAK_IN,)) == [("break_in", "break - in")]
    assert told("The/DT/det/2 break/NN/nsubj/3 ended/VBD/root/0", kinds=(BREAK_IN,)) == []


def test_a_name_is_not_what_its_word_means():
    assert told("Bill/NNP/nsubj:pass/3 was/VBD/aux:pass/3 shot/VBN/root/0", kinds=(ATTACK,)) == [("attack", "shot")]
    assert told("They/PRP/nsubj/2 shot/VBD/root/0 the/DT/det/4 bill/NN/obj/2", kinds=(ATTACK,)) == []


def test_a_subject_that_the_tree_took_for_a_time_counts():
    sentence = (
        "Many/JJ/nsubj/2 died/VBD/root/0 after/IN/case/5 a/DT/det/5 missile/NN/obl/2 "
        "with/IN/case/7 gas/NN/nmod/5 aboard/RB/advmod/7 flew/VBD/advcl/2 on/RB/advmod/9"
    )
    assert told(sentence) == [("launch", "flew")]


def test_what_a_comma_parts_from_a_verb_is_no_subject_of_it():
    sentence = "Many/JJ/nsubj/2 died/VBD/root/0 after/IN/case/5 a/DT/det/5 missile/NN/obl/2 ,/,/punct/7 flown/VBN/advcl/2 home/RB/advmod/7"
    assert told(sentence) == []


def test_a_verb_that_needs_a_particle_counts_with_it_alone():
    leaving = Kind(id="leaving", title="Leaving", verbs=("step down *",))
    down = "She/PRP/nsubj/2 stepped/VBD/root/0 down/RP/compound:prt/2"
    forward = "She/PRP/nsubj/2 stepped/VBD/root/0 forward/RB/advmod/2"
    assert told(down, kinds=(leaving,)) == [("leaving", "stepped")]
    assert told(forward, kinds=(leaving,)) == []


def test_what_is_taken_for_a_missile_is_what_was_fired():
    sentence = "They/PRP/nsubj/2 fired/VBD/root/0 what/WP/obj/2 appeared/VBD/acl:relcl/3 to/TO/mark/8 be/VB/cop/8 a/DT/det/8 missile/NN/xcomp/4"
    assert told(sentence) == [("launch", "fired")]


def test_what_was_fired_without_a_word_of_what_it_was_tells_nothing():
    assert told("They/PRP/nsubj/2 fired/VBD/root/0 what/WP/obj/2 they/PRP/nsubj/5 had/VBD/acl:relcl/3") == []


def test_the_types_of_missiles_launched_are_missiles():
    sentence = "They/PRP/nsubj/2 know/VBP/root/0 the/DT/det/4 types/NNS/obj/2 of/IN/case/6 missiles/NNS/nmod/4 launched/VBN/acl/4"
    assert told(sentence) == [("launch", "launched")]
