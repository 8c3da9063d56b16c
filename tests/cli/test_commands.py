"""What the commands print, keep and return."""

import io
import json
import sqlite3
import sys
from contextlib import closing
from dataclasses import replace
from functools import partial

import pytest

from onrecord.assessing.policies import POLICIES
from onrecord.cli import session as session_module
from onrecord.filing import Filing
from onrecord.record.reading import Mention
from samples import mark, read


def lines(out):
    return [json.loads(line) for line in out.splitlines()]


def test_read_prints_one_line_of_json_a_report_in_the_order_of_input(onrecord, folder):
    code, out, err = onrecord("read", folder / "2.txt", folder / "1.txt", "--json")
    assert (code, err) == (0, "")
    assert [line["report"]["path"].rpartition("/")[2] for line in lines(out)] == ["2.txt", "1.txt"]
    assert [line["claims"][0]["value"]["low"] for line in lines(out)] == [200, 100]


def test_read_prints_a_digest_for_people(onrecord, folder):
    code, out, _ = onrecord("read", folder)
    assert code == 0
    assert "1.txt" in out
    assert "distance: 100 km (Ms Ro, asserts)" in out


def test_a_digest_cannot_steer_a_terminal(onrecord, tmp_path):
    (tmp_path / "one.txt").write_text("A \x1b[31mred\x1b[0m title\n\nIt flew 100 km over the sea, Ms Ro said.\n")
    _, out, _ = onrecord("read", tmp_path)
    assert "\x1b" not in out


def test_read_takes_standard_input(onrecord, monkeypatch):
    words = "A rocket flew\n\nIt flew 300 km over the sea, Ms Ro said.\n"
    monkeypatch.setattr(sys, "stdin", io.TextIOWrapper(io.BytesIO(words.encode())))
    code, out, _ = onrecord("read", "-", "--json")
    assert code == 0
    assert lines(out)[0]["claims"][0]["value"]["si_low"] == 300_000


def test_the_time_of_publication_can_be_given(onrecord, folder):
    _, out, _ = onrecord("read", folder, "--json", "--published", "2025-02-28T09:30+09:00")
    assert {line["report"]["published"] for line in lines(out)} == {"2025-02-28T00:30:00Z"}


def test_reading_twice_into_a_ledger_prints_the_same_and_changes_nothing(onrecord, folder, tmp_path):
    ledger = tmp_path / "news.ledger"
    first = onrecord("read", folder, "--json", "--ledger", ledger)
    before = ledger.read_bytes()
    assert onrecord("read", folder, "--json", "--ledger", ledger) == first
    assert ledger.read_bytes() == before


def test_a_ledger_does_not_change_what_is_printed(onrecord, folder, tmp_path):
    assert onrecord("read", folder, "--json", "--ledger", tmp_path / "l") == onrecord("read", folder, "--json")
    assert onrecord("brief", folder, "--json", "--ledger", tmp_path / "l") == onrecord("brief", folder, "--json")


def test_brief_prints_json(onrecord, folder):
    code, out, _ = onrecord("brief", folder, "--json")
    assert code == 0
    assert [report["path"].rpartition("/")[2] for report in json.loads(out)["reports"]] == ["1.txt", "2.txt"]


def test_brief_prints_a_page_for_the_terminal(onrecord, folder):
    code, out, _ = onrecord("brief", folder)
    assert code == 0
    assert "2 reports" in out


def test_brief_can_leave_nothing_out(onrecord, folder):
    code, out, _ = onrecord("brief", folder, "--all")
    assert code == 0
    assert "not shown" not in out


def test_brief_writes_a_page(onrecord, folder, tmp_path):
    page = tmp_path / "brief.html"
    code, out, _ = onrecord("brief", folder, "--html", page, "--json")
    assert code == 0
    assert json.loads(out)
    assert page.read_text("utf-8").lstrip().lower().startswith("<!doctype html>")


def test_a_page_that_cannot_be_written_says_so(onrecord, folder, tmp_path):
    code, _, err = onrecord("brief", folder, "--html", tmp_path / "absent" / "brief.html")
    assert code == 1
    assert "cannot be written: No such file or directory" in err


def test_a_ledger_alone_gives_its_brief(onrecord, folder, tmp_path):
    ledger = tmp_path / "news.ledger"
    _, first, _ = onrecord("brief", folder, "--json", "--ledger", ledger)
    assert onrecord("brief", ledger, "--json") == (0, first, "")


def test_a_ledger_that_may_not_be_written_gives_its_brief_all_the_same(onrecord, folder, tmp_path, monkeypatch):
    ledger = tmp_path / "news.ledger"
    _, first, _ = onrecord("brief", folder, "--json", "--ledger", ledger)
    before = ledger.read_bytes()
    monkeypatch.setattr("os.access", lambda *_: False)
    assert onrecord("brief", ledger, "--json") == (0, first, "")
    assert ledger.read_bytes() == before


def test_a_ledger_among_other_paths_is_wrong_usage(onrecord, folder, tmp_path):
    ledger = tmp_path / "news.ledger"
    onrecord("read", folder, "--ledger", ledger)
    code, _, err = onrecord("brief", folder, ledger)
    assert code == 2
    assert f"--ledger {ledger}" in err


