"""A slip in a quotation: a report and its copy put different words into one mouth."""

from collections.abc import Iterator, Sequence
from itertools import combinations, product

from onrecord.assessing.case import Assessed, Spoken, published
from onrecord.assessing.saying import label
from onrecord.assessing.voices.quoting import SAME, alike, quotes, short
from onrecord.record.assessment import Finding, FindingKind

KIND = FindingKind.SLIP

_ALIKE = 0.4


def find(assessed: Assessed) -> Iterator[Finding]:
    """Return one finding for each quotation that a report gives in other words than the report whose text it shares.

    Quotations of one speaker are compared by their words in order; under 0.4 alike they are two sayings, from 0.85 up one.
    """
    case = assessed.case
    for group in case.copies:
        quoted = [spoken for spoken in case.spoken if spoken.report.id in group and quotes(spoken)]
        for first, second in combinations(sorted({spoken.report.id for spoken in quoted}), 2):
            left, right = ([s for s in quoted if s.report.id == report] for report in (first, second))
            for one, other in _reworded(left, right):
                earlier, later = sorted((one, other), key=lambda s: (published(s.report), s.report.id))
                yield Finding(
                    kind=KIND,
                    event=case.event.id,
                    field="quote",
                    text=(
                        f"{earlier.speaker.name} is quoted in different words: “{short(earlier)}” ({label(earlier.report)}), "
                        f"“{short(later)}” ({label(later.report)})."
                    ),
                    reports=(earlier.report.id, later.report.id),
                )


def _reworded(left: Sequence[Spoken], right: Sequence[Spoken]) -> Iterator[tuple[Spoken, Spoken]]:
    likeness = {
        (n, m): alike(one, other)
        for (n, one), (m, other) in product(enumerate(left), enumerate(right))
        if one.speaker.party == other.speaker.party
    }
    taken: set[tuple[str, int]] = set()
    for n, m in sorted(likeness, key=lambda pair: (-likeness[pair], pair)):
        if {("left", n), ("right", m)} & taken:
            continue
        taken |= {("left", n), ("right", m)}
        if _ALIKE <= likeness[n, m] < SAME:
            yield left[n], right[m]
