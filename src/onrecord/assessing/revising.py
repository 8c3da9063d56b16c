"""How a figure follows on another of the same thing: one voice gave both at different times, or reports of a later time give the greater."""

from datetime import datetime

from onrecord import values
from onrecord.assessing.apart.things import Excuse
from onrecord.assessing.case import UNKNOWN_TIME, Case, is_settled
from onrecord.assessing.excusing import is_count
from onrecord.assessing.rising import LATER, NO_ORDER, follows
from onrecord.assessing.sides import Side
from onrecord.record.assessment import Agreement

_DAY = len("2025-01-25")
_FAR = 10


def revision(left: Side, right: Side, *, toll: bool) -> Excuse | None:
    """Return how one voice that takes both positions stands to them, None where none does; `toll` says that any count of the field may grow far."""
    theirs = {origin.party for origin in right.position.origins}
    who = next((origin for origin in left.position.origins if origin.party in theirs), None)
    if who is None:
        return None
    mine, yours = left.of(who.party), right.of(who.party)
    both = f"{values.say(left.position.value)} and {values.say(right.position.value)}"
    if _stand_side_by_side(mine, yours):
        return Agreement.SCOPE_DIFFERS, f"{who.name} gives {both} in one report, so they do not count the same"
    if _fell_far(mine, yours) or (not toll and _is_far_apart(mine, yours)):
        return Agreement.SCOPE_DIFFERS, f"{who.name} gives {both}, too far apart to be one count"
    return Agreement.REVISED, f"{who.name} gives {both} at different times"


def _stand_side_by_side(mine: Side, yours: Side) -> bool:
    """Return whether a voice gives two figures as they are now in one report, and neither of them in a report of another day."""
    shared = {report for report in mine.reports & yours.reports if _was(mine, report) is _was(yours, report)}
    if mine.all("earlier") != yours.all("earlier") or not shared:
        return False
    days = {time[:_DAY] for time in mine.times | yours.times}
    return mine.reports == yours.reports or len(days) == 1


def _was(side: Side, report: str) -> bool:
    """Return whether a report tells a side's figure only as what it was earlier."""
    return all(each.scope.earlier for each in side.held if each.report.id == report)


def _is_far_apart(mine: Side, yours: Side) -> bool:
    """Return whether two counts that are no tolls are a factor of ten apart: four missiles, and 800 destroyed."""
    small, great = sorted((mine.size, yours.size))
    return is_count(mine.position.value) and small * _FAR <= great


def _fell_far(mine: Side, yours: Side) -> bool:
    """Return whether the later of two figures is a tenth of the earlier or less: counts grow, and corrections are seldom so great."""
    first, second = sorted((mine, yours), key=lambda side: min(side.times))
    known = UNKNOWN_TIME not in {*first.times, *second.times} and min(first.times) != min(second.times)
    return known and second.size * _FAR <= first.size


def update(left: Side, right: Side, case: Case, *, toll: bool) -> Excuse | None:
    """Return how a count that reports of a later time give follows on an earlier one; both may have been right in their time."""
    if not (is_count(left.position.value) and is_count(right.position.value)):
        return None
    if is_settled(left.field, case):
        return None
    if left.all("earlier") != right.all("earlier"):
        return Agreement.REVISED, "one is told as what it was earlier"
    if _opposed(left, right, case):
        return None
    if toll and _is_one_undated(left, right):
        return Agreement.REVISED, NO_ORDER
    return told_after(left.now, right.now)


def _is_one_undated(left: Side, right: Side) -> bool:
    """Return whether no report of one of two counts has a time, or none that gives it as it is now, while one of the other's has."""
    unknown = [(UNKNOWN_TIME in side.dated.times, UNKNOWN_TIME in side.now.dated.times) for side in (left, right)]
    return any(here is not there for here, there in zip(*unknown, strict=True))


def told_after(left: Side, right: Side) -> Excuse | None:
    """Return which of two counts is told later than the other, by their reports' times, else by the days that these name."""
    first, second = sorted((left.dated, right.dated), key=lambda side: min(side.times))
    if UNKNOWN_TIME in {*first.times, *second.times}:
        return None
    if datetime.fromisoformat(max(first.times)) + LATER <= datetime.fromisoformat(min(second.times)):
        return Agreement.REVISED, _told_later(second, first, "later")
    few, many = sorted((first, second), key=lambda side: side.size)
    if follows(few.held, many.held):
        return Agreement.REVISED, _told_later(many, few, "on a later day")
    return None


def _told_later(one: Side, other: Side, when: str) -> str:
    return f"{values.say(one.position.value)} is told {when} than {values.say(other.position.value)}"


def _opposed(left: Side, right: Side, case: Case) -> bool:
    """Return whether all the voices of two sides are of states, and of none in common: none goes on with the count of another."""
    here, there = (case.gazetteer.states_of(side.position.origins) for side in (left, right))
    return bool(here and there) and None not in here | there and here.isdisjoint(there)


def was_greater(left: Side, right: Side) -> bool:
    """Return whether the greater of two counts is known to be the earlier one, so that the other only tells it loosely."""
    few, many = sorted((left.dated, right.dated), key=lambda side: side.size)
    times = min(few.times), max(many.times)
    return UNKNOWN_TIME not in times and times[1] < times[0]
