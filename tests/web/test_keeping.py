"""An answer is made once for as long as all that it rests on is the same, and never longer."""

import pytest
from desk_factory import client, floods, told_by

from newsroom import PACK
from onrecord.growing import catch_up
from onrecord.ledger.sql import SqlLedger
from onrecord.web import pages
from onrecord.web.app import make_app

MARCH = ("march", "Sava Wire", "06", "The Zenda flood killed 3 people, the Mayor said.", 3, "Mayor")
MORE = ("more", "Sava Wire", "06", "The Strelsau flood killed 41 people, the Mayor said.", 41, "Mayor")


@pytest.fixture
def ledger(tmp_path):
    """Make a ledger that is linked report by report."""
    path = tmp_path / "desk.ledger"
    add(path, *floods())
    return path


@pytest.fixture
def desk(ledger):
    return client(make_app(ledger, PACK))


@pytest.fixture
def made(monkeypatch):
    """Return the names of the questions whose pages are made, in order."""
    names, render = [], pages.render
    monkeypatch.setattr(pages, "render", lambda name, *more: names.append(name) or render(name, *more))
    return names


def file(path, *pairs):
    with SqlLedger(path) as ledger:
        for report, read in pairs:
            ledger.file(report, read)


def add(path, *pairs):
    file(path, *pairs)
    with SqlLedger(path) as ledger:
        catch_up(ledger, PACK, "test", lambda *_: None)


def flood_at(desk, place):
    (event,) = desk.get(f"/api/events?place={place}").json()["events"]
    return f"/events/{event['id']}"


def test_whoever_has_an_answer_already_is_told_so_without_its_being_made(desk, made):
    tag = desk.get("/events").headers["etag"]
    again = desk.get("/events", headers={"If-None-Match": tag})
    assert (again.status_code, again.content, again.headers["etag"], made) == (304, b"", tag, ["events"])


def test_each_address_has_an_answer_of_its_own(desk):
    assert desk.get("/events?kind=flood").text != desk.get("/events?kind=drought").text
    assert desk.get("/today.json?seen=0").json()["new"] != desk.get("/today.json?seen=4").json()["new"]


def test_a_report_that_is_only_filed_makes_the_lists_of_reports_anew_and_not_those_of_events(desk, ledger, made):
    addresses = ("/events", "/findings", flood_at(desk, "Strelsau"), "/reports", "/search?q=flood", "/")
    for address in addresses:
        desk.get(address)
    made.clear()
    file(ledger, told_by(MARCH, where="Zenda", when="2025-03-01"))
    for address in addresses:
        assert desk.get(address).status_code == 200
    assert made == ["reports", "search", "today"]
    assert "report-march" in desk.get("/reports").text


def test_the_page_of_an_event_is_kept_while_another_event_is_linked_after_it(desk, ledger, made):
    address = flood_at(desk, "Strelsau")
    before = desk.get(address).text
    add(ledger, told_by(MARCH, where="Zenda", when="2025-03-01"))
    assert flood_at(desk, "Zenda")
    assert (desk.get(address).text, made) == (before, ["event"])


def test_the_page_of_an_event_is_made_anew_when_an_earlier_one_moves_its_number(desk, ledger):
    address = flood_at(desk, "Strelsau")
    numbers = [desk.get(f"{address}.json").json()["number"]]
    add(ledger, told_by(MARCH, where="Zenda", when="2024-03-01"))
    numbers.append(desk.get(f"{address}.json").json()["number"])
    assert numbers == [1, 2]


def test_an_event_that_more_is_told_of_is_shown_with_it(desk, ledger):
    before = desk.get(flood_at(desk, "Strelsau")).text
    add(ledger, told_by(MORE))
    assert "Mayor" not in before
    assert "Mayor" in desk.get(flood_at(desk, "Strelsau")).text
