from dataclasses import replace

import pytest
from plots import PACK, plotted

from onrecord.packs.pack import Field, FieldValue, Kind
from onrecord.reading import claims, mentions
from onrecord.reading.draft import Figure
from onrecord.record.reading import Hop, HopRole, Mode, Stance, Statement, TimeExpression, TimeType
from onrecord.record.report import Part, PartKind, Passage
from onrecord.record.value import Moment, Precision, Quantity, Truth

LAUNCH = "The/DT/det/3 missile/NN/compound/3 launch/NN/nsubj/4 failed/VBD/root/0"
FLEW = "The/DT/det/2 missiles/NNS/nsubj/3 flew/VBD/root/0 1500/CD/nummod/5 km/NNS/obj/3"
FLOOD = "A/DT/det/2 flood/NN/nsubj/3 killed/VBD/root/0 12/CD/nummod/5 people/NNS/obj/3"


def counted(draft, words, number, noun=None, unit=None):
    start = draft.doc.text.index(words)
    factor = 1000 if unit == "kilometre" else 1
    quantity = Quantity(number, number, unit, number * factor, number * factor, counted=noun)
    draft.figures.append(Figure(Passage(start, start + len(words)), quantity))


def said(draft, words, name, stance=Stance.ASSERTS):
    start = draft.doc.text.index(words)
    hop = Hop(f"party:{name}", name, HopRole.SPEAKER)
    content = (Passage(start, start + len(words)),)
    draft.statements.append(Statement(f"statement-{name}", hop, (), content, Mode.INDIRECT, stance, (hop,)))


def mentioned(draft):
    mentions.run(draft)
    return draft


def claims_of(draft):
    claims.run(mentioned(draft))
    return draft.claims


def read(draft):
    return {claim.field: claim for claim in claims_of(draft)}


def test_a_measure_fills_the_field_of_its_dimension():
    draft = plotted(FLEW)
    counted(draft, "1500 km", 1500.0, unit="kilometre")
    assert read(draft)["distance"].value.si_low == 1_500_000


def test_a_word_near_by_decides_between_fields_of_one_dimension():
    draft = plotted(
        "The/DT/det/2 missile/NN/nsubj/3 flew/VBD/root/0 at/IN/case/6 an/DT/det/6 altitude/NN/obl/3 of/IN/case/9 60/CD/nummod/9 km/NNS/nmod/6"
    )
    counted(draft, "60 km", 60.0, unit="kilometre")
    assert list(read(draft)) == ["altitude"]


def test_a_count_fills_the_field_of_the_verb_it_hangs_on():
    draft = plotted(FLOOD)
    counted(draft, "12 people", 12.0, "person")
    assert read(draft)["killed"].mention == draft.mentions[0].id


def test_people_harmed_go_to_what_harms_and_not_to_a_harmless_kind_nearer_by():
    draft = plotted(
        "A/DT/det/2 flood/NN/nsubj/3 came/VBD/root/0",
        "The/DT/det/2 meeting/NN/nsubj/3 heard/VBD/root/0 that/IN/mark/7 12/CD/nummod/6 people/NNS/nsubj/7 died/VBD/ccomp/3",
    )
    draft.pack = replace(PACK, kinds=(*PACK.kinds, Kind("meeting", "Meeting", triggers=("meeting",), harmless=True)))
    counted(draft, "12 people", 12.0, "person")
    read(draft)
    kinds = {mention.id: mention.kind for mention in draft.mentions}
    assert [kinds[claim.mention] for claim in draft.claims] == ["flood"]


def test_a_noun_that_leads_up_to_a_bound_tells_what_is_counted():
    draft = plotted("Flood/NN/compound/2 toll/NN/nsubj/3 passes/VBZ/root/0 7200/CD/obj/3")
    counted(draft, "toll passes 7200", 7200.0)
    assert list(read(draft)) == ["killed"]


def test_who_lives_in_a_place_is_no_toll():
    draft = plotted(
        "A/DT/det/2 flood/NN/nsubj/3 killed/VBD/root/0 a/DT/det/5 clerk/NN/obj/3 in/IN/case/8 a/DT/det/8 city/NN/obl/3 of/IN/case/11 900/CD/nummod/11 people/NNS/nmod/8"
    )
    counted(draft, "900 people", 900.0, "person")
    assert {field: claim.value.low for field, claim in read(draft).items()} == {"killed": 1.0, "population": 900.0}


