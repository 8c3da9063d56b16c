"""Whom rulers and stars without a name are, and whose authorities are those that a report leaves without a state."""

import pytest
from scenes import draft_of
from whom import meant

from onrecord.reading.parties.names.phrases import find_phrases
from onrecord.reading.tree import tree_of

CALLED = """
The DT 2 det - -
app NN 4 nsubj:pass - -
was VBD 4 aux:pass - -
pulled VBN 0 root - -
after IN 8 mark - -
Ana NNP 8 nsubj B-PER s1
Reyes NNP 6 flat I-PER s1
called VBD 4 advcl - c1
it PRP 8 obj - t1
a DT 11 det - t1
haven NN 8 xcomp - t1
for IN 13 case - t1
fraud NN 11 nmod - t1
_. . 4 punct - -

"""
FELL = "It PRP 2 nsubj - -\nfell VBD 0 root - -\n_. . 2 punct - -\n"
AUTHORITIES = """
Authorities NNS 2 nsubj - s9
said VBD 0 root - c9
it PRP 4 nsubj - t9
fell VBD 2 ccomp - t9
_. . 2 punct - -
"""


def said_by(*words):
    """Give the line of a speaker of some words, the last of which is the noun."""
    head = len(words)
    rows = [f"{word} JJ {head} amod - s2" for word in words[1:-1]]
    return "\n".join(
        [
            f"{words[0]} DT {head} det - s2",
            *rows,
            f"{words[-1]} NN {head + 1} nsubj - s2",
            f"said VBD 0 root - c2\nit PRP {head + 3} nsubj - t2\nfell VBD {head + 1} ccomp - t2\n_. . {head + 1} punct - -\n",
        ]
    )


@pytest.mark.parametrize("words", [("The", "prime", "minister"), ("The", "president"), ("The", "model")])
def test_who_rules_or_is_a_star_is_the_one_person_of_whom_nothing_else_is_said(words):
    assert meant("\n".join([CALLED, FELL, FELL, said_by(*words)]))[-1] == "Ana Reyes"


@pytest.mark.parametrize("words", [("The", "vice", "president"), ("The", "club", "president"), ("The", "pilot")])
def test_a_deputy_a_club_president_and_a_pilot_are_people_of_their_own(words):
    assert meant("\n".join([CALLED, FELL, FELL, said_by(*words)]))[-1] != "Ana Reyes"


def test_a_state_named_once_far_down_is_not_where_a_report_is():
    named = "It PRP 2 nsubj - -\ncame VBD 0 root - -\nfrom IN 4 case - -\nChile NNP 2 obl B-LOC -\n_. . 2 punct - -\n"
    assert meant(f"{FELL}\n{named}\n{FELL}\n{AUTHORITIES}")[-1] == "Chile's Authorities"
    assert meant("\n".join([*[FELL] * 9, named, AUTHORITIES]))[-1] == "Authorities"


def test_a_computer_model_is_no_person():
    lines = ["{} DT 3 det - -", "computer NN 3 compound - -", "model NN 4 nsubj - -", "ran VBD 0 root - -"]
    tree = tree_of(draft_of("\n".join(lines).format("The")).doc)
    assert not list(find_phrases(tree, [False] * 4))
    alone = tree_of(draft_of("The DT 2 det - -\nmodel NN 3 nsubj - -\nran VBD 0 root - -").doc)
    assert [phrase.noun for phrase in find_phrases(alone, [False] * 3)] == ["model"]
