"""What waits to be decided over all events of a ledger: the weakest or the latest first, a page at a time, until somebody decides."""

import pytest

from decisions import REYES
from newsroom import PACK
from onrecord.ledger.lookups import Lookups
from onrecord.questions import deciding
from onrecord.questions.doubts.lookalikes import pairs
from onrecord.questions.doubts.queue import merged_events, merged_parties
from onrecord.questions.doubts.review import review
from onrecord.questions.doubts.unsure_queue import unsure_claims
from onrecord.questions.doubts.weak_queue import split_events, split_parties
from onrecord.record.decision import Act
from papers import AGAIN, TEXT, THIRD, paper

DAY = "2025-01-28"
PARTED = [paper("a", TEXT, DAY), paper("b", AGAIN, "2025-02-05")]


@pytest.fixture
def page(tmp_path):
    """Return a page of a queue over the desk's ledger."""

    def asked(queue, after=None, size=25):
        return queue(Lookups(tmp_path / "news.ledger"), PACK, after, size)

    return asked


def test_a_link_that_little_holds_waits_with_its_evidence_until_it_is_confirmed(desk, page):
    material = desk([paper("a", TEXT, None), paper("b", AGAIN, None)])
    (entry,) = page(split_events).entries
    (doubt,) = [each for each in review(material) if each.sort == "link"]
    assert (entry.key, entry.score, entry.evidence) == (doubt.key, doubt.score, doubt.evidence)
    assert entry.text == "Paper a and Paper b are taken to tell of one event."
    assert entry.events == (material.brief.assessments[0].event,)
    desk((), deciding.judge(material, Act.CONFIRM, doubt.key, REYES))
    assert page(split_events).entries == ()


def test_pages_of_weak_links_follow_each_other_and_end(desk, page):
    desk([paper("a", TEXT, None), paper("b", AGAIN, None), paper("c", THIRD, None)])
    whole = [each.key for each in page(split_events).entries]
    assert len(whole) == 2
    seen, after = [], None
    while not seen or after:
        found = page(split_events, after, 1)
        seen += [each.key for each in found.entries]
        after = found.next
    assert seen == whole


def test_two_voices_that_little_makes_one_wait_until_a_claim_is_decided_on(desk, page):
    papers = [
        paper("a", TEXT, DAY, (21, "Police", 1.0)),
        paper("b", AGAIN.replace("64", "21"), DAY, (21, "Lipnik Police", 1.0)),
    ]
    material = desk(papers)
    doubts = [each for each in review(material) if each.sort == "link"]
    assert [each.key for each in page(split_parties).entries] == [each.key for each in doubts]
    assert doubts
    desk((), deciding.judge(material, Act.CONFIRM, "claim-a", REYES))
    assert page(split_parties).entries == ()


def test_two_events_that_may_be_one_wait_as_for_the_whole_ledger_until_they_are_kept_apart(desk, page):
    material = desk(PARTED)
    (entry,) = page(merged_events).entries
    (pair,) = pairs(material)
    assert set(entry.events) == {pair.left.assessment.event, pair.right.assessment.event}
    assert entry.evidence == "Both are of the kind flood, with the same story, 7 days between them; no rule joins them."
    desk((), deciding.judge(material, Act.DISMISS, pair.key, REYES))
    assert page(merged_events).entries == ()


def test_events_that_stand_alone_do_not_wait(desk, page):
    desk(PARTED[:1])
    assert (page(merged_events).entries, page(merged_events).next) == ((), None)


def test_two_parties_that_may_be_one_wait_until_a_person_says_that_they_are_two(desk, page):
    papers = [
        paper("a", TEXT, DAY, (21, "Lipnik Fire Brigade", 1.0)),
        paper("b", AGAIN, DAY, (64, "Lipnik Firebrigade", 1.0)),
    ]
    material = desk(papers)
    (entry,) = page(merged_parties).entries
    (doubt,) = [each for each in review(material) if each.sort == "party"]
    assert (entry.key, entry.evidence) == (doubt.key, doubt.evidence)
    desk((), deciding.judge(material, Act.DISMISS, doubt.key, REYES))
    assert page(merged_parties).entries == ()


def unsure(name, text, number, sure=0.4, by="Interior"):
    return paper(name, text, DAY, (number, by, sure))


def test_a_claim_that_may_be_somebody_elses_waits_with_its_words_until_it_is_decided_on(desk, page):
    material = desk([unsure("a", TEXT, 21)])
    (entry,) = page(unsure_claims).entries
    (doubt,) = [each for each in review(material) if each.sort == "claim"]
    assert (entry.key, entry.text, entry.evidence, entry.score) == (doubt.key, doubt.text, doubt.evidence, doubt.score)
    assert (entry.subjects, entry.choices) == (doubt.subjects, doubt.choices)
    assert entry.events == (material.brief.assessments[0].event,)
    desk((), deciding.judge(material, Act.CONFIRM, "claim-a", REYES))
    assert page(unsure_claims).entries == ()


def test_a_claim_beside_a_surer_one_of_its_voice_and_value_does_not_wait(desk, page):
    desk([unsure("a", TEXT, 21), unsure("b", AGAIN.replace("64", "21"), 21, sure=0.9)])
    assert page(unsure_claims).entries == ()


def test_a_surer_claim_of_another_voice_does_not_help(desk, page):
    desk([unsure("a", TEXT, 21), unsure("b", AGAIN.replace("64", "21"), 21, sure=0.9, by="Police")])
    assert [each.key for each in page(unsure_claims).entries] == ["claim-a"]


def test_pages_of_unsure_claims_follow_each_other_the_last_filed_first_and_end(desk, page):
    desk(
        [
            unsure("a", TEXT, 21),
            unsure("b", AGAIN, 64, by="Police"),
            unsure("c", THIRD + " 17 people are ill, Mayor said.", 17, by="Mayor"),
        ]
    )
    seen, after = [], None
    while not seen or after:
        found = page(unsure_claims, after, 1)
        seen += [each.key for each in found.entries]
        after = found.next
    assert seen == ["claim-c", "claim-b", "claim-a"]
