import pytest
from plots import plotted

from onrecord.reading.claims.whose.acts import announcer, estimator
from onrecord.reading.draft import Naming
from onrecord.reading.parties.voices import Voices
from onrecord.reading.tree import tree_of
from onrecord.record.reading import Party, PartyKind
from onrecord.record.report import Passage

PUT = "Students/NNS/nsubj/2 put/VBD/root/0 the/DT/det/4 turnout/NN/obj/2 at/IN/case/6 800/CD/obl/2"
ESTIMATE = "It/PRP/nsubj/2 used/VBD/root/0 Orvel/NNP/nmod:poss/5 's/POS/case/3 estimate/NN/obj/2 of/IN/case/8 90/CD/nummod/8 deaths/NNS/nmod/5"
CITED = "An/DT/det/2 official/NN/nsubj/7 who/WP/nsubj/4 cited/VBD/acl:relcl/2 90/CD/nummod/6 deaths/NNS/obj/4 left/VBD/root/0"
TRACKED = "Orvel/NNP/nsubj/3 also/RB/advmod/3 detected/VBD/root/0 34/CD/nummod/5 vessels/NNS/obj/3"
YEAR = "It/PRP/nsubj/2 beat/VBD/root/0 last/JJ/amod/4 year/NN/nmod:poss/6 's/POS/case/4 count/NN/obj/2 of/IN/case/9 90/CD/nummod/9 deaths/NNS/nmod/6"


def heard(sentence, words, *names):
    draft = plotted(sentence)
    for name in names:
        start = draft.doc.text.index(name)
        party = f"party:{name.lower()}"
        draft.parties[party] = Party(party, name, PartyKind.ORGANISATION)
        draft.namings.append(Naming(Passage(start, start + len(name)), party))
    tree = tree_of(draft.doc)
    return tree, Voices(draft, tree), tree.words.index(words)


def test_who_puts_a_figure_gives_it():
    assert announcer(*heard(PUT, "800", "Students")).party == "party:students"


def test_a_body_that_watches_gives_what_it_counts():
    assert announcer(*heard(TRACKED, "34", "Orvel")).party == "party:orvel"


def test_what_a_thing_without_a_party_is_said_to_detect_has_no_giver():
    assert announcer(*heard(TRACKED.replace("Orvel/NNP", "Sensors/NNS"), "34")) is None


def test_a_subject_that_is_no_party_gives_nothing():
    assert announcer(*heard(PUT.replace("Students/NNS", "Snow/NN"), "800")) is None


def test_a_verb_that_does_not_announce_gives_nothing():
    assert announcer(*heard(PUT.replace("put/", "left/"), "800", "Students")) is None


def test_the_owner_of_an_estimate_gives_its_figure():
    assert estimator(*heard(ESTIMATE, "deaths", "Orvel")).name == "Orvel"


def test_a_role_without_a_name_gives_what_it_cites():
    hop = estimator(*heard(CITED, "deaths"))
    assert (hop.party, hop.name) == (None, "An official")


@pytest.mark.parametrize("sentence", [YEAR, CITED.replace("official/NN", "storm/NN")])
def test_years_and_storms_give_no_figure(sentence):
    assert estimator(*heard(sentence, "deaths")) is None


def test_who_revises_a_toll_gives_the_new_one():
    sentence = "The/DT/det/2 agency/NN/nsubj/3 revised/VBD/root/0 the/DT/det/5 toll/NN/obj/3 to/IN/case/7 275/CD/obl/3"
    assert announcer(*heard(sentence, "275", "agency")).party == "party:agency"


def test_a_figure_with_its_own_according_to_is_that_voice():
    sentence = (
        "It/PRP/nsubj/2 put/VBD/root/0 it/PRP/obj/2 against/IN/case/6 90/CD/nummod/6 deaths/NNS/obl/2"
        " according/VBG/case/9 to/IN/fixed/7 Orvel/NNP/nmod/6"
    )
    assert estimator(*heard(sentence, "deaths", "Orvel")).party == "party:orvel"


@pytest.mark.parametrize("giver", ["bodies/NNS", "crowds/NNS"])
def test_what_is_found_gives_no_toll(giver):
    sentence = f"The/DT/det/2 finds/NNS/dep/5 of/IN/case/4 {giver}/nsubj/5 raised/VBD/root/0 the/DT/det/7 toll/NN/obj/5 to/IN/case/9 275/CD/obl/5"
    assert announcer(*heard(sentence, "275")) is None


@pytest.mark.parametrize(
    ("sentence", "giver"),
    [
        ("Police/NN/compound/2 figures/NNS/nsubj/3 reached/VBD/root/0 90/CD/obj/3", "Police"),
        ("Orvel/NNP/nmod:poss/3 's/POS/case/1 count/NN/nsubj/4 stood/VBD/root/0 at/IN/case/6 90/CD/obl/4", "Orvel"),
    ],
)
def test_whose_count_reaches_a_figure_gives_it(sentence, giver):
    assert estimator(*heard(sentence, "90", giver)).name == giver


