"""Words that a name behind them signs."""

import pytest
from spacy.tokens import Doc
from spacy.vocab import Vocab

from onrecord.reading.statements.quotations import find_quotations
from onrecord.reading.statements.quotations.signed import signed
from onrecord.reading.tree import tree_of


def told(text):
    """Say who signs what."""
    tree = tree_of(Doc(Vocab(), words=[word.replace("¶", "\n\n").replace("_", "\xa0") for word in text.split()]))
    found = signed(tree, find_quotations(tree), tree.blocks)
    return {" ".join(tree.words[slice(*h.speaker)]): " ".join(tree.words[slice(*h.contents[0])]) for h in found}


@pytest.mark.parametrize("dash", ["” ―", "” ― _", "”―"])
def test_a_name_at_the_lines_end_signs_the_quotation_before_its_dash(dash):
    words = "“ We had no warning ." + (" ”" if dash[1] == " " else "")
    assert told(f"“ We had no warning . {dash} Ana Reyes ¶ All left .") == {"Ana Reyes": words}


def test_a_name_with_a_handle_signs_the_post_before_its_dash():
    assert told("We had no warning . — Ana Reyes ( @reyes ) May 3") == {"Ana Reyes": "We had no warning ."}


def test_a_name_with_a_handle_on_a_line_of_its_own_signs_the_paragraph_above():
    assert told("We had no warning . ¶ — Ana Reyes ( @reyes ) May 3") == {"Ana Reyes": "We had no warning ."}


def test_such_a_line_signs_nothing_below_a_lead_in():
    assert told("Others wrote to us today : ¶ — Ana Reyes ( @reyes ) May 3") == {}


def test_who_shared_a_post_wrote_it():
    text = "Off to the sea again A post shared by Ana Reyes ( @reyes ) on May 3"
    assert told(text) == {"Ana Reyes": "Off to the sea again"}


def test_a_report_of_a_post_that_was_shared_signs_nothing():
    assert told("It came to light when a post shared by Ana Reyes spread .") == {}
