"""Component: times and dates, resolved against publication time and the zone of the place."""

import re
from collections.abc import Mapping

from onrecord.reading.draft import Draft
from onrecord.reading.tenses import tense_of
from onrecord.record.reading import TimeExpression
from onrecord.record.report import PartKind
from onrecord.values import find_times, own_zone, ranges

REQUIRES: tuple[str, ...] = ("doc",)
ASSIGNS: tuple[str, ...] = ("times", "ranges")

_LOCATING = re.compile(
    r"\b(?:in|near|off|over|outside|across|at|hits?|struck|strikes?) (?:the )?(?:[a-z]{2,9}(?:ern|ral) )?"
)
_LEAD_LETTERS = 800
_LEAD_WEIGHT = 4
"""How much of a report is its lead, and how many more mentions a place counts for where the lead has something happen there."""
_LEAST_LETTERS = 5
"""A place's name of fewer letters may be a common word, so that it is not looked for in the text."""


def run(draft: Draft) -> None:
    """Fill `draft.times` and `draft.ranges` in text order; text marked as furniture is skipped."""
    report = draft.report
    known = _zones(draft)
    there = _zone_of_happening(draft, known)
    here = known.get((report.place or "").lower()) or there or _zone_of_outlet(draft)
    found = find_times(report.text, report.published, here, tense_of(draft.doc, report.text), there=there)
    draft.times = [time for time in found if not _in_furniture(draft, time)]
    draft.ranges = list(ranges(report.text, draft.times))


def zone_of(draft: Draft) -> str | None:
    """Return the IANA zone that the report's clock times are told in; None where nothing tells, which means UTC.

    The zone of the place of the dateline, or else of the happening, or else the one that the outlet dates its report in.
    """
    known = _zones(draft)
    placed = known.get((draft.report.place or "").lower()) or _zone_of_happening(draft, known)
    return placed or _zone_of_outlet(draft)


def _zone_of_outlet(draft: Draft) -> str | None:
    """Return the distance from UTC of the time of publication, as printed ("+09:00"); None where it has no clock."""
    published = draft.report.published
    clocked = published is not None and "T" in (published.timex or "")
    return own_zone(published) if published is not None and clocked else None


def _zones(draft: Draft) -> dict[str, str]:
    """Return the zones of the pack's places by their names in lower case."""
    return {
        alias.lower(): place.zone for place in draft.pack.places if place.zone for alias in (place.name, *place.aliases)
    }


def _zone_of_happening(draft: Draft, known: Mapping[str, str]) -> str | None:
    """Return the zone that most place names of the text lie in; where something is said to be, up front, counts most.

    "In", "near" or "off" a place of the headline or the lead tells where the report's event was; a place anywhere else may
    be where somebody spoke.
    """
    text = f"{draft.report.title or ''}\n{draft.report.text}".lower()
    lead = text[:_LEAD_LETTERS]
    located = [match.end() for match in _LOCATING.finditer(lead)]
    votes: dict[str, int] = {}
    for name, zone in known.items():
        count = text.count(name) if len(name) >= _LEAST_LETTERS else 0
        if count:
            told_there = any(lead.startswith(name, at) for at in located)
            votes[zone] = votes.get(zone, 0) + count + _LEAD_WEIGHT * told_there
    return max(votes, key=lambda zone: (votes[zone], zone)) if votes else None


def _in_furniture(draft: Draft, time: TimeExpression) -> bool:
    return any(
        part.kind is PartKind.FURNITURE and part.passage.start <= passage.start < part.passage.end
        for part in draft.report.parts
        for passage in time.passages
    )
