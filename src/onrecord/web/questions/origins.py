"""Two origins of one event side by side: field by field what each gives, and how that stands to each other."""

from dataclasses import dataclass

from onrecord.assessing.policies import DEFAULT
from onrecord.questions.beside import Beside, beside, origins_of
from onrecord.questions.filed import Filed
from onrecord.record.assessment import Origin
from onrecord.web.params import Given, Param
from onrecord.web.questions import event
from onrecord.web.refusal import Refusal
from onrecord.web.room import Room

PARAMS = (
    event.PARAMS[0],
    Param("left", "The id of a party that is an origin of the event; without both, the first two of its origins."),
    Param("right", "The id of the party to set beside it."),
)


@dataclass(frozen=True, slots=True)
class Origins:
    """An event, all its origins to choose from, and two of them with a row a field; None and no rows where one alone was chosen, or there are no two."""

    filed: Filed
    origins: tuple[Origin, ...]
    left: Origin | None
    right: Origin | None
    rows: tuple[Beside, ...]


def ask(room: Room, given: Given) -> Origins:
    """Return the two origins side by side; raises `Refusal` where the event or one of them is not on record, or both are one."""
    filed = event.ask(room, Given({"event": given.key("event"), "policy": DEFAULT, "as_of": None}))
    origins = origins_of(filed.event.assessment)
    left, right = (_chosen(origins, given.text(name)) for name in ("left", "right"))
    if left is None and right is None and len(origins) > 1:
        left, right = origins[:2]
    if left is None or right is None:
        return Origins(filed, origins, left, right, ())
    if left == right:
        raise Refusal(400, "An origin cannot be set beside itself.", "Choose two different origins of the event.")
    return Origins(filed, origins, left, right, tuple(beside(filed, left.party, right.party)))


def _chosen(origins: tuple[Origin, ...], party: str | None) -> Origin | None:
    found = next((each for each in origins if each.party == party), None)
    if party is not None and found is None:
        raise Refusal(404, "This event has no such origin.", "The event's page lists its origins to choose from.")
    return found
