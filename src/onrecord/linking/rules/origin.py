"""Two claims or statements on one event come from one origin where the same party, or one that speaks for it, was first to make both.

A minister and his ministry are one origin, and so are a full name and a shorter one that can mean nobody else in the event
("Red Crescent" beside "Libyan Red Crescent"), an acronym and what it stands for, and two spellings of one person's name.
Bodies of one state that give the same exact figure repeat one statement. News agencies and papers, and the report's own outlet,
pass on what others said: they are no origin, unless they are a state's own mouthpiece (they belong to a family). A figure in a
report and in its copy is one statement, whoever is named for it, and who passes a figure on in one report is not its origin in
another. A voice without a name that gives the exact figure of a named one may be that one, and does not count as one more; so may
one told by its office alone ("police", "officials") that gives the value of another official, and a state that gives that of its body. Else voices without a name are never
one across reports.
"""

from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence

from onrecord.linking.groups import Union, strongest_first
from onrecord.linking.names import initials, office_stems, state_of
from onrecord.linking.telling import Ground, Telling
from onrecord.linking.voices import (
    OF_ONE_CLAIM,
    OFFICE,
    PASSED_ON,
    SHORT_NAME,
    UNNAMED,
    Voice,
    bounds,
    office_echo,
    one_figure,
    one_name,
    one_text,
    passed_on,
    passes,
    state_echo,
    unnamed_echo,
)
from onrecord.packs.offices import gives_an_office
from onrecord.packs.pack import is_nobodys, names_a_carrier
from onrecord.record.link import Evidence, Link, Relation
from onrecord.record.reading import Claim, Hop, HopRole, Party, PartyKind, Reading, Statement

RELATION = Relation.SAME_ORIGIN
NAME = "origin"
SHARED = 1
CHAINS = False


def items(telling: Telling, ground: Ground) -> Iterator[Voice]:
    """Return the first voices of the report's claims and statements; what has no voice is left out."""
    events = ground.found(Relation.SAME_EVENT).group
    parties = {party.id: party for party in telling.reading.parties}
    for said, hop in _hops(telling.reading):
        party = parties.get(hop.party or "") or _unknown(hop, telling.id)
        if _passes_on(party, telling, ground):
            continue
        family = party.family or party.id
        name = _family_name(family, party, parties, ground)
        claim = said if isinstance(said, Claim) else None
        yield Voice(
            id=said.id,
            places=(
                f"story {ground.story_of(telling.id)}",
                *((f"event {events.get(claim.mention)}",) if claim else ()),
            ),
            report=telling.id,
            party=party,
            family=family,
            name=name,
            state=state_of(party, name, ground.states, ground.known),
            field=claim.field if claim else "",
            value=claim.value if claim else None,
            relays=tuple(hop.name for hop in claim.chain[1:] if hop.role is HopRole.RELAY) if claim else (),
            titled=_is_titled(party, claim, telling),
        )


def _passes_on(party: Party, telling: Telling, ground: Ground) -> bool:
    """Return whether a party only passes words on: a news agency, unnamed media, the report's own outlet, or nobody, as "updated figures" do."""
    if party.id in ground.carriers:
        return True
    nobody = names_a_carrier(party.name) or is_nobodys(party.name)
    return party.id not in ground.known and (nobody or telling.report.is_by(party.name))


def _is_titled(party: Party, claim: Claim | None, telling: Telling) -> bool:
    """Return whether the report gives the person who makes a claim an office."""
    if claim is None or party.kind is not PartyKind.PERSON:
        return False
    return gives_an_office(party.name, telling.report.text)


def keys(item: Voice, ground: Ground) -> Iterator[str]:  # noqa: ARG001 - every rule takes the ground
    """Return story and event with the family, each word and the initials of the name, and the figure."""
    words = [f"word {word}" for word in office_stems(item.name)] if item.named else []
    figure = [f"figure {item.field} {bound}" for bound in bounds(item.value) if bound is not None]
    for place in item.places:
        for key in (f"family {item.family}", f"initials {initials(item.name)}", *words, *figure):
            yield f"{place}|{key}"


def compare(left: Voice, right: Voice, ground: Ground) -> Evidence | None:
    """Return the evidence that the two come from one origin, or None."""
    if left.party.id == right.party.id:
        return Evidence(1.0, f"{left.party.name} is the first voice of both")
    if left.family == right.family:
        return Evidence(0.95, f"{left.party.name} and {right.party.name} speak for one body")
    return (
        one_name(left, right)
        or passed_on(left, right)
        or one_text(left, right, ground)
        or one_figure(left, right)
        or unnamed_echo(left, right)
        or office_echo(left, right)
        or state_echo(left, right)
    )


