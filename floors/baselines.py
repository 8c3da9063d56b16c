"""Plain ways to put reports of one happening together, beside which the package's stand: `python -m floors.baselines DATA`.

    pip install scikit-learn==1.9.1

- same title words: titles that share at least half of all their words (Jaccard), joined as far as that reaches;
- same day and place: published on one day, and naming one place most often, in the spelling of the text;
- TF-IDF: average linkage by cosine over title and text, at the threshold that is best on the set itself, which flatters it.
"""

import importlib
import re
import sys
from collections import Counter, defaultdict
from collections.abc import Callable, Hashable, Mapping, Sequence
from itertools import combinations
from pathlib import Path
from typing import Any

from floors.groups import b_cubed
from floors.stories import SETS, Report

THRESHOLDS = tuple(n / 100 for n in range(40, 100, 2))
_WORD = re.compile(r"[^\W\d_]{3,}")
_PLACE = re.compile(r"\b(?:in|at|near|from|of)\s+((?:[A-Z][a-z]+\s?){1,3})")
_SMALL = frozenset(
    "the and for with from after over that this have has was were are said will his her their its not".split()
)

Grouping = Callable[[Sequence[Report]], dict[str, Hashable]]


def by_title(reports: Sequence[Report]) -> dict[str, Hashable]:
    """Join reports whose titles share half of all their words, and what these join."""
    words = [set(_WORD.findall(report["title"].lower())) - _SMALL for report in reports]
    above = list(range(len(reports)))

    def top(at: int) -> int:
        while above[at] != at:
            at = above[at]
        return at

    for left, right in combinations(range(len(reports)), 2):
        if 2 * len(words[left] & words[right]) >= len(words[left] | words[right]) > 0:
            above[top(left)] = top(right)
    return {str(at): top(at) for at in range(len(reports))}


def by_day_and_place(reports: Sequence[Report]) -> dict[str, Hashable]:
    """Group reports by day of publication and the place that they name most often."""
    return {str(at): (report["published"][:10], _place(report["text"])) for at, report in enumerate(reports)}


def _place(text: str) -> str:
    named = Counter(name.strip() for name in _PLACE.findall(text))
    return min(named, key=lambda name: (-named[name], name), default="")


def by_tf_idf(reports: Sequence[Report]) -> dict[str, Hashable]:
    """Group reports by TF-IDF at the threshold that is best against what they are known to be about."""
    text: Any = importlib.import_module("sklearn.feature_extraction.text")
    cluster: Any = importlib.import_module("sklearn.cluster")
    vectors = text.TfidfVectorizer(stop_words="english", sublinear_tf=True, min_df=1).fit_transform(
        [f"{report['title']}\n{report['text']}" for report in reports]
    )
    distances = 1 - (vectors @ vectors.T).toarray()

    def cut(threshold: float) -> dict[str, Hashable]:
        labels = cluster.AgglomerativeClustering(
            n_clusters=None, metric="precomputed", linkage="average", distance_threshold=threshold
        ).fit_predict(distances)
        return {str(at): int(label) for at, label in enumerate(labels)}

    return max((cut(threshold) for threshold in THRESHOLDS), key=lambda found: b_cubed(_gold(reports), found)["B3 F1"])


BASELINES: Mapping[str, Grouping] = {
    "same title words": by_title,
    "same day and place": by_day_and_place,
    "TF-IDF at its best threshold": by_tf_idf,
}


def _gold(reports: Sequence[Report]) -> dict[str, str]:
    return {str(at): report["happening"] for at, report in enumerate(reports)}


def main() -> None:
    """Print each baseline's B-cubed figures on each set of stories."""
    table: defaultdict[str, dict[str, dict[str, float]]] = defaultdict(dict)
    for name, reports_of in SETS.items():
        reports = reports_of(Path(sys.argv[1]))
        for baseline, group in BASELINES.items():
            table[name][baseline] = b_cubed(_gold(reports), group(reports))
    for name, rows in table.items():
        print(f"\n{name}\n  precision  recall     F1")
        for baseline, row in rows.items():
            print(f"     {row['B3 precision']:.4f}  {row['B3 recall']:.4f}  {row['B3 F1']:.4f}  {baseline}")


if __name__ == "__main__":
    main()
