"""Bodies told with letters in brackets, by their sort, or by whoever speaks for them."""

from whom import meant

from onrecord.reading.parties.media import tells_news


def test_letters_behind_a_description_with_a_state_are_of_the_body_and_not_of_the_state():
    table = """
The DT 4 det - s1
peace NN 3 compound - s1
support NN 4 compound - s1
mission NN 10 nsubj - s1
in IN 6 case - s1
Chile NNP 4 nmod B-LOC s1
( -LRB- 8 punct - -
MIPAC NNP 4 appos B-ORG -
) -RRB- 8 punct - -
said VBD 0 root - c1
two CD 12 nsubj - t1
sank VBD 10 ccomp - t1
_. . 10 punct - -

The DT 2 det - s2
mission NN 3 nsubj - s2
denied VBD 0 root - c2
it PRP 3 obj - t2
_. . 3 punct - -
"""
    told = meant(table)
    assert told[0] == "peace support mission in Chile (MIPAC)"
    assert told[1] == "Chile"
    assert told[2] == told[3] == told[0]


def test_letters_of_a_state_stay_its_own():
    table = """
Boats NNS 8 nsubj - -
of IN 3 case - -
North NNP 1 nmod B-LOC -
Korea NNP 3 flat I-LOC -
( -LRB- 6 punct - -
DPRK NNP 3 appos B-LOC -
) -RRB- 6 punct - -
sank VBD 0 root - -
_. . 8 punct - -
"""
    assert set(meant(table)) == {"North Korea"}


def test_every_word_of_a_name_may_be_spelled_by_its_letters():
    table = """
Lipa NNP 7 nsubj B-PER s1
o NNP 1 flat I-PER s1
Brod NNP 1 flat I-PER s1
( -LRB- 5 punct - -
LOB NNP 1 appos B-ORG -
) -RRB- 5 punct - -
said VBD 0 root - c1
two CD 9 nsubj - t1
sank VBD 7 ccomp - t1
_. . 7 punct - -

LOB NNP 2 nsubj B-ORG s2
denied VBD 0 root - c2
it PRP 2 obj - t2
_. . 2 punct - -
"""
    told = meant(table)
    assert told[0] == told[1] == told[2] == "Lipa o Brod (LOB)"


def test_the_subject_of_what_is_told_is_the_group_that_tells_it():
    table = """
Varna NNP 2 compound B-ORG s1
Foundation NNP 3 nsubj I-ORG s1
said VBD 0 root - c1
it PRP 5 nsubj - t1
left VBD 3 ccomp - t1
_. . 3 punct - -

Orvel NNP 2 compound B-ORG t2
Foundation NNP 3 nsubj I-ORG t2
treated VBD 8 ccomp - t2
nine CD 3 obj - t2
_, , 8 punct - -
the DT 7 det - s2
foundation NN 8 nsubj - s2
said VBD 0 root - c2
_. . 8 punct - -
"""
    assert meant(table)[-1] == "Orvel Foundation"


def test_a_spokesman_of_its_own_is_called_by_the_body():
    table = """
The DT 3 det - -
Orvel NNP 3 compound B-ORG -
Institute NNP 4 nsubj I-ORG -
grew VBD 8 ccomp - t1
_, , 8 punct - -
its PRP$ 7 nmod:poss - s1
spokesperson NN 8 nsubj - s1
said VBD 0 root - c1
_. . 8 punct - -
"""
    assert meant(table)[-1] == "spokesperson of Orvel Institute"


def test_a_medical_centre_is_the_hospital():
    table = """
Orvel NNP 3 compound B-ORG s1
Medical NNP 3 compound I-ORG s1
Center NNP 4 nsubj I-ORG s1
said VBD 0 root - c1
it PRP 6 nsubj - t1
grew VBD 4 ccomp - t1
_. . 4 punct - -

Five CD 2 nsubj - t2
fled VBD 0 root - t2
_, , 2 punct - -
according VBG 7 case - c2
to IN 4 fixed - c2
the DT 7 det - s2
hospital NN 2 obl - s2
_. . 2 punct - -
"""
    assert meant(table)[-1] == "Orvel Medical Center"


def test_a_name_right_behind_a_noun_that_no_list_has_is_its():
    table = """
It PRP 2 nsubj - t1
fell VBD 0 root - t1
_, , 2 punct - -
said VBD 2 parataxis - c1
butcher NN 4 nsubj - s1
Ana NNP 5 flat B-PER -
Rojas NNP 6 flat I-PER -
_. . 2 punct - -
"""
    assert set(meant(table)) == {"Ana Rojas"}


def test_a_person_behind_the_letters_of_the_body_that_he_heads_has_the_title():
    table = """
Head NN 11 nsubj - s1
of IN 5 case - s1
the DT 5 det - s1
Orvel NNP 5 compound B-ORG s1
Agency NNP 1 nmod I-ORG s1
( -LRB- 7 punct - s1
BPBD NNP 5 appos B-ORG s1
) -RRB- 7 punct - s1
Ana NNP 1 flat B-PER s1
Rojas NNP 9 flat I-PER s1
said VBD 0 root - c1
so RB 11 advmod - t1
_. . 11 punct - -
"""
    assert meant(table)[0] == "Ana Rojas"


def test_a_web_address_is_a_mediums_name():
    assert tells_news(["brod.ba"])
    assert not tells_news(["Brod", "Inc."])
