"""The program as a whole: quick to start, clear in its errors, silent when nobody listens any more."""

import io
import os
import subprocess
import sys
from pathlib import Path

import pytest

from onrecord import __version__
from onrecord.cli import COMMANDS


def test_it_says_its_version(onrecord):
    assert onrecord("--version") == (0, f"onrecord {__version__}\n", "")


def test_its_help_names_every_command(onrecord):
    code, out, _ = onrecord("--help")
    assert code == 0
    assert all(f"  {name}" in out for name in COMMANDS)


@pytest.mark.parametrize("name", COMMANDS)
def test_every_command_has_help(onrecord, name):
    code, out, _ = onrecord(name, "--help")
    assert code == 0
    assert out.startswith(f"Usage: onrecord {name}")


def test_help_loads_nothing_heavy():
    script = "import sys; from onrecord.cli import main; main(['--help']); print(sorted(sys.modules), file=sys.stderr)"
    done = subprocess.run([sys.executable, "-c", script], check=True, capture_output=True, text=True)  # noqa: S603 - our own script
    assert not [
        name for name in ("spacy", "sqlalchemy", "onnxruntime", "rich", "pydantic") if f"'{name}'" in done.stderr
    ]


def test_reading_loads_nothing_that_links_or_assesses(folder):
    script = f"""
import sys
sys.path.insert(0, {str(Path(__file__).parents[1])!r})
from functools import partial
from onrecord.cli import main, session
from samples import mark, read
session.Filing = partial(session.Filing, reader=read, made_by=mark)
code = main(["read", {str(folder)!r}])
print(code, [name for name in ("desk", "linking", "assessing", "deciding", "growing") if f"onrecord.{{name}}" in sys.modules], file=sys.stderr)
"""
    done = subprocess.run([sys.executable, "-c", script], check=True, capture_output=True, text=True)  # noqa: S603 - our own script
    assert done.stderr == "0 []\n"


def test_a_command_that_is_not_there_is_wrong_usage(onrecord):
    code, out, err = onrecord("raed", "x")
    assert (code, out) == (2, "")
    assert "No such command 'raed'" in err


def test_an_option_that_is_not_there_is_wrong_usage(onrecord):
    code, _, err = onrecord("read", "x", "--jsn")
    assert code == 2
    assert "--json" in err


def test_nothing_to_read_is_wrong_usage(onrecord):
    code, _, err = onrecord("read")
    assert code == 2
    assert "PATH" in err


def test_a_time_that_is_none_is_wrong_usage_and_says_what_is_one(onrecord, folder):
    code, _, err = onrecord("read", folder, "--published", "yesterday")
    assert code == 2
    assert "2025-02-28" in err


def test_a_pack_that_is_not_there_ends_the_run_without_a_traceback(onrecord, folder):
    code, out, err = onrecord("read", folder, "--pack", "securty")
    assert (code, out) == (1, "")
    assert err.startswith("onrecord: ")
    assert "security" in err
    assert "Traceback" not in err


def test_who_stops_listening_is_not_bothered(onrecord, folder, monkeypatch):
    reading, writing = os.pipe()
    os.close(reading)
    with open(writing, "w", encoding="utf-8") as closed:  # noqa: PTH123 - a pipe has no path
        monkeypatch.setattr(sys, "stdout", closed)
        code, _, err = onrecord("read", folder, "--json")
    assert (code, err) == (141, "")


@pytest.mark.skipif(not Path("/dev/full").exists(), reason="a device that is always full is needed")
def test_output_onto_a_full_disk_says_so(onrecord, folder, monkeypatch):
    with Path("/dev/full").open("w", encoding="utf-8") as full:
        monkeypatch.setattr(sys, "stdout", full)
        code, _, err = onrecord("read", folder, "--json")
    assert (code, err) == (1, "onrecord: the output cannot be written: No space left on device.\n")


@pytest.mark.parametrize("encoding", ["ascii", "latin-1", "cp1252"])
@pytest.mark.parametrize("command", [("read",), ("brief",), ("read", "--json"), ("brief", "--json")])
def test_a_terminal_that_lacks_characters_shows_others(onrecord, tmp_path, monkeypatch, encoding, command):
    path = tmp_path / "one.txt"
    path.write_text("Ракета — “far”\n\nIt flew 100 km, Ms Ro said. 미사일 😀\n")
    screen = io.BytesIO()
    monkeypatch.setattr(sys, "stdout", io.TextIOWrapper(screen, encoding=encoding))
    code, _, err = onrecord(*command, path)
    assert (code, err) == (0, "")
    assert screen.getvalue()


def test_a_dash_that_a_terminal_lacks_becomes_a_plain_one(onrecord, tmp_path, monkeypatch):
    (tmp_path / "one.txt").write_text("Far – “away”… 미\n\nIt flew 100 km, Ms Ro said.\n")
    screen = io.BytesIO()
    monkeypatch.setattr(sys, "stdout", io.TextIOWrapper(screen, encoding="ascii"))
    assert onrecord("brief", tmp_path)[0] == 0
    assert b'Far - "away"... ?' in screen.getvalue()


def test_a_run_that_is_stopped_says_what_is_kept(onrecord, folder, tmp_path):
    (folder / "3.txt").write_text("A rocket flew\n\nIt was interrupted, Ms Ro said on Friday.\n")
    code, _, err = onrecord("read", folder, "--workers", "1")
    assert code == 130
    assert "Nothing is kept" in err
    ledger = tmp_path / "news.ledger"
    code, _, err = onrecord("read", folder / "1.txt", folder / "3.txt", "--ledger", ledger)
    assert code == 130
    assert f"are kept in {ledger}" in err


def test_it_can_be_called_as_a_module():
    done = subprocess.run([sys.executable, "-m", "onrecord.cli", "--version"], check=True, capture_output=True)
    assert done.stdout.decode().strip() == f"onrecord {__version__}"
