"""Whatever people decide of parties, in whatever order: linking once more gives the same, and another reading keeps it."""

from dataclasses import replace
from functools import partial
from itertools import count

from hypothesis import given, settings
from hypothesis import strategies as st

import newsroom
from decisions import filing, keep_apart, merge_parties, signed, split_party, undo
from onrecord.desk import Desk
from onrecord.ledger.sql import SqlLedger
from onrecord.record.decision import State
from onrecord.record.reading import Party, PartyKind
from onrecord.record.report import Passage

NAMES = {"a": "Ana Reyes", "b": "Boris Marek", "c": "Cyril Okafor", "d": "Ana Reyes", "e": "Boris Marek"}
TEXTS = {
    key: f"High water at village {n}, of which the paper number {n * 7} tells at length: {name} said that 21 people died."
    for n, (key, name) in enumerate(NAMES.items())
}
REPORTS = {key: newsroom.report(TEXTS[key], name=f"report-{key}", outlet=f"Paper {key}") for key in NAMES}


def slug(name):
    return f"person:{name.lower().replace(' ', '-')}"


def read(key, made_by="reader 1", wider=0, named=slug):
    """Return the reading of a report: who told how many died; another reader may take the passages `wider` and name parties otherwise."""
    text, name = TEXTS[key], NAMES[key]
    at, dead = text.index(name), text.index("21 people")
    hop = replace(newsroom.hop(name), party=named(name), passages=(Passage(at, at + len(name) + wider),))
    flood = newsroom.mention(f"mention-{key}-{wider}", when="2025-01-28", where="Lipnik")
    claim = newsroom.claim(
        f"claim-{key}-{wider}", flood.id, "killed", newsroom.quantity(21), by=name, at=(dead, dead + 9)
    )
    claim = replace(claim, origin=hop, chain=(hop,))
    parties = [Party(named(name), name, PartyKind.PERSON, (name,))]
    made = newsroom.reading(REPORTS[key], mentions=[flood], claims=[claim], parties=parties)
    return replace(made, made_by=made_by)


READ = {key: read(key) for key in NAMES}
filed = partial(filing, REPORTS)


def place(key):
    return REPORTS[key], slug(NAMES[key]), NAMES[key]


pairs = st.permutations(list(NAMES)).map(lambda keys: keys[:2])
steps = st.one_of(
    st.tuples(st.just("merge"), pairs),
    st.tuples(st.just("apart"), pairs),
    st.tuples(st.just("split"), st.sampled_from([("a", "d"), ("d", "a"), ("b", "e"), ("e", "b")])),
    st.tuples(st.just("undo"), st.integers(0, 9)),
)


def decisions_of(sequence):
    """Return the decisions that a sequence of steps tells, each at a time of its own; undoing where there is something to undo."""
    made = []
    for n, (step, of) in zip(count(), sequence, strict=False):
        signature = signed(f"step {n}", f"2025-03-03T14:{n:02d}:00.000000Z")
        match step:
            case "merge" if NAMES[of[0]] != NAMES[of[1]]:
                made.append(merge_parties(place(of[0]), place(of[1]), signature))
            case "apart" if NAMES[of[0]] != NAMES[of[1]]:
                made.append(keep_apart(place(of[0]), place(of[1]), signature))
            case "split":
                made.append(split_party(place(of[0]), place(of[1]), signature, f"The other {n}"))
            case "undo" if made:
                made.append(undo(made[of % len(made)], signature))
    return made


def whom(sheet):
    """Return who is whom: for each report the first of all reports that has the same first voice."""
    voices = {each.report: each.claims[0].origin.party for each in sheet.readings}
    first = {party: min(report for report, other in voices.items() if other == party) for party in voices.values()}
    return {report: first[party] for report, party in sorted(voices.items())}


def origins(sheet):
    """Return the origins of each position, with their reasons."""
    standings = [each for event in sheet.brief.assessments for each in event.standings]
    return [position.origins for standing in standings for position in standing.positions]


@settings(max_examples=40, deadline=None)
@given(sequence=st.lists(steps, max_size=8))
def test_any_sequence_of_decisions_on_parties_then_linking_once_more_gives_the_same(places, sequence):
    decisions = decisions_of(sequence)
    with SqlLedger(places()) as ledger:
        filed(ledger, READ.values(), decisions)
        desk = Desk(newsroom.PACK)
        first, _ = desk.relink(ledger)
        again, differs = desk.relink(ledger)
    assert (again.brief, differs) == (first.brief, False)
    assert [each.decision for each in first.brief.outcomes] == decisions


