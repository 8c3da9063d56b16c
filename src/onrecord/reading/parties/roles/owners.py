"""Find who is behind an owner that does not name it: "the country's army", "its ministry", "her family"."""

from dataclasses import replace

from onrecord.reading.parties.names.phrases import Phrase
from onrecord.reading.parties.nouns import STATES, singular
from onrecord.reading.parties.roster import Entity
from onrecord.reading.parties.scene import Scene, text_of
from onrecord.record.reading import PartyKind


def owning_state(scene: Scene, start: int, stop: int) -> Entity | None:
    """Find the state that owns what words say, by "its", "their" or "the country's" among them; None where they name none."""
    tree = scene.tree
    for i in range(start, stop):
        owned = tree.tags[i] == "PRP$" and tree.lower[i] in ("its", "their")
        if owned or (_is_state_noun(scene, i) and tree.lower[i + 1] in ("'s", "'")):
            return _state_meant(scene, i)
    return None


def kin_of(scene: Scene, phrase: Phrase) -> Entity | None:
    """Find the person whose "her family", "his lawyer" or "her office" a phrase is; None for anybody else's."""
    found = scene.mind.at(phrase.start) if scene.tree.lower[phrase.start] in ("his", "her") else None
    return found.entity if found is not None and found.entity.kind is PartyKind.PERSON else None


def owned(scene: Scene, owner: Entity, phrase: Phrase) -> str:
    """Name somebody by whose he is: "Ana Reyes' family"."""
    words = text_of(scene, replace(phrase, start=phrase.start + 1))
    return f"{owner.name}' {words}" if owner.name.endswith("s") else f"{owner.name}'s {words}"


def state_of(scene: Scene, phrase: Phrase) -> Entity | None:
    """Find the state that "of" behind a phrase's head tells without a name: "the leader of the country's government"."""
    tree, of = scene.tree, phrase.head + 1
    if of + 2 >= len(tree.words) or tree.lower[of] != "of" or tree.lower[of + 1] not in ("the", "its", "their"):
        return None
    owner = next((i for i in range(of + 1, min(of + 4, len(tree.words))) if _is_state_noun(scene, i)), None)
    return _state_meant(scene, owner) if owner is not None else owning_state(scene, of + 1, of + 2)


def _is_state_noun(scene: Scene, at: int) -> bool:
    return singular(scene.tree.lower[at]) in STATES


def _state_meant(scene: Scene, at: int) -> Entity | None:
    """Find the state that "its" or "the country" at a word means: told by its sentence, or the last in mind."""
    return (
        _state_of_subject(scene, at)
        or _state_before(scene, at)
        or scene.mind.best(at, lambda e: 0.5 if e.kind is PartyKind.STATE else None)
    )


def _state_of_subject(scene: Scene, at: int) -> Entity | None:
    """Find the state told beside who acts on what "the country" owns: "South Korean lawmakers said, citing the country's spy agency"."""
    tree = scene.tree
    verb = next((i for i in tree.up(at) if tree.child(i, "nsubj") is not None), None)
    subject = tree.child(verb, "nsubj") if verb is not None else None
    if subject is None or subject >= at:
        return None
    states = [r for r in scene.mind.references if tree.first[subject] <= r.start and r.stop <= subject]
    told = (r.entity for r in reversed(states) if r.entity.kind is PartyKind.STATE and r.entity.known is not None)
    return next(told, None)


def _state_before(scene: Scene, at: int) -> Entity | None:
    """Find the state that the sentence names before a word: its last subject, or the only one that it names."""
    tree = scene.tree
    before = [r for r in scene.mind.references if tree.sentence[r.head] == tree.sentence[at] and r.stop <= at]
    states = [reference for reference in before if reference.entity.kind is PartyKind.STATE]
    subjects = [reference.entity for reference in states if tree.bases[reference.head] == "nsubj"]
    only = [states[0].entity] if len({id(reference.entity) for reference in states}) == 1 else []
    return next(iter([*reversed(subjects), *only]), None)
