"""The brief as JSON: docs/schemas/brief.json."""

from collections.abc import Iterable

from onrecord.exports.decisions import correction, dismissed, outcome
from onrecord.exports.judgements import grade, view
from onrecord.exports.shapes import Json, cut, moment, place, value
from onrecord.record.assessment import Assessment, Brief, Finding, Position, Versions
from onrecord.record.report import Report, Skipped


def brief_shape(brief: Brief, reports: Iterable[Report], skipped: Iterable[Skipped] = ()) -> Json:
    """Return a brief with the reports that it is of, and what was skipped on the way to it."""
    return {
        "reports": [{"id": report.id, "path": report.path} for report in reports],
        "events": [_event(each) for each in brief.assessments],
        "copies": [list(group) for group in brief.copies],
        "findings": [_finding(each) for each in brief.findings],
        "versions": [_versions(each) for each in brief.versions],
        "dismissed": [dismissed(each) for each in brief.dismissed],
        "decisions": [outcome(each) for each in brief.outcomes],
        "as_of": cut(brief.cut),
        "skipped": [{"path": each.path, "reason": each.reason} for each in skipped],
    }


def _event(assessment: Assessment) -> Json:
    return {
        "id": assessment.event,
        "kind": assessment.kind,
        "title": assessment.title,
        "when": moment(assessment.when),
        "where": place(assessment.where),
        "reports": list(assessment.reports),
        "main": list(assessment.main),
        "decided": list(assessment.decided),
        "corrections": [correction(each) for each in assessment.corrections],
        "fields": {
            standing.field: {
                "positions": [_position(each) for each in standing.positions if not each.part],
                "parts": [_position(each) | {"part": each.part} for each in standing.positions if each.part],
                "relation": standing.relation.value,
                "view": view(standing.view),
            }
            for standing in assessment.standings
        },
    }


def _versions(of: Versions) -> Json:
    return {
        "report": of.latest,
        "earlier": [{"id": each.report, "path": each.path, "published": moment(each.published)} for each in of.earlier],
        "changes": list(of.changes),
    }


def _position(position: Position) -> Json:
    return {
        "value": value(position.value),
        "origins": [
            {"party": origin.party, "name": origin.name, "merged": origin.reason or None} for origin in position.origins
        ],
        "reports": list(position.reports),
        "stance": position.stance.value,
        "claims": list(position.claims),
        "grade": grade(position.grade),
    }


def _finding(finding: Finding) -> Json:
    return {
        "kind": finding.kind.value,
        "event": finding.event,
        "field": finding.field,
        "text": finding.text,
        "reports": list(finding.reports),
        "decision": finding.decision,
        "note": finding.note or None,
    }
