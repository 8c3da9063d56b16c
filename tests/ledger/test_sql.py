"""The ledger in SQLite keeps what it is given, once, whatever happens to the run."""

import hashlib
import os
import re
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
from decisions import every_sort
from onrecord.errors import LedgerError
from onrecord.ledger.opening import APPLICATION, is_ledger, migrations
from onrecord.ledger.sql import DERIVED_TABLES, READING_TABLES, REPORT_TABLES, SqlLedger
from onrecord.record.assessment import (
    Brief,
)
from onrecord.record.derived import derived_rows
from onrecord.record.link import Linked
from onrecord.record.rows import decision_rows, reading_rows, report_rows
from onrecord.record.value import Quantity
from samples import make_reading, make_report


@pytest.fixture
def path(tmp_path: Path) -> Path:
    return tmp_path / "news.ledger"


def ask(path: Path, query: str) -> list[tuple]:
    with closing(sqlite3.connect(path)) as connection:
        return connection.execute(query).fetchall()


def size(path: Path, name: str) -> int:
    return ask(path, f"SELECT count(*) FROM {name}")[0][0]  # noqa: S608 - a table's name cannot be a parameter


def run(script: str) -> int:
    """Run a script in a process of its own and return its exit code."""
    return subprocess.run([sys.executable, "-c", textwrap.dedent(script)], check=False).returncode  # noqa: S603 - our own script


def test_what_was_filed_comes_back_exactly(path):
    report, reading = make_report(), make_reading()
    with SqlLedger(path) as ledger:
        ledger.file(report, reading)
    with SqlLedger(path, write=False) as ledger:
        assert list(ledger.filed()) == [(report, reading)]
        assert ledger.reading(report.id, reading.made_by) == reading
        assert ledger.reading(report.id, "another reader") is None


def test_text_with_half_a_character_and_a_zero_comes_back(path):
    report = make_report("a \ud83d b \x00 c é 😀")
    with SqlLedger(path) as ledger:
        ledger.file(report, replace(make_reading(report), statements=(), claims=(), mentions=(), times=()))
        assert next(ledger.filed())[0] == report


def test_a_number_of_any_size_is_kept(path):
    claims = (replace(make_reading().claims[0], value=Quantity(10**20, 1e300, "kilometre")),)
    with SqlLedger(path) as ledger:
        ledger.file(make_report(), replace(make_reading(), claims=claims))
        assert next(ledger.filed())[1].claims == claims


def test_filing_again_changes_not_a_byte(path):
    with SqlLedger(path) as ledger:
        ledger.file(make_report(), make_reading())
        ledger.derive(*brief_of(make_report().id))
    before = hashlib.sha256(path.read_bytes()).hexdigest()
    with SqlLedger(path) as ledger:
        ledger.file(make_report(), make_reading())
        ledger.derive(*brief_of(make_report().id))
    assert hashlib.sha256(path.read_bytes()).hexdigest() == before


def test_the_same_reports_give_the_same_ledger(tmp_path):
    def dump(path: Path) -> list[str]:
        with SqlLedger(path) as ledger:
            for n in range(3):
                report = make_report(f"report {n}")
                ledger.file(report, replace(make_reading(report), claims=(), statements=(), mentions=(), times=()))
        with closing(sqlite3.connect(path)) as connection:
            return list(connection.iterdump())

    assert dump(tmp_path / "one") == dump(tmp_path / "two")


def test_a_second_maker_adds_a_reading_and_keeps_the_first(path):
    report = make_report()
    with SqlLedger(path) as ledger:
        ledger.file(report, make_reading())
        ledger.file(report, make_reading(made_by="reader 2"))
        assert [reading.made_by for _, reading in ledger.filed()] == ["reader 2"]
        assert [reading.made_by for _, reading in ledger.filed("reader 1; test pack-1")] == ["reader 1; test pack-1"]
        assert len(list(ledger.kept())) == 2
    assert ask(path, "SELECT count(*) FROM reports") == [(1,)]


