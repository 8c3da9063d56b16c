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


@pytest.mark.parametrize(("day", "about"), [("2025-01-10", "abc"), ("2025-01-22", "ab"), ("2025-02-10", "ab")])
def test_what_lies_a_week_before_the_happening_of_the_story_is_what_a_report_of_both_looks_back_on(day, about):
    both = [wreck(name, when="2025-01-25", where="Lipnik") for name in "ab"]
    raid = told("c", WRECK, ("wreck", "sank", {"main": False}), ("raid", "boats", {"when": day, "where": "Strelna"}))
    mains = {event.kind: "".join(event.main) for event in linked(*both, raid).events}
    assert mains["wreck"] == about
