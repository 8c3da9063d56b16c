"""`review`, `decide` and `decisions`: a person looks, decides, and takes it back; it holds and says so."""

import json
import re
import sqlite3
from contextlib import closing
from pathlib import Path

import pytest
from jsonschema import Draft202012Validator

SCHEMAS = Path(__file__).parents[2] / "docs" / "schemas"


def held(name, out):
    """Return what a program reads, once it holds to its schema."""
    told = json.loads(out)
    Draft202012Validator(json.loads((SCHEMAS / f"{name}.json").read_text("utf-8"))).validate(told)
    return told


@pytest.fixture
def ledger(ask, folder, tmp_path):
    """Return a ledger with one launch that two reports tell of, 100 and 200 km far."""
    path = tmp_path / "news.ledger"
    ask("brief", folder, "--ledger", path)
    return path


@pytest.fixture
def decide(ask, ledger):
    """Decide something, with a name and a reason; return exit code, output and errors."""
    return lambda *words, why="for a reason": ask("decide", *words, "--by", "A. Reyes", "--reason", why)


def event(ask, ledger, number=1):
    return held("event", ask("show", number, ledger, "--json")[1])


def claims(ask, ledger):
    """Return the ids of the claims on the distance by their words."""
    positions = event(ask, ledger)["fields"]["distance"]["positions"]
    return {claim["quote"]: claim["id"] for position in positions for claim in position["claims"]}


def decided(out):
    return re.search(r"decision-[0-9a-f]+", out)[0]


def events(ask, ledger):
    return [len(each["reports"]) for each in held("events", ask("events", ledger, "--json")[1])["events"]]


def test_a_split_event_is_two_and_stays_so_when_linked_once_more(ask, ledger, decide):
    assert events(ask, ledger) == [2]
    code, out, _ = decide("split", 1, "2.txt", ledger)
    assert (code, "kept and in force. 2 events are on record." in out) == (0, True)
    assert events(ask, ledger) == [1, 1]
    assert ask("relink", ledger)[1].endswith("the same as before.\n")
    assert events(ask, ledger) == [1, 1]


def test_a_merge_makes_one_of_two_events_and_its_evidence_says_who_did(ask, ledger, decide):
    decide("split", 1, "2.txt", ledger)
    code, *_ = decide("merge", 1, 2, ledger, why="one rocket")
    assert (code, events(ask, ledger)) == (0, [2])
    _, out, _ = ask("show", 1, ledger)
    assert "Decided by people" in out
    assert re.search(r"A\. Reyes merged them on [\d-]+ [\d:]+ UTC: one\s+rocket\.", out)


def test_an_undone_split_is_one_event_again(ask, ledger, decide):
    _, out, _ = decide("split", 1, "2.txt", ledger)
    assert decide("undo", decided(out), ledger)[0] == 0
    assert events(ask, ledger) == [2]
    states = [each["state"] for each in held("decisions", ask("decisions", ledger, "--json")[1])["decisions"]]
    assert states == ["undone", "in force"]


def test_why_two_events_are_apart_is_told(ask, ledger, decide):
    decide("split", 1, "2.txt", ledger, why="two rockets")
    _, out, _ = ask("why", "1.txt", "2.txt", ledger)
    assert re.search(r"A\. Reyes split them on .* two rockets\.", out)
    assert held("tie", ask("why", "1.txt", "2.txt", ledger, "--json")[1])["parted"]


def test_a_corrected_value_counts_and_what_was_read_stays_beside_it(ask, ledger, decide):
    claim = claims(ask, ledger)["200 km"]
    assert decide("correct", claim, "100", "km", ledger, why="a slip")[0] == 0
    told = event(ask, ledger)
    assert [each["value"]["low"] for each in told["fields"]["distance"]["positions"]] == [100]
    (correction,) = told["corrections"]
    assert (correction["claim"], correction["value"]["low"], correction["origin"]["name"]) == (claim, 200, "Ms Ro")
    _, out, _ = ask("show", 1, ledger)
    out = " ".join(out.split())
    assert re.search(r"distance: 200 km \(Ms Ro\), as it was read, counts no more\. A\. Reyes corrected", out)


def test_a_corrected_origin_counts(ask, ledger, decide):
    claim = claims(ask, ledger)["200 km"]
    assert decide("correct", claim, ledger, "--origin", "Ms Ro")[0] == 0
    assert decide("correct", claim, ledger, "--no-origin")[0] == 0
    positions = event(ask, ledger)["fields"]["distance"]["positions"]
    assert {each["value"]["low"]: len(each["origins"]) for each in positions} == {100: 1, 200: 0}


