"""Who died, or is dying, by what is told to be lost: "lost his life", "passed away", "turned the gun on himself", "fell as martyrs"; who was hurt, where people only "have suffered"."""

from collections.abc import Callable, Iterator, Mapping

from onrecord.reading.claims.harm.lots import Lot
from onrecord.reading.claims.harm.undergoers import subjects
from onrecord.reading.tree import Tree

_FALLING = frozenset("fell fall fallen falling became become".split())
_FIGHT = frozenset("fighting fights fought fight clinging clings battling".split())
_WEAPONS = frozenset("gun weapon pistol handgun rifle shotgun revolver firearm".split())
_HAVING = frozenset({"has", "have", "had"})
_HIMSELF = frozenset({"himself", "herself", "themselves"})


def _passed(tree: Tree, at: int) -> Iterator[tuple[Lot, int]]:
    """Read "passed away", "passed on last year", "two have passed."; not "passed on the news"."""
    on = [i for i in tree.children[at] if tree.lower[i] == "on"] if tree.child(at, "obj") is None else []
    alone = tree.bases[at + 1 : at + 2] == ["punct"] and any(tree.lower[i] in _HAVING for i in tree.children[at])
    if alone or on or any(tree.lower[i] == "away" for i in tree.children[at]):
        yield from ((Lot.KILLED, whom) for whom in subjects(tree, at, passive=False))


def _turned(tree: Tree, at: int) -> Iterator[tuple[Lot, int]]:
    """Read "turned the gun on himself"."""
    words = {tree.lower[i] for i in tree.children[at]}
    if words & _WEAPONS and words & _HIMSELF:
        yield from ((Lot.KILLED, whom) for whom in subjects(tree, at, passive=False))


def _suicide(tree: Tree, at: int) -> Iterator[tuple[Lot, int]]:
    """Read "committed suicide"."""
    head = tree.heads[at]
    if tree.bases[at] == "obj" and tree.lower[head].startswith("commit"):
        yield from ((Lot.KILLED, whom) for whom in subjects(tree, head, passive=False))


def _life(tree: Tree, at: int) -> Iterator[tuple[Lot, int]]:
    """Read "lost his life", "claimed the life of a boy", "took his own life", "is fighting for his life"."""
    head = tree.heads[at]
    if tree.bases[at] in {"obl", "nmod"} and tree.lower[head] in _FIGHT:
        yield from ((Lot.INJURED, whom) for whom in subjects(tree, head, passive=False))
    if tree.bases[at] != "obj" or tree.tags[at].startswith("VB"):
        return
    if tree.lower[head] in {"lost", "loses", "lose"} or any(tree.lower[i] == "own" for i in tree.children[at]):
        yield from ((Lot.KILLED, whom) for whom in subjects(tree, head, passive=False))
    elif tree.lower[head] in {"claimed", "took", "taken", "claims", "takes", "ended"}:
        yield from ((Lot.KILLED, i) for i in tree.children[at] if tree.bases[i] == "nmod")


def _martyr(tree: Tree, at: int) -> Iterator[tuple[Lot, int]]:
    """Read "fell as martyrs", "became martyrs"."""
    head = tree.heads[at]
    if tree.lower[head] in _FALLING and tree.bases[at] in {"obl", "xcomp", "obj"}:
        yield from ((Lot.KILLED, whom) for whom in subjects(tree, head, passive=False))


def _suffered(tree: Tree, at: int) -> Iterator[tuple[Lot, int]]:
    """Read "21 people have suffered, among them a child", where people are counted and no word tells from what."""
    told = tree.tags[at].startswith("VB") and tree.bases[at + 1 : at + 2] in (["punct"], ["cc"])
    for whom in subjects(tree, at, passive=False) if told else ():
        if tree.tags[whom] == "CD" or any(tree.bases[i] == "nummod" for i in tree.children[whom]):
            yield Lot.INJURED, whom


LOSSES: Mapping[str, Callable[[Tree, int], Iterator[tuple[Lot, int]]]] = {
    "passed": _passed,
    "suffered": _suffered,
    **dict.fromkeys(("turned", "turns", "turning"), _turned),
    "suicide": _suicide,
    **dict.fromkeys(("life", "lives"), _life),
    **dict.fromkeys(("martyr", "martyrs"), _martyr),
}
"""What reads a word that tells what somebody lost."""
