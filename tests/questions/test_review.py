"""The queue: what is doubtful and not decided, what most hangs on first; and what may be one event."""

import pytest

from decisions import REYES
from onrecord.errors import OnrecordError
from onrecord.questions import deciding
from onrecord.questions.doubts.lookalikes import pairs
from onrecord.questions.doubts.review import review
from onrecord.record.decision import Act
from papers import AGAIN, TEXT, THIRD, paper


def of_sort(material, sort):
    return [each for each in review(material) if each.sort == sort]


def test_a_link_that_little_holds_is_doubtful_with_its_evidence_and_what_can_be_decided(desk):
    (doubt,) = of_sort(desk([paper("a", TEXT, None), paper("b", AGAIN, None)]), "link")
    assert (doubt.weight, doubt.score < 0.7) == (1, True)
    assert doubt.evidence == "Both tell of the kind flood in one story, with nothing that parts them."
    assert [each.exact for each in doubt.subjects] == ["flooded", "flooded"]
    assert [each.act for each in doubt.choices] == [Act.CONFIRM, Act.SPLIT]


def test_a_link_with_a_day_in_common_is_not_doubtful(desk):
    day = "2025-01-28"
    assert of_sort(desk([paper("a", TEXT, day), paper("b", AGAIN, day)]), "link") == []


def test_a_confirmed_link_leaves_the_queue(desk):
    material = desk([paper("a", TEXT, None), paper("b", AGAIN, None)])
    (doubt,) = of_sort(material, "link")
    assert of_sort(desk((), deciding.judge(material, Act.CONFIRM, doubt.key, REYES)), "link") == []


def test_an_unsure_claim_that_nothing_surer_gives_is_doubtful(desk):
    (doubt,) = of_sort(desk([paper("a", TEXT, "2025-01-28", (21, "Interior", 0.4))]), "claim")
    assert (doubt.key, doubt.score) == ("claim-a", 0.4)
    assert doubt.text == "Killed 21 is laid to Interior (“21”, Paper a)."


def test_an_unsure_claim_beside_a_sure_one_of_the_same_voice_and_value_carries_no_weight(desk):
    unsure = paper("a", TEXT, "2025-01-28", (21, "Interior", 0.4))
    sure = paper("b", AGAIN.replace("64", "21"), "2025-01-28", (21, "Interior", 0.9))
    assert of_sort(desk([unsure, sure]), "claim") == []


@pytest.mark.parametrize("act", [Act.CONFIRM, Act.DISMISS])
def test_a_claim_that_somebody_decided_on_leaves_the_queue(desk, act):
    material = desk([paper("a", TEXT, "2025-01-28", (21, "Interior", 0.4))])
    assert of_sort(desk((), deciding.judge(material, act, "claim-a", REYES)), "claim") == []


def test_a_conflict_is_in_the_queue_until_somebody_decides_on_it(desk):
    day = "2025-01-28"
    papers = [paper("a", TEXT, day, (21, "Interior", 1.0)), paper("b", AGAIN, day, (64, "Police", 1.0))]
    material = desk(papers)
    (doubt,) = of_sort(material, "finding")
    assert (doubt.weight, doubt.evidence) == (2, "21 and 64 cannot both be true: they are a factor of 3 apart.")
    assert of_sort(desk((), deciding.judge(material, Act.DISMISS, doubt.key, REYES)), "finding") == []


def test_what_most_hangs_on_comes_first(desk):
    day = "2025-01-28"
    papers = [paper("a", TEXT, day, (21, "Interior", 0.4)), paper("b", AGAIN, day, (64, "Police", 1.0))]
    papers.append(paper("c", THIRD, day))
    weights = [each.weight for each in review(desk(papers))]
    assert weights == sorted(weights, reverse=True)
    assert len(set(weights)) > 1


PARTED = [paper("a", TEXT, "2025-01-28"), paper("b", AGAIN, "2025-02-05")]


def test_two_events_of_one_kind_that_one_story_is_mainly_about_may_be_one(desk):
    (pair,) = pairs(desk(PARTED))
    assert (pair.shared, pair.days) == (("story",), 7.0)
    (doubt,) = of_sort(desk(), "pair")
    assert doubt.evidence == "Both are of the kind flood, with the same story, 7 days between them; no rule joins them."
    assert [each.act for each in doubt.choices] == [Act.MERGE, Act.DISMISS]


