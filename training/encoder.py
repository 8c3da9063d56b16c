"""The encoder: BERT's, in the six-layer, 384-wide size of all-MiniLM-L6-v2, whose weights it starts from."""

import math
from pathlib import Path

import torch
from safetensors.torch import load_file
from torch import Tensor, nn

from onrecord.reading.reader.windows import TYPES

WIDTH, LAYERS, HEADS, INNER, VOCABULARY, PLACES = 384, 6, 12, 1536, 30522, 512


PADDED = -1e4


class SharedDropout(nn.Module):
    """Dropout that draws once for all windows of a batch: drawing took a tenth of a step on a CPU."""

    def __init__(self, share: float) -> None:
        super().__init__()
        self.share = share

    def forward(self, states: Tensor) -> Tensor:
        """Drop a share of states (B, T, WIDTH) while training."""
        if not self.training:
            return states
        kept = torch.empty(states.shape[1:], dtype=states.dtype).bernoulli_(1 - self.share)
        return states * (kept / (1 - self.share))


class Layer(nn.Module):
    """One transformer layer, normalised after each half as BERT is."""

    def __init__(self, dropout: float) -> None:
        super().__init__()
        self.mixed, self.out = nn.Linear(WIDTH, 3 * WIDTH), nn.Linear(WIDTH, WIDTH)
        self.up, self.down = nn.Linear(WIDTH, INNER), nn.Linear(INNER, WIDTH)
        self.norm_attention, self.norm_output = nn.LayerNorm(WIDTH, eps=1e-12), nn.LayerNorm(WIDTH, eps=1e-12)
        self.dropout = SharedDropout(dropout)

    def forward(self, states: Tensor, mask: Tensor | None) -> Tensor:
        """Map states (B, T, WIDTH); `mask` (B, 1, 1, T) is added to attention, None where nothing is padded."""
        size, length, _ = states.shape
        query, key, value = (
            part.view(size, length, HEADS, WIDTH // HEADS).transpose(1, 2)
            for part in self.mixed(states).split(WIDTH, dim=-1)
        )
        scores = (query / math.sqrt(WIDTH // HEADS)) @ key.transpose(2, 3)
        if mask is not None:
            scores = scores + mask.to(scores.dtype)
        seen = torch.softmax(scores, dim=-1).to(value.dtype) @ value
        seen = seen.transpose(1, 2).reshape(size, length, WIDTH)
        states = self.norm_attention(states + self.dropout(self.out(seen)))
        inner = nn.functional.gelu(self.up(states))
        normed: Tensor = self.norm_output(states + self.dropout(self.down(inner)))
        return normed


class Encoder(nn.Module):
    """Sub-token ids and types to states."""

    def __init__(self, dropout: float = 0.1) -> None:
        super().__init__()
        self.words, self.places, self.types = (
            nn.Embedding(VOCABULARY, WIDTH),
            nn.Embedding(PLACES, WIDTH),
            nn.Embedding(TYPES, WIDTH),
        )
        self.norm, self.dropout = nn.LayerNorm(WIDTH, eps=1e-12), SharedDropout(dropout)
        self.layers = nn.ModuleList(Layer(dropout) for _ in range(LAYERS))

    def forward(self, ids: Tensor, types: Tensor, mask: Tensor | None = None) -> Tensor:
        """Map ids and types (B, T) to states (B, T, WIDTH)."""
        places = torch.arange(ids.shape[1], device=ids.device)
        states = self.dropout(self.norm(self.words(ids) + self.types(types) + self.places(places)))
        wide = None if mask is None else torch.where(mask, 0.0, PADDED)[:, None, None, :]
        for layer in self.layers:
            states = layer(states, wide)
        return states

    def load_minilm(self, path: Path) -> None:
        """Take over the weights of a BERT `model.safetensors`; every type begins as BERT's type 0."""
        old = load_file(path)
        new = {
            "words.weight": old["embeddings.word_embeddings.weight"],
            "places.weight": old["embeddings.position_embeddings.weight"],
            "types.weight": old["embeddings.token_type_embeddings.weight"][:1].repeat(TYPES, 1),
        }
        pairs = {"norm": "embeddings.LayerNorm"}
        for i in range(LAYERS):
            there = f"encoder.layer.{i}"
            self_there = f"{there}.attention.self"
            for kind in ("weight", "bias"):
                parts = [old[f"{self_there}.{name}.{kind}"] for name in ("query", "key", "value")]
                new[f"layers.{i}.mixed.{kind}"] = torch.cat(parts)
            pairs |= {
                f"layers.{i}.out": f"{there}.attention.output.dense",
                f"layers.{i}.up": f"{there}.intermediate.dense",
                f"layers.{i}.down": f"{there}.output.dense",
                f"layers.{i}.norm_attention": f"{there}.attention.output.LayerNorm",
                f"layers.{i}.norm_output": f"{there}.output.LayerNorm",
            }
        for here, there in pairs.items():
            new |= {f"{here}.{kind}": old[f"{there}.{kind}"] for kind in ("weight", "bias")}
        self.load_state_dict(new)
