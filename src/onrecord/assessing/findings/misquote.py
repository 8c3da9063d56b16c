"""A slip in a quotation: a report and its copy put different words into one mouth."""

import re
from collections.abc import Iterator, Sequence
from difflib import SequenceMatcher
from itertools import combinations, product

from onrecord.assessing.case import Assessed, Spoken, published
from onrecord.assessing.saying import label
from onrecord.record.assessment import Finding, FindingKind
from onrecord.record.reading import Mode

KIND = FindingKind.SLIP

_QUOTE = re.compile(r"[\"“]([^\"“”\n]+)[\"”]")
_LEAST_WORDS = 6
_ALIKE, _SAME = 0.4, 0.85
_SHORTENED = 0.95  # of the shorter one's words; what is cut or left out at its edges is no slip
_LONGEST = 160


def find(assessed: Assessed) -> Iterator[Finding]:
    """Return one finding for each quotation that a report gives in other words than the report whose text it shares.

    Quotations of one speaker are compared by their words in order; under 0.4 alike they are two sayings, from 0.85 up one.
    """
    case = assessed.case
    for group in case.copies:
        quoted = [spoken for spoken in case.spoken if spoken.report.id in group and _quotes(spoken)]
        for first, second in combinations(sorted({spoken.report.id for spoken in quoted}), 2):
            left, right = ([s for s in quoted if s.report.id == report] for report in (first, second))
            for one, other in _reworded(left, right):
                earlier, later = sorted((one, other), key=lambda s: (published(s.report), s.report.id))
                yield Finding(
                    kind=KIND,
                    event=case.event.id,
                    field="quote",
                    text=(
                        f"{earlier.speaker.name} is quoted in different words: “{_short(earlier)}” ({label(earlier.report)}), "
                        f"“{_short(later)}” ({label(later.report)})."
                    ),
                    reports=(earlier.report.id, later.report.id),
                )


def _reworded(left: Sequence[Spoken], right: Sequence[Spoken]) -> Iterator[tuple[Spoken, Spoken]]:
    likeness = {
        (n, m): _alike(one, other)
        for (n, one), (m, other) in product(enumerate(left), enumerate(right))
        if one.speaker.party == other.speaker.party
    }
    taken: set[tuple[str, int]] = set()
    for n, m in sorted(likeness, key=lambda pair: (-likeness[pair], pair)):
        if {("left", n), ("right", m)} & taken:
            continue
        taken |= {("left", n), ("right", m)}
        if _ALIKE <= likeness[n, m] < _SAME:
            yield left[n], right[m]


def _alike(one: Spoken, other: Spoken) -> float:
    """Return how much of two quotations is the same, 0 to 1; one that only shortens the other is the same."""
    here, there = (re.findall(r"\w+", _quotes(spoken).casefold()) for spoken in (one, other))
    shared = SequenceMatcher(None, here, there, autojunk=False)
    in_order = sum(block.size for block in shared.get_matching_blocks())
    return 1.0 if in_order >= _SHORTENED * min(len(here), len(there)) else shared.ratio()


def _quotes(spoken: Spoken) -> str:
    """Return the words in quotation marks of a direct statement; "" where they are too few to compare."""
    if spoken.statement.mode is not Mode.DIRECT or not spoken.statement.content:
        return ""
    start, end = spoken.statement.content[0].start, spoken.statement.content[-1].end
    around = spoken.report.text[max(0, start - 1) : end + 1]
    words = " ".join(" ".join(quote.split()).strip(",") for quote in _QUOTE.findall(around))
    return words if len(words.split()) >= _LEAST_WORDS else ""


def _short(spoken: Spoken) -> str:
    words = _quotes(spoken)
    return words if len(words) <= _LONGEST else f"{words[: _LONGEST - 3]}..."
