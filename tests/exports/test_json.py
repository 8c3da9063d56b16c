"""The machine forms are what their schemas say, to the key."""

import json
from dataclasses import replace
from pathlib import Path

import pytest
from jsonschema import Draft202012Validator

from onrecord.assessing.policies import POLICIES
from onrecord.exports.brief import brief_shape
from onrecord.exports.readings import reading_shape
from onrecord.exports.shapes import dumps, value
from onrecord.ledger.verify import FaultKind
from onrecord.record.assessment import (
    Agreement,
    Assessment,
    Brief,
    Finding,
    FindingKind,
    Grade,
    Origin,
    Position,
    Standing,
    View,
)
from onrecord.record.reading import HopRole, Mode, Reading, Reality, Stance, TimeType
from onrecord.record.report import Report, Skipped
from onrecord.record.rows import reading_of, reading_rows
from onrecord.record.value import Moment, Name, Precision, Quantity, Truth
from samples import DAY, TEXT, make_reading, make_report, where

SCHEMAS = Path(__file__).parents[2] / "docs" / "schemas"
KILOMETRES = Quantity(1587.0, 1587.0, "kilometre", 1587000.0, 1587000.0)


def schema(name: str) -> dict:
    return json.loads((SCHEMAS / f"{name}.json").read_text("utf-8"))


def held(name: str, shape: dict) -> dict:
    """Return what a reader of the line gets, once it holds to its schema."""
    read_back = json.loads(dumps(shape))
    Draft202012Validator(schema(name)).validate(read_back)
    return read_back


@pytest.fixture
def reading() -> dict:
    return held("reading", reading_shape(make_report(), make_reading()))


@pytest.fixture
def brief() -> Brief:
    position = Position(KILOMETRES, (Origin("party:agency", "Agency"),), ("report-1",), ("c-0",), Stance.ASSERTS)
    silent = Position(Quantity(None, 3, "kilometre", None, 3000), (), ("report-2",), (), Stance.ESTIMATES)
    standing = Standing("distance", (position, silent), Agreement.CONTRADICTED)
    finding = Finding(FindingKind.CONFLICT, "event-1", "distance", "They differ.", ("report-1", "report-2"))
    told = Assessment(
        "event-1", "launch", "A launch", DAY, Name("Seoul"), ("report-1", "report-2"), ("report-1",), (standing,)
    )
    return Brief((told,), (("report-1", "report-2"),), (finding,))


@pytest.mark.parametrize("name", ["reading", "brief", "verification"])
def test_a_schema_is_a_schema(name):
    Draft202012Validator.check_schema(schema(name))


def test_a_reading_has_the_particulars_of_its_report(reading):
    report = make_report()
    assert reading["report"] == {
        "id": report.id,
        "path": "news/one.txt",
        "outlet": "The Daily Example",
        "url": "http://example.org/one",
        "title": "Missile flies far",
        "published": "2025-02-28T00:00:00Z",
        "length": len(TEXT),
        "sha256": report.sha256,
    }


def test_an_empty_reading_has_every_key(reading):
    bare = held("reading", reading_shape(Report("report-1", "", "0" * 64), Reading("report-1", "reader 1")))
    assert bare.keys() == reading.keys()
    assert bare["report"]["outlet"] is None
    assert bare["statements"] == bare["claims"] == bare["mentions"] == bare["times"] == []


def test_passages_are_pairs_of_code_points(reading):
    start, end = reading["claims"][0]["passages"][0]
    assert TEXT[start:end] == "1,587 km"


def test_a_statement_without_a_voice_has_no_speaker_and_an_empty_cue(reading):
    assert reading["statements"][1]["speaker"] is None
    assert reading["statements"][1]["cue"] == {"passages": []}


def test_a_chain_runs_from_the_speaker_to_the_outlet(reading):
    assert [hop["role"] for hop in reading["statements"][0]["chain"]] == ["speaker", "outlet"]
    assert reading["statements"][0]["chain"][0]["party"] == "party:agency"


