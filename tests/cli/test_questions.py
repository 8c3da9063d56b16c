"""`events`, `show`, `who` and `why`: asked of a folder or a ledger, answered for people and for programs."""

import csv
import json
import sqlite3
from contextlib import closing
from pathlib import Path

import pytest
from jsonschema import Draft202012Validator

SCHEMAS = Path(__file__).parents[2] / "docs" / "schemas"
ASKED = {
    "events": ("events",),
    "event": ("show", "1"),
    "party": ("who", "Ms Ro"),
    "tie": ("why", "1.txt", "2.txt"),
}


@pytest.mark.parametrize(("name", "question"), ASKED.items())
def test_an_answer_in_json_holds_to_its_schema(ask, folder, name, question):
    code, out, err = ask(*question, folder, "--json")
    assert (code, err) == (0, "")
    Draft202012Validator(json.loads((SCHEMAS / f"{name}.json").read_text("utf-8"))).validate(json.loads(out))


@pytest.mark.parametrize("question", ASKED.values())
@pytest.mark.parametrize("form", [(), ("--json",)])
def test_a_ledger_answers_as_the_folder_does(ask, folder, tmp_path, question, form):
    ledger = tmp_path / "news.ledger"
    ask("read", folder, "--ledger", ledger)
    assert ask(*question, ledger, *form) == ask(*question, folder, *form)


@pytest.mark.parametrize("question", ASKED.values())
def test_what_was_skipped_is_named(ask, folder, question):
    (folder / "3.jpg").write_bytes(b"\xff\xd8\xff\xe0" + bytes(range(256)) * 8)
    code, out, err = ask(*question, folder)
    assert (code, bool(out)) == (3, True)
    assert "skipped" in err


@pytest.mark.parametrize("question", ASKED.values())
@pytest.mark.parametrize("width", [40, 60, 100, 120])
def test_no_answer_is_wider_than_the_screen(ask, folder, monkeypatch, question, width):
    monkeypatch.setenv("COLUMNS", str(width))
    _, out, _ = ask(*question, folder)
    assert max(map(len, out.splitlines())) <= width


@pytest.mark.parametrize("question", ASKED.values())
def test_no_answer_steers_a_terminal(ask, folder, question):
    for name in ("1.txt", "2.txt"):
        path = folder / name
        path.write_text(path.read_text().replace("over", "over\x1b[31m\u202e"))
    _, out, _ = ask(*question, folder)
    assert "\x1b" not in out
    assert "\u202e" not in out


def test_events_are_listed_with_what_is_told_of_them(ask, folder):
    _, out, _ = ask("events", folder)
    assert "Events  1" in out
    assert "28 Feb 2025" in out
    assert "distance (2)" in out


@pytest.mark.parametrize(
    ("option", "given", "count"),
    [
        ("--kind", "missile_launch", 1),
        ("--kind", "flood", 0),
        ("--party", "Ms Ro", 1),
        ("--since", "2025-02-28", 1),
        ("--since", "2025-03-01", 0),
        ("--until", "2025-02-27", 0),
        ("--until", "28 February 2025", 1),
    ],
)
def test_events_can_be_chosen(ask, folder, option, given, count):
    code, out, _ = ask("events", folder, option, given, "--json")
    assert (code, len(json.loads(out)["events"])) == (0, count)


def test_where_no_event_is_so_the_kinds_are_told(ask, folder):
    _, out, _ = ask("events", folder, "--kind", "flood")
    assert "None of 1 event is so. Kinds of event here: missile_launch." in out


def test_the_event_table_has_a_row_a_position(ask, folder):
    code, out, _ = ask("events", folder, "--csv")
    assert code == 0
    rows = list(csv.DictReader(out.splitlines()))
    assert [(row["field"], row["low"], row["quotation"], Path(row["report"]).name) for row in rows] == [
        ("distance", "100", "100 km", "1.txt"),
        ("distance", "200", "200 km", "2.txt"),
    ]


def test_two_machine_forms_at_once_are_wrong_usage(ask, folder):
    code, _, err = ask("events", folder, "--csv", "--json")
    assert code == 2
    assert "exclude each other" in err


def test_an_event_is_shown_with_its_passages_marked(ask, folder):
    _, out, _ = ask("show", "1", folder)
    assert "It flew «100 km» over the sea, Ms Ro said on Friday." in out
    assert "Ms Ro → 1.txt" in out


def test_an_event_is_shown_by_the_id_that_the_list_prints(ask, folder):
    _, listed, _ = ask("events", folder, "--json")
    key = json.loads(listed)["events"][0]["id"]
    by_number = ask("show", "1", folder)
    assert ask("show", key, folder) == by_number
    assert ask("show", key.removeprefix("event-")[:8], folder) == by_number


