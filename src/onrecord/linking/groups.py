"""From links to groups: what hangs together, what is alike on average, and the links that say why."""

from collections.abc import Iterable, Mapping, Sequence

import numpy as np
from numpy.typing import NDArray

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


def strongest_first(links: Iterable[Link]) -> list[Link]:
    """Return `links` by falling score; ties by the ids, so that no order of input matters."""
    return sorted(links, key=lambda link: (-link.evidence.score, link.left, link.right))


def connected(members: Iterable[str], links: Iterable[Link]) -> tuple[tuple[str, ...], ...]:
    """Return the groups of `members` that any chain of `links` joins, singles included."""
    union = Union(members)
    for link in links:
        union.join(link.left, link.right)
    return union.sets()


def spanning(links: Iterable[Link], group: Mapping[str, int]) -> tuple[Link, ...]:
    """Return the strongest links that hold each group together: at most one fewer than its members."""
    union = Union(group)
    inside = [link for link in links if link.left in group and group[link.left] == group.get(link.right)]
    return tuple(link for link in strongest_first(inside) if union.join(link.left, link.right))


def average_linkage(likeness: NDArray[np.float64], threshold: float) -> list[list[int]]:
    """Return groups of row numbers: the two most alike groups merge for as long as their mean likeness reaches `threshold`.

    `likeness` is square and symmetric. Nearest-neighbour chains (Murtagh 1983) give the same tree as taking the best pair each
    time, in quadratic time; ties go to the lower row.
    """
    size = len(likeness)
    mean = likeness.astype(np.float64, copy=True)
    np.fill_diagonal(mean, -np.inf)
    groups: dict[int, list[int]] = {row: [row] for row in range(size)}
    chain: list[int] = []
    done: list[list[int]] = []
    while groups:
        if not chain:
            chain.append(min(groups))
        top = chain[-1]
        near = int(np.argmax(mean[top]))
        if len(chain) > 1 and mean[top, chain[-2]] >= mean[top, near]:
            near = chain[-2]
        if not mean[top, near] >= threshold:
            done.append(_retire(groups, mean, chain.pop()))
        elif len(chain) > 1 and near == chain[-2]:
            del chain[-2:]
            _merge(groups, mean, *sorted((top, near)))
        else:
            chain.append(near)
    return sorted(sorted(group) for group in done)


def _retire(groups: dict[int, list[int]], mean: NDArray[np.float64], row: int) -> list[int]:
    mean[row, :] = -np.inf
    mean[:, row] = -np.inf
    return groups.pop(row)


def _merge(groups: dict[int, list[int]], mean: NDArray[np.float64], keep: int, gone: int) -> None:
    here, there = len(groups[keep]), len(groups[gone])
    row = (mean[keep] * here + mean[gone] * there) / (here + there)
    groups[keep] += _retire(groups, mean, gone)
    row[gone] = row[keep] = -np.inf
    mean[keep, :] = row
    mean[:, keep] = row


def positions(members: Sequence[str]) -> dict[str, int]:
    """Return the row number of each member."""
    return {member: row for row, member in enumerate(members)}
