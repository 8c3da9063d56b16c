"""Grade positions by the two axes of the Admiralty code, and show the sum.

Reliability is the letter that a pack gives a party (`reliability`), "F" without one; of several origins the most reliable
counts. A body that a pack gives none goes by the party that it belongs to.

| letter | means |
|---|---|
| A | completely reliable |
| B | usually reliable |
| C | fairly reliable |
| D | not usually reliable |
| E | unreliable |
| F | reliability cannot be judged |

Credibility is a sum that starts at 3 and stays between 1 and 5; a position that nobody is named for, or one that only says
that nothing is told, is 6. Less is better.

| step | adds |
|---|---|
| two independent origins or more hold it | -2 |
| one origin holds it, another asserts a value that fits, and neither is open on a side | -1 |
| independent origins contradict it | +1 |
| more of them contradict it than hold it | +1 |
| somebody denies it | +1 |
| it is only estimated, alleged, planned or threatened | +1 |
| every origin of it gave another value later | +1 |
| it is likely a slip of another value | +2 |

So 1 takes two independent origins at least, and none that contradicts. Several reports of one origin are an echo: told, and
no step. The number says how what is on record hangs together; it does not say what is true.
"""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import replace

from onrecord import values
from onrecord.assessing.case import is_plan
from onrecord.assessing.saying import listed
from onrecord.assessing.voices.backing import Backing, Backings
from onrecord.record.assessment import Agreement, Grade, Origin, Position
from onrecord.record.reading import Stance
from onrecord.record.value import Quantity

RELIABILITY = {
    "A": "completely reliable",
    "B": "usually reliable",
    "C": "fairly reliable",
    "D": "not usually reliable",
    "E": "unreliable",
    "F": "reliability cannot be judged",
}
CREDIBILITY = {
    1: "confirmed by other independent origins",
    2: "probably true",
    3: "possibly true",
    4: "doubtful",
    5: "improbable",
    6: "truth cannot be judged",
}
_START, _BEST, _WORST, _UNKNOWN = 3, 1, 5, 6
_FITTING = frozenset({values.Likeness.AGREE, values.Likeness.COMPATIBLE})
_CONFIRMED, _FITS, _AGAINST, _SLIP = -2, -1, 1, 2
_HELD = {
    Stance.ESTIMATES: "it is only estimated",
    Stance.ALLEGES: "it is only alleged",
    Stance.PLANS: "it is only planned",
    Stance.THREATENS: "it is only threatened",
}

_Step = tuple[int, str]


def grade(backings: Backings) -> tuple[Position, ...]:
    """Return the positions on one field, in their order, each with its grade."""
    known = {party.id: party.reliability for party in backings.case.pack.parties}
    return tuple(replace(each.position, grade=_grade(each, backings, known)) for each in backings.each)


def _grade(one: Backing, backings: Backings, known: Mapping[str, str]) -> Grade:
    if not one.position.origins:
        nobody = f"Nobody is named for it: F{_UNKNOWN}, {RELIABILITY['F']} and {CREDIBILITY[_UNKNOWN]}."
        return Grade("F", _UNKNOWN, (nobody,))
    if one.position.stance is Stance.DECLINES:
        return _untold(one, known)
    letters = {origin.name: _letter(origin, one, known) for origin in one.position.origins}
    letter = min(letters.values())
    who = listed([name for name, its in letters.items() if its == letter])
    steps = list(_steps(one, backings))
    total = sum(step for step, _ in steps) + _START
    credibility = min(max(total, _BEST), _WORST)
    return Grade(
        letter,
        credibility,
        (
            f"{letter}, {RELIABILITY[letter]}: {who}.",
            f"Start at {_START}, {CREDIBILITY[_START]}.",
            *(f"{_shown(step)}: {words}." for step, words in steps),
            f"Sum {total}: {credibility}, {CREDIBILITY[credibility]}.",
        ),
    )