def test_an_origin_is_a_party_with_its_name_or_null(reading):
    assert [claim["origin"] for claim in reading["claims"][:2]] == [
        {"party": "party:agency", "name": "the agency"},
        None,
    ]


def test_a_quantity_has_numbers_in_its_unit_and_in_si(reading):
    assert reading["claims"][0]["value"] == {
        "type": "quantity",
        "low": 1587,
        "high": 1587,
        "unit": "kilometre",
        "si_low": 1587000,
        "si_high": 1587000,
        "approximate": False,
        "name": None,
        "party": None,
        "holds": None,
    }


def test_an_open_side_is_null():
    assert value(Quantity(12, None))["high"] is None


def test_a_number_too_large_to_tell_is_null():
    assert value(Quantity(float("inf"), 1e300))["low"] is None
    assert json.loads(dumps(value(Quantity(float("inf"), 1e300))))["high"] == 1e300


def test_a_moment_is_an_interval_in_utc(reading):
    shape = reading["claims"][1]["value"]
    assert (shape["low"], shape["high"], shape["unit"]) == ("2025-02-28T00:00:00Z", "2025-03-01T00:00:00Z", "utc")
    assert (shape["si_low"], shape["si_high"]) == (shape["low"], shape["high"])


def test_names_and_truths_have_no_bounds(reading):
    name, truth = (claim["value"] for claim in reading["claims"][2:])
    assert (name["low"], name["name"], name["party"]) == (None, "the agency", "party:agency")
    assert (truth["low"], truth["holds"]) == (None, True)


def test_a_reading_from_the_ledger_prints_the_same_bytes():
    report, reading = make_report(), make_reading()
    whole = replace(reading.claims[0], value=Quantity(12, 12), passages=(where("1,587"),))
    fresh = replace(reading, claims=(whole,))
    kept = replace(fresh, claims=(replace(whole, value=Quantity(12.0, 12.0)),))
    kept = reading_of(reading_rows(kept, TEXT))
    assert dumps(reading_shape(report, kept)) == dumps(reading_shape(report, fresh))


def test_lines_are_ascii_and_one_line_each():
    report = make_report("Größe \u2028 \ud83d “so”\n", title="Größe\n“so”")
    line = dumps(reading_shape(report, Reading(report.id, "reader 1")))
    assert line.isascii()
    assert len(line.splitlines()) == 1


def test_a_brief_gives_each_field_its_positions(brief):
    shape = held("brief", brief_shape(brief, [make_report()]))
    (event,) = shape["events"]
    assert event["fields"]["distance"]["relation"] == "contradicted"
    assert [len(each["origins"]) for each in event["fields"]["distance"]["positions"]] == [1, 0]
    assert event["fields"]["distance"]["positions"][0]["origins"] == [
        {"party": "party:agency", "name": "Agency", "merged": None}
    ]
    assert (event["reports"], event["main"]) == (["report-1", "report-2"], ["report-1"])
    assert event["where"] == {"name": "Seoul"}
    assert shape["copies"] == [["report-1", "report-2"]]
    assert shape["findings"][0]["reports"] == ["report-1", "report-2"]


def test_a_value_that_counts_a_part_stands_apart_with_why(brief):
    (told,) = brief.assessments
    (standing,) = told.standings
    first, second = standing.positions
    marked = replace(standing, positions=(first, replace(second, part="its words say that it counts a part")))
    shape = brief_shape(replace(brief, assessments=(replace(told, standings=(marked,)),)), [])
    field = held("brief", shape)["events"][0]["fields"]["distance"]
    assert len(field["positions"]) == 1
    assert [each["part"] for each in field["parts"]] == ["its words say that it counts a part"]


