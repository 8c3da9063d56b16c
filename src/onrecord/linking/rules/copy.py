"""A report is a copy of another where their sentences tell the same in the same order, or long runs of words are the same.

Sentences of the one are laid beside sentences of the other, in order, by the telling words they share (rare words
weigh more); the share is how much of the shorter report finds its like. It has to be high with and without the words in
quotation marks: two reporters who quote one speaker have not copied each other. Machine-reworded and
back-translated copies keep order, names, figures and quotations, so that they are found as well as reprints.
"""

from collections.abc import Iterable, Mapping, Sequence

from onrecord.linking.alignment import Alignment, align
from onrecord.linking.groups import connected
from onrecord.linking.telling import Ground, Telling
from onrecord.record.link import Evidence, Link, Relation

RELATION = Relation.COPY
NAME = "copy"
SHARED = 2

_ALIGNED = 0.22  # labelled development reports: copies from 0.23 up, independent reports of one event up to 0.20
_ALIGNED_UNQUOTED = 0.2
_SAME_RUNS = 0.12  # five-word runs outside quotation marks; independent reports of one event stay under 0.07
_WORTH_ALIGNING = 0.3
_WHOLE, _EDITED, _REWORDED = 0.9, 0.5, 0.25


def items(telling: Telling, ground: Ground) -> Iterable[Telling]:  # noqa: ARG001 - every rule takes the ground
    """Return the report itself."""
    return (telling,)


def keys(item: Telling, ground: Ground) -> Iterable[str]:  # noqa: ARG001 - every rule takes the ground
    """Return the sketch of the text: hashes of pairs of neighbouring words that copies share."""
    return item.sketch


def compare(left: Telling, right: Telling, ground: Ground) -> Evidence | None:
    """Return the evidence that one report carries the other's text, or None."""
    runs = _same_runs(left, right)
    if runs < _SAME_RUNS and _same_words(left, right, ground) < _WORTH_ALIGNING:
        return None
    whole, unquoted = align(left, right, ground)
    if runs < _SAME_RUNS and (whole.share < _ALIGNED or unquoted.share < _ALIGNED_UNQUOTED):
        return None
    return Evidence(round(max(whole.share, runs), 4), _sentence(left, right, whole, runs))


def gather(items: Mapping[str, Telling], links: Sequence[Link], ground: Ground) -> Iterable[Iterable[str]]:  # noqa: ARG001 - every rule takes the ground
    """Return the groups of two or more reports that copies join."""
    return (group for group in connected(items, links) if len(group) > 1)


def _same_runs(left: Telling, right: Telling) -> float:
    shorter = min(len(left.runs), len(right.runs))
    return len(left.runs & right.runs) / shorter if shorter else 0.0


def _same_words(left: Telling, right: Telling, ground: Ground) -> float:
    shorter = min(ground.total(left.counts), ground.total(right.counts))
    return ground.total(left.counts.keys() & right.counts.keys()) / shorter if shorter else 0.0


def _sentence(left: Telling, right: Telling, found: Alignment, runs: float) -> str:
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


def _words(telling: Telling, sentence: int) -> str:
    words = " ".join(telling.sentences[sentence].passage.of(telling.report.text).split())
    return words if len(words) <= 120 else f"{words[:117]}..."
