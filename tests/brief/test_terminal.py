import io
from dataclasses import replace

import pytest
from rich.cells import cell_len
from rich.console import Console

from brief.factory import graded, launch, report, statement
from onrecord.brief.outline import outline
from onrecord.brief.terminal import EVERYTHING, Limits, show, show_outline
from onrecord.record.assessment import Brief, Finding, FindingKind
from onrecord.record.reading import Reading
from onrecord.record.report import Outlet, Skipped


def printed(brief, readings, reports, skipped=(), **screen):
    file = io.StringIO()
    show(brief, readings, reports, skipped, Console(file=file, **{"width": 120, **screen}))
    return file.getvalue()


def printed_within(limits, brief, readings, reports):
    file = io.StringIO()
    show_outline(outline(brief, readings, reports), Console(file=file, width=120), limits)
    return file.getvalue()


@pytest.mark.parametrize("width", [120, 96, 80, 60, 40])
def test_no_line_is_wider_than_the_screen(width):
    text = printed(*launch(), width=width)
    assert max(map(cell_len, text.splitlines())) <= width


def test_lines_do_not_grow_with_a_very_wide_screen():
    assert max(map(cell_len, printed(*launch(), width=300).splitlines())) <= 140


@pytest.mark.parametrize("width", [120, 100, 60])
def test_the_policys_picks_and_the_grade_stand_with_the_value(width):
    brief, *rest = launch()
    text = printed(graded(brief), *rest, width=width)
    assert max(map(cell_len, text.splitlines())) <= width
    told = " ".join(text.split())
    for words in ("7,961", "‹best/low›", "‹high›", "by the policy conservative", "B2"):
        assert words in told


def test_where_there_is_nothing_to_pick_among_no_policy_is_named():
    brief, *rest = launch()
    (event,) = graded(brief).assessments
    text = printed(replace(brief, assessments=(replace(event, standings=event.standings[:1]),)), *rest)
    assert "policy" not in text
    assert "‹" not in text


@pytest.mark.parametrize("width", [120, 60])
def test_value_origin_and_reports_stand_together(width):
    text = printed(*launch(), width=width)
    for told in ("1,587", "KCNA", "Harbour Wire", "contradicted", "no named voice"):
        assert told in text


def test_findings_come_before_events_and_reports_last():
    text = printed(*launch())
    places = [text.index(part) for part in ("The embassy denies", "Events  1", "Who says what", "[1] Harbour")]
    assert places == sorted(places)


def test_what_is_skipped_and_what_is_undated_is_named_on_top():
    text = printed(*launch(), [Skipped("news/empty.txt", "the file is empty")])
    head = text[: text.index("Findings")]
    assert "news/empty.txt: the file is empty" in head
    assert "1 report has no time of publication" in head
    assert "nameless.txt" in head


def test_a_pipe_gets_no_colours_and_no_blanks_at_line_ends():
    text = printed(*launch())
    assert "\x1b" not in text
    assert not [line for line in text.splitlines() if line != line.rstrip()]


def test_a_screen_gets_colours():
    assert "\x1b[" in printed(*launch(), force_terminal=True)


def test_hostile_names_are_neither_markup_nor_commands():
    brief, readings, reports = launch()
    bad = "[red]Kim[/red]\x1b[31m\u202eevil :smile:"
    hostile = {key: replace(each, outlet=Outlet(bad), title=bad) for key, each in reports.items()}
    text = printed(brief, readings, hostile, [Skipped(bad, bad)])
    assert "[red]Kim[/red]" in text
    assert ":smile:" in text
    assert "\x1b" not in text
    assert "\u202e" not in text


def many():
    """Fifty reports, forty findings, and a speaker who says fifty things."""
    brief, _, _ = launch()
    reports = [report(f"The mayor said that {n} houses fell.", f"Outlet {n}") for n in range(50)]
    readings = [
        Reading(r.id, "t", (statement(r, "The mayor", "said", r.text[len("The mayor said ") :]),)) for r in reports
    ]
    findings = tuple(Finding(FindingKind.CONFLICT, None, None, f"Conflict {n}.", (reports[n].id,)) for n in range(40))
    events = tuple(replace(brief.assessments[0], event=f"event-{n}", title=f"Event {n}") for n in range(30))
    return Brief(events, (), findings), readings, {each.id: each for each in reports}


def test_what_is_not_shown_is_counted():
    text = printed_within(Limits(findings=15, events=10, sayings=3, reports=20), *many())
    for told in ("25 more findings", "20 more events", "47 more statements", "30 more reports"):
        assert f"… {told} not shown (--all)" in text


def test_everything_leaves_out_nothing():
    text = printed_within(EVERYTHING, *many())
    assert "not shown" not in text
    assert "Conflict 39." in text


def test_no_reports_and_no_findings_say_so():
    assert "There is no report to find anything in." in printed(Brief((), (), ()), (), {})
