"""Operations and constants of a graph, as onnxruntime runs them on a CPU."""

from dataclasses import dataclass
from pathlib import Path
from typing import Any

import numpy as np
import onnx
from onnx import TensorProto, helper, numpy_helper

from training.parts import Array, Dense

OPSET, IR_VERSION = 17, 8
FUSED = "com.microsoft"
EPSILON = 1e-12


@dataclass(frozen=True, slots=True)
class Quantised:
    """Activations in eight bits, with their scale and zero point, by name."""

    values: str
    scale: str
    zero: str


class Graph:
    """Operations and constants as they are added; whatever is added is known by its name."""

    def __init__(self) -> None:
        self._nodes: list[onnx.NodeProto] = []
        self._constants: dict[str, Array] = {}

    def constant(self, array: Array, name: str = "") -> str:
        """Add a constant."""
        name = name or f"constant{len(self._constants)}"
        self._constants[name] = np.ascontiguousarray(array) if array.ndim else array
        return name

    def whole(self, *numbers: int) -> str:
        """Add a constant list of whole numbers."""
        return self.constant(np.array(numbers, np.int64))

    def number(self, number: int) -> str:
        """Add a constant whole number."""
        return self.constant(np.array(number, np.int64))

    def add(self, operation: str, *given: str, out: tuple[str, ...] = (), **attributes: Any) -> str:
        """Add an operation of one output, or of those named by `out`, and return the name of the first."""
        out = out or (f"{operation}{len(self._nodes)}",)
        self._nodes.append(helper.make_node(operation, given, out, **attributes))
        return out[0]

    def fused(self, operation: str, *given: str, out: str = "", **attributes: Any) -> str:
        """Add one of onnxruntime's own operations."""
        return self.add(operation, *given, out=(out,) if out else (), domain=FUSED, **attributes)

    def quantised(self, states: str) -> Quantised:
        """Add the quantising of some states, by the range that they have."""
        names = (f"{states}_values", f"{states}_scale", f"{states}_zero")
        self.add("DynamicQuantizeLinear", states, out=names)
        return Quantised(*names)

    def product(self, given: Quantised, layer: Dense, name: str, out: str = "") -> str:
        """Add a linear layer over states that are quantised already."""
        weights, scales, bias = self._stored(layer, name)
        sides = (given.values, weights, given.scale, scales, given.zero, "", bias)
        return self.fused("MatMulIntegerToFloat", *sides, out=out)

    def dense(self, states: str, layer: Dense, name: str) -> str:
        """Add a linear layer that quantises its states itself."""
        weights, scales, bias = self._stored(layer, name)
        return self.fused("DynamicQuantizeMatMul", states, weights, scales, "", bias)

    def norm(self, states: str, arrays: dict[str, Array], name: str) -> str:
        """Add a layer normalisation by the weights that `arrays` hold under its name."""
        weight, bias = (self.constant(arrays[each], each) for each in (f"{name}.weight", f"{name}.bias"))
        return self.add("LayerNormalization", states, weight, bias, axis=-1, epsilon=EPSILON)

    def write(self, path: Path, inputs: dict[str, str], outputs: dict[str, str]) -> None:
        """Write the model to a file; inputs (whole numbers) and outputs (floats) with what their shape counts."""
        constants = [numpy_helper.from_array(array, name) for name, array in self._constants.items()]
        given = [_described(name, TensorProto.INT64, shape) for name, shape in inputs.items()]
        made = [_described(name, TensorProto.FLOAT, shape) for name, shape in outputs.items()]
        graph = helper.make_graph(self._nodes, "reader", given, made, constants)
        opsets = [helper.make_opsetid("", OPSET), helper.make_opsetid(FUSED, 1)]
        model = helper.make_model(graph, opset_imports=opsets, ir_version=IR_VERSION)
        onnx.checker.check_model(model)
        onnx.save(model, str(path))

    def _stored(self, layer: Dense, name: str) -> tuple[str, str, str]:
        stored = {"weights": layer.weights, "scales": layer.scales, "bias": layer.bias}
        weights, scales, bias = (self.constant(array, f"{name}.{kind}") for kind, array in stored.items())
        return weights, scales, bias


def _described(name: str, kind: int, shape: str) -> onnx.ValueInfoProto:
    """Describe an input or output by what its axes count, in words; "" is an axis of some fixed size."""
    return helper.make_tensor_value_info(name, kind, [each or None for each in shape.split(",")])
