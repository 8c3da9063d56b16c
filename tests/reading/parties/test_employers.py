"""For which body somebody speaks whose title names it by a noun alone."""

import pytest
from scenes import draft_of

from onrecord.reading import parties

TABLE = """
Orvel NNP 2 compound B-ORG s1
Institute NNP 3 nsubj I-ORG s1
spoke VBD 0 root - c1
_. . 3 punct - -

Ana NNP 10 nsubj B-PER s2
Rojas NNP 1 flat I-PER s2
_, , 5 punct - s2
a DT 5 det - s2
spokeswoman NN 1 appos - s2
for IN 8 case - s2
the DT 8 det - s2
institute NN 5 nmod - s2
_, , 5 punct - -
said VBD 0 root - c2
so RB 10 advmod - t2
_. . 10 punct - -
"""


def body_of(table):
    draft = draft_of(table)
    parties.run(draft)
    return draft.parties["person:ana-rojas"].family


def test_a_spokeswoman_for_the_institute_speaks_for_the_one_told_of():
    assert body_of(TABLE) == "organisation:orvel-institute"


@pytest.mark.parametrize(
    "change",
    [
        ("spokeswoman NN", "patient NN"),
        ("spokeswoman NN", "founder NN"),
        ("for IN", "at IN"),
        ("a DT 5", "former JJ 5"),
    ],
)
def test_who_holds_no_office_of_it_does_not(change):
    assert body_of(TABLE.replace(*change)) is None


def test_the_head_of_a_body_whose_name_ends_the_sentence_behind_a_comma_speaks_for_it():
    table = """
So RB 2 advmod - t1
said VBD 0 root - c1
the DT 4 det - s1
head NN 2 nsubj - s1
of IN 8 case - s1
the DT 8 det - s1
Orvel NNP 8 compound B-ORG s1
Institute NNP 4 nmod I-ORG s1
_, , 10 punct - s1
Ana NNP 8 conj B-PER s1
Rojas NNP 10 flat I-PER s1
_. . 2 punct - -
"""
    assert body_of(table) == "organisation:orvel-institute"


HEADING = """
Ana NNP 8 nsubj B-PER s1
Rojas NNP 1 flat I-PER s1
_, , 5 punct - s1
who WP 5 nsubj - s1
{} VBZ 1 acl:relcl - s1
Orvel NNP 5 obj B-ORG s1
_, , 5 punct - -
spoke VBD 0 root - c1
_. . 8 punct - -
"""


def test_who_heads_a_body_speaks_for_it_and_who_sues_it_does_not():
    assert body_of(HEADING.format("heads")) == "organisation:orvel"
    assert body_of(HEADING.format("sues")) is None
