"""Say whether a content tells that something is not known: "he was not aware of", "the cause is unknown", "it is too early to say"."""

from onrecord.reading.tree import Tree

NOT = frozenset("not n't never nor neither no".split())
ASKED = frozenset("how who what whether why when where which if".split())
_KNOWS = frozenset("know knows knew known say tell".split())
_SURE = frozenset("sure certain clear".split())
_DOUBTS = frozenset("unsure unaware uncertain".split())
_OPEN = frozenset("unclear unknown undetermined".split())
_AWARE = frozenset("aware".split())
_SOON = frozenset("early soon premature".split())
_TELLS = frozenset("say tell comment know speculate determine judge conclude discuss estimate predict".split())
_DETAILS = frozenset("comment comments information details answer answers".split())
_HAS = frozenset("have has had".split())


def does_not_know(tree: Tree, root: int) -> bool:
    """Say whether a content's main word says that something is not known, or that nothing is told of it."""
    if tree.lower[root] in _DOUBTS:
        return tree.child(root, "ccomp", "advcl", "obl", "xcomp", "nmod") is not None
    if tree.lower[root] in _OPEN:
        return not _is_to_somebody(tree, root)
    if tree.lower[root] in _SOON:
        return _too_soon(tree, root)
    if tree.lower[root] in _HAS:
        return _has_none(tree, root)
    if not any(tree.lower[i] in NOT for i in tree.children[root]):
        return False
    asks = _asks(tree, root)
    return tree.lower[root] in _AWARE or (tree.lower[root] in _KNOWS | _SURE and asks)


def _asks(tree: Tree, root: int) -> bool:
    """Say whether a question hangs on a word: "did not know how many"."""
    asked = tree.child(root, "ccomp", "obj", "advcl", "csubj")
    return asked is not None and tree.lower[tree.first[asked]] in ASKED


def _is_to_somebody(tree: Tree, root: int) -> bool:
    """Say whether something is only "unknown to" somebody."""
    return any(tree.lower[j] == "to" for i in tree.children[root] for j in tree.children[i] if i > root and j < i)


def _too_soon(tree: Tree, root: int) -> bool:
    """Read "it is too early to say" and "it would be premature to speculate"."""
    early = tree.lower[root] == "premature" or any(tree.lower[i] == "too" for i in tree.children[root])
    return early and any(tree.lower[i] in _TELLS for i in tree.children[root] if i > root)


def _has_none(tree: Tree, root: int) -> bool:
    """Read "had no further details" and "did not have any information"."""
    held = tree.child(root, "obj")
    if held is None or tree.lower[held] not in _DETAILS:
        return False
    return any(tree.lower[i] in NOT for at in (root, held) for i in tree.children[at])
