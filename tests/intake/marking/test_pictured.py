"""The credit of a picture in front of what it shows."""

import pytest

from onrecord.intake.marking.parts import mark
from onrecord.intake.marking.pictured import credit_before
from onrecord.record.report import PartKind


@pytest.mark.parametrize(
    ("credit", "caption"),
    [
        ("Image copyright Ana Reyes Image caption ", "The dam held for a week"),
        ("Media caption ", "The mayor says no"),
        ("Reuters ", "Orvel has no other dam than this"),
        ("AFP or licensors ", "It is feared that the dam breaks"),
        ("Getty - Contributor ", "Engineers of Orvel inspected the dam"),
        ("SWNS • PA ", "Ana Reyes lives below the dam"),
        ("ANA REYES ", "The dam held for a week"),
        ("Twitter / @anareyes ", "Engineers of Orvel inspected the dam"),
    ],
)
def test_a_caption_begins_behind_its_pictures_credit(credit, caption):
    assert credit_before(credit + caption) == len(credit)


@pytest.mark.parametrize(
    "words", ["Reuters reported that the dam held", "Reuters", "The dam of Orvel held for a week", "ANA REYES"]
)
def test_what_an_agency_does_and_what_stands_alone_is_no_credit(words):
    assert credit_before(words) == 0


def test_a_line_without_a_stop_that_begins_with_a_credit_is_a_caption():
    lines = [
        "Flood in Orvel",
        "The dam broke on Monday at noon.",
        "Reuters Orvel has no other dam than this",
        "Two left.",
    ]
    text = "\n".join(lines)
    parts = [(part.kind, part.passage.of(text)) for part in mark(text).parts]
    assert (PartKind.BYLINE, "Reuters") in parts
    assert (PartKind.CAPTION, "Orvel has no other dam than this") in parts


def test_a_paragraph_that_ends_with_a_stop_keeps_its_first_name():
    text = "Flood in Orvel\nThe dam broke on Monday at noon.\nReuters Orvel has no other dam than this.\nTwo left."
    assert PartKind.CAPTION not in {part.kind for part in mark(text).parts}