def findings(ask, ledger):
    return {each["kind"]: each["id"] for each in event(ask, ledger)["findings"]}


def test_a_dismissed_finding_is_not_shown_but_counted(ask, ledger, decide):
    key = next(iter(findings(ask, ledger).values()))
    assert decide("dismiss", key, ledger)[0] == 0
    told = event(ask, ledger)
    assert key not in {each["id"] for each in told["findings"]}
    assert len(told["dismissed"]) == 1
    assert "1 finding dismissed." in ask("show", 1, ledger)[1]
    assert len(held("brief", ask("brief", ledger, "--json")[1])["dismissed"]) == 1


def test_a_confirmed_finding_says_so(ask, ledger, decide):
    key = next(iter(findings(ask, ledger).values()))
    decide("confirm", key, ledger, why="asked them")
    notes = [each["note"] for each in event(ask, ledger)["findings"] if each["note"]]
    assert len(notes) == 1
    assert notes[0].startswith("A. Reyes confirmed it on ")


def test_a_weak_link_stands_in_the_queue_until_it_is_confirmed(ask, ledger, decide):
    doubts = held("review", ask("review", ledger, "--json")[1])["doubts"]
    links = [each for each in doubts if each["sort"] == "link"]
    for each in doubts:
        assert each["choices"]
        assert each["id"] in ask("review", ledger, "--all")[1]
    for each in links:
        decide("confirm", each["id"], ledger)
    assert not [each for each in held("review", ask("review", ledger, "--json")[1])["doubts"] if each["sort"] == "link"]


def test_what_is_named_exactly_is_decided_without_a_brief_of_the_whole_ledger(ask, ledger, decide, monkeypatch):
    claim, finding = claims(ask, ledger)["200 km"], next(iter(findings(ask, ledger).values()))
    monkeypatch.setattr("onrecord.desk.Desk.brief", None)
    asked = [
        ("confirm", finding),
        ("correct", claim, "300", "km"),
        ("correct", claim[:14], "--no-origin"),
        ("dismiss", claim),
        ("split", 1, "2.txt"),
        ("merge", 1, 2),
    ]
    told = [decide(*words, ledger) for words in asked]
    told += [decide("undo", decided(out), ledger) for _, out, _ in told]
    assert [(code, "kept and in force" in out) for code, out, _ in told] == [(0, True)] * len(told)


def test_what_was_decided_since_a_time_is_told(ask, ledger, decide):
    decide("correct", claims(ask, ledger)["200 km"], "100", ledger, why="a slip")
    changes = held("changes", ask("changes", ledger, "--since", "2025-01-01", "--json")[1])["changes"]
    assert changes[0]["kind"] == "new_event"
    with closing(sqlite3.connect(ledger)) as connection:
        connection.execute(
            "UPDATE reports SET published_earliest = '2025-02-28T00:00:00Z', published_latest = '2025-03-01T00:00:00Z', published_precision = 'day', published_approximate = 0"
        )
        connection.commit()
    told = held("changes", ask("changes", ledger, "--since", "2025-03-05", "--json")[1])["changes"]
    assert [each["kind"] for each in told] == ["settled", "decision"]
    assert "counts no more. A. Reyes corrected the value" in told[1]["text"]


def test_a_brief_of_an_earlier_time_knows_no_later_decision(ask, ledger, decide):
    decide("split", 1, "2.txt", ledger)
    told = held("brief", ask("brief", ledger, "--as-of", "2025-03-05", "--json")[1])
    assert told["decisions"] == []


def test_a_ledger_with_decisions_is_verified(ask, ledger, decide):
    decide("split", 1, "2.txt", ledger)
    code, out, _ = ask("verify", ledger)
    assert (code, "and 1 decisions rechecked: all hold." in out) == (0, True)


def test_a_ledger_that_may_not_be_written_still_tells_its_decisions(ask, ledger, decide, monkeypatch):
    decide("split", 1, "2.txt", ledger)
    monkeypatch.setattr("onrecord.cli.sheets._writable", lambda _ledger: None)
    assert events(ask, ledger) == [1, 1]


