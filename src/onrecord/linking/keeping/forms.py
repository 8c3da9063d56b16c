"""Outlines, accounts and events as text to keep, and back, exactly: JSON, with its numbers as they are."""

import json

from onrecord.linking.events import Account
from onrecord.linking.rules.event import Card
from onrecord.linking.rules.story import Outline
from onrecord.linking.times import When
from onrecord.record.link import Event


def outline_text(outline: Outline) -> str:
    """Return the outline as text; its place is kept beside it."""
    times = [[kind, *_when(when), guessed] for kind, when, guessed in outline.times]
    sets = [sorted(outline.places), sorted(outline.persons), sorted(outline.days)]
    return _dumps([dict(outline.weights), _when(outline.published), times, *sets])


def outline_of(published: str, report: str, text: str) -> Outline:
    """Return the outline of a report from its text."""
    weights, when, times, *sets = json.loads(text)
    told = tuple((kind, _when_of(*when), guessed) for kind, *when, guessed in times)
    return Outline((published, report), weights, _when_of(*when), told, *map(frozenset, sets))


def account_text(account: Account) -> str:
    """Return the account as text; kind and day are kept beside it."""
    cards = [[card.id, card.place, card.parties, card.values, card.main] for card in account.cards]
    return _dumps([account.mentions, account.statements, account.reports, account.main, account.home, cards])


def account_of(kind: str, day: str | None, text: str) -> Account:
    """Return the account of a kind and day from its text."""
    mentions, statements, reports, main, home, cards = json.loads(text)
    return Account(
        kind=kind,
        mentions=tuple(mentions),
        statements=tuple(statements),
        reports=tuple((published, report) for published, report in reports),
        main=tuple(main),
        home=tuple(home),
        day=day,
        cards=tuple(
            Card(key, tuple(place), tuple(parties), tuple(map(tuple, values)), main)
            for key, place, parties, values, main in cards
        ),
    )


def event_text(event: Event) -> str:
    """Return the event as text, without its id and the links between voices."""
    return _dumps([event.kind, event.mentions, event.reports, event.main, event.statements, event.home])


def event_of(key: str, text: str) -> Event:
    """Return the event with the id `key` from its text."""
    kind, mentions, reports, main, statements, home = json.loads(text)
    return Event(
        key, kind, tuple(mentions), tuple(reports), tuple(main), statements=tuple(statements), home=tuple(home)
    )


def _when(when: When) -> list[object]:
    return [when.span, when.day_of_year, when.weekday]


def _when_of(span: list[float] | None, day_of_year: int | None, weekday: int | None = None) -> When:
    """Return what a time is compared by; outlines kept by earlier versions tell no weekday."""
    return When((span[0], span[1]) if span else None, day_of_year, weekday)


def _dumps(value: object) -> str:
    return json.dumps(value, ensure_ascii=False, separators=(",", ":"))
