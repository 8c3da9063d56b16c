"""Lay claims to origins one by one, where what joins them holds of one claim or one field and not of all that two parties say.

Each function takes the origin of every claim as it stands, by the claims' ids, and returns that of those which it lays anew.
"""

from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping

from onrecord.linking.origins.voices import Voice
from onrecord.record.link import Link
from onrecord.record.reading import PartyKind
from onrecord.record.sets import Union

Roots = Mapping[str, str]


def to_most(origin: Roots, items: Mapping[str, Voice], links: Iterable[Link]) -> dict[str, str]:
    """Lay the claims that `links` join to the origin which most of them have, but to none told by its office or its work alone beside another."""
    links = tuple(links)
    repeated = Union({end for link in links for end in (link.left, link.right)})
    for link in links:
        repeated.join(link.left, link.right)
    size = Counter(origin.values())
    moved: dict[str, str] = {}
    for claims in repeated.sets():
        told = Counter(origin[claim] for claim in claims)
        alone = {root for root in told if items[root].office_alone or items[root].of_trade_alone}
        most = min(told, key=lambda root: (root in alone, -told[root], -size[root], root))
        moved.update(dict.fromkeys(claims, most))
    return moved


def to_named(origin: Roots, items: Mapping[str, Voice], links: Iterable[Link]) -> dict[str, str]:
    """Lay each claim of a voice without a name, or told by its office alone, to the one that gives its figure most often."""
    told: defaultdict[str, Counter[str]] = defaultdict(Counter)
    for link in links:
        unnamed, named = sorted((link.left, link.right), key=lambda end: _distinctness(items[end]))
        told[unnamed][origin[named]] += 1
    return {claim: min(most, key=lambda root: (-most[root], root)) for claim, most in told.items()}


def to_holders(origin: Roots, items: Mapping[str, Voice], links: Iterable[Link]) -> dict[str, str]:
    """Lay each claim of somebody told by office to the one person who is named in that office; to nobody where two are."""
    told: defaultdict[str, set[str]] = defaultdict(set)
    for link in links:
        unnamed, named = sorted((link.left, link.right), key=lambda end: bool(items[end].offices))
        told[unnamed].add(origin[named])
    return {claim: min(holders) for claim, holders in told.items() if len(holders) == 1}


def to_officials(origin: Roots, items: Mapping[str, Voice], links: Iterable[Link], laid: Roots) -> dict[str, str]:
    """Lay each claim of "officials" to the one state whose officials tell of its field; to none where those of several do, or none is linked."""
    linked = {end for link in links for end in (link.left, link.right)}
    told: defaultdict[str, set[str]] = defaultdict(set)
    for key, voice in items.items():
        if voice.field and voice.of_officials:
            told[voice.field].add(origin[key])
    anybody = [key for key in sorted(linked) if items[key].anybody and key not in laid]
    return {key: min(told[items[key].field]) for key in anybody if len(told[items[key].field]) == 1}


def to_trades(origin: Roots, items: Mapping[str, Voice], links: Iterable[Link], laid: Roots) -> dict[str, str]:
    """Lay each claim of a voice told by what its body does to the body of that sort that the event has; where it has two, to the one of them that
    tells of the field, else to none.

    Where a state's own one is told of ("Ruritania's police"), those of its parts are of it; where no body of the sort is named, all who are told so are one. Who speak jointly ("police and medics") are no body.
    """
    sorts: defaultdict[str, set[str]] = defaultdict(set)
    for link in links:
        for trade in items[link.left].trades & items[link.right].trades:
            sorts[trade] |= {link.left, link.right}
    moved: dict[str, str] = {}
    for _, claims in sorted(sorts.items()):
        whole = {origin[claim] for claim in claims if items[claim].of_state_force}
        if len(whole) == 1:
            states = {items[claim].state for claim in claims if items[claim].of_state_force} | {None}
            own = [claim for claim in claims if items[claim].field and not items[claim].joint and claim not in laid]
            own = [claim for claim in own if items[claim].state in states]
            moved.update(dict.fromkeys(own, min(whole)))
            continue
        told = [claim for claim in claims if not (items[claim].of_trade_alone or items[claim].joint)]
        alone = [claim for claim in claims if items[claim].of_trade_alone and items[claim].field]
        alone = [claim for claim in alone if claim not in laid or items[origin[claim]].of_trade_alone]
        for field in sorted({items[claim].field for claim in alone}):
            ours = [claim for claim in alone if items[claim].field == field]
            moved.update(dict.fromkeys(ours, target) if (target := _body(origin, items, told, alone, field)) else {})
    return moved


