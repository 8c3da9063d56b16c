"""On the page of a party and in the queue two parties are merged, one is split, two are kept apart; it holds wherever parties count."""

import re

import pytest
from desk_factory import client, fill, told_by

from newsroom import PACK
from onrecord.desk import Desk
from onrecord.ledger.sql import SqlLedger
from onrecord.web.app import make_app
from onrecord.web.guard import Guard

TOKEN = "a-token-made-by-chance"  # noqa: S105 - of the test alone
CRESCENT, CRESENT, INTERIOR = "party:red-crescent", "party:red-cresent", "party:interior-ministry"
ROWS = (
    ("one", "Sava Wire", "01", "The Strelsau flood killed 12 people, Red Crescent said.", 12, "Red Crescent"),
    (
        "two",
        "Kolo News",
        "02",
        "Of the flood in Strelsau volunteers told, and of 12 people dead, Red Cresent said.",
        12,
        "Red Cresent",
    ),
    (
        "three",
        "Grau Post",
        "03",
        "Water stands in Strelsau; the flood left 40 people dead, Interior Ministry said.",
        40,
        "Interior Ministry",
    ),
    (
        "four",
        "Mute Mail",
        "04",
        "Boats came to Strelsau where the flood took 12 people, Red Crescent said.",
        12,
        "Red Crescent",
    ),
)


@pytest.fixture
def ledger(tmp_path):
    fill(tmp_path / "desk.ledger", [told_by(row) for row in ROWS])
    return tmp_path / "desk.ledger"


@pytest.fixture
def desk(ledger):
    opened = client(make_app(ledger, PACK, Guard(TOKEN)), host="desk.example")
    opened.post("/sign-in", data={"token": TOKEN})
    return opened


def decide(desk, doing, party, *arguments, **more):
    key = re.search(r'name="key" value="(\w+)"', desk.get(f"/parties/{party}").text)[1]
    form = {"key": key, "act": doing, "party": party, "arg": list(arguments), "by": "A. Reyes", "reason": "asked them"}
    return desk.post("/review", data=form | more)


def party(desk, key):
    return desk.get(f"/api/parties/{key}").json()


def names(desk, query=""):
    """Return the names of the origins of 12 dead, in the one event."""
    (event,) = desk.get("/api/events").json()["events"]
    positions = desk.get(f"/api/events/{event['id']}{query}").json()["fields"]["killed"]["positions"]
    return sorted(origin["name"] for each in positions for origin in each["origins"] if each["value"]["low"] == 12)


def test_two_parties_are_merged_by_the_other_s_name_and_count_once_everywhere(desk):
    assert names(desk) == ["Red Crescent", "Red Cresent"]
    merged = decide(desk, "merge", CRESCENT, "Red Cresent")
    assert (merged.status_code, merged.headers["location"]) == (303, "/parties/party%3Ared-crescent")
    assert names(desk) == ["Red Crescent"]
    told = party(desk, CRESCENT)
    assert (told["names"], len(told["remarks"])) == (["Red Crescent", "Red Cresent"], 3)
    assert party(desk, CRESENT)["party"] == CRESCENT
    assert [each["party"] for each in desk.get("/api/search?q=Cresent").json()["parties"]] == [CRESCENT]
    assert "A. Reyes merged them" in told["decided"][0]
    assert "asked them" in desk.get(f"/parties/{CRESENT}").text


def test_the_decision_is_the_reason_for_which_the_two_are_one_origin(desk):
    decide(desk, "merge", CRESCENT, CRESENT)
    (event,) = desk.get("/api/events").json()["events"]
    assert "A. Reyes merged them" in desk.get(f"/events/{event['id']}").text


def test_an_event_as_of_an_earlier_time_knows_no_later_decision_on_parties(desk):
    decide(desk, "merge", CRESCENT, CRESENT)
    assert names(desk, "?as_of=2025-02-01") == ["Red Crescent", "Red Cresent"]
    assert names(desk, "?as_of=2100-01-01") == ["Red Crescent"]


def test_the_events_of_a_merged_party_are_found_by_either_name(desk):
    decide(desk, "merge", CRESCENT, CRESENT)
    for name in ("Red Crescent", "Red Cresent", CRESENT):
        assert len(desk.get("/api/events", params={"party": name}).json()["events"]) == 1


def test_the_origins_of_an_event_are_compared_by_the_party_that_goes_on(desk):
    decide(desk, "merge", CRESCENT, CRESENT)
    (event,) = desk.get("/api/events").json()["events"]
    page = f"/api/events/{event['id']}/compare"
    assert desk.get(page, params={"left": CRESCENT, "right": INTERIOR}).status_code == 200
    assert desk.get(page, params={"left": CRESENT, "right": INTERIOR}).status_code == 404


