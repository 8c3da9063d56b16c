"""Pick from the positions on a field by a named policy: best, low and high. All other positions stay on record.

`POLICIES` is the seam: one function a policy, whose docstring is its explanation to users. Whatever the policy, it passes over,
and says so: values that are not told, likely slips, values that are denied or only planned, figures that every origin
of theirs replaced later, people told of one by one without a count, figures that by their own words count a part or more than
this happening, and figures that do not count the same as the one with most independent origins.
"""

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from itertools import product

from onrecord import values
from onrecord.assessing.case import Testimony, is_plan, told
from onrecord.assessing.excusing import is_count, size_of
from onrecord.assessing.saying import listed, said
from onrecord.assessing.sides import is_singly
from onrecord.assessing.voices.backing import Backing, Backings
from onrecord.assessing.voices.officials import Officials
from onrecord.record.assessment import Agreement, View
from onrecord.record.reading import Stance
from onrecord.record.value import Quantity, Truth

DEFAULT = "best-low-high"
"""It loses least: the value with most independent origins stands between the extremes."""

_NOT_HELD = frozenset({Stance.DENIES, Stance.DECLINES, Stance.PLANS, Stance.THREATENS})
_UNTOLD = "that it is not told"
_SUPPOSED = "an official party estimated or alleged, as none asserts a value,"
_OWN_WORDS = "reports tell in their own words, as no official party asserts a value,"
_MOST = "Most independent origins, then the latest"


@dataclass(frozen=True, slots=True)
class _Choice:
    """What a policy may choose from, those with most independent origins first, then the latest; and what it passed over, in words."""

    each: tuple[Backing, ...]
    passed_over: str

    @property
    def figures(self) -> tuple[Backing, ...]:
        """The positions with a number, the lowest first, then the one that reaches less far."""
        return tuple(sorted(self._numbered, key=_bounds))

    @property
    def highest(self) -> Backing | None:
        """The position with the highest number, None where none has one."""
        return max(self._numbered, key=lambda one: _bounds(one)[1], default=None)

    @property
    def _numbered(self) -> tuple[Backing, ...]:
        return tuple(one for one in self.each if _bounds(one))


Policy = Callable[[Backings], View]


def conservative(backings: Backings) -> View:
    """Take the lowest figure that any origin gives, as event data projects such as ACLED do with deaths.

    A figure that nobody is named for counts only where no other does. What is no figure is taken as by best-low-high. Limits:
    it tells less than is known where a low figure is merely an early one, of an origin that never gave another.
    """
    choice = _choice(backings, lambda one: bool(one.holders)) or _choice(backings, lambda _: True)
    if choice is None or not choice.figures:
        return _view("conservative", backings, choice, None, _MOST)
    return _view("conservative", backings, choice, choice.figures[0], "The lowest figure that counts")


def best_low_high(backings: Backings) -> View:
    """Take the value with most independent origins, of several the latest; low and high are the lowest and the highest, as in UCDP's data.

    Limits: origins are counted, not weighed, and where each value has one origin, the latest is only that. Low and high
    are what somebody says, not bounds within which the truth must lie.
    """
    return _view("best-low-high", backings, _choice(backings, lambda _: True), None, _MOST)


def latest_official(backings: Backings) -> View:
    """Take what an official party asserted last: a state, its body or officer, by the packs, by its name ("police") or by the office
    that a report gives it ("Coroner Ana Reyes").

    Denials do not count, and a report without a time counts as the earliest. Where no official asserts a value, what one estimates
    or alleges stands in, and where none does, what reports tell last in their own words, since reporters mostly have that from an
    official whom they need not name; the reason says so. A part, and people told of one by one, come after all that. What others say is
    never picked. Limits: the last in print need not be the last said; and what is official need not be so.
    """
    officials = Officials(backings.case.pack)
    steps = (
        (officials.assert_, "an official party asserted"),
        (officials.suppose, _SUPPOSED),
        (_unvoiced, _OWN_WORDS),
    )
    views = (
        _latest(backings, testimonies, who, whole=whole) for whole, (testimonies, who) in product((True, False), steps)
    )
    nothing = View("latest-official", None, None, None, "No official party asserts a value.")
    return next(filter(None, views), nothing)


def _latest(
    backings: Backings, testimonies: Callable[[Backing], tuple[Testimony, ...]], who: str, *, whole: bool
) -> View | None:
    """Return the view whose best is the value that `testimonies` give last, `whole`: of counts of all only; None where none gives any."""
    choice = _choice(backings, lambda one: bool(testimonies(one)) and not (whole and _partial(one, backings)))
    if choice is None:
        return None
    best = max(choice.each, key=lambda one: (one.latest(testimonies(one)), len(testimonies(one))))
    latest = best.latest(testimonies(best))
    when = f", on {latest[:10]}" if latest else "; no report tells when"
    return _view("latest-official", backings, choice, best, f"What {who} last{when}")


def _unvoiced(one: Backing) -> tuple[Testimony, ...]:
    """Return the testimonies by which reports assert the position in their own words."""
    return tuple(t for t in one.held if t.origin is None and t.claim.stance is Stance.ASSERTS)


POLICIES: Mapping[str, Policy] = {
    "best-low-high": best_low_high,
    "conservative": conservative,
    "latest-official": latest_official,
}


