"""What a well-shaped pack may still get wrong: names that lead nowhere, words that two parties share, unknown zones."""

from collections.abc import Iterator
from functools import lru_cache
from zoneinfo import ZoneInfo

from onrecord.packs.pack import Field, FieldValue, Kind
from onrecord.packs.shape import UNITS, PackFile, did_you_mean

RELIABILITIES = ("A", "B", "C", "D", "E", "F")


def faults_of(packs: dict[str, PackFile]) -> list[str]:
    """Return all faults of the files that are joined, each as "file: key: what, what is allowed".

    `packs` is file name → content, those extended first. Names are looked up in all of them together.
    """
    every = tuple(packs.values())
    party_ids = tuple(name for pack in every for name in pack.party_ids)
    groups = tuple(name for pack in every for name in pack.groups)
    faults: list[str] = []
    for file, pack in packs.items():
        found = (
            *_party_faults(pack, party_ids),
            *_zone_faults(pack),
            *_kind_faults(pack, groups),
            *_could_faults(pack, every),
            *_repeated(pack),
            *_test_faults(pack, every),
        )
        faults += [f"{file}: {fault}" for fault in found]
    return faults + _shared_names(packs)


def _party_faults(pack: PackFile, ids: tuple[str, ...]) -> Iterator[str]:
    for party in pack.parties:
        where = f"parties ({party.id})"
        for key, other in (("family", party.family), ("state", party.state)):
            if other is not None and other not in ids:
                yield f'{where}.{key}: there is no party "{other}"{did_you_mean(other, ids)}'
        if party.reliability not in RELIABILITIES:
            yield f'{where}.reliability: "{party.reliability}" is not one of {", ".join(RELIABILITIES)}'
    for name in pack.party_ids:
        if ":" not in name:
            yield f'parties ({name}).id: "{name}" has no sort before a colon, as in "party:{name}"'
    for place in pack.places:
        if place.state is not None and place.state not in ids:
            yield f'places ({place.name}).state: there is no party "{place.state}"{did_you_mean(place.state, ids)}'


def _zone_faults(pack: PackFile) -> Iterator[str]:
    zones = [(state.name, state.zone) for state in pack.states]
    zones += [(place.name, place.zone) for place in pack.places if place.zone is not None]
    for name, zone in zones:
        if not _is_zone(zone):
            yield f'places ({name}).zone: "{zone}" is no IANA time zone; one looks like "Asia/Seoul"'


@lru_cache(maxsize=1024)
def _is_zone(name: str) -> bool:
    try:
        ZoneInfo(name)
    except (KeyError, ValueError, OSError):
        return False
    return True


def _kind_faults(pack: PackFile, groups: tuple[str, ...]) -> Iterator[str]:
    for kind in pack.kinds:
        where = f"kinds ({kind.id})"
        if not kind.objects and any(not verb.endswith(" *") for verb in kind.verbs):
            yield f'{where}.objects: is missing: a verb counts only with one of them as subject or object, or with a star ("shoot *")'
        if bool(kind.deeds) != bool(kind.doers):
            yield f"{where}.{'doers' if kind.deeds else 'deeds'}: is missing: deeds are verbs that count where one of doers does them"
        yield from _group_faults(f"{where}.objects", kind.objects, groups)
        yield from _group_faults(f"{where}.doers", kind.doers, groups)
        yield from _group_faults(f"{where}.not_objects", kind.not_objects, groups)
        for field in kind.fields:
            yield from _field_faults(f"{where}.fields ({field.id})", field, groups)
    for field in pack.fields:
        yield from _field_faults(f"fields ({field.id})", field, groups)


