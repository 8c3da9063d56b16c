"""Read gold trees: the English Web Treebank and GUM, both in CoNLL-U with UD v2 relations.

Public repositories UniversalDependencies/UD_English-EWT and amir-zeldes/gum (its folder `dep`); gold names over EWT's
development part are UniversalNER/UNER_English-EWT's.
"""

from collections.abc import Iterator
from dataclasses import dataclass, field, replace
from itertools import pairwise
from pathlib import Path

import numpy as np

from onrecord.reading.reader.labels import KINDS, Labels, bio
from training.archive import members, text_of
from training.corpus import UNKNOWN, Text
from training.ewt_names import names_of_ewt, read_marks
from training.gum_names import names_of

HELD_OUT = 20
"""Every twentieth text of GUM, in the order of names, is kept for measuring."""
MIN_COUNT = 20
"""Relations seen less often in training are given without their subtype."""


@dataclass(slots=True)
class _Rows:
    """CoNLL-U rows of one text as they are collected."""

    rows: list[list[str]] = field(default_factory=list)
    roots: list[int] = field(default_factory=list)
    breaks: list[bool] = field(default_factory=list)
    starts: list[bool] = field(default_factory=list)
    ids: list[str] = field(default_factory=list)
    """Of the sentences, as the treebank gives them."""


def read_ewt(path: Path, labels: Labels, names: Path | None = None) -> list[Text]:
    """Read a part of EWT, one text a web page; `names` is a file of stand-off names, see `ewt_names`."""
    pages = list(_texts(text_of(path)))
    texts = [_text(rows, labels) for rows in pages]
    if names is None:
        return texts
    marks = read_marks(names)
    sentences = [dict(zip(rows.roots, rows.ids, strict=True)) for rows in pages]
    return [
        replace(text, names=names_of_ewt(rows.rows, begins, marks))
        for text, rows, begins in zip(texts, pages, sentences, strict=True)
    ]


def read_gum(path: Path, labels: Labels) -> tuple[list[Text], list[Text]]:
    """Read GUM with the names that its entities hold: texts to train on, and those held out."""
    files = [text for name, text in sorted(members(path)) if name.endswith(".conllu")]
    texts = [replace(_text(rows, labels), names=names_of(rows.rows)) for file in files for rows in _texts(file)]
    held = texts[HELD_OUT - 1 :: HELD_OUT]
    return [text for i, text in enumerate(texts) if (i + 1) % HELD_OUT], held


def with_names(texts: list[Text], path: Path) -> list[Text]:
    """Add gold names (IOB2 rows) to texts: found sentence by sentence, unknown where a sentence is not there."""
    index = {label: i for i, label in enumerate(bio(KINDS))}
    known: dict[tuple[str, ...], list[int]] = {}
    for block in text_of(path).split("\n\n"):
        rows = [line.split("\t") for line in block.splitlines() if line and not line.startswith("#")]
        known[tuple(row[1] for row in rows)] = [index.get(row[2], 0) for row in rows]
    named = []
    for text in texts:
        edges = [*np.flatnonzero(text.starts == 1).tolist(), len(text.words)]
        sentences = [tuple(text.words[a:b]) for a, b in pairwise(edges)]
        names = [name for words in sentences for name in known.get(words, [UNKNOWN] * len(words))]
        named.append(replace(text, names=np.array(names)))
    return named


def label_sets(*paths: Path) -> Labels:
    """Collect the tags and relations of some CoNLL-U sets."""
    tags: dict[str, int] = {}
    relations: dict[str, int] = {}
    for path in paths:
        files = [text for _, text in members(path)] if path.name.endswith(".tar.xz") else [text_of(path)]
        for rows in (rows for file in files for rows in _texts(file)):
            for row in rows.rows:
                tags[row[4]] = tags.get(row[4], 0) + 1
                relations[row[7]] = relations.get(row[7], 0) + 1
    kept = {name if count >= MIN_COUNT else name.split(":")[0] for name, count in relations.items()}
    return Labels(tags=tuple(sorted(tags)), relations=tuple(sorted(kept | {"dep"})))


def _texts(conllu: str) -> Iterator[_Rows]:
    """Yield the texts of a CoNLL-U file; multi-word ranges and empty nodes are left out."""
    text, new_paragraph, new_sentence = _Rows(), True, True
    for line in conllu.splitlines():
        if line.startswith("# newdoc") and text.rows:
            yield text
            text = _Rows()
        if line.startswith(("# newpar", "# newdoc")):
            new_paragraph = True
        elif line.startswith("# sent_id = "):
            text.ids.append(line.removeprefix("# sent_id = "))
        elif not line:
            new_sentence = True
        elif line[0].isdigit() and line.split("\t", 1)[0].isdigit():
            row = line.split("\t")
            if new_sentence:
                text.roots.append(len(text.rows))
            text.breaks.append(new_paragraph)
            text.starts.append(new_sentence)
            text.rows.append(row)
            new_paragraph = new_sentence = False
    if text.rows:
        yield text


def _text(rows: _Rows, labels: Labels) -> Text:
    tag_ids = {name: i for i, name in enumerate(labels.tags)}
    relation_ids = {name: i for i, name in enumerate(labels.relations)}
    spaced = [True, *("SpaceAfter=No" not in row[9] for row in rows.rows[:-1])]
    bare = Text.bare([row[1] for row in rows.rows], spaced, rows.breaks)
    offsets = np.array(rows.roots)[np.cumsum(rows.starts) - 1]
    own = np.arange(len(rows.rows))
    heads = np.array([int(row[6]) for row in rows.rows])
    relations = [relation_ids.get(row[7], relation_ids.get(row[7].split(":")[0], UNKNOWN)) for row in rows.rows]
    return replace(
        bare,
        starts=np.array(rows.starts, np.int64),
        tags=np.array([tag_ids.get(row[4], UNKNOWN) for row in rows.rows]),
        heads=np.where(heads == 0, own, offsets + heads - 1),
        relations=np.array(relations),
    )
