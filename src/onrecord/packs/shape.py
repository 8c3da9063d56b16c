"""The shape of a pack file as strangers write it: checked by pydantic, every fault with its key.

A file holds what `Pack` holds, and two short forms that loading spells out: `groups` of nouns ("@people" in a
field's `counted`), and `states`, each of which becomes a party and the places of the country and its capital.
"""

from dataclasses import dataclass
from difflib import get_close_matches

from pydantic import BaseModel, ConfigDict, ValidationError

from onrecord.packs.pack import Cue, Field, Kind, KnownParty, KnownPlace, Setting
from onrecord.record.reading import Reality

UNITS = (
    "metre",
    "second",
    "kilogram",
    "metre per second",
    "square metre",
    "cubic metre",
    "kelvin",
    "percent",
    "magnitude",
    "ordinal",
    "currency",
)
"""What a field's `unit` may be: the SI unit of its dimension, "percent", "magnitude", "ordinal" for "the fourth launch",
or "currency" for money of any kind."""


@dataclass(frozen=True, slots=True)
class StateEntry:
    """A state in short: `capital` names its government too, `demonyms` do so as adjectives; `zone` is the capital's.

    `capital` is left out where its name is mostly another's ("Victoria").
    """

    id: str
    name: str
    zone: str
    capital: str | None = None
    demonyms: tuple[str, ...] = ()
    aliases: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class PairEntry:
    """A test pair as written: `fields` is a table of field ids and numbers."""

    text: str
    kind: str | None = None
    fields: dict[str, float] | None = None
    published: str | None = None
    reality: Reality | None = None


class PackFile(BaseModel):
    """One pack file. Unknown keys are faults."""

    model_config = ConfigDict(extra="forbid", frozen=True)

    name: str
    title: str = ""
    extends: tuple[str, ...] = ()
    groups: dict[str, tuple[str, ...]] = {}
    states: tuple[StateEntry, ...] = ()
    parties: tuple[KnownParty, ...] = ()
    places: tuple[KnownPlace, ...] = ()
    cues: tuple[Cue, ...] = ()
    kinds: tuple[Kind, ...] = ()
    fields: tuple[Field, ...] = ()
    idioms: tuple[str, ...] = ()
    settings: tuple[Setting, ...] = ()
    tests: tuple[PairEntry, ...] = ()

    @property
    def party_ids(self) -> tuple[str, ...]:
        """The ids of all states and parties, in the file's order, with repeats."""
        return (*(state.id for state in self.states), *(party.id for party in self.parties))


def did_you_mean(word: str, allowed: tuple[str, ...]) -> str:
    """Return '; did you mean "x"?' for the nearest of `allowed`, or an empty string where none is near."""
    near = get_close_matches(word, allowed, n=1, cutoff=0.6)
    return f'; did you mean "{near[0]}"?' if near else ""


def shape_faults(error: ValidationError, table: dict[str, object]) -> list[str]:
    """Say each fault that pydantic found in `table` as "key: what is wrong, what is allowed"."""
    return [f"{_key(entry['loc'], table)}: {_fault(entry)}" for entry in error.errors()]


def _fault(entry: object) -> str:
    if not isinstance(entry, dict):
        return str(entry)
    where, kind, given = entry["loc"], entry["type"], entry["input"]
    if kind in {"unexpected_keyword_argument", "extra_forbidden"}:
        allowed = _keys_of(where)
        return f"unknown key{did_you_mean(str(where[-1]), allowed) or '.'} Known keys: {', '.join(allowed)}."
    if kind == "missing":
        return "is missing"
    if kind == "enum":
        allowed = tuple(entry["ctx"]["expected"].replace(" or ", ", ").replace("'", "").split(", "))
        return f'"{given}" is not known{did_you_mean(str(given), allowed)} Allowed: {", ".join(allowed)}.'
    return f"{entry['msg']} (it is {given!r})"


def _keys_of(where: tuple[int | str, ...]) -> tuple[str, ...]:
    """Return the keys that are known in the table that holds the last step of `where`."""
    names = [step for step in where[:-1] if isinstance(step, str)]
    if not names:
        return tuple(PackFile.model_fields)
    table = {
        "states": StateEntry,
        "parties": KnownParty,
        "places": KnownPlace,
        "cues": Cue,
        "kinds": Kind,
        "fields": Field,
        "settings": Setting,
        "roles": None,
        "tests": PairEntry,
    }.get(names[-1])
    return tuple(table.__dataclass_fields__) if table else ("id", "title", "relations")


def _key(where: tuple[int | str, ...], table: object) -> str:
    """Write the path to a fault, with the id of each entry on it: kinds[2] (flood).fields[0] (killed).unit."""
    words = ""
    for step in where:
        if isinstance(step, int):
            table = table[step] if isinstance(table, list) and step < len(table) else None
            name = table.get("id") or table.get("name") if isinstance(table, dict) else None
            words += f"[{step}]" + (f" ({name})" if name else "")
        else:
            table = table.get(step) if isinstance(table, dict) else None
            words += f".{step}" if words else step
    return words
