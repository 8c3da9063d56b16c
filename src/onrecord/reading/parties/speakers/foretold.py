"""Tell who a voice is that a report quotes by office first and by name soon behind.

"Six died, a police official said. … “Six bodies were found,” Ana Reyes, a senior police official, told Alpha TV" has one
voice: reports open with the office and give the name with the words themselves. The first holder of an answering office whose name
is brought in behind is meant, where something supports it: the same business, the same office, the same figure, or nobody else
speaking between. A voice that does not want to be named, and a leader whom every report names, never is.
"""

from collections.abc import Iterator
from itertools import takewhile

from onrecord.reading.parties.nouns import OFFICES, PEOPLE, answers
from onrecord.reading.parties.roster import Entity, plain
from onrecord.reading.parties.roster.mind import Reference
from onrecord.reading.parties.scene import Scene, held_in, is_hidden
from onrecord.reading.tree import Tree
from onrecord.record.reading import PartyKind
from onrecord.values import find_quantities

_AHEAD = 4
"""Sentences within which the name comes."""
_LEADERS = frozenset(
    "president minister premier king queen prince princess pope chancellor sultan emir senator".split()
)
"""Offices whose holder a report does not call "an official" first."""
_OTHER = frozenset("another other second third separate different".split())
_VAGUE = frozenset({"official", "officer"})
"""Offices that many voices of one report hold: the same noun alone supports nothing."""
_SEATS = frozenset(
    "commissioner governor mayor prefect coroner sheriff ambassador chancellor archbishop bishop".split()
)
"""Offices of one holder in one place: "the commissioner said … the commissioner, Ana Reyes, said"."""
_RANKS = frozenset(
    "senior top high-ranking local regional provincial chief deputy leading district city state national federal county".split()
)
"""Words of an office that do not tell its business."""
_BUSINESSES = tuple(
    frozenset(words.split())
    for words in (
        "hospital health medical clinic ambulance",
        "police constabulary",
        "military army navy naval defense defence",
        "fire rescue search emergency disaster civil mitigation",
        "railway railways rail train",
        "airline airport aviation",
        "company corporate",
        "election electoral",
        "union",
    )
)
"""Words that tell one business each: a hospital's spokesman is not an army's."""


def foretold(scene: Scene) -> dict[int, Entity]:
    """Give each voice, by `id()`, that is quoted by office alone before its name comes, the person whom it turns out to be."""
    voices = sorted(scene.mind.spoken, key=lambda reference: reference.head)
    found: dict[int, Entity] = {}
    for number, first in enumerate(voices):
        if _is_unnamed(scene, first) and not any(_holds(first, voice) for voice in voices[:number]):
            person = _named_behind(scene, first, voices[number + 1 :])
            if person is not None:
                found.setdefault(id(first.entity), person)
    return found


def seated(scene: Scene) -> dict[int, Entity]:
    """Give each voice, by `id()`, that is told by a seat which one person holds, the person whom the report names for it further on."""
    voices = sorted(scene.mind.spoken, key=lambda reference: reference.head)
    told = ((first, number) for number, first in enumerate(voices) if _is_the_one(scene, first))
    found = {id(first.entity): _only_holder(first, voices, number) for first, number in told}
    return {key: person for key, person in found.items() if person is not None}


def _is_unnamed(scene: Scene, first: Reference) -> bool:
    """Say whether a voice is "a" holder of an office, quoted outside others' words, who may be named."""
    tree, entity = scene.tree, first.entity
    office = entity.kind is PartyKind.ANONYMOUS and not entity.many and not entity.nouns.isdisjoint(OFFICES | PEOPLE)
    indefinite = tree.lower[first.start] in ("a", "an") and _OTHER.isdisjoint(tree.lower[first.start : first.stop])
    return office and indefinite and not is_hidden(scene, first.head)


def _is_the_one(scene: Scene, first: Reference) -> bool:
    """Say whether a voice is "the" holder of an office that one person has: "the county commissioner", not "the official"."""
    tree, entity = scene.tree, first.entity
    office = entity.kind is PartyKind.ANONYMOUS and not entity.many and not entity.nouns.isdisjoint(_SEATS)
    return office and tree.lower[first.start] == "the" and not is_hidden(scene, first.head)


