"""Figures are shares over all reports, and their intervals come from drawing reports again."""

import pytest
from floors.figures import Measured


def test_a_figure_is_one_share_over_all_reports():
    measured = Measured([{"found": (1, 4)}, {"found": (3, 4)}, {}])
    assert measured["found"] == 0.5
    assert measured.totals["found"] == (4, 8)


def test_intervals_hold_the_figure_and_stay_the_same():
    parts = [{"found": (n % 2, 1)} for n in range(40)]
    low, high = Measured(parts).intervals()["found"]
    assert low < 0.5 < high
    assert (low, high) == Measured(parts).intervals()["found"]
    assert high - low == pytest.approx(0.31, abs=0.04)


def test_reports_that_agree_leave_no_doubt():
    assert Measured([{"found": (2, 4)}] * 10).intervals()["found"] == (0.5, 0.5)


def test_figures_that_are_no_shares_have_no_interval():
    measured = Measured([{"found": (1, 2)}], {"unread": 0.0})
    assert set(measured.intervals()) == {"found"}
    assert measured["unread"] == 0.0
