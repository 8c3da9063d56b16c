"""Run the reader model: one window in, the scores of its words out."""

import hashlib
from collections.abc import Iterable
from dataclasses import dataclass
from pathlib import Path

import numpy as np
import numpy.typing as npt
from onnxruntime import GraphOptimizationLevel, InferenceSession, SessionOptions

from onrecord.reading.reader.windows import Window

Floats = npt.NDArray[np.float32]
OUTPUTS = ("roles", "names", "starts", "tags", "arcs", "dependents", "governors", "links")


@dataclass(frozen=True, slots=True)
class Scores:
    """What the model says of the W words of one window, as raw scores (logits)."""

    roles: Floats
    """BIO over speaker, cue and content; (W, 7)."""
    names: Floats
    """BIO over the kinds of names; (W, 9)."""
    starts: Floats
    """Log-odds that a word begins a sentence; (W,)."""
    tags: Floats
    """(W, tags)"""
    arcs: Floats
    """Each word (row) having each word (column) as its head, itself as root; (W, W)."""
    dependents: Floats
    """A word's side of a relation as the dependent; (W, R)."""
    governors: Floats
    """A word's side of a relation as the head; (W, R)."""
    links: Floats
    """Both sides of each link and, in the last columns, the score of no link; see `decoding`."""


@dataclass(frozen=True, slots=True)
class Weights:
    """The small arrays that decoding needs and that stand beside the network."""

    transitions: Floats
    """Score of one role label (row) being followed by another (column)."""
    relations: Floats
    """(R, relations): what the two sides of a relation, added and rectified, are multiplied with."""
    relation_bias: Floats
    """(relations,)"""
    certainty: Floats
    """Slope and offset that turn the mean certainty of a tie's parts into the share of such ties that are right; (2,)"""

    @classmethod
    def read(cls, path: Path) -> "Weights":
        """Read the arrays from an .npz file."""
        with np.load(path) as stored:
            return cls(**{name: stored[name].astype(np.float32) for name in cls.__slots__})


class Network:
    """The network in onnxruntime.

    It takes one window at a time. A batch would be no faster on a CPU, and its padding and its other rows would
    change the range that dynamic quantisation takes from all activations together: the same text would be read
    otherwise beside other texts.
    """

    def __init__(self, path: Path, threads: int) -> None:
        options = SessionOptions()
        options.intra_op_num_threads = threads
        options.inter_op_num_threads = 1
        options.log_severity_level = 3
        # The file is laid out as it runs fastest: what onnxruntime would join further runs slower.
        options.graph_optimization_level = GraphOptimizationLevel.ORT_ENABLE_BASIC
        stored = path.read_bytes()
        self.digest = hashlib.sha256(stored).hexdigest()[:12]
        self._session = InferenceSession(stored, options, providers=["CPUExecutionProvider"])

    def score(self, windows: Iterable[Window]) -> list[Scores]:
        """Score windows one by one."""
        return [self._score(window) for window in windows]

    def _score(self, window: Window) -> Scores:
        given = {"ids": window.ids, "types": window.types, "firsts": window.firsts}
        return Scores(*self._session.run(OUTPUTS, given))