def test_a_figure_that_nobody_owns_is_nobodys_however_it_stands():
    assert estimator(*heard("The/DT/det/2 figure/NN/nsubj/3 reached/VBD/root/0 90/CD/obj/3", "90")) is None


def test_according_to_whom_a_toll_is_gives_it():
    sentence = (
        "The/DT/det/2 toll/NN/nsubj/7 according/VBG/case/5 to/IN/fixed/3 Orvel/NNP/nmod/7 is/VBZ/cop/7 132/CD/root/0"
    )
    assert estimator(*heard(sentence, "132", "Orvel")).party == "party:orvel"


SAY = "the/DT/det/3 40/CD/nummod/3 buildings/NNS/root/0 that/WDT/nsubj/8 officials/NNS/nsubj/6 say/VBP/acl:relcl/3 were/VBD/aux/8 destroyed/VBN/ccomp/6"
IS = "Orvel/NNP/nmod:poss/3 's/POS/case/1 estimate/NN/nsubj/6 is/VBZ/cop/6 40/CD/nummod/6 dead/JJ/root/0"
GIVE = (
    "The/DT/det/2 toll/NN/nsubj/6 that/WDT/obj/5 Orvel/NNP/nsubj/5 gives/VBZ/acl:relcl/2 reached/VBD/root/0 40/CD/obj/6"
)


def test_who_speaks_between_a_figure_and_what_is_said_of_it_gives_the_figure():
    assert estimator(*heard(SAY, "buildings", "officials")).party == "party:officials"


def test_a_relative_clause_of_its_own_gives_no_voice():
    own = SAY.replace("that/WDT/nsubj/8", "that/WDT/nsubj/6").replace("officials/NNS/nsubj/6", "now/RB/advmod/6")
    assert estimator(*heard(own, "buildings")) is None


def test_whose_estimate_a_figure_is_said_to_be_gives_it():
    assert estimator(*heard(IS, "dead", "Orvel")).party == "party:orvel"


def test_who_gives_the_toll_that_reached_a_figure_gives_the_figure():
    assert estimator(*heard(GIVE, "40", "Orvel")).party == "party:orvel"


def test_a_toll_that_is_merely_told_of_gives_no_voice():
    assert estimator(*heard(GIVE.replace("gives/VBZ", "fears/VBZ"), "40", "Orvel")) is None


COUNTED = (
    "40/CD/nummod/2 marchers/NNS/nsubj:pass/4 were/VBD/aux:pass/4 counted/VBN/root/0 by/IN/case/6 Orvel/NNP/obl:agent/4"
)
CITED_BY = "The/DT/det/2 number/NN/nsubj/6 cited/VBN/acl/2 by/IN/case/5 Orvel/NNP/obl/3 reached/VBD/root/0 40/CD/obj/6"
SPOKE = "Orvel/NNP/nsubj/2 spoke/VBD/root/0 of/IN/case/5 40/CD/nummod/5 dead/NNS/obl/2"
GAVE = "Orvel/NNP/nsubj/2 gave/VBD/root/0 40/CD/nummod/4 tents/NNS/obj/2"
MAGNITUDE = "Orvel/NNP/nsubj/2 gave/VBD/root/0 the/DT/det/4 magnitude/NN/obj/2 as/IN/case/6 6.7/CD/obl/2"
HIGHEST = (
    "The/DT/det/2 figure/NN/nsubj/7 of/IN/case/4 190/CD/nmod/2 is/VBZ/cop/7 the/DT/det/7 estimate/NN/root/0"
    " Orvel/NNP/nsubj/9 gave/VBD/acl:relcl/7"
)


def test_who_counts_people_that_were_counted_gives_the_figure():
    assert announcer(*heard(COUNTED, "marchers", "Orvel")).party == "party:orvel"


def test_who_kills_people_that_were_killed_gives_no_figure():
    assert announcer(*heard(COUNTED.replace("counted/VBN", "killed/VBN"), "marchers", "Orvel")) is None


def test_who_cites_the_number_that_reached_a_figure_gives_the_figure():
    assert estimator(*heard(CITED_BY, "40", "Orvel")).party == "party:orvel"


def test_who_spoke_of_a_figure_gives_it():
    assert announcer(*heard(SPOKE, "dead", "Orvel")).party == "party:orvel"


def test_who_spoke_for_some_time_gives_no_figure():
    assert announcer(*heard(SPOKE.replace("of/IN", "for/IN"), "dead", "Orvel")) is None


