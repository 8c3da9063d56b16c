"""Apply decisions to readings: find where their subjects stand now, correct claims, tell who is whom, and say what each decision comes to.

The later decision counts: an undone one counts no more, and of two corrections of one claim the later does. What is decided of
events and of findings is handed on to linking and assessing, which know events and findings.
"""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import replace
from types import MappingProxyType

from onrecord.deciding.amending import Amender
from onrecord.deciding.anchored import Anchored, Known, Stand, stand
from onrecord.deciding.anchoring import Anchors, named_in
from onrecord.deciding.naming import first_voices, named, named_everywhere
from onrecord.deciding.parties import is_on_parties, who_is_whom
from onrecord.record.decided import UNDECIDED, Decided, Judged, Parties, Ruling
from onrecord.record.decision import Act, Decision, Outcome, State, SubjectType
from onrecord.record.reading import Reading
from onrecord.record.report import Report

__all__ = ["Anchors", "Known", "Stand", "decide", "decide_by", "first_voices", "named_in", "stand"]


def decide(  # noqa: PLR0913 - what was decided, of what, and what else is known
    decisions: Sequence[Decision],
    readings: Sequence[Reading],
    reports: Mapping[str, Report] = MappingProxyType({}),
    replaced: Mapping[str, str] = MappingProxyType({}),
    parties: Parties | None = None,
    *,
    some: bool = False,
) -> tuple[list[Reading], Decided]:
    """Return the readings with their claims corrected and their parties as they count, and what `decisions` (in the order of deciding) come to.

    `replaced` are the reports of which a later version counts, by id with its id; `reports` by id give the words of those that count.
    `parties` is who is whom where that is known of more than these readings; None where it is to be told by `decisions`. Where these readings
    are `some` of many, a party of a decision is there, whether they name it or not.
    """
    if not decisions and parties is None:
        return list(readings), UNDECIDED
    return decide_by(Anchors(readings, reports, replaced, some=some), decisions, readings, parties)


def decide_by(
    anchors: Anchored, decisions: Sequence[Decision], readings: Sequence[Reading] = (), parties: Parties | None = None
) -> tuple[list[Reading], Decided]:
    """Return the same as `decide`, where `anchors` tells what the subjects of decisions are, in these readings or in others."""
    undone = _undone(decisions)
    on_parties = [each for each in decisions if is_on_parties(each) and each.id not in undone]
    whom = who_is_whom(on_parties, anchors) if parties is None else parties
    outcomes = [_outcome(decision, undone, anchors) for decision in decisions]
    counting = [each.decision for each in outcomes if each.state is State.IN_FORCE]
    amender = Amender(anchors, [each for each in counting if _is_on(each) is SubjectType.CLAIM])
    amended, corrections = amender.amended(named(readings, whom))
    told = {each.decision.id: each for each in whom.outcomes} | amender.overruled
    return named_everywhere(amended, whom), Decided(
        rulings=tuple(_ruling(each, anchors) for each in counting if _is_on(each) is SubjectType.MENTION),
        corrections=corrections,
        judged=tuple(Judged(each, *_found(each, anchors)) for each in counting if each.finding is not None),
        outcomes=tuple(told.get(each.decision.id, each) for each in outcomes),
        parties=replace(whom, read_as=_read_as(readings, amended)) if whom.identities else whom,
    )


def _read_as(read: Iterable[Reading], amended: Iterable[Reading]) -> dict[str, str]:
    """Return who speaks first as it was read where that counts under another id, by the ids of statements and claims."""
    now = {key: party for each in amended for key, party in first_voices(each).items()}
    before = ((key, party) for each in read for key, party in first_voices(each).items())
    return {key: party for key, party in before if now.get(key, party) != party}


def _is_on(decision: Decision) -> SubjectType | None:
    """Return whether a decision is on claims, on the mentions of events or on parties; None for one on a finding or on another decision."""
    if decision.finding is not None or decision.act is Act.UNDO:
        return None
    if is_on_parties(decision):
        return SubjectType.PARTY
    claims = any(each.type is SubjectType.CLAIM for each in decision.subjects)
    return SubjectType.CLAIM if claims else SubjectType.MENTION


def _undone(decisions: Iterable[Decision]) -> dict[str, Decision]:
    """Return the decisions that another one undoes, by id, with that one; an undoing that is undone itself undoes nothing."""
    undone: dict[str, Decision] = {}
    for decision in reversed(list(decisions)):
        if decision.act is Act.UNDO and decision.undoes and decision.id not in undone:
            undone.setdefault(decision.undoes, decision)
    return undone


def _outcome(decision: Decision, undone: dict[str, Decision], anchors: Anchored) -> Outcome:
    if decision.id in undone:
        return Outcome(decision, State.UNDONE, undone[decision.id].told("undid it"))
    if is_on_parties(decision):
        return Outcome(decision, State.IN_FORCE)
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


def _found(decision: Decision, anchors: Anchored) -> Iterator[frozenset[str]]:
    """Yield the ids of the claims, then of the mentions, where a decision's subjects stand."""
    for wanted in (SubjectType.CLAIM, SubjectType.MENTION):
        ids = (anchors.find(each) for each in decision.subjects if each.type is wanted)
        yield frozenset(key for key in ids if key is not None)


def _ruling(decision: Decision, anchors: Anchored) -> Ruling:
    def mentions(side: int) -> tuple[str, ...]:
        ids = (anchors.find(each) for each in decision.side(side) if each.type is SubjectType.MENTION)
        return tuple(dict.fromkeys(key for key in ids if key is not None))

    found = (anchors.find(each) for each in decision.side(0) if each.type is SubjectType.REPORT)
    reports = tuple(key for key in found if key is not None)
    return Ruling(decision, mentions(0), mentions(1), decision.act is not Act.SPLIT, reports)
