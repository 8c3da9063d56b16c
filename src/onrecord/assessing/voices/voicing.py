"""Which reports name a voice for a figure themselves: one that gives it as a plain fact tells of nobody's saying."""

import re
from collections.abc import Iterable

from onrecord.assessing.case import Testimony
from onrecord.record.assessment import Position

_KNOWN = re.compile(
    r"\b(?:(?:the|these|those|this|that|his|her|their|its|all)|(?:that|which|who)(?: has| had| have| also)? (?:left|killed|injured|wounded|hurt|claimed)"
    r"(?: (?:more than|at least|about|nearly|over|another|up to|as many as))?)\s+$",
    re.IGNORECASE,
)
"""Before a figure that is taken as known: who speaks of "the 23 pirates", or of the shooting "that left 17 hurt", does not tell how many there are."""
_BEFORE = 40  # characters


def voicing(position: Position, told: Iterable[Testimony]) -> tuple[str, ...]:
    """Return the ids of the reports that name a voice for a position, of which `told` are the testimonies on the field; in their order."""
    ours = [each for each in told if each.claim.id in position.claims]
    named = {each.report.id for each in ours if each.origin and not _is_known(each, ours)}
    return tuple(report for report in position.reports if report in named)


def voiceless(position: Position, told: Iterable[Testimony]) -> tuple[str, ...]:
    """Return the ids of the reports that name nobody for a position, not even a medium that passes it on; in their order."""
    named = {each.report.id for each in told if each.claim.id in position.claims and each.claim.origin}
    return tuple(report for report in position.reports if report not in named)


def _is_known(testimony: Testimony, ours: Iterable[Testimony]) -> bool:
    """Return whether a figure is spoken of as one that its report has told before in its own words."""
    report, claim = testimony.report, testimony.claim
    if not claim.passages:
        return False
    start = claim.passages[0].start
    earlier = any(
        each.report is report and not each.origin and each.claim.passages and each.claim.passages[0].start < start
        for each in ours
    )
    return earlier and _KNOWN.search(report.text[max(0, start - _BEFORE) : start]) is not None
