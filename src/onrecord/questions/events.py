"""Which events are on record, and which of them is meant."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from onrecord.errors import OnrecordError
from onrecord.questions.material import Material, Told, plain
from onrecord.questions.parties import Known, find_party
from onrecord.record.assessment import Assessment, Position, Standing
from onrecord.record.value import Moment

_FEWEST = 4
"""Characters of an id that must be given: fewer are taken for a number or a slip."""


@dataclass(frozen=True, slots=True)
class Wanted:
    """Which events are asked for; None asks for all. A time stands for the whole of its interval ("2025" is the year)."""

    kind: str | None = None
    party: str | None = None
    since: Moment | None = None
    until: Moment | None = None


@dataclass(frozen=True, slots=True)
class Numbered:
    """An event with its number among all events on record, from 1 in order of time."""

    number: int
    assessment: Assessment


@dataclass(frozen=True, slots=True)
class Listing:
    """The events that were asked for, of how many; `undated` counts those left out because nobody tells when they were."""

    events: tuple[Numbered, ...]
    total: int
    undated: int
    kinds: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Line:
    """One position in full: the event, the field's standing, the position, and the claims that make it."""

    event: Numbered
    standing: Standing
    position: Position
    told: tuple[Told, ...]


def list_events(material: Material, wanted: Wanted) -> Listing:
    """Return the events that `wanted` describes; raises `OnrecordError` for a party that nobody mentions."""
    party = find_party(material, wanted.party) if wanted.party else None
    alike = [
        each
        for each in _numbered(material)
        if (not wanted.kind or plain(each.assessment.kind) == plain(wanted.kind))
        and (party is None or _takes_part(each.assessment, party, material))
    ]
    timed = wanted.since or wanted.until
    undated = sum(_bounds(each.assessment.when) is None for each in alike) if timed else 0
    return Listing(
        events=tuple(each for each in alike if not timed or _within(each.assessment.when, wanted)),
        total=len(material.brief.assessments),
        undated=undated,
        kinds=tuple(sorted({each.kind for each in material.brief.assessments})),
    )


def find_event(material: Material, given: str) -> Numbered:
    """Return the event with the number, the id or the beginning of the id that is given; raises `OnrecordError`."""
    events = tuple(_numbered(material))
    if given.isdecimal() and 0 < int(given) <= len(events):
        return events[int(given) - 1]
    key = given if given.startswith("event-") else f"event-{given}"
    found = [each for each in events if each.assessment.event.startswith(key)]
    if len(given) >= _FEWEST and len(found) == 1:
        return found[0]
    if len(given) >= _FEWEST and len(found) > 1:
        ids = ", ".join(each.assessment.event for each in found[:5])
        message = f"{given!r} begins the ids of {len(found)} events: {ids}. Give more of the id."
        raise OnrecordError(message)
    message = f"There is no event {given!r}. {_allowed(events)}"
    raise OnrecordError(message)


def lines(event: Numbered, material: Material) -> Iterator[Line]:
    """Yield every position on an event, field by field."""
    for standing in event.assessment.standings:
        for position in standing.positions:
            yield Line(event, standing, position, material.told(position.claims))


def most_told_first(standings: Iterable[Standing]) -> list[Standing]:
    """Order the fields that have positions by how many reports tell of them, equals by how many origins do, then by their names."""
    return sorted((each for each in standings if each.positions), key=_weight)


def _weight(standing: Standing) -> tuple[int, int, str]:
    reports = {report for position in standing.positions for report in position.reports}
    origins = {origin.party for position in standing.positions for origin in position.origins}
    return -len(reports), -len(origins), standing.field


def _allowed(events: tuple[Numbered, ...]) -> str:
    if not events:
        return "No event is on record here."
    return (
        f"Give its number (1 to {len(events)}), its id, or the beginning of that ({events[0].assessment.event});"
        " `onrecord events` lists them."
    )


def _numbered(material: Material) -> Iterator[Numbered]:
    return (Numbered(n, each) for n, each in enumerate(material.brief.assessments, start=1))


def _takes_part(assessment: Assessment, party: Known, material: Material) -> bool:
    """Return whether a party acts in an event, or is in the chain of what is claimed about it."""
    mentions, claims = material.mentions_of(assessment.event), material.claims_of(assessment)
    acts = any(party.goes_by(actor.party, actor.name) for mention in mentions for actor in mention.actors)
    hops = (hop for claim in claims for hop in (*claim.chain, claim.origin) if hop)
    return acts or any(party.goes_by(hop.party, hop.name) for hop in hops)


def _within(when: Moment | None, wanted: Wanted) -> bool:
    bounds = _bounds(when)
    if bounds is None:
        return False
    earliest, latest = bounds
    after = wanted.since is None or latest > (wanted.since.earliest or "")
    return after and (wanted.until is None or earliest < (wanted.until.latest or "9"))


def _bounds(when: Moment | None) -> tuple[str, str] | None:
    """Return the interval of a moment, or None where nothing tells it."""
    return (when.earliest, when.latest) if when and when.earliest and when.latest else None
