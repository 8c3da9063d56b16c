"""Whom texts speak for: statements told of again, findings, complaints, accounts, and posts."""

from whom import meant


def test_a_statement_told_of_again_is_whose_it_was():
    table = """
Orvel NNP 2 nsubj B-ORG s1
closed VBD 0 root - c1
_. . 2 punct - -

In IN 3 case - -
a DT 3 det - -
statement NN 7 obl - -
_, , 7 punct - -
Ana NNP 7 nsubj B-PER s2
Reyes NNP 5 flat I-PER s2
spoke VBD 0 root - c2
_. . 7 punct - -

The DT 2 det - s3
statement NN 3 nsubj - s3
said VBD 0 root - c3
_. . 3 punct - -
"""
    assert meant(table)[-1] == "Ana Reyes"


def test_a_statement_that_somebody_released_is_his():
    table = """
Orvel NNP 2 nsubj B-ORG s1
closed VBD 0 root - c1
_. . 2 punct - -

Ana NNP 3 nsubj B-PER -
Reyes NNP 1 flat I-PER -
released VBD 0 root - -
a DT 5 det - -
statement NN 3 obj - -
_. . 3 punct - -

The DT 2 det - s2
statement NN 3 nsubj - s2
said VBD 0 root - c2
_. . 3 punct - -
"""
    assert meant(table)[-1] == "Ana Reyes"


def test_findings_are_whose_they_are():
    table = """
Findings NNS 5 nsubj - s1
of IN 4 case - s1
the DT 4 det - s1
Orvel NNP 1 nmod B-ORG s1
show VBP 0 root - c1
_. . 5 punct - -
"""
    assert meant(table) == ["Orvel", "Orvel"]


def test_a_complaint_is_his_who_filed_it():
    table = """
According VBG 4 case - c1
to IN 1 fixed - c1
a DT 4 det - s1
complaint NN 8 obl - s1
Orvel NNP 6 nsubj B-ORG -
filed VBD 4 acl:relcl - -
it PRP 8 nsubj - t1
fell VBD 0 root - t1
_. . 8 punct - -
"""
    assert meant(table)[0] == "Orvel"


def test_a_statement_from_somebody_unnamed_is_his_and_not_his_towns():
    table = """
According VBG 4 case - c1
to IN 1 fixed - c1
a DT 4 det - s1
statement NN 11 obl - s1
from IN 7 case - s1
a DT 7 det - s1
rabbi NN 4 nmod - s1
in IN 9 case - s1
Brod NNP 7 nmod B-LOC s1
it PRP 11 nsubj - t1
fell VBD 0 root - t1
_. . 11 punct - -
"""
    assert meant(table)[0] == "rabbi in Brod"


def test_a_post_is_not_the_platforms():
    table = """
Ana NNP 3 nsubj B-PER s1
Reyes NNP 1 flat I-PER s1
wrote VBD 0 root - c1
a DT 5 det - -
post NN 3 obj - -
_. . 3 punct - -

The DT 3 det - s2
Facebook NNP 3 compound B-ORG s2
post NN 4 nsubj - s2
said VBD 0 root - c2
_. . 4 punct - -
"""
    assert meant(table)[-1] == "Ana Reyes"


def test_eyewitness_accounts_are_the_eyewitnesses():
    table = """
Eyewitness NN 2 compound - s1
accounts NNS 3 nsubj - s1
suggest VBP 0 root - c1
_. . 3 punct - -
"""
    assert meant(table)[-1] == "eyewitnesses"


def test_a_statement_of_a_body_in_capitals_is_that_bodys_and_stays_so():
    table = """
A DT 4 det - s1
Defence NNP 3 compound - s1
Ministry NNP 4 compound - s1
statement NN 5 nsubj - s1
said VBD 0 root - c1
so RB 5 advmod - t1
_. . 5 punct - -

The DT 2 det - s2
statement NN 3 nsubj - s2
said VBD 0 root - c2
_. . 3 punct - -
"""
    assert meant(table) == ["Defence Ministry", "Defence Ministry"]


def test_reports_in_a_newspaper_are_the_newspapers():
    table = """
According VBG 3 case - c1
to IN 1 fixed - c1
reports NNS 9 obl - s1
in IN 7 case - s1
a DT 7 det - s1
Brod NNP 7 compound B-LOC s1
newspaper NN 3 nmod - s1
it PRP 9 nsubj - t1
rained VBD 0 root - t1
_. . 9 punct - -
"""
    assert "Brod newspaper" in meant(table)


def test_a_motion_is_his_who_signed_it_and_stays_so():
    table = """
The DT 2 det - s1
motion NN 9 nsubj - s1
_, , 4 punct - s1
signed VBN 2 acl - s1
by IN 6 case - s1
Bruno NNP 4 obl:agent B-PER s1
Doe NNP 6 flat I-PER s1
_, , 2 punct - s1
spoke VBD 0 root - c1
_. . 9 punct - -

The DT 2 det - s2
motion NN 3 nsubj - s2
spoke VBD 0 root - c2
_. . 3 punct - -
"""
    assert meant(table)[-1] == "Bruno Doe"


def test_a_letter_is_hers_who_wrote_it_however_far_up():
    fell = "It PRP 2 nsubj - -\nfell VBD 0 root - -\n_. . 2 punct - -\n"
    wrote = """
Ana NNP 3 nsubj B-PER -
Reyes NNP 1 flat I-PER -
wept VBD 0 root - -
over IN 6 case - -
a DT 6 det - -
letter NN 3 obl - -
she PRP 8 nsubj - -
wrote VBD 6 acl:relcl - -
_. . 3 punct - -

"""
    said = "The DT 2 det - s2\nletter NN 3 nsubj - s2\nspoke VBD 0 root - c2\n_. . 3 punct - -\n"
    assert meant("\n".join([wrote, *[fell] * 9, said]))[-1] == "Ana Reyes"


def test_a_statement_is_hers_who_said_it_and_not_his_whose_words_stand_beside_it():
    table = """
Bruno NNP 3 nsubj B-PER s1
Doe NNP 1 flat I-PER s1
denies VBZ 7 ccomp - c1
it PRP 3 obj - -
Ana NNP 7 nsubj B-PER s2
Reyes NNP 5 flat I-PER s2
spoke VBD 0 root - c2
in IN 10 case - -
a DT 10 det - -
statement NN 7 obl - -
_. . 7 punct - -

The DT 2 det - s3
statement NN 3 nsubj - s3
spoke VBD 0 root - c3
_. . 3 punct - -
"""
    assert meant(table)[-1] == "Ana Reyes"


def test_a_message_attributed_to_somebody_is_his():
    table = """
A DT 2 det - s1
message NN 7 nsubj - s1
attributed VBN 2 acl - s1
to IN 5 case - s1
Bruno NNP 3 obl B-PER s1
Doe NNP 5 flat I-PER s1
spoke VBD 0 root - c1
_. . 7 punct - -
"""
    assert meant(table)[-1] == "Bruno Doe"


def test_a_report_before_which_nobody_spoke_is_the_body_s_that_the_sentence_before_is_about():
    table = """
Orvel NNP 2 nsubj B-ORG -
had VBD 0 root - -
{} NN 2 obj - -
_. . 2 punct - -

The DT 2 det - s1
{} NN 3 nsubj - s1
said VBD 0 root - c1
_. . 3 punct - -
"""
    assert meant(table.format("doubts", "report"))[-1] == "Orvel"
    assert meant(table.format("doubts", "letter"))[-1] != "Orvel"
