"""Hear what a sentence lists behind a colon: "The ministry set out the state of things at a briefing: 40 were found; nine were hurt"."""

from onrecord.reading.parties.voices import Voices
from onrecord.reading.statements.clauses import noun_phrase
from onrecord.reading.statements.heard import Heard, spared, trimmed
from onrecord.reading.tree import Tree, covered

_OCCASIONS = frozenset("conference briefing update statement bulletin report summary".split())
"""What a sentence tells of before the colon where its subject says what stands behind."""
_TOLD = ("VBD", "VBZ", "VBP")
_SCORE = 0.5


def listed(tree: Tree, heard: list[Heard], voices: Voices) -> list[Heard]:
    """Return the statements with what stands behind a colon and was heard of nobody: "The ministry set out the state of things at a briefing: 40 were found; …".

    It is told by the subject of the sentence, where that is a party.
    """
    said = covered((part for item in heard if item.speaker for part in item.contents), len(tree.words))
    first = {tree.sentence[i]: i for i in range(len(tree.words) - 2, 0, -1) if tree.words[i] == ":"}
    found = [_listed(tree, colon, voices) for _, colon in sorted(first.items()) if not said[colon + 1]]
    out = heard
    for item in (each for each in found if each is not None):
        out = [*(kept for old in out if (kept := spared(old, item)) is not None), item]
    return out


def _listed(tree: Tree, colon: int, voices: Voices) -> Heard | None:
    """Read what stands behind a colon within a sentence that tells before it of a briefing or a text."""
    low, high = tree.spans[tree.sentence[colon]]
    verb = next((i for i in range(low, colon) if tree.tags[i] in _TOLD and tree.heads[i] == i), None)
    subject = tree.child(verb, "nsubj") if verb is not None else None
    content = trimmed(tree, colon + 1, high)
    if (
        verb is None
        or subject is None
        or subject > verb
        or content is None
        or _OCCASIONS.isdisjoint(tree.lower[verb:colon])
    ):
        return None
    speaker = noun_phrase(tree, subject)
    known = tree.rels[subject] == "nsubj" and voices.party(*speaker) is not None
    return Heard(speaker, ((verb, verb + 1),), (content,), _SCORE) if known else None
