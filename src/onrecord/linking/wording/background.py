"""How much a stem tells: the rarer it is in a fixed collection of reports, the more.

The table ships with the package (`background.tsv`; `training/background.py` says what was counted), so that what a report's words
weigh depends on no other report that happens to be on file.
"""

import math
from collections.abc import Iterable
from functools import cache, lru_cache
from importlib import resources

_REPORTS = 10_000  # each stem's figure is out of so many reports
_UNSEEN = 8.0  # about half of what the rarest stem in the table has


@lru_cache(maxsize=262_144)
def weight(stem: str) -> float:
    """Return the inverse document frequency of a stem, as ln(1 + N / n)."""
    return math.log1p(_REPORTS / _table().get(stem, _UNSEEN))


def total(stems: Iterable[str]) -> float:
    """Return the weights of `stems`, summed exactly: their order does not matter."""
    return math.fsum(map(weight, stems))


@cache
def _table() -> dict[str, float]:
    text = resources.files("onrecord.linking.wording").joinpath("background.tsv").read_text("utf-8")
    return {stem: float(count) for stem, count in (line.split("\t") for line in text.splitlines())}
