from dataclasses import replace

import pytest
from plots import PACK, named, plotted

from onrecord.packs.pack import Kind
from onrecord.reading import mentions
from onrecord.reading.draft import Naming
from onrecord.record.reading import Party, PartyKind, Reality, TimeExpression, TimeType
from onrecord.record.report import Passage
from onrecord.record.value import Moment, Precision

FIRED = "The/DT/det/2 North/NNP/nsubj/3 fired/VBD/root/0 missiles/NNS/obj/3 on/IN/case/6 Monday/NNP/obl/3"
LAUNCH = "The/DT/det/3 missile/NN/compound/3 launch/NN/nsubj/4 failed/VBD/root/0"
FLOOD = "A/DT/det/2 flood/NN/nsubj/3 came/VBD/root/0"


def read(draft):
    mentions.run(draft)
    return draft.mentions


def dated(draft, words, day, hour=None):
    start = draft.doc.text.index(words)
    passage = Passage(start, start + len(words))
    if hour is None:
        moment = Moment(f"{day}T00:00:00Z", f"{day}T23:59:59Z", Precision.DAY, timex=day)
    else:
        moment = Moment(f"{day}T{hour}:00:00Z", f"{day}T{hour}:01:00Z", Precision.MINUTE, timex=f"{day}T{hour}:00")
    draft.times.append(TimeExpression((passage,), TimeType.DATE if hour is None else TimeType.TIME, day, moment))


def test_tellings_of_one_happening_are_one_mention():
    found = read(plotted(FIRED, LAUNCH))
    assert [mention.kind for mention in found] == ["launch"]
    assert len(found[0].passages) == 2


def test_another_day_is_another_mention():
    draft = plotted(FIRED, FIRED.replace("Monday", "Friday"))
    dated(draft, "Monday", "2025-03-10")
    dated(draft, "Friday", "2025-03-07")
    assert [mention.when.timex for mention in read(draft)] == ["2025-03-10", "2025-03-07"]


def test_the_day_of_a_clock_time_is_the_day_of_the_happening():
    at_eight = "They/PRP/nsubj/2 fired/VBD/root/0 missiles/NNS/obj/2 at/IN/case/5 0800/CD/obl/2"
    draft = plotted(FIRED, at_eight)
    dated(draft, "Monday", "2025-03-10")
    dated(draft, "0800", "2025-03-11", "08")
    [mention] = read(draft)
    assert mention.when.timex == "2025-03-10T08:00"
    assert mention.when.earliest == "2025-03-10T08:00:00Z"


def test_the_time_of_reporting_is_not_the_time_of_the_event():
    said = "They/PRP/nsubj/2 said/VBD/root/0 on/IN/case/4 Monday/NNP/obl/2 missiles/NNS/nsubj:pass/7 were/VBD/aux:pass/7 fired/VBN/ccomp/2"
    draft = plotted(said)
    dated(draft, "Monday", "2025-03-10")
    assert read(draft)[0].when is None


def test_a_time_that_only_bounds_is_not_the_time_of_the_event():
    draft = plotted(FIRED.replace("on/IN", "since/IN"))
    dated(draft, "Monday", "2025-03-10")
    assert read(draft)[0].when is None


def test_what_was_done_has_no_time_to_come():
    published = Moment("2025-03-01T00:00:00Z", "2025-03-02T00:00:00Z", Precision.DAY, timex="2025-03-01")
    draft = plotted(FIRED)
    draft.report = replace(draft.report, published=published)
    dated(draft, "Monday", "2025-03-10")
    assert read(draft)[0].when is None


@pytest.mark.parametrize(("relation", "day"), [("advcl", None), ("obl", "2025-03-10")])
def test_a_noun_does_not_take_a_time_to_come_from_another_clause(relation, day):
    published = Moment("2025-03-01T00:00:00Z", "2025-03-02T00:00:00Z", Precision.DAY, timex="2025-03-01")
    draft = plotted(
        f"A/DT/det/2 flood/NN/nsubj/3 led/VBD/root/0 them/PRP/obj/3 asking/VBG/{relation}/3 on/IN/case/7 Monday/NNP/obl/5"
    )
    draft.report = replace(draft.report, published=published)
    dated(draft, "Monday", "2025-03-10")
    found = read(draft)[0].when
    assert (found and found.timex) == day


