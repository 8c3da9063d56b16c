"""Make speakers of the nouns around a figure: who stands behind "by", whose a noun is, who is named behind an office."""

from onrecord.reading.forms import forms
from onrecord.reading.parties.nouns import BODIES, OFFICES, PEOPLE
from onrecord.reading.parties.voices import Voices
from onrecord.reading.tree import Tree
from onrecord.record.reading import Hop, HopRole, PartyKind

_TELLERS = OFFICES | BODIES
SPEAKING_ROLES = OFFICES | PEOPLE | BODIES
_PARTS = frozenset("branch headquarters office chapter wing section hall".split())
"""Parts and seats of bodies, which speak for them."""
_TOWNS = frozenset({"town", "city"})
_RECKONED = frozenset("estimate tally count assessment projection reckoning".split())
"""Figures that are whose name stands before them: "the US estimate"; "US figures" may be figures of it."""
_FOUND = frozenset({"body", "bodies"})
"""What is found far more often than it speaks: "the discovery of more bodies raised the toll"."""


def named(tree: Tree, voices: Voices, at: int, stop: int, first: int | None = None) -> Hop | None:
    """Make a speaker of a noun with what stands before it, from `first` on; None where it names nobody ("this year's count").

    A role without a name ("a US military official") is itself, not the state in its adjective.
    """
    first = tree.first[at] if first is None else first
    naming = voices.at(at)
    if naming is not None and naming.party is not None:
        return voices.hop(first, stop, HopRole.SPEAKER)
    if _is_of_body(tree, voices, at):
        first = next((i for i in range(first, at) if tree.tags[i] != "IN"), at)
        return voices.hop(first, at + 1, HopRole.SPEAKER)
    if not forms(tree.words[at]) & SPEAKING_ROLES or tree.lower[at] in _FOUND or tree.tags[first] == "IN":
        return None
    passage = tree.passage(first, stop)
    return Hop(None, tree.text(first, stop), HopRole.SPEAKER, (passage,))


def _is_of_body(tree: Tree, voices: Voices, at: int) -> bool:
    """Say whether a noun is a seat or a part of a body, or a name, behind the body's name or kind: "the CGT branch", "police headquarters", "the firm Orvel"."""
    before = next((i for i in tree.children[at] if tree.bases[i] == "compound" and i == at - 1), None)
    if before is None:
        return False
    if not forms(tree.words[at]) & _PARTS:
        return tree.is_name(at) and bool(forms(tree.words[before]) & BODIES)
    naming = voices.at(before)
    body = naming is not None and voices.kind(naming.party) is PartyKind.ORGANISATION
    return body or tree.lower[before] in _TOWNS or bool(forms(tree.words[before]) & SPEAKING_ROLES)


def person(tree: Tree, voices: Voices, noun: int) -> Hop | None:
    """Return the person named behind an office ("the Minister for Roads Ana Reyes"); None where none is."""
    for at in range(noun + 1, tree.last[noun] + 1):
        naming = voices.at(at)
        if naming is not None and voices.kind(naming.party) is PartyKind.PERSON:
            return voices.hop(at, at + 1, HopRole.SPEAKER)
    return None


def owner(tree: Tree, voices: Voices, noun: int, *, of_people: bool = False) -> Hop | None:
    """Return whose a noun is: its possessor, who stands behind "by" or "from", or the body, or with `of_people` anybody, behind "of" or right before it."""
    tellers = SPEAKING_ROLES if of_people else _TELLERS
    for child in tree.children[noun]:
        given = tree.bases[child] == "nmod" and any(tree.lower[c] in {"by", "from"} for c in tree.children[child])
        if tree.rels[child] == "nmod:poss" or given or _reckons(tree, voices, child, tellers):
            return named(tree, voices, child, child + 1)
    return None


def named_owner(tree: Tree, noun: int) -> Hop | None:
    """Return who stands behind "by" with a noun, by a name that nobody is settled for; None without one."""
    for child in tree.children[noun]:
        if tree.bases[child] == "nmod" and tree.is_name(child) and _is_by(tree, child):
            start, stop = tree.first[child] + 1, tree.last[child] + 1
            return Hop(None, tree.text(start, stop), HopRole.SPEAKER, (tree.passage(start, stop),))
    return None


def _reckons(tree: Tree, voices: Voices, child: int, tellers: frozenset[str]) -> bool:
    """Say whether an estimate or a count is that of the body behind "of" or before it: "the count of the firm Orvel", "the US estimate"."""
    noun = tree.heads[child]
    if not forms(tree.words[noun]) & _RECKONED or tree.child(child, "nummod") is not None:
        return False
    naming = voices.at(child)
    kind = voices.kind(naming.party) if naming is not None else None
    if tree.bases[child] == "compound" and child == noun - 1:
        return kind in (PartyKind.ORGANISATION, PartyKind.STATE)
    behind = tree.bases[child] == "nmod" and any(tree.lower[c] == "of" for c in tree.children[child])
    return behind and (kind in (PartyKind.ORGANISATION, PartyKind.GROUP) or bool(forms(tree.words[child]) & tellers))


def agent(tree: Tree, voices: Voices, verb: int) -> Hop | None:
    """Return who stands behind "by" with a passive or a participle, as a speaker; None without one."""
    if tree.lower[verb + 1 : verb + 2] == ["dead"]:  # what doctors do, who need tell nobody: "declared dead by doctors"
        return None
    by = next(
        (i for i in tree.children[verb] if tree.bases[i] in ("obl", "nmod") and i > verb and _is_by(tree, i)), None
    )
    return named(tree, voices, by, tree.last[by] + 1) if by is not None and tree.tags[verb] == "VBN" else None


def _is_by(tree: Tree, at: int) -> bool:
    return any(tree.lower[i] == "by" and tree.bases[i] == "case" for i in tree.children[at])
