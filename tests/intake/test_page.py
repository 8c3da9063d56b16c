"""Saved pages: the text without the page around it, and what the metadata tell."""

import json

import pytest

from onrecord.intake import take_in
from onrecord.record.report import PartKind

PROSE = (
    "The dam at Orvel gave way on Monday after three days of rain, the regional water board said in a statement.",
    "At least 12 people were missing in the valley below it, according to the mayor, and hundreds had left their homes.",
    "“We heard it before we saw it,” said Zoë Küng, who runs the mill, adding that the river rose within minutes.",
)
LINKED = {
    "@context": "https://schema.org",
    "@graph": [
        {"@type": "WebSite", "name": "The Valley Post"},
        {
            "@type": ["NewsArticle"],
            "headline": "Dam &quot;gave way&quot; at Orvel",
            "datePublished": "2025-03-03T18:05:00+01:00",
            "author": [{"@type": "Person", "name": "Ada Brandt"}, {"@type": "Organization", "name": "Reuters"}],
            "publisher": {"@type": "Organization", "name": "The Valley Post"},
        },
    ],
}


def page(head="", body=None):
    paragraphs = body or "".join(f"<p>{words}</p>" for words in PROSE)
    return f"<!DOCTYPE html><html><head>{head}</head><body><nav><a href='/'>Home</a></nav><article>{paragraphs}</article><footer>About us</footer></body></html>"


def taken(tmp_path, html, encoding="utf-8"):
    path = tmp_path / "page.html"
    path.write_bytes(html.encode(encoding))
    (report,) = take_in([path])
    return report


def test_the_text_is_the_report_one_paragraph_a_line(tmp_path):
    assert taken(tmp_path, page()).text == "\n".join(PROSE)


def test_linked_data_give_time_with_zone_title_outlet_and_authors(tmp_path):
    report = taken(tmp_path, page(f'<script type="application/ld+json">{json.dumps(LINKED)}</script>'))
    assert (report.published.earliest, report.published.timex) == ("2025-03-03T17:05:00Z", "2025-03-03T18:05:00")
    assert report.title == 'Dam "gave way" at Orvel'
    assert report.outlet.name == "The Valley Post"
    assert report.authors == ("Ada Brandt",)
    assert [(credit.name, credit.passage) for credit in report.credits] == [("Reuters", None)]


def test_meta_elements_give_time_title_outlet_and_address(tmp_path):
    head = (
        '<meta property="og:site_name" content="The Valley Post"><meta property="og:title" content="A dam">'
        '<meta property="article:published_time" content="2025-03-03T17:05:00Z"><meta property="og:url" content="https://post.example/dam">'
    )
    report = taken(tmp_path, page(head))
    assert (report.outlet.name, report.outlet.domain, report.title) == ("The Valley Post", "post.example", "A dam")
    assert report.published.earliest == "2025-03-03T17:05:00Z"


def test_a_publisher_among_the_authors_is_a_credit(tmp_path):
    report = taken(tmp_path, page('<meta name="author" content="Ada Brandt and Valley Wire">'))
    assert report.authors == ("Ada Brandt",)
    assert [(credit.name, credit.passage) for credit in report.credits] == [("Valley Wire", None)]


def test_a_time_of_day_refines_a_day_that_a_more_trusted_field_gives(tmp_path):
    day = {"@type": "NewsArticle", "datePublished": "2025-03-03"}
    head = f'<script type="application/ld+json">{json.dumps(day)}</script><meta name="date" content="2025-03-03T18:05:00+01:00">'
    assert taken(tmp_path, page(head)).published.earliest == "2025-03-03T17:05:00Z"


def test_a_page_that_tells_no_time_has_none(tmp_path):
    assert (
        taken(
            tmp_path, page(body="".join(f"<p>{words}</p>" for words in (*PROSE, "The board was founded in May 1987.")))
        ).published
        is None
    )


def test_headings_are_titles(tmp_path):
    body = f"<p>{PROSE[0]}</p><h2>What we know so far of the flood.</h2><p>{PROSE[1]}</p><p>{PROSE[2]}</p>"
    report = taken(tmp_path, page(body=body))
    (title,) = [part for part in report.parts if part.kind is PartKind.TITLE]
    assert title.passage.of(report.text) == "What we know so far of the flood."


def test_the_title_of_the_page_is_cleared_of_the_name_of_the_site(tmp_path):
    head = '<meta property="og:title" content="Dam gives way at Orvel | The Valley Post">'
    body = "<h1>Dam gives way at Orvel</h1>" + "".join(f"<p>{words}</p>" for words in PROSE)
    assert taken(tmp_path, page(head, body)).title == "Dam gives way at Orvel"


@pytest.mark.parametrize("encoding", ["windows-1252", "iso-8859-1", "utf-8"])
def test_the_declared_encoding_is_taken(tmp_path, encoding):
    words = PROSE[2].replace("“", '"').replace("”", '"')
    html = page(f'<meta charset="{encoding}">', f"<p>{PROSE[0]}</p><p>{words}</p>")
    assert "Zoë Küng" in taken(tmp_path, html, encoding).text


@pytest.mark.parametrize(
    "linked",
    [
        "{not json",
        "[" * 5000,
        '{"@type": 5, "datePublished": []}',
        '{"@type": "NewsArticle", "author": {"name": [1, null]}}',
    ],
)
def test_broken_linked_data_do_not_lose_the_page(tmp_path, linked):
    report = taken(tmp_path, page(f'<script type="application/ld+json">{linked}</script>'))
    assert report.text == "\n".join(PROSE)


@pytest.mark.parametrize("odd", ["&#1;", "&#x1F;", "\x02", "&#xd800;", "&#12;", "&#128512;"])
def test_odd_characters_do_not_lose_the_page(tmp_path, odd):
    body = "".join(f"<p>{words}</p>" for words in PROSE) + f"<p>It fell{odd} at noon on Monday.</p>"
    path = tmp_path / "page.html"
    path.write_text(page(body=body))
    report, *_ = take_in([path])
    assert report.text.startswith("\n".join(PROSE))
    assert report.text.endswith("at noon on Monday.")
