"""What stands behind each position on one field: its testimonies, who holds it, who denies it, and who gave it up later."""

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property

from onrecord.assessing.case import UNKNOWN_TIME, Case, Relation, Testimony, published, retracts, slipped
from onrecord.record.assessment import Agreement, Origin, Position
from onrecord.record.reading import Stance
from onrecord.record.value import Truth

_AGAINST = frozenset({Stance.DENIES, Stance.DECLINES})


@dataclass(frozen=True, eq=False)  # without slots: what every other position asks of it is reckoned once
class Backing:
    """A position with its testimonies; `slip` says that it is likely a slip of another one, `part` that a report shows it to count a part."""

    position: Position
    held: tuple[Testimony, ...]
    slip: bool
    part: bool = False

    @cached_property
    def holders(self) -> tuple[Origin, ...]:
        """The origins that hold the position; of a yes or no all of them, since there a denial is a position itself."""
        denying = {origin.party for origin in self.deniers}
        return tuple(origin for origin in self.position.origins if origin.party not in denying)

    @cached_property
    def deniers(self) -> tuple[Origin, ...]:
        """The origins that only deny the value or decline to give it, or that took it back."""
        if isinstance(self.position.value, Truth):
            return ()
        holding = {t.origin.party for t in self.held if t.origin and t.claim.stance not in _AGAINST}
        holding -= {party for party in holding if retracts(self.of(party))}
        return tuple(origin for origin in self.position.origins if origin.party not in holding)

    @cached_property
    def narrowed(self) -> bool:
        """Whether a report shows that the figure counts a part, or the words beside each say that it does, or counts a longer time or several happenings."""
        scopes = [each.scope for each in self.held]
        return self.part or all(scope.part or scope.longer or scope.several for scope in scopes)

    def latest(self, of: Iterable[Testimony] | None = None) -> str:
        """Return when the position was last taken, by the testimonies `of` (None: by all); "" where that is not known.

        A figure that its own words call an earlier one ("up from 11") tells nothing of when it held.
        """
        return max(map(_time, self.held if of is None else of), default="")

    def of(self, party: str) -> tuple[Testimony, ...]:
        """Return the testimonies of one origin."""
        return self._by_party.get(party, ())

    @cached_property
    def _by_party(self) -> Mapping[str, tuple[Testimony, ...]]:
        found: defaultdict[str, list[Testimony]] = defaultdict(list)
        for each in self.held:
            if each.origin:
                found[each.origin.party].append(each)
        return {party: tuple(own) for party, own in found.items()}


@dataclass(frozen=True, eq=False)  # without slots, as above
class Backings:
    """All positions on one field, in their order, and how every two of them relate: by the claims of the one, then of the other."""

    field: str
    each: tuple[Backing, ...]
    relations: Mapping[tuple[str, ...], Mapping[tuple[str, ...], Relation]]
    case: Case

    @classmethod
    def make(cls, field: str, positions: Sequence[Position], relations: Sequence[Relation], case: Case) -> "Backings":
        """Return what stands behind `positions` on the field of the case."""
        testimonies = {testimony.claim.id: testimony for testimony in case.fields[field]}
        slips, parts = slipped(relations), {relation.part for relation in relations}
        each = tuple(
            Backing(
                position,
                tuple(testimonies[claim] for claim in position.claims),
                slip=position.claims in slips,
                part=position.claims in parts,
            )
            for position in positions
        )
        related: dict[tuple[str, ...], dict[tuple[str, ...], Relation]] = defaultdict(dict)
        for relation in relations:
            related[relation.left.claims][relation.right.claims] = relation
            related[relation.right.claims][relation.left.claims] = relation
        return cls(field, each, related, case)

    @cached_property
    def whole(self) -> Mapping[str, tuple[Testimony, ...]]:
        """The testimonies to positions that are not narrowed, by the report that gives them."""
        found: defaultdict[str, list[Testimony]] = defaultdict(list)
        for each in (each for one in self.each if not one.narrowed for each in one.held):
            found[each.report.id].append(each)
        return {report: tuple(told) for report, told in found.items()}

    def around(self, one: Backing) -> Mapping[tuple[str, ...], Relation]:
        """Return the relations of one position, by the claims of the other."""
        return self.relations.get(one.position.claims, {})

    def superseded(self, one: Backing) -> bool:
        """Return whether every origin that holds the position gave another value later."""
        around = self.around(one)
        revised = [
            other
            for other in self.each
            if (relation := around.get(other.position.claims)) and relation.agreement is Agreement.REVISED
        ]
        return bool(one.holders) and all(
            any(_follows(one.of(origin.party), other.of(origin.party), one) for other in revised)
            for origin in one.holders
        )


def _follows(first: tuple[Testimony, ...], second: tuple[Testimony, ...], backing: Backing) -> bool:
    """Return whether the second testimonies are later, by times that are known, or the first call themselves earlier."""
    later = backing.latest(second)
    return bool(second and later) and backing.latest(first) < later and not _undated(first)


def _undated(held: Iterable[Testimony]) -> bool:
    return any(published(each.report) == UNKNOWN_TIME for each in held)


def _time(testimony: Testimony) -> str:
    known = published(testimony.report)
    return "" if known == UNKNOWN_TIME or testimony.scope.earlier else known
