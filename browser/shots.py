"""Photograph every page of a desk in every look, for somebody to look at: narrow and wide, light and dark, and as it prints.

    python browser/shots.py http://127.0.0.1:8000 FOLDER [--token TOKEN] [--only WORDS]

writes FOLDER/LOOK/PAGE.png. The desk is any that runs; what it lacks (two versions, a pair that may be one event) is left out and named.
"""

import argparse
import shutil
from pathlib import Path

from playwright.sync_api import Page, sync_playwright

FLAGS = ("--disable-quic", "--no-first-run", "--disable-background-networking", "--disable-gpu", "--no-sandbox")
LOOKS = {
    "narrow-light": {"viewport": {"width": 360, "height": 800}, "color_scheme": "light"},
    "narrow-dark": {"viewport": {"width": 360, "height": 800}, "color_scheme": "dark"},
    "wide-light": {"viewport": {"width": 1440, "height": 900}, "color_scheme": "light"},
    "wide-dark": {"viewport": {"width": 1440, "height": 900}, "color_scheme": "dark"},
    "print": {"viewport": {"width": 718, "height": 1000}, "color_scheme": "light"},  # A4 less its margins, at 96 dpi
}
PAGES = {
    "today": "/",
    "today-since": "/?seen=4",
    "events": "/events",
    "events-kind": "/events?kind=earthquake",
    "events-none": "/events?kind=flood&place=Nowhere",
    "findings": "/findings",
    "findings-none": "/findings?kind=conversion",
    "reports": "/reports",
    "reports-none": "/reports?outlet=Nobody",
    "search": "/search?q=missile",
    "search-blank": "/search",
    "search-none": "/search?q=zyzzyva",
    "compare-first": "/compare",
    "review": "/review",
    "review-claims": "/review?sort=claims",
    "review-one-event": "/review?sort=one-event",
    "review-two-events": "/review?sort=two-events",
    "review-one-party": "/review?sort=one-party",
    "review-two-parties": "/review?sort=two-parties",
    "how": "/how",
    "refused": "/events/nothing",
    "wrong": "/events?origins=many",
}
LINKS = {
    "event": ("/events?kind=missile_launch", ".line-head a"),
    "event-figures": ("/events?kind=earthquake", ".line-head a"),
    "report": ("/reports", ".lines a"),
    "party": ("/search?q=Korean", "#parties ~ .chips a"),
}
FURTHER = {
    "event-as-of": ("event-figures", "?as_of=2025-03-29&policy=conservative"),
    "origins": ("event-figures", "/compare"),
    "review-event": ("event-figures", None),
    "compare": ("event", None),
}


def addresses(page: Page) -> dict[str, str]:
    """Return the address of each page by its name."""
    found = dict(PAGES)
    for name, (path, link) in LINKS.items():
        page.goto(path)
        first = page.locator(link).first
        if first.count():
            found[name] = first.get_attribute("href") or ""
    for name, (of, more) in FURTHER.items():
        if of in found:
            found[name] = f"{found[of]}{more}" if more else _led_to(page, found[of], name)
    return {name: path for name, path in found.items() if path}


def _led_to(page: Page, path: str, name: str) -> str:
    page.goto(path)
    link = page.locator("a[href^='/review?event']" if name == "review-event" else ".onto a").first
    return (link.get_attribute("href") or "") if link.count() else ""


def photograph(page: Page, path: str, into: Path) -> None:
    """Write the whole page as one picture, its first three folds open."""
    page.goto(path)
    for fold in page.locator("main details").all()[:3]:
        fold.evaluate("fold => fold.open = true")
    page.screenshot(path=into, full_page=True)


def main() -> None:
    """Photograph the desk at the address that is given."""
    asked = argparse.ArgumentParser(description=__doc__)
    asked.add_argument("address")
    asked.add_argument("folder", type=Path)
    asked.add_argument("--token")
    asked.add_argument("--only", default="", help="only pages whose name holds this")
    asked.add_argument("--looks", nargs="*", default=list(LOOKS), choices=LOOKS)
    given = asked.parse_args()
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=shutil.which("chromium"), args=list(FLAGS))
        paths: dict[str, str] = {}
        for look in given.looks:
            context = browser.new_context(base_url=given.address, **LOOKS[look])
            page = context.new_page()
            if given.token:
                (given.folder / look).mkdir(parents=True, exist_ok=True)
                page.goto("/sign-in")
                page.screenshot(path=given.folder / look / "sign-in.png")
                page.get_by_label("Token").fill(given.token)
                page.get_by_role("button", name="Sign in").click()
            if look == "print":
                page.emulate_media(media="print")
            paths = paths or addresses(page)
            for name, path in paths.items():
                if given.only in name:
                    (given.folder / look).mkdir(parents=True, exist_ok=True)
                    photograph(page, path, given.folder / look / f"{name}.png")
            context.close()
        browser.close()


if __name__ == "__main__":
    main()
