"""Lay people to the bodies that a noun in their title or a clause behind their name means: "a spokeswoman for the ministry", "who heads Orvel"."""

from onrecord.reading.parties.nouns import BODIES, SPEAKS_FOR, STATES, singular
from onrecord.reading.parties.roster import Entity
from onrecord.reading.parties.roster.mind import Reference
from onrecord.reading.parties.scene import Scene
from onrecord.record.reading import PartyKind

_AWAY = frozenset("to at with in against".split())
"""Words behind an office before whom it is sent to, or where, not whom it speaks for."""
_HEADING = frozenset("heads chairs leads runs directs".split())
_OFFICES = SPEAKS_FOR - {"founder", "member"}
"""Who founded a body, or is one of many in it, need not speak for it."""
_RANKED = 5
"""Words behind an office within which the name begins: ", Rear Adm. Jane Doe"."""
_ELSEWHEN = frozenset("former ex onetime then next first future late".split())
"""Words of an office that somebody held or will hold, and speaks for no more or not yet."""


def lay_to_employers(scene: Scene) -> None:
    """Give each person of whom no body is told yet the one that a noun in an office's own phrase, or a clause of heading it, means."""
    at = {reference.head: reference for reference in scene.mind.references}
    for holder in scene.mind.references:
        if _is_free(holder.entity):
            bodies = (at[i].entity if i in at else _told(scene, i) for i in _places(scene, holder))
            holder.entity.of = next(
                (body for body in bodies if body and _is_body(body) and body is not holder.entity), None
            )
            _name(scene, holder)


def _name(scene: Scene, holder: Reference) -> None:
    """Name a holder of whom only the office is told by the body whose it is: "its spokesman" and "a spokeswoman for the firm" are Orvel's."""
    person, body = holder.entity, holder.entity.of
    if person.kind is PartyKind.ANONYMOUS and body is not None and person.label is None:
        person.label = f"{scene.tree.words[holder.head]} of {body.name}"


def _is_free(entity: Entity) -> bool:
    """Say whether a party is one person of whom nothing tells yet for which body."""
    one = entity.kind in (PartyKind.PERSON, PartyKind.ANONYMOUS) and not entity.many
    return one and entity.of is None and entity.known is None


def _places(scene: Scene, holder: Reference) -> list[int]:
    """List the words that can be the body's: those an office within its phrase is of, and the object of a clause of heading."""
    tree = scene.tree
    headed = [
        tree.child(i, "obj")
        for i in tree.children[holder.head]
        if tree.rels[i] == "acl:relcl" and tree.lower[i] in _HEADING
    ]
    office = singular(tree.lower[holder.head]) in _OFFICES
    if not office or not _ELSEWHEN.isdisjoint(tree.lower[holder.start : holder.stop]) or not _is_own(scene, holder):
        return [i for i in headed if i is not None]
    return [i for i in tree.children[holder.head] if holder.start <= i < holder.stop and _owns(scene, i)]


def _told(scene: Scene, at: int) -> Entity | None:
    """Find the body told of before that a noun right before an office means: "ministry spokesman"."""
    tree, noun = scene.tree, scene.tree.lower[at]
    if tree.bases[at] != "compound" or noun not in BODIES:
        return None
    return scene.mind.best(at, lambda entity: 0.0 if _is_body(entity) and noun in entity.nouns else None)


def _is_own(scene: Scene, holder: Reference) -> bool:
    """Say whether an office's phrase stands right beside the name that holds it, or nobody is named for it: elsewhere it may mean another."""
    name, person = (scene.named.get(i) for i in (holder.start - 2, holder.start - 1)), holder.entity
    behind = next((scene.named[i] for i in range(holder.stop, holder.stop + _RANKED) if i in scene.named), None)
    return person.kind is PartyKind.ANONYMOUS or any(each is person for each in (*name, behind))


def _owns(scene: Scene, at: int) -> bool:
    """Say whether a word behind or before an office tells whose it is: "the ministry's", "its", "for the ministry"; not "of state"."""
    tree = scene.tree
    if tree.lower[at] == "its":
        return True
    behind = tree.bases[at] == "nmod" or (tree.bases[at] == "compound" and tree.lower[at] in BODIES)
    told = behind and tree.tags[at].startswith("NN") and singular(tree.lower[at]) not in STATES
    return told and not any(tree.lower[i] in _AWAY for i in tree.children[at])


def _is_body(entity: Entity) -> bool:
    return entity.kind is PartyKind.ORGANISATION and not entity.passing
