"""Names that lost the blank before or behind them."""

import pytest
from scenes import PACK, draft_of

from onrecord.reading import parties
from onrecord.reading.parties.names.glued import known_in, unled
from onrecord.reading.parties.names.known import index_of


@pytest.mark.parametrize(
    ("words", "read"),
    [
        (["ComradeVidal"], ["Vidal"]),
        (["thatRosa", "Vidal"], ["Rosa", "Vidal"]),
        (["PresidentRosa", "Vidal"], ["Rosa", "Vidal"]),
        (["McAdam"], ["McAdam"]),
        (["LaRue", "Vidal"], ["LaRue", "Vidal"]),
    ],
)
def test_only_a_title_or_a_link_is_taken_off_the_front_of_a_name(words, read):
    assert unled(words) == read


@pytest.mark.parametrize(
    ("words", "known"),
    [
        (["ComradeKim", "Jong", "Un"], "party:kim-jong-un"),
        (["Kim", "Jong", "Unsaid"], "party:kim-jong-un"),
        (["Kim", "Jong", "Una"], None),
        (["Kim", "Jong", "Ho"], None),
    ],
)
def test_a_person_of_the_pack_is_known_by_a_name_that_a_word_sticks_to(words, known):
    found = known_in(words, index_of(PACK))
    assert (found.id if found else None) == known


def test_a_pronoun_means_the_person_whose_name_a_word_sticks_to():
    draft = draft_of("""
ComradeKim NNP 4 nsubj B-PER -
Jong NNP 1 flat I-PER -
Un NNP 1 flat I-PER -
arrived VBD 0 root - -
_. . 4 punct - -

He PRP 2 nsubj - s1
spoke VBD 0 root - c1
_. . 2 punct - -
""")
    parties.run(draft)
    assert draft.parties[draft.namings[-1].party].name == "Kim Jong Un"
