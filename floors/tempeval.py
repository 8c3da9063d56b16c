"""Times on the reports of TempEval-3, with each report's part of every figure."""

from collections import Counter
from collections.abc import Mapping
from pathlib import Path

from floors import times
from floors.figures import Measured, Part, Parts

_KINDS = ("strict", "relaxed", "value", "type")


def measure(data: Path, scratch: Path) -> Measured:
    """Return the figures of the shipped package, and of the words alone, on the reports under `data`."""
    reports = list(times.read(data / times.ARCHIVE))
    shipped = times.by_package(reports, scratch)
    parts: list[Parts] = []
    for report in reports:
        whole, alone = Counter[str](), Counter[str]()
        times.count(report, shipped.get(report.name, []), whole)
        times.count(report, times.by_words(report), alone)
        parts.append(_shares(whole, "times") | _shares(alone, "times by words alone"))
    return Measured(parts)


def _shares(counts: Mapping[str, int], prefix: str) -> dict[str, Part]:
    """Return what `times.figures` makes of counts, as numerators and denominators."""
    both = counts["gold"] + counts["found"]
    shares: dict[str, Part] = {f"{prefix} {kind} F1": (2 * counts[kind], both) for kind in _KINDS}
    return shares | {
        f"{prefix} value precision": (counts["value"], counts["found"]),
        f"{prefix} value recall": (counts["value"], counts["gold"]),
    }
