"""Hold events to what people decided: put together what they merged, take apart what they split, whatever the rules say.

Only events that a decision touches change. Within one, links that a split does not forbid go on holding, the strongest first; what
falls apart only because the split took a link away stays together. The other reports of an event, which tell of it by their story,
stay with most of its mentions.
"""

from collections import Counter, defaultdict
from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace

from onrecord.linking.events import STORY, Account, make_event
from onrecord.linking.events.rulings import Rulings, link_by
from onrecord.linking.groups import strongest_first
from onrecord.linking.rules.story import place_of
from onrecord.linking.telling import Ground
from onrecord.record.decided import Parting, Ruling
from onrecord.record.decision import Outcome
from onrecord.record.link import Event, Link, Relation
from onrecord.record.near import Place
from onrecord.record.sets import Union


@dataclass(frozen=True, slots=True)
class Held:
    """Events as people decided, with the links that hold them; what keeps mentions apart, and what later decisions overrule.

    `decided` are the links by which people put events together, also where other links join them, too.
    """

    events: tuple[Event, ...]
    links: tuple[Link, ...]
    partings: tuple[Parting, ...] = ()
    decided: tuple[Link, ...] = ()
    overruled: tuple[Outcome, ...] = ()


def hold(rulings: Sequence[Ruling], events: Sequence[Event], links: Sequence[Link], ground: Ground) -> Held:
    """Return the events that the rules made, and their links, as `rulings` (in the order of deciding) have them."""
    if not rulings:
        return Held(tuple(events), tuple(links))
    applied = Rulings(rulings, ground.mentions)
    ruled = {mention for each in rulings for mention in (*each.left, *each.right)}
    touched = [event for event in events if not ruled.isdisjoint(event.mentions)]
    joined = [link for link in links if link.relation is Relation.SAME_EVENT]
    left_together = _put_together(touched, joined, applied)
    untouched = [event for event in events if ruled.isdisjoint(event.mentions)]
    made = _housed(untouched, _events(touched, applied, ground), applied, ground)
    decided = (*applied.links, *left_together)
    return Held(
        events=tuple(sorted(_at_home(made, touched, ground), key=lambda event: event.id)),
        links=_links(links, decided, made),
        partings=tuple(applied.partings),
        decided=tuple(applied.links),
        overruled=tuple(applied.overruled),
    )


def _put_together(touched: Iterable[Event], links: Iterable[Link], applied: Rulings) -> list[Link]:
    """Join what the rules joined as far as no split forbids it; return the links by which splits left pieces together."""
    union, within = applied.union, {mention: event.id for event in touched for mention in event.mentions}
    for link in strongest_first(links):
        inside = link.left in within and within[link.left] == within.get(link.right)
        if inside and not union.parted(link.left, link.right):
            union.join(link.left, link.right)
    return [link for event in touched for link in _left_together(event, applied)]


def _left_together(event: Event, applied: Rulings) -> Iterator[Link]:
    """Join the pieces of one event that no split keeps apart, the largest first."""
    sizes = Counter(map(applied.union.root, event.mentions))
    pieces: list[str] = []
    for piece in sorted(sizes, key=lambda root: (-sizes[root], root)):
        home = next((each for each in pieces if not applied.union.parted(each, piece)), None)
        if home is None:
            pieces.append(piece)
        elif applied.union.join(home, piece) and (split := _split_of(event, applied)):
            yield link_by(split.decision, home, piece)


def _split_of(event: Event, applied: Rulings) -> Parting | None:
    """Return the last split that touches an event."""
    ours = set(event.mentions)
    return next((each for each in applied.partings if not ours.isdisjoint(each.left | each.right)), None)


def _events(touched: Sequence[Event], applied: Rulings, ground: Ground) -> list[Event]:
    """Return the events that the touched ones have become."""
    groups: defaultdict[str, list[str]] = defaultdict(list)
    for mention in sorted(mention for event in touched for mention in event.mentions):
        groups[applied.union.root(mention)].append(mention)
    reports = {root: {ground.where[mention] for mention in group} for root, group in groups.items()}
    mains: defaultdict[str, set[str]] = defaultdict(set)
    for event in touched:
        for root, drawn in _drawn(event, groups, applied, ground).items():
            reports[root] |= drawn
        for root in {applied.union.root(mention) for mention in event.mentions}:
            mains[root] |= reports[root] & set(event.main)
    return [_event(group, reports[root], mains[root], ground) for root, group in groups.items()]


