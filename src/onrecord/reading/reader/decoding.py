"""Turn the scores of a window's words into spans, and tie speakers, cues and contents together.

On edges: a content is what PolNeAR's annotators marked. Quotation marks that enclose a whole content belong to it,
a full stop or comma after its last word does not unless it stands inside the closing mark. The model learned the rule
from their spans; nothing is trimmed or widened afterwards.
"""

import math
from collections import defaultdict
from dataclasses import replace
from itertools import pairwise

import numpy as np
import numpy.typing as npt
from spacy.tokens import Span

from onrecord.reading.reader.labels import KINDS
from onrecord.reading.reader.network import Floats
from onrecord.record.frozen import frozen

Ints = npt.NDArray[np.int64]
Flags = npt.NDArray[np.bool_]

SPEAKER, CUE, CONTENT = range(3)
LINKS = 3
"""Cue to speaker, content to cue, content to speaker: the order in the scores of links."""
FORBIDDEN = np.float32(-1e4)
SPLIT = np.float32(-1.0)
"""Score of a name that begins right behind a name: "Security Council" is one. Set on PolNeAR dev and GUM held out:
organisations gain 0.01 to 0.02 F1 over no penalty, persons and places too; two gains nothing more."""

POSSESSIVES = frozenset({"'s", "’s"})
LEGAL_FORMS = frozenset({"inc", "ltd", "llc", "llp", "lp", "plc", "corp", "co", "gmbh", "ag", "sa", "nv", "bv", "pty"})
"""What a company's name ends with by law, without dots and in lower case."""


@frozen
class Tie:
    """A speaker, a cue and the contents that belong together, as spans of one doc."""

    speaker: Span | None
    """None where nobody is named, or nobody near."""
    cue: Span | None
    """None where a content stands without a cue."""
    contents: tuple[Span, ...]
    """In text order; empty where a cue has no content that was found."""
    score: float
    """Share of ties that looked as sure and had the right speaker for at least half of the content, 0..1."""


@frozen
class Piece:
    """Words `start` up to, not including, `stop`, of one class; `score` 0..1 is the mean certainty of its labels."""

    kind: int
    start: int
    stop: int
    score: float


@frozen
class Knot:
    """A tie by the places of its spans in lists of pieces, before there are spans of a doc."""

    speaker: Piece | None
    cue: Piece | None
    contents: tuple[Piece, ...]
    score: float
    """Geometric mean of the certainties of spans and links, 0..1; not yet the share that is right."""

    def parts(self) -> list[Piece]:
        """List the pieces that are there: speaker, cue, contents."""
        return [piece for piece in (self.speaker, self.cue, *self.contents) if piece]


def share_right(score: float, certainty: Floats) -> float:
    """Turn the score of a knot into the share of such that were right where it was measured, by a logistic curve."""
    slope, offset = certainty.tolist()
    return 1 / (1 + math.exp(-slope * score - offset))


def name_transitions(count: int) -> Floats:
    """Give the scores of one BIO label (row) being followed by another (column), where none were learned."""
    moves = np.zeros((count, count), np.float32)
    moves[1:, 1::2] = SPLIT
    for inside in range(2, count, 2):
        moves[:, inside] = FORBIDDEN
        moves[[inside - 1, inside], inside] = 0
    return moves


def within_sentences(names: Floats, opens: Flags) -> Floats:
    """Forbid that a name goes on over the start of a sentence: a name in a heading and one in the line below are two.

    Scores of name labels (W, L), and which words open a sentence (W,). On EWT dev names gain 0.004 F1, elsewhere none.
    """
    barred = names.copy()
    barred[opens, 2::2] = FORBIDDEN
    return barred


def settled(names: list[Piece], words: list[str]) -> list[Piece]:
    """Give each name the class that weighs most over all its places in a report: a text means one thing by one name.

    `words` are those of the whole report. Names gain 0.003 F1 on PolNeAR dev, 0.007 on GUM held out, none on EWT dev.
    """
    texts = [" ".join(words[name.start : name.stop]) for name in names]
    weights: dict[str, dict[int, float]] = defaultdict(lambda: defaultdict(float))
    for text, name in zip(texts, names, strict=True):
        weights[text][name.kind] += name.score
    kinds = [max(weights[text], key=weights[text].__getitem__) for text in texts]
    return [name if name.kind == kind else replace(name, kind=kind) for name, kind in zip(names, kinds, strict=True)]


def without_owners(names: list[Piece], words: list[str]) -> list[Piece]:
    """Cut a name behind an acronym in the possessive: "the UN's Children's Fund" names an owner and what it owns.

    Names that are possessives themselves are words ("Lloyd's of London"), not acronyms.
    """
    found: list[Piece] = []
    for name in names:
        owner = words[name.start].replace(".", "")
        owns = (
            name.start + 2 < name.stop and words[name.start + 1] in POSSESSIVES and len(owner) > 1 and owner.isupper()
        )
        found += [replace(name, stop=name.start + 1), replace(name, start=name.start + 2)] if owns else [name]
    return found


