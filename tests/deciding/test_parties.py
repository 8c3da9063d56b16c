"""Who is whom, as people decided: two parties that are one, one that is two, the later decision counts, and all of it comes back undone."""

from dataclasses import replace

import pytest

import newsroom
from decisions import keep_apart, merge_parties, signed, split_party, split_remark, undo
from onrecord.assessing import assess
from onrecord.deciding import decide
from onrecord.linking import link
from onrecord.packs.pack import KnownParty
from onrecord.record.decision import State
from onrecord.record.reading import Party, PartyKind
from onrecord.record.report import Passage

WHO = {"a": "Jelena Kovač", "b": "Lena K", "c": "Boris Marek"}
SAID = {
    "a": "A flood came down the valley of the Sava at Lipnik and killed 21 people, {0} said. The water stood high, {0} added.",
    "b": "After rain on the hills the river killed 21 people in Lipnik, {0} said. The water stood high in the old town, {0} added.",
    "c": "Divers found those whom the flood killed: 21 people of Lipnik, {0} said. The water stood high near a bridge, {0} added.",
}
TEXTS = {key: SAID[key].format(name) for key, name in WHO.items()}
REPORTS = {key: newsroom.report(text, name=f"report-{key}", outlet=f"Daily {key}") for key, text in TEXTS.items()}
KOVAC, LENA, MAREK = "person:jelena-kovač", "person:lena-k", "person:boris-marek"
IDS = {"Jelena Kovač": KOVAC, "Lena K": LENA, "Boris Marek": MAREK}


def person(name):
    return Party(IDS[name], name, PartyKind.PERSON, (name,))


def hop_of(key, name):
    at = TEXTS[key].index(name) if name in TEXTS[key] else 0
    return replace(newsroom.hop(name), party=IDS[name], passages=(Passage(at, at + len(name)),))


def read(key, name=None, number=21):
    """Return a report with its reading: who told of the dead, and of the water; `name` is who is read instead of the one it names."""
    name, text = name or WHO[key], TEXTS[key]
    flood = newsroom.mention(f"mention-{key}", when="2025-01-25", where="Lipnik")
    hop, at = hop_of(key, name), text.index("killed")
    dead = newsroom.claim(f"claim-{key}", flood.id, "killed", newsroom.quantity(number), by=name, at=(at, at + 16))
    dead = replace(dead, origin=hop, chain=(hop,))
    water = newsroom.statement(f"statement-{key}", name, text, "The water stood high")
    water = replace(water, speaker=hop, chain=(hop,))
    made = newsroom.reading(REPORTS[key], mentions=[flood], claims=[dead], statements=[water], parties=[person(name)])
    return REPORTS[key], made


def told(decisions, papers):
    readings, decided = decide(
        decisions, [reading for _, reading in papers], {report.id: report for report, _ in papers}
    )
    return readings, decided


def origins(decisions, papers):
    """Return the origins of how many died: id, name and reason."""
    readings, decided = told(decisions, papers)
    reports = {report.id: report for report, _ in papers}
    linked = link(readings, reports, newsroom.PACK, decided.rulings, decided.parties)
    brief = assess(linked, readings, reports, newsroom.PACK, decided=decided)
    (event,) = brief.assessments
    (standing,) = (each for each in event.standings if each.field == "killed")
    return [origin for position in standing.positions for origin in position.origins]


def states(decisions, papers):
    return [each.state for each in told(decisions, papers)[1].outcomes]


def voices(decisions, papers):
    """Return who is the first voice of each claim and statement, as it counts."""
    readings, _ = told(decisions, papers)
    said = {each.id: each.origin.party for reading in readings for each in reading.claims}
    return said | {each.id: each.speaker.party for reading in readings for each in reading.statements}


BOTH = (read("a"), read("b"))
ALIKE = (read("a"), read("b", "Jelena Kovač"))
MERGED = merge_parties((REPORTS["a"], KOVAC, "Jelena Kovač"), (REPORTS["b"], LENA, "Lena K"))
SPLIT = split_party((REPORTS["b"], KOVAC), (REPORTS["a"], KOVAC, "Jelena Kovač"), name="Kovač of Lipnik")


def test_without_decisions_on_parties_nothing_changes():
    readings, decided = told([], BOTH)
    assert readings == [reading for _, reading in BOTH]
    assert decided.parties.identities == ()


def test_two_parties_merged_are_one_origin_with_the_decision_as_the_reason():
    assert len(origins([], BOTH)) == 2
    (one,) = origins([MERGED], BOTH)
    assert one.party == KOVAC
    assert "A. Reyes merged them on 2025-03-03 14:05 UTC: both counts are of one day" in one.reason


def test_two_names_that_are_read_as_one_party_are_one_for_no_decision_s_sake():
    short = _renamed(read("c", "Jelena Kovač")[1], {"Jelena Kovač": "Kovač"})
    silent = replace(read("b")[1], claims=(), statements=())
    (one,) = origins([MERGED], (read("a"), (REPORTS["b"], silent), (REPORTS["c"], short)))
    assert "merged them" not in one.reason


def test_a_merged_party_goes_by_both_names_under_the_first_one_s_id():
    readings, _ = told([MERGED], BOTH)
    assert {party.id for reading in readings for party in reading.parties} == {KOVAC}


def test_a_party_that_a_pack_knows_goes_on_whichever_is_named_first():
    known = (REPORTS["b"], "party:interior")
    papers = (read("a"), (REPORTS["b"], newsroom.reading(REPORTS["b"], parties=[newsroom.party("Interior")])))
    _, decided = told([merge_parties((REPORTS["a"], KOVAC), known)], papers)
    assert [(each.party, each.becomes) for each in decided.parties.identities] == [(KOVAC, "party:interior")]


