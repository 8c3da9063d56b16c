"""Give an unnamed voice the name that the next one gives away.

"A spokesperson said two survived. “…,” Ana Reyes said" has one voice.
A report that brings in a full name without a word of who it is means whoever spoke before, where that was somebody by office
alone. Anything said of the name itself, and any other voice between, speaks against it.
"""

from itertools import pairwise

from onrecord.reading.parties.nouns import OFFICES
from onrecord.reading.parties.roster import Entity
from onrecord.reading.parties.roster.mind import Reference
from onrecord.reading.parties.scene import Scene, is_hidden
from onrecord.reading.parties.speakers.foretold import foretold, seated
from onrecord.reading.parties.speakers.lead import named_after
from onrecord.record.reading import PartyKind
from onrecord.record.report import Passage

_MANY = frozenset(
    "aide adviser advisor delegate deputy owner manager pilot captain representative executive leader".split()
)
"""Offices of which a report speaks without a name beside other people that have none said of them."""
_RANKS = frozenset("colonel general major captain lieutenant brigadier sergeant admiral commodore".split())
_FORCES = frozenset("army military navy command forces brigade corps guard".split())
"""Whose voices have ranks: behind "an army spokesman said", "Col. Jane Doe" tells no other office."""
_TOLD = [[mark] for mark in (",", "(", "of", "from", "at", "for", "with")]
"""What stands right behind a name of whom something is told: "Ana Reyes of the group Orvel"."""
_BACK = 2
"""Sentences back to which the unnamed voice is looked for, and paragraphs."""


def revealed(scene: Scene, found: list[tuple[Passage, Entity | None]]) -> list[tuple[Passage, Entity | None]]:
    """Return namings with each unnamed voice laid to the person whose name comes behind."""
    bare = {id(first.entity): second.entity for first, second in pairwise(_turns(scene)) if _same(scene, first, second)}
    named = {**named_after(scene), **foretold(scene), **bare, **seated(scene)}
    for first, person in [(r.entity, named[id(r.entity)]) for r in scene.mind.spoken if id(r.entity) in named]:
        person.nouns |= first.nouns
        person.marks |= first.marks
        person.gender, person.state = person.gender or first.gender, person.state or first.state
        person.of = person.of or first.of
    return [(passage, named.get(id(entity), entity)) for passage, entity in found]


def _turns(scene: Scene) -> list[Reference]:
    """List who speaks, in text order, each turn of several references once; states, and names in brackets, left out."""
    spoken = sorted(scene.mind.spoken, key=lambda reference: reference.head)
    told = [r for r in spoken if r.entity.kind is not PartyKind.STATE and scene.tree.words[r.start - 1] != "("]
    return [r for number, r in enumerate(told) if not number or told[number - 1].entity is not r.entity]


def _same(scene: Scene, first: Reference, second: Reference) -> bool:
    """Say whether the second voice is a name given away for the first, which has none."""
    tree = scene.tree
    near = 0 < tree.sentence[second.head] - tree.sentence[first.head] <= _BACK
    near = near and tree.paragraph[second.head] - tree.paragraph[first.head] <= _BACK
    ranks = _RANKS if not first.entity.marks.isdisjoint(_FORCES) else frozenset()
    return near and _is_office(first.entity) and _is_bare(scene, second, ranks) and not is_hidden(scene, first.head)


def _is_office(entity: Entity) -> bool:
    """Say whether a voice is one holder of an office without a name."""
    return (
        entity.kind is PartyKind.ANONYMOUS
        and not entity.many
        and bool(entity.nouns & OFFICES)
        and not entity.nouns & _MANY
    )


def _is_bare(scene: Scene, reference: Reference, ranks: frozenset[str]) -> bool:
    """Say whether a full name is brought in here and nothing is said of it in the report: no title but some ranks, no words beside it."""
    words, entity = scene.tree.words, reference.entity
    first = next(r for r in scene.mind.references if r.entity is entity)
    told = words[reference.stop : reference.stop + 1] in _TOLD or bool(entity.nouns - ranks) or entity.of is not None
    return first is reference and reference.stop - reference.start > 1 and _is_unknown(entity) and not told


def _is_unknown(entity: Entity) -> bool:
    return entity.kind is PartyKind.PERSON and entity.known is None
