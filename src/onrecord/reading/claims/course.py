"""What a figure goes on with: the count before it, the measure that its brackets convert, "the number" told of before."""

import re
from collections.abc import Collection
from dataclasses import dataclass, field
from typing import Generic, TypeVar

from onrecord.reading.claims.ellipses import LAST_TOLD, stands_for_noun
from onrecord.reading.claims.nearby import Spot
from onrecord.reading.claims.unvalued import OLDEST, is_bare
from onrecord.reading.draft import Figure
from onrecord.reading.tree import Tree
from onrecord.record.value import Quantity
from onrecord.values import units

Place = TypeVar("Place")
"""Where a figure is laid: a mention with its kind."""

_SUMS = frozenset({"figure", "number", "count", "total", "figures"})
_IT = frozenset({"it", "that", "this"}) | _SUMS
_OPENED = re.compile(r"\s?[(\[]\s?")
_ORDER = 10  # "the number had stood at 100,000" goes on with 190,000 soldiers, not with 50 states


@dataclass(frozen=True, slots=True)
class Laid(Generic[Place]):
    """One figure laid: the sentence it stands in, where it went, and the field that it fills."""

    figure: Figure
    sentence: int
    place: Place
    name: str


@dataclass(slots=True)
class Course(Generic[Place]):
    """The figures of one report that were laid so far, in text order.

    `counts` are those without a unit; `counted` is the last of them with a noun of its own, carried on by those without.
    """

    latest: Laid[Place] | None = None
    counts: list[Laid[Place]] = field(default_factory=list)
    counted: Laid[Place] | None = None

    def take(self, laid: Laid[Place]) -> None:
        """Go on by one figure."""
        self.latest = laid
        if laid.figure.quantity.unit is not None:
            return
        self.counts.append(laid)
        carried = self.counted is not None and laid.figure.quantity.counted is None
        head = self.counted if carried and self.counted else laid
        self.counted = Laid(head.figure, laid.sentence, head.place, head.name)

    def converted(self, text: str, figure: Figure) -> Laid[Place] | None:
        """Return the measure that a figure in brackets right behind it says in another unit: "78 miles (125 km)"."""
        before = self.latest
        if before is None or not _is_same_sort(before.figure.quantity, figure.quantity):
            return None
        between = text[before.figure.passage.end : figure.passage.start]
        return before if _OPENED.fullmatch(between) else None

    def resumed(
        self, tree: Tree, spot: Spot, quantity: Quantity, harms: Collection[str]
    ) -> tuple[Place, str | None] | None:
        """Return where a bare number goes that names no field itself, and its field, None where it fills none.

        That is with the last count of its sentence ("12 in one town and 7 in another"); with the first of the sentence before
        that is of its order, where it is told of "it" or "the figure" ("It had stood at 2,497"); with what was counted last,
        where it stands for a noun, though nobody is harmed so; or with the same number told before.
        """
        if not is_bare(quantity):
            return None
        sentence = tree.sentence[spot.at]
        if self.counts and self.counts[-1].sentence == sentence:
            last = self.counts[-1]
            return last.place, None if quantity.high == 1 else last.name  # "two were shot, one in the leg": one of them
        opening = self._opening(sentence - 1, quantity) if _is_of_it(tree, spot) else None
        if opening:
            return opening.place, opening.name
        known = self.counted
        if (
            known
            and 0 < sentence - known.sentence <= LAST_TOLD
            and known.name not in harms
            and stands_for_noun(tree, spot)
        ):
            return known.place, known.name
        again = self._again(quantity)
        return (again.place, again.name) if again else None

    def _opening(self, sentence: int, quantity: Quantity) -> Laid[Place] | None:
        told = [laid for laid in self.counts if laid.sentence == sentence]
        near = [laid for laid in told if _is_of_order(laid.figure.quantity, quantity)]
        return next(iter([*near, *told]), None)

    def _again(self, quantity: Quantity) -> Laid[Place] | None:
        number = quantity.low if quantity.low is not None else quantity.high
        if number is None or number <= OLDEST:  # what may be an age, or is small, is mostly of something else
            return None
        return next((laid for laid in self.counts if number in _ends(laid.figure.quantity)), None)


def _ends(quantity: Quantity) -> tuple[float, ...]:
    return tuple(end for end in (quantity.low, quantity.high) if end is not None)


def _is_same_sort(one: Quantity, other: Quantity) -> bool:
    """Say whether two quantities measure the same in two units, or are both money."""
    if one.unit is None or other.unit is None or one.unit == other.unit:
        return False
    if one.unit in units.CODES or other.unit in units.CODES:
        return one.unit in units.CODES and other.unit in units.CODES
    return units.dimension(one.unit) == units.dimension(other.unit)


def _is_of_order(one: Quantity, other: Quantity) -> bool:
    return any(left <= right * _ORDER and right <= left * _ORDER for left in _ends(one) for right in _ends(other))


def _is_of_it(tree: Tree, spot: Spot) -> bool:
    """Say whether what a bare number is told of is "it", or a figure whose kind only the sentence before tells."""
    verb = tree.heads[spot.at]
    if tree.bases[spot.at] == "nmod" and tree.lower[verb] in _IT:
        return True
    told = _IT if tree.tags[verb].startswith("VB") else _SUMS if tree.tags[verb].startswith("JJ") else frozenset()
    subject = tree.child(verb, "nsubj")
    return subject is not None and tree.lower[subject] in told
