"""Rounding: one measure or count that some reports tell exactly and others in round figures, in other units or as a bound."""

import re
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence

from onrecord import values
from onrecord.assessing.case import (
    Assessed,
    Case,
    Testimony,
    counts_soldiers,
    declared,
    field_title,
    gives,
    in_part,
    is_amount,
    is_telling,
    is_toll,
    is_wide_measure,
    slipped,
)
from onrecord.assessing.excusing import size_of
from onrecord.assessing.saying import capital, listed, outlets, verb
from onrecord.assessing.sides import share_words
from onrecord.record.assessment import Finding, FindingKind, Standing
from onrecord.record.value import Quantity, Value

KIND = FindingKind.ROUNDING

_SAME, _FARTHEST = 0.002, 0.1
"""Shares by which two figures may be apart: less is one figure in two units, more is hardly one that was rounded."""
_MEASURED = frozenset({"percent", "ordinal", "magnitude", "degree"})
"""Units of values that nobody rounds so: shares, places in a row, and scales of their own."""
_LEAST_COUNT = 10
"""A count below it is not rounded."""
_BEYOND = re.compile(
    r"\b(?:(?:more|greater|fewer|less) than|over|above|upwards of|nearly|almost|under)\s+(?:US|A)?[$€£]?\d",
    re.IGNORECASE,
)
"""Before a number that is passed or not reached, so that it is not the figure itself; "at least 120" may be 120."""
_BEFORE = 24  # characters

_Figures = Mapping[tuple[float | None, float | None, bool], Sequence[Testimony]]


def find(assessed: Assessed) -> Iterator[Finding]:
    """Return one finding for each measure or count that a report gives exactly and others only roughly, so that their figures differ and all can hold.

    The exact one is that with most digits of those that others tell roughly, not told with "about" or as a bound; rough are figures up to a tenth from it that fit it by rounding, by "about"
    or as a bound ("over 6,000 km" beside 6,518 km), have fewer digits that count, and are given by another report. A figure in brackets that only converts the one before it is none,
    nor is a toll or a number of troops, which grows, nor a sum of money unless it is told as a bound of the other or with "about". Of fields whose name does not tell what they are of, figures are looked at in sentences with words in common.
    """
    for standing in assessed.standings:
        figures = _figures(standing, assessed)
        exact = sorted((figures[key] for key in figures if _is_exact(key)), key=_sharpness, reverse=True)
        told = ((each, _rough(each, figures, standing.field, assessed.case)) for each in exact)
        sharpest = next(((each, rough) for each, rough in told if rough), None)
        if sharpest:
            yield _finding(standing.field, *sharpest, assessed.case)


def _rough(exact: Sequence[Testimony], figures: _Figures, field: str, case: Case) -> Sequence[Sequence[Testimony]]:
    """Return the figures of other reports that tell an exact one only roughly."""
    rounds = _is_sum_told_roughly if is_amount(field, case) else _is_rough
    rough = [told for told in figures.values() if rounds(told[0], exact[0]) and _is_told_elsewhere(told, exact)]
    of_one = declared(field, case) and not is_wide_measure(field, case)
    return rough if of_one or is_amount(field, case) else [told for told in rough if share_words(told, exact)]


def _is_told_elsewhere(rough: Sequence[Testimony], exact: Sequence[Testimony]) -> bool:
    return not {each.report.id for each in rough} <= {each.report.id for each in exact}


def _figures(standing: Standing, assessed: Assessed) -> _Figures:
    """Return who gives each figure of a measure: no part, no slip, no figure that only converts another."""
    relations = assessed.relations[standing.field]
    aside = slipped(relations) | in_part(relations).keys()
    out = {claim for position in standing.positions if position.claims in aside for claim in position.claims}
    found: defaultdict[tuple[float | None, float | None, bool], list[Testimony]] = defaultdict(list)
    for each in assessed.case.fields[standing.field]:
        value = each.claim.value
        of_one = isinstance(value, Quantity) and _may_be_rounded(value, standing.field, assessed.case)
        if isinstance(value, Quantity) and of_one and each.claim.id not in out and _is_of_now(each):
            found[value.si_low, value.si_high, value.approximate].append(each)
    return found


