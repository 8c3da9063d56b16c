"""What an answer rests on: as long as that is the same, so is the answer, and it is not made again."""

from collections.abc import Hashable

from onrecord.ledger.listing import number_of
from onrecord.ledger.state import State, print_of
from onrecord.questions.filed import event_of
from onrecord.web.params import Given
from onrecord.web.room import Room


def on_all(room: Room, given: Given, state: State) -> Hashable:  # noqa: ARG001 - every question takes the same
    """Rest on everything in the ledger."""
    return state


def on_nothing(room: Room, given: Given, state: State) -> Hashable:  # noqa: ARG001 - every question takes the same
    """Rest on the program and its packs alone."""
    return None


def on_derived(room: Room, given: Given, state: State) -> Hashable:  # noqa: ARG001 - every question takes the same
    """Rest on what is linked and assessed: reports that are only filed change nothing."""
    return (state.derived, state.decisions)


def on_events(room: Room, given: Given, state: State) -> Hashable:
    """Rest on what is linked and assessed; on everything where a party is asked for, whose names are read in reports."""
    return on_all(room, given, state) if given.text("party") else on_derived(room, given, state)


def on_event(room: Room, given: Given, state: State) -> Hashable:
    """Rest on the event alone and its number among all; on everything where an earlier time is asked for."""
    event = event_of(room.lookups, given.key("event"))
    if event is None or given.values.get("as_of"):
        return on_all(room, given, state)
    told = print_of(room.lookups, event) or state.derived
    return (event, told, number_of(room.lookups, event), state.decisions)