def whole_names(names: list[Piece], words: list[str]) -> list[Piece]:
    """Mend the names of a whole report by what its text tells: owners, legal forms, and one class for one name."""
    return settled(with_legal_forms(without_owners(names, words), words), words)


def with_legal_forms(names: list[Piece], words: list[str]) -> list[Piece]:
    """Widen a name by the legal form behind a comma ("Ridge Cement, Inc."), which the comma cuts off.

    `words` are those of the whole report, and the names in text order; a form that was a name by itself is swallowed.
    """
    widened: list[Piece] = []
    for name in names:
        if widened and name.start < widened[-1].stop:
            continue
        behind = words[name.stop : name.stop + 2]
        formed = KINDS[name.kind] == "ORG" and behind[:1] == [","] and behind[1:] and _is_legal_form(behind[1])
        widened.append(replace(name, stop=name.stop + 2) if formed else name)
    return widened


def _is_legal_form(word: str) -> bool:
    return word[:1].isupper() and word.replace(".", "").lower() in LEGAL_FORMS


def best_labels(scores: list[Floats], transitions: Floats) -> list[Ints]:
    """Give the best label sequence (Viterbi) of each window; scores (W, L) of several windows go side by side.

    Where moves outside of spans are free, each word is best labelled by itself but where that makes a move that costs
    something: there the words between two that surely stand outside are labelled together.
    """
    if not _is_free_outside(transitions):
        return _viterbi(scores, transitions)
    best = [window.argmax(axis=1) for window in scores]
    runs = [
        (i, start, stop)
        for i, (window, labels) in enumerate(zip(scores, best, strict=True))
        for start, stop in _costly_runs(window, labels, transitions)
    ]
    labelled = _viterbi([scores[i][start:stop] for i, start, stop in runs], transitions)
    for (i, start, stop), labels in zip(runs, labelled, strict=True):
        best[i][start:stop] = labels
    return best


def _is_free_outside(transitions: Floats) -> bool:
    """Say whether no move gains anything, those to label 0 and from it to a span cost nothing, and a span may go on alike anywhere."""
    free = not transitions[:, 0].any() and not transitions[0, 1::2].any()
    return free and bool(transitions.max() <= 0) and np.array_equal(transitions[1::2], transitions[2::2])


def _costly_runs(scores: Floats, labels: Ints, transitions: Floats) -> list[tuple[int, int]]:
    """List the runs between words surely outside, ends exclusive, in which labels one by one make a move that costs something."""
    costly = np.flatnonzero(transitions[np.concatenate(([0], labels[:-1])), labels])
    if not len(costly):
        return []
    outside = np.flatnonzero(_surely_outside(scores))
    edges = [-1, *outside.tolist(), len(labels)]
    return [(edges[at] + 1, edges[at + 1]) for at in np.unique(np.searchsorted(outside, costly)).tolist()]


def _surely_outside(scores: Floats) -> Flags:
    """Say which words have label 0 in any best sequence: more is lost by another than the next word gains by going on with it."""
    lost = scores[:, 0] - scores[:, 1:].max(axis=1)
    gained = np.maximum((scores[1:, 2::2] - scores[1:, 1::2]).max(axis=1), 0)
    sure: Flags = lost > np.append(gained, 0)
    return sure


def _viterbi(scores: list[Floats], transitions: Floats) -> list[Ints]:
    if not scores:
        return []
    totals = np.zeros((max(map(len, scores)), len(transitions), len(scores)), np.float32)
    for i, window in enumerate(scores):
        totals[: len(window), :, i] = window
    totals[0] += _opening(len(transitions))[:, None]
    moves = np.repeat(transitions[:, :, None], len(scores), axis=2)
    ways, best = np.empty_like(moves), np.empty_like(totals[0])
    for before, here in pairwise(totals):
        np.add(before[:, None], moves, out=ways)
        np.maximum.reduce(ways, axis=0, out=best)
        np.add(here, best, out=here)
    backs = (totals[:-1, :, None] + moves).argmax(axis=1)
    return [_walk_back(totals[:, :, i], backs[:, :, i], len(window)) for i, window in enumerate(scores)]


def _opening(count: int) -> Floats:
    """Give penalties for labels that no sequence begins with: those that go on with a span."""
    penalties = np.zeros(count, np.float32)
    penalties[2::2] = FORBIDDEN
    return penalties


