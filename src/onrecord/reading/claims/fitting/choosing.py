"""Which mention, and which field of it, take a figure best."""

from dataclasses import replace

from onrecord.packs.pack import Field
from onrecord.reading.claims.figures.nearby import Nearby, Spot, nearby
from onrecord.reading.claims.fitting.fields import Fit, fit
from onrecord.reading.claims.fitting.places import HARMS, Place, harming, nearness
from onrecord.reading.draft import Draft, Figure
from onrecord.reading.tree import Tree
from onrecord.record.value import Quantity

_COMMON = 0.9  # a field that any kind may have comes after a kind's own that fits as well


def best_for(draft: Draft, tree: Tree, places: list[Place], figure: Figure, spot: Spot) -> tuple[Place, Field | None]:
    """Return the mention and field that take a figure best; the nearest mention and None where no field does."""
    fits = _fits_by_kind(draft, places, figure.quantity, nearby(tree, spot))
    ranked = [(nearness(tree, place, spot), -n, place) for n, place in enumerate(places)]
    found: list[tuple[float, int, Place, Field]] = []
    able = harming(tree, places, spot)
    for told, order, place in ranked:
        harms = place in able
        own = [each for each in fits[place.kind.id] if harms or each.field.id not in HARMS]
        found += [(each.score + told, order, place, each.field) for each in own]
    if found:
        best = max(found, key=lambda entry: entry[:2])
        return best[2], best[3]
    return max(ranked, key=lambda entry: entry[:2])[2], None


def _fits_by_kind(draft: Draft, places: list[Place], quantity: Quantity, near: Nearby) -> dict[str, list[Fit]]:
    """Return for each kind told of the fields that take a quantity: its own, then those that any kind may have."""
    common = [replace(each, score=each.score * _COMMON) for each in _fits(draft.pack.fields, quantity, near)]
    fits: dict[str, list[Fit]] = {}
    for kind in {place.kind.id: place.kind for place in places}.values():
        own = {field.id for field in kind.fields}
        fits[kind.id] = _fits(kind.fields, quantity, near) + [each for each in common if each.field.id not in own]
    return fits


def _fits(fields: tuple[Field, ...], quantity: Quantity, near: Nearby) -> list[Fit]:
    return [known for field in fields if (known := fit(field, quantity, near))]
