"""What a figure goes on with: the count before it, the measure that its brackets convert, "the number" told of before."""

import math
import re
from collections.abc import Collection
from dataclasses import dataclass, field
from typing import Generic, TypeVar

from onrecord.reading.claims.figures.ellipses import (
    LAST_TOLD,
    UNNAMED,
    is_definite,
    is_only_one,
    is_told_anew,
    stands_for_noun,
)
from onrecord.reading.claims.figures.nearby import Spot, is_whole, spot_of
from onrecord.reading.claims.figures.unvalued import OLDEST, is_bare
from onrecord.reading.draft import Figure
from onrecord.reading.tree import Tree
from onrecord.record.frozen import frozen
from onrecord.record.value import Quantity
from onrecord.values import units

Place = TypeVar("Place")
"""Where a figure is laid: a mention with its kind."""

SUMS = frozenset({"figure", "number", "count", "total", "figures"})
_IT = frozenset({"it", "that", "this"}) | SUMS
_THEY = frozenset({"they", "these", "those", "we"})
_OPENED = re.compile(r"\s?[(\[]\s?")
_NOUN_AND_OPENED = re.compile(r"(?:[- ][A-Za-z]+){1,3} [(\[]")
_SAME = 0.03
"""Share by which a conversion that stands behind a noun may differ, so that it is one: "a 40-metre-deep well (131 feet)"."""
_MAGNITUDE, _SCALE_END = "magnitude", 10
"""What the names of fields of magnitudes end with, and what none of them reaches."""
_RATING = frozenset(
    "put puts peg pegs pegged calculate calculates calculated measure measures measured estimate estimates estimated revise revised upgrade"
    " upgraded downgrade downgraded record records recorded give gives gave register registers registered given list lists listed rate rates rated"
    " correct corrected reduce reduced lower lowered raise raised change changed set sets place places placed".split()
)
_INCLUDING = frozenset({"including", "among"})
_OF_THESE = (["of", "these"], ["of", "them"], ["of", "those"])
_PLACING = frozenset({"in", "at", "near", "from", "outside"})
_OPENING = frozenset({"—", "–", "-", "--", ":", "("})
_OTHERS, _AND = frozenset({"other", "others"}), frozenset({"and", ","})
_JOINED = frozenset({"conj", "appos", "list"})
_NEAR, _LARGE = 4, 100
"""How many times as large a count told long before may be as a number alone, and from where on a number is taken for one told of so."""
_MILLION = 1e6
_PAIR = 2  # "the two" are mostly those just named
_DEFINITE = frozenset({"the", "those", "these"})
_ORDER = 10  # "the number had stood at 100,000" goes on with 190,000 soldiers, not with 50 states


@frozen
class Laid(Generic[Place]):
    """One figure laid: the sentence it stands in, where it went, and the field that it fills."""

    figure: Figure
    sentence: int
    place: Place
    name: str


