"""A net taken apart into what its file holds: linear layers in integers, tables, normalisations, the opening mark."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

import numpy as np
import numpy.typing as npt
import torch
from torch import Tensor, nn

from onrecord.reading.reader.windows import Window
from training.net import Net

MOST = 64
"""The greatest of a weight in integers: seven bits. Processors without VNNI add products in pairs of 16 bits, which eight
bits overflow. It costs nothing that can be measured."""
OUTSIDE = "relation_out"
"""The layer that decoding applies itself, to just the heads that it picks; see `decoder.npz`."""
Array = npt.NDArray[Any]


@dataclass(frozen=True, slots=True)
class Dense:
    """A linear layer in integers: weights (inputs, outputs) of seven bits, and for each output a scale and a bias."""

    weights: npt.NDArray[np.int8]
    scales: npt.NDArray[np.float32]
    bias: npt.NDArray[np.float32]

    def columns(self, start: int, stop: int) -> "Dense":
        """Give the outputs from `start` up to, not including, `stop` as a layer of their own."""
        return Dense(self.weights[:, start:stop], self.scales[start:stop], self.bias[start:stop])

    def of(self, states: Array) -> Array:
        """Apply the layer to states (..., inputs) in floating point."""
        made: Array = states @ (self.weights * self.scales) + self.bias
        return made


@dataclass(frozen=True, slots=True)
class Parts:
    """What a net is made of, by the names that it has in `net.Net`, those of its encoder without that word."""

    sizes: tuple[int, ...]
    """How the outputs of `word_head` are shared out: roles, names, starts, tags."""
    dense: dict[str, Dense]
    arrays: dict[str, Array]
    """Normalisations; embeddings as `rows` and their `scales`, `places` and `types`."""
    opening: Array
    """State of the opening mark before each layer; (layers, width)."""

    @property
    def width(self) -> int:
        """Width of the encoder's states."""
        return int(self.opening.shape[1])


@torch.no_grad()
def parts_of(net: Net, windows: Sequence[Window]) -> Parts:
    """Take a net apart; over `windows`, of any news, the states of the opening mark are averaged."""
    named = {name.removeprefix("encoder."): module for name, module in net.named_modules()}
    linear = {name: each for name, each in named.items() if isinstance(each, nn.Linear) and name != OUTSIDE}
    norms = {name: each for name, each in named.items() if isinstance(each, nn.LayerNorm)}
    arrays = {
        f"{name}.{kind}": getattr(norm, kind).numpy() for name, norm in norms.items() for kind in ("weight", "bias")
    }
    arrays |= dict(zip(("rows", "scales"), _rows(net.encoder.words.weight), strict=True))
    arrays |= {name: getattr(net.encoder, name).weight.numpy() for name in ("places", "types")}
    dense = {name: _in_integers(layer) for name, layer in linear.items()}
    return Parts(tuple(net.sizes), dense, arrays, _opening(net, windows))


def _in_integers(layer: nn.Linear) -> Dense:
    """Give a layer's weights in integers, a scale for each output: one for all of a matrix costs a point of F1."""
    whole, scales = _scaled(layer.weight, MOST)
    return Dense(whole.T.numpy(), scales[:, 0].numpy(), layer.bias.numpy())


def _rows(table: Tensor) -> tuple[Array, Array]:
    """Give an embedding table in integers with a scale for each row: one scale for all 30,522 would be coarse."""
    whole, scales = _scaled(table, 127)
    return whole.numpy(), scales.numpy()


def _scaled(weights: Tensor, most: int) -> tuple[Tensor, Tensor]:
    """Give each row of some weights in whole numbers up to `most`, and its scale."""
    scales = weights.abs().amax(dim=1, keepdim=True).clamp(min=1e-9) / most
    return torch.round(weights / scales).to(torch.int8), scales


def _opening(net: Net, windows: Sequence[Window]) -> Array:
    """Give the mean state of the opening mark before each layer; (layers, width)."""
    seen: list[list[Tensor]] = [[] for _ in net.encoder.layers]
    hooks = [
        layer.register_forward_pre_hook(lambda _layer, given, own=own: own.append(given[0][0, 0]))
        for layer, own in zip(net.encoder.layers, seen, strict=True)
    ]
    for window in windows:
        net.encoder(*(torch.from_numpy(each)[None] for each in (window.ids, window.types)))
    for hook in hooks:
        hook.remove()
    return np.asarray(torch.stack([torch.stack(states).mean(0) for states in seen]).numpy())
