"""What new reports and new decisions change in a ledger, and nothing else: their stories, the accounts and events around them.

It is the code that links a whole set, run on what they touch; so the same reports and decisions in any order and in any batches come out the
same. `whole` runs it on everything. The events that the rules make are then held to what people decided (`holding`).
"""

from collections import OrderedDict
from collections.abc import Callable, Collection, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from itertools import islice

from onrecord.linking import origins
from onrecord.linking.events import Account, make_event
from onrecord.linking.events.rulings import Rulings
from onrecord.linking.groups import Groups
from onrecord.linking.keeping.changes import Changes
from onrecord.linking.keeping.forms import account_of, account_text, event_of
from onrecord.linking.keeping.holding import Holding
from onrecord.linking.keeping.joining import Stored, alone, join, put, regroup, rejoin, reshape
from onrecord.linking.keeping.store import Parts, Store
from onrecord.linking.parties.whom import Whom
from onrecord.linking.stories import Told, meet, tell
from onrecord.linking.telling import Ground, Telling, lay_ground, prepare
from onrecord.packs.pack import Pack
from onrecord.record.decided import Decided
from onrecord.record.link import Event, Linked, Relation
from onrecord.record.near import AccountRow, Cell, Place
from onrecord.record.reading import Reading
from onrecord.record.report import Report

_AT_HAND = 600  # reports kept in memory
_TOGETHER = 40  # reports, or events, worked on at a time


@dataclass(frozen=True, slots=True)
class Retold:
    """Events with all that assessing them needs."""

    linked: Linked
    readings: list[Reading]
    reports: dict[str, Report]


Read = Callable[[Collection[str]], Iterable[tuple[Report, Reading]]]
"""Gives reports by their ids with the readings that count, as people decided."""


