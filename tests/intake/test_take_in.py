"""Paths in, reports out: files, folders, standard input."""

import io
import json
import tracemalloc
from itertools import islice

import pytest

from onrecord.intake import read_time, take_in
from onrecord.record.ids import digest
from onrecord.record.report import Report

SENTENCE = "The dam at Orvel gave way on Monday, the water board said."


def reports(paths, **options):
    outcomes = list(take_in(paths, **options))
    assert all(isinstance(outcome, Report) for outcome in outcomes), outcomes
    return outcomes


def test_a_plain_text_is_stored_unchanged_with_its_line_ends(tmp_path):
    text = "Title here\r\n\r\n  " + SENTENCE + "  \r\n\tEnd.\n"
    (tmp_path / "a.txt").write_bytes(text.encode())
    (report,) = reports([tmp_path / "a.txt"])
    assert report.text == text
    assert report.sha256 == digest(text)
    assert report.path == str(tmp_path / "a.txt")


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16", "utf-32", "utf-16-le", "utf-16-be", "cp1252"])
@pytest.mark.parametrize("name", ["a.txt", "a.json", "a.jsonl"])
def test_any_encoding_gives_the_same_text(tmp_path, encoding, name):
    text = "“It’s over,” Zoë Küng said – and left the café. " + SENTENCE
    stored = text if name == "a.txt" else json.dumps({"text": text}, ensure_ascii=False)
    (tmp_path / name).write_bytes(stored.encode(encoding))
    (report,) = reports([tmp_path / name])
    assert report.text == text


@pytest.mark.parametrize(
    ("encoding", "text"),
    [
        (
            "cp1251",
            "Плотина у города Орвел прорвалась в понедельник, сообщил водный совет. Погибли двенадцать человек.",
        ),
        (
            "cp1250",
            "Přehrada u Orvelu se v pondělí protrhla, oznámila vodní rada. Zemřelo dvanáct lidí, řekl úřad v Brně.",
        ),
        ("shift_jis", "月曜日にオーベルのダムが決壊したと水利局が発表した。十二人が死亡し、数百人が避難している。"),
    ],
)
def test_an_encoding_that_nothing_declares_is_guessed(tmp_path, encoding, text):
    (tmp_path / "a.txt").write_bytes(text.encode(encoding))
    (report,) = reports([tmp_path / "a.txt"])
    assert report.text == text


def test_a_folder_is_walked_in_sorted_order_without_hidden_files(tmp_path):
    (tmp_path / "b").mkdir()
    for name in ("c.txt", "a.txt", "b/z.txt", ".hidden.txt"):
        (tmp_path / name).write_text(f"{SENTENCE} {name}")
    (tmp_path / ".git").mkdir()
    (tmp_path / ".git" / "x.txt").write_text(SENTENCE)
    assert [report.text.split()[-1] for report in reports([tmp_path])] == ["a.txt", "b/z.txt", "c.txt"]


def test_the_folder_that_a_browser_saves_beside_a_page_is_left_out(tmp_path):
    (tmp_path / "p.html").write_text(
        f"<html><body><article><p>{SENTENCE}</p><p>{SENTENCE} Again.</p></article></body></html>"
    )
    (tmp_path / "p_files").mkdir()
    (tmp_path / "p_files" / "style.css").write_text("p { color: red }")
    assert len(reports([tmp_path])) == 1


def test_a_mixture_is_read_each_by_its_own_format(tmp_path):
    (tmp_path / "a.json").write_text(json.dumps([{"text": SENTENCE}, {"text": "Second."}]))
    (tmp_path / "b.jsonl").write_text(json.dumps({"text": "Third."}) + "\n\n" + json.dumps({"text": "Fourth."}))
    (tmp_path / "c.md").write_text("Fifth.")
    found = reports([tmp_path])
    assert [report.text for report in found] == [SENTENCE, "Second.", "Third.", "Fourth.", "Fifth."]
    assert [report.path.rpartition("/")[2] for report in found] == [
        "a.json#1",
        "a.json#2",
        "b.jsonl#1",
        "b.jsonl#3",
        "c.md",
    ]


