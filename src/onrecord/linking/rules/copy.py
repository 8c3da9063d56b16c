"""A report is a copy of another where their sentences tell the same in the same order, or long runs of words are the same.

Sentences of the one are laid beside sentences of the other, in order, by the telling words they share (rare words
weigh more); the share is how much of the shorter report finds its like. It has to be high with and without quotations, names and
figures: two reporters who quote one speaker, or tell of the same people, have not copied each other. Reworded and back-translated
copies keep enough of the wording in its order to be found as well as reprints, or else tell all that the other tells, sentence by sentence. Of long reports a
sentence that both carry word for word, or nearly so, is enough, where it is nobody's speech, and nothing that a body handed to all: the
two share a part of a text. That holds of the two alone, and not of others that share another part with one of them. Only
reports of one story can be copies, and sentences that reports of other stories carry too ("All rights reserved") do not count.
"""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass

from onrecord.linking.groups import connected
from onrecord.linking.telling import Ground, Telling
from onrecord.linking.wording.alignment import Alignment, align
from onrecord.linking.wording.carrying import RUN, Carried, carried
from onrecord.linking.wording.speech import handed_out, without_speech
from onrecord.linking.wording.words import Sentence, prints, shingles, sketch, stems, wording
from onrecord.record.link import Evidence, Link, Linked, Relation
from onrecord.record.reading import PartyKind

RELATION = Relation.COPY
NAME = "copy"
SHARED = 2
_SAME_RUNS = 0.12  # five-word runs outside quotation marks; independent reports of one event stay under 0.07
CHAINS: float | None = _SAME_RUNS  # what only carries a sentence of another is no copy of all that copies that

_ALIKE, _WORDED = 0.2, 0.3
"""How alike two sentences are that tell the same, and those that tell it in the same wording: of a long report some are alike by chance."""
_ALIGNED = 0.17  # share of all telling words; what is under it has little more than a sentence in common
_WORDED_ALIKE = 0.42  # share of the wording and three times the same runs: reworded copies mostly from 0.43 up, others of one event up to 0.41
_WORTH_ALIGNING = 0.3
_FEWEST_SENTENCES = 4
_RETOLD, _RETOLD_SHARE, _RETOLD_ALL = 7, 0.27, 0.75
"""Sentences, share of telling words and of the shorter's sentences, outside quotation marks, from which on a report is another retold sentence by sentence."""
_SKETCH = 48
_WHOLE, _EDITED, _REWORDED = 0.9, 0.5, 0.25
_FEWEST_WORDS = 4
"""Telling words of a sentence, without names and figures, that both must have."""
_BODIES = frozenset({PartyKind.ORGANISATION, PartyKind.STATE})

Runs = frozenset[tuple[str, ...]]


@dataclass(frozen=True, slots=True)
class Text:
    """A report's own sentences: those that no other story has; `runs` are their five-word runs that are nobody's speech.

    `handed_out` are the runs of what a body gives to whoever asks. `sketch` and `prints` are hashes that texts share: whole ones of
    neighbouring words, and of long runs.
    """

    id: str
    words: str
    sentences: tuple[Sentence, ...]
    stems: frozenset[str]
    runs: Runs
    handed_out: Runs
    sketch: tuple[str, ...]
    prints: tuple[int, ...]

    @property
    def telling(self) -> list[frozenset[str]]:
        """The telling stems of each sentence."""
        return [sentence.stems for sentence in self.sentences]

    @property
    def unquoted(self) -> list[frozenset[str]]:
        """The telling stems outside quotation marks of each sentence that has any there."""
        return [told for sentence in self.sentences if (told := frozenset(stems(" ".join(sentence.outside))))]

    @property
    def wording(self) -> list[frozenset[str]]:
        """The stems of each sentence that are the writer's own words; none of one that is speech."""
        return [wording(s.passage.of(self.words)) if s.outside else frozenset() for s in self.sentences]


def items(telling: Telling, ground: Ground) -> Iterator[Text]:
    """Return the report's own text."""
    kept = [s for s in telling.sentences if s.key not in ground.common]
    text, statements = telling.report.text, telling.reading.statements
    own = without_speech(kept, text, statements)
    bodies = {party.id for party in telling.reading.parties if party.kind in _BODIES} - ground.carriers
    given = handed_out(own, statements, bodies)
    telling_words = [word for sentence in own for word in sentence.telling]
    yield Text(
        id=telling.id,
        words=text,
        sentences=own,
        stems=frozenset(telling_words),
        runs=shingles([word for sentence in own for word in sentence.outside], RUN),
        handed_out=frozenset(run for sentence in given for run in shingles(sentence.outside, RUN)),
        sketch=sketch(telling_words, _SKETCH),
        prints=tuple(each for sentence in own for each in prints(sentence.outside)),
    )


def keys(item: Text, ground: Ground) -> Iterable[str]:
    """Return hashes of pairs of neighbouring words, of which copies share some, and each of a long run twice: one of those is enough."""
    story = ground.story_of(item.id)
    yield from (f"{story}|{part}" for part in item.sketch)
    yield from (f"{story}|{part}|{time}" for part in item.prints for time in range(SHARED))


