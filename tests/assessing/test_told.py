"""What is known of the claims of a report before they are compared: the scale of a number, and of what whole it is told as a part."""

from dataclasses import replace

import pytest

import newsroom
from onrecord.assessing import case
from onrecord.assessing.told import told_in
from onrecord.packs.pack import Field, FieldValue, Kind

QUAKES = replace(
    newsroom.PACK,
    kinds=(
        Kind("earthquake", "Earthquake", fields=(Field("magnitude", "Magnitude", FieldValue.MEASURE, "magnitude"),)),
    ),
)


def claims_of(text, *told):
    """Return the claims of a report with what stands before each: `told` are a field with its number and whether people are counted."""
    report = newsroom.report(text, name="a")
    claims = [
        newsroom.claim(f"c-{n}", "m", field, value, at=(text.index(words), text.index(words) + len(words)))
        for n, (field, words, value) in enumerate(told)
    ]
    return report, list(told_in(newsroom.reading(report, claims=claims), QUAKES))


def people(field, words):
    return field, words, newsroom.quantity(int(words))


def test_a_bare_number_on_a_field_of_magnitudes_is_one():
    bare = replace(newsroom.quantity(6.4), counted=None)
    _, ((claim, _),) = claims_of("The agency measured 6.4.", ("magnitude", "6.4", bare))
    assert claim.value.unit == "magnitude"


def test_any_other_bare_number_stays_as_it_is():
    _, ((claim, _),) = claims_of("The river killed 6.", people("killed", "6"))
    assert claim.value.unit is None


@pytest.mark.parametrize(
    ("text", "whole", "part"),
    [
        ("There were 20 casualties, among them 8 dead.", "casualties", False),
        ("The flood touched 20 people, of whom 8 lost their homes.", "affected", False),
        ("Some 20 were killed or hurt, the dead alone numbering 8.", "casualties", False),
        ("The river killed 20 people, of whom 8 were boatmen.", "killed", True),
        ("Some 20 came. Of them 8 died, of whom many were old.", "attendance", True),
    ],
)
def test_a_part_of_a_whole_on_another_field_is_all_of_its_own(text, whole, part):
    report, told = claims_of(text, people(whole, "20"), people("killed", "8"))
    (claim, before) = told[-1]
    assert case.Testimony(claim, report, None, before=before).scope.part is part


def test_the_whole_may_stand_before_a_count_in_brackets():
    text = "The flood touched 5120 people (742 households), of whom 3310 were driven out."
    report, told = claims_of(
        text, *(people(*each) for each in (("affected", "5120"), ("affected", "742"), ("displaced", "3310")))
    )
    (claim, before) = told[-1]
    assert not case.Testimony(claim, report, None, before=before).scope.part
