"""A revision: one origin gives another value later, or has its earlier one told beside it."""

from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from itertools import pairwise

from onrecord import values
from onrecord.assessing.case import UNKNOWN_TIME, Assessed, Case, Testimony, field_title, is_amount, published, slipped
from onrecord.assessing.saying import capital, label, listed, verb
from onrecord.record.assessment import Agreement, Finding, FindingKind, Origin, Position

KIND = FindingKind.REVISION


def find(assessed: Assessed) -> Iterator[Finding]:
    """Return one finding for each field and origin whose figure did not stay the same, with the figures in order of time.

    Where no publication time tells the order, the sentence says so.
    """
    for standing in assessed.tellable:
        if is_amount(standing.field, assessed.case):
            continue
        revised: dict[str, list[Position]] = defaultdict(list)
        origins: dict[str, Origin] = {}
        slips = slipped(assessed.relations[standing.field])
        for relation in assessed.relations[standing.field]:
            if relation.agreement is Agreement.REVISED and not slips & {relation.left.claims, relation.right.claims}:
                for origin in relation.left.origins:
                    if origin.party in {other.party for other in relation.right.origins}:
                        origins[origin.party] = origin
                        revised[origin.party] += [relation.left, relation.right]
        for party in sorted(revised):
            yield _revision(assessed.case, standing.field, origins[party], revised[party])


def _revision(case: Case, field: str, origin: Origin, positions: Sequence[Position]) -> Finding:
    told = {t.claim.id: t for t in case.fields[field] if t.origin and t.origin.party == origin.party}
    unique = {position.claims: position for position in positions}
    series = sorted((_own(position, told) for position in unique.values()), key=_time)
    steps = [_step(own) for own in series]
    known = all(_told_apart(*pair) for pair in pairwise(series))
    figures = ", then ".join(steps) if known else f"{listed(steps)}; their dates do not tell the order"
    return Finding(
        kind=KIND,
        event=case.event.id,
        field=field,
        text=f"{capital(field_title(field, case))}: {origin.name} {verb('give', origin.name)} {figures}.",
        reports=tuple(dict.fromkeys(t.report.id for own in series for t in own)),
        claims=tuple(t.claim.id for own in series for t in own),
    )


def _own(position: Position, told: Mapping[str, Testimony]) -> list[Testimony]:
    own = [told[claim] for claim in position.claims if claim in told]
    return sorted(own, key=lambda t: (published(t.report), t.claim.id))


def _time(own: Sequence[Testimony]) -> tuple[str, bool]:
    """Return when a figure was first told, and whether it was told as the new one, not as what was said earlier."""
    return published(own[0].report), not own[0].scope.earlier


def _told_apart(before: Sequence[Testimony], after: Sequence[Testimony]) -> bool:
    """Return whether two figures are known to follow each other: by publication, or as earlier and now in one report."""
    (first, _), (second, _) = _time(before), _time(after)
    if before[0].report.id == after[0].report.id:
        return _time(before) != _time(after)
    return first != second and UNKNOWN_TIME not in {first, second}


def _step(own: Sequence[Testimony]) -> str:
    first = own[0].report
    day = first.published.earliest[:10] if first.published and first.published.earliest else ""
    return f"{values.say(own[0].claim.value)} ({', '.join(part for part in (label(first), day) if part)})"
