"""Two claims on one event come from one origin where the same party, or one that speaks for it, was first to make both.

A minister and his ministry are one origin, and so are a full name and a shorter one that can mean nobody else in the event
("Red Crescent" beside "Libyan Red Crescent"), an acronym and what it stands for, and two spellings of one person's name.
Voices without a name are never one across reports, unless the one report copies the other and the value is the same.
"""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from difflib import SequenceMatcher

from onrecord.linking.groups import Union, strongest_first
from onrecord.linking.telling import Ground, Telling
from onrecord.linking.words import stems
from onrecord.record.link import Evidence, Link, Relation
from onrecord.record.reading import Claim, Party, PartyKind
from onrecord.record.value import Value

RELATION = Relation.SAME_ORIGIN
NAME = "origin"
SHARED = 1

_SPELLING = 0.85
_APART = frozenset(
    stems(
        "east eastern west western north northern south southern central upper lower local regional provincial federal former deputy vice first second interim military civil"
    )
)
_BODIES = frozenset({PartyKind.ORGANISATION, PartyKind.GROUP})


@dataclass(frozen=True, slots=True)
class Voice:
    """The origin of one claim: who it is, of what family, under which name, and what it says."""

    id: str
    report: str
    event: int | None
    party: str
    family: str
    name: str
    kind: PartyKind
    field: str
    value: Value

    @property
    def stems(self) -> frozenset[str]:
        """The telling words of the name."""
        return frozenset(stems(self.name))


def items(telling: Telling, ground: Ground) -> Iterator[Voice]:
    """Return the origins of the report's claims; a claim without a voice has none."""
    parties = {party.id: party for party in telling.reading.parties}
    events = ground.found(Relation.SAME_EVENT).group
    for claim in telling.reading.claims:
        if claim.origin is not None and (claim.origin.party or claim.origin.name):
            yield _voice(claim, parties, events, telling.id)


def keys(item: Voice, ground: Ground) -> Iterator[str]:  # noqa: ARG001 - every rule takes the ground
    """Return event with family, and event with each word and the initials of a name."""
    yield f"{item.event}|family {item.family}"
    if item.kind is PartyKind.ANONYMOUS:
        yield f"{item.event}|claim {item.field} {item.value}"
    else:
        yield from (f"{item.event}|word {word}" for word in item.stems)
        yield f"{item.event}|initials {_initials(item.name)}"


def compare(left: Voice, right: Voice, ground: Ground) -> Evidence | None:
    """Return the evidence that the two claims come from one origin, or None."""
    if left.party == right.party:
        return Evidence(1.0, f"{left.name} makes both claims")
    if left.family == right.family:
        return Evidence(0.95, f"{left.name} and {right.name} speak for one body")
    if PartyKind.ANONYMOUS in {left.kind, right.kind}:
        return _carried(left, right, ground)
    if left.kind is not right.kind and not {left.kind, right.kind} <= _BODIES:
        return None
    return _same_person(left, right) if left.kind is PartyKind.PERSON else _same_body(left, right)


def gather(items: Mapping[str, Voice], links: Sequence[Link], ground: Ground) -> Iterable[Iterable[str]]:
    """Return the origins, singles included; no link may bring together two names that are at odds."""
    union = Union(items)
    families = {member: {item.family: item} for member, item in items.items()}
    for link in strongest_first(links):
        left, right = union.root(link.left), union.root(link.right)
        if left == right or _at_odds(families[left].values(), families[right].values(), ground):
            continue
        union.join(left, right)
        families[union.root(left)] = {**families[left], **families[right]}
    return union.sets()


def _voice(claim: Claim, parties: Mapping[str, Party], events: Mapping[str, int], report: str) -> Voice:
    name = claim.origin.name if claim.origin else ""
    party_id = (claim.origin.party if claim.origin else None) or f"words:{report}:{name}"
    known = parties.get(party_id)
    return Voice(
        id=claim.id,
        report=report,
        event=events.get(claim.mention),
        party=party_id,
        family=(known.family if known else None) or party_id,
        name=known.name if known else name,
        kind=known.kind if known else PartyKind.ANONYMOUS,
        field=claim.field,
        value=claim.value,
    )


def _carried(left: Voice, right: Voice, ground: Ground) -> Evidence | None:
    same = left.field == right.field and left.value == right.value
    if same and ground.found(Relation.COPY).together(left.report, right.report):
        return Evidence(
            0.8, f"one text carried twice: {left.name} and {right.name} give the same figure in a report and its copy"
        )
    return None


def _same_person(left: Voice, right: Voice) -> Evidence | None:
    if left.name.casefold() == right.name.casefold() or left.stems < right.stems or right.stems < left.stems:
        return Evidence(0.85, f"{left.name} and {right.name} are one name, once in full")
    here, there = ("".join(stems(voice.name)) for voice in (left, right))
    if left.stems & right.stems and SequenceMatcher(None, here, there, autojunk=False).ratio() >= _SPELLING:
        return Evidence(0.8, f"{left.name} and {right.name} are two spellings of one name")
    return None


def _same_body(left: Voice, right: Voice) -> Evidence | None:
    shorter, longer = sorted((left, right), key=lambda voice: (len(voice.stems), voice.name))
    if _initials(longer.name) == shorter.name.upper() and len(shorter.name) > 2:
        return Evidence(0.85, f"{shorter.name} is short for {longer.name}")
    added = longer.stems - shorter.stems
    if len(shorter.stems) > 1 and shorter.stems <= longer.stems and not added & _APART:
        return Evidence(0.75, f"{shorter.name} is short for {longer.name}; nobody else in the event bears that name")
    return None


def _at_odds(left: Iterable[Voice], right: Iterable[Voice], ground: Ground) -> bool:
    return any(compare(a, b, ground) is None for a in left for b in right)


def _initials(name: str) -> str:
    return "".join(word[0] for word in name.split() if word[0].isupper()) if " " in name else name.upper()