def test_a_merge_survives_relinking_and_is_undone_on_the_page_of_the_party(desk, ledger):
    decide(desk, "merge", CRESCENT, CRESENT)
    with SqlLedger(ledger) as opened:
        assert Desk(PACK, opened).rebuild(opened) is False
    assert names(desk) == ["Red Crescent"]
    (made,) = party(desk, CRESCENT)["decisions"]
    assert decide(desk, "undo", CRESCENT, made).status_code == 303
    assert names(desk) == ["Red Crescent", "Red Cresent"]
    assert party(desk, CRESENT)["party"] == CRESENT
    assert party(desk, CRESCENT)["decided"] == []


def test_a_report_of_a_party_is_split_off_to_one_with_a_name_of_its_own(desk):
    split = decide(desk, "split", CRESCENT, "report-four", name="Red Crescent of Lipnik")
    assert split.headers["location"] == "/parties/party%3Ared-crescent"
    assert names(desk) == ["Red Crescent", "Red Crescent of Lipnik", "Red Cresent"]
    (found,) = desk.get("/api/search?q=Red+Crescent").json()["parties"][1:]
    other = party(desk, found["party"])
    assert other["name"] == "Red Crescent of Lipnik"
    assert [each["report"] for each in other["remarks"]] == ["report-four"]
    assert [each["report"] for each in party(desk, CRESCENT)["remarks"]] == ["report-one"]
    (event,) = desk.get("/api/events", params={"party": found["party"]}).json()["events"]
    assert event["reports"] == 4


def test_one_remark_of_a_party_is_split_off(desk):
    decide(desk, "split", CRESCENT, "statement-four", name="Red Crescent of Lipnik")
    assert names(desk) == ["Red Crescent", "Red Crescent of Lipnik", "Red Cresent"]


def test_a_party_of_whom_nothing_would_be_left_is_not_split(desk):
    refused = decide(desk, "split", CRESCENT, "report-one", "report-four")
    assert refused.status_code == 400
    assert "Nothing of Red Crescent would be left" in refused.text


@pytest.mark.parametrize("other", ["Nobody", "", CRESCENT])
def test_a_party_is_merged_with_one_other_that_is_on_record(desk, other):
    assert decide(desk, "merge", CRESCENT, other).status_code == 400


def test_two_origins_that_may_be_one_party_are_merged_from_the_queue(desk):
    (entry,) = desk.get("/api/review?sort=two-parties").json()["entries"]
    merge = doubt(desk, entry, "merge")
    assert merge["arguments"] == ["--parties", CRESCENT, CRESENT]
    assert on_event(desk, entry, merge).status_code == 303
    assert names(desk) == ["Red Crescent"]
    assert desk.get("/api/review?sort=two-parties").json()["entries"] == []


def test_two_origins_that_only_look_like_one_party_are_kept_apart_from_the_queue(desk):
    (entry,) = desk.get("/api/review?sort=two-parties").json()["entries"]
    kept = on_event(desk, entry, doubt(desk, entry, "dismiss"))
    assert kept.status_code == 303, kept.text
    assert names(desk) == ["Red Crescent", "Red Cresent"]
    assert desk.get("/api/review?sort=two-parties").json()["entries"] == []
    assert "It is not party:red-cresent: A. Reyes says that they are two" in party(desk, CRESCENT)["decided"][0]


@pytest.mark.parametrize(("act", "left"), [("merge", ["Red Crescent"]), ("dismiss", ["Red Crescent", "Red Cresent"])])
def test_two_parties_are_decided_on_in_the_list_itself_which_leads_back_to_it(desk, act, left):
    (entry,) = desk.get("/api/review?sort=two-parties").json()["entries"]
    page = desk.get("/review?sort=two-parties").text
    assert f'name="act" value="{act}"' in page
    told = next(each for each in entry["choices"] if each["act"] == act)
    form = {
        "key": re.search(r'name="key" value="(\w+)"', page)[1],
        "act": act,
        "event": entry["events"][0],
        "sort": "two-parties",
    }
    decided = desk.post("/review", data=form | {"arg": told["arguments"], "by": "A. Reyes", "reason": "asked them"})
    assert (decided.status_code, decided.headers["location"]) == (303, "/review?sort=two-parties")
    assert names(desk) == left
    assert desk.get("/api/review?sort=two-parties").json()["entries"] == []


def doubt(desk, entry, act):
    """Return what the page of an entry lets a person choose for the act."""
    told = desk.get(f"/api/review?event={entry['events'][0]}").json()["doubts"]
    (found,) = (each for each in told if each["id"] == entry["id"])
    return next(each for each in found["choices"] if each["act"] == act)


def on_event(desk, entry, choice):
    (event,) = entry["events"]
    key = re.search(r'name="key" value="(\w+)"', desk.get(f"/review?event={event}").text)[1]
    form = {
        "key": key,
        "act": choice["act"],
        "event": event,
        "arg": choice["arguments"],
        "by": "A. Reyes",
        "reason": "one",
    }
    return desk.post("/review", data=form)
