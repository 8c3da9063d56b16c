"""What is doubtful is shown with its evidence, and what a person decides there is kept, holds, and can be taken back."""

import re

import pytest
from desk_factory import client, fill, floods

from newsroom import PACK
from onrecord.desk import Desk
from onrecord.ledger.sql import SqlLedger
from onrecord.web.app import make_app
from onrecord.web.guard import Guard
from papers import AGAIN, TEXT, paper

TOKEN = "a-token-made-by-chance"  # noqa: S105 - of the test alone


@pytest.fixture
def ledger(tmp_path):
    fill(tmp_path / "desk.ledger", floods())
    return tmp_path / "desk.ledger"


@pytest.fixture
def desk(ledger):
    opened = client(make_app(ledger, PACK, Guard(TOKEN)), host="desk.example")
    opened.post("/sign-in", data={"token": TOKEN})
    return opened


def event(desk):
    return max(desk.get("/api/events").json()["events"], key=lambda each: each["reports"])["id"]


def key_of(page):
    return re.search(r'name="key" value="(\w+)"', page.text)[1]


def decide(desk, doing, *arguments, **more):
    key = key_of(desk.get(f"/review?event={event(desk)}"))
    form = {
        "key": key,
        "act": doing,
        "event": event(desk),
        "arg": list(arguments),
        "by": "A. Reyes",
        "reason": "looked it up",
    }
    return desk.post("/review", data=form | more)


def decisions(desk):
    return desk.get(f"/api/review?event={event(desk)}").json()["decisions"]


def test_the_queue_has_findings_that_nobody_decided_on_and_leads_to_their_event(desk):
    assert [each["kind"] for each in desk.get("/api/review").json()["findings"]] == ["conflict"]
    assert f'href="/review?event={event(desk)}"' in desk.get("/review").text


def test_a_finding_that_is_dismissed_is_gone_from_event_and_queue_and_comes_back_when_that_is_undone(desk):
    (doubt,) = [
        each for each in desk.get(f"/api/review?event={event(desk)}").json()["doubts"] if each["sort"] == "finding"
    ]
    assert decide(desk, "dismiss", doubt["id"]).status_code == 303
    assert desk.get("/api/review").json()["findings"] == []
    assert "conflict" not in [each["kind"] for each in desk.get(f"/api/events/{event(desk)}").json()["findings"]]
    (made,) = decisions(desk)
    assert (made["person"], made["reason"], made["state"]) == ("A. Reyes", "looked it up", "in force")
    assert decide(desk, "undo", made["id"]).status_code == 303
    assert [each["kind"] for each in desk.get("/api/review").json()["findings"]] == ["conflict"]


def test_a_split_and_a_merge_hold_through_relinking_and_can_be_undone(desk, ledger):
    assert decide(desk, "split", event(desk), "report-grau").status_code == 303
    with SqlLedger(ledger) as opened:
        Desk(PACK, opened).relink(opened)
    apart = desk.get("/api/events").json()["events"]
    assert sorted(each["reports"] for each in apart) == [1, 4]
    one, other = (each["id"] for each in sorted(apart, key=lambda each: -each["reports"]))
    assert decide(desk, "merge", one, more=other).status_code == 303
    assert [each["reports"] for each in desk.get("/api/events").json()["events"]] == [5]


def test_a_corrected_value_counts_and_what_was_read_stays_beside_it(desk):
    assert decide(desk, "correct", "claim-grau", more="31").status_code == 303
    told = desk.get(f"/api/events/{event(desk)}").json()
    lows = {position["value"]["low"] for position in told["fields"]["killed"]["positions"]}
    assert (31 in lows, 30 in lows) == (True, False)
    assert told["corrections"][0]["value"]["low"] == 30
    assert "as it was read, counts no more" in desk.get(f"/events/{event(desk)}").text


@pytest.mark.parametrize(
    ("change", "status"),
    [
        ({"key": "0" * 64}, 403),
        ({"key": ""}, 403),
        ({"by": ""}, 400),
        ({"reason": " "}, 400),
        ({"act": "delete"}, 400),
        ({"event": "event-gone"}, 404),
        ({"reason": "x" * 900}, 400),
    ],
)
def test_a_form_that_lacks_what_a_decision_needs_decides_nothing(desk, change, status):
    assert decide(desk, "dismiss", "claim-grau", **change).status_code == status
    assert decisions(desk) == []


def test_what_cannot_be_decided_is_refused_with_the_reason(desk):
    refused = decide(desk, "correct", "claim-grau", more="a great many")
    assert refused.status_code == 400
    assert "gives no value" in refused.text


@pytest.mark.parametrize("headers", [{"Origin": "https://evil.example"}, {"Sec-Fetch-Site": "cross-site"}])
def test_no_page_elsewhere_decides_anything(desk, headers):
    page = desk.get(f"/review?event={event(desk)}")
    form = {"key": key_of(page), "act": "dismiss", "event": event(desk), "arg": "claim-grau", "by": "x", "reason": "y"}
    assert desk.post("/review", data=form, headers=headers).status_code == 403
    assert decisions(desk) == []


def test_without_a_session_nothing_is_decided(ledger, desk):
    key = key_of(desk.get(f"/review?event={event(desk)}"))
    stranger = client(make_app(ledger, PACK, Guard(TOKEN)), host="desk.example")
    answer = stranger.post(
        "/review",
        data={"key": key, "act": "dismiss", "event": event(desk), "arg": "claim-grau", "by": "x", "reason": "y"},
    )
    assert answer.headers["location"] == "/sign-in"
    assert decisions(desk) == []


