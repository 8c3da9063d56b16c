"""Find when the main happening was in sentences that tell of it as "it" or "the incident": "It happened around 8 p.m. last night"."""

from onrecord.reading.circumstances import is_after
from onrecord.reading.forms import forms
from onrecord.reading.mentions.whereabouts import time_near
from onrecord.reading.scene import Scene
from onrecord.reading.tree import Tree
from onrecord.record.reading import TimeExpression

_HAPPENING = frozenset({"happen", "occur", "unfold"})
_STANDING = frozenset(
    "it this that incident accident injury crime tragedy episode ordeal confrontation altercation".split()
)
_PAST = frozenset({"VBD", "VBN"})
_NEAR = 12
"""How many sentences a report goes on to tell when what it is about happened."""


def time_of_incident(scene: Scene, lead: int) -> TimeExpression | None:
    """Return the time of the first sentence from number `lead` on that tells when "it" or "the incident" happened; None without one."""
    tree = scene.tree
    for first, stop in tree.spans[lead : lead + _NEAR]:
        for at in range(first, stop):
            if _is_incident(tree, at) and (time := time_near(scene, at)):
                return None if is_after(time.moment, scene.draft.report.published) else time
    return None


def _is_incident(tree: Tree, at: int) -> bool:
    """Say whether a verb tells, in the main clause of its sentence, that "it" or "the incident" happened."""
    if tree.tags[at] not in _PAST or tree.bases[at] not in {"root", "ccomp", "parataxis", "conj"}:
        return False
    subject = tree.child(at, "nsubj")
    return subject is not None and tree.lower[subject] in _STANDING and bool(forms(tree.words[at]) & _HAPPENING)
