"""Two clocks that do not agree: the time in brackets is not the time before them."""

from collections.abc import Iterator

from onrecord import values
from onrecord.assessing.case import Assessed, Case, Testimony, field_title
from onrecord.assessing.saying import capital, label
from onrecord.record.assessment import Finding, FindingKind
from onrecord.record.value import Moment

KIND = FindingKind.CONVERSION


def find(assessed: Assessed) -> Iterator[Finding]:
    """Return one finding for each moment that a report tells by the clocks of two zones which are not one instant."""
    case = assessed.case
    for name, testimonies in case.fields.items():
        for testimony in sorted(testimonies, key=lambda each: (each.report.id, each.claim.id)):
            apart = _apart(testimony, case)
            if apart:
                yield Finding(
                    kind=KIND,
                    event=case.event.id,
                    field=name,
                    text=f"{capital(field_title(name, case))}: in {label(testimony.report)}, {apart}.",
                    reports=(testimony.report.id,),
                    claims=(testimony.claim.id,),
                )


def _apart(testimony: Testimony, case: Case) -> str | None:
    claim, report = testimony.claim, testimony.report
    if not isinstance(claim.value, Moment) or not claim.passages:
        return None
    return values.clocks_apart(claim.passages[0].of(report.text), report.published, _zone(testimony, case))


def _zone(testimony: Testimony, case: Case) -> str | None:
    """Return the zone of the place that the claim's mention names; None where the pack knows none."""
    where = next((each.where for each, _ in case.mentions if each.id == testimony.claim.mention and each.where), None)
    if where is None:
        return None
    told = where.name.casefold()
    return next(
        (p.zone for p in case.pack.places if p.zone and told in {n.casefold() for n in (p.name, *p.aliases)}), None
    )
