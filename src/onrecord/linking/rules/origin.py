"""Two claims or statements on one event come from one origin where the same party, or one that speaks for it, was first to make both.

A minister and his ministry are one origin, and so are a full name and a shorter one that can mean nobody else in the event
("Red Crescent" beside "Libyan Red Crescent"), an acronym and what it stands for, and two spellings of one person's name.
So are the forces of a state and the ministry above them, and a body and its office. The report's own outlet, and media of which nothing tells which
they are, are no origin; a paper or an agency is one of the figures that a report lays to it and to nobody behind it, but does not count beside somebody
else who gives the same figure; a state's media are one, and a state's mouthpiece (it belongs to a family) speaks for the
state and its leader. A figure in a sentence of a report and of its copy is one statement, whoever is named for it, and who passes a figure on in one report is not its origin in
another. A voice without a name that gives the exact figure of a named one may be that one, and does not count as one more; so may
one told by its office alone ("police", "officials") that gives the value of another official, and a state or its government that gives that of its body.

Without a value in common are one: a state told bare, its government, ambassador and leader on one field, and the one body of it that
tells of the field; an office of one holder, or the authorities under it, and who is named in it; who is told by what a body does and the one
such body; on one field, officials of whom no more is told, and these and the one state whose officials do. Else officials may be of any body, and voices
without a name are never one across reports.
"""

from collections import defaultdict
from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence

from onrecord.linking.groups import strongest_first
from onrecord.linking.origins import laying
from onrecord.linking.origins.echoes import (
    carried_echo,
    joint_echo,
    lead_echo,
    members_echo,
    office_echo,
    plain_echo,
    state_echo,
    unnamed_echo,
)
from onrecord.linking.origins.families import (
    is_of_a_body,
    is_whole,
    officials_of,
    one_crowd,
    one_office,
    one_person,
    one_state,
    one_trade,
    one_whole,
    only_official,
    people_of,
)
from onrecord.linking.origins.voices import (
    FIELD,
    HOLDER,
    OF_ONE_CLAIM,
    OFFICE,
    ONE_TEXT,
    PASSED_ON,
    SHORT_NAME,
    TRADE,
    UNNAMED,
    Voice,
    bounds,
    one_medium,
    one_name,
    one_text,
    one_word,
    passed_on,
    passes,
)
from onrecord.linking.parties.names import bare_of_officials, office_stems, short_forms, state_of
from onrecord.linking.telling import Ground, Telling
from onrecord.packs.offices import is_title, names_an_envoy, sole_office, titles_of
from onrecord.packs.pack import names_a_carrier, names_no_medium, names_nobody
from onrecord.record.link import Evidence, Link, Relation
from onrecord.record.reading import Claim, Hop, HopRole, Party, PartyKind, Reading, Statement
from onrecord.record.sets import Union

RELATION = Relation.SAME_ORIGIN
NAME = "origin"
SHARED = 1
CHAINS: float | None = None


def items(telling: Telling, ground: Ground) -> Iterator[Voice]:
    """Return the first voices of the report's claims and statements; what has no voice is left out."""
    events = ground.found(Relation.SAME_EVENT).group
    parties = {party.id: party for party in telling.reading.parties}
    called = _called(telling)
    for said, hop in _hops(telling.reading):
        party = parties.get(hop.party or "") or _unknown(hop, telling.id)
        claim = said if isinstance(said, Claim) else None
        carries = _carries(party, ground)
        if _is_nobody(party, hop, telling, ground) or (carries and claim is None):
            continue
        title = _title(party, claim, telling, called)
        family = party.family or _body_of_officials(party, ground) or party.id
        name = _family_name(family, party, parties, ground)
        state = ground.governments.behind(party, ground.known, title, name)
        if state is not None and party.id in ground.known:  # a leader speaks for no body
            family, name = party.id, party.name
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
            state=state or state_of(party, name, ground.states, ground.known),
            field=claim.field if claim else "",
            value=claim.value if claim else None,
            relays=tuple(hop.name for hop in said.chain[1:] if hop.role is HopRole.RELAY),
            title=title,
            place=claim.passages[0].start if claim and claim.passages else 0,
            at_large=state is not None,
            mouthpiece=family in ground.known and ground.known[family].carries and not carries,
            carries=carries,
        )


