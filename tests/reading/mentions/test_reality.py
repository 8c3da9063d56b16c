"""How real an event is told as, and by which word."""

import pytest
from plots import plotted

from onrecord.reading.mentions.reality import standing_of
from onrecord.reading.mentions.triggers import find_hits
from onrecord.reading.tree import tree_of
from onrecord.record.reading import Reality


def told(sentence):
    draft = plotted(sentence)
    tree = tree_of(draft.doc)
    [hit] = find_hits(tree, draft.pack.kinds)
    standing = standing_of(tree, hit)
    return standing.reality, standing.why


@pytest.mark.parametrize(
    ("sentence", "reality", "word"),
    [
        ("They/PRP/nsubj/2 fired/VBD/root/0 missiles/NNS/obj/2", Reality.HAPPENED, ""),
        ("They/PRP/nsubj/4 did/VBD/aux/4 not/RB/advmod/4 fire/VB/root/0 missiles/NNS/obj/4", Reality.DENIED, "not"),
        (
            "They/PRP/nsubj/2 threatened/VBD/root/0 to/TO/mark/4 fire/VB/xcomp/2 missiles/NNS/obj/4",
            Reality.THREATENED,
            "threatened",
        ),
        (
            "They/PRP/nsubj/2 plan/VBP/root/0 to/TO/mark/4 fire/VB/xcomp/2 missiles/NNS/obj/4",
            Reality.PLANNED,
            "plan",
        ),
        ("They/PRP/nsubj/2 simulated/VBD/root/0 a/DT/det/5 missile/NN/compound/5 launch/NN/obj/2", Reality.SIMULATED, "simulated"),
        (
            "They/PRP/nsubj/2 fire/VBP/root/0 missiles/NNS/obj/2 every/DT/det/5 year/NN/obl/2",
            Reality.HABITUAL,
            "every year",
        ),
        (
            "We/PRP/nsubj/2 thought/VBD/root/0 it/PRP/nsubj/6 was/VBD/cop/6 a/DT/det/6 flood/NN/ccomp/2",
            Reality.HYPOTHETICAL,
            "thought",
        ),
        (
            "It/PRP/nsubj/2 sounded/VBD/root/0 like/IN/case/5 a/DT/det/5 flood/NN/obl/2",
            Reality.HYPOTHETICAL,
            "like",
        ),
        (
            "They/PRP/nsubj/2 plan/VBP/root/0 dams/NNS/obj/2 after/IN/case/6 the/DT/det/6 flood/NN/obl/2",
            Reality.HAPPENED,
            "",
        ),
        ("Prior/JJ/case/3 to/IN/fixed/1 this/DT/obl/5 they/PRP/nsubj/5 fired/VBD/root/0 missiles/NNS/obj/5", Reality.BACKGROUND, "Prior"),
        ("They/PRP/nsubj/3 usually/RB/advmod/3 fire/VBP/root/0 missiles/NNS/obj/3", Reality.HABITUAL, "usually"),
        ("They/PRP/nsubj/3 may/MD/aux/3 fire/VB/root/0 missiles/NNS/obj/3", Reality.HYPOTHETICAL, "may"),
        ("Any/DT/det/3 missile/NN/compound/3 launch/NN/nsubj/4 ends/VBZ/root/0 talks/NNS/obj/4", Reality.HYPOTHETICAL, "Any"),
        (
            "They/PRP/nsubj/2 demanded/VBD/root/0 a/DT/det/5 missile/NN/compound/5 launch/NN/obj/2",
            Reality.HYPOTHETICAL,
            "demanded",
        ),
        (
            "They/PRP/nsubj/2 issued/VBD/root/0 a/DT/det/5 flood/NN/compound/5 warning/NN/obj/2",
            Reality.HYPOTHETICAL,
            "warning",
        ),
        (
            "They/PRP/nsubj/2 marked/VBD/root/0 the/DT/det/4 anniversary/NN/obj/2 of/IN/case/7 the/DT/det/7 flood/NN/nmod/4",
            Reality.BACKGROUND,
            "anniversary",
        ),
    ],
)  # fmt: skip
def test_words_around_an_event_show_how_real_it_is(sentence, reality, word):
    found, why = told(sentence)
    assert found is reality
    assert why.startswith(f'"{word}"' if word else "")
    assert bool(why) == bool(word)


def test_what_was_done_every_day_happened():
    done = "They/PRP/nsubj/2 fired/VBD/root/0 missiles/NNS/obj/2 every/DT/det/5 day/NN/obl/2"
    assert told(done)[0] is Reality.HAPPENED


def test_what_was_announced_is_planned_and_not_doubted():
    announced = "He/PRP/nsubj/2 said/VBD/root/0 they/PRP/nsubj/5 would/MD/aux/5 fire/VB/ccomp/2 missiles/NNS/obj/5"
    assert told(announced) == (Reality.PLANNED, '"would": announced')


def test_under_a_condition_it_is_doubted_all_the_same():
    announced = (
        "He/PRP/nsubj/2 said/VBD/root/0 they/PRP/nsubj/5 would/MD/aux/5 fire/VB/ccomp/2 missiles/NNS/obj/5"
        " if/IN/mark/8 attacked/VBN/advcl/5 again/RB/advmod/8"
    )
    assert told(announced)[0] is Reality.HYPOTHETICAL


def test_who_calls_something_a_launch_asks_for_none():
    called = "They/PRP/nsubj/2 called/VBD/root/0 it/PRP/obj/2 a/DT/det/6 missile/NN/compound/6 launch/NN/xcomp/2"
    assert told(called)[0] is Reality.HAPPENED


def test_what_a_court_deals_with_looks_back_but_not_firmly():
    draft = plotted(
        "He/PRP/nsubj:pass/3 was/VBD/aux:pass/3 charged/VBN/root/0 over/IN/case/7 the/DT/det/7 missile/NN/compound/7 launch/NN/obl/3"
    )
    tree = tree_of(draft.doc)
    [hit] = find_hits(tree, draft.pack.kinds)
    standing = standing_of(tree, hit)
    assert (standing.reality, standing.firm) == (Reality.BACKGROUND, False)


def test_who_is_wanted_for_something_did_not_ask_for_it():
    wanted = "He/PRP/nsubj:pass/3 is/VBZ/aux:pass/3 wanted/VBN/root/0 for/IN/case/7 the/DT/det/7 missile/NN/compound/7 launch/NN/obl/3"
    assert told(wanted)[0] is Reality.BACKGROUND


def test_an_age_is_no_word_of_the_past():
    boy = "An/DT/det/4 11/CD/nummod/3 year-old/JJ/amod/4 boy/NN/nsubj/5 saw/VBD/root/0 the/DT/det/8 old/JJ/amod/8 flood/NN/obj/5"
    assert told(boy)[0] is Reality.HAPPENED
