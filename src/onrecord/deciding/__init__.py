"""Apply decisions to readings: find where their subjects stand now, correct claims, and say what each decision comes to.

The later decision counts: an undone one counts no more, and of two corrections of one claim the later does. What is decided of
events and of findings is handed on to linking and assessing, which know events and findings.
"""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from types import MappingProxyType

from onrecord.deciding.amending import Amender
from onrecord.deciding.anchoring import Anchors
from onrecord.record.decided import UNDECIDED, Decided, Judged, Ruling
from onrecord.record.decision import Act, Decision, Outcome, State, SubjectType
from onrecord.record.reading import Reading
from onrecord.record.report import Report


def decide(
    decisions: Sequence[Decision],
    readings: Sequence[Reading],
    reports: Mapping[str, Report] = MappingProxyType({}),
    replaced: Mapping[str, str] = MappingProxyType({}),
) -> tuple[list[Reading], Decided]:
    """Return the readings with their claims corrected, and what `decisions` (in the order of deciding) come to for them.

    `replaced` are the reports of which a later version counts, by id with its id; `reports` by id give the words of those that count.
    """
    if not decisions:
        return list(readings), UNDECIDED
    anchors, undone = Anchors(readings, reports, replaced), _undone(decisions)
    outcomes = [_outcome(decision, undone, anchors) for decision in decisions]
    counting = [each.decision for each in outcomes if each.state is State.IN_FORCE]
    amender = Amender(anchors, [each for each in counting if _is_on(each) is SubjectType.CLAIM])
    amended, corrections = amender.amended(readings)
    return amended, Decided(
        rulings=tuple(_ruling(each, anchors) for each in counting if _is_on(each) is SubjectType.MENTION),
        corrections=corrections,
        judged=tuple(Judged(each, *_found(each, anchors)) for each in counting if each.finding is not None),
        outcomes=tuple(amender.overruled.get(each.decision.id, each) for each in outcomes),
    )


def _is_on(decision: Decision) -> SubjectType | None:
    """Return whether a decision is on claims, or on the mentions of events; None for one on a finding or on another decision."""
    if decision.finding is not None or decision.act is Act.UNDO:
        return None
    claims = any(each.type is SubjectType.CLAIM for each in decision.subjects)
    return SubjectType.CLAIM if claims else SubjectType.MENTION


def _undone(decisions: Iterable[Decision]) -> dict[str, Decision]:
    """Return the decisions that another one undoes, by id, with that one; an undoing that is undone itself undoes nothing."""
    undone: dict[str, Decision] = {}
    for decision in reversed(list(decisions)):
        if decision.act is Act.UNDO and decision.undoes and decision.id not in undone:
            undone.setdefault(decision.undoes, decision)
    return undone


def _outcome(decision: Decision, undone: dict[str, Decision], anchors: Anchors) -> Outcome:
    if decision.id in undone:
        return Outcome(decision, State.UNDONE, undone[decision.id].told("undid it"))
    lost = [each for each in decision.subjects if anchors.find(each) is None]
    sides = {each.side for each in decision.subjects} - {each.side for each in decision.subjects if each not in lost}
    if sides and decision.finding is None:
        return Outcome(decision, State.IDLE, f"{anchors.missing(lost[0])}.")
    if lost and len(lost) == len(decision.subjects):
        return Outcome(decision, State.IDLE, f"{anchors.missing(lost[0])}.")
    why = (
        f"{len(lost)} of its {len(decision.subjects)} passages count no more: {anchors.missing(lost[0])}."
        if lost
        else ""
    )
    return Outcome(decision, State.IN_FORCE, why)


def _found(decision: Decision, anchors: Anchors) -> Iterator[frozenset[str]]:
    """Yield the ids of the claims, then of the mentions, where a decision's subjects stand."""
    for wanted in (SubjectType.CLAIM, SubjectType.MENTION):
        ids = (anchors.find(each) for each in decision.subjects if each.type is wanted)
        yield frozenset(key for key in ids if key is not None)


def _ruling(decision: Decision, anchors: Anchors) -> Ruling:
    def mentions(side: int) -> tuple[str, ...]:
        ids = (anchors.find(each) for each in decision.side(side) if each.type is SubjectType.MENTION)
        return tuple(dict.fromkeys(key for key in ids if key is not None))

    found = (anchors.find(each) for each in decision.side(0) if each.type is SubjectType.REPORT)
    reports = tuple(key for key in found if key is not None)
    return Ruling(decision, mentions(0), mentions(1), decision.act is not Act.SPLIT, reports)
