"""What a reader does at the desk, in a real browser without scripts."""

import re
import time

import pytest
from playwright.sync_api import expect

LAUNCH = "Missile launch in the Yellow Sea, 26 Feb 2025"
QUAKE = re.compile("Earthquake in Myanmar")


@pytest.mark.parametrize(
    ("link", "heading"),
    [
        ("Today", "Today"),
        ("Events", "Events"),
        ("Findings", "Findings"),
        ("Reports", "Reports"),
        ("Compare", "Compare"),
        ("How it decides", "How it decides"),
    ],
)
def test_every_page_is_reached_from_the_first(page, link, heading):
    page.goto("/")
    page.get_by_role("navigation", name="Pages of the desk").get_by_role("link", name=link, exact=True).click()
    expect(page.get_by_role("heading", level=1)).to_have_text(heading)


def test_a_search_leads_to_events_parties_and_reports(page):
    page.goto("/")
    page.get_by_role("searchbox").fill("cruise missiles")
    page.get_by_role("button", name="Find").click()
    expect(page.get_by_role("heading", name="Reports, the last filed first")).to_be_visible()
    assert page.locator(".excerpt mark").count() >= 3
    page.get_by_role("searchbox").fill("Kim Jong")
    page.get_by_role("button", name="Find").click()
    page.get_by_role("link", name="Kim Jong Un", exact=True).first.click()
    expect(page.get_by_role("heading", level=1)).to_have_text("Kim Jong Un")


def test_a_search_without_an_answer_says_so(page):
    page.goto("/search?q=zyzzyva")
    expect(page.locator(".empty")).to_contain_text("Nothing on record has")


def test_filters_make_an_address_that_can_be_passed_on(page):
    page.goto("/events")
    page.get_by_label("Kind").select_option("missile_launch")
    page.get_by_label("Finding").select_option("slip")
    page.get_by_role("button", name="Show").click()
    assert "kind=missile_launch" in page.url
    expect(page.get_by_role("link", name=LAUNCH)).to_be_visible()
    assert page.locator(".timeline .line").count() == 1


def test_a_bar_of_the_times_leads_to_the_events_that_it_counts(page):
    page.goto("/events")
    bar = page.locator(".times a").last
    counted = int(re.search(r": (\d+) event", bar.get_attribute("aria-label"))[1])
    bar.click()
    assert "since=" in page.url
    assert page.locator(".timeline .line").count() >= counted


def test_a_value_opens_onto_its_sentence_and_that_leads_to_its_passage_and_back(page):
    page.goto("/events")
    page.get_by_role("link", name=LAUNCH).click()
    value = page.locator("#f-distance summary").first
    value.click()
    mark = page.locator("#f-distance blockquote mark").first
    expect(mark).to_be_visible()
    words = mark.inner_text()
    page.locator("#f-distance figcaption a").first.click()
    assert "#claim-" in page.url
    expect(page.locator(".text .claim", has_text=words).first).to_be_visible()
    page.locator(".text .claim", has_text=words).first.click()
    expect(page.get_by_role("heading", level=1)).to_have_text(LAUNCH)


def test_the_keyboard_reaches_the_marks_of_a_report_one_by_one(page):
    page.goto("/reports?outlet=Harbour+Wire")
    page.locator(".lines a").first.click()
    first = page.locator(".text a").first
    first.focus()
    page.keyboard.press("Tab")
    assert page.locator(".text a").nth(1).evaluate("each => each === document.activeElement")


def test_another_policy_picks_another_value(page):
    page.goto("/events")
    page.locator(".timeline").get_by_role("link", name=QUAKE).first.click()
    best = page.locator("#f-killed .position.best .value bdi")
    before = best.inner_text()
    page.get_by_label("Policy").select_option("conservative")
    page.get_by_role("button", name="Show").click()
    assert best.inner_text() != before
    assert "policy=conservative" in page.url


