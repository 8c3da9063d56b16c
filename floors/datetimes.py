"""Times on the English cases of Recognizers-Text, by sort: dates, clock times, both, ranges of them, durations, sets.

    python -m floors.datetimes DATA [--errors]

The cases are what people say to a calendar ("next Friday at 3", "3 days starting from next Monday"), so that many are none
that reports print; they are measured all the same. A case is right where a time or a range that overlaps its words is one of
the times that it allows: the same day, minute, clock or interval, where nothing tells the zone; a duration and a set, the same
TIMEX3 value. Of a case with one side ("before Friday"), that side counts.
"""

import json
import re
import sys
import tarfile
from collections import Counter
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import UTC
from pathlib import Path
from typing import Any

from onrecord.record.reading import TimeType
from onrecord.record.report import Passage
from onrecord.record.value import Moment, Precision
from onrecord.values import find_times, ranges
from onrecord.values.times.interval import moment_of

ARCHIVE = Path("times") / "recognizers-datetime-english.tar.xz"
MODEL = "DateTimeModel.json"
_SORTS = {
    "date": "dates",
    "time": "clock times",
    "datetime": "days with clock times",
    "daterange": "ranges of days",
    "timerange": "ranges of clock times",
    "datetimerange": "ranges of days with clock times",
    "duration": "durations",
    "set": "sets",
}


@dataclass(frozen=True, slots=True)
class Case:
    """One labelled time: its sort, the text, when it was said, where its words stand, and the times that it allows."""

    sort: str
    text: str
    said: str
    passage: Passage
    allowed: tuple[Mapping[str, Any], ...]


def read(archive: Path) -> Iterator[Case]:
    """Yield the cases that resolve to a value."""
    with tarfile.open(archive) as tar:
        file = tar.extractfile(MODEL)
        specs = json.loads(file.read().decode("utf-8-sig")) if file else []
    for spec in specs:
        said = str((spec.get("Context") or {}).get("ReferenceDateTime") or "")
        for result in spec["Results"]:
            values = tuple((result.get("Resolution") or {}).get("values") or ())
            sort = _SORTS.get(str(values[0].get("type"))) if values else None
            if sort and said:
                yield Case(sort, spec["Input"], said, Passage(result["Start"], result["End"] + 1), values)


def is_right(case: Case) -> bool:
    """Say whether what is read at a case's words is a time that it allows."""
    reference = Moment(f"{case.said}Z", f"{case.said}Z", Precision.MINUTE, timex=case.said[:16])
    times = find_times(case.text, reference)
    near = [time for time in times if _touch(time.passages[0], case.passage)]
    spans = [_sides(time.moment) for time in near if time.moment]
    spans += [_sides(one.moment) for one in ranges(case.text, times) if _touch(one.passage, case.passage)]
    told = {time.value for time in near} | {f"T{time.value.partition('T')[2]}" for time in near}
    lengths = {_seconds(time.value) for time in near if time.type is TimeType.DURATION}
    return any(_is_allowed(value, spans, told, lengths) for value in case.allowed)


def _touch(one: Passage, other: Passage) -> bool:
    return one.start < other.end and other.start < one.end


def _sides(moment: Moment) -> tuple[str, frozenset[str]]:
    """Return a moment's begin and its ends as printed: of a range both where its last end begins and where that ends."""
    last = moment_of((moment.timex or "").rpartition("/")[2].removesuffix("Z"), UTC)
    ends = [moment.latest, last.earliest if last and "/" in (moment.timex or "") else None]
    return _stamp(moment.earliest), frozenset(_stamp(end) for end in ends if end)


def _is_allowed(
    value: Mapping[str, Any], spans: list[tuple[str, frozenset[str]]], told: set[str], lengths: set[int]
) -> bool:
    point = str(value.get("value") or "")
    if value["timex"] in told or any(len(one) > 5 and f"T{point}".startswith(one) for one in told):
        return True
    if value["type"] == "duration":
        return point.isdigit() and int(point) in lengths
    if point:
        return any(begin.startswith(point[:16]) for begin, _ in spans)
    start, end = (_whole(str(value.get(side) or "")) for side in ("start", "end"))
    return bool(start or end) and any(
        begin.endswith(start) and any(one.endswith(end) for one in ends) for begin, ends in spans
    )


def _stamp(instant: str | None) -> str:
    """Return an instant as the cases print them: "2016-11-07 15:00:00"."""
    return (instant or "").replace("T", " ").removesuffix("Z")


def _whole(side: str) -> str:
    return f"{side} 00:00:00" if len(side) == len("2016-11-07") and "-" in side else side


_UNITS = {"PY": 31536000, "PM": 2592000, "PW": 604800, "PD": 86400, "PTH": 3600, "PTM": 60, "PTS": 1}


def _seconds(value: str) -> int:
    """Return the seconds of a TIMEX3 length as the cases count them, a month as 30 days; 0 for one without a number."""
    days, _, clock = value.removeprefix("P").partition("T")
    parts = [("P", days), ("PT", clock)]
    return round(sum(float(n) * _UNITS[p + u] for p, part in parts for n, u in re.findall(r"([\d.]+)([YMWDHS])", part)))


def measure(data: Path, _scratch: Path, *, errors: bool = False) -> dict[str, float]:
    """Return for each sort the share of its cases that are read right, on the corpora under `data`."""
    cases, hits = Counter[str](), Counter[str]()
    for case in read(data / ARCHIVE if data.is_dir() else data):
        right = is_right(case)
        cases[case.sort] += 1
        hits[case.sort] += right
        if errors and not right:
            print(f"{case.sort}: {case.passage.of(case.text)!r} {_say(case)} ({case.said[:10]}) | {case.text[:90]!r}")
    shares = {f"times said to a calendar: {sort}": hits[sort] / cases[sort] for sort in sorted(cases)}
    return shares | {"times said to a calendar: all": hits.total() / max(1, cases.total())}


def _say(case: Case) -> str:
    value = case.allowed[-1]
    return str(value.get("value") or f"{value.get('start')}..{value.get('end')}")


def main() -> None:
    """Print the shares on the folder of corpora that the command line names."""
    for name, share in measure(Path(sys.argv[1]), Path(), errors="--errors" in sys.argv).items():
        print(f"{share:.4f}  {name}")


if __name__ == "__main__":
    main()
