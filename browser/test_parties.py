"""What an editor who signed in decides on a party holds through relinking, carries her name, and can be taken back; a reader only looks."""

import subprocess
import sys

from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import expect
from window import Window

ONE, OTHER = "person:phumtham-wechayachai", "person:phumtam-wechayachai"


def sign_in(opened, name, secret):
    opened.goto("/sign-in")
    opened.get_by_label("Name").fill(name)
    opened.get_by_label("Secret").fill(secret)
    opened.get_by_role("button", name="Sign in").click()
    expect(opened.get_by_text(f"Signed in as {name}")).to_be_visible()


def relink(ledger):
    subprocess.run([sys.executable, "-m", "onrecord.cli", "relink", str(ledger)], check=True, capture_output=True)


def axe(opened):
    told = Axe().run(opened)
    return [v["id"] for v in told.response["violations"] if v["impact"] in {"serious", "critical"}]


def test_two_parties_are_merged_by_a_person_who_signed_in_and_taken_apart_again(chromium, peopled):
    address, people, ledger = peopled
    with Window(chromium, address, {}) as opened:
        opened.goto("/parties/" + ONE.replace(":", "%3A"))
        assert opened.url.endswith("/sign-in")
        assert not axe(opened)
        sign_in(opened, "A. Reyes", people["A. Reyes"])

        opened.goto(f"/parties/{ONE}")
        assert not axe(opened)
        opened.get_by_text("Merge: another party is the same").click()
        merge = opened.locator("form", has=opened.get_by_label("Its name or id"))
        merge.get_by_label("Its name or id").fill(OTHER)
        merge.get_by_label("Reason").fill("one desk, for the test")
        merge.get_by_role("button").click()
        expect(opened.locator(".decided").first).to_contain_text(f"It is {OTHER}, too: A. Reyes merged them")

        relink(ledger)
        opened.goto(f"/parties/{OTHER}")
        expect(opened.locator("h1 + .facts code")).to_have_text(ONE)
        expect(opened.locator(".decided").first).to_contain_text("one desk, for the test")
        assert not axe(opened)

        made = opened.locator(".doubt", has_text="one desk, for the test")
        made.get_by_text("Undo").first.click()
        made.get_by_label("Reason").fill("two agencies")
        made.locator("form").get_by_role("button").click()
        relink(ledger)
        opened.goto(f"/parties/{OTHER}")
        expect(opened.locator("h1 + .facts code")).to_have_text(OTHER)
        expect(opened.locator(".decided")).to_have_count(0)

        opened.get_by_role("button", name="Sign out").click()
        sign_in(opened, "B. Marek", people["B. Marek"])
        opened.goto(f"/parties/{ONE}")
        expect(opened.get_by_text("Merge: another party is the same")).to_have_count(0)
