"""Answers to questions in the terminal: they fit every screen, show where words stand, and steer nothing."""

import io
from dataclasses import replace

import pytest
from rich.cells import cell_len
from rich.console import Console

from brief.factory import launch
from onrecord.brief.changes import show_changes
from onrecord.brief.closeup import show_event
from onrecord.brief.evidence import Shelf
from onrecord.brief.listing import show_listing
from onrecord.brief.outline import outline
from onrecord.brief.profile import show_party
from onrecord.brief.ties import show_tie
from onrecord.packs.pack import Pack
from onrecord.questions.events import Numbered, Wanted, list_events
from onrecord.questions.material import Material
from onrecord.questions.parties import ask_who
from onrecord.questions.then.changes import Change, ChangeKind
from onrecord.questions.why import ask_why
from onrecord.record.assessment import Cut
from onrecord.record.link import Evidence, Link, Linked, Relation
from onrecord.record.value import Moment

WIDTHS = (40, 60, 95, 96, 100, 120)


def material(brief=None, reason="alike by 0.90"):
    told, readings, reports = launch()
    one, two = sorted(report.id for report in reports.values() if report.published)
    links = (Link(Relation.COPY, one, two, "copy", Evidence(0.9, reason)),)
    return Material.of(brief or told, readings, reports, Linked(links, (), ()), Pack("test", "1"))


def printed(show, *arguments, width=100, **screen):
    file = io.StringIO()
    show(*arguments, Console(file=file, width=width, **screen))
    return file.getvalue()


def listing(width=100, brief=None, **wanted):
    return printed(show_listing, list_events(material(brief), Wanted(**wanted)), width=width)


def event(width=100, **screen):
    return printed(show_event, outline(*launch()), "event-1", 1, width=width, **screen)


def party(width=100, name="KCNA"):
    _, readings, reports = launch()
    return printed(show_party, ask_who(material(), name), Shelf.of(readings, reports), width=width)


def tie(width=100, left=0, right=1, **more):
    of = material(**more)
    return printed(show_tie, ask_why(of, of.reports[left].id, of.reports[right].id), of, width=width)


@pytest.mark.parametrize("width", WIDTHS)
@pytest.mark.parametrize("show", [listing, event, party, tie])
def test_no_line_is_wider_than_the_screen(show, width):
    lines = show(width).splitlines()
    assert max(map(cell_len, lines)) <= width
    assert not [line for line in lines if line != line.rstrip()]


def test_a_terminal_gets_its_blanks_and_a_file_none():
    assert "\x1b[" in event(force_terminal=True, color_system="standard")
    assert "\x1b[" not in event()


@pytest.mark.parametrize("width", WIDTHS)
def test_the_list_gives_number_date_title_and_positions(width):
    text = " ".join(listing(width).split())
    assert "flight time (2)" in text
    assert all(words in text for words in ("Missile launch", "26 Feb 2025", "distance"))


def test_events_without_a_date_are_counted_where_a_time_is_asked_for():
    told = launch()[0]
    undated = replace(told, assessments=(replace(told.assessments[0], when=None),))
    since = Moment("2025-01-01T00:00:00Z", "2025-01-02T00:00:00Z")
    assert "1 more event has no date" in listing(brief=undated, since=since)


def test_ids_are_shown_as_long_as_it_takes_to_tell_them_apart():
    told = launch()[0]
    keys = ("event-0123456789abcdef", "event-0123456789ffffff")
    both = replace(told, assessments=tuple(replace(told.assessments[0], event=key) for key in keys))
    text = listing(brief=both)
    assert "0123456789a" in text
    assert "0123456789ab" not in text


def test_what_is_told_of_only_in_passing_stands_last_in_a_line_each():
    told = launch()[0]
    bare = replace(
        told.assessments[0], event="event-9999999999999999", title="Search", main=(), standings=(), findings=()
    )
    text = listing(brief=replace(told, assessments=(bare, *told.assessments)))
    assert text.index("Missile launch") < text.index("Told of only in passing  1") < text.index("1 Search (99999999)")


def test_an_event_shows_each_sentence_once_with_its_passage_marked():
    text = event()
    assert text.count("«1,587 km»") == 2
    assert "KCNA → Harbour Wire → Kestrel Observer" in text
    assert "no speaker stands near" in text


def test_an_event_comes_with_its_findings_and_its_reports_alone():
    text = event()
    assert "7.961 s is a thousandth of 7,961 s." in text
    assert "The embassy denies that troops were sent." not in text
    assert "news/harbour-wire.txt" in text


def test_an_event_without_values_says_so():
    told, readings, reports = launch()
    bare = replace(told, assessments=(replace(told.assessments[0], standings=()),))
    assert "No value of a field is given." in printed(show_event, outline(bare, readings, reports), "event-1", 1)


def test_a_party_is_shown_with_chain_report_and_sums():
    text = " ".join(party().split())
    assert "6 remarks in 2 reports · 3 values given: 0 also given by another origin, 2 on fields" in text
    assert "KCNA → Harbour Wire → Kestrel Observer · [2] news/kestrel-observer.txt" in text


def test_a_tie_is_explained_by_its_rule_and_its_evidence():
    text = " ".join(tie().split())
    assert "copy 1 step A report is a copy of another where" in text
    assert "copy 0.90: alike by 0.90" in text


def test_that_nothing_links_two_reports_is_said_plainly():
    assert "Nothing links them" in tie(left=0, right=2)
    assert "one and the same" in tie(left=0, right=0)


def test_nothing_that_is_shown_steers_the_terminal():
    told = launch()[0]
    bad = replace(told, assessments=(replace(told.assessments[0], title="A \x1b[31m\u202ered"),))
    assert not {"\x1b", "\u202e"} & set(listing(brief=bad) + tie(reason="so \x1b[31m\u202e"))


def test_new_events_told_of_in_passing_stand_last_in_a_line_each():
    told, readings, reports = launch()
    (launched,) = told.assessments[:1]
    passing = replace(launched, event="event-0", title="Vote, 1970", main=())
    changes = [
        Change(ChangeKind.NEW_EVENT, Numbered(n, each), None, f"New: {each.title}, told by A.", each.reports)
        for n, each in ((1, passing), (2, launched))
    ]
    lines = printed(show_changes, changes, Cut(Moment(None, None), 1, 0), Shelf.of(readings, reports)).splitlines()
    foremost = next(n for n, line in enumerate(lines) if launched.title in line)
    last = next(n for n, line in enumerate(lines) if "Vote, 1970" in line)
    assert lines[foremost].startswith("2  ")
    assert lines[last - 1] == "New, and told of in passing"
    assert foremost < last
