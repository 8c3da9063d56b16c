"""Reports of one happening put together: events against the happenings that labelled collections tell.

A report belongs to the event that it is mainly about; where it is mainly about several, to the one with most reports,
and where it is about none, to itself alone. B-cubed precision and recall (Bagga and Baldwin, 1998) over reports.
"""

import json
import lzma
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping
from itertools import islice
from pathlib import Path

from floors.shipped import brief

FIRST = 500  # reports of the gun violence set, in its own order: all 4,075 take a quarter of an hour

Report = dict[str, str]


def giveme5w1h(data: Path, scratch: Path) -> dict[str, float]:
    """Measure on 343 reports of 65 events in many fields of news."""
    told = _lines(data / "stories" / "giveme5w1h-65-events.jsonl.xz")
    reports = (
        {
            "text": each["text"],
            "title": each["title"],
            "url": each["url"],
            "outlet": each["source_domain"],
            "published": each["date_publish"][:10],
            "happening": each["event"],
        }
        for each in told
    )
    return _measure(list(reports), scratch, "giveme5w1h")


def gun_violence(data: Path, scratch: Path) -> dict[str, float]:
    """Measure on the first `FIRST` local reports of shootings, many alike in all but place and day."""
    told = _lines(data / "stories" / "gun-violence-reports.jsonl.xz")
    reports = (
        {
            "text": each["text"],
            "title": each["title"],
            "url": each["url"],
            "published": each["published"],
            "happening": each["incident"],
        }
        for each in told
    )
    return _measure(list(islice(reports, FIRST)), scratch, "gun-violence")


def _lines(path: Path) -> Iterator[Report]:
    with lzma.open(path, "rt", encoding="utf-8") as file:
        yield from map(json.loads, file)


def _measure(reports: list[Report], scratch: Path, name: str) -> dict[str, float]:
    folder = scratch / name
    folder.mkdir(exist_ok=True)
    for n, report in enumerate(reports):
        (folder / f"{n:05}.json").write_text(json.dumps(report), encoding="utf-8")
    told = json.loads(brief(folder, scratch / f"{name}-brief.json").read_text(encoding="utf-8"))
    gold = {f"{n:05}": report["happening"] for n, report in enumerate(reports)}
    return {f"events: {key}": value for key, value in b_cubed(gold, _grouped(told, gold)).items()}


def _grouped(told: Mapping[str, list[dict[str, object]]], names: Iterable[str]) -> dict[str, str]:
    """Return for each report the event that it belongs to; reports are told by their files' stems."""
    stems = {each["id"]: Path(str(each["path"])).stem for each in told["reports"]}
    found = {name: name for name in names}
    events = sorted(told["events"], key=lambda event: (len(event["main"]), str(event["id"])))  # type: ignore[arg-type]
    for event in events:
        found |= {stems[report]: str(event["id"]) for report in event["main"]}  # type: ignore[attr-defined]
    return found


def b_cubed(gold: Mapping[str, str], found: Mapping[str, str]) -> dict[str, float]:
    """Return B-cubed precision, recall and F1 of `found` against `gold`, both from item to group."""
    of_gold, of_found = _members(gold), _members(found)
    shared = {name: len(of_gold[gold[name]] & of_found[found[name]]) for name in gold}
    precision = sum(shared[name] / len(of_found[found[name]]) for name in gold) / len(gold)
    recall = sum(shared[name] / len(of_gold[gold[name]]) for name in gold) / len(gold)
    return {
        "B3 precision": precision,
        "B3 recall": recall,
        "B3 F1": 2 * precision * recall / (precision + recall),
    }


def _members(groups: Mapping[str, str]) -> dict[str, set[str]]:
    members: defaultdict[str, set[str]] = defaultdict(set)
    for name, group in groups.items():
        members[group].add(name)
    return members
