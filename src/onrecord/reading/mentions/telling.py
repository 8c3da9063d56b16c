"""A mention in the making: what of a report's words tells of one happening, and what keeps two tellings apart."""

from collections import Counter
from dataclasses import dataclass, field

from onrecord.packs.pack import Kind
from onrecord.reading.mentions.reality import Standing
from onrecord.reading.mentions.triggers import Hit
from onrecord.reading.moments.clocks import on_day
from onrecord.record.reading import Actor, Reality
from onrecord.record.value import Moment, Name, Precision

_DOUBTED = frozenset({Reality.DENIED, Reality.HYPOTHETICAL, Reality.THREATENED})  # tell of an event that others assert
_DEED = frozenset({Reality.HAPPENED, Reality.BACKGROUND})  # what a court deals with was done, now or before
_APART = frozenset(
    {Reality.BACKGROUND, Reality.SIMULATED, Reality.HABITUAL}
)  # another happening than the news, or none
_FINE = frozenset({Precision.SECOND, Precision.MINUTE, Precision.HOUR, Precision.PART_OF_DAY, Precision.DAY})


@dataclass(slots=True)
class Telling:
    """A mention in the making: its hits, and what they tell of it; `floating` says that its day is only supposed."""

    kind: Kind
    standing: Standing
    hits: list[Hit] = field(default_factory=list)
    when: Moment | None = None
    floating: bool = False
    places: list[tuple[int, str]] = field(default_factory=list)
    actors: list[Actor] = field(default_factory=list)

    @property
    def reality(self) -> Reality:
        """How real it is."""
        return self.standing.reality

    @property
    def where(self) -> Name | None:
        """The place named most often near its hits; among equals the nearest, then the first."""
        votes = Counter(name for _, name in self.places)
        best = max(self.places, key=lambda place: (votes[place[1]], -place[0]), default=None)
        return Name(best[1]) if best else None


def same(tellings: list[Telling], told: Telling, hit: Hit) -> Telling | None:
    """Return the telling that `told` goes on with: the last of its kind that it does not contradict; "the last such test, in May" goes on with none."""
    own = [telling for telling in tellings if telling.kind.id == told.kind.id]
    for telling in reversed(own):
        if hit.again and telling.reality not in _APART and not (told.reality in _APART and told.when):
            return telling
        if _compatible(telling, told):
            return telling
    return None


def _compatible(telling: Telling, told: Telling) -> bool:
    if not (telling.floating or told.floating) and _apart(telling.when, told.when):
        return False
    if telling.reality is told.reality:
        return True
    if not (telling.standing.firm and told.standing.firm):
        return {telling.reality, told.reality} <= _DEED
    if _APART & {telling.reality, told.reality}:
        return False
    return (
        told.reality in _DOUBTED
        or telling.reality in _DOUBTED
        or (told.reality is Reality.HAPPENED and told.when is None)
    )


def _apart(left: Moment | None, right: Moment | None) -> bool:
    """Return whether two moments cannot be one: both known, and neither holds the other."""
    if left is None or right is None or not (left.earliest and left.latest and right.earliest and right.latest):
        return False
    if left.precision not in _FINE and right.precision not in _FINE:
        return False
    return left.latest <= right.earliest or right.latest <= left.earliest


def add(telling: Telling, told: Telling) -> None:
    """Take over what `told` adds; the finer time of the two stays."""
    telling.hits += told.hits
    if not telling.standing.firm or (telling.reality in _DOUBTED and told.reality not in _DOUBTED):
        telling.standing = told.standing
    _add_time(telling, told)
    telling.places += told.places
    telling.actors += [actor for actor in told.actors if actor not in telling.actors]


def _add_time(telling: Telling, told: Telling) -> None:
    """Take over a finer time; a clock time whose day is only supposed moves to the day that the others give."""
    if told.when is None:
        return
    if telling.when is None or (telling.when.earliest is None and told.when.earliest is not None):
        telling.when, telling.floating = told.when, told.floating
    elif told.when.earliest is None:
        return
    elif told.floating and not telling.floating:
        telling.when = on_day(told.when, telling.when)
    elif telling.floating and not told.floating:
        telling.when, telling.floating = on_day(telling.when, told.when), False
    elif _finer(told.when, telling.when):
        telling.when = told.when


def _finer(left: Moment | None, right: Moment | None) -> bool:
    """Say whether `left` is known to less than `right`; "6:04" is finer than "just after 6"."""
    if left is None or right is None:
        return False
    order = list(Precision)
    return (order.index(left.precision), left.approximate) < (order.index(right.precision), right.approximate)
