"""Which parties are known within one report only."""

import pytest

from onrecord.record.reading import is_of_one_report


@pytest.mark.parametrize(
    ("party", "of_one"),
    [
        ("anonymous:officials:report-1f0c", True),
        ("anonymous:officials:report-1f0c-2", True),
        ("group:residents:report-1f0c", True),
        ("person:georgy-zinoviev", False),
        ("organisation:report-office", False),
    ],
)
def test_who_is_nobody_outside_a_report_carries_the_report_in_the_id(party, of_one):
    assert is_of_one_report(party) is of_one
