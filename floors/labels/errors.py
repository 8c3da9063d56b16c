"""What the reading misses on the seen half, sorted by figure and cause, each with its passage."""

import tempfile
from collections import defaultdict
from collections.abc import Iterable, Iterator
from pathlib import Path

from floors.agreement import Verdict
from floors.labels.drawing import HALVES, Drawn
from floors.labels.show import words
from floors.own import judgements

_AROUND = 50  # characters of context on each side of a passage


def errors(data: Path, sort: str = "") -> Iterator[str]:
    """Yield a table of sorts by size, then under each sort its misses; with `sort`, only sorts whose name holds it."""
    with tempfile.TemporaryDirectory() as scratch:
        found = sorts(judgements(data, Path(scratch), HALVES[0]))
    chosen = {name: lines for name, lines in found.items() if sort in name}
    for name, lines in chosen.items():
        yield f"{len(lines):4}  {name}"
    for name, lines in chosen.items():
        yield f"\n{name} ({len(lines)})"
        yield from (f"  {line}" for line in lines)


def sorts(judged: Iterable[tuple[Drawn, list[Verdict]]]) -> dict[str, list[str]]:
    """Return misses by figure and cause, the largest sort first."""
    by_sort: defaultdict[str, list[str]] = defaultdict(list)
    for report, verdicts in judged:
        for verdict in verdicts:
            if verdict.amiss:
                by_sort[cause(verdict)].append(f"{report.name}: {_passage(report.text, verdict)}  [{verdict.amiss}]")
    return dict(sorted(by_sort.items(), key=lambda item: (-len(item[1]), item[0])))


def cause(verdict: Verdict) -> str:
    """Return the sort of a miss: its figure and what was amiss, without the names and numbers of the one case."""
    return f"{verdict.figure} — {verdict.amiss.partition(':')[0]}"


def _passage(text: str, verdict: Verdict) -> str:
    start, end = verdict.spans[0][0], verdict.spans[-1][1]
    before, after = text[max(0, start - _AROUND) : start], text[end : end + _AROUND]
    return " ".join(f"{before}⟦{words(text, verdict.spans)}⟧{after}".split())
