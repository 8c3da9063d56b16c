"""What a report carries is shown, and does nothing: no script, no link of another scheme, no template, no turned writing, no formula."""

import csv
import io
import re
from html.parser import HTMLParser

import pytest
from desk_factory import client, fill, told_by

from newsroom import PACK
from onrecord.web.app import make_app

HOSTILE = (
    '<script>alert(1)</script><img src=x onerror="alert(2)"><svg/onload=alert(3)>',
    "{{ 7 * 7 }}{% for x in ().__class__.__base__.__subclasses__() %}{% endfor %}${7*7}",
    "\u202eevil\u202c \u2066isolated \x1b[31mred\x00",
    "W" * 5000,
    '"><a href="javascript:alert(4)">x</a>',
)
FORMULA = '=HYPERLINK("http://evil.example","x")'
PATHS = (
    "/",
    "/events",
    "/findings",
    "/reports",
    "/search?q=alert",
    "/search?q=evil",
    "/compare?left=report-bad&right=report-worse",
    "/compare",
    "/compare?left=report-bad",
    "/?seen=0",
    "/?seen=1",
    "/review",
    *(f"/review?sort={sort}" for sort in ("one-event", "two-events", "one-party", "two-parties")),
)


class Page(HTMLParser):
    """Collects what a browser would act on."""

    def __init__(self, text):
        super().__init__()
        self.tags, self.links, self.handlers, self.styles = [], [], [], []
        self.feed(text)

    def handle_starttag(self, tag, attrs):
        self.tags.append(tag)
        for name, value in attrs:
            if name in {"href", "src", "action", "formaction"}:
                self.links.append(value or "")
            if name.startswith("on"):
                self.handlers.append(name)
            if name == "style":
                self.styles.append(value)


@pytest.fixture(scope="module")
def desk(tmp_path_factory):
    path = tmp_path_factory.mktemp("hostile") / "desk.ledger"
    text = "\n\n".join((*HOSTILE, "The Strelsau flood killed 12 people, " + FORMULA + " said."))
    named = HOSTILE[0] + FORMULA
    pairs = [
        told_by(
            ("bad", f"{named} Post", "01", text, 12, named), title=HOSTILE[0] + HOSTILE[2], url="javascript:alert(5)"
        ),
        told_by(
            ("worse", f"{FORMULA} Post", "02", text + " More.", 12, FORMULA),
            title=FORMULA,
            url="data:text/html,<script>alert(6)</script>",
        ),
    ]
    fill(path, pairs)
    return client(make_app(path, PACK))


def paths(desk):
    event = desk.get("/api/events").json()["events"][0]["id"]
    party = desk.get("/api/search?q=hyperlink").json()["parties"]
    yield from (
        *PATHS,
        f"/events/{event}",
        f"/events/{event}/compare",
        f"/review?event={event}",
        "/reports/report-bad",
        "/reports/report-worse",
    )
    yield from (f"/parties/{each['party'].replace('/', '%2F')}" for each in party)


def test_no_page_holds_anything_that_a_browser_would_run_or_another_scheme_to_follow(desk):
    for path in paths(desk):
        answer = desk.get(path)
        page = Page(answer.text)
        assert answer.status_code in {200, 404}, path
        assert not {"script", "iframe", "object", "embed", "img", "style"} & set(page.tags), path
        assert not page.handlers, path
        assert not page.styles, path
        assert all(link.startswith(("/", "#")) for link in page.links), (path, page.links)


def test_template_syntax_is_shown_as_it_stands(desk):
    assert "{{ 7 * 7 }}" in desk.get("/reports/report-bad").text


def test_no_character_that_turns_writing_round_reaches_a_page(desk):
    for path in paths(desk):
        assert not re.search("[\u202a-\u202e\u2066-\u2069\x00\x1b]", desk.get(path).text), path


def test_pages_stay_of_a_size_that_can_be_loaded(desk):
    for path in paths(desk):
        assert len(desk.get(path).content) < 500_000


def test_no_cell_of_a_table_is_a_formula(desk):
    event = desk.get("/api/events").json()["events"][0]["id"]
    for path in ("/events.csv", "/reports.csv", "/findings.csv", f"/events/{event}.csv"):
        cells = [cell for row in csv.reader(io.StringIO(desk.get(path).text)) for cell in row]
        assert any("HYPERLINK" in cell for cell in cells) or path in {"/events.csv", "/findings.csv"}
        assert not [cell for cell in cells if re.match(r"\s*[=+@-]", cell) and not re.fullmatch(r"-?[\d.]+", cell)]


def test_json_says_what_it_is_so_that_no_browser_takes_it_for_a_page(desk):
    answer = desk.get("/api/reports/report-bad")
    assert answer.headers["content-type"] == "application/json"
    assert answer.headers["x-content-type-options"] == "nosniff"
