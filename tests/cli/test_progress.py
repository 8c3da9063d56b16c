"""Progress is told on a terminal, and nowhere else."""

import io
import sys
from functools import partial

import pytest
from rich.console import Console

from onrecord.cli import drawn, progress


@pytest.fixture
def screen(monkeypatch):
    """Let progress go to a screen that a test can look at."""
    picture = io.StringIO()
    monkeypatch.setattr(sys.stderr, "isatty", lambda: True, raising=False)
    monkeypatch.setattr(drawn, "Console", partial(_console, picture))
    return picture


def _console(picture, *, stderr):
    assert stderr
    return Console(file=picture, force_terminal=True)


def test_a_terminal_shows_stage_and_count(screen):
    with progress.bar(shown=True) as tell:
        tell("reading", 3, None)
    assert "reading: 3 reports" in screen.getvalue()


def test_a_known_total_is_shown(screen):
    with progress.bar(shown=True) as tell:
        tell("reading", 3, 9)
    assert "reading: 3 of 9 reports" in screen.getvalue()


def test_nothing_is_shown_where_it_would_be_in_the_way(screen):
    with progress.bar(shown=False) as tell:
        tell("linking", 0, None)
    assert screen.getvalue() == ""


def test_nothing_is_shown_where_there_is_no_terminal(capsys):
    with progress.bar(shown=True) as tell:
        tell("linking", 0, None)
    assert capsys.readouterr().err == ""
