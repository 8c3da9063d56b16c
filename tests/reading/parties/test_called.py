"""Whom a report calls by a description: the company, the zoo, the fitter, a woman of the lead, somebody's family."""

from whom import meant

FELL = "It PRP 2 nsubj - -\nfell VBD 0 root - -\n_. . 2 punct - -\n"


def test_a_news_medium_is_no_company():
    table = """
Orvel NNP 2 nsubj B-ORG -
fell VBD 0 root - -
_. . 2 punct - -

It PRP 2 nsubj - t1
fell VBD 5 ccomp - t1
_, , 5 punct - -
WLWT NNP 5 nsubj B-ORG s1
noted VBD 0 root - c1
_. . 5 punct - -

The DT 2 det - s2
company NN 3 nsubj - s2
spoke VBD 0 root - c2
_. . 3 punct - -
"""
    assert meant(table)[-1] == "Orvel"


def test_the_zoo_is_the_zoo_named_however_far_off():
    table = "\n".join(
        [
            "Visitors NNS 4 nsubj - -\nto IN 4 case - -\nBrod NNP 4 compound B-LOC -\nZoo NNP 1 nmod I-LOC -\nleft VBD 0 root - -\n_. . 5 punct - -\n",
            *[FELL] * 10,
            "Orvel NNP 2 nsubj B-ORG s1\nspoke VBD 0 root - c1\n_. . 2 punct - -\n",
            "The DT 2 det - s2\nzoo NN 3 nsubj - s2\nspoke VBD 0 root - c2\n_. . 3 punct - -\n",
        ]
    )
    assert meant(table)[-1] == "Brod Zoo"


def test_the_man_is_the_uncle_who_spoke():
    table = """
The DT 2 det - -
boy NN 4 nmod:poss - -
's POS 2 case - -
uncle NN 5 nsubj - s1
spoke VBD 0 root - c1
_. . 5 punct - -

The DT 2 det - s2
man NN 3 nsubj - s2
spoke VBD 0 root - c2
_. . 3 punct - -
"""
    names = meant(table)
    assert "uncle" in names[-1]


def test_a_trade_that_no_list_has_is_the_named_persons():
    table = """
Ivo NNP 3 nsubj B-PER s1
Kern NNP 1 flat I-PER s1
spoke VBD 0 root - c1
_. . 3 punct - -

The DT 3 det - s2
carpet NN 3 compound - s2
fitter NN 4 nsubj - s2
spoke VBD 0 root - c2
_. . 4 punct - -
"""
    assert meant(table)[-1] == "Ivo Kern"


def test_a_provider_is_nobody_whom_the_report_named():
    table = """
Ivo NNP 3 nsubj B-PER s1
Kern NNP 1 flat I-PER s1
spoke VBD 0 root - c1
_. . 3 punct - -

The DT 3 det - s2
power NN 3 compound - s2
provider NN 4 nsubj - s2
spoke VBD 0 root - c2
_. . 4 punct - -
"""
    assert meant(table)[-1] != "Ivo Kern"


def test_the_father_is_the_man_just_brought_in():
    table = """
Ivo NNP 3 nsubj B-PER -
Kern NNP 1 flat I-PER -
fled VBD 0 root - -
_. . 3 punct - -

The DT 2 det - s1
father NN 3 nsubj - s1
spoke VBD 0 root - c1
_. . 3 punct - -
"""
    assert meant(table)[-1] == "Ivo Kern"


def test_a_woman_of_the_lead_is_who_is_named_behind_her():
    table = """
A DT 3 det - s1
Brod NNP 3 compound B-LOC s1
woman NN 4 nsubj - s1
spoke VBD 0 root - c1
_. . 4 punct - -

Ana NNP 3 nsubj B-PER s2
Reyes NNP 1 flat I-PER s2
spoke VBD 0 root - c2
_. . 3 punct - -
"""
    assert meant(table)[0] == "Ana Reyes"


def test_a_woman_of_the_lead_is_no_man():
    table = """
A DT 3 det - s1
Brod NNP 3 compound B-LOC s1
woman NN 4 nsubj - s1
spoke VBD 0 root - c1
_. . 4 punct - -

Robert NNP 3 nsubj B-PER s2
Osei NNP 1 flat I-PER s2
spoke VBD 0 root - c2
_. . 3 punct - -
"""
    assert meant(table)[0] == "Brod woman"


def test_an_officials_name_is_not_the_next_one_that_comes():
    table = """
A DT 3 det - s1
ministry NN 3 compound - s1
official NN 4 nsubj - s1
spoke VBD 0 root - c1
_. . 4 punct - -

Robert NNP 3 nsubj B-PER s2
Osei NNP 1 flat I-PER s2
_, , 1 punct - -
a DT 7 det - -
farmer NN 1 appos - -
_, , 1 punct - -
spoke VBD 0 root - c2
_. . 3 punct - -
"""
    assert meant(table)[0] == "ministry official"


def test_whose_comments_come_behind_a_voice_is_that_voice():
    table = """
A DT 3 det - s1
union NN 3 compound - s1
boss NN 4 nsubj - s1
spoke VBD 0 root - c1
_. . 4 punct - -

The DT 2 det - -
comments NNS 6 nsubj - -
by IN 4 case - -
Ana NNP 2 nmod B-PER -
Reyes NNP 4 flat I-PER -
came VBD 0 root - -
_. . 6 punct - -
"""
    assert meant(table)[0] == "Ana Reyes"


