"""The tables of figures in the documentation are what was measured last."""

import pytest

from floors import tables

PAGE = """
Before.

<!-- figures: tuned -->
old
<!-- end of figures -->

Between.

<!-- figures: short -->
<!-- end of figures -->

After.
"""


@pytest.mark.parametrize("page", tables.PAGES, ids=lambda page: page.name)
def test_a_pages_tables_are_what_was_measured_last(page):
    told = page.read_text(encoding="utf-8")
    assert "<!-- figures:" in told
    assert tables.filled(told, tables.measured()) == told


def test_every_set_of_a_row_has_been_measured():
    assert {each.corpus for each in (*tables.LOOKED_AT, *tables.NOT_LOOKED_AT, tables.TUNED)} <= set(tables.measured())


def test_tables_are_filled_in_and_what_stands_around_them_stays():
    filled = tables.filled(PAGE, {"house": {"quotes: found": 0.91239}})
    assert "old" not in filled
    assert "| 0.912 |" in filled
    assert [line for line in filled.splitlines() if line.endswith(".")] == ["Before.", "Between.", "After."]
    assert tables.filled(filled, {"house": {"quotes: found": 0.91239}}) == filled


def test_a_range_leaves_out_what_a_set_has_no_labels_for():
    held = {each.corpus: {"conflicts: found": 0.5} for each in tables.NOT_LOOKED_AT}
    held["happenings-other-unseen"] = {"conflicts: found": 0.0}
    short = tables.filled(PAGE, held)
    assert "0.00" not in short
    assert "| 0.50 |" in short


def test_what_was_not_measured_now_stays_as_it_was(tmp_path, monkeypatch):
    monkeypatch.setattr(tables, "MEASURED", tmp_path / "measured.toml")
    tables.keep({"house": ("abc", {"quotes: found": 0.9}), "korea": ("def", {"cns: day right": 1.0})})
    tables.keep({"house": ("abc", {"quotes: found": 0.8})})
    assert tables.measured() == {
        "house": {"digest": "abc", "quotes: found": 0.8},
        "korea": {"digest": "def", "cns: day right": 1.0},
    }
