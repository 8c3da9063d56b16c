"""Whether somebody shot, or brought to a hospital, may be one of the dead of whom the report tells by other words."""

from collections.abc import Iterable, Sequence

from onrecord.reading.circumstances import words_in
from onrecord.reading.claims.harm.lots import Lot
from onrecord.reading.claims.people.callings import is_opposed
from onrecord.reading.claims.people.persons import KIN, POSSESSIVES, SEXED, Person, Record
from onrecord.reading.scene import Scene
from onrecord.record.report import Passage

OPEN = frozenset({Lot.HIT, Lot.TREATED})
"""What befell people of whom it is open whether they live."""


def may_be_dead(scene: Scene, person: Person, people: Iterable[Person], groups: Sequence[tuple[Passage, int]]) -> bool:
    """Say whether a person may be one of the dead: the report only goes on about him, by a name or as somebody's kin, and does not tell that he lives.

    `groups` are the phrases that count several dead as a whole, each with its number: "two men were killed … the older man was shot twice".
    """
    if not person.lots() <= OPEN or any(_is_met_first(record) or record.blow.alive for record in person.records):
        return False
    told_anew = any(record.introduced and not record.pronoun for record in person.records)
    dead = (other for other in people if Lot.KILLED in other.lots() and not told_anew)
    held = any(number and _may_hold(scene, passage, number, person) for passage, number in groups)
    return held or any(_may_be(person, other) for other in dead)


def _is_met_first(record: Record) -> bool:
    """Say whether words tell of somebody for the first time: "a man", but not "his wife" or a name, by which one of the dead may be told of anew."""
    return record.introduced and not record.pronoun and (record.new or not (record.name or record.noun in KIN))


def _may_hold(scene: Scene, passage: Passage, number: int, person: Person) -> bool:
    """Say whether people counted as a whole may hold a person: not where all of them are told to be of another sex, or to have other names."""
    lower = scene.tree.lower[slice(*words_in(scene.tree, passage))]
    sexes = [SEXED[word] for word in lower if word in SEXED and word not in POSSESSIVES]
    named = any(scene.names.get(at, ("",))[0] == "PER" for at in range(*words_in(scene.tree, passage)))
    if named and person.names:
        return not person.names.isdisjoint(lower)
    return len(sexes) < number or person.sex in {"", *sexes}


def _may_be(person: Person, other: Person) -> bool:
    """Say whether nothing told of the age, sex, name and side of two people keeps them apart."""
    ages, sexes = {person.age, other.age} - {None}, {person.sex, other.sex} - {""}
    named = bool(person.names and other.names) and person.names.isdisjoint(other.names)
    apart = named or is_opposed(person.nouns, other.nouns)
    return len(ages) < 2 and len(sexes) < 2 and not apart
