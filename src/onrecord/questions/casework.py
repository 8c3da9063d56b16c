"""All there is to decide on an event or two: their reports read in full, their links, and what was decided of them before.

A decision is made on no more than this, so that one event of a large ledger can be worked on without the others being looked at.
"""

from collections.abc import Iterable, Mapping, Sequence

from onrecord.deciding import decide
from onrecord.errors import OnrecordError
from onrecord.ledger.assessed import mentions_of
from onrecord.ledger.lookups import Lookups
from onrecord.ledger.ties import copies_among, decisions_on, links_among, stories_among
from onrecord.linking.events.rulings import Rulings
from onrecord.packs.pack import Pack
from onrecord.questions import deciding
from onrecord.questions.deciding.parties import merge_parties, split_party
from onrecord.questions.doubts import PARTIES, PARTY
from onrecord.questions.events import Numbered
from onrecord.questions.material import Material
from onrecord.record.assessment import Brief
from onrecord.record.decision import Act, Decision, Outcome, Signature
from onrecord.record.link import Event, Linked
from onrecord.record.reading import Reading
from onrecord.record.report import Report


def casework(lookups: Lookups, events: Sequence[Numbered], pack: Pack) -> Material:
    """Return the material of these events, as `onrecord.questions.events.Numbered` are on file; they are its only ones."""
    told = tuple(each.assessment for each in events)
    reports = lookups.reports(key for each in told for key in each.reports)
    decisions = decisions_on(lookups, reports, parties=True)
    amended, decided = decide(decisions, list(lookups.readings(reports).values()), some=True)
    readings = {reading.report: reading for reading in amended}
    ruled = Rulings(decided.rulings, (mention.id for reading in amended for mention in reading.mentions))
    linked = Linked(
        links_among(lookups, _ids(readings)),
        tuple(Event(each.event, each.kind, mentions_of(lookups, each.event), each.reports, each.main) for each in told),
        copies_among(lookups, reports),
        stories_among(lookups, reports),
        partings=tuple(ruled.partings),
        decided=tuple(ruled.links),
        parties=decided.parties,
    )
    findings = tuple(finding for each in told for finding in each.findings)
    brief = Brief(told, linked.copies, findings, outcomes=_of_these(decided.outcomes, reports, amended))
    return Material.of(brief, readings.values(), reports, linked, pack)


def partywork(lookups: Lookups, reports: Iterable[str], pack: Pack) -> Material:
    """Return the material of these reports and no event, to decide on whom they name; with all decisions on parties."""
    kept = lookups.reports(reports)
    amended, decided = decide(
        decisions_on(lookups, kept, parties=True), list(lookups.readings(kept).values()), some=True
    )
    linked = Linked((), (), (), parties=decided.parties)
    return Material.of(Brief((), (), (), outcomes=decided.outcomes), amended, kept, linked, pack)


def _of_these(
    outcomes: Iterable[Outcome], reports: Mapping[str, Report], readings: Iterable[Reading]
) -> tuple[Outcome, ...]:
    """Return the outcomes of decisions about these reports, about parties that they name, and of what undoes one of those."""
    here = {party.id for reading in readings for party in reading.parties}
    kept: dict[str, Outcome] = {}
    for each in outcomes:
        subjects = each.decision.subjects
        about = any(of.report in reports or of.name in here for of in subjects)
        if about or each.decision.undoes in kept:
            kept[each.decision.id] = each
    return tuple(kept.values())


def make_decision(material: Material, act: Act, given: Sequence[str], signature: Signature) -> Decision:
    """Return the decision that an act and its arguments, in the order of `onrecord decide`, come to.

    A correction has a claim and a value in words; or a claim, "--origin" and a party; or a claim and "--no-origin". Raises
    `OnrecordError` for what is not in the material, or cannot be decided.
    """
    if given and given[0] in (PARTIES, PARTY):
        return _of_parties(material, act, given, signature)
    match act, list(given):
        case Act.MERGE, [left, right]:
            return deciding.merge(material, left, right, signature)
        case Act.SPLIT, [event, *reports] if reports:
            return deciding.split(material, event, reports, signature)
        case ((Act.CONFIRM | Act.DISMISS), [thing]):
            return deciding.judge(material, act, thing, signature)
        case Act.UNDO, [decision]:
            return deciding.undo(material, decision, signature)
        case Act.CORRECT, [claim, *to] if to:
            return _correction(material, claim, to, signature)
    raise _otherwise(act)


def _of_parties(material: Material, act: Act, given: Sequence[str], signature: Signature) -> Decision:
    match act, list(given):
        case Act.MERGE, ["--parties", left, right]:
            return merge_parties(material, left, right, signature)
        case Act.SPLIT, ["--party", party, "--name", name, *out] if out:
            return split_party(material, party, out, name, signature)
        case Act.SPLIT, ["--party", party, *out] if out:
            return split_party(material, party, out, "", signature)
    raise _otherwise(act)


def _otherwise(act: Act) -> OnrecordError:
    return OnrecordError(
        f"To {act.value} takes something else than that. Choose what to decide on the page of the event or the party."
    )


def _correction(material: Material, claim: str, to: list[str], signature: Signature) -> Decision:
    if to == ["--no-origin"]:
        return deciding.correct_origin(material, claim, None, signature)
    if to[0] == "--origin" and len(to) == 2:
        return deciding.correct_origin(material, claim, to[1], signature)
    return deciding.correct_value(material, claim, " ".join(to), signature)


def _ids(readings: Mapping[str, Reading]) -> Iterable[str]:
    for reading in readings.values():
        yield from (mention.id for mention in reading.mentions)
        yield from (claim.id for claim in reading.claims)
        yield from (statement.id for statement in reading.statements)