def test_at_least_one_of_which_counts_nothing():
    draft = plotted(
        "A/DT/det/2 flood/NN/nsubj/3 moved/VBD/root/0 boats/NNS/obj/3 ,/,/punct/4 at/IN/case/7 least/JJS/advmod/8 one/CD/nsubj/11 of/IN/case/10 which/WDT/nmod/8 killed/VBD/acl:relcl/4 cows/NNS/obj/11"
    )
    counted(draft, "at least one", 1.0)
    assert read(draft) == {}


def test_what_a_relative_clause_tells_in_the_past_is_not_planned():
    draft = plotted(
        "They/PRP/nsubj/2 plan/VBP/root/0 dams/NNS/obj/2 after/IN/case/6 a/DT/det/6 flood/NN/obl/2 that/WDT/nsubj/8 killed/VBD/acl:relcl/6 12/CD/nummod/10 people/NNS/obj/8"
    )
    counted(draft, "12 people", 12.0, "person")
    said(draft, "dams after a flood that killed 12 people", "mayor", Stance.PLANS)
    claim = read(draft)["killed"]
    assert (claim.origin, claim.stance) == (None, Stance.ASSERTS)


def test_a_name_before_what_is_counted_names_no_field():
    draft = plotted(
        "A/DT/det/2 flood/NN/nsubj/3 drew/VBD/root/0 dozens/NNS/obj/3 of/IN/case/8 Oro/NNP/compound/7 County/NNP/compound/8 engineers/NNS/nmod/4"
    )
    counted(draft, "dozens of Oro", 12.0, "oro")
    assert list(read(draft)) == ["engineers"]


def test_a_word_right_behind_a_number_decides():
    draft = plotted(
        "A/DT/det/2 flood/NN/nsubj/3 left/VBD/root/0 12/CD/nummod/5 people/NNS/obj/3 dead/JJ/xcomp/3 and/CC/cc/8 9/CD/conj/5 missing/JJ/amod/8"
    )
    counted(draft, "12 people", 12.0, "person")
    counted(draft, "9", 9.0)
    found = read(draft)
    assert (found["killed"].value.low, found["missing"].value.low) == (12.0, 9.0)


def test_a_bare_number_goes_on_with_the_count_before_it():
    draft = plotted(
        "A/DT/det/2 flood/NN/nsubj/3 killed/VBD/root/0 12/CD/nummod/5 people/NNS/obj/3 in/IN/case/7 Oro/NNP/nmod/5 and/CC/cc/11 in/IN/case/11 Peso/NNP/case/11 7/CD/conj/7"
    )
    counted(draft, "12 people", 12.0, "person")
    counted(draft, "7", 7.0)
    read(draft)
    assert [(claim.field, claim.value.low) for claim in draft.claims] == [("killed", 12.0), ("killed", 7.0)]


def test_a_bare_number_of_it_goes_on_with_the_first_count_of_the_sentence_before():
    draft = plotted(
        "A/DT/det/2 flood/NN/nsubj/3 killed/VBD/root/0 12/CD/nummod/5 people/NNS/obj/3",
        "It/PRP/nsubj/2 stood/VBD/root/0 at/IN/case/4 7/CD/obl/2",
        "Snow/NN/nsubj/2 fell/VBD/root/0 on/IN/case/4 5/CD/obl/2",
    )
    counted(draft, "12 people", 12.0, "person")
    counted(draft, "7", 7.0)
    counted(draft, "5", 5.0)
    read(draft)
    assert [(claim.field, claim.value.low) for claim in draft.claims] == [("killed", 12.0), ("killed", 7.0)]


def test_the_verb_of_another_number_speaks_for_that_one():
    draft = plotted(
        "A/DT/det/2 flood/NN/nsubj/3 left/VBD/root/0 24/CD/nummod/5 people/NNS/obj/3 missing/JJ/xcomp/3"
        " with/IN/case/8 rain/NN/obl/3 killing/VBG/acl/8 3/CD/nummod/11 cows/NNS/obj/9"
    )
    counted(draft, "24 people", 24.0, "person")
    assert list(read(draft)) == ["missing"]


