import pytest
from plots import plotted

from onrecord.reading.claims.whose.tellers import tells
from onrecord.reading.scene import scene_of
from onrecord.record.reading import Hop, HopRole, Mode, Stance, Statement
from onrecord.record.report import Passage

COURT = "A/DT/det/2 court/NN/nsubj/3 upheld/VBD/root/0 the/DT/det/5 ban/NN/obj/3 on/IN/case/8 40/CD/nummod/8 ships/NNS/nmod/5"
SENTENCED = "A/DT/det/2 court/NN/nsubj/3 sentenced/VBD/root/0 him/PRP/obj/3 to/TO/mark/6 serve/VB/ccomp/3 40/CD/nummod/8 months/NNS/obj/6"
CLAUSE = "Orvel/NNP/nsubj/2 decided/VBD/root/0 that/IN/mark/6 40/CD/nummod/5 ships/NNS/nsubj/6 stay/VBP/ccomp/2"
AGREED = "Orvel/NNP/nsubj/2 agreed/VBD/root/0 to/TO/mark/4 sell/VB/xcomp/2 40/CD/nummod/6 ships/NNS/obj/4"
ONE = Hop("party:one", "One", HopRole.SPEAKER)


def passage(draft, words):
    start = draft.doc.text.index(words)
    return Passage(start, start + len(words))


def is_told(sentence, cue, mode=Mode.INDIRECT, hop=ONE, stance=Stance.ASSERTS):
    draft = plotted(sentence)
    behind = draft.doc.text.index(cue) + len(cue) + 1
    content = (Passage(behind, len(draft.doc.text)),)
    statement = Statement("statement-1", hop, (passage(draft, cue),), content, mode, stance, (hop,) if hop else ())
    return tells(scene_of(draft), statement, passage(draft, "40"))


@pytest.mark.parametrize(("sentence", "cue"), [(COURT, "upheld"), (SENTENCED, "sentenced"), (AGREED, "agreed")])
def test_what_somebody_does_tells_no_figure(sentence, cue):
    assert not is_told(sentence, cue)


@pytest.mark.parametrize("verb", ["reported", "estimated", "identified", "showed", "pegged", "discussed"])
def test_a_verb_of_saying_tells_the_figure_of_its_object(verb):
    assert is_told(COURT.replace("upheld", verb), verb)


def test_a_clause_of_its_own_tells_a_figure():
    assert is_told(CLAUSE, "decided")


def test_a_figure_in_quotation_marks_is_told():
    quoted = COURT.replace("the/DT/det/5", "“/``/punct/5")
    assert is_told(quoted, "upheld", Mode.MIXED)
    assert is_told(COURT, "upheld", Mode.DIRECT)


def test_what_nobody_named_is_unsure_of_stays_unsure():
    assert is_told(AGREED, "agreed", hop=None, stance=Stance.ESTIMATES)
    assert not is_told(AGREED, "agreed", hop=None)


def test_a_clause_behind_a_noun_for_saying_tells_a_figure():
    emphasis = "His/PRP$/nmod:poss/2 emphasis/NN/nsubj/7 that/IN/mark/6 40/CD/nummod/5 ships/NNS/nsubj/6 stay/VBP/acl/2 helped/VBD/root/0"
    assert is_told(emphasis, "emphasis")


def test_a_cue_of_an_act_without_content_tells_no_figure_around_it():
    draft = plotted(
        "40/CD/nummod/2 ships/NNS/nsubj/3 sail/VBP/root/0 that/WDT/obj/6 Orvel/NNP/nsubj/6 promotes/VBZ/acl:relcl/2"
    )
    promotes = Statement("statement-1", ONE, (passage(draft, "promotes"),), (), Mode.INDIRECT, Stance.ASSERTS, (ONE,))
    assert not tells(scene_of(draft), promotes, passage(draft, "40"))
    announces = plotted("40/CD/nummod/2 ships/NNS/nsubj/3 sail/VBP/root/0 Orvel/NNP/nsubj/5 announces/VBZ/parataxis/3")
    said = Statement("statement-1", ONE, (passage(announces, "announces"),), (), Mode.INDIRECT, Stance.ASSERTS, (ONE,))
    assert tells(scene_of(announces), said, passage(announces, "40"))


def test_who_speaks_of_some_gives_all_that_hangs_on_it():
    spoke = "Orvel/NNP/nsubj/2 spoke/VBD/root/0 of/IN/case/4 ships/NNS/obl/2 among/IN/case/8 them/PRP/nmod/4 40/CD/nummod/8 wrecks/NNS/nmod/4"
    assert is_told(spoke, "spoke of")
    assert not is_told(spoke.replace("of/IN/case/4", "near/IN/case/4"), "spoke near")


def test_who_speaks_of_those_that_all_know_does_not_count_them():
    known = "Orvel/NNP/nsubj/2 spoke/VBD/root/0 of/IN/case/6 the/DT/det/6 40/CD/nummod/6 ships/NNS/obl/2"
    assert not is_told(known, "spoke of")


def test_how_many_live_in_a_place_is_told_by_the_report():
    lives = "Orvel/NNP/nsubj/2 said/VBD/root/0 the/DT/det/4 town/NN/nsubj/8 of/IN/case/7 40/CD/nummod/7 people/NNS/nmod/4 burns/VBZ/ccomp/2"
    assert not is_told(lives, "said")
    assert is_told(lives.replace("town/NN", "crowd/NN"), "said")
    assert is_told(lives, "said", Mode.DIRECT)


def test_news_that_somebody_only_reacts_to_is_not_theirs():
    news = "Orvel/NNP/nsubj/2 welcomed/VBD/root/0 news/NN/obj/2 that/IN/mark/7 40/CD/nummod/6 ships/NNS/nsubj/7 stay/VBP/acl/3"
    assert not is_told(news, "welcomed")


def test_no_plan_holds_the_second_half_of_a_clause_in_the_past():
    plan = "Orvel/NNP/nsubj/2 promises/VBZ/root/0 checks/NNS/obj/2 on/IN/case/6 the/DT/det/6 ship/NN/nmod/3 that/WDT/nsubj/8 sank/VBD/acl:relcl/6 and/CC/cc/10 killed/VBD/conj/8 40/CD/obj/10"
    assert not is_told(plan, "promises", stance=Stance.PLANS)
