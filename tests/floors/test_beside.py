"""Quantities beside quantulum3's: what counts as read, whoever finds it."""

from floors.beside import is_right
from floors.quantities import Found, own

RANGE = ("It took 3 to 5 days.", 8, 19, (3.0, 5.0))


def test_a_range_is_read_where_both_its_sides_are_found():
    assert is_right(RANGE, own)
    assert not is_right(RANGE, lambda _: [Found(8, 9, (3.0,))])


def test_a_number_found_elsewhere_in_the_text_reads_nothing():
    assert not is_right(RANGE, lambda _: [Found(0, 2, (3.0, 5.0))])
