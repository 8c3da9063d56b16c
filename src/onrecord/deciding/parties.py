"""Who is whom, as people decided: which parties are one, which are two, and what a report says of one that is another's.

The later decision counts: decisions are taken from the last to the first, and what an earlier one says against them is overruled. Of parties
that are one, that which a pack knows goes on, else that which was named first.
"""

from collections.abc import Iterable, Iterator, Sequence
from collections.abc import Set as AbstractSet
from dataclasses import dataclass

from onrecord.deciding.anchored import Anchored
from onrecord.record.decided import Identity, Parties, Unlike
from onrecord.record.decision import Act, Decision, Outcome, State, Subject, SubjectType
from onrecord.record.sets import Ruled

_KNOWN = "party:"
"""What the ids of a pack's parties begin with."""

_SPLIT = ":split-"
_LETTERS = 8

_VERBS = {True: "merged them", False: "says that they are two"}

Place = tuple[str, str | None, str]
"""A report, the statement or claim there or None for all, and the party as it is read."""


@dataclass(frozen=True, slots=True)
class _Step:
    """A decision on parties as it stands: the ids on both sides, and the places of which it makes a party of its own."""

    decision: Decision
    left: tuple[str, ...]
    right: tuple[str, ...]
    places: tuple[Place, ...] = ()

    @property
    def one(self) -> bool:
        return self.decision.act is not Act.SPLIT


def is_on_parties(decision: Decision) -> bool:
    """Return whether a decision merges or splits parties."""
    return any(each.type is SubjectType.PARTY for each in decision.subjects)


def split_off(decision: Decision) -> str | None:
    """Return the id of the party that a decision splits off another; None where it does not."""
    left, right = ({each.name for each in _parties(decision, side)} for side in (0, 1))
    if decision.act is not Act.SPLIT or not left or left != right:
        return None
    return f"{min(left).partition(_SPLIT)[0]}{_SPLIT}{decision.id.rpartition('-')[2][:_LETTERS]}"


def who_is_whom(decisions: Sequence[Decision], anchors: Anchored) -> Parties:
    """Return what decisions on parties, in the order of deciding and none of them undone, come to where `anchors` finds them."""
    found, made = [], set[str]()
    for each in decisions:
        step = _step(each, anchors, made)
        made |= set(step.left) if isinstance(step, _Step) and split_off(each) else set()
        found.append(step)
    steps = [each for each in found if isinstance(each, _Step)]
    idle = [each for each in found if isinstance(each, Outcome)]
    return _Resolved(steps, idle).parties()


def _step(decision: Decision, anchors: Anchored, made: AbstractSet[str]) -> _Step | Outcome:
    """Return what a decision is about as things are read now, or that it is about nothing that is there any more.

    `made` are the ids of the parties that earlier decisions split off.
    """
    if new := split_off(decision):
        return _splitting(decision, new, anchors, made)
    left, right = (tuple(dict.fromkeys(_found(decision, side, anchors, made))) for side in (0, 1))
    return _Step(decision, left, right) if left and right else _idle(decision, 1 if left else 0, anchors)


def _splitting(decision: Decision, new: str, anchors: Anchored, made: AbstractSet[str]) -> _Step | Outcome:
    places = tuple(dict.fromkeys(_places(decision, anchors)))
    if not places and not anchors.some:
        return _idle(decision, 0, anchors)
    others = (*_found(decision, 1, anchors, made), *(party for _, _, party in places))
    return _Step(decision, (new,), tuple(dict.fromkeys(others)), places)


def _idle(decision: Decision, side: int, anchors: Anchored) -> Outcome:
    return Outcome(decision, State.IDLE, f"{anchors.missing(_parties(decision, side)[0])}.")


def _found(decision: Decision, side: int, anchors: Anchored, made: AbstractSet[str]) -> Iterator[str]:
    for each in _parties(decision, side):
        key = each.name if each.name in made else anchors.party(each)
        if key is not None:
            yield key


def _places(decision: Decision, anchors: Anchored) -> Iterator[Place]:
    whole = {each.report for each in decision.side(0) if each.type is SubjectType.REPORT}
    for each in _parties(decision, 0):
        if each.report in whole:
            yield from ((report, None, party) for report, party in anchors.named_at(each))
        else:
            yield from anchors.said_at(each)


def _parties(decision: Decision, side: int) -> list[Subject]:
    return [each for each in decision.side(side) if each.type is SubjectType.PARTY]


