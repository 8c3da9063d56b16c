"""Read a doc with the reader model: tags, trees, sentences, names, and who says what by which cue.

One pass of one small encoder over windows of a report; training/ makes the model, model/MODEL.md says what it can do.
"""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace
from itertools import chain
from pathlib import Path

import numpy as np
import numpy.typing as npt
from spacy.tokens import Doc

from onrecord.reading.reader.annotation import Found, Scribe
from onrecord.reading.reader.decoding import (
    Knot,
    Piece,
    Tie,
    best_labels,
    name_transitions,
    pieces,
    share_right,
    tie,
    whole_names,
    within_sentences,
)
from onrecord.reading.reader.heads import find_heads
from onrecord.reading.reader.labels import Labels, bio
from onrecord.reading.reader.network import Network, Scores, Weights
from onrecord.reading.reader.windows import Pieces, Window, cut_window, lay_out, pack

__all__ = ["Reader", "Tie"]

MODEL = Path(__file__).parents[1] / "model"
CHUNK = 32
"""Rows of a product at a time: OpenBLAS wakes its threads for more, which costs ten times the product itself."""
STRETCH = 64
"""Windows whose scores are held at a time: some 60 MB, however long the report."""
Ints = npt.NDArray[np.int64]
Flags = npt.NDArray[np.bool_]


@dataclass(frozen=True, slots=True)
class Sight:
    """A doc as the model sees it: its words, blanks left out, and what the model says of each window of them."""

    places: Ints
    """Token index of each word; (words,)."""
    words: list[str]
    breaks: Flags
    """Which words open a paragraph; (words,)."""
    windows: list[Window]
    scores: list[Scores]


class Reader:
    """The component: fills in a blank English doc.

    Sets `tag_`, `pos_`, `dep_`, `head`, sentence starts, `ents`, the span groups "speaker", "cue" and "content", and
    `user_data["ties"]`, a list of `Tie` in text order. A doc is read the same whatever docs are read with it.
    """

    def __init__(self, folder: Path = MODEL, threads: int = 1) -> None:
        """Load the model in `folder`.

        `threads` are those of one pass: two processes of one thread read a fifth more than one of two.
        """
        self.labels = Labels.read(folder / "labels.json")
        self._weights = Weights.read(folder / "decoder.npz")
        self._pieces = Pieces.read(folder / "tokenizer.json")
        self._network = Network(folder / "model.onnx", threads)
        self._scribe = Scribe(self.labels)
        self._name_moves = name_transitions(len(bio(self.labels.kinds)))
        self._root = self.labels.relations.index("root")
        self.version = f"reader {self._network.digest}"

    def __call__(self, doc: Doc) -> Doc:
        """Read one doc."""
        return next(self.pipe([doc]))

    def pipe(self, docs: Iterable[Doc]) -> Iterator[Doc]:
        """Read docs in their order."""
        for doc in docs:
            sight = self._lay_out(doc)
            yield self._scribe.write(doc, sight.places, self._decode(sight))

    def look(self, doc: Doc) -> Sight:
        """Run the model over a doc's windows, and keep all that it says of them: some 5 kB a word."""
        sight = self._lay_out(doc)
        return replace(sight, scores=self._network.score(sight.windows))

    def _lay_out(self, doc: Doc) -> Sight:
        """Cut a doc into windows, the model not yet run over them."""
        table = doc.to_array(["ORTH", "IS_SPACE", "SPACY"]).reshape(-1, 3)
        columns = table[:, 1:].astype(bool)
        hashes = table[:, 0].tolist()
        known = {key: doc.vocab.strings[key] for key in set(hashes)}
        texts = [known[key] for key in hashes]
        places = np.flatnonzero(~columns[:, 0])
        blank_before = np.concatenate(([True], columns.any(axis=1)))[:-1]
        breaks = _openings(texts, columns[:, 0])[places]
        words = [texts[i] for i in places]
        layout = lay_out(words, blank_before[places], breaks, self._pieces)
        cuts = pack(words, breaks, layout.edges)
        windows = [cut_window(layout, low, high, self._pieces) for low, high in cuts]
        return Sight(places, words, breaks, windows, [])

    def roles(self, sight: Sight) -> list[Ints]:
        """Give the best role labels of each window."""
        return best_labels([window.roles for window in sight.scores], self._weights.transitions)

    def _decode(self, sight: Sight) -> Found:
        """Run the model over all windows of one doc, decode them and set them end to end, a few in memory at a time."""
        parts = []
        for low in range(0, len(sight.windows), STRETCH):
            windows = sight.windows[low : low + STRETCH]
            parts.append(self._decode_some(replace(sight, windows=windows, scores=self._network.score(windows))))
        tags, heads, relations = (
            _joined([getattr(part, each) for part in parts]) for each in ("tags", "heads", "relations")
        )
        names, spans, knots = (
            list(chain.from_iterable(getattr(part, each) for part in parts)) for each in ("names", "spans", "knots")
        )
        return Found(tags, heads, relations, whole_names(names, sight.words), spans, knots)

    def _decode_some(self, sight: Sight) -> Found:
        """Decode the windows of a stretch, whose scores are there; names are still as the windows have them."""
        heads, relations, tags = [], [], []
        names: list[Piece] = []
        spans: list[Piece] = []
        knots: list[Knot] = []
        opens = [
            (found.starts > 0) | sight.breaks[window.start : window.stop]
            for window, found in zip(sight.windows, sight.scores, strict=True)
        ]
        barred = [within_sentences(found.names, opened) for found, opened in zip(sight.scores, opens, strict=True)]
        kinds = best_labels(barred, self._name_moves)
        seen = zip(sight.windows, sight.scores, opens, self.roles(sight), kinds, strict=True)
        for window, found, opened, roles, kind in seen:
            above = find_heads(found.arcs, opened)
            heads.append(above + window.start)
            relations.append(self._relate(found, above))
            tags.append(found.tags.argmax(axis=1))
            names += pieces(kind, found.names, window.start)
            own = pieces(roles, found.roles, window.start)
            spans += own
            knots += [self._judged(knot) for knot in tie(own, found.links, window.start)]
        tags_, heads_, relations_ = (_joined(parts) for parts in (tags, heads, relations))
        return Found(tags_, heads_, relations_, names, spans, knots)

    def _judged(self, knot: Knot) -> Knot:
        return replace(knot, score=share_right(knot.score, self._weights.certainty))

    def _relate(self, found: Scores, heads: Ints) -> Ints:
        """Name each word's relation to its head; a root's is "root", and nobody else's."""
        sides = np.maximum(found.dependents + found.governors[heads], 0)
        parts = [sides[low : low + CHUNK] @ self._weights.relations for low in range(0, len(sides), CHUNK)]
        scores = np.concatenate(parts) + self._weights.relation_bias
        scores[:, self._root] = np.where(heads == np.arange(len(heads)), np.inf, -np.inf)
        relations: Ints = scores.argmax(axis=1)
        return relations


def _joined(parts: list[Ints]) -> Ints:
    return np.concatenate(parts) if parts else np.zeros(0, np.int64)


def _openings(texts: list[str], blank: Flags) -> Flags:
    """Say which tokens open a paragraph: the first word, and the first behind a blank that breaks the line."""
    lines = np.cumsum([space and "\n" in text for text, space in zip(texts, blank.tolist(), strict=True)])
    before = np.full(len(texts), -1)
    words = np.flatnonzero(~blank)
    before[words[1:]] = lines[words[:-1]]
    openings: Flags = lines > before
    return openings
