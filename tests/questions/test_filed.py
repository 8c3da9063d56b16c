"""One event asked of a ledger is the event that assessing all of it gives, without another one being looked at."""

import pytest
from desk_factory import fill, floods

from newsroom import PACK
from onrecord.assessing import assess
from onrecord.assessing.policies import POLICIES
from onrecord.intake import read_time
from onrecord.ledger.lookups import Lookups
from onrecord.linking import link
from onrecord.questions.filed import ask_event, event_of, on_file
from onrecord.record.assessment import FindingKind


@pytest.fixture
def brief(tmp_path):
    return fill(tmp_path / "desk.ledger", floods())


@pytest.fixture
def lookups(tmp_path, brief):
    opened = Lookups(tmp_path / "desk.ledger")
    yield opened
    opened.close()


@pytest.mark.parametrize("policy", POLICIES)
def test_an_event_on_file_is_what_assessing_everything_says_of_it_by_each_policy(lookups, policy):
    pairs = floods()
    reports, readings = {r.id: r for r, _ in pairs}, [read for _, read in pairs]
    whole = assess(link(readings, reports, PACK), readings, reports, PACK, policy=policy)
    assert whole.assessments
    for number, assessment in enumerate(whole.assessments, start=1):
        filed = ask_event(lookups, on_file(lookups, assessment.event), PACK, policy=policy)
        assert (filed.event.number, filed.event.assessment) == (number, assessment)


def test_an_event_as_of_a_time_knows_only_the_reports_of_then(lookups, brief):
    filed = ask_event(lookups, on_file(lookups, brief.assessments[0].event), PACK, as_of=read_time("2025-01-03"))
    (killed,) = filed.event.assessment.standings
    assert sorted(position.value.low for position in killed.positions) == [12, 30]
    assert (filed.cut.later, filed.cut.undated) == (2, 0)
    assert all(finding.kind is not FindingKind.TALLY for finding in filed.event.assessment.findings)


def test_an_event_that_no_report_of_then_tells_of_was_not_on_record(lookups, brief):
    assert ask_event(lookups, on_file(lookups, brief.assessments[0].event), PACK, as_of=read_time("2024-12-01")) is None


def test_an_event_goes_by_each_of_its_mentions_too(lookups, brief):
    event = brief.assessments[0].event
    assert event_of(lookups, "mention-late") == event_of(lookups, event) == event
    assert event_of(lookups, "mention-unheard-of") is None


def test_only_the_claims_and_the_mentions_of_the_event_are_restored(lookups, brief):
    filed = ask_event(lookups, on_file(lookups, brief.assessments[0].event), PACK)
    assert set(filed.material.claims) == {f"claim-{key}" for key in ("sava", "copy", "grau", "late", "mute")}
    assert not filed.material.statements
