"""What people decided of events holds against the rules, and the later decision against the earlier."""

from dataclasses import replace
from itertools import permutations

import pytest

import newsroom
from decisions import merge, signed, split
from onrecord.deciding import decide
from onrecord.linking import link
from onrecord.record.decision import State
from onrecord.record.report import Passage

FLOODS = {
    "a": ("The Sava flooded the village of Lipnik on Tuesday and took the old bridge away.", "2025-01-28"),
    "b": ("Lipnik mourns after the Sava flooded the village on Tuesday; the old bridge is gone.", "2025-01-28"),
    "c": ("Rain fell on the mountains, and a reservoir far in the south overflowed its dam.", "2025-02-20"),
    "d": ("In the harbour of Zenda high water stood in cellars when the tide came in.", "2025-03-11"),
}


def told():
    """Return reports of three floods, with a reading and a mention each: a and b are of one."""
    reports = {name: newsroom.report(text, name=name, published=on) for name, (text, on) in FLOODS.items()}
    mentions = {
        name: replace(newsroom.mention(f"m-{name}", when=on), passages=(Passage(0, 20),))
        for name, (_, on) in FLOODS.items()
    }
    readings = [newsroom.reading(reports[name], mentions=[mentions[name]]) for name in FLOODS]
    return reports, mentions, readings


REPORTS, MENTIONS, READINGS = told()
A, B, C, D = ((REPORTS[name], MENTIONS[name]) for name in "abcd")


def linked(*decisions, readings=READINGS):
    amended, decided = decide(decisions, readings)
    return link(amended, REPORTS, newsroom.PACK, decided.rulings)


def groups(made):
    return sorted(
        "".join(mention.removeprefix("m-") for mention in event.mentions) for event in made.events if event.mentions
    )


def test_without_decisions_the_rules_hold():
    assert groups(linked()) == ["ab", "c", "d"]


def test_merged_events_are_one_whatever_their_days():
    assert groups(linked(merge(A, C))) == ["abc", "d"]


def test_a_merge_says_so_in_its_link():
    (found,) = [each for each in linked(merge(A, C, signed("one river"))).links if each.rule == "decision"]
    assert (found.left, found.right, found.evidence.score) == ("m-a", "m-c", 1.0)
    assert found.evidence.reason == "A. Reyes merged them on 2025-03-03 14:05 UTC: one river"


def test_what_the_rules_join_keeps_its_own_evidence():
    rules = {each.rule for each in linked(merge(A, B)).links if each.left == "m-a" and each.right == "m-b"}
    assert rules == {"event"}


def test_a_split_wins_over_the_rules():
    made = linked(split(B, A))
    assert groups(made) == ["a", "b", "c", "d"]
    assert all("b" not in event.reports for event in made.events if "m-a" in event.mentions)


def test_the_report_that_is_split_off_is_mainly_about_another_event():
    assert [event.mentions for event in linked(split(B, A)).events if "b" in event.main] == [("m-b",)]


def test_a_report_without_a_mention_can_be_taken_out_of_an_event():
    bare = [READINGS[0], newsroom.reading(REPORTS["b"])]
    reports = {name: REPORTS[name] for name in "ab"}
    before = link(bare, reports, newsroom.PACK)
    assert [event.main for event in before.events] == [("a", "b")]
    decision = split(B, A)
    of_report = replace(decision, subjects=tuple(each for each in decision.subjects if each.name == "" or each.side))
    _, decided = decide([of_report], bare)
    after = link(bare, reports, newsroom.PACK, decided.rulings)
    assert sorted((event.kind, event.main) for event in after.events) == [("flood", ("a",)), ("story", ("b",))]


@pytest.mark.parametrize(
    ("decisions", "expected"),
    [
        ((merge(A, C), split(A, C)), ["ab", "c", "d"]),
        ((split(A, C), merge(A, C)), ["abc", "d"]),
        ((split(B, A), merge(A, B)), ["ab", "c", "d"]),
        ((merge(A, C), merge(C, D), split(A, D)), ["ab", "cd"]),
        ((split(A, D), merge(A, C), merge(C, D)), ["abcd"]),
    ],
)
def test_of_decisions_that_contradict_each_other_the_later_wins(decisions, expected):
    assert groups(linked(*decisions)) == expected


def test_a_decision_that_a_later_one_overrules_is_told():
    first = merge(A, C)
    (outcome,) = linked(first, split(A, C, signed("two rivers"))).overruled
    assert (outcome.decision, outcome.state) == (first, State.OVERRULED)
    assert outcome.why == "A. Reyes decided otherwise on 2025-03-03 14:05 UTC: two rivers"


def test_a_new_mention_joins_a_merged_event_by_either_of_its_days():
    reports = {**REPORTS, "e": newsroom.report(FLOODS["a"][0] + " Lipnik waits.", name="e", published="2025-01-28")}
    late = replace(newsroom.mention("m-e", when="2025-01-28"), passages=(Passage(0, 20),))
    readings = [*READINGS, newsroom.reading(reports["e"], mentions=[late])]
    _, decided = decide([merge(A, C)], readings)
    assert groups(link(readings, reports, newsroom.PACK, decided.rulings)) == ["abce", "d"]


def test_the_order_of_reports_changes_nothing():
    decisions = (merge(A, C), split(B, A), merge(C, D))
    first = linked(*decisions)
    for order in permutations(READINGS):
        assert linked(*decisions, readings=list(order)) == first