@dataclass(slots=True)
class Course(Generic[Place]):
    """The figures of one report that were laid so far, in text order.

    `rated` is the last magnitude; `counts` are those without a unit; `counted` is the last of them with a noun of its own, carried on by those without.
    """

    latest: Laid[Place] | None = None
    rated: Laid[Place] | None = None
    counts: list[Laid[Place]] = field(default_factory=list)
    counted: Laid[Place] | None = None

    def take(self, laid: Laid[Place]) -> None:
        """Go on by one figure."""
        self.latest = laid
        if laid.name == UNNAMED:
            return
        if laid.name.endswith(_MAGNITUDE):
            self.rated = laid
            return
        if laid.figure.quantity.unit is not None:
            return
        self.counts.append(laid)
        carried = self.counted is not None and laid.figure.quantity.counted is None
        head = self.counted if carried and self.counted else laid
        self.counted = Laid(head.figure, laid.sentence, head.place, head.name)

    def converted(self, text: str, figure: Figure) -> Laid[Place] | None:
        """Return the measure that a figure in brackets behind it says in another unit: "78 miles (125 km)", "a 40-metre-deep well (131 feet)"."""
        before = self.latest
        if before is None or not _is_same_sort(before.figure.quantity, figure.quantity):
            return None
        between = text[before.figure.passage.end : figure.passage.start]
        behind_noun = _NOUN_AND_OPENED.fullmatch(between) and _is_equal(before.figure.quantity, figure.quantity)
        return before if _OPENED.fullmatch(between) or behind_noun else None

    def rated_anew(self, tree: Tree, spot: Spot, quantity: Quantity) -> Laid[Place] | None:
        """Return the magnitude that a number without a unit gives anew: "6.4, later downgraded to 5.7", "of magnitude 5.0 and 4.1"; None for others."""
        known, low = self.rated, quantity.low or 0.0
        if known is None or quantity.unit or quantity.counted or not 0 < low < _SCALE_END:
            return None
        if not tree.words[spot.at][:1].isdigit():
            return None
        joined = _stands_on(tree, known.figure, _joined_above(tree, spot.at))
        near = tree.sentence[spot.at] - known.sentence <= 1
        return known if joined or (near and _is_rated(tree, spot.at)) else None

    def whole_of(self, tree: Tree, spot: Spot, fields: Collection[str]) -> Laid[Place] | None:
        """Return the count of people of whom those at a spot are some, told in one of `fields`: "five people, three women and two children"; None where there is none."""
        here = [laid for laid in self.counts if laid.sentence == tree.sentence[spot.at] and laid.name in fields]
        included = any(tree.lower[i] in _INCLUDING for i in tree.children[spot.at]) or _is_among(tree, spot)
        if here and (included or _is_listed(tree, here[-1].figure, spot)):
            return here[-1]
        if tree.lower[spot.first - 2 : spot.first] in _OF_THESE:
            return next((laid for laid in reversed(self.counts) if laid.name in fields), None)
        above = _joined_above(tree, spot.at)
        return next((laid for laid in reversed(here) if _stands_on(tree, laid.figure, above)), None)

    def whole_of_them(self, sentence: int, quantity: Quantity) -> Laid[Place] | None:
        """Return the count of which "of them" tells a part: the last that is as large, in the same sentence or shortly before; None where there is none."""
        near = [laid for laid in self.counts if sentence - laid.sentence <= LAST_TOLD and laid.figure.quantity.counted]
        return next((laid for laid in reversed(near) if _is_as_large(laid.figure.quantity, quantity)), None)

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
            another = is_only_one(tree, spot) and last.name not in harms
            if quantity.high == 1 and not another and not _is_parallel(tree, last.figure, spot):
                return last.place, None  # "two were shot, one in the leg": one of them
            return last.place, last.name
        anew = self._closest(sentence, quantity) if is_told_anew(tree, spot) else None
        told = anew or (self._opening(sentence, quantity) if _is_of_it(tree, spot) else None)
        if told:
            return told.place, told.name
        known = self.counted
        if (
            known
            and 0 < sentence - known.sentence <= LAST_TOLD
            and known.name not in harms
            and stands_for_noun(tree, spot)
        ):
            close = known if _ratio(known.figure.quantity, quantity) <= _ORDER else self._closest(sentence, quantity)
            known = close if close and close.name not in harms else known
            return known.place, known.name
        again = self._again(quantity, definite=is_definite(tree, spot))
        return (again.place, again.name) if again else None

    def in_turn(self, tree: Tree, spot: Spot, quantity: Quantity) -> Laid[Place] | None:
        """Return the count of people that a number alone parts by places: "eight are missing, two of them in one town and six in another"; None elsewhere."""
        last = self.counts[-1] if self.counts else None
        if last is None or not is_bare(quantity) or last.sentence != tree.sentence[spot.at]:
            return None
        behind = spot.stop + 2 * (tree.lower[spot.stop : spot.stop + 2] in _OF_THESE)
        placed = tree.lower[behind : behind + 1] != [] and tree.lower[behind] in _PLACING
        known = spot_of(tree, last.figure)
        part = behind > spot.stop or (known is not None and _is_placed_part(tree, known.stop) and _is_tied(tree, spot))
        return (
            last if placed and part and _is_as_large(last.figure.quantity, quantity) | (behind == spot.stop) else None
        )

    def known(self, tree: Tree, spot: Spot, quantity: Quantity) -> Laid[Place] | None:
        """Return the count told before that a number goes back to, which "the" or "of" marks: "eight of the 14", "any of the three"; None where no such number was told."""
        low = quantity.low or 0.0
        if not is_bare(quantity) or low != quantity.high or low <= _PAIR:
            return None
        if not (is_whole(tree, spot) or tree.lower[spot.first - 1] in _DEFINITE):
            return None
        return next((laid for laid in reversed(self.counts) if low in _ends(laid.figure.quantity)), None)

    def with_money(self, tree: Tree, spot: Spot, quantity: Quantity) -> tuple[Place, str] | None:
        """Return where bare millions go behind money of their sentence or the one before: "34 million euros ... and 5 million for clinics"; None elsewhere."""
        last = self.latest
        is_near = last is not None and tree.sentence[spot.at] - last.sentence <= 1
        if last is None or not is_near or last.figure.quantity.unit not in units.CODES or not is_bare(quantity):
            return None
        return (last.place, last.name) if min(_ends(quantity), default=0.0) >= _MILLION else None

    def before(self, tree: Tree, spot: Spot, quantity: Quantity, harms: Collection[str]) -> Laid[Place] | None:
        """Return the count told before that a number comes closest to, the farther back the closer; None where there is none, or where it is of people who came to a harm."""
        near = self._closest(tree.sentence[spot.at], quantity)
        large = max(_ends(quantity), default=0.0) >= _LARGE
        far = [laid for laid in self.counts if large and _ratio(laid.figure.quantity, quantity) <= _NEAR]
        told = near or min(far, key=lambda laid: _ratio(laid.figure.quantity, quantity), default=None)
        return told if told and told.name not in harms else None

    def _opening(self, sentence: int, quantity: Quantity) -> Laid[Place] | None:
        """Return the first count of the sentence before that is of a number's order, else the closest told shortly before, else the first."""
        told = [laid for laid in self.counts if laid.sentence == sentence - 1]
        near = next((laid for laid in told if _is_of_order(laid.figure.quantity, quantity)), None)
        return near or self._closest(sentence, quantity) or next(iter(told), None)

    def _closest(self, sentence: int, quantity: Quantity) -> Laid[Place] | None:
        """Return the count told last or shortly before that a number comes closest to; None where none is of its order."""
        near = [laid for laid in self.counts if 0 <= sentence - laid.sentence <= LAST_TOLD]
        told = [(ratio, laid) for laid in near if (ratio := _ratio(laid.figure.quantity, quantity)) <= _ORDER]
        return min(told, key=lambda each: each[0])[1] if told else None

    def _again(self, quantity: Quantity, *, definite: bool) -> Laid[Place] | None:
        number = quantity.low if quantity.low is not None else quantity.high
        if number is None or (number <= OLDEST and not definite):  # an age, or small: mostly of something else
            return None
        return next((laid for laid in self.counts if number in _ends(laid.figure.quantity)), None)


