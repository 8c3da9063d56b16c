"""One event in full: every position with the claims that make it, as of now or of an earlier time, by a policy of one's choice."""

from dataclasses import replace
from functools import partial

from onrecord.assessing.policies import DEFAULT, POLICIES
from onrecord.questions.events import Numbered
from onrecord.questions.filed import Filed, ask_event, event_of, on_file
from onrecord.web.params import Given, Param, Takes
from onrecord.web.refusal import Refusal
from onrecord.web.room import Room

PARAMS = (
    Param(
        "event",
        "The id of the event, or of one of its mentions: this one stays when more is told of the event.",
        in_path=True,
    ),
    Param(
        "policy",
        "What picks best, low and high among the positions on a field.",
        choices=tuple(POLICIES),
        usual=DEFAULT,
    ),
    Param("as_of", "Only what was on record then: reports published by the end of this day or minute.", Takes.TIME),
)


def ask(room: Room, given: Given) -> Filed:
    """Return the event that is asked for; raises `Refusal` where it is not on record."""
    key = event_of(room.lookups, given.key("event"))
    if key is None:
        raise Refusal(
            404,
            "There is no such event on record.",
            "An event's own id changes when more is told of it. The list of events has all that are on record now.",
        )
    event = on_file(room.lookups, key)
    policy, as_of = given.key("policy"), given.time("as_of")
    filed = None
    if event is not None:
        make = partial(ask_event, room.lookups, event, room.pack, policy=policy, as_of=as_of)
        filed = room.events.get((event.assessment, policy, as_of), make)
    if event is None or filed is None:
        raise Refusal(404, "Nothing was on record of this event then.", "Ask for a later time, or for none.")
    return replace(filed, event=Numbered(event.number, filed.event.assessment))
