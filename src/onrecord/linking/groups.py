"""From links to groups: what hangs together, and the links that say why."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field

from onrecord.record.link import Link
from onrecord.record.sets import Union


@dataclass(frozen=True, slots=True)
class Groups:
    """What a rule found: `members` of each group, sorted, and the `group` that each member is in, by its smallest member."""

    members: tuple[tuple[str, ...], ...] = ()
    group: Mapping[str, str] = field(default_factory=dict)

    @classmethod
    def make(cls, members: Iterable[Iterable[str]]) -> "Groups":
        """Return `members` as sorted groups with their index."""
        ordered = tuple(sorted(tuple(sorted(group)) for group in members))
        return cls(ordered, {member: group[0] for group in ordered for member in group})

    def together(self, left: str, right: str) -> bool:
        """Return whether the two are in one group."""
        return left in self.group and self.group[left] == self.group.get(right)


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
    """Return the strongest links that hold each group together: at most one fewer than its members."""
    union = Union(groups.group)
    inside = [link for link in links if groups.together(link.left, link.right)]
    return tuple(link for link in strongest_first(inside) if union.join(link.left, link.right))