@pytest.mark.parametrize("sort", ["finding", "claim"])
def test_review_lists_one_sort_of_doubt_alone(ask, ledger, sort):
    everything = held("review", ask("review", ledger, "--json")[1])["doubts"]
    alone = held("review", ask("review", ledger, "--json", "--sort", sort)[1])["doubts"]
    assert alone == [each for each in everything if each["sort"] == sort]


def test_listing_and_review_leave_the_ledger_as_it_is(ask, ledger):
    before = ledger.read_bytes()
    ask("review", ledger)
    ask("decisions", ledger)
    assert ledger.read_bytes() == before


@pytest.mark.parametrize(
    ("words", "way_out"),
    [
        (("merge", 1, 9), "There is no event '9'. Give its number (1 to 1)"),
        (("merge", 1, 1), "are one event already"),
        (("split", 1, "9.txt"), "There is no report or event '9.txt'. Did you mean"),
        (("split", 1, "1.txt", "2.txt"), "Name fewer reports"),
        (("correct", "claim-ffff0000", "100"), "There is no claim 'claim-ffff0000'."),
        (("confirm", "finding-ffff0000"), "`onrecord review LEDGER` lists what can be decided."),
        (("confirm", "link-ffff0000"), "`onrecord review LEDGER` lists what can be decided."),
        (("undo", "decision-ffff0000"), "No decision is on record here."),
    ],
)
def test_what_cannot_be_decided_ends_with_a_way_out_and_keeps_nothing(ask, ledger, decide, words, way_out):
    code, out, err = decide(*words, ledger)
    assert (code, out) == (1, "")
    assert way_out in err
    assert held("decisions", ask("decisions", ledger, "--json")[1])["decisions"] == []


@pytest.mark.parametrize(
    ("value", "way_out"),
    [
        (("banana",), "'banana' gives no value of distance. It takes values such as '200 km'"),
        (("3", "hours"), "gives no value of distance"),
        (("3 km", "and", "5 km"), "gives no value of distance"),
        (("200", "km"), "gives 200 km already"),
    ],
)
def test_a_value_that_the_field_cannot_have_is_refused(ask, ledger, decide, value, way_out):
    code, _, err = decide("correct", claims(ask, ledger)["200 km"], *value, ledger)
    assert (code, way_out in err) == (1, True)


def test_a_party_that_nobody_knows_is_refused(ask, ledger, decide):
    code, _, err = decide("correct", claims(ask, ledger)["200 km"], ledger, "--origin", "Ms Roe")
    assert code == 1
    assert "Did you mean Ms Ro?" in err


@pytest.mark.parametrize(
    "arguments",
    [("merge", 1, 2), ("correct", "claim-1234"), ("correct", "claim-1234", "5", "--no-origin")],
)
def test_a_decision_without_reason_or_with_nothing_decided_is_wrong_usage(ask, ledger, arguments):
    more = () if arguments[0] == "merge" else ("--reason", "x", "--by", "A")
    code, _, err = ask("decide", *arguments, ledger, *more)
    assert (code, "Usage" in err) == (2, True)


def test_who_is_logged_in_decides_where_nobody_is_named(ask, ledger, monkeypatch):
    monkeypatch.setattr("onrecord.cli.decide.getuser", lambda: "reyes")
    ask("decide", "split", 1, "2.txt", ledger, "--reason", "two rockets")
    (told,) = held("decisions", ask("decisions", ledger, "--json")[1])["decisions"]
    assert (told["person"], told["reason"]) == ("reyes", "two rockets")
    assert re.fullmatch(r"\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{6}Z", told["time"])


@pytest.mark.parametrize("command", ["review", "decisions"])
@pytest.mark.parametrize("width", [40, 100])
def test_nothing_is_wider_than_the_screen(ask, ledger, monkeypatch, command, width):
    ask("decide", "split", 1, "2.txt", ledger, "--reason", "two rockets")
    monkeypatch.setenv("COLUMNS", str(width))
    assert max(map(len, ask(command, ledger)[1].splitlines())) <= width


def test_a_corrected_value_is_marked_in_the_brief_and_told_in_the_event_table(ask, ledger, decide):
    decide("correct", claims(ask, ledger)["200 km"], "300", "km", ledger, why="a slip")
    assert "300 km  ‹decided›" in ask("show", 1, ledger)[1]
    rows = ask("events", ledger, "--csv")[1].splitlines()
    assert [row.partition("A. Reyes corrected the value")[1] != "" for row in rows[1:]] == [False, True]
