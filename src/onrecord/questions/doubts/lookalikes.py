"""Events that may be one, though no rule joins them: of one kind, and alike.

Alike are two that reports of one story are mainly about, whatever their days, and two within some days that share more than one thing:
place, parties, figures.
"""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass

from onrecord.linking.times import gap
from onrecord.questions.events import Numbered
from onrecord.questions.material import Material
from onrecord.record.ids import content_id
from onrecord.record.value import Quantity

_DAYS = 3.0
"""Days between two events up to which one date may be wrong: the rules part happenings with one day between them, or two."""

_ALIKE = 2
"""Of place, parties and figures, how many must be the same."""

_MANY = 10
_CROWD = 60

_STORY = "story"

_Mark = tuple[str, str]
"""What two events may share: "story", "place", "parties" or "figures", and which."""


@dataclass(frozen=True, slots=True)
class Pair:
    """Two events, the earlier first, with what they share and the days between them; None where nobody tells one's day."""

    left: Numbered
    right: Numbered
    shared: tuple[str, ...]
    days: float | None

    @property
    def key(self) -> str:
        """The id of the pair: the same as long as both events are."""
        return content_id("pair", self.left.assessment.event, self.right.assessment.event)


def pairs(material: Material) -> tuple[Pair, ...]:
    """Return the pairs of events that may be one and that nobody keeps apart, in order of time."""
    events = [Numbered(n, each) for n, each in enumerate(material.brief.assessments, start=1)]
    stories = {report: group[0] for group in material.linked.stories for report in group}
    marks = {each.number: frozenset(_marks(each, material, stories)) for each in events}
    found = []
    for left, right in sorted(set(_close(events, marks))):
        one, other = events[left - 1], events[right - 1]
        shared = tuple(sorted({sort for sort, _ in marks[left] & marks[right]}))
        days = gap(one.assessment.when, other.assessment.when)
        if are_alike(shared, days) and not _apart(one, other, material):
            found.append(Pair(one, other, shared, days))
    return tuple(found)


def are_alike(shared: Sequence[str], days: float | None) -> bool:
    """Return whether two events of one kind may be one, by what they share ("story", "place", "parties", "figures") and the days between them."""
    return _STORY in shared or (len(shared) >= _ALIKE and days is not None and days <= _DAYS)


def _close(events: Iterable[Numbered], marks: Mapping[int, frozenset[_Mark]]) -> Iterator[tuple[int, int]]:
    """Yield the numbers of events of one kind that share a mark; of very many that do, those that follow each other in time."""
    having: defaultdict[tuple[str, _Mark], list[Numbered]] = defaultdict(list)
    for event in events:
        for mark in sorted(marks[event.number]):
            having[event.assessment.kind, mark].append(event)
    for alike in having.values():
        for place, left in enumerate(alike):
            yield from ((left.number, right.number) for right in alike[place + 1 : place + 1 + _CROWD])


def _marks(event: Numbered, material: Material, stories: Mapping[str, str]) -> Iterator[_Mark]:
    """Yield what an event may share with others; nothing of one that no words tell of."""
    told = event.assessment
    if not material.mentions_of(told.event):
        return
    yield from ((_STORY, stories[report]) for report in told.main if report in stories)
    if told.where:
        yield "place", told.where.name.casefold()
    for mention in material.mentions_of(told.event):
        yield from (("parties", actor.party) for actor in mention.actors if actor.party)
    for standing in told.standings:
        for value in (position.value for position in standing.positions):
            if isinstance(value, Quantity) and (value.unit or max(value.low or 0, value.high or 0) >= _MANY):
                yield "figures", f"{standing.field} {value.si_low} {value.si_high}"


def _apart(one: Numbered, other: Numbered, material: Material) -> bool:
    """Return whether a person keeps two events apart."""
    here, there = (_ids(each, material) for each in (one, other))
    return any(
        (parting.left & here and parting.right & there) or (parting.left & there and parting.right & here)
        for parting in material.linked.partings
    )


def _ids(event: Numbered, material: Material) -> frozenset[str]:
    return frozenset(mention.id for mention in material.mentions_of(event.assessment.event))


def told_alike(shared: Sequence[str]) -> str:
    """Return what two events share, in words."""
    return " and ".join([", ".join(shared[:-1]), shared[-1]] if len(shared) > 1 else shared)


def told_apart(days: float | None) -> str:
    """Return how far two events lie apart, in words."""
    if days is None:
        return "one of them without a day"
    if days < 1:
        return "on days that meet"
    return f"{days:.0f} {'day' if days < 2 else 'days'} between them"