class Incoming:
    """Links what comes into a ledger: into `store` what the rules make of it, and into `parts` what people decided instead."""

    def __init__(self, store: Store, parts: Parts, read: Read, pack: Pack, decided: Decided) -> None:
        self._store, self._parts, self._read, self._decided = store, parts, read, decided
        self._shelf = Stored(store)
        self._bare = replace(lay_ground((), pack), whom=Whom.of(decided.parties))
        self._tellings: OrderedDict[str, Telling] = OrderedDict()
        self._holding = Holding(store, parts, decided.rulings, self._ground)
        ruled = (mention for each in decided.rulings for mention in (*each.left, *each.right))
        self._rulings = Rulings(decided.rulings, ruled)

    def take(self, reports: Collection[str], changed: Collection[str], *, ruled: bool) -> Changes:
        """Link these new reports, those of which other readings count than before, and what both touch; return which events changed.

        `ruled` says whether people decided otherwise than before which mentions are one event.
        """
        moved = self._reshaped(changed)
        before = set(self._store.stories({*moved, *changed}).values())
        sentences: set[int] = set()
        for telling in self._each(reports):
            joined = join(put(self._store, telling), self._shelf)
            before |= set(self._store.stories(joined).values())
            moved |= joined
            sentences |= telling.sentence_keys
        stories = regroup(self._store, moved, before)
        around = {*self._store.once(sentences, reports), *self._store.stories(changed).values()}
        for touched in around - stories.keys():
            stories[touched] = sorted(self._store.members((touched,)))
        return self._holding.hold(self._retell(stories, before | stories.keys()), ruled=ruled)

    def whole(self, reports: Collection[str]) -> Changes:
        """Link all these reports; nothing must be on file of any."""
        for telling in self._each(reports):
            put(self._store, telling)
        for report in sorted(reports):
            alone(report, self._shelf)
        return self._holding.hold(self._retell(regroup(self._store, reports, ()), ()), ruled=True)

    def retold(self, events: Mapping[str, Place]) -> Iterator[Retold]:
        """Yield these events anew, some at a time, with the links between their voices."""
        for some in _some(sorted(events, key=lambda event: (events[event], event)), _TOGETHER):
            held = self._parts.bodies(some)
            accounts: dict[str, list[Account]] = {event: [] for event in some if event not in held}
            for kept in self._store.accounts_of(accounts):
                accounts[kept.event].append(account_of(kept.kind, kept.day, kept.body))
            yield self._voiced(
                [event_of(each, held[each]) if each in held else make_event(accounts[each]) for each in some]
            )

    def _reshaped(self, changed: Collection[str]) -> set[str]:
        """Give each of these reports the outline that it has now; return every report that joins otherwise than before."""
        met = [reshape(telling, self._shelf) for telling in self._each(changed)]
        return rejoin(set[str]().union(*met), self._shelf)

    def _voiced(self, events: Sequence[Event]) -> Retold:
        reports = sorted({report for event in events for report in event.reports})
        tellings = {telling.id: telling for telling in self._told(reports)}
        copies = Groups.make(self._store.copies(reports))
        stories = Groups(group=self._store.stories(reports))
        ground = self._bare.having(Relation.SAME_STORY, stories).having(Relation.COPY, copies)
        laid = tuple(_laid(event, ground, tellings) for event in events)
        ruled = self._rulings
        return Retold(
            Linked(
                (),
                laid,
                copies.members,
                partings=tuple(ruled.partings),
                decided=tuple(ruled.links),
                parties=self._decided.parties,
            ),
            [telling.reading for telling in tellings.values()],
            {key: telling.report for key, telling in tellings.items()},
        )

    def _retell(self, stories: Mapping[str, Sequence[str]], before: Collection[str]) -> Changes:
        """Tell these stories anew, and put together the accounts of each kind and day that they have or had."""
        changes = Changes()
        cells: set[Cell] = set()
        for kept in self._store.accounts(before):
            changes.gone.add(kept.event)
            cells |= {(kept.kind, kept.day)} if kept.day else set()
        self._holding.loosen({*changes.gone, *(each.event for cell in cells for each in self._store.accounts_in(cell))})
        self._store.drop_stories(before)
        self._store.drop_cells(cells)
        for root, reports in sorted(stories.items(), key=lambda each: each[0]):
            cells |= self._keep(root, self._tell(root, reports), changes)
        for cell in sorted(cells):
            self._meet(cell, changes)
        changes.gone |= changes.told.keys()
        return changes

    def _tell(self, root: str, reports: Sequence[str]) -> Told:
        tellings = self._told(reports)
        keys = {key for telling in tellings for key in telling.sentence_keys}
        ground = replace(self._bare.over(tellings), common=self._store.common(keys, reports))
        told = tell(ground.having(Relation.SAME_STORY, Groups(group=dict.fromkeys(reports, root))))
        joined = self._shelf.links(reports)
        self._store.keep_story(root, reports, told.copies, (*joined, *told.links))
        return told

    def _keep(self, root: str, told: Told, changes: Changes) -> set[Cell]:
        """Keep the accounts of a story; return their kinds and days. Those without a day are events by themselves."""
        cells: set[Cell] = set()
        for account in told.accounts:
            event = "" if account.day else make_event([account]).id
            self._store.keep_account(
                AccountRow(account.id, root, account.kind, account.day, event, account_text(account))
            )
            if account.day:
                cells.add((account.kind, account.day))
            else:
                changes.told[event] = account.reports[0]
        return cells

    def _meet(self, cell: Cell, changes: Changes) -> None:
        """Put the accounts of one kind and day together, and note what events are new or gone."""
        kept = {each.id: each for each in self._store.accounts_in(cell)}
        self._holding.loosen({each.event for each in kept.values()})
        groups, links = meet(account_of(each.kind, each.day, each.body) for each in kept.values())
        self._store.keep_cell(cell, links)
        for group in groups:
            event = make_event(group)
            were = {kept[account.id].event for account in group}
            if were != {event.id}:
                changes.gone |= were - {""}
                changes.told[event.id] = min(account.reports[0] for account in group)
                for account in group:
                    self._store.lay(account.id, event.id)

    def _ground(self, reports: Collection[str]) -> Ground:
        return self._bare.over(self._told(sorted(reports)))

    def _each(self, reports: Collection[str]) -> Iterator[Telling]:
        for some in _some(sorted(reports), _TOGETHER):
            yield from self._told(some)

    def _told(self, reports: Sequence[str]) -> list[Telling]:
        """Return the reports prepared for comparison, in order."""
        missing = [report for report in reports if report not in self._tellings]
        for read, reading in self._read(missing) if missing else ():
            self._tellings[read.id] = prepare(read, reading)
        found = [self._tellings[report] for report in reports]
        for report in reports:
            self._tellings.move_to_end(report)
        while len(self._tellings) > _AT_HAND:
            self._tellings.popitem(last=False)
        return found


def _some(items: Iterable[str], size: int) -> Iterator[list[str]]:
    pending = iter(items)
    while some := list(islice(pending, size)):
        yield some


def _laid(event: Event, ground: Ground, tellings: Mapping[str, Telling]) -> Event:
    """Return the event with the links between the first voices of what is said of it."""
    ours = [tellings[report] for report in sorted(event.reports)]
    around = ground.over(ours).having(Relation.SAME_EVENT, Groups.make([event.mentions] if event.mentions else []))
    return replace(event, voices=origins.lay(event, origins.voices_of(ours, around), around))
