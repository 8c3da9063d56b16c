"""Which reports are versions of one text, and which is the latest."""

from dataclasses import replace

import pytest

import newsroom
from onrecord.linking.versions import versions

TEXT = "The flood at Strelsau killed 12 people on Tuesday, the Interior Ministry said. Rescuers were still at work."
LATER = "The flood at Strelsau killed 21 people on Tuesday, the Interior Ministry said. Rescuers were still at work on Friday."
OTHER = "Parliament passed the budget after a night of debate, and the opposition walked out before the vote was taken."


def at(url, text, name, **told):
    return replace(newsroom.report(text, name=name, published=told.get("published"), title=told.get("title")), url=url)


PAGE = "https://paper.example/flood"


def test_another_text_at_the_same_address_is_a_version():
    assert versions([at(PAGE, TEXT, "a"), at(PAGE, LATER, "b")]) == (("a", "b"),)


def test_the_later_publication_is_the_later_version_whatever_was_filed_first():
    late, early = at(PAGE, LATER, "b", published="2025-01-29"), at(PAGE, TEXT, "a", published="2025-01-28")
    assert versions([late, early]) == (("a", "b"),)


def test_where_times_do_not_tell_the_order_of_filing_does():
    dated, undated = at(PAGE, TEXT, "a", published="2025-01-29"), at(PAGE, LATER, "b")
    assert versions([dated, undated]) == (("a", "b"),)
    assert versions([undated, dated]) == (("b", "a"),)


def test_a_place_within_the_page_is_no_other_address():
    assert versions([at(PAGE, TEXT, "a"), at(f"{PAGE}#latest", LATER, "b")]) == (("a", "b"),)


@pytest.mark.parametrize("url", [None, PAGE])
def test_unlike_texts_are_no_versions_even_at_one_address(url):
    assert versions([at(url, TEXT, "a", title="Flood"), at(url, OTHER, "b", title="Budget")]) == ()


def test_a_text_rewritten_under_the_same_title_is_a_version():
    assert versions([at(PAGE, TEXT, "a", title="Flood"), at(PAGE, OTHER, "b", title="flood")]) == (("a", "b"),)


def test_like_texts_at_two_addresses_are_no_versions():
    assert versions([at(PAGE, TEXT, "a"), at("https://wire.example/flood", LATER, "b")]) == ()


def test_a_feed_with_one_address_for_all_gives_versions_of_each_text_only():
    reports = [at(PAGE, TEXT, "a"), at(PAGE, OTHER, "c"), at(PAGE, LATER, "b")]
    assert versions(reports) == (("a", "b"),)