def test_a_party_fills_the_role_of_its_relation():
    draft = plotted(FIRED)
    draft.parties["party:n"] = Party("party:n", "North Korea", PartyKind.STATE)
    draft.namings.append(Naming(Passage(0, 9), "party:n"))
    assert [(actor.role, actor.party) for actor in read(draft)[0].actors] == [("by", "party:n")]


def test_a_place_hangs_on_the_event():
    draft = plotted("They/PRP/nsubj/2 fired/VBD/root/0 missiles/NNS/obj/2 near/IN/case/5 Wonsan/NNP/obl/2")
    named(draft, "Wonsan", "LOC")
    assert read(draft)[0].where.name == "Wonsan"


def test_the_earth_is_no_place_of_an_event():
    draft = plotted("They/PRP/nsubj/2 fired/VBD/root/0 missiles/NNS/obj/2 from/IN/case/5 Earth/NNP/obl/2")
    named(draft, "Earth", "LOC")
    assert read(draft)[0].where is None


def test_a_place_far_off_in_the_sentence_is_not_its_place():
    draft = plotted(
        "They/PRP/nsubj/2 fired/VBD/root/0 missiles/NNS/obj/2 as/IN/mark/6 he/PRP/nsubj/6 returned/VBD/advcl/2 to/IN/case/8 power/NN/obl/6 in/IN/case/10 Rome/NNP/nmod/8"
    )
    named(draft, "Rome", "LOC")
    assert read(draft)[0].where is None


def test_words_inside_a_name_tell_of_no_event():
    draft = plotted("Flood/NNP/compound/2 Watch/NNP/nsubj/3 spoke/VBD/root/0")
    named(draft, "Flood Watch", "ORG")
    assert read(draft) == []


def test_a_plan_is_told_apart_from_what_happened():
    plan = "They/PRP/nsubj/2 plan/VBP/root/0 to/TO/mark/4 fire/VB/xcomp/2 missiles/NNS/obj/4"
    assert [mention.reality for mention in read(plotted(FIRED, plan))] == [Reality.HAPPENED, Reality.PLANNED]


def test_what_is_held_off_is_no_event():
    pause = "They/PRP/nsubj/2 paused/VBD/root/0 the/DT/det/5 missile/NN/compound/5 launch/NN/obj/2"
    assert read(plotted(pause)) == []
    failed = "The/DT/det/3 missile/NN/compound/3 launch/NN/nsubj/4 paused/VBD/root/0 traffic/NN/obj/4"
    assert read(plotted(failed))[0].reality is Reality.HAPPENED


def test_a_doubt_belongs_to_the_event_that_others_assert():
    doubt = "They/PRP/nsubj/3 may/MD/aux/3 fire/VB/root/0 missiles/NNS/obj/3"
    [mention] = read(plotted(FIRED, doubt))
    assert mention.reality is Reality.HAPPENED
    assert read(plotted(doubt))[0].reality is Reality.HYPOTHETICAL


def test_the_main_mention_is_what_the_title_tells_of():
    found = read(plotted(FIRED, FLOOD, title="Flood in the valley"))
    assert [mention.kind for mention in found if mention.main] == ["flood"]


def test_without_a_title_the_main_mention_is_what_the_first_sentence_tells_of():
    found = read(plotted(FIRED, FLOOD))
    assert [mention.kind for mention in found if mention.main] == ["launch"]


def test_a_report_that_tells_of_no_event_has_no_mention():
    assert read(plotted("He/PRP/nsubj/2 spoke/VBD/root/0")) == []


def test_why_it_is_no_plain_happening_is_told():
    plan = "They/PRP/nsubj/2 plan/VBP/root/0 to/TO/mark/4 fire/VB/xcomp/2 missiles/NNS/obj/4"
    assert [mention.why for mention in read(plotted(FIRED, plan))] == ["", '"plan": planned']


