"""Learn what each clue is worth to pronouns of each sort, so that right answers get the greatest share of each question."""

from collections import defaultdict
from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np
import numpy.typing as npt

from onrecord.reading.parties.pronouns.clues import CLUES, Sort
from onrecord.reading.parties.pronouns.ranking import Ranker

DECAY, STEPS, HALVINGS = 3.0, 25, 12
Floats = npt.NDArray[np.float64]


@dataclass(frozen=True, slots=True)
class Question:
    """The rows of clues of all who may be meant, and which of them are right; of a pronoun of one sort."""

    rows: list[list[float]]
    right: list[bool]
    sort: Sort


@dataclass(frozen=True, slots=True)
class Table:
    """Questions one under another: their rows, which are right, the first row of each, and how many it has."""

    rows: Floats
    right: npt.NDArray[np.bool_]
    edges: npt.NDArray[np.int64]
    sizes: npt.NDArray[np.int64]

    @classmethod
    def of(cls, questions: Sequence[Question]) -> "Table":
        """Lay questions out."""
        sizes = np.array([len(one.right) for one in questions])
        rows = np.concatenate([np.array(one.rows, float) for one in questions])
        return cls(rows, np.concatenate([one.right for one in questions]), np.cumsum(sizes) - sizes, sizes)

    def shares(self, scores: Floats, among: npt.NDArray[np.bool_]) -> Floats:
        """Give each row's share of its question, only those counted that are `among`."""
        tops = np.repeat(np.maximum.reduceat(scores, self.edges), self.sizes)
        parts = np.where(among, np.exp(scores - tops), 0.0)
        return parts / np.repeat(np.add.reduceat(parts, self.edges), self.sizes).clip(1e-12)


def learn(questions: Sequence[Question]) -> Ranker:
    """Learn from questions; the same questions give the same weights."""
    return Ranker({sort: _weights([one for one in questions if one.sort is sort]) for sort in Sort})


def _weights(questions: Sequence[Question]) -> list[float]:
    """Go down by steps of Newton's, each halved until it leads down; none for no question."""
    weights = np.zeros(len(CLUES))
    if not questions:
        return weights.tolist()
    table = Table.of(questions)
    for _ in range(STEPS):
        share = table.shares(table.rows @ weights, np.ones_like(table.right))
        slope = table.rows.T @ (share - table.shares(table.rows @ weights, table.right)) + DECAY * weights
        step, here = np.linalg.solve(_bend(table, share), slope), _loss(table, weights)
        lengths = (0.5**halved for halved in range(HALVINGS))
        weights -= step * next((length for length in lengths if _loss(table, weights - length * step) < here), 0.0)
    return weights.tolist()


def _loss(table: Table, weights: Floats) -> float:
    """Give minus the logarithm of the share that right answers have, summed, weights held small by `DECAY`."""
    share = table.shares(table.rows @ weights, np.ones_like(table.right))
    right = np.add.reduceat(np.where(table.right, share, 0.0), table.edges).clip(1e-12)
    return float(DECAY / 2 * weights @ weights - np.log(right).sum())


def _bend(table: Table, share: Floats) -> Floats:
    """Give the bend of the part of the loss that bends upwards, which is never less than that of the whole."""
    weighed = share[:, None] * table.rows
    means = np.add.reduceat(weighed, table.edges)
    bend: Floats = table.rows.T @ weighed - means.T @ means + DECAY * np.eye(len(CLUES))
    return bend


def share_right(ranker: Ranker, questions: Sequence[Question]) -> dict[str, tuple[int, int]]:
    """Count, of the questions of each sort, those whose likeliest row is right, and all."""
    found: dict[str, list[bool]] = defaultdict(list)
    for question in questions:
        shares = ranker.shares(question.sort, question.rows)
        found[question.sort].append(question.right[shares.index(max(shares))])
    return {sort: (sum(rights), len(rights)) for sort, rights in found.items()}
