"""What cannot be read is named in words for people, and the rest is read."""

import io
import json
import os
import socket
from pathlib import Path

import pytest

from onrecord.intake import FILE_LIMIT, TEXT_LIMIT, take_in
from onrecord.record.report import Report, Skipped

SENTENCE = "The dam at Orvel gave way on Monday, the water board said."


def only_skip(path: Path) -> str:
    (outcome,) = take_in([path])
    assert isinstance(outcome, Skipped)
    return outcome.reason


def written(folder: Path, name: str, data: bytes) -> Path:
    path = folder / name
    path.write_bytes(data)
    return path


@pytest.mark.parametrize("data", [b"", b" \n\t\n ", b"\xef\xbb\xbf", b"\xff\xfe"])
@pytest.mark.parametrize("name", ["a.txt", "a.json", "a.jsonl", "a.html", "a"])
def test_an_empty_input_is_named_as_empty(tmp_path, name, data):
    assert "nothing in it" in only_skip(written(tmp_path, name, data))


@pytest.mark.parametrize(
    ("data", "word"),
    [
        (b"\x89PNG\r\n\x1a\n\x00\x00\x00\rIHDR", "PNG"),
        (b"%PDF-1.7\n", "PDF"),
        (b"PK\x03\x04\x14\x00\x06\x00", "zip"),
        (b"\x1f\x8b\x08\x00\x00", "gzip"),
        (b"some words\x00\x00\x01\x02 and then none", "binary"),
        (bytes(range(256)), "binary"),
    ],
)
def test_a_binary_is_refused_and_told_what_it_is(tmp_path, data, word):
    assert word in only_skip(written(tmp_path, "a.txt", data))


def test_a_feed_is_not_taken_for_a_report(tmp_path):
    assert "feed" in only_skip(
        written(tmp_path, "a.xml", b'<?xml version="1.0"?><rss><channel><title>x</title></channel></rss>')
    )