def _untold(one: Backing, known: Mapping[str, str]) -> Grade:
    """Return the grade of a refusal to tell: it gives no value whose truth could be judged."""
    letter = min(_letter(origin, one, known) for origin in one.position.origins)
    who = f"{letter}, {RELIABILITY[letter]}: {_names(one.position.origins)}."
    return Grade(letter, _UNKNOWN, (who, f"No value is told: {_UNKNOWN}, {CREDIBILITY[_UNKNOWN]}."))


def _letter(origin: Origin, one: Backing, known: Mapping[str, str]) -> str:
    """Return the best letter that the packs give the origin, its own before that of the party that it belongs to."""
    own = {each.claim.origin.party for each in one.of(origin.party) if each.claim.origin}
    found = min((known.get(party or "", "F") for party in own), default="F")
    return found if found != "F" else known.get(origin.party, "F")


def _steps(one: Backing, backings: Backings) -> Iterator[_Step]:
    holders = one.holders
    others = _others(one, backings)
    if len(holders) > 1:
        yield _CONFIRMED, f"{len(holders)} independent origins hold it ({_names(holders)})"
    elif holders and (fitting := others[Agreement.COMPATIBLE]):
        yield _FITS, f"{_names(fitting)} {_gives(fitting)} a value that fits"
    if against := others[Agreement.CONTRADICTED]:
        yield _AGAINST, f"contradicted by {_names(against)}"
        if len(against) > len(holders):
            yield _AGAINST, f"more origins contradict it ({len(against)}) than hold it ({len(holders)})"
    if denying := (*one.deniers, *others[Agreement.DENIED]):
        yield _AGAINST, f"denied by {_names(denying)}"
    if soft := _soft(one, backings):
        yield _AGAINST, f"nobody asserts it, {soft}"
    if backings.superseded(one):
        yield _AGAINST, f"{_names(holders)} gave another value later"
    if one.slip:
        yield _SLIP, "likely a slip of another value"
    if len(one.position.origins) == 1 and len(one.position.reports) > 1:
        yield 0, f"an echo, {len(one.position.reports)} reports of one origin"


def _others(one: Backing, backings: Backings) -> dict[Agreement, tuple[Origin, ...]]:
    """Return the origins of other positions that are none of this one, by how those stand to it; of a slip nothing follows."""
    ours = {origin.party for origin in one.position.origins}
    around = backings.around(one)
    found: dict[Agreement, dict[str, Origin]] = {kind: {} for kind in Agreement}
    for other in backings.each:
        relation = around.get(other.position.claims)
        if relation and not relation.slip:
            if relation.agreement is Agreement.COMPATIBLE and not _supports(one, other):
                continue
            found[relation.agreement] |= {o.party: o for o in other.holders if o.party not in ours}
    return {kind: tuple(origins[party] for party in sorted(origins)) for kind, origins in found.items()}


def _supports(one: Backing, other: Backing) -> bool:
    """Return whether a value that can hold beside another says anything for it: "at least 12" fits too much to."""
    if not (_closed(one) and _closed(other)) or other.position.stance in _HELD:
        return False
    return values.compare(one.position.value, other.position.value).relation in _FITTING


def _closed(one: Backing) -> bool:
    value = one.position.value
    return not isinstance(value, Quantity) or None not in (value.low, value.high)


def _soft(one: Backing, backings: Backings) -> str:
    """Return how the position is held where nobody asserts it, "" where somebody does; plans are what a field of plans is of."""
    stances = {each.claim.stance for each in one.held if each.origin} - {Stance.DENIES}
    if (
        not stances
        or not stances <= _HELD.keys()
        or (is_plan(backings.field, backings.case) and Stance.PLANS in stances)
    ):
        return ""
    return listed([_HELD[stance] for stance in sorted(stances)])


def _names(origins: Iterable[Origin]) -> str:
    return listed([origin.name for origin in origins])


def _gives(origins: tuple[Origin, ...]) -> str:
    return "gives" if len(origins) == 1 else "give"


def _shown(step: int) -> str:
    return f"{step:+d}" if step else "0"