def test_the_adjective_of_another_number_does_not_rule_a_field_out():
    draft = plotted(
        "A/DT/det/2 flood/NN/nsubj/3 killed/VBD/root/0 6/CD/nummod/5 people/NNS/obj/3 ,/,/punct/8 9/CD/nummod/8"
        " missing/JJ/acl/5"
    )
    counted(draft, "6 people", 6.0, "person")
    assert list(read(draft)) == ["killed"]


def test_a_share_told_of_in_a_relative_clause_is_not_the_whole():
    draft = plotted(
        "A/DT/det/2 flood/NN/nsubj/3 hit/VBD/root/0 90/CD/nummod/5 people/NNS/obj/3 of/IN/case/7 whom/WP/nmod/8"
        " 4/CD/nsubj/9 died/VBD/acl:relcl/5"
    )
    counted(draft, "90 people", 90.0, "person")
    assert list(read(draft)) == ["people"]


def test_the_people_of_a_country_are_counted_as_people():
    draft = plotted("A/DT/det/2 flood/NN/nsubj/3 killed/VBD/root/0 12/CD/nummod/5 Orvelans/NNPS/obj/3")
    counted(draft, "12 Orvelans", 12.0, "orvelan")
    assert list(read(draft)) == ["killed"]


def test_a_figure_that_no_field_takes_is_named_after_what_it_counts():
    draft = plotted("A/DT/det/2 flood/NN/nsubj/3 moved/VBD/root/0 40/CD/nummod/5 containers/NNS/obj/3")
    counted(draft, "40 containers", 40.0, "container")
    assert list(read(draft)) == ["containers"]


def test_one_of_several_is_no_count():
    draft = plotted(
        "One/CD/nsubj/5 of/IN/case/4 the/DT/det/4 people/NNS/nmod/1 fled/VBD/root/0 the/DT/det/7 flood/NN/obj/5"
    )
    counted(draft, "One", 1.0)
    assert read(draft) == {}


def test_a_claim_is_whose_statement_it_stands_in():
    draft = plotted(FLOOD)
    counted(draft, "12 people", 12.0, "person")
    said(draft, "A flood killed 12 people", "mayor", Stance.ESTIMATES)
    claim = read(draft)["killed"]
    assert (claim.origin.name, claim.stance, claim.carried) == ("mayor", Stance.ESTIMATES, False)


def test_the_innermost_statement_wins():
    draft = plotted(FLOOD)
    counted(draft, "12 people", 12.0, "person")
    said(draft, "A flood killed 12 people", "agency")
    said(draft, "killed 12 people", "mayor")
    assert read(draft)["killed"].origin.name == "mayor"


def cued(draft, cue, name, content=()):
    start = draft.doc.text.index(cue)
    hop = Hop(f"party:{name}", name, HopRole.SPEAKER)
    passage = Passage(start, start + len(cue))
    draft.statements.append(Statement("statement-1", hop, (passage,), content, Mode.INDIRECT, Stance.ASSERTS, (hop,)))


def test_a_cue_without_content_speaks_for_its_sentence():
    draft = plotted(
        FLOOD.replace("killed/VBD/root/0", "killed/VBD/ccomp/8") + " ,/,/punct/8 he/PRP/nsubj/8 said/VBD/root/0"
    )
    counted(draft, "12 people", 12.0, "person")
    cued(draft, "said", "mayor")
    assert read(draft)["killed"].origin.name == "mayor"


def test_a_colon_behind_the_cue_opens_more_of_the_content():
    draft = plotted(
        "A/DT/det/2 flood/NN/nsubj/3 came/VBD/ccomp/5 officials/NNS/nsubj/5 said/VBD/root/0 :/:/punct/5 it/PRP/nsubj/8 killed/VBD/parataxis/5 12/CD/nummod/10 people/NNS/obj/8"
    )
    counted(draft, "12 people", 12.0, "person")
    cued(draft, "said", "officials", (Passage(0, 12),))
    assert read(draft)["killed"].origin.name == "officials"


def test_what_stands_behind_the_attribution_may_still_belong_to_the_content():
    draft = plotted(
        "A/DT/det/2 flood/NN/nsubj/3 killed/VBD/ccomp/7 12/CD/nummod/5 people/NNS/obj/3 officials/NNS/nsubj/7 said/VBD/root/0"
        " 9/CD/obl/3 in/IN/case/10 Oro/NNP/nmod/8"
    )
    counted(draft, "9", 9.0)
    said(draft, "A flood killed 12 people", "officials")
    assert read(draft)["killed"].origin.name == "officials"


