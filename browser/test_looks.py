"""Every page in every width and colour: nothing serious for axe, nothing wider than the window, nothing the policy forbids."""

import pytest
from axe_playwright_python.sync_playwright import Axe
from window import Window

AXE = Axe()
SERIOUS = {"serious", "critical"}
PATHS = (
    "/",
    "/events",
    "/findings",
    "/reports",
    "/search?q=missile",
    "/search",
    "/compare",
    "/how",
    "/?seen=4",
    "/review",
    "/review?sort=claims",
    "/review?sort=one-event",
    "/review?sort=two-events",
    "/review?sort=one-party",
    "/review?sort=two-parties",
    "/events/nothing",
    "/sign-in",
    "/events?kind=flood",
)


SMALL = {"viewport": {"width": 320, "height": 640}}  # what WCAG 2.2 asks of reflow: 1280 pixels at 400%
OVER = "document.documentElement.scrollWidth - document.documentElement.clientWidth"


def found_paths(opened):
    """Yield the addresses of an event, a report, a party and of comparisons of reports and of origins of the examples."""
    opened.goto("/events?kind=missile_launch")
    opened.locator(".line-head a").first.click()
    yield opened.url
    yield f"/review?event={opened.url.rpartition('/')[2]}"
    yield _origins_compared(opened)
    compare = opened.get_by_role("link", name="compare with 1").first.get_attribute("href")
    opened.goto("/reports?outlet=Harbour+Wire")
    opened.locator(".lines a").first.click()
    yield opened.url
    yield opened.get_by_role("link", name="Set beside another report").get_attribute("href")
    yield compare
    yield "/parties/party:kcna"


def _origins_compared(opened):
    form = opened.locator("form[action$='/compare']")
    chosen = [form.get_by_label(label).input_value() for label in ("Origin", "beside")]
    return f"{form.get_attribute('action')}?left={chosen[0]}&right={chosen[1]}"


def test_axe_finds_nothing_serious_and_nothing_is_wider_than_the_window(chromium, address, look):
    with Window(chromium, address, look) as opened:
        paths = [*PATHS, *found_paths(opened)]
        for path in paths:
            opened.goto(path)
            for each in opened.locator("details").all()[:3]:
                each.evaluate("details => details.open = true")
            told = AXE.run(
                opened, options={"runOnly": ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"]}
            )
            worst = [v for v in told.response["violations"] if v["impact"] in SERIOUS]
            assert not worst, (
                path,
                [
                    (
                        v["id"],
                        [node["html"][:160] + str(node.get("failureSummary", ""))[:200] for node in v["nodes"][:3]],
                    )
                    for v in worst
                ],
            )
            assert "target-size" in {rule["id"] for sort in ("passes", "inapplicable") for rule in told.response[sort]}
            assert opened.evaluate(OVER) <= 1, f"{path} is {opened.evaluate(OVER)} pixels wider than the window"
    # A wrong address and a missing page are told by the console; the window's own check must not take that for a fault.


def test_on_the_smallest_screen_no_page_is_wider_than_the_window(chromium, address):
    with Window(chromium, address, SMALL) as opened:
        for path in [*PATHS, *found_paths(opened)]:
            opened.goto(path)
            assert opened.evaluate(OVER) <= 1, f"{path} is {opened.evaluate(OVER)} pixels wider than the window"


@pytest.mark.parametrize("width", [320, 700, 1400])
def test_a_chart_shows_all_of_its_dots_and_words_at_every_width(chromium, address, width):
    with Window(chromium, address, {"viewport": {"width": width, "height": 900}}) as opened:
        opened.goto("/events?kind=earthquake")
        opened.locator(".line-head a").first.click()
        cut = opened.locator(".chart :is(circle, .tick text)").evaluate_all(
            "all => all.filter(each => {"
            " const [own, edge] = [each, each.closest('.chart')].map(one => one.getBoundingClientRect());"
            " const below = each.closest('.chart').querySelector('svg').getBoundingClientRect().bottom;"
            " return own.left < edge.left - 1 || own.right > edge.right + 1 || own.top < edge.top - 1 || own.bottom > below + 1;"
            "}).map(each => each.textContent || each.parentNode.getAttribute('aria-label'))"
        )
        assert opened.locator(".chart circle").count() >= 8
        assert not cut


@pytest.mark.parametrize("path", ["/", "/events", "/how"])
def test_a_page_prints_without_what_only_a_screen_needs(chromium, address, path):
    with Window(chromium, address, {"java_script_enabled": True}) as opened:
        opened.goto(path)
        opened.emulate_media(media="print")
        assert not opened.locator(".desk nav").is_visible()


def test_no_words_of_a_drawing_run_over_its_edge_or_its_box(chromium, address):
    with Window(chromium, address, {"viewport": {"width": 1400, "height": 900}}) as opened:
        for kind in ("earthquake", "missile_launch"):
            opened.goto(f"/events?kind={kind}")
            opened.locator(".line-head a").first.click()
            for words, edge in ((".series .name", "svg"), (".box p", "foreignObject")):
                over = opened.locator(words).evaluate_all(
                    "(all, edge) => all.filter(each => each.getBoundingClientRect().right"
                    " > each.closest(edge).getBoundingClientRect().right + 1 || each.scrollWidth > each.clientWidth"
                    " && getComputedStyle(each).textOverflow != 'ellipsis').map(each => each.textContent)",
                    edge,
                )
                assert not over, (kind, over)
