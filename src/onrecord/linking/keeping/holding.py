"""Hold the events of a ledger to what people decided, area by area: only those whose decisions, accounts or links changed are made anew."""

from collections.abc import Callable, Collection, Iterable, Sequence
from dataclasses import astuple, dataclass, field

from onrecord.linking.events import Account, make_event
from onrecord.linking.events.deciding import hold
from onrecord.linking.events.rulings import NAME
from onrecord.linking.keeping.areas import Area, areas
from onrecord.linking.keeping.changes import Changes
from onrecord.linking.keeping.forms import account_of, event_text
from onrecord.linking.keeping.store import Parts, Store
from onrecord.linking.telling import Ground
from onrecord.record.decided import Ruling
from onrecord.record.ids import content_id
from onrecord.record.link import Link
from onrecord.record.near import AccountRow, Part, Place

Grounds = Callable[[Collection[str]], Ground]
"""Gives the ground of reports by their ids."""


@dataclass(slots=True)
class Holding:
    """Rulings over a ledger, in the order of deciding, and the parts that were taken back, which may come to stand again as they were."""

    store: Store
    parts: Parts
    rulings: Sequence[Ruling]
    ground: Grounds
    _loose: dict[str, tuple[Collection[str], Collection[str]]] = field(default_factory=dict)
    _made: Changes = field(default_factory=Changes)

    def loosen(self, events: Collection[str]) -> None:
        """Take back the parts that rest on any of these events of the rules, so that those can be told as the rules have them."""
        self._take_back(self.parts.parts_on(events))

    def hold(self, changes: Changes, *, ruled: bool) -> Changes:
        """Return which events changed in all, where `changes` says which of the rules did, and `ruled` whether any ruling.

        Where no ruling did, and nothing that any part rests on, no part can be another.
        """
        if not (ruled or self._loose):
            return changes
        wanted = {_key(area, links): (area, links) for area, links in self._areas()}
        self._take_back(set(self.parts.parts()) - wanted.keys())
        for key in sorted(wanted.keys() - set(self.parts.parts())):
            made = self._make(key, *wanted[key])
            if key in self._loose and changes.told.keys().isdisjoint(wanted[key][0].accounts):
                del self._loose[key]  # it is as it was, and so is all that it stands on
            else:
                self._made.gone |= made.gone
                self._made.told |= made.told
        return self._all(changes)

    def _areas(self) -> Iterable[tuple[Area, Sequence[Link]]]:
        for area in areas(self.rulings, self.store, self.parts):
            mentions = {
                mention for event in area.touched for row in area.accounts[event] for mention in _of(row).mentions
            }
            yield area, self.parts.links(mentions, NAME)

    def _take_back(self, parts: Iterable[str]) -> None:
        for part in parts:
            self._loose[part] = self.parts.loosen(part)

    def _make(self, key: str, area: Area, links: Sequence[Link]) -> Changes:
        """Make the part of an area; return which events of it decisions touch or change, and which it has no more."""
        by_rules = {event: make_event([_of(row) for row in rows]) for event, rows in area.accounts.items()}
        held = hold(area.rulings, list(by_rules.values()), links, self._ground(area))
        changed = {event.id: event for event in held.events if by_rules.get(event.id) != event}
        standing = {event.id for event in held.events} - changed.keys()
        part = Part(
            key,
            rests_on=frozenset(by_rules),
            touched=area.touched,
            covered=frozenset(by_rules.keys() - standing),
            events={event: event_text(each) for event, each in changed.items()},
        )
        still = {link for link in held.links if link.rule != NAME}
        self.parts.keep(part, set(links) - still, [link for link in held.links if link.rule == NAME])
        places = {
            report: (time, report)
            for rows in area.accounts.values()
            for row in rows
            for time, report in _of(row).reports
        }
        told = (each for each in held.events if each.id in changed or each.id in area.touched)
        return Changes(set(part.covered), {each.id: places[each.reports[0]] for each in told})

    def _ground(self, area: Area) -> Ground:
        """Return the ground of the reports that touched events tell of; of all around where a ruling takes reports away."""
        away = any(ruling.reports for ruling in area.rulings)
        rows = (row for event, each in area.accounts.items() if away or event in area.touched for row in each)
        return self.ground({report for row in rows for _, report in _of(row).reports})

    def _all(self, changes: Changes) -> Changes:
        """Return all that changed: what the rules changed, parts that do not stand any more, and parts that were made."""
        instead, ours = (set[str]().union(*(each[side] for each in self._loose.values())) for side in (0, 1))
        by_rules = changes.told | self._places(ours)
        covered = self.parts.covered(by_rules)
        told = {event: place for event, place in by_rules.items() if event not in covered} | self._made.told
        return Changes(changes.gone | instead | ours | self._made.gone | by_rules.keys() | told.keys(), told)

    def _places(self, events: Collection[str]) -> dict[str, Place]:
        """Return those of these events that the rules still have, each with its first report's place."""
        first: dict[str, Place] = {}
        for row in self.store.accounts_of(events) if events else ():
            place = min(_of(row).reports)
            first[row.event] = min(place, first.get(row.event, place))
        return first


def _key(area: Area, links: Iterable[Link]) -> str:
    """Return a hash of all that the part of an area is made of."""
    rulings = [(each.decision.id, each.left, each.right, each.one, each.reports) for each in area.rulings]
    rows = [astuple(row) for event in sorted(area.accounts) for row in area.accounts[event]]
    return content_id("part", rulings, rows, sorted(map(astuple, links)))


def _of(row: AccountRow) -> Account:
    return account_of(row.kind, row.day, row.body)
