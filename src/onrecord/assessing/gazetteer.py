"""The places and states of a pack by name."""

import re

from onrecord.packs.pack import Pack
from onrecord.record.reading import PartyKind

_NAME = re.compile(r"[^\W\d_][\w'’-]*")
_LONGEST_NAME = 3


class Gazetteer:
    """The places and states of a pack by name, each with its state; and the adjectives of states, which tell less: often who speaks."""

    def __init__(self, pack: Pack) -> None:
        self._states: dict[str, str] = {}
        self._adjectives: dict[str, str] = {}
        for place in pack.places:
            for name in (place.name, *place.aliases):
                if place.state:
                    self._states[name.casefold()] = place.state
        for party in pack.parties:
            if party.kind is PartyKind.STATE:
                self._states[party.name.casefold()] = party.id
                self._adjectives.update((adjective.casefold(), party.id) for adjective in party.demonyms)

    def states(self, words: str) -> frozenset[str]:
        """Return the states of the places that `words` name, the longest names first; where they name none, of the adjectives."""
        names = [name.removesuffix("'s").removesuffix("’s") for name in _NAME.findall(words)]
        return _found(names, self._states) or _found(names, self._adjectives)


def _found(names: list[str], known: dict[str, str]) -> frozenset[str]:
    found, at = set(), 0
    while at < len(names):
        length = next((n for n in range(_LONGEST_NAME, 0, -1) if _lookup(names[at : at + n], known)), 0)
        if length:
            found.add(_lookup(names[at : at + length], known))
        at += length or 1
    return frozenset(found)


def _lookup(names: list[str], known: dict[str, str]) -> str:
    return known.get(" ".join(names).casefold(), "") if names and names[0][0].isupper() else ""
