"""Run the rules in order: items get keys, items that share keys become pairs, pairs become links, links become groups.

Every rule sees what the earlier ones found. A key that very many items share says little and would cost the square of
their number; then each item meets its neighbours in the order of ids only, and other keys bring the rest together.
"""

from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from typing import Any, Protocol, TypeVar

from onrecord.linking.groups import spanning
from onrecord.linking.telling import Ground, Telling, grouped, with_groups
from onrecord.record.link import Evidence, Link, Relation


class Item(Protocol):
    """Anything a rule links: it has an id."""

    @property
    def id(self) -> str:
        """The id that links carry."""


T = TypeVar("T", bound=Item)

_CROWD = 40
_NEIGHBOURS = 6


class Rule(Protocol[T]):
    """A link rule is a module with a docstring, its public explanation, and these names.

    `items` gives what it links of one report; `keys` where two items may meet; `SHARED` how many keys a pair must
    share before it is compared; `compare` the evidence, or None; `gather` the groups that its links make.
    """

    RELATION: Relation
    NAME: str
    SHARED: int

    def items(self, telling: Telling, ground: Ground) -> Iterable[T]:
        """Return what the rule links of one report."""

    def keys(self, item: T, ground: Ground) -> Iterable[str]:
        """Return the keys under which the item may meet others."""

    def compare(self, left: T, right: T, ground: Ground) -> Evidence | None:
        """Return the evidence that the two belong together, or None."""

    def gather(self, items: Mapping[str, T], links: Sequence[Link], ground: Ground) -> Iterable[Iterable[str]]:
        """Return the groups of item ids."""


def run(rules: Iterable[Rule[Any]], ground: Ground) -> tuple[Ground, tuple[Link, ...]]:
    """Return the ground with the groups of every rule, and the links that hold the groups together."""
    kept: list[Link] = []
    for rule in rules:
        items = {item.id: item for telling in ground.tellings.values() for item in rule.items(telling, ground)}
        links = tuple(_links(rule, items, ground))
        groups = grouped(rule.gather(items, links, ground))
        kept += spanning(links, groups.group)
        ground = with_groups(ground, rule.RELATION, groups)
    return ground, tuple(kept)


def _links(rule: Rule[T], items: Mapping[str, T], ground: Ground) -> Iterator[Link]:
    for left, right in _pairs(rule, items, ground):
        if evidence := rule.compare(items[left], items[right], ground):
            yield Link(rule.RELATION, left, right, rule.NAME, evidence)


def _pairs(rule: Rule[T], items: Mapping[str, T], ground: Ground) -> list[tuple[str, str]]:
    buckets: dict[str, list[str]] = defaultdict(list)
    for item_id in sorted(items):
        for key in sorted(set(rule.keys(items[item_id], ground))):
            buckets[key].append(item_id)
    shared = Counter(pair for members in buckets.values() for pair in _meetings(members))
    return sorted(pair for pair, times in shared.items() if times >= rule.SHARED)


def _meetings(members: Sequence[str]) -> Iterator[tuple[str, str]]:
    reach = len(members) if len(members) <= _CROWD else _NEIGHBOURS
    for place, left in enumerate(members):
        for right in members[place + 1 : place + 1 + reach]:
            yield left, right
        if reach == _NEIGHBOURS and place > _NEIGHBOURS:
            yield members[0], left
