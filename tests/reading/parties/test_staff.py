"""By whose name an unnamed voice goes: an official of a ministry told before, sources of "the body", a body's officer told by its initials."""

from scenes import draft_of
from whom import meant

from onrecord.reading import parties

MINISTRY = """
Chile NNP 5 nmod:poss B-LOC s1
's POS 1 case - s1
Foreign NNP 4 compound B-ORG s1
Ministry NNP 5 nsubj I-ORG s1
spoke VBD 0 root - c1
_. . 5 punct - -
"""


def test_a_ministry_official_is_of_the_ministry_told_of():
    table = f"""{MINISTRY}
A DT 4 det - s2
senior JJ 4 amod - s2
ministry NN 4 compound - s2
official NN 5 nsubj - s2
spoke VBD 0 root - c2
_. . 5 punct - -
"""
    assert meant(table)[-1] == "senior official of Chile's Foreign Ministry"


def test_an_official_stays_a_party_of_its_own_in_the_family_of_its_body():
    table = f"""{MINISTRY}
A DT 3 det - s2
ministry NN 3 compound - s2
official NN 4 nsubj - s2
spoke VBD 0 root - c2
_. . 4 punct - -
"""
    draft = draft_of(table)
    parties.run(draft)
    official = next(party for key, party in draft.parties.items() if key.startswith("anonymous:"))
    ministry = next(key for key, party in draft.parties.items() if party.name == "Chile's Foreign Ministry")
    assert official.family == ministry != official.id


def test_sources_of_the_body_are_of_the_body_told_of():
    table = """
Orvel NNP 3 compound B-ORG s1
Watch NNP 3 nsubj I-ORG s1
spoke VBD 0 root - c1
_. . 3 punct - -

Sources NNS 5 nsubj - s2
of IN 4 case - s2
the DT 4 det - s2
body NN 1 nmod - s2
spoke VBD 0 root - c2
_. . 5 punct - -
"""
    assert "Sources of Orvel Watch" in meant(table)


def test_an_official_told_by_a_bodys_initials_is_told_by_its_name():
    table = """
The DT 4 det - s1
National NNP 4 compound B-ORG s1
Relief NNP 4 compound I-ORG s1
Fund NNP 8 nsubj I-ORG s1
( -LRB- 6 punct - s1
NRF NNP 4 appos B-ORG s1
) -RRB- 6 punct - s1
spoke VBD 0 root - c1
_. . 8 punct - -

An DT 3 det - s2
NRF NNP 3 compound B-ORG s2
official NN 4 nsubj - s2
spoke VBD 0 root - c2
_. . 4 punct - -
"""
    assert "official of National Relief Fund" in meant(table)


def test_an_official_of_no_body_told_of_keeps_the_words_of_the_report():
    table = """
A DT 3 det - s1
factory NN 3 compound - s1
official NN 4 nsubj - s1
spoke VBD 0 root - c1
_. . 4 punct - -
"""
    assert meant(table) == ["factory official"]


def test_a_coastguard_officer_is_of_the_coastguard_of_the_state_that_a_report_is_at_home_in():
    table = """
Boats NNS 2 nsubj - -
left VBD 0 root - -
Chile NNP 2 obj B-LOC -
_. . 2 punct - -

A DT 3 det - s1
coastguard NN 3 compound - s1
officer NN 4 nsubj - s1
spoke VBD 0 root - c1
_. . 4 punct - -
"""
    assert meant(table)[-1] == "officer of Chile's coast guard"
