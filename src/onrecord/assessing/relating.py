"""How two positions on one field stand to each other, and why."""

from collections.abc import Sequence
from dataclasses import dataclass
from itertools import combinations

from onrecord import values
from onrecord.assessing.case import UNKNOWN_TIME, Case, Relation, Testimony, published
from onrecord.assessing.saying import label
from onrecord.assessing.scope import Scope, scope_of
from onrecord.record.assessment import Agreement, Position
from onrecord.record.value import Truth

_MARKS = (
    ("more", "one is an addition to what was before"),
    ("part", "one counts a part"),
    ("ahead", "one is a plan or an expectation"),
)


@dataclass(frozen=True, slots=True)
class _Side:
    """A position with its testimonies, and what the words beside each say of its reach."""

    position: Position
    held: tuple[Testimony, ...]
    scopes: tuple[Scope, ...]

    def all(self, mark: str) -> bool:
        return all(getattr(scope, mark) for scope in self.scopes)

    def of(self, party: str) -> "_Side":
        own = [n for n, t in enumerate(self.held) if t.origin and t.origin.party == party]
        return _Side(self.position, tuple(self.held[n] for n in own), tuple(self.scopes[n] for n in own))


def relate(positions: Sequence[Position], testimonies: Sequence[Testimony], case: Case) -> tuple[Relation, ...]:
    """Return how every two positions stand to each other; a value whose unit and bounds fit is never at odds."""
    held = {testimony.claim.id: testimony for testimony in testimonies}
    sides = [_side(position, tuple(held[claim] for claim in position.claims)) for position in positions]
    return tuple(_between(left, right, case) for left, right in combinations(sides, 2))


def _side(position: Position, held: tuple[Testimony, ...]) -> _Side:
    return _Side(position, held, tuple(scope_of(t.claim, t.report) for t in held))


def _between(left: _Side, right: _Side, case: Case) -> Relation:
    here, there = left.position, right.position
    says = f"{values.say(here.value)} and {values.say(there.value)}"
    if isinstance(here.value, Truth) and isinstance(there.value, Truth) and here.value != there.value:
        return Relation(here, there, Agreement.DENIED, "one side says yes, the other no")
    compared = values.compare(here.value, there.value)
    if compared.relation is not values.Likeness.DIFFER:
        return Relation(here, there, Agreement.COMPATIBLE, compared.reason)
    if slip := _slip(left, right, case):
        return Relation(here, there, Agreement.CONTRADICTED, slip, slip)
    if reason := next((words for mark, words in _MARKS if left.all(mark) != right.all(mark)), ""):
        return Relation(here, there, Agreement.SCOPE_DIFFERS, f"{says} do not cover the same: {reason}")
    if revised := _revision(left, right):
        return Relation(here, there, *revised)
    return Relation(here, there, Agreement.CONTRADICTED, compared.reason)


def _slip(left: _Side, right: _Side, case: Case) -> str | None:
    here, there = ({origin.party for origin in side.position.origins} for side in (left, right))
    if here and there and here.isdisjoint(there):
        return None
    if slip := values.slip(left.position.value, right.position.value):
        return slip
    return _unfaithful(left, right, case)


def _unfaithful(left: _Side, right: _Side, case: Case) -> str | None:
    """Return how one side only copies the other's text and gets the figure wrong; a copy of a later day may be an update."""
    odd, usual = sorted((left, right), key=lambda side: (len(side.position.reports), repr(side.position.value)))
    for group in case.copies:
        whole = sorted(set(usual.position.reports) & set(group))
        if whole and set(odd.position.reports) <= set(group):
            days = {published(case.reports[report]) for report in (whole[0], *odd.position.reports)}
            if len(days) == 1 or UNKNOWN_TIME in days:
                return f"one carries the text of {label(case.reports[whole[0]])}, but not its figure"
    return None


def _revision(left: _Side, right: _Side) -> tuple[Agreement, str] | None:
    theirs = {origin.party for origin in right.position.origins}
    who = next((origin for origin in left.position.origins if origin.party in theirs), None)
    if who is None:
        return None
    mine, yours = left.of(who.party), right.of(who.party)
    in_one = {t.report.id for t in mine.held} & {t.report.id for t in yours.held}
    if in_one and mine.all("earlier") == yours.all("earlier"):
        return Agreement.SCOPE_DIFFERS, f"{who.name} gives both in one report, so they do not count the same"
    both = f"{values.say(left.position.value)} and {values.say(right.position.value)}"
    return Agreement.REVISED, f"{who.name} gives {both} at different times"
