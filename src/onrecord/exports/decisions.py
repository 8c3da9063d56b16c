"""Decisions and the queue of what to decide, as JSON: docs/schemas/decisions.json and review.json."""

from collections.abc import Iterable

from onrecord.exports.shapes import Json, value
from onrecord.questions.doubts import Choice, Doubt
from onrecord.record.assessment import Finding
from onrecord.record.decided import Correction
from onrecord.record.decision import Outcome, Subject


def decisions_shape(outcomes: Iterable[Outcome]) -> Json:
    """Return all decisions in the order of deciding, each with what it comes to."""
    return {"decisions": [outcome(each) for each in outcomes]}


def review_shape(doubts: Iterable[Doubt]) -> Json:
    """Return the queue of what is doubtful, what most hangs on first."""
    return {"doubts": [_doubt(each) for each in doubts]}


def outcome(of: Outcome) -> Json:
    """Return a decision with what it comes to."""
    decision = of.decision
    return {
        "id": decision.id,
        "act": decision.act.value,
        "person": decision.signature.person,
        "time": decision.signature.time,
        "reason": decision.signature.reason,
        "state": of.state.value,
        "why": of.why or None,
        "subjects": [subject(each) for each in decision.subjects],
        "value": None if decision.value is None else value(decision.value),
        "origin": decision.origin and {"party": decision.origin.id, "name": decision.origin.name},
        "unvoiced": decision.unvoiced,
        "finding": decision.finding,
        "field": decision.field,
        "text": decision.text or None,
        "undoes": decision.undoes,
    }


def correction(of: Correction) -> Json:
    """Return what was decided of a claim, with the value and the origin that were read, now superseded."""
    return {
        "claim": of.claim,
        "field": of.field,
        "act": of.act.value,
        "value": value(of.value),
        "origin": of.origin and {"party": of.origin.party, "name": of.origin.name},
        "decision": of.decision,
        "text": of.text,
    }


def dismissed(of: Finding) -> Json:
    """Return a finding that was dismissed, with who did, when and why."""
    return {
        "kind": of.kind.value,
        "event": of.event,
        "field": of.field,
        "text": of.text,
        "decision": of.decision,
        "note": of.note,
    }


def subject(of: Subject) -> Json:
    """Return what a decision or a doubt is about."""
    return {
        "type": of.type.value,
        "report": of.report,
        "name": of.name or None,
        "passage": of.passage and [of.passage.start, of.passage.end],
        "exact": of.exact or None,
        "side": of.side,
    }


def choice(of: Choice) -> Json:
    """Return what can be decided of a doubt."""
    return {
        "act": of.act.value,
        "arguments": list(of.arguments),
        "prompt": of.prompt or None,
        "told": of.told or None,
    }


def _doubt(of: Doubt) -> Json:
    return {
        "id": of.key,
        "sort": of.sort,
        "event": {"number": of.event.number, "id": of.event.assessment.event, "title": of.event.assessment.title},
        "text": of.text,
        "evidence": of.evidence,
        "score": of.score,
        "weight": of.weight,
        "reports": list(of.reports),
        "subjects": [subject(each) for each in of.subjects],
        "choices": [choice(each) for each in of.choices],
    }
