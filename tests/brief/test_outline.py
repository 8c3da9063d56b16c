from dataclasses import replace

import pytest

from brief.factory import DENIAL, SLIP, WIRE, graded, launch, passage, report, statement
from onrecord.brief.evidence import Shelf, quoted
from onrecord.brief.outline import outline
from onrecord.brief.speech import UNNAMED, voices
from onrecord.record.assessment import Agreement
from onrecord.record.reading import Party, PartyKind, Reading, Stance
from onrecord.record.value import Moment, Precision


def drawn():
    brief, readings, reports = launch()
    return outline(brief, readings, reports)


def test_reports_are_numbered_in_order_of_publication_and_undated_ones_stand_last():
    assert [entry.name for entry in drawn().entries] == ["Harbour Wire", "Kestrel Observer", "nameless.txt"]
    assert [entry.name for entry in drawn().undated] == ["nameless.txt"]


def test_a_report_without_an_outlet_is_counted_as_such():
    assert (drawn().outlets, drawn().nameless) == (2, 1)


@pytest.mark.parametrize(
    ("outlets", "nameless", "whence"),
    [
        (2, 1, "3 reports from 2 outlets and 1 that names none"),
        (1, 0, "3 reports from 1 outlet"),
        (0, 3, "3 reports that name no outlet"),
    ],
)
def test_it_says_of_how_many_outlets_its_reports_are(outlets, nameless, whence):
    assert replace(drawn(), outlets=outlets, nameless=nameless).whence == whence


def test_an_outlet_with_several_reports_has_its_times_told():
    first = report("One.", "Bay Wire", launch()[2][next(iter(launch()[2]))].published)
    wire = next(each for each in launch()[2].values() if each.text == WIRE)
    second = report("Two.", "Harbour Wire", wire.published)
    shelf = Shelf.of((), {each.id: each for each in (first, wire, second)})
    assert shelf.name(second.id) == "Harbour Wire, 28 Feb 06:52"
    assert shelf.name(first.id) == "Bay Wire"


def test_only_loud_findings_stand_on_top_in_the_briefs_order():
    assert [note.kind.value for note in drawn().alarms] == ["slip", "denial"]
    assert [note.kind.value for note in drawn().cards[0].notes] == ["echo"]


def test_a_row_tells_an_echo():
    rows = [field.rows[0] for field in drawn().cards[0].fields]
    assert [row.echoed for row in rows] == [True, False, False]


def test_values_of_unlike_things_have_the_words_around_them():
    brief, readings, reports = launch()
    standings = tuple(replace(each, relation=Agreement.SCOPE_DIFFERS) for each in brief.assessments[0].standings)
    fields = (
        outline(replace(brief, assessments=(replace(brief.assessments[0], standings=standings),)), readings, reports)
        .cards[0]
        .fields
    )
    near = {row.near for field in fields for row in field.rows}
    assert "The missiles flew 1,587 km in 7,961 seconds, KCNA …" in near


def test_values_of_one_thing_need_no_words_around_them():
    assert {row.near for field in drawn().cards[0].fields for row in field.rows} == {""}


def test_events_told_of_only_in_passing_stand_last():
    brief, readings, reports = launch()
    told = brief.assessments[0]
    passing = replace(told, event="event-passing", main=())
    cards = outline(replace(brief, assessments=(passing, told)), readings, reports).cards
    assert [card.anchor for card in cards] == [told.event, "event-passing"]


def test_fields_that_more_reports_tell_of_come_first():
    brief, readings, reports = launch()
    turned = replace(brief.assessments[0], standings=brief.assessments[0].standings[::-1])
    fields = outline(replace(brief, assessments=(turned,)), readings, reports).cards[0].fields
    assert [field.name for field in fields] == ["distance", "flight time", "count told"]


