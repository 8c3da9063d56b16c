"""A revision: one origin gives another value later, or has its earlier one told beside it; or a count rises from day to day."""

from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from itertools import pairwise

from onrecord import values
from onrecord.assessing.case import (
    UNKNOWN_TIME,
    Assessed,
    Case,
    Relation,
    Testimony,
    counts_damage,
    counts_soldiers,
    declared,
    ebbs,
    field_title,
    in_part,
    is_amount,
    is_detail,
    is_toll,
    is_wide_measure,
    parties,
    published,
    slipped,
)
from onrecord.assessing.excusing import size_of
from onrecord.assessing.rising import NO_ORDER, course, told_on
from onrecord.assessing.saying import capital, label, listed, said, verb
from onrecord.assessing.sides import measured_from
from onrecord.assessing.where.spots import place_told
from onrecord.record.assessment import Agreement, Finding, FindingKind, Origin, Position, Standing
from onrecord.record.value import Quantity, Value

KIND = FindingKind.REVISION

_OF_THE_DEAD = frozenset({"killed", "bodies", "casualties"})
"""Fields of which "three others" are some only."""
_LEAST = 2  # voices of a course; what one gives is its own revision


def find(assessed: Assessed) -> Iterator[Finding]:
    """Return one finding for each count that reports of several voices give higher from day to day, and one for each field and
    origin whose figure did not stay the same, with the figures in order of time.

    Of details but distances from one place, and of measures of which nothing tells what they are of, nothing is told. Where no publication time tells the order, the sentence says so. What an origin gave within the course of a count is told there.
    """
    case = assessed.case
    for standing in assessed.comparable:
        if is_amount(standing.field, case) or is_wide_measure(standing.field, case):
            continue
        if is_detail(standing.field, case):
            yield from _of_origins(standing, assessed, _are_from_one_place(case.fields[standing.field]))
            continue
        steps = _steps(standing, assessed)
        undated = () if any(each.origin for each in steps) else _undated(standing, assessed)
        if undated:
            yield _unordered(case, standing.field, undated)
        elif steps:
            yield _run(case, standing.field, steps)
        yield from (each for each in _of_origins(standing, assessed) if not _is_told(each, steps, standing))


def _steps(standing: Standing, assessed: Assessed) -> Sequence[Testimony]:
    """Return the figures of a count's course, up or, where people leave it again, down; none where one voice gives them all, or one report.

    Known parts are no steps, and no two are figures that contradict each other or do not count the same.
    """
    if not _runs(standing.field, assessed.case):
        return ()
    both = ebbs(standing.field, assessed.case) or not declared(standing.field, assessed.case)
    courses = (_course(standing, assessed, falling=falling) for falling in ((False, True) if both else (False,)))
    return max((steps for steps in courses if len(set(map(_teller, steps))) >= _LEAST), key=len, default=())


def _teller(testimony: Testimony) -> str:
    """Return the id of who gives a figure, of the report where nobody is named."""
    return testimony.origin.party if testimony.origin else testimony.report.id


def _runs(field: str, case: Case) -> bool:
    """Return whether a field counts people of whom there may be more the next day, a toll or troops, or what was damaged; not whoever lost data or marched.

    So do those of which no pack says what they count.
    """
    grows = is_toll(field, case) or counts_soldiers(field, case) or counts_damage(field, case)
    return grows or not declared(field, case)


def _course(standing: Standing, assessed: Assessed, *, falling: bool) -> Sequence[Testimony]:
    relations, field = assessed.relations[standing.field], assessed.case.fields[standing.field]
    own = {claim: position.claims for position in standing.positions for claim in position.claims}
    aside = slipped(relations) | {relation.part for relation in relations if relation.part} | in_part(relations).keys()
    at_odds = _at_odds(relations)

    def are_apart(one: Testimony, other: Testimony) -> bool:
        return frozenset((own[one.claim.id], own[other.claim.id])) in at_odds

    besides = is_toll(standing.field, assessed.case) and standing.field not in _OF_THE_DEAD
    ours = (each for each in field if own[each.claim.id] not in aside)
    return course(ours, are_apart, falling=falling, besides=besides)


def _at_odds(relations: Sequence[Relation]) -> set[frozenset[tuple[str, ...]]]:
    """Return the pairs of positions, by their claims, of which the one is no later stage of the other."""
    apart = {Agreement.CONTRADICTED, Agreement.SCOPE_DIFFERS}
    return {frozenset((each.left.claims, each.right.claims)) for each in relations if each.agreement in apart}


def _run(case: Case, field: str, steps: Sequence[Testimony]) -> Finding:
    first, last = (size_of(each.claim.value) for each in (steps[0], steps[-1]))
    way = "rose" if first < last else "fell"
    return Finding(
        kind=KIND,
        event=case.event.id,
        field=field,
        text=f"{capital(field_title(field, case))}, as it {way}: {', then '.join(map(_stage, steps))}.",
        reports=tuple(dict.fromkeys(each.report.id for each in steps)),
        claims=tuple(each.claim.id for each in steps),
    )


def _undated(standing: Standing, assessed: Assessed) -> list[Position]:
    """Return the positions of different voices on a toll of which nothing tells which came first: the reports of one have no time, or both are of one day."""
    if not is_toll(standing.field, assessed.case):
        return []
    relations = assessed.relations[standing.field]
    aside = slipped(relations) | {relation.part for relation in relations if relation.part}
    sides = [
        side
        for each in relations
        if each.agreement is Agreement.REVISED and _is_unordered(each, assessed)
        if not {each.left.claims, each.right.claims} & aside and parties(each.left).isdisjoint(parties(each.right))
        for side in (each.left, each.right)
    ]
    return [position for position in standing.positions if position in sides]


