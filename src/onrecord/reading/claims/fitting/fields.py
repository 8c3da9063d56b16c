"""Which field of which kind a figure fills: by its unit, by what it counts, and by the words near it in the tree."""

from functools import lru_cache

from onrecord.packs.pack import Field, FieldValue
from onrecord.reading.claims.figures.nearby import Nearby
from onrecord.reading.forms import forms
from onrecord.record.frozen import frozen
from onrecord.record.value import Quantity
from onrecord.values import units

DIMENSIONS = {
    "metre": "[length]",
    "second": "[time]",
    "kilogram": "[mass]",
    "metre per second": "[length] / [time]",
    "square metre": "[length] ** 2",
    "cubic metre": "[length] ** 3",
    "kelvin": "[temperature]",
    "watt": "[mass] * [length] ** 2 / [time] ** 3",
    "joule": "[mass] * [length] ** 2 / [time] ** 2",
    "newton": "[mass] * [length] / [time] ** 2",
    "pascal": "[mass] / [length] / [time] ** 2",
}
"""What an SI unit measures."""


_SCALES = {"magnitude": ("magnitude", "measure", "Richter")}
"""Words by which a bare number is one on a scale that has no unit: "put the magnitude at 6.8", "the strongest measuring 4.4"."""

_QUAKES = ("quake", "earthquake", "tremor", "temblor", "aftershock")
"""Words by which a bare number with decimals is a magnitude: "quakes of 4.4 and 5.2"."""
_SCALE_END = 10  # no earthquake reaches it

_WITHOUT_FIGURE = (FieldValue.MOMENT, FieldValue.PLACE, FieldValue.NAME, FieldValue.TRUTH)
_NAMED = 0.2
"""What it adds to a bare number's fit that what the field counts is named near by: "the number of people killed rose to 158"."""


_OWN_UNIT = 2.5  # beyond the two steps to the preposition of what a measure is taken from
_NAMED_WHOLE = 1.0
"""What it adds where a field names what is counted with the word before it: "aerial vehicle" beside "vehicle"."""

_ITS_KIND = "kind"
"""What an ordinal without a noun tallies: "the fifth that it has launched this year" is the fifth of its kind."""

OF_A_BODY = frozenset({"wound"})
"""What is counted on one person: "multiple gunshot wounds" are no people hurt."""

_OF_CARE = frozenset({"hospital"})
"""Where people are brought: a word for what befell them beside a count, and itself no count of them: "16 hospitals"."""

_FAR = frozenset({"distance", "altitude", "range", "splash_distance", "second_peak"})
_FINE = frozenset({"millimetre", "centimetre", "inch"})
"""Units in which nobody tells how far or how high something flew."""
_NO_COUNT = OF_A_BODY | _OF_CARE


@frozen
class Fit:
    """How well a field takes a figure: more is better; 0 is not at all."""

    field: Field
    score: float


def fit(field: Field, quantity: Quantity, near: Nearby) -> Fit | None:
    """Return how well `field` takes a quantity with what stands near it, None where it does not.

    Unit and noun must agree with the field. A field with `words` needs one of them in reach; without, unit or noun
    decide alone. An ordinal's own noun must be one of the words ("the fourth launch"). A bare number ("the toll
    reached 97") needs one of the field's words in reach, or a noun that it counts close by; words of its own span
    ("another 1,000") say nothing of what it counts, phrases do ("could reach 20,000"). An `unless` word nearer than the nearest of `words`, or one that
    the figure hangs on itself, rules it out.
    """
    no_count = quantity.counted in _NO_COUNT and field.words
    base = None if no_count or _is_too_fine(field, quantity.unit) else _base(field, quantity, near.counted)
    if base is None:
        return None
    if field.unit == "ordinal":
        return Fit(field, base + 0.5)
    bare = not base
    words = _words_for(field, quantity, near.counted) or (_scale_words(field, quantity) if bare else ())
    steps = near.nearest(words, inside=not bare) if words or not bare else near.hanging(field.counted)
    if bare:
        steps = min(
            (found for found in (steps, near.nearest(_phrases(words), inside=True)) if found is not None), default=None
        )
    if steps is None and (words or bare):
        return None
    against = near.nearest(field.unless, inside=True)
    if (
        against is not None
        and not _says_itself(field, quantity)
        and _is_nearer(against, field, near, (steps, quantity.unit))
    ):
        return None
    weight = 2.0 if words else 1.0
    if near.counted in field.counted or near.counted in field.named:
        base += _NAMED_WHOLE
    if bare and near.nearest(field.counted, inside=False) is not None:
        base += _NAMED
    return Fit(field, base + (0.5 if steps is None else weight / (1.0 + steps)))