def test_a_merged_party_has_the_reliability_that_a_pack_gives_the_one_it_knows():
    pack = replace(
        newsroom.PACK, parties=(*newsroom.PACK.parties, KnownParty(LENA, "Lena K", PartyKind.PERSON, reliability="A"))
    )
    reports = {report.id: report for report, _ in BOTH}
    letters = {}
    for decisions in ([], [merge_parties((REPORTS["b"], LENA, "Lena K"), (REPORTS["a"], KOVAC, "Jelena Kovač"))]):
        readings, decided = told(decisions, (read("a"), read("b", number=40)))
        linked = link(readings, reports, pack, decided.rulings, decided.parties)
        (event,) = assess(linked, readings, reports, pack, decided=decided).assessments
        (standing,) = event.standings
        letters[len(decisions)] = sorted(position.grade.reliability for position in standing.positions)
    assert letters == {0: ["A", "F"], 1: ["A", "A"]}


def test_a_party_split_by_report_is_two_origins_and_goes_by_its_new_name():
    assert len(origins([], ALIKE)) == 1
    assert {each.name for each in origins([SPLIT], ALIKE)} == {"Jelena Kovač", "Kovač of Lipnik"}


def test_only_what_a_person_says_is_another_s_where_one_remark_is_split_off():
    decision = split_remark((REPORTS["a"], KOVAC), "The water stood high", (REPORTS["a"], KOVAC, "Jelena Kovač"))
    found = voices([decision], BOTH)
    assert found["claim-a"] == KOVAC
    assert found["statement-a"].startswith(f"{KOVAC}:split-")


def test_two_that_are_kept_apart_are_two_origins_whatever_their_names_say():
    alike = {"Lena K": "Jelena Kovac"}
    papers = (read("a"), (REPORTS["b"], _renamed(read("b")[1], alike)))
    assert len(origins([], papers)) == 1
    apart = keep_apart((REPORTS["a"], KOVAC), (REPORTS["b"], LENA))
    assert len(origins([apart], papers)) == 2


def _renamed(reading, names):
    parties = tuple(replace(each, name=names.get(each.name, each.name)) for each in reading.parties)
    return replace(reading, parties=parties)


def test_undoing_a_merge_and_a_split_gives_what_there_was():
    for decision, papers in ((MERGED, BOTH), (SPLIT, ALIKE)):
        decisions = [decision, undo(decision, signed("no"))]
        assert voices(decisions, papers) == voices([], papers)
        assert states(decisions, papers) == [State.UNDONE, State.IN_FORCE]


def test_the_later_decision_counts_and_the_earlier_says_so():
    apart = keep_apart((REPORTS["a"], KOVAC), (REPORTS["b"], LENA), signed("two people"))
    assert states([MERGED, apart], BOTH) == [State.OVERRULED, State.IN_FORCE]
    assert len(set(voices([MERGED, apart], BOTH).values())) == 2
    assert states([apart, MERGED], BOTH) == [State.OVERRULED, State.IN_FORCE]
    assert len(set(voices([apart, MERGED], BOTH).values())) == 1


def test_a_split_party_can_be_merged_with_another_and_both_come_back():
    new = voices([SPLIT], ALIKE)["claim-b"]
    papers = (*ALIKE, read("c"))
    joined = merge_parties((REPORTS["c"], MAREK, "Boris Marek"), (REPORTS["b"], new))
    assert voices([SPLIT, joined], papers)["claim-b"] == MAREK
    assert states([SPLIT, joined, undo(SPLIT, signed("no"))], papers)[0] is State.UNDONE
    assert voices([SPLIT, joined, undo(SPLIT, signed("no"))], papers)["claim-b"] in {KOVAC, MAREK}


def test_splitting_one_report_of_a_merged_party_leaves_the_others_merged():
    papers = (*BOTH, (REPORTS["c"], read("c", "Jelena Kovač")[1]))
    split = split_party((REPORTS["b"], KOVAC, "Lena K"), (REPORTS["a"], KOVAC, "Jelena Kovač"), signed("no"))
    found = voices([MERGED, split], papers)
    assert found["claim-a"] == found["claim-c"] == KOVAC
    assert found["claim-b"].startswith(f"{KOVAC}:split-")


def test_another_reading_that_gives_the_party_another_id_keeps_the_merge():
    again = (read("a"), read("b", "Boris Marek"))
    moved = merge_parties((REPORTS["a"], KOVAC, "Jelena Kovač"), (REPORTS["b"], LENA, "Lena K"))
    at = TEXTS["b"].index("Lena K")
    hop = replace(hop_of("b", "Boris Marek"), passages=(Passage(at, at + 6),))
    claims = tuple(replace(each, origin=hop, chain=(hop,)) for each in again[1][1].claims)
    papers = (again[0], (REPORTS["b"], replace(again[1][1], claims=claims)))
    assert set(voices([moved], papers).values()) == {KOVAC}
    assert states([moved], papers) == [State.IN_FORCE]


def test_a_party_that_no_report_names_any_more_leaves_the_decision_without_effect():
    assert states([MERGED], [read("a")]) == [State.IDLE]


@pytest.mark.parametrize("order", [(0, 1, 2), (2, 1, 0), (1, 2, 0)])
def test_the_order_of_reports_changes_nothing(order):
    papers = (read("a"), read("b"), read("c", "Lena K"))
    assert origins([MERGED], [papers[n] for n in order]) == origins([MERGED], papers)