def _walk_back(totals: Floats, backs: Ints, length: int) -> Ints:
    """Follow the best way back from the last of `length` words; totals (W, L), backs (W - 1, L)."""
    if not length:
        return np.zeros(0, np.int64)
    label = int(totals[length - 1].argmax())
    labels = [label]
    for row in reversed(backs[: length - 1].tolist()):
        label = row[label]
        labels.append(label)
    return np.array(labels[::-1], np.int64)


def pieces(labels: Ints, scores: Floats, offset: int = 0) -> list[Piece]:
    """Cut BIO labels (W,) into pieces, in text order; a label that goes on with nothing begins a piece.

    `offset` is the number of the first word.
    """
    kinds = (labels + 1) // 2
    before = np.concatenate(([0], kinds[:-1]))
    begins = np.flatnonzero((kinds > 0) & ((labels % 2 == 1) | (kinds != before)))
    if not len(begins):
        return []
    sure = np.log(np.maximum(_shares(scores)[np.arange(len(labels)), labels], 1e-6)).tolist()
    found, of = [], kinds.tolist()
    for start, limit in zip(begins.tolist(), [*begins[1:].tolist(), len(labels)], strict=True):
        stop = start + 1
        while stop < limit and of[stop] == of[start]:
            stop += 1
        score = math.exp(sum(sure[start:stop]) / (stop - start))
        found.append(Piece(of[start] - 1, start + offset, stop + offset, score))
    return found


def _shares(scores: Floats) -> Floats:
    """Softmax over the last axis."""
    raised = np.exp(scores - scores.max(axis=-1, keepdims=True))
    shares: Floats = raised / raised.sum(axis=-1, keepdims=True)
    return shares


def tie(found: list[Piece], links: Floats, offset: int = 0) -> list[Knot]:
    """Tie the pieces of one window together by its link scores (W, 6 * width + 3), in text order.

    A cue picks its speaker and a content its cue, or none; a content without a cue picks a speaker itself. `offset` is
    the number of the window's first word.
    """
    speakers, cues, contents = ([piece for piece in found if piece.kind == kind] for kind in (SPEAKER, CUE, CONTENT))
    by_speaker, by_cue, by_content = (_sides(links, group, offset) for group in (speakers, cues, contents))
    of_cue, cue_sure = _picks(0, by_cue, by_speaker)
    to_cue, content_sure = _picks(1, by_content, by_cue)
    alone = [j for j, pick in enumerate(to_cue) if pick is None]
    knots = [
        _lone(contents[j], pick, sure, speakers)
        for j, pick, sure in zip(alone, *_picks(2, by_content[alone], by_speaker), strict=True)
    ]
    for i, cue in enumerate(cues):
        own = [j for j, pick in enumerate(to_cue) if pick == i]
        speaker = None if (pick := of_cue[i]) is None else speakers[pick]
        parts = [cue, *([speaker] if speaker else []), *(contents[j] for j in own)]
        sure = [*(part.score for part in parts), cue_sure[i], *(content_sure[j] for j in own)]
        knots.append(Knot(speaker, cue, tuple(contents[j] for j in own), _together(sure)))
    return sorted(knots, key=lambda knot: min(piece.start for piece in knot.parts()))


def _lone(content: Piece, pick: int | None, sure: float, speakers: list[Piece]) -> Knot:
    speaker = None if pick is None else speakers[pick]
    parts = [content.score, sure, *([speaker.score] if speaker else [])]
    return Knot(speaker, None, (content,), _together(parts))


def _together(sure: list[float]) -> float:
    """Give the geometric mean of some certainties."""
    return math.exp(sum(math.log(max(each, 1e-6)) for each in sure) / len(sure))


def _sides(links: Floats, spans: list[Piece], offset: int) -> Floats:
    """Give each span the mean of its first and last word's scores of links; shape (spans, 6 * width + 3)."""
    first, last = ([span.start - offset for span in spans], [span.stop - 1 - offset for span in spans])
    mean: Floats = (links[first] + links[last]) * np.float32(0.5) if spans else links[:0]
    return mean


def _picks(number: int, starts: Floats, ends: Floats) -> tuple[list[int | None], list[float]]:
    """For each of `starts` pick the best of `ends` by link `number`, or None; and say how sure each pick is."""
    if not len(starts):
        return [], []
    width = (starts.shape[1] - LINKS) // (2 * LINKS)
    low = 2 * number * width
    scores = starts[:, 2 * LINKS * width + number, None]
    if len(ends):
        met = starts[:, low : low + width] @ ends[:, low + width : low + 2 * width].T
        scores = np.concatenate([scores, met / np.float32(width**0.5)], axis=1)
    shares = _shares(scores)
    best = shares.argmax(axis=1)
    return [int(pick) - 1 if pick else None for pick in best], shares.max(axis=1).tolist()
