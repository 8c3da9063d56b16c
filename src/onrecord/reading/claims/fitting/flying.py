"""Counts of what flies at somebody: shot down ("brought down dozens of drones and six missiles"), or of two sorts together ("300 drones and missiles")."""

from onrecord.reading.claims.figures.nearby import ROUND, Spot, is_whole
from onrecord.reading.claims.harm.undergoers import is_negated
from onrecord.reading.tree import Tree
from onrecord.values import singular

SHOT_DOWN, TOGETHER = "shot_down", "projectiles"
"""The fields of what was shot down, and of missiles and drones counted as one."""
_FIRED = frozenset("drone uav missile rocket projectile shell mortar".split())
_FLYING = frozenset(
    "drone uav missile rocket projectile aircraft plane jet warplane helicopter balloon vehicle threat target".split()
)
_DOWNING = frozenset(
    "downed intercept intercepts intercepted intercepting destroyed neutralised neutralized repelled repulsed engaged".split()
)
_BRINGING = frozenset("shoot shoots shot shooting bring brings brought bringing take took taken knock knocked".split())
_LONGEST = 3
"""Words from a number to its noun."""
_UNDERGOING = ("obj", "nsubj:pass")


def flying_as(tree: Tree, spot: Spot) -> str | None:
    """Return the field of a count of what was shot down, or of missiles and drones together; None for others."""
    if _is_downed(tree, spot):
        return SHOT_DOWN
    return TOGETHER if _is_of_both(tree, spot) else None


def _is_downed(tree: Tree, spot: Spot) -> bool:
    """Say whether a figure counts what flies and was shot down; not what somebody failed to."""
    part = _some_of(tree, spot)
    noun = spot.stop - 1 if part is None else part
    if is_whole(tree, spot) or singular(tree.words[noun]).lower() not in _FLYING:
        return False
    return any(_downs(tree, verb) for verb in _verbs(tree, spot.at if part is None else part))


def _some_of(tree: Tree, spot: Spot) -> int | None:
    """Return the noun for all of which a number counts some: the missiles of "seven of nine ballistic missiles"; None for others."""
    of = spot.stop + (tree.lower[spot.stop : spot.stop + 2] == ["of", "the"])
    counted = (
        tree.tags[spot.at] == "CD"
        and tree.lower[spot.stop : spot.stop + 1] == ["of"]
        and tree.tags[of + 1 : of + 2] == ["CD"]
    )
    return (
        next((i for i in range(of + 2, min(of + 2 + _LONGEST, len(tree.tags))) if tree.tags[i] == "NNS"), None)
        if counted
        else None
    )


def _is_of_both(tree: Tree, spot: Spot) -> bool:
    """Say whether a figure counts two sorts of what is fired together: the second has no number of its own."""
    first = spot.stop - 1
    second = tree.child(first, "conj")
    if second is None or not _is_fired(tree, first) or not _is_fired(tree, second):
        return False
    return not any(tree.tags[i] == "CD" or tree.rels[i] == "det" for i in tree.children[second])


def _is_fired(tree: Tree, at: int) -> bool:
    return tree.tags[at] == "NNS" and singular(tree.words[at]).lower() in _FIRED


def _verbs(tree: Tree, at: int) -> list[int]:
    """Return the verbs that act on something: the one that it, or what it is joined to by "and", is the object of, or that describe it."""
    described = [i for i in tree.children[at] if tree.rels[i] == "acl" and tree.child(i, "nsubj") is None]
    while _hangs_on_noun(tree, at):
        at = tree.heads[at]
    return [tree.heads[at], *described] if tree.rels[at] in _UNDERGOING else described


def _hangs_on_noun(tree: Tree, at: int) -> bool:
    """Say whether something is joined by "and" to what a verb acts on, or is counted in dozens there: "dozens of drones and six missiles"."""
    above = tree.heads[at]
    joined = tree.bases[at] == "conj" and tree.tags[above].startswith(("NN", "CD"))
    return joined or (tree.bases[at] == "nmod" and tree.lower[above] in ROUND)


def _downs(tree: Tree, verb: int) -> bool:
    if is_negated(tree, verb):
        return False
    down = any(tree.lower[i] == "down" for i in tree.children[verb])
    return tree.lower[verb] in _DOWNING or (down and tree.lower[verb] in _BRINGING)