def test_new_text_at_the_same_address_is_another_version_of_it(path):
    with SqlLedger(path) as ledger:
        for text in ("It flew 1,587 km.", "It flew 1,578 km."):
            report = make_report(text)
            ledger.file(report, replace(make_reading(report), claims=(), statements=(), mentions=(), times=()))
    versions = ask(path, "SELECT url, version, versions FROM versions ORDER BY version")
    assert versions == [("http://example.org/one", 1, 2), ("http://example.org/one", 2, 2)]


def test_reports_come_back_in_the_order_of_filing(path):
    reports = [make_report(f"report {n}") for n in (3, 1, 2)]
    with SqlLedger(path) as ledger:
        for report in reports:
            ledger.file(report, replace(make_reading(report), claims=(), statements=(), mentions=(), times=()))
        assert [report for report, _ in ledger.filed()] == reports


def test_it_can_be_asked_in_plain_sql_who_said_what(path):
    with SqlLedger(path) as ledger:
        ledger.file(make_report(), make_reading())
    rows = ask(
        path, "SELECT outlet, kind, value_low, origin_name, quote, suffix FROM who_said_what WHERE value_low > 1000"
    )
    assert [row[:5] for row in rows] == [("The Daily Example", "launch", 1587.0, "the agency", "1,587 km")]
    assert rows[0][5].startswith(", the agency said")


def test_every_column_of_a_record_has_its_place_in_a_table(path):
    with SqlLedger(path):
        pass
    tables = {**report_rows(make_report()), **reading_rows(make_reading(), make_report().text)}
    tables |= derived_rows(*brief_of("report-1")) | decision_rows(every_sort(make_report())[0])
    decided = {"decisions", "decision_subjects"}
    assert {*REPORT_TABLES, *READING_TABLES, *DERIVED_TABLES, *decided, "reports", "readings"} == set(tables)
    for name, rows in tables.items():
        columns = {row[1] for row in ask(path, f"PRAGMA table_info({name})")}
        assert set(rows[0]) <= columns, name


def test_what_is_derived_is_replaced_as_a_whole(path):
    report = make_report()
    with SqlLedger(path) as ledger:
        ledger.file(report, make_reading())
        ledger.derive(*brief_of(report.id))
        filled = {name: size(path, name) for name in DERIVED_TABLES}
        ledger.derive(Linked((), (), ()), Brief((), (), ()))
    assert all(filled.values()), filled
    assert not any(size(path, name) for name in DERIVED_TABLES)


def test_what_is_derived_says_how_far_it_reaches(path):
    with SqlLedger(path) as ledger:
        ledger.file(make_report(), make_reading())
        ledger.derive(*brief_of(make_report().id))
        ledger.file(make_report(), make_reading(made_by="reader 2"))
    assert ask(path, "SELECT readings FROM derived") == [(1,)]


def test_every_row_that_belongs_to_another_refers_to_it(path):
    with SqlLedger(path) as ledger:
        ledger.file(make_report(), make_reading())
    with closing(sqlite3.connect(path)) as connection:
        connection.execute("PRAGMA foreign_keys = ON")
        with pytest.raises(sqlite3.IntegrityError):
            connection.execute("DELETE FROM reports")


def test_another_program_can_read_while_one_writes(path):
    with SqlLedger(path) as ledger:
        ledger.file(make_report(), make_reading())
        with ledger._transaction(write=True):
            assert ask(path, "SELECT count(*) FROM readings") == [(1,)]


KILLED = """
    import os, signal, sys
    from pathlib import Path
    sys.path.insert(0, {tests!r})
    from samples import make_reading, make_report
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
        for made_by in ("reader 1", "reader 2"):
            ledger.file(make_report(), make_reading(made_by=made_by))
"""


