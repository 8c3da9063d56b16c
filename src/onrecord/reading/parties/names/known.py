"""Find the parties that a pack knows in a report's words: longest name first, whole words, case as the pack has it."""

import re
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass, field
from itertools import chain

from onrecord.packs.pack import KnownParty, Pack
from onrecord.reading.once import once
from onrecord.reading.parties.nouns import BODIES, singular
from onrecord.reading.tree import Tree
from onrecord.record.reading import PartyKind

_PIECE = re.compile(r"\w+|[^\w\s]")
_CORE_DROPS = frozenset("of the for and affairs 's s ' a an national state".split())
_LINKING = frozenset(("of", "the", "and"))
_SOME = 3
"""Of how many states bodies must bear a word, for it to tell none of them."""
_CORE_SAME = {
    "defence": "defense", "internal": "interior", "department": "ministry", "ministries": "ministry", "transportation": "transport",
    "emergencies": "emergency", "centre": "center", "civilian": "civil", "tv": "television",
}  # fmt: skip


@dataclass(frozen=True, slots=True)
class Alias:
    """One name of a known party, cut into pieces; `lower` is the same in lower case."""

    pieces: tuple[str, ...]
    lower: tuple[str, ...]
    party: KnownParty


@dataclass(slots=True)
class Index:
    """A pack's parties by the first piece of each name, longest name first, by all pieces, by id, and by state and office.

    `lengths` are those of the names that begin with a piece, in pieces, the longest first. `common` are the words that stand in the
    names of bodies of several states, and tell none.
    """

    aliases: dict[str, list[Alias]] = field(default_factory=dict)
    spelled: dict[tuple[str, ...], list[Alias]] = field(default_factory=dict)
    lengths: dict[str, list[int]] = field(default_factory=dict)
    by_id: dict[str, KnownParty] = field(default_factory=dict)
    by_name: dict[str, KnownParty] = field(default_factory=dict)
    offices: dict[tuple[str, frozenset[str]], KnownParty] = field(default_factory=dict)
    carriers: frozenset[str] = frozenset()
    common: frozenset[str] = frozenset()


@once
def index_of(pack: Pack) -> Index:
    """Give a pack's index, made once for each pack object."""
    index = Index(by_id={party.id: party for party in pack.parties})
    for party in pack.parties:
        for name in (party.name, *party.aliases):
            pieces = tuple(split(name))
            if not pieces:
                continue
            lower = tuple(piece.lower() for piece in pieces)
            index.aliases.setdefault(lower[0], []).append(Alias(pieces, lower, party))
            index.spelled.setdefault(lower, []).append(Alias(pieces, lower, party))
            index.by_name.setdefault(name.lower(), party)
            if party.state and party.kind is PartyKind.ORGANISATION:
                index.offices.setdefault((party.state, core(name, _state_words(pack, party.state))), party)
    for party in pack.parties:
        office = party.state and party.kind is PartyKind.ORGANISATION and not party.carries
        for noun in party.nouns if office else ():
            if " " in noun:
                index.offices.setdefault((party.state or "", core(noun)), party)
    for first, found in index.aliases.items():
        found.sort(key=lambda alias: -len(alias.pieces))
        index.lengths[first] = list(dict.fromkeys(len(alias.pieces) for alias in found))
    index.carriers = frozenset(party.id for party in pack.parties if party.carries)
    index.common = _common_words(index)
    return index


def _common_words(index: Index) -> frozenset[str]:
    """Return the words, in lower case, that stand in the names of bodies of some states, and in no state's own: "national", "center"."""
    bearers: dict[str, set[str]] = {}
    own: set[str] = set()
    for alias in chain.from_iterable(index.aliases.values()):
        if alias.party.kind is PartyKind.STATE:
            own.update(alias.lower)
        elif alias.party.state is not None:
            for word in alias.lower:
                bearers.setdefault(word, set()).add(alias.party.state)
    return frozenset(word for word, of in bearers.items() if len(of) >= _SOME and word not in own - _LINKING)


def _state_words(pack: Pack, state: str) -> frozenset[str]:
    """List the words by which a pack names a state, in lower case."""
    names = [name for party in pack.parties if party.id == state for name in (party.name, *party.aliases)]
    return frozenset(piece.lower() for name in names for piece in split(name))


