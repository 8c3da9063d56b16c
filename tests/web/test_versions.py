"""A report that was changed at its address is shown with what it claims otherwise, on its page, beside its earlier version, and as data."""

import pytest
from desk_factory import client, floods, told_by

from newsroom import PACK
from onrecord.desk import Desk
from onrecord.ledger.sql import SqlLedger
from onrecord.web.app import make_app

AT = {"url": "https://sava.example/flood", "title": "Flood at Strelsau"}
FIRST = (
    "first",
    "Sava Wire",
    "06",
    "The Strelsau flood killed 12 people, the Interior Ministry said.",
    12,
    "Interior Ministry",
)
LATER = (
    "later",
    "Sava Wire",
    "07",
    "The Strelsau flood killed 14 people, the Interior Ministry said.",
    14,
    "Interior Ministry",
)
CHANGED = "Killed: 12 (Interior Ministry, “12”) is now 14."


@pytest.fixture
def desk(tmp_path):
    path = tmp_path / "desk.ledger"
    with SqlLedger(path) as ledger:
        for report, read in (*floods()[2:], told_by(FIRST, **AT), told_by(LATER, **AT)):
            ledger.file(report, read)
        Desk(PACK, ledger).brief(())
    return client(make_app(path, PACK))


def test_the_page_of_a_later_version_says_what_it_claims_otherwise(desk):
    assert CHANGED in desk.get("/reports/report-later").text
    assert desk.get("/api/reports/report-later").json()["changes"] == [CHANGED]
    assert desk.get("/api/reports/report-first").json()["changes"] == []


@pytest.mark.parametrize(("left", "right"), [("first", "later"), ("later", "first")])
def test_two_versions_side_by_side_say_what_the_later_one_claims_otherwise(desk, left, right):
    address = f"compare?left=report-{left}&right=report-{right}"
    assert desk.get(f"/api/{address}").json()["changes"] == [CHANGED]
    page = desk.get(f"/{address}").text
    assert CHANGED in page
    assert "No event on record is told by both" not in page


def test_two_reports_at_two_addresses_are_no_versions(desk):
    assert desk.get("/api/compare?left=report-late&right=report-later").json()["changes"] == []
