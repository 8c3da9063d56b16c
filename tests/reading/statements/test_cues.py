import pytest
from scenes import PACK

from onrecord.reading.statements.cues import book_of, forms


@pytest.mark.parametrize(
    ("verb", "expected"),
    [
        ("say", "said"),
        ("deny", "denies"),
        ("deny", "denied"),
        ("announce", "announcing"),
        ("stress", "stresses"),
        ("put", "putting"),
    ],
)
def test_a_verb_has_its_inflected_forms(verb, expected):
    assert expected in forms(verb)


def test_a_cue_is_found_in_any_form():
    assert book_of(PACK).lemma("accused") == "accuse"


def test_a_book_is_made_once_for_a_pack():
    assert book_of(PACK) is book_of(PACK)
