"""Which names may be of one party, and which are not."""

import pytest

from newsroom import PACK
from onrecord.questions.doubts.namesakes import namesakes
from onrecord.record.assessment import Origin


def found(*names):
    """Return the reasons for which any two of the names may be one party."""
    ids = {"Ruritania": "party:ruritania", "Interior Ministry": "party:interior", "Sava Wire": "party:sava-wire"}
    origins = [Origin(ids.get(name, f"organisation:{n}"), name) for n, name in enumerate(names)]
    return [each.why for each in namesakes(origins, PACK)]


@pytest.mark.parametrize(
    ("left", "right", "why"),
    [
        ("Park Sunwon", "Park Sun-won", "Their names differ in signs and spaces alone."),
        ("Jelena Kovač", "Jelena Kovac", "Their names differ in signs and spaces alone."),
        (
            "Health authorities in the north of Ruritania",
            "Ruritania's health authorities",
            "All words of the one name are in the other.",
        ),
        ("Kovač", "Jelena Kovač", "All words of the one name are in the other."),
        ("Motoo Nakayama", "Motoo Nakayema", "Their names differ in few letters."),
    ],
)
def test_names_that_may_be_of_one_party(left, right, why):
    assert found(left, right) == [why]


@pytest.mark.parametrize(
    ("left", "right"),
    [
        ("Jelena Kovač", "Jovan Kovač"),
        ("Red Crescent", "Red Cross"),
        ("Interior Ministry", "Sava Wire"),
        ("WHO", "WTO"),
    ],
)
def test_names_of_two_parties(left, right):
    assert found(left, right) == []


def test_a_state_is_not_one_with_its_bodies():
    assert found("Ruritania", "Interior Ministry of Ruritania") == []


def test_who_has_no_name_is_nobody_elses_namesake():
    unnamed = [Origin("group:officials:report-a", "officials"), Origin("group:officials:report-b", "officials")]
    assert list(namesakes(unnamed, PACK)) == []
