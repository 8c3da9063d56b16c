"""Sets that grow together, and such that never do where a person parted them."""

from collections import defaultdict
from collections.abc import Iterable


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


class Ruled(Union):
    """Sets that grow together: never two that a person parted."""

    def __init__(self, members: Iterable[str]) -> None:
        super().__init__(members)
        self._apart: defaultdict[str, set[str]] = defaultdict(set)

    def part(self, left: str, right: str) -> bool:
        """Keep two members in two sets from now on; return False where they are in one already."""
        here, there = self.root(left), self.root(right)
        if here != there:
            self._apart[here].add(right)
            self._apart[there].add(left)
        return here != there

    def parted(self, left: str, right: str) -> bool:
        """Return whether a person parted the sets of two members."""
        here, there = self.root(left), self.root(right)
        return any(self.root(each) == there for each in self._apart.get(here, ()))

    def join(self, left: str, right: str) -> bool:
        """Put the two sets together; return False where they were one already."""
        roots = {self.root(left), self.root(right)}
        joined = super().join(left, right)
        root = self.root(left)
        if apart := [self._apart.pop(each) for each in roots if each in self._apart]:
            self._apart[root] = set().union(*apart)
        return joined