class _Resolved:
    """Decisions on parties applied from the last to the first."""

    def __init__(self, steps: Sequence[_Step], idle: Sequence[Outcome]) -> None:
        self._steps = steps
        self._sets = Ruled({key for step in steps for key in (*step.left, *step.right)})
        self._outcomes = {each.decision.id: each for each in idle}
        self._placed: dict[Place, str] = {}
        self._made: dict[str, _Step] = {}
        for at in range(len(steps) - 1, -1, -1):
            self._apply(steps[at], steps[at + 1 :])
        self._becomes = self._heads()

    def parties(self) -> Parties:
        """Return what all comes to."""
        identities = [*self._everywhere(), *self._somewhere()]
        outcomes = tuple(
            self._outcomes.get(step.decision.id, Outcome(step.decision, State.IN_FORCE)) for step in self._steps
        )
        idle = tuple(each for each in self._outcomes.values() if each.state is State.IDLE)
        return Parties(tuple(identities), tuple(self._unlike()), (*idle, *outcomes))

    def _apply(self, step: _Step, later: Sequence[_Step]) -> None:
        pairs = [(left, right) for left in step.left for right in step.right if left != right]
        held = [pair for pair in pairs if self._ruled(step, *pair)]
        taken = [place for place in step.places if not self._is_placed(place)]
        self._placed.update(dict.fromkeys(taken, step.left[0]))
        if step.places:
            self._made[step.left[0]] = step
        if len(held) < len(pairs) or len(taken) < len(step.places):
            self._outcomes[step.decision.id] = _overruled(
                step, later, whole=not held or bool(step.places and not taken)
            )

    def _ruled(self, step: _Step, left: str, right: str) -> bool:
        """Put two parties together or keep them apart; return False where a later decision says otherwise."""
        if not step.one:
            return self._sets.part(left, right)
        if self._sets.parted(left, right):
            return False
        self._sets.join(left, right)
        return True

    def _is_placed(self, place: Place) -> bool:
        report, said, party = place
        return place in self._placed or (said is not None and (report, None, party) in self._placed)

    def _heads(self) -> dict[str, str]:
        """Return the id under which each party counts."""
        rank: dict[str, int] = {}
        for step in self._steps:
            for key in (*step.right, *step.left) if step.places else (*step.left, *step.right):
                rank.setdefault(key, len(rank))
        heads = {}
        for members in self._sets.sets():
            head = min(
                members, key=lambda key: (not key.startswith(_KNOWN) or _SPLIT in key, key in self._made, rank[key])
            )
            heads.update(dict.fromkeys(members, head))
        return heads

    def _everywhere(self) -> Iterator[Identity]:
        """Yield whom parties are in whatever report, each with the first decision in force that says so."""
        for key, head in sorted(self._becomes.items()):
            if key != head:
                yield self._identity(key, head, self._merging(key))
            elif key in self._made:
                yield self._identity(key, head, self._made[key])

    def _merging(self, key: str) -> _Step:
        joined = [step for step in self._steps if step.one and key in (*step.left, *step.right)]
        head = self._becomes[key]
        return next(
            step for step in joined if all(self._becomes[each] == head for each in (step.left[0], step.right[0]))
        )

    def _somewhere(self) -> Iterator[Identity]:
        for (report, said, party), made in sorted(
            self._placed.items(), key=lambda each: (each[0][0], each[0][1] or "", each[0][2])
        ):
            if self._becomes[made] != self._becomes.get(party, party):
                yield self._identity(party, self._becomes[made], self._made[made], (report, said))

    def _identity(
        self, party: str, head: str, step: _Step, place: tuple[str | None, str | None] = (None, None)
    ) -> Identity:
        name = self._made[head].decision.text if head in self._made else ""
        text = step.decision.told(_VERBS[step.one])
        return Identity(party, head, step.decision.id, text, *place, name=name)

    def _unlike(self) -> Iterator[Unlike]:
        found: dict[tuple[str, str], Unlike] = {}
        for step in self._steps:
            for left in step.left if not step.one else ():
                for right in step.right:
                    low, high = sorted((self._becomes[left], self._becomes[right]))
                    if low != high:
                        text = step.decision.told(_VERBS[False])
                        found[low, high] = Unlike(low, high, step.decision.id, text)
        yield from (found[pair] for pair in sorted(found))


def _overruled(step: _Step, later: Iterable[_Step], *, whole: bool) -> Outcome:
    """Say which later decision overrules a step: the last one that touches the same parties and says otherwise."""
    ours = {*step.left, *step.right}
    others = [each for each in later if (each.one is not step.one or each.places) and ours & {*each.left, *each.right}]
    who = others[-1].decision.told("decided otherwise") if others else "later decisions together say otherwise"
    if whole:
        return Outcome(step.decision, State.OVERRULED, who)
    return Outcome(step.decision, State.IN_FORCE, f"overruled in part: {who}")
