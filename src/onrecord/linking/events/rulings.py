"""What people decided of events: which mentions are one whatever the rules say, and which must not become one.

The later decision wins: rulings are taken from the last to the first, and an earlier one that a later one contradicts is overruled,
in part where only some of its mentions are.
"""

from collections.abc import Iterable, Sequence

from onrecord.record.decided import Parting, Ruling
from onrecord.record.decision import Act, Decision, Outcome, State
from onrecord.record.link import Evidence, Link, Relation
from onrecord.record.sets import Ruled

NAME = "decision"
"""The rule that links by decisions are told to be of."""

_VERBS = {
    Act.MERGE: "merged them",
    Act.CONFIRM: "confirmed that they are one event",
    Act.SPLIT: "left them together and split others off",
}


class Rulings:
    """The rulings applied to mentions, from the last to the first: links, partings, what is overruled, and the sets to begin with."""

    def __init__(self, rulings: Sequence[Ruling], mentions: Iterable[str]) -> None:
        self.union = Ruled(mentions)
        self.links: list[Link] = []
        self.partings: list[Parting] = []
        self.overruled: list[Outcome] = []
        for at in range(len(rulings) - 1, -1, -1):
            self._apply(rulings[at], rulings[at + 1 :])

    def _apply(self, ruling: Ruling, later: Sequence[Ruling]) -> None:
        pairs = [(left, right) for left in ruling.left for right in ruling.right if left != right]
        refused = [pair for pair in pairs if not (self._join(ruling, *pair) if ruling.one else self.union.part(*pair))]
        if not ruling.one:
            kept = [pair for pair in pairs if pair not in set(refused)]
            self._keep(ruling, kept)
        if refused:
            self.overruled.append(_overruled(ruling, refused, pairs, later))

    def _join(self, ruling: Ruling, left: str, right: str) -> bool:
        """Put two mentions together; return False where a later decision parted them."""
        if self.union.root(left) == self.union.root(right):
            return True
        if self.union.parted(left, right):
            return False
        self.union.join(left, right)
        self.links.append(link_by(ruling.decision, left, right))
        return True

    def _keep(self, ruling: Ruling, pairs: Sequence[tuple[str, str]]) -> None:
        left, right = (frozenset(side) for side in zip(*pairs, strict=True)) if pairs else (frozenset(), frozenset())
        if left:
            self.partings.append(Parting(ruling.decision, left, right, frozenset(ruling.reports)))
        elif not ruling.left:
            self.partings.append(Parting(ruling.decision, left, frozenset(ruling.right), frozenset(ruling.reports)))


def link_by(decision: Decision, left: str, right: str) -> Link:
    """Return the link that a decision makes of two mentions."""
    left, right = sorted((left, right))
    return Link(Relation.SAME_EVENT, left, right, NAME, Evidence(1.0, decision.told(_VERBS[decision.act])))


def _overruled(
    ruling: Ruling, refused: Sequence[tuple[str, str]], pairs: Sequence[tuple[str, str]], later: Iterable[Ruling]
) -> Outcome:
    """Say which later decision overrules a ruling: the last one that touches what was refused."""
    ours = {mention for pair in refused for mention in pair}
    others = [each for each in later if each.one is not ruling.one and ours & {*each.left, *each.right}]
    by = others[-1].decision if others else None
    who = by.told("decided otherwise") if by else "later decisions together say otherwise"
    if len(refused) == len(pairs):
        return Outcome(ruling.decision, State.OVERRULED, who)
    return Outcome(ruling.decision, State.IN_FORCE, f"overruled in part: {who}")
