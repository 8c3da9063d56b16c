"""The stage on which a report's names, role nouns and pronouns are settled."""

from dataclasses import dataclass, field

from onrecord.reading.parties.names.phrases import Phrase
from onrecord.reading.parties.roster import Entity, Roster
from onrecord.reading.parties.roster.bodies import Bodies
from onrecord.reading.parties.roster.mind import Mind
from onrecord.reading.parties.roster.people import People
from onrecord.reading.tree import MARKS, Tree

_HIDDEN = frozenset("anonymity anonymously anonymous unnamed unidentified undisclosed authorized authorised".split())
_NAMED = frozenset("named identified quoted".split())
_NOT = frozenset("not n't declined refused without".split())
_NAMED_BACK = 5
"""Words back to which "not" is looked for from "named": "asked not to be named"."""


@dataclass(slots=True)
class Scene:
    """What the resolving of one report works on."""

    tree: Tree
    roster: Roster
    people: People
    bodies: Bodies
    mind: Mind
    speaking: set[int]
    content: list[int]
    heard: set[int] = field(default_factory=set)
    """Heads of the speakers that the model heard; `speaking` holds those too that only the tree shows."""
    voices: dict[int, tuple[int, int]] = field(default_factory=dict)
    """Each tie's number, to the first word and one past the last of its speaker."""
    quoted: list[bool] = field(default_factory=list)
    """Which words stand in quotation marks inside a content."""
    labels: dict[int, tuple[int, int]] = field(default_factory=dict)
    """The words of the label at the head of each paragraph of a transcript."""
    aside: set[int] = field(default_factory=set)
    """The words of datelines, bylines and page furniture, which a reader hardly has in mind."""
    standings: dict[int, list[float]] = field(default_factory=dict)
    """The clues of where a reference stands in its clause, by `id()` of the reference, as far as asked for."""
    named: dict[int, Entity] = field(default_factory=dict)
    """Each word inside a name, to the entity of the outermost name there."""


def quoter(scene: Scene, at: int) -> Entity | None:
    """Give the party whose own words, quoted or in a transcript, hold a word; None where nobody knows whose they are."""
    span = scene.voices.get(scene.content[at]) if scene.quoted[at] else scene.labels.get(scene.tree.paragraph[at])
    if span is None:
        return _carried(scene, at)
    named = (scene.named[i] for i in range(*span) if i in scene.named)
    return scene.mind.voice_in(span) or next(named, None) or _to_come(scene, span)


def _carried(scene: Scene, at: int) -> Entity | None:
    """Give the party that spoke last, where a word stands in a quotation that opens its paragraph and names no speaker."""
    if not scene.quoted[at]:
        return None
    first = at
    while first > 0 and scene.tree.paragraph[first - 1] == scene.tree.paragraph[at]:
        first -= 1
    last = next((r for r in reversed(scene.mind.spoken) if r.head < first), None)
    return last.entity if last is not None and scene.tree.words[first] in MARKS else None


def _to_come(scene: Scene, span: tuple[int, int]) -> Entity | None:
    """Give the person whose short name, still to come behind the quotation, is the speaker's: "…," Doe said."""
    words = [scene.tree.words[i] for i in range(*span) if scene.tree.tags[i].startswith("NNP")]
    return scene.people.only_one(words)


def inside(scene: Scene, phrase: Phrase) -> list[Entity]:
    """List the parties named inside a phrase, in text order."""
    return held_in(scene, phrase.start, phrase.stop)


def held_in(scene: Scene, start: int, stop: int) -> list[Entity]:
    """List the parties named by words from `start` up to, not including, `stop`, in text order."""
    return list(dict.fromkeys(scene.named[i] for i in range(start, stop) if i in scene.named))


def text_of(scene: Scene, phrase: Phrase) -> str:
    """Give a phrase as it stands, without its article."""
    tree = scene.tree
    start = phrase.start + (
        tree.lower[phrase.start] in ("a", "an", "the", "this", "one", "another", "some", "its", "his", "their")
    )
    parts = [
        (" " if tree.starts[i] > tree.ends[i - 1] and i > start else "") + tree.words[i]
        for i in range(start, phrase.stop)
    ]
    return " ".join("".join(parts).split()).lstrip("-–— ")


def is_hidden(scene: Scene, at: int) -> bool:
    """Say whether the sentence of a word tells that somebody is not named: "on condition of anonymity", "asked not to be identified"."""
    tree = scene.tree
    low, high = tree.spans[tree.sentence[at]]
    return any(
        tree.lower[i] in _HIDDEN
        or (tree.lower[i] in _NAMED and not _NOT.isdisjoint(tree.lower[max(low, i - _NAMED_BACK) : i]))
        for i in range(low, high)
    )
