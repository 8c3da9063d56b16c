"""What an editor should see: a page of findings, what matters most first."""

from dataclasses import dataclass

from onrecord.ledger.listing import EventLine, events_named, finding_page
from onrecord.record.assessment import Finding, FindingKind
from onrecord.web.cursors import number, write_cursor
from onrecord.web.params import PAGE, Given, Param, Takes
from onrecord.web.room import Room

PARAMS = (
    Param("kind", "Only findings of this kind.", choices=tuple(FindingKind)),
    Param("size", "How many findings an answer holds at most.", Takes.WHOLE, usual=PAGE),
    Param("cursor", "Where to go on: `next` of the answer before.", Takes.CURSOR),
)


@dataclass(frozen=True, slots=True)
class Findings:
    """A page of findings with the events that they are on; `next` is the cursor of the page after it, None where this is the last."""

    found: tuple[Finding, ...]
    events: dict[str, EventLine]
    next: str | None


def ask(room: Room, given: Given) -> Findings:
    """Return the findings that are asked for."""
    size = given.size()
    found = finding_page(room.lookups, given.text("kind"), number(given), size + 1)
    kept = tuple(finding for _, finding in found[:size])
    events = events_named(room.lookups, list(dict.fromkeys(each.event for each in kept if each.event)))
    more = write_cursor(found[size - 1][0]) if len(found) > size else None
    return Findings(kept, {each.id: each for each in events}, more)