def test_what_a_run_writes_may_lie_among_the_reports(onrecord, folder):
    inside = ("--ledger", folder / "news.ledger", "--html", folder / "brief.html")
    first = onrecord("brief", folder, "--json", *inside)
    assert first[0] == 0
    assert (folder / "brief.html").exists()
    assert onrecord("brief", folder, "--json", *inside) == first


@pytest.fixture
def ledger(onrecord, folder, tmp_path):
    """Make a ledger with two reports."""
    path = tmp_path / "news.ledger"
    onrecord("read", folder, "--ledger", path)
    return path


def change(path, statement):
    with closing(sqlite3.connect(path)) as connection:
        connection.execute(statement)
        connection.commit()


def faults(onrecord, path):
    """Verify a ledger that was tampered with; return the kind and the item of each fault."""
    code, out, _ = onrecord("verify", path, "--json")
    assert code == 1
    return [(fault["kind"], fault["item"].split()[0], fault["why"]) for fault in json.loads(out)["faults"]]


def test_a_sound_ledger_is_verified(onrecord, ledger):
    assert onrecord("verify", ledger) == (
        0,
        "2 reports, 2 readings, 2 passages, 2 values and 0 decisions rechecked: all hold.\n",
        "",
    )


def test_a_value_that_its_words_do_not_yield_is_absent(onrecord, ledger):
    change(ledger, "UPDATE claims SET value_low = 101, value_high = 101, value_si_low = 101000 WHERE reading = 1")
    ((kind, item, why),) = faults(onrecord, ledger)
    assert (kind, item) == ("absent", "claim")
    assert "'100 km' do not yield the value" in why


def test_words_that_stand_nowhere_are_absent(onrecord, ledger):
    change(ledger, "UPDATE passages SET exact = '400 km' WHERE reading = 1")
    ((kind, _, why),) = faults(onrecord, ledger)
    assert kind == "absent"
    assert "nowhere" in why


def test_a_passage_outside_the_text_is_absent_unless_its_words_stand_elsewhere(onrecord, ledger):
    change(ledger, "UPDATE passages SET start = 9000, end = 9006, exact = 'gone' WHERE reading = 1")
    ((kind, _, why),) = faults(onrecord, ledger)
    assert kind == "absent"
    assert "outside the text" in why


def test_words_at_another_place_are_elsewhere(onrecord, ledger):
    change(ledger, "UPDATE passages SET start = start + 2, end = end + 2 WHERE reading = 2")
    ((kind, _, why),) = faults(onrecord, ledger)
    assert kind == "elsewhere"
    assert "stand at" in why


def test_a_text_that_was_changed_is_told_apart(onrecord, ledger):
    change(ledger, "UPDATE reports SET text = replace(text, '100 km', '900 km') WHERE text LIKE '%100 km%'")
    found = faults(onrecord, ledger)
    assert {kind for kind, *_ in found} == {"text changed"}
    assert [item for _, item, _ in found] == ["text", "claim"]


def test_a_text_that_was_changed_beside_its_passages_is_told(onrecord, ledger):
    change(ledger, "UPDATE reports SET text = text || ' It was sunny.' WHERE text LIKE '%100 km%'")
    assert [(kind, item) for kind, item, _ in faults(onrecord, ledger)] == [("text changed", "text")]


def test_a_claim_that_lost_its_passage_is_absent(onrecord, ledger):
    change(ledger, "DELETE FROM passages WHERE reading = 1")
    ((kind, _, why),) = faults(onrecord, ledger)
    assert (kind, why) == ("absent", "the claim has no passage")


def test_verify_names_every_fault_for_people(onrecord, ledger):
    change(ledger, "UPDATE passages SET start = start + 2, end = end + 2")
    code, out, _ = onrecord("verify", ledger)
    assert code == 1
    first, second, summary = out.splitlines()
    assert first.startswith("elsewhere: ")
    assert "1.txt, claim claim-" in first
    assert "2.txt" in second
    assert summary.endswith("rechecked: 2 elsewhere.")


def test_verify_of_what_is_no_ledger_says_so(onrecord, folder):
    code, out, err = onrecord("verify", folder / "1.txt")
    assert (code, out) == (1, "")
    assert "not a ledger" in err


@pytest.fixture
def launches(monkeypatch):
    """Read each report as telling of a launch, so that its claims come to stand."""

    def known(reports, pack):
        for each in read(reports, pack):
            yield replace(each, mentions=(Mention("m", "missile_launch", each.claims[0].passages),))

    monkeypatch.setattr(session_module, "Filing", partial(Filing, reader=known, made_by=mark))


def test_the_policy_says_what_is_picked_and_changes_nothing_else(onrecord, folder, launches):
    fields = {}
    for name in POLICIES:
        brief = json.loads(onrecord("brief", folder, "--json", "--policy", name)[1])
        fields[name] = [field for event in brief["events"] for field in event["fields"].values()]
        assert {field.pop("view")["policy"] for field in fields[name]} == {name}
    assert fields["conservative"] == fields["latest-official"] == fields["best-low-high"]
    assert onrecord("brief", folder, "--json") == onrecord("brief", folder, "--json", "--policy", "best-low-high")


def test_a_policy_that_is_not_there_is_wrong_usage(onrecord, folder):
    code, _, err = onrecord("brief", folder, "--policy", "boldest")
    assert code == 2
    assert "conservative" in err
