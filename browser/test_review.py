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


def test_a_dismissal_a_split_a_merge_and_an_undo(chromium, guarded):
    address, token, ledger = guarded
    with Window(chromium, address, {}) as opened:
        opened.goto("/")
        opened.get_by_label("Token").fill(token)
        opened.get_by_role("button", name="Sign in").click()
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
        relink(ledger)
        opened.goto("/events?kind=missile_launch")
        assert opened.locator(".timeline .line").count() == 2

        opened.locator(".line-head a").first.click()
        opened.get_by_role("link", name="Review", exact=True).last.click()
        undo = opened.locator(".doubt", has_text="another launch").last
        undo.get_by_text("Undo").first.click()
        sign(undo.locator("form"), "it was one launch")
        relink(ledger)
        opened.goto("/events?kind=missile_launch")
        assert opened.locator(".timeline .line").count() == 1
