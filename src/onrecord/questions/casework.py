"""All there is to decide on an event or two: their reports read in full, their links, and what was decided of them before.

A decision is made on no more than this, so that one event of a large ledger can be worked on without the others being looked at.
"""

from collections.abc import Iterable, Mapping, Sequence

from onrecord.deciding import decide
from onrecord.errors import OnrecordError
from onrecord.ledger.assessed import mentions_of
from onrecord.ledger.lookups import Lookups
from onrecord.ledger.ties import copies_among, decisions_on, links_among, stories_among
from onrecord.linking.rulings import Rulings
from onrecord.packs.pack import Pack
from onrecord.questions import deciding
from onrecord.questions.events import Numbered
from onrecord.questions.material import Material
from onrecord.record.assessment import Brief
from onrecord.record.decision import Act, Decision, Signature
from onrecord.record.link import Event, Linked
from onrecord.record.reading import Reading


def casework(lookups: Lookups, events: Sequence[Numbered], pack: Pack) -> Material:
    """Return the material of these events, as `onrecord.questions.events.Numbered` are on file; they are its only ones."""
    told = tuple(each.assessment for each in events)
    reports = lookups.reports(key for each in told for key in each.reports)
    decisions = decisions_on(lookups, reports)
    amended, decided = decide(decisions, list(lookups.readings(reports).values()))
    readings = {reading.report: reading for reading in amended}
    ruled = Rulings(decided.rulings, (mention.id for reading in amended for mention in reading.mentions))
    linked = Linked(
        links_among(lookups, _ids(readings)),
        tuple(Event(each.event, each.kind, mentions_of(lookups, each.event), each.reports, each.main) for each in told),
        copies_among(lookups, reports),
        stories_among(lookups, reports),
        partings=tuple(ruled.partings),
        decided=tuple(ruled.links),
    )
    findings = tuple(finding for each in told for finding in each.findings)
    brief = Brief(told, linked.copies, findings, outcomes=decided.outcomes)
    return Material.of(brief, readings.values(), reports, linked, pack)


def make_decision(material: Material, act: Act, given: Sequence[str], signature: Signature) -> Decision:
    """Return the decision that an act and its arguments, in the order of `onrecord decide`, come to.

    A correction has a claim and a value in words; or a claim, "--origin" and a party; or a claim and "--no-origin". Raises
    `OnrecordError` for what is not in the material, or cannot be decided.
    """
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
    message = f"To {act.value} takes something else than that. Choose what to decide on the page of the event."
    raise OnrecordError(message)


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
