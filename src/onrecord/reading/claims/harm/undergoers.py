"""Who undergoes a verb: its subject, that of the verb above it, the noun that it describes, or the number before it."""

from onrecord.reading.tree import Tree

TIED = frozenset({"conj", "xcomp", "advcl", "parataxis"})
"""Relations by which a verb takes over the subject of the verb above it."""
_NEGATIONS = frozenset("not n't never no without neither nobody none nor".split())
_ASIDE = frozenset({"parataxis", "conj", "appos"})
"""Relations of what is told beside a verb, and denies nothing of it: "45 people were hurt, none seriously"."""
_HAVE = frozenset("have has had having 've".split())
_ITSELF = frozenset("himself herself self themselves".split())
_HIMSELF = frozenset({"himself", "herself"})
_NAMING = frozenset({"identified", "identifies", "identify", "named", "names"})
_AS = frozenset({"obl", "obj", "xcomp", "nmod"})
_RELATIVES = frozenset({"who", "that", "whom", "which"})


def is_negated(tree: Tree, at: int) -> bool:
    """Say whether a word is negated by one of its own."""
    return any(tree.lower[i] in _NEGATIONS and tree.bases[i] not in _ASIDE for i in tree.children[at])


def subjects(tree: Tree, at: int, *, passive: bool) -> list[int]:
    """Find who undergoes a verb: its own subject, that of the verb it is tied to, or the noun that it describes."""
    if passive and _acts(tree, at):
        return []
    verb = at
    for _ in range(4):
        own = _own(tree, at)
        if own is not None:
            undergoes = not passive or _suffers(tree, own, at) or _is_passive_of(tree, verb, at)
            return [_antecedent(tree, own, at)] if undergoes else []
        found = _unsaid(tree, at, passive=passive)
        if len(found) > 1:
            return [max((i for i in found if i < verb), default=found[0])]
        if found or tree.bases[at] not in TIED or tree.heads[at] == at:
            return found
        at = tree.heads[at]
    return []


def _is_passive_of(tree: Tree, at: int, above: int) -> bool:
    """Say whether a verb is by itself a passive that the one above it takes, or that is joined to it: "survived being shot", "survived but were hit and injured"."""
    helping = next((i for i in tree.children[at] if tree.rels[i] == "aux:pass"), None)
    while at != above and helping is None:
        if tree.bases[at] != "conj":
            return False
        at = tree.heads[at]
        helping = next((i for i in tree.children[at] if tree.rels[i] == "aux:pass"), None)
    if at == above or helping is None or tree.heads[at] != above:
        return False
    return tree.bases[at] == "xcomp" or (tree.bases[at] == "conj" and not tree.tags[helping - 1].startswith("NN"))


def _own(tree: Tree, at: int) -> int | None:
    """Return the subject of a verb, the nearest before it where the tree has two; the noun right before one that goes on a list of who came to what."""
    before = [i for i in tree.children[at] if tree.bases[i] == "nsubj"]
    if before:
        return max((i for i in before if i < at), default=before[0])
    return _listed(tree, at)


def _listed(tree: Tree, at: int) -> int | None:
    """Return whom the second of a list is of: the others of "left a woman dead and five others injured"."""
    beside = at - 1
    astray = next((i for i in _beside_dead(tree, at) if _is_astray(tree, i)), None)
    if astray is not None or (beside >= 0 and _is_astray(tree, beside)):
        return beside if astray is None else astray
    both = tree.bases[at] == "conj" and beside >= 0 and tree.bases[beside] == "conj"
    return beside if both and tree.heads[beside] == tree.heads[at] and tree.tags[beside][:2] in {"NN", "CD"} else None


def _beside_dead(tree: Tree, at: int) -> list[int]:
    """Return what is joined to an adjective that the same verb takes before: the others of "left one dead and five others, two of them boys, injured"."""
    before = [i for i in tree.children[tree.heads[at]] if tree.bases[i] == tree.bases[at] == "xcomp" and i < at]
    return [i for adjective in before for i in tree.children[adjective]]


def _is_astray(tree: Tree, at: int) -> bool:
    """Say whether the tree joins people counted to what befell others: the five of "one dead and five others injured" to the dead."""
    counted = any(tree.bases[i] == "nummod" for i in tree.children[at])
    return counted and tree.bases[at] == "conj" and tree.tags[tree.heads[at]] == "JJ" and tree.tags[at] == "NNS"


def _unsaid(tree: Tree, at: int, *, passive: bool) -> list[int]:
    """Find who undergoes a verb without a subject: a number before it ("and 12 wounded"), the noun described, the object above."""
    counted = [i for i in tree.children[at] if tree.tags[i] == "CD" and i < at]
    if counted:
        return counted[:1]
    if tree.bases[at] == "acl" and _is_infinitive(tree, at):
        return []
    if tree.bases[at] == "acl" and (tree.tags[at] in {"VBN", "JJ"} or (not passive and tree.tags[at] == "VBG")):
        return [tree.heads[at]]
    return objects_above(tree, at)


