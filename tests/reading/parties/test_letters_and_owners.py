"""Who is meant by letters, parts, owners and others of a kind: "the MoD", "the management of Orvel", "his statement", "another"."""

from whom import meant


def test_letters_for_a_ministry_are_of_the_state_beside_them():
    table = """
Boats NNS 2 nsubj - -
left VBD 0 root - -
Chile NNP 2 obj B-LOC -
_. . 2 punct - -

The DT 3 det - s1
Russian JJ 3 amod - s1
MoD NNP 4 nsubj - s1
said VBD 0 root - c1
two CD 6 nsubj - t1
sank VBD 4 ccomp - t1
_. . 4 punct - -
"""
    assert "Russia's Ministry of Defence" in meant(table)[-2:]


def test_letters_for_a_ministry_are_of_the_state_behind_of():
    table = """
The DT 3 det - -
Chilean JJ 3 amod - -
MoD NNP 4 nsubj - -
spoke VBD 0 root - -
_. . 4 punct - -

The DT 2 det - s1
MoD NNP 5 nsubj - s1
of IN 4 case - s1
Russia NNP 2 nmod B-LOC s1
said VBD 0 root - c1
two CD 7 nummod - t1
sank VBD 5 ccomp - t1
_. . 5 punct - -

It PRP 2 nsubj - -
spoke VBD 0 root - -
_. . 2 punct - -
"""
    assert "Russia's Ministry of Defence" in meant(table)[-4:]


def test_state_tv_is_that_of_the_state_at_home():
    table = """
Boats NNS 2 nsubj - -
left VBD 0 root - -
Chile NNP 2 obj B-LOC -
_. . 2 punct - -

State NNP 2 compound B-ORG s1
TV NNP 3 nsubj I-ORG s1
said VBD 0 root - c1
two CD 5 nsubj - t1
sank VBD 3 ccomp - t1
_. . 3 punct - -
"""
    assert "Chile's state television" in meant(table)[-2:]


def test_a_short_title_is_its_bearers():
    table = """
Boats NNS 2 nsubj - t1
sank VBD 4 ccomp - t1
_, , 2 punct - -
said VBD 0 root - c1
Cmdr NNP 4 nsubj B-PER s1
_. . 7 punct - s1
Ana NNP 4 nsubj B-PER s1
Orvel NNP 7 flat I-PER s1
_. . 4 punct - -
"""
    assert "Ana Orvel" in meant(table)[-2:]


def test_a_part_of_a_body_goes_by_the_bodys_name():
    table = """
Two CD 2 nummod - t1
boats NNS 3 nsubj - t1
sank VBD 11 ccomp - t1
_, , 11 punct - -
the DT 6 det - s1
management NN 11 nsubj - s1
of IN 10 case - s1
the DT 10 det - s1
Brod NNP 10 compound B-ORG s1
Railways NNPS 6 nmod I-ORG s1
said VBD 0 root - c1
_. . 11 punct - -
"""
    assert "Brod Railways" in meant(table)[-2:]


def test_a_statement_of_his_is_that_persons():
    table = """
Dan NNP 3 nsubj B-PER s1
Orvel NNP 1 flat I-PER s1
said VBD 0 root - c1
boats NNS 5 nsubj - t1
sank VBD 3 ccomp - t1
_. . 3 punct - -

The DT 3 det - s2
Orvel NNP 3 compound B-ORG s2
Union NNP 4 nsubj I-ORG s2
warned VBD 0 root - c2
of IN 7 case - c2
more JJR 7 amod - t2
rain NN 4 obl - t2
_. . 4 punct - -

Two CD 3 nsubj - t3
were VBD 3 cop - t3
missing JJ 7 ccomp - t3
_, , 7 punct - -
his PRP$ 6 nmod:poss - s3
statement NN 7 nsubj - s3
said VBD 0 root - c3
_. . 7 punct - -
"""
    assert "Dan Orvel" in meant(table)[-2:]


