"""A conversion that does not convert: the value in brackets is not the value before them."""

import re
from collections.abc import Iterator
from itertools import pairwise

from onrecord import values
from onrecord.assessing.case import Assessed, Testimony, field_title
from onrecord.assessing.saying import capital, label
from onrecord.record.assessment import Finding, FindingKind
from onrecord.record.value import Quantity

KIND = FindingKind.CONVERSION

_BRACKET = re.compile(r"\s*[(\[]\s*(?:about|around|roughly|or|some|nearly|~)?\s*")


def find(assessed: Assessed) -> Iterator[Finding]:
    """Return one finding for each measure whose other unit, in brackets right behind it, gives another value."""
    case = assessed.case
    for name, testimonies in case.fields.items():
        told = sorted(testimonies, key=lambda t: (t.report.id, t.claim.passages[0].start if t.claim.passages else 0))
        for first, second in pairwise(told):
            if _converts(first, second) and _at_odds(first, second):
                pair = f"{values.say(first.claim.value)} ({values.say(second.claim.value)})"
                yield Finding(
                    kind=KIND,
                    event=case.event.id,
                    field=name,
                    text=f"{capital(field_title(name, case))}: {label(first.report)} gives {pair}, which is not the same.",
                    reports=(first.report.id,),
                    claims=(first.claim.id, second.claim.id),
                )


def _converts(first: Testimony, second: Testimony) -> bool:
    if first.report.id != second.report.id or not first.claim.passages or not second.claim.passages:
        return False
    between = first.report.text[first.claim.passages[0].end : second.claim.passages[0].start]
    units = {value.unit for value in (first.claim.value, second.claim.value) if isinstance(value, Quantity)}
    return len(units) == 2 and None not in units and bool(_BRACKET.fullmatch(between))


def _at_odds(first: Testimony, second: Testimony) -> bool:
    """Return whether two values differ by more than rounding, bounds and a rough conversion explain."""
    return values.compare(first.claim.value, second.claim.value).relation is values.Likeness.DIFFER
