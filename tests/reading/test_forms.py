import pytest

from onrecord.reading.forms import is_form, noun_forms


@pytest.mark.parametrize(
    ("word", "base"),
    [
        ("fired", "fire"),
        ("firing", "fire"),
        ("flew", "fly"),
        ("flies", "fly"),
        ("carried", "carry"),
        ("planned", "plan"),
        ("planning", "plan"),
        ("struck", "strike"),
        ("stole", "steal"),
        ("withdrew", "withdraw"),
        ("killed", "kill"),
        ("dying", "die"),
        ("missiles", "missile"),
        ("bodies", "body"),
        ("crashes", "crash"),
        ("troops", "troop"),
        ("SAYS", "say"),
        ("quake’s", "quake"),
    ],
)
def test_an_inflected_word_is_found_under_its_dictionary_form(word, base):
    assert is_form(word, base)


@pytest.mark.parametrize(("word", "other"), [("crossing", "cros"), ("boss", "bos"), ("fire", "fir"), ("string", "str")])
def test_a_word_is_not_stripped_of_what_is_no_ending(word, other):
    assert not is_form(word, other)


def test_a_participle_is_no_plural_of_a_noun():
    assert "fire" not in noun_forms("firing")
    assert "fire" in noun_forms("fires")
