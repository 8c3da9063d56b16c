"""Two origins of one event are set side by side, with what each gives and how it stands."""

import re

import pytest

MINISTRY, CRESCENT = "party:interior-ministry", "party:red-crescent"


def told(desk, flood, left=MINISTRY, right=CRESCENT):
    return desk.get(f"/api/events/{flood}/compare", params={"left": left, "right": right}).json()


def test_each_side_has_its_values_since_when_and_its_own_claims(desk, flood):
    (killed,) = told(desk, flood)["fields"]
    ministry = [
        (each["value"]["low"], each["since"]["earliest"][:10], [claim["report"] for claim in each["claims"]])
        for each in killed["left"]
    ]
    assert sorted(ministry) == [
        (12, "2025-01-01", ["report-sava", "report-copy"]),
        (41, "2025-01-04", ["report-late"]),
    ]
    assert [each["value"]["low"] for each in killed["right"]] == [30]


def test_the_relation_is_that_of_the_positions_of_these_two_with_its_reasons(desk, flood):
    (killed,) = told(desk, flood)["fields"]
    assert killed["relation"] in {"revised", "contradicted"}
    assert killed["reasons"]
    assert all("12" in reason or "30" in reason or "41" in reason for reason in killed["reasons"])


def test_an_event_page_leads_to_two_of_its_origins(desk, flood):
    page = desk.get(f"/events/{flood}").text
    assert f'action="/events/{flood}/compare"' in page
    assert set(re.findall(r'<option value="(party:[^"]+)"', page)) == {MINISTRY, CRESCENT}


def test_a_page_leads_to_each_passage_by_the_chain_that_it_came_through(desk, flood):
    page = desk.get(f"/events/{flood}/compare?left={MINISTRY}&right={CRESCENT}").text
    assert 'href="/reports/report-sava#claim-sava"' in page
    assert "Graustark Post" in page


def test_without_a_choice_the_first_two_origins_are_compared(desk, flood):
    first = desk.get(f"/api/events/{flood}/compare").json()
    assert (first["left"], first["right"]) == tuple(first["origins"][:2])
    assert first["fields"]


def test_with_one_origin_alone_the_page_asks_for_the_other(desk, flood):
    answer = desk.get(f"/events/{flood}/compare?left={MINISTRY}")
    assert (answer.status_code, "<table" in answer.text, "<select" in answer.text) == (200, False, True)


@pytest.mark.parametrize(
    ("event", "right", "status"),
    [("event-gone", CRESCENT, 404), (None, "party:nobody", 404), (None, MINISTRY, 400)],
    ids=["an unknown event", "an unknown origin", "one origin twice"],
)
def test_what_cannot_be_set_side_by_side_is_refused_with_a_way_out(desk, flood, event, right, status):
    answer = desk.get(f"/events/{event or flood}/compare?left={MINISTRY}&right={right}")
    assert answer.status_code == status
    assert desk.get(f"/api/events/{event or flood}/compare?left={MINISTRY}&right={right}").json()["error"]["way_out"]
