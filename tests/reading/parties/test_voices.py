"""Whom the words of a speaker mean, by the names that stand among them."""

import pytest
from plots import plotted

from onrecord.reading.draft import Naming
from onrecord.reading.parties.voices import Voices
from onrecord.reading.tree import tree_of
from onrecord.record.reading import Party, PartyKind
from onrecord.record.report import Passage

AGENCY = "(/-LRB-/punct/2 North/NNP/nsubj/6 )/-RRB-/punct/2 Orvel/NNP/compound/5 Agency/NNP/nsubj/6 said/VBD/root/0"
BODY = "Orvel/NNP/nsubj/5 (/-LRB-/punct/3 North/NNP/appos/1 )/-RRB-/punct/3 said/VBD/root/0"


@pytest.mark.parametrize(
    ("sentence", "name", "start", "stop"),
    [
        (AGENCY, "Orvel Agency", 0, 5),
        (AGENCY, "Orvel Agency", 1, 5),
        (BODY, "Orvel", 0, 4),
    ],
)
def test_a_bracket_before_a_name_or_behind_it_is_not_who_speaks(sentence, name, start, stop):
    draft = plotted(sentence)
    for each in (name, "North"):
        at = draft.doc.text.index(each)
        draft.parties[f"party:{each}"] = Party(f"party:{each}", each, PartyKind.ORGANISATION)
        draft.namings.append(Naming(Passage(at, at + len(each)), f"party:{each}"))
    assert Voices(draft, tree_of(draft.doc)).party(start, stop) == f"party:{name}"


def test_a_person_behind_a_short_title_speaks_whatever_name_opens_the_words():
    draft = plotted("Brod/NNP/nsubj/5 division/NN/compound/3 DSP/NNP/nsubj/5 Orvel/NNP/nsubj/5 spoke/VBD/root/0")
    for name, party in (("Brod", "Brod"), ("DSP", "Orvel"), ("Orvel", "Orvel")):
        at = draft.doc.text.index(name)
        draft.parties[f"party:{party}"] = Party(f"party:{party}", party, PartyKind.PERSON)
        draft.namings.append(Naming(Passage(at, at + len(name)), f"party:{party}"))
    assert Voices(draft, tree_of(draft.doc)).party(0, 4) == "party:Orvel"
