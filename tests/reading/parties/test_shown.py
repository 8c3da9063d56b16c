"""Who stands behind a thing that is said to show something."""

from scenes import draft_of

from onrecord.reading import parties
from onrecord.reading.reader.decoding import Tie

INSIDE = """
Ana NNP 3 nsubj B-PER s1
Rojas NNP 1 flat I-PER s1
said VBD 0 root - c1
an DT 6 det - t1
initial JJ 6 amod - t1
probe NN 7 nsubj - t1
found VBD 3 ccomp - t1
two CD 9 nsubj - t1
sank VBD 7 ccomp - t1
_. . 3 punct - -
"""
BEFORE = """
Orvel NNP 2 compound B-ORG s1
Institute NNP 3 nsubj I-ORG s1
said VBD 0 root - c1
it PRP 5 nsubj - t1
sank VBD 3 ccomp - t1
_. . 3 punct - -

According VBG 4 case - c2
to IN 1 fixed - c2
preliminary JJ 4 amod - s2
data NNS 7 obl - s2
_, , 4 punct - -
two CD 7 nsubj - t2
died VBD 0 root - t2
_. . 7 punct - -
"""


def voices(table, *inner):
    draft = draft_of(table)
    draft.doc.user_data["ties"] += [
        Tie(*(draft.doc[a:b] for a, b in spans[:2]), (draft.doc[slice(*spans[2])],), 1.0) for spans in inner
    ]
    parties.run(draft)
    return {n.passage.of(draft.report.text): n.party and draft.parties[n.party].name for n in draft.namings}


def test_what_a_probe_found_in_anothers_words_is_told_by_that_one():
    told = voices(INSIDE, ((3, 6), (6, 7), (7, 9)))
    assert told["probe"] == "Ana Rojas"


def test_early_data_are_those_of_who_spoke_right_before():
    assert voices(BEFORE)["data"] == "Orvel Institute"
