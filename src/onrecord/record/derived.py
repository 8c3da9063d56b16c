"""What is derived from readings, as flat rows: groups and links, events, standings, positions and findings.

These rows are for asking and for exchange. They are not read back: linking and assessing make them anew. What a policy picks is not
among them, since whoever asks chooses one; `view_rows` gives it apart, so that what is picked most needs no second look. The key of a row is made of what it says, never of how many there are, so that the rows of one
event can be replaced while all others stay.
"""

from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Sequence
from datetime import UTC, datetime

from onrecord.record.assessment import Assessment, Brief, Finding, FindingKind, Position
from onrecord.record.decided import Parties
from onrecord.record.flat import Row, Scalar, flat
from onrecord.record.ids import content_id
from onrecord.record.link import Event, Link, Linked, Relation
from onrecord.record.rows import Rows
from onrecord.record.value import Value

_HASHED = 60  # bits of a key that a hash of the row fills; SQLite's whole numbers have 63
_FINDING_HASHED = 48
_MOST_REPORTS = 2048  # from which on one report more does not move a finding up
_NEVER = 2**62


def derived_rows(linked: Linked, brief: Brief) -> Rows:
    """Return all that linking and assessing made of a set of readings, one list of rows a table."""
    rows: Rows = defaultdict(list)
    rows["links"] += link_rows(linked.links)
    rows["copies"] += group_rows(brief.copies)
    rows["stories"] += group_rows(linked.stories)
    mentions = {event.id: event.mentions for event in linked.events}
    for assessment in brief.assessments:
        _add_event(rows, assessment, mentions.get(assessment.event, ()))
    rows |= party_rows(linked.parties)
    return dict(rows)


def party_rows(parties: Parties) -> Rows:
    """Return what people decided of parties as rows; no tables where they decided nothing."""
    if not (parties.identities or parties.unlike):
        return {}
    return {
        "party_identities": [flat(each) for each in parties.identities],
        "unlike_parties": [flat(each) for each in parties.unlike],
    }


def event_rows(event: Event, assessment: Assessment) -> Rows:
    """Return all that is derived of one event, one list of rows a table, in the order of their references."""
    rows: Rows = defaultdict(list)
    _add_event(rows, assessment, event.mentions)
    rows["links"] += link_rows(event.voices)
    return dict(rows)


def view_rows(assessment: Assessment) -> list[Row]:
    """Return what a policy picks on each field of an event as rows: each pick as the place of its position."""
    return [
        {
            "event": assessment.event,
            "field": standing.field,
            "policy": standing.view.policy,
            **{name: _place(getattr(standing.view, name), standing.positions) for name in ("best", "low", "high")},
            "reason": standing.view.reason,
        }
        for standing in assessment.standings
        if standing.view
    ]


def link_rows(links: Iterable[Link]) -> list[Row]:
    """Return links as rows; in the order of their keys those of one relation stand together."""
    relations = [*Relation]
    return [
        {
            "key": (relations.index(link.relation) << _HASHED) + _hashed(link.relation, link.left, link.right),
            **flat(link),
        }
        for link in links
    ]


def group_rows(groups: Iterable[Sequence[str]]) -> list[Row]:
    """Return groups of reports as rows; a report may be in several, so a group is known by all its members."""
    return [{"seq": _hashed("group", *sorted(group)), "report": report} for group in groups for report in group]


def _without(row: Row, name: str) -> Row:
    """Return the row without the columns of the record in its field `name`."""
    return {column: value for column, value in row.items() if not column.startswith(f"{name}_")}


def _add_event(rows: Rows, assessment: Assessment, mentions: Iterable[str]) -> None:
    event = assessment.event
    plain = flat(assessment)
    del plain["event"]
    rows["events"].append({"id": event, "seq": _second(assessment), **plain})
    rows["event_mentions"] += [{"event": event, "mention": each} for each in mentions]
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
    for key, finding in _keyed(assessment.findings):
        _add_finding(rows, key, finding)
    rows["dismissed_findings"] += [{"key": key, **flat(finding)} for key, finding in _keyed(assessment.dismissed)]


def _place(value: Value | None, positions: Sequence[Position]) -> int | None:
    return next((nth for nth, position in enumerate(positions) if position.value == value), None)


def _second(assessment: Assessment) -> int:
    """Return the second in which an event began, since 1970; one that sorts last where that is not known."""
    start = assessment.when.earliest if assessment.when else None
    return int(datetime.fromisoformat(start).replace(tzinfo=UTC).timestamp()) if start else _NEVER


def _add_position(rows: Rows, place: Row, position: Position) -> None:
    key = _hashed("position", *place.values())
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


def _keyed(findings: Iterable[Finding]) -> Iterator[tuple[int, Finding]]:
    """Yield findings of one event, each with its key."""
    same: Counter[int] = Counter()
    for finding in findings:
        key = _finding_key(finding)
        yield key + same[key], finding
        same[key] += 1


def _finding_key(finding: Finding) -> int:
    """Return a key by which findings sort: what matters most first, then what rests on most reports."""
    kinds = [*FindingKind]
    rank = kinds.index(finding.kind) * _MOST_REPORTS + _MOST_REPORTS - 1 - min(len(finding.reports), _MOST_REPORTS - 1)
    told = _hashed("finding", finding.event, finding.field, finding.text, *finding.reports, *finding.claims)
    return (rank << _FINDING_HASHED) + (told >> (_HASHED - _FINDING_HASHED))


def _hashed(*parts: Scalar) -> int:
    return int(content_id("", *parts)[1:], 16) >> (64 - _HASHED)
