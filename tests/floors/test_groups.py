import pytest
from floors.groups import b_cubed, pairwise

GOLD = {"a": "dam", "b": "dam", "c": "quake"}


def test_b_cubed_of_one_group_too_many():
    found = {"a": 1, "b": 2, "c": 3}
    assert b_cubed(GOLD, found) == pytest.approx({"B3 precision": 1.0, "B3 recall": 2 / 3, "B3 F1": 0.8})


def test_b_cubed_of_one_group_too_few():
    found = {"a": 1, "b": 1, "c": 1}
    assert b_cubed(GOLD, found)["B3 precision"] == pytest.approx((2 / 3 + 2 / 3 + 1 / 3) / 3)


def test_pairs_of_one_group_too_few():
    found = {"a": 1, "b": 1, "c": 1}
    assert pairwise(GOLD, found) == pytest.approx({"pairs precision": 1 / 3, "pairs recall": 1.0, "pairs F1": 0.5})


def test_pairs_of_items_that_all_stand_alone_are_none():
    assert pairwise(GOLD, {"a": 1, "b": 2, "c": 3})["pairs F1"] == 0.0
