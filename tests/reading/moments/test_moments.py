"""Times of a draft: the tree tells the tense, the place tells the zone, and furniture tells nothing."""

from dataclasses import replace

import pytest
from plots import PACK, named, plotted

from onrecord.packs.load import load
from onrecord.packs.pack import KnownPlace
from onrecord.reading import moments
from onrecord.reading.moments import zones
from onrecord.record.report import Part, PartKind, Passage
from onrecord.record.value import Moment, Precision

PUBLISHED = Moment("2025-02-28T00:00:00Z", "2025-03-01T00:00:00Z", Precision.DAY, timex="2025-02-28")
PLACES = replace(
    PACK,
    places=(
        KnownPlace("Seoul", zone="Asia/Seoul"),
        KnownPlace("Libya", aliases=("Derna",), zone="Africa/Tripoli"),
        KnownPlace("Mars", zone=None),
    ),
)
BRIEF = replace(
    PACK, places=(KnownPlace("Iran", zone="Asia/Tehran"), KnownPlace("Kentucky", ("Ky.",), "America/New_York"))
)
FLEW = "It/PRP/nsubj/2 flew/VBD/root/0 on/IN/case/4 Monday/NNP/obl/2"


def draft_of(*sentences, pack=PACK, **about):
    draft = plotted(*sentences, pack=pack)
    draft.report = replace(draft.report, published=PUBLISHED, **about)
    return draft


def zone(draft):
    return zones.zone_of(draft, zones.zone_of_happening(draft))


def values(draft):
    moments.run(draft)
    return [time.value for time in draft.times]


@pytest.mark.parametrize(
    ("sentence", "value"),
    [
        (FLEW, "2025-02-24"),
        ("It/PRP/nsubj/3 will/MD/aux/3 fly/VB/root/0 on/IN/case/5 Monday/NNP/obl/3", "2025-03-03"),
        ("They/PRP/nsubj/2 want/VBP/root/0 to/TO/mark/4 fly/VB/xcomp/2 on/IN/case/6 Monday/NNP/obl/4", "2025-03-03"),
        ("It/PRP/nsubj/3 would/MD/aux/3 fly/VB/root/0 on/IN/case/5 Monday/NNP/obl/3", "2025-03-03"),
        ("They/PRP/nsubj/2 planned/VBD/root/0 talks/NNS/obj/2 on/IN/case/5 Monday/NNP/nmod/3", "2025-03-03"),
        ("It/PRP/nsubj/4 would/MD/aux/4 be/VB/aux:pass/4 held/VBN/root/0 on/IN/case/6 Monday/NNP/obl/4", "2025-03-03"),
        ("It/PRP/nsubj/4 could/MD/aux/4 be/VB/aux:pass/4 seen/VBN/root/0 on/IN/case/6 Monday/NNP/obl/4", "2025-02-24"),
        ("They/PRP/nsubj/2 meet/VBP/root/0 Monday/NNP/obl/2", "2025-03-03"),
        ("It/PRP/nsubj/4 had/VBD/aux/4 been/VBN/aux:pass/4 due/JJ/root/0 on/IN/case/6 Monday/NNP/obl/4", "2025-02-24"),
        (
            "They/PRP/nsubj/3 will/MD/aux/3 fight/VB/root/0 Monday/NNP/nmod:poss/6 's/POS/case/4 ruling/NN/obj/3",
            "2025-02-24",
        ),
        ("They/PRP/nsubj/2 have/VBP/root/0 until/IN/case/4 Monday/NNP/obl/2", "2025-03-03"),
        ("They/PRP/nsubj/2 slept/VBD/root/0 until/IN/case/4 Monday/NNP/obl/2", "2025-02-24"),
        ("Men/NNS/nsubj/2 stand/VBP/root/0 there/RB/advmod/2 on/IN/case/5 Monday/NNP/obl/2", "2025-02-24"),
        ("Talks/NNS/nsubj/2 resume/VBP/root/0 Monday/NNP/obl/2", "2025-03-03"),
        ("Talks/NNS/nsubj/3 are/VBP/cop/3 Monday/NNP/root/0", "2025-03-03"),
        (
            "They/PRP/nsubj/2 declined/VBD/root/0 to/TO/mark/4 speak/VB/xcomp/2 on/IN/case/6 Monday/NNP/obl/4",
            "2025-02-24",
        ),
        (
            "They/PRP/nsubj/2 expect/VBP/root/0 it/PRP/obj/2 done/VBN/xcomp/2 by/IN/case/6 Monday/NNP/obl/4",
            "2025-03-03",
        ),
        (
            "The/DT/det/3 first/JJ/amod/3 men/NNS/nsubj/8 to/TO/mark/5 land/VB/acl/3 on/IN/case/7 Monday/NNP/obl/5 came/VBD/root/0",
            "2025-02-24",
        ),
        (
            "They/PRP/nsubj/3 were/VBD/cop/3 ready/JJ/root/0 on/IN/case/5 Monday/NNP/obl/3",
            "2025-02-24",
        ),
        ("It/PRP/nsubj/3 was/VBD/aux:pass/3 seen/VBN/root/0 on/IN/case/5 Monday/NNP/obl/3", "2025-02-24"),
        (
            "They/PRP/nsubj/3 will/MD/aux/3 come/VB/root/0 with/IN/mark/6 some/DT/nsubj/6 arriving/VBG/advcl/3 Monday/NNP/obl/6",
            "2025-03-03",
        ),
        (
            "They/PRP/nsubj/2 came/VBD/root/0 with/IN/mark/5 some/DT/nsubj/5 arriving/VBG/advcl/2 Monday/NNP/obl/5",
            "2025-02-24",
        ),
    ],
)
def test_the_verb_above_a_weekday_tells_which_one_is_meant(sentence, value):
    assert values(draft_of(sentence)) == [value]