def test_as_of_an_earlier_day_less_is_on_record_and_the_page_says_so(page):
    page.goto("/events")
    page.locator(".timeline").get_by_role("link", name=QUAKE).first.click()
    expect(page.locator("#f-killed .position").first).to_be_attached()
    positions = page.locator("#f-killed .position").count()
    page.get_by_label("As of").fill("2025-03-28")
    page.get_by_role("button", name="Show").click()
    expect(page.locator(".caution")).to_contain_text("On record by")
    assert page.locator("#f-killed .position").count() < positions


def test_the_figures_of_an_event_are_drawn_with_a_dot_a_report_that_leads_to_it(page):
    page.goto("/events")
    page.locator(".timeline").get_by_role("link", name=QUAKE).first.click()
    expect(page.locator("#f-killed .chart circle").nth(3)).to_be_attached()
    page.locator("#f-killed .chart a").first.click()
    assert "/reports/" in page.url


def test_where_an_event_comes_from_is_drawn(page):
    page.goto("/events")
    page.get_by_role("link", name=LAUNCH).click()
    expect(page.locator(".graph .origin", has_text="Korean Central News Agency")).to_be_visible()
    expect(page.locator(".graph .carrier", has_text="Harbour Wire + 2 copies")).to_be_visible()


def test_two_reports_are_set_side_by_side_from_an_event(page):
    page.goto("/events")
    page.get_by_role("link", name=LAUNCH).click()
    page.get_by_role("link", name="compare with 1").first.click()
    expect(page.get_by_role("row", name=re.compile("distance"))).to_contain_text("1,587 km")


def test_two_origins_are_set_side_by_side_from_an_event(page):
    page.goto("/events")
    page.locator(".timeline").get_by_role("link", name=QUAKE).first.click()
    page.get_by_label("beside").select_option(index=2)
    page.get_by_role("button", name="Compare").click()
    expect(page.get_by_role("heading", level=1)).to_have_text("Origins compared")
    page.get_by_role("row").get_by_role("link", name="passage").first.click()
    assert "#claim-" in page.url


def test_two_reports_are_chosen_to_be_set_side_by_side(page):
    page.goto("/compare")
    page.get_by_role("link", name=re.compile("Harbour Wire")).first.click()
    expect(page.locator(".facts").first).to_contain_text("beside which other report?")
    page.locator(".lines a").first.click()
    expect(page.get_by_role("columnheader", name="Harbour Wire")).to_be_visible()


def test_what_came_since_the_last_visit_is_told_event_by_event(page):
    page.goto("/?seen=4")
    since = page.locator("section", has=page.get_by_role("heading", name="Since your last visit"))
    expect(since.locator(".brought .tag").first).to_be_visible()


def test_the_queue_leads_to_what_is_doubtful_of_an_event(page):
    page.goto("/review")
    for sort in ("One event, or two?", "Two events, or one?", "One party, or two?", "Two parties, or one?"):
        page.get_by_role("navigation", name="What to review").get_by_role("link", name=sort).click()
        expect(page.locator("[aria-current=page]").last).to_have_text(sort)
    page.goto("/review")
    page.get_by_role("link", name=re.compile("^Review: ")).first.click()
    expect(page.get_by_role("heading", name="What is doubtful")).to_be_visible()


def test_what_is_not_there_is_said_with_a_way_out(page):
    answer = page.goto("/events/event-gone")
    assert answer.status == 404
    page.get_by_role("link", name="To the events").click()
    expect(page.get_by_role("heading", level=1)).to_have_text("Events")


def test_a_page_is_there_within_a_second_and_weighs_under_half_a_megabyte(page):
    weights = []
    page.on("response", lambda response: weights.append(len(response.body())))
    for path in ("/", "/events", "/findings", "/reports", "/review", "/how"):
        took = []
        for _ in range(3):
            weights.clear()
            begun = time.perf_counter()
            page.goto(path, wait_until="domcontentloaded")
            took.append(time.perf_counter() - begun)
            page.wait_for_load_state()
        assert min(took) < 1, path
        assert sum(weights) < 500_000, path
