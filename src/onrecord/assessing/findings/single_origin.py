"""Single origin: what only one party says, in one or two reports, of an event that several reports are mainly about."""

from collections import defaultdict
from collections.abc import Iterable, Iterator

from onrecord.assessing.case import Assessed, in_sentence, is_telling
from onrecord.assessing.saying import capital, named, verb
from onrecord.assessing.voices.voicing import voiceless, voicing
from onrecord.assessing.worth import is_greatest, is_worth_telling
from onrecord.record.assessment import Agreement, Finding, FindingKind, Position, Standing
from onrecord.record.value import Truth

_FEW = 3
_LEAST_MAIN = 2

KIND = FindingKind.SINGLE_ORIGIN


def find(assessed: Assessed) -> Iterator[Finding]:
    """Return one finding for an event with all fields that rest on one origin; an event that fewer than two reports are mainly about has none.

    A field counts where one origin is behind all its values that have a voice, no report gives its figure as a plain fact, and none a greater
    one without a voice. People told of one by one are no figure, and of details, of figures that may be of anything, or are of a part or of another
    time, nothing is told.
    """
    if len(assessed.case.event.main) < _LEAST_MAIN:
        return
    lone = [
        (standing.field, first) for standing in assessed.tellable if (first := _lone(standing, assessed)) is not None
    ]
    if lone:
        yield _finding(lone, assessed)


def _lone(standing: Standing, assessed: Assessed) -> Position | None:
    """Return the figure of a field that one origin alone gives, None where there is none."""
    wholes = assessed.wholes(standing)
    voices = {origin.party for position in wholes for origin in position.origins}
    first = next((position for position in wholes if position.origins and is_telling(position.value)), None)
    if first is None or isinstance(first.value, Truth) or len(voices) != 1 or len(first.reports) >= _FEW:
        return None
    told, case = assessed.case.fields[standing.field], assessed.case
    if not voicing(first, told) or voiceless(first, told) or _is_revised(standing, assessed):
        return None
    return first if is_worth_telling(first, told, case) and is_greatest(first, wholes, told, case) else None


def _is_revised(standing: Standing, assessed: Assessed) -> bool:
    """Return whether the origin gave another value later: that is told as a revision."""
    return any(relation.agreement is Agreement.REVISED for relation in assessed.relations[standing.field])


def _finding(lone: list[tuple[str, Position]], assessed: Assessed) -> Finding:
    case = assessed.case
    return Finding(
        kind=KIND,
        event=case.event.id,
        field=lone[0][0] if len(lone) == 1 else None,
        text=f"{capital('; '.join(_clauses(lone, assessed)))}.",
        reports=tuple(dict.fromkeys(report for _, position in lone for report in position.reports)),
        claims=tuple(claim for _, position in lone for claim in position.claims),
    )


def _clauses(lone: Iterable[tuple[str, Position]], assessed: Assessed) -> list[str]:
    """Return who alone gives which figures, a clause for each voice."""
    figures: dict[str, list[str]] = defaultdict(list)
    for field, position in lone:
        figures[position.origins[0].name].append(named(in_sentence(field, assessed.case), position.value))
    return [f"only {name} {verb('say', name)} so: {', '.join(given)}" for name, given in figures.items()]