def test_who_says_what_is_told_in_order(ask, folder):
    _, out, _ = ask("who", "Ms Ro", folder)
    assert "2 remarks in 2 reports" in out
    assert out.index("It flew 100 km over the sea") < out.index("It flew 200 km over the sea")


def test_why_two_reports_are_linked_is_told_step_by_step(ask, folder):
    _, out, _ = ask("why", folder / "1.txt", folder / "2.txt", folder)
    assert "follows the story of the most alike report" in out
    assert "same story" in out


def test_that_nothing_links_two_reports_is_said_plainly(ask, folder):
    (folder / "3.txt").write_text("Ministers met\n\nBudgets and trade tariffs were on the table in the capital.\n")
    code, out, _ = ask("why", "1.txt", "3.txt", folder)
    assert code == 0
    assert "Nothing links them" in out


def dated(folder):
    """Make the two reports of the folder come out on two days, the second one later."""
    for n, on in ((1, "2025-02-28"), (2, "2025-03-02")):
        text = (folder / f"{n}.txt").read_text()
        (folder / f"{n}.txt").unlink()
        (folder / f"{n}.json").write_text(json.dumps({"title": "A rocket flew", "text": text, "published": on}))
    return folder


def test_what_was_on_record_at_a_time_leaves_out_what_came_later_and_says_so(ask, folder):
    _, out, _ = ask("brief", dated(folder), "--as-of", "2025-03-01", "--json")
    told = json.loads(out)
    assert [Path(each["path"]).name for each in told["reports"]] == ["1.json"]
    assert (told["as_of"]["later"], told["as_of"]["undated"]) == (1, 0)
    _, out, _ = ask("brief", folder, "--as-of", "2025-03-01")
    assert "On record by Sat 1 Mar 2025. Not on record then: 1 report published later." in out


def test_a_brief_of_an_earlier_time_leaves_what_a_ledger_holds_as_it_is(ask, folder, tmp_path):
    ledger = tmp_path / "news.ledger"
    _, whole, _ = ask("brief", dated(folder), "--ledger", ledger, "--json")
    ask("brief", ledger, "--as-of", "2025-03-01")
    with closing(sqlite3.connect(ledger)) as connection:
        (events,) = connection.execute("SELECT count(*) FROM event_reports").fetchone()
    assert events == sum(len(each["reports"]) for each in json.loads(whole)["events"])


def test_what_changed_since_a_time_is_told_with_its_sentences(ask, folder):
    code, out, _ = ask("changes", dated(folder), "--since", "2025-03-01")
    assert code == 0
    assert "Compared with Sat 1 Mar 2025. Not on record then: 1 report published later." in out
    assert "It flew «200 km» over the sea, Ms Ro said on Friday." in out


def test_where_nothing_changed_that_is_said(ask, folder):
    _, out, _ = ask("changes", dated(folder), "--since", "2025-03-05")
    assert "Nothing is on record now that was not on record then." in out


def test_linking_once_more_gives_the_same_and_says_so(ask, folder, tmp_path):
    ledger = tmp_path / "news.ledger"
    ask("brief", folder, "--ledger", ledger)
    code, out, _ = ask("relink", ledger)
    assert code == 0
    assert "2 reports, 1 events" in out
    assert out.endswith("the same as before.\n")


def test_linking_once_more_repairs_what_somebody_changed(ask, folder, tmp_path):
    ledger = tmp_path / "news.ledger"
    ask("brief", folder, "--ledger", ledger, "--json")
    with closing(sqlite3.connect(ledger)) as connection:
        connection.execute("DELETE FROM links")
        connection.commit()
    ask("relink", ledger)
    with closing(sqlite3.connect(ledger)) as connection:
        assert connection.execute("SELECT count(*) FROM links").fetchone() > (0,)


@pytest.mark.parametrize(
    ("question", "way_out"),
    [
        (("show", "7"), "1 to 1"),
        (("who", "Ms Roe"), "Did you mean Ms Ro?"),
        (("why", "1.txt", "9.txt"), "onrecord events"),
        (("events", "--party", "Mr Bo"), "Nobody here goes by 'Mr Bo'"),
    ],
)
def test_what_is_not_on_record_ends_with_a_way_out(ask, folder, question, way_out):
    code, out, err = ask(*question, folder)
    assert (code, out) == (1, "")
    assert way_out in err
    assert "Traceback" not in err


@pytest.mark.parametrize("question", ASKED.values())
def test_questions_without_a_path_are_wrong_usage(ask, question):
    code, _, err = ask(*question)
    assert code == 2
    assert "PATH" in err
