"""Run a rule: items get keys, items that share keys become pairs, pairs become links, links become groups.

A key that very many items share says little and would cost the square of their number; then each item meets its neighbours
in the order of ids and the first of all only, and other keys bring the rest together.
"""

from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from typing import Any, Protocol, TypeVar

from onrecord.linking.groups import Groups, spanning
from onrecord.linking.telling import Ground, Telling
from onrecord.record.link import Evidence, Link, Relation
from onrecord.record.sets import Union


class Item(Protocol):
    """Anything a rule links: it has an id."""

    @property
    def id(self) -> str:
        """The id that links carry."""


T = TypeVar("T", bound=Item)

_CROWD = 40
_NEIGHBOURS = 6


class Named(Protocol):
    """What every rule says of itself: it is a module with a docstring, its public explanation, and these names."""

    RELATION: Relation
    NAME: str


class Rule(Named, Protocol[T]):
    """A rule that compares pairs.

    `items` gives what it links of one report; `keys` where two items may meet; `SHARED` how many keys a pair must
    share before it is compared; `CHAINS` the score from which links join all that they connect, so that a pair that such links join
    need not be compared, None where links never do; `compare` the evidence, or None; `gather` the groups that its links make.
    """

    SHARED: int
    CHAINS: float | None

    def items(self, telling: Telling, ground: Ground) -> Iterable[T]:
        """Return what the rule links of one report."""

    def keys(self, item: T, ground: Ground) -> Iterable[str]:
        """Return the keys under which the item may meet others."""

    def compare(self, left: T, right: T, ground: Ground) -> Evidence | None:
        """Return the evidence that the two belong together, or None."""

    def gather(self, items: Mapping[str, T], links: Sequence[Link], ground: Ground) -> Iterable[Iterable[str]]:
        """Return the groups of item ids."""


def items_of(rule: Rule[T], ground: Ground) -> dict[str, T]:
    """Return what the rule links of all reports of the ground, by id."""
    return {item.id: item for telling in ground.tellings.values() for item in rule.items(telling, ground)}


def run(rule: Rule[Any], items: Mapping[str, Any], ground: Ground) -> tuple[Groups, tuple[Link, ...]]:
    """Return the groups that the rule makes of `items`, and the links that hold them together."""
    links = tuple(_links(rule, items, ground))
    groups = Groups.make(rule.gather(items, links, ground))
    return groups, spanning(links, groups)


def pairs(keys: Mapping[str, Iterable[str]], least: int = 1) -> list[tuple[str, str]]:
    """Return the pairs of ids that share `least` keys or more, those that share most first."""
    buckets: dict[str, list[str]] = defaultdict(list)
    for item_id in sorted(keys):
        for key in set(keys[item_id]):
            buckets[key].append(item_id)
    shared = Counter(pair for members in buckets.values() for pair in _meetings(members))
    enough = (pair for pair, times in shared.items() if times >= least)
    return sorted(enough, key=lambda pair: (-shared[pair], pair))


def _links(rule: Rule[T], items: Mapping[str, T], ground: Ground) -> Iterator[Link]:
    joined = Union(items)
    for left, right in pairs({key: rule.keys(item, ground) for key, item in items.items()}, rule.SHARED):
        if joined.root(left) == joined.root(right):
            continue
        if evidence := rule.compare(items[left], items[right], ground):
            if rule.CHAINS is not None and evidence.score >= rule.CHAINS:
                joined.join(left, right)
            yield Link(rule.RELATION, left, right, rule.NAME, evidence)


def _meetings(members: Sequence[str]) -> Iterator[tuple[str, str]]:
    reach = len(members) if len(members) <= _CROWD else _NEIGHBOURS
    for place, left in enumerate(members):
        for right in members[place + 1 : place + 1 + reach]:
            yield left, right
        if reach == _NEIGHBOURS and place > _NEIGHBOURS:
            yield members[0], left
