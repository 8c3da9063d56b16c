"""Ways in the tree, and when an event was: what the words around a trigger tell."""

import re
from bisect import bisect_left, bisect_right
from collections.abc import Iterable
from datetime import date

from onrecord.reading.tree import Tree
from onrecord.record.reading import TimeExpression
from onrecord.record.report import Passage
from onrecord.record.value import Moment, Precision

REPORTING = frozenset(
    (
        "say report announce tell release publish state add quote confirm write comment note interview statement"
        " conference"
    ).split()
)
_FAR = 99
_UNPLACED = re.compile(r"XXXX-(?:\d\d-\d\d|WXX-[1-7])")
_AFTER = frozenset({"after", "following", "since"})
_CLAUSES = frozenset({"advcl", "ccomp", "acl", "parataxis"})
_BOUNDING = frozenset({"since", "until", "till", "by", "before", "after", "between"})
_COARSE = frozenset({Precision.WEEK, Precision.MONTH, Precision.YEAR})
_BACKGROUND_DAYS = 20  # a happening this long before the report is what it looks back on, unless it leads


def distance(tree: Tree, left: int, right: int) -> int:
    """Return how many steps of the tree lie between two words of one sentence; a large number across sentences."""
    if tree.sentence[left] != tree.sentence[right]:
        return _FAR
    above = {left: 0} | {word: steps for steps, word in enumerate(tree.up(left), 1)}
    if right in above:
        return above[right]
    for steps, word in enumerate(tree.up(right), 1):
        if word in above:
            return above[word] + steps
    return _FAR


def words_in(tree: Tree, passage: Passage) -> tuple[int, int]:
    """Return the first word of `passage` and one past its last; the two are equal where it holds no word."""
    low = bisect_right(tree.ends, passage.start)
    high = bisect_left(tree.starts, passage.end)
    return low, max(low, high)


def words_begun_in(tree: Tree, passages: Iterable[Passage]) -> set[int]:
    """Return the words that begin in any of `passages`: found once a report, where asking word by word takes the square."""
    return {i for p in passages for i in range(bisect_left(tree.starts, p.start), bisect_left(tree.starts, p.end))}


def is_bounding(tree: Tree, first: int, head: int) -> bool:
    """Return whether a time only bounds ("since 2014", "by December"): `first` is its first word, `head` the one it hangs on.

    What stands inside of it only says how near it is: "just after 6 p.m. Monday".
    """
    cases = {tree.lower[child] for child in tree.children[head] if child < first} | {tree.lower[max(0, first - 1)]}
    return bool(cases & _BOUNDING)


def moment_of(time: TimeExpression) -> Moment | None:
    """Return the moment of a time; a day without its year or its week ("28 January", "on Tuesday") keeps its value and resolves to nothing."""
    if time.moment is not None and time.moment.earliest is not None:
        return time.moment
    return Moment(None, None, Precision.DAY, timex=time.value) if _UNPLACED.match(time.value) else None


def crosses_clause(tree: Tree, left: int, right: int) -> bool:
    """Return whether the way between two words of a sentence leads into or out of a clause of its own."""
    lefts, rights = [left, *tree.up(left)], [right, *tree.up(right)]
    common = set(lefts) & set(rights)
    way = [word for word in (*lefts, *rights) if word not in common]
    return any(tree.bases[word] in _CLAUSES for word in way)


def came_before(tree: Tree, hit: int) -> bool:
    """Say whether an event is named only as what went before: "six were killed in the tower after the earthquake"."""
    return tree.bases[hit] in {"obl", "nmod"} and any(tree.lower[i] in _AFTER for i in tree.children[hit])


def is_long_before(when: Moment | None, published: Moment | None, days: int = _BACKGROUND_DAYS) -> bool:
    """Return whether a happening lies so long before the report, more than these days, that it is background; False where nobody can tell."""
    if when is None or when.latest is None or published is None or published.earliest is None:
        return False
    return _day(published.earliest) - _day(when.latest) > days


def tells_no_day(when: Moment | None) -> bool:
    """Say whether a time is not known, or only to the week, month or year: a report may tell the day elsewhere."""
    return when is None or when.precision in _COARSE


def lies_within(inner: Moment | None, outer: Moment) -> bool:
    """Say whether one time lies within another; False where nobody can tell."""
    if inner is None or not (inner.earliest and inner.latest and outer.earliest and outer.latest):
        return False
    return outer.earliest <= inner.earliest and inner.latest <= outer.latest


def is_after(when: Moment | None, published: Moment | None) -> bool:
    """Return whether a time begins a whole day or more after the report was published; False where nobody can tell."""
    if when is None or when.earliest is None or published is None or published.latest is None:
        return False
    return _day(when.earliest) - _day(published.latest) > 1


def _day(stamp: str) -> int:
    """Return the number of the day of an ISO 8601 stamp."""
    return date.fromisoformat(stamp[:10]).toordinal()
