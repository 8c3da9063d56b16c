"""From links to groups: what hangs together, and the links that say why."""

from collections import defaultdict
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field

from onrecord.record.link import Link
from onrecord.record.sets import Union

_NONE: frozenset[int] = frozenset()


@dataclass(frozen=True, slots=True)
class Groups:
    """What a rule found: `members` of each group, sorted, and the `group` that each member is in, by its smallest member.

    Copies alone may be in several groups, so `places` are those of all that a member is in, and `group` is the last of them.
    """

    members: tuple[tuple[str, ...], ...] = ()
    group: Mapping[str, str] = field(default_factory=dict)
    places: Mapping[str, frozenset[int]] = field(default_factory=dict)

    @classmethod
    def make(cls, members: Iterable[Iterable[str]]) -> "Groups":
        """Return `members` as sorted groups with their index."""
        ordered = tuple(sorted(tuple(sorted(group)) for group in members))
        places: defaultdict[str, set[int]] = defaultdict(set)
        for place, group in enumerate(ordered):
            for member in group:
                places[member].add(place)
        index = {member: group[0] for group in ordered for member in group}
        return cls(ordered, index, {member: frozenset(found) for member, found in places.items()})

    def shared(self, left: str, right: str) -> frozenset[int]:
        """Return the places of the groups that both are in."""
        return self.places.get(left, _NONE) & self.places.get(right, _NONE)

    def together(self, left: str, right: str) -> bool:
        """Return whether the two are in one group."""
        return bool(self.shared(left, right))


def strongest_first(links: Iterable[Link]) -> list[Link]:
    """Return `links` by falling score; ties by the ids, so that no order of input matters."""
    return sorted(links, key=lambda link: (-link.evidence.score, link.left, link.right))


def connected(members: Iterable[str], links: Iterable[Link]) -> tuple[tuple[str, ...], ...]:
    """Return the groups of `members` that any chain of `links` joins, singles included."""
    union = Union(members)
    for link in links:
        union.join(link.left, link.right)
    return union.sets()


def spanning(links: Iterable[Link], groups: Groups) -> tuple[Link, ...]:
    """Return the strongest links that hold each group together: of each at most one fewer than its members."""
    unions = [Union(group) for group in groups.members]
    return tuple(
        link
        for link in strongest_first(links)
        if any(unions[place].join(link.left, link.right) for place in groups.shared(link.left, link.right))
    )