def test_another_clause_behind_the_attribution_does_not_belong_to_the_content():
    draft = plotted(
        "A/DT/det/2 flood/NN/nsubj/3 killed/VBD/ccomp/7 12/CD/nummod/5 people/NNS/obj/3 officials/NNS/nsubj/7 said/VBD/root/0"
        " while/IN/mark/10 it/PRP/nsubj/10 drowned/VBD/advcl/3 9/CD/nummod/12 people/NNS/obj/10"
    )
    counted(draft, "9 people", 9.0, "person")
    said(draft, "A flood killed 12 people", "officials")
    assert [claim.origin for claim in read(draft).values()] == [None]


def test_a_figure_outside_every_statement_has_no_origin():
    draft = plotted(FLOOD)
    counted(draft, "12 people", 12.0, "person")
    assert read(draft)["killed"].origin is None


def repeated():
    draft = plotted(FLOOD, "The/DT/det/2 flood/NN/nsubj/3 killed/VBD/root/0 12/CD/obj/3")
    counted(draft, "12 people", 12.0, "person")
    draft.figures.append(
        Figure(Passage(len(draft.doc.text) - 3, len(draft.doc.text) - 1), Quantity(12.0, 12.0, None, 12.0, 12.0))
    )
    said(draft, "The flood killed 12", "mayor")
    return draft


def test_a_figure_that_a_title_repeats_is_laid_to_the_voice_that_gives_it():
    draft = repeated()
    draft.report = replace(draft.report, parts=(Part(PartKind.TITLE, Passage(0, 24)),))
    first = claims_of(draft)[0]
    assert (first.origin.name, first.carried) == ("mayor", True)
    assert "mayor" in first.why


def test_a_figure_that_a_bare_sentence_repeats_has_no_origin():
    assert claims_of(repeated())[0].origin is None


def test_a_number_withheld_is_a_claim_that_does_not_hold():
    draft = plotted(
        LAUNCH,
        "It/PRP/nsubj/4 did/VBD/aux/4 not/RB/advmod/4 say/VB/root/0 how/WRB/advmod/6 many/JJ/amod/7 missiles/NNS/nsubj:pass/9 were/VBD/aux:pass/9 fired/VBN/ccomp/4",
    )
    claim = read(draft)["count"]
    assert claim.value == Truth(holds=False)
    assert claim.stance is Stance.DECLINES


def test_a_denied_event_is_a_claim_that_it_did_not_happen():
    draft = plotted(LAUNCH)
    said(draft, "The missile launch", "ministry", Stance.DENIES)
    claim = read(draft)["happened"]
    assert (claim.value, claim.stance, claim.origin.name) == (Truth(holds=False), Stance.DENIES, "ministry")


def test_a_report_without_an_event_makes_no_claim():
    draft = plotted("He/PRP/nsubj/2 sold/VBD/root/0 40/CD/nummod/4 boats/NNS/obj/2")
    counted(draft, "40 boats", 40.0, "boat")
    assert read(draft) == {}


def test_every_claims_first_passage_holds_its_value():
    draft = plotted(FLOOD)
    counted(draft, "12 people", 12.0, "person")
    assert read(draft)["killed"].passages[0].of(draft.report.text) == "12 people"


def test_how_often_something_was_done_is_a_claim():
    draft = plotted(FLOOD, "They/PRP/nsubj/2 met/VBD/root/0 three/CD/nummod/4 times/NNS/obl/2 since/RB/advmod/2")
    counted(draft, "three times", 3.0, unit="times")
    assert list(read(draft)) == ["times"]


def test_how_often_something_could_be_done_is_no_claim():
    may = "They/PRP/nsubj/3 may/MD/aux/3 meet/VB/root/0 three/CD/nummod/5 times/NNS/obl/3"
    draft = plotted(FLOOD, may)
    counted(draft, "three times", 3.0, unit="times")
    assert read(draft) == {}


def test_one_of_a_kind_counts_in_a_row_of_counts():
    draft = plotted(
        FLOOD, "One/CD/nummod/2 levee/NN/nsubj/6 and/CC/cc/5 two/CD/nummod/5 dams/NNS/conj/2 broke/VBD/root/0"
    )
    counted(draft, "One levee", 1.0, noun="levee")
    assert list(read(draft)) == ["levees"]


