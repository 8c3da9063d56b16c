"""Two origins of one event side by side: what each gives on a field, and how their positions stand to each other."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from itertools import product

from onrecord.assessing.case import Case, Relation
from onrecord.assessing.relating import relate
from onrecord.assessing.standing import strongest
from onrecord.questions.filed import Filed, case_of, is_whole
from onrecord.questions.material import Material, Told, published
from onrecord.record.assessment import Agreement, Assessment, Origin, Position, Standing
from onrecord.record.value import Moment

_ONE = "both give one value"


@dataclass(frozen=True, slots=True)
class Holding:
    """A position that an origin holds, with its own claims, in order of publication."""

    position: Position
    told: tuple[Told, ...]

    @property
    def since(self) -> Moment | None:
        """When the first report that carries it was published; None where no report tells."""
        return next((known for each in self.told if (known := published(each.report))), None)


@dataclass(frozen=True, slots=True)
class Beside:
    """One field: what each origin holds, and the strongest relation between a position of the one and of the other.

    `relation` is None where only one of them tells; `reasons` say why, each once.
    """

    field: str
    relation: Agreement | None
    reasons: tuple[str, ...]
    left: tuple[Holding, ...]
    right: tuple[Holding, ...]


def origins_of(assessment: Assessment) -> tuple[Origin, ...]:
    """Return the origins of an event's values, each once, by name."""
    positions = (position for standing in assessment.standings for position in standing.positions)
    found = {origin.party: origin for position in positions for origin in position.origins}
    return tuple(sorted(found.values(), key=lambda origin: (origin.name.casefold(), origin.party)))


def beside(filed: Filed, left: str, right: str) -> Iterator[Beside]:
    """Yield each field on which one of two origins, given by their parties' ids, holds a position."""
    case = case_of(filed)
    for standing in filed.event.assessment.standings:
        here, there = (tuple(_held(standing, party, case, filed.material)) for party in (left, right))
        if here or there:
            yield _beside(standing, here, there, case)


def _held(standing: Standing, party: str, case: Case, material: Material) -> Iterator[Holding]:
    own = {each.claim.id for each in case.fields[standing.field] if each.origin and each.origin.party == party}
    for position in standing.positions:
        if any(origin.party == party for origin in position.origins):
            kept = [key for key in position.claims if key in own]
            yield Holding(position, material.told(kept or position.claims))


def _beside(standing: Standing, here: tuple[Holding, ...], there: tuple[Holding, ...], case: Case) -> Beside:
    if not here or not there:
        return Beside(standing.field, None, (), here, there)
    found = tuple(_between(standing, here, there, case))
    reasons = tuple(dict.fromkeys(each.reason for each in found if each.reason))
    return Beside(standing.field, strongest(found).agreement, reasons, here, there)


def _between(standing: Standing, here: Iterable[Holding], there: Iterable[Holding], case: Case) -> Iterator[Relation]:
    """Yield how each position of the one stands to each of the other; as the field stands where a claim is not on file."""
    whole = is_whole(standing, case)
    related = relate(standing.positions, case.fields[standing.field], case) if whole else ()
    known = {frozenset((each.left, each.right)): each for each in related}
    for left, right in product((each.position for each in here), (each.position for each in there)):
        if left == right:
            yield Relation(left, right, Agreement.AGREE, _ONE)
        else:
            stands = Relation(left, right, standing.relation, standing.reason)
            yield known.get(frozenset((left, right)), stands)
