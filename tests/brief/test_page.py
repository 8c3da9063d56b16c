import base64
import hashlib
import re
from dataclasses import replace
from html.parser import HTMLParser

from brief.factory import SLIP, WIRE, graded, launch, report
from onrecord.brief.marks import LONGEST, Mark, marks, pieces
from onrecord.brief.page import render
from onrecord.record.report import Outlet, Passage, Skipped

VOID = {"meta", "link", "br", "hr", "img", "input"}


class Tags(HTMLParser):
    """Collects tags, attributes and text, and whether every tag is closed in order."""

    def __init__(self, page):
        super().__init__()
        self.open, self.tags, self.text, self.unbalanced = [], [], [], []
        self.feed(page)

    def handle_starttag(self, tag, attrs):
        self.tags.append((tag, dict(attrs)))
        if tag not in VOID:
            self.open.append(tag)

    def handle_endtag(self, tag):
        if self.open.pop() != tag:
            self.unbalanced.append(tag)

    def handle_data(self, data):
        self.text.append(data)


def tags(page, name):
    return [attributes for tag, attributes in Tags(page).tags if tag == name]


def test_the_page_is_well_formed():
    parsed = Tags(render(*launch()))
    assert (parsed.unbalanced, parsed.open) == ([], [])


def test_every_anchor_that_is_pointed_to_is_there_once():
    everything = Tags(render(*launch())).tags
    ids = [attributes["id"] for _, attributes in everything if "id" in attributes]
    pointed = {a["href"][1:] for _, a in everything if a.get("href", "").startswith("#")}
    assert pointed <= set(ids)
    assert len(ids) == len(set(ids))


def test_the_page_asks_nothing_of_anybody():
    page = render(*launch())
    assert not [tag for tag, _ in Tags(page).tags if tag in {"script", "img", "link", "iframe", "object", "form"}]
    assert not re.findall(r"url\(|@import|\son\w+=|style=", page)


def test_a_value_opens_the_sum_of_its_grade_and_the_policys_picks_are_marked():
    brief, *rest = launch()
    page = render(graded(brief), *rest)
    (code, *_) = tags(page, "abbr")
    assert code["title"] == "usually reliable, probably true"
    assert "Grade B2. <bdi>B, usually reliable: KCNA. Sum 2: 2, probably true.</bdi>" in page
    assert page.count('<b class="picked">high</b>') == 2  # the legend, and the one field with two positions
    assert page.count("The lowest figure: KCNA says so.") == 1
    parsed = Tags(page)
    assert (parsed.unbalanced, parsed.open) == ([], [])


def test_the_policy_allows_the_style_sheet_and_nothing_else():
    page = render(*launch())
    style = re.search(r"<style>(.*?)</style>", page, re.DOTALL).group(1)
    policy = next(a["content"] for a in tags(page, "meta") if a.get("http-equiv") == "Content-Security-Policy")
    assert "default-src 'none'" in policy
    assert f"'sha256-{base64.b64encode(hashlib.sha256(style.encode()).digest()).decode()}'" in policy


def test_a_value_opens_its_sentence_and_its_chain():
    page = render(*launch())
    assert "in <mark>7.961 seconds</mark>, Harbour Wire reported, citing KCNA." in page
    text = re.sub(r"\s+", " ", "".join(Tags(page).text))
    assert "KCNA → Harbour Wire → Kestrel Observer" in text


def test_the_whole_text_of_every_report_is_there():
    text = "".join(Tags(render(*launch())).text)
    assert WIRE in text
    assert SLIP in text


def test_hostile_text_stays_text():
    brief, readings, reports = launch()
    bad = '"><script>alert(1)</script>\u202e\x1b[31m'
    hostile = {
        key: replace(each, outlet=Outlet(bad), title=bad, url="javascript:alert(1)", path=bad)
        for key, each in reports.items()
    }
    page = render(brief, readings, hostile, [Skipped(bad, bad)])
    assert not tags(page, "script")
    assert "javascript:" not in page
    assert "\u202e" not in page
    assert "\x1b" not in page
    assert Tags(page).unbalanced == []


def test_a_web_address_is_a_link_that_gives_nothing_away():
    links = [a for a in tags(render(*launch()), "a") if a.get("href", "").startswith("https://")]
    assert links == [{"href": "https://harbourwire.example/1", "rel": "noopener noreferrer"}]


def test_the_same_brief_gives_the_same_bytes():
    assert render(*launch()) == render(*launch())


def test_skipped_inputs_are_named():
    assert "<code>news/empty.txt</code> the file is empty" in render(
        *launch(), [Skipped("news/empty.txt", "the file is empty")]
    )


def test_overlapping_marks_cut_the_text_without_losing_a_letter():
    made = pieces("abcdef", [Mark(Passage(0, 4), "content", "s"), Mark(Passage(2, 6), "claim", "c")])
    assert [(piece.text, piece.looks) for piece in made] == [
        ("ab", ("content",)),
        ("cd", ("content", "claim")),
        ("ef", ("claim",)),
    ]
    assert [piece.anchors for piece in made] == [("s",), ("c",), ()]
    assert [piece.claim for piece in made] == ["", "c", "c"]


def test_a_passage_outside_the_text_marks_nothing():
    assert [piece.looks for piece in pieces("abc", [Mark(Passage(2, 9), "claim", "c")])] == [()]


def test_furniture_is_marked_as_such():
    _, readings, reports = launch()
    wire = next(each for each in reports.values() if each.text == WIRE)
    made = pieces(wire.text, marks(wire, next(r for r in readings if r.report == wire.id)))
    assert [piece.text for piece in made if "furniture" in piece.looks] == ["Share this story"]


def test_a_very_long_text_is_cut_and_the_rest_counted():
    brief, _, _ = launch()
    long = report("word " * (LONGEST // 5 + 100), "Long")
    assert "500 more characters not shown" in render(replace(brief, assessments=()), (), {long.id: long})