def test_who_gives_goods_gives_no_figure():
    assert announcer(*heard(GAVE, "tents", "Orvel")) is None


def test_who_gives_a_magnitude_gives_its_figure():
    assert announcer(*heard(MAGNITUDE, "6.7", "Orvel")).party == "party:orvel"


def test_whose_estimate_the_subject_is_said_to_be_gives_it():
    assert estimator(*heard(HIGHEST, "190", "Orvel")).party == "party:orvel"


OF_DEAD = "Friends/NNS/nsubj/2 spoke/VBD/root/0 of/IN/case/5 40/CD/nummod/5 dead/NNS/obl/2"


def test_who_speaks_of_some_dead_gives_their_number():
    assert announcer(*heard(OF_DEAD, "40")).name == "Friends"


def test_who_speaks_of_the_dead_that_all_know_gives_no_number():
    known = "Friends/NNS/nsubj/2 spoke/VBD/root/0 of/IN/case/6 the/DT/det/6 40/CD/nummod/6 dead/NNS/obl/2"
    assert announcer(*heard(known, "40")) is None


def test_a_toll_that_is_lowered_by_somebody_is_that_one_s():
    sentence = "The/DT/det/2 toll/NN/nsubj:pass/4 was/VBD/aux:pass/4 lowered/VBN/root/0 by/IN/case/6 Orvel/NNP/obl:agent/4 to/IN/case/8 90/CD/obl/4"
    assert announcer(*heard(sentence, "90", "Orvel")).party == "party:orvel"
    assert announcer(*heard(sentence.replace("toll/NN", "flag/NN"), "90", "Orvel")) is None


def test_who_speaks_of_the_launch_of_so_many_gives_how_many():
    sentence = "Orvel/NNP/nsubj/2 spoke/VBD/root/0 of/IN/case/5 the/DT/det/5 launch/NN/obl/2 of/IN/case/8 90/CD/nummod/8 rockets/NNS/nmod/5"
    assert announcer(*heard(sentence, "rockets", "Orvel")).party == "party:orvel"


def test_who_sets_the_toll_gives_it_and_who_sets_a_table_does_not():
    sentence = "Orvel/NNP/nsubj/2 set/VBD/root/0 the/DT/det/4 toll/NN/obj/2 at/IN/case/6 90/CD/obl/2"
    assert announcer(*heard(sentence, "90", "Orvel")).party == "party:orvel"
    assert announcer(*heard(sentence.replace("toll/NN", "table/NN"), "90", "Orvel")) is None


LOWERED = (
    "Orvel/NNP/nsubj/8 which/WDT/nsubj/3 put/VBD/acl:relcl/1 the/DT/det/5 toll/NN/obj/3 at/IN/case/7 11/CD/obl/3"
    " lowered/VBD/root/0 it/PRP/obj/8 to/IN/case/11 nine/CD/obl/8"
)


def test_who_lowers_the_toll_told_of_before_gives_what_it_is_lowered_to():
    assert announcer(*heard(LOWERED, "nine", "Orvel")).party == "party:orvel"
    assert announcer(*heard(LOWERED.replace("toll/NN", "flag/NN"), "nine", "Orvel")) is None


def test_who_gives_a_bare_number_gives_it():
    sentence = "24/CD/nsubj:pass/3 was/VBD/aux:pass/3 given/VBN/root/0 by/IN/case/5 Orvel/NNP/obl:agent/3"
    assert announcer(*heard(sentence, "24", "Orvel")).party == "party:orvel"


def test_who_gives_a_count_of_people_told_by_a_participle_gives_it():
    sentence = (
        "Orvel/NNP/nsubj/2 gave/VBD/root/0 a/DT/det/4 count/NN/obj/2 of/IN/case/7 40/CD/nummod/7 killed/VBN/acl/4"
    )
    assert announcer(*heard(sentence, "40", "Orvel")).party == "party:orvel"


def test_whose_count_is_higher_gives_how_high():
    sentence = (
        "Orvel/NNP/nmod:poss/3 's/POS/case/1 count/NN/nsubj/5 is/VBZ/cop/5 higher/JJR/root/0 ,/,/punct/7 83/CD/obl/5"
    )
    assert estimator(*heard(sentence, "83", "Orvel")).party == "party:orvel"


def test_whose_a_bare_number_is_gives_it():
    sentence = "Friends/NNS/nsubj/2 saw/VBD/root/0 90/CD/obj/2 against/IN/case/7 Orvel/NNP/nmod:poss/7 's/POS/case/5 27/CD/nmod/3"
    assert estimator(*heard(sentence, "27", "Orvel")).party == "party:orvel"