def _is_of_now(testimony: Testimony) -> bool:
    """Return whether a figure is held, is of the happening itself and no mere conversion of the one before it."""
    scope = testimony.scope
    return (
        gives(testimony) and is_telling(testimony.claim.value) and not (scope.converted or scope.earlier or scope.able)
    )


def _may_be_rounded(value: Quantity, field: str, case: Case) -> bool:
    """Return whether reports round such a value: a measure of a declared field, or a count that stays the same."""
    if value.unit is not None:
        return value.unit not in _MEASURED
    grows = is_toll(field, case) or counts_soldiers(field, case)
    return not grows and size_of(value) >= _LEAST_COUNT


def _is_exact(key: tuple[float | None, float | None, bool]) -> bool:
    low, high, approximate = key
    return low is not None and high is not None and not approximate


def _sharpness(told: Sequence[Testimony]) -> tuple[int, int, float]:
    """Rank a figure by its digits that count, then by how many reports give it."""
    value = told[0].claim.value
    return _digits(value), len({each.report.id for each in told}), -size_of(value)


def _digits(value: Value) -> int:
    """Return how many digits of a quantity's greatest number count: 4 of 4,475 and 2 of 4,500."""
    number = max(value.low or 0.0, value.high or 0.0) if isinstance(value, Quantity) else 0.0
    return len(f"{number:.6f}".rstrip("0").rstrip(".").replace(".", "").strip("0"))


def _is_rough(rough: Testimony, exact: Testimony) -> bool:
    return _rounds(rough, exact) or _tells_as_bound(rough, exact)


def _is_sum_told_roughly(rough: Testimony, exact: Testimony) -> bool:
    """Return whether a sum of money is another one told as a bound, or with "about" in a sentence that tells the same; prices fall "below 6,000"."""
    about = isinstance(rough.claim.value, Quantity) and rough.claim.value.approximate
    alike = about and _rounds(rough, exact) and share_words((rough,), (exact,))
    return _tells_as_bound(rough, exact) or alike


def _tells_as_bound(rough: Testimony, exact: Testimony) -> bool:
    """Return whether a figure is the number of another one, said to be passed or not reached: "more than 120" beside 120."""
    if size_of(rough.claim.value) != size_of(exact.claim.value) or not (rough.claim.passages and _is_one(exact)):
        return False
    passage, text = rough.claim.passages[0], rough.report.text
    return _BEYOND.search(text[max(0, passage.start - _BEFORE) : passage.end]) is not None


def _is_one(testimony: Testimony) -> bool:
    """Return whether a figure is a single number, no range."""
    value = testimony.claim.value
    return isinstance(value, Quantity) and value.low == value.high


def _rounds(rough: Testimony, exact: Testimony) -> bool:
    """Return whether a figure is another one told roughly: in fewer digits, near it, not the same, and able to hold beside it."""
    near, far = sorted((size_of(rough.claim.value), size_of(exact.claim.value)))
    apart = (far - near) / far if far else 0.0
    if not _SAME < apart <= _FARTHEST or _digits(rough.claim.value) >= _digits(exact.claim.value):
        return False
    return values.compare(rough.claim.value, exact.claim.value).relation is not values.Likeness.DIFFER


def _finding(field: str, exact: Sequence[Testimony], rough: Sequence[Sequence[Testimony]], case: Case) -> Finding:
    told = [exact, *rough]
    roughly = listed([_said(each, case) for each in rough])
    return Finding(
        kind=KIND,
        event=case.event.id,
        field=field,
        text=f"{capital(field_title(field, case))}: {_said(exact, case)}; {roughly}. Rounded, they can be one.",
        reports=tuple(dict.fromkeys(each.report.id for some in told for each in some)),
        claims=tuple(each.claim.id for some in told for each in some),
    )


def _said(told: Sequence[Testimony], case: Case) -> str:
    """Return who gives a figure, as a clause."""
    names = _names(told)
    where = outlets(dict.fromkeys(each.report.id for each in told), case.reports)
    says = values.say(told[0].claim.value)
    return (
        f"{listed(names)} {verb('give', *names)} {says} ({where})" if names else f"{where} {verb('give', where)} {says}"
    )


def _names(told: Iterable[Testimony]) -> list[str]:
    return list(dict.fromkeys(each.origin.name for each in told if each.origin))