def test_what_a_court_deals_with_is_the_happening_that_the_report_tells_of():
    charged = "He/PRP/nsubj:pass/3 was/VBD/aux:pass/3 charged/VBN/root/0 over/IN/case/7 the/DT/det/7 missile/NN/compound/7 launch/NN/obl/3"
    [mention] = read(plotted(charged, FIRED))
    assert (mention.reality, mention.why) == (Reality.HAPPENED, "")
    [alone] = read(plotted(charged))
    assert alone.reality is Reality.BACKGROUND


def test_what_is_played_through_is_a_mention_of_its_own():
    drill = "They/PRP/nsubj/2 simulated/VBD/root/0 a/DT/det/5 missile/NN/compound/5 launch/NN/obj/2"
    assert [mention.reality for mention in read(plotted(FIRED, drill))] == [Reality.HAPPENED, Reality.SIMULATED]


def test_what_is_touched_on_far_down_is_not_what_a_report_is_about():
    talk = "He/PRP/nsubj/2 spoke/VBD/root/0"
    assert [mention.main for mention in read(plotted(*[talk] * 5, FLOOD))] == [False]
    assert [mention.main for mention in read(plotted(*[talk] * 5, FLOOD, FLOOD, FLOOD))] == [True]
    assert [mention.main for mention in read(plotted(*[talk] * 5, FLOOD, title="After the flood"))] == [True]


def test_a_kind_told_of_in_passing_is_the_news_where_title_and_beginning_tell_of_nothing_else():
    talk = "He/PRP/nsubj/2 spoke/VBD/root/0"
    arrest = Kind(id="arrest", title="Arrest", verbs=("arrest *",), aside=True)
    pack = replace(PACK, kinds=(*PACK.kinds, arrest))
    held = "They/PRP/nsubj/2 arrested/VBD/root/0 him/PRP/obj/2"
    far = read(plotted(held, talk, talk, FLOOD, FLOOD, FLOOD, title="Man arrested", pack=pack))
    assert [mention.kind for mention in far if mention.main] == ["arrest"]
    near = read(plotted(held, FLOOD, title="Man arrested", pack=pack))
    assert [mention.kind for mention in near if mention.main] == ["flood"]


WORDLESS = replace(PACK, kinds=(*PACK.kinds, Kind("happening", "Other happening", aside=True, rest=True)))
SHIP = "A/DT/det/2 ship/NN/nsubj/3 struck/VBD/root/0 a/DT/det/5 bridge/NN/obj/3"
SAID = "Police/NNS/nsubj/2 said/VBD/root/0 a/DT/det/4 ship/NN/nsubj/5 struck/VBD/ccomp/2 it/PRP/obj/5"


def wordless(*sentences):
    draft = plotted(*sentences, pack=WORDLESS)
    return read(draft), draft.report.text


@pytest.mark.parametrize("lead", [SHIP, SAID])
def test_a_report_of_what_no_kind_has_a_word_for_is_about_what_its_first_sentence_tells(lead):
    (found,), text = wordless(lead)
    assert (found.kind, found.main, [each.of(text) for each in found.passages]) == ("happening", True, ["struck"])


def test_a_report_whose_beginning_tells_of_a_known_kind_has_no_other_happening():
    found, _ = wordless(FIRED, SHIP)
    assert [mention.kind for mention in found] == ["launch"]


def test_without_a_kind_for_it_what_no_kind_has_a_word_for_is_no_mention():
    assert read(plotted(SHIP)) == []


def test_a_first_sentence_without_a_verb_tells_no_happening():
    found, _ = wordless("Photographs/NNS/root/0 of/IN/case/3 gardens/NNS/nmod/1")
    assert found == []


SAT = "He/PRP/nsubj/2 sat/VBD/root/0 there/RB/advmod/2 at/IN/case/5 0800/CD/obl/2"
VOTED = "They/PRP/nsubj/2 voted/VBD/root/0 on/IN/case/4 Friday/NNP/obl/2"
SLEPT = "He/PRP/nsubj/2 slept/VBD/root/0 ¶/_SP/dep/2"
SITS = "He/PRP/nsubj/3 will/MD/aux/3 sit/VB/root/0 there/RB/advmod/3 at/IN/case/6 0800/CD/obl/3"


