"""People told of alone whom others got out alive: "an elderly man was lifted from the rubble" is one rescued."""

from collections.abc import Iterator

from onrecord.reading.claims.counting.tolls import Toll
from onrecord.reading.claims.people.befell import RESCUED, befallen
from onrecord.reading.claims.people.persons import is_human
from onrecord.reading.scene import Scene
from onrecord.record.value import Quantity
from onrecord.values import read_people

_ONE = frozenset({"a", "an"})
_SINGULAR = "NN"
_UNDERGOING = frozenset({"nsubj:pass", "obj"})


def saved(scene: Scene) -> Iterator[Toll]:
    """Go through the people who are introduced by themselves and told to have been rescued, each as a count of one."""
    tree = scene.tree
    for one in tree.standing(_ONE):
        at = tree.heads[one]
        if tree.tags[at] != _SINGULAR or tree.rels[at] not in _UNDERGOING or not is_human(tree.lower[at]):
            continue
        passage = tree.passage(one, at + 1)
        told = read_people(passage.of(scene.draft.report.text))
        if told is not None and told.low == 1 and befallen(tree, at) == RESCUED:
            yield Toll(RESCUED, passage, at, Quantity(1.0, 1.0, None, 1.0, 1.0), at)
