"""Answers in machine form are what their schemas say; the event table is safe in a spreadsheet."""

import csv
import json
from dataclasses import replace
from pathlib import Path

import pytest
from jsonschema import Draft202012Validator

from brief.factory import launch
from onrecord.exports.answers import event_shape, events_shape, party_shape, tie_shape
from onrecord.exports.event_table import COLUMNS, event_table
from onrecord.exports.shapes import dumps
from onrecord.packs.pack import Pack
from onrecord.questions.events import Wanted, find_event, lines, list_events
from onrecord.questions.material import Material
from onrecord.questions.parties import ask_who
from onrecord.questions.why import EXPLANATIONS, ask_why
from onrecord.record.assessment import Agreement, FindingKind
from onrecord.record.link import Evidence, Link, Linked, Relation
from onrecord.record.reading import Stance

SCHEMAS = Path(__file__).parents[2] / "docs" / "schemas"
NAMES = ("events", "event", "party", "tie", "changes", "review", "decisions")


def schema(name):
    return json.loads((SCHEMAS / f"{name}.json").read_text("utf-8"))


def held(name, shape):
    """Return what a reader of the line gets, once it holds to its schema."""
    read_back = json.loads(dumps(shape))
    Draft202012Validator(schema(name)).validate(read_back)
    return read_back


@pytest.fixture
def material():
    brief, readings, reports = launch()
    one, two = sorted(report.id for report in reports.values() if report.published)
    link = Link(Relation.COPY, one, two, "copy", Evidence(0.9, "They are alike."))
    return Material.of(brief, readings, reports, Linked((link,), (), ()), Pack("test", "1"))


def rows(material):
    events = list_events(material, Wanted()).events
    return list(csv.DictReader(event_table(line for each in events for line in lines(each, material))))


@pytest.mark.parametrize("name", NAMES)
def test_a_schema_is_a_schema(name):
    Draft202012Validator.check_schema(schema(name))


@pytest.mark.parametrize("name", NAMES)
def test_a_schema_says_the_same_of_what_it_shares_with_a_reading(name):
    ours, readings = schema(name)["$defs"], schema("reading")["$defs"]
    assert all(ours[each] == readings[each] for each in ours.keys() & readings.keys())


def test_schemas_know_every_word_of_a_closed_set():
    event, tie = schema("event")["properties"], schema("tie")["properties"]["ways"]["items"]["properties"]
    assert set(event["findings"]["items"]["properties"]["kind"]["enum"]) == {*FindingKind}
    assert set(event["fields"]["additionalProperties"]["properties"]["relation"]["enum"]) == {*Agreement}
    assert set(tie["rule"]["enum"]) == set(EXPLANATIONS)
    assert set(tie["steps"]["items"]["properties"]["relation"]["enum"]) == {*Relation}


def test_a_list_of_events_counts_positions_and_findings(material):
    shape = held("events", events_shape(list_events(material, Wanted())))
    (event,) = shape["events"]
    assert (event["number"], event["findings"]) == (1, 2)
    assert event["fields"] == {"distance": 1, "flight_time": 2, "count_told": 1}
    assert (shape["total"], shape["undated"]) == (1, 0)


def test_an_event_has_the_exact_words_of_each_claim_with_report_and_offsets(material):
    shape = held("event", event_shape(find_event(material, "1"), material))
    claim = shape["fields"]["distance"]["positions"][0]["claims"][0]
    assert (claim["quote"], claim["report"]["path"]) == ("1,587 km", "news/harbour-wire.txt")
    ((start, end),) = claim["passages"]
    assert material.report(claim["report"]["id"]).text[start:end] == claim["quote"]


def test_a_party_has_its_remarks_and_the_values_it_gave(material):
    shape = held("party", party_shape(ask_who(material, "KCNA")))
    assert {remark["type"] for remark in shape["remarks"]} == {"statement", "claim"}
    assert (len(shape["positions"]), shape["confirmed"], shape["at_odds"]) == (3, 0, 2)


def test_a_tie_has_its_steps_with_evidence_and_explanation(material):
    left, right = (report.id for report in material.reports[:2])
    shape = held("tie", tie_shape(ask_why(material, left, right), material))
    (way,) = shape["ways"]
    assert shape["linked"]
    assert way["steps"][0]["reason"] == "They are alike."
    assert way["explanation"].startswith("A report is a copy")


def test_what_nothing_links_has_no_way(material):
    left, right = (material.reports[n].id for n in (0, 2))
    shape = held("tie", tie_shape(ask_why(material, left, right), material))
    assert (shape["linked"], shape["shared"], shape["ways"]) == (False, [], [])


def test_the_event_table_has_a_row_a_position_with_its_quotation(material):
    found = rows(material)
    assert [tuple(row) for row in found] == [COLUMNS] * 4
    far = found[0]
    assert (far["low"], far["unit"], far["si_low"]) == ("1587", "kilometre", "1587000")
    assert (far["by_whom"], far["origins"], far["reports"], far["stance"]) == ("KCNA", "1", "2", "asserts")
    assert far["report"] == "news/harbour-wire.txt"
    report = next(each for each in material.reports if each.path == far["report"])
    assert report.text[int(far["start"]) : int(far["end"])] == far["quotation"] == "1,587 km"


def test_a_value_that_nobody_tells_is_said_to_be_not_told(material):
    (told,) = material.brief.assessments
    last = replace(told.standings[-1], positions=(replace(told.standings[-1].positions[0], stance=Stance.DECLINES),))
    brief = replace(material.brief, assessments=(replace(told, standings=(last,)),))
    assert rows(replace(material, brief=brief))[0]["value"] == "not told"


@pytest.mark.parametrize("title", ['=HYPERLINK("http://x.example")', "+1", "-1+1", "@SUM(A1)", " =1", "\t=1"])
def test_no_cell_is_a_formula(material, title):
    (told,) = material.brief.assessments
    brief = replace(material.brief, assessments=(replace(told, title=title),))
    assert {row["title"] for row in rows(replace(material, brief=brief))} == {f"'{title}"}


def test_a_negative_number_stays_a_number(material):
    (told,) = material.brief.assessments
    first = told.standings[0]
    cold = replace(first.positions[0], value=replace(first.positions[0].value, low=-5.5, high=-5.5))
    brief = replace(material.brief, assessments=(replace(told, standings=(replace(first, positions=(cold,)),)),))
    assert rows(replace(material, brief=brief))[0]["low"] == "-5.5"


def test_no_cell_steers_a_terminal(material):
    (told,) = material.brief.assessments
    brief = replace(material.brief, assessments=(replace(told, title="A \x1b[31mred\u202e title"),))
    assert rows(replace(material, brief=brief))[0]["title"] == "A \ufffd[31mred\ufffd title"
