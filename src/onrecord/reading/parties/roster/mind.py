"""Remember who was named where, and say whom a pronoun or a role noun most likely means."""

from collections import Counter
from collections.abc import Callable, Iterator

from onrecord.reading.parties.roster import Entity
from onrecord.reading.tree import Tree
from onrecord.record.frozen import frozen

_REACH = 60
_NEAR_START = 10
_EARLY = 0.6
_DATELINE = -1.2
_SUBJECT, _ASIDE, _SPOKE, _QUOTED, _OBLIQUE, _PARAGRAPH, _TOPIC = 0.9, -0.6, 1.3, -1.7, -0.5, -0.2, 0.3
"""Weights against one sentence's distance (-1): set by hand on development reports, in steps of a tenth."""


@frozen
class Reference:
    """Words `start` up to, not including, `stop`, with their head, that refer to a party; `aside` where a dateline holds them."""

    start: int
    stop: int
    head: int
    entity: Entity
    weak: bool = False
    aside: bool = False


class Mind:
    """What a reader keeps in mind while going through a report."""

    def __init__(self, tree: Tree, content: list[int], quoted: list[bool], speaking: set[int]) -> None:
        """Take the tree, each word's tie whose content holds it (-1 for none), which words are quoted, and the heads of speakers."""
        self._tree = tree
        self._content = content
        self._quoted = quoted
        self._speaking = speaking
        self.references: list[Reference] = []
        self._weights: list[float] = []
        self._at_head: dict[int, Reference] = {}
        self._voice_at: dict[int, Reference] = {}
        self._times: Counter[int] = Counter()
        self.spoken: list[Reference] = []

    def note(self, reference: Reference) -> None:
        """Remember a reference; references come in text order."""
        self.references.append(reference)
        self._weights.append(self._weight_of(reference))
        self._at_head[reference.head] = reference
        self._times[id(reference.entity)] += 1
        if self.speaks(reference):
            self.spoken.append(reference)
            self._voice_at[reference.head] = reference

    def speaks(self, reference: Reference) -> bool:
        """Say whether words of a reference are the head of a speaker."""
        return reference.head in self._speaking or any(
            i in self._speaking for i in range(reference.start, reference.stop)
        )

    def at(self, head: int) -> Reference | None:
        """Return the last reference whose head a word is; None where none has it."""
        return self._at_head.get(head)

    def voice_in(self, span: tuple[int, int]) -> Entity | None:
        """Return the party that speaks by words from the first up to, not including, the second; the last head's of several."""
        told = [self._voice_at[i].entity for i in range(*span) if i in self._voice_at]
        return told[-1] if told else None

    def times(self, entity: Entity) -> int:
        """Count how often a party was referred to."""
        return self._times[id(entity)]

    def best(self, at: int, fits: Callable[[Entity], float | None]) -> Entity | None:
        """Find the party that words at `at` most likely mean.

        `fits` gives an entity's own weight, None where it cannot be meant. None is returned where nobody can.
        """
        top, found = -9.0, None
        for number, own in self.fitting(at, fits, _REACH):
            reference = self.references[number]
            score = own + self._weights[number] + self._nearness(reference, at)
            if score > top:
                top, found = score, reference.entity
        return found

    def fitting(self, at: int, fits: Callable[[Entity], float | None], reach: int) -> Iterator[tuple[int, float]]:
        """Yield those of the last `reach` references that words at `at` may mean, by number, the last first, with `fits` of each.

        None behind `at` is: what is asked when the whole report is known is asked as a reader would who has come to `at`.
        """
        owned: dict[int, float | None] = {}
        last = len(self.references)
        while last and self.references[last - 1].head > at:
            last -= 1
        for number in range(last - 1, max(-1, last - reach - 1), -1):
            reference = self.references[number]
            key = id(reference.entity)
            if key not in owned:
                owned[key] = fits(reference.entity)
            own = owned[key]
            if own is not None and not reference.start <= at < reference.stop and not self._acts_on(reference, at):
                yield number, own

    def _acts_on(self, reference: Reference, at: int) -> bool:
        """Say whether a reference is the subject of the verb whose object stands at `at`: nobody quotes himself so."""
        tree = self._tree
        same = tree.heads[reference.head] == tree.heads[at] and tree.sentence[reference.head] == tree.sentence[at]
        return same and tree.bases[reference.head] == "nsubj" and tree.bases[at] in ("obj", "iobj", "obl")

    def _nearness(self, reference: Reference, at: int) -> float:
        """Weigh how near a reference stands in a reader's mind when the reading has come to `at`."""
        tree, head = self._tree, reference.head
        score = -1.0 * (tree.sentence[at] - tree.sentence[head])
        score += _PARAGRAPH * (tree.paragraph[at] - tree.paragraph[head])
        score += 0.002 * head / max(1, at)
        if tree.sentence[at] > tree.sentence[head] and self._is_aside(head):
            score += _ASIDE
        elsewhere = self._content[head] >= 0 and self._content[head] != self._content[at]
        closes = elsewhere and not self._quoted[head] and self._closes(head, at)
        elsewhere = elsewhere and not closes
        if closes or (head in self._speaking and not (elsewhere and self._quoted[head])):
            score += _SPOKE
        elif elsewhere:
            score += _QUOTED
        return score

    def _closes(self, head: int, at: int) -> bool:
        """Say whether words at `at` speak the content that a word opens as its subject, behind it: "Orvel cured five, the group said"."""
        tree, number = self._tree, self._content[head]
        noun = tree.tags[at].startswith("NN") and at in self._speaking and self._content[at] != number
        return noun and tree.bases[head] == "nsubj" and tree.sentence[head] == tree.sentence[at] and head < at

    def _is_aside(self, head: int) -> bool:
        """Say whether a word is the subject of a clause that only leads to the main one: "when Doe asked, Roe left"."""
        tree = self._tree
        verb = tree.heads[head]
        return tree.bases[head] == "nsubj" and tree.bases[verb] == "advcl" and tree.heads[verb] > verb

    def _weight_of(self, reference: Reference) -> float:
        """Weigh a reference by its place in its own clause."""
        tree = self._tree
        if reference.aside:
            return _DATELINE
        relation = tree.bases[reference.head]
        if reference.weak or tree.lower[min(reference.stop, len(tree.words) - 1)] in ("'s", "'"):
            return _OBLIQUE
        if relation == "nsubj":
            first = tree.spans[tree.sentence[reference.head]][0]
            return _SUBJECT + (_TOPIC if reference.start - first <= 3 else 0.0)
        if self.comes_first(reference):
            return _EARLY
        return (
            _OBLIQUE
            if relation in ("obl", "nmod", "compound", "amod") and reference.head not in self._speaking
            else 0.0
        )

    def comes_first(self, reference: Reference) -> bool:
        """Say whether no verb stands before a reference in its sentence: it is the subject, whatever the parse says."""
        tree = self._tree
        start = tree.spans[tree.sentence[reference.head]][0]
        return reference.start - start <= _NEAR_START and not any(
            tree.tags[i].startswith(("VB", "MD", "IN", "TO")) for i in range(start, reference.start)
        )
