"""Figures of a draft: what they count is read off the tree, and nothing is read out of furniture or dates."""

from plots import PACK, laid, plotted

from onrecord.reading import figures
from onrecord.reading.draft import Draft
from onrecord.record.ids import digest
from onrecord.record.reading import TimeExpression, TimeType
from onrecord.record.report import Part, PartKind, Passage, Report

FURNITURE = "3 soldiers fell .\nRead more : 12 best phones"


def told(draft):
    figures.run(draft)
    return [
        (figure.passage.of(draft.report.text), figure.quantity.low, figure.quantity.counted) for figure in draft.figures
    ]


def test_the_noun_that_a_number_depends_on_is_what_it_counts():
    draft = plotted("two/CD/nummod/4 newly/RB/advmod/3 built/VBN/amod/4 launchers/NNS/nsubj/5 moved/VBD/root/0")
    assert told(draft) == [("two newly built launchers", 2, "launcher")]


def test_a_number_on_its_own_counts_nothing():
    assert told(plotted("56/CD/nsubj:pass/3 were/VBD/aux:pass/3 injured/VBN/root/0")) == [("56", 56, None)]


def test_one_that_stands_for_a_noun_counts_nothing():
    draft = plotted("One/CD/nsubj/2 hurting/VBG/root/0")
    assert told(draft) == [("One hurting", 1, None)]


def test_a_number_that_a_verb_follows_counts_nothing_behind_the_verb():
    table = "thousands/NNS/nsubj/2 celebrate/VBP/root/0 festive/JJ/amod/4 days/NNS/obj/2"
    assert told(plotted(table)) == [("thousands", 1000, None)]


def test_first_in_the_sense_of_at_first_is_no_tally():
    assert told(plotted("It/PRP/nsubj/3 first/RB/advmod/3 used/VBD/root/0 figures/NNS/obj/3")) == []


def test_a_noun_far_behind_the_number_is_not_taken_in():
    far = " ".join(f"word{n}/JJ/amod/20" for n in range(2, 20))
    draft = plotted(f"two/CD/nummod/20 {far} launchers/NNS/root/0")
    assert [counted for _, _, counted in told(draft)] == [None]


def test_a_noun_of_another_quantity_is_not_counted():
    draft = plotted("up/RB/advmod/6 from/IN/case/5 1,002/CD/nummod/5 two/CD/nummod/5 hours/NNS/obl/6 rose/VBD/root/0")
    assert ("1,002", 1002, None) in told(draft)


def test_a_measure_keeps_its_unit_whatever_the_tree_says():
    draft = plotted("It/PRP/nsubj/2 flew/VBD/root/0 1,587/CD/nummod/4 km/NN/obj/2")
    assert told(draft) == [("1,587 km", 1587, None)]


def test_a_day_of_the_month_is_no_figure():
    draft = plotted("It/PRP/nsubj/2 flew/VBD/root/0 on/IN/case/4 October/NNP/obl/2 8/CD/nummod/4")
    words = Passage(draft.report.text.index("October"), len(draft.report.text))
    draft.times = [TimeExpression((words,), TimeType.DATE, "2024-10-08")]
    assert told(draft) == []


def test_a_length_of_time_is_a_figure_too():
    draft = plotted("It/PRP/nsubj/2 took/VBD/root/0 48/CD/nummod/4 hours/NNS/obj/2")
    words = Passage(draft.report.text.index("48"), len(draft.report.text))
    draft.times = [TimeExpression((words,), TimeType.DURATION, "PT48H")]
    assert told(draft) == [("48 hours", 48, None)]


def test_furniture_holds_no_figure():
    doc = laid("3/CD/nummod/2 soldiers/NNS/nsubj/3 fell/VBD/root/0 ./././3")
    parts = (Part(PartKind.FURNITURE, Passage(FURNITURE.index("Read"), len(FURNITURE))),)
    draft = Draft(Report("report-1", FURNITURE, digest(FURNITURE), parts=parts), doc, PACK)
    assert told(draft) == [("3 soldiers", 3, "soldier")]


def test_a_noun_that_only_follows_a_number_is_not_what_it_counts():
    draft = plotted("15/CD/root/0 after/IN/case/4 the/DT/det/4 date/NN/nmod/1")
    assert told(draft) == [("15", 15, None)]
