"""What reports that were filed since then brought to an event: findings that rest on them, values that nobody gave before, further origins."""

import json
from collections.abc import Collection, Iterator, Mapping, Sequence
from dataclasses import dataclass

from onrecord.ledger.assessed import assessments
from onrecord.ledger.lookups import Lookups
from onrecord.record.assessment import Assessment, Finding, FindingKind, Origin, Position

_OF_THEMSELVES = frozenset({FindingKind.ROUNDING, FindingKind.SINGLE_ORIGIN, FindingKind.VOICELESS})
"""Findings that every new value brings with it."""

_VOICES = """SELECT claims.id AS claim, readings.report, coalesce((SELECT becomes FROM party_identities AS whom
WHERE whom.party = hops.party AND (whom.report IS NULL OR whom.report = readings.report) AND (whom.said IS NULL OR whom.said = claims.id)
ORDER BY whom.report IS NULL, whom.said IS NULL LIMIT 1), hops.party) AS party FROM claims JOIN readings ON readings.key = claims.reading
JOIN hops ON hops.reading = claims.reading AND hops.owner = 'claim' AND hops.seq = claims.seq AND hops.hop = claims.origin_hop
WHERE claims.id IN (SELECT value FROM json_each(?))"""


@dataclass(frozen=True, slots=True)
class Brought:
    """A value of a field that only new reports give, or one that these further, independent origins give too."""

    field: str
    position: Position
    origins: tuple[Origin, ...]


@dataclass(frozen=True, slots=True)
class Since:
    """What new reports brought to an event: `reports` of it are new, `first` where all of them are, so that the event is.

    `values` are those that nobody gave before, none for an event that is new as a whole; `backed` those that have more origins now.
    """

    event: str
    reports: tuple[str, ...]
    first: bool
    findings: tuple[Finding, ...]
    values: tuple[Brought, ...]
    backed: tuple[Brought, ...]


def since(lookups: Lookups, events: Sequence[str], new: Collection[str]) -> tuple[Since, ...]:
    """Return what the `new` reports brought to each of these events, in the order given; ids that are not on file are left out."""
    told = assessments(lookups, events)
    mixed = [
        position for each in told.values() for _, position in _positions(each) if _is_mixed(position, frozenset(new))
    ]
    rows = lookups.rows(_VOICES, json.dumps([claim for position in mixed for claim in position.claims]))
    before = {str(row["claim"]): str(row["party"]) for row in rows if row["party"] and row["report"] not in new}
    return tuple(_since(each, frozenset(new), before) for each in told.values())


def _since(told: Assessment, new: frozenset[str], before: Mapping[str, str]) -> Since:
    ours = tuple(report for report in told.reports if report in new)
    first = len(ours) == len(told.reports)
    return Since(
        told.event,
        ours,
        first,
        tuple(each for each in told.findings if each.kind not in _OF_THEMSELVES and not new.isdisjoint(each.reports)),
        () if first else tuple(Brought(f, p, p.origins) for f, p in _positions(told) if new.issuperset(p.reports)),
        tuple(Brought(f, p, found) for f, p in _positions(told) if (found := _further(p, new, before))),
    )


def _positions(told: Assessment) -> Iterator[tuple[str, Position]]:
    for standing in told.standings:
        yield from ((standing.field, position) for position in standing.positions)


def _is_mixed(position: Position, new: frozenset[str]) -> bool:
    """Return whether new reports and others give a value, from more than one origin."""
    return len(position.origins) > 1 and not new.isdisjoint(position.reports) and not new.issuperset(position.reports)


def _further(position: Position, new: frozenset[str], before: Mapping[str, str]) -> tuple[Origin, ...]:
    """Return the origins that a value has from new reports alone; none where those before may be the same under another name."""
    if not _is_mixed(position, new):
        return ()
    old = {before[claim] for claim in position.claims if claim in before}
    found = tuple(each for each in position.origins if each.party not in old)
    return found if len(found) + len(old) <= len(position.origins) else ()
