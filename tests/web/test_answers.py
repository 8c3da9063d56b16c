"""Pages and programs get the same answers, in one form each, page by page."""

import csv
import io

import pytest
from desk_factory import client
from jsonschema import Draft202012Validator

from newsroom import PACK
from onrecord.ledger.sql import SqlLedger
from onrecord.web.app import make_app
from onrecord.web.routes import QUESTIONS
from onrecord.web.schema import COMPONENTS

SAVA = "report-sava"
BOTH = "left=party:interior-ministry&right=party:red-crescent"
ADDRESSES = {
    "today": "/",
    "events": "/events",
    "findings": "/findings",
    "reports": "/reports",
    "report": f"/reports/{SAVA}",
    "party": "/parties/party:interior-ministry",
    "compare": "/compare?left=report-sava&right=report-late",
    "search": "/search?q=flood",
    "decides": "/how",
    "review": "/review",
}


def address(name, flood, ending=""):
    """Return the address of a question, or with an ending that of its JSON or table."""
    path, _, query = (ADDRESSES | {"event": f"/events/{flood}", "origins": f"/events/{flood}/compare?{BOTH}"})[
        name
    ].partition("?")
    path = "/today" if path == "/" and ending else path
    return f"{path}{ending}" + (f"?{query}" if query else "")


def fits(name, answer):
    """Raise where an answer is not of the shape that the API's document gives it."""
    schema = {"$ref": f"#/components/schemas/{name}", "components": {"schemas": COMPONENTS}}
    Draft202012Validator(schema).validate(answer)


@pytest.mark.parametrize("name", [question.name for question in QUESTIONS])
def test_each_question_has_a_page_and_the_same_answer_as_json_in_both_places(desk, flood, name):
    page, told = desk.get(address(name, flood)), desk.get(address(name, flood, ".json"))
    assert page.status_code == told.status_code == 200
    assert page.headers["content-type"] == "text/html; charset=utf-8"
    fits(name, told.json())
    api = desk.get("/api" + address(name, flood, ".json").replace(".json", "", 1))
    assert api.json() == told.json()


@pytest.mark.parametrize("name", [question.name for question in QUESTIONS if question.table])
def test_tables_have_a_head_and_rows_of_its_width(desk, flood, name):
    head, *rows = csv.reader(io.StringIO(desk.get(address(name, flood, ".csv")).text))
    assert rows
    assert {len(row) for row in rows} == {len(head)}


def test_cursors_lead_through_everything_once(desk):
    seen, cursor = [], None
    while True:
        answer = desk.get("/api/reports", params={"size": 2, **({"cursor": cursor} if cursor else {})}).json()
        seen += [report["id"] for report in answer["reports"]]
        if (cursor := answer["next"]) is None:
            break
    assert sorted(seen) == sorted(f"report-{key}" for key in ("sava", "copy", "grau", "late", "mute"))
    assert len(seen) == 5


def test_an_answer_that_is_known_already_is_not_sent_again(desk):
    first = desk.get("/api/events")
    again = desk.get("/api/events", headers={"If-None-Match": first.headers["etag"]})
    assert (again.status_code, again.content) == (304, b"")
    assert desk.get("/api/events", headers={"If-None-Match": '"other"'}).status_code == 200


def test_a_policy_and_a_time_change_what_is_picked_and_what_is_on_record(desk, flood):
    def best(**asked):
        fields = desk.get(f"/api/events/{flood}", params=asked).json()["fields"]
        return fields["killed"]["view"]["best"]["low"]

    assert (best(), best(policy="conservative"), best(policy="latest-official")) == (41, 30, 41)
    assert best(as_of="2025-01-02") == 12
    assert "Wed 1 Jan" not in desk.get(f"/events/{flood}?as_of=2025-01-02").text.partition("<main")[0]


def test_an_event_answers_to_a_mention_of_it_and_says_which_address_stays(desk, flood):
    told = desk.get(f"/api/events/{flood}").json()
    assert told["steady"].startswith("mention-")
    assert desk.get(f"/api/events/{told['steady']}").json() == told
    assert f'href="/events/{told["steady"]}"' in desk.get(f"/events/{flood}").text


def test_a_value_leads_to_its_passage_and_the_passage_to_its_event(desk, flood):
    assert f'href="/reports/{SAVA}#claim-sava"' in desk.get(f"/events/{flood}").text
    report = desk.get(f"/reports/{SAVA}").text
    assert 'id="claim-sava"' in report
    assert f'href="/events/{flood}"' in report