def test_of_two_figures_each_is_whose_it_is_according_to_right_behind_it():
    sentence = (
        "It/PRP/nsubj/2 drew/VBD/root/0 90/CD/nummod/4 people/NNS/obj/2 according/VBG/case/7 to/IN/fixed/5 Orvel/NNP/obl/2"
        " and/CC/cc/9 60/CD/conj/2 according/VBG/case/12 to/IN/fixed/10 Tarn/NNP/obl/2"
    )
    assert estimator(*heard(sentence, "people", "Orvel", "Tarn")).party == "party:orvel"
    assert estimator(*heard(sentence, "60", "Orvel", "Tarn")).party == "party:tarn"


def test_whoever_a_figure_counts_does_not_give_it():
    sentence = "It/PRP/nsubj:pass/3 was/VBD/aux:pass/3 put/VBN/root/0 out/RP/compound:prt/3 by/IN/case/7 63/CD/nummod/7 rescuers/NNS/obl:agent/3"
    assert announcer(*heard(sentence, "rescuers")) is None


def test_who_gives_it_as_a_figure_gives_that():
    sentence = "Orvel/NNP/nsubj/2 gave/VBD/root/0 it/PRP/obj/2 as/IN/case/5 6.7/CD/obl/2"
    assert announcer(*heard(sentence, "6.7", "Orvel")).party == "party:orvel"
    assert announcer(*heard(sentence.replace("as/IN", "for/IN"), "6.7", "Orvel")) is None


def test_who_puts_names_to_some_gives_no_number_of_them():
    sentence = "Orvel/NNP/nsubj/2 put/VBD/root/0 names/NNS/obj/2 to/IN/case/6 40/CD/nummod/6 dead/NNS/obl/2"
    assert announcer(*heard(sentence, "dead", "Orvel")) is None


CORRECTING = (
    "Orvel/NNP/nsubj/2 said/VBD/root/0 so/RB/advmod/2 correcting/VBG/advcl/2 a/DT/det/6 count/NN/obj/4 of/IN/case/8"
    " 22/CD/nmod/6"
)


def test_who_speaks_corrects_a_count_too():
    assert announcer(*heard(CORRECTING, "22", "Orvel")).party == "party:orvel"
    assert announcer(*heard(CORRECTING.replace("said/VBD", "fell/VBD"), "22", "Orvel")) is None


CARRIED = (
    "Tarn/NNP/nsubj/2 withdrew/VBD/root/0 the/DT/det/4 figure/NN/obj/2 of/IN/case/6 40/CD/nmod/4 that/WDT/obj/9"
    " Orvel/NNP/nsubj/9 carried/VBD/acl:relcl/4"
)


def test_who_had_carried_the_figure_that_another_withdraws_gives_it():
    assert estimator(*heard(CARRIED, "40", "Orvel", "Tarn")).party == "party:orvel"
    assert estimator(*heard(CARRIED.replace("carried/", "doubted/"), "40", "Orvel", "Tarn")) is None


@pytest.mark.parametrize(
    ("subject", "name"),
    [
        ("The/DT/det/3 Orvel/NNP/compound/3 branch/NN/nsubj/4", "Orvel"),
        ("The/DT/det/3 police/NN/compound/3 headquarters/NN/nsubj/4", "The police headquarters"),
        ("The/DT/det/3 firm/NN/compound/3 Tarn/NNP/nsubj/4", "The firm Tarn"),
    ],
)
def test_parts_seats_and_names_behind_a_body_s_kind_give_figures(subject, name):
    sentence = f"{subject} counted/VBD/root/0 40/CD/nummod/6 marchers/NNS/obj/4"
    assert announcer(*heard(sentence, "marchers", *(["Orvel"] if "Orvel" in subject else []))).name == name


def test_a_firm_s_shares_give_no_figure():
    sentence = "Orvel/NNP/compound/2 shares/NNS/nsubj/3 recorded/VBD/root/0 40/CD/nummod/5 points/NNS/obj/3"
    assert announcer(*heard(sentence, "points", "Orvel")) is None


@pytest.mark.parametrize(
    "estimate",
    [
        "the/DT/det/5 Orvel/NNP/compound/5 estimate/NN/obj/2 of/IN/case/7 40/CD/nmod/5",
        "the/DT/det/4 estimate/NN/obj/2 of/IN/case/6 Orvel/NNP/nmod/4 of/IN/case/8 40/CD/nmod/4",
    ],
)
def test_an_estimate_is_that_of_the_body_before_it_or_behind_of(estimate):
    assert estimator(*heard(f"She/PRP/nsubj/2 repeated/VBD/root/0 {estimate}", "40", "Orvel")).party == "party:orvel"


def test_a_head_count_is_no_head_s():
    sentence = "The/DT/det/3 head/NN/compound/3 count/NN/nsubj/4 gives/VBZ/root/0 40/CD/nummod/6 dead/NNS/obj/4"
    assert estimator(*heard(sentence, "dead")) is None
