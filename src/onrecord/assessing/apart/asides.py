"""Which figures on a field are of something else than what happened, as the words beside each say: of a time before, a longer time, what is usual or only possible."""

from collections.abc import Iterator, Mapping, Sequence

from onrecord.assessing.apart.days import is_of_another_time
from onrecord.assessing.apart.tallies import is_tally
from onrecord.assessing.apart.things import is_measure
from onrecord.assessing.case import Case, Testimony, counts_crowds, counts_soldiers, is_plan, is_settled
from onrecord.assessing.titles import when_of
from onrecord.record.value import Moment

_WHY = {
    "longer": "it counts over a longer time",
    "several": "it counts several happenings",
    "past": "it is of a year long over",
    "able": "it is what is allowed, possible or usual",
    "total": "it is the whole of which another sentence counts a part",
    "ahead": "it is a plan or an expectation",
}
"""Marks of `Scope` by which a figure is not of what happened, whatever its size; "ahead" a measure or a crowd only, since more dead that are feared may be."""
_ANOTHER_TIME = "it is of another time"


def asides(testimonies: Sequence[Testimony], case: Case) -> Mapping[str, str]:
    """Return why each figure on a field is of something else, by its claim's id; none where all are, so that none can be told from the others."""
    found = dict(_told(testimonies, case))
    return found if len(found) < len(testimonies) else {}


def _told(testimonies: Sequence[Testimony], case: Case) -> Iterator[tuple[str, str]]:
    name, when = testimonies[0].claim.field, when_of(case)
    coming = counts_crowds(name, case)  # who is promised or expected has not come
    without = (
        {"longer"} if counts_soldiers(name, case) else set()
    )  # troops are sent over weeks: "since early January" is all of it
    without |= {"ahead"} if is_plan(name, case) else set()
    without |= {"total"} if is_settled(name, case) else set()  # "12 of the 148 on board" tells how many were on board
    without |= {"longer"} if is_tally(testimonies[0].claim.value) else set()  # "the third this year" is one of now
    for each in testimonies:
        if why := _why(each, when, without if coming or is_measure(each.claim.value) else without | {"ahead"}):
            yield each.claim.id, why


def _why(testimony: Testimony, when: Moment | None, without: set[str]) -> str:
    if is_of_another_time(testimony, when):
        return _ANOTHER_TIME
    return next((_WHY[mark] for mark in testimony.scope.marks if mark in _WHY and mark not in without), "")
