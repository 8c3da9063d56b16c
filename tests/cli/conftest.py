"""The program with a reader that needs no model."""

from functools import partial

import pytest

from launches import read_launches
from onrecord.cli import main
from onrecord.cli import session as session_module
from onrecord.filing import Filing
from samples import mark, read


@pytest.fixture
def onrecord(monkeypatch, capsys):
    """Run the program; return its exit code and what it wrote on standard output and standard error."""
    monkeypatch.setattr(session_module, "Filing", partial(Filing, reader=read, made_by=mark))

    def run(*arguments):
        code = main([str(argument) for argument in arguments])
        return code, *capsys.readouterr()

    return run


@pytest.fixture
def ask(onrecord, monkeypatch):
    """Run the program with a reader that reads launches, so that there are events with values."""
    monkeypatch.setattr(session_module, "Filing", partial(Filing, reader=read_launches, made_by=mark))
    return onrecord


@pytest.fixture
def folder(tmp_path):
    """Make a folder with two reports."""
    place = tmp_path / "news"
    place.mkdir()
    for n in (1, 2):
        (place / f"{n}.txt").write_text(f"A rocket flew\n\nIt flew {n}00 km over the sea, Ms Ro said on Friday.\n")
    return place
