"""Origins of one event whose names are so alike that they may be one party: spelled in two ways, or told short and in full."""

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from difflib import SequenceMatcher
from itertools import combinations

from onrecord.packs.pack import Pack
from onrecord.questions.beside import origins_of
from onrecord.questions.events import Numbered
from onrecord.questions.material import Material, plain
from onrecord.record.assessment import Origin
from onrecord.record.decided import AS_READ, Parties
from onrecord.record.ids import content_id
from onrecord.record.reading import PartyKind, is_of_one_report

_SMALL = frozenset({"the", "of", "in", "for", "and", "a", "s", "at", "on", "to"})
_WORD = re.compile(r"\w+")
_NEAR = 0.9
"""Likeness of two spellings from which on they may be of one name: a letter or two in ten differ."""

_FEWEST = 6
"""Letters that a name must have for that: of shorter ones a letter makes another name."""


@dataclass(frozen=True, slots=True)
class Namesakes:
    """Two origins that may be one party, with the reason."""

    left: Origin
    right: Origin
    why: str


def pairs_of_parties(material: Material) -> Iterator[tuple[str, Namesakes]]:
    """Yield each two origins of one event that may be one party, with the event's id."""
    for number, event in enumerate(material.brief.assessments, start=1):
        told = Numbered(number, event)
        for pair in namesakes(origins_of(told.assessment), material.pack, material.linked.parties):
            yield event.event, pair


def key_of_pair(event: str, pair: Namesakes) -> str:
    """Return the id of a pair of origins of an event."""
    return content_id("party", event, pair.left.party, pair.right.party)


def namesakes(origins: Iterable[Origin], pack: Pack, parties: Parties = AS_READ) -> Iterator[Namesakes]:
    """Yield each two of the origins that may be one.

    Never a state beside its bodies, two that the pack or a person tells apart, or who has no name.
    """
    unlike = {(each.left, each.right) for each in parties.unlike}
    known = {party.id for party in pack.parties}
    states = {party.id for party in pack.parties if party.kind is PartyKind.STATE}
    named = sorted((each for each in origins if not is_of_one_report(each.party)), key=lambda each: each.party)
    for left, right in combinations(named, 2):
        one_is_a_state = left.party in states or right.party in states
        why = "" if one_is_a_state or {left.party, right.party} <= known else _alike(left.name, right.name)
        if why and (left.party, right.party) not in unlike:
            yield Namesakes(left, right, why)


def _alike(left: str, right: str) -> str:
    """Return why two names may be of one party, "" where nothing says so."""
    here, there = (_WORD.findall(plain(name)) for name in (left, right))
    if "".join(here) == "".join(there):
        return "Their names differ in signs and spaces alone."
    few, many = sorted((set(here) - _SMALL, set(there) - _SMALL), key=len)
    if few and few <= many:
        return "All words of the one name are in the other."
    return "Their names differ in few letters." if _near("".join(here), "".join(there)) else ""


def _near(left: str, right: str) -> bool:
    return min(len(left), len(right)) >= _FEWEST and SequenceMatcher(None, left, right, autojunk=False).ratio() >= _NEAR
