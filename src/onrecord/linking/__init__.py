"""Link what several reports say: which copy each other, follow one story, tell of one event, and repeat one voice.

Each rule is a module whose docstring is its explanation; `RULES` lists them in the order in which they run, and a later rule sees
what the earlier ones found. Everything is local: each report joins a story by the most alike one before it (`nearest`), a story
is linked by itself, accounts of one kind and day become events (`stories`), events are held to what people decided (`deciding`), and
voices are compared within an event (`origins`).
"""

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import replace
from itertools import chain

from onrecord.linking import origins
from onrecord.linking.engine import Named
from onrecord.linking.events import Account, make_event
from onrecord.linking.events.deciding import hold
from onrecord.linking.groups import Groups, connected
from onrecord.linking.keeping.nearest import Shelves, nearest
from onrecord.linking.parties.whom import Whom
from onrecord.linking.rules import copy, event, origin, story
from onrecord.linking.stories import Told, cells_of, meet, tell
from onrecord.linking.telling import Ground, Telling, lay_ground, prepare
from onrecord.packs.pack import Pack
from onrecord.record.decided import AS_READ, Parties, Ruling
from onrecord.record.link import Event, Link, Linked, Relation
from onrecord.record.reading import Reading
from onrecord.record.report import Report

RULES: tuple[Named, ...] = (story, copy, event, origin)


def link(
    readings: Sequence[Reading],
    reports: Mapping[str, Report],
    pack: Pack,
    rulings: Sequence[Ruling] = (),
    parties: Parties = AS_READ,
) -> Linked:
    """Return what `readings` say together; the order of `readings` does not matter.

    `reports` holds the report of every reading by its id; `rulings` is what people decided of events, in the order of deciding, `parties`
    what they decided of parties, under the ids of which the readings name them.
    Raises KeyError where a report is missing.
    """
    ground = lay_ground([prepare(reports[reading.report], reading) for reading in readings], pack)
    ground = replace(ground, whom=Whom.of(parties))
    followed = _follow(ground.tellings.values())
    ground = ground.having(Relation.SAME_STORY, Groups.make(connected(ground.tellings, followed)))
    stories = ground.found(Relation.SAME_STORY).members
    common = _common(ground)
    told = tuple(tell(ground.narrowed(members, common[members[0]])) for members in stories)
    events, met = put_together(account for each in told for account in each.accounts)
    held = hold(rulings, events, [*(each for one in told for each in one.links), *met], ground)
    ground = known_events(ground, told, held.events)
    voices = origins.voices_of(ground.tellings.values(), ground)
    events = tuple(replace(each, voices=origins.lay(each, voices, ground)) for each in held.events)
    return Linked(
        links=tuple(dict.fromkeys(chain(followed, held.links, *(each.voices for each in events)))),
        events=events,
        copies=ground.found(Relation.COPY).members,
        stories=stories,
        partings=held.partings,
        decided=held.decided,
        overruled=held.overruled,
        parties=parties,
    )


def put_together(accounts: Iterable[Account]) -> tuple[tuple[Event, ...], tuple[Link, ...]]:
    """Return the events that the accounts tell of, sorted by id, and the links between accounts of different stories."""
    cells, alone = cells_of(accounts)
    met = [meet(cell) for cell in cells.values()]
    groups = [(account,) for account in alone] + [group for groups, _ in met for group in groups]
    events = sorted(map(make_event, groups), key=lambda event: event.id)
    return tuple(events), tuple(link for _, links in met for link in links)


def known_events(ground: Ground, told: Iterable[Told], events: Iterable[Event]) -> Ground:
    """Return the ground with the copies that stories hold, and the events."""
    copies = Groups.make(group for each in told for group in each.copies)
    mentions = Groups.make(each.mentions for each in events if each.mentions)
    return ground.having(Relation.COPY, copies).having(Relation.SAME_EVENT, mentions)


def _follow(tellings: Iterable[Telling]) -> list[Link]:
    """Return the link of each report to the one by which it joins a story."""
    outlines = [story.outline(telling) for telling in tellings]
    shelf = Shelves(outlines)
    return [joined.link(each.id) for each in outlines if (joined := nearest(each, shelf))]


def _common(ground: Ground) -> dict[str, frozenset[int]]:
    """Return for each story, by its smallest member, the keys of its sentences that other stories have, too."""
    having: defaultdict[int, set[str]] = defaultdict(set)
    for telling in ground.tellings.values():
        for key in telling.sentence_keys:
            having[key].add(ground.story_of(telling.id))
    found: defaultdict[str, set[int]] = defaultdict(set)
    for key, stories in having.items():
        for one in stories if len(stories) > 1 else ():
            found[one].add(key)
    return defaultdict(frozenset, {one: frozenset(keys) for one, keys in found.items()})
