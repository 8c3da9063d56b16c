"""What a person had better look at: findings, events and parties that may be two or one; and all that is doubtful of one event, with what was decided."""

from collections.abc import Mapping
from dataclasses import dataclass

from onrecord.ledger.listing import EventLine, doubtful_page, events_named
from onrecord.questions.casework import casework
from onrecord.questions.doubts import Doubt
from onrecord.questions.doubts.queue import Entry, merged_events, merged_parties
from onrecord.questions.doubts.review import review
from onrecord.questions.doubts.unsure_queue import unsure_claims
from onrecord.questions.doubts.weak_queue import split_events, split_parties
from onrecord.questions.events import Numbered
from onrecord.questions.filed import event_of, on_file
from onrecord.questions.material import Material
from onrecord.record.assessment import Finding
from onrecord.record.decision import Outcome
from onrecord.web.cursors import number, score_and_key, time_and_id, two_numbers, write_cursor
from onrecord.web.params import PAGE, Given, Param, Takes
from onrecord.web.refusal import Refusal
from onrecord.web.room import Room

FINDINGS, CLAIMS = "findings", "claims"
_SCANS = {"two-events": merged_events, "two-parties": merged_parties}
_WEAK = {"one-event": split_events, "one-party": split_parties}
SORTS = (FINDINGS, CLAIMS, *_WEAK, *_SCANS)
PARAMS = (
    Param(
        "sort",
        "What the queue is of: findings; claims of which it is unsure whose they are; links that make one event, or one party, of what may be two; two events, or two parties, that may be one.",
        choices=SORTS,
        usual=FINDINGS,
    ),
    Param("event", "The id of an event, or of one of its mentions: all that is doubtful of it."),
    Param("other", "The id of another event: whether it and `event` may be one."),
    Param(
        "size",
        "How many things an answer holds; those of one event stay together where there are more.",
        Takes.WHOLE,
        usual=PAGE,
    ),
    Param("cursor", "Where to go on in the queue: `next` of the answer before.", Takes.CURSOR),
)


@dataclass(frozen=True, slots=True)
class Case:
    """One event to decide on: what is doubtful of it, what was decided before, and the material of both.

    With an `other` event beside it, whether they may be one is all that is asked.
    """

    event: Numbered
    other: Numbered | None
    material: Material
    doubts: tuple[Doubt, ...]
    outcomes: tuple[Outcome, ...]


@dataclass(frozen=True, slots=True)
class Review:
    """A page of findings or of entries of another sort that nobody decided on, with their events; or one case, where an event is asked for.

    `material` holds what the subjects of the entries are of, None where they have none.
    """

    findings: tuple[Finding, ...]
    entries: tuple[Entry, ...]
    events: Mapping[str, EventLine]
    next: str | None
    case: Case | None
    material: Material | None = None


def ask(room: Room, given: Given) -> Review:
    """Return what is to be looked at; raises `Refusal` for an event that is not on record."""
    key, sort = given.text("event"), given.key("sort")
    if key is not None:
        return Review((), (), {}, None, _case(room, key, given.text("other")))
    return _findings(room, given) if sort == FINDINGS else _entries(room, given, sort)


def _findings(room: Room, given: Given) -> Review:
    size = given.size()
    found = doubtful_page(room.lookups, number(given), size + 1)
    kept = tuple(finding for _, finding in found[:size])
    more = write_cursor(found[size - 1][0]) if len(found) > size else None
    return Review(kept, (), _lines(room, [each.event for each in kept if each.event]), more, None)


def _entries(room: Room, given: Given, sort: str) -> Review:
    size = given.size()
    if sort == CLAIMS:
        page = unsure_claims(room.lookups, room.pack, two_numbers(given), size)
    elif sort in _SCANS:
        page = _SCANS[sort](room.lookups, room.pack, time_and_id(given), size)
    else:
        page = _WEAK[sort](room.lookups, room.pack, score_and_key(given), size)
    events = _lines(room, [event for each in page.entries for event in each.events])
    return Review((), page.entries, events, write_cursor(*page.next) if page.next else None, None, page.material)


def _lines(room: Room, events: list[str]) -> dict[str, EventLine]:
    return {each.id: each for each in events_named(room.lookups, list(dict.fromkeys(events)))}


def numbered(room: Room, key: str) -> Numbered:
    """Return the event with this id, or with a mention of this id; raises `Refusal` where it is not on record."""
    found = event_of(room.lookups, key)
    event = found and on_file(room.lookups, found)
    if not event:
        raise Refusal(404, "There is no such event on record.", "The list of events has all that are on record now.")
    return event


def _case(room: Room, key: str, beside: str | None) -> Case:
    event = numbered(room, key)
    other = numbered(room, beside) if beside else None
    if other and other.assessment.event == event.assessment.event:
        raise Refusal(400, "The two are one event already.", "Look at all that is doubtful of it alone.")
    material = casework(room.lookups, [event, other] if other else [event], room.pack)
    doubts = tuple(doubt for doubt in review(material) if not other or doubt.sort == "pair")
    return Case(event, other, material, doubts, material.brief.outcomes)
