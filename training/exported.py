"""Read the weights of an older model file, as torch's exporter and onnxruntime's quantiser wrote it."""

import numpy as np
from onnx import ModelProto

from training.parts import Array

TABLES = ("places", "types")


def exported_weights(model: ModelProto, held: dict[str, Array]) -> dict[str, Array]:
    """Return the weights of a model by their names in the net; `held` are its constants by name."""
    plain = {name.removeprefix("net."): array for name, array in held.items() if _is_plain(name)}
    return plain | _products(model, held) | _tables(held)


def _is_plain(name: str) -> bool:
    return name.startswith("net.") and name.endswith((".bias", ".weight"))


def _products(model: ModelProto, held: dict[str, Array]) -> dict[str, Array]:
    """Return each linear layer's weight, (out, in): the node that multiplies by it tells whose it is."""
    nodes = [node for node in model.graph.node if node.op_type == "MatMulInteger"]
    return {f"{_module(node.output[0])}.weight": _floats(held, node.input[1]).T for node in nodes}


def _module(output: str) -> str:
    """Return the module of an output such as `/net/encoder/layers.0/mixed/MatMul_output_0_output_quantized`."""
    return ".".join(output.split("/")[2:-1])


def _floats(held: dict[str, Array], name: str) -> Array:
    name = name.removesuffix("_quantized")
    steps = held[f"{name}_quantized"].astype(np.float32) - held[f"{name}_zero_point"].astype(np.float32)
    floats: Array = steps * held[f"{name}_scale"]
    return floats


def _tables(held: dict[str, Array]) -> dict[str, Array]:
    """Return the embedding tables: words have a scale a row, the small ones one for all."""
    words = held["net.encoder.words.rows"].astype(np.float32) * _floats(held, "net.encoder.words.scales")
    small = {f"encoder.{name}.weight": _floats(held, f"net.encoder.{name}.weight") for name in TABLES}
    return {"encoder.words.weight": words} | small
