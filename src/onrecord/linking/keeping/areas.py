"""Which events of a ledger people's decisions touch, in areas that can be held to them one by one.

An area is all that decides what becomes of a touched event: the decisions on it, the other events that those are on, and every event that
shares a story with one of these, since each report is mainly about one event at least and at home in one. Two areas have no event in common.
"""

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass

from onrecord.linking.keeping.forms import account_of
from onrecord.linking.keeping.store import Parts, Store
from onrecord.record.decided import Ruling
from onrecord.record.near import AccountRow
from onrecord.record.sets import Union


@dataclass(frozen=True, slots=True)
class Area:
    """Rulings in the order of deciding, the events of the rules that they touch, and all around, with the accounts of each."""

    rulings: tuple[Ruling, ...]
    touched: frozenset[str]
    accounts: Mapping[str, tuple[AccountRow, ...]]


def areas(rulings: Sequence[Ruling], store: Store, parts: Parts) -> list[Area]:
    """Return the areas of these rulings, in the order of their first ones; a ruling on nothing that is there is in none."""
    if not rulings:
        return []
    touched = _touched(rulings, store, parts)
    on = [sorted({touched[each] for each in (*ruling.left, *ruling.right) if each in touched}) for ruling in rulings]
    around = _around(rulings, on, store)
    areas_of = Union({*around, *(event for events in around.values() for event in events)})
    for events in (*on, *([key, *each] for key, each in around.items())):
        for event in events[1:]:
            areas_of.join(events[0], event)
    return list(_gathered(rulings, on, areas_of, store))


def _touched(rulings: Iterable[Ruling], store: Store, parts: Parts) -> dict[str, str]:
    """Return the event of the rules of each mention that rulings name."""
    named = {mention for ruling in rulings for mention in (*ruling.left, *ruling.right)}
    stories = set(store.stories(set(parts.homes(named).values())).values())
    told = ((row.event, account_of(row.kind, row.day, row.body)) for row in store.accounts(stories))
    return {mention: event for event, account in told for mention in account.mentions if mention in named}


def _around(rulings: Sequence[Ruling], on: Sequence[Sequence[str]], store: Store) -> dict[str, set[str]]:
    """Return, by each touched event, those that share a story with it, or with a report that a ruling takes away from it."""
    stories: defaultdict[str, set[str]] = defaultdict(set)
    for row in store.accounts_of({event for events in on for event in events}):
        stories[row.event].add(row.story)
    out = store.stories({report for ruling in rulings for report in ruling.reports})
    for ruling, events in zip(rulings, on, strict=True):
        for event in events:
            stories[event] |= {out[report] for report in ruling.reports if report in out}
    told: defaultdict[str, set[str]] = defaultdict(set)
    for row in store.accounts(set().union(*stories.values())):
        told[row.story].add(row.event)
    return {event: set().union(*(told[story] for story in each)) for event, each in stories.items()}


def _gathered(rulings: Sequence[Ruling], on: Sequence[Sequence[str]], areas_of: Union, store: Store) -> Iterable[Area]:
    grouped: defaultdict[str, list[int]] = defaultdict(list)
    for at, events in enumerate(on):
        if events:
            grouped[areas_of.root(events[0])].append(at)
    members = {group[0]: group for group in areas_of.sets()}
    for root, places in grouped.items():
        accounts: defaultdict[str, list[AccountRow]] = defaultdict(list)
        for row in store.accounts_of(members[root]):
            accounts[row.event].append(row)
        yield Area(
            tuple(rulings[at] for at in places),
            frozenset(event for at in places for event in on[at]),
            {event: tuple(each) for event, each in sorted(accounts.items())},
        )
