"""Which field of which kind a figure fills: by its unit, by what it counts, and by the words near it in the tree."""

from dataclasses import dataclass

from onrecord.packs.pack import Field, FieldValue
from onrecord.reading.circumstances import distance, words_in
from onrecord.reading.draft import Figure
from onrecord.reading.forms import forms
from onrecord.reading.tree import Tree
from onrecord.record.value import Quantity
from onrecord.values import units
from onrecord.values.counted import singular

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
    if first >= stop:
        return None
    noun = tree.tags[stop - 1].startswith("NN") and figure.quantity.counted is not None
    return Spot(first, stop, stop - 1 if noun else tree.head_of(first, stop))


def fit(tree: Tree, field: Field, quantity: Quantity, spot: Spot) -> Fit | None:
    """Return how well `field` takes a quantity at a spot, None where it does not.

    Unit and noun must agree with the field. A field with `words` needs one of them in reach; without, unit or noun
    decide alone. An ordinal's own noun must be one of the words ("the fourth launch"). A bare number ("the toll reached 97") needs one of the field's words or nouns in reach. An `unless`
    word that is as near as the nearest of `words` rules the field out.
    """
    base = _base(field, quantity)
    if base is None:
        return None
    if field.unit == "ordinal":
        return Fit(field, base + 0.5)
    near = _evidence(tree, field, spot, bare=not base)
    if near is None and (field.words or not base):
        return None
    against = _nearest(tree, spot, field.unless, inside=True)
    if against is not None and against <= (2 if near is None else near):
        return None
    weight = 2.0 if field.words else 1.0
    return Fit(field, base + (0.5 if near is None else weight / (1.0 + near)))


def _evidence(tree: Tree, field: Field, spot: Spot, *, bare: bool) -> float | None:
    """Return the steps to the nearest word that speaks for a field.

    For a bare number, words of its own span ("another 1,000") say nothing of what it counts; where a field has no
    words, a noun that it counts must hang close by.
    """
    if field.words or not bare:
        return _nearest(tree, spot, field.words, inside=not bare)
    begin, end = tree.spans[tree.sentence[spot.at]]
    nouns = (i for i in range(begin, end) if forms(tree.words[i]) & set(field.counted))
    return min((float(steps) for i in nouns if (steps := distance(tree, spot.at, i)) <= 2), default=None)


def _base(field: Field, quantity: Quantity) -> float | None:
    """Return 1 where unit or noun agree, 0 for a bare number that a count may be, None where they do not."""
    if field.value in {FieldValue.MOMENT, FieldValue.PLACE, FieldValue.NAME, FieldValue.TRUTH}:
        return None
    if field.unit == quantity.unit == "ordinal":
        return 1.0 if forms(quantity.counted or "") & set(field.words) else None
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


def _nearest(tree: Tree, spot: Spot, wanted: tuple[str, ...], *, inside: bool) -> float | None:
    """Return the steps to the nearest wanted word or phrase within reach, None where there is none.

    Words right beside a figure are near whatever the tree says, those behind it ("9,000 still missing") nearest. A
    phrase is told from its first word and counts as half a step nearer; `inside` lets words of the figure's span speak.
    """
    if not wanted:
        return None
    singles = frozenset(word for word in wanted if " " not in word)
    phrases = [word.split() for word in wanted if " " in word]
    begin, end = tree.spans[tree.sentence[spot.at]]
    best: float | None = None
    for i in range(begin, end):
        found = forms(tree.words[i])
        nearer = 0.0 if found & singles else None
        if any(phrase[0] in found and _follows(tree, i, phrase, end) for phrase in phrases):
            nearer = 0.5
        if nearer is None or (not inside and spot.first <= i < spot.stop) or _is_bound(tree, i, end):
            continue
        steps = _steps(tree, spot, i) - nearer
        if steps <= REACH and (best is None or steps < best):
            best = steps
    return best


def _follows(tree: Tree, at: int, phrase: list[str], end: int) -> bool:
    return at + len(phrase) <= end and all(word in forms(tree.words[at + n]) for n, word in enumerate(phrase))


def _is_bound(tree: Tree, at: int, end: int) -> bool:
    """Say whether "more" only opens a bound: "more than 9,000"."""
    return tree.lower[at] == "more" and at + 1 < end and tree.lower[at + 1] == "than"


def _steps(tree: Tree, spot: Spot, at: int) -> float:
    by_tree = float(distance(tree, spot.at, at))
    if spot.first <= at < spot.stop:
        return min(by_tree, 0.5)
    if at >= spot.stop:
        behind = at - spot.stop + 1
        return min(by_tree, 0.4 * behind) if behind <= 3 else by_tree
    before = spot.first - at
    return min(by_tree, before) if before <= 2 else by_tree


def noun_of(tree: Tree, spot: Spot) -> str | None:
    """Return the last noun among a figure's words, singular: what it counts; None where it has none ("5 critically")."""
    nouns = [i for i in range(spot.first, spot.stop) if tree.tags[i] in {"NN", "NNS", "NNPS"}]
    return singular(tree.words[nouns[-1]]) if nouns else None


def undeclared(quantity: Quantity, noun: str | None) -> str | None:
    """Name the field of a figure that no pack declares: what is counted in the plural, or what its unit measures.

    None for an age, which is a person's and no event's, for an ordinal that counts no event, and for a bare number.
    """
    if quantity.unit == "ordinal" or quantity.counted == "age":
        return None
    if quantity.unit is not None:
        return "cost" if quantity.unit in units.CODES else _UNDECLARED.get(units.dimension(quantity.unit), "measure")
    return plural(noun) if quantity.counted and noun else None


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