def compare(left: Text, right: Text, ground: Ground) -> Evidence | None:
    """Return the evidence that one report carries the other's text, or None."""
    shared = left.runs & right.runs
    runs = _share_of_runs(shared, left, right)
    own = shared - left.handed_out - right.handed_out
    if runs >= _SAME_RUNS or _same_words(left, right, ground) >= _WORTH_ALIGNING:
        whole = align(left.telling, right.telling, _ALIKE)
        if runs >= _SAME_RUNS or _reworded(left, right, whole, own):
            return Evidence(round(max(whole.share, runs), 4), _sentence(left, right, whole, runs))
    part = _part(left, right, own) or _part(right, left, own)
    return Evidence(round(runs, 4), part) if part else None


def _part(text: Text, other: Text, own: Runs) -> str | None:
    """Return in words which sentences of a report stand in the other, by runs of both that are nobody's to hand out; None where none do."""
    found = [each for each in carried(text.sentences, own) if _is_worded_alike(each.sentence, text, other)]
    return _sentence_in_part(text, found) if found else None


def _is_worded_alike(sentence: Sentence, text: Text, other: Text) -> bool:
    """Return whether more than names and figures of a sentence stand in the other report: a list of victims is no writer's."""
    return len(wording(sentence.passage.of(text.words)) & other.stems) >= _FEWEST_WORDS


def gather(items: Mapping[str, Text], links: Sequence[Link], ground: Ground) -> Iterable[Iterable[str]]:  # noqa: ARG001 - every rule takes the ground
    """Return the groups of two or more reports that copies join, and the pairs that only share a part."""
    whole = connected(items, (link for link in links if link.evidence.score >= _SAME_RUNS))
    group_of = {member: group for group in whole for member in group}
    in_part = ((link.left, link.right) for link in links if group_of[link.left] != group_of[link.right])
    return (*(group for group in whole if len(group) > 1), *in_part)


def whole_copies(linked: Linked) -> tuple[tuple[str, ...], ...]:
    """Return the groups of reports that carry one text, without the pairs that only share a part of one."""
    strong = [link for link in linked.links if link.relation is RELATION and link.evidence.score >= _SAME_RUNS]
    joined = {frozenset((link.left, link.right)) for link in strong}
    return tuple(group for group in linked.copies if any(pair <= set(group) for pair in joined))


def _reworded(left: Text, right: Text, whole: Alignment, own: Runs) -> bool:
    if len(whole.pairs) < _FEWEST_SENTENCES or whole.share < _ALIGNED:
        return False
    if len(whole.pairs) >= _RETOLD and _is_retold(left, right):
        return True
    worded = align(left.wording, right.wording, _WORDED)
    return worded.share + 3 * _share_of_runs(own, left, right) >= _WORDED_ALIKE


def _is_retold(left: Text, right: Text) -> bool:
    """Return whether nearly all that is told in the shorter, beside what is quoted, follows the other: a machine that changes every word keeps the order."""
    here, there = left.unquoted, right.unquoted
    fewest = min(len(here), len(there))
    told = align(here, there, _ALIKE)
    return told.share >= _RETOLD_SHARE and len(told.pairs) >= max(_RETOLD, _RETOLD_ALL * fewest)


def _share_of_runs(runs: Runs, left: Text, right: Text) -> float:
    shorter = min(len(left.runs), len(right.runs))
    return len(runs) / shorter if shorter else 0.0


def _same_words(left: Text, right: Text, ground: Ground) -> float:
    shorter = min(ground.total(left.stems), ground.total(right.stems))
    return ground.total(left.stems & right.stems) / shorter if shorter else 0.0


def _sentence(left: Text, right: Text, found: Alignment, runs: float) -> str:
    kind = _kind(found.share, runs)
    pairs = found.pairs
    best = max(pairs, key=lambda pair: (pair.likeness, -pair.left), default=None)
    example = (
        f': "{_words(left, left.sentences[best.left])}" beside "{_words(right, right.sentences[best.right])}"'
        if best
        else ""
    )
    return (
        f"{kind}: {len(pairs)} sentences of one tell the same in the same order as sentences of the other "
        f"({found.share:.0%} of the shorter by telling words; {runs:.0%} of its five-word runs are the same){example}"
    )


def _sentence_in_part(text: Text, found: Sequence[Carried]) -> str:
    count = f"{len(found)} sentences stand" if len(found) > 1 else "1 sentence stands"
    best = found[0]
    words = f"{best.words} of its {len(best.sentence.outside)} words in the same runs"
    return f'partial copy: {count} in both, word for word or nearly so: "{_words(text, best.sentence)}" ({words})'


def _kind(share: float, runs: float) -> str:
    if runs >= _WHOLE:
        return "whole copy"
    if runs >= _EDITED:
        return "edited copy"
    return "reworded copy" if share >= _REWORDED and runs < _REWORDED else "partial copy"


def _words(text: Text, sentence: Sentence) -> str:
    words = " ".join(sentence.passage.of(text.words).split())
    return words if len(words) <= 120 else f"{words[:117]}..."
