import pytest
from spacy.tokens import Doc
from spacy.vocab import Vocab

from onrecord.packs.pack import KnownParty, Pack
from onrecord.reading.parties.names.known import core, find_known, index_of
from onrecord.reading.tree import tree_of
from onrecord.record.reading import PartyKind

ORG, STATE = PartyKind.ORGANISATION, PartyKind.STATE
PACK = Pack(
    "tests",
    "1",
    parties=(
        KnownParty("party:north", "North Korea", STATE, ("the North", "DPRK")),
        KnownParty("party:un", "United Nations", ORG, ("UN", "the United Nations")),
        KnownParty("party:relief", "United Nations Relief Office", ORG),
        KnownParty("party:who", "World Health Organization", ORG, ("WHO",)),
        KnownParty("party:peru", "Peru", STATE, ("Lima",), state="party:peru"),
        KnownParty("party:chile", "Chile", STATE, state="party:chile"),
        KnownParty(
            "party:relief-chile", "Chile Relief Board (NRB)", ORG, ("NRB",), ("relief board",), state="party:chile"
        ),
        KnownParty("party:relief-peru", "Peru Relief Board (NRB)", ORG, ("NRB",), state="party:peru"),
        KnownParty("party:mfa", "Chile's Foreign Ministry", ORG, (), ("ministry",), state="party:chile"),
    ),
)


def found(words):
    tree = tree_of(Doc(Vocab(), words=words.split()))
    return [(" ".join(tree.words[a:b]), party.id) for a, b, party in find_known(tree, index_of(PACK))]


def test_the_longest_name_wins_even_where_a_shorter_one_begins_before_it():
    assert found("the United Nations Relief Office said") == [("United Nations Relief Office", "party:relief")]


def test_a_name_of_bodies_of_two_states_is_that_of_the_state_that_the_report_names():
    assert found("Peru shook , NRB said in Lima")[1] == ("NRB", "party:relief-peru")
    assert found("the NRB said") == [("NRB", "party:relief-chile")]


def test_an_office_is_known_by_its_nouns():
    assert index_of(PACK).offices["party:chile", frozenset(("relief", "board"))].id == "party:relief-chile"


def test_a_short_form_needs_its_capitals():
    assert found("who asked WHO about it") == [("WHO", "party:who")]


def test_an_article_that_is_part_of_a_name_may_open_a_sentence():
    assert found("The North fired") == [("The North", "party:north")]


def test_an_offices_common_nouns_may_stand_in_lower_case():
    assert found("Chile 's foreign ministry said") == [("Chile 's foreign ministry", "party:mfa")]


def test_a_name_inside_a_word_is_no_name():
    assert found("UNUSUAL UNITED DPRKs") == []


@pytest.mark.parametrize(
    ("left", "right"),
    [
        ("Ministry of Foreign Affairs", "Foreign Ministry"),
        ("Defence Ministry", "Department of Defense"),
        ("Ministry of the Interior", "interior ministry"),
    ],
)
def test_an_office_is_one_whatever_the_order_of_its_words(left, right):
    assert core(left) == core(right)


NATIONAL = Pack(
    "tests",
    "1",
    parties=(
        *(
            KnownParty(f"party:{name}", name, STATE, state=f"party:{name}")
            for name in ("Peru", "Chile", "Ghana", "Nepal")
        ),
        KnownParty("party:survey", "Chile National Quake Board", ORG, ("National Quake Board",), state="party:Chile"),
        KnownParty("party:quakes", "Peru National Quake Board (PQB)", ORG, state="party:Peru"),
        KnownParty("party:tremors", "Ghana National Quake Board", ORG, state="party:Ghana"),
    ),
)


@pytest.mark.parametrize(
    ("words", "ids"),
    [
        ("Nepal shook , the National Quake Board said", ["party:Nepal"]),
        ("Chile shook , the National Quake Board said", ["party:Chile", "party:survey"]),
        ("the National Quake Board said", ["party:survey"]),
        ("Nepal shook , Ghana National Quake Board said", ["party:Nepal", "party:tremors"]),
    ],
)
def test_a_name_of_common_words_is_nobodys_where_only_other_states_are_named(words, ids):
    tree = tree_of(Doc(Vocab(), words=words.split()))
    assert [party.id for _, _, party in find_known(tree, index_of(NATIONAL))] == ids
