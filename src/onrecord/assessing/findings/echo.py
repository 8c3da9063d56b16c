"""An echo: many reports agree, but all of them have it from one origin."""

from collections import defaultdict
from collections.abc import Iterator

from onrecord import values
from onrecord.assessing.case import Assessed, in_sentence, is_telling
from onrecord.assessing.saying import listed, outlets
from onrecord.assessing.worth import is_worth_telling
from onrecord.record.assessment import Finding, FindingKind, Origin, Position

_MANY = 3
_LEAST_MAIN = 2

KIND = FindingKind.ECHO


def find(assessed: Assessed) -> Iterator[Finding]:
    """Return one finding for each origin that three reports or more echo: their agreement is one voice, not many.

    A field counts where one origin is behind all its values that have a voice, and its figure is plainly one of the happening; one that
    fewer than two reports are mainly about has none.
    """
    case = assessed.case
    if len(case.event.main) < _LEAST_MAIN:
        return
    echoed: dict[str, list[tuple[str, Position]]] = defaultdict(list)
    origins: dict[str, Origin] = {}
    for standing in assessed.tellable:
        wholes = assessed.wholes(standing)
        voices = {origin.party: origin for position in wholes for origin in position.origins}
        first = next((position for position in wholes if position.origins and is_telling(position.value)), None)
        if len(voices) != 1 or first is None or len(first.reports) < _MANY:
            continue
        if is_worth_telling(first, case.fields[standing.field], case):
            ((party, origin),) = voices.items()
            echoed[party].append((standing.field, first))
            origins[party] = origin
    for party in sorted(echoed):
        fields = echoed[party]
        figures = listed([f"{in_sentence(name, case)} ({values.say(position.value)})" for name, position in fields])
        reports = tuple(dict.fromkeys(report for _, position in fields for report in position.reports))
        yield Finding(
            kind=KIND,
            event=case.event.id,
            field=fields[0][0] if len(fields) == 1 else None,
            text=f"{len(reports)} reports give {figures}, all from one origin: {origins[party].name} ({outlets(reports, case.reports)}).",
            reports=reports,
            claims=tuple(claim for _, position in fields for claim in position.claims),
        )