def _field_faults(where: str, field: Field, groups: tuple[str, ...]) -> Iterator[str]:
    yield from _group_faults(f"{where}.counted", field.counted, groups)
    yield from _group_faults(f"{where}.named", field.named, groups)
    if field.unit is not None and field.unit not in UNITS:
        yield f'{where}.unit: "{field.unit}" is not known{did_you_mean(field.unit, UNITS)} Allowed: {", ".join(UNITS)}.'
    if field.value is FieldValue.TRUTH and not (field.words and field.counted):
        yield f"{where}: a truth needs words that say yes, and in counted the nouns that they are told of"
    if field.value is FieldValue.MEASURE and field.unit is None:
        yield f"{where}.unit: is missing: a measure needs one of {', '.join(UNITS)}"


def _could_faults(pack: PackFile, every: tuple[PackFile, ...]) -> Iterator[str]:
    for kind in pack.kinds:
        own = tuple(field.id for other in every for same in other.kinds if same.id == kind.id for field in same.fields)
        for field in kind.fields:
            if field.could is not None and field.could not in own:
                yield f'kinds ({kind.id}).fields ({field.id}).could: there is no field "{field.could}"{did_you_mean(field.could, own)}'


def _group_faults(where: str, nouns: tuple[str, ...], groups: tuple[str, ...]) -> Iterator[str]:
    for noun in nouns:
        if noun.startswith("@") and noun[1:] not in groups:
            yield f'{where}: there is no group "{noun[1:]}"{did_you_mean(noun[1:], groups)}'


def _repeated(pack: PackFile) -> Iterator[str]:
    """Within one file an id stands once; another file may add to it."""
    declared: list[tuple[str, list[str]]] = [
        ("parties", list(pack.party_ids)),
        ("kinds", [item.id for item in pack.kinds]),
        ("fields", [item.id for item in pack.fields]),
        ("settings", [item.id for item in pack.settings]),
        *((f"kinds ({kind.id}).fields", [item.id for item in kind.fields]) for kind in pack.kinds),
    ]
    for key, ids in declared:
        for name in dict.fromkeys(ids):
            if ids.count(name) > 1:
                yield f'{key}: "{name}" is declared {ids.count(name)} times; join the entries'


def _test_faults(pack: PackFile, every: tuple[PackFile, ...]) -> Iterator[str]:
    kinds: dict[str, list[Kind]] = {}
    for other in every:
        for kind in other.kinds:
            kinds.setdefault(kind.id, []).append(kind)
    common = [field.id for other in every for field in other.fields]
    for number, pair in enumerate(pack.tests):
        where = f"tests[{number}]"
        if pair.kind is None and (pair.fields or pair.reality):
            yield f"{where}.kind: is missing: without a kind the text must tell of no event, and of no field or reality"
        if pair.kind is not None and pair.kind not in kinds:
            yield f'{where}.kind: there is no kind "{pair.kind}"{did_you_mean(pair.kind, tuple(kinds))}'
            continue
        allowed = (*(field.id for kind in kinds.get(pair.kind or "", ()) for field in kind.fields), *common)
        for name in pair.fields or {}:
            if name not in allowed:
                yield f'{where}.fields: "{pair.kind}" has no field "{name}"{did_you_mean(name, allowed)}'


def _shared_names(packs: dict[str, PackFile]) -> list[str]:
    """Say which names two parties claim: each mention of such a name would be a guess, but where they are bodies of two states."""
    owner: dict[str, str] = {}
    states = {party.id: party.state for pack in packs.values() for party in pack.parties}
    return [
        f'{file}: parties ({party}): "{name}" is already a name of {owner[name]}'
        for file, pack in packs.items()
        for party, names in _names(pack)
        for name in names
        if owner.setdefault(name, party) != party and not _of_two_states(states, party, owner[name])
    ]


def _of_two_states(states: dict[str, str | None], party: str, other: str) -> bool:
    """Say whether two parties are bodies of one state each, not of the same: a report's states tell which is meant."""
    mine, others = states.get(party), states.get(other)
    return mine is not None and others is not None and mine != others


def _names(pack: PackFile) -> list[tuple[str, tuple[str, ...]]]:
    states = [(item.id, (item.name, item.capital or item.name, *item.aliases, *item.demonyms)) for item in pack.states]
    return [(item.id, (item.name, *item.aliases)) for item in pack.parties] + states
