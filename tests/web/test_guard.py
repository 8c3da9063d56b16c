"""Who may ask, what is refused, and that nothing in an address is trusted."""

import pytest
from desk_factory import client

from newsroom import PACK
from onrecord.errors import OnrecordError
from onrecord.web.app import make_app
from onrecord.web.guard import Guard, is_loopback
from onrecord.web.serving import Listening, check_access, serve

TOKEN = "a-token-made-by-chance"  # noqa: S105 - of the test alone


@pytest.fixture
def guarded(ledger):
    return client(make_app(ledger, PACK, Guard(TOKEN)), host="desk.example")


@pytest.mark.parametrize("host", ["0.0.0.0", "192.0.2.7", "desk.example", "::", "127.0.0.1.example"])  # noqa: S104 - it must be refused
def test_off_loopback_nothing_is_served_without_a_token(ledger, host):
    with pytest.raises(OnrecordError, match="needs a token or a list of users"):
        serve(ledger, PACK, Listening(host, 0), told=print)


def test_a_token_that_can_be_guessed_is_refused():
    with pytest.raises(OnrecordError, match="can be guessed"):
        check_access("127.0.0.1", "short", {})


@pytest.mark.parametrize("host", ["localhost", "127.0.0.1", "127.8.0.1", "::1", "[::1]"])
def test_loopback_is_known(host):
    assert is_loopback(host)


@pytest.mark.parametrize("host", ["evil.example", "localhost.evil.example", "10.0.0.1", ""])
def test_a_page_elsewhere_cannot_reach_a_desk_on_loopback_by_a_name_of_its_own(ledger, host):
    refused = client(make_app(ledger, PACK)).get("/api/events", headers={"Host": host})
    assert (refused.status_code, refused.json()["error"]["code"]) == (421, "wrong_host")


@pytest.mark.parametrize("path", ["/", "/events", "/reports/report-sava", "/no-such-page"])
def test_a_guarded_desk_sends_browsers_to_sign_in(guarded, path):
    assert guarded.get(path).headers["location"] == "/sign-in"


@pytest.mark.parametrize("path", ["/api/events", "/events.json", "/events.csv", "/api/openapi.json"])
@pytest.mark.parametrize(
    "given", [{}, {"Authorization": "Bearer wrong"}, {"Authorization": TOKEN}, {"Cookie": "onrecord_session=x"}]
)
def test_a_guarded_desk_tells_programs_nothing_without_the_token(guarded, path, given):
    refused = guarded.get(path, headers=given)
    assert (refused.status_code, refused.json()["error"]["code"]) == (401, "no_token")


def test_the_token_opens_a_guarded_desk_to_programs_and_by_a_session_to_browsers(guarded):
    assert guarded.get("/api/events", headers={"Authorization": f"Bearer {TOKEN}"}).status_code == 200
    signed = guarded.post("/sign-in", data={"token": TOKEN})
    cookie = signed.headers["set-cookie"]
    assert "HttpOnly" in cookie
    assert "samesite=strict" in cookie.lower()
    assert TOKEN not in cookie
    assert guarded.get("/events").status_code == 200


@pytest.mark.parametrize("headers", [{"Origin": "https://evil.example"}, {"Sec-Fetch-Site": "cross-site"}])
def test_nobody_is_signed_in_by_a_page_elsewhere(guarded, headers):
    refused = guarded.post("/sign-in", data={"token": TOKEN}, headers=headers)
    assert refused.status_code == 403
    assert "set-cookie" not in refused.headers


def test_a_wrong_token_and_a_huge_form_sign_nobody_in(guarded):
    for data in ({"token": "wrong"}, {"token": "x" * 10_000}, {}):
        assert guarded.post("/sign-in", data=data).status_code == 403


@pytest.mark.parametrize("path", ["/", "/events", "/api/events", "/nowhere", "/static/desk.css", "/sign-in"])
def test_every_answer_leaves_a_browser_nothing_to_run(desk, path):
    headers = desk.get(path).headers
    policy = headers["content-security-policy"]
    assert policy.startswith("default-src 'none'")
    assert "unsafe" not in policy
    assert "script-src" not in policy
    assert (headers["x-content-type-options"], headers["referrer-policy"]) == ("nosniff", "no-referrer")


@pytest.mark.parametrize(
    "query",
    [
        "size=0",
        "size=101",
        "size=-1",
        "size=1e3",
        "size=٣",
        "since=yesterday",
        "since=10/11/2024",
        "finding=gossip",
        "cursor=nonsense",
        "cursor=WyIxIl0",
        "cursor=eyJhIjoxfQ",
        "origins=9999999999999999999999",
        "kind=%00",
        "unknown=1",
        f"party={'x' * 300}",
    ],
)
def test_a_wrong_parameter_is_named_and_never_taken(desk, query):
    refused = desk.get(f"/api/events?{query}")
    assert refused.status_code == 400
    assert refused.json()["error"]["way_out"]
    assert desk.get(f"/events?{query}").status_code == 400


@pytest.mark.parametrize(
    "given", ["'; DROP TABLE events; --", "%", "../../etc/passwd", "event-%27", "\u202eevent", "{{7*7}}"]
)
def test_an_id_that_is_not_on_record_is_said_to_be_none(desk, given):
    for kind in ("events", "reports", "parties"):
        refused = desk.get(f"/api/{kind}/{given.replace('/', '%2F').replace('%', '%25')}")
        assert refused.status_code == 404
        assert refused.json()["error"]["code"] == "not_on_record"


def test_filters_are_values_and_no_part_of_the_query(desk):
    for name in ("kind", "party", "place"):
        assert desk.get("/api/events", params={name: "x' OR 1=1 --"}).json()["events"] == []


@pytest.mark.parametrize("method", ["post", "put", "delete", "patch"])
def test_nothing_can_be_written(desk, method):
    refused = getattr(desk, method)("/api/events")
    assert (refused.status_code, refused.json()["error"]["code"]) == (405, "wrong_method")
    assert refused.headers["Allow"] == "GET, HEAD"
    page = getattr(desk, method)("/events")
    assert (page.status_code, "Content-Security-Policy" in page.headers) == (405, True)
    assert "does not take that" in page.text
