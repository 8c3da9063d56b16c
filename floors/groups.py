"""How well a grouping meets another: B-cubed (Bagga and Baldwin, 1998) and shares of pairs."""

from collections import Counter
from collections.abc import Hashable, Mapping


def b_cubed(gold: Mapping[str, Hashable], found: Mapping[str, Hashable]) -> dict[str, float]:
    """Return B-cubed precision, recall and F1 of `found` against `gold`, both from item to group."""
    golds, founds, both = _sizes(gold, found)
    precision = sum(n * n / founds[f] for (_, f), n in both.items()) / len(gold)
    recall = sum(n * n / golds[g] for (g, _), n in both.items()) / len(gold)
    return {"B3 precision": precision, "B3 recall": recall, "B3 F1": _f1(precision, recall)}


def pairwise(gold: Mapping[str, Hashable], found: Mapping[str, Hashable]) -> dict[str, float]:
    """Return precision, recall and F1 over the pairs of items that are in one group."""
    golds, founds, both = (sum(n * (n - 1) // 2 for n in sizes.values()) for sizes in _sizes(gold, found))
    precision, recall = both / max(1, founds), both / max(1, golds)
    return {"pairs precision": precision, "pairs recall": recall, "pairs F1": _f1(precision, recall)}


def _sizes(
    gold: Mapping[str, Hashable], found: Mapping[str, Hashable]
) -> tuple[Counter[Hashable], Counter[Hashable], Counter[tuple[Hashable, Hashable]]]:
    """Count the items of each gold group, of each group found, and of what each two share."""
    return (
        Counter(gold.values()),
        Counter(found[name] for name in gold),
        Counter((gold[name], found[name]) for name in gold),
    )


def _f1(precision: float, recall: float) -> float:
    return 2 * precision * recall / max(1e-9, precision + recall)