def test_without_a_token_the_queue_can_be_read_and_nothing_decided(ledger):
    open_desk = client(make_app(ledger, PACK))
    page = open_desk.get(f"/review?event={event(open_desk)}")
    assert '<form class="decide"' not in page.text
    assert open_desk.post("/review", data={"key": "", "act": "dismiss"}).status_code == 403


@pytest.fixture
def twice(tmp_path):
    """Return a desk whose ledger has one flood as two events, with its address."""
    made = tmp_path / "twice.ledger"
    with SqlLedger(made) as opened:
        for each in (paper("a", TEXT, "2025-01-28"), paper("b", AGAIN, "2025-02-05")):
            opened.file(*each)
        Desk(PACK, opened).brief(())
    desk = client(make_app(made, PACK, Guard(TOKEN)), host="desk.example")
    desk.post("/sign-in", data={"token": TOKEN})
    return desk


def decide_on_pair(desk, doing):
    (entry,) = desk.get("/api/review?sort=two-events").json()["entries"]
    one, other = entry["events"]
    page = desk.get(f"/review?event={one}&other={other}")
    form = {"key": key_of(page), "act": doing, "event": one, "other": other, "by": "A. Reyes", "reason": "one flood"}
    return desk.post("/review", data=form | {"arg": ["1", "2"] if doing == "merge" else entry["id"]})


def test_two_events_that_may_be_one_are_merged_from_the_queue(twice):
    assert decide_on_pair(twice, "merge").status_code == 303
    assert len(twice.get("/api/events").json()["events"]) == 1
    assert twice.get("/api/review?sort=two-events").json()["entries"] == []


def test_two_events_that_may_be_one_are_kept_apart_from_the_queue(twice):
    assert decide_on_pair(twice, "dismiss").status_code == 303
    assert len(twice.get("/api/events").json()["events"]) == 2
    assert twice.get("/api/review?sort=two-events").json()["entries"] == []


def test_the_page_of_a_pair_shows_both_events_and_no_other_doubt(twice):
    (entry,) = twice.get("/api/review?sort=two-events").json()["entries"]
    one, other = entry["events"]
    page = twice.get(f"/review?event={one}&other={other}").text
    assert f'id="{entry["id"]}"' in page
    assert page.count("what else of it is doubtful") == 2
    assert twice.get(f"/review?event={one}&other={one}").status_code == 400


def test_a_link_that_is_confirmed_leaves_the_page_of_its_event(tmp_path):
    made = tmp_path / "weak.ledger"
    with SqlLedger(made) as opened:
        for each in (paper("a", TEXT, None), paper("b", AGAIN, None)):
            opened.file(*each)
        Desk(PACK, opened).brief(())
    desk = client(make_app(made, PACK, Guard(TOKEN)), host="desk.example")
    desk.post("/sign-in", data={"token": TOKEN})
    (entry,) = desk.get("/api/review?sort=one-event").json()["entries"]
    assert decide(desk, "confirm", entry["id"]).status_code == 303
    assert "link" not in [each["sort"] for each in desk.get(f"/api/review?event={event(desk)}").json()["doubts"]]
    assert desk.get("/api/review?sort=one-event").json()["entries"] == []


@pytest.fixture
def unsure(tmp_path):
    """Return a desk whose ledger has one claim of which it is unsure whose it is."""
    made = tmp_path / "unsure.ledger"
    with SqlLedger(made) as opened:
        opened.file(*paper("a", TEXT, "2025-01-28", (21, "Interior", 0.4)))
        Desk(PACK, opened).brief(())
    desk = client(make_app(made, PACK, Guard(TOKEN)), host="desk.example")
    desk.post("/sign-in", data={"token": TOKEN})
    return desk


def test_a_claim_that_may_be_somebody_elses_is_shown_with_its_words_and_what_can_be_decided(unsure):
    (entry,) = unsure.get("/api/review?sort=claims").json()["entries"]
    assert [(each["name"], each["exact"]) for each in entry["subjects"]] == [("killed", "21")]
    assert [each["act"] for each in entry["choices"]] == ["confirm", "correct", "correct", "dismiss"]
    page = unsure.get("/review?sort=claims").text
    assert "<mark>21</mark> people died" in page
    assert page.count('<form class="decide"') == 4


def test_what_is_decided_in_the_queue_of_claims_leads_back_to_it(unsure):
    key = key_of(unsure.get("/review?sort=claims"))
    form = {
        "key": key,
        "act": "confirm",
        "event": event(unsure),
        "arg": "claim-a",
        "sort": "claims",
        "by": "x",
        "reason": "y",
    }
    assert unsure.post("/review", data=form).headers["location"] == "/review?sort=claims"
    assert unsure.get("/api/review?sort=claims").json()["entries"] == []


@pytest.mark.parametrize("sort", ["findings", "claims", "one-event", "two-events", "one-party", "two-parties"])
def test_every_sort_of_the_queue_has_a_page_and_refuses_the_cursor_of_another_list(desk, sort):
    assert desk.get(f"/review?sort={sort}").status_code == 200
    assert desk.get(f"/review?sort={sort}&cursor=W10").status_code == 400