def objects(tree: Tree, at: int) -> list[int]:
    """Return the objects of a verb; "at least 42" behind it is one, though the tree may take it for a place."""
    return [i for i in tree.children[at] if tree.bases[i] == "obj" or _is_bounded(tree, i)]


def _is_bounded(tree: Tree, at: int) -> bool:
    first = tree.first[at]
    return tree.bases[at] == "obl" and tree.lower[first : first + 2] in (["at", "least"], ["at", "most"])


def objects_above(tree: Tree, at: int) -> list[int]:
    """Return the objects of the verb that a word completes: the man of "left a man dead"."""
    return objects(tree, tree.heads[at]) if tree.bases[at] == "xcomp" else []


def itself(tree: Tree, at: int, whom: int) -> int:
    """Return whom a verb befalls: its subject where somebody does it to himself ("before killing himself"), else `whom`.

    Where the tree makes several people the subject, he is whom they are told to have found: "police found a man who shot himself, killing himself".
    """
    doer = subjects(tree, at, passive=False) if tree.lower[whom] in _ITSELF else []
    if doer and tree.tags[doer[0]] == "NNS" and tree.lower[whom] in _HIMSELF:
        doer = objects(tree, tree.heads[at])
    return doer[0] if doer else whom


def named_as(tree: Tree, at: int) -> int | None:
    """Return the first name by which people are identified: "the victims were identified as Ari Holm and Bo Lund"; None where they are not."""
    verbs = [
        i for i in (tree.heads[at], *tree.children[at]) if tree.lower[i] in _NAMING and tree.tags[i].startswith("VB")
    ]
    for verb in verbs:
        last = tree.last[verb]
        begin = next((i for i in range(max(at, verb), last) if tree.lower[i] == "as"), last)
        below = [
            i
            for i in (*tree.children[verb], *tree.children[at])
            if i > begin and tree.tags[i] == "NNP" and tree.bases[i] in _AS
        ]
        if below:
            return below[0]
    return None


def group_of(tree: Tree, at: int) -> int:
    """Return the word for the people that "they" goes on about; any other word itself, and "they" where nobody is told of so.

    That is the subject of the clause above ("two men were taken to a hospital, where they died"), else that of the sentence before.
    """
    if tree.lower[at] != "they":
        return at
    above = [word for word in tree.up(at) if tree.tags[word].startswith(("VB", "JJ"))]
    begin = tree.spans[tree.sentence[at]][0]
    roots = [word for word in range(*_sentence_before(tree, begin)) if tree.heads[word] == word]
    found = (_group(tree, verb, before=at) for verb in (*above[1:], *roots))
    return next((i for i in found if i is not None), at)


def _sentence_before(tree: Tree, begin: int) -> tuple[int, int]:
    return tree.spans[tree.sentence[begin - 1]] if begin else (0, 0)


def _group(tree: Tree, verb: int, *, before: int) -> int | None:
    """Return the subject of a verb, or of the verb that it only reports, where it counts several people by a number or "both", or joins them by "and"."""
    own = next((i for i in tree.children[verb] if tree.bases[i] == "nsubj" and i < before), None)
    said = next((i for i in tree.children[verb] if tree.bases[i] == "ccomp"), None)
    if own is not None and (
        tree.lower[own] == "both" or any(tree.bases[i] in {"nummod", "conj"} for i in tree.children[own])
    ):
        return own
    return _group(tree, said, before=before) if said is not None and said != verb else None


def _is_infinitive(tree: Tree, at: int) -> bool:
    """Say whether a verb only says of how many it is: "the eighth child this year to be killed"."""
    return any(tree.lower[i] == "to" for i in tree.children[at])


def _acts(tree: Tree, at: int) -> bool:
    """Say whether a verb without an object is told as somebody's doing: "began shooting", "shot and killed his wife"."""
    if any(tree.rels[i] in {"aux:pass", "nsubj:pass"} for i in tree.children[at]):
        return False
    if any(tree.bases[i] == "aux" and tree.lower[i] in _HAVE for i in tree.children[at]):
        return True
    if tree.tags[at] in {"VBG", "VB", "VBZ", "VBP"}:
        return True
    return any(
        tree.bases[i] == "conj"
        and tree.tags[i] in {"VBD", "VBN"}
        and tree.child(i, "obj") is not None
        and tree.child(i, "nsubj") is None
        for i in tree.children[at]
    )


def _suffers(tree: Tree, subject: int, at: int) -> bool:
    """Say whether a subject undergoes its verb: that of a passive, or that of a headline ("Boy, 7, shot in park")."""
    if tree.rels[subject] == "nsubj:pass":
        return True
    bare = not tree.tags[subject].startswith(("PRP", "W")) and not any(
        tree.bases[i] == "aux" for i in tree.children[at]
    )
    return bare and (tree.tags[at] != "VBD" or not any(tree.bases[i] == "det" for i in tree.children[subject]))


def _antecedent(tree: Tree, subject: int, verb: int) -> int:
    """Return the noun that "who" stands for in a relative clause."""
    if tree.lower[subject] in _RELATIVES and tree.rels[verb] == "acl:relcl":
        return tree.heads[verb]
    return subject
