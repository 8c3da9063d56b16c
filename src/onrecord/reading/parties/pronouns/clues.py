"""Lay out what speaks for and against a pronoun's meaning a party that was told of before, as numbers in one order.

A row is of one reference to one party, for one pronoun that asks who is meant; one row more is of nobody. `CLUES` names the
numbers. What each is worth to pronouns of each sort was learned (`ranking`); nothing here weighs.
"""

import math
from enum import StrEnum

from onrecord.reading.parties.roster import Entity
from onrecord.reading.parties.roster.mind import Reference
from onrecord.reading.parties.scene import Scene
from onrecord.reading.tree import Tree
from onrecord.record.frozen import frozen
from onrecord.record.reading import PartyKind

_TOPIC = 3
"""Words from a sentence's start up to which its first party stands."""
_FAR = 10
"""Sentences, and paragraphs, from which on it is all one how far off a reference is."""
_OBJECTS = ("obj", "iobj")
_BESIDES = ("nmod", "compound", "amod")
_KINDS = tuple(PartyKind)


class Sort(StrEnum):
    """The sorts of pronouns that ask who is meant."""

    HE = "he"
    IT = "it"
    THEY = "they"


@frozen
class Asked:
    """A pronoun that asks who is meant, by its word, and its sort."""

    at: int
    sort: Sort


_STANDING = (
    "subject", "passive subject", "object", "oblique", "beside a noun", "apposed or joined", "root", "first of its sentence",
    "before any verb", "in a dateline", "weak", "owner", "pronoun", "name", "in a leading clause", "speaks", "in a content", "quoted",
)  # fmt: skip


def standing(scene: Scene, reference: Reference) -> list[float]:
    """Tell where a reference stands in its own clause: `_STANDING`; told once, since many pronouns ask for it."""
    kept = scene.standings.get(id(reference))
    if kept is None:
        kept = scene.standings[id(reference)] = _standing(scene, reference)
    return kept


def _standing(scene: Scene, reference: Reference) -> list[float]:
    tree, head = scene.tree, reference.head
    relation, verb, tag = tree.bases[head], tree.heads[head], tree.tags[head]
    return [
        tree.rels[head] == "nsubj",
        tree.rels[head] == "nsubj:pass",
        relation in _OBJECTS,
        relation == "obl",
        relation in _BESIDES,
        relation in ("appos", "conj", "flat"),
        verb == head,
        reference.start - tree.spans[tree.sentence[head]][0] <= _TOPIC,
        scene.mind.comes_first(reference),
        reference.aside,
        reference.weak,
        tree.lower[min(reference.stop, len(tree.words) - 1)] in ("'s", "'"),
        tag.startswith("PRP"),
        tag.startswith("NNP"),
        relation == "nsubj" and tree.bases[verb] == "advcl" and tree.heads[verb] > verb,
        scene.mind.speaks(reference),
        scene.content[head] >= 0,
        scene.quoted[head],
    ]


@frozen
class Question:
    """A pronoun that asks, in its report.

    `over` is the subject of the clause that it hangs in, `voice` the party in whose words it stands, `opening` the first
    subject of its paragraph; each None for none.
    """

    scene: Scene
    asked: Asked
    over: int | None
    voice: Entity | None
    opening: Reference | None


def question(scene: Scene, asked: Asked) -> Question:
    """Lay out what a pronoun stands under."""
    span = scene.voices.get(scene.content[asked.at])
    voice = scene.mind.voice_in(span) if span is not None else None
    return Question(scene, asked, _subject_over(scene.tree, asked.at), voice, _opening(scene, asked.at))


def _subject_over(tree: Tree, at: int) -> int | None:
    """Find the nearest subject above a word and before it: "museum" for "its" in "the museum showed its paintings"."""
    subjects = (tree.child(i, "nsubj") for i in tree.up(at))
    return next((i for i in subjects if i is not None and i < at), None)


def _opening(scene: Scene, at: int) -> Reference | None:
    """Find the first subject of the paragraph in which a word stands."""
    tree, found = scene.tree, None
    for reference in reversed(scene.mind.references):
        if tree.paragraph[reference.head] != tree.paragraph[at]:
            break
        if tree.bases[reference.head] == "nsubj":
            found = reference
    return found


