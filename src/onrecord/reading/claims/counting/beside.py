"""People told of alone beside a number, or somebody else, of the same event: "six were killed ... a truck driver died, too" tells of one driver, whatever the number.

They are no toll, so each has a field that tells what he is ("drivers_killed"), and no toll contradicts it. Where the
report tells of another happening than its main one, one person is its toll.
"""

from collections.abc import Iterable, Iterator, Sequence

from onrecord.reading.circumstances import words_in
from onrecord.reading.claims.counting.tolls import Toll
from onrecord.reading.claims.figures.plurals import plural
from onrecord.reading.claims.harm.lots import Lot
from onrecord.reading.claims.whose import claim_of
from onrecord.reading.scene import Scene
from onrecord.reading.tree import Tree
from onrecord.record.reading import Claim, Mention
from onrecord.record.value import Quantity

_ONE = frozenset({"a", "an"})
_HARMED = frozenset({"nsubj", "nsubj:pass", "obj"})
_FIELDS = frozenset(map(str, (Lot.KILLED, Lot.INJURED, Lot.MISSING)))
_ORDINALS = frozenset("second third fourth fifth sixth seventh eighth ninth tenth single further".split())


def beside(scene: Scene, people: Iterable[tuple[Toll, Mention]], claims: Sequence[Claim]) -> Iterator[Claim]:
    """Go through the claims of one person each, of whom no claim tells yet; `people` with the mention by which they came to harm."""
    told = [passage for claim in claims if isinstance(claim.value, Quantity) for passage in claim.passages]
    seen: set[tuple[str, int | None]] = set()
    for toll, mention in people:
        key = (toll.field, toll.person)
        if key in seen or toll.field not in _FIELDS:
            continue
        first, stop = words_in(scene.tree, toll.passage)
        if not _is_told_outright(scene.tree, first, stop):
            continue
        if any(passage.start < toll.passage.end and toll.passage.start < passage.end for passage in told):
            continue
        seen.add(key)
        name = f"{plural(scene.tree.lower[stop - 1])}_{toll.field}" if mention.main else toll.field
        yield claim_of(scene, mention, name, toll.quantity, toll.passage)


def _is_told_outright(tree: Tree, first: int, stop: int) -> bool:
    """Say whether somebody is introduced as what a verb befell: "a driver was killed"; not "a guard, who died", nor one of several told in turn ("a fourth victim")."""
    at = stop - 1
    verb = tree.heads[at]
    return (
        tree.lower[first] in _ONE
        and _ORDINALS.isdisjoint(tree.lower[first:stop])
        and tree.rels[at] in _HARMED
        and tree.tags[verb].startswith("VB")
    )
