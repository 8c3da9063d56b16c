"""Whose account the clause of a figure is told by: "by the union's count, 40 marched", "40 are there according to the army's data" within what somebody says."""

from onrecord.reading.claims.whose.acts import ESTIMATES, TOLLS
from onrecord.reading.claims.whose.givers import named, owner, person
from onrecord.reading.forms import forms
from onrecord.reading.parties.voices import Voices
from onrecord.reading.tree import Tree
from onrecord.record.reading import Hop

_ACCOUNTS = ESTIMATES | {"account"}
_ATTRIBUTING = frozenset({"attribute"})
_NEAR = 12
"""How many words behind a figure the noun may stand that sums it up: "40 dead and 12 missing, numbers it had attributed to the army"."""


def by_account(tree: Tree, voices: Voices, at: int) -> Hop | None:
    """Return by whose account the clause of the figure at a word is told, as a speaker; None where it is by nobody's."""
    for noun in _phrases(tree, at, "by"):
        if forms(tree.words[noun]) & _ACCOUNTS:
            return owner(tree, voices, noun, of_people=True)
    return None


def accorded(tree: Tree, voices: Voices, at: int) -> Hop | None:
    """Return according to whom the clause of the figure at a word is, as a speaker; None where it is according to nobody."""
    for noun in _phrases(tree, at, "according"):
        return person(tree, voices, noun) or named(tree, voices, noun, tree.last[noun] + 1)
    return None


def attributed(tree: Tree, voices: Voices, at: int) -> Hop | None:
    """Return to whom the figure at a word is attributed, as a speaker: "12 dead, a toll attributed to the army"; None where to nobody."""
    stop = min(at + _NEAR, tree.spans[tree.sentence[at]][1])
    behind = [i for i in range(at + 1, stop) if "," in tree.lower[at:i] or "–" in tree.lower[at:i]]
    for noun in (*tree.up(at), *behind):
        if not forms(tree.words[noun]) & (ESTIMATES | TOLLS):
            continue
        for verb in tree.children[noun]:
            if tree.bases[verb] == "acl" and forms(tree.words[verb]) & _ATTRIBUTING:
                return _behind_to(tree, voices, verb)
    return None


def _behind_to(tree: Tree, voices: Voices, verb: int) -> Hop | None:
    for noun in tree.children[verb]:
        to = next((i for i in tree.children[noun] if tree.lower[i] == "to" and tree.bases[i] == "case"), None)
        if to is not None:
            first = to + 2 if tree.bases[to + 1] == "det" else to + 1
            return person(tree, voices, noun) or named(tree, voices, noun, tree.last[noun] + 1, first)
    return None


def _phrases(tree: Tree, at: int, case: str) -> list[int]:
    """List the nouns that hang behind a preposition on what a figure hangs on, up to the verb of its clause; a clause that hangs on such a noun counts, too."""
    out: list[int] = []
    for word in (at, *tree.up(at)):
        nouns = (i for i in (word, *tree.children[word]) if tree.bases[i] in ("obl", "nmod"))
        out += [i for i in nouns if any(tree.lower[j] == case and tree.bases[j] == "case" for j in tree.children[i])]
        clause = tree.tags[word].startswith("VB") or tree.child(word, "cop") is not None
        if clause and not forms(tree.words[tree.heads[word]]) & _ACCOUNTS:
            break
    return out
