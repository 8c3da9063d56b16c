"""Who was hurt and lives, by how he is told to be and where he was brought: in a condition, expected to survive, in a hospital."""

from collections.abc import Callable, Iterator, Mapping

from onrecord.reading.claims.harm.lots import Lot
from onrecord.reading.claims.harm.undergoers import objects, subjects
from onrecord.reading.tree import Tree

LIVING = frozenset({"survive", "recover", "live"})
_STATE = LIVING | {"condition", "recovering", "life"}
"""Words for how somebody is who was hurt."""
_PRESENT = frozenset({"VBZ", "VBP"})
_REMAIN = frozenset({"remained"})
_BROUGHT = frozenset("taken rushed flown airlifted transported admitted sent brought transferred carried".split())
_SENT = frozenset("officers deputies police detectives investigators troopers crews".split())
"""Whom nobody brings to a hospital who sends them there."""
_HOSPITALS = frozenset({"hospital", "hospitals"})
_CARE = _HOSPITALS | frozenset("center centre clinic surgery care".split())
_CUSTODY = frozenset("detention juvenile justice correctional corrections booking processing".split())
"""Words before a center that cares for nobody who was hurt: "a juvenile detention center"."""
_STATES = frozenset("critical serious stable fair good grave guarded satisfactory".split())
_IS_STABLE = frozenset({"critical", "stable"})
_WELL = frozenset({"ok", "okay", "fine"})
_EXPECTED = frozenset({"expected", "going"})
_SLIGHT = frozenset({"minor", "superficial", "slight", "light"})
_NOT = frozenset({"non", "not", "nonlife", "n't"})


def is_living(tree: Tree, at: int, lot: Lot) -> bool:
    """Say whether a telling is of somebody who lives: "is in a critical condition", "is expected to survive", "with non-life-threatening wounds"."""
    head = tree.heads[at]
    helping = [i for verb in (at, head) for i in tree.children[verb] if tree.bases[i] in {"cop", "aux"}]
    now = any(tree.tags[i] in _PRESENT or tree.lower[i] in _REMAIN for i in (at, head, *helping))
    return (lot is Lot.INJURED and tree.lower[at] in _STATE and now) or (
        lot in {Lot.INJURED, Lot.TREATED} and _is_slight(tree, at)
    )


def _is_slight(tree: Tree, at: int) -> bool:
    """Say whether wounds are told to threaten nobody's life: "non-life-threatening injuries", "minor wounds"."""
    for i in tree.children[at]:
        if (tree.bases[i] in {"amod", "compound"} and i < at) or tree.rels[i] == "acl:relcl":
            own = tree.lower[tree.first[i] : i + 1]
            if own[-1] in _SLIGHT or ("threatening" in own[-1] and not _NOT.isdisjoint((*own, *own[-1].split("-")))):
                return True
    return False


def lives(tree: Tree, at: int) -> Iterator[tuple[Lot, int]]:
    """Read "is expected to survive", "will recover"."""
    head = tree.heads[at]
    if tree.bases[at] == "xcomp" and tree.lower[head] == "expected":
        yield from ((Lot.INJURED, whom) for whom in subjects(tree, head, passive=False))
    elif tree.lower[at] != "live" and any(tree.lower[i] == "will" for i in tree.children[at]):
        yield from ((Lot.INJURED, whom) for whom in subjects(tree, at, passive=False))


def _condition(tree: Tree, at: int) -> Iterator[tuple[Lot, int]]:
    """Read "is in critical condition", "listed in stable condition"."""
    if not any(tree.lower[i] in _STATES for i in tree.children[at]):
        return
    if tree.child(at, "nsubj") is not None:
        yield from ((Lot.INJURED, whom) for whom in subjects(tree, at, passive=False))
    elif tree.bases[at] in {"obl", "xcomp"}:
        left = objects(tree, tree.heads[at])
        yield from ((Lot.INJURED, whom) for whom in left or subjects(tree, tree.heads[at], passive=False))
    elif tree.bases[at] == "nmod":
        yield Lot.INJURED, tree.heads[at]


