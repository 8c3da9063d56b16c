"""On which day a happening was keeps reports of it together, and from those of others."""

import pytest

import newsroom
from wrecks import WRECK, events, linked, told


def wreck(name, **more):
    return told(name, WRECK, ("wreck", "sank", more))


@pytest.mark.parametrize(
    ("days", "wrecks"),
    [(("25", "25", "26", "26"), 2), (("25", "25", "26"), 1), (("25", "26"), 1), (("25", "25", "25", "26", "26"), 2)],
)
def test_two_days_on_each_of_which_several_reports_lay_it_are_two_happenings(days, wrecks):
    both = [wreck(f"r{n}", when=f"2025-01-{day}") for n, day in enumerate(days)]
    assert len(events(*both)) == wrecks


def test_an_undated_happening_goes_with_the_one_of_the_days_before_it_was_told():
    undated = wreck("c", where="Lipnik")
    undated = (newsroom.report(WRECK, name="c", published="2025-01-27"), undated[1])
    early, late = wreck("a", when="2025-01-03", where="Lipnik"), wreck("b", when="2025-01-26", where="Lipnik")
    assert {frozenset(event.main) for event in linked(early, late, undated).events} == {frozenset("a"), frozenset("bc")}
