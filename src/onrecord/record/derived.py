"""What is derived from readings, as flat rows: groups and links, events, standings, positions and findings.

These rows are for asking and for exchange. They are not read back: linking and assessing make them anew. What a policy picks is not
among them: whoever asks chooses one.
"""

from collections import defaultdict
from collections.abc import Iterable

from onrecord.record.assessment import Assessment, Brief, Finding, Position
from onrecord.record.flat import Row, Scalar, flat
from onrecord.record.link import Linked
from onrecord.record.rows import Rows


def derived_rows(linked: Linked, brief: Brief) -> Rows:
    """Return all that linking and assessing made of a set of readings, one list of rows a table."""
    rows: Rows = defaultdict(list)
    rows["links"] += [{"key": key, **flat(link)} for key, link in enumerate(linked.links)]
    rows["copies"] += _groups(brief.copies)
    rows["stories"] += _groups(linked.stories)
    mentions = {event.id: event.mentions for event in linked.events}
    for seq, assessment in enumerate(brief.assessments):
        _add_event(rows, seq, assessment)
        rows["event_mentions"] += [
            {"event": assessment.event, "mention": each} for each in mentions.get(assessment.event, ())
        ]
    for key, finding in enumerate(brief.findings):
        _add_finding(rows, key, finding)
    rows["dismissed_findings"] += [{"key": key, **flat(finding)} for key, finding in enumerate(brief.dismissed)]
    return dict(rows)


def _without(row: Row, name: str) -> Row:
    """Return the row without the columns of the record in its field `name`."""
    return {column: value for column, value in row.items() if not column.startswith(f"{name}_")}


def _groups(groups: Iterable[tuple[str, ...]]) -> list[Row]:
    return [{"seq": seq, "report": report} for seq, group in enumerate(groups) for report in group]


def _add_event(rows: Rows, seq: int, assessment: Assessment) -> None:
    event = assessment.event
    plain = flat(assessment)
    del plain["event"]
    rows["events"].append({"id": event, "seq": seq, **plain})
    rows["event_reports"] += [
        {"event": event, "seq": nth, "report": report, "main": report in assessment.main}
        for nth, report in enumerate(assessment.reports)
    ]
    rows["corrections"] += [{"event": event, "seq": n, **flat(each)} for n, each in enumerate(assessment.corrections)]
    rows["event_decisions"] += _listed("event", event, "text", assessment.decided)
    for standing in assessment.standings:
        rows["standings"].append({"event": event, **_without(flat(standing), "view")})
        for nth, position in enumerate(standing.positions):
            _add_position(rows, {"event": event, "field": standing.field, "seq": nth}, position)


def _add_position(rows: Rows, place: Row, position: Position) -> None:
    key = len(rows["positions"])
    grade = position.grade
    rows["positions"].append(
        {
            "key": key,
            **place,
            **_without(flat(position), "grade"),
            "grade_reliability": grade.reliability if grade else None,
            "grade_credibility": grade.credibility if grade else None,
        }
    )
    rows["grade_steps"] += _listed("position", key, "step", grade.steps if grade else ())
    origins = (flat(origin) for origin in position.origins)
    rows["position_origins"] += [{"position": key, "seq": nth, **each} for nth, each in enumerate(origins)]
    rows["position_reports"] += _listed("position", key, "report", position.reports)
    rows["position_claims"] += _listed("position", key, "claim", position.claims)
    rows["position_relays"] += _listed("position", key, "name", position.through)


def _add_finding(rows: Rows, key: int, finding: Finding) -> None:
    rows["findings"].append({"key": key, **flat(finding)})
    rows["finding_reports"] += _listed("finding", key, "report", finding.reports)
    rows["finding_claims"] += _listed("finding", key, "claim", finding.claims)


def _listed(owner: str, key: Scalar, column: str, values: Iterable[Scalar]) -> list[Row]:
    return [{owner: key, "seq": seq, column: value} for seq, value in enumerate(values)]
