"""Values that cannot both hold, but are hardly of one thing: too far apart, or told in sentences with too little in common."""

from onrecord import values
from onrecord.assessing.apart.tallies import is_tally, other_tally
from onrecord.assessing.excusing import is_count, size_of
from onrecord.assessing.sides import Side
from onrecord.record.assessment import Agreement
from onrecord.record.value import Moment, Quantity, Value

Excuse = tuple[Agreement, str]
"""How two positions stand to each other where they do not contradict, and why."""

_FAR = 10
"""From this factor on two measures are of two things; no two observers of one distance differ so."""
_FEW = 10
"""Fewer people than this, beside ten times as many or more, are some of those or an early count."""
_VERY_FAR = 100
"""From this factor on two counts of people are of two crowds, however many the smaller is."""
_SHARED_WORDS = 2
_ONE_STEP = 1.0
"""By more no two agencies differ on the magnitude of one earthquake: its shaking is ten times the other's."""


def other_thing(left: Side, right: Side, *, people: bool, single: bool) -> Excuse | None:
    """Return that two values are hardly of one thing, or None; `people` says that the field counts people, `single` that no report of both gives more values on it.

    Measures a factor of ten apart are of two things, and so are those in whose sentences fewer than two words are the same, unless they are of two voices and the only ones of their reports. So are counts of
    people a factor of ten apart of which the smaller is below ten. A time is one of the happening only where its words tell of that, and of two that one
    report each gives, without a voice for both, nobody can tell whether they are of one moment.
    """
    here, there = left.position.value, right.position.value
    if isinstance(here, Moment):
        if left.mostly("aside") or right.mostly("aside"):
            return Agreement.SCOPE_DIFFERS, "one is not when it happened"
        alone = len(left.reports) == len(right.reports) == 1 and not (left.parties and right.parties)
        return (Agreement.SCOPE_DIFFERS, "one report gives each, and not both name a voice") if alone else None
    if is_tally(here) and is_tally(there):
        why = other_tally(left, right)
        return (Agreement.SCOPE_DIFFERS, why) if why else None
    if is_measure(here) and is_measure(there):
        if _is_strength(here) and _is_strength(there) and (left.parties and right.parties):
            return _weaker(here, there)
        alone = single and bool(left.parties and right.parties)
        return _far_apart(here, there) or (None if alone else _little_shared(left, right)) or _other_place(left, right)
    return (_some_of_many(here, there) if people else None) or _unvoiced(left, right)


def is_measure(value: Value) -> bool:
    """Return whether a value is a quantity with a unit."""
    return isinstance(value, Quantity) and value.unit is not None


def _is_strength(value: Value) -> bool:
    """Return whether a value is the magnitude of an earthquake, which has but one: who gives it need not say it in like words."""
    return isinstance(value, Quantity) and value.unit == "magnitude"


def _weaker(here: Value, there: Value) -> Excuse | None:
    """Return that two magnitudes are so far apart that one is of an aftershock."""
    if abs(size_of(here) - size_of(there)) <= _ONE_STEP:
        return None
    return Agreement.SCOPE_DIFFERS, f"{values.say(here)} and {values.say(there)} are too far apart to be of one quake"


def _far_apart(here: Value, there: Value) -> Excuse | None:
    small, great = sorted((size_of(here), size_of(there)))
    if small * _FAR > great:
        return None
    return Agreement.SCOPE_DIFFERS, f"{values.say(here)} and {values.say(there)} are too far apart to be of one thing"


def _little_shared(left: Side, right: Side) -> Excuse | None:
    if len(left.words & right.words) >= _SHARED_WORDS:
        return None
    return Agreement.SCOPE_DIFFERS, "too little in their sentences says that they are of one thing"


def _other_place(left: Side, right: Side) -> Excuse | None:
    """Return that two measures are taken from two places: "13 km north of Lipnik", "40 km from Strelsau"."""
    here, there = left.measured_from, right.measured_from
    if not here or not there or here & there:
        return None
    return Agreement.SCOPE_DIFFERS, f"one is from {min(here)}, the other from {min(there)}"


def _some_of_many(here: Value, there: Value) -> Excuse | None:
    small, great = sorted((size_of(here), size_of(there)))
    early = not small and great < _FEW
    if not is_count(here) or early or small * _FAR > great:
        return None
    if small * _VERY_FAR <= great:
        return (
            Agreement.SCOPE_DIFFERS,
            f"{values.say(here)} and {values.say(there)} are too far apart to be of one crowd",
        )
    if small >= _FEW:
        return None
    return Agreement.SCOPE_DIFFERS, "the one is so much smaller that it counts some of them, or those known early"


def _unvoiced(left: Side, right: Side) -> Excuse | None:
    """Return that two counts of which one has nobody named for it are of two crowds: a factor of ten apart, or one of them vague."""
    if (left.parties and right.parties) or not is_count(left.position.value):
        return None
    small, great = sorted((left.size, right.size))
    if small * _FAR <= great:
        return Agreement.SCOPE_DIFFERS, "not both name a voice, and they are too far apart to be of one thing"
    if _is_vague(left.position.value) or _is_vague(right.position.value):
        return Agreement.SCOPE_DIFFERS, "not both name a voice, and one only tells of dozens, hundreds or thousands"
    return None


def _is_vague(value: Value) -> bool:
    return isinstance(value, Quantity) and value.approximate and value.high is None
