"""Join parties that speak together into a group: "Seoul and Kyiv accused …"."""

from onrecord.reading.parties.roster import Entity
from onrecord.reading.parties.roster.mind import Reference
from onrecord.reading.parties.scene import Scene
from onrecord.record.reading import PartyKind
from onrecord.record.report import Passage


def join_pairs(scene: Scene) -> list[tuple[Passage, Entity | None]]:
    """Give a naming to each coordination of two or more parties that is a speaker or a subject."""
    by_head: dict[int, Reference] = {}
    for reference in scene.mind.references:
        kept = by_head.get(reference.head)
        if kept is None or reference.stop - reference.start > kept.stop - kept.start:
            by_head[reference.head] = reference
    out: list[tuple[Passage, Entity | None]] = []
    for head, reference in by_head.items():
        members = [by_head[i] for i in scene.tree.children[head] if scene.tree.bases[i] == "conj" and i in by_head]
        members = [m for m in members if m.entity is not reference.entity and not _same_holder(scene, reference, m)]
        if members and (head in scene.speaking or scene.tree.bases[head] in ("nsubj", "obl")):
            out.append(_join(scene, [reference, *members]))
    return out


def _same_holder(scene: Scene, first: Reference, second: Reference) -> bool:
    """Say whether two nouns under one article are one person's: "the businesswoman and film star" is not two."""
    tree = scene.tree
    nouns = tree.tags[first.head] == tree.tags[second.head] == "NN"
    own = tree.tags[second.start] in ("DT", "PRP$", "CD", "POS") or tree.is_name(second.start)
    return nouns and tree.tags[first.start] == "DT" and tree.lower[first.start - 1] != "both" and not own


def _join(scene: Scene, members: list[Reference]) -> tuple[Passage, Entity | None]:
    """Make one group of several references; its name lists theirs in text order."""
    members = sorted(members, key=lambda member: member.start)
    names = list(dict.fromkeys(member.entity.name for member in members))
    text = " and ".join(names) if len(names) < 3 else f"{', '.join(names[:-1])} and {names[-1]}"
    group = scene.roster.named(PartyKind.GROUP, text)
    group.many = True
    return scene.tree.passage(min(m.start for m in members), max(m.stop for m in members)), group
