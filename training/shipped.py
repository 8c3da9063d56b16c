"""Read the weights of a finished model back as floats: a leg, a mix or a new file can begin with it where no checkpoint is at hand.

Each weight comes back as its integer times its scale, so to within half a step of what was trained; all else as it was.
"""

from pathlib import Path

import numpy as np
import onnx
import torch
from onnx import numpy_helper
from torch import Tensor

from training.crf import forbidden
from training.encoder import LAYERS
from training.exported import exported_weights
from training.graph import KINDS, mixed_name
from training.parts import Array

TABLES = ("places.weight", "types.weight")


def shipped_weights(folder: Path) -> dict[str, Tensor]:
    """Return the weights of the model in `folder`, by their names in the net; biases and norms are exact."""
    model = onnx.load(folder / "model.onnx")
    held = {array.name: numpy_helper.to_array(array) for array in model.graph.initializer}
    weights = (_written(held) if "rows" in held else exported_weights(model, held)) | _decoder(folder)
    return {name: torch.from_numpy(np.array(array, np.float32)) for name, array in weights.items()}


def _written(held: dict[str, Array]) -> dict[str, Array]:
    """Return the weights of a graph that `graph.py` wrote."""
    made = {f"encoder.{name}": held[name] for name in TABLES}
    made["encoder.words.weight"] = held["rows"].astype(np.float32) * held["scales"]
    norms = [name for name in held if "norm" in name]
    return made | {f"encoder.{name}": held[name] for name in norms} | _linear(held)


def _linear(held: dict[str, Array]) -> dict[str, Array]:
    """Return each linear layer's weight, (out, in), and bias."""
    parts = {name.removesuffix(".weights") for name in held if name.endswith(".weights")}
    loose = {name: (_weight(held, name), held[f"{name}.bias"]) for name in parts}
    for number in range(LAYERS):
        thirds = [loose.pop(mixed_name(number, kind)) for kind in KINDS]
        loose[f"layers.{number}.mixed"] = tuple(np.concatenate(each) for each in zip(*thirds, strict=True))
    return {
        f"{_in_net(name)}.{kind}": array
        for name, pair in loose.items()
        for kind, array in zip(("weight", "bias"), pair, strict=True)
    }


def _weight(held: dict[str, Array], name: str) -> Array:
    floats: Array = (held[f"{name}.weights"].astype(np.float32) * held[f"{name}.scales"]).T
    return floats


def _in_net(name: str) -> str:
    return f"encoder.{name}" if name.startswith("layers.") else name


def _decoder(folder: Path) -> dict[str, Array]:
    """Return what is kept beside the network: transitions between roles, and scores of relations."""
    arrays = np.load(folder / "decoder.npz")
    barred = forbidden(len(arrays["transitions"])).numpy()
    return {
        "chain.learned": np.where(barred < 0, 0, arrays["transitions"]),
        "chain.forbidden": barred,
        "relation_out.weight": arrays["relations"].T,
        "relation_out.bias": arrays["relation_bias"],
    }
