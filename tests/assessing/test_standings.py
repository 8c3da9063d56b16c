"""Positions, origins, standings and findings, by the plain-text cases beside this file."""

import tomllib
from dataclasses import replace
from pathlib import Path

import pytest

import newsroom
from floods import OWN_WORDS, brief_of
from onrecord.assessing import assess
from onrecord.linking import link
from onrecord.packs.pack import Field, FieldValue
from onrecord.record.assessment import Agreement

CASES = tomllib.loads((Path(__file__).parent / "pairs" / "standings.toml").read_text("utf-8"))["case"]


@pytest.mark.parametrize("case", [pytest.param(case, id=case["why"]) for case in CASES])
def test_standings(case):
    brief = brief_of(case["said"], case["field"])
    (standing,) = brief.assessments[0].standings
    assert len(standing.positions) == case["positions"]
    assert len({origin.party for position in standing.positions for origin in position.origins}) == case["origins"]
    assert standing.relation == case["relation"]
    assert standing.reason
    assert [finding.kind for finding in brief.findings] == case["findings"]


@pytest.mark.parametrize("case", [pytest.param(case, id=case["why"]) for case in CASES])
def test_every_finding_names_its_reports_and_claims_in_a_sentence(case):
    for finding in brief_of(case["said"], case["field"]).findings:
        assert finding.text.endswith(".")
        assert not finding.text[0].islower()
        assert finding.reports
        assert finding.claims


def test_a_conflict_says_who_says_what_and_where():
    said = [
        {"value": 11, "by": "River Authority", "report": "Lipnik Post"},
        {"value": 47, "by": "Town Hall", "report": "Sava Times"},
    ]
    (finding,) = brief_of(said, "killed").findings
    assert finding.text == "Killed: River Authority says 11 (Lipnik Post); Town Hall says 47 (Sava Times)."


def test_a_figure_that_one_report_shows_to_be_a_part_takes_no_side_in_another():
    said = [
        {"value": 4, "report": "A", "words": "The flood killed 4 villagers"},
        {"value": 3, "report": "A", "words": "Divers found 3 of one farm"},
        {"value": 3, "report": "B", "words": "Villagers buried 3 on Sunday"},
        {"value": 6, "by": "Town Hall", "report": "C", "words": "Town Hall counts 6 dead"},
    ]
    (finding,) = (each for each in brief_of(said, "killed").findings if each.kind == "conflict")
    assert finding.text == "Killed: Town Hall says 6 (C); A gives 4 without naming anybody."


def test_a_revision_tells_the_figures_in_order_of_time():
    said = [
        {"value": 47, "by": "Town Hall", "report": "Sava Times", "published": "2025-01-27"},
        {"value": 11, "by": "Town Hall", "report": "Lipnik Post", "published": "2025-01-25"},
    ]
    finding = brief_of(said, "killed").findings[0]
    assert finding.text == "Killed: Town Hall gives 11 (Lipnik Post, 2025-01-25), then 47 (Sava Times, 2025-01-27)."


def test_a_revision_without_dates_says_that_the_order_is_not_known():
    said = [{"value": 47, "by": "Town Hall", "report": "A"}, {"value": 11, "by": "Town Hall", "report": "B"}]
    assert "order" in brief_of(said, "killed").findings[0].text


@pytest.mark.parametrize(
    ("greater", "relation"),
    [("The river hurt 8.", Agreement.SCOPE_DIFFERS), ("The river killed one and hurt 8.", Agreement.CONTRADICTED)],
)
def test_a_count_of_hurt_people_one_greater_has_the_dead_as_well_unless_it_is_told_beside_them(greater, relation):
    reports, readings = [], []
    for name, words, figures in (
        ("a", "The river hurt 7 and killed 1.", (("injured", 7, "River Authority"), ("killed", 1, "River Authority"))),
        ("b", greater, (("injured", 8, "Town Hall"),)),
    ):
        report = newsroom.report(f"{OWN_WORDS[len(reports)]}\n{words}", name=name, outlet=name)
        claims = [
            newsroom.claim(
                f"c-{name}-{field}", f"m-{name}", field, newsroom.quantity(number), by=by, at=span(report.text, number)
            )
            for field, number, by in figures
        ]
        mention = newsroom.mention(f"m-{name}", when="2025-01-25", where="Lipnik")
        readings.append(newsroom.reading(report, mentions=[mention], claims=claims))
        reports.append(report)
    table = {report.id: report for report in reports}
    pack = replace(
        newsroom.PACK,
        fields=(*newsroom.PACK.fields, Field("injured", "injured", FieldValue.COUNT, counted=("person",))),
    )
    brief = assess(link(readings, table, pack), readings, table, pack)
    relations = {standing.field: standing.relation for standing in brief.assessments[0].standings}
    assert relations["injured"] is relation


def span(text, number):
    """Return where the digits of a number stand."""
    return text.index(str(number)), text.index(str(number)) + len(str(number))