@pytest.mark.parametrize("after", [1, 4, 9, 13, 17, 24])
def test_a_run_killed_within_a_report_leaves_whole_reports_and_the_next_run_finishes(path, after):
    assert run(KILLED.format(tests=str(Path(__file__).parents[1]), path=str(path), after=after)) == -signal.SIGKILL
    with SqlLedger(path) as ledger:
        left = [reading.made_by for _, reading in ledger.filed()]
        assert left == ([] if after <= 14 else ["reader 1"])
        ledger.check()
        for made_by in ("reader 1", "reader 2"):
            ledger.file(make_report(), make_reading(made_by=made_by))
        assert [kept.reading for kept in ledger.kept()] == [make_reading(made_by=f"reader {n}") for n in (1, 2)]


def test_a_run_killed_while_the_ledger_is_made_leaves_a_file_that_opens(path):
    script = f"""
        import os, signal
        from pathlib import Path
        from onrecord.ledger import opening
        whole = opening._statements
        def cut(script):
            for n, statement in enumerate(whole(script)):
                if n == 7:
                    os.kill(os.getpid(), signal.SIGKILL)
                yield statement
        opening._statements = cut
        opening.connect(Path({str(path)!r}), write=True)
    """
    assert run(script) == -signal.SIGKILL
    with SqlLedger(path) as ledger:
        ledger.file(make_report(), make_reading())
        assert len(list(ledger.filed())) == 1


def test_a_ledger_is_told_from_other_files(path, tmp_path):
    with SqlLedger(path):
        pass
    other = tmp_path / "other.db"
    with closing(sqlite3.connect(other)) as connection:
        connection.execute("CREATE TABLE t (x)")
    assert is_ledger(path)
    assert not is_ledger(other)
    assert not is_ledger(tmp_path)
    assert not is_ledger(tmp_path / "absent")


def refusal(path: Path, *, write: bool = True) -> str:
    with pytest.raises(LedgerError) as caught:
        SqlLedger(path, write=write)
    assert str(path) in str(caught.value)
    return str(caught.value)


def test_a_text_file_is_refused_and_left_as_it_is(tmp_path):
    path = tmp_path / "notes.txt"
    path.write_text("These are my notes, which nobody may overwrite. " * 40)
    before = path.read_bytes()
    assert "not a ledger" in refusal(path)
    assert path.read_bytes() == before


def test_another_database_is_refused_and_left_as_it_is(tmp_path):
    path = tmp_path / "other.db"
    with closing(sqlite3.connect(path)) as connection:
        connection.execute("CREATE TABLE t (x)")
    assert "not a ledger" in refusal(path)
    assert ask(path, "SELECT name FROM sqlite_master") == [("t",)]


def test_a_newer_ledger_is_refused_with_both_versions(path):
    with SqlLedger(path):
        pass
    with closing(sqlite3.connect(path)) as connection:
        connection.execute("PRAGMA user_version = 99")
    assert re.search(r"newer onrecord.*99.*up to \d", refusal(path))


def test_a_folder_is_refused(tmp_path):
    assert "is a folder" in refusal(tmp_path)


def test_a_ledger_in_a_folder_that_is_not_there_is_refused(tmp_path):
    assert "there is no folder" in refusal(tmp_path / "absent" / "news.ledger")


def test_a_ledger_that_is_not_there_cannot_be_read(path):
    assert "There is no ledger" in refusal(path, write=False)
    assert not path.exists()


def test_an_empty_file_cannot_be_read_as_a_ledger_but_becomes_one(path):
    path.touch()
    assert "is empty" in refusal(path, write=False)
    with SqlLedger(path):
        pass
    assert is_ledger(path)


@pytest.mark.skipif(not Path("/proc/self").is_dir(), reason="a folder is needed in which nobody may write")
def test_a_folder_that_may_not_be_written_is_refused():
    assert "may write there" in refusal(Path("/proc/news.ledger"))


def test_a_locked_ledger_says_that_another_run_is_writing(path, monkeypatch):
    monkeypatch.setattr("onrecord.ledger.opening._WAIT", 0.01)
    with SqlLedger(path) as ledger, closing(sqlite3.connect(path, isolation_level=None)) as other:
        other.execute("BEGIN IMMEDIATE")
        with pytest.raises(LedgerError, match="Another run is writing it"):
            ledger.file(make_report(), make_reading())


