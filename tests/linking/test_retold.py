"""One happening that reports of a story tell under several kinds is one event."""

from dataclasses import replace

import pytest

import newsroom
from wrecks import SEARCH, WRECK, events, linked, reasons, told, wreck


def raid(**more):
    return told("c", SEARCH, ("raid", "boats", more))


def test_what_one_report_tells_as_another_kind_is_the_happening_of_the_others():
    assert events(wreck("a"), wreck("b"), raid()) == {frozenset({"a-0", "b-0", "c-0"})}


@pytest.mark.parametrize(
    "apart", [{"when": "2025-01-29"}, {"where": "Strelna"}, {"main": False}, {"reality": "planned"}]
)
def test_a_day_a_place_or_a_telling_in_passing_keeps_two_kinds_apart(apart):
    assert events(wreck("a"), wreck("b"), raid(**apart)) == {frozenset({"a-0", "b-0"}), frozenset({"c-0"})}


def blaze(**more):
    return told("c", SEARCH, ("blaze", "boats", more))


def test_what_a_report_is_mainly_about_is_what_two_others_are_about_whatever_its_kind():
    assert events(wreck("a"), wreck("b"), blaze()) == {frozenset({"a-0", "b-0", "c-0"})}


@pytest.mark.parametrize(
    "apart", [{"when": "2025-01-29"}, {"where": "Strelna"}, {"main": False}, {"reality": "planned"}]
)
def test_a_day_a_place_or_a_telling_in_passing_keeps_two_kinds_of_which_no_pack_tells_apart(apart):
    assert events(wreck("a"), wreck("b"), blaze(**apart)) == {frozenset({"a-0", "b-0"}), frozenset({"c-0"})}


def test_of_two_reports_that_tell_of_two_kinds_each_tells_its_own():
    assert events(wreck("a"), blaze()) == {frozenset({"a-0"}), frozenset({"c-0"})}


def test_what_nobody_dies_of_is_no_other_name_of_what_others_tell():
    meeting = told("c", SEARCH, ("meeting", "boats", {}))
    assert events(wreck("a"), wreck("b"), meeting) == {frozenset({"a-0", "b-0"}), frozenset({"c-0"})}


def test_what_a_report_goes_on_to_tell_of_its_happening_is_put_to_it_too():
    again = told("d", SEARCH, ("blaze", "aboard", {"main": False}))
    assert events(wreck("a"), wreck("b"), blaze(), again) == {frozenset({"a-0", "b-0", "c-0", "d-0"})}


def test_one_happening_told_as_two_kinds_is_linked_with_the_reason():
    because = "one happening told as two kinds (raid and wreck) in one story, which no day and no place part"
    assert reasons("c-0", wreck("a"), wreck("b"), raid()) == [because]


@pytest.mark.parametrize(("figure", "events_told"), [(47, 1), (2, 2)])
def test_what_a_report_tells_in_passing_under_another_kind_is_it_by_a_figure(figure, events_told):
    both = [aboard(wreck(name), figure) for name in "ab"] + [aboard(raid(main=False), figure)]
    assert len(events(*both)) == events_told


def aboard(told, figure):
    """Return a report and its reading with how many its mention says were aboard."""
    report, reading = told
    key = reading.mentions[0].id
    return report, replace(
        reading, claims=(newsroom.claim(f"claim-{key}", key, "on_board", newsroom.quantity(figure)),)
    )


def test_what_one_report_has_happen_in_two_places_is_not_one_happening_for_what_others_tell():
    other = told("c", WRECK, ("wreck", "sank", {"where": "Strelna"}), ("wreck", "aboard", {"where": "Lipnik"}))
    assert events(wreck("a"), wreck("b"), other) == {frozenset({"a-0", "b-0", "c-1"}), frozenset({"c-0"})}


def test_a_report_that_came_out_before_a_happening_is_not_about_it():
    early, reading = told("c", WRECK, ("blaze", "boats", {"main": False}))
    early = newsroom.report(WRECK, name="c", published="2024-11-02")
    found = linked(wreck("a"), wreck("b"), (early, reading)).events
    assert ("a", "b") in {event.main for event in found}


def test_what_another_report_looks_back_on_under_the_other_kind_keeps_nothing_apart():
    back = told(
        "d",
        WRECK,
        ("wreck", "sank", {"when": "2025-01-25", "where": "Lipnik"}),
        ("raid", "boats", {"main": False, "reality": "background"}),
    )
    both = [aboard(wreck(name), 47) for name in "ab"]
    found = linked(*both, raid(), (back[0], replace(back[1], claims=aboard_of("d-1", 47)))).events
    assert {"a", "b", "c", "d"} in [set(event.main) for event in found]


def aboard_of(key, figure):
    return (newsroom.claim(f"claim-{key}", key, "on_board", newsroom.quantity(figure)),)
