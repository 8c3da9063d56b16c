"""Which party is meant, and all that it says."""

from collections import defaultdict
from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from onrecord.errors import OnrecordError
from onrecord.questions.material import Material, meant, plain
from onrecord.record.assessment import Agreement, Assessment, Position, Standing
from onrecord.record.decided import Parties
from onrecord.record.reading import Claim, Hop, Statement
from onrecord.record.report import Report

_SHOWN = 6
_AT_ODDS = frozenset({Agreement.CONTRADICTED, Agreement.DENIED})


@dataclass(frozen=True, slots=True)
class Known:
    """A party that reports name: its id (None for one that only its name tells), its name, and all its names there."""

    party: str | None
    name: str
    names: tuple[str, ...]

    def goes_by(self, party: str | None, name: str) -> bool:
        """Return whether a hop or an actor with this party and name is this one."""
        return party == self.party if self.party else party is None and plain(name) == plain(self.name)

    def is_first_voice(self, hop: Hop | None) -> bool:
        """Return whether the party is whose words are first on the way that a hop begins; False where that is nobody."""
        return hop is not None and self.goes_by(hop.party, hop.name)


@dataclass(frozen=True, slots=True)
class Remark:
    """A statement of a party, or a claim laid to it that no statement makes; with its report."""

    said: Statement | Claim
    report: Report

    @property
    def content(self) -> tuple[str, ...]:
        """The exact words of what is said, passage by passage."""
        passages = self.said.content if isinstance(self.said, Statement) else self.said.passages[:1]
        return tuple(each.of(self.report.text) for each in passages)


@dataclass(frozen=True, slots=True)
class Stand:
    """A position that a party gave, with its event's number and its field's standing."""

    number: int
    assessment: Assessment
    standing: Standing
    position: Position

    @property
    def confirmed(self) -> bool:
        """Whether another independent origin gives the same value."""
        return len(self.position.origins) > 1

    @property
    def at_odds(self) -> bool:
        """Whether the positions on this field contradict or deny each other."""
        return self.standing.relation in _AT_ODDS and len(self.standing.positions) > 1


@dataclass(frozen=True, slots=True)
class Record:
    """All that a party says, in order of publication, then of the text; `stands` are the positions it gave.

    `decided` are the sentences by which people say who else it is, or is not.
    """

    party: Known
    remarks: tuple[Remark, ...]
    stands: tuple[Stand, ...]
    decided: tuple[str, ...] = ()


def find_party(material: Material, given: str) -> Known:
    """Return the party with the id or the name that is given.

    A party's own name counts before the other names it goes by, and those before a part of a name ("Ro" for "Jane Ro").
    Raises `OnrecordError` where nobody is known by it, or
    several are.
    """
    known = _known(material)
    counts = material.linked.parties.everywhere
    key = counts[given].becomes if given in counts else given
    own = [each for each in known if key == each.party]
    own = own or [each for each in known if plain(given) == plain(each.name)]
    found = own or [each for each in known if plain(given) in map(plain, each.names)]
    found = found or [each for each in known if any(_part(plain(given), plain(name)) for name in each.names)]
    if len(found) == 1:
        return found[0]
    if found:
        shown = ", ".join(f"{each.name} ({each.party or 'no id'})" for each in found[:_SHOWN])
        more = f" and {len(found) - _SHOWN} more" if len(found) > _SHOWN else ""
        message = f"{given!r} names {len(found)} parties: {shown}{more}. Give one of the ids."
    else:
        names = {name for each in known for name in (each.name, *each.names)}
        message = f"Nobody here goes by {given!r}.{meant(given, names) if names else ' No party is named at all.'}"
    raise OnrecordError(message)


def ask_who(material: Material, given: str) -> Record:
    """Return all that the party given by name, other name or id says; raises `OnrecordError` as `find_party` does."""
    party = find_party(material, given)
    told = tuple(said_of(party.party, material.linked.parties)) if party.party else ()
    return Record(party, tuple(_remarks(party, material)), tuple(_stands(party, material)), told)


