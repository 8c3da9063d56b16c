"""The day of what a report is about, told where people were hurt and help was called."""

from dataclasses import replace

import pytest
from plots import FLOOD, PACK, plotted

from onrecord.reading import mentions
from onrecord.record.reading import TimeExpression, TimeType
from onrecord.record.report import Passage
from onrecord.record.value import Moment, Precision

CAME = "A/DT/det/2 flood/NN/nsubj/3 came/VBD/root/0"
CAME_IN_MAY = "A/DT/det/2 flood/NN/nsubj/3 came/VBD/root/0 in/IN/case/5 May/NNP/obl/3"
HURT = "Two/CD/nsubj:pass/3 were/VBD/aux:pass/3 {}/VBN/root/0 on/IN/case/5 Friday/NNP/obl/3"
CALLED = "Crews/NNS/nsubj/2 responded/VBD/root/0 just/RB/advmod/5 after/IN/case/5 Friday/NNP/obl/2"


def dated(draft, words, first, behind, precision):
    start = draft.doc.text.index(words)
    moment = Moment(f"{first}T00:00:00Z", f"{behind}T00:00:00Z", precision, timex=first)
    draft.times.append(TimeExpression((Passage(start, start + len(words)),), TimeType.DATE, first, moment))


def day_of_flood(*sentences, words="Friday", kind=FLOOD):
    draft = plotted(*sentences, pack=replace(PACK, kinds=(kind,)))
    dated(draft, words, "2025-05-09", "2025-05-10", Precision.DAY)
    if "May" in draft.doc.text:
        dated(draft, "May", "2025-05-01", "2025-06-01", Precision.MONTH)
    mentions.run(draft)
    return draft.mentions[0].when and draft.mentions[0].when.timex


def test_a_happening_without_a_day_was_when_people_were_hurt():
    assert day_of_flood(CAME, HURT.format("hurt")) == "2025-05-09"


def test_what_somebody_says_it_was_not_was_when_people_were_hurt():
    denied = "It/PRP/nsubj/5 was/VBD/cop/5 not/RB/advmod/5 a/DT/det/5 flood/NN/root/0"
    assert day_of_flood(denied, HURT.format("hurt")) == "2025-05-09"


@pytest.mark.parametrize("done", ["charged", "praised", "remembered"])
def test_what_was_done_later_on_tells_no_day(done):
    assert day_of_flood(CAME, HURT.format(done)) is None


def test_who_came_just_after_a_time_came_at_once():
    assert day_of_flood(CAME, CALLED, words="just after Friday") == "2025-05-09"


def test_a_month_of_its_own_gives_way_to_a_day_in_it():
    assert day_of_flood(CAME_IN_MAY, HURT.format("hurt")) == "2025-05-09"


def test_nobody_is_hurt_by_what_is_harmless():
    assert day_of_flood(CAME, HURT.format("hurt"), kind=replace(FLOOD, harmless=True)) is None


def test_who_was_hurt_while_standing_there_on_a_day_was_hurt_then():
    stood = "Two/CD/nsubj:pass/3 were/VBD/aux:pass/3 hurt/VBN/root/0 as/IN/mark/6 they/PRP/nsubj/6 stood/VBD/advcl/3 there/RB/advmod/6 Friday/NNP/obl/6"
    assert day_of_flood(CAME, stood) == "2025-05-09"


@pytest.mark.parametrize(("verb", "day"), [("called", None), ("transported", "2025-05-09")])
def test_who_is_called_to_a_meeting_comes_to_nobody_hurt(verb, day):
    met = f"Kovac/NNP/nsubj/2 {verb}/VBD/root/0 ministers/NNS/obj/2 to/IN/case/5 Orvel/NNP/obl/2 on/IN/case/7 Friday/NNP/obl/2"
    assert day_of_flood(CAME, met) == day
