"""What a person decides on the page for review: checked, made on the events that it is about, kept, and followed by all that it changes."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import UTC, datetime

from onrecord.desk import Desk
from onrecord.errors import OnrecordError
from onrecord.ledger.sql import SqlLedger
from onrecord.questions.casework import casework, make_decision
from onrecord.record.decision import Act, Signature
from onrecord.web.questions.review import numbered
from onrecord.web.refusal import Refusal
from onrecord.web.room import Room

_LONGEST = 500  # characters of a name, a reason or a value


@dataclass(frozen=True, slots=True)
class Wish:
    """What a form asks to decide: the act, the event that it is about, the arguments of the act, and who decides why.

    `other` is the event beside it where it is about two, "" for one. Of a merge it may be the second argument instead.
    """

    act: Act
    event: str
    given: tuple[str, ...]
    person: str
    reason: str
    other: str = ""

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
        return cls(Act(act), one("event"), tuple(given[:400]), person, reason, one("other"))


def decide(room: Room, wish: Wish) -> str | None:
    """Make a decision, keep it, and link and assess anew; return the id of a mention by which the event is found afterwards, None for none.

    Raises `Refusal` where it cannot be decided.

    It is made as things are on file now: an event that has grown meanwhile has another id, and is refused.
    """
    beside = [wish.other] if wish.other else list(wish.given[1:2]) if wish.act is Act.MERGE else []
    scope = [wish.event, *beside]
    with room.lookups.snapshot():
        events = [numbered(room, key) for key in scope]
        material = casework(room.lookups, events, room.pack)
    given = [each.assessment.event for each in events] if wish.act is Act.MERGE else wish.given
    signature = Signature(wish.person, f"{datetime.now(UTC):%Y-%m-%dT%H:%M:%S.%fZ}", wish.reason)
    try:
        decision = make_decision(material, wish.act, given, signature)
        with SqlLedger(room.path) as ledger:
            Desk(room.pack, ledger).decide(decision, ledger)
    except OnrecordError as error:
        raise Refusal(400, "That cannot be decided.", str(error)) from error
    return next((mention.id for mention in material.mentions_of(events[0].assessment.event)), None)