def test_a_position_gives_its_grade_with_the_sum_and_a_field_its_view(brief):
    (told,) = brief.assessments
    (standing,) = told.standings
    first, second = standing.positions
    graded = replace(first, grade=Grade("B", 3, ("B, usually reliable: Agency.", "Sum 3: 3, possibly true.")))
    view = View("conservative", first.value, None, first.value, "The lowest figure.")
    shown = replace(told, standings=(replace(standing, positions=(graded, second), view=view),))
    field = held("brief", brief_shape(replace(brief, assessments=(shown,)), ()))["events"][0]["fields"]["distance"]
    assert [each["grade"] and each["grade"]["credibility"] for each in field["positions"]] == [3, None]
    assert field["positions"][0]["grade"]["steps"][-1] == "Sum 3: 3, possibly true."
    assert (field["view"]["policy"], field["view"]["low"]) == ("conservative", None)
    assert field["view"]["best"] == field["view"]["high"] == field["positions"][0]["value"]


def test_a_field_without_a_view_says_so(brief):
    assert held("brief", brief_shape(brief, ()))["events"][0]["fields"]["distance"]["view"] is None


def test_a_brief_lists_its_reports_and_what_was_skipped(brief):
    report = make_report()
    shape = held("brief", brief_shape(brief, [report], [Skipped("a.bin", "no text: an image")]))
    assert shape["reports"] == [{"id": report.id, "path": "news/one.txt"}]
    assert shape["skipped"] == [{"path": "a.bin", "reason": "no text: an image"}]


def test_an_empty_brief_has_every_key():
    shape = held("brief", brief_shape(Brief((), (), ()), ()))
    lists = ("reports", "events", "copies", "findings", "versions", "dismissed", "decisions", "skipped")
    assert shape == {**{name: [] for name in lists}, "as_of": None}


def test_a_time_that_does_not_resolve_is_null(brief):
    told = replace(brief.assessments[0], when=Moment(None, None), where=None)
    event = held("brief", brief_shape(replace(brief, assessments=(told,)), ()))["events"][0]
    assert event["when"] == {"earliest": None, "latest": None, "precision": "unknown"}
    assert event["where"] is None


def _property(shape: dict, *path: str) -> dict:
    for step in path:
        shape = shape["items"] if step == "[]" else shape["properties"][step]
    return shape


@pytest.mark.parametrize(
    ("allowed", "words"),
    [
        (_property(schema("reading"), "statements", "[]", "mode"), Mode),
        (_property(schema("reading"), "mentions", "[]", "reality"), Reality),
        (_property(schema("reading"), "times", "[]", "type"), TimeType),
        (_property(schema("reading")["$defs"]["hop"], "role"), HopRole),
        (_property(schema("reading")["$defs"]["moment"], "precision"), Precision),
        (schema("reading")["$defs"]["stance"], Stance),
        (_property(schema("brief"), "findings", "[]", "kind"), FindingKind),
        (
            schema("brief")["properties"]["events"]["items"]["properties"]["fields"]["additionalProperties"][
                "properties"
            ]["relation"],
            Agreement,
        ),
        (_property(schema("verification"), "faults", "[]", "kind"), FaultKind),
    ],
)
def test_a_schema_knows_every_word_of_a_closed_set(allowed, words):
    assert set(allowed["enum"]) == {word.value for word in words}


def test_both_schemas_say_the_same_of_what_they_share():
    reading, brief = schema("reading")["$defs"], schema("brief")["$defs"]
    shared = reading.keys() & brief.keys()
    assert {"value", "moment", "party", "stance"} <= shared
    assert all(reading[name] == brief[name] for name in shared)


@pytest.mark.parametrize(
    "of", [KILOMETRES, DAY, Moment(None, None), Name("Seoul"), Truth(holds=False), Quantity(None, None)]
)
def test_every_value_has_the_same_keys(of):
    assert value(of).keys() == value(KILOMETRES).keys()


def test_the_schema_knows_every_policy():
    assert set(schema("brief")["$defs"]["view"]["properties"]["policy"]["enum"]) == set(POLICIES)