def test_the_zone_is_the_datelines():
    draft = draft_of("It/PRP/nsubj/2 flew/VBD/root/0 at/IN/case/4 8/CD/obl/2 am/NN/nmod/4", pack=PLACES, place="SEOUL")
    moments.run(draft)
    assert draft.times[0].moment.earliest == "2025-02-27T23:00:00Z"


def test_without_a_dateline_the_zone_is_that_of_the_places_in_the_text():
    draft = draft_of("Derna/NNP/nsubj/2 flooded/VBD/root/0 at/IN/case/4 8/CD/obl/2 am/NN/nmod/4", pack=PLACES)
    assert zone(draft) == "Africa/Tripoli"


@pytest.mark.parametrize("word", ["Libyana", "Dernas", "derna"])
def test_a_word_that_only_begins_as_a_place_tells_no_zone(word):
    assert zone(draft_of(f"{word}/NNP/nsubj/2 flooded/VBD/root/0", pack=PLACES)) is None


def test_a_people_lies_in_the_zone_of_its_land():
    assert zone(draft_of("A/DT/det/3 Libyan/JJ/amod/3 man/NN/nsubj/4 came/VBD/root/0", pack=PLACES)) == "Africa/Tripoli"


@pytest.mark.parametrize("behind", ["Side", "side", "Lawn"])
def test_a_part_of_a_town_is_not_the_land_that_is_called_so(behind):
    south = replace(PACK, places=(KnownPlace("Korea", aliases=("the South",), zone="Asia/Seoul"),))
    told = f"the/DT/det/3 South/NNP/compound/3 {behind}/NNP/root/0"
    assert zone(draft_of(told, pack=south)) is None
    assert zone(draft_of("the/DT/det/2 South/NNP/nsubj/3 fired/VBD/root/0", pack=south)) == "Asia/Seoul"


@pytest.mark.parametrize("behind", ["Street", "County", "Herald"])
def test_what_is_named_after_a_place_tells_no_zone(behind):
    assert zone(draft_of(f"Derna/NNP/compound/2 {behind}/NNP/root/0", pack=PLACES)) is None


def test_of_two_zones_named_as_often_the_first_is_the_happenings():
    assert zone(draft_of("Derna/NNP/nsubj/2 beat/VBD/root/0 Seoul/NNP/obj/2", pack=PLACES)) == "Africa/Tripoli"
    assert zone(draft_of("Seoul/NNP/nsubj/2 beat/VBD/root/0 Derna/NNP/obj/2", pack=PLACES)) == "Asia/Seoul"


