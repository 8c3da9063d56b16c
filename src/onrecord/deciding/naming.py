"""Readings in which every party has the id under which it counts, as people decided who is whom."""

from collections import defaultdict
from collections.abc import Iterable, Mapping
from dataclasses import replace

from onrecord.record.decided import Identity, Parties
from onrecord.record.reading import Claim, Hop, Mention, Party, Reading, Statement
from onrecord.record.value import Name

Ids = Mapping[str, str]
"""Ids of parties with those under which they count."""


def named(readings: Iterable[Reading], parties: Parties) -> list[Reading]:
    """Return the readings with each party under the id under which it counts; where nobody decided on parties, as they are."""
    if not parties.identities:
        return list(readings)
    namer = _Namer(parties)
    return [namer.reading(each) for each in readings]


def named_everywhere(readings: Iterable[Reading], parties: Parties) -> list[Reading]:
    """Return the readings with each party that counts as another in whatever report under that one's id."""
    return named(readings, Parties(tuple(parties.everywhere.values())))


def first_voices(reading: Reading) -> dict[str, str]:
    """Return the id of who speaks first in each statement and claim, by its id; those without one are left out."""
    voices = [(each.id, each.speaker) for each in reading.statements] + [
        (each.id, each.origin) for each in reading.claims
    ]
    return {key: hop.party for key, hop in voices if hop is not None and hop.party}


class _Namer:
    """Gives parties the ids under which they count."""

    def __init__(self, parties: Parties) -> None:
        self._everywhere = {key: each.becomes for key, each in parties.everywhere.items()}
        self._placed: defaultdict[str, list[Identity]] = defaultdict(list)
        for each in parties.identities:
            if each.report is not None:
                self._placed[each.report].append(each)

    def reading(self, reading: Reading) -> Reading:
        """Return a reading with its parties as they count."""
        placed = self._placed.get(reading.report, ())
        here = self._everywhere | {each.party: each.becomes for each in placed if each.said is None}
        said: defaultdict[str, dict[str, str]] = defaultdict(lambda: dict(here))
        for each in placed:
            if each.said is not None:
                said[each.said][each.party] = each.becomes
        return replace(
            reading,
            statements=tuple(_statement(each, said.get(each.id, here)) for each in reading.statements),
            claims=tuple(_claim(each, said.get(each.id, here)) for each in reading.claims),
            mentions=tuple(_mention(each, here) for each in reading.mentions),
            parties=_parties(reading.parties, here, [each for each in placed if each.said is not None]),
        )


def _statement(statement: Statement, ids: Ids) -> Statement:
    speaker = _hop(statement.speaker, ids) if statement.speaker else None
    return replace(statement, speaker=speaker, chain=tuple(_hop(each, ids) for each in statement.chain))


def _claim(claim: Claim, ids: Ids) -> Claim:
    origin = _hop(claim.origin, ids) if claim.origin else None
    value = claim.value
    if isinstance(value, Name) and value.party and value.party in ids:
        value = replace(value, party=ids[value.party])
    return replace(claim, origin=origin, chain=tuple(_hop(each, ids) for each in claim.chain), value=value)


def _mention(mention: Mention, ids: Ids) -> Mention:
    actors = (
        replace(each, party=ids[each.party]) if each.party and each.party in ids else each for each in mention.actors
    )
    return replace(mention, actors=tuple(actors))


def _hop(hop: Hop, ids: Ids) -> Hop:
    return replace(hop, party=ids[hop.party]) if hop.party and hop.party in ids else hop


def _parties(parties: Iterable[Party], ids: Ids, said: Iterable[Identity]) -> tuple[Party, ...]:
    """Return the parties under the ids under which they count, each once; who is split off by what it says is one more."""
    others: defaultdict[str, set[str]] = defaultdict(set)
    for each in said:
        others[each.party].add(each.becomes)
    found: dict[str, Party] = {}
    for party in parties:
        for key in (ids.get(party.id, party.id), *sorted(others.get(party.id, ()))):
            family = ids.get(party.family, party.family) if party.family else None
            told = replace(party, id=key, family=None if family == key else family)
            found[key] = _both(found[key], told) if key in found else told
    return tuple(found.values())


def _both(one: Party, other: Party) -> Party:
    """Return one party as it goes by the names of both."""
    names = tuple(dict.fromkeys((*one.names, other.name, *other.names)))
    return replace(one, names=names, family=one.family or other.family)
