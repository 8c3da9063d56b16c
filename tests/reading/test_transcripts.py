"""Labels in capitals that say who speaks in a transcript."""

from scenes import draft_of

from onrecord.reading import parties
from onrecord.reading.transcripts import labels_in
from onrecord.reading.tree import tree_of

REYES = """
Reyes NNP 2 nsubj B-PER -
met VBD 0 root - -
Osei NNP 2 obj B-PER -
_. . 2 punct - -
¶
REYES NNP 4 parataxis B-PER -
_: : 1 punct - -
Ana NNP 4 nsubj B-PER -
left VBD 0 root - -
_. . 4 punct - -
¶
OSEI NNP 4 parataxis B-PER -
_: : 1 punct - -
She PRP 4 nsubj - s1
spoke VBD 0 root - c1
_. . 4 punct - -
"""


def test_a_report_with_two_labels_is_a_transcript():
    tree = tree_of(draft_of(REYES).doc)
    assert [tree.words[start:stop] for start, stop in labels_in(tree).values()] == [["REYES"], ["OSEI"]]


def test_labels_that_head_the_items_of_a_list_are_none():
    assert labels_in(tree_of(draft_of(REYES.replace("REYES", "BURGLARY").replace("OSEI", "ARREST")).doc)) == {}


def test_one_label_alone_is_none():
    tree = tree_of(draft_of(REYES.replace("OSEI", "Osei")).doc)
    assert labels_in(tree) == {}


def test_a_label_by_which_the_page_points_elsewhere_is_none():
    tree = tree_of(draft_of(REYES.replace("OSEI", "RECALL")).doc)
    assert labels_in(tree) == {}


def test_he_behind_a_label_is_not_whoever_the_label_names():
    draft = draft_of(REYES.replace("OSEI", "REYES"))
    parties.run(draft)
    meant = {n.passage.of(draft.report.text): n.party for n in draft.namings}
    assert meant["She"] == meant["Ana"] != meant["REYES"]