@pytest.mark.parametrize(
    "sentence",
    ["It/PRP/nsubj/2 rained/VBD/root/0 in/IN/case/4 Iran/NNP/obl/2", "Marion/NNP/root/0 ,/,/punct/1 Ky./NNP/appos/1"],
)
def test_a_name_of_few_letters_tells_the_zone_behind_a_comma_or_in(sentence):
    assert zone(draft_of(sentence, pack=BRIEF)) is not None


def test_a_name_of_few_letters_anywhere_else_may_be_a_common_word():
    assert zone(draft_of("Iran/NNP/nsubj/2 rained/VBD/root/0", pack=BRIEF)) is None


@pytest.mark.parametrize(
    ("town", "state", "there"),
    [
        ("Columbus", "Ohio", "America/New_York"),
        ("Macon", "Ga.", "America/New_York"),
        ("Fresno", "Calif.", "America/Los_Angeles"),
    ],
)
def test_the_states_of_the_united_states_have_their_zones(town, state, there):
    assert zone(draft_of(f"{town}/NNP/root/0 ,/,/punct/1 {state}/NNP/appos/1", pack=load(["general"]))) == there


def test_a_name_within_the_first_letters_of_another_is_found_too():
    pack = replace(
        PACK, places=(KnownPlace("the South", zone="Asia/Tokyo"), KnownPlace("South Korea", zone="Asia/Seoul"))
    )
    assert zone(draft_of("the/DT/det/3 South/NNP/compound/3 Korea/NNP/root/0", pack=pack)) == "Asia/Seoul"


def test_somebody_who_is_called_as_a_place_tells_no_zone():
    draft = draft_of("Derna/NNP/nsubj/2 came/VBD/root/0", pack=PLACES)
    named(draft, "Derna", "PER")
    assert zone(draft) is None


def test_where_no_place_is_known_the_zone_is_the_one_that_the_outlet_dates_its_report_in():
    draft = draft_of("It/PRP/nsubj/2 flew/VBD/root/0 at/IN/case/4 8/CD/obl/2 am/NN/nmod/4")
    published = Moment("2025-02-28T01:30:00Z", "2025-02-28T01:31:00Z", Precision.MINUTE, timex="2025-02-28T10:30")
    draft.report = replace(draft.report, published=published)
    moments.run(draft)
    assert zone(draft) == "+09:00"
    assert draft.times[0].moment.earliest == "2025-02-27T23:00:00Z"


def test_where_no_place_is_known_and_publication_has_no_clock_the_zone_is_open():
    assert zone(draft_of(FLEW, pack=PLACES)) is None


def test_without_publication_time_nothing_is_invented():
    draft = plotted(FLEW)
    moments.run(draft)
    assert [(time.value, time.moment) for time in draft.times] == [("XXXX-WXX-1", None)]


def test_furniture_tells_no_time():
    draft = draft_of(FLEW)
    draft.report = replace(draft.report, parts=(Part(PartKind.FURNITURE, Passage(0, len(draft.report.text))),))
    assert values(draft) == []


def test_where_the_lead_has_something_happen_tells_the_zone_before_where_people_spoke():
    said = "It/PRP/nsubj/2 hit/VBD/root/0 near/IN/case/4 Derna/NNP/obl/2"
    spoke = "Seoul/NNP/nsubj/2 spoke/VBD/root/0 to/IN/case/4 Seoul/NNP/obl/2"
    assert zone(draft_of(said, spoke, pack=PLACES)) == "Africa/Tripoli"


BROKE = "It/PRP/nsubj/2 broke/VBD/root/0 in/IN/case/4 Derna/NNP/obl/2 on/IN/case/6 Saturday/NNP/obl/2"
SAID = "He/PRP/nsubj/2 said/VBD/root/0 so/RB/advmod/2 on/IN/case/5 Saturday/NNP/obl/2"


