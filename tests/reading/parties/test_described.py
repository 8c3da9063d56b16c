"""Which body a description means: the rail operator, a group calling itself so, the Guards, the spy agency, the company's website."""

from whom import meant

RAILWAYS = """
Chilean JJ 2 amod B-MISC s1
Railways NNPS 3 nsubj - s1
spoke VBD 0 root - c1
_. . 3 punct - -
"""


def spoke(number, *words):
    """Return a sentence in which words speak, each with its tag; all hang on the last."""
    last = len(words)
    rows = [
        f"{word} {tag} {last if at < last else last + 1} {_relation(tag, at == last)} {mark} s{number}"
        for at, (word, tag, mark) in enumerate(words, start=1)
    ]
    return "\n".join([*rows, f"spoke VBD 0 root - c{number}", f"_. . {last + 1} punct - -\n"])


def _relation(tag, last):
    return "nsubj" if last else "det" if tag == "DT" else "amod" if tag == "JJ" else "compound"


def the(*words):
    return [("The", "DT", "-"), *((word, "NN", "-") for word in words)]


def test_a_body_that_trades_under_its_states_adjective_is_a_name():
    assert "Chilean Railways" in meant(RAILWAYS)


def test_the_rail_operator_the_railroad_and_the_state_operator_are_the_railways():
    for words in (("rail", "operator"), ("railroad",), ("operator",), ("state", "operator")):
        assert meant(f"{RAILWAYS}\n{spoke(2, *the(*words))}")[-1] == "Chilean Railways"


def test_a_platform_on_which_somebody_posts_is_no_company():
    table = f"""
In IN 3 case - -
a DT 3 det - -
post NN 7 obl - -
on IN 5 case - -
Telegram NNP 3 nmod B-ORG -
Orvel NNP 7 nsubj B-ORG s1
spoke VBD 0 root - c1
_. . 7 punct - -

{spoke(2, *the("operator"))}"""
    assert meant(table)[-1] != "Telegram"


def test_a_group_is_called_by_the_name_that_it_calls_itself():
    table = """
A DT 2 det - s1
group NN 7 nsubj - s1
calling VBG 2 acl - s1
itself PRP 3 obj - s1
the DT 6 det - s1
Front NNP 3 obj B-ORG s1
spoke VBD 0 root - c1
_. . 7 punct - -
"""
    assert meant(table)[0] == "Front"


def test_the_guards_are_those_in_whose_name_it_is_the_last_word():
    table = f"""{spoke(1, ("Desert", "NNP", "B-ORG"), ("Guards", "NNPS", "I-ORG"))}
{spoke(2, ("The", "DT", "-"), ("Guards", "NNPS", "-"))}"""
    assert meant(table) == ["Desert Guards", "Desert Guards"]


def test_an_aid_group_between_commas_goes_by_its_name():
    table = """
An DT 3 det - s1
aid NN 3 compound - s1
group NN 7 nsubj - s1
_, , 5 punct - s1
Relief NN 3 appos - s1
_, , 3 punct - s1
spoke VBD 0 root - c1
_. . 7 punct - -
"""
    assert set(meant(table)) == {"Relief"}


def test_the_spy_agency_is_that_of_the_state_told_of_which_has_one():
    table = f"""
Russia NNP 3 nsubj B-LOC -
and CC 3 cc - -
met VBD 0 root - -
Seoul NNP 3 obj B-LOC -
_. . 3 punct - -

{spoke(1, *the("spy", "agency"))}"""
    assert meant(table)[-1] == "National Intelligence Service"


def test_the_companys_website_speaks_for_the_company():
    table = f"""{spoke(1, ("Orvel", "NNP", "B-ORG"), ("Air", "NNP", "I-ORG"))}
It PRP 2 nsubj - t2
flies VBZ 0 root - t2
according VBG 7 case - c2
to IN 3 fixed - c2
the DT 5 det - s2
company NN 8 nmod:poss - s2
's POS 6 case - s2
website NN 2 obl - s2
_. . 2 punct - -
"""
    assert "company's website" not in meant(table)
    assert meant(table)[-1] == "Orvel Air"


def test_a_page_whose_mark_hangs_on_itself_is_nobodys():
    """As a parse may have it, where a page is its own owner's noun."""
    table = """
The DT 4 det - s1
official JJ 4 amod - s1
's POS 4 case - s1
website NN 5 nsubj - s1
spoke VBD 0 root - c1
_. . 5 punct - -
"""
    assert len(meant(table)) <= 1


