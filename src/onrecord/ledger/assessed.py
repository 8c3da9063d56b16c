"""What linking and assessing made of events, restored from a ledger's derived tables for the events that are asked for."""

import json
from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass

from onrecord.ledger.lookups import Lookups
from onrecord.record.assessment import Agreement, Assessment, Finding, Grade, Origin, Position, Standing, View
from onrecord.record.decided import Correction
from onrecord.record.flat import Row, Scalar, unflat
from onrecord.record.reading import Stance
from onrecord.record.value import Value

_EVENTS = "SELECT id AS event, * FROM events WHERE id IN (SELECT value FROM json_each(?))"
_REPORTS = "SELECT * FROM event_reports WHERE event IN (SELECT value FROM json_each(?)) ORDER BY event, seq"
_MENTIONS = "SELECT * FROM event_mentions WHERE event IN (SELECT value FROM json_each(?)) ORDER BY event, mention"
_STANDINGS = "SELECT * FROM standings WHERE event IN (SELECT value FROM json_each(?)) ORDER BY event, field"
_POSITIONS = "SELECT * FROM positions WHERE event IN (SELECT value FROM json_each(?)) ORDER BY event, field, seq"
_OF_POSITIONS = {
    "origins": "SELECT * FROM position_origins WHERE position IN (SELECT value FROM json_each(?)) ORDER BY position, seq",
    "reports": "SELECT position, report AS item FROM position_reports WHERE position IN (SELECT value FROM json_each(?)) ORDER BY position, seq",
    "claims": "SELECT position, claim AS item FROM position_claims WHERE position IN (SELECT value FROM json_each(?)) ORDER BY position, seq",
    "through": "SELECT position, name AS item FROM position_relays WHERE position IN (SELECT value FROM json_each(?)) ORDER BY position, seq",
    "steps": "SELECT position, step AS item FROM grade_steps WHERE position IN (SELECT value FROM json_each(?)) ORDER BY position, seq",
}
_FINDINGS = "SELECT * FROM findings WHERE event IN (SELECT value FROM json_each(?)) ORDER BY key"
_CORRECTIONS = "SELECT * FROM corrections WHERE event IN (SELECT value FROM json_each(?)) ORDER BY event, seq"
_DISMISSED = "SELECT * FROM dismissed_findings WHERE event IN (SELECT value FROM json_each(?)) ORDER BY key"
_DECIDED = "SELECT * FROM event_decisions WHERE event IN (SELECT value FROM json_each(?)) ORDER BY event, seq"
_VIEWS = "SELECT field, best, low, high, reason FROM views WHERE event = ? AND policy = ?"
_OF_FINDINGS = {
    "reports": "SELECT finding, report AS item FROM finding_reports WHERE finding IN (SELECT value FROM json_each(?)) ORDER BY finding, seq",
    "claims": "SELECT finding, claim AS item FROM finding_claims WHERE finding IN (SELECT value FROM json_each(?)) ORDER BY finding, seq",
}


@dataclass(frozen=True, slots=True)
class _Valued:
    """The columns of a position that are not lists."""

    value: Value
    stance: Stance
    part: str


def assessments(lookups: Lookups, events: Iterable[str]) -> dict[str, Assessment]:
    """Return what is on record of the events with these ids, in the order given; an id that is not on file is left out."""
    wanted = list(dict.fromkeys(events))
    ids = json.dumps(wanted)
    heads = {row["event"]: row for row in lookups.rows(_EVENTS, ids)}
    reports, standings = _grouped(lookups.rows(_REPORTS, ids), "event"), _standings(lookups, ids)
    told = findings_of(lookups, wanted)
    corrections, dismissed, decided = (
        _grouped(lookups.rows(query, ids), "event") for query in (_CORRECTIONS, _DISMISSED, _DECIDED)
    )
    with lookups.sound():
        return {
            event: unflat(
                Assessment,
                heads[event],
                reports=tuple(row["report"] for row in reports[event]),
                main=tuple(row["report"] for row in reports[event] if row["main"]),
                standings=standings.get(event, ()),
                findings=told.get(event, ()),
                corrections=tuple(unflat(Correction, row) for row in corrections[event]),
                dismissed=tuple(unflat(Finding, row, reports=(), claims=()) for row in dismissed[event]),
                decided=tuple(str(row["text"]) for row in decided[event]),
            )
            for event in wanted
            if event in heads
        }


