"""Read the weights of a finished model back as floats: a leg can begin with it where no checkpoint is at hand.

Each weight comes back as its integer times its scale, so to within half a step of what was trained; all else as it was.
"""

from pathlib import Path

import numpy as np
import onnx
import torch
from onnx import ModelProto, numpy_helper
from torch import Tensor

from training.crf import forbidden

TABLES = ("places", "types")


def shipped_weights(folder: Path) -> dict[str, Tensor]:
    """Return the weights of the model in `folder`, by their names in the net; biases and norms are exact."""
    model = onnx.load(folder / "model.onnx")
    held = {array.name: numpy_helper.to_array(array) for array in model.graph.initializer}
    plain = {name.removeprefix("net."): array for name, array in held.items() if _is_plain(name)}
    weights = plain | _products(model, held) | _tables(held) | _decoder(folder)
    return {name: torch.from_numpy(np.array(array, np.float32)) for name, array in weights.items()}


def _is_plain(name: str) -> bool:
    return name.startswith("net.") and name.endswith((".bias", ".weight"))


def _products(model: ModelProto, held: dict[str, np.ndarray]) -> dict[str, np.ndarray]:
    """Return each linear layer's weight, (out, in): the node that multiplies by it tells whose it is."""
    nodes = [node for node in model.graph.node if node.op_type == "MatMulInteger"]
    return {f"{_module(node.output[0])}.weight": _floats(held, node.input[1]).T for node in nodes}


def _module(output: str) -> str:
    """Return the module of an output such as `/net/encoder/layers.0/mixed/MatMul_output_0_output_quantized`."""
    return ".".join(output.split("/")[2:-1])


def _floats(held: dict[str, np.ndarray], name: str) -> np.ndarray:
    name = name.removesuffix("_quantized")
    steps = held[f"{name}_quantized"].astype(np.float32) - held[f"{name}_zero_point"].astype(np.float32)
    return steps * held[f"{name}_scale"]


def _tables(held: dict[str, np.ndarray]) -> dict[str, np.ndarray]:
    """Return the embedding tables: words have a scale a row, the small ones one for all."""
    words = held["net.encoder.words.rows"].astype(np.float32) * _floats(held, "net.encoder.words.scales")
    small = {f"encoder.{name}.weight": _floats(held, f"net.encoder.{name}.weight") for name in TABLES}
    return {"encoder.words.weight": words} | small


def _decoder(folder: Path) -> dict[str, np.ndarray]:
    """Return what is kept beside the network: transitions between roles, and scores of relations."""
    arrays = np.load(folder / "decoder.npz")
    barred = forbidden(len(arrays["transitions"])).numpy()
    return {
        "chain.learned": np.where(barred < 0, 0, arrays["transitions"]),
        "chain.forbidden": barred,
        "relation_out.weight": arrays["relations"].T,
        "relation_out.bias": arrays["relation_bias"],
    }
