"""Export a trained net: its graph with weights in integers, and beside it what decoding needs."""

import shutil
from collections.abc import Sequence
from pathlib import Path

import numpy as np

from onrecord.reading.reader.labels import Labels
from onrecord.reading.reader.windows import Window
from training.graph import write_graph
from training.net import Net
from training.parts import parts_of


def export(net: Net, labels: Labels, tokenizer: Path, windows: Sequence[Window], folder: Path) -> None:
    """Write model.onnx, decoder.npz, labels.json and tokenizer.json into a folder; `windows` are of any news."""
    folder.mkdir(parents=True, exist_ok=True)
    write_graph(parts_of(net.eval(), windows), folder / "model.onnx")
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
