"""Turn texts into windows and windows into tensors, a new way every epoch."""

from collections.abc import Iterator
from dataclasses import dataclass
from itertools import pairwise

import numpy as np
import torch
from torch import Tensor

from onrecord.reading.reader.windows import LIMIT, Pieces, cut_window, lay_out, pack
from training.corpus import UNKNOWN, Ints, Text
from training.datelines import put_before
from training.noise import Noise, roughen

POOL = 40
"""Batches' worth of windows that are ordered by length among themselves: padding falls, chance stays."""
DATELINED = 0.06
"""Of the stretches with trees, how many get a dateline put before them."""
SHORTEST = 100
"""Sub-tokens of the shortest windows drawn in training; the longest hold `LIMIT`, as in running."""


@dataclass(frozen=True, slots=True)
class Example:
    """One window: model input, and the text of its words with their labels."""

    text: Text
    ids: Ints
    types: Ints
    firsts: Ints


@dataclass(frozen=True, slots=True)
class Batch:
    """Padded tensors of B windows: T sub-tokens, W words; labels are `UNKNOWN` where padded or not given."""

    ids: Tensor
    types: Tensor
    mask: Tensor
    """True at real sub-tokens; (B, T)."""
    firsts: Tensor
    words: Tensor
    """True at real words; (B, W)."""
    roles: Tensor
    names: Tensor
    trust: Tensor
    """What a window's names count; (B,)."""
    starts: Tensor
    tags: Tensor
    heads: Tensor
    relations: Tensor
    same: Tensor
    """True where two words are in one sentence; (B, W, W)."""
    texts: list[Text]


def examples(text: Text, pieces: Pieces, limit: int = LIMIT) -> list[Example]:
    """Cut a text into windows as running does."""
    layout = lay_out(text.words, text.spaced, text.breaks, pieces)
    found = []
    for start, stop in pack(text.words, text.breaks, layout.edges, limit):
        window = cut_window(layout, start, stop, pieces)
        found.append(Example(text.keep(np.arange(start, stop)), window.ids, window.types, window.firsts))
    return found


@dataclass(frozen=True, slots=True)
class Material:
    """What windows are made of."""

    texts: list[Text]
    datelines: list[Text]
    """Put before some of the stretches that have trees."""


def epoch(material: Material, pieces: Pieces, size: int, seed: int) -> Iterator[Batch]:
    """Yield the batches of one epoch: roughened, cut at new places, mixed over all corpora."""
    chance = np.random.default_rng(seed)
    found = [example for text in material.texts for example in _varied(text, material.datelines, pieces, chance)]
    order = chance.permutation(len(found))
    batches: list[list[Example]] = []
    for low in range(0, len(order), size * POOL):
        pool = sorted((found[i] for i in order[low : low + size * POOL]), key=lambda example: len(example.ids))
        batches += [pool[i : i + size] for i in range(0, len(pool), size)]
    for i in chance.permutation(len(batches)):
        yield collate(batches[i])


def _varied(text: Text, datelines: list[Text], pieces: Pieces, chance: np.random.Generator) -> list[Example]:
    """Roughen stretches of a text apart and cut each into windows of lengths drawn by chance."""
    found: list[Example] = []
    limit = int(chance.integers(SHORTEST, LIMIT + 1)) if chance.random() < 0.5 else LIMIT
    marks = np.flatnonzero(text.breaks)[1:]
    cuts = [0, *([int(chance.choice(marks))] if len(marks) else []), len(text.words)]
    for low, high in pairwise(cuts):
        if low < high:
            part = roughen(text.keep(np.arange(low, high)), Noise(), chance)
            if (part.heads != UNKNOWN).any() and chance.random() < DATELINED:
                part = put_before(datelines[int(chance.integers(len(datelines)))], part)
            found += examples(part, pieces, limit)
    return found


def collate(batch: list[Example]) -> Batch:
    """Pad windows to one size."""
    texts = [example.text for example in batch]
    firsts = _padded([example.firsts for example in batch], 0)
    words = _padded([np.ones(len(text.words), np.int64) for text in texts], 0) == 1
    starts = _padded([text.starts for text in texts], UNKNOWN)
    sentence = torch.cumsum((starts == 1).long(), 1)
    same = (sentence[:, :, None] == sentence[:, None, :]) & words[:, :, None] & words[:, None, :]
    return Batch(
        ids=_padded([example.ids for example in batch], 0),
        types=_padded([example.types for example in batch], 0),
        mask=_padded([np.ones(len(example.ids), np.int64) for example in batch], 0) == 1,
        firsts=firsts,
        words=words,
        roles=_padded([text.role_labels() for text in texts], UNKNOWN),
        names=_padded([text.names for text in texts], UNKNOWN),
        trust=torch.tensor([text.trust for text in texts]),
        starts=starts,
        tags=_padded([text.tags for text in texts], UNKNOWN),
        heads=_padded([text.heads for text in texts], UNKNOWN),
        relations=_padded([text.relations for text in texts], UNKNOWN),
        same=same,
        texts=texts,
    )


def _padded(rows: list[Ints], fill: int) -> Tensor:
    width = max(map(len, rows))
    return torch.from_numpy(np.stack([np.pad(row, (0, width - len(row)), constant_values=fill) for row in rows]))
