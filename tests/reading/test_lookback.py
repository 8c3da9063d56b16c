"""Times of what a report looks back on, though nobody knows when the report came out."""

from dataclasses import replace

import pytest
from plots import plotted

from onrecord.reading import mentions
from onrecord.record.reading import Reality, TimeExpression, TimeType
from onrecord.record.report import Passage
from onrecord.record.value import Moment, Precision

NEWS = "The/DT/det/2 North/NNP/nsubj/3 fired/VBD/root/0 missiles/NNS/obj/3 on/IN/case/6 Thursday/NNP/obl/3"
FILLER = "It/PRP/nsubj/2 rained/VBD/root/0"
BEFORE = "The/DT/det/2 North/NNP/nsubj/3 fired/VBD/root/0 missiles/NNS/obj/3 in/IN/case/6 {}/NNP/obl/3"


def at(draft, words, value, moment=None):
    start = draft.doc.text.index(words)
    draft.times.append(TimeExpression((Passage(start, start + len(words)),), TimeType.DATE, value, moment))


def told(last, value, precision, days):
    """Return the realities of what a report opens with on a Thursday, and tells at its end of a time."""
    draft = plotted(NEWS, FILLER, FILLER, FILLER, BEFORE.format(last))
    at(draft, "Thursday", "XXXX-WXX-4")
    at(draft, last, value, Moment(f"{days[0]}T00:00:00Z", f"{days[1]}T00:00:00Z", precision, timex=value))
    mentions.run(draft)
    return [mention.reality for mention in draft.mentions]


def test_a_month_with_its_year_is_looked_back_on_where_the_news_is_told_by_the_weekday():
    found = told("May-2010", "2010-05", Precision.MONTH, ("2010-05-01", "2010-06-01"))
    assert found == [Reality.HAPPENED, Reality.BACKGROUND]


def told_by_month(sentence):
    draft = plotted(NEWS, FILLER, FILLER, FILLER, sentence)
    at(draft, "Thursday", "XXXX-WXX-4")
    at(draft, "September", "XXXX-09")
    mentions.run(draft)
    return [mention.reality for mention in draft.mentions]


def test_a_bare_month_is_looked_back_on_where_the_news_is_told_by_the_weekday():
    assert told_by_month(BEFORE.format("September")) == [Reality.HAPPENED, Reality.BACKGROUND]


def test_a_month_that_only_bounds_is_no_time_of_what_is_told():
    assert told_by_month(BEFORE.format("September").replace("in/IN/", "since/IN/")) == [Reality.HAPPENED]


def test_a_day_with_its_year_may_be_that_of_the_news():
    assert told("Dec-2019", "2019-12-03", Precision.DAY, ("2019-12-03", "2019-12-04")) == [Reality.HAPPENED]


def compared(sentence):
    draft = plotted(sentence)
    at(draft, "2010", "2010", Moment("2010-01-01T00:00:00Z", "2011-01-01T00:00:00Z", Precision.YEAR, timex="2010"))
    mentions.run(draft)
    return [(mention.reality, mention.when is not None) for mention in draft.mentions]


def test_what_the_news_is_compared_with_does_not_tell_when_the_news_was():
    assert compared(
        "The/DT/det/2 North/NNP/nsubj/3 fired/VBD/root/0 more/JJR/amod/5 missiles/NNS/obj/3 than/IN/case/8 in/IN/case/8 2010/CD/obl/3"
    ) == [(Reality.HAPPENED, False)]


def test_what_was_when_the_news_is_compared_with_it_is_background():
    assert compared(
        "That/DT/nsubj/3 is/VBZ/cop/3 more/JJR/root/0 than/IN/case/6 in/IN/case/6 2010/CD/obl/3 when/WRB/advmod/10 the/DT/det/9"
        " North/NNP/nsubj/10 fired/VBD/acl/6 missiles/NNS/obj/10"
    ) == [(Reality.BACKGROUND, True)]


IT_WAS = "It/PRP/nsubj/5 was/VBD/cop/5 the/DT/det/5 biggest/JJS/amod/5 launch/NN/root/0"


@pytest.mark.parametrize(("filler", "tellings"), [((), (1, 2)), ((FILLER,), (2, 1))])
def test_it_was_the_biggest_goes_on_with_what_the_sentence_before_looks_back_on(filler, tellings):
    draft = plotted(NEWS, FILLER, FILLER, FILLER, BEFORE.format("May-2010"), *filler, IT_WAS)
    at(draft, "Thursday", "XXXX-WXX-4")
    may = Moment("2010-05-01T00:00:00Z", "2010-06-01T00:00:00Z", Precision.MONTH, timex="2010-05")
    at(draft, "May-2010", "2010-05", may)
    mentions.run(draft)
    assert tuple(len(mention.passages) for mention in draft.mentions) == tellings


def counted_over(sentence, published):
    """Return the time of a launch told with "2025", as of a report of a day."""
    draft = plotted(sentence)
    day = Moment(f"{published}T00:00:00Z", f"{published}T23:59:59Z", Precision.DAY, timex=published)
    draft = replace(draft, report=replace(draft.report, published=day))
    at(draft, "2025", "2025", Moment("2025-01-01T00:00:00Z", "2026-01-01T00:00:00Z", Precision.YEAR, timex="2025"))
    mentions.run(draft)
    return [mention.when and mention.when.timex for mention in draft.mentions]


@pytest.mark.parametrize(
    ("which", "published", "when"),
    [
        ("sixth", "2025-07-12", None),
        ("6th", "2025-07-12", None),
        ("sixth", "2026-07-12", "2025"),
        ("big", "2025-07-12", "2025"),
    ],
)
def test_the_year_over_which_launches_are_counted_is_not_when_one_was(which, published, when):
    sentence = f"The/DT/det/4 {which}/JJ/amod/4 missile/NN/compound/4 launch/NN/nsubj/7 in/IN/case/6 2025/CD/nmod/4 failed/VBD/root/0"
    assert counted_over(sentence, published) == [when]


def test_a_report_without_a_date_is_not_about_what_only_its_end_looks_back_on():
    rain = "Rockets/NNS/nsubj/2 rained/VBD/root/0 on/IN/case/4 Thursday/NNP/obl/2"
    draft = plotted(rain, FILLER, FILLER, FILLER, BEFORE.format("May-2010"), title="Missiles")
    at(draft, "Thursday", "XXXX-WXX-4")
    may = Moment("2010-05-01T00:00:00Z", "2010-06-01T00:00:00Z", Precision.MONTH, timex="2010-05")
    at(draft, "May-2010", "2010-05", may)
    mentions.run(draft)
    assert [(mention.main, mention.when and mention.when.timex) for mention in draft.mentions] == [
        (False, "2010-05"),
        (True, "XXXX-WXX-4"),
    ]
