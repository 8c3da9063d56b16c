"""Tell who a voice is that a report's lead calls by a plain word before it gives the name.

"A Brod woman says her bill was wrong. ¶ Ana Reyes said …", "The union boss has criticised the plan. ¶ The comments by Ana Reyes …",
"A banker called it a bubble. ¶ Ana Reyes, the new head of the bank, also said …" have one voice each.
"""

from itertools import takewhile

from onrecord.reading.parties.nouns import OFFICES, PEOPLE, answers
from onrecord.reading.parties.roster import Entity
from onrecord.reading.parties.roster.mind import Reference
from onrecord.reading.parties.scene import Scene, is_hidden
from onrecord.record.reading import PartyKind

_LEAD = 3
"""Sentences from the beginning in which a report may call its hero by a plain word."""
_AHEAD = 3
"""Sentences within which the name comes."""
_WORDS = frozenset("comment comments remark remarks statement statements warning criticism claim claims call".split())
_BEHIND = 8
_ALSO = frozenset({"also"})
_OTHER = frozenset("another other second third".split())
_PRIVATE = frozenset(
    "woman man mother father mum mom dad grandmother grandfather girl boy teenager teen student pupil homeowner customer driver motorist"
    " passenger commuter tourist patient worker nurse teacher farmer widow widower pensioner shopper diner".split()
)
"""Nouns by which a lead calls somebody whom nobody knows; an official whom it quotes first may stay unnamed."""


def named_after(scene: Scene) -> dict[int, Entity]:
    """Give each unnamed voice, by `id()`, the person whose name comes behind it for the same words or the same story."""
    voices = sorted(scene.mind.spoken, key=lambda reference: reference.head)
    found: dict[int, Entity] = {}
    for number, first in enumerate(voices):
        if _is_unnamed(scene, first):
            behind = _behind(scene, first, voices[number + 1 :])
            person = _whose_words(scene, first) or _goes_on(scene, first, behind) or _brought_in(scene, first, behind)
            if person is not None:
                found.setdefault(id(first.entity), person)
    return found


def _is_unnamed(scene: Scene, first: Reference) -> bool:
    """Say whether a voice is one person without a name, whom nothing says to be hidden or another one."""
    tree, entity = scene.tree, first.entity
    one = entity.kind is PartyKind.ANONYMOUS and entity.is_person and not entity.nouns.isdisjoint(OFFICES | PEOPLE)
    return (
        one
        and tree.tags[first.head] == "NN"
        and not is_hidden(scene, first.head)
        and _OTHER.isdisjoint(tree.lower[first.start : first.stop])
    )


def _behind(scene: Scene, first: Reference, later: list[Reference]) -> list[Reference]:
    """List the voices that follow on one soon enough."""
    last = scene.tree.sentence[first.head] + _AHEAD
    return list(takewhile(lambda voice: scene.tree.sentence[voice.head] <= last, later))


def _whose_words(scene: Scene, first: Reference) -> Entity | None:
    """Find whose "the comments by" opens the sentence behind a voice's own."""
    tree, number = scene.tree, scene.tree.sentence[first.head] + 1
    if number >= len(tree.spans):
        return None
    start, stop = tree.spans[number]
    at = next((i for i in range(start, min(start + _BEHIND, stop)) if tree.lower[i] in _WORDS), None)
    if at is None or tree.lower[at + 1 : at + 2] not in (["by"], ["of"], ["from"]) or at - start > 2:
        return None
    named = (scene.named[i] for i in range(at + 2, min(at + _BEHIND, stop)) if i in scene.named)
    person = next((entity for entity in named if entity.kind is PartyKind.PERSON), None)
    return person if person is not None and _may_be(first.entity, person) else None


def _goes_on(scene: Scene, first: Reference, behind: list[Reference]) -> Entity | None:
    """Find the new name that "also" says something, right behind a voice without one."""
    tree = scene.tree
    second = next((voice for voice in behind if voice.entity is not first.entity), None)
    if second is None or tree.sentence[second.head] - tree.sentence[first.head] != 1 or not _is_new(scene, second):
        return None
    also = any(tree.lower[i] in _ALSO for i in tree.children[tree.heads[second.head]])
    return second.entity if also and _agree(first.entity, second.entity) else None


def _brought_in(scene: Scene, first: Reference, behind: list[Reference]) -> Entity | None:
    """Find the one person who is brought in by name alone behind "a woman" of a report's lead."""
    tree = scene.tree
    indefinite = tree.lower[first.start] in ("a", "an") and tree.sentence[first.head] < _LEAD
    indefinite = indefinite and not first.entity.nouns.isdisjoint(_PRIVATE)
    second = next((voice for voice in behind if voice.entity.kind is PartyKind.PERSON), None)
    if not indefinite or second is None or not _is_new(scene, second) or not _may_be(first.entity, second.entity):
        return None
    between = [r for r in scene.mind.references if first.head < r.head < second.head and r.entity.is_person]
    return second.entity if all(r.entity in (first.entity, second.entity) for r in between) else None


def _is_new(scene: Scene, voice: Reference) -> bool:
    """Say whether a full name is brought in where it speaks."""
    first = next(r for r in scene.mind.references if r.entity is voice.entity)
    new = voice.entity.kind is PartyKind.PERSON and first.stop - first.start > 1
    return new and scene.tree.sentence[first.head] == scene.tree.sentence[voice.head]


def _may_be(unnamed: Entity, person: Entity) -> bool:
    """Say whether a person can be meant by an unnamed voice's noun: nothing is told of the person, or what answers it."""
    told = person.nouns & (OFFICES | PEOPLE)
    return _agree(unnamed, person) and (not told or any(answers(noun, person.nouns) for noun in unnamed.nouns))


def _agree(unnamed: Entity, person: Entity) -> bool:
    """Say whether man and woman do not speak against two being one."""
    return None in (unnamed.gender, person.gender or person.guess) or unnamed.gender == (person.gender or person.guess)
