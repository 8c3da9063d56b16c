"""The shape of a domain pack: parties, places, cues and the kinds of event with their fields."""

from dataclasses import dataclass
from enum import StrEnum

from onrecord.record.reading import PartyKind, Stance


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

    `unit` fixes the dimension of a measure ("metre", "second"); `counted` are the nouns that a count is of, singular;
    `words` must stand in the same clause where unit or noun alone do not decide ("flew", "altitude"), `unless` must not.
    """

    id: str
    title: str
    value: FieldValue
    unit: str | None = None
    counted: tuple[str, ...] = ()
    words: tuple[str, ...] = ()
    unless: tuple[str, ...] = ()


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
    `verbs` need one of `objects` as subject or object ("fire" with "missile"); `unless` are words in the sentence that rule it out.
    """

    id: str
    title: str
    triggers: tuple[str, ...] = ()
    verbs: tuple[str, ...] = ()
    objects: tuple[str, ...] = ()
    unless: tuple[str, ...] = ()
    roles: tuple[Role, ...] = ()
    fields: tuple[Field, ...] = ()


@dataclass(frozen=True, slots=True)
class Pack:
    """One domain, or several joined in order; ids are unique within each list."""

    name: str
    version: str
    parties: tuple[KnownParty, ...] = ()
    places: tuple[KnownPlace, ...] = ()
    cues: tuple[Cue, ...] = ()
    kinds: tuple[Kind, ...] = ()
