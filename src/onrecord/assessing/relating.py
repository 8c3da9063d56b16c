"""How two positions on one field stand to each other, and why."""

from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import datetime, timedelta
from itertools import combinations

from onrecord import values
from onrecord.assessing.apart.asides import asides
from onrecord.assessing.apart.days import is_of_another_time
from onrecord.assessing.apart.groups import group_beside
from onrecord.assessing.apart.parts import is_other, parts_among
from onrecord.assessing.apart.people import other_people
from onrecord.assessing.apart.phrases import of_one_phrase
from onrecord.assessing.apart.sorts import other_sort
from onrecord.assessing.apart.tallies import is_tally
from onrecord.assessing.apart.things import Excuse, other_thing
from onrecord.assessing.apart.wholes import Wholes
from onrecord.assessing.case import (
    Case,
    Relation,
    Testimony,
    counts_arrests,
    counts_crowds,
    counts_people,
    counts_soldiers,
    declared,
    is_plan,
    is_running,
    is_settled,
    is_wide_measure,
)
from onrecord.assessing.excusing import excuse, is_count, size_of
from onrecord.assessing.revising import revision, told_after, update, was_greater
from onrecord.assessing.rising import NO_ORDER, is_raised, is_well_above
from onrecord.assessing.sides import PROTESTER, SOLDIER, Side
from onrecord.assessing.slipping import slip_of, slip_of_bounds
from onrecord.assessing.titles import when_of
from onrecord.assessing.where.places import state_of
from onrecord.assessing.where.spots import spots
from onrecord.record.assessment import Agreement, Position
from onrecord.record.value import Moment, Quantity, Truth

_MARKS = {
    "more": "one is an addition to what was before",
    "part": "one counts a part",
    "ahead": "one is a plan or an expectation",
    "longer": "one counts over a longer time",
    "several": "one counts several happenings",
    "total": "one is the whole of which another sentence counts a part",
    "attacker": "one includes who did it",
    "past": "one is of a year long over",
    "before": "one is of what its sentence only counts time from",
    "in_turn": "one is of a happening told in a row of several",
    "able": "one is what is allowed, possible or usual",
}
_BODIES = "bodies"
_DEAD = "killed"  # "another 90 are missing" is beside the dead, no addition to the missing
_ROUGHLY, _ONE_DAY = timedelta(hours=1), timedelta(hours=18)
_UNDECLARED = "no pack says what this field is of, so its values may be of different things"
_RUNNING = "it moves while it is told, so that each held in its time"


@dataclass(frozen=True, slots=True)
class _OneField:
    """What is known of a field before any two positions are looked at.

    `toll` says that it is one of those that all kinds of events have, `people` that it counts people, all of them called by the noun `whole`; `marks` are those of `Scope` by
    which two positions differ on it, in words. `copies` are the groups of copies, of each only the reports that take one position.
    `when` is when it happened, None where nobody tells. `single` are the reports that give but one value, where the field's name tells of what it is. Of each report `greatest` is the greatest count that it gives, `own_words` the greatest in its own words, `dead` the numbers of dead.
    """

    case: Case
    toll: bool
    people: bool
    whole: str
    marks: Mapping[str, str]
    copies: tuple[frozenset[str], ...]
    single: frozenset[str]
    greatest: Mapping[str, float]
    own_words: Mapping[str, float]
    dead: Mapping[str, frozenset[float]]
    when: Moment | None


