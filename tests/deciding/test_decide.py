"""What decisions come to for a set of readings: found where their subjects stand now, the later one counts, nothing lost."""

from dataclasses import replace

import newsroom
from decisions import REYES, correct, merge, signed, split, subject, undo
from onrecord.deciding import decide
from onrecord.record.decision import Act, Decision, State
from onrecord.record.reading import Party, PartyKind
from onrecord.record.report import Passage

TEXT = "The flood at Strelsau killed 21 people, Interior said. Rain had fallen for days, and more rain is on its way."


def at(words):
    return TEXT.index(words), TEXT.index(words) + len(words)


REPORT = newsroom.report(TEXT, name="a")
FLOOD = replace(newsroom.mention("m-1"), passages=(Passage(*at("flood")),))
RAIN = replace(newsroom.mention("m-2"), passages=(Passage(*at("Rain had fallen")),))
KILLED = newsroom.claim("c-1", "m-1", "killed", newsroom.quantity(21), by="Interior", at=at("21 people"))
READING = newsroom.reading(REPORT, mentions=[FLOOD, RAIN], claims=[KILLED])


def outcome(decided, decision):
    return next(each for each in decided.outcomes if each.decision == decision)


def told(decisions, readings=(READING,)):
    return decide(decisions, readings)


def test_without_decisions_readings_stay_as_they_are():
    amended, decided = told([])
    assert (amended, decided.outcomes) == ([READING], ())


def test_a_corrected_value_counts_and_says_who_corrected_it_when_and_why():
    decision = correct((REPORT, KILLED), 12)
    (amended,), decided = told([decision])
    (claim,) = amended.claims
    assert (claim.id, claim.value.low) == ("c-1", 12)
    assert claim.why == "A. Reyes corrected the value on 2025-03-03 14:05 UTC: both counts are of one day"
    (correction,) = decided.corrections
    assert (correction.value, correction.origin.name, correction.decision) == (KILLED.value, "Interior", decision.id)


def test_the_later_correction_of_a_claim_counts_and_the_earlier_says_so():
    first, second = correct((REPORT, KILLED), 12), correct((REPORT, KILLED), 13, signed("it was thirteen"))
    (amended,), decided = told([first, second])
    assert amended.claims[0].value.low == 13
    assert outcome(decided, first).state is State.OVERRULED
    assert "A. Reyes decided otherwise" in outcome(decided, first).why
    assert len(decided.corrections) == 1


def test_a_corrected_origin_takes_the_place_of_the_first_voice_and_leaves_who_passed_it_on():
    claim = newsroom.claim(
        "c-1", "m-1", "killed", newsroom.quantity(21), by="Interior", through=["Sava Wire"], at=at("21")
    )
    decision = Decision.make(
        Act.CORRECT, REYES, (subject((REPORT, claim)),), origin=Party("party:police", "Police", PartyKind.ORGANISATION)
    )
    (amended,), _ = told([decision], [replace(READING, claims=(claim,))])
    (found,) = amended.claims
    assert (found.origin.party, [hop.name for hop in found.chain]) == ("party:police", ["Police", "Sava Wire"])
    assert "from Interior" in found.why
    assert "party:police" in {party.id for party in amended.parties}


def test_a_claim_can_be_left_without_a_voice():
    decision = Decision.make(Act.CORRECT, REYES, (subject((REPORT, KILLED)),), unvoiced=True)
    (amended,), _ = told([decision])
    assert (amended.claims[0].origin, amended.claims[0].chain) == (None, ())


def test_value_and_origin_of_one_claim_are_corrected_apart():
    value = correct((REPORT, KILLED), 12)
    origin = Decision.make(Act.CORRECT, signed("nobody said so"), (subject((REPORT, KILLED)),), unvoiced=True)
    (amended,), decided = told([value, origin])
    assert (amended.claims[0].value.low, amended.claims[0].origin) == (12, None)
    assert {each.state for each in decided.outcomes} == {State.IN_FORCE}


def test_a_dismissed_claim_counts_no_more_but_is_told():
    decision = Decision.make(Act.DISMISS, REYES, (subject((REPORT, KILLED)),))
    (amended,), decided = told([decision])
    assert amended.claims == ()
    assert decided.corrections[0].text.startswith("A. Reyes dismissed the claim")


def test_a_decision_finds_its_claim_where_another_reading_gives_it_more_words():
    reread = replace(KILLED, id="c-9", passages=(Passage(*at("killed 21 people")),), value=newsroom.quantity(210))
    (amended,), _ = told([correct((REPORT, KILLED), 12)], [replace(READING, made_by="reader 2", claims=(reread,))])
    assert [(claim.id, claim.value.low) for claim in amended.claims] == [("c-9", 12)]


def test_of_two_claims_that_overlap_the_passage_the_nearer_one_is_meant():
    wide = replace(KILLED, id="c-8", passages=(Passage(0, len(TEXT)),))
    reread = replace(KILLED, id="c-9")
    (amended,), _ = told([correct((REPORT, KILLED), 12)], [replace(READING, claims=(wide, reread))])
    assert [claim.value.low for claim in amended.claims] == [21, 12]


def test_where_nothing_stands_any_more_the_decision_is_told_as_without_effect():
    decision = correct((REPORT, KILLED), 12)
    (amended,), decided = told([decision], [replace(READING, claims=())])
    assert amended.claims == ()
    assert outcome(decided, decision).state is State.IDLE
    assert "where “21 people” stands in a, no claim of killed is read any more" in outcome(decided, decision).why


def test_another_field_at_the_same_words_is_another_claim():
    moved = replace(KILLED, field="missing")
    (amended,), decided = told([correct((REPORT, KILLED), 12)], [replace(READING, claims=(moved,))])
    assert amended.claims == (moved,)
    assert decided.outcomes[0].state is State.IDLE


def test_an_undone_decision_counts_no_more_and_stays_on_record():
    first = correct((REPORT, KILLED), 12)
    (amended,), decided = told([first, undo(first, signed("a slip of mine"))])
    assert amended == READING
    assert (outcome(decided, first).state, outcome(decided, first).why) == (
        State.UNDONE,
        "A. Reyes undid it on 2025-03-03 14:05 UTC: a slip of mine",
    )


def test_an_undoing_that_is_undone_brings_the_decision_back():
    first = correct((REPORT, KILLED), 12)
    second = undo(first)
    (amended,), decided = told([first, second, undo(second, signed("it was right"))])
    assert amended.claims[0].value.low == 12
    assert outcome(decided, second).state is State.UNDONE


def test_undoing_a_later_correction_brings_the_earlier_one_back():
    first, second = correct((REPORT, KILLED), 12), correct((REPORT, KILLED), 13, signed("thirteen"))
    (amended,), _ = told([first, second, undo(second)])
    assert amended.claims[0].value.low == 12


def test_merge_and_split_are_handed_on_with_the_mentions_that_stand_there_now():
    one, two = (REPORT, FLOOD), (REPORT, RAIN)
    _, decided = told([merge(one, two), split(one, two)])
    assert [(each.left, each.right, each.one, each.reports) for each in decided.rulings] == [
        (("m-1",), ("m-2",), True, ()),
        (("m-1",), ("m-2",), False, ("a",)),
    ]


def test_a_merge_of_which_one_side_is_gone_is_without_effect():
    decision = merge((REPORT, FLOOD), (REPORT, RAIN))
    _, decided = told([decision], [replace(READING, mentions=(FLOOD,))])
    assert decided.rulings == ()
    assert outcome(decided, decision).state is State.IDLE