def _body(
    origin: Roots, items: Mapping[str, Voice], told: Iterable[str], alone: Iterable[str], field: str
) -> str | None:
    """Return the one body among those `told` by name, else the one of them that tells of the field; of none told, one of those told `alone`."""
    bodies = {origin[claim] for claim in told}
    of_field = {origin[claim] for claim in told if items[claim].field == field}
    found = bodies if len(bodies) == 1 else of_field if bodies else {min(origin[claim] for claim in alone)}
    return min(found) if len(found) == 1 else None


def to_states(origin: Roots, items: Mapping[str, Voice], links: Iterable[Link], laid: Roots) -> dict[str, str]:
    """Lay what a state says as itself on one field to one origin: its body's, where one body of it alone tells of the field and fits.

    A leader is a voice beside the body, but not beside the medium through which the state speaks, and officials are one, who may be of any body.
    What is `laid` already stays, unless the one body takes it in.
    """
    large, bodies = _by_state(items, at_large=True), _by_state(items, at_large=False)
    fitting = {
        end
        for link in links
        if items[link.left].at_large is not items[link.right].at_large
        for end in (link.left, link.right)
    }
    moved: dict[str, str] = {}
    for place, claims in large.items():
        told = bodies.get(place, ())
        if medium := {origin[claim] for claim in told if items[claim].mouthpiece}:
            moved.update(dict.fromkeys(claims, min(medium)))
            continue
        speaking = {origin[claim] for claim in told if not items[claim].joint}
        led = any(items[claim].leads for claim in claims)
        rest = claims
        if len(speaking) == 1 and not led and not fitting.isdisjoint(claims):
            moved.update({claim: min(speaking) for claim in claims if items[claim].is_whole_state})
            rest = [claim for claim in claims if claim not in moved]
        if own := [claim for claim in rest if claim not in laid or items[origin[claim]].at_large]:
            moved.update(dict.fromkeys(own, min((_told_bare(items[claim]), origin[claim]) for claim in own)[1]))
    return moved


def to_one_crowd(origin: Roots, items: Mapping[str, Voice], links: Iterable[Link], laid: Roots) -> dict[str, str]:
    """Lay the claims on one field of voices told by one office alone to one origin: that of those `laid` already where they have one,
    of several the one that is told so itself. Officials of a state are of the crowd where no other state's are.
    """
    crowds = Union({end for link in links for end in (link.left, link.right)})
    for link in links:
        crowds.join(link.left, link.right)
    moved: dict[str, str] = {}
    for together in crowds.sets():
        several = len({items[claim].state for claim in together} - {None}) > 1
        claims = [claim for claim in together if not (several and items[claim].at_large)]
        if not claims:
            continue
        known = {origin[claim] for claim in claims if claim in laid}
        known = {root for root in known if items[root].crowd_on} if len(known) > 1 else known
        target = min(known) if len(known) == 1 else min(origin[claim] for claim in claims)
        moved.update({claim: target for claim in claims if claim not in laid})
    return moved


def _by_state(items: Mapping[str, Voice], *, at_large: bool) -> dict[tuple[str, str], list[str]]:
    """Return the claims of voices of a state by the state and the field."""
    found: defaultdict[tuple[str, str], list[str]] = defaultdict(list)
    for key in sorted(items):
        voice = items[key]
        if voice.state is not None and voice.field and voice.at_large is at_large:
            found[voice.state, voice.field].append(key)
    return found


def _told_bare(voice: Voice) -> bool:
    return voice.party.kind is not PartyKind.STATE


def _distinctness(voice: Voice) -> tuple[bool, ...]:
    """Rank a voice by how well it can be told from others: nobody named first, then an office, a plain body or a word for many alone, a state, several together, any other."""
    return (
        not voice.carries,
        voice.named,
        not (voice.office_alone or voice.bare or voice.plain),
        not voice.at_large,
        not (voice.told_by_office or voice.joint),
    )