def split(words: str) -> list[str]:
    """Cut words into letters-and-digits and single signs; curly apostrophes become straight ones."""
    return _PIECE.findall(words.replace("’", "'"))


def core(name: str, without: frozenset[str] = frozenset()) -> frozenset[str]:
    """Reduce an office's name to what tells it from others of its state.

    "Ministry of Foreign Affairs" and "Foreign Ministry" both give {"foreign", "ministry"}.
    """
    words = (_CORE_SAME.get(piece.lower(), piece.lower()) for piece in split(name))
    kept = [word for word in words if word not in _CORE_DROPS and word not in without and word.isalnum()]
    return frozenset(singular(word) for word in kept)


def find_known(tree: Tree, index: Index) -> Iterator[tuple[int, int, KnownParty]]:
    """Yield (first word, one past the last, party) for each known name, left to right, none overlapping.

    Of several bodies of one name, each of another state, it is that of the state which the report names most. A name of common
    words ("National Seismological Center") is nobody's where the report names states, but never the one whose body bears it.
    """
    found = list(_found(tree, index))
    own = [(aliases[0].party, _is_common(index, aliases[0])) for _, _, aliases in found if len(aliases) == 1]
    told = Counter(_state_of(party) for party, common in own if not common)
    del told[None]
    for start, stop, aliases in found:
        party = max((alias.party for alias in aliases), key=lambda one: told[_state_of(one)])
        if told[_state_of(party)] or not told or not _is_common(index, aliases[0]):
            yield start, stop, party


def _state_of(party: KnownParty) -> str | None:
    """Return the id of the state that a party is, or is of."""
    return party.id if party.kind is PartyKind.STATE else party.state


def _is_common(index: Index, alias: Alias) -> bool:
    """Say whether a body's name has nothing of its own, so that a body of any other state may bear it."""
    return (
        alias.party.kind is not PartyKind.STATE
        and alias.party.state is not None
        and len(alias.lower) > 1
        and index.common.issuperset(alias.lower)
    )


def _found(tree: Tree, index: Index) -> Iterator[tuple[int, int, list[Alias]]]:
    """Yield (first word, one past the last, the names so spelled, of a body each) for each known name."""
    cuts = [(word,) if word.isalnum() else split(word) for word in tree.words]
    pieces = list(chain.from_iterable(cuts))
    owners = [i for i, cut in enumerate(cuts) for _ in cut]
    lower = tuple(map(str.lower, pieces))
    behind = 0
    for at in [at for at, piece in enumerate(lower) if piece in index.lengths]:
        aliases = _match(index, pieces, lower, at) if at >= behind else []
        if not aliases:
            continue
        size = len(aliases[0].pieces)
        if lower[at] == "the" and at + 1 < len(pieces):
            later = _match(index, pieces, lower, at + 1)
            if later and len(later[0].pieces) >= size:
                continue
        behind = at + size
        yield owners[at], owners[behind - 1] + 1, aliases


def _match(index: Index, pieces: list[str], lower: tuple[str, ...], at: int) -> list[Alias]:
    """Find the longest aliases that begin at a piece: one, or one of each state that has a body of that name."""
    for length in index.lengths.get(lower[at], ()):
        spelled = index.spelled.get(lower[at : at + length], ())
        found = [alias for alias in spelled if _same_case(alias.pieces, pieces[at : at + length])]
        if found:
            return found
    return []


def _same_case(alias: tuple[str, ...], found: list[str]) -> bool:
    """Say whether the case fits: capitals must be there, but "Foreign Ministry" may stand as "foreign ministry"."""
    exact = False
    loose = False
    for want, have in zip(alias, found, strict=True):
        if want == have or (len(have) > 3 and have == want.upper()):
            exact = exact or want[:1].isupper()
        elif want[:1].isupper() and not have[:1].isupper():
            if singular(want.lower()) not in BODIES and want.lower() not in _LOWERED:
                return False
            loose = True
        elif want.isupper() or (want[:1].isupper() and not have.isupper()):
            return False
    return exact or not (loose or any(want[:1].isupper() for want in alias))


_LOWERED = frozenset(
    "foreign defence defense interior health news central national of unification transport justice humanitarian joint chiefs general".split()
)
"""Words of offices' names that many outlets print in lower case."""
