"""Say who stands behind a thing that is said to show something: "an initial probe found", "by preliminary data", "according to its own information".

A thing is no party. What it shows, inside another's words, is told by that one; early data are those of whoever spoke right before.
"""

from onrecord.reading.parties.nouns import EVIDENCE, TEXTS, singular
from onrecord.reading.parties.roster import Entity
from onrecord.reading.parties.scene import Scene
from onrecord.record.reading import PartyKind

_EARLY = frozenset("preliminary initial early first provisional".split())
_OPENERS = frozenset("a an the this its".split())
_REACH = 4
"""Words before a noun within which its article stands."""
_DATA = frozenset("data information estimate count finding result figure assessment".split())
_SHOWING = (
    _DATA
    | TEXTS
    | EVIDENCE
    | frozenset("manifest probe document investigation measurement check test chart sign".split())
)
_VOICES = (PartyKind.PERSON, PartyKind.ORGANISATION)


def shown_by(scene: Scene, head: int) -> Entity | None:
    """Find who tells what a thing shows; None for another noun, and where nobody does."""
    tree, noun = scene.tree, singular(scene.tree.lower[head])
    opener = tree.lower[max(tree.first[head], head - _REACH) : head]
    early, told = noun in _DATA and not _EARLY.isdisjoint(opener), not _OPENERS.isdisjoint(opener)
    if tree.tags[head] not in ("NN", "NNS") or noun not in _SHOWING or not (early or told):
        return None
    return _outer(scene, head) or _own(scene, head) or (_before(scene, head) if early else None)


def _outer(scene: Scene, head: int) -> Entity | None:
    """Find the one person or body in whose words a thing stands: "Ana Reyes said an initial probe found …"."""
    span = scene.voices.get(scene.content[head])
    voice = scene.mind.voice_in(span) if span is not None and not span[0] <= head < span[1] else None
    return voice if voice is not None and voice.kind in _VOICES else None


def _own(scene: Scene, head: int) -> Entity | None:
    """Find the subject that "its own" data are of, which they lead: "according to its own information, the army …"."""
    tree = scene.tree
    if tree.lower[tree.first[head]] != "its" and tree.lower[max(0, head - 2) : head] != ["its", "own"]:
        return None
    subject = tree.child(tree.heads[head], "nsubj")
    found = scene.mind.at(subject) if subject is not None and subject > head else None
    return found.entity if found is not None and found.entity.is_body else None


def _before(scene: Scene, head: int) -> Entity | None:
    """Find the person or body that spoke in the sentence before, or before in the same one; another paragraph begins anew."""
    tree = scene.tree
    same = (r for r in scene.mind.spoken if r.head < head and tree.paragraph[r.head] == tree.paragraph[head])
    spoke = [r for r in same if tree.sentence[head] - tree.sentence[r.head] <= 1]
    last = max(spoke, key=lambda reference: reference.head, default=None)
    return last.entity if last is not None and last.entity.kind in _VOICES else None
