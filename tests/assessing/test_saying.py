"""Findings say who says what in the words that go with the name."""

import pytest

from onrecord.assessing.saying import verb


@pytest.mark.parametrize(
    ("names", "said"),
    [
        (("Disaster and Emergency Management Authority (AFAD)",), "says"),
        (("Chile Meteorology, Climatology and Geophysics Agency",), "says"),
        (("Ana Reyes",), "says"),
        (("police and the Interior Ministry",), "say"),
        (("Defence Ministry and Interior Ministry",), "say"),
        (("Ana Reyes and Dan Orvel",), "say"),
        (("Lipnik officials",), "say"),
        (("Ana Reyes", "Dan Orvel"), "say"),
    ],
)
def test_a_verb_goes_with_those_named(names, said):
    assert verb("say", *names) == said
