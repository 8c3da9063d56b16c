"""Say which reports are mainly about which happening of their story, and make events of what the stories tell.

An account is all that one story tells of one happening; an event is one account, or several of different stories. A report
is mainly about what its reading says it is mainly about. In a story of several reports, the happening that most of
them are mainly about is also the main one of those that tell of it in passing (a summons over a troop dispatch; but not a report of the next launch), of
those that are mainly about a kind told in passing (an investigation of it), and of those whose reading gives no main happening at all; where two
thirds are about it, also of one that is mainly about something that no other is (a company's results, in a story of how it was robbed of data). A story in which no one happening is told by more than half of the reports
is an event of the kind "story", or several where its reports come in spells; short notes on happenings of one kind that their times part tell no such story.
"""

from collections import Counter, defaultdict
from collections.abc import Collection, Container, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace

from onrecord.linking.events.dating import is_note
from onrecord.linking.events.spells import spells
from onrecord.linking.rules.event import Card, Happening, Value, are_apart, card, core_of
from onrecord.linking.rules.story import place_of
from onrecord.linking.telling import Telling
from onrecord.linking.times import gap, local_day, to_the_day, up_to, when
from onrecord.linking.wording.words import naming_stems
from onrecord.packs.pack import Pack
from onrecord.record.ids import content_id
from onrecord.record.link import Event
from onrecord.record.near import Place

STORY = "story"
_FEW, _MOST = 3, 2 / 3
_CARDS = 8
_WEEK, _WEEKS = 7.0, 14.0


@dataclass(frozen=True, slots=True)
class Account:
    """What one story tells of one happening.

    `mentions` are sorted, and so are `statements`, those that speak of it; `reports` in order of publication, and `main` those mainly
    about it, sorted. `day` is the day of most of its mentions, main ones counting twice, None where none is known to the day; `cards` are
    mentions of that day, those that tell most, by which it may meet accounts of other stories; `home` are reports that are mainly
    about it, and about nothing that more of their story are about.
    """

    kind: str
    mentions: tuple[str, ...]
    statements: tuple[str, ...]
    reports: tuple[Place, ...]
    main: tuple[str, ...]
    day: str | None = None
    cards: tuple[Card, ...] = ()
    home: tuple[str, ...] = ()

    @property
    def id(self) -> str:
        """The smallest id of its mentions; of a story without any, the first report's."""
        return self.mentions[0] if self.mentions else f"{STORY} {self.reports[0][1]}"


def make_event(accounts: Collection[Account]) -> Event:
    """Return the event that the accounts tell of."""
    kind = next(iter(accounts)).kind
    mentions = tuple(sorted(mention for each in accounts for mention in each.mentions))
    reports = tuple(report for _, report in sorted({place for each in accounts for place in each.reports}))
    main = {report for each in accounts for report in each.main}
    return Event(
        id=content_id("event", kind, *(mentions or sorted(reports))),
        kind=kind,
        mentions=mentions,
        reports=reports,
        main=tuple(report for report in reports if report in main),
        statements=tuple(sorted(statement for each in accounts for statement in each.statements)),
        home=tuple(sorted(report for each in accounts for report in each.home)),
    )


def make_accounts(story: Collection[Telling], groups: Iterable[Sequence[Happening]], pack: Pack) -> tuple[Account, ...]:
    """Return the accounts of a story, each report mainly about one at least.

    `story` are its reports, `groups` the mentions of each happening; the pack's `loose` kinds are those that it declares told of in
    passing, and those that hold what no kind has a word for.
    """
    loose = pack.loose
    drafts = [_draft(group) for group in groups]
    principal = min(drafts, key=lambda draft: _rank(draft, loose), default=None)
    notes = {telling.id for telling in story if is_note(telling)}
    told = len(principal.reports | _in_notes(notes, principal.kind, drafts)) if principal else 0
    if principal:
        _draw(story, principal, drafts, pack)
    places = {telling.id: place_of(telling) for telling in story}
    spoken = _spoken(story)
    own = _unplaced(story, principal.reports) if principal else ()
    accounts = [_account(draft, places, spoken, own if draft is principal else ()) for draft in drafts]
    if told == 0 or (len(story) >= _FEW and told <= len(story) / 2):
        accounts += _stories(story, places, spoken=not principal)
    elif left := places.keys() - set[str]().union(*(account.main for account in accounts)):
        accounts += _stories([telling for telling in story if telling.id in left], places, spoken=True)
    return tuple(_housed(accounts))