def test_the_day_after_a_bare_day_of_publication_may_have_begun_in_the_east():
    seoul = BROKE.replace("Derna", "Seoul")
    assert values(draft_of(seoul, pack=PLACES)) == ["2025-03-01"]
    assert values(draft_of(seoul)) == ["2025-02-22"]


def test_a_report_that_opens_with_what_was_done_on_the_day_of_publication_was_written_on_it():
    friday = "They/PRP/nsubj/2 put/VBD/root/0 it/PRP/obj/2 lower/RB/advmod/2 on/IN/case/6 Friday/NNP/obl/2"
    assert values(draft_of(friday, BROKE.replace("Derna", "Seoul"), pack=PLACES)) == ["2025-02-28", "2025-02-22"]


@pytest.mark.parametrize(("clock", "value"), [("22:30", "2025-03-01"), ("20:00", "2025-02-22")])
def test_the_day_after_publication_has_begun_where_clocks_are_past_midnight(clock, value):
    draft = draft_of(BROKE, pack=PLACES, place="Mars")
    stamp = f"2025-02-28T{clock}"
    draft.report = replace(
        draft.report, published=Moment(f"{stamp}:00Z", f"{stamp}:59Z", Precision.MINUTE, timex=stamp), place="London"
    )
    draft.pack = replace(draft.pack, places=(*PLACES.places, KnownPlace("London", zone="Europe/London")))
    assert values(draft) == [value]


def test_a_report_in_which_somebody_said_something_on_the_day_after_publication_tells_of_that_day():
    fell = BROKE.replace("Derna", "Orvel")
    assert values(draft_of(SAID, fell)) == ["2025-03-01", "2025-03-01"]
    assert values(draft_of(SAID.replace("said", "sang"), fell)) == ["2025-02-22", "2025-02-22"]


TESTED = "{0}/IN/case/4 the/DT/det/4 December/NNP/compound/4 test/NN/obl/6 they/PRP/nsubj/6 {1}/{2}/root/0"


@pytest.mark.parametrize(
    ("lead", "verb", "tag", "value"),
    [("During", "slept", "VBD", "2024-12"), ("For", "slept", "VBD", "2025-12"), ("During", "sleep", "VBP", "2025-12")],
)
def test_the_month_of_something_in_whose_course_something_was_is_the_last_one(lead, verb, tag, value):
    draft = draft_of(TESTED.format(lead, verb, tag))
    published = Moment("2025-10-30T00:00:00Z", "2025-10-31T00:00:00Z", Precision.DAY, timex="2025-10-30")
    draft.report = replace(draft.report, published=published)
    assert values(draft) == [value]


def test_what_is_believed_to_be_something_has_been():
    held = "It/PRP/nsubj:pass/3 is/VBZ/aux:pass/3 believed/VBN/root/0 to/TO/mark/7 be/VB/cop/7 a/DT/det/7 raid/NN/xcomp/3 on/IN/case/9 Monday/NNP/obl/7"
    assert values(draft_of(held)) == ["2025-02-24"]
    assert values(draft_of(held.replace("believed", "planned"))) == ["2025-03-03"]


@pytest.mark.parametrize(("verb", "value"), [("sent", "2025-02-24"), ("ordered", "2025-03-03")])
def test_what_somebody_was_sent_to_do_was_done(verb, value):
    sent = f"They/PRP/nsubj:pass/3 were/VBD/aux:pass/3 {verb}/VBN/root/0 to/TO/mark/5 sing/VB/xcomp/3 on/IN/case/7 Monday/NNP/obl/5"
    assert values(draft_of(sent)) == [value]