def relate(positions: Sequence[Position], testimonies: Sequence[Testimony], case: Case) -> tuple[Relation, ...]:
    """Return how every two positions stand to each other; values whose unit and bounds fit are never at odds."""
    if len(positions) == 1:
        return ()
    held = {testimony.claim.id: testimony for testimony in testimonies}
    mentions = {mention.id: mention for mention, _ in case.mentions}
    where = spots(testimonies, case.gazetteer)
    sides = [
        Side(
            position,
            tuple(map(held.__getitem__, position.claims)),
            lambda t: state_of(t, mentions, case.gazetteer),
            where,
        )
        for position in positions
    ]
    aside = asides(testimonies, case)
    elsewhere = {side.position.claims: why for side in sides if (why := _why_aside(side, aside))}
    ours = [side for side in sides if side.position.claims not in elsewhere]
    field = _one_field(ours, case)
    givers = {side.position.claims: frozenset((t.report.id, t.voice) for t in side.held) for side in sides}
    found = excuse([_between(left, right, field) for left, right in combinations(sides, 2)], parts_among(ours), givers)
    noun = field.whole if field.people else None
    wholes = Wholes({side.position.claims: side for side in sides}, field.greatest, noun, elsewhere)
    found = tuple(map(wholes.with_some, found))
    name = testimonies[0].claim.field
    if not declared(name, case):
        return _of_one_thing(found, sides)
    return tuple(_of_others(relation, _RUNNING) for relation in found) if is_running(name, case) else found


def _of_one_thing(relations: Iterable[Relation], sides: Sequence[Side]) -> tuple[Relation, ...]:
    """Return the relations on a field that no pack declares: nothing follows from values of which the words do not tell that they are of one thing."""
    by_claims = {side.position.claims: side for side in sides}
    return tuple(
        each
        if of_one_phrase(by_claims[each.left.claims], by_claims[each.right.claims])
        else _of_others(each, _UNDECLARED)
        for each in relations
    )


def _one_field(sides: Sequence[Side], case: Case) -> _OneField:
    name = sides[0].field
    toll = name in {field.id for field in case.pack.fields}
    without = {"more"} if toll and name not in {_DEAD, _BODIES} else set()
    without |= {"ahead"} if is_plan(name, case) else set()
    without |= {"total"} if is_settled(name, case) else set()
    without |= {"longer"} if is_tally(sides[0].position.value) else set()
    marks = {mark: words for mark, words in _MARKS.items() if mark not in without}
    told = Counter(report for side in sides for report in side.reports)
    single = frozenset(report for report, times in told.items() if times == 1)
    copies = tuple(frozenset(single.intersection(group)) for group in case.copies)
    counts = _greatest(sides), _greatest(sides, own_words=True), _dead(case)
    crowd = counts_crowds(name, case) or counts_arrests(name, case)
    whole = SOLDIER if counts_soldiers(name, case) else PROTESTER if crowd else ""
    of_one = single if declared(name, case) and not is_wide_measure(name, case) else frozenset[str]()
    return _OneField(case, toll, counts_people(name, case), whole, marks, copies, of_one, *counts, when_of(case))


def _dead(case: Case) -> dict[str, frozenset[float]]:
    """Return the numbers of dead that each report of the event gives; "hundreds" gives none."""
    found: dict[str, set[float]] = {}
    for testimony in case.fields.get(_DEAD, ()):
        value = testimony.claim.value
        if isinstance(value, Quantity) and value.approximate and value.high is None:
            continue
        found.setdefault(testimony.report.id, set()).add(size_of(testimony.claim.value))
    return {report: frozenset(numbers) for report, numbers in found.items()}


def _greatest(sides: Iterable[Side], *, own_words: bool = False) -> dict[str, float]:
    """Return the greatest count that each report gives of this happening alone, by whatever voice or in its `own_words` only."""
    found: dict[str, float] = {}
    for side in sides:
        for testimony, scope in zip(side.held, side.scopes, strict=True):
            voiced = own_words and bool(testimony.voice)
            if not voiced and is_count(testimony.claim.value) and not is_other(scope):
                found[testimony.report.id] = max(found.get(testimony.report.id, 0.0), size_of(testimony.claim.value))
    return found


def _of_others(relation: Relation, why: str) -> Relation:
    """Return the relation on a field from whose values nothing follows, for the reason `why`."""
    if relation.slip or relation.agreement in {Agreement.COMPATIBLE, Agreement.DENIED}:
        return relation
    return replace(relation, agreement=Agreement.SCOPE_DIFFERS, reason=why)


