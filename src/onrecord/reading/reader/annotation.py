"""Write what the model found onto a spaCy doc, blanks and line breaks left where they are."""

from dataclasses import dataclass
from itertools import chain
from typing import Any, cast

import numpy as np
import numpy.typing as npt
from spacy.strings import get_string_id
from spacy.tokens import Doc, Span

from onrecord.reading.reader.decoding import Knot, Piece, Tie
from onrecord.reading.reader.labels import Labels, word_class

Ints = npt.NDArray[np.int64]
Hashes = npt.NDArray[np.uint64]
TIES = "ties"
BLANK_TAG, BLANK_RELATION = "_SP", "dep"
COLUMNS: list[int | str] = ["TAG", "POS", "DEP", "HEAD", "ENT_IOB", "ENT_TYPE"]
BEGINS, GOES_ON, OUTSIDE = 3, 1, 2
"""spaCy's codes of a token's place in a name."""


@dataclass(frozen=True, slots=True)
class Found:
    """All that was found in one doc; words are told by their index among the tokens that are not blank."""

    tags: Ints
    heads: Ints
    relations: Ints
    names: list[Piece]
    spans: list[Piece]
    knots: list[Knot]


class Scribe:
    """Knows the hashes of all labels, and writes findings onto docs."""

    def __init__(self, labels: Labels) -> None:
        self._labels = labels
        self._tags, self._relations, self._kinds = (
            np.array([get_string_id(name) for name in names], np.uint64)
            for names in (labels.tags, labels.relations, labels.kinds)
        )
        self._classes = np.array(
            [[get_string_id(word_class(tag, relation)) for relation in labels.relations] for tag in labels.tags],
            np.uint64,
        )

    def write(self, doc: Doc, places: Ints, found: Found) -> Doc:
        """Write onto a doc; `places` are the token indices of its words, shape (words,)."""
        for name in chain(self._labels.tags, self._labels.relations, self._labels.kinds, (BLANK_TAG, BLANK_RELATION)):
            doc.vocab.strings.add(name)
        doc.from_array(COLUMNS, cast("Any", self._columns(doc, places, found)))  # the stub wants a C memory view
        self._write_spans(doc, places, found)
        return doc

    def _columns(self, doc: Doc, places: Ints, found: Found) -> Hashes:
        """Lay out one row a token, one column an attribute."""
        table = np.empty((len(doc), 6), np.uint64)
        table[:, 0], table[:, 1] = get_string_id(BLANK_TAG), get_string_id("SPACE")
        table[:, 2], table[:, 4], table[:, 5] = (
            get_string_id(BLANK_RELATION),
            *self._name_columns(len(doc), places, found.names),
        )
        heads = _blank_heads(len(doc), places)
        heads[places] = places[found.heads] if len(places) else places
        table[:, 3] = (heads - np.arange(len(doc))).astype(np.uint64)
        table[places, 0] = self._tags[found.tags]
        table[places, 1] = self._classes[found.tags, found.relations]
        table[places, 2] = self._relations[found.relations]
        return table

    def _name_columns(self, count: int, places: Ints, names: list[Piece]) -> tuple[Hashes, Hashes]:
        begins, kinds = np.full(count, OUTSIDE, np.uint64), np.zeros(count, np.uint64)
        for name in names:
            low, high = int(places[name.start]), int(places[name.stop - 1]) + 1
            begins[low:high], kinds[low:high] = GOES_ON, self._kinds[name.kind]
            begins[low] = BEGINS
        return begins, kinds

    def _write_spans(self, doc: Doc, places: Ints, found: Found) -> None:
        """Write span groups and ties; one span object stands in both."""
        made = {
            (piece.kind, piece.start, piece.stop): Span(
                doc, int(places[piece.start]), int(places[piece.stop - 1]) + 1, label=self._labels.roles[piece.kind]
            )
            for piece in found.spans
        }
        for kind, role in enumerate(self._labels.roles):
            doc.spans[role] = [span for (own, _, _), span in made.items() if own == kind]

        def span_of(piece: Piece | None) -> Span | None:
            return None if piece is None else made[piece.kind, piece.start, piece.stop]

        doc.user_data[TIES] = [
            Tie(
                span_of(knot.speaker),
                span_of(knot.cue),
                tuple(made[piece.kind, piece.start, piece.stop] for piece in knot.contents),
                knot.score,
            )
            for knot in found.knots
        ]


def _blank_heads(count: int, places: Ints) -> Ints:
    """Hang every blank on the word before it, those at the start on the first word; on itself where there is none."""
    if not len(places):
        return np.arange(count)
    before = np.searchsorted(places, np.arange(count), side="right") - 1
    heads: Ints = places[np.maximum(before, 0)]
    return heads