def _drawn(
    event: Event, groups: Mapping[str, Collection[str]], applied: Rulings, ground: Ground
) -> Mapping[str, set[str]]:
    """Return the reports that tell of an event by their story alone, under that piece of it that has most of its mentions."""
    counted = Counter(map(applied.union.root, event.mentions))
    most = min(counted, key=lambda root: (-counted[root], root))
    out = {
        report
        for parting in applied.partings
        if not parting.right.isdisjoint(groups[most])
        for report in parting.reports
    }
    told = {ground.where[mention] for mention in event.mentions}
    return {most: set(event.reports) - told - out}


def _event(mentions: Sequence[str], reports: Iterable[str], mains: Iterable[str], ground: Ground) -> Event:
    """Return an event of the kind of most of its mentions: only people put mentions of several kinds together."""
    kinds = Counter(ground.mentions[mention].kind for mention in mentions)
    kind = min(kinds, key=lambda each: (-kinds[each], each), default=STORY)
    places = tuple(sorted(place_of(ground.tellings[report]) for report in reports))
    main = tuple(sorted(mains))
    return make_event([Account(kind, tuple(mentions), _statements(mentions, places, main, ground), places, main)])


def _statements(
    mentions: Iterable[str], places: Iterable[Place], main: Iterable[str], ground: Ground
) -> tuple[str, ...]:
    """Return the statements that speak of one of `mentions`, or of none in a report that is mainly about the event."""
    ours, about = set(mentions), set(main)
    return tuple(
        sorted(
            statement
            for _, report in places
            for statement, of in ground.tellings[report].speaks_of.items()
            if of in ours or (of is None and report in about)
        )
    )


def _housed(untouched: Sequence[Event], made: Sequence[Event], applied: Rulings, ground: Ground) -> list[Event]:
    """Return all events, every report mainly about one: of those that a split left without, another that it tells of, else a new one."""
    housed = {report for event in (*untouched, *made) for report in event.main}
    homeless = {report for parting in applied.partings for report in parting.reports} - housed
    found: list[Event] = []
    for event in (*untouched, *made):
        taken = homeless & set(event.reports)
        mains = {*event.main, *taken}
        found.append(replace(_event(event.mentions, event.reports, mains, ground), home=event.home) if taken else event)
        homeless -= taken
    return found + [_event((), (report,), (report,), ground) for report in sorted(homeless)]


def _at_home(events: Sequence[Event], touched: Iterable[Event], ground: Ground) -> Iterator[Event]:
    """Yield the events with the reports at home in each: of those that `touched` ones were mainly about, anew; all others stay.

    Such a report is at home in the one, of those that it is mainly about, that most are about; there its words on nothing in particular count.
    """
    anew = {report for event in touched for report in event.main}
    homes: dict[str, str] = {}
    for event in sorted(events, key=lambda each: (-len(each.main), -len(each.reports), each.id)):
        for report in anew.intersection(event.main):
            homes.setdefault(report, event.id)
    for event in events:
        ours = anew.intersection(event.reports)
        yield (
            _settled(event, ours, {report for report in ours if homes.get(report) == event.id}, ground)
            if ours
            else event
        )


def _settled(event: Event, anew: set[str], home: set[str], ground: Ground) -> Event:
    """Return the event as it is home to these of the reports of which that is told anew."""
    away = {key for report in anew - home for key, of in ground.tellings[report].speaks_of.items() if of is None}
    return replace(
        event,
        home=tuple(sorted(home.union(event.home) - (anew - home))),
        statements=tuple(key for key in event.statements if key not in away),
    )


def _links(links: Sequence[Link], decided: Iterable[Link], events: Iterable[Event]) -> tuple[Link, ...]:
    """Return the links that hold: those of the rules within one event, and those by decision where no other joins."""
    home = {mention: event.id for event in events for mention in event.mentions}
    kept = [
        link
        for link in links
        if link.relation is not Relation.SAME_EVENT or home.get(link.left) == home.get(link.right)
    ]
    union = Union(home)
    for link in kept:
        if link.relation is Relation.SAME_EVENT:
            union.join(link.left, link.right)
    return (*kept, *(link for link in decided if union.join(link.left, link.right)))
