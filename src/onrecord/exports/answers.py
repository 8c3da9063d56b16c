"""Answers to questions as JSON: docs/schemas/events.json, event.json, party.json, tie.json and changes.json."""

from collections.abc import Iterable

from onrecord.exports.decisions import correction, dismissed
from onrecord.exports.judgements import grade, view
from onrecord.exports.shapes import Json, chain, cut, moment, passages, place, value
from onrecord.questions.events import Listing, Numbered
from onrecord.questions.keys import key_of
from onrecord.questions.material import Material, Told, published
from onrecord.questions.parties import Record, Remark, Stand
from onrecord.questions.then.changes import Change
from onrecord.questions.why import Step, Tie, label, words
from onrecord.record.assessment import Cut, Finding, Position
from onrecord.record.reading import Claim
from onrecord.record.report import Report


def events_shape(listing: Listing) -> Json:
    """Return the events that were asked for, a line's worth of each."""
    return {
        "events": [
            _head(each)
            | {
                "reports": list(each.assessment.reports),
                "fields": {standing.field: len(standing.positions) for standing in each.assessment.standings},
                "findings": len(each.assessment.findings),
            }
            for each in listing.events
        ],
        "total": listing.total,
        "undated": listing.undated,
    }


def event_shape(event: Numbered, material: Material) -> Json:
    """Return one event in full: every position with the claims that make it, each with its words, and every finding."""
    return _head(event) | {
        "reports": [_report(material.report(key)) for key in event.assessment.reports],
        "main": list(event.assessment.main),
        "fields": {
            standing.field: {
                "positions": [_position(each, material) for each in standing.positions if not each.part],
                "parts": [_position(each, material) | {"part": each.part} for each in standing.positions if each.part],
                "relation": standing.relation.value,
                "reason": standing.reason or None,
                "view": view(standing.view),
            }
            for standing in event.assessment.standings
        },
        "findings": [_finding(each) for each in event.assessment.findings],
        "dismissed": [dismissed(each) for each in event.assessment.dismissed],
        "decided": list(event.assessment.decided),
        "corrections": [correction(each) for each in event.assessment.corrections],
    }


def party_shape(record: Record) -> Json:
    """Return all that a party says, and the positions it gave."""
    return {
        "party": record.party.party,
        "name": record.party.name,
        "names": list(record.party.names),
        "remarks": [_remark(each) for each in record.remarks],
        "positions": [_stand(each) for each in record.stands],
        "confirmed": sum(each.confirmed for each in record.stands),
        "at_odds": sum(each.at_odds for each in record.stands),
        "decided": list(record.decided),
    }


def tie_shape(tie: Tie, material: Material) -> Json:
    """Return how two things are linked."""
    return {
        "left": {"id": tie.left.id, "name": tie.left.name},
        "right": {"id": tie.right.id, "name": tie.right.name},
        "linked": bool(tie.shared or tie.ways),
        "shared": list(tie.shared),
        "parted": list(tie.parted),
        "ways": [
            {
                "rule": way.rule,
                "explanation": way.explanation,
                "steps": [_step(each, material) for each in way.steps],
            }
            for way in tie.ways
        ],
    }


def changes_shape(changes: Iterable[Change], since: Cut, material: Material) -> Json:
    """Return what changed since a time, each change with the claims that show it; `material` is as it stands now."""
    return {
        "since": cut(since),
        "changes": [
            {
                "kind": each.kind.value,
                "finding": each.finding and each.finding.value,
                "event": _head(each.event),
                "field": each.field,
                "text": each.text,
                "reports": [_report(material.report(key)) for key in each.reports],
                "claims": [_claim(told) for told in material.told(each.claims)],
            }
            for each in changes
        ],
    }


def _head(event: Numbered) -> Json:
    told = event.assessment
    return {
        "number": event.number,
        "id": told.event,
        "kind": told.kind,
        "title": told.title,
        "when": moment(told.when),
        "where": place(told.where),
    }


def _report(report: Report) -> Json:
    known = published(report)
    return {
        "id": report.id,
        "path": report.path,
        "outlet": report.outlet and report.outlet.name,
        "published": known and known.earliest,
    }


def _finding(finding: Finding) -> Json:
    return {
        "id": key_of(finding),
        "kind": finding.kind.value,
        "field": finding.field,
        "text": finding.text,
        "reports": list(finding.reports),
        "decision": finding.decision,
        "note": finding.note or None,
    }


def _position(position: Position, material: Material) -> Json:
    return {
        "value": value(position.value),
        "origins": [{"party": each.party, "name": each.name} for each in position.origins],
        "stance": position.stance.value,
        "grade": grade(position.grade),
        "claims": [_claim(each) for each in material.told(position.claims)],
    }


def _claim(told: Told) -> Json:
    claim = told.claim
    return {
        "id": claim.id,
        "report": _report(told.report),
        "quote": told.exact,
        "passages": passages(claim.passages),
        "chain": chain(claim.chain),
        "stance": claim.stance.value,
        "statement": claim.statement,
        "carried": claim.carried,
        "why": claim.why or None,
    }


def _remark(remark: Remark) -> Json:
    said = remark.said
    where = said.passages if isinstance(said, Claim) else said.content
    return {
        "id": said.id,
        "type": "claim" if isinstance(said, Claim) else "statement",
        "stance": said.stance.value,
        "content": list(remark.content),
        "passages": passages(where[:1] if isinstance(said, Claim) else where),
        "chain": chain(said.chain),
        "report": _report(remark.report),
    }


def _stand(stand: Stand) -> Json:
    return {
        "event": stand.assessment.event,
        "title": stand.assessment.title,
        "field": stand.standing.field,
        "value": value(stand.position.value),
        "stance": stand.position.stance.value,
        "relation": stand.standing.relation.value,
        "confirmed": stand.confirmed,
        "at_odds": stand.at_odds,
    }


def _step(step: Step, material: Material) -> Json:
    return {
        "relation": step.link.relation.value,
        "rule": step.link.rule,
        "left": _end(step.left, material),
        "right": _end(step.right, material),
        "score": step.link.evidence.score,
        "reason": step.link.evidence.reason,
    }


def _end(key: str, material: Material) -> Json:
    return {"id": key, "name": label(material, key), "words": words(material, key) or None}
