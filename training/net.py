"""The reader model: one encoder, and heads over the first sub-token of each word."""

import math
from dataclasses import dataclass

import torch
from torch import Tensor, nn

from onrecord.reading.reader.labels import Labels, bio
from training.crf import Chain
from training.encoder import WIDTH, Encoder

ARC, RELATION, LINK = 256, 128, 96
"""Widths of the tree's arc scores, of its relation scores, and of each side of a link."""
SIDES = 6
"""Link projections, in pairs: cue and speaker, content and cue, content and speaker."""
LINKS = SIDES // 2
NEVER = -1e4


@dataclass(frozen=True, slots=True)
class Scores:
    """What the heads say of B windows of W words."""

    roles: Tensor
    """(B, W, 2 * roles + 1)"""
    names: Tensor
    """(B, W, 2 * kinds + 1)"""
    starts: Tensor
    """Log-odds that a word begins a sentence; (B, W)."""
    tags: Tensor
    """(B, W, tags)"""
    arcs: Tensor
    """Score of each word (row) having each word (column) as head, itself as root; (B, W, W)."""
    dependents: Tensor
    """A word's side of a relation as the dependent; (B, W, RELATION)."""
    governors: Tensor
    """A word's side of a relation as the head; (B, W, RELATION)."""
    links: Tensor
    """Link projections (B, W, SIDES * LINK) and, behind them, the score of no link (B, W, LINKS)."""


class Net(nn.Module):
    """Encoder and heads."""

    def __init__(self, labels: Labels, dropout: float = 0.1) -> None:
        super().__init__()
        self.encoder, self.dropout = Encoder(dropout), nn.Dropout(dropout)
        self.sizes = [len(bio(labels.roles)), len(bio(labels.kinds)), 1, len(labels.tags)]
        self.word_head = nn.Linear(WIDTH, sum(self.sizes))
        self.arc_inner, self.arc_dropout = nn.Linear(WIDTH, 2 * ARC), nn.Dropout(0.2)
        self.arc_pair, self.root = nn.Linear(ARC, ARC), nn.Linear(ARC, 1)
        self.relation_inner = nn.Linear(WIDTH, 2 * RELATION)
        self.relation_out = nn.Linear(RELATION, len(labels.relations))
        self.link_head = nn.Linear(WIDTH, SIDES * LINK + LINKS)
        self.chain = Chain(self.sizes[0])

    def forward(self, ids: Tensor, types: Tensor, firsts: Tensor, mask: Tensor | None = None) -> Scores:
        """Score windows; `mask` is True at real sub-tokens, None where all are."""
        states = self.encoder(ids, types, mask)
        words = torch.gather(states, 1, firsts[:, :, None].expand(-1, -1, WIDTH))
        words = self.dropout(words)
        roles, names, starts, tags = self.word_head(words).split(self.sizes, dim=-1)
        dependents, governors = self.relation_inner(words).split(RELATION, dim=-1)
        return Scores(
            roles, names, starts[..., 0], tags, self.arcs(words), dependents, governors, self.link_head(words)
        )

    def arcs(self, words: Tensor) -> Tensor:
        """Score heads by a bilinear form of the two words; the diagonal holds the score of being a root."""
        dependents, heads = self.arc_dropout(nn.functional.gelu(self.arc_inner(words))).split(ARC, dim=-1)
        scores = self.arc_pair(dependents) @ heads.transpose(1, 2) / math.sqrt(ARC)
        places = torch.arange(words.shape[1])
        return torch.where(places[:, None] == places[None, :], self.root(dependents), scores)

    def relations(self, dependents: Tensor, governors: Tensor) -> Tensor:
        """Score the relations of dependents to the heads beside them."""
        scored: Tensor = self.relation_out(torch.relu(dependents + governors))
        return scored
