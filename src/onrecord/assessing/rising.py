"""A count that runs: on which day a figure of it was told, which later figures follow on it, and its course over the reports."""

import re
from collections.abc import Callable, Iterable, Sequence
from datetime import date, datetime, timedelta

from onrecord.assessing.apart.parts import is_other
from onrecord.assessing.case import UNKNOWN_TIME, Testimony, gives, published
from onrecord.assessing.excusing import is_count
from onrecord.assessing.sides import is_singly
from onrecord.record.value import Quantity, Value

_DAYS = ("monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday")
_TOLD = (
    r"say|says|said|saying|tell|tells|told|announced|reported|tweeted|confirmed|updated|revealed|put|as of|by|rose|risen|rises|"
    r"climbed|stood|stands|reached|numbered|now"
)
_ON_A_DAY = re.compile(rf"\b(?:{_TOLD})\b[^.\n]{{0,40}}?\b({'|'.join(_DAYS)})\b(?![’'])", re.IGNORECASE)
_BACK, _ONWARDS = 400, 120
"""Characters before and behind a figure in which the day that it was told may stand; behind it in its sentence only."""
_SENTENCE_END = re.compile(r"[.!?]\s|\n")
_LOWERED = re.compile(
    r"\b(?:revis\w*|cut|lower\w*|amend\w*|correct\w*|br[io]\w+|scal\w+) (?:[\w’'-]+ ){0,8}?(?:down|back|lower)\b[^.\n]* to $|\blowered\b[^.\n]* to $",
    re.IGNORECASE,
)
_TIME_AGO = re.compile(r"\b(?:last (?:week|month|year)|earlier this (?:month|year))\b", re.IGNORECASE)
"""Behind a figure it tells that its happening is another one: "30 people, many of them children, were killed last week"."""
_WEEK = 7
LATER = timedelta(hours=3)
"""A count that is published so much later may have grown since."""
_DAY = len("2025-01-01")
_ROUNDED, _WELL_ABOVE = 0.25, 1.2
NO_ORDER = "the count runs, and nothing tells when one of the two was given"
"""Why a count is taken for another stage of one whose place in time is not known."""
_LONG = timedelta(days=90)
"""A count that is told so much later is hardly another stage of one that runs."""
_FAR = 10
"""A count that another report gives as this many times the last is hardly of the same people."""


def told_on(testimony: Testimony) -> date | None:
    """Return the day on which a figure was told, by the weekday that its report gives for the telling, else by its publication.

    None where the report has no time. The weekday is the last one up to publication.
    """
    moment = published(testimony.report)
    if moment == UNKNOWN_TIME or not testimony.claim.passages:
        return None
    day = datetime.fromisoformat(moment).date()
    named = _weekday(testimony)
    return day if named is None else day - timedelta(days=(day.weekday() - named) % _WEEK)


def is_lowered(testimony: Testimony) -> bool:
    """Return whether the words before a figure tell that a count was brought down to it: it is no step of one that rises, whatever went before."""
    passage, text = testimony.claim.passages[0], testimony.report.text
    return bool(_LOWERED.search(_SENTENCE_END.split(text[max(0, passage.start - _ONWARDS) : passage.start])[-1]))


def follows(first: Iterable[Testimony], second: Iterable[Testimony]) -> bool:
    """Return whether all of the second figures were told on a later day than all of the first."""
    before, after = ([told_on(each) for each in side] for side in (first, second))
    if None in before or None in after:
        return False
    return max(day for day in before if day) < min(day for day in after if day)


def is_raised(one: Value, other: Value) -> bool:
    """Return whether the smaller of two counts is open above and no round figure of the greater: "at least 2" beside "at least 6".

    "More than 150" beside 157 is round, and "dozens" nobody raises.
    """
    if not isinstance(one, Quantity) or not isinstance(other, Quantity) or not one.low or not other.low:
        return False
    few, many = sorted((one, other), key=lambda value: value.low or 0.0)
    return few.high is None and not few.approximate and not _is_round(few.low or 0.0, many.low or 0.0)


def is_well_above(one: float, other: float) -> bool:
    """Return whether two voices' counts are so far apart that the smaller is out of date: 40 beside 50, not 11 beside 12."""
    few, many = sorted((one, other))
    return many >= few * _WELL_ABOVE


