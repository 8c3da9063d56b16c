"""Figures that know what they are shares of, report by report, and how far they would move with other reports.

The intervals are of the percentile bootstrap (Efron and Tibshirani, 1993): reports are drawn with replacement as often
as there are reports, a thousand times, and each figure is taken again as one share over all that were drawn.
"""

from collections.abc import Iterable, Mapping

import numpy as np

RESAMPLES = 1000
SEED = 2016
LEVEL = 95  # percent

Part = tuple[float, float]
Parts = Mapping[str, Part]


class Measured(dict[str, float]):
    """Figures by name. `parts` gives for each report, for each figure, its part of the numerator and denominator.

    A figure that no report has a part of is none.
    """

    def __init__(self, parts: Iterable[Parts], others: Mapping[str, float] | None = None) -> None:
        self.parts: tuple[Parts, ...] = tuple(parts)
        totals = {name: self._total(name) for name in dict.fromkeys(n for part in self.parts for n in part)}
        self.totals = {name: total for name, total in totals.items() if total[1]}
        super().__init__({name: share(total) for name, total in self.totals.items()} | dict(others or {}))

    def _total(self, name: str) -> Part:
        mine = [part.get(name, (0.0, 0.0)) for part in self.parts]
        return sum(one for one, _ in mine), sum(of for _, of in mine)

    def intervals(self) -> dict[str, tuple[float, float]]:
        """Return the 95 % interval of each figure that is a share over reports."""
        if not self.parts:
            return {}
        names = list(self.totals)
        table = np.array([[part.get(name, (0.0, 0.0)) for name in names] for part in self.parts])
        drawn = np.random.default_rng(SEED).integers(0, len(table), (RESAMPLES, len(table)))
        times = np.stack([np.bincount(row, minlength=len(table)) for row in drawn])
        ones, of = times @ table[:, :, 0], times @ table[:, :, 1]
        shares = ones / np.maximum(1.0, of)
        low, high = np.percentile(shares, [(100 - LEVEL) / 2, (100 + LEVEL) / 2], axis=0)
        return {name: (float(low[n]), float(high[n])) for n, name in enumerate(names)}


def share(part: Part) -> float:
    """Return a numerator over its denominator, as the scoring program has it: over one where there is nothing."""
    return part[0] / max(1.0, part[1])


def unequal(told: Mapping[str, float], counted: Mapping[str, float]) -> list[str]:
    """Return the names of figures in `counted` that are not what `told` says, to nine decimals."""
    return [name for name, value in counted.items() if abs(told[name] - value) > 1e-9]
