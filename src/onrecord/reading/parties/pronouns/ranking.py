"""Say whom a pronoun most likely means, by weights learned from labelled texts; `training/antecedents.py` makes them."""

import math
from dataclasses import dataclass
from functools import lru_cache
from operator import mul
from pathlib import Path

from onrecord.reading.parties.pronouns.clues import CLUES, Sort

WEIGHTS = Path(__file__).with_name("antecedents.tsv")
_DECIMALS = 3


@dataclass(frozen=True, slots=True)
class Ranker:
    """What each of `CLUES` is worth to pronouns of each sort."""

    weights: dict[Sort, list[float]]

    @classmethod
    def read(cls, path: Path) -> "Ranker":
        """Read weights from a table: a row a clue, in the order of `CLUES`, a column a sort, both named.

        Raises ValueError where its rows or columns are others: the weights are then of other clues than the code lays out.
        """
        head, *rows = [line.split("\t") for line in path.read_text("utf-8").splitlines()]
        if head != ["clue", *Sort] or tuple(name for name, *_ in rows) != CLUES:
            message = (
                f"{path} has weights of other clues than clues.py; `python -m training.antecedents` makes them anew"
            )
            raise ValueError(message)
        columns = zip(*(map(float, weights) for _, *weights in rows), strict=True)
        return cls({sort: list(column) for sort, column in zip(Sort, columns, strict=True)})

    def write(self, path: Path) -> None:
        """Write the weights as `read` takes them, to three decimals."""
        columns = [[f"{weight:.{_DECIMALS}f}" for weight in self.weights[sort]] for sort in Sort]
        rows = [("clue", *Sort), *zip(CLUES, *columns, strict=True)]
        path.write_text("".join("\t".join(row) + "\n" for row in rows), "utf-8")

    def shares(self, sort: Sort, rows: list[list[float]]) -> list[float]:
        """Give each row's share of the likelihood, all together one."""
        weights = self.weights[sort]
        scores = [sum(map(mul, weights, row)) for row in rows]
        top = max(scores)
        parts = [math.exp(score - top) for score in scores]
        whole = sum(parts)
        return [part / whole for part in parts]


@lru_cache(maxsize=1)
def shipped() -> Ranker:
    """Read the shipped weights, once in a process."""
    return Ranker.read(WEIGHTS)