_BETWEEN = (
    "same sentence", "sentence before", "two sentences before", "sentences", "same paragraph", "paragraph before", "paragraphs",
    "words", "same content", "in another content", "quoted in another content", "both subjects", "same verb", "subject over the asker",
    "voice of the asker's content", "spoke in the asker's paragraph", "opens the asker's paragraph",
)  # fmt: skip


def between(asking: Question, reference: Reference) -> list[float]:
    """Tell how a reference stands to the pronoun that asks: `_BETWEEN`."""
    scene, head, at = asking.scene, reference.head, asking.asked.at
    tree = scene.tree
    sentences, paragraphs = tree.sentence[at] - tree.sentence[head], tree.paragraph[at] - tree.paragraph[head]
    held = scene.content[head] >= 0
    same = held and scene.content[head] == scene.content[at]
    return [
        sentences == 0,
        sentences == 1,
        sentences == 2,
        min(sentences, _FAR) / _FAR,
        paragraphs == 0,
        paragraphs == 1,
        min(paragraphs, _FAR) / _FAR,
        math.log1p(max(0, at - head)) / 5,
        same,
        held and not same,
        held and not same and scene.quoted[head],
        tree.bases[head] == tree.bases[at] == "nsubj",
        sentences == 0 and tree.heads[head] == tree.heads[at],
        head == asking.over,
        reference.entity is asking.voice,
        paragraphs == 0 and scene.mind.speaks(reference),
        reference is asking.opening,
    ]


_HELD = (*(f"is: {kind}" for kind in PartyKind), "in the pack", "gender told", "gender guessed", "told in passing", "many", "unnamed body",
         "fit", "times", "share", "spoke last", "spoke before last", "nearest", "second nearest", "nearest subject")  # fmt: skip


@frozen
class Held:
    """What a reader has of a party in mind: its own fit, how often it was told, of how many, and its ranks from the last (0) on.

    `spoke` ranks those who spoke, `near` ranks all, `subject` is true for the last subject.
    """

    fit: float
    times: int
    of: int
    spoke: int
    near: int
    subject: bool


def holding(entity: Entity, held: Held) -> list[float]:
    """Tell what is known of a party, and how much in mind it is: `_HELD`."""
    return [
        *(entity.kind is kind for kind in _KINDS),
        entity.known is not None,
        entity.gender is not None,
        entity.guess is not None,
        entity.passing,
        entity.many,
        entity.thing,
        held.fit,
        math.log1p(held.times),
        held.times / max(1, held.of),
        held.spoke == 0,
        held.spoke == 1,
        held.near == 0,
        held.near == 1,
        held.subject,
    ]


_OF_NOBODY = (
    "nobody", "how many", "asker subject", "asker object", "asker owner", "asker in a content", "asker quoted", "asker first of its sentence",
)  # fmt: skip


def nobody(asking: Question, count: int) -> list[float]:
    """Tell what speaks for nobody, where `count` parties could be meant: `_OF_NOBODY`."""
    scene, tree, at = asking.scene, asking.scene.tree, asking.asked.at
    return [
        1.0,
        math.log1p(count),
        tree.bases[at] == "nsubj",
        tree.bases[at] in (*_OBJECTS, "obl"),
        tree.tags[at] == "PRP$",
        scene.content[at] >= 0,
        scene.quoted[at],
        at - tree.spans[tree.sentence[at]][0] <= _TOPIC,
    ]


CLUES = (*_STANDING, *_BETWEEN, *_HELD, *_OF_NOBODY)
_NO_NOBODY = [0.0] * len(_OF_NOBODY)
_NO_REFERENCE = [0.0] * (len(CLUES) - len(_OF_NOBODY))


def row(asking: Question, reference: Reference, held: list[float]) -> list[float]:
    """Give the row of one reference, `held` being the clues of its party."""
    return [*standing(asking.scene, reference), *between(asking, reference), *held, *_NO_NOBODY]


def row_of_nobody(asking: Question, count: int) -> list[float]:
    """Give the row of nobody, where `count` parties could be meant."""
    return [*_NO_REFERENCE, *nobody(asking, count)]
