"""Single origin: what only one party says, in one or two reports, of an event that several reports tell of."""

from collections.abc import Iterator

from onrecord.assessing.case import Assessed, in_sentence, is_of_anything, is_telling
from onrecord.assessing.saying import named
from onrecord.assessing.sides import only_singly
from onrecord.record.assessment import Finding, FindingKind, Position
from onrecord.record.value import Truth

_FEW = 3

KIND = FindingKind.SINGLE_ORIGIN


def find(assessed: Assessed) -> Iterator[Finding]:
    """Return one finding for an event with all fields that rest on one origin; an event that one report tells of has none, nor have people told of one by one,
    and any shares and sums of money, of which nothing tells what they are of.
    """
    case = assessed.case
    if len(case.reports) == 1:
        return
    lone: list[tuple[str, Position]] = []
    for standing in assessed.tellable:
        if isinstance(standing.positions[0].value, Truth) or is_of_anything(standing.field, case):
            continue
        wholes = assessed.wholes(standing)
        voices = {origin.party for position in wholes for origin in position.origins}
        first = next((position for position in wholes if position.origins and is_telling(position.value)), None)
        if first is None or only_singly(first.claims, case.fields[standing.field]):
            continue
        if len(voices) == 1 and len(first.reports) < _FEW:
            lone.append((standing.field, first))
    if lone:
        figures = "; ".join(f"{named(in_sentence(name, case), p.value)} ({p.origins[0].name})" for name, p in lone)
        yield Finding(
            kind=KIND,
            event=case.event.id,
            field=lone[0][0] if len(lone) == 1 else None,
            text=f"Only one origin says so: {figures}.",
            reports=tuple(dict.fromkeys(report for _, position in lone for report in position.reports)),
            claims=tuple(claim for _, position in lone for claim in position.claims),
        )
