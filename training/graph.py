"""The net as a graph of onnxruntime's own operations, laid out for one window on a CPU.

What torch's exporter and onnxruntime's fusions make of the net takes a tenth longer. Here

- words and heads are axes of the matrix products themselves, so that nothing is transposed but what attention gives;
- query, key and value are three products of one quantised input, so that nothing is split;
- the last layer asks and answers for the first sub-token of each word alone, since the heads see no other;
- the opening mark is not computed: its states are the same, to a hundredth, whatever stands in the window, so that its keys and
  values are constants. Only its states are far beyond all others (28 beside 10): the range of eight bits that they took from
  the words is theirs again, which halves what quantising changes in the scores;
- normalisation is one operation; onnxruntime may join it with the sum before it, which takes it eight times as long, so
  that the reader asks for no such joining.
"""

import math
from pathlib import Path

import numpy as np
from onnx import TensorProto

from onrecord.reading.reader.network import OUTPUTS
from training.encoder import HEADS, LAYERS
from training.operations import Graph, Quantised
from training.parts import Dense, Parts

EVERY = np.iinfo(np.int32).max
KINDS = ("query", "key", "value")
"""What a layer's `mixed` makes, a third each, in this order."""


def mixed_name(number: int, kind: str) -> str:
    """Name the third of the layer `mixed` that makes queries, keys or values."""
    return f"layers.{number}.mixed.{kind}"


def write_graph(parts: Parts, path: Path) -> None:
    """Write the parts of a net down as a graph."""
    _Writer(parts).write(path)


