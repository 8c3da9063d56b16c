"""What is on record at a time, and what changed since."""

from dataclasses import replace

import pytest

from newsroom import PACK, claim, day, mention, quantity, reading, report
from onrecord.assessing import assess
from onrecord.linking import link
from onrecord.questions.material import Material
from onrecord.questions.then.changes import ChangeKind, list_changes
from onrecord.questions.then.history import on_record
from onrecord.record.assessment import FindingKind

WORDS = {
    1: "Flood water rose over the dam at Strelsau, and rescuers counted the dead along the river bank.",
    2: "Rescuers in Strelsau went on counting the dead where the flood had broken the river dam on Saturday.",
}


def told(n, published, *, killed=None, by="Interior Ministry", outlet=None, **mentioned):
    """Return a report of the flood with its reading, in which `by` gives a number of dead."""
    here = report(WORDS[n], outlet=outlet or f"Paper {n}", published=published, name=f"report-{n}")
    flood = mention(f"mention-{n}", when="2025-03-01", where="Strelsau", **mentioned)
    claims = [claim(f"claim-{n}", flood.id, "killed", quantity(killed), by=by)] if killed is not None else []
    return here, reading(here, mentions=[flood], claims=claims)


def material(*pairs):
    reports = {each.id: each for each, _ in pairs}
    readings = [each for _, each in pairs]
    linked = link(readings, reports, PACK)
    return Material.of(assess(linked, readings, reports, PACK), readings, reports, linked, PACK)


def changes(before, *added):
    return list_changes(material(*before), material(*before, *added))


FIRST = told(1, "2025-03-02", killed=12)


def kinds(found):
    return [each.kind for each in found]


@pytest.mark.parametrize(
    ("published", "left_out"),
    [("2025-03-02", (0, 0)), ("2025-03-03", (1, 0)), (None, (0, 1))],
)
def test_a_report_is_on_record_once_its_day_is_over(published, left_out):
    here, _ = told(1, published)
    known, cut = on_record({here.id: here}, day("2025-03-02"))
    assert (cut.later, cut.undated) == left_out
    assert known == (frozenset({here.id}) if left_out == (0, 0) else frozenset())


def test_where_nothing_was_added_nothing_changed():
    assert changes([FIRST]) == ()


def test_an_event_that_was_not_on_record_is_new():
    new, value = changes([], FIRST)
    assert (new.kind, new.reports) == (ChangeKind.NEW_EVENT, ("report-1",))
    assert "told by Paper 1" in new.text
    assert (value.kind, value.text, value.claims) == (
        ChangeKind.POSITION,
        "Killed: Interior Ministry says 12 (Paper 1).",
        ("claim-1",),
    )


def test_a_later_value_of_the_same_origin_is_told_once_as_a_revision():
    found = changes([FIRST], told(2, "2025-03-04", killed=15))
    assert kinds(found) == [ChangeKind.FINDING, ChangeKind.REPORTS]
    assert "12" in found[0].text
    assert "15" in found[0].text
    assert set(found[0].claims) == {"claim-1", "claim-2"}


def test_a_second_origin_of_a_value_is_told_with_the_number_before():
    found = changes([FIRST], told(2, "2025-03-04", killed=12, by="Red Crescent"))
    (voices,) = [each for each in found if each.kind is ChangeKind.ORIGINS]
    assert voices.text == "Killed 12: Red Crescent gives it now, too (2 independent origins, before that 1)."


def test_a_value_that_a_new_field_gets_is_told_with_who_gives_it():
    found = changes([told(1, "2025-03-02")], told(2, "2025-03-04", killed=12))
    (value,) = [each for each in found if each.kind is ChangeKind.POSITION]
    assert value.text == "Killed: Interior Ministry says 12 (Paper 2)."
    assert value.claims == ("claim-2",)


def test_a_field_goes_by_the_title_that_the_pack_gives_it():
    here, read = told(2, "2025-03-04")
    flown = claim("claim-flown", "mention-2", "flight_time", quantity(90, unit="second"), by="Interior Ministry")
    (value,) = [each for each in changes([FIRST], (here, replace(read, claims=(flown,)))) if each.field]
    assert value.text.startswith("Time of flight: Interior Ministry says 90 s")


def test_a_conflict_that_came_up_is_a_finding_with_both_claims():
    found = changes([FIRST], told(2, "2025-03-02", killed=40, by="Red Crescent"))
    (conflict,) = [each for each in found if each.kind is ChangeKind.FINDING]
    assert set(conflict.claims) == {"claim-1", "claim-2"}


def test_more_reports_of_a_known_event_are_counted():
    found = changes([FIRST], told(2, "2025-03-04"))
    assert kinds(found) == [ChangeKind.REPORTS]
    assert found[0].text == "1 more report tells of it: Paper 2."


def test_a_correction_is_told_when_the_report_that_makes_it_comes_in():
    text = f"{WORDS[2]} The ministry counts 15 dead, correcting an earlier count of 12."
    here = report(text, outlet="Paper 2", published="2025-03-04", name="report-2")
    claims = [
        claim(
            f"claim-2-{number}",
            "mention-2",
            "killed",
            quantity(number),
            by="Interior Ministry",
            at=(text.index(str(number)), text.index(str(number)) + 2),
        )
        for number in (15, 12)
    ]
    flood = mention("mention-2", when="2025-03-01", where="Strelsau")
    found = changes([FIRST], (here, reading(here, mentions=[flood], claims=claims)))
    corrected = [each.text for each in found if each.finding is FindingKind.CORRECTION]
    assert corrected == ["Killed: Paper 2 gives 15 as the correction of 12."]
