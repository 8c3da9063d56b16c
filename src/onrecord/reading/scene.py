"""What the earlier components left, laid out sentence by sentence, so that a long report takes no longer a sentence."""

import re
from dataclasses import dataclass, field
from typing import cast

from onrecord.reading.circumstances import is_bounding, moment_of, words_in
from onrecord.reading.draft import Draft
from onrecord.reading.settings import Worlds
from onrecord.reading.tree import Tree, names_of, tree_of
from onrecord.record.reading import Statement, TimeExpression, TimeType
from onrecord.record.report import PartKind, Passage

_KEPT = "onrecord.scene"
_UNREAD = frozenset({PartKind.FURNITURE, PartKind.BYLINE})
_NUMBERED = re.compile(r"-\d+$")
"""The end of a name of something built in numbers: "Malligyong-2" is no place."""


@dataclass(slots=True)
class Scene:
    """A draft with its tree, and by the number of a sentence what stands in it.

    `times` are dates and times that tell when something was, each with the word that its own words hang on; `places`
    are names of places with theirs; `said` the statements whose content touches the sentence, `cued` those that have
    a cue there and no content. By word: `names` its name's label and words, `parties` the party that it refers to;
    `closed` are words of dates and of parts that are not the report's own words.
    """

    draft: Draft
    tree: Tree
    times: dict[int, list[tuple[int, TimeExpression]]] = field(default_factory=dict)
    places: dict[int, list[tuple[int, str]]] = field(default_factory=dict)
    said: dict[int, list[Statement]] = field(default_factory=dict)
    cued: dict[int, list[Statement]] = field(default_factory=dict)
    names: dict[int, tuple[str, str]] = field(default_factory=dict)
    parties: dict[int, str] = field(default_factory=dict)
    closed: set[int] = field(default_factory=set)
    _worlds: Worlds | None = None

    def is_elsewhere(self, sentence: int) -> bool:
        """Say whether a sentence is set in a world of which nothing is reported, such as sport."""
        if self._worlds is None:
            self._worlds = Worlds(self.tree, self.draft.pack.settings)
        return self._worlds.hold(sentence)

    def sentence_of(self, passage: Passage) -> int:
        """Return the number of the sentence that a passage begins in; -1 where it holds no word."""
        first, stop = words_in(self.tree, passage)
        return self.tree.sentence[first] if first < stop else -1

    def holding(self, start: int, end: int) -> list[Statement]:
        """List the statements whose content holds the characters from `start` up to, not including, `end`, the shortest content first."""
        held = [
            statement
            for statement in self.said.get(self.sentence_of(Passage(start, end)), ())
            if any(content.start <= start and end <= content.end for content in statement.content)
        ]
        return sorted(held, key=lambda statement: sum(p.end - p.start for p in statement.content))

    def innermost(self, start: int, end: int) -> Statement | None:
        """Return the statement with the shortest content that holds the characters from `start` to `end`; None without one."""
        return next(iter(self.holding(start, end)), None)


def scene_of(draft: Draft) -> Scene:
    """Lay out a draft, once for as long as what it is made of is the same; nobody changes it afterwards."""
    made_of = (draft.report, draft.times, draft.namings, draft.statements)
    kept = draft.doc.user_data.get(_KEPT)
    if kept and all(one is other for one, other in zip(kept[0], made_of, strict=True)):
        return cast("Scene", kept[1])
    scene = _made(draft)
    draft.doc.user_data[_KEPT] = made_of, scene
    return scene


def _made(draft: Draft) -> Scene:
    scene = Scene(draft, tree_of(draft.doc))
    for part in draft.report.parts:
        if part.kind in _UNREAD:
            scene.closed |= set(range(*words_in(scene.tree, part.passage)))
    _lay_times(scene)
    _lay_names(scene)
    _lay_statements(scene)
    return scene


def _lay_times(scene: Scene) -> None:
    """Leave out times that only bound ("since 2014") and those of captions, which tell when a picture was taken."""
    tree, parts = scene.tree, scene.draft.report.parts
    captions = {i for p in parts if p.kind is PartKind.CAPTION for i in range(*words_in(tree, p.passage))}
    for time in scene.draft.times:
        first, stop = words_in(tree, time.passages[0])
        scene.closed |= set(range(first, stop))
        counted = time.type is TimeType.DURATION and time.moment is not None  # "two days after 6 February"
        telling = counted or (time.type in {TimeType.DATE, TimeType.TIME} and moment_of(time) is not None)
        if first >= stop or first in captions or not telling:
            continue
        head = tree.head_of(first, stop)
        if not is_bounding(tree, first, head):
            scene.times.setdefault(tree.sentence[head], []).append((head, time))


def _lay_names(scene: Scene) -> None:
    tree = scene.tree
    for span in names_of(scene.draft.doc):
        start, stop, label = span.start, span.end, span.label_
        text = tree.passage(start, stop).of(scene.draft.report.text)
        scene.names |= dict.fromkeys(range(start, stop), (label, text))
        if label == "LOC" and not _NUMBERED.search(text):
            head = tree.head_of(start, stop)
            scene.places.setdefault(tree.sentence[head], []).append((head, text))
    for naming in scene.draft.namings:
        if naming.party:
            for word in range(*words_in(tree, naming.passage)):
                scene.parties.setdefault(word, naming.party)


def _lay_statements(scene: Scene) -> None:
    for statement in scene.draft.statements:
        table, passages = (scene.said, statement.content) if statement.content else (scene.cued, statement.cue[:1])
        sentences = {scene.tree.sentence[i] for p in passages for i in range(*words_in(scene.tree, p))}
        for sentence in sorted(sentences):
            table.setdefault(sentence, []).append(statement)