def _is_state(tree: Tree, at: int) -> Iterator[tuple[Lot, int]]:
    """Read "a man is stable"."""
    if tree.child(at, "cop") is not None:
        yield from ((Lot.INJURED, whom) for whom in subjects(tree, at, passive=False))


def _is_well(tree: Tree, at: int) -> Iterator[tuple[Lot, int]]:
    """Read "is expected to be OK"."""
    head = tree.heads[at]
    if tree.bases[at] == "xcomp" and tree.lower[head] in _EXPECTED:
        yield from ((Lot.INJURED, whom) for whom in subjects(tree, head, passive=False))


def _brought(tree: Tree, at: int) -> Iterator[tuple[Lot, int]]:
    """Read "was taken to a hospital"."""
    if tree.lower[at] == "sent" and any(tree.lower[i] in _SENT for i in tree.children[at]):
        return
    for i in tree.children[at]:
        cared = tree.lower[i] in _CARE and not _is_custody(tree, i)
        if tree.bases[i] == "obl" and (cared or (tree.lower[i] in _AMBULANCES and _is_led_by(tree, i, "by"))):
            yield from ((Lot.TREATED, whom) for whom in objects(tree, at) or subjects(tree, at, passive=True))
            return


def _is_custody(tree: Tree, at: int) -> bool:
    return any(tree.lower[i] in _CUSTODY for i in tree.children[at])


def _in_hospital(tree: Tree, at: int) -> Iterator[tuple[Lot, int]]:
    """Read "three others in the hospital": people counted right before."""
    before = tree.first[at] - 1
    inside = any(tree.lower[i] == "in" for i in tree.children[at])
    if inside and before >= 0 and any(tree.bases[i] == "nummod" for i in tree.children[before]):
        yield Lot.TREATED, before


_GETTING = frozenset(
    "receive receives received receiving get gets got getting need needs needed needing require required requiring seek seeks sought seeking undergo undergoing".split()
)
_MEDICAL = frozenset({"medical", "hospital"})
_TREATED = frozenset({"treatment", "care", "attention", "help", "assistance", "aid"})
_TURNING = frozenset("ask asks asked asking apply applied appeal appealed turn turned come came".split())
"""Verbs with which people come for care: "had asked for medical help"."""
_TREATING = frozenset({"treat", "treats", "treated", "treating"})
_AMBULANCES = frozenset({"ambulance", "ambulances"})


def _is_under_care(tree: Tree, at: int) -> Iterator[tuple[Lot, int]]:
    """Read "are under medical treatment", "received medical care"."""
    head = tree.heads[at]
    if tree.lower[at] != "treatment" and not any(tree.lower[i] in _MEDICAL for i in tree.children[at]):
        return
    asked = tree.bases[at] == "obl" and tree.lower[head] in _TURNING and _is_led_by(tree, at, "for")
    if asked or (tree.bases[at] == "obj" and tree.lower[head] in _GETTING):
        yield from ((Lot.TREATED, whom) for whom in subjects(tree, head, passive=False))
    elif tree.child(at, "cop") is not None and any(tree.lower[i] == "under" for i in tree.children[at]):
        yield from ((Lot.TREATED, whom) for whom in subjects(tree, at, passive=False))


def _is_led_by(tree: Tree, at: int, word: str) -> bool:
    return any(tree.lower[i] == word for i in tree.children[at])


def _treating(tree: Tree, at: int) -> Iterator[tuple[Lot, int]]:
    """Read "had treated 31 people": those counted whom somebody treats."""
    if tree.tags[at].startswith("VB"):
        counted = (i for i in objects(tree, at) if any(tree.bases[j] == "nummod" for j in tree.children[i]))
        yield from ((Lot.TREATED, whom) for whom in counted)


CARE: Mapping[str, Callable[[Tree, int], Iterator[tuple[Lot, int]]]] = {
    **dict.fromkeys(_BROUGHT, _brought),
    **dict.fromkeys(_HOSPITALS, _in_hospital),
    **dict.fromkeys(_IS_STABLE, _is_state),
    **dict.fromkeys(_WELL, _is_well),
    **dict.fromkeys(_TREATED, _is_under_care),
    **dict.fromkeys(_TREATING, _treating),
    "condition": _condition,
}
"""What reads a word that tells how somebody is, or where he was brought."""
