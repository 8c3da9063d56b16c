"""Decisions are kept in the ledger, in order, whole, and never lost or rewritten."""

import signal
import sqlite3
import subprocess
import sys
import textwrap
from contextlib import closing
from dataclasses import replace
from pathlib import Path

import pytest

from briefs import brief_of
from decisions import every_sort, undo
from onrecord.errors import LedgerError
from onrecord.ledger.assessed import assessments
from onrecord.ledger.lookups import Lookups
from onrecord.ledger.sql import SqlLedger
from onrecord.ledger.verify import FaultKind, verify
from onrecord.record.report import Passage
from samples import make_reading, make_report


@pytest.fixture
def path(tmp_path):
    """Return the path of a ledger that holds one report."""
    with SqlLedger(tmp_path / "news.ledger") as ledger:
        ledger.file(make_report(), make_reading())
    return tmp_path / "news.ledger"


def test_decisions_come_back_exactly_and_in_order(path):
    decided = every_sort(make_report())
    with SqlLedger(path) as ledger:
        for each in decided:
            ledger.decide(each)
    with SqlLedger(path, write=False) as ledger:
        assert ledger.decisions() == decided


def test_the_same_decision_filed_again_is_there_once(path):
    first = every_sort(make_report())[0]
    with SqlLedger(path) as ledger:
        ledger.decide(first)
        ledger.decide(first)
        assert ledger.decisions() == (first,)


@pytest.mark.parametrize("statement", ["DELETE FROM {}", "UPDATE {} SET rowid = rowid"])
@pytest.mark.parametrize("table", ["decisions", "decision_subjects"])
def test_no_tool_can_delete_or_rewrite_a_decision_by_accident(path, table, statement):
    with SqlLedger(path) as ledger:
        ledger.decide(every_sort(make_report())[0])
    with (
        closing(sqlite3.connect(path)) as connection,
        pytest.raises(sqlite3.IntegrityError, match=r"never (deleted|rewritten): undo it"),
    ):
        connection.execute(statement.format(table))


def test_what_is_not_on_file_cannot_be_undone(path):
    first = every_sort(make_report())[0]
    with SqlLedger(path) as ledger, pytest.raises(LedgerError):
        ledger.decide(undo(first))
    with SqlLedger(path) as ledger:
        assert ledger.decisions() == ()


KILLED = """
    import os, signal, sys
    from pathlib import Path
    sys.path.insert(0, {tests!r})
    from decisions import every_sort
    from samples import make_report
    from onrecord.ledger import sql

    add, left = sql._add, {after}

    def dying(*arguments):
        global left
        left -= 1
        if left == 0:
            os.kill(os.getpid(), signal.SIGKILL)
        add(*arguments)

    sql._add = dying
    with sql.SqlLedger(Path({path!r})) as ledger:
        for each in every_sort(make_report()):
            ledger.decide(each)
"""


@pytest.mark.parametrize("after", [1, 2, 5, 8])
def test_a_run_killed_within_a_decision_leaves_whole_ones_and_the_next_run_goes_on(path, after):
    script = textwrap.dedent(KILLED.format(tests=str(Path(__file__).parents[1]), path=str(path), after=after))
    code = subprocess.run([sys.executable, "-c", script], check=False).returncode  # noqa: S603 - our own script
    assert code == -signal.SIGKILL
    decided = every_sort(make_report())
    with SqlLedger(path) as ledger:
        ledger.check()
        assert ledger.decisions() == decided[: (after - 1) // 2]
        for each in decided:
            ledger.decide(each)
        assert ledger.decisions() == decided


def checked(path):
    with SqlLedger(path, write=False) as ledger:
        return verify(ledger.kept(), ledger.decisions())


def test_the_passages_of_decisions_are_rechecked(path):
    with SqlLedger(path) as ledger:
        for each in every_sort(make_report()):
            ledger.decide(each)
    done = checked(path)
    assert (done.decisions, done.faults) == (6, [])


def test_words_that_a_decision_does_not_find_are_told(path):
    (first, *_) = every_sort(make_report())
    moved = replace(first.subjects[0], passage=Passage(3, 10))
    lost = replace(first.subjects[0], exact="nothing of the sort")
    with SqlLedger(path) as ledger:
        ledger.decide(replace(first, id="decision-1", subjects=(moved,)))
        ledger.decide(replace(first, id="decision-2", subjects=(lost,)))
    faults = checked(path).faults
    assert [(each.kind, each.item) for each in faults] == [
        (FaultKind.ELSEWHERE, "decision-1 (claim distance)"),
        (FaultKind.ABSENT, "decision-2 (claim distance)"),
    ]


def test_a_decision_waits_its_turn_where_another_run_is_writing(path, monkeypatch):
    monkeypatch.setattr("onrecord.ledger.opening._WAIT", 0.01)
    with SqlLedger(path) as ledger, closing(sqlite3.connect(path, isolation_level=None)) as other:
        other.execute("BEGIN IMMEDIATE")
        with pytest.raises(LedgerError, match="Another run is writing it"):
            ledger.decide(every_sort(make_report())[0])


def test_a_ledger_that_is_only_read_takes_no_decision_and_says_why(path):
    with SqlLedger(path, write=False) as ledger, pytest.raises(LedgerError, match="You may not write it"):
        ledger.decide(every_sort(make_report())[0])


def test_what_people_decided_of_an_event_is_looked_up_with_it(path):
    linked, brief = brief_of(make_report().id)
    with SqlLedger(path) as ledger:
        ledger.derive(linked, brief)
    (told,) = brief.assessments
    found = assessments(Lookups(path), [told.event])[told.event]
    assert (found.corrections, found.decided, found.findings) == (told.corrections, told.decided, told.findings)
    assert [(each.text, each.decision, each.note) for each in found.dismissed] == [
        (each.text, each.decision, each.note) for each in told.dismissed
    ]
