"""A ledger is looked up by what is asked for, through its indexes, and comes back as it was filed."""

import sqlite3
from contextlib import closing

import pytest
from desk_factory import fill, floods, told_by

from onrecord.ledger.assessed import assessments
from onrecord.ledger.listing import EventWish, event_page, finding_page, kinds, report_page
from onrecord.ledger.lookups import Lookups
from onrecord.ledger.parts import partial_readings
from onrecord.ledger.search import find_events, find_parties, find_reports, parties_named
from onrecord.ledger.sql import SqlLedger
from onrecord.ledger.voices import heard, stood

OTHER = ("dam", "Sava Wire", "09", "Another flood, at Lipnik, killed 3 people, the Dam Office said.", 3, "Dam Office")
ALL = EventWish()


@pytest.fixture
def path(tmp_path):
    return tmp_path / "desk.ledger"


@pytest.fixture
def brief(path):
    return fill(path, floods())


@pytest.fixture
def lookups(path, brief):
    opened = Lookups(path)
    yield opened
    opened.close()


def test_reports_and_readings_come_back_as_they_were_filed(lookups):
    pairs = {report.id: (report, read) for report, read in floods()}
    assert lookups.reports(pairs) == {key: report for key, (report, _) in pairs.items()}
    assert lookups.readings(pairs) == {key: read for key, (_, read) in pairs.items()}
    assert lookups.reports(["report-nowhere"]) == lookups.readings(["report-nowhere"]) == {}


def test_assessments_come_back_as_they_were_derived(lookups, brief):
    plain = {each.event: each for each in brief.assessments}
    found = assessments(lookups, plain)
    assert [each.findings for each in found.values()] == [each.findings for each in plain.values()]
    assert [[s.positions for s in each.standings] for each in found.values()] == [
        [s.positions for s in each.standings] for each in plain.values()
    ]


def test_a_partial_reading_holds_what_was_asked_for_and_no_more(lookups):
    whole = lookups.readings(["report-late"])["report-late"]
    part = partial_readings(lookups, claims=["claim-late"])["report-late"]
    assert (part.claims, part.statements, part.mentions) == (whole.claims, (), ())


@pytest.mark.parametrize(
    ("wish", "found"),
    [
        (ALL, 1),
        (EventWish(kind="flood"), 1),
        (EventWish(kind="quake"), 0),
        (EventWish(place="strelsau"), 1),
        (EventWish(since="2025-01-02T00:00:00Z"), 0),
        (EventWish(until="2025-01-01T00:00:00Z"), 0),
        (EventWish(since="2025-01-01T00:00:00Z", until="2025-01-02T00:00:00Z"), 1),
        (EventWish(parties=("party:red-crescent",)), 1),
        (EventWish(parties=("party:nobody",)), 0),
        (EventWish(parties=()), 0),
        (EventWish(origins=1), 1),
        (EventWish(origins=2), 0),
        (EventWish(finding="revision"), 1),
        (EventWish(finding="slip"), 0),
    ],
)
def test_events_are_found_by_what_they_are(lookups, wish, found):
    assert len(event_page(lookups, wish, None, 10)) == found


def test_pages_of_events_and_reports_hold_everything_once(path):
    fill(path, [*floods(), told_by(OTHER, "Lipnik", "2025-01-09")])
    lookups = Lookups(path)
    first = event_page(lookups, ALL, None, 1)
    rest = event_page(lookups, ALL, (first[0].when.earliest, first[0].id), 10)
    assert len({each.id for each in (*first, *rest)}) == len(first) + len(rest) == 2
    told = report_page(lookups, None, (None, None), None, 4)
    after = report_page(lookups, None, (None, None), (told[-1].published.earliest, told[-1].id), 4)
    assert [each.id for each in (*told, *after)] == [
        f"report-{key}" for key in ("dam", "mute", "late", "grau", "copy", "sava")
    ]


def test_reports_are_found_by_outlet_and_time(lookups):
    kolo = report_page(lookups, "kolo news", (None, None), None, 9)
    assert [each.id for each in kolo] == ["report-late", "report-copy"]
    since = report_page(lookups, None, ("2025-01-04T00:00:00Z", "2025-01-05T00:00:00Z"), None, 9)
    assert [each.id for each in since] == ["report-late"]


def test_findings_and_kinds_are_listed(lookups, brief):
    assert [finding for _, finding in finding_page(lookups, None, None, 9)] == list(brief.findings)
    assert [finding.kind for _, finding in finding_page(lookups, "conflict", None, 9)] == ["conflict"]
    assert kinds(lookups) == ("flood",)


def test_words_find_reports_events_and_parties(lookups):
    assert [key for _, key in find_reports(lookups, "Red crescent", None, 9)] == ["report-grau"]
    assert [key for _, key in find_reports(lookups, "strels", None, 2)] == ["report-mute", "report-late"]
    assert len(find_events(lookups, "flood strelsau", 9)) == 1
    assert [each.party for each in find_parties(lookups, "cresc", 9)] == ["party:red-crescent"]
    assert parties_named(lookups, "red crescent") == ("party:red-crescent",)


@pytest.mark.parametrize(
    "query", ["", '"', "AND", "NEAR(", "title:x OR", "* * *", "a^2", "'; DROP TABLE reports; --", "-"]
)
def test_no_words_of_a_query_are_taken_for_its_language(lookups, query):
    assert find_reports(lookups, query, None, 9) == []


def test_an_event_that_is_derived_anew_is_found_by_its_new_words_only(path, brief):
    fill(path, [*floods(), told_by(OTHER, "Lipnik", "2025-01-09")])
    lookups = Lookups(path)
    events = lookups.one("SELECT count(*) AS n FROM events")["n"]
    assert len(find_events(lookups, "flood", 9)) == events == lookups.one("SELECT count(*) AS n FROM event_words")["n"]


def test_what_a_party_said_is_told_the_last_filed_first_with_how_it_stands(lookups):
    said = heard(lookups, "party:interior-ministry", None, 9)
    assert [each.report for each in said][:2] == ["report-late", "report-late"]
    assert heard(lookups, "party:interior-ministry", said[-1].key, 9) == ()
    stands = stood(lookups, [each.claim for each in said if each.claim])
    assert {each.relation for each in stands.values()} == {"contradicted"}


def test_an_older_ledger_gets_its_words_when_it_is_brought_up_to_date(tmp_path, monkeypatch):
    path = tmp_path / "old.ledger"
    from onrecord.ledger import opening  # noqa: PLC0415 - only to be patched

    scripts = opening.migrations()
    last = sorted(scripts, key=lambda script: "report_words" in script)
    monkeypatch.setattr(opening, "migrations", lambda: last[:-1])
    fill(path, floods())
    monkeypatch.setattr(opening, "migrations", lambda: last)
    with SqlLedger(path):
        lookups = Lookups(path)
    assert [key for _, key in find_reports(lookups, "crescent", None, 9)] == ["report-grau"]
    assert len(find_events(lookups, "strelsau", 9)) == 1
    assert parties_named(lookups, "Red Crescent") == ("party:red-crescent",)


def test_a_lookup_never_writes_and_sees_what_others_add(path, lookups):
    with pytest.raises(sqlite3.OperationalError), closing(sqlite3.connect(f"file:{path}?mode=ro", uri=True)) as other:
        other.execute("DELETE FROM reports")
    with SqlLedger(path) as ledger:
        ledger.file(*told_by(OTHER, "Lipnik", "2025-01-09"))
    assert [key for _, key in find_reports(lookups, "lipnik", None, 9)] == ["report-dam"]
    assert lookups.rows("PRAGMA query_only") == [{"query_only": 1}]