def _words_for(field: Field, quantity: Quantity, phrase: str | None) -> tuple[str, ...]:
    """Return the words of which one must stand near a count: none where the field is `named` by what is counted."""
    return () if quantity.counted in field.named or phrase in field.named else field.words


def _scale_words(field: Field, quantity: Quantity) -> tuple[str, ...]:
    """Return the words near which a bare number is one on the scale of a field."""
    words = _SCALES.get(field.unit or "", ())
    low = quantity.low or 0.0
    return (*words, *_QUAKES) if words and low != int(low) else words


def _phrases(words: tuple[str, ...]) -> tuple[str, ...]:
    return tuple(word for word in words if " " in word)


def _says_itself(field: Field, quantity: Quantity) -> bool:
    """Say whether what is counted is itself one of the field's words: "97 dead", "24 missing", "15 deaths"."""
    return quantity.counted is not None and not forms(quantity.counted).isdisjoint(field.words)


def _is_nearer(against: float, field: Field, near: Nearby, spoken: tuple[float | None, str | None]) -> bool:
    """Say whether an `unless` word is nearer than the words that speak for a field; the figure's own noun counts as a step.

    `spoken` are the steps to those words and the figure's unit: a unit that is one of them ("feet" of an altitude) says less
    than any word that a step and its preposition away ("from the shore") speaks against it.
    """
    steps, unit = spoken
    if steps is None:
        return against <= (1 if field.named else 2)
    outside = near.nearest(field.words, inside=False)
    own = 1.0 if unit is None else _OWN_UNIT
    speaking = own if outside is None else outside
    return against < speaking or against == speaking <= 1


def _base(field: Field, quantity: Quantity, phrase: str | None) -> float | None:
    """Return 1 where unit or noun agree, 0 for a bare number that a whole count or a scale may have, None where they do not."""
    if field.value in _WITHOUT_FIGURE:
        return None
    if field.unit == quantity.unit == "ordinal":
        alone = quantity.counted is None and (quantity.low or 0) > 1  # "he first opened fire" tallies nothing
        return None if forms(_ITS_KIND if alone else quantity.counted or "").isdisjoint(field.words) else 1.0
    if field.unit in _SCALES and quantity.unit is None and quantity.counted is None:
        return 0.0 if quantity.low is not None and 0 < quantity.low < _SCALE_END else None
    if field.unit is not None or quantity.unit is not None:
        return 1.0 if _same_unit(field.unit, quantity.unit) else None
    if quantity.counted is None:
        return 0.0 if quantity.low is None or quantity.low == int(quantity.low) else None
    nouns = field.counted + field.named
    return (
        1.0
        if quantity.counted in nouns or phrase in nouns or not forms(quantity.counted).isdisjoint(field.words)
        else None
    )


def _is_too_fine(field: Field, unit: str | None) -> bool:
    """Say whether no distance is told in a unit: "64 mm of rain", a "600-millimeter launcher"."""
    return unit in _FINE and field.id in _FAR


@lru_cache(maxsize=4096)
def _same_unit(wanted: str | None, unit: str | None) -> bool:
    if wanted is None or unit is None:
        return False
    if wanted == "currency":
        return unit in units.CODES
    return (
        wanted == unit
        or DIMENSIONS.get(wanted) == units.dimension(unit)
        or (wanted == "metre per second" and unit == "mach")
    )