@pytest.mark.parametrize(
    ("sentences", "day"),
    [
        ((FIRED, VOTED, SLEPT, SAT), "2025-03-10"),
        ((FIRED, VOTED, SAT), "2025-03-14"),
        ((FIRED, VOTED, SLEPT, SITS), "2025-03-14"),
    ],
)
def test_a_clock_time_that_no_day_leads_up_to_is_of_the_main_happening(sentences, day):
    draft = plotted(*sentences)
    dated(draft, "Monday", "2025-03-10")
    dated(draft, "Friday", "2025-03-14")
    dated(draft, "0800", "2025-03-14", "08")
    mentions.run(draft)
    assert draft.times[-1].moment.timex == f"{day}T08:00"


@pytest.mark.parametrize(("subject", "day"), [("It/PRP", "2025-03-08"), ("Snow/NN", None)])
def test_what_is_told_of_as_it_has_the_time_that_it_happened(subject, day):
    fired = "The/DT/det/2 North/NNP/nsubj/3 fired/VBD/root/0 missiles/NNS/obj/3"
    draft = plotted(fired, f"{subject}/nsubj/2 happened/VBD/root/0 on/IN/case/4 Saturday/NNP/obl/2")
    dated(draft, "Saturday", "2025-03-08")
    [mention] = read(draft)
    assert (mention.when and mention.when.timex) == day


@pytest.mark.parametrize(("verb", "day"), [("hurt", "2025-03-10"), ("arrested", None)])
def test_the_day_of_an_arrest_is_not_that_of_what_it_is_for(verb, day):
    told = f"They/PRP/nsubj:pass/3 were/VBD/aux:pass/3 {verb}/VBN/root/0 on/IN/case/5 Monday/NNP/obl/3 in/IN/case/8 the/DT/det/8 flood/NN/obl/3"
    draft = plotted(told)
    dated(draft, "Monday", "2025-03-10")
    when = read(draft)[0].when
    assert (when and when.timex) == day


def test_the_day_of_what_a_happening_came_after_is_not_its_own():
    sentence = "They/PRP/nsubj/2 fired/VBD/root/0 missiles/NNS/obj/2 hours/NNS/obl/2 after/IN/case/8 the/DT/det/8 Friday/NNP/compound/8 test/NN/nmod/4"
    draft = plotted(sentence)
    dated(draft, "Friday", "2025-03-07")
    assert read(draft)[0].when is None


def test_a_clock_has_the_day_of_the_clock_that_it_is_joined_to():
    sentence = "They/PRP/nsubj/2 fired/VBD/root/0 missiles/NNS/obj/2 at/IN/case/5 0800/CD/obl/2 and/CC/cc/7 0900/CD/conj/5 Monday/NNP/nmod/7"
    draft = plotted(sentence)
    dated(draft, "0800", "2025-03-07", "08")
    dated(draft, "0900 Monday", "2025-03-10", "09")
    read(draft)
    assert [time.moment.timex for time in draft.times] == ["2025-03-10T08:00", "2025-03-10T09:00"]


@pytest.mark.parametrize(
    "told",
    [
        # what is said, in the present, was not said on a day
        "Monday/NNP/obl/4 ,/,/punct/4 they/PRP/nsubj/4 say/VBP/root/0 a/DT/det/6 flood/NN/nsubj/7 came/VBD/ccomp/4",
        # right behind its noun, though the parse has it said then
        "They/PRP/nsubj/2 said/VBD/root/0 a/DT/det/4 flood/NN/nsubj/8 late/RB/advmod/7 on/IN/case/7 Monday/NNP/obl/2 came/VBD/ccomp/2",
    ],
)
def test_a_time_beside_a_word_of_saying_may_be_of_what_is_said(told):
    draft = plotted(told)
    dated(draft, "Monday", "2025-03-10")
    assert read(draft)[0].when.timex == "2025-03-10"


def test_nobody_is_quoted_by_the_clock():
    told = "He/PRP/nsubj/2 said/VBD/root/0 0800/CD/obl/2 a/DT/det/5 flood/NN/nsubj/6 came/VBD/ccomp/2"
    draft = plotted(told)
    dated(draft, "0800", "2025-03-11", "08")
    assert read(draft)[0].when.timex == "2025-03-11T08:00"