def test_the_ministrys_analysis_is_the_ministrys():
    table = f"""{spoke(1, ("Chilean", "JJ", "B-LOC"), ("navy", "NN", "-"))}
The DT 2 det - s2
navy NN 5 nmod:poss - s2
's POS 2 case - s2
first JJ 5 amod - s2
analysis NN 6 nsubj - s2
found VBD 0 root - c2
_. . 6 punct - -
"""
    assert meant(table)[-1] == "Chile's navy"


def test_a_subject_is_the_head_of_a_speaker_whatever_else_hangs_out_of_it():
    table = """
It PRP 2 nsubj - t1
fell VBD 8 ccomp - t1
_, , 8 punct - -
the DT 7 det - s1
state NN 6 compound - s1
run NN 8 ccomp - s1
Orvel NNP 8 nsubj B-ORG s1
spoke VBD 0 root - c1
_. . 8 punct - -
"""
    assert meant(table)[-1] == "Orvel"


def test_who_asked_not_to_be_identified_is_nobody_named_behind():
    table = """
A DT 3 det - s1
navy NN 3 compound - s1
official NN 12 nsubj - s1
_, , 6 punct - s1
who WP 6 nsubj - s1
asked VBD 3 acl:relcl - s1
not RB 10 advmod - s1
to TO 10 mark - s1
be VB 10 aux:pass - s1
identified VBN 6 xcomp - s1
_, , 3 punct - -
spoke VBD 0 root - c1
_. . 12 punct - -

Navy NNP 2 compound - s2
spokesman NN 4 nsubj - s2
Ana NNP 2 appos B-PER s2
Reyes NNP 3 flat I-PER s2
spoke VBD 0 root - c2
_. . 5 punct - -
"""
    assert meant(table)[0] != "Ana Reyes"


def test_the_governor_of_a_region_is_the_one_regional_governor_named():
    table = """
The DT 2 det - s1
governor NN 7 nsubj - s1
of IN 5 case - s1
the DT 5 det - s1
Brod NNP 6 compound B-LOC s1
region NN 2 nmod - s1
spoke VBD 0 root - c1
_. . 7 punct - -

Ana NNP 6 nsubj B-PER s2
Reyes NNP 1 flat I-PER s2
_, , 5 punct - s2
regional JJ 5 amod - s2
governor NN 1 appos - s2
spoke VBD 0 root - c2
_. . 6 punct - -
"""
    assert meant(table)[0] == "Ana Reyes"


def test_who_flies_is_a_body_whatever_the_model_heard():
    table = f"""
The DT 4 det - -
Orvel NNP 4 compound B-PER -
Air NNP 4 compound I-PER -
flight NN 5 nsubj - -
fell VBD 0 root - -
_. . 5 punct - -

{spoke(1, *the("company"))}"""
    assert meant(table)[-1] == "Orvel Air"


def test_railway_officials_are_of_the_railways_named_behind():
    officials = spoke(1, ("The", "DT", "-"), ("railway", "NN", "-"), ("officials", "NNS", "-"))
    assert meant(f"{officials}\n{RAILWAYS}")[0] == "officials of Chilean Railways"


def test_the_spy_agency_is_that_of_the_state_whose_body_spoke():
    table = f"""{spoke(1, ("South", "NNP", "B-LOC"), ("Korean", "NNP", "I-LOC"), ("navy", "NN", "-"))}
{spoke(2, *the("spy", "agency"))}"""
    assert meant(table)[-1] == "National Intelligence Service"


def test_the_countrys_agency_is_of_the_state_of_those_who_cite_it():
    table = """
Russia NNP 2 nsubj B-LOC -
fell VBD 6 ccomp - -
_, , 6 punct - -
Chilean JJ 5 amod B-LOC s1
lawmakers NNS 6 nsubj - s1
spoke VBD 0 root - c1
_, , 6 punct - -
citing VBG 6 advcl - -
the DT 10 det - -
country NN 13 nmod:poss - -
_'s POS 10 case - -
space NN 13 compound - -
office NN 8 obj - -
_. . 6 punct - -
"""
    assert "Chile's space office" in meant(table)


def test_a_name_behind_the_place_of_an_office_is_the_holders():
    table = """
So RB 2 advmod - t1
spoke VBD 0 root - c1
the DT 4 det - s1
spokesman NN 2 nsubj - s1
of IN 6 case - s1
Orvel NNP 4 nmod B-ORG s1
in IN 8 case - s1
Brod NNP 6 nmod B-LOC s1
Ana NNP 2 appos B-LOC s1
Reyes NNP 9 flat I-LOC s1
_. . 2 punct - -
"""
    assert "Ana Reyes" in meant(table)