def gather(items: Mapping[str, Voice], links: Sequence[Link], ground: Ground) -> Iterable[Iterable[str]]:  # noqa: ARG001 - every rule takes the ground
    """Return the origins, singles included.

    Links between parties join all that they say; a short name that could mean two parties joins neither to the other. Links by
    one text or one figure lay only that claim to the origin that most of its like have, and a claim that its speaker passes
    on elsewhere to whom it comes from. A claim of a voice without a name goes to the named origin that most often gives its figure.
    """
    union = Union(items)
    voices = {member: {item.family: item} for member, item in items.items()}
    claims = [link for link in links if link.evidence.score in OF_ONE_CLAIM]
    for link in strongest_first(link for link in links if link.evidence.score not in OF_ONE_CLAIM):
        left, right = union.root(link.left), union.root(link.right)
        if left == right or (link.evidence.score == SHORT_NAME and _at_odds(voices[left], voices[right])):
            continue
        union.join(left, right)
        voices[union.root(left)] = {**voices[left], **voices[right]}
    origin = {member: union.root(member) for group in union.sets() for member in group}
    both_alone = {link for link in claims if _both_alone(link, items)}
    repeated = [
        link for link in claims if link.evidence.score not in {PASSED_ON, UNNAMED, OFFICE} or link in both_alone
    ]
    origin.update(_lay_to_most(origin, repeated))
    echoes = [link for link in claims if link.evidence.score in {UNNAMED, OFFICE} and link not in both_alone]
    origin.update(_lay_to_named(origin, items, echoes))
    for link in claims:
        if link.evidence.score == PASSED_ON:
            said, passed = (
                (link.left, link.right) if passes(items[link.right], items[link.left]) else (link.right, link.left)
            )
            origin[passed] = origin[said]
    groups: dict[str, list[str]] = defaultdict(list)
    for member, root in origin.items():
        groups[root].append(member)
    return groups.values()


def _lay_to_most(origin: Mapping[str, str], links: Iterable[Link]) -> dict[str, str]:
    """Return the origin of each claim that `links` join: that which most of the claims joined with it have."""
    links = tuple(links)
    repeated = Union({end for link in links for end in (link.left, link.right)})
    for link in links:
        repeated.join(link.left, link.right)
    size = Counter(origin.values())
    moved: dict[str, str] = {}
    for claims in repeated.sets():
        told = Counter(origin[claim] for claim in claims)
        most = min(told, key=lambda root: (-told[root], -size[root], root))
        moved.update(dict.fromkeys(claims, most))
    return moved


def _lay_to_named(origin: Mapping[str, str], items: Mapping[str, Voice], links: Iterable[Link]) -> dict[str, str]:
    """Return the origin of each claim of a voice without a name, or told by its office alone, that `links` join with claims of others."""
    told: defaultdict[str, Counter[str]] = defaultdict(Counter)
    for link in links:
        unnamed, named = sorted((link.left, link.right), key=lambda end: _distinctness(items[end]))
        told[unnamed][origin[named]] += 1
    return {claim: min(most, key=lambda root: (-most[root], root)) for claim, most in told.items()}


def _distinctness(voice: Voice) -> tuple[bool, bool, bool]:
    """Rank a voice by how well it can be told from others: nobody named first, then an office alone, a state, any other."""
    return voice.named, not voice.office_alone, not voice.as_state


def _both_alone(link: Link, items: Mapping[str, Voice]) -> bool:
    """Return whether both voices of a link are told by their office alone."""
    return link.evidence.score == OFFICE and items[link.left].office_alone and items[link.right].office_alone


def _hops(reading: Reading) -> Iterator[tuple[Claim | Statement, Hop]]:
    for claim in reading.claims:
        if claim.origin is not None and (claim.origin.party or claim.origin.name):
            yield claim, claim.origin
    for statement in reading.statements:
        if statement.speaker is not None and (statement.speaker.party or statement.speaker.name):
            yield statement, statement.speaker


def _unknown(hop: Hop, report: str) -> Party:
    return Party(f"words:{report}:{hop.name}", hop.name, PartyKind.ANONYMOUS)


def _family_name(family: str, party: Party, parties: Mapping[str, Party], ground: Ground) -> str:
    if family == party.id:
        return party.name
    if family in parties:
        return parties[family].name
    return ground.known[family].name if family in ground.known else family.rpartition(":")[2].replace("-", " ")


def _at_odds(left: Mapping[str, Voice], right: Mapping[str, Voice]) -> bool:
    return any(a.family != b.family and one_name(a, b) is None for a in left.values() for b in right.values())