def test_words_of_his_are_that_persons():
    table = """
Dan NNP 3 nsubj B-PER s1
Orvel NNP 1 flat I-PER s1
said VBD 0 root - c1
boats NNS 5 nsubj - t1
sank VBD 3 ccomp - t1
_. . 3 punct - -

According VBG 4 case - c2
to IN 1 fixed - c2
his PRP$ 4 nmod:poss - s2
words NNS 8 obl - s2
_, , 4 punct - -
two CD 8 nsubj - t2
were VBD 8 aux - t2
missing JJ 0 root - t2
_. . 8 punct - -
"""
    assert "Dan Orvel" in meant(table)[-2:]


def test_another_is_one_like_the_voice_before():
    table = """
An DT 3 det - s1
army NN 3 compound - s1
source NN 4 nsubj - s1
said VBD 0 root - c1
two CD 6 nummod - t1
boats NNS 7 nsubj - t1
sank VBD 4 ccomp - t1
_. . 4 punct - -

Another DT 2 nsubj - s2
said VBD 0 root - c2
it PRP 5 nsubj - t2
was VBD 5 cop - t2
six CD 2 ccomp - t2
_. . 2 punct - -
"""
    assert "another army source" in meant(table)[-2:]


def test_one_of_them_is_of_those_told_of():
    table = """
The DT 2 det - s1
villagers NNS 3 nsubj - s1
denied VBD 0 root - c1
it PRP 3 obj - t1
_. . 3 punct - -

“ `` 3 punct - t2
_We PRP 3 nsubj - t2
slept VBD 9 ccomp - t2
_, , 3 punct - t2
_” '' 3 punct - t2
one CD 9 nsubj - s2
of IN 8 case - s2
them PRP 6 nmod - s2
said VBD 0 root - c2
_. . 9 punct - -
"""
    assert "one of the villagers" in meant(table)[-2:]


def test_a_chief_minister_is_no_prime_minister():
    table = """
Chief NNP 2 amod - s1
Minister NNP 3 nmod:desc - s1
Dan NNP 5 nsubj B-PER s1
Orvel NNP 3 flat I-PER s1
thanked VBD 0 root - c1
Prime NNP 7 amod - t1
Minister NNP 8 nmod:desc - t1
Ian NNP 5 obj B-PER t1
Brod NNP 8 flat I-PER t1
_. . 5 punct - -

The DT 3 det - s2
chief JJ 3 amod - s2
minister NN 4 nsubj - s2
said VBD 0 root - c2
two CD 6 nummod - t2
boats NNS 7 nsubj - t2
sank VBD 4 ccomp - t2
_. . 4 punct - -
"""
    assert "Dan Orvel" in meant(table)[-2:]


def test_a_local_government_is_not_the_states():
    table = """
Boats NNS 2 nsubj - -
left VBD 0 root - -
Chile NNP 2 obj B-LOC -
_. . 2 punct - -

Two CD 2 nsubj - t1
sank VBD 7 ccomp - t1
_, , 2 punct - -
the DT 6 det - s1
local JJ 6 amod - s1
government NN 7 nsubj - s1
said VBD 0 root - c1
_. . 7 punct - -
"""
    assert "local government" in meant(table)[-2:]


def test_the_government_is_that_of_the_body_that_spoke():
    table = """
Russia NNP 2 nsubj B-LOC -
fired VBD 0 root - -
_. . 2 punct - -

Russia NNP 2 nsubj B-LOC -
fired VBD 0 root - -
again RB 2 advmod - -
in IN 6 case - -
the DT 6 det - -
night NN 2 obl - -
_. . 2 punct - -

Chile NNP 3 nmod:poss B-LOC s1
_'s POS 1 case - s1
navy NN 4 nsubj - s1
said VBD 0 root - c1
two CD 6 nummod - t1
boats NNS 7 nsubj - t1
sank VBD 4 ccomp - t1
_. . 4 punct - -

The DT 3 det - -
Chilean JJ 3 amod - -
navy NN 4 nsubj - -
looked VBD 0 root - -
on RB 4 compound:prt - -
_. . 4 punct - -

Six CD 3 nsubj:pass - t2
were VBD 3 cop - t2
lost JJ 7 ccomp - t2
_, , 7 punct - -
the DT 6 det - s2
government NN 7 nsubj - s2
said VBD 0 root - c2
_. . 7 punct - -
"""
    assert "Chile" in meant(table)[-2:]


