"""Of which state an office is that a report names without one, and by what name it goes."""

import pytest
from whom import meant

FELL = "It PRP 2 nsubj - -\nfell VBD 0 root - -\n_. . 2 punct - -\n"


def ministry(number, *before):
    """Return a sentence in which "the Ministry of Internal Affairs" speaks, behind other words."""
    rows = [
        f"{word} {tag} {len(before) + 5 if last else len(before)} {relation} {mark} -"
        for word, tag, relation, mark, last in before
    ]
    at = len(before)
    names = [
        f"Ministry NNP {at + 6} nsubj B-ORG s{number}",
        f"of IN {at + 5} case I-ORG s{number}",
        f"Internal NNP {at + 5} amod I-ORG s{number}",
    ]
    names += [f"Affairs NNP {at + 2} nmod I-ORG s{number}"]
    return "\n".join(
        [*rows, f"the DT {at + 2} det - s{number}", *names, f"spoke VBD 0 root - c{number}", f"_. . {at + 6} punct - -"]
    )


AT_HOME = "Boats NNS 2 nsubj - -\nleft VBD 0 root - -\nChile NNP 2 obj B-LOC -\n_. . 2 punct - -\n"
ABROAD = "Boats NNS 2 nsubj - -\nleft VBD 0 root - -\nRussia NNP 2 obj B-LOC -\n_. . 2 punct - -\n"


def test_a_ministry_named_in_full_is_of_the_state_that_a_report_is_at_home_in():
    assert meant(f"{AT_HOME}\n{ministry(1)}")[-1] == "Chile's Ministry of Internal Affairs"


def test_a_ministry_is_of_the_capital_that_opens_its_sentence():
    opened = [
        ("From", "IN", "case", "-", False),
        ("Moscow", "NNP", "obl", "B-LOC", True),
        (",", ",", "punct", "-", True),
    ]
    assert meant(f"{AT_HOME}\n{ministry(1, *opened)}")[-1] == "Russia's Ministry of Internal Affairs"


def test_a_ministry_of_no_state_told_of_keeps_its_own_name():
    assert meant(ministry(1)) == ["Ministry of Internal Affairs"]


def test_the_ministry_of_a_report_at_home_nowhere_is_that_of_the_body_of_a_state_before():
    table = f"""{AT_HOME}
{ABROAD}
Chile NNP 3 nmod:poss B-LOC s1
's POS 1 case - s1
navy NN 4 nsubj - s1
spoke VBD 0 root - c1
_. . 4 punct - -

The DT 3 det - s2
defence NN 3 compound - s2
ministry NN 4 nsubj - s2
spoke VBD 0 root - c2
_. . 4 punct - -
"""
    assert meant(table)[-1] == "Chile's defence ministry"


def test_whose_ministry_is_that_of_the_state_before_it():
    table = f"""{AT_HOME}
{AT_HOME}
Talks NNS 2 nsubj - -
reached VBD 0 root - -
Russia NNP 2 obj B-LOC -
_, , 3 punct - -
whose WP$ 7 nmod:poss - -
Defence NNP 7 compound B-ORG s1
Ministry NNP 8 nsubj I-ORG s1
spoke VBD 3 acl:relcl - c1
_. . 2 punct - -
"""
    assert meant(table)[-1] == "Russia's Defence Ministry"


@pytest.mark.parametrize(
    ("name", "told"),
    [
        (("Chilean", "Ministry", "of", "Health"), "Chile's Ministry of Health"),
        (("Chilean", "Defence", "Ministry"), "Chile's Defence Ministry"),
        (("Chilean", "Red", "Cross"), "Chilean Red Cross"),
        (("Chilean", "authorities"), "Chilean authorities"),
    ],
)
def test_an_office_goes_by_its_states_name_and_a_society_by_its_own(name, told):
    last = len(name)
    rows = [
        f"{word} {'IN' if word == 'of' else 'NNP' if word[0].isupper() else 'NNS'} {last if at < last else last + 1} {'compound' if at < last else 'nsubj'} {('I' if at > 1 else 'B') + '-ORG' if word[0].isupper() or word == 'of' else '-'} s1"
        for at, word in enumerate(name, start=1)
    ]
    if name[-1] == "authorities":
        rows[0] = "Chilean JJ 2 amod B-LOC s1"
    assert told in meant("\n".join([*rows, "spoke VBD 0 root - c1", f"_. . {last + 1} punct - -"]))


def test_an_office_behind_where_is_of_the_state_before_it():
    table = f"""{AT_HOME}
Boats NNS 2 nsubj - -
sank VBD 0 root - -
off IN 4 case - -
Russia NNP 2 obl B-LOC -
_, , 4 punct - -
where WRB 9 advmod - -
the DT 8 det - s1
police NN 9 nsubj - s1
spoke VBD 4 acl:relcl - c1
_. . 2 punct - -
"""
    assert meant(table)[-1] == "Russia's police"
