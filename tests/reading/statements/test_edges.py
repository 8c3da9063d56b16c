"""Where a content that the model heard ends."""

import pytest
from plots import laid

from onrecord.packs.pack import Pack
from onrecord.reading.statements.cues import book_of
from onrecord.reading.statements.heard import Heard
from onrecord.reading.statements.ties.edges import settled
from onrecord.reading.tree import tree_of

SAID = "Reyes/NNP/nsubj/2 said/VBD/root/0 it/PRP/nsubj/4 fell/VBD/ccomp/2 at/IN/case/7 seven/CD/nummod/7 {}/RB/obl/4"
NEXT = "It/PRP/nsubj/2 flew/VBD/root/0 far/RB/advmod/2"


@pytest.mark.parametrize(
    ("last", "content"), [("a.m.", "it fell at seven a.m."), ("hours", "it fell at seven hours It flew far")]
)
def test_a_content_ends_with_the_sentence_that_a_short_form_ends(last, content):
    tree = tree_of(laid(SAID.format(last), NEXT))
    heard = Heard((0, 1), ((1, 2),), ((2, 10),), 0.9)
    made = settled(tree, heard, [heard], book_of(Pack(name="test", version="1")))
    assert [" ".join(tree.words[slice(*part)]) for part in made.contents] == [content]