def test_compare_tells_what_each_report_says_and_where_copies_differ(desk):
    told = desk.get("/api/compare?left=report-sava&right=report-late").json()
    (killed,) = told["events"][0]["fields"]
    assert ([c["value"]["low"] for c in killed["left"]], [c["value"]["low"] for c in killed["right"]]) == ([12], [41])
    assert killed["same"] is False
    assert "".join(piece["left"] for piece in told["text"] if piece["same"]).startswith("The")
    assert [piece["right"] for piece in told["text"] if "41" in piece["right"]]


def test_a_party_is_told_with_what_was_confirmed_contradicted_and_revised(desk):
    told = desk.get("/api/parties/party:interior-ministry").json()
    assert told["sums"] == {"of": 6, "stances": {"asserts": 6}, "values": 3, "confirmed": 0, "at_odds": 3, "revised": 0}
    assert [remark["type"] for remark in told["remarks"]] == ["statement"] * 3
    assert all(remark["stands"] for remark in told["remarks"])


def test_a_search_shows_the_word_that_was_found_whole_and_what_stands_around_it(desk):
    (hit,) = desk.get("/api/search?q=red+cresc").json()["reports"]
    assert (hit["id"], hit["exact"], hit["after"]) == ("report-grau", "Red", " Crescent said.")
    assert desk.get("/api/search?q=zyzzyva").json()["reports"] == []


def test_today_tells_what_was_filed_since_the_last_visit(desk):
    assert desk.get("/api/today?seen=0").json()["new"] == 5
    assert desk.get("/api/today?seen=4").json()["new"] == 1
    assert desk.get("/api/today").json()["new"] == 0


def test_today_tells_what_new_reports_brought_to_which_event(desk, flood):
    (changed,) = desk.get("/api/today?seen=3").json()["since"]
    assert (changed["event"]["id"], changed["first"]) == (flood, False)
    assert [value["value"]["low"] for value in changed["values"]] == [41]
    assert "new value" in desk.get("/?seen=3").text


def test_the_page_of_today_remembers_what_was_seen(ledger):
    visitor = client(make_app(ledger, PACK))
    assert "since your last visit" not in visitor.get("/").text
    visitor.cookies.delete("visit")
    assert "nothing new since your last visit" in visitor.get("/").text


@pytest.mark.parametrize("path", ["/", "/events", "/findings", "/reports", "/search?q=x", "/compare", "/how"])
def test_an_empty_ledger_has_pages_that_say_so(tmp_path, path):
    with SqlLedger(tmp_path / "empty.ledger"):
        pass
    page = client(make_app(tmp_path / "empty.ledger", PACK)).get(path)
    assert page.status_code == 200


@pytest.mark.parametrize(
    ("address", "head", "rows"),
    [
        ("/today.csv", "event,kind,title", 1),
        ("/reports/report-sava.csv", "claim,field,value", 1),
        ("/compare.csv?left=report-sava&right=report-late", "event,title,field", 2),
        ("/search.csv?q=flood", "report,outlet,title", 5),
        ("/review.csv", "id,sort,event", 1),
    ],
)
def test_pages_have_a_table_beside_them_that_they_name(desk, address, head, rows):
    answer = desk.get(address)
    assert (answer.status_code, answer.headers["content-type"]) == (200, "text/csv; charset=utf-8")
    first, *others = answer.text.splitlines()
    assert (first.startswith(head), len(others)) == (True, rows)
    page = desk.get(address.replace("/today.csv", "/").replace(".csv", "")).text
    assert f'href="{address.replace("&", "&amp;")}"' in page


def test_how_it_decides_is_in_the_codes_own_words(desk):
    told = desk.get("/api/how").json()
    assert {each["name"] for each in told["policies"]} >= {"conservative", "best-low-high", "latest-official"}
    assert all(each["explanation"] for key in ("rules", "findings", "policies") for each in told[key])


def test_the_document_names_every_question_and_every_shape(desk):
    told = desk.get("/api/openapi.json").json()
    assert told["openapi"].startswith("3.1")
    assert {path["get"]["operationId"] for path in told["paths"].values()} == {q.name for q in QUESTIONS} | {"health"}
    assert desk.get("/api/health").json() == {**desk.get("/api/health").json(), "status": "ok", "reports": 5}


def test_the_days_on_which_events_begin_are_counted_by_the_same_filters(desk):
    events = desk.get("/api/events").json()
    assert sum(events["days"].values()) == sum(event["when"] is not None for event in events["events"])
    assert desk.get("/api/events?place=Atlantis").json()["days"] == {}
    assert desk.get("/api/events?origins=2").json()["days"] == {}