def said_of(party: str, parties: Parties) -> Iterator[str]:
    """Yield what people decided of the party that counts under this id, each with its id in words and who decided so, when and why."""
    merged = dict.fromkeys(
        (each.party, each.text) for each in parties.identities if each.becomes == party and each.report is None
    )
    yield from (f"It is {other}, too: {text}" for other, text in merged if other != party)
    split = dict.fromkeys(
        (each.party, each.text) for each in parties.identities if each.becomes == party and each.report
    )
    yield from (f"Reports name it as {other}: {text}" for other, text in split)
    for each in parties.unlike:
        if party in {each.left, each.right}:
            yield f"It is not {each.right if each.left == party else each.left}: {each.text}"


def first_voice(said: Statement | Claim) -> Hop | None:
    """Return who says something first, as its report has it; None where nobody is named."""
    return said.speaker if isinstance(said, Statement) else said.origin


def _part(given: str, name: str) -> bool:
    """Return whether all words of one name follow each other in another."""
    return bool(given) and f" {given} " in f" {name} "


def _remarks(party: Known, material: Material) -> Iterator[Remark]:
    """Yield what the party says itself, report by report; a claim only where no statement of its makes it."""
    for report in material.reports:
        reading = material.readings.get(report.id)
        if reading is None:
            continue
        stated = [each for each in reading.statements if each.content and _is(party, each.speaker)]
        ids = {each.id for each in stated}
        claimed = [each for each in reading.claims if _is(party, each.origin) and each.statement not in ids]
        remarks = [Remark(each, report) for each in stated] + [Remark(each, report) for each in claimed]
        yield from sorted(remarks, key=_place)


def _place(remark: Remark) -> tuple[int, str]:
    said = remark.said
    passages = said.content if isinstance(said, Statement) else said.passages
    return (passages[0].start if passages else 0, said.id)


def _stands(party: Known, material: Material) -> Iterator[Stand]:
    for number, assessment in enumerate(material.brief.assessments, start=1):
        for standing in assessment.standings:
            for position in standing.positions:
                claims = (material.claims[key] for key in position.claims if key in material.claims)
                if any(_is(party, claim.origin) for claim in claims):
                    yield Stand(number, assessment, standing, position)


def _is(party: Known, hop: Hop | None) -> bool:
    return party.is_first_voice(hop)


def _known(material: Material) -> list[Known]:
    """Return every party that a report names, with the names of all reports and of the pack."""
    own = {each.id: each.name for each in material.pack.parties} | material.linked.parties.names
    other = {each.id: each.aliases for each in material.pack.parties}
    names: defaultdict[str, dict[str, None]] = defaultdict(dict)
    nameless: dict[str, str] = {}
    for party, name in _named(material):
        if party is not None:
            names[party][name] = None
        elif name:
            nameless.setdefault(plain(name), name)
    with_id = [
        Known(key, own.get(key, next(iter(told))), tuple(dict.fromkeys((*told, *other.get(key, ())))))
        for key, told in sorted(names.items())
    ]
    return with_id + [Known(None, name, (name,)) for _, name in sorted(nameless.items())]


def _named(material: Material) -> Iterable[tuple[str | None, str]]:
    """Yield the id and each name of all parties, in order of publication; those whom readings list come first."""
    read = [material.readings[each.id] for each in material.reports if each.id in material.readings]
    for reading in read:
        for party in reading.parties:
            yield from ((party.id, name) for name in (party.name, *party.names))
    for reading in read:
        for mention in reading.mentions:
            yield from ((actor.party, actor.name) for actor in mention.actors)
        chains = [(*each.chain, each.speaker) for each in reading.statements]
        chains += [(*each.chain, each.origin) for each in reading.claims]
        yield from ((hop.party, hop.name) for steps in chains for hop in steps if hop)
