"""Link one story by itself, and put together what several stories tell of one happening.

A story's copies and accounts depend on its own reports, and on which of their sentences other stories carry; an event depends on
the accounts of its kind and day. So a new report changes what lies around it and nothing else.
"""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass

from onrecord.linking import engine
from onrecord.linking.events import Account, make_accounts
from onrecord.linking.events.involved import with_parts
from onrecord.linking.events.retold import with_retold
from onrecord.linking.groups import strongest_first
from onrecord.linking.rules import copy, event
from onrecord.linking.telling import Ground
from onrecord.record.link import Link
from onrecord.record.near import Cell
from onrecord.record.sets import Union


@dataclass(frozen=True, slots=True)
class Told:
    """What a story tells by itself: its accounts, its copies (groups of two or more), and the links behind both."""

    accounts: tuple[Account, ...]
    copies: tuple[tuple[str, ...], ...]
    links: tuple[Link, ...]


def tell(ground: Ground) -> Told:
    """Return what a story tells; `ground` is of its reports only."""
    copies, copied = engine.run(copy, engine.items_of(copy, ground), ground)
    happenings = engine.items_of(event, ground)
    groups, joined = engine.run(event, happenings, ground)
    own, retold = with_retold(([happenings[mention] for mention in group] for group in groups.members), ground)
    told, parts = with_parts(own, ground)
    accounts = make_accounts(tuple(ground.tellings.values()), told, ground.pack)
    return Told(accounts, copies.members, (*copied, *joined, *retold, *parts))


def cells_of(accounts: Iterable[Account]) -> tuple[dict[Cell, list[Account]], list[Account]]:
    """Return the accounts by kind and day, and those without a day."""
    cells: dict[Cell, list[Account]] = defaultdict(list)
    alone = []
    for account in accounts:
        if account.day:
            cells[account.kind, account.day].append(account)
        else:
            alone.append(account)
    return cells, alone


def meet(cell: Iterable[Account]) -> tuple[tuple[tuple[Account, ...], ...], tuple[Link, ...]]:
    """Return the accounts of one kind and day, those of one event together, and the links between them."""
    accounts = {account.id: account for account in sorted(cell, key=lambda each: each.id)}
    home = {card.id: account.id for account in accounts.values() for card in account.cards}
    union = Union(accounts)
    links = [link for link in strongest_first(_links(accounts, home)) if union.join(home[link.left], home[link.right])]
    return tuple(tuple(accounts[key] for key in group) for group in union.sets()), tuple(links)


def _links(accounts: Mapping[str, Account], home: Mapping[str, str]) -> Iterator[Link]:
    if len(accounts) < 2:
        return
    cards = {card.id: card for account in accounts.values() for card in account.cards}
    for left, right in engine.pairs({key: card.keys for key, card in cards.items()}):
        if home[left] != home[right]:
            evidence = event.compare_across(cards[left], cards[right], accounts[home[left]].kind)
            if evidence:
                yield Link(event.RELATION, left, right, event.NAME, evidence)