class _Writer:
    def __init__(self, parts: Parts) -> None:
        self._parts = parts
        self._graph = Graph()
        self._split = self._graph.whole(-1, HEADS, parts.width // HEADS)
        self._join = self._graph.whole(-1, parts.width)

    def write(self, path: Path) -> None:
        graph = self._graph
        own = (graph.whole(1), graph.whole(EVERY))
        firsts = graph.add("Sub", "firsts", graph.whole(1))
        states = self._embedded(graph.add("Slice", "ids", *own), graph.add("Slice", "types", *own))
        for number in range(LAYERS - 1):
            states = self._layer(number, states)
        self._heads(self._layer(LAYERS - 1, states, firsts))
        shapes = dict.fromkeys(OUTPUTS, "words,") | {"starts": "words", "arcs": "words,words"}
        graph.write(path, {"ids": "pieces", "types": "pieces", "firsts": "words"}, shapes)

    def _embedded(self, ids: str, types: str) -> str:
        """Add what each sub-token, its type and its place stand for; places are counted from behind the opening mark."""
        graph, arrays = self._graph, self._parts.arrays
        size = graph.add("Add", graph.add("Shape", ids), graph.whole(1))
        rows = graph.add("Cast", graph.add("Gather", graph.constant(arrays["rows"], "rows"), ids), to=TensorProto.FLOAT)
        words = graph.add("Mul", rows, graph.add("Gather", graph.constant(arrays["scales"], "scales"), ids))
        kinds = graph.add("Gather", graph.constant(arrays["types"], "types.weight"), types)
        table = graph.constant(arrays["places"], "places.weight")
        places = graph.add("Slice", table, graph.whole(1), size, graph.whole(0))
        return graph.norm(graph.add("Add", graph.add("Add", words, kinds), places), arrays, "norm")

    def _layer(self, number: int, states: str, asking: str = "") -> str:
        """Add a layer; where `asking` names sub-tokens, only theirs come out."""
        graph, name = self._graph, f"layers.{number}"
        given = asked = graph.quantised(states)
        if asking:
            asked = Quantised(graph.add("Gather", given.values, asking), given.scale, given.zero)
            states = graph.add("Gather", states, asking)
        seen = self._dense(self._attention(number, asked, given), f"{name}.out")
        states = self._normed(states, seen, f"{name}.norm_attention")
        inner = graph.fused("FastGelu", self._dense(states, f"{name}.up"))
        return self._normed(states, self._dense(inner, f"{name}.down"), f"{name}.norm_output")

    def _normed(self, states: str, added: str, name: str) -> str:
        return self._graph.norm(self._graph.add("Add", states, added), self._parts.arrays, name)

    def _dense(self, states: str, name: str) -> str:
        return self._graph.dense(states, self._parts.dense[name], name)

    def _attention(self, number: int, asked: Quantised, given: Quantised) -> str:
        """Add what the sub-tokens `asked` see of those `given` and of the opening mark."""
        graph = self._graph
        query = self._asking(asked, number, "query")
        key, value = (self._answering(given, number, kind) for kind in ("key", "value"))
        scale = 1 / math.sqrt(self._parts.width // HEADS)
        scores = graph.fused("FusedMatMul", query, key, transB=1, transBatchA=1, transBatchB=1, alpha=scale)
        seen = graph.fused("FusedMatMul", graph.add("Softmax", scores, axis=-1), value, transBatchB=1)
        return graph.add("Reshape", graph.add("Transpose", seen, perm=[1, 0, 2]), self._join)

    def _asking(self, given: Quantised, number: int, kind: str) -> str:
        """Add the queries, keys or values of a layer, the heads an axis of their own."""
        name = mixed_name(number, kind)
        return self._graph.add("Reshape", self._graph.product(given, self._mixed(number, kind), name), self._split)

    def _answering(self, given: Quantised, number: int, kind: str) -> str:
        """Add the keys or the values of a layer, that of the opening mark before them."""
        state = self._parts.opening[number].astype(np.float64)
        own = self._mixed(number, kind).of(state).astype(np.float32).reshape(1, HEADS, -1)
        return self._graph.add("Concat", self._graph.constant(own), self._asking(given, number, kind), axis=0)

    def _mixed(self, number: int, kind: str) -> Dense:
        start = KINDS.index(kind) * self._parts.width
        return self._parts.dense[f"layers.{number}.mixed"].columns(start, start + self._parts.width)

    def _heads(self, words: str) -> None:
        graph, given = self._graph, self._graph.quantised(words)
        self._shared_out(given, "word_head", self._parts.sizes, ("roles", "names", "starts_", "tags"))
        graph.add("Squeeze", "starts_", graph.whole(1), out=("starts",))
        self._halved(self._product(given, "relation_inner"), ("dependents", "governors"))
        self._product(given, "link_head", "links")
        self._arcs(given)

    def _arcs(self, given: Quantised) -> None:
        """Add the scores of heads; the diagonal holds that of being a root."""
        graph = self._graph
        self._halved(graph.fused("Gelu", self._product(given, "arc_inner")), ("below", "above"))
        below = graph.quantised("below")
        pairs, root = self._product(below, "arc_pair"), self._product(below, "root")
        scale = 1 / math.sqrt(self._parts.dense["arc_pair"].bias.size)
        scores = graph.fused("FusedMatMul", pairs, "above", transB=1, alpha=scale)
        count = graph.add("Squeeze", graph.add("Shape", "firsts"), graph.whole(0))
        places = graph.add("Range", graph.number(0), count, graph.number(1))
        row, column = (graph.add("Unsqueeze", places, graph.whole(axis)) for axis in (0, 1))
        graph.add("Where", graph.add("Equal", row, column), root, scores, out=("arcs",))

    def _product(self, given: Quantised, name: str, out: str = "") -> str:
        return self._graph.product(given, self._parts.dense[name], name, out)

    def _shared_out(self, given: Quantised, name: str, sizes: tuple[int, ...], out: tuple[str, ...]) -> None:
        self._graph.add("Split", self._product(given, name), self._graph.whole(*sizes), out=out, axis=-1)

    def _halved(self, states: str, out: tuple[str, str]) -> None:
        self._graph.add("Split", states, out=out, axis=-1)