@settings(max_examples=40, deadline=None)
@given(sequence=st.lists(steps, max_size=6), order=st.permutations(list(NAMES)), at=st.integers(0, 5))
def test_reports_filed_in_any_order_before_and_after_the_decisions_give_the_same(places, sequence, order, at):
    decisions = decisions_of(sequence)
    with SqlLedger(places()) as ledger:
        filed(ledger, READ.values(), decisions)
        whole, _ = Desk(newsroom.PACK).relink(ledger)
    with SqlLedger(places()) as ledger:
        desk = Desk(newsroom.PACK, ledger)
        filed(ledger, [READ[key] for key in order[:at]])
        desk.catch_up()
        needed = [REPORTS[key] for key in NAMES]
        filed(ledger, [READ[key] for key in order[at:] if REPORTS[key] in needed], decisions)
        grown = desk.brief(())
    assert grown.brief.assessments == whole.brief.assessments
    assert grown.linked.parties == whole.linked.parties


@settings(max_examples=40, deadline=None)
@given(sequence=st.lists(steps, max_size=8))
def test_any_sequence_of_decisions_on_parties_survives_another_reading(places, sequence):
    decisions = decisions_of(sequence)
    with SqlLedger(places()) as ledger:
        filed(ledger, READ.values(), decisions)
        before, _ = Desk(newsroom.PACK).relink(ledger)
        filed(ledger, [read(key, "reader 2", wider=3) for key in NAMES])
        after, _ = Desk(newsroom.PACK).relink(ledger)
    assert {reading.made_by for reading in after.readings} == {"reader 2"}
    assert whom(after) == whom(before)
    assert [each.state for each in after.brief.outcomes] == [each.state for each in before.brief.outcomes]


@settings(max_examples=40, deadline=None)
@given(sequence=st.lists(steps, min_size=1, max_size=8))
def test_what_is_decided_last_of_parties_and_not_undone_holds(places, sequence):
    decisions = decisions_of([each for each in sequence if each[0] != "undo"])
    if not decisions:
        return
    with SqlLedger(places()) as ledger:
        filed(ledger, READ.values(), decisions)
        sheet, _ = Desk(newsroom.PACK).relink(ledger)
    last = decisions[-1]
    assert sheet.brief.outcomes[-1].state is State.IN_FORCE
    parties = sheet.linked.parties
    heads = {key: each.becomes for key, each in parties.everywhere.items()}
    if last.act.value == "merge":
        left, right = (last.side(side)[0].name for side in (0, 1))
        assert heads.get(left, left) == heads.get(right, right)
    else:
        assert last.id in {each.decision for each in parties.unlike}


@settings(max_examples=40, deadline=None)
@given(sequence=st.lists(steps, max_size=8))
def test_two_that_a_person_says_are_two_are_never_one_origin(places, sequence):
    with SqlLedger(places()) as ledger:
        filed(ledger, READ.values(), decisions_of(sequence))
        sheet, _ = Desk(newsroom.PACK).relink(ledger)
    unlike = {(each.left, each.right) for each in sheet.linked.parties.unlike}
    voices = {each.id: each.origin.party for reading in sheet.readings for each in reading.claims}
    for event in sheet.linked.events:
        for one in event.voices:
            ends = tuple(sorted((voices[one.left], voices[one.right])))
            assert ends not in unlike
    assert all(origins(sheet))


def test_undoing_every_decision_on_parties_gives_what_there_was_before(places):
    decisions = [
        merge_parties(place("a"), place("b")),
        keep_apart(place("a"), place("c")),
        split_party(place("d"), place("a")),
    ]
    with SqlLedger(places()) as ledger:
        filed(ledger, READ.values())
        before, _ = Desk(newsroom.PACK).relink(ledger)
        filed(ledger, (), [*decisions, *(undo(each, signed(f"no {n}")) for n, each in enumerate(decisions))])
        after, _ = Desk(newsroom.PACK).relink(ledger)
    assert after.brief.assessments == before.brief.assessments
    assert [each.state for each in after.brief.outcomes] == [State.UNDONE] * 3 + [State.IN_FORCE] * 3
