"""What people and addresses carry is shown, and does nothing, as what reports carry: names, reasons, what a party is called, what is looked for."""

import csv
import io
import re
from urllib.parse import quote, urlencode

import pytest
from desk_factory import TOLD, client, fill, told_by
from test_hostile import FORMULA, HOSTILE, Page

from newsroom import PACK
from onrecord.desk import Desk
from onrecord.ledger.sql import SqlLedger
from onrecord.web.app import make_app
from onrecord.web.guard import Guard
from onrecord.web.routes import QUESTIONS
from onrecord.web.users import Role, person

TOKEN = "a-token-made-by-chance"  # noqa: S105 - of the test alone
TURNED = "[\u202a-\u202e\u2066-\u2069\x00\x1b]"
EVIL = f"{HOSTILE[0]}{HOSTILE[1]}\u202eevil\u202c {FORMULA}"
CRESCENT = "party:red-crescent"
ROWS = (
    *TOLD,
    (
        "two",
        f"{FORMULA} News",
        "06",
        "Of the flood in Strelsau volunteers told, and of 40 dead, Red Crescent said.",
        40,
        "Red Crescent",
    ),
    ("three", f"{FORMULA} Post", "07", f"In Strelsau the flood took 41 people, {FORMULA} said.", 41, FORMULA),
    (
        "four",
        "Kolo",
        "08",
        "Boats came to Strelsau where the flood took 55 people, Red Cresent said.",
        55,
        "Red Cresent",
    ),
)


@pytest.fixture(scope="module")
def desk(tmp_path_factory):
    """Return a desk on which somebody with a hostile name merged, split and dismissed, for hostile reasons, under hostile names."""
    path = tmp_path_factory.mktemp("hostile") / "desk.ledger"
    fill(path, [told_by(row, title=EVIL, url=f"javascript:alert({n})") for n, row in enumerate(ROWS)])
    desk = client(make_app(path, PACK, Guard(TOKEN)), host="desk.example")
    desk.post("/sign-in", data={"token": TOKEN})
    signed = {"by": EVIL[:400], "reason": EVIL[:400], "key": key_of(desk, f"/parties/{CRESCENT}")}
    split = {"act": "split", "party": CRESCENT, "arg": ["report-two"], "name": EVIL[:300]}
    merge = {"act": "merge", "party": CRESCENT, "arg": ["Red Cresent"]}
    for each in (split, merge):
        assert desk.post("/review", data=signed | each).status_code == 303
    about = event(desk)
    wrong = {"act": "correct", "event": about, "arg": ["claim-four", "54"]}
    assert desk.post("/review", data=signed | wrong).status_code == 303
    with SqlLedger(path) as opened:
        assert Desk(PACK, opened).rebuild(opened) is False
    return desk


def key_of(desk, path):
    return re.search(r'name="key" value="(\w+)"', desk.get(path).text)[1]


def event(desk):
    return desk.get("/api/events").json()["events"][0]["id"]


def paths(desk):
    """Yield the addresses of all pages on which a person's words stand, or those of an address."""
    parties = {
        each["party"] for word in ("crescent", "evil") for each in desk.get(f"/api/search?q={word}").json()["parties"]
    }
    parties = {each for each in parties if "/" not in each}  # ids that a reader makes are slugs
    assert len(parties) == 2
    yield from (f"/parties/{quote(each, safe='')}" for each in sorted(parties))
    about = event(desk)
    yield from (
        "/",
        "/events",
        "/findings",
        "/review",
        "/search?q=crescent",
        f"/events/{about}",
        f"/review?event={about}",
        f"/events/{about}/compare",
    )
    yield from (f"/review?sort={sort}" for sort in ("one-party", "two-parties"))


def test_no_word_of_a_person_becomes_anything_that_a_browser_would_run(desk):
    for path in paths(desk):
        answer = desk.get(path)
        page = Page(answer.text)
        assert answer.status_code == 200, path
        assert not {"script", "iframe", "object", "embed", "img", "style"} & set(page.tags), path
        assert not page.handlers, path
        assert all(link.startswith(("/", "#")) for link in page.links), (path, page.links)


def test_no_word_of_a_person_turns_writing_round_or_is_taken_for_a_template(desk):
    for path in paths(desk):
        text = desk.get(path).text
        assert not re.search(TURNED, text), path
        assert "49" not in re.findall(r"\$\{?(\d+)", text), path


def test_what_people_wrote_is_there_to_read(desk):
    assert "&lt;script&gt;alert(1)&lt;/script&gt;" in desk.get(f"/parties/{CRESCENT}").text
    assert "{{ 7 * 7 }}" in desk.get(f"/parties/{CRESCENT}").text


