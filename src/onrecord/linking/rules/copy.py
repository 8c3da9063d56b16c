"""A report is a copy of another where their sentences tell the same in the same order, or long runs of words are the same.

Sentences of the one are laid beside sentences of the other, in order, by the telling words they share (rare words
weigh more); the share is how much of the shorter report finds its like. It has to be high with and without the words in
quotation marks: two reporters who quote one speaker have not copied each other. Machine-reworded and
back-translated copies keep order, names, figures and quotations, so that they are found as well as reprints. Only
reports of one story can be copies, and sentences that reports of other stories carry too ("All rights reserved") do not count.
"""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass

from onrecord.linking.alignment import Alignment, align
from onrecord.linking.groups import connected
from onrecord.linking.telling import Ground, Telling
from onrecord.linking.words import Sentence, shingles, sketch
from onrecord.record.link import Evidence, Link, Relation

RELATION = Relation.COPY
NAME = "copy"
SHARED = 2
CHAINS = True

_ALIGNED = 0.22  # labelled development reports: copies from 0.23 up, independent reports of one event up to 0.20
_ALIGNED_UNQUOTED = 0.2
_ALIGNED_WITH_RUNS = (
    0.36  # share and twice the same runs: copies from 0.41 up, independent reports of one event up to 0.29
)
_SAME_RUNS = 0.12  # five-word runs outside quotation marks; independent reports of one event stay under 0.07
_WORTH_ALIGNING = 0.3
_FEWEST_SENTENCES = 3
_SKETCH = 48
_WHOLE, _EDITED, _REWORDED = 0.9, 0.5, 0.25


@dataclass(frozen=True, slots=True)
class Text:
    """A report's own sentences: those that no other story has; `runs` are their five-word runs outside quotation marks."""

    id: str
    words: str
    sentences: tuple[Sentence, ...]
    stems: frozenset[str]
    runs: frozenset[tuple[str, ...]]
    sketch: tuple[str, ...]


def items(telling: Telling, ground: Ground) -> Iterator[Text]:
    """Return the report's own text."""
    own = tuple(s for s in telling.sentences if s.key not in ground.common)
    telling_words = [word for sentence in own for word in sentence.telling]
    yield Text(
        id=telling.id,
        words=telling.report.text,
        sentences=own,
        stems=frozenset(telling_words),
        runs=shingles([word for sentence in own for word in sentence.outside], 5),
        sketch=sketch(telling_words, _SKETCH),
    )


def keys(item: Text, ground: Ground) -> Iterable[str]:
    """Return the sketch of the text, within its story: hashes of pairs of neighbouring words that copies share."""
    story = ground.story_of(item.id)
    return (f"{story}|{part}" for part in item.sketch)


def compare(left: Text, right: Text, ground: Ground) -> Evidence | None:
    """Return the evidence that one report carries the other's text, or None."""
    runs = _same_runs(left, right)
    if runs < _SAME_RUNS and _same_words(left, right, ground) < _WORTH_ALIGNING:
        return None
    whole, unquoted = align(left.sentences, right.sentences)
    if runs < _SAME_RUNS and not _reworded(whole, unquoted, runs):
        return None
    return Evidence(round(max(whole.share, runs), 4), _sentence(left, right, whole, runs))


def gather(items: Mapping[str, Text], links: Sequence[Link], ground: Ground) -> Iterable[Iterable[str]]:  # noqa: ARG001 - every rule takes the ground
    """Return the groups of two or more reports that copies join."""
    return (group for group in connected(items, links) if len(group) > 1)


def _reworded(whole: Alignment, unquoted: Alignment, runs: float) -> bool:
    if len(whole.pairs) < _FEWEST_SENTENCES or unquoted.share < _ALIGNED_UNQUOTED:
        return False
    return whole.share >= _ALIGNED and whole.share + 2 * runs >= _ALIGNED_WITH_RUNS


def _same_runs(left: Text, right: Text) -> float:
    shorter = min(len(left.runs), len(right.runs))
    return len(left.runs & right.runs) / shorter if shorter else 0.0


def _same_words(left: Text, right: Text, ground: Ground) -> float:
    shorter = min(ground.total(left.stems), ground.total(right.stems))
    return ground.total(left.stems & right.stems) / shorter if shorter else 0.0


def _sentence(left: Text, right: Text, found: Alignment, runs: float) -> str:
    kind = _kind(found.share, runs)
    pairs = found.pairs
    best = max(pairs, key=lambda pair: (pair.likeness, -pair.left), default=None)
    example = f': "{_words(left, best.left)}" beside "{_words(right, best.right)}"' if best else ""
    return (
        f"{kind}: {len(pairs)} sentences of one tell the same in the same order as sentences of the other "
        f"({found.share:.0%} of the shorter by telling words; {runs:.0%} of its five-word runs are the same){example}"
    )


def _kind(share: float, runs: float) -> str:
    if runs >= _WHOLE:
        return "whole copy"
    if runs >= _EDITED:
        return "edited copy"
    return "reworded copy" if share >= _REWORDED and runs < _REWORDED else "partial copy"


def _words(text: Text, sentence: int) -> str:
    words = " ".join(text.sentences[sentence].passage.of(text.words).split())
    return words if len(words) <= 120 else f"{words[:117]}..."
