"""The shape of a domain pack: parties, places, cues and the kinds of event with their fields."""

import re
from dataclasses import dataclass
from enum import StrEnum

from onrecord.record.reading import PartyKind, Reality, Stance


class FieldValue(StrEnum):
    """What sort of value a field takes."""

    COUNT = "count"
    MEASURE = "measure"
    AMOUNT = "amount"
    MOMENT = "moment"
    DURATION = "duration"
    PLACE = "place"
    NAME = "name"
    TRUTH = "truth"


@dataclass(frozen=True, slots=True)
class KnownParty:
    """A party that a pack knows.

    `aliases` are other names, short forms and metonyms ("Pyongyang", "the North"); `nouns` are role nouns that may
    stand for it once it was named ("agency", "ministry"); `family` is the id of the party that it belongs to: the two
    count as one origin. `state` is the id of its state. `carries` says that it passes others' words on by trade (a news agency).
    `demonyms` are those of a state's aliases that also stand as adjectives ("Russian"), so that they can be told apart.
    """

    id: str
    name: str
    kind: PartyKind
    aliases: tuple[str, ...] = ()
    nouns: tuple[str, ...] = ()
    family: str | None = None
    state: str | None = None
    carries: bool = False
    reliability: str = "F"
    demonyms: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class KnownPlace:
    """A place that a pack knows: its IANA time zone, and WGS 84 degrees where it is a point worth a map."""

    name: str
    aliases: tuple[str, ...] = ()
    zone: str | None = None
    state: str | None = None
    latitude: float | None = None
    longitude: float | None = None


@dataclass(frozen=True, slots=True)
class Cue:
    """Words that attribute (`words` in dictionary form: "say", "according to"), and the stance that they show."""

    words: tuple[str, ...]
    stance: Stance


@dataclass(frozen=True, slots=True)
class Field:
    """A named property of a kind.

    `unit` fixes the dimension of a measure ("metre", "second"); `counted` are the nouns that a count is of, singular
    ("@people" in a file stands for the group of that name); `words` are dictionary forms of which one must stand in
    the same clause where unit or noun alone do not decide ("fly", "altitude"), `named` are nouns of which a count needs none
    of them ("two pilots" of a crew); `unless` are those that must not; of a `moment`,
    verbs that its time must not hang on. A `running` field counts up while it is told ("99 percent of votes counted"), so that
    no value of it contradicts another; a `settled` one is the same at all times (how many were aboard), so that a later value is no
    update of an earlier one; one that `ebbs` falls as people are found or go home; of a `detail` (how far off a town is) nobody cares
    who alone tells it, so that no finding does. `could` is the id of the field of the same kind
    that takes a figure told as what could be, not as what was ("can fly 9,000 km"). Of a
    `truth`, `words` say yes, `unless` says no, and `counted` are the nouns that they are told of.
    """

    id: str
    title: str
    value: FieldValue
    unit: str | None = None
    counted: tuple[str, ...] = ()
    words: tuple[str, ...] = ()
    named: tuple[str, ...] = ()
    unless: tuple[str, ...] = ()
    running: bool = False
    settled: bool = False
    ebbs: bool = False
    detail: bool = False
    could: str | None = None


@dataclass(frozen=True, slots=True)
class Role:
    """A part that a party plays in a kind of event; `relations` are the dependency relations to the trigger that fill it."""

    id: str
    title: str
    relations: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Kind:
    """A type of event: the words that tell of it, what must stand near them, who plays a part, and its fields.

    `triggers` are dictionary forms of words or phrases that alone name the event ("missile launch", "earthquake");
    `verbs` need one of `objects` as subject or object ("fire" with "missile"), or tell of it alone where a star follows
    ("shoot *"); `deeds` are verbs that count where one of `doers` does them ("search" with "police"); `not_objects` are nouns that, acted on, make it something else ("shoot a film", "attack on democracy");
    `unless` are words in the sentence that rule it out.
    `aside` kinds ("statement") are told of in passing: a report is mainly about one only where it tells of no other kind.
    A `rest` kind has no words: it holds what a report is about where no kind has a word for it. Of a `harmless` kind ("meeting")
    nobody dies: people harmed are laid to another that the report tells of. A `lasting` kind goes on for months: what is dated long before the
    report is of it, too. `involves` are words of other kinds that, in a report
    mainly about one of this kind, tell of a part of it: "collapse" and "tsunami" where an earthquake struck. `told_as` are kinds as
    which another report may tell of the same happening: a raid with rockets as an attack or as a launch; either of two may name the other.
    """

    id: str
    title: str
    triggers: tuple[str, ...] = ()
    verbs: tuple[str, ...] = ()
    objects: tuple[str, ...] = ()
    deeds: tuple[str, ...] = ()
    doers: tuple[str, ...] = ()
    unless: tuple[str, ...] = ()
    not_objects: tuple[str, ...] = ()
    roles: tuple[Role, ...] = ()
    fields: tuple[Field, ...] = ()
    aside: bool = False
    rest: bool = False
    harmless: bool = False
    lasting: bool = False
    involves: tuple[str, ...] = ()
    told_as: tuple[str, ...] = ()

    @property
    def plain_title(self) -> str:
        """The title as a word within a sentence, without what stands behind an "or"."""
        return self.title.split(" or ")[0].lower()


