"""Which field of which kind a figure fills: by its unit, by what it counts, and by the words near it in the tree."""

from dataclasses import dataclass

from onrecord.packs.pack import Field, FieldValue
from onrecord.reading.circumstances import distance, words_in
from onrecord.reading.draft import Figure
from onrecord.reading.forms import forms
from onrecord.reading.tree import Tree
from onrecord.record.value import Quantity
from onrecord.values import units

REACH = 4  # steps in the tree within which a word speaks for a figure; five and more cross into another clause
_DIMENSIONS = {
    "metre": "[length]",
    "second": "[time]",
    "kilogram": "[mass]",
    "metre per second": "[length] / [time]",
    "square metre": "[length] ** 2",
    "cubic metre": "[length] ** 3",
    "kelvin": "[temperature]",
}
_UNDECLARED = {
    "[length]": "length",
    "[time]": "duration",
    "[mass]": "mass",
    "[length] / [time]": "speed",
    "[length] ** 2": "area",
    "[length] ** 3": "volume",
    "[temperature]": "temperature",
    "percent": "share",
    "magnitude": "magnitude",
    "mach": "speed",
}
_IRREGULAR_PLURALS = {
    "person": "people",
    "man": "men",
    "woman": "women",
    "child": "children",
    "foot": "feet",
    "life": "lives",
}


@dataclass(frozen=True, slots=True)
class Spot:
    """Where a figure stands in the tree: its words from `first` up to `stop`, and the one that they hang on."""

    first: int
    stop: int
    at: int


@dataclass(frozen=True, slots=True)
class Fit:
    """How well a field takes a figure: more is better; 0 is not at all."""

    field: Field
    score: float


def spot_of(tree: Tree, figure: Figure) -> Spot | None:
    """Return where `figure` stands, or None where its passage holds no word of the tree."""
    first, stop = words_in(tree, figure.passage)
    return Spot(first, stop, tree.head_of(first, stop)) if first < stop else None


def fit(tree: Tree, field: Field, quantity: Quantity, spot: Spot) -> Fit | None:
    """Return how well `field` takes a quantity at a spot, None where it does not.

    Unit and noun must agree with the field. A field with `words` needs one of them in reach; without, unit or noun
    decide alone. A bare number ("the toll reached 97") needs one of the field's words or nouns in reach. An `unless`
    word that is nearer than the nearest of `words` rules the field out.
    """
    base = _base(field, quantity)
    if base is None:
        return None
    wanted = field.words if base else field.words or field.counted
    near = _nearest(tree, spot, frozenset(wanted)) if wanted else None
    if near is None and (wanted or not base):
        return None
    against = _nearest(tree, spot, frozenset(field.unless)) if field.unless else None
    if against is not None and against < (3 if near is None else near):
        return None
    return Fit(field, base + (0.5 if near is None else 2.0 / (1.0 + near)))


def _base(field: Field, quantity: Quantity) -> float | None:
    """Return 1 where unit or noun agree, 0 for a bare number that a count may be, None where they do not."""
    if field.value in {FieldValue.MOMENT, FieldValue.PLACE, FieldValue.NAME, FieldValue.TRUTH}:
        return None
    if field.unit is not None or quantity.unit is not None:
        return 1.0 if _same_unit(field.unit, quantity.unit) else None
    if quantity.counted is None:
        return 0.0
    agrees = quantity.counted in field.counted or bool(forms(quantity.counted) & set(field.words))
    return 1.0 if agrees else None


def _same_unit(wanted: str | None, unit: str | None) -> bool:
    if wanted is None or unit is None:
        return False
    if wanted == "currency":
        return unit in units.CODES
    return (
        wanted == unit
        or _DIMENSIONS.get(wanted) == units.dimension(unit)
        or (wanted == "metre per second" and unit == "mach")
    )


def _nearest(tree: Tree, spot: Spot, wanted: frozenset[str]) -> int | None:
    """Return the steps to the nearest wanted word within reach; words right beside a figure are near whatever the tree says."""
    best: int | None = None
    begin, end = tree.spans[tree.sentence[spot.at]]
    for i in range(begin, end):
        if not forms(tree.words[i]) & wanted:
            continue
        beside = max(spot.first - i, i - spot.stop + 1, 0)
        steps = min(distance(tree, spot.at, i), beside if beside <= 2 else REACH + 1)
        if steps <= REACH and (best is None or steps < best):
            best = steps
    return best


def undeclared(quantity: Quantity) -> str | None:
    """Name the field of a figure that no pack declares: what is counted in the plural, or what its unit measures.

    None for an age, which is a person's and no event's, for an ordinal that counts no event, and for a bare number.
    """
    if quantity.unit == "ordinal" or quantity.counted == "age":
        return None
    if quantity.unit is not None:
        return "cost" if quantity.unit in units.CODES else _UNDECLARED.get(units.dimension(quantity.unit), "measure")
    return plural(quantity.counted) if quantity.counted else None


def plural(noun: str) -> str:
    """Return the plural of a noun as a field's id: "container" to "containers", words joined by an underscore."""
    *before, last = noun.lower().replace("-", " ").split() or [noun]
    if last in _IRREGULAR_PLURALS:
        last = _IRREGULAR_PLURALS[last]
    elif last.endswith("y") and last[-2:-1] not in "aeiou":
        last = last[:-1] + "ies"
    elif last.endswith(("s", "x", "ch", "sh")):
        last += "es" if not last.endswith("s") else ""
    elif last not in {"aircraft", "personnel", "police", "staff", "crew", "dead", "injured", "missing"}:
        last += "s"
    return "_".join([*before, last])
