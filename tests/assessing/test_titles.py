"""What an event is called by the day, month or year that is known of it."""

import pytest

from onrecord.assessing.titles import _day
from onrecord.record.value import Moment, Precision


@pytest.mark.parametrize(
    ("timex", "precision", "words"),
    [
        ("2025-01-01", Precision.DAY, "1 Jan 2025"),
        ("2025-01", Precision.MONTH, "Jan 2025"),
        ("2025", Precision.YEAR, "2025"),
    ],
)
def test_a_time_that_starts_at_midnight_in_seoul_is_not_told_as_the_day_before(timex, precision, words):
    assert _day(Moment("2024-12-31T15:00:00Z", "2025-01-01T15:00:00Z", precision, timex=timex)) == words
