"""Which state speaks through a voice as itself: told bare, as its government or officials, by its ambassador or its leader."""

import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field

from onrecord.packs.pack import KnownParty
from onrecord.record.reading import Party, PartyKind

_AT_LARGE = frozenset(
    "government administration cabinet regime leadership authorities authority officials official ambassador envoy diplomat diplomats leader"
    " president premier chancellor".split()
)
"""Words for those who speak for a state and for no one body of it."""
_PLAIN = _AT_LARGE | frozenset(
    "senior top high ranking level unnamed anonymous several some other another two three a an the of s state vice prime minister deputy office".split()
)
"""Words that may stand beside them and tell no body."""
_AWAY = re.compile(r" (?:to|in|at|for|on|with|from|who|near) ")
_WORD = re.compile(r"(?:[A-Z]\.){2,}|\w+")
_LONGEST = 3
"""Words of the longest names of states that are looked for; longer ones are told by their parts."""


@dataclass(frozen=True, slots=True)
class Governments:
    """The states by their names, and by the family names of their leaders."""

    states: Mapping[str, str] = field(default_factory=dict)
    leaders: Mapping[str, str] = field(default_factory=dict)

    @classmethod
    def of(cls, parties: Iterable[KnownParty]) -> "Governments":
        """Return those of a pack: a person with a state and no body is its leader."""
        parties = tuple(parties)
        states = [party for party in parties if party.kind is PartyKind.STATE]
        names = {name: state.id for state in states for name in (state.name, *state.aliases, *state.demonyms)}
        return cls(names, {p.name.split()[-1]: p.state for p in parties if _leads(p) and p.state})

    def behind(self, party: Party, known: Mapping[str, KnownParty], title: str = "", body: str = "") -> str | None:
        """Return the id of the state that speaks through a party as itself; None where a body of it does, or nobody's.

        `title` are the words that a report puts around a person's name, each with a comma behind it; `body` is the name of the one that the
        party speaks for: who speaks for a state's government speaks for the state.
        """
        if party.kind is PartyKind.STATE:
            return party.id
        own = known.get(party.id)
        if own is not None and _leads(own):
            return own.state
        if party.family is not None or own is not None:
            return self.named(body if own is None else own.name)
        told = (*title.split(", "), *party.names) if party.kind is PartyKind.PERSON else (party.name,)
        return next((state for words in told if (state := self.named(words)) is not None), None)

    def named(self, words: str) -> str | None:
        """Return the one state that words name with nothing else but its government at large: "a senior US official"."""
        told = _WORD.findall(_AWAY.split(f"{words} ")[0])
        rest, found = self._without_states(told)
        told_at_large = not _AT_LARGE.isdisjoint(word.lower() for word in rest)
        plain = _PLAIN.issuperset(word.lower() for word in rest)
        return found.pop() if len(found) == 1 and told_at_large and plain else None

    def _without_states(self, words: list[str]) -> tuple[list[str], set[str]]:
        """Return the words that name no state, and the states that the others name; a leader's name stands for the state."""
        rest, found, at = [], set[str](), 0
        while at < len(words):
            size = next((n for n in range(_LONGEST, 0, -1) if " ".join(words[at : at + n]) in self.states), 0)
            state = self.states[" ".join(words[at : at + size])] if size else self._led(words, at)
            rest += [] if state else [words[at]]
            found |= {state} if state else set()
            at += max(size, 1)
        return rest, found

    def _led(self, words: list[str], at: int) -> str | None:
        behind = words[at + 1 : at + 2]
        return self.leaders.get(words[at]) if behind in (["administration"], ["government"], ["cabinet"]) else None


def _leads(party: KnownParty) -> bool:
    return party.kind is PartyKind.PERSON and party.state is not None and party.family is None