def _stories(tellings: Collection[Telling], places: Mapping[str, Place], *, spoken: bool) -> Iterator[Account]:
    """Yield an account of each spell of a story, or of what is left of one, by itself; with what is `spoken` of no one happening, or without."""
    for spell in spells(tellings):
        theirs = _unplaced(tellings, spell) if spoken else ()
        yield Account(STORY, (), theirs, tuple(sorted(places[each] for each in spell)), tuple(sorted(spell)))


def _unplaced(story: Iterable[Telling], reports: Container[str]) -> tuple[str, ...]:
    """Return the statements of some reports that speak of no one happening."""
    tellings = (telling for telling in story if telling.id in reports)
    return tuple(sorted(key for telling in tellings for key, of in telling.speaks_of.items() if of is None))


def principal_of(groups: Iterable[Sequence[Happening]], loose: Container[str]) -> Sequence[Happening] | None:
    """Return the mentions of the happening that most reports of a story are mainly about; None where the story tells of none."""
    drafts = map(_draft, groups)
    principal = min(drafts, key=lambda draft: _rank(draft, loose), default=None)
    return principal.happenings if principal else None


def day_of(happenings: Sequence[Happening]) -> str | None:
    """Return the day of most mentions of the first one's kind, main ones counting twice; of equals the earliest, None where none is known."""
    return _day(own_of(happenings))


def own_of(happenings: Sequence[Happening]) -> list[Happening]:
    """Return the mentions of the first one's kind: those of other kinds tell of its parts, or of it under another name."""
    return [each for each in happenings if each.kind == happenings[0].kind]


def exact_figures(happenings: Iterable[Happening]) -> frozenset[Value]:
    """Return the figures that mentions give exactly: neither "more than", nor "several", nor a range."""
    return frozenset(value for each in happenings for value in each.values if value[2] == value[3])


def _housed(accounts: Sequence[Account]) -> Iterator[Account]:
    """Yield the accounts with the reports at home in each: in the one, of those that a report is mainly about, that most are about."""
    homes: dict[str, Account] = {}
    for account in sorted(accounts, key=lambda each: (-len(each.main), -len(each.reports), each.id)):
        for report in account.main:
            homes.setdefault(report, account)
    for account in accounts:
        yield replace(account, home=tuple(report for report in account.main if homes[report] is account))


def _spoken(story: Iterable[Telling]) -> Mapping[str, list[str]]:
    """Return the statements that speak of each mention."""
    found: defaultdict[str, list[str]] = defaultdict(list)
    for telling in story:
        for statement, mention in telling.speaks_of.items():
            if mention is not None:
                found[mention].append(statement)
    return found


@dataclass(slots=True)
class _Draft:
    """An account on its way, of the kind of its first mention, whose parts may have other kinds.

    `told` are the reports that tell of it as more than background, `firm` those of them that are mainly about it.
    """

    happenings: Sequence[Happening]
    reports: set[str]
    mains: set[str]
    told: set[str]
    firm: set[str]

    @property
    def kind(self) -> str:
        return self.happenings[0].kind


def _draft(group: Sequence[Happening]) -> _Draft:
    return _Draft(
        happenings=group,
        reports={each.report for each in group},
        mains={each.report for each in group if each.main},
        told={each.report for each in group if each.told},
        firm={each.report for each in group if each.main and each.told},
    )


def _in_notes(notes: set[str], kind: str, drafts: Iterable[_Draft]) -> set[str]:
    """Return the short notes that are mainly about a happening of the kind: each tells its own, and no story holds them together."""
    return notes.intersection(set[str]().union(*(draft.mains for draft in drafts if draft.kind == kind)))


def _rank(draft: _Draft, loose: Container[str]) -> tuple[int, bool, int, int, tuple[str, ...]]:
    """Return what sorts first what most reports are mainly about; of equals what is of no loose kind ("statement")."""
    mentions = tuple(sorted(each.id for each in draft.happenings))
    return (-len(draft.mains), draft.kind in loose, -len(draft.reports), -len(mentions), mentions)


def _draw(tellings: Collection[Telling], principal: _Draft, drafts: Sequence[_Draft], pack: Pack) -> None:
    """Make the principal happening the main one of the reports that tell of it in passing or have no other but one of a loose kind.

    A report that is mainly about an "investigation" belongs to what its story is about. Where the principal itself is loose, it is
    the main one of the whole story: nothing in it says that a report is not about it.
    """
    story, loose = {telling.id for telling in tellings}, pack.loose
    if principal.kind in loose:
        principal.mains |= story.difference(*(each.mains for each in drafts if each.kind == principal.kind))
    housed = {report for draft in drafts if draft.kind not in loose for report in draft.firm}
    if len(principal.mains) >= max(_FEW, _MOST * len(story)):
        housed -= _alone(principal, drafts)
    housed |= _on_other_news(principal, tellings, pack.rest)
    if principal.mains:
        principal.mains |= principal.told - _on_another(principal, drafts, pack.told_as(principal.kind))
    principal.mains |= story - housed
    principal.reports |= principal.mains


