"""The places and states of a pack by name."""

import re
from collections.abc import Iterable

from onrecord.packs.pack import Pack
from onrecord.record.assessment import Origin
from onrecord.record.reading import PartyKind

_NAME = re.compile(r"[^\W\d_][\w'’-]*")
_LONGEST_NAME = 3


class Gazetteer:
    """The places and states of a pack by name, each with its state; and the adjectives of states, which tell less: often who speaks."""

    def __init__(self, pack: Pack) -> None:
        self._states = _Names()
        self._adjectives = _Names()
        for place in pack.places:
            for name in (place.name, *place.aliases):
                if place.state:
                    self._states.add(name, place.state)
        self._parties = {party.id: party.id if party.kind is PartyKind.STATE else party.state for party in pack.parties}
        for party in pack.parties:
            if party.kind is PartyKind.STATE:
                self._states.add(party.name, party.id)
                for adjective in party.demonyms:
                    self._adjectives.add(adjective, party.id)

    def states(self, words: str) -> frozenset[str]:
        """Return the states of the places that `words` name, the longest names first; where they name none, of the adjectives."""
        names = [name.removesuffix("'s").removesuffix("’s") for name in _NAME.findall(words)]
        starts = [n for n, name in enumerate(names) if name[0].isupper()]
        return self._states.found(names, starts) or self._adjectives.found(names, starts)

    def states_of(self, voices: Iterable[Origin]) -> frozenset[str | None]:
        """Return the states that voices are of, by the packs, else by the one place in their names; None for one of none known."""
        return frozenset(self._parties.get(each.party) or self._named(each.name) for each in voices)

    def _named(self, name: str) -> str | None:
        found = self.states(name)
        return next(iter(found)) if len(found) == 1 else None


class _Names:
    """What names stand for, and the words that one of them begins with."""

    def __init__(self) -> None:
        self._known: dict[str, str] = {}
        self._firsts: set[str] = set()

    def add(self, name: str, state: str) -> None:
        """Let a name stand for a state."""
        self._known[name.casefold()] = state
        self._firsts.add(name.casefold().split(" ")[0])

    def found(self, words: list[str], starts: list[int]) -> frozenset[str]:
        """Return what the words stand for that begin at one of `starts`, in order; of names that share a word the first, the longest."""
        found, behind = set(), 0
        for at in starts:
            if at >= behind and words[at].casefold() in self._firsts:
                lengths = range(_LONGEST_NAME, 0, -1)
                length, state = next(((n, state) for n in lengths if (state := self._at(words[at : at + n]))), (0, ""))
                found |= {state} if state else set()
                behind = at + length
        return frozenset(found)

    def _at(self, words: list[str]) -> str:
        return self._known.get(" ".join(words).casefold(), "")
