"""Who is told of together: several people joined by "and", which a phrase then counts as a whole."""

from onrecord.reading.claims.harm.lots import ACTS
from onrecord.reading.claims.people.persons import SEXED, is_human
from onrecord.reading.scene import Scene
from onrecord.reading.tree import Tree

_PARTS = frozenset({"including", "among"})
"""Words by which a phrase joins what its first number holds already: "three others, including two boys and a woman"."""
_POSSESSIVES = frozenset({"his", "her", "their"})
_AGES = frozenset({"age", "ages", "aged"})
_PLURALS = frozenset({"were", "are", "have"})
_REACH = 10
"""Words within which those stand whom "and" joins to the last."""
_HIMSELF = frozenset({"himself", "herself"})
_HIM = frozenset({"he", "him", "she", "her"})
_DETERMINING = frozenset({"det", "nummod", "nmod"})
_BEFORE_NOUN = frozenset({"det", "amod", "compound", "nummod", "nmod"})


def company(scene: Scene, at: int) -> tuple[int, int] | None:
    """Return the first and the last word for several people of whom a word tells the first; None where it tells of no company."""
    tree = scene.tree
    joined = [_person_of(tree, i) for i in _joined(tree, at) or _joined_to_name(scene, at)]
    if not joined and (first := _led_by(scene, at)) is not None:
        return first, at
    if not joined or _is_whole(tree, at, max(joined)) or not all(_is_somebody(scene, i) for i in (at, *joined)):
        return None
    if any(tree.lower[i] in ACTS for i in range(at, max(joined))):
        return None  # "the death of a boy and the wounding of his mother"
    if any(tree.lower[i] == "and" and tree.tags[i + 1].startswith("VB") for i in range(at, max(joined))):
        return None  # "killed two and injured three others"
    if len(joined) == 1 and _is_one_person(tree, at, joined[0]):
        return None
    return _opening(tree, at), _name_end(scene, max(joined))


def _joined_to_name(scene: Scene, at: int) -> list[int]:
    """Return the nouns that "and" joins to the name told right behind somebody, wherever the tree hangs it: the son of "his wife, Ari Holm, 34, and their son"."""
    tree, name = scene.tree, at + 2
    named = tree.lower[at + 1 : name] == [","] and scene.names.get(name, ("",))[0] == "PER"
    return _joined(tree, name) if named and at not in scene.names and tree.tags[at] == "NN" else []


def _led_by(scene: Scene, at: int) -> int | None:
    """Return the first word for those who stand before the one whom the tree takes for all: "four adults and a boy were shot"; None where there are none."""
    tree = scene.tree
    verb = [i for i in tree.children[tree.heads[at]] if tree.bases[i] in {"aux", "cop"} and i > at]
    alone = tree.tags[at] == "NN" and tree.bases[at] == "nsubj" and any(tree.lower[i] in _PLURALS for i in verb)
    joint = tree.first[at] - 1 if alone else -1
    if joint < 1 or tree.lower[joint] != "and":
        return None
    begin = max(tree.spans[tree.sentence[at]][0], joint - _REACH)
    before = range(joint - 1, begin - 1, -1)
    lead = next((i for i in before if not _is_aside(tree, i)), None)
    return _opening(tree, lead) if lead is not None and _is_somebody(scene, lead) else None


def _is_aside(tree: Tree, at: int) -> bool:
    """Say whether a word only tells how old somebody is."""
    return tree.lower[at] in {",", "and", *_AGES} or tree.tags[at] == "CD"


def _is_whole(tree: Tree, at: int, last: int) -> bool:
    """Say whether the first of several holds the others ("157 people, 72 women and 33 men among them"); "a man in his 20s and a woman" holds nobody."""
    inside = any(tree.lower[i] == "in" and tree.lower[i + 1] not in _POSSESSIVES for i in range(at, last))
    return inside or not _PARTS.isdisjoint(tree.lower[at : tree.last[at] + 1])


def _opening(tree: Tree, at: int) -> int:
    """Return the first word of a noun with what stands before it."""
    return min([at, *(i for i in tree.children[at] if i < at and tree.bases[i] in _BEFORE_NOUN)])


def _is_one_person(tree: Tree, at: int, other: int) -> bool:
    """Say whether one person is called by two nouns: "a former editor and columnist", "Ari Holm, a neighbor and close friend", but not "a mother and son"."""
    bare = not any(tree.bases[i] in _DETERMINING for i in tree.children[other]) and tree.bases[other] == "conj"
    called = (at, *(i for i in tree.children[at] if tree.bases[i] == "appos" and i < other))
    single = any(tree.lower[i] in {"a", "an"} for word in called for i in tree.children[word])
    return (
        bare
        and single
        and tree.tags[other] == "NN"
        and tree.lower[other] not in SEXED
        and not tree.lower[other].endswith("old")
    )


def _joined(tree: Tree, at: int) -> list[int]:
    """Return the nouns that "and" joins to a word, one by one too; none in "the coroner, Ari Holm, Bo Lund was killed"."""
    found: list[int] = []
    open_ = [at]
    while open_:
        below = [i for i in tree.children[open_.pop()] if tree.bases[i] == "conj" and _is_nominal(tree, i)]
        found += below
        open_ += below
    found += [
        i for i in tree.children[tree.heads[at]] if tree.lower[i] in _HIMSELF and tree.bases[i] == "conj" and i > at
    ]
    return found if any(tree.bases[i] == "cc" for i in range(at, max(found, default=at))) else []


def _is_nominal(tree: Tree, at: int) -> bool:
    if tree.tags[at] == "CD" and tree.words[at].isdigit() and tree.lower[at - 1] == ",":
        return False  # an age: "Ari Holm, 19, Bo Lund, 15, and …"
    return tree.tags[at].startswith(("NN", "CD")) or tree.lower[at] in _HIMSELF or tree.lower[at].endswith("old")


def _person_of(tree: Tree, at: int) -> int:
    """Return the people whose ages a word is: "two juveniles ages 14 and 15"; any other word itself."""
    whose = tree.child(at, "compound") if tree.lower[at] in _AGES else None
    return at if whose is None else whose


def _name_end(scene: Scene, at: int) -> int:
    """Return the last word of the name that begins at a word, or the word itself: "Ari and Bo Lund" ends with the surname."""
    flat = [i for i in scene.tree.children[at] if scene.tree.bases[i] == "flat" and at in scene.names]
    return max([at, *flat])


def _is_somebody(scene: Scene, at: int) -> bool:
    named = scene.names.get(at)
    if named:
        return named[0] == "PER"
    return is_human(scene.tree.lower[at]) or scene.tree.lower[at] in _HIMSELF | _HIM
