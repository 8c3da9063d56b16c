"""A conflict: independent voices give values for one thing that cannot all hold."""

from collections.abc import Iterator, Sequence

from onrecord import values
from onrecord.assessing.case import Assessed, Relation, field_title, is_amount, parties
from onrecord.assessing.saying import capital, said
from onrecord.assessing.where.spots import place_told
from onrecord.record.assessment import Agreement, Finding, FindingKind, Position, Standing
from onrecord.record.reading import Stance

KIND = FindingKind.CONFLICT

_LEAST_REPORTS = _LEAST_VOICES = 2


def find(assessed: Assessed) -> Iterator[Finding]:
    """Return one finding for each field whose positions contradict each other, with all that take part.

    Values are compared after unit, bound, precision and rounding. A likely slip is a finding of its own; two figures of one
    origin are a revision. Voices that nobody names count where different reports give them; of one origin's figures that
    fit each other, the one that most reports give is told. Figures that one report alone sets side by side are mostly of several things,
    unless those are the only two and each is of a voice of its own; so are sums of money: they are no conflict.
    """
    case = assessed.case
    for standing in assessed.comparable:
        parts = _taking_part(standing.positions, assessed.relations[standing.field])
        if is_amount(standing.field, case) or not (_of_several_reports(parts) or _of_two_voices(parts, standing)):
            continue
        told = _told(parts)
        claims = tuple(claim for position in parts for claim in position.claims)
        place = place_told(claims, case.fields[standing.field], case.gazetteer)
        yield Finding(
            kind=KIND,
            event=case.event.id,
            field=standing.field,
            text=f"{capital(field_title(standing.field, case))}{place}: {'; '.join(said(position, case.reports) for position in told)}.",
            reports=tuple(dict.fromkeys(report for position in parts for report in position.reports)),
            claims=claims,
        )


def _of_several_reports(parts: Sequence[Position]) -> bool:
    return len({report for position in parts for report in position.reports}) >= _LEAST_REPORTS


def _of_two_voices(parts: Sequence[Position], standing: Standing) -> bool:
    """Return whether one report sets two voices against each other: it gives two figures on the field, each by somebody else whom it names."""
    if len(parts) != _LEAST_VOICES or not all(position.origins for position in parts):
        return False
    reports = {report for position in parts for report in position.reports}
    return sum(not reports.isdisjoint(position.reports) for position in standing.positions) == _LEAST_VOICES


def _taking_part(positions: Sequence[Position], relations: Sequence[Relation]) -> list[Position]:
    at_odds = [
        each for each in relations if each.agreement is Agreement.CONTRADICTED and not each.slip and _is_held(each)
    ]
    named = [relation for relation in at_odds if relation.left.origins and relation.right.origins] or at_odds
    sides = [side for relation in named for side in (relation.left, relation.right)]
    return [position for position in positions if position in sides]


def _is_held(relation: Relation) -> bool:
    """Return whether somebody holds each of two values: who denies a figure gives no other."""
    return Stance.DENIES not in {relation.left.stance, relation.right.stance}


def _told(parts: Sequence[Position]) -> list[Position]:
    told: list[Position] = []
    for position in sorted(parts, key=lambda p: -len(p.reports)):
        if not any(_covers(other, position) for other in told):
            told.append(position)
    return told


def _covers(told: Position, position: Position) -> bool:
    fits = values.compare(told.value, position.value).relation is not values.Likeness.DIFFER
    return fits and parties(position) <= parties(told)
