"""What a person had better look at over all events of a ledger, a page at a time: events and parties that may be two, or one.

Each entry leads to the one or two events that it is about, where all that is doubtful of them is worked out in full.
"""

from collections import defaultdict
from collections.abc import Callable, Mapping
from dataclasses import dataclass

from onrecord.ledger.doubtful import latest_events, marks_of, near_events, origins_in, reports_of
from onrecord.ledger.listing import Cursor, EventLine, events_named
from onrecord.ledger.lookups import Lookups
from onrecord.ledger.ties import decisions_on
from onrecord.ledger.whom import parties_among
from onrecord.linking.times import gap
from onrecord.packs.pack import Pack
from onrecord.questions.casework import casework
from onrecord.questions.doubts import Choice, choices_on_parties
from onrecord.questions.doubts.lookalikes import are_alike, pairs, told_alike, told_apart
from onrecord.questions.doubts.namesakes import Namesakes, key_of_pair, namesakes
from onrecord.questions.doubts.review import review
from onrecord.questions.filed import on_file
from onrecord.questions.material import Material
from onrecord.record.decision import Act, Subject
from onrecord.record.ids import content_id

_WINDOW = 4.0
"""Days before an event within which another begins that may be the same: three between them, and the day that it lasts."""

_SCANNED = 60
"""Events that are looked at in one go for what stands beside them."""

_ROUNDS = 3
"""Times that is done for one page: where little is doubtful a page has few entries, and goes on."""


@dataclass(frozen=True, slots=True)
class Entry:
    """One thing to look at: `key` is its id on the page of its `events`, one or two; `text`, `evidence` and the rest as for a doubt.

    `subjects` and `choices` are empty where it is decided on the page of its events alone.
    """

    key: str
    events: tuple[str, ...]
    text: str
    evidence: str
    score: float | None = None
    subjects: tuple[Subject, ...] = ()
    choices: tuple[Choice, ...] = ()


@dataclass(frozen=True, slots=True)
class Page:
    """Entries, and where to go on behind them, None where these are the last; `material` holds what their subjects are of."""

    entries: tuple[Entry, ...]
    next: tuple[str | int, ...] | None
    material: Material | None = None


Finder = Callable[[Lookups, Pack, list[str]], Mapping[str, list[Entry]]]
"""Finds the entries of each of some events, by the event's id."""


def merged_events(lookups: Lookups, pack: Pack, after: Cursor | None, size: int) -> Page:
    """Return pairs of events that may be one and that nobody keeps apart, the latest first."""
    return _scan(lookups, pack, after, size, _pairs)


def merged_parties(lookups: Lookups, pack: Pack, after: Cursor | None, size: int) -> Page:
    """Return origins of one event that may be one party by their names, the latest event first."""
    return _scan(lookups, pack, after, size, _namesakes)


def _scan(lookups: Lookups, pack: Pack, after: Cursor | None, size: int, find: Finder) -> Page:
    """Return the entries of events behind a place until there are `size` of them; those of one event stay together."""
    entries: list[Entry] = []
    at = after
    for _ in range(_ROUNDS):
        events = latest_events(lookups, at, _SCANNED)
        found = find(lookups, pack, [event for _, event in events])
        for at in events:
            entries += found.get(at[1], [])
            if len(entries) >= size:
                return Page(tuple(entries), at)
        if len(events) < _SCANNED:
            return Page(tuple(entries), None)
    return Page(tuple(entries), at)


def _pairs(lookups: Lookups, pack: Pack, events: list[str]) -> Mapping[str, list[Entry]]:
    near = near_events(lookups, events, _WINDOW)
    marks = marks_of(lookups, {event for pair in near for event in pair})
    shared = {pair: _shared(pair, marks) for pair in near}
    likely = [pair for pair in near if len(shared[pair]) > 1 or "story" in shared[pair]]
    lines = {line.id: line for line in events_named(lookups, list(dict.fromkeys(e for pair in likely for e in pair)))}
    found: defaultdict[str, list[Entry]] = defaultdict(list)
    for later, earlier in likely:
        days = gap(lines[earlier].when, lines[later].when)
        alike = shared[later, earlier]
        if are_alike(alike, days) and not _kept_apart(lookups, pack, earlier, later):
            found[later].append(_pair(lines[earlier], lines[later], alike, days))
    return found


def _shared(pair: tuple[str, str], marks: Mapping[str, frozenset[tuple[str, object]]]) -> tuple[str, ...]:
    later, earlier = (marks.get(event, frozenset()) for event in pair)
    return tuple(sorted({sort for sort, _ in later & earlier}))


def _pair(one: EventLine, other: EventLine, shared: tuple[str, ...], days: float | None) -> Entry:
    return Entry(
        key=content_id("pair", one.id, other.id),
        events=(one.id, other.id),
        text=f"“{one.title}” and “{other.title}” may be one event.",
        evidence=f"Both are of the kind {one.kind.replace('_', ' ')}, with the same {told_alike(shared)}, {told_apart(days)}; no rule joins them.",
    )


def _kept_apart(lookups: Lookups, pack: Pack, one: str, other: str) -> bool:
    """Return whether a person keeps two events apart; they are worked out in full only where somebody split anything in their reports."""
    decisions = decisions_on(lookups, reports_of(lookups, (one, other)))
    if not any(each.act is Act.SPLIT for each in decisions):
        return False
    events = [event for key in (one, other) if (event := on_file(lookups, key))]
    return not pairs(casework(lookups, events, pack))


def _namesakes(lookups: Lookups, pack: Pack, events: list[str]) -> Mapping[str, list[Entry]]:
    found: dict[str, list[Entry]] = {}
    for event, origins in origins_in(lookups, events).items():
        parties = parties_among(lookups, [each.party for each in origins])
        entries = [_party(event, pair) for pair in namesakes(origins, pack, parties)]
        found[event] = _undecided(lookups, pack, event, entries) if entries else []
    return found


def _party(event: str, pair: Namesakes) -> Entry:
    key = key_of_pair(event, pair)
    full, short = sorted((pair.left, pair.right), key=lambda each: (-len(each.name), each.party))
    told = f"{pair.left.name} and {pair.right.name} are counted as two origins, and may be one party."
    return Entry(key, (event,), told, pair.why, choices=choices_on_parties(key, full, short))


def _undecided(lookups: Lookups, pack: Pack, key: str, entries: list[Entry]) -> list[Entry]:
    """Return those that nobody decided on; the event is worked out in full only where somebody decided anything on its reports."""
    event = on_file(lookups, key)
    if event is None or not decisions_on(lookups, event.assessment.reports):
        return entries
    open_ones = {doubt.key for doubt in review(casework(lookups, [event], pack))}
    return [each for each in entries if each.key in open_ones]
