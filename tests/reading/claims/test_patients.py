"""Which of many hurt people are told to be in hospital, in danger or home again."""

import pytest

from onrecord.reading.claims.counting.patients import field_of
from onrecord.record.report import Passage
from onrecord.record.value import Quantity


def field(text, number, name="injured", counted="person"):
    value = float(number.split()[0])
    start = text.index(number)
    return field_of(name, Quantity(value, value, counted=counted), Passage(start, start + len(number)), text)


@pytest.mark.parametrize(
    ("text", "number", "name"),
    [
        (
            "A total of 520 people had been taken to hospital, 66 of them in a critical condition.",
            "520 people",
            "hospitalized",
        ),
        ("A total of 520 people had been taken to hospital, 66 of them in a critical condition.", "66", "critical"),
        ("Some 25 people are in ICU, 381 in hospital care, 504 have been discharged.", "25 people", "critical"),
        ("Some 25 people are in ICU, 381 in hospital care, 504 have been discharged.", "381", "hospitalized"),
        ("Some 25 people are in ICU, 381 in hospital care, 504 have been discharged.", "504", "discharged"),
        (
            "At least 994 people were injured and 100 people were still being treated for their injuries.",
            "100 people",
            "hospitalized",
        ),
        ("At least 202 people were injured and taken to hospital.", "202 people", "injured"),
        ("The 50 injured were taken to hospital.", "50", "injured"),
        ("More than 30 were hurt. So far 14 students are still in Lipnik General Hospital.", "14", "hospitalized"),
    ],
)
def test_of_many_hurt_people_those_in_hospital_are_counted_apart(text, number, name):
    assert field(text, number) == name


def test_of_fewer_than_ten_all_are_the_hurt():
    assert field("Police said 3 people were taken to the hospital in critical condition.", "3 people") == "injured"


def test_victims_who_are_still_in_hospital_are_no_dead():
    text = "The toll stood at 56, with 721 victims still in hospital."
    assert field(text, "721 victims", "killed", "victim") == "hospitalized"
    assert field("The blast killed 721 victims.", "721 victims", "killed", "victim") == "killed"
