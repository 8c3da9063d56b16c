"""Times of the TempEval-3 training reports (TimeBank and AQUAINT): extents and normalised values.

    python -m floors.times ARCHIVE [--errors]

A gold time is found where an extent overlaps it; its value counts where it is then the same string, as TempEval-3 scored
it. Times resolve against the document creation time. `--errors` lists what was missed, made up or resolved otherwise.
"""

import html
import json
import re
import sys
import tarfile
from collections import Counter
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path

from floors.shipped import readings
from onrecord.record.value import Moment, Precision
from onrecord.values import find_times

ARCHIVE = Path("times") / "tempeval3-train.tar.xz"
_TAG = re.compile(r"<(/?)(\w+)([^>]*)>")
_MARK = re.compile(r'(\w+)="([^"]*)"')


@dataclass(frozen=True, slots=True)
class Time:
    """A time: offsets in the plain text, TIMEX3 type and value."""

    start: int
    end: int
    type: str
    value: str


@dataclass(frozen=True, slots=True)
class Labelled:
    """A report with its gold times and its creation day, "" where none is given."""

    name: str
    text: str
    published: str
    times: tuple[Time, ...]


def read(archive: Path) -> Iterator[Labelled]:
    """Yield the reports of a TempEval-3 archive by name."""
    with tarfile.open(archive) as tar:
        for member in sorted(tar.getmembers(), key=lambda one: one.name):
            file = tar.extractfile(member) if member.name.endswith(".tml") else None
            if file:
                yield _labelled(Path(member.name).stem, file.read().decode("utf-8", "replace"))


def _labelled(name: str, page: str) -> Labelled:
    created = re.search(r"<DCT>.*?value=\"(\d{4}-\d\d-\d\d)", page, re.DOTALL)
    body = re.search(r"<TEXT>(.*)</TEXT>", page, re.DOTALL)
    marked = body[1] if body else ""
    text, at = "", 0
    opened: list[tuple[int, dict[str, str]]] = []
    times: list[Time] = []
    for tag in _TAG.finditer(marked):
        text += html.unescape(marked[at : tag.start()])
        at = tag.end()
        if tag[2] == "TIMEX3" and tag[1]:
            start, marks = opened.pop()
            times.append(Time(start, len(text), marks.get("type", ""), marks.get("value", "")))
        elif tag[2] == "TIMEX3":
            opened.append((len(text), dict(_MARK.findall(tag[3]))))
    return Labelled(name, text + html.unescape(marked[at:]), created[1] if created else "", tuple(times))


def by_words(report: Labelled) -> list[Time]:
    """Return the times found from the words alone, without a parse."""
    day = report.published
    reference = Moment(f"{day}T00:00:00Z", f"{day}T23:59:59Z", Precision.DAY, timex=day) if day else None
    found = find_times(report.text, reference)
    return [Time(time.passages[0].start, time.passages[-1].end, time.type.value, time.value) for time in found]


def by_package(reports: list[Labelled], scratch: Path) -> dict[str, list[Time]]:
    """Return for each report's name the times that the shipped package reads."""
    folder = scratch / "tempeval"
    folder.mkdir(exist_ok=True)
    for report in reports:
        page = {"text": report.text, "published": report.published or None}
        (folder / f"{report.name}.json").write_text(json.dumps(page), encoding="utf-8")
    lines = readings(folder, scratch / "tempeval.jsonl").read_text(encoding="utf-8").splitlines()
    found = {}
    for told in map(json.loads, lines):
        times = [
            Time(time["passages"][0][0], time["passages"][-1][1], time["type"], time["value"]) for time in told["times"]
        ]
        found[Path(told["report"]["path"]).stem] = times
    return found


def count(report: Labelled, found: list[Time], counts: Counter[str], *, errors: bool = False) -> None:
    """Add one report's agreements to `counts`."""
    counts["gold"] += len(report.times)
    counts["found"] += len(found)
    left = list(found)
    for gold in report.times:
        time = next((one for one in left if one.start < gold.end and one.end > gold.start), None)
        if time is None:
            _tell(report, "MISSED", gold, None, errors=errors)
            continue
        left.remove(time)
        counts["relaxed"] += 1
        counts["strict"] += (time.start, time.end) == (gold.start, gold.end)
        counts["value"] += time.value == gold.value
        counts["type"] += time.type == gold.type
        if time.value != gold.value:
            _tell(report, "VALUE", gold, time, errors=errors)
        elif (time.start, time.end) != (gold.start, gold.end):
            _tell(report, "EXTENT", gold, time, errors=errors)
    for time in left:
        _tell(report, "MADE UP", time, None, errors=errors)


def _tell(report: Labelled, what: str, one: Time, other: Time | None, *, errors: bool) -> None:
    if not errors:
        return
    around = " ".join(report.text[max(0, one.start - 60) : one.end + 30].split())
    got = f" got {other.value} {report.text[other.start : other.end]!r}" if other else ""
    print(f"{what:8}{report.text[one.start : one.end]!r} {one.value}{got} ({report.published}) | {around}")


def figures(counts: Mapping[str, int], prefix: str) -> dict[str, float]:
    """Return F1 of extents (strict, relaxed), values and types, and precision and recall of values."""
    gold, found = max(1, counts["gold"]), max(1, counts["found"])
    told = {f"{prefix} {kind} F1": 2 * counts[kind] / (gold + found) for kind in ("strict", "relaxed", "value", "type")}
    return told | {
        f"{prefix} value precision": counts["value"] / found,
        f"{prefix} value recall": counts["value"] / gold,
    }


def measure(data: Path, scratch: Path) -> dict[str, float]:
    """Return the figures of the shipped package, and of the words alone, on the corpora under `data`."""
    reports = list(read(data / ARCHIVE))
    shipped = by_package(reports, scratch)
    counts: dict[str, Counter[str]] = {"times": Counter(), "times by words alone": Counter()}
    for report in reports:
        count(report, shipped.get(report.name, []), counts["times"])
        count(report, by_words(report), counts["times by words alone"])
    return {name: value for prefix, one in counts.items() for name, value in figures(one, prefix).items()}


def main() -> None:
    """Print the figures of the words alone on the archive that the command line names."""
    counts: Counter[str] = Counter()
    for report in read(Path(sys.argv[1])):
        count(report, by_words(report), counts, errors="--errors" in sys.argv)
    print(f"gold {counts['gold']}, found {counts['found']}")
    for name, value in figures(counts, "times by words alone").items():
        print(f"{value:.4f}  {name}")


if __name__ == "__main__":
    main()