def test_a_pair_that_is_dismissed_stays_two_and_leaves_the_queue(desk):
    material = desk(PARTED)
    (pair,) = pairs(material)
    after = desk((), deciding.judge(material, Act.DISMISS, pair.key, REYES))
    assert (pairs(after), len(after.brief.assessments)) == ((), 2)


def test_a_pair_that_is_merged_is_one_event(desk):
    material = desk(PARTED)
    (pair,) = pairs(material)
    after = desk((), deciding.merge(material, str(pair.left.number), str(pair.right.number), REYES))
    assert (pairs(after), len(after.brief.assessments)) == ((), 1)


def test_what_a_killed_run_decided_counts_in_the_next_brief(desk):
    material = desk(PARTED)
    decision = deciding.merge(material, "1", "2", REYES)
    after = desk((), decision)  # filed, but nothing was derived with it before this brief
    assert len(after.brief.assessments) == 1


def test_a_link_of_voices_cannot_be_split_off_as_an_event(desk):
    day = "2025-01-28"
    papers = [
        paper("a", TEXT, day, (21, "Interior", 1.0)),
        paper("b", AGAIN.replace("64", "21"), day, (21, "Interior", 1.0)),
    ]
    material = desk(papers)
    voices = next(each for each in material.linked.links if each.relation.value == "same_origin")
    with pytest.raises(OnrecordError, match="can be confirmed where it joins an event"):
        deciding.judge(material, Act.CONFIRM, deciding.key_of(voices), REYES)


def test_a_weak_link_of_two_voices_is_dismissed_as_of_two_parties(desk):
    day = "2025-01-28"
    papers = [
        paper("a", TEXT, day, (21, "Red Crescent", 1.0)),
        paper("b", AGAIN.replace("64", "21"), day, (21, "Lipnik Red Crescent", 1.0)),
    ]
    material = desk(papers)
    (doubt,) = of_sort(material, "link")
    assert "one name, once in full" in doubt.evidence
    apart = next(each for each in doubt.choices if each.act is Act.DISMISS)
    after = desk((), deciding.judge(material, Act.DISMISS, *apart.arguments, REYES))
    (event,) = after.brief.assessments
    assert [len(position.origins) for standing in event.standings for position in standing.positions] == [2]
    assert of_sort(after, "link") == []


def test_a_link_of_one_party_with_itself_cannot_be_dismissed(desk):
    day = "2025-01-28"
    papers = [
        paper("a", TEXT, day, (21, "Interior", 1.0)),
        paper("b", AGAIN.replace("64", "21"), day, (21, "Interior", 1.0)),
    ]
    material = desk(papers)
    voices = next(each for each in material.linked.links if each.relation.value == "same_origin")
    with pytest.raises(OnrecordError, match="of one party"):
        deciding.judge(material, Act.DISMISS, deciding.key_of(voices), REYES)


def test_two_origins_of_one_event_whose_names_are_alike_may_be_one_party_until_somebody_decides(desk):
    day = "2025-01-28"
    papers = [
        paper("a", TEXT, day, (21, "Lipnik Fire Brigade", 1.0)),
        paper("b", AGAIN, day, (64, "Lipnik Firebrigade", 1.0)),
    ]
    material = desk(papers)
    (doubt,) = of_sort(material, "party")
    assert doubt.evidence == "Their names differ in signs and spaces alone."
    assert [(each.act, bool(each.told)) for each in doubt.choices] == [
        (Act.MERGE, True),
        (Act.DISMISS, True),
        (Act.CORRECT, True),
    ]
    claim, _, party = doubt.choices[-1].arguments
    after = desk((), deciding.correct_origin(material, claim, party, REYES))
    assert of_sort(after, "party") == []


def test_two_origins_that_a_person_says_are_two_leave_the_queue(desk):
    day = "2025-01-28"
    papers = [
        paper("a", TEXT, day, (21, "Lipnik Fire Brigade", 1.0)),
        paper("b", AGAIN, day, (64, "Lipnik Firebrigade", 1.0)),
    ]
    material = desk(papers)
    (doubt,) = of_sort(material, "party")
    assert of_sort(desk((), deciding.judge(material, Act.DISMISS, doubt.key, REYES)), "party") == []