def test_a_full_disk_says_so_and_what_was_filed_stays(path):
    with SqlLedger(path) as ledger:
        ledger.file(make_report(), make_reading())
        with ledger._transaction() as connection:
            pages = connection.exec_driver_sql("PRAGMA page_count").scalar()
            connection.exec_driver_sql(f"PRAGMA max_page_count = {pages}")
        report = make_report("long " * 100_000)
        with pytest.raises(LedgerError, match="disk is full"):
            ledger.file(report, replace(make_reading(report), claims=(), statements=(), mentions=(), times=()))
        assert len(list(ledger.filed())) == 1


def test_a_damaged_ledger_says_so(path):
    with SqlLedger(path) as ledger:
        ledger.file(make_report(), make_reading())
    content = bytearray(path.read_bytes())
    content[4096 : 4096 * 20] = os.urandom(4096 * 19)
    path.write_bytes(content)
    with pytest.raises(LedgerError, match="damaged"), SqlLedger(path, write=False) as ledger:
        ledger.check()


def test_a_row_that_makes_no_record_says_so(path):
    with SqlLedger(path) as ledger:
        ledger.file(make_report(), make_reading())
    with closing(sqlite3.connect(path)) as connection:
        connection.execute("UPDATE claims SET stance = 'shrugs'")
        connection.commit()
    with SqlLedger(path) as ledger, pytest.raises(LedgerError, match="shrugs"):
        list(ledger.filed())


def test_verification_does_not_touch_the_file(path):
    with SqlLedger(path) as ledger:
        ledger.file(make_report(), make_reading())
    before = path.read_bytes(), sorted(path.parent.iterdir())
    with SqlLedger(path, write=False) as ledger:
        ledger.check()
        with pytest.raises(LedgerError):
            ledger.file(make_report("new"), make_reading(make_report()))
    assert (path.read_bytes(), sorted(path.parent.iterdir())) == before


def test_an_older_ledger_is_brought_up_to_date(path, monkeypatch):
    with SqlLedger(path) as ledger:
        ledger.file(make_report(), make_reading())
    newer = [*migrations(), "CREATE TABLE remarks (id TEXT);\n"]
    monkeypatch.setattr("onrecord.ledger.opening.migrations", lambda: newer)
    assert f"older shape {len(newer) - 1}" in refusal(path, write=False)
    with SqlLedger(path) as ledger:
        assert len(list(ledger.filed())) == 1
    assert ask(path, "SELECT count(*) FROM remarks") == [(0,)]
    assert ask(path, "PRAGMA user_version") == [(len(newer),)]


def shaped_first(path, filled):
    """Make a ledger of the first shape at `path`, with what it can hold of the ledger at `filled`."""
    with closing(sqlite3.connect(path)) as old:
        old.executescript(migrations()[0])
        old.execute("ATTACH ? AS filled", (str(filled),))
        tables = [row[0] for row in old.execute("SELECT name FROM main.sqlite_master WHERE type = 'table'")]
        for name in tables:
            columns = ", ".join(f'"{row[1]}"' for row in old.execute(f"PRAGMA main.table_info({name})"))
            old.execute(f"INSERT INTO main.{name} ({columns}) SELECT {columns} FROM filled.{name}")  # noqa: S608 - our own
        old.execute(f"PRAGMA application_id = {APPLICATION}")
        old.execute("PRAGMA user_version = 1")
        old.commit()


def test_what_an_older_ledger_holds_is_read_as_it_was(path, tmp_path):
    with SqlLedger(tmp_path / "filled.ledger") as ledger:
        ledger.file(make_report(), make_reading())
    shaped_first(path, tmp_path / "filled.ledger")
    with SqlLedger(path) as ledger:
        (report, reading) = next(ledger.filed())
    assert report == make_report()
    assert [mention.why for mention in reading.mentions] == [""] * len(make_reading().mentions)
    assert reading.claims == make_reading().claims