def test_a_value_leads_to_its_sentence_and_its_chain():
    cited = drawn().cards[0].fields[1].rows[1].citations[0]
    assert cited.before + cited.exact + cited.after == SLIP
    assert cited.exact == "7.961 seconds"
    assert cited.chain == ("KCNA", "Harbour Wire", "Kestrel Observer")


def test_a_carried_claim_says_why_and_another_does_not():
    fields = drawn().cards[0].fields
    assert fields[2].rows[0].citations[0].why == "no speaker stands near"
    assert fields[0].rows[0].citations[0].why == ""


def test_copies_name_each_other():
    assert [entry.same_text for entry in drawn().entries] == [(2,), (1,), ()]


def test_speakers_in_most_reports_come_first_under_their_full_name():
    assert [voice.name for voice in drawn().voices] == ["KCNA", "Kim Jong Un", "The embassy"]


def test_a_slip_of_a_thousand_is_not_the_same_words():
    assert [saying.numbers for saying in drawn().voices[0].sayings] == [(1,), (2,)]


def test_the_same_words_in_two_reports_are_told_once():
    one, two = report(WIRE, "One"), report(WIRE, "Two")
    said = [Reading(r.id, "t", (statement(r, "KCNA", "said", "The missiles flew 1,587 km"),)) for r in (one, two)]
    heard = voices(Shelf.of(said, {one.id: one, two.id: two}))
    assert [saying.numbers for saying in heard[0].sayings] == [(1, 2)]


def test_the_same_words_under_another_stance_stay_apart():
    wire = report(WIRE, "One")
    said = statement(wire, "KCNA", "said", "The missiles flew 1,587 km")
    denied = replace(said, stance=Stance.DENIES)
    heard = voices(Shelf.of([Reading(wire.id, "t", (said, denied))], {wire.id: wire}))
    assert [saying.stance for saying in heard[0].sayings] == [Stance.ASSERTS, Stance.DENIES]


def test_a_pronoun_that_nobody_resolves_is_no_speaker_of_its_own():
    denial = report(DENIAL, "One")
    said = statement(denial, "The embassy", "denied", "that any")
    asked = replace(said, speaker=replace(said.speaker, party=None, name="it"))
    assert voices(Shelf.of([Reading(denial.id, "t", (asked,))], {denial.id: denial}))[0].name == UNNAMED


def witnessed(first, second, *, of_one_text):
    """Return the voices of two reports in which an anonymous guard speaks: one guard in each, as the reading has it."""
    papers = report(f"{first}, a guard said.", "Bay Wire"), report(f"{second}, a guard said.", "Kestrel")
    readings = []
    for paper, words in zip(papers, (first, second), strict=True):
        guard = Party(f"anonymous:guard:{paper.id}", "Guard", PartyKind.ANONYMOUS)
        said = statement(paper, "a guard", "said", words)
        hop = replace(said.speaker, party=guard.id)
        readings.append(Reading(paper.id, "t", (replace(said, speaker=hop, chain=(hop,)),), parties=(guard,)))
    shelf = Shelf.of(readings, {paper.id: paper for paper in papers})
    return voices(shelf, copies=[(1, 2)] if of_one_text else [])


def test_an_anonymous_voice_that_says_the_same_in_reports_of_one_text_is_one():
    heard = witnessed("The gate shut at 5:10 a.m.", "The gate shut at 5.10am", of_one_text=True)
    assert [(voice.name, voice.numbers) for voice in heard] == [("Guard", (1, 2))]


def test_an_anonymous_voice_is_another_one_in_a_report_of_its_own_text():
    heard = witnessed("The gate shut", "The gate shut", of_one_text=False)
    assert [voice.numbers for voice in heard] == [(1,), (2,)]


def test_an_anonymous_voice_that_says_something_else_is_another_one_in_reports_of_one_text():
    heard = witnessed("The gate shut", "The gate stood open", of_one_text=True)
    assert [voice.numbers for voice in heard] == [(1,), (2,)]


