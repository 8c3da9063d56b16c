"""A child, or nobody of a sort, told of as some of those counted: "nine were hurt, including a teenager", "no foreigners were among the dead".

Each has a field that tells who it is and what befell those counted ("children_injured"), so that no toll contradicts it. A grown-up told of
so ("among them an officer") is mostly named for his own sake, and counts nothing.
"""

from collections.abc import Iterator, Sequence

from onrecord.reading.claims.figures.nearby import is_people
from onrecord.reading.claims.figures.plurals import plural
from onrecord.reading.claims.harm.lots import Lot, lot_named
from onrecord.reading.claims.people.persons import CHILDREN, is_human
from onrecord.reading.claims.whose import claim_of
from onrecord.reading.scene import Scene
from onrecord.reading.tree import Tree
from onrecord.record.reading import Claim
from onrecord.record.value import Quantity
from onrecord.values import singular

_NO = "no"
_DETERMINERS = frozenset({"a", "an", _NO})
_FIELDS = frozenset(map(str, (Lot.KILLED, Lot.INJURED, Lot.MISSING, Lot.ARRESTED)))
_ANY_HARM = frozenset({"casualties", "victims"})
_LEADING = (("including",), ("among", "them"), ("among", "them", "is"), ("among", "them", "was"))
_AMONG, _SEVERAL = "among", 2


def among(scene: Scene, claims: Sequence[Claim]) -> Iterator[Claim]:
    """Go through the claims of one or none of those whom other claims count, where no claim tells of them yet."""
    tree = scene.tree
    wholes = [claim for claim in claims if claim.field in _FIELDS and _is_several(claim)]
    wholes.sort(key=lambda claim: claim.passages[0].start)
    told = [passage for claim in claims if isinstance(claim.value, Quantity) for passage in claim.passages]
    for first in tree.standing(_DETERMINERS) if wholes else ():
        last = _person(tree, tree.heads[first])
        whole = None if last is None or last < first else _whole(scene, first, tree.heads[first], wholes)
        if whole is None or last is None:
            continue
        passage = tree.passage(first, last + 1)
        if any(each.start < passage.end and passage.start < each.end for each in told):
            continue
        mention = next(mention for mention in scene.draft.mentions if mention.id == whole.mention)
        none, child = tree.lower[first] == _NO, tree.lower[last] in CHILDREN
        if not (none or child):
            continue
        number = 0.0 if none else 1.0
        name = f"{plural('child' if child else singular(tree.words[last]))}_{whole.field}"
        yield claim_of(scene, mention, name, Quantity(number, number, None, number, number), passage)


def _is_several(claim: Claim) -> bool:
    return isinstance(claim.value, Quantity) and max(claim.value.low or 0, claim.value.high or 0) >= _SEVERAL


def _person(tree: Tree, at: int) -> int | None:
    """Return the last word of those who name a person, or people, at a word: "minor", "Sri Lankans"; None where it names none."""
    last = max((i for i in tree.children[at] if tree.bases[i] == "flat"), default=at)
    human = tree.tags[last] in {"NN", "NNS"} and is_human(tree.lower[last])
    return last if human or is_people(tree, last) else None


def _whole(scene: Scene, first: int, at: int, wholes: Sequence[Claim]) -> Claim | None:
    """Return the count of those of whom a person is one: the last of its sentence, or of the harm that is named; None for others."""
    tree = scene.tree
    start, here = tree.starts[first], tree.sentence[first]
    before = [claim for claim in wholes if claim.passages[0].start < start]
    named = _harm_among(tree, at)
    if named:
        fits = [claim for claim in before or wholes if named in _ANY_HARM or claim.field == str(lot_named(named))]
        return fits[-1] if fits else None
    if tree.lower[first] == _NO or not any(tuple(tree.lower[first - len(w) : first]) == w for w in _LEADING):
        return None
    opens = tree.spans[here][0] >= first - len(_LEADING[-1])
    near = [claim for claim in before if here - scene.sentence_of(claim.passages[0]) <= int(opens)]
    return near[-1] if near else None


def _harm_among(tree: Tree, at: int) -> str | None:
    """Return the word for those who came to a harm, where it is told that somebody is among them: "is among the dead"."""
    above = tree.heads[at]
    told = [above, *tree.children[at]] + [i for i in tree.children[above] if tree.bases[i] == "obl"]
    harmed = (i for i in told if lot_named(tree.lower[i]) or tree.lower[i] in _ANY_HARM)
    found = (tree.lower[i] for i in harmed if any(tree.lower[j] == _AMONG for j in tree.children[i]))
    return next(found, None)