def _is_unordered(relation: Relation, assessed: Assessed) -> bool:
    """Return whether nothing tells which of two positions came first, or only that one of them has no time."""
    return relation.reason == NO_ORDER or _has_time(relation.left, assessed) != _has_time(relation.right, assessed)


def _has_time(position: Position, assessed: Assessed) -> bool:
    return any(published(assessed.case.reports[report]) != UNKNOWN_TIME for report in position.reports)


def _unordered(case: Case, field: str, positions: Sequence[Position]) -> Finding:
    told = "; ".join(said(position, case.reports) for position in positions)
    return Finding(
        kind=KIND,
        event=case.event.id,
        field=field,
        text=f"{capital(field_title(field, case))}: {told}. Nothing tells which came first.",
        reports=tuple(dict.fromkeys(report for position in positions for report in position.reports)),
        claims=tuple(claim for position in positions for claim in position.claims),
    )


def _stage(testimony: Testimony) -> str:
    told, day = testimony.origin.name if testimony.origin else "", told_on(testimony)
    parts = [told, label(testimony.report), day.isoformat() if day else ""]
    return f"{values.say(testimony.claim.value)} ({', '.join(filter(None, parts))})"


def _is_told(finding: Finding, steps: Sequence[Testimony], standing: Standing) -> bool:
    """Return whether each value of a finding stands among the steps of the count's course."""
    ours = {each.claim.id for each in steps}
    told = {position.claims for position in standing.positions if ours & set(position.claims)}
    return all(any(claim in claims for claims in told) for claim in finding.claims)


def _are_from_one_place(told: Iterable[Testimony]) -> Callable[[Relation], bool]:
    """Return what says of two positions whether both are distances from one place: "40 km north of Lipnik"."""
    places = {each.claim.id: place for each in told if (place := measured_from(each))}

    def are_from_one(relation: Relation) -> bool:
        here, there = (
            {places[claim] for claim in side.claims if claim in places} for side in (relation.left, relation.right)
        )
        return not here.isdisjoint(there)

    return are_from_one


def _of_origins(
    standing: Standing, assessed: Assessed, is_told: Callable[[Relation], bool] = lambda _: True
) -> Iterator[Finding]:
    revised: dict[str, list[tuple[Position, Position]]] = defaultdict(list)
    origins: dict[str, Origin] = {}
    slips = slipped(assessed.relations[standing.field])
    for relation in assessed.relations[standing.field]:
        if (
            relation.agreement is Agreement.REVISED
            and is_told(relation)
            and not slips & {relation.left.claims, relation.right.claims}
        ):
            for origin in relation.left.origins:
                if origin.party in {other.party for other in relation.right.origins}:
                    origins[origin.party] = origin
                    revised[origin.party].append((relation.left, relation.right))
    for party in sorted(revised):
        for positions in _courses(revised[party]):
            series = _series(assessed.case.fields[standing.field], party, positions)
            if len(series) > 1:
                yield _revision(assessed.case, standing.field, origins[party], series)


def _courses(pairs: Iterable[tuple[Position, Position]]) -> list[list[Position]]:
    """Return the positions that follow on one another, by their pairs: what one origin gives of two places are two courses."""
    courses: list[list[Position]] = []
    for pair in pairs:
        joined = [course for course in courses if pair[0] in course or pair[1] in course]
        courses = [course for course in courses if course not in joined]
        courses.append([*(position for course in joined for position in course), *pair])
    return courses


def _series(told: Iterable[Testimony], party: str, positions: Iterable[Position]) -> Sequence[Sequence[Testimony]]:
    """Return what one origin gave, figure by figure in order of time; each number once, though it is told as a bound, too."""
    own = {each.claim.id: each for each in told if each.origin and each.origin.party == party}
    figures = {position.claims: _own(position, own) for position in positions}
    found: dict[float | Value, Sequence[Testimony]] = {}
    for held in sorted(figures.values(), key=_place):
        found.setdefault(_number(held[0].claim.value), held)
    return tuple(found.values())


def _place(held: Sequence[Testimony]) -> tuple[str, bool, float, bool]:
    """Return what sorts figures by time, then by size, then a plain one before the same told as a bound."""
    value = held[0].claim.value
    return (*_time(held), size_of(value), isinstance(value, Quantity) and value.low != value.high)


def _number(value: Value) -> float | Value:
    """Return the number that a figure is told by, 5 of "at least 5" and of "up to 5"; the value itself where it has none."""
    return (value.low or value.high or value) if isinstance(value, Quantity) else value


def _revision(case: Case, field: str, origin: Origin, series: Sequence[Sequence[Testimony]]) -> Finding:
    steps = [_step(own) for own in series]
    known = all(_told_apart(*pair) for pair in pairwise(series))
    figures = ", then ".join(steps) if known else f"{listed(steps)}; their dates do not tell the order"
    claims = tuple(t.claim.id for own in series for t in own)
    place = place_told(claims, case.fields[field], case.gazetteer)
    return Finding(
        kind=KIND,
        event=case.event.id,
        field=field,
        text=f"{capital(field_title(field, case))}{place}: {origin.name} {verb('give', origin.name)} {figures}.",
        reports=tuple(dict.fromkeys(t.report.id for own in series for t in own)),
        claims=claims,
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
    return f"{values.say(own[0].claim.value)} ({', '.join(_where(own[0]))})"


def _where(testimony: Testimony) -> list[str]:
    """Return what to call the report of a figure, and its day where that is known."""
    first = testimony.report
    day = first.published.earliest[:10] if first.published and first.published.earliest else ""
    return [part for part in (label(first), day) if part]
