"""Figures that a phrase credits to somebody: "the 40 km given by the army", "a toll of 40 came from the mayor"."""

from onrecord.reading.claims.figures.nearby import Spot
from onrecord.reading.claims.whose.acts import ESTIMATES, TOLLS
from onrecord.reading.claims.whose.givers import agent, named, person
from onrecord.reading.forms import forms
from onrecord.reading.parties.nouns import BODIES
from onrecord.reading.parties.voices import Voices
from onrecord.reading.tree import Tree
from onrecord.record.reading import Hop, PartyKind

_CREDITED = frozenset("give report announce estimate cite quote declare claim count".split())
"""Participles that lay a figure to who stands behind "by"."""
_MEASURES = frozenset("kilometre kilometer mile metre meter foot km second minute hour mach".split())
"""What is given by nobody but in words: "the 40 tents given by the army" are goods, the 40 km are not."""
_OPENING = frozenset({"(", ";"})
_NEAR = 3
"""Words behind a figure within which a bracket opens that belongs to it."""
_COMING = frozenset("come stem originate".split())


def credited(tree: Tree, voices: Voices, spot: Spot) -> Hop | None:
    """Return to whom a phrase credits the figure in a place, as a speaker; None where none does."""
    return _participle(tree, voices, spot) or _source_of_toll(tree, voices, spot.at) or _bracketed(tree, voices, spot)


def _participle(tree: Tree, voices: Voices, spot: Spot) -> Hop | None:
    """Return who stands behind "given by" right at a measure, or at the one that it stands in brackets to, or behind "reported by" at any figure."""
    bracketed = [tree.heads[spot.at]] if tree.bases[spot.at] == "appos" else []
    for noun in (*range(spot.first, spot.stop), *bracketed):
        for verb in tree.children[noun]:
            told = forms(tree.words[verb]) & _CREDITED if tree.rels[verb] == "acl" else frozenset()
            if told - {"give"} or (told and forms(tree.words[noun]) & _MEASURES):
                return agent(tree, voices, verb)
    return None


def _source_of_toll(tree: Tree, voices: Voices, at: int) -> Hop | None:
    """Return from whom the toll comes that a figure is of; None where it comes from nobody."""
    toll = next((i for i in (at, *tree.up(at)) if tree.bases[i] not in ("nmod", "nummod", "compound")), at)
    verb = tree.heads[toll]
    if tree.bases[toll] != "nsubj" or not forms(tree.words[toll]) & (ESTIMATES | TOLLS):
        return None
    giver = _behind_from(tree, verb) if forms(tree.words[verb]) & _COMING else None
    return (person(tree, voices, giver) or named(tree, voices, giver, giver + 1)) if giver is not None else None


def _behind_from(tree: Tree, verb: int) -> int | None:
    """Return the noun that hangs on a verb behind "from"; None without one."""
    nouns = (i for i in tree.children[verb] if tree.bases[i] == "obl")
    return next((i for i in nouns if any(tree.lower[j] == "from" for j in tree.children[i])), None)


def _bracketed(tree: Tree, voices: Voices, spot: Spot) -> Hop | None:
    """Return the body that stands alone in brackets behind a figure, or with it: "8,800 (police) and 30,000 (CGT)", "9,000 (police: 3,100)", "a 6.8 quake (USGS; BMKG: 6.9)"; None without one."""
    beside = tree.lower[spot.first - 1 : spot.first] == [":"] and tree.lower[spot.first - 3] in _OPENING
    behind = next((i + 1 for i in range(spot.stop, spot.stop + _NEAR) if _opens(tree, i)), None)
    at = spot.first - 2 if beside else behind
    if at is None or tree.lower[at + 1 : at + 2] not in ([[":"]] if beside else [[")"], [";"]]):
        return None
    naming = voices.at(at)
    kind = voices.kind(naming.party) if naming is not None else None
    bare = (
        beside or tree.tags[at - 2] == "CD" or tree.lower[at + 1] == ";"
    )  # behind a noun, letters are short for it: "two cruise missiles (CMs)"
    is_body = (bare and kind is PartyKind.ORGANISATION) or bool(forms(tree.words[at]) & BODIES)
    return named(tree, voices, at, at + 1, at) if is_body else None


def _opens(tree: Tree, at: int) -> bool:
    return tree.lower[at : at + 1] == ["("]
