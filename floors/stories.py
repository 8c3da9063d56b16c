"""Reports of one happening put together: events against the happenings that labelled collections tell.

A report belongs to the event that it is mainly about; where it is mainly about several, to the one with most reports,
and where it is about none, to itself alone.
"""

import json
import lzma
from collections.abc import Callable, Iterable, Iterator, Mapping
from itertools import islice
from pathlib import Path
from typing import Any

from floors import ecbplus
from floors.copying import copying
from floors.groups import b_cubed, pairwise
from floors.shipped import brief

FIRST = 500  # reports of the gun violence set, in its own order: all 4,075 take a quarter of an hour

Report = dict[str, str]


def giveme5w1h(data: Path, scratch: Path) -> dict[str, float]:
    """Measure on 343 reports of 65 events in many fields of news."""
    return _events(told_of_giveme5w1h(data), *_brief(told_of_giveme5w1h(data), scratch, "giveme5w1h"))


def gun_violence(data: Path, scratch: Path) -> dict[str, float]:
    """Measure on the first `FIRST` local reports of shootings, many alike in all but place and day; and check its copy links."""
    reports = told_of_gun_violence(data)
    told, stems = _brief(reports, scratch, "gun-violence")
    texts = {_name(n): report["text"] for n, report in enumerate(reports)}
    copies = ([stems[report] for report in group] for group in told["copies"])
    return _events(reports, told, stems) | copying(texts, copies)


def told_of_giveme5w1h(data: Path) -> list[Report]:
    """Return the reports of the set of many fields, with what each is known to be about as `happening`."""
    return [
        {
            "text": each["text"],
            "title": each["title"],
            "url": each["url"],
            "outlet": each["source_domain"],
            "published": each["date_publish"][:10],
            "happening": each["event"],
        }
        for each in _lines(data / "stories" / "giveme5w1h-65-events.jsonl.xz")
    ]


def told_of_gun_violence(data: Path, first: int | None = FIRST) -> list[Report]:
    """Return the first reports of the set of shootings, the same; all for None."""
    return [
        {
            "text": each["text"],
            "title": each["title"],
            "url": each["url"],
            "published": each["published"],
            "happening": each["incident"],
        }
        for each in islice(_lines(data / "stories" / "gun-violence-reports.jsonl.xz"), first)
    ]


def told_of_ecbplus(data: Path) -> list[Report]:
    """Return the reports of ECB+, the same; they have neither title nor outlet nor day."""
    return [
        {"text": page.text, "title": "", "url": f"ecbplus:{page.name}", "happening": page.story}
        for page in ecbplus.pages(data / ecbplus.WHERE)
    ]


SETS: Mapping[str, Callable[[Path], list[Report]]] = {
    "giveme5w1h": told_of_giveme5w1h,
    "gun-violence-first-500": told_of_gun_violence,
}
"""The sets by the names under which they are measured."""


def _lines(path: Path) -> Iterator[Report]:
    with lzma.open(path, "rt", encoding="utf-8") as file:
        yield from map(json.loads, file)


def _name(number: int) -> str:
    return f"{number:05}"


def _brief(reports: list[Report], scratch: Path, name: str) -> tuple[dict[str, Any], dict[str, str]]:
    """Return the brief of `reports`, and the names under which they were written by their ids."""
    folder = scratch / name
    folder.mkdir(exist_ok=True)
    for n, report in enumerate(reports):
        (folder / f"{_name(n)}.json").write_text(json.dumps(report), encoding="utf-8")
    told = json.loads(brief(folder, scratch / f"{name}-brief.json").read_text(encoding="utf-8"))
    return told, {each["id"]: Path(each["path"]).stem for each in told["reports"]}


def _events(reports: list[Report], told: Mapping[str, Any], stems: Mapping[str, str]) -> dict[str, float]:
    gold = {_name(n): report["happening"] for n, report in enumerate(reports)}
    found = _grouped(told, stems, gold)
    return {f"events: {key}": value for key, value in (b_cubed(gold, found) | pairwise(gold, found)).items()}


def _grouped(told: Mapping[str, Any], stems: Mapping[str, str], names: Iterable[str]) -> dict[str, str]:
    """Return for each report the event that it belongs to."""
    found = {name: name for name in names}
    for event in sorted(told["events"], key=lambda event: (len(event["main"]), event["id"])):
        found |= {stems[report]: event["id"] for report in event["main"]}
    return found
