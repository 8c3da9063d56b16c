"""Voiceless: figures for which no report names anybody."""

from collections.abc import Iterator

from onrecord.assessing.case import Assessed, in_sentence, is_of_anything, is_telling
from onrecord.assessing.saying import named, outlets
from onrecord.assessing.sides import only_singly
from onrecord.record.assessment import Finding, FindingKind

KIND = FindingKind.VOICELESS


def find(assessed: Assessed) -> Iterator[Finding]:
    """Return one finding for an event with all fields on which no value has a voice; people told of one by one ("a man died")
    are no figure, and of any share or sum of money nothing tells what it is of.
    """
    case = assessed.case
    mute = [
        s
        for s in assessed.tellable
        if not any(position.origins for position in s.positions)
        and is_telling(s.positions[0].value)
        and not is_of_anything(s.field, case)
        and not only_singly(s.positions[0].claims, case.fields[s.field])
    ]
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