def test_a_poll_is_whosevers_it_is_by():
    table = """
A DT 2 det - s1
poll NN 5 nsubj - s1
by IN 4 case - s1
Orvel NNP 2 nmod B-PER s1
found VBD 0 root - c1
that IN 8 mark - t1
six CD 8 nsubj - t1
agreed VBD 5 ccomp - t1
_. . 5 punct - -
"""
    assert "Orvel" in meant(table)[-2:]


def test_governments_go_by_their_states_names():
    table = """
The DT 3 det - s1
Chilean JJ 3 amod - s1
government NN 4 nsubj - s1
said VBD 0 root - c1
two CD 6 nummod - t1
boats NNS 7 nsubj - t1
sank VBD 4 ccomp - t1
_. . 4 punct - -
"""
    assert "Chile's government" in meant(table)[-2:]


def test_an_official_who_hides_is_nobody_named():
    table = """
Chief NNP 2 nmod:desc - s1
Dan NNP 4 nsubj B-PER s1
Orvel NNP 2 flat I-PER s1
said VBD 0 root - c1
boats NNS 6 nsubj - t1
sank NN 4 ccomp - t1
_. . 4 punct - -

The DT 2 det - s2
official NN 11 nsubj - s2
_, , 5 punct - -
who WP 5 nsubj - -
spoke VBD 2 acl:relcl - -
on IN 7 case - -
condition NN 5 obl - -
of IN 9 case - -
anonymity NN 7 nmod - -
_, , 2 punct - -
said VBD 0 root - c2
six CD 14 nsubj:pass - t2
were VBD 14 cop - t2
lost VBN 11 ccomp - t2
_. . 11 punct - -
"""
    assert meant(table)[-1] == "official"


def test_who_closes_a_rank_of_police_is_its_holder():
    table = """
Boats NNS 2 nsubj - t1
sank NN 4 ccomp - t1
_, , 4 punct - -
said VBD 0 root - c1
Deputy NN 6 compound - s1
Superintendent NN 9 nmod:desc - s1
of IN 8 case - s1
Police NN 9 nmod:desc - s1
Ravi NNP 4 nsubj B-PER s1
Orvel NNP 9 flat I-PER s1
_. . 4 punct - -

He PRP 2 nsubj - s2
said VBD 0 root - c2
six CD 5 nsubj:pass - t2
were VBD 5 cop - t2
hurt JJ 2 ccomp - t2
_. . 2 punct - -
"""
    assert meant(table)[-1] == "Ravi Orvel"


def test_a_pronoun_that_goes_on_saying_speaks():
    table = """
The DT 2 det - s2
navy NN 3 nsubj - s2
said VBD 0 root - c1
two CD 5 nummod - t1
boats NNS 6 nsubj - t1
sank VBD 3 ccomp - t1
_. . 3 punct - -

It PRP 2 nsubj - -
gave VBD 0 root - -
no DT 4 det - -
count NN 2 obj - -
of IN 7 case - -
the DT 7 det - -
dead NN 4 nmod - -
_, , 9 punct - -
saying VBG 2 advcl - c2
the DT 11 det - t2
search NN 12 nsubj - t2
goes VBZ 9 ccomp - t2
on RB 12 advmod - t2
_. . 2 punct - -
"""
    assert meant(table)[-1] == "navy"


def test_nobody_is_no_party():
    table = """
Nobody NN 5 nsubj - t1
on IN 4 case - t1
the DT 4 det - t1
boats NNS 1 nmod - t1
had VBD 11 ccomp - t1
a DT 7 det - t1
map NN 5 obj - t1
_, , 5 punct - -
the DT 10 det - s1
navy NN 11 nsubj - s1
said VBD 0 root - c1
_. . 11 punct - -

Nobody NN 2 nsubj - -
claimed VBD 0 root - -
it PRP 2 obj - -
_. . 2 punct - -
"""
    assert meant(table)[-1] == "navy"


