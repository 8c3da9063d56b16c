"""What reports brought that were filed since one last looked."""

import pytest
from desk_factory import fill, floods, told_by

from onrecord.ledger.lookups import Lookups
from onrecord.questions.then.since import since

HEALTH = (
    "cross",
    "Ruritania Herald",
    "06",
    "At least a dozen (12) are dead after floods around Strelsau, World Health Organization said.",
    12,
    "World Health Organization",
)


@pytest.fixture
def brought(tmp_path):
    def make(*new):
        brief = fill(tmp_path / "desk.ledger", [*floods(), told_by(HEALTH)])
        event = max(brief.assessments, key=lambda each: len(each.reports)).event
        return since(Lookups(tmp_path / "desk.ledger"), [event], new)[0]

    return make


def told(found):
    return [(each.position.value.low, [origin.name for origin in each.origins]) for each in found]


def test_a_value_that_only_new_reports_give_is_new_and_so_are_the_findings_that_rest_on_them(brought):
    found = brought("report-late")
    assert told(found.values) == [(41, ["Interior Ministry"])]
    assert found.findings
    assert all("report-late" in each.reports for each in found.findings)
    assert (found.first, found.reports, found.backed) == (False, ("report-late",), ())


def test_a_further_origin_of_a_value_is_told_with_its_name(brought):
    found = brought("report-cross")
    assert told(found.backed) == [(12, ["World Health Organization"])]
    assert found.values == ()


def test_an_origin_that_others_carried_before_is_no_further_one(brought):
    assert brought("report-copy").backed == ()


def test_an_event_of_which_all_reports_are_new_is_new_itself(brought):
    found = brought(*(f"report-{key}" for key in ("sava", "copy", "grau", "late", "mute", "cross")))
    assert found.first
    assert found.values == ()


def test_an_event_that_is_not_on_file_is_left_out(tmp_path):
    fill(tmp_path / "desk.ledger", floods())
    assert since(Lookups(tmp_path / "desk.ledger"), ["event-gone"], ["report-late"]) == ()
