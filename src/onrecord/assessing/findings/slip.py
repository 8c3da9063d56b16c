"""A slip: a value that looks like a mistake in writing another one down."""

from collections.abc import Iterator, Sequence

from onrecord import values
from onrecord.assessing.case import Assessed, Relation, Testimony, field_title, usual_first
from onrecord.assessing.saying import capital, labels, outlets, verb
from onrecord.assessing.sides import words_around
from onrecord.record.assessment import Finding, FindingKind

KIND = FindingKind.SLIP
_LEAST = 3
"""So many longer words at least have two sentences in common that are taken for one."""


def find(assessed: Assessed) -> Iterator[Finding]:
    """Return one finding for each value that a factor of ten or a thousand, a unit or a digit would turn into another's.

    The value that fewer reports give is shown as the slip; which of the two is right is for the reader to say. Where no pack says what the field
    is of, the two must stand in sentences that have most of their words in common.
    """
    case = assessed.case
    tellable = {standing.field for standing in assessed.tellable}
    for standing in assessed.standings:
        for relation in assessed.relations[standing.field]:
            plain = standing.field in tellable or _stand_in_one_sentence(relation, case.fields[standing.field])
            if relation.slip is None or not plain:
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


def _stand_in_one_sentence(relation: Relation, told: Sequence[Testimony]) -> bool:
    """Return whether a figure of each of two positions, by the testimonies on their field, stands in a sentence that is mostly the other's."""
    left, right = (
        [words_around(each) for each in told if each.claim.id in side.claims]
        for side in (relation.left, relation.right)
    )
    return any(
        len(one & other) >= _LEAST and 3 * len(one & other) >= 2 * max(len(one), len(other))
        for one in left
        for other in right
    )