def _is_nobody(party: Party, hop: Hop, telling: Telling, ground: Ground) -> bool:
    """Return whether a party is nobody's voice: the report's own outlet, media of which nothing tells which they are, or nobody, as "updated figures" do.

    A body whose own text the report is speaks in all of it: such a voice stands nowhere in the words.
    """
    if party.id in ground.known and party.id not in ground.carriers:
        return False
    own = bool(hop.passages) and telling.report.is_by(party.name)
    return own or (party.id not in ground.known and (names_nobody(party.name) or names_no_medium(party.name)))


def _carries(party: Party, ground: Ground) -> bool:
    """Return whether a party passes on others' words: a news agency, a paper, unnamed media."""
    return party.id in ground.carriers or (party.id not in ground.known and names_a_carrier(party.name))


def _body_of_officials(party: Party, ground: Ground) -> str | None:
    """Return the id of the ministry that the pack knows and whose officials an unnamed voice is, told with its state: the Pentagon for "a U.S. defense official"."""
    bare = bare_of_officials(party.name) if party.kind in {PartyKind.ANONYMOUS, PartyKind.GROUP} else ""
    found = (ground.offices.get(f"{bare} {house}".casefold()) for house in ("department", "ministry")) if bare else ()
    return next((each for each in found if each), None) if bare != bare.lower() else None


def _title(party: Party, claim: Claim | None, telling: Telling, called: Mapping[str, Collection[str]]) -> str:
    """Return the words that the report puts around the name of a person who makes a claim, or by which it tells of it as the speaker."""
    if claim is None or party.kind is not PartyKind.PERSON:
        return ""
    return ", ".join(dict.fromkeys((*titles_of(party.name, telling.report.text), *sorted(called.get(party.id, ())))))


def _called(telling: Telling) -> dict[str, set[str]]:
    """Return by party the offices that the report calls its speakers by: "the US ambassador to the council" for whom it names elsewhere."""
    found: defaultdict[str, set[str]] = defaultdict(set)
    for _, hop in _hops(telling.reading):
        words = (passage.of(telling.report.text) for passage in hop.passages)
        if hop.party:
            found[hop.party].update(each for each in words if is_title(each) or names_an_envoy(each))
    return found


def keys(item: Voice, ground: Ground) -> Iterator[str]:  # noqa: ARG001 - every rule takes the ground
    """Return story and event with the party, the family, each word and the initials of the names, the figure, the state and the office."""
    words = [f"word {word}" for word in office_stems(item.name) | office_stems(item.party.name)] if _told(item) else []
    figure = [f"figure {item.field} {bound}" for bound in bounds(item.value) if bound is not None]
    state = [f"state {item.state} {item.field}"] if item.state and item.field else []
    crowd = [f"crowd {item.field}"] if item.field and item.crowd_on else []
    offices = [f"office {office}" for office in (*item.offices, sole_office(item.party.name), item.headed_by) if office]
    trades = [f"trade {trade}" for trade in item.trades]
    own = [
        f"party {item.party.id}",
        f"family {item.family}",
        *(f"initials {letters}" for letters in short_forms(item.name)),
    ]
    passing = [f"passing {item.report} {name.rpartition(' ')[2]}" for name in (*item.relays, item.party.name) if name]
    for place in item.places:
        for key in (*own, *passing, *words, *figure, *state, *crowd, *offices, *trades):
            yield f"{place}|{key}"


def _told(voice: Voice) -> bool:
    """Return whether a voice's words may tell who it is: a name, or officials of a body."""
    return voice.named or bool(bare_of_officials(voice.party.name))


def compare(left: Voice, right: Voice, ground: Ground) -> Evidence | None:
    """Return the evidence that the two come from one origin, or None."""
    if left.party.id == right.party.id:
        decided = ground.whom.why(left.id, right.id, left.party.id)
        return Evidence(1.0, decided or f"{left.party.name} is the first voice of both")
    if left.family == right.family:
        return Evidence(0.95, f"{left.party.name} and {right.party.name} speak for one body")
    if ground.whom.any_apart(_ids(left), _ids(right)):
        return None
    if one := one_word(left, right) or one_medium(left, right):
        return one
    if left.carries or right.carries:
        return one_text(left, right, ground) or carried_echo(left, right)
    return (
        one_name(left, right)
        or one_person(left, right)
        or officials_of(left, right)
        or people_of(left, right)
        or one_whole(left, right)
        or passed_on(left, right)
        or one_text(left, right, ground)
        or unnamed_echo(left, right)
        or lead_echo(left, right)
        or joint_echo(left, right)
        or office_echo(left, right)
        or members_echo(left, right)
        or plain_echo(left, right)
        or state_echo(left, right)
        or one_office(left, right)
        or one_trade(left, right)
        or one_state(left, right)
        or one_crowd(left, right)
        or only_official(left, right)
    )


