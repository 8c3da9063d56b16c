"""Which fields an event has: its kind's own, and those of a kind as which its reports do tell of it."""

from dataclasses import replace

import pytest

import newsroom
from onrecord.assessing.case import Case, declared
from onrecord.assessing.where.gazetteer import Gazetteer
from onrecord.packs.pack import Field, FieldValue, Kind
from onrecord.record.link import Event

RAID = Kind("raid", "Raid", fields=(Field("raided", "Raided", FieldValue.COUNT),))
LAUNCH = Kind(
    "launch", "Launch", told_as=("raid",), fields=(Field("flown", "Distance flown", FieldValue.MEASURE, "metre"),)
)
PACK = replace(newsroom.PACK, kinds=(LAUNCH, RAID))


@pytest.mark.parametrize(("told", "has"), [("raid", False), ("launch", True)])
def test_an_event_has_the_fields_of_another_kind_only_where_a_report_tells_of_it_as_that(told, has):
    report = newsroom.report("A raid on Lipnik.")
    mentions = (newsroom.mention("m-1", "raid"), newsroom.mention("m-2", told))
    event = Event("event-1", "raid", ("m-1", "m-2"), (report.id,), (report.id,))
    case = Case(
        event, {report.id: report}, tuple((each, report) for each in mentions), {}, (), PACK, Gazetteer(PACK), ()
    )
    assert declared("raided", case)
    assert declared("flown", case) is has
