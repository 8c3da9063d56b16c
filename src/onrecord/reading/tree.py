"""Lay a doc's annotation out as plain lists, so that rules can walk its trees without building spaCy objects."""

from collections.abc import Iterable, Iterator
from collections.abc import Set as AbstractSet
from dataclasses import dataclass
from itertools import chain, pairwise

import numpy as np
from spacy.tokens import Doc, Span

from onrecord.reading.absolutes import rehung
from onrecord.record.report import Passage

_KEPT = "onrecord.tree"
_NAMES = "onrecord.names"
_HASHES = 2**64
_BRACKETED = 3
"""Words of a short name with its brackets."""
_CLAUSES = frozenset("ccomp root advcl parataxis xcomp dep".split())
"""Relations of the verbs of clauses, and of words that the parse took for such."""
OPENING = "``"
"""The mark of treebanks that opens a quotation, one word."""
QUOTES = frozenset({'"', "“", "‘", OPENING, "''"})
"""Marks that may open a quotation."""
MARKS = QUOTES | {"'"}
"""The same with the straight single one, which is a mark at the head of a paragraph or content, an apostrophe elsewhere."""


@dataclass(frozen=True, slots=True)
class Tree:
    """The words of one report; every list has one entry a word, and words are told by their index.

    `rels` are UD v2 relations, `bases` the same without subtype; `heads` are indices, a root is its own head.
    `first` and `last` are the leftmost and rightmost word of a word's subtree, both inclusive. `sentence` and
    `paragraph` number sentences and paragraphs from 0; `spans` are the sentences as (first, one past the last).
    `blocks` are the paragraphs that hold words, likewise, without the blanks at their ends; `places` tells where each word
    stands, by the word as in `lower`.
    """

    words: list[str]
    lower: list[str]
    tags: list[str]
    rels: list[str]
    bases: list[str]
    heads: list[int]
    children: list[list[int]]
    first: list[int]
    last: list[int]
    sentence: list[int]
    spans: list[tuple[int, int]]
    paragraph: list[int]
    starts: list[int]
    ends: list[int]
    blocks: list[tuple[int, int]]
    places: dict[str, list[int]]

    def standing(self, wanted: AbstractSet[str]) -> list[int]:
        """List where any of some words stands, in text order; they are given as in `lower`."""
        return sorted(chain.from_iterable([self.places[word] for word in self.places.keys() & wanted]))

    def passage(self, start: int, stop: int) -> Passage:
        """Give the passage of the words from `start` up to, not including, `stop`."""
        return Passage(self.starts[start], self.ends[stop - 1])

    def text(self, start: int, stop: int) -> str:
        """Give the words from `start` up to, not including, `stop`, spaced as in the report."""
        gaps = (" " * (self.starts[i] > self.ends[i - 1]) if i > start else "" for i in range(start, stop))
        return "".join(gap + word for gap, word in zip(gaps, self.words[start:stop], strict=True))

    def head_of(self, start: int, stop: int) -> int:
        """Find the word of a span that the others hang on: the first noun, name or pronoun whose head lies outside, a subject before what was taken for a verb.

        A short name in brackets behind the others is none: "the weather office (WO)".
        """
        if stop - start == 1:
            return start
        if stop - start > _BRACKETED and self.words[stop - 1] == ")" and self.words[stop - _BRACKETED] == "(":
            stop -= _BRACKETED
        heads = self.heads
        outer = [i for i in range(start, stop) if not start <= heads[i] < stop or heads[i] == i]
        if len(outer) == 1:
            return outer[0]
        nominal = [i for i in outer if self.tags[i][:2] in ("NN", "PR", "WP")]
        if nominal and self.bases[nominal[0]] in _CLAUSES:
            nominal = [i for i in nominal if self.bases[i] == "nsubj"] or nominal
        weaker = [i for i in outer if self.tags[i] in ("CD", "DT", "JJ", "JJS")]
        return (nominal or weaker or outer or [start])[0]

    def child(self, at: int, *relations: str) -> int | None:
        """Find the first child of a word in one of some relations, with or without subtype; None where it has none."""
        for i in self.children[at]:
            if self.bases[i] in relations or self.rels[i] in relations:
                return i
        return None

    def head_of_clause(self, words: list[int]) -> int:
        """Find the main verb of some words: the highest verb among them, or the highest word where none is one."""
        held = set(words)
        tops = [i for i in words if self.heads[i] not in held or self.heads[i] == i]
        verbs = [i for i in tops if self.tags[i].startswith("VB") or self.child(i, "nsubj", "cop") is not None]
        return (verbs or tops or words)[0]

    def up(self, at: int) -> Iterator[int]:
        """Go from a word to its root, the word itself left out."""
        while self.heads[at] != at:
            at = self.heads[at]
            yield at

    def is_name(self, at: int) -> bool:
        """Say whether a word is a proper noun or looks like one."""
        return self.tags[at].startswith("NNP") or (self.words[at][:1].isupper() and self.tags[at][:2] in ("NN", "JJ"))


