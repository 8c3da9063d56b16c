"""What a story's main happening brought about is part of it, in reports, too, that tell of that part alone."""

from dataclasses import replace

import pytest

import newsroom
from onrecord.linking import link
from onrecord.packs.pack import Kind
from onrecord.record.report import Passage

WRECK = "A ferry sank off Lipnik, and boats search the water of the Sava for those who were aboard the ferry."
SEARCH = "A search off Lipnik went on for those who were aboard the ferry that boats look for in the Sava."
PACK = replace(
    newsroom.PACK,
    kinds=(
        Kind("wreck", "Wreck", involves=("search", "fire")),
        Kind("rescue", "Rescue", aside=True),
        Kind("blaze", "Blaze"),
        Kind("raid", "Raid or boarding", told_as=("wreck",)),
        Kind("storm", "Storm", involves=("search",)),
    ),
)


def told(name, text, *mentions):
    """Return a report with its reading; each of `mentions` is a kind, the word that tells of it, and what else is told."""
    report = newsroom.report(text, name=name)
    found = []
    for number, (kind, word, more) in enumerate(mentions):
        start = text.index(word)
        mention = newsroom.mention(f"{name}-{number}", kind, **more)
        found.append(replace(mention, passages=(Passage(start, start + len(word)),)))
    return report, newsroom.reading(report, mentions=found)


def linked(*both):
    return link([reading for _, reading in both], {report.id: report for report, _ in both}, PACK)


def events(*both):
    """Return the mentions of each event."""
    return {frozenset(event.mentions) for event in linked(*both).events}


def reasons(key, *both):
    """Return why a mention is linked with others."""
    return [each.evidence.reason for each in linked(*both).links if key in (each.left, each.right)]


def wreck(name):
    return told(name, WRECK, ("wreck", "sank", {"when": "2025-01-25", "where": "Lipnik"}))


def test_a_report_about_the_search_tells_of_the_wreck_that_others_are_about():
    search = told("c", SEARCH, ("rescue", "search", {}))
    assert events(wreck("a"), wreck("b"), search) == {frozenset({"a-0", "b-0", "c-0"})}


def test_what_fell_on_its_day_in_its_place_is_part_of_it_by_its_words():
    fire = told("c", SEARCH + " A fire broke out.", ("blaze", "fire", {"when": "2025-01-25", "where": "Lipnik"}))
    assert events(wreck("a"), wreck("b"), fire) == {frozenset({"a-0", "b-0", "c-0"})}


def test_a_fire_elsewhere_is_another_happening():
    fire = told("c", SEARCH + " A fire broke out.", ("blaze", "fire", {"when": "2025-01-25", "where": "Strelna"}))
    assert events(wreck("a"), wreck("b"), fire) == {frozenset({"a-0", "b-0"}), frozenset({"c-0"})}


def test_a_search_beside_another_happening_may_be_of_that():
    storm = told("c", SEARCH + " The storm passed.", ("storm", "storm", {}), ("rescue", "search", {"main": False}))
    assert frozenset({"c-1"}) in events(wreck("a"), wreck("b"), storm)


def test_one_report_alone_says_by_itself_what_is_part_of_what():
    alone = told("a", WRECK, ("wreck", "sank", {}), ("rescue", "search", {"main": False}))
    assert events(alone) == {frozenset({"a-0"}), frozenset({"a-1"})}


def test_a_part_is_linked_with_the_reason():
    search = told("c", SEARCH, ("rescue", "search", {}))
    because = "what is told here is a part of what the story is mainly about (wreck)"
    assert reasons("c-0", wreck("a"), wreck("b"), search) == [because]


def raid(**more):
    return told("c", SEARCH, ("raid", "boats", more))


def test_what_one_report_tells_as_another_kind_is_the_happening_of_the_others():
    assert events(wreck("a"), wreck("b"), raid()) == {frozenset({"a-0", "b-0", "c-0"})}


@pytest.mark.parametrize(
    "apart", [{"when": "2025-01-29"}, {"where": "Strelna"}, {"main": False}, {"reality": "planned"}]
)
def test_a_day_a_place_or_a_telling_in_passing_keeps_two_kinds_apart(apart):
    assert events(wreck("a"), wreck("b"), raid(**apart)) == {frozenset({"a-0", "b-0"}), frozenset({"c-0"})}


def test_two_kinds_of_which_no_pack_says_so_are_two_happenings():
    blaze = told("c", SEARCH, ("blaze", "boats", {}))
    assert events(wreck("a"), wreck("b"), blaze) == {frozenset({"a-0", "b-0"}), frozenset({"c-0"})}


def test_one_happening_told_as_two_kinds_is_linked_with_the_reason():
    [why] = reasons("c-0", wreck("a"), wreck("b"), raid())
    assert why.startswith("one happening told as two kinds, raid and wreck: ")
