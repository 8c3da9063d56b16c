"""Several pack files become one pack: short forms spelled out, entries of one id joined."""

from dataclasses import fields as dataclass_fields
from dataclasses import replace
from typing import Any, TypeVar

from onrecord.errors import PackError
from onrecord.packs.check import faults_of
from onrecord.packs.pack import Field, Kind, KnownParty, KnownPlace, Pack, Pair, Setting
from onrecord.packs.shape import PackFile, StateEntry
from onrecord.record.ids import content_id
from onrecord.record.reading import PartyKind

Named = TypeVar("Named", KnownParty, Kind, Field, Setting)


def join(packs: dict[str, PackFile]) -> Pack:
    """Join the files (name → content, those extended first) into one pack.

    A later file adds to the lists of a party, kind or field of the same id and replaces what else it says of it.
    Raises `PackError` with all faults of all files at once.
    """
    if faults := faults_of(packs):
        raise PackError("\n".join(faults))
    every = tuple(packs.values())
    groups = _groups(every)
    joined = Pack(
        name="+".join(pack.name for pack in every),
        version="",
        parties=_merged(tuple(party for pack in every for party in (*map(_party, pack.states), *pack.parties))),
        places=_distinct(tuple(place for pack in every for place in (*_state_places(pack), *pack.places))),
        cues=tuple(cue for pack in every for cue in pack.cues),
        kinds=tuple(_spelled(kind, groups) for kind in _merged(tuple(kind for pack in every for kind in pack.kinds))),
        fields=_fields(_merged(tuple(field for pack in every for field in pack.fields)), groups),
        tests=tuple(pair for pack in every for pair in pairs_of(pack)),
        idioms=tuple(dict.fromkeys(idiom for pack in every for idiom in pack.idioms)),
        settings=_merged(tuple(setting for pack in every for setting in pack.settings)),
    )
    return replace(joined, version=content_id("pack", replace(joined, tests=())))


def pairs_of(pack: PackFile) -> tuple[Pair, ...]:
    """Return the pairs that one file carries."""
    return tuple(
        Pair(pair.text, pair.kind, tuple((pair.fields or {}).items()), pair.published, pair.reality)
        for pair in pack.tests
    )


def _groups(packs: tuple[PackFile, ...]) -> dict[str, tuple[str, ...]]:
    """Gather the groups of nouns; where people are counted, states' people are ("250,000 Libyans")."""
    groups = {key: nouns for pack in packs for key, nouns in pack.groups.items()}
    if "people" in groups:
        groups["people"] += tuple(word.lower() for pack in packs for state in pack.states for word in state.demonyms)
    return groups


def _party(state: StateEntry) -> KnownParty:
    """Give a state as a party under its name, its adjectives, and its capital, which stands for its government."""
    capital = (state.capital,) if state.capital else ()
    words = (*state.aliases, *capital, *state.demonyms)
    return KnownParty(state.id, state.name, PartyKind.STATE, words, demonyms=state.demonyms, state=state.id)


def _state_places(pack: PackFile) -> tuple[KnownPlace, ...]:
    return tuple(
        place
        for state in pack.states
        for place in (
            KnownPlace(state.name, state.aliases, state.zone, state.id),
            KnownPlace(state.capital or state.name, (), state.zone, state.id),
        )
    )


def _distinct(places: tuple[KnownPlace, ...]) -> tuple[KnownPlace, ...]:
    """One place a name: the last one said of it ("Singapore" is a state and its capital)."""
    return tuple({place.name: place for place in places}.values())


def _merged(items: tuple[Named, ...]) -> tuple[Named, ...]:
    """One item an id: a later one of the same id adds to the earlier one's lists and replaces what else it says."""
    merged: dict[str, Named] = {}
    for item in items:
        merged[item.id] = _added(merged[item.id], item) if item.id in merged else item
    return tuple(merged.values())


def _added(base: Named, item: Named) -> Named:
    changes: dict[str, Any] = {}
    for name in (entry.name for entry in dataclass_fields(base)):
        old: Any = getattr(base, name)
        new: Any = getattr(item, name)
        if not isinstance(old, tuple):
            changes[name] = (old or new) if isinstance(old, bool) else old if new is None else new
        elif name in {"fields", "roles"}:
            changes[name] = tuple({part.id: part for part in (*old, *new)}.values())
        else:
            changes[name] = tuple(dict.fromkeys((*old, *new)))
    return replace(base, **changes)


def _spelled(kind: Kind, groups: dict[str, tuple[str, ...]]) -> Kind:
    return replace(
        kind,
        fields=_fields(kind.fields, groups),
        objects=_nouns(kind.objects, groups),
        doers=_nouns(kind.doers, groups),
        not_objects=_nouns(kind.not_objects, groups),
    )


def _fields(fields: tuple[Field, ...], groups: dict[str, tuple[str, ...]]) -> tuple[Field, ...]:
    return tuple(
        replace(field, counted=_nouns(field.counted, groups), named=_nouns(field.named, groups)) for field in fields
    )


def _nouns(nouns: tuple[str, ...], groups: dict[str, tuple[str, ...]]) -> tuple[str, ...]:
    """Spell out "@people" as the nouns of the group of that name."""
    spelled = (groups.get(noun[1:], ()) if noun.startswith("@") else (noun,) for noun in nouns)
    return tuple(dict.fromkeys(noun for some in spelled for noun in some))