def test_one_of_a_kind_by_itself_counts_nothing():
    draft = plotted(FLOOD, "One/CD/nummod/2 levee/NN/nsubj/3 broke/VBD/root/0")
    counted(draft, "One levee", 1.0, noun="levee")
    assert read(draft) == {}


def test_soldiers_of_whom_no_field_is_are_troops():
    draft = plotted(FLOOD, "1,000/CD/nummod/3 service/NN/compound/3 members/NNS/nsubj/4 came/VBD/root/0")
    counted(draft, "1,000 service members", 1000.0, noun="member")
    assert list(read(draft)) == ["troops"]


def test_some_of_a_greater_number_are_named_by_what_that_counts():
    table = "three/CD/nsubj/6 of/IN/case/5 the/DT/det/5 five/CD/nummod/5 levees/NNS/nmod/1 broke/VBD/root/0"
    draft = plotted(FLOOD, table)
    counted(draft, "three", 3.0)
    assert list(read(draft)) == ["levees"]


def test_what_came_again_and_again_in_a_row_is_a_claim():
    draft = plotted(
        FLOOD,
        "It/PRP/nsubj/5 was/VBD/cop/5 the/DT/det/5 third/JJ/amod/5 rescue/NN/root/0 in/IN/case/8 a/DT/det/8 row/NN/nmod/5",
    )
    counted(draft, "third rescue", 3.0, noun="rescue", unit="ordinal")
    assert list(read(draft)) == ["rescues"]


def test_a_few_things_that_no_field_takes_are_no_claim():
    draft = plotted(FLOOD, "Several/JJ/amod/2 trees/NNS/nsubj/3 fell/VBD/root/0")
    start = draft.doc.text.index("Several trees")
    quantity = Quantity(2.0, None, None, 2.0, None, counted="tree")
    draft.figures.append(Figure(Passage(start, start + len("Several trees")), quantity))
    assert read(draft) == {}


def test_the_bore_of_a_gun_is_no_measure_of_an_event():
    draft = plotted(FLOOD, "He/PRP/nsubj/2 had/VBD/root/0 a/DT/det/5 9mm/NN/compound/5 handgun/NN/obj/2")
    counted(draft, "9mm", 9.0, unit="millimetre")
    assert read(draft) == {}


def test_what_belongs_to_the_wording_is_no_claim():
    draft = plotted(FLOOD, "They/PRP/nsubj/2 broke/VBD/root/0 in/IN/case/5 two/CD/nummod/5 pieces/NNS/obl/2")
    counted(draft, "two pieces", 2.0, noun="piece")
    assert read(draft) == {}


def test_how_often_an_event_was_is_a_claim():
    draft = plotted(FLOOD, "The/DT/det/2 flood/NN/nsubj/3 came/VBD/root/0 three/CD/nummod/5 times/NNS/obl/2")
    counted(draft, "three times", 3.0, unit="times")
    assert list(read(draft)) == ["times"]


def test_the_two_go_on_about_people_known_already():
    draft = plotted(FLOOD, "The/DT/det/2 two/CD/nsubj/3 fled/VBD/root/0 the/DT/det/5 flood/NN/obj/3")
    counted(draft, "two", 2.0)
    assert read(draft) == {}


def test_what_was_not_takes_no_dead_of_other_sentences():
    none = "There/EX/expl/2 was/VBD/root/0 n't/RB/advmod/2 any/DT/det/5 flood/NN/nsubj/2"
    later = "At/IN/case/2 least/JJS/nmod/3 36/CD/nummod/4 people/NNS/nsubj/5 died/VBD/root/0"
    draft = plotted(LAUNCH, none, later)
    counted(draft, "36 people", 36.0, "person")
    claim = read(draft)["killed"]
    assert next(mention.kind for mention in draft.mentions if mention.id == claim.mention) == "launch"


