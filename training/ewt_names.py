"""Lay this project's own names over EWT's training part: people, organisations and places, in Universal NER's way.

The file holds no text: sentence, first word, one past the last (both count the words of the tree, from 0), and PER,
ORG or LOC, or `?` for a run of proper nouns that nobody has judged. Every other word is in none of the three; where it
is a proper noun or a capitalised adjective it may still be a name of another kind.
"""

from pathlib import Path

import numpy as np

from onrecord.reading.reader.labels import KINDS
from training.corpus import NEITHER, UNKNOWN, Ints

Marks = dict[str, list[tuple[int, int, str]]]
"""Of each sentence the places and classes of its names."""
UNJUDGED = "?"


def read_marks(path: Path) -> Marks:
    """Read the file of names; a line is four cells, the first line names them."""
    marks: Marks = {}
    for line in path.read_text(encoding="utf8").splitlines()[1:]:
        sentence, first, stop, kind = line.split("\t")
        marks.setdefault(sentence, []).append((int(first), int(stop), kind))
    return marks


def names_of_ewt(rows: list[list[str]], sentences: dict[int, str], marks: Marks) -> Ints:
    """Give BIO ids of the names in CoNLL-U rows, shape (rows,); `sentences` are their ids by where they begin."""
    labels = np.array([NEITHER if _maybe(row) else 0 for row in rows])
    for begin, sentence in sentences.items():
        for first, stop, kind in marks.get(sentence, ()):
            low, high = begin + first, begin + stop
            if kind == UNJUDGED:
                labels[low:high] = UNKNOWN
            else:
                labels[low:high] = 2 * KINDS.index(kind) + 2
                labels[low] -= 1
    return labels


def _maybe(row: list[str]) -> bool:
    """Say whether a word may be part of a name: a proper noun, or an adjective with a capital ("American")."""
    return row[3] == "PROPN" or row[4].startswith("NNP") or (row[3] == "ADJ" and row[1][:1].isupper())
