"""What an editor decides in the browser holds through relinking, and can be taken back."""

import re
import subprocess
import sys

from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import expect
from window import Window

LAUNCH = re.compile("Missile launch in the Yellow Sea")


def sign(form, reason):
    form.get_by_label("Name").fill("A. Reyes")
    form.get_by_label("Reason").fill(reason)
    form.get_by_role("button").click()


def relink(ledger):
    subprocess.run([sys.executable, "-m", "onrecord.cli", "relink", str(ledger)], check=True, capture_output=True)


def launches(opened, ledger):
    """Link everything anew; return how many missile launches the page of events has, and leave it open."""
    relink(ledger)
    opened.goto("/events?kind=missile_launch")
    return opened.locator(".timeline .line").count()


def undo(opened, reason, why):
    """Take back the decision that was made for this reason on the first launch of the open page."""
    opened.locator(".line-head a").first.click()
    opened.get_by_role("link", name="Review", exact=True).last.click()
    made = opened.locator(".doubt", has_text=reason).last
    made.get_by_text("Undo").first.click()
    sign(made.locator("form"), why)


def test_a_dismissal_a_split_a_merge_and_an_undo(chromium, guarded):
    address, token, ledger = guarded
    with Window(chromium, address, {}) as opened:
        opened.goto("/")
        opened.get_by_label("Token").fill(token)
        opened.get_by_role("button", name="Sign in").click()
        opened.goto("/review?sort=claims")
        waiting = opened.locator(".doubt").count()
        first = opened.locator(".doubt").first
        expect(first.locator("blockquote mark")).to_be_visible()
        first.get_by_text("Confirm", exact=True).first.click()
        sign(first.locator("form").first, "it is the body that the sentence before names")
        expect(opened).to_have_url(f"{address}/review?sort=claims")
        assert opened.locator(".doubt").count() == waiting - 1

        opened.goto("/events?kind=missile_launch")
        opened.get_by_role("link", name=LAUNCH).first.click()
        opened.get_by_role("link", name="Review", exact=True).last.click()
        told = Axe().run(opened)
        assert not [v["id"] for v in told.response["violations"] if v["impact"] in {"serious", "critical"}]

        slip = opened.locator(".doubt", has=opened.locator(".tag", has_text="finding")).first
        slip.get_by_text("Dismiss", exact=True).first.click()
        sign(slip.locator("form").nth(1), "a comma, plainly")
        expect(opened.locator("#decisions ~ .doubt").first).to_contain_text("a comma, plainly")

        opened.get_by_text("Split: some of its reports").click()
        split = opened.locator("form", has=opened.locator("fieldset"))
        split.get_by_role("checkbox").last.check()
        sign(split, "another launch")
        assert launches(opened, ledger) == 2

        one, other = (link.get_attribute("href").rpartition("/")[2] for link in opened.locator(".line-head a").all())
        opened.goto(f"/review?event={one}")
        opened.get_by_text("Merge: another event is the same").click()
        merge = opened.locator("form", has=opened.get_by_label("Id of the other event"))
        merge.get_by_label("Id of the other event").fill(other)
        sign(merge, "one launch after all")
        assert launches(opened, ledger) == 1

        undo(opened, "one launch after all", "no, two")
        assert launches(opened, ledger) == 2
        undo(opened, "another launch", "it was one launch")
        assert launches(opened, ledger) == 1
