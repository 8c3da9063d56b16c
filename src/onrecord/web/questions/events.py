"""Which events are on record: a page of them, the latest first."""

from dataclasses import dataclass

from onrecord.ledger.listing import EventLine, EventWish, event_days, event_page, kinds
from onrecord.ledger.search import parties_named
from onrecord.ledger.whom import called, counts_as, read_under
from onrecord.packs.pack import Pack
from onrecord.record.assessment import FindingKind
from onrecord.web.cursors import time_and_id, write_cursor
from onrecord.web.params import PAGE, Given, Param, Takes
from onrecord.web.room import Room

PARAMS = (
    Param("kind", "Only events of this kind: missile_launch, earthquake, ..."),
    Param("party", "Only events in which this party acts or is an origin: a name that it goes by, or its id."),
    Param("place", "Only events at this place, by its name."),
    Param("since", "Only events that end after this time begins.", Takes.TIME),
    Param("until", "Only events that begin before this time is over.", Takes.TIME),
    Param("origins", "Only events of which one value has so many independent origins at least.", Takes.WHOLE, high=50),
    Param("finding", "Only events with a finding of this kind.", choices=tuple(FindingKind)),
    Param("size", "How many events an answer holds at most.", Takes.WHOLE, usual=PAGE),
    Param("cursor", "Where to go on: `next` of the answer before.", Takes.CURSOR),
)


@dataclass(frozen=True, slots=True)
class Events:
    """A page of events; `next` is the cursor of the page after it, None where this is the last.

    `kinds` are all that are on record, `pack` knows the places. `days` are those on which any of the events that are asked for begins, also those of
    other pages, with how many do; none are counted where a number of origins is asked for, which would take a look at every value.
    """

    lines: tuple[EventLine, ...]
    next: str | None
    kinds: tuple[str, ...]
    pack: Pack
    days: tuple[tuple[str, int], ...]


def ask(room: Room, given: Given) -> Events:
    """Return the events that are asked for, the latest first, those without a time last."""
    size = given.size()
    wish = _wish(room, given)
    found = event_page(room.lookups, wish, time_and_id(given), size + 1)
    lines = found[:size]
    more = write_cursor((lines[-1].when and lines[-1].when.earliest) or "", lines[-1].id) if len(found) > size else None
    days = event_days(room.lookups, wish) if wish.origins is None else ()
    return Events(lines, more, kinds(room.lookups), room.pack, days)


def _wish(room: Room, given: Given) -> EventWish:
    kind, parties = given.text("kind"), _parties(room, given.text("party"))
    return EventWish(
        kind=kind and "_".join(kind.lower().split()),
        parties=parties,
        read=tuple(dict.fromkeys(key for party in parties or () for key in read_under(room.lookups, party))),
        place=given.text("place"),
        since=given.since(),
        until=given.until(),
        origins=given.whole("origins"),
        finding=given.text("finding"),
    )


def _parties(room: Room, name: str | None) -> tuple[str, ...] | None:
    if name is None:
        return None
    known = [
        each.id for each in room.pack.parties if name.casefold() in {n.casefold() for n in (each.name, *each.aliases)}
    ]
    named = counts_as(room.lookups, (*parties_named(room.lookups, name), *known))
    return tuple(dict.fromkeys((*named.values(), *called(room.lookups, name))))
