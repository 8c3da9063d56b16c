"""What a decision on a ledger touches is told anew, and nothing else; undone, all is as it was."""

import sqlite3
from contextlib import closing, suppress

import pytest

import newsroom
from decisions import correct, merge_parties, split, undo
from onrecord import growing
from onrecord.desk import Desk
from onrecord.growing import marks
from onrecord.growing.marks import mark_of
from onrecord.ledger.sql import SqlLedger
from test_growing import OWN, Killed, dying, rows_of

LIPNIK = ("Lipnik", "River Sava flooded Lipnik. Boats took 11 villagers from roofs. Sandbags held at the mill.")
STRELSAU = ("Strelsau", "Rain drowned Strelsau. 11 trams stood in brown water. The opera closed its cellar.")
ZENDA = ("Zenda", "Parliament passed the budget at night. 11 members of both chambers applauded.")


def flooded(n, told=LIPNIK, *, day="2025-01-25", people=(), speaking=()):
    """Return a report of a flood with its reading: one mention, how many died by the ministry, and people who speak or do not."""
    place, words = told
    text = f"{words} {OWN[n % 4]}"
    report = newsroom.report(text, name=f"report-{n}", published=day)
    at = text.index("11")
    mentions = [newsroom.mention(f"mention-{n}", when=day, where=place)]
    claims = [
        newsroom.claim(
            f"claim-{n}", f"mention-{n}", "killed", newsroom.quantity(11), by="Interior Ministry", at=(at, at + 2)
        )
    ]
    statements = [newsroom.statement(f"statement-{n}-{name}", name, text, words) for name in speaking]
    parties = [newsroom.party(name, kind="person") for name in (*people, *speaking)]
    return report, newsroom.reading(report, mentions=mentions, claims=claims, statements=statements, parties=parties)


def desk_over(ledger, pairs):
    """Return a desk over a ledger that has these reports, caught up."""
    for pair in pairs:
        ledger.file(*pair)
    desk = Desk(newsroom.PACK, ledger, made_by=lambda _: "by hand")
    desk.catch_up()
    return desk


def test_a_decision_reads_the_reports_that_it_touches_and_no_others(tmp_path, monkeypatch):
    pairs = [flooded(0), flooded(1), flooded(2, STRELSAU), flooded(3, ZENDA)]
    with SqlLedger(tmp_path / "l") as ledger:
        desk = desk_over(ledger, pairs)
        read = reading_of_reports(monkeypatch)
        desk.decide(correct((pairs[0][0], pairs[0][1].claims[0]), 12), ledger)
    assert read == {"report-0", "report-1"}


def test_what_is_held_by_decision_is_not_told_again_for_a_report_on_something_else_that_day(tmp_path, monkeypatch):
    pairs = [flooded(0), flooded(1), flooded(2, STRELSAU)]
    late = flooded(3, STRELSAU)
    with SqlLedger(tmp_path / "l") as ledger:
        desk = desk_over(ledger, pairs)
        subjects = [(report, reading.mentions[0]) for report, reading in pairs]
        desk.decide(split(subjects[0], subjects[1]), ledger)
        ledger.file(*late)
        written = events_written(monkeypatch)
        desk.catch_up()
    assert {report for each in written for report in each.reports} == {"report-2", "report-3"}


def test_a_split_of_the_rules_own_event_comes_back_when_it_is_undone(tmp_path):
    pairs = [flooded(n) for n in range(3)]
    apart = split((pairs[0][0], pairs[0][1].mentions[0]), (pairs[1][0], pairs[1][1].mentions[0]))
    with SqlLedger(tmp_path / "l") as ledger:
        desk = desk_over(ledger, pairs)
        before = derived(ledger)
        desk.decide(apart, ledger)
        assert derived(ledger) != before
        desk.decide(undo(apart), ledger)
        assert derived(ledger) == before


def derived(ledger):
    """Return all derived rows of a ledger but those that tell what decisions are about."""
    return {name: rows for name, rows in rows_of(ledger.path).items() if name != "stands"}


FOUND = "Divers found Xenobia Quartermain, 11, under the weir."


