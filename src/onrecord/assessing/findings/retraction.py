"""A retraction: a party takes back a value that it gave, or a report takes back itself."""

import re
from collections.abc import Iterator

from onrecord import values
from onrecord.assessing.case import Assessed, Case, Testimony, field_title, gives, retracts
from onrecord.assessing.excusing import is_count, size_of
from onrecord.assessing.saying import capital, label, outlets, verb
from onrecord.record.assessment import Finding, FindingKind, Origin, Position
from onrecord.record.reading import Stance
from onrecord.record.report import Report
from onrecord.record.value import Truth

KIND = FindingKind.RETRACTION

_NOTE = re.compile(
    r"(?:^|(?<=[.!?\n]\s)|(?<=\n))\W{0,4}(retraction: [^\n]{10,}|(?:this|the) (?:article|story|report|post) (?:was|has been) (?:retracted|withdrawn)\b[^\n]*)",
    re.IGNORECASE,
)
_LONGEST = 240
_FEW = 10


def find(assessed: Assessed) -> Iterator[Finding]:
    """Return one finding for each value that the party who gave it denies in another report, and for each report that says it is withdrawn.

    The value stays on record, held by whoever else gives it. Of less than ten people the words seldom tell whether a count is denied
    or something about them, and these are left out.
    """
    case = assessed.case
    for report in (case.reports[each] for each in case.event.main if each in case.home):
        yield from (_of_note(match[1], report, case) for match in _NOTE.finditer(report.text))
    for standing in assessed.tellable:
        for position in standing.positions:
            if not isinstance(position.value, Truth) and not _is_few(position):
                yield from _of_position(position, standing.field, case)


def _is_few(position: Position) -> bool:
    return is_count(position.value) and size_of(position.value) < _FEW


def _of_note(note: str, report: Report, case: Case) -> Finding:
    words = " ".join(note.split())[:_LONGEST].rstrip(".")
    return Finding(KIND, case.event.id, None, f"{label(report)} is withdrawn: “{words}”.", (report.id,))


def _of_position(position: Position, field: str, case: Case) -> Iterator[Finding]:
    ours = set(position.claims)
    held = [each for each in case.fields[field] if each.claim.id in ours]
    for origin in position.origins:
        own = [each for each in held if each.origin and each.origin.party == origin.party]
        if retracts(own):
            yield _taken_back(position, origin, own, field, case)


def _taken_back(position: Position, origin: Origin, own: list[Testimony], field: str, case: Case) -> Finding:
    gave = [each.report.id for each in own if gives(each)]
    denies = [each.report.id for each in own if each.claim.stance is Stance.DENIES]
    reports = tuple(dict.fromkeys((*gave, *denies)))
    return Finding(
        kind=KIND,
        event=case.event.id,
        field=field,
        text=(
            f"{capital(field_title(field, case))}: {origin.name} {verb('give', origin.name)} {values.say(position.value)} "
            f"({outlets(dict.fromkeys(gave), case.reports)}) and {verb('deny', origin.name)} it ({outlets(dict.fromkeys(denies), case.reports)})."
        ),
        reports=reports,
        claims=tuple(each.claim.id for each in own),
    )
