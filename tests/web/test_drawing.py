"""What is drawn is where it belongs: figures by their time and size, ways from origin to report, events no finer than they are told."""

from dataclasses import replace

import pytest
from desk_factory import fill, floods, told_by

from newsroom import PACK, hop
from onrecord.brief.evidence import Shelf
from onrecord.ledger.listing import EventLine
from onrecord.ledger.lookups import Lookups
from onrecord.packs.pack import KnownParty, KnownPlace, Pack
from onrecord.questions.filed import ask_event, on_file
from onrecord.record.reading import PartyKind
from onrecord.record.value import Name
from onrecord.web.drawing.history import history
from onrecord.web.drawing.provenance import HIGH, NOBODY, provenance
from onrecord.web.drawing.world import world

ATLAS = Pack(
    "test",
    "1",
    parties=(KnownParty("party:kenya", "Kenya", PartyKind.STATE, ("the Republic of Kenya",)),),
    places=(
        KnownPlace("Kisumu", state="party:kenya", latitude=-0.1, longitude=34.8),
        KnownPlace("Mombasa", state="party:kenya"),
    ),
)


@pytest.fixture
def filed(tmp_path):
    def make(pairs):
        brief = fill(tmp_path / "desk.ledger", pairs)
        lookups = Lookups(tmp_path / "desk.ledger")
        return ask_event(lookups, on_file(lookups, brief.assessments[0].event), PACK)

    return make


def line(place):
    return EventLine(
        f"event-{place}", 1, "flood", f"Flood in {place}", None, Name(place) if place else None, 1, 1, (), ()
    )


def test_a_figure_is_drawn_by_its_time_and_its_size_a_line_an_origin(filed):
    told = filed(floods())
    drawn = history(told.event.assessment.standings[0], told.material)
    ministry = next(each for each in drawn.series if each.name == "Interior Ministry")
    assert [dot.report for dot in ministry.dots] == ["report-sava", "report-copy", "report-late"]
    assert ministry.dots[0].x < ministry.dots[1].x < ministry.dots[2].x
    assert ministry.dots[0].y == ministry.dots[1].y > ministry.dots[2].y
    assert ministry.steps
    assert not next(each for each in drawn.series if each.name == "no named voice").steps


def test_one_figure_alone_has_no_history(filed):
    told = filed(floods()[:2])
    assert history(told.event.assessment.standings[0], told.material) is None


def test_a_figure_beyond_all_measure_is_left_off_the_chart_and_stays_on_the_page(filed):
    row = ("Sava Wire", "06", "The Strelsau flood killed 9 people, the Mayor said.", 9, "Mayor")
    report, read = told_by(("huge", *row))
    huge = replace(read.claims[0], value=replace(read.claims[0].value, low=1e300, high=1e300))
    told = filed([*floods(), (report, replace(read, claims=(huge,)))])
    drawn = history(told.event.assessment.standings[0], told.material)
    assert "report-huge" not in {dot.report for each in drawn.series for dot in each.dots}


def test_ways_pass_beside_the_boxes_of_a_column_between(filed):
    relayed = told_by(
        (
            "relay",
            "Kolo News",
            "06",
            "The Strelsau flood killed 41 people, the Interior Ministry said.",
            41,
            "Interior Ministry",
        )
    )
    chain = (*relayed[1].claims[0].chain, hop("Sava Wire", "relay"))
    through = (relayed[0], replace(relayed[1], claims=(replace(relayed[1].claims[0], chain=chain),)))
    told = filed([*floods(), through])
    shelf = Shelf.of(told.material.readings.values(), {report.id: report for report in told.material.reports})
    drawn = provenance(told.event.assessment, told.material, shelf)
    (between,) = [box for box in drawn.boxes if box.look == "relay"]
    passing = [float(line.path.rpartition(" ")[2].partition("h")[0]) for line in drawn.lines if "h" in line.path]
    assert passing
    assert not any(between.y < y < between.y + HIGH for y in passing)


def test_reports_that_only_repeat_a_figure_are_left_out_of_a_long_history_and_counted(filed):
    row = (
        "Sava Wire",
        "01",
        "The Strelsau flood killed 12 people, the Interior Ministry said.",
        12,
        "Interior Ministry",
    )
    many = [told_by((f"n{n}", *row)) for n in range(90)]
    told = filed([*floods(), *many])
    drawn = history(told.event.assessment.standings[0], told.material)
    assert drawn.left_out > 80
    assert sum(len(each.dots) for each in drawn.series) + drawn.left_out == 95


def test_ways_lead_from_origins_to_reports_with_copies_in_one_box(filed):
    told = filed(floods())
    shelf = Shelf.of(told.material.readings.values(), {report.id: report for report in told.material.reports})
    drawn = provenance(told.event.assessment, told.material, shelf)
    words = {box.words: box for box in drawn.boxes}
    assert {"Interior Ministry", "Red Crescent", NOBODY} <= set(words)
    assert words["Red Crescent"].href == ("party", "party:red-crescent")
    assert any("copies" in box.more for box in drawn.boxes)
    assert all(box.x + drawn.box <= drawn.width and box.y + 24 <= drawn.height for box in drawn.boxes)


def test_an_event_is_a_point_only_where_the_place_is_known_to_the_point():
    drawn = world([line("Kisumu"), line("Mombasa"), line("the Republic of Kenya"), line("Atlantis"), line(None)], ATLAS)
    assert [(spot.x, spot.y, spot.place) for spot in drawn.spots] == [(214.8, 90.1, "Kisumu")]
    (kenya,) = drawn.shapes
    assert kenya.told.startswith("2 events somewhere in Kenya: ")
    assert drawn.unknown == 2


def test_a_map_of_nothing_that_is_known_is_not_drawn():
    assert world([line("Atlantis"), line(None)], ATLAS) is None
