"""The brief as JSON: docs/schemas/brief.json."""

from collections.abc import Iterable

from onrecord.exports.shapes import Json, moment, place, value
from onrecord.record.assessment import Assessment, Brief, Finding, Grade, Position, View
from onrecord.record.report import Report, Skipped


def brief_shape(brief: Brief, reports: Iterable[Report], skipped: Iterable[Skipped] = ()) -> Json:
    """Return a brief with the reports that it is of, and what was skipped on the way to it."""
    return {
        "reports": [{"id": report.id, "path": report.path} for report in reports],
        "events": [_event(each) for each in brief.assessments],
        "copies": [list(group) for group in brief.copies],
        "findings": [_finding(each) for each in brief.findings],
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
        "fields": {
            standing.field: {
                "positions": [_position(each) for each in standing.positions],
                "relation": standing.relation.value,
                "view": _view(standing.view),
            }
            for standing in assessment.standings
        },
    }


def _position(position: Position) -> Json:
    return {
        "value": value(position.value),
        "origins": [{"party": origin.party, "name": origin.name} for origin in position.origins],
        "reports": list(position.reports),
        "stance": position.stance.value,
        "claims": list(position.claims),
        "grade": _grade(position.grade),
    }


def _grade(of: Grade | None) -> Json | None:
    if of is None:
        return None
    return {"reliability": of.reliability, "credibility": of.credibility, "steps": list(of.steps)}


def _view(of: View | None) -> Json | None:
    if of is None:
        return None
    picks = {name: pick and value(pick) for name, pick in (("best", of.best), ("low", of.low), ("high", of.high))}
    return {"policy": of.policy, **picks, "reason": of.reason}


def _finding(finding: Finding) -> Json:
    return {
        "kind": finding.kind.value,
        "event": finding.event,
        "field": finding.field,
        "text": finding.text,
        "reports": list(finding.reports),
    }