def gather(items: Mapping[str, Voice], links: Sequence[Link], ground: Ground) -> Iterable[Iterable[str]]:
    """Return the origins, singles included.

    Links between parties join all that they say; a short name that could mean two parties joins neither to the other. Links by
    one text or one figure lay only that claim to the origin that most of its like have, and a claim that its speaker passes
    on elsewhere to whom it comes from. A claim of a voice without a name goes to the named origin that most often gives its figure. The
    links of a holder, a trade or a field hold only where all that the event tells leaves one party to mean (`laying`). Parties that a person
    says are two are never one origin, unless both speak for one body.
    """
    union = Union(items)
    voices = {member: {item.family: item} for member, item in items.items()}
    who = {member: _ids(item) for member, item in items.items()}
    claims = [link for link in links if link.evidence.score in OF_ONE_CLAIM]
    for link in strongest_first(link for link in links if link.evidence.score not in OF_ONE_CLAIM):
        left, right = union.root(link.left), union.root(link.right)
        if left == right or (link.evidence.score == SHORT_NAME and _at_odds(voices[left], voices[right])):
            continue
        if ground.whom.any_apart(who[left], who[right]) and items[link.left].family != items[link.right].family:
            continue
        union.join(left, right)
        voices[union.root(left)] = {**voices[left], **voices[right]}
        who[union.root(left)] = who[left] | who[right]
    origin = {member: union.root(member) for group in union.sets() for member in group}
    both_alone = {link for link in claims if _both_alone(link, items)}
    repeated = [link for link in claims if link.evidence.score == ONE_TEXT or link in both_alone]
    laid = laying.to_most(origin, items, repeated)
    origin.update(laid)
    echoes = [link for link in claims if link.evidence.score in {UNNAMED, OFFICE} and link not in both_alone]
    laid |= (named := laying.to_named(origin, items, echoes))
    origin.update(named)
    origin.update(laying.to_holders(origin, items, [link for link in claims if link.evidence.score == HOLDER]))
    origin.update(
        trades := laying.to_trades(origin, items, [link for link in claims if link.evidence.score == TRADE], laid)
    )
    anew = laying.to_named(origin, items, echoes)  # whom they echo may speak for another body now
    origin.update({claim: root for claim, root in anew.items() if claim not in trades})
    by_field = [link for link in claims if link.evidence.score == FIELD]
    crowds = [link for link in by_field if items[link.left].crowd_on and items[link.right].crowd_on]
    public = [link for link in by_field if items[link.left].anybody is not items[link.right].anybody]
    laid |= (officials := laying.to_officials(origin, items, public, laid))
    origin.update(officials)
    origin.update(laying.to_one_crowd(origin, items, crowds, laid))
    origin.update(laying.to_states(origin, items, [link for link in by_field if link not in crowds], laid))
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


def _ids(voice: Voice) -> frozenset[str]:
    """Return the ids by which people may tell a voice from others: its own, and its body's."""
    return frozenset((voice.party.id, voice.family))


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
    kind = (
        PartyKind.ANONYMOUS if hop.passages else PartyKind.ORGANISATION
    )  # whose own text the report is, speaks without words
    return Party(f"words:{report}:{hop.name}", hop.name, kind)


def _family_name(family: str, party: Party, parties: Mapping[str, Party], ground: Ground) -> str:
    if family == party.id:
        return party.name
    if family in parties:
        return parties[family].name
    return ground.known[family].name if family in ground.known else family.rpartition(":")[2].replace("-", " ")


def _at_odds(left: Mapping[str, Voice], right: Mapping[str, Voice]) -> bool:
    """Return whether two groups hold names that share a word and are not one: a short name could mean either.

    Who is told as the officials or a part of a body has its name only from that.
    """
    ours, theirs = (
        [voice for voice in voices.values() if not (is_of_a_body(voice) or is_whole(voice))] for voices in (left, right)
    )
    return any(
        a.family != b.family and bool(a.business & b.business) and not _alike(a, b) for a in ours for b in theirs
    )


def _alike(left: Voice, right: Voice) -> bool:
    return any(same(left, right) for same in (one_name, one_person, officials_of, people_of))
