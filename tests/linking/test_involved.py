"""What a story's main happening brought about is part of it, in reports, too, that tell of that part alone."""

from wrecks import SEARCH, WRECK, events, reasons, told, wreck


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


def dispatch(**more):
    both = ("wreck", "boats", {"where": "Lipnik"}), ("dispatch", "search", {"main": False, **more})
    return told("c", SEARCH, *both)


def test_who_was_sent_to_help_is_part_of_what_the_report_is_about_wherever_nobody_says_they_went():
    assert events(wreck("a"), wreck("b"), dispatch()) == {frozenset({"a-0", "b-0", "c-0", "c-1"})}


def test_who_was_sent_elsewhere_is_no_part_of_it():
    found = events(wreck("a"), wreck("b"), dispatch(where="Strelna"))
    assert found == {frozenset({"a-0", "b-0", "c-0"}), frozenset({"c-1"})}
