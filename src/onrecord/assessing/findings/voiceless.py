"""Voiceless: figures for which no report names anybody."""

from collections.abc import Iterator, Sequence

from onrecord.assessing.case import Assessed, in_sentence
from onrecord.assessing.saying import capital, named, outlets
from onrecord.assessing.voices.voicing import voiceless
from onrecord.assessing.worth import is_carried, is_worth_telling
from onrecord.record.assessment import Finding, FindingKind, Standing
from onrecord.record.value import Quantity, Truth, Value

_NOBODY = "no first voice is named for"
_MEDIA = "only media are named for"

KIND = FindingKind.VOICELESS


def find(assessed: Assessed) -> Iterator[Finding]:
    """Return one finding for an event with all fields on which no value has a voice: of each the first.

    It is told where two reports or more give it, or one gives it as its only figure on the field, exactly and no fewer than ten. Where reports name a
    medium that passes the figure on, that is said. A time is none, nor a yes or no, nor that there was nobody; people told of one by one are none
    either, nor are details, and figures that may be of anything, or are of a part or of another time.
    """
    case = assessed.case
    mute = [standing for standing in assessed.tellable if _is_mute(standing, assessed)]
    if not mute or not case.event.main:
        return
    yield Finding(
        kind=KIND,
        event=case.event.id,
        field=mute[0].field if len(mute) == 1 else None,
        text=f"{capital('; '.join(_clauses(mute, assessed)))}.",
        reports=tuple(dict.fromkeys(report for s in mute for report in s.positions[0].reports)),
        claims=tuple(claim for s in mute for claim in s.positions[0].claims),
    )


def _clauses(mute: Sequence[Standing], assessed: Assessed) -> list[str]:
    """Return for which figures nobody is named, and for which only media are."""
    case = assessed.case
    figures: dict[str, list[str]] = {_NOBODY: [], _MEDIA: []}
    for standing in mute:
        first = standing.positions[0]
        bare = voiceless(first, case.fields[standing.field]) == first.reports
        told = f"{named(in_sentence(standing.field, case), first.value)} ({outlets(first.reports, case.reports)})"
        figures[_NOBODY if bare else _MEDIA].append(told)
    return [f"{opening} {'; '.join(given)}" for opening, given in figures.items() if given]


def _is_mute(standing: Standing, assessed: Assessed) -> bool:
    first = standing.positions[0]
    if isinstance(first.value, Truth) or any(position.origins for position in standing.positions):
        return False
    worth = is_worth_telling(first, assessed.case.fields[standing.field], assessed.case) and not _is_nobody(first.value)
    return worth and is_carried(first, standing.positions)


def _is_nobody(value: Value) -> bool:
    """Return whether a value is that there was none ("no arrests have been made"): it is told until there is one, and has no voice."""
    return isinstance(value, Quantity) and value.low == value.high == 0
