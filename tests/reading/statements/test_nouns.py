"""Statements whose voice stands behind "per"."""

import pytest
from plots import laid

from onrecord.reading.statements.clauses.nouns import at_noun
from onrecord.reading.tree import tree_of

FLOOD = "The/DT/det/2 toll/NN/nsubj/3 stands/VBZ/root/0 at/IN/case/5 40/CD/obl/3"
AS_PER = f"{FLOOD} as/IN/case/8 per/IN/fixed/6 Orvel/NNP/obl/3 ././punct/3"
FORCES = f"{FLOOD} ,/,/punct/3 per/IN/case/9 the/DT/det/9 army/NN/obl/3 ././punct/3"
POLICE = f"{FLOOD} ,/,/punct/3 per/IN/case/8 police/NN/obl/3 ././punct/3"
OFFICER = f"{FLOOD} ,/,/punct/3 per/IN/case/8 officer/NN/obl/3 ././punct/3"
PLAN = f"{FLOOD} as/IN/case/8 per/IN/fixed/6 agreement/NN/obl/3 ././punct/3"


def heard(sentence):
    tree = tree_of(laid(sentence))
    found = at_noun(tree, tree.words.index("per"))
    return found and tuple(tree.text(*part) for part in (found.speaker, found.contents[0]))


@pytest.mark.parametrize(("sentence", "voice"), [(AS_PER, "Orvel"), (FORCES, "the army"), (POLICE, "police")])
def test_who_stands_behind_per_tells_what_stands_before(sentence, voice):
    assert heard(sentence) == (voice, "The toll stands at 40")


@pytest.mark.parametrize("sentence", [OFFICER, PLAN])
def test_how_often_and_by_what_agreement_is_told_by_nobody(sentence):
    assert heard(sentence) is None