def test_reports_part_where_a_little_known_person_of_both_turns_out_to_speak_in_one(tmp_path):
    early = flooded(
        0, ("Lipnik", f"{FOUND} Boats searched the reeds."), people=["Xenobia Quartermain", "Olga Petrenko"]
    )
    late = flooded(
        1,
        ("Lipnik", f"{FOUND} A mason opened the sluice."),
        day="2025-02-12",
        people=["Xenobia Quartermain"],
        speaking=["Boris Marek"],
    )
    one = merge_parties(
        (late[0], newsroom.party_id("Xenobia Quartermain")), (late[0], newsroom.party_id("Boris Marek"))
    )
    with SqlLedger(tmp_path / "l") as ledger:
        desk = desk_over(ledger, [early, late])
        assert stories(ledger) == 1
        desk.decide(one, ledger)
        assert stories(ledger) == 2
        assert not desk.rebuild(ledger)
        desk.decide(undo(one), ledger)
        assert stories(ledger) == 1
        assert not desk.rebuild(ledger)


def stories(ledger):
    """Return how many stories the reports of a ledger follow."""
    with closing(sqlite3.connect(ledger.path)) as connection:
        return connection.execute("SELECT count(DISTINCT story) FROM outlines").fetchone()[0]


@pytest.mark.parametrize("after", [1, 2, 5, 9])
def test_a_decision_of_which_the_telling_dies_is_told_by_the_next_run(tmp_path, after):
    pairs = [flooded(n) for n in range(3)]
    apart = split((pairs[0][0], pairs[0][1].mentions[0]), (pairs[1][0], pairs[1][1].mentions[0]))
    with SqlLedger(tmp_path / "whole") as ledger:
        desk_over(ledger, pairs).decide(apart, ledger)
        expected = rows_of(ledger.path)
    with SqlLedger(tmp_path / "dying") as ledger:
        desk = desk_over(ledger, pairs)
        before = rows_of(ledger.path)
        with dying(after), suppress(Killed):
            desk.decide(apart, ledger)
        assert rows_of(ledger.path) == before
        desk.catch_up()
        assert rows_of(ledger.path) == expected


def test_a_decision_needs_no_reader_where_the_ledger_was_linked_with_this_pack(tmp_path):
    pairs = [flooded(n) for n in range(2)]
    with SqlLedger(tmp_path / "l") as ledger:
        for pair in pairs:
            ledger.file(*pair)
        Desk(newsroom.PACK, ledger, made_by=lambda _: "reader 1; test 1; code-1").catch_up()
        Desk(newsroom.PACK, made_by=no_reader).decide(correct((pairs[0][0], pairs[0][1].claims[0]), 12), ledger)
        assert ledger.linked_by() == mark_of("reader 1; test 1; code-1")


def test_a_ledger_that_other_code_linked_is_linked_anew_by_a_decision(tmp_path, monkeypatch):
    pairs = [flooded(0), flooded(1), flooded(2, STRELSAU), flooded(3, ZENDA)]
    with SqlLedger(tmp_path / "l") as ledger:
        desk = desk_over(ledger, pairs)
        monkeypatch.setattr(marks, "code_version", lambda *_: "code-2")
        read = reading_of_reports(monkeypatch)
        desk.decide(correct((pairs[0][0], pairs[0][1].claims[0]), 12), ledger)
    assert read == {report.id for report, _ in pairs}


def no_reader(pack):
    message = f"the reader is loaded to tell the mark of {pack.name}"
    raise AssertionError(message)


def reading_of_reports(monkeypatch):
    """Return the ids of the reports that are read from a ledger from now on."""
    read, plain_counting = set(), SqlLedger._counting
    monkeypatch.setattr(
        SqlLedger, "_counting", lambda self, c, ids: (read.update(ids), plain_counting(self, c, ids))[1]
    )
    return read


def events_written(monkeypatch):
    """Return the events that are written from now on, in order."""
    written, plain_keep = [], growing.keep_event
    monkeypatch.setattr(
        growing, "keep_event", lambda near, event, *a, **k: (written.append(event), plain_keep(near, event, *a, **k))
    )
    return written
