"""A later text at the same address is a version of a report: the latest counts, and what disappeared is told."""

import json
import re
from pathlib import Path

import pytest
from jsonschema import Draft202012Validator

SCHEMAS = Path(__file__).parents[2] / "docs" / "schemas"
FAR = "It flew 100 km over the sea, Ms Ro said on Friday. It was seen by fishermen who were far out at sea that night."
FURTHER = FAR.replace("100", "300")
GONE = "It flew over the sea, Ms Ro said on Friday. It was seen by fishermen who were far out at sea that night."


def held(name, out):
    told = json.loads(out)
    Draft202012Validator(json.loads((SCHEMAS / f"{name}.json").read_text("utf-8"))).validate(told)
    return told


def page(folder, name, text, published, outlet="Bay Wire"):
    url = f"https://{outlet.lower().replace(' ', '')}.example/rocket"
    told = {
        "title": "A rocket flew",
        "text": f"A rocket flew\n\n{text}",
        "published": published,
        "url": url,
        "outlet": outlet,
    }
    (folder / name).write_text(json.dumps(told))


@pytest.fixture
def pages(tmp_path):
    """Return a folder with two versions of one page."""
    folder = tmp_path / "pages"
    folder.mkdir()
    page(folder, "first.json", FAR, "2025-02-28T09:00:00Z")
    page(folder, "second.json", FURTHER, "2025-03-01T09:00:00Z")
    return folder


def test_the_latest_version_counts_and_the_earlier_one_is_named(ask, pages):
    told = held("brief", ask("brief", pages, "--json")[1])
    assert [Path(each["path"]).name for each in told["reports"]] == ["second.json"]
    (event,) = told["events"]
    assert [each["value"]["low"] for each in event["fields"]["distance"]["positions"]] == [300]
    (versions,) = told["versions"]
    assert [Path(each["path"]).name for each in versions["earlier"]] == ["first.json"]
    assert versions["changes"] == ["Distance: 100 km (Ms Ro, “100 km”) is now 300 km."]
    out = " ".join(ask("brief", pages)[1].split())
    assert "1 report from 1 outlet" in out
    assert re.search(r"version 2; before it [^(]* \(Fri 28 Feb 2025, 09:00", out)
    assert "changed: Distance: 100 km (Ms Ro, “100 km”) is now 300 km." in out


def test_the_earlier_version_counts_at_its_time(ask, pages):
    told = held("brief", ask("brief", pages, "--as-of", "2025-02-28", "--json")[1])
    assert [Path(each["path"]).name for each in told["reports"]] == ["first.json"]
    assert told["versions"] == []


def test_a_claim_that_disappears_from_a_page_is_told_as_a_change(ask, pages):
    page(pages, "second.json", GONE, "2025-03-01T09:00:00Z")
    page(pages, "other.json", FAR.replace("100", "500"), "2025-02-28T09:00:00Z", "Kestrel Observer")
    told = held("changes", ask("changes", pages, "--since", "2025-02-28", "--json")[1])["changes"]
    version = next(each for each in told if each["kind"] == "version")
    assert version["text"] == "Bay Wire changed its report. Distance: 100 km (Ms Ro, “100 km”) is no longer there."
    assert "new_event" not in {each["kind"] for each in told}


def test_a_version_that_says_the_same_makes_nothing_new(ask, pages):
    page(pages, "second.json", f"{FAR} No more is known.", "2025-03-01T09:00:00Z")
    told = held("changes", ask("changes", pages, "--since", "2025-02-28", "--json")[1])["changes"]
    assert [(each["kind"], each["text"]) for each in told] == [
        ("version", "Bay Wire changed its report. No claim of it changed.")
    ]


def test_both_versions_stay_on_file_and_are_verified(ask, pages, tmp_path):
    ledger = tmp_path / "news.ledger"
    ask("brief", pages, "--ledger", ledger)
    assert "2 reports, 2 readings" in ask("verify", ledger)[1]
    assert ask("relink", ledger)[1].startswith("1 reports, 1 events")


def test_a_decision_on_a_version_holds_for_the_same_words_in_the_later_one(ask, pages, tmp_path):
    ledger = tmp_path / "news.ledger"
    ask("brief", pages / "first.json", "--ledger", ledger)
    event = held("event", ask("show", 1, ledger, "--json")[1])
    (claim,) = event["fields"]["distance"]["positions"][0]["claims"]
    ask("decide", "correct", claim["id"], "90", ledger, "--by", "A. Reyes", "--reason", "measured")
    page(pages, "second.json", f"New: {FAR}", "2025-03-01T09:00:00Z")
    told = held("brief", ask("brief", pages, "--ledger", ledger, "--json")[1])
    (event,) = told["events"]
    assert [each["value"]["low"] for each in event["fields"]["distance"]["positions"]] == [90]
    assert [each["state"] for each in told["decisions"]] == ["in force"]
