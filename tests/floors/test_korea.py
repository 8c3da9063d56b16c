"""What counts as a cell that the reading has right."""

from datetime import date

import pytest
from floors.korea import Launch, Prose, _days, _is, _judged, _spells

MENTION = {"id": "m", "kind": "missile_launch", "main": True, "when": {"earliest": "2024-05-29T21:13:00Z"}}


def measured(field, low, high, unit="kilometre"):
    return {"mention": "m", "field": field, "value": {"type": "quantity", "low": low, "high": high, "unit": unit}}


def test_a_day_in_utc_is_the_day_on_the_spot():
    assert _days("2024-05-29", "21:13 (UTC)") == (date(2024, 5, 30),)


def test_without_a_time_it_may_be_either_day():
    assert _days("2024-05-29", "unknown") == (date(2024, 5, 29), date(2024, 5, 30))


def test_a_month_alone_is_no_day():
    assert _days("1986-05", "unknown") == ()


@pytest.mark.parametrize("text", ["On May 30, it", "On 30 May it", "On May. 30"])
def test_a_prose_tells_a_day_by_month_and_number(text):
    assert _spells(text, date(2024, 5, 30))


def test_a_bound_and_a_rounded_number_give_a_cell():
    assert _is({"type": "quantity", "low": 7687.5, "high": 7687.5, "unit": "kilometre"}, 7687.0)
    assert _is({"type": "quantity", "low": 350.0, "high": None, "unit": "kilometre"}, 350.0)
    assert not _is({"type": "quantity", "low": 360.0, "high": 360.0, "unit": "kilometre"}, 350.0)


def test_each_cell_is_judged_by_the_claims_on_launches():
    row = Launch((date(2024, 5, 30),), 350.0, 100.0, failed=True)
    prose = Prose("cns", "On May 30 it flew 350 km and failed.", (row,), date(2024, 5, 31))
    failed = {"mention": "m", "field": "failed", "value": {"type": "truth", "holds": True}}
    told = {"mentions": [MENTION], "claims": [measured("distance", 350.0, 350.0), failed]}
    assert list(_judged(prose, row, told)) == [
        ("day right", True, True),
        ("distance right", True, True),
        ("apogee right", False, False),
        ("outcome right", True, True),
    ]