def _only_holder(first: Reference, voices: list[Reference], number: int) -> Entity | None:
    """Find the one person of a report who is told to hold the same seat, first behind the voice; None where that one holds another's."""
    seats = first.entity.nouns & _SEATS
    holders = [v for v in voices if v.entity.kind is PartyKind.PERSON and not v.entity.nouns.isdisjoint(seats)]
    if len({id(holder.entity) for holder in holders}) != 1 or holders[0] in voices[:number]:
        return None
    person = holders[0].entity
    own, held = _telling(first.entity), _telling(person) - set(plain(person.name).split())
    return person if not own or not held or not own.isdisjoint(held) else None


def _holds(first: Reference, voice: Reference) -> bool:
    """Say whether a named person holds an office by which an unnamed voice is called."""
    person = voice.entity
    return person.kind is PartyKind.PERSON and any(answers(noun, person.nouns) for noun in first.entity.nouns)


def _named_behind(scene: Scene, first: Reference, behind: list[Reference]) -> Entity | None:
    """Find the person who is brought in soon behind an unnamed voice and can be it; None where nobody is."""
    near = list(takewhile(lambda voice: _follows(scene.tree, first, voice), behind))
    holder = next((voice for voice in near if _holds(first, voice)), None)
    if holder is None or not _is_new(scene, holder) or not _LEADERS.isdisjoint(holder.entity.nouns):
        return None
    alone = all(voice.entity in (first.entity, holder.entity) for voice in near[: near.index(holder)])
    return holder.entity if _is_supported(scene, first, holder, alone=alone) else None


def _follows(tree: Tree, first: Reference, voice: Reference) -> bool:
    return tree.sentence[voice.head] - tree.sentence[first.head] <= _AHEAD


def _is_new(scene: Scene, holder: Reference) -> bool:
    """Say whether a person is first told of where it speaks, and not as another one."""
    tree = scene.tree
    told = next(r for r in scene.mind.references if r.entity is holder.entity)
    beside = (*tree.lower[max(0, told.start - _AHEAD) : told.start], *tree.lower[told.stop : told.stop + _AHEAD])
    return tree.sentence[told.head] == tree.sentence[holder.head] and _OTHER.isdisjoint(beside)


def _is_supported(scene: Scene, first: Reference, holder: Reference, *, alone: bool) -> bool:
    """Say whether business, office, figure or order support that two voices are one, and neither business nor owner speaks against it."""
    lands = (e for e in held_in(scene, first.start, first.stop) if e.kind is PartyKind.STATE)
    placed = {word for land in lands for name in land.names for word in plain(name).split()}
    told, held = _telling(first.entity), _marks(holder.entity)
    own = told - placed
    if any(not own.isdisjoint(b) and held.isdisjoint(b) and _is_told(held, b) for b in _BUSINESSES):
        return False
    if not own.isdisjoint(held):
        return True
    if _is_owned(scene, first) and _telling(holder.entity) - set(plain(holder.entity.name).split()):
        return False
    same_office = not first.entity.nouns.isdisjoint(holder.entity.nouns - _VAGUE)
    return same_office or (alone and not told) or not _figures(scene, first).isdisjoint(_figures(scene, holder))


def _is_owned(scene: Scene, voice: Reference) -> bool:
    """Say whether an unnamed voice is called by a body's name, which is its own: "a NATO spokesman"."""
    return any(entity.kind is PartyKind.ORGANISATION for entity in held_in(scene, voice.start, voice.stop))


def _is_told(held: set[str], business: frozenset[str]) -> bool:
    """Say whether the marks of a person tell another business."""
    return any(not held.isdisjoint(other) for other in _BUSINESSES if other is not business)


def _telling(entity: Entity) -> set[str]:
    """List the words of an unnamed voice that tell its business."""
    return {
        mark for mark in entity.marks - _RANKS - OFFICES - PEOPLE if mark not in ("a", "an", "the", "of", "in", "for")
    }


def _marks(person: Entity) -> set[str]:
    """List the words of a person's titles and of the body that it speaks for."""
    return person.marks | (person.of.marks if person.of is not None else set())


def _figures(scene: Scene, voice: Reference) -> set[float]:
    """List the numbers, two left out, that a voice's sentence and the next one tell."""
    tree = scene.tree
    number = tree.sentence[voice.head]
    stop = tree.spans[min(number + 1, len(tree.spans) - 1)][1]
    return set(_numbers(" ".join(tree.words[tree.spans[number][0] : stop])))


def _numbers(text: str) -> Iterator[float]:
    for _, quantity in find_quantities(text, []):
        if quantity.si_low is not None and quantity.si_low > 2:
            yield quantity.si_low