@pytest.mark.parametrize(
    ("sentence", "value"),
    [
        ("He/PRP/nsubj/4 would/MD/aux/4 not/RB/advmod/4 comment/VB/root/0 Monday/NNP/obl/4", "2025-02-24"),
        ("He/PRP/nsubj/3 would/MD/aux/3 comment/VB/root/0 Monday/NNP/obl/3", "2025-03-03"),
        (
            "It/PRP/nsubj/2 forced/VBD/root/0 her/PRP/obj/2 to/TO/mark/5 resign/VB/xcomp/2 Monday/NNP/obl/5",
            "2025-02-24",
        ),
        (
            "He/PRP/nsubj/4 was/VBD/cop/4 the/DT/det/4 first/JJ/root/0 to/TO/mark/6 leave/VB/acl/4 Monday/NNP/obl/6",
            "2025-02-24",
        ),
        (
            "They/PRP/nsubj/3 were/VBD/cop/3 able/JJ/root/0 to/TO/mark/5 leave/VB/xcomp/3 Monday/NNP/obl/5",
            "2025-02-24",
        ),
        (
            "They/PRP/nsubj/3 are/VBP/cop/3 able/JJ/root/0 to/TO/mark/5 leave/VB/xcomp/3 Monday/NNP/obl/5",
            "2025-03-03",
        ),
        (
            "You/PRP/nsubj/3 will/MD/aux/3 win/VB/ccomp/5 he/PRP/nsubj/5 said/VBD/root/0 on/IN/case/7 Monday/NNP/obl/3",
            "2025-02-24",
        ),
        (
            "They/PRP/nsubj/2 came/VBD/root/0 Monday/NNP/obl/5 to/TO/mark/5 sing/VB/xcomp/2",
            "2025-02-24",
        ),
        (
            "They/PRP/nsubj/2 met/VBD/root/0 to/TO/mark/4 sing/VB/advcl/2 Monday/NNP/obl/4",
            "2025-02-24",
        ),
        ("When/WRB/advmod/3 they/PRP/nsubj/3 took/VBP/root/0 it/PRP/obj/3 Monday/NNP/obl/3", "2025-02-24"),
        (
            "Her/PRP$/nmod:poss/2 win/NN/nsubj/6 on/IN/case/4 Monday/NNP/nmod/2 will/MD/aux/6 help/VB/root/0",
            "2025-02-24",
        ),
        (
            "The/DT/det/2 vote/NN/nsubj/6 on/IN/case/4 Monday/NNP/nmod/2 will/MD/aux/6 help/VB/root/0",
            "2025-03-03",
        ),
        (
            "It/PRP/nsubj/3 will/MD/aux/3 start/VB/root/0 and/CC/cc/6 be/VB/cop/6 ready/JJ/conj/3 by/IN/case/8 Monday/NNP/obl/6",
            "2025-03-03",
        ),
        (
            "They/PRP/nsubj/2 feared/VBD/root/0 the/DT/det/5 looming/VBG/amod/5 fight/NN/obj/2 on/IN/case/7 Monday/NNP/nmod/5",
            "2025-03-03",
        ),
        ("If/IN/mark/3 she/PRP/nsubj/3 wins/VBZ/root/0 Monday/NNP/obl/3", "2025-03-03"),
        ("She/PRP/nsubj/2 wins/VBZ/root/0 Monday/NNP/obl/2", "2025-02-24"),
        (
            "She/PRP/nsubj/3 will/MD/aux/3 stay/VB/root/0 and/CC/cc/5 sing/VB/conj/3 Monday/NNP/obl/5",
            "2025-03-03",
        ),
        (
            "They/PRP/nsubj/3 will/MD/aux/3 win/VB/root/0 Monday/NNP/nmod:poss/6 's/POS/case/4 vote/NN/obj/3",
            "2025-03-03",
        ),
    ],
)
def test_what_governs_a_verb_tells_where_it_lies(sentence, value):
    assert values(draft_of(sentence)) == [value]


AFTER = "After/IN/mark/2 singing/VBG/{0}/6 in/IN/case/4 winter/NN/obl/2 they/PRP/nsubj/6 left/VBD/root/0"


@pytest.mark.parametrize(("tie", "value"), [("advcl", "2023-WI"), ("nmod", "2024-WI")])
def test_a_participle_after_after_lies_where_its_verb_lies(tie, value):
    draft = draft_of(AFTER.format(tie))
    published = Moment("2024-11-03T00:00:00Z", "2024-11-04T00:00:00Z", Precision.DAY, timex="2024-11-03")
    draft.report = replace(draft.report, published=published)
    assert values(draft) == [value]