def _is_placed_part(tree: Tree, stop: int) -> bool:
    """Say whether right behind a count stands "of them" and where: "two of them in Lipnik"."""
    return (
        tree.lower[stop : stop + 2] in _OF_THESE
        and tree.lower[stop + 2 : stop + 3] != []
        and tree.lower[stop + 2] in _PLACING
    )


def _is_tied(tree: Tree, spot: Spot) -> bool:
    return tree.lower[spot.first - 1] in _AND


def _is_among(tree: Tree, spot: Spot) -> bool:
    """Say whether "among them" stands right before or behind a count: "34 were killed, among them six children"."""
    return ["among", "them"] in (tree.lower[spot.first - 2 : spot.first], tree.lower[spot.stop : spot.stop + 2])


def _is_rated(tree: Tree, at: int) -> bool:
    """Say whether a verb above a word gives a value on a scale: "downgraded to 5.7", "calculated it at 7.8"."""
    subject = tree.child(at, "nsubj") if tree.child(at, "cop") is not None else None
    if subject is not None and tree.lower[subject] == "it":
        return True  # "the centre said it was a 6.6"
    verb = next((i for i in (at, *tree.up(at)) if tree.tags[i].startswith("VB")), None)
    return verb is not None and tree.lower[verb] in _RATING