def tree_of(doc: Doc) -> Tree:
    """Give the tree of a doc, made once and kept with it."""
    kept = doc.user_data.get(_KEPT)
    if isinstance(kept, Tree):
        return kept
    doc.user_data[_KEPT] = made = _make(doc)
    return made


def names_of(doc: Doc) -> tuple[Span, ...]:
    """Give the names of a doc, as in `doc.ents`, which spaCy makes anew each time it is asked."""
    kept = doc.user_data.get(_NAMES)
    if isinstance(kept, tuple):
        return kept
    doc.user_data[_NAMES] = made = tuple(doc.ents)
    return made


def _make(doc: Doc) -> Tree:
    """Read all lists off a doc's array, which is much quicker than asking each token."""
    table = doc.to_array(["ORTH", "TAG", "DEP", "HEAD", "SENT_START", "SPACY"]).view(np.int64).reshape(-1, 6)
    columns = table[:, :3].T.tolist()
    strings = doc.vocab.strings
    known = {key: strings[key % _HASHES] for key in set().union(*columns)}
    words, tags, rels = ([known[key] for key in column] for column in columns)
    sentence, spans = _sentences((table[:, 4] == 1).tolist())
    lowered = {word: word.lower().replace("’", "'") for word in set(words)}
    lower = [lowered[word] for word in words]
    places: dict[str, list[int]] = {word: [] for word in lowered.values()}
    for i, word in enumerate(lower):
        places[word].append(i)
    bases = {rel: rel.partition(":")[0] for rel in set(rels)}
    paragraphs = _paragraphs(words)
    heads = rehung(lower, rels, (table[:, 3] + np.arange(len(table))).tolist(), spans)
    sizes = np.fromiter(map(len, words), np.int64, len(words))
    starts = np.concatenate(([0], np.cumsum(sizes + table[:, 5])[:-1])) if len(words) else sizes
    children: list[list[int]] = [[] for _ in words]
    for i, head in enumerate(heads):
        if head != i:
            children[head].append(i)
    return Tree(
        words=words,
        lower=lower,
        tags=tags,
        rels=rels,
        bases=[bases[rel] for rel in rels],
        heads=heads,
        children=children,
        **dict(zip(("first", "last"), _edges(heads), strict=True)),
        sentence=sentence,
        spans=spans,
        paragraph=_numbered(paragraphs),
        starts=starts.tolist(),
        ends=(starts + sizes).tolist(),
        blocks=list(_blocks(words, paragraphs)),
        places=places,
    )


def _sentences(opens: list[bool]) -> tuple[list[int], list[tuple[int, int]]]:
    """Give each word the number of its sentence, and list the sentences."""
    spans = list(pairwise([*(i for i, open_ in enumerate(opens) if open_ or i == 0), len(opens)]))
    return _numbered(spans), spans


def _numbered(spans: list[tuple[int, int]]) -> list[int]:
    """Give each word the number of the span that it lies in; they follow one another without a gap."""
    return [number for number, (start, stop) in enumerate(spans) for _ in range(start, stop)]


def _paragraphs(words: list[str]) -> list[tuple[int, int]]:
    """List the paragraphs: a blank word that breaks the line opens a new one behind it."""
    breaks = [i for i, word in enumerate(words) if "\n" in word]
    opens = [i + 1 for i in breaks if i + 1 < len(words) and "\n" not in words[i + 1]]
    return list(pairwise([0, *opens, len(words)]))


def _blocks(words: list[str], paragraphs: list[tuple[int, int]]) -> Iterator[tuple[int, int]]:
    """Yield each paragraph without the blanks at its ends, those that are nothing else left out."""
    for start, stop in paragraphs:
        first, last = start, stop
        while first < last and words[first].isspace():
            first += 1
        while first < last and words[last - 1].isspace():
            last -= 1
        if first < last:
            yield first, last


def _edges(heads: list[int]) -> tuple[list[int], list[int]]:
    """Find each subtree's leftmost and rightmost word by carrying every word up to its root."""
    first, last = list(range(len(heads))), list(range(len(heads)))
    for i, head in enumerate(heads):
        at, above = i, head
        while above != at:
            if i < first[above]:
                first[above] = i
            elif i > last[above]:
                last[above] = i
            else:
                break
            at, above = above, heads[above]
    return first, last


def bounds(span: Span) -> tuple[int, int]:
    """Give a span's first word and one past its last."""
    return span.start, span.end


def covered(spans: Iterable[tuple[int, int]], count: int) -> list[bool]:
    """Mark which of `count` words lie in some spans."""
    marks = [False] * count
    for start, stop in spans:
        marks[start:stop] = [True] * (stop - start)
    return marks