@dataclass(frozen=True, slots=True)
class Setting:
    """A world whose words tell of no event: sport, film, books ("the striker shot", "in the novel a bomb explodes").

    A sentence with one of the nouns `words`, and with none of `unless`, is set there; `unless` are words of any sort
    that call it back ("police", "killed"). All are dictionary forms, phrases allowed.
    """

    id: str
    title: str
    words: tuple[str, ...] = ()
    unless: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Pair:
    """A test that a pack carries: a text, and what must be read out of it.

    `kind` is the kind of the mention that must be found, None where there must be none; `fields` are field ids with
    the number that their claim must hold (either bound of it; 1 for yes, 0 for no); `published` is an ISO 8601 day for relative dates;
    `reality` is how real the mention must be told as, None where it does not matter.
    """

    text: str
    kind: str | None = None
    fields: tuple[tuple[str, float], ...] = ()
    published: str | None = None
    reality: Reality | None = None


@dataclass(frozen=True, slots=True)
class Pack:
    """One domain, or several joined in order; ids are unique within each list.

    `version` is a content hash: the same declarations have the same version. `fields` are those that a mention of any
    kind may have (a kind's own come first); `idioms` are phrases in dictionary form whose words tell of no event
    ("under fire"); `settings` are worlds of which nothing is reported; `tests` are the pairs that the packs carry.
    """

    name: str
    version: str
    parties: tuple[KnownParty, ...] = ()
    places: tuple[KnownPlace, ...] = ()
    cues: tuple[Cue, ...] = ()
    kinds: tuple[Kind, ...] = ()
    fields: tuple[Field, ...] = ()
    tests: tuple[Pair, ...] = ()
    idioms: tuple[str, ...] = ()
    settings: tuple[Setting, ...] = ()

    @property
    def mere_carriers(self) -> frozenset[str]:
        """The ids of parties that pass on others' words by trade and are no state's mouthpiece: agencies, papers.

        A mouthpiece belongs to a family or heads one, as state media do. A mere carrier is the first voice of no statement.
        """
        families = {party.family for party in self.parties}
        return frozenset(p.id for p in self.parties if p.carries and p.family is None and p.id not in families)

    def fields_of(self, kind: str) -> tuple[Field, ...]:
        """Return the fields that an event of a kind, by its id, may have: the kind's own first."""
        return (*self.own_fields(kind), *self.fields)

    def own_fields(self, kind: str) -> tuple[Field, ...]:
        """Return the fields of a kind, by its id, and behind them those of kinds as which its happenings may be told."""
        others = self.told_as(kind)
        own = [each.fields for each in self.kinds if each.id == kind]
        return tuple(
            field for fields in (*own, *(each.fields for each in self.kinds if each.id in others)) for field in fields
        )

    def field_title(self, kind: str, name: str) -> str:
        """Return the title of a field of a kind, both by their ids; the field's id in plain words where none declares it."""
        return next((field.title for field in self.fields_of(kind) if field.id == name), name.replace("_", " "))

    @property
    def loose(self) -> frozenset[str]:
        """The ids of the kinds that do not tell what a report belongs to: told of in passing, or without a word of their own."""
        return frozenset(kind.id for kind in self.kinds if kind.aside) | self.rest

    def told_as(self, kind: str) -> frozenset[str]:
        """Return the ids of the kinds as which a happening of a kind may be told as well, whichever of the two names the other."""
        named = {other for each in self.kinds if each.id == kind for other in each.told_as}
        return frozenset(named | {each.id for each in self.kinds if kind in each.told_as})

    @property
    def rest(self) -> frozenset[str]:
        """The ids of the kinds that hold what no kind has a word for."""
        return frozenset(kind.id for kind in self.kinds if kind.rest)


_CARRIERS = frozenset(
    "media reports report outlets press newspapers newspaper television broadcaster broadcasters tv news portal portals".split()
)

_OF_NEWS = frozenset("agency agencies channel channels".split())


_PLATFORMS = frozenset("Telegram Twitter X Facebook Instagram WhatsApp TikTok YouTube VK Weibo".split())
"""Where anybody may write: nobody's own words come from there."""


_SHORT = re.compile(r" \([^()]*\)$")
"""A short name in brackets behind the full one."""


def names_a_carrier(name: str) -> bool:
    """Return whether a name that no pack knows says of itself that it passes on others' words: "local media", "many reports", "its own news agency"."""
    words = name.lower().split()
    if name in _PLATFORMS:
        return True
    return bool(words) and (words[-1] in _CARRIERS or (words[-2:-1] == ["news"] and words[-1] in _OF_NEWS))


_UNNAMED_MEDIA = frozenset("media reports report outlets press newspapers".split())


def names_state_media(name: str) -> bool:
    """Return whether a name tells of media of a state: "state television", "Ruritania's state-run media"."""
    words = _SHORT.sub("", name).lower().split()
    return any(word in {"state", "state-run"} for word in words) and names_a_carrier(" ".join(words))


def names_no_medium(name: str) -> bool:
    """Return whether a name that passes on others' words does not tell which medium it is: "local media", "reports", "Telegram"; a state's own can be told."""
    words = name.lower().split() or [""]
    return name in _PLATFORMS or (words[-1] in _UNNAMED_MEDIA and not names_state_media(name))


_DATA = frozenset("figures data estimates statistics information numbers counts tallies tally count reckoning".split())
_IDLE = frozenset(
    "the a an some these latest last new newest recent current updated revised preliminary initial early first available provisional further other".split()
)
"""Words that say when figures are from, not whose they are."""
_PRONOUNS = frozenset("i you he she it we they me him her us them who whom which that this these those one".split())


def is_nobodys(name: str) -> bool:
    """Return whether a name is of bare data that it lays to nobody: "updated figures", "the latest information"."""
    *before, last = name.lower().split() or [""]
    return last in _DATA and _IDLE.issuperset(before)


def names_nobody(name: str) -> bool:
    """Return whether a name tells no voice from others: a pronoun that could not be resolved ("it", "who"), or data that it lays to nobody."""
    return name.lower() in _PRONOUNS or is_nobodys(name)