@pytest.mark.parametrize(
    "query",
    [
        "/search?q=%E2%80%AEevil",
        "/events?place=%E2%80%AEevil",
        "/events?party=%E2%81%A6evil",
        "/reports?outlet=%E2%80%AEevil",
    ],
)
def test_no_character_that_turns_writing_round_comes_back_from_an_address(desk, query):
    answer = desk.get(query)
    assert answer.status_code in {200, 400}
    assert not re.search(TURNED, answer.text)


@pytest.mark.parametrize(
    "query",
    [
        '/search?q="><script>alert(1)</script>',
        "/events?place=%22+onfocus%3Dalert(1)+x%3D%22",
        "/reports?outlet='><img+src=x>",
    ],
)
def test_no_address_becomes_anything_that_a_browser_would_run(desk, query):
    page = Page(desk.get(query).text)
    assert not {"script", "img"} & set(page.tags)
    assert not page.handlers


@pytest.mark.parametrize("table", [each.path for each in QUESTIONS if each.table])
def test_no_cell_of_any_table_is_a_formula(desk, table):
    filled = table.replace("{event}", event(desk)).replace("{report}", "report-two").replace("{party}", CRESCENT)
    wanted = {"/search": "?q=flood", "/compare": "?left=report-sava&right=report-late"}.get(table, "")
    if table == "/events/{event}/compare":
        fields = desk.get(f"/api/events/{event(desk)}").json()["fields"]
        parties = sorted({o["party"] for each in fields["killed"]["positions"] for o in each["origins"]})
        wanted = f"?{urlencode({'left': parties[0], 'right': parties[1]})}"
    answer = desk.get(f"{'/today' if filled == '/' else filled}.csv{wanted}")
    rows = list(csv.reader(io.StringIO(answer.text)))
    assert (answer.status_code, answer.headers["content-type"].partition(";")[0]) == (200, "text/csv"), (
        table,
        answer.text,
    )
    assert answer.headers["content-disposition"].startswith("attachment")
    assert answer.headers["x-content-type-options"] == "nosniff"
    assert len(rows) > 1, table
    cells = [cell for row in rows for cell in row]
    assert not [cell for cell in cells if re.match(r"\s*[=+@-]", cell) and not re.fullmatch(r"-?[\d.]+", cell)]


def test_the_name_of_somebody_on_the_list_of_users_is_shown_as_it_stands(tmp_path):
    fill(tmp_path / "desk.ledger", [told_by(ROWS[2])])
    name, secret = "<b onclick=alert(8)>Reyes</b>", "a-secret-of-hers"
    people = {name: person(name, Role.EDITOR, secret)}
    desk = client(make_app(tmp_path / "desk.ledger", PACK, Guard(users=people, key=b"key")), host="desk.example")
    desk.post("/sign-in", data={"name": name, "secret": secret})
    for path in ("/", f"/parties/{CRESCENT}", f"/review?event={event(desk)}"):
        page = Page(desk.get(path).text)
        assert not page.handlers, path
        assert "Signed in as <bdi>&lt;b onclick" in desk.get(path).text


@pytest.mark.parametrize(
    "path", ["/api/nothing", "/events.csv?size=0", "/sign-in", "/api/events", "/reports.csv", "/parties/none"]
)
def test_every_answer_carries_the_headers_that_hold_a_browser_back(desk, path):
    headers = desk.get(path).headers
    wanted = {
        "x-content-type-options": "nosniff",
        "x-frame-options": "DENY",
        "referrer-policy": "no-referrer",
        "cross-origin-opener-policy": "same-origin",
        "cross-origin-resource-policy": "same-origin",
    }
    assert {name: headers[name] for name in wanted} == wanted
    assert "frame-ancestors 'none'" in headers["content-security-policy"]
    assert "form-action 'self'" in headers["content-security-policy"]
    assert "server" not in headers
    assert headers["cache-control"] in {"no-store", "private, no-cache"}


def test_a_decision_leads_nowhere_else_whatever_the_form_says(desk):
    key = key_of(desk, f"/parties/{CRESCENT}")
    for party in ("//evil.example", "https://evil.example/", "party:red-crescent\r\nLocation: https://evil.example"):
        form = {"key": key, "act": "merge", "party": party, "arg": ["Red Crescent"], "by": "A", "reason": "b"}
        answer = desk.post("/review", data=form)
        assert answer.status_code == 400
        assert "location" not in answer.headers
    sorts = desk.post("/review", data={"key": key, "act": "merge", "sort": "//evil.example", "by": "A", "reason": "b"})
    assert sorts.status_code in {400, 404}
