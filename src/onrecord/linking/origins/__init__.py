"""Lay the first voices behind each event to its origins: what is said of one event is compared with nothing else."""

from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, replace
from itertools import chain
from typing import Any

from onrecord.linking import engine
from onrecord.linking.origins.voices import Voice
from onrecord.linking.parties.names import same_letters
from onrecord.linking.parties.whom import Whom
from onrecord.linking.rules import origin
from onrecord.linking.telling import Ground, Telling
from onrecord.record.link import Event, Link
from onrecord.record.reading import PartyKind


def lay(event: Event, voices: Mapping[str, Any], ground: Ground) -> tuple[Link, ...]:
    """Return the links between the first voices of what is said of the event: its claims, and the statements that speak of it.

    `voices` are those of its reports at least, by the ids of claims and statements; `ground` has its reports and knows it.
    """
    mentions = set(event.mentions)
    readings = (ground.tellings[report].reading for report in event.reports)
    claims = (claim.id for reading in readings for claim in reading.claims if claim.mention in mentions)
    said = at_home({key: voices[key] for key in chain(claims, event.statements) if key in voices}, ground.whom)
    return engine.run(origin, said, ground)[1]


def voices_of(tellings: Iterable[Telling], ground: Ground) -> dict[str, Any]:
    """Return the first voices of reports by the ids of their claims and statements."""
    return {voice.id: voice for telling in tellings for voice in origin.items(telling, ground)}


@dataclass(frozen=True, slots=True)
class _Home:
    """For whom a person speaks."""

    family: str
    name: str
    state: str | None
    at_large: bool


def at_home(said: Mapping[str, Voice], whom: Whom) -> dict[str, Voice]:
    """Return the voices with each person in one family, whichever report tells of it: the one that most of what the person says has, of two told
    alike often the one that a pack knows. A title that one report gives holds in all.

    A person of whom no report tells a body has that of whoever the name is another spelling of, if that is one body and nobody says that
    they are two.
    """
    told: defaultdict[str, Counter[_Home]] = defaultdict(Counter)
    names = {voice.party.id: voice.party.name for voice in said.values() if voice.party.kind is PartyKind.PERSON}
    for voice in said.values():
        if voice.party.id in names and (voice.family != voice.party.id or voice.at_large):
            told[voice.party.id][_Home(voice.family, voice.name, voice.state, voice.at_large)] += 1
    told_homes = {key: min(each, key=lambda home: (-each[home], *_known_first(home))) for key, each in told.items()}
    homes = dict(told_homes)
    for key in names.keys() - homes.keys():
        others = {other: home for other, home in told_homes.items() if not whom.apart(key, other)}
        if home := _of_namesake(names[key], names, others):
            homes[key] = home
    titles = _titles(said.values())
    return {key: _moved(_titled(voice, titles), homes.get(voice.party.id)) for key, voice in said.items()}


def _titles(voices: Iterable[Voice]) -> dict[str, str]:
    """Return by person the titles of all reports."""
    found: defaultdict[str, dict[str, None]] = defaultdict(dict)
    for voice in voices:
        if voice.title and voice.party.kind is PartyKind.PERSON:
            found[voice.party.id][voice.title] = None
    return {party: ", ".join(each) for party, each in found.items()}


def _titled(voice: Voice, titles: Mapping[str, str]) -> Voice:
    return replace(voice, title=titles[voice.party.id]) if voice.party.id in titles else voice


def _known_first(home: _Home) -> tuple[bool, str]:
    return not home.family.startswith("party:"), home.family


def _of_namesake(name: str, names: Mapping[str, str], homes: Mapping[str, _Home]) -> _Home | None:
    found = {homes[key] for key in homes if not homes[key].at_large and same_letters(name, names[key])}
    return found.pop() if len(found) == 1 else None


def _moved(voice: Voice, home: _Home | None) -> Voice:
    if home is None:
        return voice
    return replace(voice, family=home.family, name=home.name, state=home.state, at_large=home.at_large)
