"""What a person decides on the page for review: checked, made on the events that it is about, kept, and followed by all that it changes."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import UTC, datetime
from urllib.parse import urlencode

from onrecord.desk import Desk
from onrecord.errors import OnrecordError
from onrecord.ledger.sql import SqlLedger
from onrecord.questions.casework import casework, make_decision
from onrecord.questions.doubts import PARTIES
from onrecord.questions.material import Material
from onrecord.record.decision import Act, Decision, Signature
from onrecord.web.deciding_parties import party_of, scope_of
from onrecord.web.pages import link
from onrecord.web.questions.review import numbered
from onrecord.web.refusal import Refusal
from onrecord.web.room import Room

_LONGEST = 500  # characters of a name, a reason or a value


@dataclass(frozen=True, slots=True)
class Wish:
    """What a form asks to decide: the act, the event that it is about, the arguments of the act, and who decides why.

    `other` is the event beside it where it is about two, "" for one. Of a merge it may be the second argument instead. `party` is the id of
    the party that it is about instead of an event, "" for none; `name` what to call who is split off it.
    """

    act: Act
    event: str
    given: tuple[str, ...]
    person: str
    reason: str
    other: str = ""
    party: str = ""
    name: str = ""

    @classmethod
    def of(cls, form: Mapping[str, Sequence[str]]) -> "Wish":
        """Return what a form asks for; raises `Refusal` where it lacks something or holds too much."""

        def one(name: str) -> str:
            words = " ".join((form.get(name) or [""])[0].split())
            if len(words) > _LONGEST:
                raise Refusal(400, f"The {name} is too long.", f"It takes at most {_LONGEST} characters.")
            return words

        act, person, reason = one("act"), one("by"), one("reason")
        if act not in {each.value for each in Act}:
            raise Refusal(400, "Nothing like that can be decided.", f"It is one of {', '.join(Act)}.")
        if not person or not reason:
            raise Refusal(400, "A decision needs a name and a reason.", "Say who decides, and why.")
        given = [*form.get("arg", ()), *((one("more"),) if one("more") else ())]
        return cls(Act(act), one("event"), tuple(given[:400]), person, reason, one("other"), one("party"), one("name"))


def decide(room: Room, wish: Wish) -> str:
    """Make a decision, keep it, and link and assess anew; return the address of what it is about.

    Raises `Refusal` where it cannot be decided.

    It is made as things are on file now: an event that has grown meanwhile has another id, and is refused.
    """
    with room.lookups.snapshot():
        if wish.party:
            material, given = scope_of(room, wish.act, wish.party, wish.given, wish.name)
            event = None
        else:
            material, given, event = _on_events(room, wish)
    decision = _kept(room, wish, material, given)
    if event is None:
        party = party_of(decision, material)
        return link("party", party) if party else "/review"
    steady = next((mention.id for mention in material.mentions_of(event)), None)
    return f"/review?{urlencode({'event': steady})}" if steady else "/review"


def _on_events(room: Room, wish: Wish) -> tuple[Material, tuple[str, ...], str]:
    """Return the material of the one or two events that a decision is about, its arguments, and the first event's id."""
    merges = wish.act is Act.MERGE and wish.given[:1] != (PARTIES,)
    beside = [wish.other] if wish.other else list(wish.given[1:2]) if merges else []
    events = [numbered(room, key) for key in (wish.event, *beside)]
    given = tuple(each.assessment.event for each in events) if merges else wish.given
    return casework(room.lookups, events, room.pack), given, events[0].assessment.event


def _kept(room: Room, wish: Wish, material: Material, given: Sequence[str]) -> Decision:
    signature = Signature(wish.person, f"{datetime.now(UTC):%Y-%m-%dT%H:%M:%S.%fZ}", wish.reason)
    try:
        decision = make_decision(material, wish.act, given, signature)
        with SqlLedger(room.path) as ledger:
            Desk(room.pack, ledger).decide(decision, ledger)
    except OnrecordError as error:
        raise Refusal(400, "That cannot be decided.", str(error)) from error
    return decision