@pytest.mark.parametrize(("verb", "fields"), [("flew", ["launched_at"]), ("landed", [])])
def test_a_clock_time_that_hangs_on_another_verb_is_not_the_fields(verb, fields):
    draft = plotted(
        f"The/DT/det/2 missile/NN/nsubj/3 flew/VBD/root/0 and/CC/cc/5 {verb}/VBD/conj/3 at/IN/case/7 0837/CD/obl/5"
    )
    start = draft.doc.text.index("0837")
    moment = Moment("2025-02-26T08:37:00Z", "2025-02-26T08:38:00Z", Precision.MINUTE, timex="2025-02-26T08:37")
    draft.times.append(TimeExpression((Passage(start, start + 4),), TimeType.TIME, "2025-02-26T08:37", moment))
    assert list(read(draft)) == fields


def test_a_bare_number_counts_what_its_relative_clause_describes():
    draft = plotted(
        FLOOD,
        "The/DT/det/2 boats/NNS/nsubj/8 of/IN/case/4 which/WDT/nmod/5 11/CD/nsubj:pass/7 were/VBD/aux:pass/7 sunk/VBN/acl:relcl/2 drifted/VBD/root/0",
    )
    counted(draft, "11", 11.0)
    assert read(draft)["boats"].value.low == 11.0


def test_a_bare_number_acted_on_goes_on_with_what_was_counted_last_but_not_with_the_dead():
    carts = "They/PRP/nsubj/2 bought/VBD/root/0 40/CD/nummod/4 carts/NNS/obj/2"
    sold = "We/PRP/nsubj/2 sold/VBD/root/0 9/CD/obj/2"
    draft = plotted(FLOOD, carts, sold)
    counted(draft, "40 carts", 40.0, "cart")
    counted(draft, "9", 9.0)
    read(draft)
    assert [(claim.field, claim.value.low) for claim in draft.claims] == [("carts", 40.0), ("carts", 9.0)]
    draft = plotted(FLOOD, sold)
    counted(draft, "12 people", 12.0, "person")
    counted(draft, "9", 9.0)
    assert list(read(draft)) == ["killed", "figure"]


def test_those_with_a_boat_are_aboard_whatever_befell_others():
    draft = plotted(
        "A/DT/det/2 flood/NN/nsubj/3 killed/VBD/root/0 people/NNS/obj/3 on/IN/case/7 a/DT/det/7 boat/NN/obl/3 with/IN/case/10 120/CD/nummod/10 people/NNS/nmod/7"
    )
    counted(draft, "120 people", 120.0, "person")
    assert list(read(draft)) == ["on_board"]


def test_a_number_shut_in_behind_a_name_is_an_age():
    draft = plotted("A/DT/det/2 flood/NN/nsubj/3 killed/VBD/root/0 Ari/NNP/obj/3 ,/,/punct/6 35/CD/appos/4 ,/,/punct/4")
    counted(draft, "35", 35.0)
    assert read(draft) == {}


@pytest.mark.parametrize(("verb", "origin"), [("probing", None), ("reporting", "experts")])
def test_who_only_inquires_into_a_figure_is_not_its_first_voice(verb, origin):
    draft = plotted(
        f"Experts/NNS/nsubj/3 are/VBP/aux/3 {verb}/VBG/root/0 why/WRB/advmod/7 a/DT/det/6 flood/NN/nsubj/7 killed/VBD/ccomp/3"
        " 12/CD/nummod/9 people/NNS/obj/7"
    )
    counted(draft, "12 people", 12.0, "person")
    said(draft, "why a flood killed 12 people", "experts")
    at = draft.doc.text.index(verb)
    draft.statements = [replace(draft.statements[0], cue=(Passage(at, at + len(verb)),))]
    found = read(draft)["killed"].origin
    assert (found.name if found else None) == origin


def test_a_measure_in_brackets_goes_where_the_one_before_it_went():
    draft = plotted(
        "The/DT/det/2 missiles/NNS/nsubj/3 flew/VBD/root/0 932/CD/nummod/5 miles/NNS/obj/3 (/-LRB-/punct/8 1500/CD/nummod/8 km/NNS/dep/5 )/-RRB-/punct/8"
        " at/IN/case/12 a/DT/det/12 height/NN/obl/3"
    )
    counted(draft, "932 miles", 932.0, unit="mile")
    counted(draft, "1500 km", 1500.0, unit="kilometre")
    claims.run(mentioned(draft))
    assert [claim.field for claim in draft.claims] == ["distance", "distance"]


