"""What a verb acts on, and what acts: the nouns that say of which event it tells."""

from onrecord.reading.forms import forms
from onrecord.reading.tree import Tree

_ARGUMENTS = frozenset({"obj", "nsubj", "nsubj:pass", "iobj"})
_AGENTS = frozenset({"by", "with"})
_SHARING = frozenset({"conj", "xcomp", "advcl"})  # clauses that take the subject of the one above
_PAST = frozenset({"VBD", "VBN"})
_OWN = frozenset({"nsubj", "mark"})
_TIMING = frozenset({"after", "before", "when", "as", "since", "until", "while"})
_CARRIERS = frozenset("rocket vehicle launcher booster".split())
_MEASURES = frozenset(
    "ten hundred thousand million dozen number type kind sort group series barrage salvo lot score volley wave crowd batch".split()
)


def arguments(tree: Tree, verb: int) -> list[int]:
    """Return the nouns that a verb acts on or that act: its own, those shared by coordination, the noun it describes.

    In a headline the tree may make a part of a verb of what it tells of: "dead after ferry capsizes".
    """
    found = [
        i
        for i in tree.children[verb]
        if ((tree.rels[i] in _ARGUMENTS or tree.bases[i] in _ARGUMENTS) and not _is_brought_in(tree, i))
        or (tree.bases[i] == "obl" and any(tree.lower[c] in _AGENTS for c in tree.children[i]))
    ]
    head = tree.heads[verb]
    if tree.bases[verb] in {"acl", "amod"} and head != verb:
        found.append(head)
    found += _lost_subject(tree, verb)
    at = verb
    while tree.bases[at] in _SHARING and tree.heads[at] != at and not any(tree.bases[i] == "nsubj" for i in found):
        at = tree.heads[at]
        found += [i for i in tree.children[at] if tree.bases[i] == "nsubj"]
    return found + [c for i in found for c in tree.children[i] if tree.bases[c] == "conj"]


def _lost_subject(tree: Tree, verb: int) -> list[int]:
    """Return the subject that a tree took for a time: "died after a ferry with 189 aboard capsized" died after no ferry."""
    above = tree.heads[verb]
    if tree.bases[verb] != "advcl" or tree.tags[verb] not in _PAST or _has_own(tree, verb):
        return []
    timed = [i for i in tree.children[above] if above < i < verb and _is_timing(tree, i)]
    return [i for i in timed[-1:] if "," not in tree.words[tree.last[i] : verb]]


def _has_own(tree: Tree, verb: int) -> bool:
    """Say whether a verb has a subject of its own; whom "with" brings in is none, though the tree makes it one."""
    own = {tree.bases[i]: tree.lower[i] for i in tree.children[verb] if tree.bases[i] in _OWN}
    return bool(own) and own.get("mark") != "with"


def _is_brought_in(tree: Tree, at: int) -> bool:
    """Say whether "with" brings a noun in: in "a boat with 90 passengers aboard capsized" a tree may make them the subject."""
    return any(tree.bases[i] == "case" and tree.lower[i] == "with" for i in tree.children[at])


def _is_timing(tree: Tree, at: int) -> bool:
    return any(tree.bases[i] == "case" and tree.lower[i] in _TIMING for i in tree.children[at])


def measured(tree: Tree, at: int) -> list[int]:
    """Look through "a barrage of missiles", "thousands of people" and "900 litres of oil" to what is counted, and through "what appeared to be a missile" to that.

    A rocket is told of by what it carries: "launched a rocket carrying a satellite".
    """
    if tree.lower[at] == "what":
        return _taken_for(tree, at)
    if forms(tree.words[at]) & _CARRIERS:
        return _carried(tree, at)
    counted = any(tree.bases[i] == "nummod" for i in tree.children[at])
    if not counted and not forms(tree.words[at]) & _MEASURES and not tree.tags[at].startswith("CD"):
        return []
    return [i for i in tree.children[at] if tree.bases[i] == "nmod"]


def _carried(tree: Tree, at: int) -> list[int]:
    verbs = [i for i in tree.children[at] if tree.bases[i] == "acl" and "carry" in forms(tree.words[i])]
    return [i for verb in verbs for i in tree.children[verb] if tree.bases[i] == "obj"]


def _taken_for(tree: Tree, what: int) -> list[int]:
    """Return what "what" is taken for: the missile of "fired what is believed to be a missile"."""
    clauses = [i for i in tree.children[what] if tree.rels[i] == "acl:relcl"]
    return [
        i
        for clause in clauses
        for i in tree.children[clause]
        if tree.rels[i] == "xcomp" and tree.tags[i].startswith("NN")
    ]
