"""Counts of people that cannot both hold, but are not of the same people: some of them, patients, ages, with or without who did it."""

import re
from collections.abc import Mapping

from onrecord.assessing.case import Testimony
from onrecord.assessing.sides import Side, is_no_count
from onrecord.record.value import Quantity

_DEAD = "killed"
_FEW = 10
"""Fewer than this are mostly some of those whom their report tells of as well, whoever counts them."""
_OWN_HAND = re.compile(
    r"\b(?:murder[- ]suicide|turned the (?:gun|weapon) on (?:him|her)self|(?:shot|killed|blew) (?:him|her)self|took (?:his|her) own life|self-inflicted)\b",
    re.IGNORECASE,
)

_IN_A_PLACE = re.compile(r"\b[Ii]n ([A-Z][a-z]{2,})\b")
_NO_PLACES = frozenset(
    "January February March April May June July August September October November December Monday Tuesday Wednesday Thursday Friday Saturday Sunday".split()
)
_END = re.compile(r"[.!?;]\s|\n")
_BESIDE = 40


def other_people(left: Side, right: Side, greatest: Mapping[str, float], dead: Mapping[str, frozenset[float]]) -> str:
    """Return why two counts are not of the same people, "" where nothing says so.

    `greatest` is the greatest count that each report gives, by whatever voice, `dead` are the numbers of dead that it gives.
    """
    few, many = sorted((left, right), key=lambda side: side.size)
    grounds = (
        (few.mostly("more") and not many.mostly("more"), "one counts those beside others"),
        (_with_dead(few, many, dead), "one counts the dead as well"),
        (few.goes_on, "one goes on to tell of one more"),
        (few.counts_patients and not many.counts_patients, "one counts those who came to one hospital"),
        (any(all(map(is_no_count, side.held)) for side in (few, many)), "one is rather an age, or no count of them"),
        (many.singly, "the greater is only read off people who are told of one by one"),
        (_has_attacker(few, many), "one counts the attacker who died"),
        (_is_beside_more(few, greatest), "each report that gives the smaller tells of more as well"),
        (_is_one_alone(few), "one report tells of one, without naming anybody"),
        (any(map(_is_vague, (few, many))), "one is told of as several only"),
        (_is_elsewhere(few, many) or _is_elsewhere(many, few), "one is of a place that is named there only"),
    )
    return next((why for holds, why in grounds if holds), "")


def _with_dead(few: Side, many: Side, dead: Mapping[str, frozenset[float]]) -> bool:
    """Return whether a report of the smaller count of hurt people gives as many dead as the greater one has more."""
    more = many.size - few.size
    return few.field != _DEAD and any(more in dead.get(report, ()) for report in few.reports)


def _has_attacker(few: Side, many: Side) -> bool:
    """Return whether two counts of dead are one apart, and a report tells that the attacker died by his own hand."""
    by_own_hand = any(_OWN_HAND.search(each.report.text) for each in (*few.held, *many.held))
    return few.field == _DEAD and many.size - few.size == 1 and by_own_hand


def _is_beside_more(few: Side, greatest: Mapping[str, float]) -> bool:
    return few.size < _FEW and all(greatest.get(report, 0.0) > few.size for report in few.reports)


def _is_one_alone(few: Side) -> bool:
    return few.size == 1 and not few.parties and len(few.reports) == 1


def _is_vague(side: Side) -> bool:
    """Return whether a count is of "a few" or "several"."""
    value = side.position.value
    return isinstance(value, Quantity) and value.approximate and value.high is None and (value.low or 0.0) < _FEW


def _is_elsewhere(side: Side, other: Side) -> bool:
    """Return whether half of the figures or more are beside a place that no report of the other side names: "in Strelsau, eight were hurt"."""
    theirs = {testimony.report.text for testimony in other.held}
    named = [_place_beside(testimony) for testimony in side.held]
    return 2 * len([each for each in named if each and not any(each in text for text in theirs)]) >= len(named)


def _place_beside(testimony: Testimony) -> str:
    """Return the place beside a figure that its report names there only, "" where there is none."""
    if not testimony.claim.passages:
        return ""
    text, passage = testimony.report.text, testimony.claim.passages[0]
    before = _END.split(text[max(0, passage.start - _BESIDE) : passage.start])[-1]
    after = _END.split(text[passage.end : passage.end + _BESIDE])[0]
    whole = f"{testimony.report.title or ''} {text}"
    names = [name for name in _IN_A_PLACE.findall(f"{before} {after}") if name not in _NO_PLACES]
    return next((name for name in names if whole.count(name) == 1), "")