def _view(policy: str, backings: Backings, choice: _Choice | None, best: Backing | None, lead: str) -> View:
    """Return the view with `best`, or else the first of the choice; `lead` says what is best in it."""
    if choice is None:
        return View(policy, None, None, None, "No position gives a value.")
    best = best or choice.each[0]
    reports = backings.case.reports
    words = [f"{lead}: {said(best.position, reports)}."]
    low, high = (choice.figures[0], choice.highest) if choice.figures else (None, None)
    if low is not best and low:
        words.append(f"Lowest: {said(low.position, reports)}.")
    if high is not best and high:
        words.append(f"Highest: {said(high.position, reports)}.")
    words += [choice.passed_over] if choice.passed_over else []
    return View(
        policy,
        best.position.value,
        low.position.value if low else None,
        high.position.value if high else None,
        " ".join(words),
    )


def _choice(backings: Backings, keep: Callable[[Backing], bool]) -> _Choice | None:
    """Return what may be chosen from the positions that `keep` keeps; None where that is nothing."""
    left = [one for one in backings.each if keep(one) and told(one.position.value)]
    passed: list[str] = []
    for out, why in _grounds(backings):
        rest = [one for one in left if not out(one)]
        if rest and len(rest) < len(left):
            passed += [
                why if why == _UNTOLD else f"{values.say(one.position.value)} ({why})" for one in left if out(one)
            ]
            left = rest
    if not left:
        return None
    left.sort(key=_rank, reverse=True)
    same = [one for one in left if one is left[0] or _counts_the_same(one, left[0], backings)]
    passed += [f"{values.say(one.position.value)} (does not count the same)" for one in left if one not in same]
    return _Choice(tuple(same), f"Passed over: {listed(passed)}." if passed else "")


def _rank(one: Backing) -> tuple[int, str, int, float]:
    """Return what puts positions in order: most origins, the latest, most reports, and of counts told alike the greater, since parts are less."""
    greater = size_of(one.position.value) if is_count(one.position.value) else 0.0
    return len(one.holders), one.latest(), len(one.position.reports), greater


def _grounds(backings: Backings) -> tuple[tuple[Callable[[Backing], bool], str], ...]:
    """Return the grounds on which a position is passed over while others are left, each in words."""
    return (
        (lambda one: one.position.stance is Stance.DECLINES, _UNTOLD),
        (lambda one: one.slip, "a likely slip"),
        (lambda one: _unheld(one, backings), "denied, planned or threatened"),
        (lambda one: _singly(one, backings), "people told of one by one"),
        (lambda one: one.narrowed, "a part, or more than this happening"),
        (lambda one: _beside_greater(one, backings), "a report itself tells of more"),
        (backings.superseded, "replaced later"),
    )


def _partial(one: Backing, backings: Backings) -> bool:
    """Return whether a figure is no count of all: a part, people told of one by one."""
    return _singly(one, backings) or one.narrowed or _beside_greater(one, backings)


def _singly(one: Backing, backings: Backings) -> bool:
    """Return whether a figure is of people told of one by one, and more reports give a greater one as a count of all."""
    return all(map(is_singly, one.held)) and any(
        len(other.position.reports) > len(one.position.reports)
        and size_of(other.position.value) > size_of(one.position.value)
        and not other.narrowed
        for other in backings.each
    )


def _beside_greater(one: Backing, backings: Backings) -> bool:
    """Return whether each report of a count tells of more as well, in its own words or by the same voice: it counts a part."""
    beside = ((few, backings.whole.get(few.report.id, ())) for few in one.held)
    return bool(one.held) and all(any(_is_part_of(few, many) for many in wider) for few, wider in beside)


def _is_part_of(few: Testimony, many: Testimony) -> bool:
    values = (few.claim.value, many.claim.value)
    counts = all(isinstance(value, Quantity) and value.unit is None for value in values)
    one_voice = many.origin is None or few.origin is None or many.origin.party == few.origin.party
    if not counts or few.report.id != many.report.id or not one_voice or many.scope.earlier:
        return False
    return many.claim.stance is Stance.ASSERTS and size_of(values[0]) < size_of(values[1])


def _unheld(one: Backing, backings: Backings) -> bool:
    if isinstance(one.position.value, Truth) or is_plan(backings.field, backings.case):
        return False
    return one.position.stance in _NOT_HELD


def _counts_the_same(one: Backing, other: Backing, backings: Backings) -> bool:
    """Return whether two values can stand in one row of figures; what is no figure has no row."""
    relation = backings.around(one).get(other.position.claims)
    if relation and relation.agreement is Agreement.SCOPE_DIFFERS:
        return False
    apart = values.compare(one.position.value, other.position.value).relation is values.Likeness.APART
    return not apart or not isinstance(one.position.value, Quantity)


def _bounds(one: Backing) -> tuple[float, ...]:
    """Return the lowest and the highest number of a quantity, in SI where it has a unit; empty for what has none.

    A side that is open counts with the number that is told: "at least 12" is 12.
    """
    value = one.position.value
    if not isinstance(value, Quantity):
        return ()
    low = value.low if value.si_low is None else value.si_low
    high = value.high if value.si_high is None else value.si_high
    known = [number for number in (low, high) if number is not None]
    return (min(known), max(known)) if known else ()