def test_a_number_told_before_fills_the_same_field_again():
    draft = plotted(FLOOD.replace("12", "190"), "The/DT/det/2 190/CD/nsubj/3 shocked/VBD/root/0 many/JJ/obj/3")
    counted(draft, "190 people", 190.0, "person")
    again = draft.doc.text.index("190 shocked")
    draft.figures.append(Figure(Passage(again, again + 3), Quantity(190.0, 190.0, None, 190.0, 190.0)))
    claims.run(mentioned(draft))
    assert [claim.field for claim in draft.claims] == ["killed", "killed"]


def test_the_number_goes_on_with_what_was_of_its_order():
    draft = plotted(
        "Fifty/CD/nummod/2 states/NNS/nsubj/3 counted/VBD/root/0 1900/CD/nummod/5 dead/NNS/obj/3 after/IN/case/8 the/DT/det/8 flood/NN/obl/3",
        "The/DT/det/2 number/NN/nsubj/3 was/VBD/root/0 2400/CD/xcomp/3",
    )
    counted(draft, "Fifty states", 50.0, "state")
    counted(draft, "1900 dead", 1900.0, "dead")
    counted(draft, "2400", 2400.0)
    claims.run(mentioned(draft))
    assert [claim.field for claim in draft.claims] == ["states", "killed", "killed"]


def test_a_count_that_the_field_of_its_name_refuses_has_a_name_of_its_own():
    draft = plotted(
        "A/DT/det/2 flood/NN/nsubj/3 came/VBD/root/0",
        "Boats/NNS/nsubj/2 search/VBP/root/0 12/CD/nummod/4 houses/NNS/obj/2",
    )
    houses = Field("houses", "Houses destroyed", FieldValue.COUNT, counted=("house",), words=("destroy",))
    draft.pack = replace(PACK, kinds=tuple(replace(kind, fields=(*kind.fields, houses)) for kind in PACK.kinds))
    counted(draft, "12 houses", 12.0, "house")
    assert list(read(draft)) == ["other_houses"]


def test_what_could_be_goes_to_the_field_that_is_named_for_it():
    draft = plotted(
        "The/DT/det/2 missile/NN/nsubj/4 can/MD/aux/4 fly/VB/root/0 1500/CD/nummod/6 km/NNS/obj/4",
        LAUNCH,
    )
    kinds = tuple(
        replace(kind, fields=tuple(replace(f, could="range") if f.id == "distance" else f for f in kind.fields))
        for kind in PACK.kinds
    )
    draft.pack = replace(PACK, kinds=kinds)
    counted(draft, "1500 km", 1500.0, unit="kilometre")
    assert "range" in read(draft)


def test_a_bare_number_is_of_those_whose_number_it_is_told_to_be():
    draft = plotted(
        "A/DT/det/2 flood/NN/nsubj/3 came/VBD/root/0",
        "The/DT/det/2 number/NN/nsubj/7 of/IN/case/5 missing/JJ/amod/5 people/NNS/nmod/2 is/VBZ/cop/7 27/CD/root/0 while/IN/mark/14 the/DT/det/10 number/NN/nsubj/14 of/IN/case/12 deaths/NNS/nmod/10 is/VBZ/cop/14 15/CD/advcl/7",
    )
    counted(draft, "27", 27.0)
    counted(draft, "15", 15.0)
    assert {name: claim.value.low for name, claim in read(draft).items()} == {"missing": 27.0, "killed": 15.0}


WITH = "12/CD/nummod/2 people/NNS/nsubj/3 died/VBD/root/0 in/IN/case/6 a/DT/det/6 flood/NN/obl/3 with/IN/mark/10 40/CD/nummod/9 people/NNS/nsubj/10 missing/VBG/advcl/3"


def test_what_people_do_beside_what_is_said_behind_with_is_nobodys():
    draft = plotted(WITH.replace("missing/VBG", "coming/VBG"))
    counted(draft, "40 people", 40.0, noun="person")
    said(draft, "12 people died in a flood", "The mayor")
    (counted_there,) = [claim for claim in read(draft).values() if claim.value.low == 40.0]
    assert counted_there.origin is None


def test_what_stands_beside_what_is_said_behind_with_is_said_too():
    draft = plotted(WITH)
    counted(draft, "40 people", 40.0, noun="person")
    said(draft, "12 people died in a flood", "The mayor")
    assert read(draft)["missing"].origin.name == "The mayor"
