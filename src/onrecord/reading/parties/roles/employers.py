"""Lay people to the bodies that a noun in their title means: "Ana Reyes, a spokeswoman for the ministry"."""

from onrecord.reading.parties.nouns import SPEAKS_FOR, singular
from onrecord.reading.parties.roster import Entity
from onrecord.reading.parties.roster.mind import Reference
from onrecord.reading.parties.scene import Scene
from onrecord.record.reading import PartyKind

_AWAY = frozenset("to at with in against".split())
"""Words behind an office before whom it is sent to, or where, not whom it speaks for."""


def lay_to_employers(scene: Scene) -> None:
    """Give each holder of an office of whom no body is told yet the one that a noun in the office's own phrase means."""
    by_head: dict[int, list[Reference]] = {}
    for reference in scene.mind.references:
        by_head.setdefault(scene.tree.heads[reference.head], []).append(reference)
    for holder in scene.mind.references:
        if _may_speak_for(scene, holder):
            bodies = (each.entity for each in by_head.get(holder.head, ()) if _is_employer(scene, holder, each))
            holder.entity.of = next(bodies, None)


def _may_speak_for(scene: Scene, holder: Reference) -> bool:
    """Say whether a reference calls one person by an office that speaks for a body, and nothing tells yet for which."""
    entity = holder.entity
    one = entity.kind in (PartyKind.PERSON, PartyKind.ANONYMOUS) and not entity.many
    return one and entity.of is None and entity.known is None and singular(scene.tree.lower[holder.head]) in SPEAKS_FOR


def _is_employer(scene: Scene, holder: Reference, other: Reference) -> bool:
    """Say whether another reference within an office's phrase is the body that the office is of."""
    tree, body = scene.tree, other.entity
    inside = holder.start <= other.start and other.stop <= holder.stop and other is not holder
    owns = tree.bases[other.head] == "nmod" and not any(tree.lower[i] in _AWAY for i in tree.children[other.head])
    return inside and owns and _is_body(body) and body is not holder.entity


def _is_body(entity: Entity) -> bool:
    return entity.kind is PartyKind.ORGANISATION and not entity.passing
