"""From links to groups: what hangs together, and the links that say why."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field

from onrecord.record.link import Link


class Union:
    """Sets that grow together (union-find); each is known by the smallest of its members."""

    def __init__(self, members: Iterable[str]) -> None:
        self._root = {member: member for member in members}

    def root(self, member: str) -> str:
        """Return the smallest member of the set of `member`."""
        while self._root[member] != member:
            self._root[member] = self._root[self._root[member]]
            member = self._root[member]
        return member

    def join(self, left: str, right: str) -> bool:
        """Put the two sets together; return False where they were one already."""
        low, high = sorted((self.root(left), self.root(right)))
        self._root[high] = low
        return low != high

    def sets(self) -> tuple[tuple[str, ...], ...]:
        """Return all sets, sorted, each sorted."""
        found: dict[str, list[str]] = {}
        for member in sorted(self._root):
            found.setdefault(self.root(member), []).append(member)
        return tuple(tuple(group) for _, group in sorted(found.items()))


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
