"""The desk walks the path: past what cannot be read, over the ledger, to the brief."""

import signal
import subprocess
import sys
from functools import partial
from pathlib import Path

import pytest

from onrecord.desk import Desk
from onrecord.filing import MUCH, _workers
from onrecord.ledger.sql import SqlLedger
from onrecord.record.assessment import Brief
from onrecord.record.report import Skipped
from samples import PACK, make_report, mark, read


@pytest.fixture
def folder(tmp_path):
    """Make a folder with three reports and a file that is none."""
    place = tmp_path / "news"
    place.mkdir()
    for n in (1, 2, 3):
        (place / f"{n}.txt").write_text(f"A rocket flew\n\nIt flew {n}00 km over the sea, Ms Ro said on Friday.\n")
    (place / "4.jpg").write_bytes(b"\xff\xd8\xff\xe0" + bytes(range(256)) * 8)
    return place


@pytest.fixture
def ledger(tmp_path):
    with SqlLedger(tmp_path / "news.ledger") as opened:
        yield opened


@pytest.fixture
def desk():
    """Return what makes a desk with the samples' reader and, where that is given, a ledger."""
    return partial(Desk, PACK, reader=read, made_by=mark)


def kilometres(outcomes):
    return [reading.claims[0].value.low for _, reading in outcomes]


def test_reports_come_read_and_what_is_none_is_named(desk, folder):
    *read_ones, skipped = desk().read([folder])
    assert kilometres(read_ones) == [100, 200, 300]
    assert isinstance(skipped, Skipped)
    assert skipped.path.endswith("4.jpg")


def test_each_reading_is_on_file_before_it_is_handed_on(desk, folder, ledger):
    outcomes = desk(ledger).read([folder])
    first, _ = next(outcomes)
    assert next(report for report, _ in ledger.filed()) == first


def test_what_is_on_file_is_not_read_again(desk, folder, ledger):
    first = list(desk(ledger).read([folder]))

    def never(_reports, _pack):
        raise AssertionError

    assert list(Desk(PACK, ledger, reader=never, made_by=mark).read([folder])) == first


def test_another_maker_reads_what_is_on_file_again(desk, folder, ledger):
    list(desk(ledger).read([folder]))
    newer = Desk(PACK, ledger, reader=read, made_by=lambda _pack: "reader 2")
    assert len(list(newer.read([folder]))) == 4
    assert ledger.reading(next(ledger.filed())[0].id, "reader 2") is None, "the samples' reader signs with its own mark"


def test_a_run_that_was_stopped_is_finished_by_the_next(desk, folder, ledger):
    next(desk(ledger).read([folder / "1.txt", folder / "2.txt"]))
    list(desk(ledger).read([folder]))
    assert kilometres(ledger.filed()) == [100, 200, 300]


def test_a_run_that_was_killed_is_finished_by_the_next(desk, folder, tmp_path):
    (folder / "2.txt").write_text("A deadly title\n\nIt flew 200 km over the sea, Ms Ro said on Friday.\n")
    path = tmp_path / "killed.ledger"
    script = f"""
import sys
sys.path.insert(0, {str(Path(__file__).parent)!r})
from pathlib import Path
from onrecord.desk import Desk
from onrecord.ledger.sql import SqlLedger
from onrecord.reading import crew
from samples import PACK, mark, read
crew.CHUNK = 1
with SqlLedger(Path({str(path)!r})) as ledger:
    list(Desk(PACK, ledger, reader=read, made_by=mark).read([{str(folder)!r}]))
"""
    killed = subprocess.run([sys.executable, "-c", script], check=False)  # noqa: S603 - our own script
    assert killed.returncode == -signal.SIGKILL
    (folder / "2.txt").write_text("Another title\n\nIt flew 200 km over the sea, Ms Ro said on Friday.\n")
    with SqlLedger(path) as ledger:
        assert kilometres(ledger.filed()) == [100]
        list(desk(ledger).read([folder]))
        assert kilometres(ledger.filed()) == [100, 200, 300]


def test_a_brief_stands_on_all_that_was_read(desk, folder):
    at_work = desk()
    sheet = at_work.brief(at_work.read([folder]))
    assert isinstance(sheet.brief, Brief)
    assert [report.path.rpartition("/")[2] for report in sheet.reports.values()] == ["1.txt", "2.txt", "3.txt"]
    assert [reading.report for reading in sheet.readings] == list(sheet.reports)
    assert [skipped.path.rpartition("/")[2] for skipped in sheet.skipped] == ["4.jpg"]


def test_the_same_report_under_two_paths_counts_once(desk, folder):
    (folder / "5.txt").write_bytes((folder / "1.txt").read_bytes())
    at_work = desk()
    sheet = at_work.brief(at_work.read([folder]))
    assert len(sheet.readings) == len(sheet.reports) == 3


def test_with_a_ledger_the_brief_is_of_all_that_is_on_file(desk, folder, ledger):
    list(desk(ledger).read([folder / "1.txt"]))
    at_work = desk(ledger)
    sheet = at_work.brief(at_work.read([folder / "2.txt"]))
    assert len(sheet.reports) == 2


def test_a_ledger_alone_gives_the_same_brief(desk, folder, ledger):
    at_work = desk(ledger)
    sheet = at_work.brief(at_work.read([folder]))
    assert desk(ledger).brief(()).brief == sheet.brief
    assert desk().brief(ledger.filed()).brief == sheet.brief


def test_what_linking_and_assessing_made_is_put_into_the_ledger(desk, folder, ledger):
    at_work = desk(ledger)
    sheet = at_work.brief(at_work.read([folder]))
    counts = ledger.counts()
    assert counts["reports"] == 3
    assert (counts["events"], counts["links"]) == (len(sheet.brief.assessments), len(sheet.linked.links))


def test_progress_is_told_report_by_report_and_stage_by_stage(desk, folder):
    told = []
    at_work = desk(progress=lambda *step: told.append(step))
    at_work.brief(at_work.read([folder]))
    assert told[:4] == [("reading", n, None) for n in (1, 2, 3, 4)]
    assert [stage for stage, *_ in told[4:]] == ["linking", "assessing"]


def test_a_few_reports_are_read_without_further_processes():
    items = [make_report("x" * (MUCH // 10)) for _ in range(10)]
    workers, same = _workers(None, items)
    assert (workers, list(same)) == (1, items)


def test_much_to_read_is_read_by_as_many_processes_as_there_are_processors(monkeypatch):
    monkeypatch.setattr("onrecord.filing._processors", lambda: 2)
    items = [make_report("x" * (MUCH // 10)) for _ in range(15)]
    workers, same = _workers(None, iter(items))
    assert (workers, list(same)) == (2, items)


def test_what_is_on_file_needs_no_further_processes():
    report = make_report("x" * MUCH)
    assert _workers(None, [(report, next(read([report], PACK)))] * 20)[0] == 1


def test_no_more_is_looked_into_than_fits():
    endless = iter(lambda: make_report("x"), None)
    assert _workers(None, endless)[0] >= 1


def test_a_wish_for_workers_is_granted():
    assert _workers(3, []) == (3, [])
