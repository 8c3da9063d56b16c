"""An echo: many reports agree, but all of them have it from one origin."""

from collections import defaultdict
from collections.abc import Iterator
from dataclasses import dataclass

from onrecord import values
from onrecord.assessing.case import Assessed, in_sentence, is_telling
from onrecord.assessing.saying import listed, outlets
from onrecord.assessing.voices.voicing import voicing
from onrecord.assessing.worth import is_worth_telling
from onrecord.record.assessment import Finding, FindingKind, Origin, Standing
from onrecord.record.value import Value

_MANY = 3
_LEAST_MAIN = 2

KIND = FindingKind.ECHO


@dataclass(frozen=True, slots=True)
class _Echoed:
    """A figure that several reports have from one origin, with the reports and their claims."""

    field: str
    value: Value
    origin: Origin
    reports: tuple[str, ...]
    claims: tuple[str, ...]


def find(assessed: Assessed) -> Iterator[Finding]:
    """Return one finding for each origin that three reports or more echo: their agreement is one voice, not many.

    A field counts where one origin is behind all its values that have a voice, and its figure is plainly one of the happening. A report
    counts that names the origin for the figure: who gives it as a fact may have it from anywhere. An event that
    fewer than two reports are mainly about has none.
    """
    if len(assessed.case.event.main) < _LEAST_MAIN:
        return
    found: dict[str, list[_Echoed]] = defaultdict(list)
    for standing in assessed.tellable:
        if echoed := _echoed(standing, assessed):
            found[echoed.origin.party].append(echoed)
    yield from (_finding(found[party], assessed) for party in sorted(found))


def _echoed(standing: Standing, assessed: Assessed) -> _Echoed | None:
    wholes, case = assessed.wholes(standing), assessed.case
    voices = {origin.party: origin for position in wholes for origin in position.origins}
    first = next((position for position in wholes if position.origins and is_telling(position.value)), None)
    told = case.fields[standing.field]
    if len(voices) != 1 or first is None or not is_worth_telling(first, told, case):
        return None
    reports = voicing(first, told)
    if len(reports) < _MANY:
        return None
    claims = tuple(each.claim.id for each in told if each.claim.id in first.claims and each.report.id in reports)
    return _Echoed(standing.field, first.value, next(iter(voices.values())), reports, claims)


def _finding(echoed: list[_Echoed], assessed: Assessed) -> Finding:
    case = assessed.case
    figures = listed([f"{in_sentence(each.field, case)} ({values.say(each.value)})" for each in echoed])
    reports = tuple(dict.fromkeys(report for each in echoed for report in each.reports))
    return Finding(
        kind=KIND,
        event=case.event.id,
        field=echoed[0].field if len(echoed) == 1 else None,
        text=f"{len(reports)} reports give {figures}, all from one origin: {echoed[0].origin.name} ({outlets(reports, case.reports)}).",
        reports=reports,
        claims=tuple(claim for each in echoed for claim in each.claims),
    )