def views_of(lookups: Lookups, assessment: Assessment, policy: str) -> dict[str, View]:
    """Return what the policy picks on each field of an event, by the field; fields for which that is not on file are left out."""
    positions = {standing.field: standing.positions for standing in assessment.standings}
    found = {}
    with lookups.sound():
        for row in lookups.rows(_VIEWS, assessment.event, policy):
            best, low, high = (_pick(row[name], positions[str(row["field"])]) for name in ("best", "low", "high"))
            found[str(row["field"])] = View(policy, best, low, high, str(row["reason"]))
    return found


def mentions_of(lookups: Lookups, event: str) -> tuple[str, ...]:
    """Return the ids of the mentions of an event, sorted; none for one that only a story makes."""
    return tuple(str(row["mention"]) for row in lookups.rows(_MENTIONS, json.dumps([event])))


def findings_of(lookups: Lookups, events: Iterable[str]) -> dict[str, tuple[Finding, ...]]:
    """Return the findings on the events with these ids, by event, what matters most first."""
    rows = lookups.rows(_FINDINGS, json.dumps(list(events)))
    found: defaultdict[str, list[Finding]] = defaultdict(list)
    for row, finding in zip(rows, restored_findings(lookups, rows), strict=True):
        found[str(row["event"])].append(finding)
    return {event: tuple(each) for event, each in found.items()}


def restored_findings(lookups: Lookups, rows: Iterable[Row]) -> list[Finding]:
    """Return the findings that `rows` of the table `findings` are of, in their order."""
    kept = list(rows)
    keys = json.dumps([row["key"] for row in kept])
    lists = {name: _items(lookups.rows(query, keys), "finding") for name, query in _OF_FINDINGS.items()}
    with lookups.sound():
        return [
            unflat(
                Finding, row, reports=lists["reports"].get(row["key"], ()), claims=lists["claims"].get(row["key"], ())
            )
            for row in kept
        ]


def _pick(place: Scalar, positions: Sequence[Position]) -> Value | None:
    return None if place is None else positions[int(place)].value


def _standings(lookups: Lookups, ids: str) -> dict[str, tuple[Standing, ...]]:
    positions = _positions(lookups, lookups.rows(_POSITIONS, ids))
    found: defaultdict[str, list[Standing]] = defaultdict(list)
    with lookups.sound():
        for row in lookups.rows(_STANDINGS, ids):
            held = tuple(positions.get((row["event"], row["field"]), ()))
            relation = Agreement(str(row["relation"]))
            found[str(row["event"])].append(Standing(str(row["field"]), held, relation, str(row["reason"])))
    return {event: tuple(each) for event, each in found.items()}


def _positions(lookups: Lookups, rows: list[Row]) -> Mapping[tuple[Scalar, Scalar], list[Position]]:
    keys = json.dumps([row["key"] for row in rows])
    origins = _grouped(lookups.rows(_OF_POSITIONS["origins"], keys), "position")
    lists = {
        name: _items(lookups.rows(query, keys), "position")
        for name, query in _OF_POSITIONS.items()
        if name != "origins"
    }
    found: defaultdict[tuple[Scalar, Scalar], list[Position]] = defaultdict(list)
    with lookups.sound():
        for row in rows:
            held = {name: lists[name].get(row["key"], ()) for name in lists}
            found[row["event"], row["field"]].append(_position(row, origins[row["key"]], held))
    return found


def _position(row: Row, origins: Iterable[Row], held: Mapping[str, tuple[str, ...]]) -> Position:
    valued = unflat(_Valued, row)
    letter, number = row["grade_reliability"], row["grade_credibility"]
    grade = Grade(str(letter), int(number), held["steps"]) if letter is not None and number is not None else None
    voices = tuple(unflat(Origin, each) for each in origins)
    return Position(
        valued.value, voices, held["reports"], held["claims"], valued.stance, held["through"], grade, valued.part
    )


def _items(rows: Iterable[Row], owner: str) -> dict[Scalar, tuple[str, ...]]:
    groups: defaultdict[Scalar, list[str]] = defaultdict(list)
    for row in rows:
        groups[row[owner]].append(str(row["item"]))
    return {key: tuple(each) for key, each in groups.items()}


def _grouped(rows: Iterable[Row], owner: str) -> defaultdict[Scalar, list[Row]]:
    groups: defaultdict[Scalar, list[Row]] = defaultdict(list)
    for row in rows:
        groups[row[owner]].append(row)
    return groups