def test_a_file_over_the_limit_is_refused_before_it_is_read(tmp_path):
    reason = only_skip(written(tmp_path, "huge.txt", b"word\n" * (FILE_LIMIT // 5 + 1)))
    assert "20 MB" in reason
    assert ".jsonl" in reason


def test_a_sparse_file_of_many_gigabytes_costs_no_memory(tmp_path):
    path = tmp_path / "huge.txt"
    with path.open("wb") as stream:
        stream.write(b"The first words of a text that does not end. " * 200)
        stream.truncate(1 << 40)
    assert "1,099,512 MB" in only_skip(path)


def test_a_text_longer_than_any_report_is_refused_with_its_length(tmp_path):
    assert f"{TEXT_LIMIT + 5:,} characters" in only_skip(written(tmp_path, "long.txt", b"x" * (TEXT_LIMIT + 5)))


def test_standard_input_over_the_limit_is_refused():
    (outcome,) = take_in(["-"], stdin=io.BytesIO(b"word\n" * (FILE_LIMIT // 5 + 1)))
    assert isinstance(outcome, Skipped)
    assert "too large" in outcome.reason


def test_broken_utf8_is_read_on_and_the_loss_is_named(tmp_path):
    data = "Čedomir said — “yes” — that é.".encode()
    report, note = take_in([written(tmp_path, "a.txt", data[:1] + data[2:])])
    assert report.text.startswith("\N{REPLACEMENT CHARACTER}edomir said — “yes”")
    assert note.path == report.path
    assert "1 place" in note.reason
    assert "UTF-8" in note.reason


@pytest.mark.parametrize("stray", [b"\xff\xfe\xfd", b"\xc3 ", b"\xc3\x28", b"\x80\x81\x8d"])
def test_stray_bytes_in_plain_english_are_a_loss_that_is_named(tmp_path, stray):
    outcomes = list(take_in([written(tmp_path, "a.txt", SENTENCE.encode() + b" So " + stray + b" it was.")]))
    assert isinstance(outcomes[0], Report)
    assert "\N{REPLACEMENT CHARACTER}" in outcomes[0].text
    assert isinstance(outcomes[1], Skipped)


def test_a_page_without_text_is_named(tmp_path):
    assert "no text found" in only_skip(written(tmp_path, "a.html", b"<html><body><script>x()</script></body></html>"))


def test_a_line_cut_in_half_is_skipped_by_its_number_and_the_rest_is_read(tmp_path):
    whole = json.dumps({"text": SENTENCE}).encode()
    first, cut, last = take_in([written(tmp_path, "a.jsonl", whole + b"\n" + whole[:20] + b"\n" + whole + b"\n")])
    assert first.text == last.text == SENTENCE
    assert cut.path.endswith("a.jsonl#2")
    assert "line 2" in cut.reason


def test_a_first_line_cut_in_half_does_not_lose_the_others(tmp_path):
    whole = json.dumps({"text": SENTENCE}).encode()
    cut, last = take_in([written(tmp_path, "a.json", whole[:-9] + b"\n" + whole + b"\n")])
    assert isinstance(cut, Skipped)
    assert last.text == SENTENCE


def test_a_json_file_cut_in_half_is_named(tmp_path):
    assert "no JSON" in only_skip(written(tmp_path, "a.json", b'{"text": "The dam at'))


@pytest.mark.parametrize("name", ["a.json", "a.jsonl"])
def test_deep_nesting_is_refused(tmp_path, name):
    assert "no JSON" in only_skip(written(tmp_path, name, b'{"text": ' + b"[" * 200_000 + b"}"))


@pytest.mark.parametrize(
    "value", [{}, {"body": "x"}, {"text": None}, {"text": 5}, {"text": ["x"]}, {"text": ""}, {"text": " "}]
)
def test_an_object_without_text_is_named_with_its_line(tmp_path, value):
    data = json.dumps({"text": SENTENCE}) + "\n" + json.dumps(value) + "\n"
    report, note = take_in([written(tmp_path, "a.jsonl", data.encode())])
    assert isinstance(report, Report)
    assert note.path.endswith("a.jsonl#2")
    assert "text" in note.reason


@pytest.mark.parametrize("data", [b"5", b'"words"', b"null", b"[1, 2]", b"[]", b"1e999999", b"1" * 9999])
def test_json_that_is_no_object_is_named(tmp_path, data):
    outcomes = list(take_in([written(tmp_path, "a.json", data)]))
    assert outcomes
    assert all(isinstance(outcome, Skipped) for outcome in outcomes)


def test_half_of_a_surrogate_pair_is_replaced_and_named(tmp_path):
    report, note = take_in([written(tmp_path, "a.json", b'{"text": "It said \\ud800 so.", "title": "A \\udfff"}')])
    assert report.text == "It said \N{REPLACEMENT CHARACTER} so."
    assert report.title == "A \N{REPLACEMENT CHARACTER}"
    report.text.encode("utf-8")
    assert "surrogate" in note.reason


def test_a_key_of_the_wrong_type_is_left_out_and_named(tmp_path):
    report, note = take_in([written(tmp_path, "a.json", b'{"text": "It said so.", "outlet": ["The Post"]}')])
    assert report.outlet is None
    assert '"outlet"' in note.reason


def test_a_time_that_cannot_be_read_is_named(tmp_path):
    report, note = take_in([written(tmp_path, "a.json", b'{"text": "It said so.", "published": "last week"}')])
    assert report.published is None
    assert '"last week"' in note.reason


def test_a_missing_path_is_named(tmp_path):
    assert "no such file" in only_skip(tmp_path / "nowhere.txt")


def test_a_path_with_a_nul_is_named():
    (outcome,) = take_in(["a\0b"])
    assert isinstance(outcome, Skipped)


def test_a_link_to_nothing_is_named(tmp_path):
    link = tmp_path / "link.txt"
    link.symlink_to(tmp_path / "nowhere.txt")
    assert "link to nothing" in only_skip(link)


def test_a_link_to_itself_is_named(tmp_path):
    link = tmp_path / "link.txt"
    link.symlink_to(link)
    assert only_skip(link)


def test_a_folder_that_links_to_itself_is_walked_once(tmp_path):
    written(tmp_path, "a.txt", SENTENCE.encode())
    (tmp_path / "again").symlink_to(tmp_path)
    report, note = take_in([tmp_path])
    assert isinstance(report, Report)
    assert "not entered again" in note.reason


@pytest.mark.skipif(os.geteuid() == 0, reason="root may read everything")
def test_a_file_that_may_not_be_read_is_named(tmp_path):
    path = written(tmp_path, "a.txt", SENTENCE.encode())
    path.chmod(0)
    assert "permission" in only_skip(path)


def test_a_refused_file_is_named_as_such(tmp_path, monkeypatch):
    path = written(tmp_path, "a.txt", SENTENCE.encode())

    def refuse(*_args, **_options):
        raise PermissionError(13, "Permission denied")

    monkeypatch.setattr(Path, "open", refuse)
    assert "permission" in only_skip(path)


def test_a_folder_without_files_is_named(tmp_path):
    written(tmp_path, ".hidden.txt", SENTENCE.encode())
    assert "no report" in only_skip(tmp_path)


def test_devices_pipes_and_sockets_are_refused(tmp_path):
    os.mkfifo(tmp_path / "pipe")
    with socket.socket(socket.AF_UNIX) as bound:
        bound.bind(str(tmp_path / "s"))
        kinds = [only_skip(path) for path in (Path("/dev/zero"), tmp_path / "pipe", tmp_path / "s")]
    assert [reason.split(",")[0] for reason in kinds] == ["a device", "a named pipe", "a socket"]


def test_a_file_name_of_odd_bytes_is_shown_and_read(tmp_path):
    name = os.fsencode(tmp_path) + b"/r\xe9port.txt"
    with open(name, "wb") as stream:  # noqa: PTH123 - a name of bytes
        stream.write(SENTENCE.encode())
    (report,) = take_in([tmp_path])
    assert report.path.endswith("r\\xe9port.txt")


def test_standard_input_that_is_closed_is_named():
    (outcome,) = take_in(["-"])
    assert isinstance(outcome, Skipped)


def test_unbalanced_quotation_marks_and_brackets_are_read_as_they_are(tmp_path):
    text = '“It fell," she said. ((He "did not [know.\n“'
    (report,) = take_in([written(tmp_path, "a.txt", text.encode())])
    assert report.text == text