def test_a_model_is_no_voice():
    table = """
The DT 2 det - s1
navy NN 3 nsubj - s1
said VBD 0 root - c1
the DT 6 det - t1
longest JJS 6 amod - t1
flight NN 8 nsubj:pass - t1
was VBD 8 aux:pass - t1
logged VBN 3 ccomp - t1
by IN 11 case - t1
a DT 11 det - t1
Hwasong-19 NNP 8 obl B-ORG t1
in IN 14 case - t1
the DT 14 det - t1
spring NN 8 obl - t1
_. . 3 punct - -
"""
    assert meant(table)[-1] == "navy"


def test_the_airline_is_known_by_its_name_however_far():
    table = """
A DT 2 det - -
jet NN 6 nsubj - -
of IN 5 case - -
Orvel NNP 5 compound B-ORG -
Airways NNPS 2 nmod I-ORG -
fell VBD 0 root - -
_. . 6 punct - -

It PRP 2 nsubj - -
rained VBD 0 root - -
_. . 2 punct - -

It PRP 2 nsubj - -
rained VBD 0 root - -
on RP 2 compound:prt - -
_. . 2 punct - -

Boats NNS 2 nsubj - -
came VBD 0 root - -
_. . 2 punct - -

Six CD 2 nummod - -
boats NNS 3 nsubj - -
came VBD 0 root - -
_. . 3 punct - -

It PRP 2 nsubj - -
rained VBD 0 root - -
_. . 2 punct - -

It PRP 2 nsubj - -
rained VBD 0 root - -
again RB 2 advmod - -
_. . 2 punct - -

Dogs NNS 2 nsubj - -
came VBD 0 root - -
_. . 2 punct - -

It PRP 2 nsubj - -
snowed VBD 0 root - -
_. . 2 punct - -

It PRP 2 nsubj - -
froze VBD 0 root - -
_. . 2 punct - -

It PRP 2 nsubj - -
rained VBD 0 root - -
_. . 2 punct - -

The DT 2 det - s1
airline NN 3 nsubj - s1
said VBD 0 root - c1
six CD 6 nsubj:pass - t1
were VBD 6 aux:pass - t1
lost VBN 3 ccomp - t1
_. . 3 punct - t1
"""
    assert meant(table)[-1] == "Orvel Airways"


def test_an_official_of_a_body_is_named_with_it_before_an_aside():
    table = """
In IN 2 case - -
Santiago NNP 11 obl B-LOC -
_, , 5 punct - -
an DT 5 det - s2
official NN 11 nsubj - s2
of IN 9 case - s2
the DT 9 det - s2
health NN 9 compound - s2
ministry NN 5 nmod - s2
_, , 5 punct - s2
asked VBD 15 ccomp - c1
about IN 13 case - c1
it PRP 11 obl - t1
_, , 15 punct - -
said VBD 0 root - c2
six CD 18 nsubj:pass - t2
were VBD 18 aux:pass - t2
lost VBN 15 ccomp - t2
_. . 15 punct - -
"""
    assert meant(table)[1] == "official of Chile's health ministry"


def test_letters_of_a_ministry_in_the_lands_own_tongue():
    table = """
The DT 3 det - s1
Chilean JJ 3 amod - s1
MUP NNP 4 nsubj - s1
said VBD 0 root - c1
six CD 7 nsubj:pass - t1
were VBD 7 cop - t1
lost VBN 4 ccomp - t1
_. . 4 punct - -
"""
    assert meant(table)[-1] == "Chile's Ministry of Interior"


def test_a_captain_in_small_letters_keeps_the_office_before():
    table = """
The DT 2 det - s1
spokesman NN 12 nsubj - s1
of IN 6 case - s1
the DT 6 det - s1
Orvel NNP 6 compound B-ORG s1
Brigade NNP 2 nmod I-ORG s1
_, , 9 punct - s1
captain NN 9 nmod:desc - s1
Dan NNP 6 appos B-PER s1
Brod NNP 9 flat I-PER s1
_, , 2 punct - s1
said VBD 0 root - c1
boats NNS 14 nsubj - t1
sank VBD 12 ccomp - t1
_. . 12 punct - -

Six CD 3 nsubj - t2
were VBD 3 cop - t2
lost VBN 6 ccomp - t2
_, , 3 punct - -
he PRP 6 nsubj - s2
said VBD 0 root - c2
_. . 6 punct - -
"""
    assert meant(table)[-1] == "Dan Brod"
