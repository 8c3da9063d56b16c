"""Make speakers of the nouns around a figure: who stands behind "by", whose a noun is, who is named behind an office."""

from onrecord.reading.forms import forms
from onrecord.reading.parties.nouns import BODIES, OFFICES, PEOPLE
from onrecord.reading.parties.voices import Voices
from onrecord.reading.tree import Tree
from onrecord.record.reading import Hop, HopRole, PartyKind

SPEAKING_ROLES = OFFICES | PEOPLE | BODIES
_FOUND = frozenset({"body", "bodies"})
"""What is found far more often than it speaks: "the discovery of more bodies raised the toll"."""


def named(tree: Tree, voices: Voices, at: int, stop: int) -> Hop | None:
    """Make a speaker of a noun with what stands before it; None where it names nobody ("this year's count").

    A role without a name ("a US military official") is itself, not the state in its adjective.
    """
    first = tree.first[at]
    naming = voices.at(at)
    if naming is not None and naming.party is not None:
        return voices.hop(first, stop, HopRole.SPEAKER)
    if not forms(tree.words[at]) & SPEAKING_ROLES or tree.lower[at] in _FOUND or tree.tags[first] == "IN":
        return None
    passage = tree.passage(first, stop)
    return Hop(None, " ".join(tree.words[first:stop]), HopRole.SPEAKER, (passage,))


def person(tree: Tree, voices: Voices, noun: int) -> Hop | None:
    """Return the person named behind an office ("the Minister for Roads Ana Reyes"); None where none is."""
    for at in range(noun + 1, tree.last[noun] + 1):
        naming = voices.at(at)
        if naming is not None and voices.kind(naming.party) is PartyKind.PERSON:
            return voices.hop(at, at + 1, HopRole.SPEAKER)
    return None


def owner(tree: Tree, voices: Voices, noun: int) -> Hop | None:
    """Return whose a noun is: its possessor, or who stands behind "by" or "from"."""
    for child in tree.children[noun]:
        given = tree.bases[child] == "nmod" and any(tree.lower[c] in {"by", "from"} for c in tree.children[child])
        if tree.rels[child] == "nmod:poss" or given:
            return named(tree, voices, child, child + 1)
    return None


def agent(tree: Tree, voices: Voices, verb: int) -> Hop | None:
    """Return who stands behind "by" with a passive or a participle, as a speaker; None without one."""
    by = next(
        (i for i in tree.children[verb] if tree.bases[i] in ("obl", "nmod") and i > verb and _is_by(tree, i)), None
    )
    return named(tree, voices, by, tree.last[by] + 1) if by is not None and tree.tags[verb] == "VBN" else None


def _is_by(tree: Tree, at: int) -> bool:
    return any(tree.lower[i] == "by" and tree.bases[i] == "case" for i in tree.children[at])