def _between(left: Side, right: Side, field: _OneField) -> Relation:
    here, there = left.position, right.position
    if isinstance(here.value, Truth) and isinstance(there.value, Truth) and here.value != there.value:
        return Relation(here, there, Agreement.DENIED, "one side says yes, the other no")
    if isinstance(here.value, Truth) is not isinstance(there.value, Truth):
        return Relation(
            here, there, Agreement.COMPATIBLE, "one side only says whether it was told, the other gives a value"
        )
    compared = values.compare(here.value, there.value)
    if compared.relation is not values.Likeness.DIFFER:
        if not field.toll and (slip := slip_of_bounds(left, right, field.copies, field.case)):
            return Relation(here, there, Agreement.CONTRADICTED, slip, slip)
        return Relation(here, there, *(_raised(left, right, field) or (Agreement.COMPATIBLE, compared.reason)))
    singly = _singly(left, right)
    if (slip := slip_of(left, right, field.copies, field.case)) and not (left.singly or right.singly):
        return Relation(here, there, Agreement.CONTRADICTED, slip, slip)
    excused = (
        _two_days(left, right)
        or _another_time(left, right, field)
        or _of_no_weight(left, right)
        or _other_scope(left, right, field)
        or singly
        or _beside_whole(left, right, field)
        or other_thing(left, right, people=field.people, single=left.reports | right.reports <= field.single)
        or revision(left, right, toll=field.toll)
        or update(left, right, field.case, toll=field.toll)
    )
    return Relation(here, there, *(excused or (Agreement.CONTRADICTED, compared.reason)))


def _raised(left: Side, right: Side, field: _OneField) -> Excuse | None:
    """Return that a toll which is open above was raised: "at least 2", and elsewhere "at least 6"; both can hold, but the first is out of date.

    One that a report tells as the earlier was not: "more than 9,000" beside "an earlier report of over 10,100".
    """
    few, many = sorted((left, right), key=lambda side: size_of(side.position.value))
    if many.all("earlier") and not few.all("earlier"):
        return None
    if not field.toll or is_settled(left.field, field.case) or was_greater(left, right):
        return None
    if not is_raised(left.position.value, right.position.value):
        return None
    apart = _another_time(left, right, field) or _other_scope(left, right, field) or _beside_whole(left, right, field)
    if apart or _singly(left, right):
        return None
    found = other_thing(left, right, people=field.people, single=False) or revision(left, right, toll=field.toll)
    if found is None and left.reports.isdisjoint(right.reports) and is_well_above(left.size, right.size):
        found = told_after(left.now, right.now) or (Agreement.REVISED, NO_ORDER)
    return found if found and found[0] is Agreement.REVISED else None


def _singly(left: Side, right: Side) -> Excuse | None:
    """Return that people told of one by one ("a boy died", "both men") are no count, so a greater count holds beside them."""
    few, many = sorted((left, right), key=lambda side: size_of(side.position.value))
    if few.singly and size_of(few.position.value) < size_of(many.position.value):
        return Agreement.COMPATIBLE, "one tells of people singly and gives no count"
    return None


def _beside_whole(left: Side, right: Side, field: _OneField) -> Excuse | None:
    """Return that a voice counts a part: each report that carries its count tells of more in its own words."""
    few, many = sorted((left, right), key=lambda side: size_of(side.position.value))
    size = size_of(few.position.value)
    if not (is_count(few.position.value) and is_count(many.position.value)) or size == size_of(many.position.value):
        return None
    if all(field.own_words.get(report, 0.0) > size for report in few.reports):
        return (
            Agreement.SCOPE_DIFFERS,
            f"each report that gives {values.say(few.position.value)} tells of more in its own words",
        )
    return None


