"""A total that is not the sum of its parts, or parts that make the total that another report gives."""

import re
from collections.abc import Iterator, Sequence
from itertools import pairwise

from onrecord import values
from onrecord.assessing.apart.parts import enumerations, exact, sums
from onrecord.assessing.case import Assessed, Case, Testimony, field_title
from onrecord.assessing.saying import capital, label, listed, outlets, verb
from onrecord.record.assessment import Finding, FindingKind

KIND = FindingKind.TOTAL

_OPENS = re.compile(r"[^.;:]{0,60}(?::|[—–(]| - )\s*")
_CLOSES = re.compile(r"\b(?:total(?:l?ing)?(?: of| to)?|in all|altogether|together|sum of)\s*$", re.IGNORECASE)
_NOT_ALL = re.compile(
    r"\b(?:includ|among|at least|others?\b|some\b|most\b|more than|of (?:whom|which|them))", re.IGNORECASE
)
_JOINS = re.compile(r"[^.;:]{0,80}(?:,|\band\b)[^.;:]{0,40}")
_LEAST = 3
_REACH = 30


def find(assessed: Assessed) -> Iterator[Finding]:
    """Return one finding for each count that a sentence breaks down into parts which do not make it ("12 people: 4 in the valley, 5 in
    the hills and 2 at sea"), and for each such list of parts that makes the count of another report.

    What is told as a part only ("12 people, including 4 children") breaks nothing down.
    """
    case = assessed.case
    for standing in assessed.tellable:
        told = case.fields[standing.field]
        for run in enumerations(told):
            yield from _miscounted(run, standing.field, case)
        for parts, whole in sums(told):
            yield _made_up(parts, whole, standing.field, case)


def _miscounted(run: Sequence[Testimony], field: str, case: Case) -> Iterator[Finding]:
    total, parts = _broken_down(run)
    said = sum(exact(each) or 0.0 for each in parts)
    if total is None or said == exact(total):
        return
    figures = listed([values.say(each.claim.value) for each in parts])
    yield Finding(
        kind=KIND,
        event=case.event.id,
        field=field,
        text=(
            f"{capital(field_title(field, case))}: {label(total.report)} gives {values.say(total.claim.value)} in all, but its parts, "
            f"{figures}, make {said:,.0f}."
        ),
        reports=(total.report.id,),
        claims=tuple(each.claim.id for each in (total, *parts)),
    )


def _broken_down(run: Sequence[Testimony]) -> tuple[Testimony | None, Sequence[Testimony]]:
    """Return the total of a sentence with its parts, the total first or last; None where its counts are told side by side."""
    text = run[0].report.text
    gaps = [text[one.claim.passages[0].end : other.claim.passages[0].start] for one, other in pairwise(run)]
    words = text[run[0].claim.passages[0].start : run[-1].claim.passages[0].end]
    if len(run) < _LEAST or _NOT_ALL.search(words):
        return None, ()
    if _OPENS.fullmatch(gaps[0]) and all(map(_JOINS.fullmatch, gaps[1:])):
        return run[0], run[1:]
    if _CLOSES.search(gaps[-1][-_REACH:]) and all(map(_JOINS.fullmatch, gaps[:-1])):
        return run[-1], run[:-1]
    return None, ()


def _made_up(parts: Sequence[Testimony], whole: Sequence[Testimony], field: str, case: Case) -> Finding:
    figures = listed([values.say(each.claim.value) for each in parts])
    others = tuple(dict.fromkeys(each.report.id for each in whole))
    total = values.say(whole[0].claim.value)
    where = outlets(others, case.reports)
    return Finding(
        kind=KIND,
        event=case.event.id,
        field=field,
        text=(
            f"{capital(field_title(field, case))}: {label(parts[0].report)} gives {figures}, together the {total} that "
            f"{where} {verb('give', *others)}."
        ),
        reports=(parts[0].report.id, *others),
        claims=tuple(each.claim.id for each in (*parts, *whole)),
    )
