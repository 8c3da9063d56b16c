"""The parties of one report while they are being made out: each gathers its names, titles and references.

`bodies` and `people` enter found names on it and tell them apart, `homes` says which tell where the report is at home, and `mind` remembers
who was named where. `scene`, one above, puts all this on one stage for the nouns, pronouns and speakers that follow.
"""

import re
import unicodedata
from dataclasses import dataclass, field
from functools import lru_cache

from onrecord.packs.pack import KnownParty
from onrecord.reading.parties.names.forenames import told_by
from onrecord.reading.parties.names.known import Index
from onrecord.reading.parties.nouns import FEMALE, MALE, RANKS, singular
from onrecord.record.reading import Party, PartyKind

_UNSAFE = re.compile(r"[^a-z0-9]+")


@lru_cache(maxsize=4096)
def plain(name: str) -> str:
    """Give a name in lower-case ASCII letters where it has any: "Vučić" and "Vucic" are one."""
    kept = unicodedata.normalize("NFKD", name.replace("đ", "dj").replace("ł", "l").replace("ø", "o").replace("ß", "ss"))
    return "".join(letter for letter in kept if not unicodedata.combining(letter)).lower()


def slug(name: str) -> str:
    """Give a name as it stands in an id: "Georgy Zinoviev" is "georgy-zinoviev"."""
    return _UNSAFE.sub("-", plain(name).replace("’", "'").replace("'s ", " ").replace("'", "")).strip("-") or "unnamed"


@dataclass(slots=True, eq=False)
class Entity:
    """One party in the making.

    `nouns` are the role nouns that it answers to, `marks` the words of its titles and names in plain lower case,
    `gender` is "m", "f" or None, `guess` the same by given name; `many` is true for groups; `state` is a state's id. `of` is the entity that it
    speaks for. `settled` is the id that it has from the pack, or None. `passing` is true for people and bodies told of
    without a name who do not speak: they are a party only where the report comes back to them. `thing` is true for an unnamed body ("a law firm"), which no "he" means.
    `led` counts where a name has an article of its own ("the Orvel"), `bare` where it has none.
    `called` are the nouns for bodies by which the report has meant it: "the company" stays the same one. `letters` are those that the report gives in brackets behind its name.
    """

    kind: PartyKind
    names: list[str] = field(default_factory=list)
    known: KnownParty | None = None
    settled: str | None = None
    nouns: set[str] = field(default_factory=set)
    marks: set[str] = field(default_factory=set)
    gender: str | None = None
    guess: str | None = None
    many: bool = False
    state: str | None = None
    of: "Entity | None" = None
    label: str | None = None
    passing: bool = False
    thing: bool = False
    led: int = 0
    bare: int = 0
    called: set[str] = field(default_factory=set)
    letters: str = ""

    def add_name(self, name: str) -> None:
        """Keep a surface form once."""
        if name and name not in self.names:
            self.names.append(name)
            words = plain(name).replace("'s", "").replace("-", " ").split()
            self.marks.update(words)
            if self.kind is PartyKind.PERSON and self.guess is None and len(words) > 1:
                self.guess = told_by(words[0])

    def add_title(self, words: list[str]) -> None:
        """Learn from a title: its nouns, its other words, and whether it says man or woman."""
        for place, word in enumerate(words):
            lower = word.lower()
            self.nouns.add(RANKS.get(lower.rstrip("."), singular(lower)))
            self.marks.add(plain(lower))
            behind = words[place + 1 : place + 2]
            named = (
                word != lower and bool(behind) and (place > 0 or behind[0][0].isupper())
            )  # a nurse at the Lady Orvel Hospital is no lady
            if self.gender is None and lower in MALE | FEMALE and not named:
                self.gender = "m" if lower in MALE else "f"

    @property
    def name(self) -> str:
        """The name to show: the pack's, the one given as label, or the fullest in the report."""
        if self.known:
            return self.known.name
        return self.label or max(self.names, key=lambda name: (len(name), name), default="")

    @property
    def shown(self) -> str:
        """The name with the letters that the report gives for it, as the pack's names have theirs: "Orvel Flood Agency (OFA)"."""
        name, own = self.name, self.letters and self.known is None and self.letters not in self.name.split()
        return f"{name} ({self.letters})" if own else name

    @property
    def is_person(self) -> bool:
        """Whether "he" or "she" may mean it."""
        return self.kind is PartyKind.PERSON or (self.kind is PartyKind.ANONYMOUS and not (self.many or self.thing))

    @property
    def is_body(self) -> bool:
        """Whether "it" may mean it."""
        return self.thing or self.kind in (PartyKind.ORGANISATION, PartyKind.STATE)


