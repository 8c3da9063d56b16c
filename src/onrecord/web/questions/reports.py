"""Which reports are on file, and one of them in full: its text, what was read in it, and where that stands."""

import json
from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from onrecord.ledger.listing import EventLine, ReportLine, events_named, report_page, reports_named
from onrecord.ledger.ties import copies_among, events_of, versions_of
from onrecord.ledger.voices import Stood, stood
from onrecord.record.reading import Reading
from onrecord.record.report import Report
from onrecord.web.cursors import time_and_id, write_cursor
from onrecord.web.params import PAGE, Given, Param, Takes
from onrecord.web.questions.renewed import before_it, renewed
from onrecord.web.refusal import Refusal
from onrecord.web.room import Room

LISTED = (
    Param("outlet", "Only reports of this outlet, by its name."),
    Param("since", "Only reports published from this time on.", Takes.TIME),
    Param("until", "Only reports published before this time is over.", Takes.TIME),
    Param("size", "How many reports an answer holds at most.", Takes.WHOLE, usual=PAGE),
    Param("cursor", "Where to go on: `next` of the answer before.", Takes.CURSOR),
)
ONE = (Param("report", "The id of the report.", in_path=True),)
_EVENT_OF = "SELECT mention, event FROM event_mentions WHERE mention IN (SELECT value FROM json_each(?))"


@dataclass(frozen=True, slots=True)
class Reports:
    """A page of reports; `next` is the cursor of the page after it, None where this is the last."""

    lines: tuple[ReportLine, ...]
    next: str | None


@dataclass(frozen=True, slots=True)
class Told:
    """A report in full. `reading` is None where nothing was read in it yet.

    `stood` says in which position each claim is, `mentioned` in which event each mention; `copies` share its text, whole or in part, `versions` stood
    at the same address, this report among them, the first filed first; `changes` says what this one claims otherwise than the one before it.
    """

    report: Report
    reading: Reading | None
    events: tuple[EventLine, ...]
    stood: Mapping[str, Stood]
    mentioned: Mapping[str, str]
    copies: tuple[ReportLine, ...]
    versions: tuple[ReportLine, ...]
    changes: tuple[str, ...]


def ask_list(room: Room, given: Given) -> Reports:
    """Return the reports that are asked for, the latest first, the undated last."""
    size = given.size()
    found = report_page(
        room.lookups, given.text("outlet"), (given.since(), given.until()), time_and_id(given), size + 1
    )
    lines = found[:size]
    return Reports(lines, write_cursor(_time(lines[-1]), lines[-1].id) if len(found) > size else None)


def ask_one(room: Room, given: Given) -> Told:
    """Return the report that is asked for; raises `Refusal` where it is not on file."""
    key = given.key("report")
    report = room.lookups.reports([key]).get(key)
    if report is None:
        raise Refusal(404, "There is no such report on file.", "The list of reports has all that are.")
    reading = room.lookups.readings([key]).get(key)
    versions = versions_of(room.lookups, key)
    before = before_it(versions, key)
    copies = [each for group in copies_among(room.lookups, [key]) for each in group if each != key]
    return Told(
        report,
        reading,
        events_named(room.lookups, events_of(room.lookups, key)[:PAGE]),
        stood(room.lookups, [claim.id for claim in reading.claims] if reading else []),
        mentioned(room, [mention.id for mention in reading.mentions] if reading else []),
        reports_named(room.lookups, copies[:PAGE]),
        reports_named(room.lookups, versions),
        renewed(room, before, key) if before else (),
    )


def mentioned(room: Room, mentions: Iterable[str]) -> dict[str, str]:
    """Return the event of each of these mentions, by the mention's id."""
    rows = room.lookups.rows(_EVENT_OF, json.dumps(list(mentions)))
    return {str(row["mention"]): str(row["event"]) for row in rows}


def _time(line: ReportLine) -> str:
    return next((each.earliest for each in (line.published, line.dated) if each and each.earliest), None) or ""
