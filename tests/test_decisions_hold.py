"""Whatever people decide, in whatever order: linking once more gives the same, and another reading keeps it."""

from dataclasses import replace
from functools import partial
from itertools import count

from hypothesis import given, settings
from hypothesis import strategies as st

import newsroom
from decisions import correct, filing, merge, signed, split, undo
from onrecord.desk import Desk
from onrecord.ledger.sql import SqlLedger
from onrecord.record.decision import Act, State
from onrecord.record.report import Passage

NAMES = "abcdef"
DAYS = {
    "a": "2025-01-28",
    "b": "2025-01-28",
    "c": "2025-01-29",
    "d": "2025-02-20",
    "e": "2025-02-20",
    "f": "2025-03-11",
}
TEXTS = {
    name: f"High water on the river number {n // 2}: a flood came over village {n}, and {20 + n} people died, Interior said."
    for n, name in enumerate(NAMES)
}
REPORTS = {name: newsroom.report(TEXTS[name], name=f"report-{name}", published=DAYS[name]) for name in NAMES}


def read(name, made_by="reader 1", wider=0):
    """Return the reading of a report: a flood, and how many died; another reader may take the passages `wider`."""
    text = TEXTS[name]
    at = text.index("flood came")
    flood = replace(
        newsroom.mention(f"mention-{name}-{wider}", when=DAYS[name]), passages=(Passage(at, at + 10 + wider),)
    )
    dead = text.index(" people died")
    told = newsroom.claim(
        f"claim-{name}-{wider}",
        flood.id,
        "killed",
        newsroom.quantity(20 + NAMES.index(name)),
        by="Interior",
        at=(dead - 2, dead + 7 + wider),
    )
    return replace(newsroom.reading(REPORTS[name], mentions=[flood], claims=[told]), made_by=made_by)


READ = {name: read(name) for name in NAMES}
filed = partial(filing, REPORTS)


def mention(name):
    return REPORTS[name], READ[name].mentions[0]


def claim(name):
    return REPORTS[name], READ[name].claims[0]


pairs = st.permutations(NAMES).map(lambda names: names[:2])
steps = st.one_of(
    st.tuples(st.just("merge"), pairs),
    st.tuples(st.just("split"), pairs),
    st.tuples(st.just("correct"), st.tuples(st.sampled_from(NAMES), st.integers(1, 99))),
    st.tuples(st.just("undo"), st.integers(0, 9)),
)


def decisions_of(sequence):
    """Return the decisions that a sequence of steps tells, each at a time of its own; undoing where there is something to undo."""
    made = []
    for n, (step, of) in zip(count(), sequence, strict=False):
        signature = signed(f"step {n}", f"2025-03-03T14:{n:02d}:00.000000Z")
        match step:
            case "merge":
                made.append(merge(mention(of[0]), mention(of[1]), signature))
            case "split":
                made.append(split(mention(of[0]), mention(of[1]), signature))
            case "correct":
                made.append(correct(claim(of[0]), of[1], signature))
            case "undo" if made:
                made.append(undo(made[of % len(made)], signature))
    return made


def events(sheet):
    """Return which reports' mentions are one event, whatever the mentions' ids are."""
    of = {mention.id: reading.report for reading in sheet.readings for mention in reading.mentions}
    return sorted(tuple(sorted(of[key] for key in each.mentions)) for each in sheet.linked.events if each.mentions)


def values(sheet):
    return {reading.report: [each.value.low for each in reading.claims] for reading in sheet.readings}


@settings(max_examples=40, deadline=None)
@given(sequence=st.lists(steps, max_size=10))
def test_any_sequence_of_decisions_then_linking_once_more_gives_the_same(places, sequence):
    decisions = decisions_of(sequence)
    with SqlLedger(places()) as ledger:
        filed(ledger, READ.values(), decisions)
        desk = Desk(newsroom.PACK)
        first, _ = desk.relink(ledger)
        again, differs = desk.relink(ledger)
        assert (again.brief, differs) == (first.brief, False)
        assert [each.decision for each in first.brief.outcomes] == decisions


@settings(max_examples=40, deadline=None)
@given(sequence=st.lists(steps, max_size=10))
def test_any_sequence_of_decisions_survives_another_reading(places, sequence):
    decisions = decisions_of(sequence)
    with SqlLedger(places()) as ledger:
        filed(ledger, READ.values(), decisions)
        before, _ = Desk(newsroom.PACK).relink(ledger)
        filed(ledger, [read(name, "reader 2", wider=4) for name in NAMES], ())
        after, _ = Desk(newsroom.PACK).relink(ledger)
    assert {reading.made_by for reading in after.readings} == {"reader 2"}
    assert events(after) == events(before)
    assert values(after) == values(before)
    assert [each.state for each in after.brief.outcomes] == [each.state for each in before.brief.outcomes]


@settings(max_examples=40, deadline=None)
@given(sequence=st.lists(steps, min_size=1, max_size=8))
def test_what_is_decided_last_and_not_undone_holds(places, sequence):
    decisions = decisions_of([each for each in sequence if each[0] != "undo"])
    with SqlLedger(places()) as ledger:
        filed(ledger, READ.values(), decisions)
        sheet, _ = Desk(newsroom.PACK).relink(ledger)
    if not decisions:
        return
    last = decisions[-1]
    assert sheet.brief.outcomes[-1].state is State.IN_FORCE
    if last.act in {Act.MERGE, Act.SPLIT}:
        ends = {each.report for each in last.subjects}
        together = any(ends <= set(group) for group in events(sheet))
        assert together is (last.act is Act.MERGE)


def test_undoing_everything_gives_what_there_was_before(places):
    decisions = [merge(mention("a"), mention("d")), split(mention("b"), mention("a")), correct(claim("c"), 90)]
    with SqlLedger(places()) as ledger:
        filed(ledger, READ.values(), ())
        before, _ = Desk(newsroom.PACK).relink(ledger)
        filed(ledger, (), [*decisions, *(undo(each, signed(f"no {n}")) for n, each in enumerate(decisions))])
        after, _ = Desk(newsroom.PACK).relink(ledger)
    assert after.brief.assessments == before.brief.assessments
    assert [each.state for each in after.brief.outcomes] == [State.UNDONE] * 3 + [State.IN_FORCE] * 3