def _of_no_weight(left: Side, right: Side) -> Excuse | None:
    """Return that a figure contradicts none: it converts the one before it, whose bounds it shares, counts nothing, or both count over a longer time."""
    if left.all("converted") or right.all("converted"):
        return Agreement.COMPATIBLE, "one only tells the figure before it in another unit"
    if left.counts_nothing is not right.counts_nothing:
        return Agreement.SCOPE_DIFFERS, "one is rather an age or an hour, or no count of them"
    if left.mostly("longer") and right.mostly("longer") and not is_tally(left.position.value):
        return Agreement.SCOPE_DIFFERS, "both count over a longer time than this happening"
    return None


def _two_days(left: Side, right: Side) -> Excuse | None:
    """Return that two moments cannot be compared by their clocks: further than a day apart, one was laid to another day.

    The same reading of two clocks is one time where a zone was only supposed.
    """
    here, there = left.position.value, right.position.value
    if not isinstance(here, Moment) or not isinstance(there, Moment):
        return None
    if here.earliest is None or there.earliest is None:
        return Agreement.COMPATIBLE, "one of the times is not known"
    if here.timex and here.timex == there.timex:
        return Agreement.COMPATIBLE, f"both are {here.timex} by the clock, and not both say of which zone"
    apart = min(_apart(here.earliest, there.earliest), _apart(here.timex, there.timex))
    if apart > _ONE_DAY or (apart < _ROUGHLY and (here.approximate or there.approximate)):
        return (
            Agreement.COMPATIBLE,
            f"{values.say(here)} and {values.say(there)} may be one time, told roughly or laid to another day",
        )
    return None


def _apart(here: str | None, there: str | None) -> timedelta:
    """Return the time between two clocks, a very long one where one of them is not told to the minute."""
    try:
        return abs(datetime.fromisoformat(here or "") - datetime.fromisoformat(there or ""))
    except (ValueError, TypeError):
        return timedelta.max


def _other_scope(left: Side, right: Side, field: _OneField) -> Excuse | None:
    why = _apart_in_scope(left, right, field)
    says = f"{values.say(left.position.value)} and {values.say(right.position.value)} do not cover the same"
    return (Agreement.SCOPE_DIFFERS, f"{says}: {why}") if why else None


def _apart_in_scope(left: Side, right: Side, field: _OneField) -> str:
    """Return why two values do not cover the same, "" where nothing says so."""
    if why := _apart_in_place(left, right, field):
        return why
    if field.people and (group := group_beside(left, right, field.whole, field.greatest)):
        return f"one counts a part ({group})"
    if field.people and (why := other_people(left, right, field.greatest, field.dead)):
        return why
    if not field.people and (why := other_sort(left, right)):
        return why
    return next((words for mark, words in field.marks.items() if left.mostly(mark) != right.mostly(mark)), "")


def _apart_in_place(left: Side, right: Side, field: _OneField) -> str:
    """Return why two values are of two places, "" where nothing says so."""
    counts = is_count(left.position.value) and is_count(right.position.value)
    if field.toll and counts and len(left.states) == len(right.states) == 1 and left.states != right.states:
        return "they are of two countries"
    if left.spot and right.spot and left.spot.isdisjoint(right.spot):
        return "they are of two places"
    if bool(left.spot) is not bool(right.spot):
        return f"one is of one place ({left.spot_name or right.spot_name})"
    return ""


def _another_time(left: Side, right: Side, field: _OneField) -> Excuse | None:
    """Return that only one of two values is told to be of another time than the happening, so that both hold."""
    if _is_of_another_time(left, field) is _is_of_another_time(right, field):
        return None
    return Agreement.SCOPE_DIFFERS, "one is of another time"


def _is_of_another_time(side: Side, field: _OneField) -> bool:
    """Return whether half of the figures or more are told to be of another time than the happening."""
    return 2 * sum(is_of_another_time(each, field.when, later=not field.toll) for each in side.held) >= len(side.held)


def _why_aside(side: Side, aside: Mapping[str, str]) -> str:
    """Return why all figures of a position are of something else than what happened, "" where one is not."""
    reasons = [aside.get(each.claim.id, "") for each in side.held]
    return reasons[0] if all(reasons) else ""