@pytest.mark.parametrize(
    "data",
    [
        SENTENCE.encode(),
        json.dumps({"text": SENTENCE}).encode(),
        json.dumps({"text": SENTENCE}, indent=1).encode(),
        json.dumps([{"text": SENTENCE}]).encode(),
        f"<!DOCTYPE html><html><body><article><p>{SENTENCE}</p></article></body></html>".encode(),
    ],
)
def test_standard_input_is_read_in_any_format(data):
    (report,) = reports(["-"], stdin=io.BytesIO(data))
    assert report.text == SENTENCE


def test_a_text_that_begins_with_a_bracket_is_no_json(tmp_path):
    (tmp_path / "a").write_text("[Updated] " + SENTENCE)
    (report,) = reports([tmp_path / "a"])
    assert report.text.startswith("[Updated]")


def test_the_same_text_from_another_file_is_the_same_report(tmp_path):
    for name in ("a.txt", "b.txt"):
        (tmp_path / name).write_text(SENTENCE)
    left, right = reports([tmp_path])
    assert left.id == right.id


def test_another_time_of_publication_is_another_report(tmp_path):
    (tmp_path / "a.txt").write_text(SENTENCE)
    plain, dated = reports([tmp_path / "a.txt"]), reports([tmp_path / "a.txt"], published=read_time("2025-02-28"))
    assert plain[0].id != dated[0].id


def test_the_time_that_the_user_gives_is_taken_only_where_the_report_tells_none(tmp_path):
    (tmp_path / "a.jsonl").write_text('{"text": "One."}\n{"text": "Two.", "published": "2024-01-02"}\n')
    one, two = reports([tmp_path / "a.jsonl"], published=read_time("2025-02-28"))
    assert (one.published.timex, two.published.timex) == ("2025-02-28", "2024-01-02")


def test_json_keys_become_what_the_report_knows(tmp_path):
    told = {
        "url": "https://www.post.example/a?b",
        "outlet": "The Post",
        "title": "A dam",
        "published": "2025-02-28T09:30:00+09:00",
    }
    (tmp_path / "a.json").write_text(json.dumps({"text": SENTENCE, "colour": 5, **told}))
    (report,) = reports([tmp_path / "a.json"])
    assert (report.url, report.title) == (told["url"], "A dam")
    assert (report.outlet.name, report.outlet.domain) == ("The Post", "post.example")
    assert report.published.earliest == "2025-02-28T00:30:00Z"


def test_an_outlet_that_is_not_named_is_known_by_its_domain(tmp_path):
    (tmp_path / "a.json").write_text(json.dumps({"text": SENTENCE, "url": "https://www.post.example/a"}))
    (report,) = reports([tmp_path / "a.json"])
    assert (report.outlet.name, report.outlet.domain) == ("post.example", "post.example")


def test_the_agency_in_brackets_after_an_outlet_is_a_credit_without_a_passage(tmp_path):
    (tmp_path / "a.json").write_text(json.dumps({"text": SENTENCE, "outlet": "Daily Post (AP/Reuters)"}))
    (report,) = reports([tmp_path / "a.json"])
    assert [(credit.name, credit.passage) for credit in report.credits] == [("AP", None), ("Reuters", None)]


def test_json_lines_of_any_length_are_read_one_by_one(tmp_path):
    line = json.dumps({"text": SENTENCE * 200}) + "\n"
    path = tmp_path / "many.jsonl"
    path.write_text(line * 3_000)
    assert path.stat().st_size > 30_000_000
    tracemalloc.start()
    assert sum(1 for _ in islice(take_in([path]), 40)) == 40
    peak = tracemalloc.get_traced_memory()[1]
    tracemalloc.stop()
    assert peak < 5_000_000
