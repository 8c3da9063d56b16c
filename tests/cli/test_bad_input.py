"""Bad input gives its clear line, the rest is read, the exit code says that something was skipped, the brief names it."""

import json
import sqlite3

import pytest

SKIPPED = 3

BAD = {
    "empty.txt": b"",
    "blank.txt": b" \n\n\t\n",
    "image.jpg": b"\xff\xd8\xff\xe0\x00\x10JFIF" + bytes(range(256)) * 16,
    "noise.txt": bytes(range(256)) * 64,
    "nothing.html": b"<!doctype html><html><head><title></title></head><body><script>1</script></body></html>",
    "half.json": b'{"text": "A rocket flew far over the sea, Ms Ro sai',
    "number.json": b"17",
}


@pytest.fixture(params=BAD)
def bad(request, folder):
    """Put one bad input between two good ones; return its name."""
    (folder / f"1-{request.param}").write_bytes(BAD[request.param])
    return f"1-{request.param}"


def paths(out):
    return [json.loads(line)["report"]["path"].rpartition("/")[2] for line in out.splitlines()]


def test_the_rest_is_read_and_the_bad_one_named(onrecord, folder, bad):
    code, out, err = onrecord("read", folder, "--json")
    assert code == SKIPPED
    assert paths(out) == ["1.txt", "2.txt"]
    (line,) = err.splitlines()
    assert line.startswith("onrecord: skipped ")
    assert f"{bad}: " in line


def test_the_brief_names_it(onrecord, folder, bad):
    code, out, err = onrecord("brief", folder, "--json")
    assert code == SKIPPED
    ((skipped),) = json.loads(out)["skipped"]
    assert skipped["path"].endswith(bad)
    assert skipped["reason"] in err
    assert len(json.loads(out)["reports"]) == 2


def test_the_page_for_the_terminal_names_it(onrecord, folder):
    (folder / "3.jpg").write_bytes(BAD["image.jpg"])
    code, out, _ = onrecord("brief", folder)
    assert code == SKIPPED
    assert "3.jpg" in out


def test_a_line_of_json_that_is_cut_in_half_does_not_spoil_the_others(onrecord, tmp_path):
    whole = json.dumps({"text": "A rocket flew\n\nIt flew 100 km over the sea, Ms Ro said.", "title": "A rocket flew"})
    (tmp_path / "news.jsonl").write_text(f"{whole}\n{whole[:40]}\n{whole.replace('100', '200')}\n")
    code, out, err = onrecord("read", tmp_path, "--json")
    assert code == SKIPPED
    assert paths(out) == ["news.jsonl#1", "news.jsonl#3"]
    assert "news.jsonl#2: " in err


def test_a_folder_without_a_report_is_named(onrecord, tmp_path):
    code, out, err = onrecord("brief", tmp_path, "--json")
    assert code == SKIPPED
    assert json.loads(out)["reports"] == []
    assert str(tmp_path) in err


def test_a_path_that_is_not_there_is_named(onrecord, folder):
    code, out, err = onrecord("read", folder / "absent.txt", folder / "1.txt", "--json")
    assert code == SKIPPED
    assert paths(out) == ["1.txt"]
    assert "absent.txt: " in err


def test_broken_characters_are_read_and_said(onrecord, folder):
    (folder / "3.txt").write_bytes("Größe\n\nIt flew 300 km over the sea".encode() + b"\xc3\x28\xa0\xa1, Ms Ro said.\n")
    code, out, _ = onrecord("read", folder, "--json")
    assert code in (0, SKIPPED)
    assert paths(out) == ["1.txt", "2.txt", "3.txt"]


def test_unbalanced_quotation_marks_are_read(onrecord, folder):
    (folder / "3.txt").write_text('A “rocket\n\n"It flew 300 km over ‘the sea, Ms Ro said. “" ”\n')
    code, out, _ = onrecord("read", folder, "--json")
    assert (code, paths(out)) == (0, ["1.txt", "2.txt", "3.txt"])


def test_a_text_of_50_megabytes_gets_its_line_and_the_rest_is_read(onrecord, folder):
    (folder / "1-huge.txt").write_text("It flew far over the sea, Ms Ro said on Friday.\n" * 1_100_000)
    code, out, err = onrecord("read", folder, "--json")
    assert code == SKIPPED
    assert {"1.txt", "2.txt"} <= set(paths(out))
    assert "1-huge.txt: " in err


def test_a_report_on_which_the_reader_fails_is_named(onrecord, folder):
    (folder / "3.txt").write_text("An unreadable title\n\nIt flew 300 km over the sea, Ms Ro said.\n")
    code, out, err = onrecord("read", folder, "--json")
    assert code == SKIPPED
    assert paths(out) == ["1.txt", "2.txt"]
    assert "3.txt: could not be read: ValueError" in err


def _folder(path):
    path.mkdir()


def _text(path):
    path.write_text("These are my notes. " * 100)


def _newer(path):
    with sqlite3.connect(path) as connection:
        connection.execute(f"PRAGMA application_id = {int.from_bytes(b'ORec')}")
        connection.execute("PRAGMA user_version = 99")
    connection.close()


@pytest.mark.parametrize("make", [_folder, _text, _newer])
@pytest.mark.parametrize("command", ["read", "brief"])
def test_a_ledger_that_cannot_be_used_is_named_and_all_is_read(onrecord, folder, tmp_path, make, command):
    ledger = tmp_path / "news.ledger"
    make(ledger)
    code, out, err = onrecord(command, folder, "--json", "--ledger", ledger)
    assert code == SKIPPED
    assert f"skipped {ledger}: nothing is kept. The ledger" in err or "is a database" in err
    if command == "read":
        assert paths(out) == ["1.txt", "2.txt"]
    else:
        assert [each["path"] for each in json.loads(out)["skipped"]] == [str(ledger)]
        assert len(json.loads(out)["reports"]) == 2