def test_what_somebody_avenges_is_another_event_with_a_time_of_its_own():
    told = "They/PRP/nsubj/2 fired/VBD/root/0 missiles/NNS/obj/2 in/IN/case/5 revenge/NN/obl/2 for/IN/case/8 a/DT/det/8 flood/NN/nmod/5 Monday/NNP/obl/2"
    draft = plotted(told)
    dated(draft, "Monday", "2025-03-10")
    found = {mention.kind: (mention.reality, mention.when is None) for mention in read(draft)}
    assert found == {"launch": (Reality.HAPPENED, True), "flood": (Reality.BACKGROUND, False)}


def test_what_is_looked_back_on_at_the_end_is_another_of_the_kind_that_the_title_names():
    talk = "They/PRP/nsubj/2 talked/VBD/root/0 on/IN/case/4 Friday/NNP/obl/2"
    past = "A/DT/det/2 flood/NN/nsubj/3 came/VBD/root/0 on/IN/case/5 Monday/NNP/obl/3"
    quiet = "It/PRP/nsubj/2 rained/VBD/root/0"
    draft = plotted(talk, quiet, quiet, quiet, past, title="Flood in the valley")
    draft.report = replace(
        draft.report, published=Moment("2025-06-07T00:00:00Z", "2025-06-08T00:00:00Z", Precision.DAY)
    )
    dated(draft, "Friday", "2025-06-06")
    dated(draft, "Monday", "2025-01-06")
    found = {mention.main: (mention.kind, mention.when and mention.when.timex) for mention in read(draft)}
    assert found == {True: ("flood", "2025-06-06"), False: ("flood", "2025-01-06")}


@pytest.mark.parametrize(("word", "mentions"), [("Another", 2), ("The", 1)])
def test_another_of_what_did_it_on_a_day_of_its_own_is_another_happening(word, mentions):
    anew = f"{word}/DT/det/2 rocket/NN/nsubj/3 flew/VBD/root/0 this/DT/det/5 week/NN/obl/3"
    draft = plotted("The/DT/det/2 missile/NN/nsubj/3 flew/VBD/root/0", anew)
    start = draft.doc.text.index("this week")
    week = Moment("2025-03-10T00:00:00Z", "2025-03-17T00:00:00Z", Precision.WEEK, timex="2025-W11")
    draft.times.append(TimeExpression((Passage(start, start + 9),), TimeType.DATE, "2025-W11", week))
    assert len(read(draft)) == mentions


def test_a_rocket_is_what_it_carries():
    kind = Kind("orbit", "Satellite launch", verbs=("launch",), objects=("satellite",))
    carried = "They/PRP/nsubj/2 launched/VBD/root/0 a/DT/det/4 rocket/NN/obj/2 carrying/VBG/acl/4 a/DT/det/7 satellite/NN/obj/5"
    found = read(plotted(carried, pack=replace(PACK, kinds=(*PACK.kinds, kind))))
    assert [mention.kind for mention in found] == ["orbit"]


def test_the_hour_as_of_which_a_figure_stands_is_not_that_of_the_happening():
    told = (
        "Losses/NNS/nsubj/5 of/IN/case/4 the/DT/det/4 flood/NN/nmod/1 came/VBD/root/0 to/IN/case/7 40/CD/obl/5"
        " as/IN/case/10 of/IN/fixed/8 0900/CD/obl/5 Monday/NNP/obl/5"
    )
    draft = plotted(told)
    dated(draft, "0900 Monday", "2025-03-10", "09")
    assert read(draft)[0].when is None


def test_the_last_such_test_on_a_day_of_its_own_is_not_the_one_told_of():
    fired = "The/DT/det/2 North/NNP/nsubj/3 fired/VBD/root/0 missiles/NNS/obj/3"
    last = "It/PRP/nsubj/2 made/VBD/root/0 the/DT/det/6 last/JJ/amod/6 such/JJ/amod/6 launch/NN/obj/2 on/IN/case/8 Monday/NNP/obl/2"
    draft = plotted(fired, last)
    dated(draft, "Monday", "2025-03-03")
    assert [(each.reality, each.when and each.when.timex) for each in read(draft)] == [
        (Reality.HAPPENED, None),
        (Reality.BACKGROUND, "2025-03-03"),
    ]
