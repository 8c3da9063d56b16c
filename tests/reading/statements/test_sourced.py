"""Paragraphs whose teller a line of its own names."""

import pytest
from plots import laid

from onrecord.reading.statements.clauses.sourced import find_sourced
from onrecord.reading.statements.heard import Heard
from onrecord.reading.tree import tree_of

LEAD = "Twelve/CD/nsubj/2 died/VBD/root/0 ¶/_SP/dep/2"
LINE = (
    "Source/NN/root/0 :/:/punct/3 Ana/NNP/dep/1 Reyes/NNP/flat/3 ,/,/punct/7 the/DT/det/7 mayor/NN/appos/3 ¶/_SP/dep/7"
)
REST = "Nine/CD/nsubj/2 fled/VBD/root/0"


def found(*sentences, heard=()):
    tree = tree_of(laid(*sentences))
    made = find_sourced(tree, list(heard))
    return [[" ".join(tree.words[slice(*part)]) for part in (each.speaker, *each.contents)] for each in made]


def test_the_paragraph_before_the_line_is_told_by_whom_it_names():
    assert found(LEAD, LINE, REST) == [["Ana Reyes", "Twelve died"]]


def test_what_another_was_heard_to_say_stays_that_one_s():
    assert found(LEAD, LINE, heard=[Heard(None, ((1, 2),), ((0, 1),), 0.9)]) == []


@pytest.mark.parametrize(
    "line", [LINE.replace("Source", "Details"), LINE.replace("Ana/NNP", "staff/NNS").replace("Reyes/NNP", "here/RB")]
)
def test_other_lines_name_nobody(line):
    assert found(LEAD, line, REST) == []