class Roster:
    """All entities of a report, by id and by name."""

    def __init__(self, index: Index, report_id: str) -> None:
        self.index = index
        self.report_id = report_id
        self.entities: list[Entity] = []
        self._by_key: dict[str, Entity] = {}

    def known(self, party: KnownParty) -> Entity:
        """Give the entity of a party that the pack knows."""
        found = self._by_key.get(party.id)
        if found is None:
            found = Entity(party.kind, known=party, settled=party.id, state=party.state)
            found.nouns.update(singular(noun) for noun in party.nouns)
            found.add_name(party.name)
            found.names.clear()
            found.nouns.update(singular(word) for word in party.name.lower().split())
            found.many = party.kind is PartyKind.GROUP
            if party.kind is PartyKind.STATE:
                found.state = party.id
            self._enter(party.id, found)
        return found

    def by_id(self, key: str) -> Entity | None:
        """Give the entity of a pack id, made if the pack knows it and the report has not named it yet."""
        party = self.index.by_id.get(key)
        return self.known(party) if party else self._by_key.get(key)

    def named(self, kind: PartyKind, name: str, key: str | None = None) -> Entity:
        """Give the entity of a name that the pack does not know, made at its first use."""
        key = key or f"{kind.value}:{slug(name)}"
        found = self._by_key.get(key)
        if found is None:
            found = Entity(kind, settled=None)
            self._enter(key, found)
        found.add_name(name)
        return found

    def fresh(self, kind: PartyKind, name: str) -> Entity:
        """Make an entity that no later name can fall on."""
        found = Entity(kind)
        found.add_name(name)
        self.entities.append(found)
        return found

    def alias(self, key: str, entity: Entity) -> None:
        """Let another key stand for an entity."""
        self._by_key.setdefault(key, entity)

    def join(self, entity: Entity, other: Entity) -> None:
        """Make one party of two: what the first was told to be, the second is from now on."""
        other.nouns |= entity.nouns
        other.marks |= entity.marks
        other.led, other.bare = other.led + entity.led, other.bare + entity.bare
        for name in entity.names:
            other.add_name(name)
        self.entities.remove(entity)
        self._by_key.update((key, other) for key, held in self._by_key.items() if held is entity)

    def get(self, key: str) -> Entity | None:
        """Look an entity up by key."""
        return self._by_key.get(key)

    def _enter(self, key: str, entity: Entity) -> None:
        self._by_key[key] = entity
        self.entities.append(entity)

    def ids(self, used: list[Entity]) -> dict[int, str]:
        """Give each used entity its id, by `id()` of the object; two of one name are told apart by a number."""
        taken: dict[str, int] = {}
        out: dict[int, str] = {}
        for entity in used:
            key = entity.settled or self._made_id(entity)
            taken[key] = taken.get(key, 0) + 1
            out[id(entity)] = key if taken[key] == 1 else f"{key}-{taken[key]}"
        return out

    def _made_id(self, entity: Entity) -> str:
        key = f"{entity.kind.value}:{slug(entity.name)}"
        return f"{key}:{self.report_id}" if entity.kind in (PartyKind.ANONYMOUS, PartyKind.GROUP) else key


def record(entity: Entity, key: str, ids: dict[int, str]) -> Party:
    """Freeze an entity into a party."""
    names = tuple(sorted(entity.names, key=lambda name: (-len(name), name)))
    family = entity.known.family if entity.known else None
    if family is None and entity.of is not None:
        family = ids.get(id(entity.of)) or entity.of.settled
    return Party(key, entity.shown, entity.kind, names or (entity.name,), family if family != key else None)
