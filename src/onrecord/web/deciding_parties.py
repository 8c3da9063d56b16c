"""What a person decides on the page of a party: what to look at for it, and where it leads afterwards."""

from collections.abc import Sequence

from onrecord.questions.casework import partywork
from onrecord.questions.deciding.scope import parties_meant, party_material
from onrecord.questions.doubts import PARTIES, PARTY
from onrecord.questions.material import Material
from onrecord.record.decision import Act, Decision, SubjectType
from onrecord.web.refusal import Refusal
from onrecord.web.room import Room


def scope_of(room: Room, act: Act, party: str, given: Sequence[str], name: str) -> tuple[Material, tuple[str, ...]]:
    """Return what a decision on a party is made on, and its arguments in the order of `onrecord decide`.

    `given` are the other party of a merge, by name or id, what a split takes out, or the decision that is undone; `name` is what to call who is
    split off. Raises `Refusal` for a name that nobody goes by, or several do.
    """
    if act is Act.MERGE and len(given) == 1:
        other = _meant(room, given[0])
        return party_material(room.lookups, [party, other], (), room.pack), (PARTIES, party, other)
    if act is Act.SPLIT and given:
        return party_material(room.lookups, [party], given, room.pack), (PARTY, party, "--name", name, *given)
    if act is Act.UNDO and len(given) == 1:
        return partywork(room.lookups, (), room.pack), tuple(given)
    raise Refusal(
        400, "That cannot be decided of a party.", "Merge it with another, split it, or undo a decision on it."
    )


def party_of(decision: Decision, material: Material) -> str | None:
    """Return the id of the party to show after a decision: that which stays, or of which one was undone; None for no party."""
    undone = (each.decision for each in material.brief.outcomes if each.decision.id == decision.undoes)
    about = next(undone, decision) if decision.undoes else decision
    sides = sorted((each for each in about.subjects if each.type is SubjectType.PARTY), key=lambda each: -each.side)
    return sides[-1].name if sides and about.act is Act.MERGE else sides[0].name if sides else None


def _meant(room: Room, name: str) -> str:
    """Return the id under which the one party counts that goes by a name or has it as its id."""
    found = parties_meant(room.lookups, name, room.pack)
    if len(found) == 1:
        return found[0]
    way_out = f"Give one of the ids: {', '.join(found[:6])}." if found else "Search for it: its page tells its id."
    raise Refusal(400, f"{len(found) or 'No'} {'parties go' if found else 'party goes'} by that name.", way_out)
