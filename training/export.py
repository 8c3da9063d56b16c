"""Export a trained net: ONNX, int8 weights per channel, and beside it what decoding needs."""

import copy
import shutil
import tempfile
from pathlib import Path

import numpy as np
import onnx
import torch
from onnxruntime.quantization import QuantType, quantize_dynamic
from torch import Tensor, nn

from onrecord.reading.reader.labels import Labels
from onrecord.reading.reader.network import OUTPUTS
from training.net import Net

OPSET = 17


class _Rows(nn.Module):
    """An embedding table in int8 with a scale for each row: the quantiser would give one scale to all 30,522."""

    def __init__(self, table: Tensor) -> None:
        super().__init__()
        scales = table.abs().amax(dim=1, keepdim=True).clamp(min=1e-9) / 127
        self.register_buffer("rows", torch.round(table / scales).to(torch.int8))
        self.register_buffer("scales", scales)

    def forward(self, ids: Tensor) -> Tensor:
        return self.rows[ids].float() * self.scales[ids]


class _Norm(nn.Module):
    """Layer normalisation in plain products and means: onnxruntime's own loop over a row takes twice their time."""

    def __init__(self, norm: nn.LayerNorm) -> None:
        super().__init__()
        self.weight, self.bias, self.eps = norm.weight, norm.bias, norm.eps

    def forward(self, states: Tensor) -> Tensor:
        centred = states - states.mean(-1, keepdim=True)
        scale = torch.rsqrt((centred * centred).mean(-1, keepdim=True) + self.eps)
        return centred * (self.weight * scale) + self.bias


class _Bare(nn.Module):
    """The net as running calls it: one window, nothing padded, a tuple of outputs."""

    def __init__(self, net: Net) -> None:
        super().__init__()
        self.net = copy.deepcopy(net)
        self.net.encoder.words = _Rows(net.encoder.words.weight.detach())  # type: ignore[assignment]
        for parent in list(self.net.modules()):
            for name, child in list(parent.named_children()):
                if isinstance(child, nn.LayerNorm):
                    setattr(parent, name, _Norm(child))

    def forward(self, ids: Tensor, types: Tensor, firsts: Tensor) -> tuple[Tensor, ...]:
        scores = self.net(ids, types, firsts)
        return tuple(getattr(scores, name) for name in OUTPUTS)


def export(net: Net, labels: Labels, tokenizer: Path, folder: Path) -> None:
    """Write model.onnx (int8), decoder.npz, labels.json and tokenizer.json into a folder."""
    folder.mkdir(parents=True, exist_ok=True)
    with tempfile.TemporaryDirectory() as scratch:
        whole = Path(scratch) / "whole.onnx"
        write_onnx(net, whole)
        quantise(whole, folder / "model.onnx")
    arrays = {
        "transitions": net.chain.transitions(),
        "relations": net.relation_out.weight.T,
        "relation_bias": net.relation_out.bias,
    }
    write_arrays(folder, {name: array.detach().numpy() for name, array in arrays.items()} | {"certainty": np.zeros(2)})
    labels.write(folder / "labels.json")
    shutil.copyfile(tokenizer, folder / "tokenizer.json")


def write_arrays(folder: Path, arrays: dict[str, np.ndarray]) -> None:
    """Write arrays into decoder.npz; those that it holds already stay unless they are given anew."""
    path = folder / "decoder.npz"
    kept = dict(np.load(path)) if path.exists() else {}
    np.savez(path, **(kept | arrays))


def write_onnx(net: Net, path: Path) -> None:
    """Write the float32 net."""
    example = (torch.ones(1, 20, dtype=torch.long), torch.ones(1, 20, dtype=torch.long), torch.arange(1, 11)[None])
    axes = {"ids": {1: "pieces"}, "types": {1: "pieces"}, "firsts": {1: "words"}}
    axes |= {name: {1: "words"} for name in OUTPUTS}
    axes["arcs"] = {1: "words", 2: "words"}
    torch.onnx.export(
        _Bare(net).eval(),
        example,
        str(path),
        input_names=["ids", "types", "firsts"],
        output_names=list(OUTPUTS),
        dynamic_axes=axes,
        opset_version=OPSET,
        dynamo=False,
    )


def quantise(whole: Path, path: Path) -> None:
    """Quantise the weights to integers, a scale for each output channel: one for all of a matrix costs a point of F1.

    They take seven bits of the eight: processors without VNNI add products in pairs of 16 bits, which eight bits
    overflow. It costs nothing that can be measured.
    """
    quantize_dynamic(whole, path, weight_type=QuantType.QInt8, per_channel=True, reduce_range=True)
    onnx.checker.check_model(str(path))
