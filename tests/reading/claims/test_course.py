"""What a figure in brackets converts: the measure right before it, or one that it equals behind a noun."""

import pytest

from onrecord.reading.claims.figures.course import Course, Laid
from onrecord.reading.draft import Figure
from onrecord.values.quantities import find_quantities


def converted(text):
    """Return whether the second figure of a text is taken for the first in another unit."""
    first, second = (Figure(passage, quantity) for passage, quantity in find_quantities(text, ()))
    course = Course()
    course.take(Laid(first, 0, "well", "depth"))
    return course.converted(text, second) is not None


@pytest.mark.parametrize(
    ("text", "is_one"),
    [
        ("It lay 78 miles (125 km) off.", True),
        ("It lay 78 miles (12 km) off.", True),  # right behind it, a slip is a conversion that does not convert
        ("He fell into a 40-metre-deep well (131 feet).", True),
        ("He fell into a 40-metre-deep well (31 feet).", False),
        ("He fell 40 metres in it (9 hours).", False),
        ("He fell 40 metres, then crawled (131 feet).", False),
    ],
)
def test_a_measure_in_brackets_is_the_one_before_it_in_another_unit(text, is_one):
    assert converted(text) is is_one
