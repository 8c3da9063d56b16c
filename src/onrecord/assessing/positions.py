"""Group the claims on one field into positions: one value each, with all who support it."""

from collections import defaultdict
from collections.abc import Collection, Iterable, Sequence

from onrecord import values
from onrecord.assessing.case import Testimony, published
from onrecord.record.assessment import Origin, Position
from onrecord.record.reading import HopRole, Stance
from onrecord.record.value import Quantity, Value

_STRENGTH = (
    Stance.ASSERTS,
    Stance.DENIES,
    Stance.ESTIMATES,
    Stance.ALLEGES,
    Stance.PLANS,
    Stance.THREATENS,
    Stance.DECLINES,
)


def take_positions(testimonies: Sequence[Testimony], aside: Collection[str] = ()) -> tuple[Position, ...]:
    """Return the positions on one field, those with most origins and reports first.

    Values are taken by how many claims give them, the finer first, and each joins the first position that it agrees with. The claims
    `aside`, by their ids, are of something else and take positions of their own.
    """
    own, others = [t for t in testimonies if t.claim.id not in aside], [t for t in testimonies if t.claim.id in aside]
    positions = [_position(value, group) for told in (own, others) for value, group in _grouped(told)]
    return tuple(sorted(positions, key=lambda p: (-len(p.origins), -len(p.reports), repr(p.value), p.claims)))


def _grouped(testimonies: Sequence[Testimony]) -> list[tuple[Value, list[Testimony]]]:
    """Return values that do not agree, each with those who give it or one that agrees with it."""
    given: defaultdict[Value, list[Testimony]] = defaultdict(list)
    for testimony in testimonies:
        given[testimony.claim.value].append(testimony)
    groups: list[tuple[Value, list[Testimony]]] = []
    for value in sorted(given, key=lambda value: (-len(given[value]), _rough(value), repr(value))):
        held = given[value]
        group = next(
            (group for first, group in groups if values.compare(first, value).relation is values.Likeness.AGREE), None
        )
        if group is None:
            groups.append((value, held))
        else:
            group += held
    return groups


def _position(value: Value, held: Sequence[Testimony]) -> Position:
    ordered = sorted(held, key=lambda t: (published(t.report), t.report.id, t.claim.id))
    return Position(
        value=value,
        origins=_origins(ordered),
        reports=tuple(dict.fromkeys(t.report.id for t in ordered)),
        claims=tuple(t.claim.id for t in ordered),
        stance=min((t.claim.stance for t in ordered), key=_STRENGTH.index),
        through=_through(ordered),
    )


def _origins(held: Iterable[Testimony]) -> tuple[Origin, ...]:
    found = {t.origin.party: t.origin for t in held if t.origin}
    return tuple(found[party] for party in sorted(found))


def _through(held: Iterable[Testimony]) -> tuple[str, ...]:
    names = [hop.name for t in held for hop in t.claim.chain[1:] if hop.role is not HopRole.SPEAKER]
    names += [t.report.outlet.name for t in held if t.report.outlet]
    return tuple(dict.fromkeys(names))


def _rough(value: Value) -> bool:
    return isinstance(value, Quantity) and (value.approximate or None in (value.low, value.high))