def test_words_without_a_speaker_stand_last_under_unnamed_voices():
    denial = report(DENIAL, "One")
    said = (statement(denial, None, None, "how many missiles"), statement(denial, "The embassy", "denied", "that any"))
    heard = voices(Shelf.of([Reading(denial.id, "t", said)], {denial.id: denial}))
    assert [voice.name for voice in heard] == ["The embassy", UNNAMED]


def test_a_direct_quotation_has_its_marks_once():
    quoted = next(voice for voice in drawn().voices if voice.name == "Kim Jong Un").sayings[0].content
    assert quoted == "“The shield is reliable,”"


def test_content_in_two_parts_is_joined_by_an_ellipsis():
    wire = report(WIRE, "One")
    said = statement(wire, "KCNA", "said", "The missiles flew")
    said = replace(said, content=(*said.content, passage(wire, "7,961 seconds")))
    heard = voices(Shelf.of([Reading(wire.id, "t", (said,))], {wire.id: wire}))
    assert heard[0].sayings[0].content == "The missiles flew … 7,961 seconds"


def test_a_dated_dateline_stands_in_for_a_time_of_publication():
    filed = Moment("2025-02-27T00:00:00Z", "2025-02-28T00:00:00Z", Precision.DAY, timex="2025-02-27")
    brief, readings, reports = launch()
    reports = {key: replace(each, dated=None if each.published else filed) for key, each in reports.items()}
    drawn_out = outline(brief, readings, reports)
    assert drawn_out.undated == ()
    assert (drawn_out.entries[0].name, drawn_out.entries[0].published) == ("nameless.txt", "filed Thu 27 Feb 2025")


def test_a_revised_figure_is_told_in_the_order_of_time():
    brief, readings, reports = launch()
    event = brief.assessments[0]
    backwards = replace(event.standings[1], relation=Agreement.REVISED, positions=event.standings[1].positions[::-1])
    brief = replace(brief, assessments=(replace(event, standings=(backwards,)),))
    rows = outline(brief, readings, reports).cards[0].fields[0].rows
    assert [row.numbers for row in rows] == [(1,), (2,)]


def test_what_nobody_tells_is_not_a_no():
    brief, readings, reports = launch()
    event = brief.assessments[0]
    untold = replace(event.standings[2], positions=(replace(event.standings[2].positions[0], stance=Stance.DECLINES),))
    brief = replace(brief, assessments=(replace(event, standings=(untold, event.standings[2])),))
    fields = outline(brief, readings, reports).cards[0].fields
    assert [field.rows[0].value for field in fields] == ["not told", "no"]


def test_an_attribution_without_words_is_no_saying():
    wire = report(WIRE, "One")
    silent = replace(statement(wire, "KCNA", "said", "The missiles"), content=())
    assert voices(Shelf.of([Reading(wire.id, "t", (silent,))], {wire.id: wire})) == ()


def test_a_sentence_that_two_reports_print_alike_is_quoted_once_with_both_chains():
    first, second = drawn().cards[0].fields[0].rows[0].citations
    copied = replace(second, before=first.before, exact=first.exact, after=first.after)
    assert [each.citations for each in quoted((first, second, copied))] == [(first, copied), (second,)]


def test_a_giant_sentence_is_cut_on_both_sides_of_the_passage():
    long = report("word " * 10_000 + "12 people died " + "word " * 10_000, "One")
    shelf = Shelf.of((), {long.id: long})
    before, exact, after = shelf.in_sentence(long, passage(long, "12 people"))
    assert (before[:6], exact, after[-5:]) == ("…word ", "12 people", "word…")
    assert len(before) < 250
    assert len(after) < 250


def test_a_field_with_one_position_has_nothing_to_pick():
    brief, *rest = launch()
    fields = outline(graded(brief), *rest).cards[0].fields
    assert [[row.picked for row in field.rows] for field in fields] == [[()], [("best", "low"), ("high",)], [()]]
    assert [field.view for field in fields] == ["", "The lowest figure: KCNA says so.", ""]
