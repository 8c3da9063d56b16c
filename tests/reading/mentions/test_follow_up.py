"""Reports of an arrest or a trial, and the deed of long ago that they are about."""

from dataclasses import replace

from plots import plotted

from onrecord.reading import mentions
from onrecord.record.reading import TimeExpression, TimeType
from onrecord.record.report import Passage
from onrecord.record.value import Moment, Precision

ARRESTED = "An/DT/det/2 arrest/NN/nsubj/3 came/VBD/root/0 over/IN/case/6 the/DT/det/6 flood/NN/obl/3"
LONG_AGO = "A/DT/det/2 flood/NN/nsubj/3 came/VBD/root/0 on/IN/case/5 {}/CD/obl/3"
FLOODED = "The/DT/det/2 flood/NN/nsubj/3 rose/VBD/root/0"
DAY = Moment("2025-03-10T00:00:00Z", "2025-03-11T00:00:00Z", Precision.DAY, timex="2025-03-10")
PAST = {
    "May-3": Moment("2011-05-03T00:00:00Z", "2011-05-04T00:00:00Z", Precision.DAY, timex="2011-05-03"),
    "2011": Moment("2011-01-01T00:00:00Z", "2012-01-01T00:00:00Z", Precision.YEAR, timex="2011"),
}


def floods(*sentences, then="May-3"):
    draft = plotted(*sentences, LONG_AGO.format(then))
    draft.report = replace(draft.report, published=DAY)
    start = draft.doc.text.index(then)
    passage = Passage(start, start + len(then))
    draft.times.append(TimeExpression((passage,), TimeType.DATE, PAST[then].timex, PAST[then]))
    mentions.run(draft)
    return [(mention.main, mention.when and mention.when.timex) for mention in draft.mentions]


def test_the_deed_that_an_arrest_is_about_was_when_the_report_tells_that_it_was():
    assert floods(ARRESTED, FLOODED) == [(True, "2011-05-03")]


def test_of_two_deeds_it_is_the_one_that_the_report_opens_with():
    opens = "An/DT/det/2 arrest/NN/nsubj/3 came/VBD/root/0 ,/,/punct/3 since/IN/mark/8 the/DT/det/7 flood/NN/nsubj/8 rose/VBD/advcl/3 in/IN/case/10 1999/CD/obl/8"
    draft = plotted(opens, FLOODED, LONG_AGO.format("May-3"))
    draft.report = replace(draft.report, published=DAY)
    for words, moment in (
        (
            "1999",
            replace(PAST["May-3"], timex="1999-05-03", earliest="1999-05-03T00:00:00Z", latest="1999-05-04T00:00:00Z"),
        ),
        ("May-3", PAST["May-3"]),
    ):
        start = draft.doc.text.index(words)
        draft.times.append(TimeExpression((Passage(start, start + len(words)),), TimeType.DATE, moment.timex, moment))
    mentions.run(draft)
    assert next(each.when.timex for each in draft.mentions if each.main) == "1999-05-03"


def test_a_year_alone_tells_too_little_to_be_the_deeds():
    assert floods(ARRESTED, FLOODED, then="2011") == [(True, None), (False, "2011")]


def test_without_police_or_court_an_older_happening_stays_another():
    assert floods(FLOODED, FLOODED) == [(True, None), (False, "2011-05-03")]
