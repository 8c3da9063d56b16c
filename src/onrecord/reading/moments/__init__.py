"""Component: times and dates, resolved against publication time and the zone of the place."""

from onrecord.reading.draft import Draft
from onrecord.reading.moments.overnight import runs_overnight
from onrecord.reading.moments.tenses import tense_of
from onrecord.reading.moments.zones import zone_of, zone_of_happening
from onrecord.record.reading import TimeExpression
from onrecord.record.report import PartKind
from onrecord.values import Setting, find_times, ranges

REQUIRES: tuple[str, ...] = ("doc",)
ASSIGNS: tuple[str, ...] = ("times", "ranges")


def run(draft: Draft) -> None:
    """Fill `draft.times` and `draft.ranges` in text order; text marked as furniture is skipped."""
    report = draft.report
    there = zone_of_happening(draft)
    zone = zone_of(draft, there)
    tense = tense_of(draft.doc, report.text)
    setting = Setting(there, overnight=runs_overnight(draft.doc, report.published, zone, there))
    found = find_times(report.text, report.published, zone, tense, setting)
    draft.times = [time for time in found if not _in_furniture(draft, time)]
    draft.ranges = list(ranges(report.text, draft.times))


def _in_furniture(draft: Draft, time: TimeExpression) -> bool:
    return any(
        part.kind is PartKind.FURNITURE and part.passage.start <= passage.start < part.passage.end
        for part in draft.report.parts
        for passage in time.passages
    )
