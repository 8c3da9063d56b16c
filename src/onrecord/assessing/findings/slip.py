"""A slip: a value that looks like a mistake in writing another one down."""

from collections.abc import Iterator

from onrecord import values
from onrecord.assessing.case import Assessed, field_title, usual_first
from onrecord.assessing.saying import capital, labels, outlets, verb
from onrecord.record.assessment import Finding, FindingKind

KIND = FindingKind.SLIP


def find(assessed: Assessed) -> Iterator[Finding]:
    """Return one finding for each value that a factor of ten or a thousand, a unit or a digit would turn into another's.

    The value that fewer reports give is shown as the slip; which of the two is right is for the reader to say.
    """
    case = assessed.case
    for standing in assessed.tellable:
        for relation in assessed.relations[standing.field]:
            if relation.slip is None:
                continue
            usual, odd = usual_first(relation)
            where = outlets(odd.reports, case.reports)
            yield Finding(
                kind=KIND,
                event=case.event.id,
                field=standing.field,
                text=(
                    f"{capital(field_title(standing.field, case))}: {where} {verb('give', *labels(odd.reports, case.reports))} {values.say(odd.value)}, "
                    f"{outlets(usual.reports, case.reports)} {values.say(usual.value)}: {relation.slip}."
                ),
                reports=tuple(dict.fromkeys((*odd.reports, *usual.reports))),
                claims=(*odd.claims, *usual.claims),
            )