def _is_round(few: float, many: float) -> bool:
    """Return whether a count is the same as a greater one or that one rounded down, by a quarter of it at most."""
    rounded = (many // 10**power * 10**power for power in range(len(str(int(many)))))
    return few in rounded and many - few <= many * _ROUNDED


def course(
    told: Iterable[Testimony],
    are_apart: Callable[[Testimony, Testimony], bool],
    *,
    falling: bool = False,
    besides: bool = False,
) -> Sequence[Testimony]:
    """Return the figures at which a count stood, each told or published later than the last and greater, in order of time: the longest such row.

    Of one that is `falling` each is smaller. What is told as "others" is a step only where `besides` says that those are all whom the field counts: beside the dead, all
    who are hurt. No two of them are such that `are_apart` says that the one is no later stage of the other.

    Of each report the greatest counts that it gives as it is now; "at least 40" stands for 40. Reports without a time tell
    nothing of the order, and a jump to ten times as many is hardly of the same people, nor is what is told months later. Of rows as long, that which changes least counts.
    """
    rows: list[list[Testimony]] = []
    for each in sorted(_greatest(told, besides=besides), key=lambda each: (*_when(each), _size(each), each.claim.id)):
        longer = (
            [*row, each]
            for row in rows
            if _goes_on(row[-1], each, falling=falling) and not any(are_apart(step, each) for step in row)
        )
        rows.append(max(longer, key=_length_and_calm, default=[each]))
    return max(rows, key=_length_and_calm, default=[])


def _length_and_calm(row: Sequence[Testimony]) -> tuple[int, float]:
    """Rank a row of figures by how many they are, then by how little they change."""
    return len(row), -abs(_size(row[-1]) - _size(row[0]))


def _greatest(told: Iterable[Testimony], *, besides: bool) -> Iterable[Testimony]:
    standing = [each for each in told if _stands(each, besides=besides)]
    lowered = {(each.report.id, _size(each)) for each in standing if is_lowered(each)}
    found: dict[str, Testimony] = {}
    for each in standing:
        key = each.report.id
        if (key, _size(each)) not in lowered and (key not in found or _size(each) > _size(found[key])):
            found[key] = each
    return found.values()


def _stands(testimony: Testimony, *, besides: bool) -> bool:
    """Return whether a figure tells how many there are now, of this happening and in all."""
    scope, value = testimony.scope, testimony.claim.value
    vague = isinstance(value, Quantity) and value.approximate and value.high is None
    if vague or not is_count(value) or not _is_number(value) or told_on(testimony) is None:
        return False
    if _TIME_AGO.search(_onwards(testimony)):
        return False
    narrowed = scope.part or (scope.more and not besides) or scope.in_turn or scope.past or scope.able
    return gives(testimony) and not narrowed and not is_other(scope) and not is_singly(testimony)


def _is_number(value: Value) -> bool:
    """Return whether a count is bounded from below, or is that there is none."""
    return isinstance(value, Quantity) and (bool(value.low) or value.low == value.high == 0)


def _goes_on(last: Testimony, each: Testimony, *, falling: bool) -> bool:
    small, great = (_size(each), _size(last)) if falling else (_size(last), _size(each))
    return _is_later(last, each) and small < great < _FAR * max(small, 1.0)


def _is_later(last: Testimony, each: Testimony) -> bool:
    """Return whether a figure was told or published on a later day than another within months, or published later on the same: by some hours where another voice gives it."""
    one, other = _when(last), _when(each)
    if date.fromisoformat(one[0]) + _LONG < date.fromisoformat(other[0]):
        return False
    gap = timedelta(0) if last.origin and each.origin and last.origin.party == each.origin.party else LATER
    same_day = one[:2] == other[:2]
    return one < other and (not same_day or datetime.fromisoformat(one[2]) + gap <= datetime.fromisoformat(other[2]))


def _when(testimony: Testimony) -> tuple[str, str, str]:
    """Return the day on which a figure was told, that on which it was published, and the time of that, as text that sorts."""
    moment = published(testimony.report)
    return str(told_on(testimony)), moment[:_DAY], moment


def _size(testimony: Testimony) -> float:
    value = testimony.claim.value
    return value.low or 0.0 if isinstance(value, Quantity) else 0.0


def _onwards(testimony: Testimony) -> str:
    """Return the words behind a figure in its sentence."""
    text, passage = testimony.report.text, testimony.claim.passages[0]
    return _SENTENCE_END.split(text[passage.end : passage.end + _ONWARDS])[0]


def _weekday(testimony: Testimony) -> int | None:
    """Return the weekday, 0 for Monday, on which somebody told the figure; of several the nearest, None where none is named."""
    text, passage = testimony.report.text, testimony.claim.passages[0]
    lead = _SENTENCE_END.split(text[max(0, passage.start - _ONWARDS) : passage.start])[-1]
    onwards = _onwards(testimony)
    behind = _ON_A_DAY.search(f"{lead}{passage.of(text)}{onwards}")
    before = _ON_A_DAY.findall(text[max(0, passage.start - _BACK) : passage.start])
    named = behind[1] if behind else before[-1] if before else None
    return _DAYS.index(named.lower()) if named else None