def _joined_above(tree: Tree, at: int) -> set[int]:
    """Return a word and those that it is joined to by "and", or set beside, up to the first verb."""
    found = {at}
    while tree.bases[at] in _JOINED and not tree.tags[tree.heads[at]].startswith("VB"):
        at = tree.heads[at]
        found.add(at)
    return found


def _is_listed(tree: Tree, before: Figure, spot: Spot) -> bool:
    """Say whether "others" go on with a list of people, no verb between ("nine in the capital and 10 others elsewhere"), or stand behind a dash or in brackets ("nine dead — seven men")."""
    known = spot_of(tree, before)
    if known is not None and known.stop == spot.first - 1 and tree.words[known.stop] in _OPENING:
        return True
    others = tree.lower[spot.stop - 1] in _OTHERS and tree.lower[spot.first - 1] in _AND
    return (
        others
        and known is not None
        and not any(tree.tags[i].startswith(("VB", "MD")) for i in range(known.stop, spot.first))
    )


def _stands_on(tree: Tree, figure: Figure, words: set[int]) -> bool:
    spot = spot_of(tree, figure)
    return spot is not None and not words.isdisjoint(range(spot.first, spot.stop))


def _is_parallel(tree: Tree, before: Figure, spot: Spot) -> bool:
    """Say whether two numbers are told in turn, each with its place: "two over one region and one over another"."""
    known = spot_of(tree, before)
    told = tree.lower[spot.stop : spot.stop + 1]
    return known is not None and told == tree.lower[known.stop : known.stop + 1] and tree.bases[spot.stop] == "case"


def _ends(quantity: Quantity) -> tuple[float, ...]:
    return tuple(end for end in (quantity.low, quantity.high) if end is not None)


def _is_equal(one: Quantity, other: Quantity) -> bool:
    """Say whether two quantities are one but for rounding."""
    ends = ((one.si_low, other.si_low), (one.si_high, other.si_high))
    return all(a is b or (a is not None and b is not None and math.isclose(a, b, rel_tol=_SAME)) for a, b in ends)


def _is_same_sort(one: Quantity, other: Quantity) -> bool:
    """Say whether two quantities measure the same in two units, or are both money."""
    if one.unit is None or other.unit is None or one.unit == other.unit:
        return False
    if one.unit in units.CODES or other.unit in units.CODES:
        return one.unit in units.CODES and other.unit in units.CODES
    return units.dimension(one.unit) == units.dimension(other.unit)


def _is_as_large(whole: Quantity, part: Quantity) -> bool:
    return not _ends(part) or whole.high is None or whole.high >= max(_ends(part))


def _ratio(one: Quantity, other: Quantity) -> float:
    """Return how many times the smaller of two counts the larger is, by their nearest ends."""
    pairs = [(left, right) for left in _ends(one) for right in _ends(other) if left > 0 and right > 0]
    return min((max(left, right) / min(left, right) for left, right in pairs), default=math.inf)


def _is_of_order(one: Quantity, other: Quantity) -> bool:
    return any(left <= right * _ORDER and right <= left * _ORDER for left in _ends(one) for right in _ends(other))


def _is_of_it(tree: Tree, spot: Spot) -> bool:
    """Say whether what a bare number is told of is "it", or a figure whose kind only the sentence before tells."""
    verb = tree.heads[spot.at]
    if tree.bases[spot.at] == "nmod" and tree.lower[verb] in _IT:
        return True
    said_to_be = tree.child(spot.at, "nsubj") if tree.child(spot.at, "cop") is not None else None
    if said_to_be is not None and tree.lower[said_to_be] in _IT | _THEY:
        return True  # "it was 8,000", "the count was still 141"
    told = _IT if tree.tags[verb].startswith("VB") else SUMS if tree.tags[verb].startswith("JJ") else frozenset()
    subject = tree.child(verb, "nsubj")
    return subject is not None and tree.lower[subject] in told