def _on_another(principal: _Draft, drafts: Iterable[_Draft], retold: Collection[str]) -> set[str]:
    """Return the reports that are mainly about another happening of the principal's kind, or one it may be told as, such as the next launch.

    One that gives an exact figure of the principal is about it, unless it is of a day weeks away and of another place. What lies more than a week before the
    principal is what a report looks back on, which tells of the principal, too.
    """
    kinds = {principal.kind, *retold}
    others = [draft for draft in drafts if draft is not principal and draft.kind in kinds]
    mains = (each for draft in others for each in draft.happenings if each.main)
    return {
        each.report for each in mains if _is_another(each, principal) and not _is_gone(each, principal)
    } - principal.mains


def _is_gone(told: Happening, principal: _Draft) -> bool:
    """Return whether a happening lies more than a week before all days on which the principal is told to have been."""
    here = when(told.when).span if to_the_day(told.when) else None
    days = [span for each in principal.happenings if to_the_day(each.when) and (span := when(each.when).span)]
    return here is not None and bool(days) and all(start - here[1] > _WEEK for start, _ in days)


def _is_another(told: Happening, principal: _Draft) -> bool:
    if exact_figures(principal.happenings).isdisjoint(exact_figures([told])):
        return True
    spots = frozenset[str]().union(*(each.place for each in principal.happenings))
    elsewhere = bool(told.place and spots) and spots.isdisjoint(told.place)
    days = [gap(told.when, each.when) for each in principal.happenings if to_the_day(each.when)]
    return elsewhere and to_the_day(told.when) and all(apart is not None and apart > _WEEKS for apart in days)


def _on_other_news(principal: _Draft, tellings: Iterable[Telling], rest: Container[str]) -> set[str]:
    """Return the reports that came out before the principal happening, or are about something for which no kind has a word, of another day and place."""
    core, spots = core_of(principal.happenings), frozenset[str]().union(*(each.place for each in principal.happenings))
    found = set[str]()
    for telling in tellings:
        placed = [
            m for m in telling.mains if m.kind in rest and m.where and spots.isdisjoint(naming_stems(m.where.name))
        ]
        times = [up_to(telling.report.published), *(mention.when for mention in placed if to_the_day(mention.when))]
        if any(core and are_apart(frozenset([time]), core) for time in times if time):
            found.add(telling.id)
    return found


def _alone(principal: _Draft, drafts: Iterable[_Draft]) -> set[str]:
    """Return the reports that are mainly about something of another kind than the principal that no other report of the story is mainly about."""
    others = [draft for draft in drafts if draft.mains]
    shared = {
        report for draft in others if len(draft.mains) > 1 or draft.kind == principal.kind for report in draft.mains
    }
    return set[str]().union(*(draft.mains for draft in others)) - shared


def _account(
    draft: _Draft, places: Mapping[str, Place], spoken: Mapping[str, Sequence[str]], unplaced: Sequence[str]
) -> Account:
    own = own_of(draft.happenings)
    day = _day(own)
    of_day = [each for each in own if day and local_day(each.when) == day]
    mentions = tuple(sorted(each.id for each in draft.happenings))
    return Account(
        kind=draft.kind,
        mentions=mentions,
        statements=tuple(sorted([*unplaced, *(each for mention in mentions for each in spoken.get(mention, ()))])),
        reports=tuple(sorted(places[report] for report in draft.reports)),
        main=tuple(sorted(draft.mains)),
        day=day,
        cards=tuple(card(each) for each in sorted(of_day, key=_least_telling)[:_CARDS]),
    )


def _day(happenings: Iterable[Happening]) -> str | None:
    """Return the day of most mentions, main ones counting twice; of equals the earliest."""
    days: Counter[str] = Counter()
    for each in happenings:
        if day := local_day(each.when):
            days[day] += 2 if each.main else 1
    return min(days, key=lambda day: (-days[day], day), default=None)


def _least_telling(told: Happening) -> tuple[bool, int, str]:
    return (not told.main, -len(told.place) - len(told.parties) - len(told.values), told.id)
