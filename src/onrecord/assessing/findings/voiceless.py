"""Voiceless: figures for which no report names anybody."""

from collections.abc import Iterator

from onrecord.assessing.case import Assessed, in_sentence
from onrecord.assessing.saying import named, outlets
from onrecord.assessing.worth import is_carried, is_worth_telling
from onrecord.record.assessment import Finding, FindingKind, Standing
from onrecord.record.value import Truth

KIND = FindingKind.VOICELESS


def find(assessed: Assessed) -> Iterator[Finding]:
    """Return one finding for an event with all fields on which no value has a voice: of each the first.

    It is told where two reports or more give it, or one gives it as its only figure on the field, exactly and no fewer than ten. A time is none, nor a yes or no; people told of
    one by one are none either, nor are figures that may be of anything, or are of a part or of another time.
    """
    case = assessed.case
    mute = [standing for standing in assessed.tellable if _is_mute(standing, assessed)]
    if not mute or not case.event.main:
        return
    figures = "; ".join(
        f"{named(in_sentence(s.field, case), s.positions[0].value)} ({outlets(s.positions[0].reports, case.reports)})"
        for s in mute
    )
    yield Finding(
        kind=KIND,
        event=case.event.id,
        field=mute[0].field if len(mute) == 1 else None,
        text=f"No first voice is named for {figures}.",
        reports=tuple(dict.fromkeys(report for s in mute for report in s.positions[0].reports)),
        claims=tuple(claim for s in mute for claim in s.positions[0].claims),
    )


def _is_mute(standing: Standing, assessed: Assessed) -> bool:
    first = standing.positions[0]
    if isinstance(first.value, Truth) or any(position.origins for position in standing.positions):
        return False
    worth = is_worth_telling(first, assessed.case.fields[standing.field], assessed.case)
    return worth and is_carried(first, standing.positions)
