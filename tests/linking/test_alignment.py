"""Sentences of two reports laid beside each other."""

from onrecord.linking.wording.alignment import align

LEFT = [frozenset({"brewery", "chimney", "lean"}), frozenset({"weir", "tractor", "haul", "trunk"})]
RIGHT = [frozenset({"brewery", "chimney", "lean"}), frozenset({"weir", "geese", "arcade", "march"})]


def test_sentences_less_alike_than_asked_for_are_no_pair():
    assert [(pair.left, pair.right) for pair in align(LEFT, RIGHT, 0.05).pairs] == [(0, 0), (1, 1)]
    assert [(pair.left, pair.right) for pair in align(LEFT, RIGHT, 0.5).pairs] == [(0, 0)]


def test_sentences_pair_in_their_order_alone():
    assert len(align(LEFT, RIGHT[::-1], 0.05).pairs) == 1
