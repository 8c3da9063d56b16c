"""Records come back from their rows exactly."""

from dataclasses import fields, is_dataclass, replace
from types import UnionType
from typing import get_args, get_origin, get_type_hints

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from onrecord.record.flat import flat, unflat
from onrecord.record.link import Evidence, Link, Relation
from onrecord.record.reading import HopRole, Reading, Statement
from onrecord.record.report import Passage, Report
from onrecord.record.rows import APART, reading_of, reading_rows, report_of, report_rows
from onrecord.record.value import Moment
from samples import TEXT, make_reading, make_report


def test_a_report_comes_back_exactly():
    report = make_report()
    assert report_of(report_rows(report)) == report


def test_a_bare_report_comes_back_exactly():
    report = Report("report-1", "", "0")
    assert report_of(report_rows(report)) == report


def test_a_reading_comes_back_exactly():
    reading = make_reading()
    assert reading_of(reading_rows(reading, TEXT)) == reading


def test_an_empty_reading_comes_back_exactly():
    reading = Reading("report-1", "reader 1")
    assert reading_of(reading_rows(reading, "")) == reading


def test_a_moment_that_did_not_resolve_is_not_taken_for_none():
    report = replace(make_report(), published=Moment(None, None))
    assert report_of(report_rows(report)).published == Moment(None, None)


def test_a_first_voice_outside_its_chain_comes_back():
    reading = make_reading()
    apart = replace(reading.claims[2], chain=())
    rows = reading_rows(replace(reading, claims=(apart,)), TEXT)
    assert rows["claims"][0]["origin_hop"] == APART
    assert reading_of(rows).claims == (apart,)


def test_a_yes_or_no_comes_back_from_a_store_that_knows_only_numbers():
    rows = reading_rows(make_reading(), TEXT)
    for row in rows["mentions"]:
        row["main"] = int(row["main"])
    assert [mention.main is True for mention in reading_of(rows).mentions] == [True, False]


def test_every_cell_is_a_scalar():
    tables = report_rows(make_report()) | reading_rows(make_reading(), TEXT)
    cells = [cell for rows in tables.values() for row in rows for cell in row.values()]
    assert cells
    assert all(cell is None or type(cell) in (str, int, float, bool) for cell in cells)


def test_all_rows_of_a_table_have_the_same_columns():
    for rows in reading_rows(make_reading(), TEXT).values():
        assert len({tuple(row) for row in rows}) == 1


def test_a_passage_carries_its_exact_words_with_what_stands_around_them():
    rows = reading_rows(make_reading(), TEXT)["passages"]
    row = next(row for row in rows if row["exact"] == "1,587 km")
    assert row["prefix"].endswith("The missile flew ")
    assert row["suffix"].startswith(", the agency said")
    assert TEXT[row["start"] : row["end"]] == "1,587 km"


def test_a_link_is_one_row_and_comes_back():
    link = Link(Relation.COPY, "report-1", "report-2", "copy", Evidence(0.5, "they share a sentence"))
    assert unflat(Link, flat(link)) == link


def _anything(hint: object) -> st.SearchStrategy[object]:
    """Return a strategy for any value of a record's field; hops and passages small, so that it stays fast."""
    if hint is float:
        return st.floats(allow_nan=False)
    if hint is Passage:
        return st.builds(Passage, st.integers(0, 9), st.integers(0, 9))
    if is_dataclass(hint):
        hints = get_type_hints(hint)
        return st.builds(hint, **{each.name: _anything(hints[each.name]) for each in fields(hint)})
    if get_origin(hint) is tuple:
        return st.lists(_anything(get_args(hint)[0]), max_size=2).map(tuple)
    if get_origin(hint) is UnionType:
        return st.one_of(*(_anything(each) for each in get_args(hint)))
    return st.from_type(hint)


@settings(max_examples=20, deadline=None, suppress_health_check=list(HealthCheck))
@given(_anything(Reading))
def test_any_reading_comes_back_exactly(reading: Reading):
    assert reading_of(reading_rows(reading, "some text")) == reading


@settings(max_examples=20, deadline=None, suppress_health_check=list(HealthCheck))
@given(_anything(Report))
def test_any_report_comes_back_exactly(report: Report):
    assert report_of(report_rows(report)) == report


def test_a_row_with_a_word_that_is_none_of_its_set_is_refused():
    rows = reading_rows(make_reading(), TEXT)
    rows["statements"][0]["stance"] = "shrugs"
    with pytest.raises(ValueError, match="shrugs"):
        reading_of(rows)


def test_passages_of_a_chain_are_not_taken_for_the_statements_own():
    statement = reading_of(reading_rows(make_reading(), TEXT)).statements[0]
    assert isinstance(statement, Statement)
    assert [hop.role for hop in statement.chain] == [HopRole.SPEAKER, HopRole.OUTLET]
    assert [passage.of(TEXT) for passage in statement.cue] == ["said"]