def test_her_family_is_named_by_her():
    table = """
Ana NNP 3 nsubj B-PER -
Reyes NNP 1 flat I-PER -
died VBD 0 root - -
_. . 3 punct - -

Her PRP$ 2 nmod:poss - s1
family NN 3 nsubj - s1
spoke VBD 0 root - c1
_. . 3 punct - -
"""
    assert meant(table)[-1] == "Ana Reyes' family"


def test_a_bare_spokesman_is_the_last_bodys():
    table = """
Orvel NNP 2 nsubj B-ORG s1
spoke VBD 0 root - c1
_. . 2 punct - -

A DT 2 det - s2
spokesman NN 3 nsubj - s2
added VBD 0 root - c2
_. . 3 punct - -
"""
    assert meant(table)[-1] == "Orvel spokesman"


def test_a_spokeswoman_for_something_is_who_is_named_behind_it():
    table = """
spokeswoman NN 7 nsubj - s1
for IN 4 case - s1
the DT 4 det - s1
festival NN 7 obl - s1
Ana NNP 7 nsubj B-PER s1
Reyes NNP 5 flat I-PER s1
spoke VBD 0 root - c1
_. . 7 punct - -

The DT 2 det - s2
spokeswoman NN 3 nsubj - s2
spoke VBD 0 root - c2
_. . 3 punct - -
"""
    assert meant(table)[-1] == "Ana Reyes"


def test_a_countryman_of_an_age_is_the_person_in_mind_and_not_the_country():
    table = """
Ivo NNP 3 nsubj B-PER s1
Kern NNP 1 flat I-PER s1
spoke VBD 0 root - c1
_. . 3 punct - -

The DT 3 det - s2
46-year-old JJ 3 amod - s2
Chilean NN 4 nsubj B-LOC s2
spoke VBD 0 root - c2
_. . 4 punct - -
"""
    assert meant(table)[-1] == "Ivo Kern"


def test_most_of_some_people_are_named_with_them():
    table = """
Most JJS 5 nsubj - s1
of IN 4 case - s1
the DT 4 det - s1
victims NNS 1 nmod - s1
spoke VBD 0 root - c1
_. . 5 punct - -
"""
    assert "Most of the victims" in meant(table)


def test_what_always_has_an_article_is_no_company():
    table = """
The DT 2 det - -
Orvel NNP 3 nsubj B-ORG -
fell VBD 0 root - -
_. . 3 punct - -

Kern NNP 2 nsubj B-ORG -
fell VBD 0 root - -
_. . 2 punct - -

The DT 2 det - -
Orvel NNP 3 nsubj B-ORG -
fell VBD 0 root - -
_. . 3 punct - -

The DT 2 det - s1
company NN 3 nsubj - s1
spoke VBD 0 root - c1
_. . 3 punct - -
"""
    assert meant(table)[-1] == "Kern"


def test_an_it_that_says_something_is_not_empty():
    table = """
Orvel NNP 2 nsubj B-ORG s1
spoke VBD 0 root - c1
_. . 2 punct - -

It PRP 3 expl - s2
has VBZ 3 aux - c2
said VBN 0 root - c2
it PRP 5 nsubj - t2
fell VBD 3 ccomp - t2
_. . 3 punct - -
"""
    assert meant(table)[1] == "Orvel"


def test_where_somebody_posts_says_nothing():
    table = """
Orvel NNP 2 nsubj B-ORG s1
spoke VBD 0 root - c1
on IN 4 case - c1
Facebook NNP 2 obl B-ORG -
_. . 2 punct - -

It PRP 2 nsubj - s2
added VBD 0 root - c2
_. . 2 punct - -
"""
    assert meant(table)[-1] == "Orvel"


def test_her_office_is_named_by_her():
    table = """
Ana NNP 3 nsubj B-PER -
Reyes NNP 1 flat I-PER -
left VBD 0 root - -
_. . 3 punct - -

Her PRP$ 2 nmod:poss - s1
office NN 3 nsubj - s1
spoke VBD 0 root - c1
_. . 3 punct - -
"""
    assert meant(table)[-1] == "Ana Reyes' office"


def test_the_place_of_an_office_is_no_part_of_a_name():
    table = """
Rain NN 4 nsubj - -
in IN 3 case - -
Brod NNP 1 nmod B-LOC -
fell VBD 0 root - -
_. . 4 punct - -

Mayor NNP 6 nsubj - s1
of IN 3 case - s1
Brod NNP 1 nmod B-PER s1
Ana NNP 1 appos I-PER s1
Reyes NNP 4 flat I-PER s1
spoke VBD 0 root - c1
_. . 6 punct - -
"""
    assert meant(table)[-1] == "Ana Reyes"


def test_the_credit_of_a_picture_is_no_part_of_a_name():
    table = """
Reuters NNP 3 nsubj B-ORG s1
Orvel NNP 1 flat I-ORG s1
spoke VBD 0 root - c1
_. . 3 punct - -
"""
    assert "Orvel" in meant(table)


def test_a_state_in_brackets_is_where_a_body_is_and_not_its_short_name():
    table = """
Orvel NNP 6 nsubj B-ORG s1
Ltd NNP 1 flat I-ORG s1
( -LRB- 4 punct - s1
Chile NNP 1 appos B-LOC s1
) -RRB- 4 punct - s1
spoke VBD 0 root - c1
_. . 6 punct - -
"""
    assert "Orvel Ltd" in meant(table)


def test_the_space_agency_is_the_one_body_that_lately_did_something():
    table = """
Orvel NNP 2 nsubj B-ORG -
drilled VBD 0 root - -
_. . 2 punct - -

The DT 3 det - s1
space NN 3 compound - s1
agency NN 4 nsubj - s1
spoke VBD 0 root - c1
_. . 4 punct - -
"""
    assert meant(table)[-1] == "Orvel"
