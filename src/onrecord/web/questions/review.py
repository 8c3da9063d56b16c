"""What a person had better look at: findings that nobody decided on, and all that is doubtful of one event, with what was decided."""

from collections.abc import Mapping
from dataclasses import dataclass

from onrecord.ledger.listing import EventLine, doubtful_page, events_named
from onrecord.questions.casework import casework
from onrecord.questions.doubts import Doubt
from onrecord.questions.events import Numbered
from onrecord.questions.filed import event_of, on_file
from onrecord.questions.material import Material
from onrecord.questions.review import review
from onrecord.record.assessment import Finding
from onrecord.record.decision import Outcome
from onrecord.web.cursors import number, write_cursor
from onrecord.web.params import PAGE, Given, Param, Takes
from onrecord.web.refusal import Refusal
from onrecord.web.room import Room

PARAMS = (
    Param("event", "The id of an event, or of one of its mentions: all that is doubtful of it."),
    Param("size", "How many findings an answer holds at most.", Takes.WHOLE, usual=PAGE),
    Param("cursor", "Where to go on among the findings: `next` of the answer before.", Takes.CURSOR),
)


@dataclass(frozen=True, slots=True)
class Case:
    """One event to decide on: what is doubtful of it, what was decided before, and the material of both."""

    event: Numbered
    material: Material
    doubts: tuple[Doubt, ...]
    outcomes: tuple[Outcome, ...]


@dataclass(frozen=True, slots=True)
class Review:
    """A page of findings that nobody decided on, what most matters first, with their events; or one case, where an event is asked for."""

    findings: tuple[Finding, ...]
    events: Mapping[str, EventLine]
    next: str | None
    case: Case | None


def ask(room: Room, given: Given) -> Review:
    """Return what is to be looked at; raises `Refusal` for an event that is not on record."""
    key = given.text("event")
    if key is not None:
        return Review((), {}, None, _case(room, key))
    size = given.size()
    found = doubtful_page(room.lookups, number(given), size + 1)
    kept = tuple(finding for _, finding in found[:size])
    events = events_named(room.lookups, list(dict.fromkeys(each.event for each in kept if each.event)))
    more = write_cursor(found[size - 1][0]) if len(found) > size else None
    return Review(kept, {each.id: each for each in events}, more, None)


def numbered(room: Room, key: str) -> Numbered:
    """Return the event with this id, or with a mention of this id; raises `Refusal` where it is not on record."""
    found = event_of(room.lookups, key)
    event = found and on_file(room.lookups, found)
    if not event:
        raise Refusal(404, "There is no such event on record.", "The list of events has all that are on record now.")
    return event


def _case(room: Room, key: str) -> Case:
    event = numbered(room, key)
    material = casework(room.lookups, [event], room.pack)
    return Case(event, material, review(material), material.brief.outcomes)
